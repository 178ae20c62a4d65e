"""Claims, articles and stand-in models for the tests of the judge."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from factcheck.judgement.comparers import findings
from factcheck.judgement.evidence import Evidence
from factcheck.judgement.gate import gate
from factcheck.judgement.prepared import Prepared
from factcheck.judgement.twins import findings_of, twins
from factcheck.judgement.updates import course
from factcheck.judgement.view import View, view_of
from factcheck.records import Article, Attribution, Claim, claim_id
from factcheck.values import parse


def article_of(text: str, lang: str = "fr", published: str | None = "2025-10-28", source: str = "Le Fanal") -> Article:
    """An article that holds one text."""
    key = hashlib.sha256(f"{source}{published}{text}".encode()).hexdigest()[:12]
    day = dt.date.fromisoformat(published) if published else None
    return Article(key, text, lang, source=source, published=day)


def claim_of(article: Article, text: str | None = None, speaker: str | None = None) -> Claim:
    """The whole text of an article, or a part of it, as a claim with its values."""
    text = text or article.text
    start = article.text.find(text)
    span = (start, start + len(text))
    said = Attribution(speaker, speaker, "selon") if speaker else None
    values = tuple(parse(text, article.lang, article.published))
    return Claim(
        claim_id(article.id, span, text), article.id, span, text, text, article.lang, attribution=said, values=values
    )


def view(text: str, lang: str = "fr", published: str | None = "2025-10-28", source: str = "Le Fanal") -> View:
    """A text as the judge sees it."""
    article = article_of(text, lang, published, source)
    return view_of(claim_of(article), article)


class WordEncoder:
    """A stand-in for the encoder: hashed bags of word beginnings."""

    digest = "words"

    def encode(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        out = np.zeros((len(texts), 64), dtype=np.float32)
        for row, text in zip(out, texts, strict=True):
            for word in text.lower().split():
                row[int(hashlib.sha256(word[:5].encode()).hexdigest(), 16) % 64] += 1
        norms = np.linalg.norm(out, axis=1, keepdims=True)
        result: npt.NDArray[np.float32] = out / np.where(norms == 0, 1, norms)
        return result


class FlatNLI:
    """A stand-in for the NLI model that finds everything neutral but equal texts."""

    digest = "flat"

    def predict(self, pairs: Sequence[tuple[str, str]]) -> npt.NDArray[np.float32]:
        rows = [[0.9, 0.05, 0.05] if a == b else [0.1, 0.8, 0.1] for a, b in pairs]
        return np.array(rows, dtype=np.float32).reshape(len(pairs), 3)


def prepared(lang: str, a: str, b: str, seen: Evidence, day_b: str = "2025-10-28") -> Prepared:
    """Two texts of two outlets as the judge knows them, with this evidence of the models."""
    first, second = view(a, lang, source="Le Fanal"), view(b, lang, day_b, "La Vigie")
    found = findings(first, second, "fr")
    return Prepared(first, second, False, found, gate(first, second, "fr"), course(first, second, found), seen, None)


NEAR = Evidence(
    cos=0.8, cos_frame=0.8, same_ab=0.8, same_ba=0.8, con_ab=0.95, con_ba=0.95, has_encoder=True, has_nli=True
)
"""Two claims that the models find alike, and contradicting each other."""


def told(
    lang: str, a: str, b: str, *, days: tuple[str, str] = ("2025-06-04", "2025-06-04"),
    texts: tuple[str, str] | None = None, seen: Evidence = NEAR, houses: tuple[str, str] = ("Le Fanal", "La Vigie"),
) -> Prepared:  # fmt: skip
    """Two claims as the judge knows them, of two houses and one day unless said otherwise; ``texts`` are the whole
    articles."""
    articles = [
        article_of(text, lang, day, house) for text, day, house in zip(texts or (a, b), days, houses, strict=True)
    ]
    first, second = (
        view_of(claim_of(article, claim), article) for claim, article in zip((a, b), articles, strict=True)
    )
    twin = twins(first, second, lang)
    found = findings_of(first, second, twin, lang)
    return Prepared(first, second, False, found, gate(first, second, lang), course(first, second, found), seen, twin)
