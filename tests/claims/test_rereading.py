"""What a closing speech clause reports is read as the sentence it is."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck.claims import extract
from factcheck.records import Article


def claims(text: str) -> dict[str, str | None]:
    found = extract(Article.from_text(text, lang="fr", published=dt.date(2025, 9, 16))).claims
    return {claim.text: claim.attribution.speaker if claim.attribution else None for claim in found}


@pytest.mark.parametrize(
    ("text", "claim", "speaker"),
    [
        (
            "Deux navettes par jour seulement seront maintenues cet hiver, a reconnu la directrice générale, "
            "qui espère en ajouter une en avril.",
            "Deux navettes par jour seulement seront maintenues cet hiver",
            "la directrice générale",
        ),
        ("Le pont rouvrira en mars, promet le maire.", "Le pont rouvrira en mars", "le maire"),
        (
            "Au moins douze personnes étaient à bord, a précisé mardi le procureur de Brest.",
            "Au moins douze personnes étaient à bord",
            "le procureur de Brest",
        ),
    ],
)
def test_the_reported_part_is_a_claim_with_its_speaker(text: str, claim: str, speaker: str) -> None:
    found = claims(text)
    assert claim in found
    assert found[claim] == speaker


def test_what_follows_the_speaker_stays_a_claim_of_its_own() -> None:
    found = claims(
        "Deux navettes par jour seulement seront maintenues cet hiver, a reconnu la directrice générale, "
        "qui espère en ajouter une en avril."
    )
    assert any("espère en ajouter une en avril" in text for text in found)


def test_quoted_words_are_left_to_the_quotation_marks() -> None:
    found = claims("L'objectif est de « doubler les ventes en un an », poursuit la directrice.")
    assert "L'objectif est de" not in found


def test_a_verb_that_hangs_below_the_second_part_closes_no_circle() -> None:
    text = (
        "Comme le révèle le Courrier Picard, les caisses de lait, étaient ouvertes depuis le 15 mars 2015, "
        "soit depuis 20 mois, ce qui explique la fermeture du magasin."
    )
    # A circle in the tree would never let the extraction end.
    assert len(extract(Article.from_text(text, lang="fr")).sentences) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The court upheld the verdict on Monday.",
        "The firm withheld the payment on Tuesday.",
        "The panel quit the talks.",
    ],
)
def test_the_word_with_a_subject_and_an_object_is_the_verb(text: str) -> None:
    found = extract(Article.from_text(text, lang="en")).claims
    assert [claim.text for claim in found] == [text.rstrip(".")]
