"""The counted noun and the role of every number found, also where the noun was said before."""

from __future__ import annotations

import re

from factcheck.records import Value
from factcheck.values._concepts import is_thing
from factcheck.values._found import Found
from factcheck.values._grammar import Grammar
from factcheck.values._nouns import role_of

__all__ = ["as_values"]

_BEFORE = 44
_OF_THE_LIVING = frozenset({"killed", "wounded"})
_SENTENCE_END = re.compile(r"[.!?](?: |$)|\n")


def as_values(text: str, lower: str, found: list[Found], g: Grammar) -> list[Value]:
    """The values of ``found``, with spans and text of the normalised text."""
    values: list[Value] = []
    antecedent: Found | None = None
    said: tuple[str | None, str | None] = (None, None)
    part_of: str | None = None
    for index, item in enumerate(found):
        counted = item.noun.lemma if item.noun and item.kind in {"cardinal", "percent"} else None
        role = None
        near = antecedent is not None and not _SENTENCE_END.search(lower, antecedent.end, item.start)
        counts = item.kind in {"cardinal", "percent"}
        part = near and counts and _is_part(lower, item, g)
        if item.kind == "cardinal":
            after = found[index + 1] if index + 1 < len(found) else None
            following = (after.start, after.noun_end) if after else None
            role = role_of(lower, item.start, item.noun, item.body_end, following, g, shares=not part)
        if part:
            part_of = said[1]
            counted, role = counted or said[0], role or part_of
        elif near and item.counts_others:
            counted = counted or said[0]
        elif part_of is not None and near and _goes_on(lower, found[index - 1], item, g):
            # "dont onze enfants et deux femmes": of the same as those before them.
            role = role or (part_of if item.kind == "cardinal" else None)
        else:
            part_of = None
        if role in _OF_THE_LIVING and counted is not None and is_thing(counted):
            role = None
        values.append(
            Value(
                item.kind, item.lo, item.hi, text[item.start : item.end], (item.start, item.end), unit=item.unit,
                approx=item.approx, counted=counted, role=role,
            )
        )  # fmt: skip
        if item.kind == "cardinal" and counted:
            antecedent, said = item, (counted, role)
    return values


def _goes_on(lower: str, before: Found, item: Found, g: Grammar) -> bool:
    return lower[before.noun_end : item.start] in g.table.counts.list_links


def _is_part(lower: str, item: Found, g: Grammar) -> bool:
    """``dont cinq``, ``trois d'entre eux``: a part of those counted before."""
    if g.of_them.match(lower, item.body_end):
        return True
    return g.inherit.search(lower[max(0, item.start - _BEFORE) : item.start]) is not None
