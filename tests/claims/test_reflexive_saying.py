"""A verb of saying behind a reflexive clitic says nothing, unless it is one that French uses after quotes."""

from __future__ import annotations

import pytest

from factcheck.claims import extract
from factcheck.records import Article


def told(text: str) -> list[tuple[str, str | None]]:
    found = extract(Article.from_text(text, lang="fr")).claims
    return [(claim.text, claim.attribution.speaker if claim.attribution else None) for claim in found]


@pytest.mark.parametrize(
    "text",
    [
        "Après un week-end calme sur les rails, la journée de lundi s'annonce plus compliquée pour les voyageurs.",
        "La hausse s'explique par la sécheresse.",
        "Le maire s'est prononcé contre le projet.",
    ],
)
def test_nothing_is_said(text: str) -> None:
    assert told(text) == [(text.rstrip("."), None)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("« Le pont a cédé un mardi de juin », se remémore le gardien.", "le gardien"),
        ("« Je n'avais pas le choix », se justifie Paul Ménard.", "Paul Ménard"),
        ("« La digue a tenu toute la nuit », se félicite la maire.", "la maire"),
    ],
)
def test_somebody_speaks(text: str, speaker: str) -> None:
    assert [name for _, name in told(text)] == [speaker]
