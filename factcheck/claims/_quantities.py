"""Shares and numbers of people: what they say is a finding about them, and nobody's word."""

from __future__ import annotations

from typing import Any

from factcheck.claims._tree import children, find, low
from factcheck.claims.lang.schema import Discourse

__all__ = ["counts_people"]


def counts_people(noun: Any, table: Discourse) -> bool:
    """Whether a subject is a quantity: ``70%``, ``la moitié des élus``, ``sept élus sur dix``, ``one in five``."""
    if noun.pos_ == "ADV":
        # "plus d'un tiers des sondés estime"
        return True
    if noun.pos_ in {"NUM", "SYM"}:
        # An acronym is taken for a number now and then.
        return not (noun.text.isalpha() and noun.text.isupper())
    if low(noun) in table.quantities and noun.pos_ != "PROPN":
        # "the team's fly-half" is a person.
        return find(noun, "compound") is None
    if find(noun, "nummod") is None:
        return False
    return any(_is_number(share) and _case(share) in table.ratios for share in children(noun, "nmod", "obl", "nummod"))


def _is_number(token: Any) -> bool:
    return bool(token.pos_ == "NUM" or token.text.isdigit())


def _case(token: Any) -> str:
    case = find(token, "case")
    return low(case) if case is not None else ""
