"""What a comparer is: a small rule about one kind of difference, an immutable value with a dotted id."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from factcheck.judgement.view import View
from factcheck.records import Span, VerdictKind

__all__ = ["Comparer", "Example", "Finding", "Stance"]

Stance = Literal["agree", "clash"]


@dataclass(frozen=True, slots=True)
class Finding:
    """What one comparer saw in a pair.

    ``strength`` (0..1) says how sure it is that ``left`` and ``right`` (as written) fill the same slot and agree or
    clash there. ``direction`` is 1 when the right value is the larger or later one, -1 when smaller, 0 unknown.
    ``detail`` is a sentence in the report's language about the two values, or empty. ``spans`` are the characters
    of the two values in the claims' texts, for comparing what is said around them.
    """

    comparer: str
    kind: VerdictKind
    stance: Stance
    strength: float
    left: str
    right: str
    direction: int = 0
    detail: str = ""
    spans: tuple[Span, Span] | None = None


@dataclass(frozen=True, slots=True)
class Example:
    """A pair on which the comparer must see an agreement or a clash, or (``None``) must say nothing of a clash."""

    lang: str
    a: str
    b: str
    stance: Stance | None
    reference: str = "2025-10-28"


@dataclass(frozen=True, slots=True)
class Comparer:
    """One rule. ``decide`` gets two views, the earlier report first, and the language of the details."""

    id: str
    decide: Callable[[View, View, str], list[Finding]]
    examples: tuple[Example, ...]
