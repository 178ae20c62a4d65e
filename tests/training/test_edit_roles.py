"""Swapped roles and changed places: sentences of our own in both languages."""

from __future__ import annotations

import random

import pytest

from factcheck.training import edits
from factcheck.training.edits_lang import EDIT_TABLES


@pytest.mark.parametrize(
    ("lang", "text", "swapped"),
    [
        ("fr", "Hier, Eva Roux a accusé Paul Ménard de mentir.", "Hier, Paul Ménard a accusé Eva Roux de mentir."),
        ("fr", "Norvex a racheté Altane pour 3 millions d'euros.", "Altane a racheté Norvex pour 3 millions d'euros."),
        ("en", "On Friday the Senate accused Norvex of fraud.", "On Friday Norvex accused the Senate of fraud."),
        ("en", "Norvex bought Altane in 2014.", "Altane bought Norvex in 2014."),
    ],
)  # fmt: skip
def test_roles_change_places(lang: str, text: str, swapped: str) -> None:
    result = edits.roles_swapped(text, EDIT_TABLES[lang], random.Random(1), lang)
    assert result is not None
    assert result[0] == swapped
    assert result[1:] == (edits.CONTRADICTS, edits.CONTRADICTS)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Il a quitté Lyon."),
        ("fr", "Le ministre de Norvex a accusé Altane."),
        ("en", "He left London."),
        ("en", "The head of Norvex accused Altane."),
        ("en", "Prices rose in March."),
    ],
)
def test_roles_stay_where_the_doer_is_not_a_name(lang: str, text: str) -> None:
    assert edits.roles_swapped(text, EDIT_TABLES[lang], random.Random(1), lang) is None


@pytest.mark.parametrize(("lang", "text"), [("fr", "Il vit près de Nantes."), ("en", "She works in Germany now.")])
def test_a_single_place_is_changed_for_one_of_its_kind(lang: str, text: str) -> None:
    result = edits.place_changed(text, EDIT_TABLES[lang], random.Random(2), lang)
    assert result is not None
    assert result[0] != text
    assert result[0].split()[:3] == text.split()[:3]


def test_two_places_are_left_alone() -> None:
    assert edits.place_changed("Il va de Nantes à Lyon.", EDIT_TABLES["fr"], random.Random(2), "fr") is None
