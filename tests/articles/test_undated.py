"""Undated articles of one story help each other to a year; relative values then cover what is not known."""

from __future__ import annotations

import dataclasses
import datetime as dt

from factcheck.articles.undated import dated
from factcheck.claims._values import read_values
from factcheck.records import Article


def article(text: str, path: str, lang: str = "fr", published: str | None = None) -> Article:
    return Article.from_text(text, lang=lang, path=path, published=published)


LAST_YEAR = "Les deux villes ont signé l'an dernier un accord de jumelage au théâtre."


def test_a_neighbour_names_the_year_that_last_year_was():
    neighbour = article(
        "L'accord de jumelage a été signé en 2021 au théâtre.", "histoire/b.txt", published="2022-03-04"
    )
    first, second = dated([article(LAST_YEAR, "histoire/a.txt"), neighbour])
    assert second == neighbour
    assert first.published_from == "inferred"
    assert first.published is not None
    assert (first.published.year, first.published_until.year) == (2022, 2022)
    assert "2021" in first.published_reason


def test_articles_of_another_folder_do_not_help():
    neighbour = article("L'accord de jumelage a été signé en 2021 au théâtre.", "autre/b.txt", published="2022-03-04")
    assert dated([article(LAST_YEAR, "histoire/a.txt"), neighbour])[0].published is None


def test_relative_values_cover_the_whole_interval():
    unsure = dataclasses.replace(
        article("Hier, le traité signé l'an dernier a été ratifié.", "a.txt"),
        published=dt.date(2025, 3, 1),
        published_until=dt.date(2025, 3, 31),
    )
    found = {value.text: (value.lo, value.hi) for value in read_values(unsure.text, unsure)}
    assert found["Hier"] == ("2025-02-28", "2025-03-30")
    assert found["l'an dernier"] == ("2024-01-01", "2024-12-31")


def test_relative_values_in_english_too():
    unsure = dataclasses.replace(
        article("The treaty signed last year was ratified yesterday.", "a.txt", lang="en"),
        published=dt.date(2025, 3, 1),
        published_until=dt.date(2025, 3, 31),
    )
    found = {value.text: (value.lo, value.hi) for value in read_values(unsure.text, unsure)}
    assert found["yesterday"] == ("2025-02-28", "2025-03-30")
    assert found["last year"] == ("2024-01-01", "2024-12-31")
