"""Verbs that speak by where they stand: ``« P », sourit la maire``, ``P, a-t-il conjuré``.

No list of verbs of saying is ever whole. Where a language inverts them, a finite verb right behind the words said,
with its noun or pronoun after it, says them whatever it means.
"""

from __future__ import annotations

from typing import Any

from factcheck.claims._tree import low
from factcheck.claims.lang.schema import Discourse

__all__ = ["closes_quote", "group_start", "is_inverted", "speaks_by_place"]

_CLOSING = frozenset({"»", "”"})
_OPENING = frozenset({"«", "“"})
_STRAIGHT = '"'
_SHORTEST = 3
_SPEAKING = frozenset({"VERB", "NOUN", "ADJ"})
_NAMING = frozenset({"DET", "PROPN", "NOUN", "PRON", "NUM", "ADJ"})


def group_start(token: Any) -> int:
    """Where a verb begins, with the auxiliaries, clitics and adverbs between them before it."""
    doc = token.doc
    start = token.i
    while start > 0 and not doc[start - 1].is_punct and _is_helper(doc[start - 1], start - 1):
        start -= 1
    return int(start)


def _is_helper(token: Any, place: int) -> bool:
    """An auxiliary or pronoun, or an adverb after one (``a-t-elle encore confié``)."""
    if token.pos_ in {"AUX", "PRON"} or (token.text == "t" and token.nbor(1).text.startswith("-")):
        return True
    before = token.doc[place - 1] if place else None
    return token.pos_ == "ADV" and before is not None and (before.pos_ == "AUX" or before.text.startswith("-"))


def speaks_by_place(token: Any, table: Discourse) -> bool:
    """Whether a verb closes the words before it as a verb of saying does; only in a language that inverts these."""
    if not table.inverts or token.pos_ not in _SPEAKING or token.i < _SHORTEST:
        return False
    doc, start = token.doc, group_start(token)
    if start < _SHORTEST or not ("Fin" in doc[start].morph.get("VerbForm") or doc[start].pos_ in {"PRON", "AUX"}):
        return False
    if any(child.dep_ == "aux:pass" and child.text != doc[start].text for child in token.children):
        return False
    quoted = closes_quote(doc, start)
    if is_inverted(token, start, table):
        closes = quoted or (doc[start - 1].text == "," and doc[len(doc) - 1].text != "?")
        return closes and not _asks(token, start, table)
    return quoted and _is_finite_group(doc, start, token.i) and _names_next(doc, token.i) and _holds_clause(doc, start)


def is_inverted(token: Any, start: int, table: Discourse) -> bool:
    """Whether a pronoun that stands for a speaker is hung on the verb that begins at ``start`` (``a-t-elle dit``)."""
    group = (low(word) for word in token.doc[start : token.i + 2])
    return any(word.startswith(("-", "t-")) and word in table.carried for word in group)


def _asks(token: Any, start: int, table: Discourse) -> bool:
    """``semble-t-il``, ``est-il en campagne``: a simple form that says nothing even so."""
    simple = not any(word.pos_ == "AUX" for word in token.doc[start : token.i])
    return simple and low(token) in table.unspoken


def closes_quote(doc: Any, start: int) -> bool:
    """Whether a quotation ends right before ``start``, a comma between them or not."""
    place = start - 1 if doc[start - 1].text != "," else start - 2
    mark = doc[place].text if place >= 0 else ""
    if mark in _CLOSING:
        return True
    if mark != _STRAIGHT:
        return False
    marks = sum(token.text == _STRAIGHT for token in doc[: place + 1])
    # An odd mark closes words that an earlier sentence opened.
    return marks % 2 == 0 or (marks == 1 and place > _SHORTEST)


def _is_finite_group(doc: Any, start: int, end: int) -> bool:
    return any("Fin" in token.morph.get("VerbForm") for token in doc[start : end + 1])


def _names_next(doc: Any, verb: int) -> bool:
    """Whether a noun phrase follows, and no second verb up to the next mark."""
    if verb + 1 >= len(doc) or doc[verb + 1].pos_ not in _NAMING:
        return False
    end = next((token.i for token in doc[verb + 1 :] if token.is_punct), len(doc))
    rest = doc[verb + 1 : end]
    return any(t.pos_ in {"NOUN", "PROPN", "PRON"} for t in rest) and not any(t.pos_ == "AUX" for t in rest[:2])


def _holds_clause(doc: Any, start: int) -> bool:
    """Whether the quotation before ``start`` opens the sentence or says a whole clause; a quoted title does neither.

    With no comma behind it, it has to say a clause: a title may be the subject of the verb.
    """
    comma = doc[start - 1].text == ","
    close = start - 2 if comma else start - 1
    opened = next((i for i in range(close - 1, -1, -1) if doc[i].text in _OPENING or doc[i].text == _STRAIGHT), -1)
    if comma and opened <= 0:
        return True
    return any("Fin" in token.morph.get("VerbForm") for token in doc[opened + 1 : close])
