"""One spelling of spaces, dashes and apostrophes, with the way back to the offsets of the text as given.

Every rule of this package is written against the normalised text: spaces are U+0020, dashes ``-``,
apostrophes ``'``, accents composed (NFC), invisible characters gone, a hard-wrapped line joined. Most texts
keep their length, so that their offsets need no map at all.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

__all__ = ["Normalised", "fold", "normalise"]

_APOSTROPHES = "’‘ʼ′＇`´‛"
_EXTRA_DASHES = "−⁃﹣－"
_NEWLINES = "\r\x0b\x0c\x85\u2028\u2029"
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_SUPERSCRIPT_LETTERS = {"ᵉ": "e", "ʳ": "r", "ᵈ": "d", "ⁿ": "n", "ˢ": "s", "ᵗ": "t", "ʰ": "h", "ᵐ": "m"}

# Reordering combining marks is quadratic in their number; no real letter carries so many.
_LONGEST_CLUSTER = 16

_WRAP = re.compile(r"(?<=[^\W\d_]|[,])\n(?=[^\W\d_A-ZÀ-Þ]|\d)")


@dataclass(frozen=True, slots=True)
class Normalised:
    """``text`` to match against; ``lower`` is the same length in lower case.

    ``offsets`` maps each position of ``text`` (and its end) to the text as given; ``None`` when they agree.
    """

    text: str
    lower: str
    offsets: Sequence[int] | None = None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span of the given text that ``text[start:end]`` stands for."""
        if self.offsets is None:
            return start, end
        return self.offsets[start], self.offsets[end]


@lru_cache(maxsize=1)
def _table() -> dict[int, str]:
    table: dict[int, str] = {}
    for code in range(128, 0x10000):
        char = chr(code)
        category = unicodedata.category(char)
        if category == "Zs":
            table[code] = " "
        elif category == "Pd":
            table[code] = "-"
        elif category == "Nd" and unicodedata.name(char, "").startswith("FULLWIDTH"):
            table[code] = str(unicodedata.digit(char))
    table |= {ord(char): "'" for char in _APOSTROPHES}
    table |= {ord(char): "-" for char in _EXTRA_DASHES}
    table |= {ord(char): "\n" for char in _NEWLINES}
    table |= {ord(char): plain for char, plain in _SUPERSCRIPT_LETTERS.items()}
    table[ord("\t")] = " "
    return table


def fold(text: str) -> str:
    """``text`` in lower case, always of the same length (``str.lower`` makes two characters of ``İ``)."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)


def normalise(text: str) -> Normalised:
    """The normalised form of ``text`` with the map back to its offsets. Linear in the length of ``text``."""
    offsets: Sequence[int] | None = None
    if not text.isascii():
        if _needs_map(text):
            text, offsets = _compose(text)
        text = text.translate(_table())
    elif "\t" in text or "\r" in text:
        text = text.translate(_table())
    if "\n" in text:
        text = _WRAP.sub(" ", text)
    return Normalised(text, fold(text), offsets)


def _needs_map(text: str) -> bool:
    return not unicodedata.is_normalized("NFC", text) or any(char in text for char in _INVISIBLE)


def _compose(text: str) -> tuple[str, list[int]]:
    """Compose accents and drop invisible characters, cluster by cluster."""
    out: list[str] = []
    offsets: list[int] = []
    start, length = 0, len(text)
    while start < length:
        end = start + 1
        while end < length and end - start < _LONGEST_CLUSTER and unicodedata.combining(text[end]):
            end += 1
        cluster = text[start:end]
        if cluster[0] not in _INVISIBLE:
            composed = unicodedata.normalize("NFC", cluster)
            out.append(composed)
            offsets.extend([start] * len(composed))
        start = end
    offsets.append(length)
    return "".join(out), offsets
