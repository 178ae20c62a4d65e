"""The values of a claim: parsed in the whole article, where their context is, and moved to the claim's text."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from factcheck import values
from factcheck.claims._types import Clause
from factcheck.records import Article, Span, Value

__all__ = ["ValueReader", "read_values"]


def read_values(text: str, article: Article) -> list[Value]:
    """The values of a text of ``article``, relative ones counted from its date.

    Where only an interval is known of that date, a value is read from both ends of it and covers all between: with an
    article of some day in 2025, ``l'an dernier`` is 2024, and ``hier`` is nearly the whole year.
    """
    found = values.parse(text, article.lang, article.published)
    if article.published_until is None:
        return found
    later = {(value.span, value.kind): value for value in values.parse(text, article.lang, article.published_until)}
    return [_hull(value, later.get((value.span, value.kind))) for value in found]


def _hull(a: Value, b: Value | None) -> Value:
    if b is None or a.kind != "date" or (a.lo, a.hi) == (b.lo, b.hi):
        return a
    lows, highs = [a.lo, b.lo], [a.hi, b.hi]
    low = None if None in lows else min(str(end) for end in lows)
    high = None if None in highs else max(str(end) for end in highs)
    return replace(a, lo=low, hi=high, approx="vague")


class ValueReader:
    """Reads the values of an article once, and hands each clause its own."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._found = sorted(read_values(article.text, article), key=lambda value: value.span)
        self._starts = [value.span[0] for value in self._found]

    def of(self, clause: Clause) -> tuple[Value, ...]:
        """The values in a clause's text, with spans into it.

        A value all of whose words the clause keeps side by side comes from the article, so that ``la veille`` has the
        date before it; what was put in or moved apart is parsed in the claim's own text.
        """
        places = _places(clause)
        moved = []
        for low, high in _runs(places):
            first = bisect_left(self._starts, low[0])
            for value in self._found[first:]:
                if value.span[0] >= high[0]:
                    break
                if value.span[1] <= high[0]:
                    shift = low[1] - low[0]
                    span = value.span[0] + shift, value.span[1] + shift
                    moved.append(replace(value, span=span, text=clause.text[slice(*span)]))
        taken = [value.span for value in moved]
        own = read_values(clause.text, self._article)
        moved += [value for value in own if not any(a < value.span[1] and value.span[0] < b for a, b in taken)]
        return tuple(sorted(moved, key=lambda value: value.span))

    def is_future(self, found: Sequence[Value]) -> bool:
        """Whether one of the dates lies after the article's day."""
        day = self._article.published_until or self._article.published
        day = day.date() if isinstance(day, dt.datetime) else day
        if day is None:
            return False
        today = day.isoformat()
        return any(
            value.kind == "date" and str(value.lo or value.hi or "")[:10] > today
            for value in found
        )  # fmt: skip


def _places(clause: Clause) -> list[tuple[Span, Span]]:
    """Where each piece of the article stands in the article and in the clause's text."""
    found: list[tuple[Span, Span]] = []
    offset = 0
    for piece in clause.pieces:
        offset += piece.space
        if piece.span is not None and piece.span[1] - piece.span[0] == len(piece.text):
            found.append((piece.span, (offset, offset + len(piece.text))))
        offset += len(piece.text)
    return found


def _runs(places: Sequence[tuple[Span, Span]]) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Stretches that stand alike in both: pairs (article start, text start) and (article end, text end)."""
    runs: list[tuple[tuple[int, int], tuple[int, int]]] = []
    for source, target in places:
        if runs and source[0] - runs[-1][1][0] == target[0] - runs[-1][1][1] in (0, 1):
            runs[-1] = runs[-1][0], (source[1], target[1])
        else:
            runs.append(((source[0], target[0]), (source[1], target[1])))
    return runs
