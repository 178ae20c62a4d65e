"""The shape of a language's rule texts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

__all__ = ["Example", "Rule", "RuleTable"]


@dataclass(frozen=True, slots=True)
class Example:
    """Two claims, each with the day on which it was published."""

    a: str
    b: str
    day_a: str = "2025-06-05"
    day_b: str = "2025-06-05"

    @property
    def sides(self) -> tuple[tuple[str, str], tuple[str, str]]:
        """Day and text of each claim."""
        return (self.day_a, self.a), (self.day_b, self.b)


@dataclass(frozen=True, slots=True)
class Rule:
    """What a rule means, a pair that it finds, and a like pair that it lets pass."""

    meaning: str
    found: Example
    passed: Example


@dataclass(frozen=True, slots=True)
class RuleTable:
    """The rules of one language: one for each kind of conflict, one for all updates.

    ``found`` and ``passed`` head the examples, ``side`` shows one claim, ``states`` names the states of findings
    (for one, for more).
    """

    conflicts: Mapping[str, Rule]
    updates: Rule
    found: str
    passed: str
    side: str
    states: Mapping[str, tuple[str, str]]
