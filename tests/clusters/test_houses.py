from __future__ import annotations

import dataclasses
import datetime as dt

import numpy as np
import pytest

from factcheck.clusters.houses import STORY_DAYS, Homes, house_name, known_day, least_alone
from factcheck.records import Article

DAY = dt.date(2025, 3, 1)


def told(source: str | None, days: int | None, publisher: str | None = None) -> Article:
    published = None if days is None else DAY + dt.timedelta(days)
    return Article(f"{source}{days}", "Texte.", "fr", source=source, publisher=publisher, published=published)


@pytest.mark.parametrize(
    ("first", "second", "others"),
    [
        (told("A", 0), told("B", 3), True),
        (told("A", 0), told("a", 3), False),
        (told("A", 0), told("B", STORY_DAYS), True),
        (told("A", 0), told("B", STORY_DAYS + 1), False),
        (told("A", 0), told(None, 3), False),
        (told(None, 0), told(None, 3), False),
        (told("A", 0), told("B", None), False),
        (told("A", 0, "Groupe"), told("B", 0, "Groupe"), False),
    ],
)
def test_others_are_of_two_known_houses_and_near_days(first: Article, second: Article, others: bool) -> None:
    for a, b in ((first, second), (second, first)):
        homes = Homes.of([a, b])
        found = homes.of_others(int(homes.houses[0]), float(homes.days[0]), np.array([1]))
        assert found.tolist() == [others]


@pytest.mark.parametrize(
    ("similarity", "least"), [(0.0, 0.2), (0.3, 0.5), (0.4, 0.6), (0.7, 0.9), (0.8, 0.9), (0.95, 0.95), (1.0, 1.0)]
)
def test_who_is_alone_must_be_nearer_but_not_nearer_than_possible(similarity: float, least: float) -> None:
    assert least_alone(similarity) == least


def test_a_guessed_day_is_not_known() -> None:
    article = told("A", 0)
    assert known_day(article) == DAY.toordinal()
    assert known_day(dataclasses.replace(article, published_until=DAY)) is None


def test_a_claim_without_an_article_is_of_no_house() -> None:
    homes = Homes.of([None])
    assert homes.houses.tolist() == [0]
    assert np.isnan(homes.days).all()
    assert house_name(None, None) == ""
