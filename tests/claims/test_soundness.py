"""Clauses that a wrong cut would break: they stay in the sentence they were said in."""

from __future__ import annotations

import pytest

from factcheck.claims import extract
from factcheck.records import Article


def texts_of(text: str, lang: str) -> list[str]:
    return [claim.text for claim in extract(Article.from_text(text, lang=lang)).claims]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        # The end of the sentence would be left to the first verb.
        ("fr", "Elle donne 300 euros à sa commune et verse 900 euros à deux écoles, choisies au fil de ses visites."),
        ("en", "Three poor towns have a tenth of the people but have by far the most rubbish: "
               "Velmar (31%), Dorsa (22%) and Kell (18%)."),
        # The verb does not agree with the noun that the parser hangs its clause on.
        ("fr", "La réunion se penchera sur des travaux dans les Alpes-Maritimes, qui connaît une forte hausse."),
        # A second participle too far from its auxiliary.
        ("fr", "Les chercheurs ont réparé le moteur et la pompe, et brossé un tableau complet des pannes."),
    ],
)  # fmt: skip
def test_a_sentence_that_cannot_be_cut_surely_stays_whole(lang: str, text: str) -> None:
    assert texts_of(text, lang) == [text.rstrip(".")]


@pytest.mark.parametrize(
    ("lang", "text", "count"),
    [
        ("fr", "Elle donne 300 euros par mois à sa commune et verse 900 euros à deux écoles de la vallée.", 2),
        ("fr", "La réunion se penchera sur les Alpes-Maritimes, qui connaissent la plus forte hausse du pays.", 2),
        ("en", "Three poor towns have a tenth of the people but produce half of the rubbish.", 2),
    ],
)
def test_a_sentence_that_can_be_cut_is_cut(lang: str, text: str, count: int) -> None:
    assert len(texts_of(text, lang)) == count


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", 'Le guide a écrit que le refuge était "froid, il n\'a pas de porte, mais il tient encore debout".'),
        ("fr", "Peu de chaises dans cette salle, qui a été refaite en 2021."),
        ("en", "Practical uses of the new alloy, if any, are a long way off because of its price."),
    ],
)
def test_no_claim_ends_in_a_word_that_opens_something(lang: str, text: str) -> None:
    for claim in texts_of(text, lang):
        assert claim.split()[-1].lower() not in {"qui", "que", "et", "de", "la", "le", "and", "of", "the", "that"}
        assert claim.count('"') % 2 == 0


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        # Said of a thing named before it, "c'est" opens no cleft.
        ("fr", "La patience, c'est la vertu que nous cherchons tous ici.",
         ["La patience, c'est la vertu que nous cherchons tous ici"]),
        # The conjunction of a clause that a subject is said to be.
        ("en", "The first problem is that the harbour froze in January.",
         ["The first problem is that the harbour froze in January"]),
        # Several things are not one.
        ("fr", "Les relevés Dorsan, système de mesure du débit, ont été étudiés hier.",
         ["Les relevés Dorsan, système de mesure du débit, ont été étudiés hier"]),
    ],
)  # fmt: skip
def test_the_words_that_hold_a_sentence_together_stay(lang: str, text: str, expected: list[str]) -> None:
    assert texts_of(text, lang) == expected


def test_a_sentence_that_opens_with_a_subordinate_clause_is_a_claim() -> None:
    text = "Alors que 53 départements ont dépassé le seuil d'alerte, plusieurs agglomérations sont sous surveillance."
    assert texts_of(text, "fr") == [text.rstrip(".")]


def test_a_part_of_the_antecedent_is_the_subject() -> None:
    text = "La ville a reçu 300 touristes, dont certains viennent de Belgique."
    assert "Certains des 300 touristes viennent de Belgique" in texts_of(text, "fr")
