"""The same words in two articles: one fact where they name it, or where the articles tell one story."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck.judgement.judge import Judge
from factcheck.judgement.shortcuts import shortcut
from factcheck.judgement.view import view_of
from factcheck.records import Article
from tests.judgement.making import claim_of

FILLER = " Les secours ont travaillé toute la nuit et les familles attendent des nouvelles devant le bâtiment." * 4
BRENNE = "À Brenne, Lucie Tardieu et Paul Delmas ont vu la scène devant la gare de Valmorey avec Irène Maudet. {}"
TOURMEL = "À Tourmel, Yann Kerdoc et Diego Ruano ont vu la scène devant le lycée Altamira avec Anna Malvat. {}"
AGAIN = "Lucie Tardieu, de Brenne, et Irène Maudet ont parlé à Paul Delmas près de la gare de Valmorey. {}"
HELD = "L'homme a été placé en garde à vue"
NAMED = "Jean Sorrel a été placé en garde à vue"


def article(name: str, text: str, source: str) -> Article:
    return Article(name, text + FILLER, "fr", source=source, published=dt.date(2025, 3, 4))


@pytest.mark.parametrize(
    ("said", "longer", "other", "expected"),
    [
        (HELD, HELD, TOURMEL, "unnamed"),
        (HELD, HELD, AGAIN, "identical"),
        (NAMED, NAMED, TOURMEL, "identical"),
        (HELD, f"Selon le parquet, {HELD[0].lower()}{HELD[1:]}", TOURMEL, "unnamed"),
        (HELD, f"Selon le parquet, {HELD[0].lower()}{HELD[1:]}", AGAIN, "contained"),
    ],
)
def test_the_same_words_of_nobody_named_need_one_story(said: str, longer: str, other: str, expected: str) -> None:
    articles = article("a", BRENNE.format(f"{said}."), "Le Fanal"), article("b", other.format(f"{longer}."), "La Vigie")
    claims = claim_of(articles[0], said), claim_of(articles[1], longer)
    views = [view_of(*pair) for pair in zip(claims, articles, strict=True)]
    assert shortcut(views[0], views[1]) == shortcut(views[1], views[0]) == expected
    (verdict,) = Judge().judge([claims], claims, articles)
    assert verdict.relation == ("neutral" if expected == "unnamed" else "agree")
