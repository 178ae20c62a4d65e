"""A text that is one claim already, as a user types it: read for values, names, speaker and modality, never split."""

from __future__ import annotations

from factcheck.claims._extract import extract, read_sentences
from factcheck.claims._values import read_values
from factcheck.claims.entities import Names
from factcheck.records import Article, Claim, claim_id

__all__ = ["whole"]

LEAST_KEPT = 0.8
"""The share of a text that its only claim must keep to stand for it, where nobody is quoted."""


def whole(article: Article) -> Claim:
    """All of the article's text as one claim.

    When the extractor finds exactly one claim there it is that claim (a reporting frame becomes its attribution),
    unless a date or figure of the text is lost in it, or more than a speech frame is; otherwise the text stands as it
    is, with the modality and speaker of its first claim.
    """
    found = extract(article).claims
    text = article.text.strip()
    if len(found) == 1 and len(found[0].values) >= len(read_values(text, article)):
        only = found[0]
        if only.attribution is not None or len(only.text) >= LEAST_KEPT * len(text):
            return only
    start = article.text.index(text)
    span = (start, start + len(text))
    first = found[0] if found else None
    return Claim(
        id=claim_id(article.id, span, text),
        article_id=article.id,
        span=span,
        quote=text,
        text=text,
        lang=article.lang,
        polarity=first.polarity if first else "positive",
        modality=first.modality if first else "asserted",
        attribution=first.attribution if first else None,
        values=tuple(read_values(text, article)),
        entities=Names.of(read_sentences(article), article.lang).entities(text),
        checkworthy=first.checkworthy if first else 0.0,
    )
