"""Which of the numbers read are values."""

from __future__ import annotations

import re

from factcheck.values._atoms import Atom
from factcheck.values._bounds import Bound
from factcheck.values._grammar import Grammar
from factcheck.values._measures import Measured
from factcheck.values._names import is_capitalised_name, is_label, is_model, is_year_of_name, stands_in_name
from factcheck.values._nouns import Counted

__all__ = ["is_age", "is_value"]

_GLUED = re.compile(r"[^\W_]")
_SLASH = re.compile(r"/\d")
_AGE_FOLLOW = re.compile(r"[,)]|\.(?: |$)")
_NAME_BEFORE = re.compile(r"[A-Z][\w'-]+, $")
_NAMED_BRACKET = re.compile(r"[A-ZÀ-Þ][\w'-]+ \($")
_NAME_WINDOW = 30
_CODE_LENGTHS = (2, 3)
_OLDEST = 115
_SYMBOL_LENGTH = 3
_LABELLED_WORDS_UP_TO = 20


def is_age(text: str, lower: str, measured: Measured, g: Grammar) -> bool:
    """``John Smith, 63, said``: a number between commas behind a name is an age where the language writes it so."""
    atom = measured.atom
    if not (g.table.designators.age_between_commas and atom.digits and measured.kind == "cardinal"):
        return False
    if not isinstance(atom.base, int) or not 1 <= atom.base <= _OLDEST or not _AGE_FOLLOW.match(lower, atom.end):
        return False
    return _NAME_BEFORE.search(text, max(0, atom.start - _NAME_WINDOW), atom.start) is not None


def is_value(text: str, lower: str, measured: Measured, bound: Bound | None, noun: Counted | None, g: Grammar) -> bool:
    """Whether a number found is a value, and not an article, a label, a part of a name or of a longer word."""
    atom = measured.atom
    if g.times_more.match(lower, atom.end):
        return False
    said = lower[atom.start : atom.end]
    if said in g.table.counts.articles:
        spelt = measured.end - atom.end > _SYMBOL_LENGTH
        return measured.has_unit and spelt and said in g.table.counts.articles_that_count
    if atom.half_unit:
        return measured.has_unit
    if measured.has_unit and is_model(text, atom.start, atom.end, measured.end, g):
        return False
    if measured.end - atom.end == 1 and text[atom.end].isalpha() and is_label(lower, atom.start, g):
        return False
    if measured.has_unit:
        return atom.form != "fraction" or measured.unit != "%" or _is_share(lower, measured, bound, g)
    if atom.form != "number":
        return True
    if atom.digits:
        return _is_digit_value(text, lower, atom, bound, noun, g)
    if said in g.table.counts.one:
        return lower[atom.end : atom.end + 1] != "-" and (noun is not None or bound is not None)
    if is_capitalised_name(text, atom.start, atom.end):
        return False
    labelled = (atom.base or 0) <= _LABELLED_WORDS_UP_TO and bound is None and is_label(lower, atom.start, g)
    return not labelled and not _is_hyphenated(lower, atom, noun)


def _is_digit_value(text: str, lower: str, atom: Atom, bound: Bound | None, noun: Counted | None, g: Grammar) -> bool:
    if _GLUED.match(lower, atom.end) or _SLASH.match(lower, atom.end):
        return False
    if is_year_of_name(text, atom.start, atom.end, g):
        return False
    if g.table.designators.codes_in_brackets and _is_code(text, atom):
        return False
    if bound is not None or atom.scale != 1:
        return True
    if is_label(lower, atom.start, g):
        return False
    return noun is not None or not stands_in_name(text, lower, atom.start, atom.end, atom.base or 0, g)


def _is_code(text: str, atom: Atom) -> bool:
    """``les Landes (40)``: two or three digits alone in brackets behind a name."""
    if text[atom.end : atom.end + 1] != ")" or atom.end - atom.start not in _CODE_LENGTHS:
        return False
    return _NAMED_BRACKET.search(text, max(0, atom.start - _NAME_WINDOW), atom.start) is not None


def _is_share(lower: str, measured: Measured, bound: Bound | None, g: Grammar) -> bool:
    """``un tiers des voix`` against ``un tiers`` as a third party or ``a third man``."""
    atom = measured.atom
    said = lower[atom.start : atom.end]
    if bound is not None or not said[0].isalpha() or said in g.table.counts.sure_wholes or g.out_of.search(said):
        return True
    first = said.replace("-", " ").split(" ")[0]
    plain = first in g.table.counts.one or g.whole.fullmatch(said) is not None
    return not plain or g.fraction_follow.match(lower, atom.end) is not None


def _is_hyphenated(lower: str, atom: Atom, noun: Counted | None) -> bool:
    """``trois-quarts``, ``deux-roues``: the word is the first part of a compound that counts nothing."""
    return lower[atom.end : atom.end + 1] == "-" and lower[atom.end + 1 : atom.end + 2].isalpha() and noun is None
