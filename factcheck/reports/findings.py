"""What ``factcheck check`` reports: each conflict or update that touches a new article, with its place in the file."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from factcheck.errors import EncodingError
from factcheck.records import Article, Claim, Report, Verdict
from factcheck.reports.clean import encodable
from factcheck.reports.context import Context, published_day
from factcheck.reports.lang import tongue

__all__ = ["Finding", "Level", "Place", "findings", "rule_id"]

Level = Literal["conflict", "suspect", "update"]
LEVELS: tuple[Level, ...] = ("conflict", "suspect", "update")

_LINE_END = re.compile(r"\r\n|\r|\n")
_NOT_WORD = re.compile(r"\W+")


@dataclass(frozen=True, slots=True)
class Place:
    """A claim in its file: 1-based ``line`` and ``column`` of its first character and of the one after its last."""

    claim: Claim
    article: Article
    source: str
    day: str | None
    path: str
    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Finding:
    """A verdict seen from a new article: ``here`` is the claim in it, ``there`` the other side.

    ``fingerprint`` names the finding by its rule and the words of both claims, without files or line numbers,
    so that it survives edits elsewhere; ``occurrence`` numbers those that share a fingerprint.
    """

    verdict: Verdict
    level: Level
    here: Place
    there: Place
    fingerprint: str
    occurrence: int


def rule_id(verdict: Verdict) -> str:
    """The dotted name of what was found: ``conflict.date``."""
    return f"{verdict.relation}.{verdict.kind}"


def findings(report: Report, new: Collection[str] | None = None, *, sure: float = 0.5) -> list[Finding]:
    """The conflicts and updates that touch an article whose id is in ``new`` (all articles when ``None``).

    A conflict is a ``suspect`` when its confidence is below ``sure``. Ordered by file, line and column.
    """
    context = Context(report, tongue("en"))
    places = _Places(context)
    found = []
    for verdict in context.report.verdicts:
        if verdict.relation not in ("conflict", "update"):
            continue
        pair = [context.claims.get(verdict.a), context.claims.get(verdict.b)]
        sides = [claim for claim in pair if claim is not None]
        fresh = [claim for claim in sides if new is None or claim.article_id in new]
        if len(sides) < 2 or not fresh:
            continue
        here = max(fresh, key=lambda claim: (context.place[claim.article_id], claim.span, claim.id))
        there = sides[0] if sides[1] is here else sides[1]
        level: Level = (
            "update" if verdict.relation == "update" else "conflict" if verdict.confidence >= sure else "suspect"
        )
        found.append((verdict, level, places.of(here), places.of(there), _fingerprint(verdict, here, there)))
    found.sort(key=lambda item: (item[2].path, item[2].line, item[2].column, item[0].a, item[0].b))
    seen: Counter[str] = Counter()
    numbered = []
    for verdict, level, place, other, fingerprint in found:
        numbered.append(Finding(verdict, level, place, other, fingerprint, seen[fingerprint]))
        seen[fingerprint] += 1
    return numbered


def _fingerprint(verdict: Verdict, here: Claim, there: Claim) -> str:
    sides = sorted(_normal(claim.text) for claim in (here, there))
    key = "\x1f".join((rule_id(verdict), *sides))
    return hashlib.sha256(key.encode()).hexdigest()[:32]


def _normal(text: str) -> str:
    return _NOT_WORD.sub(" ", unicodedata.normalize("NFKC", encodable(text)).casefold()).strip()


class _Places:
    """Lines and columns of claims, in the file when it can be read and holds the words, else in the text."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.files: dict[str, str | None] = {}

    def of(self, claim: Claim) -> Place:
        article = self.context.article(claim)
        start = max(0, min(claim.span[0], len(article.text)))
        end = max(start, min(claim.span[1], len(article.text)))
        text, first, last = article.text, start, end
        whole = self._file(article)
        at = _in_file(whole, article.text, start, end) if whole is not None else None
        if whole is not None and at is not None:
            text, (first, last) = whole, at
        line, column = _position(text, first)
        end_line, end_column = _position(text, last)
        return Place(
            claim, article, self.context.source(article), published_day(article), article.path or article.id,
            line, column, end_line, end_column,
        )  # fmt: skip

    def _file(self, article: Article) -> str | None:
        if article.path is None:
            return None
        if article.path not in self.files:
            self.files[article.path] = _read(Path(article.path))
        return self.files[article.path]


def _read(path: Path) -> str | None:
    from factcheck.articles.encodings import decode

    try:
        # Articles are kept with one kind of line end and composed accents; neither moves a line.
        return unicodedata.normalize("NFC", _LINE_END.sub("\n", decode(path.read_bytes()))) if path.is_file() else None
    except (OSError, ValueError, EncodingError):
        return None


def _in_file(whole: str, text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where a span of an article's text stands in its file, which may hold front matter or markup around it.

    The article's text as a whole is looked for first, then the words of the span alone, line ends and spaces
    apart; ``None`` when neither is there.
    """
    offset = whole.find(text)
    if offset >= 0:
        return offset + start, offset + end
    words = text[start:end].split()
    if not words or len(words) > 200:
        return None
    found = re.search(r"\s+".join(map(re.escape, words)), whole)
    return found.span() if found else None


def _position(text: str, offset: int) -> tuple[int, int]:
    """The 1-based line and column of an offset."""
    return text.count("\n", 0, offset) + 1, offset - (text.rfind("\n", 0, offset) + 1) + 1
