"""The extraction itself: sentences, parse, frames, clauses, resolution, attribution, modality, values, entities."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any

from factcheck.claims import clauses, sentences
from factcheck.claims._assemble import assemble
from factcheck.claims._repairs import mend
from factcheck.claims._rereading import reread
from factcheck.claims._types import Parsed
from factcheck.claims.attribution import Reading, find_frames
from factcheck.claims.checkworthy import Assessment, assess, repeated
from factcheck.claims.lang import discourse
from factcheck.claims.sentences import Unit
from factcheck.records import Article, Claim, Sentence

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["Extraction", "extract", "extract_many", "read_sentences"]

_ARTICLES_AT_ONCE = 64


@dataclass(frozen=True, slots=True)
class Extraction:
    """The claims of an article in the order of their spans, and all its sentences, those left out with the reason."""

    claims: tuple[Claim, ...]
    sentences: tuple[Sentence, ...]


def extract(article: Article, *, parser: Language | None = None) -> Extraction:
    """The claims and sentences of one article.

    ``parser`` is a spaCy pipeline for the article's language; the shipped one is loaded when it is not given. Raises
    ``LanguageError`` for a language without tables and ``ModelError`` when the parser is missing.

    >>> extract(Article.from_text("Le pont a fermé lundi.", lang="fr")).claims[0].text  # doctest: +SKIP
    'Le pont a fermé lundi'
    """
    return next(extract_many([article], parsers=None if parser is None else {article.lang: parser}))


def extract_many(
    articles: Iterable[Article], *, parsers: Mapping[str, Language] | None = None
) -> Iterator[Extraction]:  # fmt: skip
    """One ``Extraction`` for each article, in order; the sentences of a run of articles are parsed together.

    ``parsers`` maps a language to its pipeline; the shipped one is loaded for a language it lacks.
    """
    waiting = iter(articles)
    while batch := list(islice(waiting, _ARTICLES_AT_ONCE)):
        units = [sentences.split(article.text, article.lang) for article in batch]
        docs = _parse(batch, units, parsers)
        for article, cut, parsed in zip(batch, units, docs, strict=True):
            yield _extract(article, cut, parsed)


def read_sentences(article: Article, parsers: Mapping[str, Language] | None = None) -> list[Parsed]:
    """The parsed sentences of one article."""
    return _parse([article], [sentences.split(article.text, article.lang)], parsers)[0]


def _parse(
    articles: Sequence[Article], units: Sequence[Sequence[Unit]], parsers: Mapping[str, Language] | None
) -> list[list[Parsed]]:  # fmt: skip
    from factcheck.models.parsers import parse_sentences

    texts: dict[str, list[str]] = {}
    for article, cut in zip(articles, units, strict=True):
        texts.setdefault(article.lang, []).extend(article.text[slice(*unit.body)] for unit in cut)
    docs: dict[str, Iterator[Any]] = {}
    for lang, waiting in texts.items():
        parser = _parser(lang, parsers)
        read = list(parse_sentences(parser, waiting))
        reread(read, parser, discourse(lang))
        docs[lang] = iter(read)
    return [
        [
            Parsed(index, unit.body, next(docs[article.lang]), unit.paragraph, unit.kind == "heading")
            for index, unit in enumerate(cut)
        ]
        for article, cut in zip(articles, units, strict=True)
    ]


def _parser(lang: str, parsers: Mapping[str, Language] | None) -> Language:
    from factcheck.models import load_parser

    if parsers is not None and lang in parsers:
        return parsers[lang]
    shipped: Language = load_parser(lang)
    return shipped


def _extract(article: Article, units: Sequence[Unit], parsed: Sequence[Parsed]) -> Extraction:
    readings: list[Reading] = []
    judged: list[Assessment] = []
    seen: set[str] = set()
    for unit, sentence in zip(units, parsed, strict=True):
        mend(sentence, article.lang)
        text = article.text[slice(*unit.body)]
        frames = find_frames(sentence, article.lang)
        verdict = repeated(assess(text, unit.kind, sentence, frames, article.lang), text, seen)
        cut = () if verdict.reason else clauses.split(sentence, frames, article.lang)
        readings.append(Reading(sentence, frames, tuple(cut)))
        judged.append(verdict)
    return Extraction(*assemble(article, units, readings, judged))
