"""What a language has to say about two values side by side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

__all__ = ["SentenceTable"]


@dataclass(frozen=True, slots=True)
class SentenceTable:
    """Templates by relation, with ``{a}`` and ``{b}`` for the values and ``{gap}`` for how far apart they are.

    ``incomparable`` is keyed by what differs: kind, unit, counted, role. Pairs are singular and plural, with ``{n}``.
    """

    numbers: Mapping[str, str]
    dates: Mapping[str, str]
    incomparable: Mapping[str, str]
    roles: Mapping[str, str]
    percent: str
    plain: str
    days: tuple[str, str]
    hours: tuple[str, str]
    points: tuple[str, str]
    ranks: tuple[str, str]
    thousands: str
    decimal: str
    unit_space: str
