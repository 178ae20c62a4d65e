"""The shape of a language's table: every word, mark and pattern that a report in that language needs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

__all__ = ["Table"]


@dataclass(frozen=True)
class Table:
    """The messages and writing habits of one language.

    A message is a ``str.format`` pattern, or a pair of patterns (for one, for more) chosen by ``count``;
    ``below_two_is_one`` tells the French plural from the English one. ``dates`` holds patterns over
    ``weekday``, ``day``, ``month`` and ``year``. ``scale_links`` stand between a scale word and a unit, before
    a consonant and before a vowel (``1,2 milliard d'euros``). ``light_words``, parted by spaces, are those
    whose difference between two quotes says nothing. ``reasons`` are (pattern, words) pairs that say in this
    language what the English remark on a file that could not be read says; groups of the pattern fill the words.
    """

    code: str
    name: str
    messages: Mapping[str, str | tuple[str, str]]
    months: tuple[str, ...]
    months_short: tuple[str, ...]
    weekdays_short: tuple[str, ...]
    dates: Mapping[str, str]
    first_of_month: str
    decimal: str
    group: str
    below_two_is_one: bool
    scales: tuple[tuple[float, str, str], ...]
    scale_links: tuple[str, str]
    units: Mapping[str, tuple[str, str]]
    roles: Mapping[str, str]
    light_words: str
    reasons: tuple[tuple[str, str], ...] = ()
