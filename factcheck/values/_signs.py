"""A minus before a number: glued to digits, or said before degrees."""

from __future__ import annotations

from dataclasses import replace

from factcheck.values._atoms import Atom, times
from factcheck.values._grammar import Grammar, first_word
from factcheck.values._nouns import counted_at

__all__ = ["signed"]

_OPENING = frozenset(' \n(:=[«"')


def signed(lower: str, atom: Atom, g: Grammar) -> Atom:
    """``atom`` with its sign; a dash that opens a line before a counted noun is a bullet, not a minus."""
    start = atom.start
    if not atom.base or atom.form != "number":
        return atom
    if atom.digits and lower.startswith("(- ", start - 3):
        return _negative(atom, start - 2)
    if atom.digits and start and lower[start - 1] == "-":
        opens = start == 1 or lower[start - 2] in _OPENING
        return _negative(atom, start - 1) if opens and not _is_bullet(lower, atom, g) else atom
    for minus in g.table.counts.minus:
        begin = start - len(minus) - 1
        said = begin >= 0 and lower.startswith(f"{minus} ", begin) and not lower[begin - 1 : begin].isalnum()
        if said and first_word(lower[atom.end : atom.end + 12].lstrip(" -")) in g.table.units.degrees:
            return _negative(atom, begin)
    return atom


def _is_bullet(lower: str, atom: Atom, g: Grammar) -> bool:
    at_line_start = atom.start == 1 or lower[atom.start - 2] == "\n"
    noun = counted_at(lower, atom.end, g, many=True, skip_of=False) if at_line_start else None
    return noun is not None and lower[noun.start : noun.end] not in g.unit_index


def _negative(atom: Atom, start: int) -> Atom:
    assert atom.base is not None
    value = times(atom.base, -1)
    return replace(atom, start=start, lo=value, hi=value, base=value)
