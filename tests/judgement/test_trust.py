"""What would be shown of an archive is weighed by how verdicts like it were read."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from dataclasses import replace

import pytest

from factcheck.errors import ModelError
from factcheck.judgement import Judge, prepared
from factcheck.judgement.fusion import RELATIONS, Fusion, Head, Probabilities, Trust, load_fusion, weighable
from factcheck.judgement.strangers import two_houses, two_stories
from factcheck.records import Article, Verdict
from tests.judgement.making import FlatNLI, WordEncoder, article_of, claim_of

CROWD = " Le maire de Valdor, Paul Marchand, et la préfète Anne Lestrade ont suivi les recherches des gendarmes." * 4
TOLD = "Onze pièces ont été volées au musée de Valdor.", "Neuf pièces ont été volées au musée de Valdor."


def trust(**biases: float) -> Trust:
    return Trust({name: Head(biases.get(name, 0.0), (), (), {}) for name in RELATIONS})


def judged(fusion: Fusion, sources: tuple[str, str] = ("Le Fanal", "Le Fanal"), least: float = 0.0) -> Verdict:
    reports = [
        article_of(text + CROWD, published="2025-06-05", source=source)
        for text, source in zip(TOLD, sources, strict=True)
    ]
    pair = claim_of(reports[0], TOLD[0]), claim_of(reports[1], TOLD[1])
    [verdict] = Judge(FlatNLI(), WordEncoder(), fusion=fusion).judge([pair], (), reports, least=least)
    return verdict


def test_a_verdict_that_readers_would_not_trust_is_not_shown() -> None:
    plain = replace(load_fusion(), trust=None)
    shown = judged(plain)
    assert (shown.relation, shown.confidence >= 0.5) == ("conflict", True)
    doubted = judged(replace(plain, trust=trust(neutral=4.0)))
    assert doubted.relation == "conflict"
    assert doubted.confidence < 0.1


def test_a_verdict_becomes_what_readers_made_of_its_like() -> None:
    found = judged(replace(load_fusion(), trust=trust(agree=4.0)))
    assert found.relation == "agree"
    assert found.confidence > 0.9


def test_no_course_of_time_is_made_out_where_the_fusion_sees_none() -> None:
    found = judged(replace(load_fusion(), trust=trust(update=4.0)))
    assert found.relation == "conflict"
    assert found.confidence < 0.1


def test_what_two_houses_tell_of_one_story_is_taken_as_it_is() -> None:
    fusion = replace(load_fusion(), trust=trust(neutral=4.0))
    found = judged(fusion, ("Le Fanal", "La Vigie"))
    assert found.relation == "conflict"
    assert found.confidence >= 0.5


ELSEWHERE = (
    " À Tourmel, Yann Kerdoc et Diego Ruano préparent avec Lucie Tardieu et Anna Malvat la fête de la moisson, les "
    "régates, la brocante et le marché des potiers, pendant que des boulangers installent leurs fours sous la halle."
) * 2


@pytest.mark.parametrize("apart", [False, True])
def test_what_two_houses_tell_of_two_stories_is_weighed_as_in_an_archive(
    apart: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(prepared, "two_stories", lambda *_: apart)
    plain = replace(load_fusion(), chosen=None, met=None, trust=trust(neutral=9.0))
    assert (judged(plain, ("Le Fanal", "La Vigie")).confidence < 0.5) == apart


def test_two_stories_share_few_names_and_words() -> None:
    reports = [
        article_of(text, published="2025-06-05", source=source)
        for text, source in ((TOLD[0] + CROWD, "Le Fanal"), (ELSEWHERE, "La Vigie"), (TOLD[1] + CROWD, "La Gazette"))
    ]
    assert two_stories(reports[0], reports[1])
    assert not two_stories(reports[0], reports[2])
    assert not two_stories(reports[0], replace(reports[1], source=None))
    assert not two_stories(reports[0], replace(reports[1], published=None))
    assert not two_stories(reports[0], replace(reports[1], source="Le Fanal"))
    assert not two_stories(None, reports[1])


def test_what_trust_raises_is_not_sifted_out() -> None:
    fusion = replace(load_fusion(), trust=trust(conflict=9.0))
    assert judged(fusion, least=0.99).relation == "conflict"


@pytest.mark.parametrize(
    ("sources", "apart"),
    [(("Le Fanal", "La Vigie"), True), (("Le Fanal", "le fanal"), False), (("Le Fanal", ""), True)],
)
def test_two_houses_have_two_names_or_tell_of_much_the_same(sources: tuple[str, str], apart: bool) -> None:
    reports = [
        article_of(text + CROWD, source=source, published=day)
        for text, source, day in zip(TOLD, sources, ("2024-06-05", "2025-06-05"), strict=True)
    ]
    assert two_houses(*reports) == apart


def test_a_publisher_is_the_house_of_its_papers() -> None:
    reports: list[Article] = [
        dataclasses.replace(article_of(text + CROWD, source=source), publisher="Presse de Valdor")
        for text, source in zip(TOLD, ("Le Fanal", "La Vigie"), strict=True)
    ]
    assert not two_houses(*reports)


def test_who_says_little_of_the_story_is_given_the_benefit_of_the_doubt() -> None:
    assert two_houses(None, None)
    assert two_houses(article_of(TOLD[0]), article_of(TOLD[1], source="La Vigie"))
    assert not two_houses(article_of(TOLD[0]), article_of(TOLD[1]))


def test_probabilities_sum_to_one_and_follow_the_scores() -> None:
    odds = trust(conflict=1.0, update=2.0)({})
    assert odds.agree + odds.conflict + odds.update + odds.neutral == pytest.approx(1.0)
    assert odds.update > odds.conflict > odds.agree == odds.neutral


def test_a_missing_feature_says_how_to_mend_it() -> None:
    heads = {name: Head(0.0, (), (), {"no_such": 1.0}) for name in RELATIONS}
    with pytest.raises(ModelError, match="train the fusion anew"):
        Trust(heads)({})


def test_certain_odds_are_bounded() -> None:
    row = weighable(defaultdict(float), Probabilities(agree=1.0, conflict=0.0, update=0.0, neutral=0.0))
    assert (row["odds_agree"], row["odds_conflict"]) == (7.0, -7.0)


def test_the_shipped_trust_knows_its_features() -> None:
    shipped = load_fusion().trust
    assert shipped is not None
    assert set(shipped.heads) == set(RELATIONS)
    assert judged(load_fusion()).scores


def told(
    first: str, second: str, days: tuple[str, str], sources: tuple[str, str] = ("Le Fanal", "Le Fanal")
) -> Verdict:
    reports = [
        article_of(text + CROWD, published=day, source=source)
        for text, day, source in zip((first, second), days, sources, strict=True)
    ]
    pair = claim_of(reports[0], first), claim_of(reports[1], second)
    fusion = replace(load_fusion(), trust=None)
    [verdict] = Judge(FlatNLI(), WordEncoder(), fusion=fusion).judge([pair], (), reports)
    return verdict


@pytest.mark.parametrize(
    ("days", "sources", "shown"),
    [
        (("2025-06-05", "2025-06-08"), ("Le Fanal", "Le Fanal"), True),
        (("2025-06-05", "2025-07-05"), ("Le Fanal", "Le Fanal"), False),
        (("2025-06-05", "2025-06-12"), ("Le Fanal", "La Vigie"), True),
        (("2025-06-05", "2025-07-05"), ("Le Fanal", "La Vigie"), False),
    ],
)
def test_what_one_paper_tells_weeks_later_is_another_thing(
    days: tuple[str, str], sources: tuple[str, str], shown: bool
) -> None:
    found = told(*TOLD, days, sources)
    assert found.relation == "conflict"
    assert (found.confidence >= 0.5) == shown


@pytest.mark.parametrize(("day", "shown"), [("2025-06-20", True), ("2025-08-20", False)])
def test_what_one_paper_tells_months_later_is_no_update(day: str, shown: bool) -> None:
    found = told(
        "Le virus a fait 120 morts dans le Valdor.", "Le virus a fait 185 morts dans le Valdor.", ("2025-06-05", day)
    )
    assert found.relation == "update"
    assert (found.confidence >= 0.5) == shown


@pytest.mark.parametrize(("day", "same"), [("2025-06-20", True), ("2026-08-20", False)])
def test_a_sentence_that_names_nothing_is_said_of_another_thing_by_then(day: str, same: bool) -> None:
    text = "C'est une affaire grave."
    found = told(text, text, ("2025-06-05", day))
    assert ("identical" in found.scores) == same


def test_reports_without_a_source_that_name_other_people_are_an_archive() -> None:
    other = " Le préfet Marc Valette et la sénatrice Lise Hamon ont suivi le match de Brenne à Corvalan." * 4
    names = " Le maire de Valdor était là avec la préfète Lestrade." * 2
    first, second = (article_of(text, source="") for text in (TOLD[0] + CROWD, TOLD[1] + other + names))
    assert not two_houses(first, second)
    assert two_houses(*(dataclasses.replace(one, source=name) for one, name in ((first, "A"), (second, "B"))))
