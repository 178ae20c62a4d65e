"""Repairs of a sentence that opens with its source: what stands after the comma is not the source's.

``Selon les pompiers, le train et le pont avaient brûlé``: parsers take what is told of for more sources.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from factcheck.claims._tree import base, children, find, is_relative, is_verb, low, subject
from factcheck.claims._types import Parsed
from factcheck.claims.lang.schema import Discourse

__all__ = ["free_source", "give_sourced_subject"]

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_BEHIND = frozenset({"conj", "appos", "nmod", "list", "dep", "parataxis"})
_SUBJECTS = frozenset({"nsubj", "csubj"})
_EMPTY = frozenset({"expl", "expl:subj"})


def free_source(parsed: Parsed, table: Discourse) -> None:
    """Make the clause after a leading source the main one, where the parser hung it on the source's noun."""
    doc = parsed.doc
    if not _opens_with_source(parsed, table):
        return
    noun = next((t for t in doc if t.head.i == t.i), None)
    if noun is None or is_verb(noun) or noun.pos_ not in {"NOUN", "PROPN", "PRON"}:
        return
    for verb in sorted(noun.children, key=lambda t: t.i):
        own = subject(verb)
        before = doc[verb.left_edge.i - 1].text if verb.left_edge.i else ""
        opens = before == "," and not is_relative(verb, table.relatives)
        if is_verb(verb) and own is not None and own.i < verb.i and opens:
            for child in list(noun.children):
                if child.i > verb.i:
                    child.head = verb
            verb.head, verb.dep_ = verb, "ROOT"
            noun.head, noun.dep_ = verb, "obl"
            return


def give_sourced_subject(parsed: Parsed, table: Discourse) -> None:
    """Give a main verb without a subject the phrase that the parser took for one more source before it."""
    if not _opens_with_source(parsed, table):
        return
    verb = next((t for t in parsed.doc if t.head.i == t.i), None)
    source = next((t for t in verb.children if t.left_edge.i == 0 and t.i < verb.i), None) if verb is not None else None
    if verb is None or source is None or source.pos_ not in _NOMINAL:
        return
    # The source word governs the source, and no subject that was hung before it.
    if source.i not in {parsed.doc[0].i, parsed.doc[0].head.i}:
        return
    if any(c.i != source.i and (base(c) in _SUBJECTS or c.dep_ in _EMPTY) for c in verb.children):
        return
    begin = min([verb.i, *(child.i for child in children(verb, "aux", "cop"))])
    if "Fin" not in parsed.doc[begin].morph.get("VerbForm"):
        return
    told = list(_told_of(source, begin, table))
    # "Selon un quotidien local, Las Provincias, des champignons": a name right behind says which one it is.
    named = len(told) > 1 and base(told[0]) == "appos" and told[0].pos_ == "PROPN" and source.pos_ == "NOUN"
    named = named and told[1].pos_ == "NOUN" and _is_new(told[1])
    if not told or not source.i < begin:
        return
    noun = told[named]
    noun.head, noun.dep_ = verb, "nsubj"
    for determiner in children(noun, "case"):
        determiner.dep_ = "det"
    for child in [child for holder in (source, *_joined(source)) for child in list(holder.children)]:
        if noun.i < child.i < begin:
            child.head = noun
            if base(child) == "nmod" and find(child, "case") is None:
                child.dep_ = "appos"
    if base(source) in _SUBJECTS:
        source.dep_ = "obl"


def _told_of(source: Any, begin: int, table: Discourse) -> Iterator[Any]:
    """The phrases behind a comma that hang on the source and need no preposition, in their order."""
    doc = source.doc
    held = [child for holder in (source, *_joined(source)) for child in holder.children]
    for child in sorted(held, key=lambda t: t.i):
        if not source.i < child.i < begin or base(child) not in _BEHIND or child.pos_ not in _NOMINAL:
            continue
        if low(child) in table.times:
            continue
        cases = list(children(child, "case"))
        partitive = len(cases) == 1 and low(cases[0]) in table.partitive_cases and base(child) != "nmod"
        # The comma may hang on the phrase behind it.
        start = child.left_edge.i
        if "," in (doc[start].text, doc[start - 1].text) and (not cases or partitive):
            yield child


def _is_new(noun: Any) -> bool:
    """Whether a noun is brought in: an indefinite article, a partitive one, a number."""
    indefinite = any("Ind" in c.morph.get("Definite") for c in children(noun, "det"))
    return indefinite or find(noun, "case", "nummod") is not None


def _joined(source: Any) -> Iterator[Any]:
    """The sources that a conjunction joins to the first, without a comma."""
    doc = source.doc
    joined = (other for other in children(source, "conj") if find(other, "cc") is not None)
    return (other for other in joined if not any(t.text == "," for t in doc[source.i : other.i]))


def _opens_with_source(parsed: Parsed, table: Discourse) -> bool:
    return re.match(rf"(?:{table.sources})(?![\w-])", parsed.text, re.IGNORECASE) is not None
