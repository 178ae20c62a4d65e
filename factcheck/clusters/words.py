"""Words of a claim and the forms in which they are compared, without a parser: fast, and the same in every language."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter

__all__ = ["Words", "key", "plain", "split_words"]

KEY_LENGTH = 6
_SHORT, _LONG = 40, 600
_RUN = re.compile(r"[^\W_]+")
_MARKS = 0x300, 0x1F000
"""No combining mark of Unicode 16 lies outside."""
_start, _end = itemgetter(0), itemgetter(1)

_WORD = re.compile(
    r"\d+(?:[ \u00a0\u202f.,]\d{3})*(?:[.,]\d+)?"
    r"|[^\W\d_]+(?=n['’]t\b)|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b"
    r"|(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’]"
    r"|[^\W\d_]+(?:[-’'][^\W\d_]+)*\.?(?<=\b[mM]\.)|[^\W\d_]+(?:-[^\W\d_]+)*|[^\w\s]",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text, lower-cased, with their character spans."""

    norms: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]

    def at(self, start: int, end: int) -> tuple[int, int]:
        """The half-open word range that the characters ``start..end`` touch."""
        first = bisect_right(self.spans, start, key=_end)
        stop = bisect_left(self.spans, end, lo=first, key=_start)
        return (first, stop) if first < stop else (0, 0)


@lru_cache(maxsize=8_192)
def split_words(text: str) -> Words:
    """Split a text into words, elided articles (``l'``), contractions (``n't``), numbers and marks."""
    norms, spans = [], []
    for match in _WORD.finditer(text):
        norms.append(match.group().lower().replace("’", "'"))
        spans.append(match.span())
    return Words(tuple(norms), tuple(spans))


def plain(text: str) -> str:
    """Lower case, no accents, no marks: the form in which names are compared."""
    if len(text) <= _SHORT:
        return _plain_word(text)
    return _plain_claim(text) if len(text) <= _LONG else _plain(text)


def _plain(text: str) -> str:
    low = text.lower()
    bare = low if low.isascii() else unicodedata.normalize("NFKD", low).translate(_marks())
    return " ".join(_RUN.findall(bare))


@lru_cache(maxsize=1)
def _marks() -> dict[int, None]:
    """The marks that Unicode knows, to be taken out."""
    return dict.fromkeys(code for code in range(*_MARKS) if unicodedata.combining(chr(code)))


# Names and single words come again and again, and claims in many pairs; whole articles do not.
_plain_word = lru_cache(maxsize=65_536)(_plain)
_plain_claim = lru_cache(maxsize=8_192)(_plain)


@lru_cache(maxsize=65_536)
def key(word: str) -> str:
    """The first letters of a word without accents: brings inflections and most cognates together."""
    return plain(word).replace(" ", "")[:KEY_LENGTH]
