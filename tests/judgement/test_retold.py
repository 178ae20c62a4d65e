"""What two houses tell of one story is weighed by how its like was read."""

from __future__ import annotations

import importlib
from dataclasses import replace

import pytest

from factcheck import CrossChecker
from factcheck.evaluation.clusters import met
from factcheck.judgement import Judge
from factcheck.judgement.fusion import RELATIONS, Fusion, Head, Trust, load_fusion, parse
from factcheck.judgement.strangers import told_together
from factcheck.records import Article, Verdict
from factcheck.training import newsroom
from tests.judgement.making import FlatNLI, WordEncoder, article_of, claim_of

CROWD = " Le maire de Valdor, Paul Marchand, et la préfète Anne Lestrade ont suivi les recherches des gendarmes." * 4
RIVALS = "Onze pièces ont été volées au musée de Valdor.", "Neuf pièces ont été volées au musée de Valdor."
OTHERS = "Le musée de Valdor a rouvert.", "Les gendarmes ont interrogé quatre témoins à la gare."
HOUSES = ("Le Fanal", "La Gazette")


def stories(chosen: dict[str, float], met: dict[str, float]) -> Fusion:
    """A fusion whose models say one thing of chosen pairs and another of those that come."""
    one, other = (
        Trust({name: Head(biases.get(name, 0.0), (), (), {}) for name in RELATIONS}) for biases in (chosen, met)
    )
    return replace(PLAIN, chosen=one, met=other)


def judged(
    fusion: Fusion, told: tuple[str, str] = RIVALS, sources: tuple[str, str] = HOUSES, *, turned: bool = False,
    days: tuple[str, str] = ("2025-06-05", "2025-06-05"),
) -> Verdict:  # fmt: skip
    reports = [
        article_of(text + CROWD, published=day, source=source)
        for text, source, day in zip(told, sources, days, strict=True)
    ]
    pair = claim_of(reports[0], told[0]), claim_of(reports[1], told[1])
    pair = pair[::-1] if turned else pair
    [verdict] = Judge(FlatNLI(), WordEncoder(), fusion=fusion).judge([pair], (), reports)
    return verdict


PLAIN = replace(load_fusion(), chosen=None, met=None)


def test_what_the_judge_shows_stands_and_is_as_sure_as_its_like_were_read() -> None:
    before = judged(PLAIN)
    assert (before.relation, before.confidence >= 0.75) == ("conflict", True)
    doubted = judged(stories({}, {"neutral": 4.0}))
    assert doubted.relation == "conflict"
    assert doubted.confidence < 0.5


def test_a_surer_reading_overrules_the_judge() -> None:
    sure = stories({"update": 5.0}, {"update": 2.0})
    found = judged(sure)
    assert found.relation == "update"
    # e² / (e² + 3): what the model says of pairs as they come.
    assert found.confidence == pytest.approx(0.711, abs=0.01)
    assert found.scores["update"] > 0.9


def test_what_the_judge_holds_for_neutral_needs_more() -> None:
    assert judged(PLAIN, OTHERS).relation == "neutral"
    hardly = stories({"agree": 1.8}, {})  # 0.67 of 1
    assert judged(hardly, OTHERS).relation == "neutral"
    surely = stories({"agree": 3.0}, {})
    assert judged(surely, OTHERS).relation == "agree"


def test_one_house_is_an_archive_still() -> None:
    model = stories({"update": 5.0}, {"update": 5.0})
    assert judged(model, sources=("Le Fanal", "Le Fanal")) == judged(PLAIN, sources=("Le Fanal", "Le Fanal"))


def test_the_order_of_the_two_does_not_matter() -> None:
    fusion = load_fusion()
    one, other = judged(fusion), judged(fusion, turned=True)
    assert (one.relation, one.confidence) == (other.relation, other.confidence)


def test_the_model_that_ships_answers_both_questions() -> None:
    fusion = load_fusion()
    assert fusion.chosen is not None
    assert fusion.met is not None
    assert all("chosen" in head.weights for head in fusion.chosen.heads.values())
    assert parse({"card": {}, "heads": {name: _raw(head) for name, head in fusion.heads.items()}}).met is None


def _raw(head: Head) -> dict[str, object]:
    return {"bias": head.bias, "features": list(head.features), "trees": [], "weights": dict(head.weights)}


def report(text: str, source: str | None = "Le Fanal", day: str = "2025-06-05", title: str = "") -> Article:
    return Article.from_text(text, title=title, source=source, published=day, lang="fr")


STORY = (
    "Une galerie de la mine de Corvalan, près de Santa Brisa, s'est effondrée lundi. La compagnie Altamira a annoncé "
    "l'envoi de sauveteurs. Le maire Diego Ruano a demandé une enquête. " * 3
)
RETOLD = (
    "À Corvalan, les sauveteurs d'Altamira cherchaient encore mardi une quinzaine de mineurs. Diego Ruano, le maire, "
    "parle d'une catastrophe pour toute la région de Santa Brisa. " * 3
)
ELSEWHERE = (
    "Le ferry Belle-Aurore a coulé mardi devant Port-Lisse. La mairie de Tourmel a ouvert un gymnase aux rescapés, et "
    "le pilote Yann Kerdoc a été entendu par les gendarmes de Brénac. " * 3
)


def test_two_houses_tell_one_story_together() -> None:
    first, second = report(STORY), report(RETOLD, "La Gazette", "2025-06-06")
    assert told_together(first, second)
    assert told_together(second, first)
    assert not told_together(first, report(RETOLD, day="2025-06-06"))
    assert not told_together(first, report(RETOLD, "La Gazette", "2025-09-16"))
    assert not told_together(first, report(ELSEWHERE, "La Gazette"))
    assert not told_together(first, first)
    assert not told_together(None, first)
    assert not told_together(first, report("La mine de Corvalan s'est effondrée.", "La Gazette"))


def test_what_is_known_of_neither_house_nor_day_is_told_by_nobody_together() -> None:
    first = report(STORY)
    assert not told_together(first, report(RETOLD, None, "2025-06-06"))
    assert not told_together(first, Article.from_text(RETOLD, source="La Gazette", lang="fr"))


def test_a_sieve_loses_nothing_that_a_full_reading_of_a_story_shows() -> None:
    checker = CrossChecker()
    [story] = met(newsroom.FOLDER / "training" / "canicule-europe", checker)
    articles = list(story.articles.values())
    full = checker.judge.judge(story.pairs, (), articles)
    shown = [(v.relation, v.confidence) for v in full if v.relation != "neutral" and v.confidence >= 0.5]
    sifted = checker.judge.judge(story.pairs, (), articles, least=0.5)
    assert [(v.relation, v.confidence) for v in sifted if v.relation != "neutral"] == shown
    assert len(shown) >= 3


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        # Born in one place and brought up in another: the models may be as sure as they like.
        (("Lucie Tardieu est née à Paris en hiver.", "Lucie Tardieu a grandi à Grenoble chez sa tante."), False),
        (("L'alarme du musée de Valdor a sonné.", "L'alarme du musée de Valdor n'a pas sonné."), True),
    ],
)
def test_a_conflict_without_a_ground_is_shown_only_where_something_is_denied(
    told: tuple[str, str], shown: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = importlib.import_module("factcheck.judgement.retold")
    grounded = module.with_grounds
    monkeypatch.setattr(module, "with_grounds", lambda *a, **k: grounded(*a, **k) | {"ground_conflict": 0.0})
    found = judged(stories({"conflict": 9.0}, {"conflict": 9.0}), told)
    assert found.relation == "conflict"
    assert (found.confidence >= 0.5) == shown


@pytest.mark.parametrize(
    ("told", "later", "shown"),
    [
        (RIVALS, "2025-06-08", True),
        (RIVALS, "2025-06-17", False),
        # When it was does not change.
        (("Le musée de Valdor a été cambriolé le 2 juin 2025.", "Le musée de Valdor a été cambriolé le 3 juin 2025."),
         "2025-06-17", True),
        (("Le 2 juin 2025, onze pièces ont été volées au musée de Valdor.",
          "Le 2 juin 2025, neuf pièces ont été volées au musée de Valdor."), "2025-06-17", True),
    ],
)  # fmt: skip
def test_after_a_week_what_is_told_otherwise_of_no_day_has_changed(
    told: tuple[str, str], later: str, shown: bool
) -> None:
    found = judged(stories({"conflict": 9.0}, {"conflict": 9.0}), told, days=("2025-06-05", later))
    assert found.relation == "conflict"
    assert (found.confidence >= 0.5) == shown
