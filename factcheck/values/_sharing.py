"""Units said once for several numbers: ``enfants de 8 et 10 ans``, ``quatre ans de prison, dont deux avec sursis``."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from factcheck.records import Value
from factcheck.values._atoms import Number, times
from factcheck.values._grammar import Grammar

__all__ = ["share_units"]

_KINDS = frozenset({"duration", "percent", "money", "quantity"})
_BEFORE = 44
_LARGE = 1_000_000
_SMALL = 1000


def share_units(lower: str, values: Sequence[Value], g: Grammar) -> list[Value]:
    """``values`` (sorted, spans of ``lower``) with the bare numbers of a list given the unit of its last number."""
    shared = list(values)
    for index in range(len(shared) - 2, -1, -1):
        bare, measured = shared[index], shared[index + 1]
        if _is_bare(bare) and measured.kind in _KINDS and _lists(lower, bare, measured, g):
            shared[index] = _with_unit(bare, measured)
    for index in range(1, len(shared)):
        if _is_bare(shared[index]) and _follows_age(lower, shared[index - 1], shared[index], g):
            shared[index] = replace(shared[index], kind="duration", unit="year", role=None)
        part, whole = shared[index], shared[index - 1]
        if whole.kind == "duration" and _is_bare(part) and part.role is None:
            before = lower[max(whole.span[1], part.span[0] - _BEFORE) : part.span[0]]
            if g.inherit.search(before) and "." not in before:
                shared[index] = replace(part, kind="duration", unit=whole.unit)
    return shared


def _follows_age(lower: str, age: Value, bare: Value, g: Grammar) -> bool:
    """``aged 19, 22 and 34``: an age without its unit is shared by the numbers behind it."""
    if age.kind != "duration" or age.unit != "year" or not age.text[-1].isdigit() or age.lo != age.hi:
        return False
    return lower[age.span[1] : bare.span[0]] in g.table.counts.list_links


def _is_bare(value: Value) -> bool:
    return value.kind == "cardinal" and value.counted is None


def _lists(lower: str, bare: Value, measured: Value, g: Grammar) -> bool:
    link = lower[bare.span[1] : measured.span[0]]
    if measured.kind == "percent" and not measured.text.lower().endswith(g.percent_ends):
        return False
    return link in g.table.counts.list_links and measured.lo is not None and measured.approx == "exact"


def _with_unit(bare: Value, measured: Value) -> Value:
    scale = _scale(bare.lo, measured.lo)
    lo, hi = _scaled(bare.lo, scale), _scaled(bare.hi, scale)
    return replace(bare, kind=measured.kind, unit=measured.unit, lo=lo, hi=hi, role=None)


def _scale(bare: str | Number | None, measured: str | Number | None) -> int:
    """``3 et 5 milliards``: the scale of the number with the unit, when the bare one is small beside it."""
    if isinstance(bare, str) or isinstance(measured, str) or bare is None or measured is None:
        return 1
    if measured < _LARGE or bare >= _SMALL:
        return 1
    return int(10 ** (3 * (math.floor(math.log10(measured)) // 3)))


def _scaled(end: str | Number | None, scale: int) -> str | Number | None:
    return end if end is None or isinstance(end, str) or scale == 1 else times(end, scale)
