"""Two undated reports are read as told on one day; a dated one is never held against an undated one so."""

from __future__ import annotations

import pytest

from factcheck.judgement.comparers.date import COMPARER
from tests.judgement.making import view


def stance(a: str, b: str, lang: str, days: tuple[str | None, str | None] = (None, None)) -> str | None:
    found = COMPARER.decide(view(a, lang, days[0]), view(b, lang, days[1]), "fr")
    return found[0].stance if found else None


@pytest.mark.parametrize(
    ("lang", "a", "b", "expected"),
    [
        ("fr", "Le traité a été signé lundi.", "Le traité a été signé mardi.", "clash"),
        ("fr", "Le traité a été signé le 12 mars.", "Le traité a été signé le 15 mars.", "clash"),
        ("fr", "Le traité a été signé le 12 mars.", "Le traité a été signé en mars.", "agree"),
        ("fr", "La réunion a débuté à 15 heures.", "La réunion a débuté à 17 heures.", "clash"),
        ("en", "The bridge opened on Monday.", "The bridge opened on Thursday.", "clash"),
        ("en", "The bridge opened on Monday.", "The bridge opened on Monday.", "agree"),
        ("en", "The bridge opened on 5 May.", "The bridge opened in early May.", "agree"),
    ],
)
def test_partial_dates_of_undated_reports_are_compared(lang: str, a: str, b: str, expected: str) -> None:
    assert stance(a, b, lang) == stance(b, a, lang) == expected


def test_a_partial_date_without_a_report_day_says_nothing_to_a_dated_report() -> None:
    assert stance("Le traité a été signé lundi.", "Le traité a été signé mardi.", "fr", (None, "2025-03-12")) is None


def test_no_year_is_made_up_in_what_is_said() -> None:
    a, b = view("Le traité a été signé le 12 mars.", published=None), view("Il a été signé le 15 mars.", published=None)
    assert "2024" not in COMPARER.decide(a, b, "fr")[0].detail
