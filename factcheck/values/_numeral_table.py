"""What a language has to say about its numerals for ``_numerals`` to read them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Literal

__all__ = ["NumeralTable"]


@dataclass(frozen=True, slots=True)
class NumeralTable:
    """The numerals of one language, all in lower case.

    ``words`` are the words below one hundred; ``adds[tens]`` says which of them may follow a word worth
    ``tens``. ``hundreds_times`` may stand before a hundred (``dix-neuf cent``, but ``quarante-cinq cents`` are
    coins). ``bare`` are the hundreds and scales that need no number before them (``mille``); ``articles`` are
    read as one before a hundred or a scale (``a million``). ``joiners`` may link a number to one of ``joined``
    (``two hundred and five``), also after tens where ``joins_tens`` (``vingt et un``). ``points`` are spoken
    decimal signs. ``halves`` add one half, to the scale just read or to ``any`` number. ``ordinals`` may end a
    compound, ``ordinals_alone`` may not. ``decimal`` is the sign between digits that is a decimal separator
    when it could be either.
    """

    words: Mapping[str, int]
    adds: Mapping[int, Collection[int]]
    hundreds: tuple[str, ...]
    hundreds_times: Collection[int]
    scales: Mapping[str, int]
    bare: tuple[str, ...]
    joiners: tuple[str, ...]
    joined: Collection[int]
    joins_tens: bool
    articles: tuple[str, ...]
    points: tuple[str, ...]
    halves: tuple[str, ...]
    halves_follow: Literal["scale", "any"]
    ordinals: Mapping[str, int]
    ordinals_alone: Mapping[str, int]
    decimal: str
