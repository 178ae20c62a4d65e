from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from factcheck.articles.cleaning import clean, one_line


def test_visible_text_is_untouched() -> None:
    text = "« Oui », dit-elle : 3\u202f200\u00a0€ — l’été…\n\n  Suite."
    assert clean(text) == text


def test_line_ends_are_one() -> None:
    assert clean("a\r\nb\rc\u2028d") == "a\nb\nc\nd"


def test_invisible_characters_go() -> None:
    assert clean("La\u00advrov\u200b et \u202eKim\u202c\ufeff, \x07hier") == "Lavrov et Kim, hier"


def test_decomposed_accents_are_composed() -> None:
    assert clean(unicodedata.normalize("NFD", "été à Besançon")) == "été à Besançon"


def test_lone_surrogates_are_replaced() -> None:
    assert clean("avant \ud800 après").encode() == "avant \ufffd après".encode()


@given(st.text())
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)


def test_fields_are_one_line() -> None:
    assert one_line("  Un titre\n sur deux  lignes ") == "Un titre sur deux lignes"
    assert one_line(" \n ") is None
    assert one_line(None) is None
