from __future__ import annotations

import pytest

from factcheck.judgement.names import Name, same_name
from factcheck.judgement.places import place_relation
from tests.judgement.making import view


def _names(text: str, lang: str) -> tuple[Name, ...]:
    return view(text, lang).names


@pytest.mark.parametrize(
    ("lang", "a", "b", "same"),
    [
        ("fr", "Le texte de M. Lavrov", "Le texte de Sergueï Lavrov", True),
        ("fr", "Le siège de l'ONU", "Le siège des Nations unies", True),
        ("fr", "Le siège de la BCE", "Le siège de la Banque centrale européenne", True),
        ("fr", "Le film de Jean Morel", "Le film de Luc Morel", False),
        ("en", "The text of Mr Lavrov", "The text of Sergei Lavrov", True),
        ("en", "The seat of the UN", "The seat of the United Nations", True),
        ("en", "The film of John Morrow", "The film of Luke Morrow", False),
    ],
)
def test_same_name(lang: str, a: str, b: str, same: bool) -> None:
    assert any(same_name(x, y) for x in _names(a, lang) for y in _names(b, lang)) is same


@pytest.mark.parametrize(
    ("lang", "a", "b", "relation"),
    [
        ("fr", "signé à Vladivostok", "signé dans la capitale nord-coréenne", "apart"),
        ("fr", "signé à Pyongyang", "signé dans la capitale de la Corée du Nord", "same"),
        ("fr", "signé à Lyon", "signé en France", "inside"),
        ("en", "signed in Lyon", "signed in France", "inside"),
        ("en", "signed in Seoul", "signed in the South Korean capital", "same"),
        ("en", "signed in Montreal", "signed in Ottawa", "apart"),
    ],
)
def test_place_relation(lang: str, a: str, b: str, relation: str) -> None:
    found = {
        place_relation(x, y)
        for x in view(a, lang).places
        for y in view(b, lang).places
        if x.located and y.located and not x.demonym and not y.demonym
    }
    assert found == {relation}


def test_cities_have_the_same_place_in_both_languages() -> None:
    (french,), (english,) = view("Il vit à Londres", "fr").places, view("He lives in London", "en").places
    assert place_relation(french, english) == "same"
