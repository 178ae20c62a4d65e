"""What a short time added is held against no total."""

from __future__ import annotations

import pytest

from factcheck.judgement.comparers import findings
from tests.judgement.making import view


def _clashes(lang: str, a: str, b: str, published_b: str = "2025-10-28") -> set[str]:
    first, second = view(a, lang), view(b, lang, published_b, "La Vigie")
    return {found.comparer for found in findings(first, second, lang) if found.stance == "clash"}


@pytest.mark.parametrize(
    ("lang", "a", "b"),
    [
        ("fr", "La fièvre a fait 340 morts dans l'île.", "La fièvre a fait 31 morts en 24 heures dans l'île."),
        ("fr", "L'île compte 340 morts de la fièvre.", "L'île a enregistré 31 nouveaux décès de la fièvre."),
        ("fr", "La fièvre a touché 5 200 personnes.", "La fièvre a fait 340 morts."),
        ("fr", "Le bilan est de 5 200 personnes contaminées pour 340 décès.", "La fièvre a fait 290 blessés."),
        ("fr", "Les premiers décès de la fièvre datent de mai.", "La fièvre a fait 290 décès."),
        ("fr", "La fièvre a fait 340 morts, soit 31 de plus que samedi.", "La fièvre a fait 340 morts."),
        ("fr", "L'île recense 5 200 cas de fièvre.", "L'île recense 340 décès."),
        ("en", "The fever has infected 5,200 people.", "The fever has killed 340 people."),
        ("en", "The fever has killed 340 people.", "The fever killed 31 people in the past 24 hours."),
        ("en", "The island counts 340 deaths from the fever.", "The island recorded 31 new deaths from the fever."),
    ],
)
def test_a_day_is_no_total(lang: str, a: str, b: str) -> None:
    assert not _clashes(lang, a, b)


def test_each_day_adds_its_own() -> None:
    first, second = "La fièvre a fait 31 morts en 24 heures.", "La fièvre a fait 45 morts en 24 heures."
    assert not _clashes("fr", first, second, "2025-10-29")
    assert "number.value" in _clashes("fr", first, second)


def test_a_total_with_what_was_added_still_clashes_with_a_total() -> None:
    first = "La fièvre a fait 340 morts, dont 31 en 24 heures."
    assert "number.value" in _clashes("fr", first, "La fièvre a fait 290 morts.")


def test_the_dead_are_held_against_the_dead_among_other_fates() -> None:
    first, second = view("La fièvre a contaminé 5 200 personnes pour 340 décès."), view("La fièvre a fait 290 morts.")
    clashes = [found for found in findings(first, second, "fr") if found.stance == "clash"]
    assert [(found.left, found.right) for found in clashes] == [("340", "290")]
