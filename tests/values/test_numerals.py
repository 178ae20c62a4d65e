"""Reading one numeral in digits or words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.values._numerals import read_numeral, read_ordinal

UNITS = [
    "zéro",
    "un",
    "deux",
    "trois",
    "quatre",
    "cinq",
    "six",
    "sept",
    "huit",
    "neuf",
    "dix",
    "onze",
    "douze",
    "treize",
]
UNITS += ["quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf"]
TENS = {20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante", 80: "quatre-vingt"}
SMALL = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
SMALL += ["thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
TENS_EN = {2: "twenty", 3: "thirty", 4: "forty", 5: "fifty", 6: "sixty", 7: "seventy", 8: "eighty", 9: "ninety"}


def french(number: int) -> str:
    if number < 20:
        return UNITS[number]
    if number < 100:
        tens = max(key for key in TENS if key <= number)
        rest = number - tens
        if not rest:
            return TENS[tens] + ("s" if tens == 80 else "")
        joiner = " et " if rest in (1, 11) and tens != 80 else "-"
        return TENS[tens] + joiner + UNITS[rest]
    if number < 1000:
        hundreds, rest = divmod(number, 100)
        head = ("" if hundreds == 1 else french(hundreds) + " ") + ("cents" if hundreds > 1 and not rest else "cent")
        return head + (" " + french(rest) if rest else "")
    for scale, word in ((10**9, "milliard"), (10**6, "million"), (1000, "mille")):
        if number >= scale:
            count, rest = divmod(number, scale)
            plural = "s" if count > 1 and scale > 1000 else ""
            head = word if count == 1 and scale == 1000 else f"{french(count)} {word}{plural}"
            return head + (" " + french(rest) if rest else "")
    raise AssertionError


def english(number: int) -> str:
    if number < 20:
        return SMALL[number]
    if number < 100:
        tens, rest = divmod(number, 10)
        return TENS_EN[tens] + (f"-{SMALL[rest]}" if rest else "")
    if number < 1000:
        hundreds, rest = divmod(number, 100)
        return f"{SMALL[hundreds]} hundred" + (f" and {english(rest)}" if rest else "")
    for scale, word in ((10**9, "billion"), (10**6, "million"), (1000, "thousand")):
        if number >= scale:
            count, rest = divmod(number, scale)
            joiner = " and " if 0 < rest < 100 else " "
            return f"{english(count)} {word}" + (joiner + english(rest) if rest else "")
    raise AssertionError


@given(st.integers(0, 999_999_999_999))
def test_french_words_are_read_back(number: int) -> None:
    said = french(number)
    assert read_numeral(said, 0, "fr") == (number, len(said))
    assert read_numeral(said.replace("-", " "), 0, "fr") == (number, len(said))
    assert read_numeral(said.upper(), 0, "fr") == (number, len(said))


@given(st.integers(0, 999_999_999_999))
def test_english_words_are_read_back(number: int) -> None:
    said = english(number)
    assert read_numeral(said, 0, "en") == (number, len(said))


@given(st.integers(0, 10**12))
def test_grouped_digits_are_read_back(number: int) -> None:
    for said in (f"{number:,}".replace(",", " "), f"{number:,}".replace(",", "'")):
        assert read_numeral(said, 0, "fr") == (number, len(said))
    assert read_numeral(f"{number:,}", 0, "en") == (number, len(f"{number:,}"))


@pytest.mark.parametrize(
    ("lang", "text", "value", "length"),
    [
        ("fr", "1,2 million d'euros", 1_200_000, 11),
        ("fr", "3 000,50", 3000.5, 8),
        ("fr", "94.000", 94_000, 6),
        ("fr", "12,345", 12.345, 6),
        ("fr", "deux virgule cinq milliards", 2_500_000_000, 27),
        ("fr", "zéro virgule zéro trois", 0.03, 23),
        ("fr", "huitante-cinq", 85, 13),
        ("fr", "septante et un", 71, 14),
        ("fr", "deux millions et demi", 2_500_000, 21),
        ("fr", "dix-neuf cent vingt", 1920, 19),
        ("fr", "quarante-cinq cents", 45, 13),
        ("fr", "mille et une nuits", 1001, 12),
        ("en", "1.2 million", 1_200_000, 11),
        ("en", "40,000", 40_000, 6),
        ("en", "two and a half million", 2_500_000, 22),
        ("en", "a million and a half", 1_500_000, 20),
        ("en", "two point five", 2.5, 14),
        ("en", "nineteen hundred", 1900, 16),
    ],
)
def test_numerals(lang: str, text: str, value: float, length: int) -> None:
    assert read_numeral(text, 0, lang) == (value, length)


@pytest.mark.parametrize(
    ("lang", "text"),
    [("fr", "2.4.1"), ("fr", "chat"), ("fr", "9" * 40), ("en", "hundred"), ("en", "a cat"), ("en", "")],
)
def test_no_numeral(lang: str, text: str) -> None:
    assert read_numeral(text, 0, lang) is None


def test_and_may_end_a_numeral() -> None:
    text = "two hundred and five thousand"
    assert read_numeral(text, 0, "en") == (205_000, len(text))
    assert read_numeral(text, 0, "en", join=False) == (200, 11)


@pytest.mark.parametrize(
    ("lang", "text", "value"),
    [
        ("fr", "vingt et unième", 21),
        ("fr", "quatre-vingt-dixième", 90),
        ("fr", "soixante et onzième", 71),
        ("fr", "mille deux cent trentième", 1230),
        ("fr", "première", 1),
        ("fr", "vingtieme", 20),
        ("en", "twenty-first", 21),
        ("en", "one hundred and first", 101),
        ("en", "third", 3),
    ],
)
def test_ordinals(lang: str, text: str, value: int) -> None:
    assert read_ordinal(text, 0, lang) == (value, len(text))


def test_no_ordinal() -> None:
    assert read_ordinal("deuxièmement", 0, "fr") is None
    assert read_ordinal("seconds", 0, "en") is None
