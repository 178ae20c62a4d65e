"""From readings to records: resolution, attribution, modality, values and entities put on each claim."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.claims._quotes import quotes
from factcheck.claims._types import Clause
from factcheck.claims._values import ValueReader
from factcheck.claims.attribution import Reading, attribute
from factcheck.claims.checkworthy import Assessment, clause_reason, is_bare, is_unheard
from factcheck.claims.entities import Names
from factcheck.claims.modality import judge
from factcheck.claims.sentences import Unit
from factcheck.claims.standalone import Resolver
from factcheck.records import Article, Attribution, Claim, Sentence, claim_id

__all__ = ["assemble"]


def assemble(
    article: Article, units: Sequence[Unit], readings: Sequence[Reading], judged: Sequence[Assessment]
) -> tuple[tuple[Claim, ...], tuple[Sentence, ...]]:  # fmt: skip
    """The claims and sentences of an article whose sentences have been read and judged."""
    kept = [replace(reading, clauses=_worthy(reading, article.lang)) for reading in readings]
    parsed = [reading.parsed for reading in readings]
    names = Names.of(parsed, article.lang)
    resolver = Resolver.of(parsed, names, article.lang, quotes(article.text))
    voices = attribute(article.text, kept, article.lang, resolver.speaker, names)
    values = ValueReader(article)
    claims: list[Claim] = []
    sentences: list[Sentence] = []
    for unit, before, reading, verdict, said in zip(units, readings, kept, judged, voices, strict=True):
        made = _claims(article, reading, verdict, said, values, resolver)
        reason = verdict.reason or (None if made else _lost_reason(before, article.lang))
        claims.extend(made)
        sentences.append(Sentence(article.id, unit.span, article.text[slice(*unit.span)], reason))
    return tuple(sorted(claims, key=lambda claim: (claim.span, claim.text))), tuple(sentences)


def _worthy(reading: Reading, lang: str) -> tuple[Clause, ...]:
    return tuple(clause for clause in reading.clauses if clause_reason(clause, reading.parsed, lang) is None)


def _lost_reason(reading: Reading, lang: str) -> str:
    """Why no clause of a sentence became a claim."""
    reasons = (clause_reason(clause, reading.parsed, lang) for clause in reading.clauses)
    return next((reason for reason in reasons if reason is not None), "no_claim")


def _claims(
    article: Article,
    reading: Reading,
    verdict: Assessment,
    said: Sequence[Attribution | None],
    values: ValueReader,
    resolver: Resolver,
) -> list[Claim]:
    made: list[Claim] = []
    for written, attribution in zip(reading.clauses, said, strict=True):
        if attribution is None and is_unheard(written, reading.parsed, article.lang):
            continue
        clause, unresolved = resolver.stand(reading.parsed, written, attribution.speaker if attribution else None)
        if is_bare(clause, reading.parsed, unresolved, article.lang):
            continue
        found = values.of(clause)
        future = values.is_future(found)
        modality = judge(written, reading.parsed, article.lang, attributed=attribution is not None, future=future)
        made.append(
            Claim(
                id=claim_id(article.id, clause.span, clause.text),
                article_id=article.id,
                span=clause.span,
                quote=article.text[slice(*clause.span)],
                text=clause.text,
                lang=article.lang,
                polarity="negative" if modality == "negated" else "positive",
                modality=modality,
                attribution=attribution,
                values=found,
                entities=resolver.names.entities(clause.text),
                checkworthy=verdict.score,
                unresolved=unresolved,
            )
        )
    return made
