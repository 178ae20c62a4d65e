"""Quotations: typographic and straight, across sentences and paragraphs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.claims._quotes import quotes


def found(text: str) -> list[str]:
    return [text[slice(*span)] for span in quotes(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Il parle d'un « bon accord » et part.", ["« bon accord »"]),
        ("« Nous partons. Il le faut », a dit le maire.", ["« Nous partons. Il le faut »"]),
        ("«\u202fNous partons.\n\nIl le faut\u202f», dit-il.", ["«\u202fNous partons.\n\nIl le faut\u202f»"]),
        ('Il dit "oui", puis "non".', ['"oui"', '"non"']),
        ("She said “we won” twice.", ["“we won”"]),
        ('Il a dit "oui et puis\nrien. Plus "tard" peut-être.', ['"tard"']),
        ("« Il a dit “oui” hier », dit-elle.", ["« Il a dit “oui” hier »"]),
        ('Il dit : "Oui.\n"Et non." Puis rien.', ['"Oui.', '"Et non."']),
        ("Un vers de 5\" et rien.", []),
        ("Rien ne se ferme «", []),
    ],
)  # fmt: skip
def test_quotations(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@given(st.text(alphabet='ab .,\n«»“”"', max_size=80))
def test_spans_are_in_order_apart_and_marked(text: str) -> None:
    last = 0
    for start, end in quotes(text):
        assert last <= start < end <= len(text)
        assert text[start] in '«“"„'
        last = end
