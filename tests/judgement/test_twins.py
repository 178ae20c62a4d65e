"""Claims that differ in nothing but their values."""

from __future__ import annotations

import pytest

from factcheck.judgement.judge import Judge
from factcheck.judgement.twins import Twins, findings_of, twins
from tests.judgement.making import article_of, claim_of, view


@pytest.mark.parametrize(
    ("lang", "a", "b", "expected"),
    [
        ("fr", "Le vieux pont a rouvert le 12 mars 2025.", "Le vieux pont a rouvert en mars 2025.", Twins(1, 0)),
        ("fr", "Le vieux pont a rouvert le 12 mars 2025.", "Le vieux pont a rouvert le 15 mars 2025.", Twins(0, 1)),
        ("fr", "Le groupe emploie 12 000 salariés.", "Le groupe emploie douze mille salariés.", Twins(1, 0)),
        ("fr", "Le groupe allemand emploie 12 000 salariés.", "Le groupe allemand emploie environ 12 000 salariés.",
         Twins(1, 0)),
        ("en", "The old festival runs until 3 May 2025.", "The old festival runs until 10 May 2025.", Twins(0, 1)),
        ("en", "The old bridge reopened on 12 March 2025.", "The new bridge reopened on 12 March 2025.", None),
        ("en", "The old bridge reopened on 12 March 2025.", "The old bridge did not reopen on 12 March 2025.", None),
        ("en", "The old bridge reopened.", "The old bridge reopened.", None),
    ],
)  # fmt: skip
def test_twins(lang: str, a: str, b: str, expected: Twins | None) -> None:
    assert twins(view(a, lang), view(b, lang), "fr") == twins(view(b, lang), view(a, lang), "fr") == expected


def test_twins_whose_values_meet_agree_without_a_model() -> None:
    first = article_of("Le vieux pont a rouvert le 12 mars 2025.", source="Le Fanal")
    second = article_of("Le vieux pont a rouvert en mars 2025.", source="Le Phare")
    pair = claim_of(first), claim_of(second)
    (verdict,) = Judge().judge([pair], pair, [first, second])
    assert (verdict.relation, verdict.scores) == ("agree", {"twins": 1.0})


def test_twins_with_a_rival_value_clash() -> None:
    first = article_of("Le vieux pont a rouvert le 12 mars 2025.", source="Le Fanal")
    second = article_of("Le vieux pont a rouvert le 15 mars 2025.", source="Le Phare")
    pair = claim_of(first), claim_of(second)
    (verdict,) = Judge().judge([pair], pair, [first, second])
    assert verdict.relation == "conflict"


def test_a_claim_of_one_word_is_not_denied_with_confidence() -> None:
    first = article_of("On n'est pas prêt de gagner la guerre.", source="Le Fanal")
    second = article_of("Nous sommes en guerre.", source="Le Phare")
    pair = claim_of(first), claim_of(second)
    (verdict,) = Judge().judge([pair], pair, [first, second])
    assert verdict.relation != "conflict" or verdict.confidence < 0.5


DOOR = "La sirène du vieux port a sonné vers {} (3 h 25 UTC)."
READING = "The second reading of the bill could follow on 16 or {}."


@pytest.mark.parametrize(
    ("lang", "told", "values", "clash"),
    [
        ("en", READING, ("17 March 2025", "24 March 2025"), ("17 March 2025", "24 March 2025")),
        ("fr", DOOR, ("5 h 25", "5 h 11"), ("vers 5 h 25", "vers 5 h 11")),
        ("fr", DOOR, ("5 h", "5 h 11"), None),
    ],
)
def test_the_only_value_in_which_twins_differ_clashes(
    lang: str, told: str, values: tuple[str, str], clash: tuple[str, str] | None
) -> None:
    first, second = (view(told.format(value), lang) for value in values)
    found = findings_of(first, second, twins(first, second, lang), lang)
    assert [(f.left, f.right) for f in found if f.stance == "clash"] == ([clash] if clash else [])


@pytest.mark.parametrize(
    ("lang", "rough", "day"),
    [
        ("fr", "Le mouvement des Gilets bleus, qui manifeste à Valdor, est né il y a presque deux ans.",
         "Le mouvement des Gilets bleus, qui manifeste à Valdor, est né le 17 novembre 2023."),
        ("en", "The Blue Vest movement, which marches in Valdor, began almost two years ago.",
         "The Blue Vest movement, which marches in Valdor, began on 17 November 2023."),
    ],
)  # fmt: skip
def test_a_time_told_roughly_meets_the_day_in_the_same_words(lang: str, rough: str, day: str) -> None:
    a, b = view(rough, lang, "2025-09-12"), view(day, lang, "2025-09-12")
    met = twins(a, b, lang)
    assert met is not None
    assert met.clashing == 0
    other = view(day.replace("2023", "2021"), lang, "2025-09-12")
    apart = twins(a, other, lang)
    assert apart is not None
    assert apart.clashing == 1
