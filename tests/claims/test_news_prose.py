"""Whole sentences of news prose through the shipped parsers: what the claims of each must say."""

from __future__ import annotations

import datetime as dt

from factcheck.claims import extract
from factcheck.records import Article, Claim


def claims_of(text: str, lang: str) -> list[Claim]:
    article = Article(id="a", text=text, lang=lang, published=dt.date(2025, 7, 10))
    return list(extract(article).claims)


def texts_of(text: str, lang: str) -> list[str]:
    return [claim.text for claim in claims_of(text, lang)]


def test_a_denied_rumour_is_the_denial_alone() -> None:
    (claim,) = claims_of("Le maire a démenti la rumeur selon laquelle la piscine fermerait en mai.", "fr")
    assert claim.text == "La piscine ne fermerait pas en mai"
    assert claim.attribution is not None
    assert claim.attribution.speaker == "le maire"


def test_a_case_name_does_not_end_the_sentence() -> None:
    assert len(texts_of("The court heard Doe v. Hale on Monday.", "en")) == 1
