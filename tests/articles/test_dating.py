"""Inferring when an undated article was published."""

from __future__ import annotations

import datetime as dt
import gzip
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.articles.dating import Inferred, infer_published
from factcheck.errors import DataError
from factcheck.evaluation.dating import evaluate

TODAY = dt.date(2026, 11, 26)
SEEDS = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "seeds"


def infer(text: str, lang: str = "fr", **more: object) -> Inferred | None:
    return infer_published(text, lang, **{"today": TODAY, **more})  # type: ignore[arg-type]


def days(found: Inferred | None) -> tuple[str, str] | None:
    return None if found is None else (found.lo.isoformat(), found.hi.isoformat())


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ({"url": "https://example.org/2025/07/13/le-pont.html"}, "2025-07-13"),
        ({"url": "https://example.org/world/2025/jul/13/the-bridge"}, "2025-07-13"),
        ({"url": "https://example.org/le-pont-20250713.html"}, "2025-07-13"),
        ({"path": "corpus/2025-07-13-le-pont.md"}, "2025-07-13"),
        ({"path": "corpus/13-07-2025_le_pont.txt"}, "2025-07-13"),
        # Codes, impossible days, days to come, two days: nothing is known.
        ({"path": "corpus/000_8e4d8231e2c995b9.txt"}, None),
        ({"path": "corpus/a20250713b.txt"}, None),
        ({"path": "corpus/2025-02-31.txt"}, None),
        ({"path": "corpus/2031-01-01.txt"}, None),
        ({"path": "corpus/2025-07-13/2025-07-14.txt"}, None),
    ],
)
def test_address_and_file_name(place: dict[str, str], expected: str | None) -> None:
    found = infer("Le pont a rouvert.", **place)
    assert days(found) == (None if expected is None else (expected, expected))


def test_the_reason_quotes_the_evidence() -> None:
    found = infer("Le pont a rouvert.", url="https://example.org/2025/07/13/")
    assert found is not None
    assert found.reason == "l'adresse de l'article porte la date « 2025/07/13 »"
    english = infer("The bridge reopened on Monday 27 October.", "en")
    assert english is not None
    assert english.reason == "the latest date told in the past tense is “Monday 27 October”, hence 2025"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Publié le 13 juillet 2025 à 10 h\nLe pont a rouvert après deux ans."),
        ("fr", "Le pont a rouvert.\nMis en ligne le 13/07/2025"),
        ("en", "The bridge reopened.\nPublished: July 13, 2025"),
    ],
)
def test_a_line_that_says_it(lang: str, text: str) -> None:
    assert days(infer(text, lang)) == ("2025-07-13", "2025-07-13")


def test_a_report_published_on_a_day_is_no_such_line() -> None:
    assert infer("Le rapport publié le 13 juillet 2025 accable la ville.") is None


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("fr", "Le maire a démissionné lundi 27 octobre.", ("2025-10-27", "2025-11-10")),
        (
            "fr",
            "Lundi 27 octobre, le maire a reçu les élus. Il les verra mardi 25 novembre.",
            ("2025-10-27", "2025-11-10"),
        ),
        ("en", "The mayor resigned on Monday, 27 October.", ("2025-10-27", "2025-11-10")),
        # "ce mardi" is the day of publication, and the Monday before it the day told of.
        ("fr", "Le maire a démissionné lundi 27 octobre, a-t-on appris ce mardi.", ("2025-10-28", "2025-11-11")),
        # "ce dimanche" is too far off to be the day after.
        ("fr", "Le maire a démissionné lundi 27 octobre. On l'a su ce dimanche.", ("2025-10-27", "2025-11-10")),
        # What is told as past, with its year or without, is not after the article.
        ("fr", "Le maire, élu le 30 novembre, a démissionné lundi 27 octobre.", None),
        ("fr", "Le maire, élu le 30 novembre 2025, a démissionné lundi 27 octobre.", None),
        # The year named as past is a floor.
        ("fr", "Élu en 2021, le maire a démissionné lundi 6 septembre.", ("2021-09-06", "2021-09-20")),
    ],
)
def test_weekday_with_day_and_month(lang: str, text: str, expected: tuple[str, str] | None) -> None:
    assert days(infer(text, lang)) == expected


def test_today_bounds_the_year() -> None:
    text = "Le maire a démissionné lundi 27 octobre."
    assert days(infer(text, today=dt.date(2025, 10, 28))) == ("2025-10-27", "2025-10-28")
    # Not since 2014: a slip of the pen is likelier than an article so old.
    assert infer(text, today=dt.date(2025, 10, 26)) is None


def test_without_a_day_of_collection_the_year_must_be_the_only_one() -> None:
    text = "Le maire a démissionné lundi 27 octobre."
    assert infer_published(text, "fr") is None, "it could be of 2025, of 2014, of 2008"
    only = infer_published(f"{text} Il avait été élu en 2020.", "fr")
    assert only is not None
    assert only.lo == dt.date(2025, 10, 27)


@pytest.mark.parametrize(
    "text",
    [
        "Le pont a rouvert mardi, a annoncé la mairie.",
        "Le maire démissionnera lundi 27 octobre.",
        "Le maire reste en place jusqu'au lundi 27 octobre.",
        "En 2019, le pont a été fermé ; il a rouvert en juin.",
        # Two weekdays that no year brings together
        "Le maire a démissionné lundi 27 octobre et le préfet a parlé lundi 28 octobre.",
        # Told far down, of an older story
        "Le pont a rouvert. " * 60 + "Le maire avait démissionné lundi 27 octobre.",
        "L'an dernier, le pont a été fermé ; il l'était déjà en 2024.",
        "",
    ],
)
def test_it_abstains(text: str) -> None:
    assert infer(text) is None


def test_last_year_needs_the_corpus() -> None:
    text = (
        "Le pacte a été signé l'an dernier. Le pont a été inauguré fin juin. Une attaque a été repoussée en août 2024."
    )
    assert infer(text) is None
    for years in ([2024], [2025]):
        found = infer(text, corpus_years=years)
        assert days(found) == ("2025-06-21", "2025-12-31")
        assert found is not None
        assert "2024" in found.reason


def test_a_weekend_to_come_within_days_that_are_named() -> None:
    text = "Le ministre se rendra à Rome ce week-end, du 11 au 13 juillet. La zone est occupée depuis l'été 2024."
    assert infer(text) is None, "2025 and 2026 both have that weekend"
    assert days(infer(text, today=dt.date(2025, 8, 1))) == ("2025-07-07", "2025-07-11")
    assert days(infer(text, corpus_years=[2025])) == ("2025-07-07", "2025-07-11")


def test_unknown_language() -> None:
    assert infer("Der Bürgermeister trat am Montag, 27. Oktober, zurück.", "de") is None


@settings(deadline=None, max_examples=40)
@given(published=st.dates(dt.date(2022, 1, 1), dt.date(2026, 11, 20)), lang=st.sampled_from(["fr", "en"]))
def test_a_dated_report_is_found_when_it_is_fresh(published: dt.date, lang: str) -> None:
    from factcheck.values.dates._language import names

    months, _, weekdays, _ = names(lang)
    month = next(name for name, number in months.items() if number == published.month)
    weekday = next(name for name, number in weekdays.items() if number == published.weekday())
    text = {
        "fr": f"La tour est tombée {weekday} {published.day} {month}, a annoncé la mairie.",
        "en": f"The tower fell on {weekday.title()}, {published.day} {month.title()}, officials said.",
    }[lang]
    found = infer_published(text, lang, today=published + dt.timedelta(3))
    assert found is not None
    assert found.lo == published
    assert found.lo <= found.hi


@pytest.mark.parametrize(
    ("name", "years", "expected"),
    [
        ("004", (), ("2025-10-27", "2025-11-10")),
        ("000", (), None),
        ("001", (), None),
        ("002", (), None),
        ("003", (), None),
        ("000", (2024,), ("2025-06-21", "2025-12-31")),
        ("001", (2024,), ("2025-01-01", "2025-12-31")),
        ("002", (2024,), ("2025-07-07", "2025-07-11")),
        ("003", (2024,), None),
    ],
)
def test_seeds(name: str, years: tuple[int, ...], expected: tuple[str, str] | None) -> None:
    if not SEEDS.is_dir():
        pytest.skip("the seed articles are not beside this checkout")
    [path] = SEEDS.glob(f"{name}_*.txt")
    assert days(infer(path.read_text(encoding="utf-8"), corpus_years=years)) == expected


def test_evaluation(tmp_path: Path) -> None:
    rows = [
        {"date": "2020-06-05", "heading": "", "article": "Le maire a démissionné vendredi 5 juin."},
        {"date": "2020-06-22", "heading": "Le maire a démissionné vendredi 5 juin.", "article": "Il a parlé."},
        {"date": "2020-06-25", "title": "Le pont", "article": "Le pont a rouvert mardi."},
    ]
    path = tmp_path / "articles.jsonl.gz"
    with gzip.open(path, "wt", encoding="utf-8") as handle:
        handle.writelines(json.dumps(row) + "\n" for row in rows)
    figures = evaluate(path, n=10)
    assert (figures["articles"], figures["dated"], figures["today"]) == (3, 2, "2020-06-25")
    assert (figures["same_day"], figures["within_a_month"], figures["inside"]) == (50.0, 100.0, 50.0)
    assert [failure["date"] for failure in figures["failures"]] == ["2020-06-22"]


def test_evaluation_of_a_malformed_file(tmp_path: Path) -> None:
    path = tmp_path / "articles.jsonl"
    path.write_text('{"date": "hier"}\n', encoding="utf-8")
    with pytest.raises(DataError, match=r"articles\.jsonl:1"):
        evaluate(path)
    path.write_text("", encoding="utf-8")
    with pytest.raises(DataError, match="no articles"):
        evaluate(path)
