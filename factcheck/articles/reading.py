"""Read articles of any known format from files, folders, patterns and standard input."""

from __future__ import annotations

import dataclasses
import logging
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from factcheck.articles.discovery import find_documents
from factcheck.articles.documents import Document, Item, Reader, ReadOptions
from factcheck.articles.encodings import decode
from factcheck.articles.html import read_html
from factcheck.articles.jsonl import read_jsonl
from factcheck.articles.making import fingerprint
from factcheck.articles.markdown import read_markdown
from factcheck.articles.plain import read_plain
from factcheck.articles.tables import read_csv
from factcheck.errors import ArticleError
from factcheck.records import Article, Skipped

__all__ = ["READERS", "ReadResult", "read", "read_one"]

READERS: Mapping[str, Reader] = MappingProxyType({
    ".txt": read_plain, ".text": read_plain,
    ".md": read_markdown, ".markdown": read_markdown,
    ".html": read_html, ".htm": read_html, ".xhtml": read_html,
    ".jsonl": read_jsonl, ".ndjson": read_jsonl,
    ".csv": read_csv, ".tsv": read_csv,
})  # fmt: skip
_HTML_START = re.compile(r"(?:<!doctype html|<html|<\?xml)", re.IGNORECASE)
_LONG_ID_DIGITS = 16


@dataclasses.dataclass(frozen=True, slots=True)
class ReadResult:
    """The articles, sorted by path then id, and one entry for each thing that could not be used.

    An entry may also be a remark on an article that was kept (a date that could not be read).
    """

    articles: list[Article]
    skipped: list[Skipped]


def read(
    paths: str | Path | Iterable[str | Path],
    *,
    root: str | Path | None = None,
    columns: Mapping[str, str] | None = None,
    lang: str | None = None,
    max_bytes: int = ReadOptions().max_bytes,
) -> ReadResult:
    """Read every article under ``paths``: files, folders, glob patterns, and ``-`` for standard input.

    ``columns`` maps a field (``text``, ``title``, ``source``, ``published``, ``lang``, ``url``,
    ``publisher``, ``id``) to the column or key that holds it; ``lang`` is the language of texts that state
    none (default: detected). Nothing raises for a bad file: it is one entry in ``skipped``. Of identical
    copies the first is kept.
    """
    options = ReadOptions(dict(columns or {}), lang, max_bytes)
    given = [paths] if isinstance(paths, str | Path) else list(paths)
    documents, skipped = find_documents(given, frozenset(READERS), Path(root) if root else None)
    found: list[Article] = []
    for document in documents:
        for item in _items(document, options):
            if isinstance(item, Article):
                found.append(item)
            else:
                skipped.append(item)
    found.sort(key=lambda article: (article.path or "", article.id))
    articles, copies = _distinct(found)
    return ReadResult(articles, skipped + copies)


def read_one(path: str | Path) -> Article:
    """Read a file that holds one article, in any known format, or ``-`` for standard input.

    A date that cannot be read is left unknown, with a warning in the log. Raises ``ArticleError``.
    """
    documents, missing = find_documents([path], frozenset(READERS))
    if missing:
        raise ArticleError(f"{path}: {missing[0].reason}")
    if len(documents) != 1:
        raise ArticleError(f"{path}: a folder, where one article was expected; use factcheck.articles.read")
    items = list(_items(documents[0], ReadOptions()))
    articles = [item for item in items if isinstance(item, Article)]
    remarks = [item for item in items if isinstance(item, Skipped)]
    if not articles:
        raise ArticleError(f"{path}: {remarks[0].reason}")
    if len(articles) > 1:
        raise ArticleError(f"{path}: holds {len(articles)} articles; use factcheck.articles.read")
    for remark in remarks:
        logging.getLogger(__name__).warning("%s: %s", remark.path, remark.reason)
    return articles[0]


def _items(document: Document, options: ReadOptions) -> Iterator[Item]:
    try:
        if document.file is None:
            document = dataclasses.replace(document, data=document.read(options))
            reader = _reader_by_look(document.data or b"")
        else:
            reader = READERS[document.file.suffix.lower()]
        yield from reader(document, options)
    except ArticleError as error:
        yield Skipped(document.path, str(error))


def _reader_by_look(data: bytes) -> Reader:
    """The reader for text that comes without a file name, by how it begins."""
    start = decode(data)[:1000].lstrip()
    if _HTML_START.match(start):
        return read_html
    if start.startswith(("---\n", "---\r\n")):
        return read_markdown
    return read_jsonl if start.startswith('{"') else read_plain


def _distinct(articles: Iterable[Article]) -> tuple[list[Article], list[Skipped]]:
    """Drop identical copies, and give two different articles that share an id (a chance of hashing) longer ones."""
    kept: dict[str, Article] = {}
    by_print: dict[str, Article] = {}
    skipped: list[Skipped] = []
    for article in articles:
        # Without a source or an address, the file's name is all that tells two outlets' articles apart.
        whole = fingerprint(article)
        stated = article.source or article.url
        first = by_print.setdefault(whole if stated else f"{article.id} {whole}", article)
        if first is not article:
            skipped.append(Skipped(article.path or article.id, f"an identical copy of {first.path or first.id}"))
            continue
        if article.id in kept:
            stem = article.id.rsplit("-", 1)[0]
            article = dataclasses.replace(article, id=f"{stem}-{whole[:_LONG_ID_DIGITS]}")
        kept[article.id] = article
    return list(kept.values()), skipped
