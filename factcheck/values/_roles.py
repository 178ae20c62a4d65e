"""The counted noun and the role of every number found, also where the noun was said before."""

from __future__ import annotations

import re

from factcheck.records import Value
from factcheck.values._found import Found
from factcheck.values._grammar import Grammar
from factcheck.values._nouns import role_of

__all__ = ["as_values"]

_BEFORE = 44
_SENTENCE_END = re.compile(r"[.!?](?: |$)|\n")


def as_values(text: str, lower: str, found: list[Found], g: Grammar) -> list[Value]:
    """The values of ``found``, with spans and text of the normalised text."""
    values: list[Value] = []
    antecedent: Found | None = None
    said: tuple[str | None, str | None] = (None, None)
    for index, item in enumerate(found):
        counted = item.noun.lemma if item.noun and item.kind in {"cardinal", "percent"} else None
        role = None
        if item.kind == "cardinal":
            after = found[index + 1] if index + 1 < len(found) else None
            following = (after.start, after.noun_end) if after else None
            role = role_of(lower, item.start, item.noun, item.body_end, following, g)
        if antecedent is not None and not _SENTENCE_END.search(lower, antecedent.end, item.start):
            part = item.kind in {"cardinal", "percent"} and _is_part(lower, item, g)
            if part or item.counts_others:
                counted = counted or said[0]
            if part:
                role = role or said[1]
        values.append(
            Value(
                item.kind, item.lo, item.hi, text[item.start : item.end], (item.start, item.end), unit=item.unit,
                approx=item.approx, counted=counted, role=role,
            )
        )  # fmt: skip
        if item.kind == "cardinal" and counted:
            antecedent, said = item, (counted, role)
    return values


def _is_part(lower: str, item: Found, g: Grammar) -> bool:
    """``dont cinq``, ``trois d'entre eux``: a part of those counted before."""
    if g.of_them.match(lower, item.body_end):
        return True
    return g.inherit.search(lower[max(0, item.start - _BEFORE) : item.start]) is not None
