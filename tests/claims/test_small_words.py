"""Words that are spelt like others: ``so far``, ``IT``."""

from __future__ import annotations

import pytest

from factcheck.claims import extract
from factcheck.records import Article, Claim


def told(text: str) -> list[Claim]:
    return list(extract(Article.from_text(text, lang="en", published="2025-06-04")).claims)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("So far this year, the valley has received 300 visitors.", "So far this year"),
        ("So the mayor resigned on Monday.", "The mayor resigned"),
    ],
)
def test_so_far_is_no_connective(text: str, claim: str) -> None:
    assert told(text)[0].text.startswith(claim)


@pytest.mark.parametrize(
    ("text", "left"),
    [("IT companies in Valdor have closed.", ()), ("The bridge is old. IT staff and US troops left it.", ("it",))],
)
def test_a_name_in_capitals_is_no_pronoun(text: str, left: tuple[str, ...]) -> None:
    assert set(told(text)[-1].unresolved) <= set(left)
