"""Make an ``Article`` of a text and what is known about it."""

from __future__ import annotations

import dataclasses
import datetime as dt
import hashlib
import re
import unicodedata
from pathlib import PurePosixPath

from factcheck.articles.cleaning import clean, one_line
from factcheck.articles.language import check_language, detect_language
from factcheck.articles.published import parse_published
from factcheck.errors import EmptyArticleError
from factcheck.records import Article, PublishedFrom

__all__ = ["fingerprint", "make_article"]

_WORD = re.compile(r"[^\W_]")
_NOT_IN_STEM = re.compile(r"[^A-Za-z0-9._-]+")
_LONGEST_STEM = 60
_ID_DIGITS = 8


def make_article(
    text: str,
    *,
    source: str | None = None,
    published: str | dt.date | dt.datetime | None = None,
    lang: str | None = None,
    title: str | None = None,
    url: str | None = None,
    publisher: str | None = None,
    path: str | None = None,
    published_from: PublishedFrom = "metadata",
    name: str | None = None,
) -> Article:
    """An article with a stable id, its text cleaned of what cannot be seen, its language detected if not given.

    ``published_from`` says where ``published`` was found, when there is one. ``name`` becomes the readable
    part of the id; the default is the file's stem, else the source. ``Article.text`` is the body alone for
    formats that keep the title apart (Markdown, JSON lines, CSV).

    Raises ``EmptyArticleError`` for a text without a letter or digit, ``LanguageError``, and
    ``ArticleError`` for a date that cannot be read.
    """
    body = clean(text)
    if not _WORD.search(body):
        raise EmptyArticleError("no text in it")
    date = parse_published(published) if published else None
    language = check_language(lang) if lang else detect_language(body)
    stem = _stem(name or (PurePosixPath(path).stem if path else source) or "text")
    draft = Article(
        id=stem,
        text=body,
        lang=language,
        path=path,
        url=one_line(url),
        title=one_line(title),
        source=one_line(source),
        publisher=one_line(publisher),
        published=date,
        published_from=published_from if date else "unknown",
    )
    return dataclasses.replace(draft, id=f"{stem}-{fingerprint(draft)[:_ID_DIGITS]}")


def fingerprint(article: Article) -> str:
    """The SHA-256, in hexadecimal, of what the article says of itself: source, url, title, date and text."""
    published = article.published.isoformat() if article.published else ""
    parts = (article.source or "", article.url or "", article.title or "", published, article.text)
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()


def _stem(name: str) -> str:
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", name) if not unicodedata.combining(letter))
    return _NOT_IN_STEM.sub("-", plain).strip("-")[:_LONGEST_STEM].strip("-") or "text"
