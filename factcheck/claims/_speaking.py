"""Who speaks: the noun phrase that is the speaker of a reporting verb."""

from __future__ import annotations

import re
from typing import Any

from factcheck.claims._speakers import Speaker, name_run, name_speaker
from factcheck.claims._tree import base, children, find, low, subject
from factcheck.claims._types import FrameKind, Parsed
from factcheck.claims.lang.schema import Discourse

__all__ = ["inverted_name", "named", "speaker_token"]

_NAMING = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM"})


def speaker_token(
    token: Any, lemma: str, kind: FrameKind, content: frozenset[int], table: Discourse
) -> tuple[Any | None, bool]:
    """The head of the speaker's noun phrase, and whether the frame is an impersonal rumour."""
    reflexive = find(token, "expl:pv", "expl:comp", "expl:pass") is not None
    quoter = token.head
    if low(quoter) in table.quoters and quoter.i != token.i:
        # "quoted several lawmakers as saying", "was quoted as saying"
        return find(quoter, "nsubj:pass") or find(quoter, "obj"), False
    passive = not reflexive and find(token, "aux:pass", "nsubj:pass") is not None
    if passive:
        agent = find(token, "obl:agent")
        return agent, agent is None and low(token) in table.rumour_passives
    own = _subject_outside(token, content, table.times)
    if own is None and kind == "parenthetical":
        own = next((c for c in token.children if c.i not in content and _may_speak(c, token, table)), None)
        own = own if own is not None else _noun_right(token, content, table)
    seen = 0
    climber = token
    while own is None and seen < 4 and climber.head.i != climber.i:
        relation = base(climber)
        if relation in {"conj", "xcomp", "advcl", "ccomp", "parataxis", "csubj"}:
            climber = climber.head
            own = _subject_outside(climber, frozenset(), table.times)
            bare = "Inf" in climber.morph.get("VerbForm")  # the noun behind an infinitive is its object
            if own is None and not bare and low(climber) in table.verbs and climber.i < token.i:
                own = _noun_right(climber, frozenset(), table)
        elif relation == "acl":
            own = climber.head
        else:
            break
        seen += 1
    if own is not None and own.pos_ == "PRON" and base(climber) == "acl" and own.i != climber.head.i:
        antecedent = climber.head
        return antecedent, False
    if own is not None and own.text.startswith("-") and low(own) in table.vague and kind == "parenthetical":
        return _heard_at(token, content, table), False
    if own is None or low(own) in table.vague or _is_hung(own, table):
        return None, False
    carried = kind == "parenthetical" and own.text.startswith("-") and low(own) in table.carried
    if str(own.dep_).startswith("expl") and not carried:
        return None, False
    return own, False


def _heard_at(verb: Any, content: frozenset[int], table: Discourse) -> Any | None:
    """Where somebody unnamed says it: ``indique-t-on à l'Élysée``. Who is told, a paper or the press, says nothing."""
    for child in children(verb, "obl", "nmod"):
        case = find(child, "case")
        if case is None or child.i < verb.i or child.i in content or child.pos_ not in {"NOUN", "PROPN"}:
            continue
        phrase = child.doc[case.i : child.i + 1].text
        heard = table.hearers and re.match(rf"(?:{table.hearers})$", phrase)
        if low(case) in table.heard_at and not heard and low(child) not in table.times | table.listeners:
            return child
    return None


def _noun_right(verb: Any, content: frozenset[int], table: Discourse) -> Any | None:
    """The first noun after an inverted verb that no preposition governs, whatever the parser made of it.

    A determiner right after a noun begins a new phrase: ``a écrit à des élus la ministre``.
    """
    doc = verb.doc
    governed = False
    for index in range(verb.i + 1, min(len(doc), verb.i + 12)):
        token = doc[index]
        if token.text == "," and governed and _is_set_off_name(doc, index + 1):
            # "raconte à l'AFP, Slimane, 66 ans": a name between commas after the one who was told.
            governed = False
            continue
        if token.is_punct or index in content:
            return None
        if token.pos_ == "ADP":
            governed = True
        elif token.pos_ == "DET" and doc[index - 1].pos_ in {"NOUN", "PROPN"}:
            governed = False
        elif not governed and token.pos_ in {"NOUN", "PROPN", "PRON"} and low(token) not in table.times:
            return None if _is_hung(token, table) else token
    return None


def _is_set_off_name(doc: Any, index: int) -> bool:
    """Whether a name begins there that a comma or the end follows."""
    end = index
    while end < len(doc) and doc[end].pos_ == "PROPN":
        end += 1
    return end > index and (end == len(doc) or doc[end].is_punct)


def _may_speak(child: Any, verb: Any, table: Discourse) -> bool:
    """Whether a noun after an inverted verb, taken for an object by the parser, is its subject."""
    loose = base(child) in {"obj", "obl", "dep", "nmod"} and find(child, "case") is None
    return child.i > verb.i and loose and not _is_hung(child, table) and low(child) not in table.times


def _is_hung(token: Any, table: Discourse) -> bool:
    """``rappelons-le``: an object hangs on the verb as a subject does."""
    return bool(token.text.startswith("-")) and low(token) not in table.carried


def _subject_outside(token: Any, content: frozenset[int], times: frozenset[str]) -> Any | None:
    own = subject(token)
    if own is not None and low(own) == "t" and own.i + 1 < len(own.doc):
        # "constate t-il", with the first hyphen lost.
        own = own.doc[own.i + 1]
    if own is None or own.i in content or low(own) in times or own.pos_ in {"VERB", "AUX"}:
        return None
    return own


def inverted_name(
    verb: Any, source: Any | None, kind: FrameKind, parsed: Parsed, table: Discourse
) -> Speaker | None:  # fmt: skip
    """``said Real Madrid president Ana Perez.``: all nouns up to the mark, whatever tree the parser made of them."""
    if source is None or source.i < verb.i or kind != "parenthetical" or source.pos_ == "PRON":
        return None
    doc = verb.doc
    end = verb.i + 1
    while end < len(doc) and _is_part(doc[end], table):
        end += 1
    if not (end < len(doc) and doc[end].is_punct) or not verb.i < source.i < end or doc[end - 1].pos_ != "PROPN":
        return None
    last = doc[end - 1]
    return name_run(doc, verb.i + 1, end - 1, parsed.span[0], table, int(last.i))


def _is_part(token: Any, table: Discourse) -> bool:
    named = token.pos_ in _NAMING or _is_hyphen(token) or (base(token) == "case" and token.pos_ == "PART")
    return named and low(token) not in table.times


def _is_hyphen(token: Any) -> bool:
    """A hyphen inside a name that the tokenizer cut (``Carl-Peter``)."""
    return token.text == "-" and not token.whitespace_ and not token.nbor(-1).whitespace_


def named(source: Any | None, parsed: Parsed, table: Discourse) -> Speaker | None:
    if source is None or low(source) in table.vague:
        return None
    return name_speaker(source, parsed.span[0], table)
