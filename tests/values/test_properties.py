"""Properties that hold for any text: offsets, spellings of spaces and dashes, accents, time."""

from __future__ import annotations

import time
import unicodedata
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.records import Value
from factcheck.values import parse
from factcheck.values._text import normalise
from tests.values.number_cases import EN, FR

SENTENCES = [("fr", text) for text, _ in FR] + [("en", text) for text, _ in EN]
WORDS = [
    "12", "3 000", "1,5", "un", "une", "deux", "trois", "cent", "mille", "million", "millions", "d'euros", "de",
    "à", "et", "entre", "plus de", "environ", "%", "€", "km", "morts", "blessés", "dont", "dizaines", "des",
    "sur", "dix", "le", "mai", "2024", "-", ",", "one", "two", "half", "third", "of", "the", "between", "and",
    "from", "to", "about", "people", "killed", "$", "£", "million", "$5m", "1st", "21e", "XXe", "°C", "(", ")",
    ".", "\n", "h", "m", "quart", "point", "points", "10/12", "3-1", "Boeing", "737", "½", "e\u0301",
]  # fmt: skip
SPACES = ["\u00a0", "\u202f", "\u2009", "\u2003", "\u3000"]
DASHES = ["\u2010", "\u2011", "\u2012", "\u2013", "\u2212"]
texts = st.lists(st.sampled_from(WORDS) | st.text(max_size=8), max_size=14).map(" ".join)
languages = st.sampled_from(["fr", "en"])


def plain(values: list[Value]) -> list[Value]:
    """Values without what depends on offsets and spelling."""
    return [replace(value, text="", span=(0, 0)) for value in values]


@given(texts, languages)
@settings(max_examples=120, deadline=None)
def test_offsets_slice_back_and_ends_are_ordered(text: str, lang: str) -> None:
    values = parse(text, lang, "2025-07-13")
    for value in values:
        assert text[slice(*value.span)] == value.text
        assert value.text
        if value.lo is not None and value.hi is not None:
            assert value.lo <= value.hi  # type: ignore[operator]
    spans = [value.span for value in values]
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
    assert parse(text, lang, "2025-07-13") == values


@pytest.mark.parametrize("space", SPACES)
def test_every_space_is_a_space(space: str) -> None:
    for lang, text in SENTENCES:
        assert plain(parse(text.replace(" ", space), lang)) == plain(parse(text, lang)), text


@pytest.mark.parametrize("dash", DASHES)
def test_every_dash_is_a_dash(dash: str) -> None:
    for lang, text in SENTENCES:
        assert plain(parse(text.replace("-", dash), lang)) == plain(parse(text, lang)), text


def test_decomposed_accents_change_nothing() -> None:
    for lang, text in SENTENCES:
        decomposed = unicodedata.normalize("NFD", text)
        values = parse(decomposed, lang)
        assert plain(values) == plain(parse(text, lang)), text
        assert all(decomposed[slice(*value.span)] == value.text for value in values)


def test_the_apostrophe_may_be_typographic() -> None:
    for lang, text in SENTENCES:
        assert plain(parse(text.replace("'", "’"), lang)) == plain(parse(text, lang)), text


@given(st.text(max_size=60))
def test_normalised_text_maps_back(text: str) -> None:
    norm = normalise(text)
    assert len(norm.lower) == len(norm.text)
    assert norm.span(0, len(norm.text))[1] <= len(text)
    assert normalise(norm.text).text == norm.text


HOSTILE = [
    "1",
    "de ",
    "1,",
    "1.",
    "1 ",
    "un ",
    "un mort et ",
    "entre 1 et ",
    "and one ",
    "a\u0301",
    "XXe ",
    "$ ",
    "(",
    "-1",
]


@pytest.mark.parametrize("piece", HOSTILE)
@pytest.mark.parametrize("lang", ["fr", "en"])
def test_time_is_linear_on_hostile_text(piece: str, lang: str) -> None:
    def seconds(length: int) -> float:
        text = piece * (length // len(piece))
        start = time.process_time()
        parse(text, lang, "2025-07-13")
        return time.process_time() - start

    seconds(1000)
    short, long = seconds(4_000), seconds(16_000)
    # Four times the text takes four times as long; sixteen would be quadratic.
    assert long < 8 * short + 0.05
