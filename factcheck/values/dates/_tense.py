"""Whether the verb that governs a place in a sentence looks back or ahead: a light reading of forms, no parse."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from factcheck.values.dates._language import TenseTable

__all__ = ["SentenceTense", "Verb"]

Verb = Literal["past", "lasting", "future", "present"]
"""``lasting`` is a past that went on (``was``, ``était``), ``present`` one that may stand for the future."""

# No verb governs a date across so many characters.
_WINDOW = 400
_ADJACENT = 60
_NEXT_WORD = 1
# A past verb so many clauses away says nothing of a date.
_PARTS = 3


@dataclass(frozen=True, slots=True)
class _Patterns:
    verbs: re.Pattern[str]
    adjacent: re.Pattern[str]
    clause: re.Pattern[str]
    relative: re.Pattern[str]
    scheduled_before: re.Pattern[str]
    scheduled_behind: re.Pattern[str]
    term: re.Pattern[str]
    pluperfect: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class _Form:
    start: int
    end: int
    before: Verb
    after: Verb


@lru_cache(maxsize=8)
def _patterns(table: TenseTable) -> _Patterns:
    verbs = "|".join(
        f"(?P<{name}>{alternatives})"
        for name, alternatives in (
            ("planned", table.planned),
            ("future", table.future),
            ("lasting", table.lasting),
            ("past", table.past),
            ("present", table.present_as_future),
        )
    )
    return _Patterns(
        re.compile(rf"(?<![\w'])(?:[a-zà-ÿ]{{1,2}}')?(?:{verbs})(?!\w)", re.IGNORECASE),
        re.compile(
            rf"(?<![\w'])(?<!\w-)(?:(?P<future>{table.weak_future})|(?P<past>{table.weak_past}))"
            rf"(?:\s(?:{table.gap}))?(?:\s?(?:{table.gap})){{0,5}}\s*\Z",
            re.IGNORECASE,
        ),
        re.compile(table.clause, re.IGNORECASE),
        re.compile(table.relative, re.IGNORECASE),
        re.compile(rf"(?<!\w)(?:{table.scheduled})(?:(?:\s[\w'-]+){{0,2}}?\s(?:{table.of}))?\s?\Z", re.IGNORECASE),
        re.compile(rf"\s(?:{table.scheduled})(?!\w)", re.IGNORECASE),
        re.compile(rf"(?<!\w)(?:{table.term})\s\Z", re.IGNORECASE),
        re.compile(rf"(?<!\w)(?:{table.pluperfect})\s\Z", re.IGNORECASE),
    )


class SentenceTense:
    """The verbs of the sentence ``text[start:end]``; ``at`` tells which of them governs a place."""

    def __init__(self, text: str, start: int, end: int, table: TenseTable) -> None:
        patterns = _patterns(table)
        self._text, self._start, self._adjacent = text, start, patterns.adjacent
        self._patterns = patterns
        self._forms = [_form(match) for match in patterns.verbs.finditer(text, start, end)]
        self._starts = [form.start for form in self._forms]
        self._parts = [match.start() for match in patterns.clause.finditer(text, start, end)]
        self._relatives = {
            index + 1 for index, place in enumerate(self._parts) if patterns.relative.match(text, place, end)
        }

    def at(self, start: int, end: int) -> Verb | None:
        """The tense that governs ``text[start:end]``: of the nearest verb in the nearest clause."""
        near = self._near(start, end)
        close = self._adjacent.search(self._text, max(self._start, start - _ADJACENT), start)
        if close and not any(form.start < close.start() < form.end for form in near):
            if close["future"]:
                return "future" if not self._is_pluperfect(close.start()) else None
            if self._scheduled_end(start, end):
                return None
            return next((form.after for form in near if form.start == close.start()), "past")
        own = self._part(start)
        best: tuple[int, int] | None = None
        tense: Verb | None = None
        nearest: _Form | None = None
        for form in near:
            part = self._part(form.start)
            if part != own and (part in self._relatives or self._is_far_past(form, part, own)):
                continue
            ahead = form.end <= start
            key = (abs(part - own), start - form.end if ahead else form.start - end)
            if best is None or key < best:
                best, tense, nearest = key, form.after if ahead else form.before, form
        event_end = self._scheduled_end(start, end) if tense in {"past", "lasting"} else None
        if event_end is not None and nearest is not None and not 0 <= nearest.start - event_end <= _NEXT_WORD:
            # "le vote du 5 mai a eu lieu" is over; "il a parlé du vote du 5 mai" leaves it open.
            return None
        return tense

    def _is_far_past(self, form: _Form, part: int, own: int) -> bool:
        """What is to come carries over more clauses than what is over."""
        return form.after in {"past", "lasting"} and abs(part - own) > _PARTS

    def surely_past(self, start: int, end: int) -> bool:
        """Whether what is said at ``text[start:end]`` is over, and no verb nearby looks ahead."""
        if self.at(start, end) not in {"past", "lasting"}:
            return False
        own = self._part(start)
        near = [form for form in self._near(start, end) if abs(self._part(form.start) - own) <= 1]
        return all(form.before in {"past", "lasting"} and form.after in {"past", "lasting"} for form in near)

    def _scheduled_end(self, start: int, end: int) -> int | None:
        """Where the words of an event that is set for ``text[start:end]`` end; ``None`` when it is no such day."""
        before = self._text[max(self._start, start - _ADJACENT) : start]
        is_term = self._text[start].isdigit() and self._patterns.term.search(before) is not None
        if is_term or self._patterns.scheduled_before.search(before):
            return end
        behind = self._patterns.scheduled_behind.match(self._text, end)
        return behind.end() if behind else None

    def _is_pluperfect(self, place: int) -> bool:
        """``avait été annoncé pour janvier``: to come then, over by now or not."""
        return self._patterns.pluperfect.search(self._text, max(self._start, place - _ADJACENT), place) is not None

    def _near(self, start: int, end: int) -> list[_Form]:
        """The verb forms so near that they could govern a place: a bound that keeps a long text linear."""
        first = bisect_left(self._starts, start - _WINDOW)
        return self._forms[first : bisect_left(self._starts, end + _WINDOW)]

    def _part(self, place: int) -> int:
        return bisect_left(self._parts, place + 1)


def _form(match: re.Match[str]) -> _Form:
    kind = match.lastgroup
    if kind == "planned":
        # "ordered on Wednesday", but "ordered to appear on Friday"
        return _Form(match.start(), match.end(), "past", "future")
    tense: Verb = kind if kind in {"past", "lasting", "present"} else "future"  # type: ignore[assignment]
    return _Form(match.start(), match.end(), tense, tense)
