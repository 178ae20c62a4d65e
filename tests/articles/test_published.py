from __future__ import annotations

import datetime as dt

import pytest

from factcheck.articles.published import parse_published
from factcheck.errors import ArticleError

PARIS_SUMMER = dt.timezone(dt.timedelta(hours=2))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2025-07-13", dt.date(2025, 7, 13)),
        ("20250713", dt.date(2025, 7, 13)),
        ("2025/07/13", dt.date(2025, 7, 13)),
        (" 2025-07-13 ", dt.date(2025, 7, 13)),
        ("2025-07-13T16:30:00+02:00", dt.datetime(2025, 7, 13, 16, 30, tzinfo=PARIS_SUMMER)),
        ("2025-07-13 16:30:00 +02:00", dt.datetime(2025, 7, 13, 16, 30, tzinfo=PARIS_SUMMER)),
        ("2025-07-13T14:30:00Z", dt.datetime(2025, 7, 13, 14, 30, tzinfo=dt.UTC)),
        ("2025-07-13 16:30", dt.datetime(2025, 7, 13, 16, 30)),
        ("Sun, 13 Jul 2025 16:30:00 +0200", dt.datetime(2025, 7, 13, 16, 30, tzinfo=PARIS_SUMMER)),
        ("1752417000", dt.datetime(2025, 7, 13, 14, 30, tzinfo=dt.UTC)),
        ("1752417000000", dt.datetime(2025, 7, 13, 14, 30, tzinfo=dt.UTC)),
    ],
)
def test_dates_of_sources(text: str, expected: dt.date) -> None:
    assert parse_published(text) == expected
    assert type(parse_published(text)) is type(expected)


def test_date_objects_pass_through() -> None:
    assert parse_published(dt.date(2024, 2, 29)) == dt.date(2024, 2, 29)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hier",
        "2025",
        "2025-07",
        "2025-02-30",
        "2025-13-01",
        "13/07/2025",
        "07/06/2025",
        "9" * 5000,
        "2025-07-13T99:00",
    ],
)
def test_what_is_no_date_is_refused_in_one_line(text: str) -> None:
    with pytest.raises(ArticleError, match="is not a date") as caught:
        parse_published(text)
    assert len(str(caught.value)) < 200
