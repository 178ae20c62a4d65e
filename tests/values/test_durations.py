"""Durations: counted in the unit said, compounds in the smaller one, approximations by the contract."""

from __future__ import annotations

import pytest

from factcheck.values.dates import find

FRENCH = [
    ("Le siège a duré 87 jours.", [(87, 87, "day", "exact")]),
    ("Elle a 34 ans.", [(34, 34, "year", "exact")]),
    ("Il a été condamné à cinq ans de prison.", [(5, 5, "year", "exact")]),
    ("La réunion a duré environ trois heures.", [(2.7, 3.3, "hour", "about")]),
    ("Près de trois mois de travaux.", [(2.55, 3, "month", "about")]),
    ("Moins de 20 minutes, plus de deux ans.", [(None, 20, "minute", "less_than"), (2, None, "year", "more_than")]),
    ("Au moins une semaine, jusqu'à six semaines.", [(1, None, "week", "at_least"), (None, 6, "week", "at_most")]),
    ("Le film dure 2 h 30.", [(150, 150, "minute", "exact")]),
    ("Il a couru pendant 1 h 45.", [(105, 105, "minute", "exact")]),
    ("Deux heures et 15 minutes.", [(135, 135, "minute", "exact")]),
    ("Un an et demi, une heure et demie.", [(1.5, 1.5, "year", "exact"), (1.5, 1.5, "hour", "exact")]),
    ("Une demi-heure, un quart d'heure.", [(0.5, 0.5, "hour", "exact"), (0.25, 0.25, "hour", "exact")]),
    ("Un an et deux mois.", [(14, 14, "month", "exact")]),
    ("Entre 3 et 5 ans, de 30 à 45 minutes, deux ou trois semaines.",
     [(3, 5, "year", "exact"), (30, 45, "minute", "exact"), (2, 3, "week", "exact")]),
    ("Quinze jours de repos, huit jours de grève.", [(14, 14, "day", "about"), (8, 8, "day", "exact")]),
    ("Une dizaine d'années, une quinzaine de minutes.", [(8, 12, "year", "about"), (13, 17, "minute", "about")]),
    ("Quelques minutes, plusieurs mois.", [(2, 10, "minute", "vague"), (3, None, "month", "vague")]),
    ("Sept ou huit heures au bloc.", [(7, 8, "hour", "exact")]),
    ("Deux siècles, une décennie.", [(2, 2, "century", "exact"), (1, 1, "decade", "exact")]),
    ("Une semaine après l'attaque, il est parti.", [(1, 1, "week", "exact")]),
    ("Ouvert 24 heures sur 24, les 24 Heures du Mans.", []),
    ("Un jour, il reviendra.", []),
]  # fmt: skip

ENGLISH = [
    ("The siege lasted 87 days.", [(87, 87, "day", "exact")]),
    ("A 34-year-old man, aged 34, got a five-year sentence.",
     [(34, 34, "year", "exact"), (34, 34, "year", "exact"), (5, 5, "year", "exact")]),
    ("He waited for about three hours.", [(2.7, 3.3, "hour", "about")]),
    ("Nearly two months, less than an hour, more than a decade.",
     [(1.7, 2, "month", "about"), (None, 1, "hour", "less_than"), (1, None, "decade", "more_than")]),
    ("At least three days, up to six weeks.", [(3, None, "day", "at_least"), (None, 6, "week", "at_most")]),
    ("Two and a half years, an hour and a half.", [(2.5, 2.5, "year", "exact"), (1.5, 1.5, "hour", "exact")]),
    ("One hour and 45 minutes, half an hour.", [(105, 105, "minute", "exact"), (0.5, 0.5, "hour", "exact")]),
    ("Two to three weeks, between 3 and 5 years, a 10-day truce.",
     [(2, 3, "week", "exact"), (3, 5, "year", "exact"), (10, 10, "day", "exact")]),
    ("A fortnight of rain, several months, a few minutes.",
     [(14, 14, "day", "about"), (3, None, "month", "vague"), (2, 10, "minute", "vague")]),
    ("A year-long ban and a month-long siege.", [(1, 1, "year", "exact"), (1, 1, "month", "exact")]),
    ("The bridge has been closed for three years.", [(3, 3, "year", "exact")]),
    ("It costs $5 a day, twice a week; one day it will end.", []),
]  # fmt: skip


def durations(text: str, lang: str) -> list[tuple[object, ...]]:
    values = find(text, lang, "2025-07-13")
    assert all(value.kind == "duration" for value in values)
    return [(value.lo, value.hi, value.unit, value.approx) for value in values]


@pytest.mark.parametrize(("text", "expected"), FRENCH)
def test_french(text: str, expected: list[tuple[object, ...]]) -> None:
    assert durations(text, "fr") == expected


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english(text: str, expected: list[tuple[object, ...]]) -> None:
    assert durations(text, "en") == expected
