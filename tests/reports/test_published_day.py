"""A date that is only known as a long interval is not shown as a day."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from factcheck.records import Article
from factcheck.reports.context import published_day


@pytest.mark.parametrize(
    ("first", "until", "shown"),
    [
        (None, None, None),
        (dt.date(2025, 7, 13), None, "2025-07-13"),
        (dt.datetime(2025, 7, 13, 20, 15), None, "2025-07-13"),
        (dt.date(2025, 7, 13), dt.date(2025, 7, 16), "2025-07-13"),
        (dt.date(2025, 1, 1), dt.date(2025, 12, 31), None),
    ],
)
def test_published_day(first, until, shown):
    article = Article(id="a", text="texte", lang="fr")
    assert published_day(dataclasses.replace(article, published=first, published_until=until)) == shown
