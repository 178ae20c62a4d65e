"""Reads one numeral, in digits or in words, that starts at a given place of a normalised text.

The grammar is one for all languages; what differs is in their ``NumeralTable``: which words there are, which
may follow which, and what may join them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from importlib import import_module
from typing import cast

from factcheck.values._numeral_table import NumeralTable
from factcheck.values._text import fold

__all__ = ["any_of", "numeral_table", "plain_number", "read_digits", "read_numeral", "read_ordinal"]

# No numeral is longer; a window keeps a call at one place independent of the length of the text.
_WINDOW = 200
_LONGEST_DIGITS = 18
_DIGITS = re.compile(rf"\d{{1,{_LONGEST_DIGITS}}}(?!\d)")
_GROUPS = {sign: re.compile(rf"\d{{1,3}}(?:{re.escape(sign)}\d{{3}}){{1,6}}(?!\d)") for sign in " ',."}
_DECIMALS = {sign: re.compile(rf"{re.escape(sign)}(\d{{1,{_LONGEST_DIGITS}}})(?!\d)") for sign in ",."}
_MORE_DIGITS = re.compile(r"[.,']\d")
_GAP = re.compile(r" {1,2}|-|")
_NO_LETTER = r"(?![^\W\d_])"


@dataclass(frozen=True, slots=True)
class _Patterns:
    table: NumeralTable
    token: re.Pattern[str]
    joiner: re.Pattern[str]
    half: re.Pattern[str]
    point: re.Pattern[str]
    ordinal: re.Pattern[str]


def any_of(words: Iterable[str]) -> str:
    """A non-capturing alternation of ``words``, the longest first; a space in them may be a hyphen."""
    longest_first = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", "[ -]") for word in longest_first) + ")"


@lru_cache(maxsize=8)
def numeral_table(lang: str) -> NumeralTable:
    """The numerals of a language. Raises ``ModuleNotFoundError`` for a language without a table."""
    return cast(NumeralTable, import_module(f"factcheck.values.lang.{lang}.numerals").TABLE)


@lru_cache(maxsize=8)
def _patterns(lang: str) -> _Patterns:
    table = numeral_table(lang)
    cardinals = [*table.words, *table.hundreds, *table.scales, *table.articles]
    return _Patterns(
        table=table,
        token=re.compile(any_of(cardinals) + _NO_LETTER),
        joiner=re.compile(rf"(?: {{1,2}}|-){any_of(table.joiners)}(?: {{1,2}}|-)"),
        half=re.compile(rf"[ -]{any_of(table.halves)}{_NO_LETTER}"),
        point=re.compile(rf" {any_of(table.points)} "),
        ordinal=re.compile(any_of([*table.ordinals, *table.ordinals_alone]) + _NO_LETTER),
    )


def read_numeral(text: str, pos: int, lang: str, *, join: bool = True) -> tuple[float | int, int] | None:
    """The cardinal that starts exactly at ``pos``, as ``(value, end)``; ``None`` when there is none.

    ``text`` must be normalised (see ``factcheck.values._text``); its case does not matter. Digits may be
    followed by a scale word (``1,2 million``). What stands before ``pos`` and after the end is the caller's
    business. With ``join`` false, "and" ends the numeral (``between two hundred and five thousand``).

    >>> read_numeral("soixante et onze ans", 0, "fr")
    (71, 16)
    """
    patterns = _patterns(lang)
    window = fold(text[pos : pos + _WINDOW])
    if window[:1].isdigit():
        digits = _read_digits(window, 0, patterns.table.decimal)
        if digits is None:
            return None
        value, end = _scaled(window, *digits, patterns)
    else:
        words = _Words(window, patterns, join=join).read()
        if words is None:
            return None
        value, end = words
    return plain_number(value), pos + end


def read_digits(text: str, pos: int, lang: str) -> tuple[float | int, int] | None:
    """Like ``read_numeral`` for digits alone: separators and decimals, no scale word."""
    digits = _read_digits(text, pos, numeral_table(lang).decimal)
    return (plain_number(digits[0]), digits[1]) if digits else None


def read_ordinal(text: str, pos: int, lang: str) -> tuple[int, int] | None:
    """The ordinal in words that starts exactly at ``pos``, as ``(value, end)``; ``None`` when there is none.

    >>> read_ordinal("vingt et unième", 0, "fr")
    (21, 15)
    """
    patterns = _patterns(lang)
    table = patterns.table
    window = fold(text[pos : pos + _WINDOW])
    single = patterns.ordinal.match(window)
    if single:
        word = single[0].replace(" ", "-") if single[0] not in table.ordinals else single[0]
        value = table.ordinals_alone.get(word, table.ordinals.get(word))
        return (value, pos + single.end()) if value else None
    words = _Words(window, patterns)
    words.read(ordinal=True)
    if words.ordinal_end is None:
        return None
    return int(words.value), pos + words.ordinal_end


def plain_number(value: Decimal) -> float | int:
    """An ``int`` when ``value`` is whole, else a ``float``."""
    return int(value) if value == value.to_integral_value() else float(value)


def _read_digits(text: str, pos: int, decimal: str) -> tuple[Decimal, int] | None:
    match = None
    grouped_by = ""
    for sign, pattern in _GROUPS.items():
        match = pattern.match(text, pos)
        if match and _is_grouping(match[0], sign, decimal):
            grouped_by = sign
            break
        match = None
    match = match or _DIGITS.match(text, pos)
    if match is None:
        return None
    digits, end = match[0].replace(grouped_by, "") if grouped_by else match[0], match.end()
    for sign, pattern in _DECIMALS.items():
        fraction = pattern.match(text, end) if sign != grouped_by else None
        if fraction and (sign == decimal or len(fraction[1]) != 3 or digits == "0"):
            digits, end = f"{digits}.{fraction[1]}", fraction.end()
            break
    if _MORE_DIGITS.match(text, end):
        return None
    return Decimal(digits), end


def _is_grouping(digits: str, sign: str, decimal: str) -> bool:
    if digits.startswith("0"):
        return False
    return sign != decimal or digits.count(sign) > 1


def _scaled(text: str, value: Decimal, end: int, patterns: _Patterns) -> tuple[Decimal, int]:
    """Multiply digits by the scale words that follow them (``3 000 milliards``, ``2 millions et demi``)."""
    table = patterns.table
    last = 0
    while gap := _GAP.match(text, end):
        token = patterns.token.match(text, gap.end())
        scale = table.scales.get(token[0]) if token else None
        if token is None or scale is None or scale == last:
            break
        value, end, last = value * scale, token.end(), scale
    half = patterns.half.match(text, end)
    if half and (last or table.halves_follow == "any"):
        value, end = value + Decimal(last or 1) / 2, half.end()
        if not last:
            return _scaled_once(text, value, end, patterns)
    return value, end


def _scaled_once(text: str, value: Decimal, end: int, patterns: _Patterns) -> tuple[Decimal, int]:
    token = patterns.token.match(text, end + 1) if text[end : end + 1] in {" ", "-"} else None
    scale = patterns.table.scales.get(token[0]) if token else None
    return (value * scale, token.end()) if token and scale else (value, end)


class _Words:
    """A left-to-right reading of number words: ``total`` of finished scales, ``group`` below one thousand."""

    def __init__(self, text: str, patterns: _Patterns, *, join: bool = True) -> None:
        self.text = text
        self.join = join
        self.patterns = patterns
        self.table = patterns.table
        self.total = Decimal(0)
        self.group: Decimal | None = None
        self.last = 0
        self.smallest_scale = 0
        self.end = 0
        self.ordinal_end: int | None = None
        self.value = Decimal(0)

    def read(self, *, ordinal: bool = False) -> tuple[Decimal, int] | None:
        start = 0
        while True:
            if ordinal and self._finish_ordinal(start):
                break
            token = self.patterns.token.match(self.text, start)
            if token is None or not self._take(token[0], token.end()):
                break
            self.end = token.end()
            if self._take_fraction() or self._take_half():
                break
            following = self._next_start()
            if following is None:
                break
            start = following
        if not self.end:
            return None
        return self.total + (self.group or 0), self.end

    def _take(self, word: str, end: int) -> bool:
        table = self.table
        if word in table.articles:
            return self._take_article(end)
        if word in table.hundreds:
            return self._take_hundred(word)
        scale = table.scales.get(word)
        if scale is not None:
            return self._take_scale(word, scale)
        return self._take_word(self.word_value(word))

    def word_value(self, word: str) -> int:
        return self.table.words[word if word in self.table.words else word.replace("-", " ")]

    def _take_article(self, end: int) -> bool:
        if self.end:
            return False
        token = self.patterns.token.match(self.text, end + 1) if self.text[end : end + 1] == " " else None
        if token is None or not (token[0] in self.table.hundreds or token[0] in self.table.scales):
            return False
        self.group, self.last = Decimal(1), 1
        return True

    def _take_hundred(self, word: str) -> bool:
        if self.group is None:
            if word not in self.table.bare:
                return False
            self.group = Decimal(100)
        elif self.last != 100 and self.group in self.table.hundreds_times:
            self.group *= 100
        else:
            return False
        self.last = 100
        return True

    def _take_scale(self, word: str, scale: int) -> bool:
        if self.group is None:
            if self.total and scale > self.smallest_scale:
                self.total *= scale
            elif not self.total and word in self.table.bare:
                self.total = Decimal(scale)
            elif self.total and word in self.table.bare and scale < self.smallest_scale:
                self.total += scale
            else:
                return False
        elif not self.smallest_scale or scale < self.smallest_scale:
            self.total += self.group * scale
        elif scale > self.smallest_scale:
            self.total = (self.total + self.group) * scale
        else:
            return False
        self.smallest_scale, self.group, self.last = scale, None, 0
        return True

    def _take_word(self, value: int) -> bool:
        if self.group is None:
            self.group = Decimal(value)
        elif (self.last == 100 and value) or value in self.table.adds.get(self.last, ()):
            self.group += value
        else:
            return False
        self.last = value
        return True

    def _next_start(self) -> int | None:
        """Where the next word of the number would start, over a gap or a joiner."""
        joiner = self.patterns.joiner.match(self.text, self.end)
        if joiner:
            return joiner.end() if self._may_join(joiner.end()) else None
        gap = _GAP.match(self.text, self.end)
        return gap.end() if gap and gap.end() > self.end else None

    def _may_join(self, start: int) -> bool:
        """Whether ``et un``, ``and five`` goes on with this number rather than begin another."""
        after_scale = self.group is None and self.total > 0
        if not (self.join and (self.last == 100 or after_scale or self._joins_tens())):
            return False
        word = self.patterns.token.match(self.text, start) or self.patterns.ordinal.match(self.text, start)
        if word is None or word[0] in self.table.articles:
            return False
        if word[0] in self.table.ordinals:
            return self.table.ordinals[word[0]] in self.table.joined
        rest = self.text[start:]
        number = _Words(rest, self.patterns, join=False).read_below_thousand()
        if number is None or number[0] not in self.table.joined:
            return False
        if not after_scale:
            return True
        whole = _Words(rest, self.patterns, join=False).read()
        return whole is not None and whole[0] < self.smallest_scale

    def _joins_tens(self) -> bool:
        return self.table.joins_tens and self.last in self.table.adds

    def _take_fraction(self) -> bool:
        """``virgule zéro trois``, ``point two five``: digit by digit, or one number after leading zeros."""
        point = self.patterns.point.match(self.text, self.end)
        if point is None:
            return False
        digits, end, start = "", self.end, point.end()
        while word := self.patterns.token.match(self.text, start):
            tail = _Words(self.text[start:], self.patterns, join=self.join)
            if self.table.words.get(word[0]) == 0:
                read: tuple[Decimal, int] | None = (Decimal(0), len(word[0]))
            else:
                read = tail.read_below_thousand()
            if read is None:
                break
            digits, end = digits + str(int(read[0])), start + read[1]
            gap = _GAP.match(self.text, end)
            start = gap.end() if gap else end
            if start == end:
                break
        if not digits:
            return False
        value = self.total + (self.group or 0) + Decimal(f"0.{digits}")
        self.total, self.end = _scaled(self.text, value, end, self.patterns)
        self.group = None
        return True

    def read_below_thousand(self) -> tuple[Decimal, int] | None:
        """Like ``read`` but stops before a scale word, a fraction or a half."""
        start = 0
        while token := self.patterns.token.match(self.text, start):
            if token[0] in self.table.scales or not self._take(token[0], token.end()):
                break
            self.end = token.end()
            following = self._next_start()
            if following is None:
                break
            start = following
        return (self.group, self.end) if self.end and self.group is not None else None

    def _take_half(self) -> bool:
        half = self.patterns.half.match(self.text, self.end)
        if half is None:
            return False
        if self.group is None and self.smallest_scale:
            self.total += Decimal(self.smallest_scale) / 2
            self.end = half.end()
            return True
        if self.table.halves_follow != "any" or self.group is None:
            return False
        value = self.total + self.group + Decimal("0.5")
        self.total, self.end = _scaled_once(self.text, value, half.end(), self.patterns)
        self.group = None
        return True

    def _finish_ordinal(self, start: int) -> bool:
        match = self.patterns.ordinal.match(self.text, start)
        if match is None:
            return False
        table = self.table
        value = table.ordinals.get(match[0])
        if value is None:
            return False
        group = self.group
        if value in (100, 1000) or value >= 10**6:
            multiple = self.total + (group if group is not None else Decimal(0))
            self.value = (multiple if group is not None else Decimal(1)) * value
            if value == 1000 and group is None and self.total:
                return False
        elif group is None or self.last == 100 or value in table.adds.get(self.last, ()):
            self.value = self.total + (group or 0) + value
        else:
            return False
        self.ordinal_end = match.end()
        return True
