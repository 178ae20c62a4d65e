"""How two values stand to each other."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.errors import LanguageError
from factcheck.records import Value
from factcheck.values import Comparison, compare, parse
from tests.values.number_cases import EN, FR


def one(text: str, lang: str = "fr") -> Value:
    [value] = parse(text, lang, "2025-07-16")
    return value


CASES = [
    ("600", "environ 600", "equal"),
    ("600", "plus de 500", "within"),
    ("600", "2 000", "disjoint"),
    ("600", "600", "equal"),
    ("600", "moins de 500", "disjoint"),
    ("une centaine", "105", "equal"),
    ("une centaine", "150", "disjoint"),
    ("plus de 500", "plus de 600", "contains"),
    ("entre 300 et 400", "350", "contains"),
    ("entre 300 et 400", "350 à 500", "overlaps"),
    ("des dizaines", "150", "contains"),
    ("des centaines", "80", "disjoint"),
    ("12 %", "un huitième", "equal"),
    ("58 %", "près de six sur dix", "equal"),
    ("50,8 %", "près de 51 %", "equal"),
    ("51 %", "50,8 %", "equal"),
    ("12 %", "15 %", "disjoint"),
    ("2 points de pourcentage", "2 %", "incomparable"),
    ("1,2 million", "1 234 567", "equal"),
    ("2 millions", "2,4 millions", "disjoint"),
    ("10 euros", "10 dollars", "incomparable"),
    ("1 000 livres", "1 000 £", "equal"),
    ("46 °C", "115 °F", "equal"),
    ("90 minutes", "une heure et demie", "equal"),
    ("2 ans", "24 mois", "equal"),
    ("quinze jours", "deux semaines", "equal"),
    ("un mois", "30 jours", "equal"),
    ("trois ans", "deux ans", "disjoint"),
    ("3 morts", "3 blessés", "incomparable"),
    ("12 drones", "12 missiles", "incomparable"),
    ("17 personnes", "17 soldats", "equal"),
    ("12 %", "12 morts", "incomparable"),
    ("premier", "troisième", "disjoint"),
    ("du 11 au 13 juillet 2025", "du 12 au 15 juillet 2025", "overlaps"),
    ("6 août 2024", "août 2024", "within"),
    ("6 août 2024", "8 août 2024", "disjoint"),
    ("début août 2024", "12 août 2024", "overlaps"),
    ("début août 2024", "28 août 2024", "disjoint"),
    ("été 2024", "5 octobre 2024", "overlaps"),
    ("été 2024", "5 décembre 2024", "disjoint"),
    ("vers 5 h", "5 h 50", "equal"),
    ("vers 5 h", "6 h 10", "disjoint"),
    ("vers 5 h 30", "5 h 55", "equal"),
    ("vers 5 h 25", "5 h 30", "equal"),
    ("vers 5 h 25", "vers 5 h 11", "disjoint"),
]
MIRROR = {"contains": "within", "within": "contains"}


@pytest.mark.parametrize(("a", "b", "relation"), CASES)
def test_relations(a: str, b: str, relation: str) -> None:
    assert compare(one(a), one(b)).relation == relation
    assert compare(one(b), one(a)).relation == MIRROR.get(relation, relation)


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("8,000 acres", "3 200 hectares", "equal"),
        ("10 miles", "16 km", "equal"),
        ("10 miles", "20 km", "disjoint"),
        ("10 miles", "16 kg", "incomparable"),
        ("17 soldiers", "17 soldats", "equal"),
        ("3 dead", "3 blessés", "incomparable"),
        ("17 soldiers", "17 ponts", "incomparable"),
        ("17 gizmos", "17 bidules", "equal"),
    ],
)
def test_relations_across_languages(a: str, b: str, relation: str) -> None:
    assert compare(one(a, "en"), one(b)).relation == relation


def test_sentences_name_both_values_and_the_gap() -> None:
    assert compare(one("600"), one("2 000")).sentence == "600 contre 2 000, soit 233 % d'écart"
    assert (
        compare(one("6 août 2024"), one("8 août 2024")).sentence
        == "6 août 2024 contre 8 août 2024, soit 2 jours d'écart"
    )
    assert compare(one("12 %"), one("15,5 %")).sentence == "12 % contre 15,5 %, soit 3,5 points d'écart"
    english = compare(one("600", "en"), one("2,000", "en"), "en")
    assert english.sentence == "600 against 2,000, 233% apart"
    roles = compare(one("3 morts"), one("4 blessés")).sentence
    assert roles == "3 contre 4, l'une compte les morts, l'autre les blessés"


def test_distance_and_ratio() -> None:
    assert compare(one("600"), one("2 000")) == Comparison(
        "disjoint", 1400, None, 3.3333, "600 contre 2 000, soit 233 % d'écart"
    )
    days = compare(one("6 août 2024"), one("8 août 2024"))
    assert (days.distance, days.unit, days.ratio) == (2, "day", None)
    money = compare(one("10 euros"), one("15 euros"))
    assert (money.distance, money.unit, money.ratio) == (5, "EUR", 1.5)
    assert compare(one("10 euros"), one("15 dollars")).distance is None


def test_a_date_that_is_not_known_does_not_compare() -> None:
    [unknown] = parse("hier", "fr")
    assert compare(unknown, one("6 août 2024")).relation == "incomparable"


def test_another_language_is_an_error() -> None:
    with pytest.raises(LanguageError, match="'de'"):
        compare(one("600"), one("700"), "de")


VALUES = [
    value for lang, cases in (("fr", FR), ("en", EN)) for text, _ in cases for value in parse(text, lang, "2025-07-16")
]
numbers = st.floats(-1e12, 1e12, allow_nan=False)


@st.composite
def made(draw: st.DrawFn) -> Value:
    lo, hi = sorted((draw(numbers), draw(numbers)))
    kind = draw(st.sampled_from(["cardinal", "percent", "money", "ordinal"]))
    approx = draw(st.sampled_from(["exact", "about", "vague"]))
    return Value(kind, lo, draw(st.sampled_from([lo, hi, None])), f"{lo:g}", (0, 1), approx=approx)  # type: ignore[arg-type]


@given(st.sampled_from(VALUES) | made(), st.sampled_from(VALUES) | made(), st.sampled_from(["fr", "en"]))
@settings(max_examples=150, deadline=None)
def test_comparison_is_symmetric(a: Value, b: Value, lang: str) -> None:
    forth, back = compare(a, b, lang), compare(b, a, lang)
    assert back.relation == MIRROR.get(forth.relation, forth.relation)
    assert (back.distance, back.unit, back.ratio) == (forth.distance, forth.unit, forth.ratio)
    assert " ".join(a.text.split()) in forth.sentence


@given(st.sampled_from(VALUES))
def test_a_value_equals_itself(value: Value) -> None:
    relation = compare(value, value).relation
    assert relation == ("incomparable" if value.lo is None and value.hi is None else "equal")
