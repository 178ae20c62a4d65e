"""Whether two articles can be about one story at all: those that share hardly a name are strangers.

Two mine accidents, or a mine and a ferry, count their dead in the same words; what tells their stories apart are the
names in the articles. A capital or a social network in common is no story in common. Short texts are given the benefit
of the doubt: they may name nobody.
"""

from __future__ import annotations

import calendar
import math
import re
import unicodedata
from functools import lru_cache

from factcheck.records import Article

__all__ = ["kinship", "strangers"]

LEAST_WORDS = 60
LEAST_NAMES = 2
LEAST_SHARED = 0.14
"""Least cosine of the two sets of names: of two reports of one story in fifty, one pair shares less."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_NAME = re.compile(r"(?<=[^\W_] )(?<![.!?…:] )(?:[ldLD]['’])?([A-ZÀ-ÖØ-Þ][^\W\d_]{2,})")
_CALENDAR = frozenset(name.lower() for name in (*calendar.day_name, *calendar.month_name) if name)
_PREFIX = 5
"""Names are compared by their first letters, without accents: *Koursk* and *Koursk's*, *Chili* and *Chile*."""


def strangers(a: Article | None, b: Article | None) -> bool:
    """Whether both articles are long enough to name their story, and name next to nothing in common."""
    return kinship(a, b) < LEAST_SHARED


def kinship(a: Article | None, b: Article | None) -> float:
    """The cosine of the names of two articles, 0..1; 1 where one is unknown or too short to tell."""
    if a is None or b is None or a.id == b.id:
        return 1.0
    mine, theirs = _names(a.text), _names(b.text)
    if min(len(mine), len(theirs)) < LEAST_NAMES or min(_length(a.text), _length(b.text)) < LEAST_WORDS:
        return 1.0
    return len(mine & theirs) / math.sqrt(len(mine) * len(theirs))


@lru_cache(maxsize=4096)
def _names(text: str) -> frozenset[str]:
    return frozenset(key for name in _NAME.findall(text) if (key := _key(name)) not in _CALENDAR)


@lru_cache(maxsize=4096)
def _length(text: str) -> int:
    return sum(1 for _ in _WORD.finditer(text))


def _key(name: str) -> str:
    plain = "".join(c for c in unicodedata.normalize("NFD", name.lower()) if not unicodedata.combining(c))
    return plain if plain in _CALENDAR else plain[:_PREFIX]
