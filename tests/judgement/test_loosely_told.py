"""Values told loosely: what was passed, and what was almost so long ago."""

from __future__ import annotations

import pytest

from factcheck.judgement.comparers import findings
from tests.judgement.making import view


def _stances(lang: str, a: str, b: str, comparer: str) -> set[str]:
    found = findings(view(a, lang, "2020-09-12"), view(b, lang, "2020-09-12", "La Vigie"), "fr")
    return {f.stance for f in found if f.comparer == comparer}


@pytest.mark.parametrize(
    ("lang", "a", "b", "clash"),
    [
        (
            "fr",
            "La France a dépassé ces dernières 24 heures les 4 700 nouveaux cas de fièvre.",
            "La France a compté 4 771 nouveaux cas de fièvre en 24 heures.",
            False,
        ),
        ("fr", "Le bilan a dépassé lundi les 600 morts.", "Le bilan est de 640 morts.", False),
        ("fr", "Le bilan a dépassé lundi les 600 morts.", "Le bilan est de 420 morts.", True),
        ("fr", "Le bilan n'a pas dépassé 600 morts.", "Le bilan est de 640 morts.", True),
        ("fr", "Le bilan a dépassé les 600 cas et 12 morts.", "Le bilan est de 640 cas et 15 morts.", True),
        ("en", "The toll has exceeded 600 dead.", "The toll is 640 dead.", False),
        ("en", "The toll has exceeded 600 dead.", "The toll is 420 dead.", True),
    ],
)
def test_what_is_passed_is_a_lower_bound(lang: str, a: str, b: str, clash: bool) -> None:
    assert ("clash" in _stances(lang, a, b, "number.value")) == clash


@pytest.mark.parametrize(
    ("lang", "a", "b", "clash"),
    [
        ("fr", "Le mouvement est né il y a presque deux ans.", "Le mouvement est né le 17 novembre 2018.", False),
        ("fr", "Le mouvement est né il y a presque deux ans.", "Le mouvement est né le 17 juin 2018.", False),
        ("fr", "Le mouvement est né il y a deux ans.", "Le mouvement est né le 17 janvier 2018.", True),
        ("fr", "Le mouvement est né vers juin 2018.", "Le mouvement est né le 20 août 2018.", True),
        ("en", "The group was founded almost two years ago.", "The group was founded on 17 November 2018.", False),
    ],
)
def test_almost_so_long_ago_is_not_a_day(lang: str, a: str, b: str, clash: bool) -> None:
    assert ("clash" in _stances(lang, a, b, "date.value")) == clash
