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

from factcheck.records import Article, Claim, Report, Verdict
from factcheck.reports.clean import encodable
from factcheck.reports.context import Context, published_day
from factcheck.reports.lang import tongue
from factcheck.reports.places import SourceFile, read_source

__all__ = ["Finding", "Level", "Place", "State", "findings", "rule_id"]

Level = Literal["conflict", "suspect", "update"]
State = Literal["new", "known", "suppressed"]
LEVELS: tuple[Level, ...] = ("conflict", "suspect", "update")

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
    so that it survives edits elsewhere; ``occurrence`` numbers those that share a fingerprint. ``state`` is ``known``
    when a baseline holds it, ``suppressed`` when a comment in the article does, and ``note`` is the reason given there.
    """

    verdict: Verdict
    level: Level
    here: Place
    there: Place
    fingerprint: str
    occurrence: int
    state: State = "new"
    note: str = ""


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
        self.files: dict[str, SourceFile | None] = {}

    def of(self, claim: Claim) -> Place:
        article = self.context.article(claim)
        start = max(0, min(claim.span[0], len(article.text)))
        end = max(start, min(claim.span[1], len(article.text)))
        file = self._file(article)
        span = file.find(article.text, start, end) if file is not None else None
        if file is None or span is None:
            file, span = SourceFile(article.text, ""), (start, end)
        line, column = file.position(span[0])
        end_line, end_column = file.position(span[1])
        return Place(
            claim, article, self.context.source(article), published_day(article), article.path or article.id,
            line, column, end_line, end_column,
        )  # fmt: skip

    def _file(self, article: Article) -> SourceFile | None:
        if article.path is None:
            return None
        if article.path not in self.files:
            self.files[article.path] = read_source(Path(article.path))
        return self.files[article.path]
