"""What stands before or behind a number and widens it or opens one end: ``environ``, ``plus de``, ``ou plus``."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.records import Approx
from factcheck.values._atoms import Atom, Number, times
from factcheck.values._grammar import Grammar

__all__ = ["Bound", "apply_bound", "bound_after", "bound_before"]

_LONGEST = 48
_LOOSE_BELOW = 10
_ABOUT = ("0.9", "1.1")
_NEAR = ("0.85", "1")


@dataclass(frozen=True, slots=True)
class Bound:
    """``kind`` is a field of ``Bounds``; ``start`` is where its words begin."""

    kind: str
    start: int


def bound_before(lower: str, start: int, g: Grammar, atom: Atom, *, has_unit: bool = False) -> Bound | None:
    """The bound whose words end right before ``start``."""
    window = lower[max(0, start - _LONGEST) : start]
    head = window.rstrip(" ")
    if not head:
        return None
    bounds = g.table.bounds
    found = _phrase_at_end(head, g, atom) or _phrase_with_article(lower, start, head, g, atom)
    if found is None:
        cut = head.rfind(" ") + 1
        last = head[cut:]
        if last in bounds.determiners:
            head = head[:cut].rstrip(" ")
            found = _phrase_at_end(head, g, atom)
    if found is None:
        return None
    phrase, kind = found
    if not head.endswith(phrase):
        return Bound(kind, start - len(window) + len(head) - phrase.rfind(" "))
    before = head[: -len(phrase)].rstrip(" ")
    blocked = bounds.blocked.get(phrase)
    if blocked and before[before.rfind(" ") + 1 :] in blocked:
        return None
    small = atom.base is not None and atom.base < _LOOSE_BELOW and atom.form == "number"
    if phrase in bounds.loose and small and not (has_unit or atom.half_unit):
        return None
    return Bound(kind, start - len(window) + len(head) - len(phrase))


def _phrase_at_end(head: str, g: Grammar, atom: Atom) -> tuple[str, str] | None:
    if not head.endswith(g.bound_ends):
        return None
    for phrase, kind in g.bounds.items():
        if head.endswith(phrase) and not head[-len(phrase) - 1 : -len(phrase)].isalnum():
            if phrase in g.table.bounds.of_whole and atom.form != "fraction":
                continue
            return phrase, kind
    return None


def _phrase_with_article(lower: str, start: int, head: str, g: Grammar, atom: Atom) -> tuple[str, str] | None:
    """``plus du tiers``: the article that ends the phrase is the first word of the fraction."""
    if atom.form != "fraction":
        return None
    article = lower[start : start + _LONGEST].split(" ")[0]
    for phrase, kind in g.table.bounds.of_whole.items():
        words, _, last = phrase.rpartition(" ")
        if last == article and head.endswith(words) and not head[-len(words) - 1 : -len(words)].isalnum():
            return phrase, kind
    return None


def bound_after(lower: str, end: int, g: Grammar) -> tuple[Approx, int] | None:
    """The bound right behind a number and where it ends; ``None`` when it belongs to a number that follows."""
    match = g.after_bound.match(lower, end)
    if match is None or g.start.match(lower, match.end() + 1):
        return None
    after = g.table.bounds.after
    return after[match[1] if match[1] in after else match[1].replace("-", " ")], match.end()


def apply_bound(kind: str, atom: Atom) -> tuple[Number | None, Number | None, Approx]:
    """The interval and the approximation of a bounded number.

    ``about`` is a tenth either way, except that a collective noun keeps its own interval; ``near`` is 0.85 to 1.
    """
    base = atom.base
    if base is None:
        return atom.lo, atom.hi, "about" if kind in {"about", "near"} and atom.approx == "exact" else atom.approx
    if kind == "about":
        if atom.form == "collective" and atom.lo != atom.hi:
            return atom.lo, atom.hi, "about"
        return (*_between(base, _ABOUT, atom), "about")
    if kind == "near":
        return (*_between(base, _NEAR, atom), "about")
    if kind in {"more_than", "at_least"}:
        return base, None, "more_than" if kind == "more_than" else "at_least"
    return None, base, "less_than" if kind == "less_than" else "at_most"


def _between(base: Number, factors: tuple[str, str], atom: Atom) -> tuple[Number, Number]:
    lo, hi = sorted((times(base, factors[0]), times(base, factors[1])))
    if atom.form == "fraction":
        return round(lo, 2), round(hi, 2)
    return lo, hi
