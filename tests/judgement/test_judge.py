from __future__ import annotations

import dataclasses

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.judgement import Judge
from factcheck.judgement.fusion import load_fusion
from factcheck.records import Article, Claim, Verdict
from tests.judgement.making import FlatNLI, WordEncoder, article_of, claim_of

Told = tuple[str, str, str, str]
"""Text, language, day, source."""

CASES: list[tuple[Told, Told, str]] = [
    (
        ("L'explosion de l'usine a fait neuf morts.", "fr", "2025-03-04", "A"),
        ("L'explosion de l'usine a fait onze morts.", "fr", "2025-03-06", "B"),
        "update",
    ),
    (
        ("Onze pièces ont été volées au musée.", "fr", "2025-03-04", "A"),
        ("Neuf pièces ont été volées au musée.", "fr", "2025-03-04", "B"),
        "conflict",
    ),
    (
        ("The fire killed eleven people in the hotel.", "en", "2025-03-04", "A"),
        ("Eleven people died in the hotel fire.", "en", "2025-03-05", "B"),
        "agree",
    ),
    (
        ("En 2019, une explosion à la mine avait tué onze ouvriers.", "fr", "2025-03-04", "A"),
        ("L'effondrement de mardi à la mine a tué onze ouvriers.", "fr", "2025-03-05", "B"),
        "neutral",
    ),
    (
        ("Le maire a ouvert la piscine samedi.", "fr", "2025-03-04", "A"),
        ("The central bank raised its key rate by half a point.", "en", "2025-03-05", "B"),
        "neutral",
    ),
]


def _told(told: Told) -> tuple[Article, Claim]:
    article = article_of(told[0], told[1], told[2], told[3])
    return article, claim_of(article)


def _judge(a: Told, b: Told, lang: str = "fr", extra: tuple[Article, ...] = ()) -> Verdict:
    (first, x), (second, y) = _told(a), _told(b)
    judge = Judge(FlatNLI(), WordEncoder())
    return judge.judge([(x, y)], [x, y], [first, second, *extra], lang)[0]


@pytest.mark.parametrize("case", CASES, ids=[case[2] + str(i) for i, case in enumerate(CASES)])
def test_relations_of_plain_cases(case: tuple[Told, Told, str]) -> None:
    (first, x), (second, y) = _told(case[0]), _told(case[1])
    # No models: the comparers alone must see these.
    verdict = Judge().judge([(x, y)], [x, y], [first, second], "fr")[0]
    assert verdict.relation == case[2], verdict


def test_verdicts_name_both_values_sources_and_dates() -> None:
    a, b, _ = CASES[1]
    for lang, words in (("fr", ("4 mars 2025", "Onze", "Neuf")), ("en", ("4 March 2025", "Onze", "Neuf"))):
        verdict = _judge(a, b, lang)
        assert all(word in verdict.explanation for word in (*words, "A,", "B,")), verdict.explanation


def test_identical_sentences_agree() -> None:
    text = "Le préfet n'a donné aucun bilan."
    verdict = _judge((text, "fr", "2025-03-04", "A"), (text, "fr", "2025-03-09", "B"))
    assert verdict.relation == "agree"
    assert verdict.confidence > 0.9


def test_containment_does_not_hide_a_denial() -> None:
    inner = ("the mayor of the town has resigned", "en", "2025-03-04", "A")
    outer = ("The prefect denies that the mayor of the town has resigned", "en", "2025-03-04", "B")
    assert _judge(inner, outer).relation != "agree"


def test_no_pairs_no_verdicts() -> None:
    assert Judge().judge([], [], [], "fr") == []


def test_a_verdict_keeps_the_order_in_which_it_was_asked() -> None:
    (first, x), (second, y) = _told(CASES[0][0]), _told(CASES[0][1])
    verdict = Judge().judge([(y, x)], [x, y], [first, second])[0]
    assert (verdict.a, verdict.b) == (y.id, x.id)


def test_an_unrelated_article_changes_no_verdict() -> None:
    other = article_of("Neuf pièces ont été volées au musée de Lyon en 2012.", source="C")
    a, b, _ = CASES[1]
    assert _judge(a, b) == _judge(a, b, extra=(other,))


def test_unknown_dates_are_no_updates() -> None:
    a, b = (
        article_of("L'explosion a fait neuf morts.", published=None),
        article_of("L'explosion a fait onze morts.", published=None, source="B"),
    )
    verdict = Judge().judge([(claim_of(a), claim_of(b))], (), [a, b])[0]
    assert verdict.relation != "update"


SENTENCES = st.sampled_from(
    [
        ("L'explosion de l'usine a fait neuf morts.", "fr"),
        ("L'explosion de l'usine a fait plus de dix blessés en 2019.", "fr"),
        ("The plant employs about 400 people.", "en"),
        ("Le maire n'a pas démissionné, assure son entourage.", "fr"),
        ("The mayor resigned on Tuesday, according to the prefect.", "en"),
        ("Le pont ouvrira à la mi-2026 à Lyon.", "fr"),
        ("The bridge in Lyon will not open before 2027.", "en"),
        ("Tous les passagers ont survécu.", "fr"),
        ("12 % des habitants sont vaccinés.", "fr"),
        ("Un habitant sur huit est vacciné.", "fr"),
    ]
)
DAYS = st.sampled_from(["2025-03-04", "2025-03-05", "2025-06-01", None])


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(SENTENCES, DAYS, SENTENCES, DAYS)
def test_symmetry(a: tuple[str, str], day_a: str | None, b: tuple[str, str], day_b: str | None) -> None:
    first, second = article_of(a[0], a[1], day_a, "A"), article_of(b[0], b[1], day_b, "B")
    x, y = claim_of(first), claim_of(second)
    judge = Judge(FlatNLI(), WordEncoder())
    forth, back = judge.judge([(x, y), (y, x)], (), [first, second])
    assert (forth.relation, forth.kind, forth.confidence) == (back.relation, back.kind, back.confidence)
    assert forth.explanation == back.explanation
    assert 0 <= forth.confidence <= 1


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(SENTENCES, DAYS, SENTENCES, DAYS, SENTENCES, DAYS)
def test_one_more_article_changes_no_verdict(
    a: tuple[str, str], day_a: str | None, b: tuple[str, str], day_b: str | None, c: tuple[str, str], day_c: str | None
) -> None:
    first, second = article_of(a[0], a[1], day_a, "A"), article_of(b[0], b[1], day_b, "B")
    third = article_of(c[0], c[1], day_c, "C")
    x, y, z = claim_of(first), claim_of(second), claim_of(third)
    judge = Judge(FlatNLI(), WordEncoder())
    alone = judge.judge([(x, y)], [x, y], [first, second])
    among = judge.judge([(x, z), (x, y), (z, y)], [z, x, y], [third, first, second])
    assert among[1] == alone[0]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(SENTENCES, DAYS, DAYS)
def test_a_sentence_never_conflicts_with_itself(a: tuple[str, str], day_a: str | None, day_b: str | None) -> None:
    first, second = article_of(a[0], a[1], day_a, "A"), article_of(a[0], a[1], day_b, "B")
    verdict = Judge(FlatNLI(), WordEncoder()).judge([(claim_of(first), claim_of(second))], (), [first, second])[0]
    assert verdict.relation == "agree"


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=120), st.text(max_size=120))
def test_any_text_is_judged(a: str, b: str) -> None:
    first, second = article_of(a or "-", published=None), article_of(b or "-", source="B")
    verdict = Judge().judge([(claim_of(first), claim_of(second))], (), [first, second])[0]
    assert verdict.relation in ("agree", "conflict", "update", "neutral")


def test_batching_changes_nothing() -> None:
    told = [_told(side) for case in CASES for side in case[:2]]
    articles = [article for article, _ in told]
    pairs = [(told[i][1], told[i + 1][1]) for i in range(0, len(told), 2)]
    judge = Judge(FlatNLI(), WordEncoder())
    together = judge.judge(pairs, (), articles)
    alone = [judge.judge([pair], (), articles)[0] for pair in pairs]
    assert together == alone


def test_scores_name_the_evidence() -> None:
    verdict = _judge(*CASES[1][:2])
    assert {"agree", "conflict", "update", "neutral", "similarity", "nli_ab_entailment"} <= set(verdict.scores)
    assert dataclasses.is_dataclass(verdict)


def test_a_verdict_on_two_reports_of_one_story_is_surer() -> None:
    crowd = (
        " Le maire de Valdor, Paul Marchand, et la préfète Anne Lestrade ont suivi les recherches des gendarmes." * 4
    )
    told = ("L'effondrement de la mine a tué onze hommes.", "L'effondrement de la mine a tué neuf hommes.")
    found = []
    for tail in ("", crowd):
        first = article_of(told[0] + tail, published="2025-06-05", source="Le Fanal")
        second = article_of(told[1] + tail, published="2025-06-05", source="La Vigie")
        pair = claim_of(first, told[0]), claim_of(second, told[1])
        plain = dataclasses.replace(load_fusion(), chosen=None, met=None)
        [verdict] = Judge(FlatNLI(), WordEncoder(), fusion=plain).judge([pair], (), [first, second])
        found.append(verdict)
    assert found[0].relation == found[1].relation == "conflict"
    assert found[0].confidence < found[1].confidence
    assert {name: found[0].scores[name] for name in ("conflict", "neutral")} == {
        name: found[1].scores[name] for name in ("conflict", "neutral")
    }
