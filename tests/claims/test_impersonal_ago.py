"""``il y a`` before a duration inside a subordinate clause: the extractor keeps both clauses and never stumbles."""

from __future__ import annotations

import pytest

from factcheck.claims import extract
from factcheck.records import Article


@pytest.mark.parametrize(
    "text",
    [
        "Elle gagne désormais ses matchs alors qu'il y a quasiment un an, elle perdait chaque rencontre.",
        "Le maire a rouvert la piscine, alors qu'il y a quasiment un an, elle avait été fermée par la préfecture.",
    ],
)
def test_an_ago_inside_a_subordinate_clause_is_read(text):
    claims = extract(Article.from_text(text, lang="fr")).claims
    assert len(claims) == 2
    for claim in claims:
        assert text[slice(*claim.span)] == claim.quote
