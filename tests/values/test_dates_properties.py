"""What holds for every text: offsets, order, spelling of spaces and dashes, shifts of the reference, linear time."""

from __future__ import annotations

import datetime as dt
import gc
import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.values.dates import find
from factcheck.values.dates._calendar import easter
from factcheck.values.dates._language import load

LANGUAGES = ("fr", "en")

DAY_RELATIVE = {
    "fr": ["hier", "avant-hier", "demain", "il y a trois jours", "dans dix jours", "ces trois derniers jours",
           "la veille", "deux jours plus tard", "ce matin", "cette nuit", "depuis hier", "aujourd'hui à 21h30"],
    "en": ["yesterday", "tomorrow", "three days ago", "the day before yesterday", "over the past three days",
           "the previous day", "two days later", "this morning", "last night", "since yesterday", "9 p.m. today"],
}  # fmt: skip

SENTENCES = {
    "fr": ["Le week-end du 12 au 13 juillet 2025, à 14 h 30, l'après-midi.",
           "Dans la nuit du 9 au 10 juillet, à la mi-août.",
           "Aujourd'hui, jusqu'à l'été 2024-2025, il y a près d'une heure.",
           "Mardi 8 février, le 1er août, en décembre 2024."],
    "en": ["On the weekend of July 12-13, 2025, at 2:30 p.m., mid-August.",
           "A two-year-old, last year's vote, the '90s.",
           "In 2024-25, since Monday night, from 9 to 11 a.m.", "Easter Monday, New Year's Day, August 6, 2024."],
}  # fmt: skip

references = st.dates(dt.date(1990, 1, 1), dt.date(2060, 12, 31))


def words_of(lang: str) -> list[str]:
    loaded = load(lang)
    phrases = [" ".join((first, *rest)) for first, options in loaded.phrases.items() for rest, _ in options]
    digits = [
        "1",
        "2",
        "11",
        "24",
        "30",
        "45",
        "80",
        "1990",
        "2025",
        "21h30",
        "9 p.m.",
        "13/07/2025",
        "5/6",
        "1er",
        "XXIe",
    ]
    return sorted({*loaded.single, *phrases, *digits, ",", ".", "-", "/", "'s", "(", ")", "A320", "29 février", "mot"})


@pytest.mark.parametrize("lang", LANGUAGES)
@settings(deadline=None, max_examples=100)
@given(data=st.data())
def test_any_words_give_ordered_values_at_their_offsets(lang: str, data: st.DataObject) -> None:
    words = data.draw(st.lists(st.sampled_from(words_of(lang)), max_size=10))
    text = " ".join(words)
    reference = data.draw(st.one_of(st.none(), references))
    values = find(text, lang, reference)
    assert values == find(text, lang, reference)
    end = 0
    for value in values:
        assert text[value.span[0] : value.span[1]] == value.text
        assert value.span[0] >= end, "values overlap"
        end = value.span[1]
        assert value.lo is None or value.hi is None or value.lo <= value.hi  # type: ignore[operator]


@pytest.mark.parametrize("lang", LANGUAGES)
@settings(deadline=None, max_examples=60)
@given(text=st.text(max_size=60), reference=references)
def test_any_text_is_read(lang: str, text: str, reference: dt.date) -> None:
    for value in find(text, lang, reference):
        assert text[value.span[0] : value.span[1]] == value.text


@pytest.mark.parametrize("lang", LANGUAGES)
@settings(deadline=None, max_examples=60)
@given(reference=references, days=st.integers(-5000, 5000), data=st.data())
def test_shifting_the_reference_shifts_what_counts_in_days(
    lang: str, reference: dt.date, days: int, data: st.DataObject
) -> None:
    text = data.draw(st.sampled_from(DAY_RELATIVE[lang]))
    [before] = find(text, lang, reference)
    [after] = find(text, lang, reference + dt.timedelta(days))
    for old, new in ((before.lo, after.lo), (before.hi, after.hi)):
        assert (old is None) == (new is None)
        if isinstance(old, str) and isinstance(new, str):
            assert dt.datetime.fromisoformat(new) - dt.datetime.fromisoformat(old) == dt.timedelta(days)


@pytest.mark.parametrize(("lang", "text"), [(lang, text) for lang in LANGUAGES for text in SENTENCES[lang]])
@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "\u2009"])
@pytest.mark.parametrize("dash", ["\u2010", "\u2011", "\u2013", "\u2212"])
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_spelling_of_spaces_dashes_and_accents_does_not_matter(
    lang: str, text: str, space: str, dash: str, form: str
) -> None:
    variant = unicodedata.normalize(form, text).replace(" ", space).replace("-", dash).replace("'", "’")
    expected = [(value.kind, value.lo, value.hi, value.grain) for value in find(text, lang, "2025-07-13")]
    values = find(variant, lang, "2025-07-13")
    assert [(value.kind, value.lo, value.hi, value.grain) for value in values] == expected
    assert all(variant[value.span[0] : value.span[1]] == value.text for value in values)
    assert expected, "the sentence holds dates"


@pytest.mark.parametrize("unit", ["1", "1 ", "de ", ", ", "12 mai ", "a été ", "1/", "du 11 au ", "1-"])
def test_time_is_linear(unit: str) -> None:
    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        gc.collect()
        gc.disable()
        start = time.process_time()
        find(text, "fr", "2025-07-13")
        took = time.process_time() - start
        gc.enable()
        return took

    seconds(1_000)
    small, large = min(seconds(2_000), seconds(2_000)), min(seconds(16_000), seconds(16_000))
    # Eight times the text; quadratic time would be sixty-four-fold.
    assert large < 24 * max(small, 0.003)


@pytest.mark.parametrize(
    ("year", "month", "day"), [(1943, 4, 25), (2000, 4, 23), (2008, 3, 23), (2011, 4, 24), (2024, 3, 31), (2025, 4, 20)]
)
def test_easter(year: int, month: int, day: int) -> None:
    assert easter(year) == dt.date(year, month, day)


def test_reference_may_be_a_string_a_date_or_a_moment() -> None:
    for reference in ("2025-07-13", dt.date(2025, 7, 13), dt.datetime(2025, 7, 13, 8, 30), "2025-07-13T08:30+02:00"):
        [value] = find("hier", "fr", reference)
        assert value.lo == value.hi == "2025-07-12"


def test_bad_reference_and_unknown_language() -> None:
    with pytest.raises(ValueError, match="hier"):
        find("hier", "fr", "hier")
    with pytest.raises(ModuleNotFoundError):
        find("gestern", "xx")
