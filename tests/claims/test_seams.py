"""Headings that a lost line break glued to the sentence behind them."""

from __future__ import annotations

import pytest

from factcheck.claims.sentences import split


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "Une enquête ouverteLoin de là, le maire se tait.",
            ["Une enquête ouverte", "Loin de là, le maire se tait."],
        ),
        (
            "Le marché rouvrira vendrediTrois stands ont brûlé à Valdor.",
            ["Le marché rouvrira vendredi", "Trois stands ont brûlé à Valdor."],
        ),
        (
            'Un essai "concluant""Nous irons plus loin", a dit Lise Roy.',
            ['Un essai "concluant"', '"Nous irons plus loin", a dit Lise Roy.'],
        ),
        (
            "Une mini-tornade à ValdorLa nuit a été agitée.",
            ["Une mini-tornade à Valdor", "La nuit a été agitée."],
        ),
        ("Les pages de LinkedIn, de YouTube et d'easyJet sont fermées.", None),
        ("Un iPhone, un eBook et un McDonald sont en vente.", None),
    ],
)
def test_a_seam_inside_a_word_parts_two_sentences(text: str, parts: list[str] | None) -> None:
    assert [text[slice(*unit.span)] for unit in split(text, "fr")] == (parts or [text])
