"""From normalised text to the tokens of the grammar: words, numbers and signs by class."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from factcheck.values._numerals import numeral_table, read_digits, read_numeral
from factcheck.values._text import Normalised
from factcheck.values.dates._cascade import Tokens
from factcheck.values.dates._language import Loaded, load
from factcheck.values.dates._numeric import NUMERIC_DATE, numeric_date

__all__ = ["Lexer", "lexer"]

_SIGNS = {
    "-": "dash", ",": "comma", ".": "dot", "/": "slash", "(": "lpar", ")": "rpar", "%": "percent", ":": "colon",
    ";": "colon", "€": "money", "$": "money", "£": "money", "°": "degree", "\n": "stop",
    "&": "and", "!": "stop", "?": "stop",
}  # fmt: skip
_SILENT = {"'", '"', "«", "»", "“", "”"}
_ROMAN = re.compile(r"(?=[ivxlc])(?:x{0,3})(?:ix|iv|v?i{0,3})(?:e|è|er|ème|eme)$")
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10}
_DAY_NUMBERS = {"n12", "n24", "n31", "ord"}
_YEAR_AFTER = re.compile(r"\.? \d{4}(?!\d)|\.(?= \d| [a-z])")
_CALM_END = re.compile(r"\s*(?:$|\n|[\s\"'»”)\]]+[«“\"'(\[]?\s?[^\W\d_a-zß-öø-ÿœ])")


def _roman(word: str) -> int | None:
    if not _ROMAN.match(word):
        return None
    digits = [_ROMAN_VALUES[char] for char in word if char in _ROMAN_VALUES]
    total = sum(-a if a < b else a for a, b in zip(digits, [*digits[1:], 0], strict=True))
    return total or None


def _number_class(value: float, digits: int) -> str:
    if value != int(value):
        return "number"
    if digits == 4 and 1000 <= value <= 2199:
        return "year4"
    if digits > 2 or value > 99:
        return "number"
    for limit, name in ((12, "n12"), (24, "n24"), (31, "n31"), (59, "n59")):
        if value <= limit:
            return name
    return "n99"


class Lexer:
    """The tokens of one language; use ``lexer(code)``."""

    def __init__(self, loaded: Loaded) -> None:
        self.loaded = loaded
        self.language = loaded.language
        self.code = self.language.code
        self._pattern = re.compile(
            rf"(?P<word>[^\W\d_]+)|(?P<date>{NUMERIC_DATE})|(?P<clock>(?<![\w.,:])(?:{self.language.clock}))"
            r"|(?P<grouped>(?<!\d)\d{1,3}(?: \d{3}){1,5}(?![\d]))|(?P<num>\d+(?:[.,]\d+)*)|(?P<sign>[^\w\s]|\n)"
        )
        self._clock = re.compile(self.language.clock)
        table = numeral_table(self.code)
        first_words = {word.split("-")[0].split(" ")[0] for word in (*table.words, *table.bare)}
        self._numerals = first_words - set(loaded.single)
        # "sept" is seven before it is September.
        self._homographs = {word for word in first_words if loaded.single.get(word, ("",))[0] == "month_abbr"}
        self._char = loaded.classes.char
        self._word_classes = {name: self._char(name) for name in ("w", "ws", "wcap")}

    def read(self, text: Normalised) -> Tokens:
        """The tokens of ``text``, with a ``stop`` before the first."""
        return _Reading(self, text).run()


class _Reading:
    def __init__(self, owner: Lexer, text: Normalised) -> None:
        self.owner = owner
        self.text = text
        self.lower = text.lower
        self.raw = [
            (match.lastgroup or "", match.start(), match.end()) for match in owner._pattern.finditer(text.lower)
        ]
        self.classes: list[str] = ["stop"]
        self.values: list[Any] = [None]
        self.starts = [0]
        self.ends = [0]

    def put(self, name: str, value: Any, start: int, end: int) -> None:
        self.classes.append(name)
        self.values.append(value)
        self.starts.append(start)
        self.ends.append(end)

    def run(self) -> Tokens:
        raw, count = self.raw, len(self.raw)
        index = 0
        while index < count:
            kind, start, end = raw[index]
            if kind == "word":
                index = self._word(index, start, end)
            elif kind == "sign":
                self._sign(start, end)
                index += 1
            else:
                self._digits(kind, start, end)
                index += 1
        char = self.owner._char
        return Tokens("".join(map(char, self.classes)), self.values, self.starts, self.ends)

    def _word(self, index: int, start: int, end: int) -> int:
        owner, word = self.owner, self.lower[start:end]
        options = owner.loaded.phrases.get(word)
        if options:
            for rest, (name, value) in options:
                last = self._phrase(index, rest)
                if last is not None:
                    self.put(name, value, start, self.raw[last][2])
                    return last + 1
        if word in owner._numerals or (word in owner._homographs and not self._is_month(end)):
            read = read_numeral(self.lower, start, owner.code)
            if read is not None and read[1] >= end:
                return self._numeral(index, start, *read)
        meaning = owner.loaded.single.get(word)
        if meaning is not None and self._fits(word, start, end):
            self._meaning(word, meaning, start, end)
            return index + 1
        self._other(index, word, start, end)
        return index + 1

    def _numeral(self, index: int, start: int, value: float, end: int) -> int:
        count = len(self.raw)
        while index < count and self.raw[index][1] < end:
            index += 1
        # "pour mille" is no year: a year in words has more than one.
        digits = 4 if 1000 <= value <= 2199 and value != 1000 else 2
        self.put(_number_class(value, digits), value, start, end)
        return index

    def _phrase(self, index: int, rest: tuple[str, ...]) -> int | None:
        """The index of the last token of a phrase whose first is at ``index``; hyphens and dots may be between."""
        raw, lower = self.raw, self.lower
        at = index
        for wanted in rest:
            at += 1
            while at < len(raw) and raw[at][0] == "sign" and lower[raw[at][1]] in "-'.":
                at += 1
            if at >= len(raw) or raw[at][1] - raw[at - 1][2] > 2 or lower[raw[at][1] : raw[at][2]] != wanted:
                return None
        return at

    def _fits(self, word: str, start: int, end: int) -> bool:
        language = self.owner.language
        if word in language.capitalised:
            return self.text.text[start].isupper()
        return True

    def _meaning(self, word: str, meaning: tuple[str, Any], start: int, end: int) -> None:
        name, value = meaning
        if self._names_a_paper(word, start):
            self.put("wcap", word, start, end)
            return
        if name == "month" and self.text.text[start].isupper() and not self._begins_sentence():
            written = self.text.text[start:end]
            name = "month" if written.isupper() and len(written) > 1 else "month_named"
        self.put(name, value, start, end)

    def _names_a_paper(self, word: str, start: int) -> bool:
        """``20 Minutes``, ``24 Heures``: the capital behind the number tells the paper from the time."""
        text = self.text.text
        titled = text[start].isupper() and not text[start + 1 : start + 2].isupper()
        return titled and (self.values[-1], word) in self.owner.language.papers

    def _begins_sentence(self) -> bool:
        return self.classes[-1] in {"stop", "colon"}

    def _other(self, index: int, word: str, start: int, end: int) -> None:
        if word in self.owner.language.ordinal_suffixes and start == self.ends[-1] and self.values[-1] is not None:
            name = self.classes[-1]
            if name in {"n12", "n24", "n31", "n59", "n99", "year4", "number"}:
                self.classes[-1], self.ends[-1] = "ord", end
                return
        if self._next_word(index) in self.owner.language.roman_before:
            value = _roman(word)
            if value:
                self.put("ord", value, start, end)
                return
        if self.text.text[start].isupper() and not self._begins_sentence():
            name = "wcap"
        elif len(word) > 3 and word[-1] in "sx":
            name = "ws"
        else:
            name = "w"
        self.put(name, word, start, end)

    def _next_word(self, index: int) -> str:
        for kind, start, end in self.raw[index + 1 : index + 2]:
            return self.lower[start:end] if kind == "word" else ""
        return ""

    def _is_month(self, end: int) -> bool:
        """Whether a word that is a number or a short month stands where a month would."""
        return self.classes[-1] in _DAY_NUMBERS or bool(_YEAR_AFTER.match(self.lower, end))

    def _sign(self, start: int, end: int) -> None:
        sign = self.lower[start:end]
        if sign in _SILENT:
            return
        name = _SIGNS.get(sign, "sign")
        if name == "dot" and self._ends_sentence(start, end):
            name = "stop"
        self.put(name, sign, start, end)

    def _ends_sentence(self, start: int, end: int) -> bool:
        if not _CALM_END.match(self.text.text, end):
            return False
        if self.classes[-1] in {"w", "wcap"} and self.ends[-1] == start:
            word = self.values[-1]
            return end >= len(self.lower.rstrip()) or not (word in self.owner.language.abbreviations or len(word) == 1)
        return True

    def _digits(self, kind: str, start: int, end: int) -> None:
        digits = self.lower[start:end]
        if self._is_model(start):
            self.put("model", None, start, end)
        elif kind == "date":
            self.put(*numeric_date(digits), start, end)
        elif kind != "clock":
            self._number(kind, digits, start, end)
        elif match := self.owner._clock.match(self.lower, start):
            self._time(match, start, end)

    def _time(self, match: re.Match[str], start: int, end: int) -> None:
        hour, minute, half = int(match["h"]), match["m"], match["half"]
        if hour > (12 if half else 24) or (minute and int(minute) > 59):
            self.put("model", None, start, end)
            return
        if half:
            hour = hour % 12 + (12 if half.strip().startswith("p") else 0)
        name = "clock12" if half else "hm_colon" if ":" in match[0] else "hm"
        self.put(name, (hour, int(minute) if minute else None), start, end)

    def _number(self, kind: str, digits: str, start: int, end: int) -> None:
        if kind == "num" and digits.isdigit() and len(digits) <= 4:
            self.put(_number_class(int(digits), len(digits)), int(digits), start, end)
            return
        read = read_digits(self.lower, start, self.owner.code)
        if read is None or read[1] != end:
            self.put("model", None, start, end)
        else:
            self.put("number", read[0], start, end)

    def _is_model(self, start: int) -> bool:
        """Whether digits hang on letters (``A320``, ``T-72``): part of a name, no number."""
        lower = self.lower
        if not start or self.ends[-1] != start:
            return False
        before = lower[start - 1]
        attached = self.owner.language.attached
        if before.isalpha():
            return lower[self.starts[-1] : start] not in attached
        if before == "-" and start >= 2 and lower[start - 2].isalpha() and len(self.starts) > 2:
            word = lower[self.starts[-2] : self.ends[-2]]
            return self.classes[-2] in {"w", "wcap", "ws"} and word not in attached
        return False


@lru_cache(maxsize=8)
def lexer(code: str) -> Lexer:
    """The lexer of a language, made once."""
    return Lexer(load(code))
