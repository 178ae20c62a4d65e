"""Values in words, numbers and dates in both languages, and the tables of messages."""

from __future__ import annotations

import string
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import InputError
from factcheck.records import Value
from factcheck.reports.lang import LANGUAGES, tongue
from factcheck.reports.reading import bounds, day_number, reading

FR, EN = tongue("fr"), tongue("en")


def value(kind: str, lo: Any, hi: Any, **more: Any) -> Value:
    return Value(kind, lo, hi, "x", (0, 1), **more)  # type: ignore[arg-type]


def plain(text: str) -> str:
    return text.replace("\u202f", " ").replace("\u00a0", " ")


DATES = [
    ("2024-08-06", "2024-08-06", "mar. 6 août 2024", "Tue 6 August 2024"),
    ("2024-08-01", "2024-08-31", "août 2024", "August 2024"),
    ("2024-01-01", "2024-12-31", "2024", "2024"),
    ("1990-01-01", "1999-12-31", "1990–1999", "1990–1999"),
    ("2024-08-11", "2024-08-20", "11–20 août 2024", "11–20 August 2024"),
    ("2024-06-21", "2024-09-22", "21 juin – 22 septembre 2024", "21 June – 22 September 2024"),
    ("2024-12-21", "2025-03-19", "21 décembre 2024 – 19 mars 2025", "21 December 2024 – 19 March 2025"),
    ("2024-06-21", None, "à partir du 21 juin 2024", "from 21 June 2024"),
    (None, "2027-12-31", "jusqu’au 31 décembre 2027", "until 31 December 2027"),
    ("2024-08-06T21:30", "2024-08-06T21:30", "mar. 6 août 2024, 21:30", "Tue 6 August 2024, 21:30"),
    ("2024-08-06T06:00", "2024-08-06T11:59", "mar. 6 août 2024, 06:00–11:59", "Tue 6 August 2024, 06:00–11:59"),
    ("2025-03-01", "2025-03-01", "sam. 1er mars 2025", "Sat 1 March 2025"),
    (None, None, "valeur non déterminée", "value not settled"),
    ("demain", "plus tard", "demain – plus tard", "demain – plus tard"),
    ("2024-02-30", "2024-02-30", "2024-02-30 – 2024-02-30", "2024-02-30 – 2024-02-30"),
]


@pytest.mark.parametrize(("lo", "hi", "french", "english"), DATES)
def test_dates(lo: str | None, hi: str | None, french: str, english: str) -> None:
    assert plain(reading(value("date", lo, hi), FR)) == french
    assert plain(reading(value("date", lo, hi), EN)) == english


def test_night_between_two_days() -> None:
    night = value("date", "2025-07-09T18:00", "2025-07-10T06:00")
    assert reading(night, FR) == "mer. 9 juillet 2025, 18:00 – jeu. 10 juillet 2025, 06:00"


def test_shared_day_and_year_are_left_out() -> None:
    assert reading(value("date", "2024-08-06T21:30", "2024-08-06T21:30"), FR, shared="day") == "21:30"
    assert reading(value("date", "2024-08-06", "2024-08-06"), FR, shared="year") == "mar. 6 août"


NUMBERS = [
    (value("cardinal", 600, 600, counted="soldat", role="killed"), "600 · soldat · tué", "600 · soldat · killed"),
    (value("cardinal", 3000, 3000), "3 000", "3,000"),
    (value("cardinal", 540, 660, approx="about"), "≈ 540 – 660", "≈ 540 – 660"),
    (value("cardinal", 3, None, approx="at_least"), "au moins 3", "at least 3"),
    (value("cardinal", 3, None), "au moins 3", "at least 3"),
    (value("cardinal", 100, None, approx="more_than"), "plus de 100", "more than 100"),
    (value("cardinal", None, 40, approx="at_most"), "au plus 40", "at most 40"),
    (value("cardinal", None, 40, approx="less_than"), "moins de 40", "less than 40"),
    (value("cardinal", 2000, 9999, approx="vague"), "2 000 – 10 000 (imprécis)", "2,000 – 10,000 (loosely)"),
    (value("percent", 2.5, 2.5, unit="%"), "2,5 %", "2.5%"),
    (value("percent", 3, 3, unit="pp"), "3 points", "3 points"),
    (value("money", 1.2e9, 1.2e9, unit="EUR"), "1,2 milliard d’euros", "1.2 billion euros"),
    (
        value("money", 12.4e9, 12.4e9, unit="CAD"),
        "12,4 milliards de dollars canadiens",
        "12.4 billion Canadian dollars",
    ),
    (value("money", 1, 1, unit="EUR"), "1 euro", "1 euro"),
    (value("money", 5000, 5000, unit=None), "5 000", "5,000"),
    (value("quantity", 12, 12, unit="km/h"), "12 km/h", "12 km/h"),
    (value("duration", 1.5, 1.5, unit="month"), "1,5 mois", "1.5 month"),
    (value("duration", 2, 2, unit="hour"), "2 heures", "2 hours"),
    (value("ordinal", 47, 47), "n° 47", "no. 47"),
    (value("cardinal", -2.25, -2.25), "−2,25", "−2.25"),
    (value("cardinal", float("inf"), float("nan")), "∞ – ?", "∞ – ?"),
]


@pytest.mark.parametrize(("found", "french", "english"), NUMBERS)
def test_numbers(found: Value, french: str, english: str) -> None:
    assert plain(reading(found, FR)) == french
    assert plain(reading(found, EN)) == english


def test_short_reading_of_a_rough_figure_is_its_middle() -> None:
    rough = value("cardinal", 900, 1100, approx="about")
    assert plain(reading(rough, FR, full=False)) == "≈ 1 000"
    assert plain(reading(rough, EN, full=True)) == "≈ 900 – 1,100"


def test_bounds_put_dates_on_one_scale_of_days() -> None:
    low, high = bounds(value("date", "2024-08-06", "2024-08-06"))
    assert low is not None
    assert high == low + 1
    assert day_number("2024-08-06T12:00") == low + 0.5
    assert bounds(value("date", "x", None)) == (None, None)


@given(st.floats(allow_nan=True, allow_infinity=True))
def test_any_number_can_be_written(number: float) -> None:
    for words in (FR, EN):
        assert words.number(number)
        assert words.scaled(number)


@given(st.text(max_size=20), st.text(max_size=20))
def test_any_text_can_stand_for_a_date(lo: str, hi: str) -> None:
    reading(value("date", lo, hi), FR)


def test_plurals() -> None:
    assert FR.t("number.articles", 0) == "article"
    assert FR.t("number.articles", 1.5) == "article"
    assert FR.t("number.articles", 2) == "articles"
    assert EN.t("number.articles", 0) == "articles"
    assert EN.t("number.articles", 1) == "article"


def test_every_language_says_every_message_with_the_same_fields() -> None:
    def fields(message: str | tuple[str, str]) -> set[str | None]:
        parts = message if isinstance(message, tuple) else (message,)
        return {name for part in parts for _, name, _, _ in string.Formatter().parse(part) if name}

    first, *others = (tongue(lang).table for lang in LANGUAGES)
    for other in others:
        assert set(other.messages) == set(first.messages)
        for key, message in first.messages.items():
            assert fields(message) == fields(other.messages[key]), key
            assert isinstance(message, tuple) == isinstance(other.messages[key], tuple), key
        assert set(other.units) == set(first.units)
        assert set(other.roles) == set(first.roles)


def test_unknown_language_is_refused() -> None:
    with pytest.raises(InputError, match="no report language 'de'"):
        tongue("de")
