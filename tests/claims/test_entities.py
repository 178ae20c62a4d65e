"""Names, their kinds, and the forms under which they meet."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.claims.entities import Names, key
from tests.claims.trees import tree

ARTICLE = [
    tree(
        """Le DET det 1
        ministre NOUN nsubj 4 ministre Gender=Masc|Number=Sing
        Sergueï PROPN appos 1
        Lavrov PROPN flat:name 2
        rencontre VERB ROOT 4 rencontrer VerbForm=Fin
        la DET det 6
        préfète NOUN obj 4 préfet Gender=Fem|Number=Sing
        à ADP case 8
        Koursk_ PROPN obl 4
        . PUNCT punct 4"""
    ),
    tree(
        """Lavrov PROPN nsubj 1
        parle VERB ROOT 1 parler VerbForm=Fin
        de ADP case 3
        Paris_ PROPN obl 1
        . PUNCT punct 1"""
    ),
]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Koursk", "Kursk"), ("Kim Jong-un", "Kim Jong Un"), ("Moscou", "Moscow"), ("Zelensky", "Zelenskiy"),
        ("Poutine", "Putin"), ("Netanyahou", "Netanyahu"), ("Londres", "London"), ("États-Unis", "United States"),
    ],
)  # fmt: skip
def test_spellings_meet(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Chine", "Chili"), ("Iran", "Irak"), ("Macron", "Marron"), ("Niger", "Nigeria")]
)
def test_different_names_stay_apart(one: str, other: str) -> None:
    assert key(one) != key(other)


@given(st.text(max_size=40))
def test_key_is_stable_on_any_text(text: str) -> None:
    assert key(text) == key(text.upper().lower()) or text.lower() != text.upper().lower()
    assert key(text) == key("  " + text + " ")


def test_a_surname_is_its_person() -> None:
    names = Names.of(ARTICLE, "fr")
    assert names.canonical("Lavrov") == "Sergueï Lavrov"
    assert names.canonical("M. Lavrov") == "Sergueï Lavrov"
    assert names.canonical("Durand") == "Durand"
    assert names.kind("Lavrov") == "person"
    assert names.kind("Paris") == "place"


def test_entities_slice_back() -> None:
    text = "Lavrov a quitté Koursk pour Paris"
    found = Names.of(ARTICLE, "fr").entities(text)
    assert [entity.text for entity in found] == ["Lavrov", "Koursk", "Paris"]
    assert all(text[slice(*entity.span)] == entity.text for entity in found)
    assert found[0].canonical == "Sergueï Lavrov"
