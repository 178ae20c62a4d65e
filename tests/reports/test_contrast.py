"""What differs between two claims: the values in dispute, the words, and how far apart."""

from __future__ import annotations

from typing import Any

import pytest

from factcheck.records import Claim, Value
from factcheck.reports.contrast import apart, compared_values, differing_words, find_value, gap


def number(text: str, lo: float | None, hi: float | None, at: int = 0, **more: Any) -> Value:
    return Value(more.pop("kind", "cardinal"), lo, hi, text, (at, at + len(text)), **more)


def claim(*values: Value, text: str = "x") -> Claim:
    return Claim("c", "a", (0, 1), text, text, "fr", values=values)


def test_the_pair_that_counts_the_same_thing_is_chosen() -> None:
    dead, wounded = number("11", 11, 11, counted="mort", role="killed"), number("6", 6, 6, role="wounded")
    others = number("40", 40, 40, role="wounded"), number("12", 12, 12, counted="mort", role="killed")
    assert compared_values(claim(wounded, dead), claim(*others), "number") == (dead, others[1]) or compared_values(
        claim(wounded, dead), claim(*others), "number"
    ) == (wounded, others[0])
    assert compared_values(claim(dead), claim(others[0]), "number") is None


def test_the_explanation_settles_which_pair() -> None:
    first, second = number("11", 11, 11), number("6", 6, 6)
    a, b = claim(first, second), claim(number("12", 12, 12), number("40", 40, 40))
    pair = compared_values(a, b, "number", "« 6 » contre « 40 »")
    assert pair is not None
    assert [value.text for value in pair] == ["6", "40"]


def test_no_values_no_pair() -> None:
    assert compared_values(claim(), claim(number("1", 1, 1)), "number") is None
    assert compared_values(claim(number("1", 1, 1)), claim(number("2", 2, 2)), "causal") is None
    unknown = Value("date", None, None, "jeudi", (0, 5))
    assert compared_values(claim(unknown), claim(unknown), "date") is None


def test_units_that_differ_do_not_meet() -> None:
    euro, dollar = (number("5", 5, 5, kind="money", unit=unit) for unit in ("EUR", "USD"))
    assert compared_values(claim(euro), claim(dollar), "amount") is None


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (number("a", 1, 2), number("b", 3, 4), True),
        (number("a", 1, 3), number("b", 3, 4), False),
        (number("a", 5, None), number("b", 1, 4), True),
        (number("a", 5, None), number("b", 1, None), False),
        (number("a", None, 3), number("b", 4, None), True),
    ],
)
def test_apart(a: Value, b: Value, expected: bool) -> None:
    assert apart(a, b) is expected
    assert apart(b, a) is expected
    assert gap(a, b) == gap(b, a)
    assert (gap(a, b) > 0) is expected


def test_gap_grows_with_the_distance() -> None:
    small = gap(number("a", 11, 11), number("b", 12, 12))
    large = gap(number("a", 600, 600), number("b", 2000, 2000))
    assert 0 < small < large < 1
    days = [Value("date", day, day, "x", (0, 1)) for day in ("2024-08-06", "2024-08-08", "2025-08-06")]
    assert 0 < gap(days[0], days[1]) < gap(days[0], days[2]) < 1


def test_find_value_takes_the_nearest_place() -> None:
    text = "Deux sur deux : deux morts"
    assert find_value(number("deux", 2, 2, at=16), text, text) == (16, 20)
    assert find_value(number("trois", 3, 3), text, text) is None
    assert find_value(number("", 3, 3), text, text) is None


def marked(quote: str, other: str, lang: str = "fr", **more: bool) -> list[str]:
    return [quote[start:end] for start, end in differing_words(quote, other, lang, **more)]


def test_words_that_differ_are_marked() -> None:
    assert marked("Le port rouvrira lundi matin", "Le port rouvrira mardi matin") == ["lundi"]
    assert marked("The port will not reopen on Monday", "The port will reopen on Monday", "en") == ["not"]
    assert marked("Le port ne rouvrira pas lundi", "Le port rouvrira lundi") == ["ne", "pas"]


def test_light_words_and_case_are_not_marked() -> None:
    assert marked("Le maire de la ville a signé", "le maire d’une ville a signé") == []
    assert marked("The mayor of a town signed", "A mayor of the town signed", "en") == []


def test_rewordings_are_not_marked() -> None:
    assert marked("Un court-circuit est à l’origine du sinistre", "Les chargeurs ont surchauffé toute la nuit") == []
    assert marked("Le port rouvrira lundi 16 mars", "Le port sera de nouveau ouvert lundi 16", valued=True) == []


def test_very_long_quotes_are_not_compared() -> None:
    assert differing_words("mot " * 5000, "mot " * 4000 + "autre", "fr") == []


def test_unknown_language_has_no_light_words() -> None:
    assert marked("Das Haus ist rot", "Das Haus war rot", "de") == ["ist"]
