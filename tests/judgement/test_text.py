from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.clusters.words import key, plain, split_words
from factcheck.judgement.lang import language
from factcheck.judgement.negation import negated_words


@pytest.mark.parametrize(
    ("lang", "text", "denied", "kept"),
    [
        ("fr", "Le maire n'a pas démissionné.", "démissionné", "maire"),
        ("fr", "Personne n'a été arrêté mardi.", "arrêté", None),
        ("fr", "Elle n'a reçu aucune alerte, mais le syndicat a écrit.", "alerte", "écrit"),
        ("fr", "Le texte ne prévoit que deux articles.", None, "prévoit"),
        ("fr", "Le navire est parti sans pilote.", "pilote", "navire"),
        ("en", "The mayor didn't resign.", "resign", "mayor"),
        ("en", "No one was arrested on Tuesday.", "arrested", None),
        ("en", "The union never wrote, but the mayor resigned.", "wrote", "resigned"),
    ],
)
def test_negation_reaches_its_clause_only(lang: str, text: str, denied: str | None, kept: str | None) -> None:
    words = split_words(text)
    negated = {words.norms[i] for i in negated_words(words, language(lang))}
    assert denied is None or denied in negated
    assert kept not in negated


def test_elisions_and_contractions_are_words() -> None:
    assert split_words("L’armée n'a qu'un char").norms == ("l'", "armée", "n'", "a", "qu'", "un", "char")
    assert split_words("It didn’t stop").norms == ("it", "did", "n't", "stop")


def test_key_brings_inflections_and_cognates_together() -> None:
    assert key("élections") == key("election") == "electi"
    assert plain("Sergueï  Lavrov !") == "serguei lavrov"


@given(st.text(max_size=300))
def test_spans_slice_the_words_out(text: str) -> None:
    words = split_words(text)
    for norm, (start, end) in zip(words.norms, words.spans, strict=True):
        assert text[start:end].lower().replace("’", "'") == norm


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    for lang in ("fr", "en"):
        words = split_words(text)
        assert negated_words(words, language(lang)) <= set(range(len(words.norms)))
