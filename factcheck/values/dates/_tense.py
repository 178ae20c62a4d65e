"""Whether the verb that governs a place in a sentence looks back or ahead: a light reading of forms, no parse."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache

from factcheck.values.dates._context import Tense
from factcheck.values.dates._language import TenseTable

__all__ = ["SentenceTense"]

# Far more than any sentence; a longer text without a full stop is cut to what stands around the place.
_WINDOW = 400


@dataclass(frozen=True, slots=True)
class _Patterns:
    verbs: re.Pattern[str]
    adjacent: re.Pattern[str]
    clause: re.Pattern[str]
    relative: re.Pattern[str]


@lru_cache(maxsize=8)
def _patterns(past: str, future: str, present: str, weak_past: str, weak_future: str, clause: str, relative: str) -> _Patterns:
    return _Patterns(
        re.compile(rf"(?<![\w'-])(?:(?P<future>{future})|(?P<past>{past})|(?P<present>{present}))(?![\w])"),
        re.compile(rf"(?<![\w'-])(?:(?P<future>{weak_future})|(?P<past>{weak_past}))(?:\s\S{{1,4}}){{0,2}}\s*\Z"),
        re.compile(clause),
        re.compile(relative),
    )


class SentenceTense:
    """The verbs of one sentence; ``at(start, end)`` tells the tense that governs the words there."""

    def __init__(self, lower: str, start: int, end: int, table: TenseTable) -> None:
        self._lower, self._start, self._end = lower, start, end
        self._patterns = _patterns(
            table.past, table.future, table.present_as_future, table.weak_past, table.weak_future,
            table.clause, table.relative,
        )  # fmt: skip
        self._known: tuple[int, int] | None = None
        self._verbs: list[tuple[int, int, Tense]] = []
        self._parts: list[int] = []
        self._relatives: set[int] = set()

    def at(self, start: int, end: int) -> Tense | None:
        close = self._patterns.adjacent.search(self._lower, max(self._start, start - 60), start)
        if close:
            return "future" if close["future"] else "past"
        self._read(start, end)
        own = self._part(start)
        best: tuple[int, int] | None = None
        tense: Tense | None = None
        for verb_start, verb_end, verb_tense in self._verbs:
            part = self._part(verb_start)
            if part != own and part in self._relatives:
                continue
            distance = start - verb_end if verb_end <= start else verb_start - end
            key = (abs(part - own), distance)
            if best is None or key < best:
                best, tense = key, verb_tense
        return tense

    def _part(self, place: int) -> int:
        return bisect_left(self._parts, place + 1)

    def _read(self, start: int, end: int) -> None:
        lo, hi = max(self._start, start - _WINDOW), min(self._end, end + _WINDOW)
        if self._known is not None and self._known[0] <= lo and hi <= self._known[1]:
            return
        self._known = (lo, hi)
        patterns = self._patterns
        self._verbs = [
            (match.start(), match.end(), "past" if match.lastgroup == "past" else "future")
            for match in patterns.verbs.finditer(self._lower, lo, hi)
        ]
        self._parts = [match.start() for match in patterns.clause.finditer(self._lower, lo, hi)]
        self._relatives = {
            index + 1
            for index, place in enumerate(self._parts)
            if patterns.relative.match(self._lower, place, hi)
        }
