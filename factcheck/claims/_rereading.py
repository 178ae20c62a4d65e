"""A second reading of what a speech clause at the end or head of a sentence reports.

``P, a reconnu la directrice, qui espère mieux``; ``Contrairement à ce qu'affirme la mairie, P``: small parsers build
the sentence around the verb of saying and lose the predicate of ``P``. Read alone, ``P`` is an ordinary sentence; its
tree is put in the place of the first one where that one hangs together badly.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from factcheck.claims._placed import closes_quote, group_start, is_inverted
from factcheck.claims._sources import pattern
from factcheck.claims._tree import base, children, find, is_finite, is_verb, low, subject
from factcheck.claims._verbs import reporting_lemma
from factcheck.claims.lang.schema import Discourse

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["reread"]

_ENDS = {",", "»", '"', "”", "?", "!"}
_SHORTEST = 4
_NAMES = {"NOUN", "PROPN", "PRON"}
_REACH = 6
_CLAUSAL = {"ccomp", "parataxis"}
_HEADING = {"ROOT", "ccomp", "parataxis", "conj", "advcl"}


@dataclass(frozen=True, slots=True)
class _Cut:
    """Where the reported part ends (the comma) and which verb reports it."""

    doc: Any
    end: int
    verb: int


def reread(docs: Sequence[Any], parser: Language, table: Discourse) -> None:
    """Mend in place the trees of the sentences whose reported part the parser lost; one batch for all of them."""
    from factcheck.models.parsers import parse_sentences

    for doc in docs:
        _finish(doc, table.relatives)
    cuts = [cut for doc in docs if (cut := _cut(doc, table)) is not None]
    # A full stop tells the parser that the sentence is whole.
    texts = [f"{cut.doc[: cut.end].text}." for cut in cuts]
    for cut, alone in zip(cuts, parse_sentences(parser, texts), strict=True):
        _finish(alone, table.relatives)
        if len(alone) == cut.end + 1 and _is_sentence(alone):
            _graft(cut, alone)
    _reread_tails(docs, parser, table)


def _reread_tails(docs: Sequence[Any], parser: Language, table: Discourse) -> None:
    """The same for what comes after a counter-statement: ``Contrairement à ce qu'affirme la mairie, P``."""
    from factcheck.models.parsers import parse_sentences

    tails = [(doc, start) for doc in docs if (start := _tail(doc, table)) is not None]
    texts = [str(doc[start:].text) for doc, start in tails]
    for (doc, start), alone in zip(tails, parse_sentences(parser, texts), strict=True):
        _finish(alone, table.relatives)
        if len(alone) == len(doc) - start and (_is_sentence(alone) or _is_like_one(alone)):
            _graft_tail(doc, start, alone)


def _tail(doc: Any, table: Discourse) -> int | None:
    """Where the clause after a counter-statement begins, when it is not the sentence's own head clause."""
    match = pattern(table.counters).match(doc.text)
    if match is None:
        return None
    comma = next((t.i for t in doc if t.idx >= match.end() and t.text == ","), None)
    if comma is None or len(doc) - comma <= _SHORTEST:
        return None
    root = next(token for token in doc if token.head.i == token.i)
    whole = root.i > comma and is_verb(root) and is_finite(root)
    return None if whole else comma + 1


def _graft_tail(doc: Any, start: int, alone: Any) -> None:
    """The tree of the clause read alone as the sentence's head, and what stands before it under its root."""
    top = next(token.i for token in alone if token.head.i == token.i) + start
    doc[top].head, doc[top].dep_ = doc[top], "ROOT"
    for token in doc[:start]:
        if token.head.i == token.i:
            token.head, token.dep_ = doc[top], "advcl"
        elif token.head.i >= start:
            token.head = doc[top]
    for own, read in zip(doc[start:], alone, strict=True):
        own.pos_, own.tag_, own.lemma_ = read.pos_, read.tag_, read.lemma_
        own.set_morph(read.morph)
        if own.i != top:
            own.head, own.dep_ = doc[read.head.i + start], read.dep_


def _cut(doc: Any, table: Discourse) -> _Cut | None:
    """The closing speech clause of a sentence, where what stands before it is not read as a clause of its own."""
    if not table.inverts or len(doc) < 2 * _SHORTEST:
        return None
    for verb in doc[_SHORTEST:]:
        if reporting_lemma(verb, table) is None:
            continue
        start = group_start(verb)
        if start <= _SHORTEST or doc[start - 1].text not in _ENDS:
            continue
        after = doc[verb.i + 1 : verb.i + 1 + _REACH]
        stop = next((k for k, token in enumerate(after) if token.is_punct), len(after))
        named = any(token.pos_ in _NAMES for token in after[:stop]) or is_inverted(verb, start, table)
        end = start - 1
        if doc[start - 1].text == '"' and not closes_quote(doc, start):
            continue
        own = subject(verb)
        if own is not None and own.i < start and "," in doc[:end].text:
            # "Le suspect, âgé de 34 ans, avait reconnu les faits": the comma closes what stands beside the subject.
            continue
        if named and _is_whole(doc[:end].text) and not _stands(doc, end, verb):
            return _Cut(doc, end, verb.i)
    return None


def _is_whole(text: str) -> bool:
    """Whether the part before the comma neither asks nor cuts a quotation in two."""
    straight = text.count('"')
    opened = text.count("«") + text.count("“") - text.count("»") - text.count("”")
    return not any(mark in text for mark in "?!:") and straight % 2 == 0 and opened == 0


def _finish(doc: Any, relatives: frozenset[str]) -> None:
    """Let a finite verb that the parser hung on its noun head the clause.

    ``Deux lignes seulement seront maintenues``, ``Sales at the chain rose``: a finite form is no modifier of its noun.
    """
    for token in doc:
        noun = token.head
        if token.dep_ != "acl" or noun.i >= token.i or noun.pos_ not in _NAMES:
            continue
        helpers = [child for child in children(token, "aux") if "Fin" in child.morph.get("VerbForm")]
        alone = not helpers and _is_finite_verb(token) and base(noun) in _HEADING
        if alone and any(low(part) in relatives for part in token.subtree if part.i < token.i):
            continue
        if not (helpers or alone) or any(child.i < token.i for child in children(token, "nsubj", "mark", "case")):
            continue
        if alone and (find(noun, "cop", "aux") is not None or find(token, "cc", "expl") is not None):
            continue
        passive = any(helper.dep_ == "aux:pass" for helper in helpers)
        later = [child for child in noun.children if child.i > token.i]
        if noun.head.i == noun.i:
            token.head, token.dep_ = token, "ROOT"
        else:
            token.head, token.dep_ = noun.head, noun.dep_
        noun.head, noun.dep_ = token, "nsubj:pass" if passive else "nsubj"
        for child in later:
            child.head = token


def _is_finite_verb(token: Any) -> bool:
    return token.pos_ == "VERB" and "Fin" in token.morph.get("VerbForm")


def _stands(doc: Any, end: int, verb: Any) -> bool:
    """Whether the first ``end`` tokens are one clause with a finite verb, tied to the verb of saying as a clause is."""
    tops = [token for token in doc[:end] if token.head.i >= end or token.head.i == token.i]
    if len(tops) != 1:
        return False
    top = tops[0]
    if not is_verb(top) or not is_finite(top):
        return False
    return top.head.i == top.i or (top.head.i == verb.i and base(top) in _CLAUSAL)


def _is_sentence(doc: Any) -> bool:
    roots = [token for token in doc if token.head.i == token.i]
    return len(roots) == 1 and is_verb(roots[0]) and is_finite(roots[0])


def _is_like_one(doc: Any) -> bool:
    """Whether the head has a subject and an object, though it was read as a noun: a later step makes a verb of it."""
    roots = [token for token in doc if token.head.i == token.i]
    return len(roots) == 1 and subject(roots[0]) is not None and find(roots[0], "obj") is not None


def _graft(cut: _Cut, alone: Any) -> None:
    """The tree of the part read alone, under the verb of saying."""
    doc, verb = cut.doc, cut.doc[cut.verb]
    # What hung between the two parts hangs on the verb of saying, which heads the sentence.
    above = verb
    while above.head.i != above.i and above.head.i >= cut.end:
        above = above.head
    if above.head.i < cut.end:
        # First, so that no token between the verb and the first part closes a circle with it.
        verb.head, verb.dep_ = verb, "ROOT"
    for token in doc[cut.end :]:
        if token.head.i < cut.end and token.i != cut.verb:
            token.head = verb
    for own, read in zip(doc[: cut.end], alone[: cut.end], strict=True):
        own.pos_, own.tag_, own.lemma_ = read.pos_, read.tag_, read.lemma_
        own.set_morph(read.morph)
        own.head, own.dep_ = (verb, "ccomp") if read.head.i == read.i else (doc[min(read.head.i, cut.end)], read.dep_)
