"""Where two claims differ: the pair of values in dispute, and the words of one quote that the other lacks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from factcheck.records import Claim, Span, Value, VerdictKind
from factcheck.reports.lang import LANGUAGES, tongue
from factcheck.reports.reading import bounds

__all__ = ["apart", "compared_values", "differing_words", "find_value", "gap", "same_measure"]

_WORD = re.compile(r"[^\W_]+(?:[.,]\d+)*")
_MOST_VALUES = 16
_MOST_WORDS = 300
_ALIKE, _ALIKE_WITH_VALUE = 0.35, 0.75

_VALUE_KINDS: dict[VerdictKind, tuple[str, ...]] = {
    "date": ("date",),
    "duration": ("duration",),
    "number": ("cardinal", "ordinal", "percent", "quantity"),
    "amount": ("money", "percent", "quantity", "cardinal"),
}


def compared_values(a: Claim, b: Claim, kind: VerdictKind, explanation: str = "") -> tuple[Value, Value] | None:
    """The pair of values that a verdict of this kind is most likely about, ``None`` when there is none.

    A verdict names no values, so the pair is chosen by what is counted, by role and unit, by whether the
    intervals are apart, and by whether the explanation quotes their words.
    """
    kinds = _VALUE_KINDS.get(kind, ())
    best: tuple[float, tuple[Value, Value]] | None = None
    for first in _of_kinds(a, kinds):
        for second in _of_kinds(b, kinds):
            if not same_measure(first, second):
                continue
            score = 4.0 * apart(first, second)
            score += 2.0 * (first.counted is not None and first.counted == second.counted)
            score += 2.0 * (first.role is not None and first.role == second.role)
            score += 3.0 * sum(value.text in explanation for value in (first, second))
            if best is None or score > best[0]:
                best = (score, (first, second))
    return best[1] if best else None


def _of_kinds(claim: Claim, kinds: tuple[str, ...]) -> list[Value]:
    return [value for value in claim.values if value.kind in kinds and bounds(value) != (None, None)][:_MOST_VALUES]


def same_measure(a: Value, b: Value) -> bool:
    """Whether two values lie on one scale: same kind, no clash of unit or of what became of the counted."""
    if a.kind != b.kind:
        return False
    if a.kind in ("duration", "quantity", "money", "percent") and a.unit != b.unit:
        return False
    return a.role is None or b.role is None or a.role == b.role


def apart(a: Value, b: Value) -> bool:
    """Whether the closed intervals of two values do not meet."""
    (a_low, a_high), (b_low, b_high) = bounds(a), bounds(b)
    return (a_high is not None and b_low is not None and a_high < b_low) or (
        b_high is not None and a_low is not None and b_high < a_low
    )


def gap(a: Value, b: Value) -> float:
    """How far apart two values are, 0..1: 0 when they meet, near 1 when nothing is left in common.

    Numbers: one minus the ratio of the nearest ends. Dates: ``d / (d + 30)`` for ``d`` days in between.
    """
    if not apart(a, b):
        return 0.0
    (a_low, a_high), (b_low, b_high) = bounds(a), bounds(b)
    below = a_high is not None and b_low is not None and a_high < b_low
    near, far = (a_high, b_low) if below else (b_high, a_low)
    assert near is not None
    assert far is not None
    if a.kind == "date":
        return (far - near) / (far - near + 30)
    return 1.0 if near <= 0 else 1 - near / far


def find_value(value: Value, quote: str, claim_text: str) -> Span | None:
    """Where a value's words stand in the quote, the occurrence nearest to its place in the claim's own text."""
    # A claim's own text begins with a capital where the article's sentence may not.
    wanted, low = value.text.lower(), quote.lower()
    if not wanted:
        return None
    if len(low) == len(quote) and len(wanted) == len(value.text):
        quote = low
    else:
        wanted = value.text
    expected = value.span[0] / max(1, len(claim_text)) * len(quote)
    places: list[int] = []
    at = quote.find(wanted)
    while at >= 0 and len(places) < 50:
        places.append(at)
        at = quote.find(wanted, at + 1)
    if not places:
        return None
    start = min(places, key=lambda place: abs(place - expected))
    return start, start + len(wanted)


def differing_words(quote: str, other: str, lang: str, *, valued: bool = False) -> list[Span]:
    """Spans of ``quote`` whose words ``other`` lacks; none when the two are worded too differently to compare.

    ``valued`` says that a value in dispute is marked already, so that words are worth marking only in quotes
    that are otherwise close to each other.
    """
    ours, theirs = list(_words(quote)), list(_words(other))
    if not ours or not theirs or len(ours) > _MOST_WORDS or len(theirs) > _MOST_WORDS:
        return []
    matcher = SequenceMatcher(None, [word for word, _ in ours], [word for word, _ in theirs], autojunk=False)
    if matcher.ratio() < (_ALIKE_WITH_VALUE if valued else _ALIKE):
        return []
    light = tongue(lang).light_words if lang in LANGUAGES else frozenset()
    spans: list[Span] = []
    for tag, start, end, _, _ in matcher.get_opcodes():
        if tag in ("replace", "delete") and any(word not in light for word, _ in ours[start:end]):
            spans.append((ours[start][1][0], ours[end - 1][1][1]))
    return spans


def _words(text: str) -> Iterator[tuple[str, Span]]:
    for found in _WORD.finditer(text):
        yield found.group().casefold(), found.span()
