"""Verbs that the tagger took for something else.

Verbs of saying taken for nouns (``« P », frémit Lise Roy``, ``P, warns lift maker Acme``), the one word of a sentence
that has both a subject and an object (``The court upheld the verdict``), and infinitives taken for finite forms.
"""

from __future__ import annotations

from typing import Any

from factcheck.claims._placed import closes_quote
from factcheck.claims._tree import find, low, subject
from factcheck.claims.lang.schema import Discourse

__all__ = ["retag_governing", "retag_infinitives", "retag_inverted", "retag_spoken"]

_SHORTEST = 4
_FINITE = "VerbForm=Fin"
_GERUND = ("ing", "ant")
_NAMES = frozenset({"NOUN", "ADJ"})
_BEFORE = frozenset({",", '"', "»", "”"})
_ADVERBS = frozenset({"ADV", "ADP"})
_UNBOUND = (["Ger"], ["Inf"])
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "VERB"})


def retag_governing(doc: Any) -> None:
    """Make a finite verb of a root that has a subject before it and an object behind it, in place."""
    for token in doc:
        if token.dep_ != "ROOT" or find(token, "aux", "cop") is not None or low(token).endswith(_GERUND):
            continue
        governs, owned = subject(token), find(token, "obj")
        if governs is None or owned is None or not governs.i < token.i < owned.i:
            continue
        if token.pos_ in _NAMES or (token.pos_ == "VERB" and token.morph.get("VerbForm") in _UNBOUND):
            token.pos_ = "VERB"
            token.set_morph(_FINITE)


def retag_infinitives(doc: Any, table: Discourse) -> None:
    """Make infinitives of what ends like one, in place: no finite form of a language that inverts ends in ``-er``."""
    if not table.inverts:
        return
    for token in doc:
        if token.pos_ == "VERB" and low(token).endswith("er") and "Fin" in token.morph.get("VerbForm"):
            token.set_morph("VerbForm=Inf")


def retag_spoken(doc: Any, table: Discourse) -> None:
    """Make verbs of them, and subjects of the names after them, in place."""
    for token in doc[_SHORTEST:-1]:
        if token.pos_ not in {"NOUN", "ADJ"} or subject(token) is not None or doc[token.i - 1].text != ",":
            continue
        name = _name(token)
        quoted = table.inverts and closes_quote(doc, token.i) and bool(name) and name[0].pos_ == "PROPN"
        told = table.bare_complements and low(token) in table.verbs and table.verbs[low(token)] != low(token)
        if not (quoted or (told and name)):
            continue
        said = next((t for t in doc[: token.i - 1] if t.pos_ == "VERB" and not _hangs_on(t, token, name)), None)
        if said is None:
            continue
        _retag(token, name, _top(said, token.i))


def retag_inverted(doc: Any, table: Discourse) -> None:
    """Make an aside of ``P, a-t-il ajouté``, in place, where the parser lost its verb."""
    if not table.inverts:
        return
    for pronoun in doc[_SHORTEST:]:
        if not pronoun.text.startswith("-") or low(pronoun) not in table.carried | table.vague:
            continue
        first = doc[pronoun.i - 1]
        verb = _inverted(first, pronoun, table)
        if verb is None or doc[first.i - 1].text not in _BEFORE:
            continue
        if verb.pos_ == "VERB" and pronoun.head.i == verb.i and (verb.head.i < first.i or verb.head.i == verb.i):
            continue
        if any(t.head.i == t.i for t in doc[verb.i + 1 :] if not t.is_punct):
            continue  # what comes behind is the main clause
        _hang(verb, first, pronoun)


def _inverted(first: Any, pronoun: Any, table: Discourse) -> Any | None:
    """The verb of saying around an inverted pronoun: the word before it, or the participle behind it."""
    if low(first) in table.verbs:
        return first
    if low(first) not in table.perfect:
        return None
    behind = pronoun.doc[pronoun.i + 1 : pronoun.i + 1 + _SHORTEST]
    told = next((t for t in behind if low(t) in table.verbs), None)
    between = behind[: told.i - pronoun.i - 1] if told is not None else ()
    return told if all(t.pos_ in _ADVERBS for t in between) else None


def _hang(verb: Any, first: Any, pronoun: Any) -> None:
    """Hang the verb of an aside on the clause before it, which no longer hangs on any word of the aside.

    The repairs of reports that come later start from a verb that the parser has seen; this one it has not.
    """
    doc, begin = verb.doc, first.i
    loose = [t for t in doc[:begin] if t.head.i >= begin or t.head.i == t.i]
    top = next((t for t in loose if t.head.i == t.i), None)
    top = top or next((t for t in loose if t.pos_ in {"VERB", "AUX"}), loose[0] if loose else None)
    if top is None:
        return
    top.head, top.dep_ = top, "ROOT"
    for token in loose:
        if token.i != top.i and token.head.i != token.i:
            token.head = top
            token.dep_ = "punct" if token.is_punct else "dep"
    for token in doc[pronoun.i + 1 :]:
        if token.head.i < begin or token.head.i in {first.i, pronoun.i} or token.head.i == token.i:
            token.head = verb
    verb.pos_ = "VERB"
    verb.head, verb.dep_ = top, "parataxis"
    if verb.i != first.i:
        first.pos_ = "AUX"
        first.head, first.dep_ = verb, "aux:tense"
        verb.set_morph("Tense=Past|VerbForm=Part")
        first.set_morph(_FINITE)
    else:
        verb.set_morph(_FINITE)
    pronoun.pos_ = "PRON"
    pronoun.head, pronoun.dep_ = verb, "nsubj"


def _name(verb: Any) -> list[Any]:
    """The nouns from a verb to the next mark when the last of them is a name."""
    found = []
    for token in verb.doc[verb.i + 1 :]:
        if token.is_punct:
            break
        if token.pos_ not in _NOMINAL:
            return []
        found.append(token)
    return found if found and found[-1].pos_ == "PROPN" else []


def _hangs_on(token: Any, verb: Any, name: list[Any]) -> bool:
    inside = {verb.i, *(part.i for part in name)}
    return any(above.i in inside for above in token.ancestors)


def _top(token: Any, end: int) -> Any:
    """The highest token above one that still lies before ``end``."""
    while token.head.i != token.i and token.head.i < end:
        token = token.head
    return token


def _retag(verb: Any, name: list[Any], said: Any) -> None:
    verb.pos_ = "VERB"
    verb.set_morph(_FINITE)
    verb.head, verb.dep_ = said, "parataxis"
    head = name[0] if name[0].pos_ == "PROPN" else name[-1]
    head.head, head.dep_ = verb, "nsubj"
    for token in name:
        if token.i != head.i:
            token.pos_ = "NOUN" if token.pos_ == "VERB" else token.pos_
            token.head, token.dep_ = head, "flat" if token.i > head.i else "compound"
