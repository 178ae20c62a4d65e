"""What tests read of a text."""

from __future__ import annotations

from factcheck.claims import extract
from factcheck.records import Article, Claim


def told(text: str, lang: str = "fr") -> dict[str, Claim]:
    """The claims of an article of this text, by their own."""
    return {claim.text: claim for claim in extract(Article.from_text(text, lang=lang)).claims}
