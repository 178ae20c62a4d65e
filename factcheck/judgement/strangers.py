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
from collections.abc import Mapping
from functools import lru_cache
from itertools import islice

from factcheck.clusters.houses import STORY_DAYS, house_name, known_day
from factcheck.clusters.sharing import common, weight
from factcheck.clusters.words import plain
from factcheck.records import Article

__all__ = ["kinship", "one_house", "one_story", "strangers", "told_together", "two_houses", "two_stories"]

LEAST_WORDS = 40
LEAST_NAMES = 2
STORY_WORDS = 60
LEAST_SHARED = 0.14
"""Least cosine of the two sets of names: of two reports of one story in fifty, one pair shares less."""
STORY = 0.3
"""From this cosine on two articles tell one story; half of all pairs of reports of one story share as much."""
RIVALS = 0.25
"""The same for reports of two houses, which need not be of the same weeks."""
ONE_NAME = 3
"""Of articles with more names than this, a single one in common (a capital) makes no story, only no strangers."""
NAMELESS = 0.5
"""The same for reports of which nobody knows whose they are."""
TOGETHER = 0.23
"""From this likeness of names and words on reports of two houses tell one story: 92 % of the pairs of reports of the
stories in ``training/data/stories`` reach it, and 1 % of the pairs of articles of one week of OrangeSum, most of which
are of one story."""
LONG_WORD, WORD_PREFIX = 5, 6
OFTEN = 0.002
"""The share of news claims from which on a word that is written large tells no story (*Police*, *Paris*)."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_NAME = re.compile(r"(?<=[^\W_] )(?<![.!?…:] )(?:[ldLD]['’])?([A-ZÀ-ÖØ-Þ][^\W\d_]{2,})")
_LARGE = re.compile(r"(?<![^\s(«“\"'’])([A-ZÀ-ÖØ-Þ][^\W\d_]{2,})")
_LETTERS = re.compile(r"[^\W\d_]+")
_CALENDAR = frozenset(name.lower() for name in (*calendar.day_name, *calendar.month_name) if name)
_PREFIX = 5
"""Names are compared by their first letters, without accents: *Koursk* and *Koursk's*, *Chili* and *Chile*."""


def strangers(a: Article | None, b: Article | None) -> bool:
    """Whether both articles are long enough to name their story, and name next to nothing in common."""
    return kinship(a, b) < LEAST_SHARED


def one_story(a: Article | None, b: Article | None) -> bool:
    """Whether two reports name much the same people and places, and came out within ``STORY_DAYS`` where dated.

    A report and itself are not meant. Claims without articles are taken to be of one story: who compares two bare
    claims says so.
    """
    if a is None and b is None:
        return True
    if a is None or b is None or a.id == b.id or min(_length(a.text), _length(b.text)) < STORY_WORDS:
        return False
    days = [article.published.toordinal() for article in (a, b) if article.published is not None]
    return (len(days) < 2 or abs(days[0] - days[1]) <= STORY_DAYS) and kinship(a, b) >= STORY


def one_house(a: Article | None, b: Article | None) -> bool:
    """Whether two articles are known to be of one house."""
    if a is None or b is None:
        return False
    house = house_name(a.publisher, a.source)
    return bool(house) and house == house_name(b.publisher, b.source)


def two_houses(a: Article | None, b: Article | None) -> bool:
    """Whether two houses tell one story, however long it lasts, or too little is known to tell.

    A paper seldom contradicts itself: what its later report says otherwise is news.
    """
    if a is None or b is None:
        return True
    if one_house(a, b):
        return False
    if min(_length(a.text), _length(b.text)) < STORY_WORDS:
        return True
    known = all(house_name(article.publisher, article.source) for article in (a, b))
    return kinship(a, b) >= (RIVALS if known else NAMELESS)


def told_together(a: Article | None, b: Article | None) -> bool:
    """Whether two reports are known to be of two houses, within ``STORY_DAYS``, and tell one story: much the same names
    and rare words."""
    if a is None or b is None or not _of_known_houses(a, b):
        return False
    first, second = (known_day(article) or 0 for article in (a, b))
    return abs(first - second) <= STORY_DAYS and _much_alike(a, b)


def two_stories(a: Article | None, b: Article | None) -> bool:
    """Whether two reports are known to be of two houses and share too few names and rare words for one story, whenever
    they were told."""
    return a is not None and b is not None and _of_known_houses(a, b) and not _much_alike(a, b)


def _of_known_houses(a: Article, b: Article) -> bool:
    """Whether two reports are of two houses that are known, dated, and long enough to tell their story."""
    if a.id == b.id or min(_length(a.text), _length(b.text)) < STORY_WORDS:
        return False
    houses = [house_name(article.publisher, article.source) for article in (a, b)]
    return all(houses) and houses[0] != houses[1] and None not in (known_day(a), known_day(b))


def _much_alike(a: Article, b: Article) -> bool:
    return _likeness(a.title or "", a.text, b.title or "", b.text) >= TOGETHER


@lru_cache(maxsize=4096)
def _likeness(title: str, text: str, other_title: str, other_text: str) -> float:
    """The cosine of the names of two reports plus that of their longer words, weighed by rarity in news, 0..2."""
    names = _cosine(_large(title, text), _large(other_title, other_text))
    return names + _cosine(_long_words(title, text), _long_words(other_title, other_text))


def _cosine(a: Mapping[str, int], b: Mapping[str, int]) -> float:
    # Whole numbers, so that no sum depends on its order.
    shared = sum(a[key] * b[key] for key in a.keys() & b.keys())
    return shared / math.sqrt(sum(x * x for x in a.values()) * sum(x * x for x in b.values())) if shared else 0.0


@lru_cache(maxsize=4096)
def _large(title: str, text: str) -> Mapping[str, int]:
    """The words that are always written large and are not common in news, by their first letters."""
    text = f"{title}. {text}"
    small = frozenset(_LETTERS.findall(text))
    found = {}
    for name in _LARGE.findall(text):
        norm = plain(name)
        if name.lower() not in small and norm not in _CALENDAR and common(f"w:{norm[:WORD_PREFIX]}") <= OFTEN:
            found[norm[:_PREFIX]] = weight(f"e:{norm}")
    return found


@lru_cache(maxsize=4096)
def _long_words(title: str, text: str) -> Mapping[str, int]:
    """The beginnings of the longer words, and the figures."""
    words = (
        word
        for word in plain(f"{title}. {text}").split()
        if len(word) >= LONG_WORD or (word.isdigit() and len(word) > 1)
    )
    return {word[:WORD_PREFIX]: weight(f"w:{word[:WORD_PREFIX]}") for word in words}


def kinship(a: Article | None, b: Article | None) -> float:
    """The cosine of the names of two articles, 0..1; 1 where one is unknown or too short to tell."""
    if a is None or b is None or a.id == b.id:
        return 1.0
    mine, theirs = _names(a.text), _names(b.text)
    if min(len(mine), len(theirs)) < LEAST_NAMES or min(_length(a.text), _length(b.text)) < LEAST_WORDS:
        return 1.0
    shared = len(mine & theirs)
    cosine = shared / math.sqrt(len(mine) * len(theirs))
    return min(cosine, LEAST_SHARED) if shared == 1 and max(len(mine), len(theirs)) > ONE_NAME else cosine


@lru_cache(maxsize=4096)
def _names(text: str) -> frozenset[str]:
    return frozenset(key for name in _NAME.findall(text) if (key := _key(name)) not in _CALENDAR)


@lru_cache(maxsize=4096)
def _length(text: str) -> int:
    """How many words a text has, counted as far as it matters."""
    return sum(1 for _ in islice(_WORD.finditer(text), STORY_WORDS))


def _key(name: str) -> str:
    low = name.lower()
    plain = (
        low if low.isascii() else "".join(c for c in unicodedata.normalize("NFD", low) if not unicodedata.combining(c))
    )
    return plain if plain in _CALENDAR else plain[:_PREFIX]
