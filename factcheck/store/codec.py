"""Records to rows and back, and the one way to write JSON whose bytes depend on its content alone."""

from __future__ import annotations

import dataclasses
import datetime as dt
import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any

from factcheck.records import Article, Attribution, Claim, Entity, Sentence, Value, Verdict

__all__ = [
    "ARTICLE_COLUMNS",
    "CLAIM_COLUMNS",
    "VERDICT_COLUMNS",
    "article_from_row",
    "article_hash",
    "article_row",
    "canonical",
    "claim_from_row",
    "claim_row",
    "record_dict",
    "seal",
    "sentence_from_row",
    "sentence_row",
    "verdict_from_row",
    "verdict_row",
]

ARTICLE_COLUMNS = (
    "id", "path", "url", "title", "source", "publisher", "published", "published_from", "published_until",
    "published_reason", "lang", "text",
)  # fmt: skip
CLAIM_COLUMNS = (
    "id", "start", "stop", "quote", "text", "lang", "polarity", "modality", "attribution", "value_list", "entities",
    "checkworthy", "unresolved",
)  # fmt: skip
VERDICT_COLUMNS = ("relation", "kind", "confidence", "scores", "explanation")


def canonical(value: Any) -> str:
    """``value`` (of dictionaries, lists and scalars) as JSON: sorted keys, no spaces, words as they are."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def record_dict(record: Any) -> Any:
    """A record as dictionaries and lists, its dates in ISO 8601."""
    if dataclasses.is_dataclass(record) and not isinstance(record, type):
        return {field.name: record_dict(getattr(record, field.name)) for field in dataclasses.fields(record)}
    if isinstance(record, Mapping):
        return {str(key): record_dict(item) for key, item in record.items()}
    if isinstance(record, list | tuple):
        return [record_dict(item) for item in record]
    return record.isoformat() if isinstance(record, dt.date) else record


def article_hash(article: Article) -> str:
    """32 hexadecimal digits over everything an article holds but its path: a moved file is not an edited one."""
    content = record_dict(dataclasses.replace(article, path=None))
    return hashlib.sha256(canonical(content).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def seal(article: Article, sentences: Iterable[Sentence], claims: Iterable[Claim], vectors: bytes) -> str:
    """32 hexadecimal digits over an article (but its path) and what was made of it."""
    digest = hashlib.sha256(vectors)
    for record in (dataclasses.replace(article, path=None), *sentences, *claims):
        digest.update(canonical(record_dict(record)).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()[:32]


def article_row(article: Article) -> tuple[Any, ...]:
    """The values of ``ARTICLE_COLUMNS``."""
    fields = record_dict(article)
    return tuple(fields[name] for name in ARTICLE_COLUMNS)


def article_from_row(row: Iterable[Any]) -> Article:
    """The article of a row of ``ARTICLE_COLUMNS``."""
    fields = dict(zip(ARTICLE_COLUMNS, row, strict=True))
    until = fields["published_until"]
    fields["published"] = _date(fields["published"])
    fields["published_until"] = dt.date.fromisoformat(until) if until else None
    return Article(**fields)


def sentence_row(sentence: Sentence, text: str) -> tuple[Any, ...]:
    """Start, stop, text and reason; no text where it is the slice of the article's ``text`` that it should be."""
    start, stop = sentence.span
    return start, stop, None if text[start:stop] == sentence.text else sentence.text, sentence.reason


def sentence_from_row(row: tuple[Any, ...], article: Article) -> Sentence:
    """The sentence of a row as ``sentence_row`` makes it."""
    start, stop, text, reason = row
    return Sentence(article.id, (start, stop), article.text[start:stop] if text is None else text, reason)


def claim_row(claim: Claim, text: str) -> tuple[Any, ...]:
    """The values of ``CLAIM_COLUMNS``; no quote where it is the slice of the article's ``text`` that it should be."""
    start, stop = claim.span
    return (
        claim.id, start, stop, None if text[start:stop] == claim.quote else claim.quote, claim.text, claim.lang,
        claim.polarity, claim.modality,
        canonical(record_dict(claim.attribution)) if claim.attribution else None,
        canonical(record_dict(claim.values)), canonical(record_dict(claim.entities)), claim.checkworthy,
        canonical(record_dict(claim.unresolved)),
    )  # fmt: skip


def claim_from_row(row: Iterable[Any], article: Article) -> Claim:
    """The claim of a row of ``CLAIM_COLUMNS``."""
    fields = dict(zip(CLAIM_COLUMNS, row, strict=True))
    start, stop = fields["start"], fields["stop"]
    quote = fields["quote"]
    return Claim(
        id=fields["id"], article_id=article.id, span=(start, stop),
        quote=article.text[start:stop] if quote is None else quote,
        text=fields["text"], lang=fields["lang"], polarity=fields["polarity"], modality=fields["modality"],
        attribution=Attribution(**json.loads(fields["attribution"])) if fields["attribution"] else None,
        values=tuple(Value(**_spanned(item)) for item in json.loads(fields["value_list"])),
        entities=tuple(Entity(**_spanned(item)) for item in json.loads(fields["entities"])),
        checkworthy=fields["checkworthy"], unresolved=tuple(json.loads(fields["unresolved"])),
    )  # fmt: skip


def verdict_row(verdict: Verdict) -> tuple[Any, ...]:
    """The values of ``VERDICT_COLUMNS``."""
    scores = canonical(record_dict(verdict.scores))
    return verdict.relation, verdict.kind, verdict.confidence, scores, verdict.explanation


def verdict_from_row(a: str, b: str, row: Iterable[Any]) -> Verdict:
    """The verdict on the claims with ids ``a`` and ``b``, of a row of ``VERDICT_COLUMNS``."""
    relation, kind, confidence, scores, explanation = row
    return Verdict(a, b, relation, kind, confidence, json.loads(scores), explanation)


def _spanned(fields: dict[str, Any]) -> dict[str, Any]:
    return {**fields, "span": tuple(fields["span"])}


def _date(text: str | None) -> dt.date | dt.datetime | None:
    if text is None:
        return None
    return dt.datetime.fromisoformat(text) if "T" in text else dt.date.fromisoformat(text)
