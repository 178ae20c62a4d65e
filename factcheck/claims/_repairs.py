"""Repairs of a parse where the words leave no doubt: a speech verb that closes its sentence, ``said`` without ``that``.

Treebanks hold little news, so that parsers trained on them miss the two commonest shapes of reported speech in
English. The tree is mended in place before frames and clauses are read from it.
"""

from __future__ import annotations

import re
from typing import Any

from factcheck.claims._hanging import free_explained, hang_sources
from factcheck.claims._hearers import free_speaker
from factcheck.claims._joining import free_conjuncts, join_complements, join_names, join_words
from factcheck.claims._leading_sources import free_source, give_sourced_subject
from factcheck.claims._placed import group_start
from factcheck.claims._raising import (
    give_joined_subject,
    give_subject,
    raise_added,
    raise_behind,
    raise_main,
    raise_over_participle,
    raise_over_relative,
    raise_participle,
)
from factcheck.claims._retagging import retag_governing, retag_infinitives, retag_inverted, retag_spoken
from factcheck.claims._subordinates import hang_marks, mark_clauses
from factcheck.claims._tree import base, children, find, has_circle, is_relative, is_verb, low, subject, subtree
from factcheck.claims._types import Parsed
from factcheck.claims._verbs import reporting_lemma, reporting_words
from factcheck.claims.lang import discourse
from factcheck.claims.lang.schema import Discourse

__all__ = ["mend"]

_OPENS_ASIDE = {",", '"', "”", "»", "?", "!", "''", "-", "–", "—"}
_NAMING = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "PART", "ADP", "PRON", "ADV"})
_INNER_QUOTES = frozenset({'"', "“", "”"})
_SHORT_SENTENCE = 4


def mend(parsed: Parsed, lang: str) -> None:
    """Mend the tree of a sentence in place. Raises ``LanguageError`` for a language without a table."""
    table = discourse(lang)
    before = _arcs(parsed.doc)
    join_words(parsed.doc)
    join_names(parsed.doc)
    join_complements(parsed.doc, table)
    free_conjuncts(parsed.doc, table)
    retag_infinitives(parsed.doc, table)
    retag_governing(parsed.doc)
    retag_inverted(parsed.doc, table)
    retag_spoken(parsed.doc, table)
    hang_sources(parsed.doc, table)
    free_explained(parsed.doc)
    mark_clauses(parsed, table)
    hang_marks(parsed.doc)
    if table.bare_complements:
        raise_participle(parsed.doc)
    free_source(parsed, table)
    give_sourced_subject(parsed, table)
    raise_added(parsed.doc, table)
    raise_main(parsed.doc, table)
    raise_behind(parsed.doc)
    raise_over_participle(parsed.doc)
    raise_over_relative(parsed.doc)
    give_subject(parsed.doc, table.relatives)
    give_joined_subject(parsed.doc)
    _free_relays(parsed, table)
    _undo_circle(parsed.doc, before)
    for index in reporting_words(parsed, table):
        token = parsed.doc[index]
        before = _arcs(parsed.doc)
        _mend_report(token, table)
        _undo_circle(parsed.doc, before)


def _arcs(doc: Any) -> list[tuple[Any, str]]:
    return [(token.head, token.dep_) for token in doc]


def _undo_circle(doc: Any, before: list[tuple[Any, str]]) -> None:
    """Put the arcs back as they were when the repairs of a parse that is wrong elsewhere closed a circle."""
    if has_circle(doc):
        for token, (head, relation) in zip(doc, before, strict=True):
            token.head, token.dep_ = head, relation


def _mend_report(token: Any, table: Discourse) -> None:
    """Mend the tree around one verb of saying."""
    if low(token) in table.light and reporting_lemma(token, table) is not None:
        _join_light(token, table)
    lemma = reporting_lemma(token, table)
    if lemma is None or (low(token) in table.light and low(token) not in table.verbs):
        return
    _free_verb(token, table)
    free_speaker(token, table)
    start = _aside_start(token, lemma, table)
    if start is not None:
        _hang_aside(token, start)
    elif table.bare_complements and lemma in table.bare_verbs:
        _lift_complement(token, table)
    _free_subject(token)
    if table.bare_complements:
        _mend_relative(token)
    _raise_finite(token, table)
    _mark_complement(token, table)


# ``P, the agency said.`` -------------------------------------------------------------------------------------------


def _aside_start(verb: Any, lemma: str, table: Discourse) -> int | None:
    """Where a speech clause at the end of a sentence begins: noun phrase and verb after a comma, nothing said after."""
    doc = verb.doc
    start = _noun_phrase_start(verb, lemma, table)
    if start is None or start < _SHORT_SENTENCE or doc[start - 1].text not in _OPENS_ASIDE:
        return None
    if doc[start].pos_ in {"CCONJ", "SCONJ"} or not any(is_verb(t) for t in doc[: start - 1]):
        return None
    tail = doc[verb.i + 1 :]
    heard = lemma in table.hearer_passives
    if any("Fin" in t.morph.get("VerbForm") for t in tail) or any(t.text in {":", "“", "«"} for t in tail):
        return None
    return None if find(verb, "obj") is not None and not heard and start != verb.i else start


def _noun_phrase_start(verb: Any, lemma: str, table: Discourse) -> int | None:
    """The first token of the noun phrase right before a finite verb, or of the verb when its noun phrase follows."""
    doc = verb.doc
    begin = min([verb.i, *(c.i for c in children(verb, "aux") if c.i < verb.i)])
    said = lemma in table.bare_verbs and begin == verb.i
    if "Fin" not in doc[begin].morph.get("VerbForm") and not said:
        return None
    index = begin
    while index > 0 and (doc[index - 1].pos_ in _NAMING or doc[index - 1].text in _INNER_QUOTES):
        index -= 1
    while index < begin and doc[index].text in _INNER_QUOTES:
        index += 1
    if index == begin:
        following = doc[verb.i + 1 : verb.i + 7]
        return int(index) if any(t.pos_ in {"NOUN", "PROPN", "PRON"} for t in following) else None
    phrase = doc[index:begin]
    named = any(t.pos_ in {"NOUN", "PROPN", "PRON"} for t in phrase) and phrase[0].pos_ != "ADP"
    relative = any(t.tag_ in {"WP", "WDT", "WRB"} or "Rel" in t.morph.get("PronType") for t in phrase)
    return int(index) if named and not relative else None


def _hang_aside(verb: Any, start: int) -> None:
    """Make the verb with its noun phrase an aside of the clause before it."""
    doc = verb.doc
    before = [token for token in doc[: start - 1] if is_verb(token)]
    top = next((t for t in before if t.head.i == t.i or t.head.i >= start - 1), None)
    if top is None and before and verb.head.i == verb.i:
        top = before[0]
        top.head = verb
    if top is None:
        return
    if top.head.i >= start and top.head.i != verb.i and top.head.head.i == top.head.i:
        # A noun of the aside was taken for the root: hung on the verb of the aside it would close a circle.
        top.head, top.dep_ = top, "ROOT"
    if top.head.i == verb.i:
        top.dep_ = "ccomp"
    elif verb.head.i != top.i and top.head.i == top.i:
        verb.head, verb.dep_ = top, "parataxis"
    elif base(verb) not in {"parataxis", "ccomp"}:
        verb.dep_ = "parataxis"
    for token in doc[: start - 1]:
        if token.i != top.i and token.head.i >= start:
            token.head = top
    nouns = [t for t in doc[start : verb.i] if t.pos_ in {"NOUN", "PROPN", "PRON"} and not start <= t.head.i < verb.i]
    if start == verb.i:
        nouns = [t for t in children(verb, "obj", "obl", "dep") if t.i > verb.i and find(t, "case") is None][:1]
        if not nouns and subject(verb) is None:
            nouns = _name_after(verb)
    if len(nouns) == 1 and subject(verb) is None:
        nouns[0].head, nouns[0].dep_ = verb, "nsubj"


def _name_after(verb: Any) -> list[Any]:
    """``warns lift maker Acme``: the last of the nouns right after the verb, made the head of the others."""
    end = verb.i + 1
    while end < len(verb.doc) and verb.doc[end].pos_ in _NAMING - {"ADP", "PRON", "ADV"}:
        end += 1
    run = verb.doc[verb.i + 1 : end]
    head = next((t for t in reversed(run) if t.pos_ in {"NOUN", "PROPN"}), None)
    if head is None:
        return []
    head.head, head.dep_ = verb, "nsubj"
    for token in run:
        if token.i != head.i and not verb.i < token.head.i < end:
            token.head, token.dep_ = head, "compound"
    return [head]


# ``Police said the driver had not been drinking.`` -----------------------------------------------------------------


def _lift_complement(verb: Any, table: Discourse) -> None:
    """Make a clause of what the parser took for an object and a loose verb after it."""
    beside = {i for c in children(verb, "obl", "advmod") if c.i > verb.i and find(c, "case") for i in subtree(c)}
    nouns = [c for c in children(verb, "obj", "iobj", "obl") if c.i > verb.i and find(c, "case") is None]
    noun = next((c for c in nouns if set(range(verb.i + 1, c.left_edge.i)) <= beside), None)
    known = find(verb, "ccomp")
    if noun is None or (known is not None and subject(known) is not None):
        return
    loose = [*children(verb, "ccomp", "parataxis", "advcl", "conj", "xcomp", "dep"), *children(noun, "acl", "conj")]
    told = next((c for c in sorted(loose, key=lambda t: t.i) if c.i > noun.i and _lacks_subject(c, noun, table)), None)
    if told is None:
        return
    told.head, told.dep_ = verb, "ccomp"
    noun.head, noun.dep_ = told, "nsubj"


def _lacks_subject(token: Any, noun: Any, table: Discourse) -> bool:
    if not is_verb(token) or subject(token) is not None or find(token, "mark", "cc") is not None:
        return False
    group = [token, *children(token, "aux", "cop")]
    first = min(group, key=lambda t: t.i)
    finite = "Fin" in first.morph.get("VerbForm") and first.i > noun.i
    return finite and not is_relative(token, table.relatives) and noun.i not in subtree(token)


# ``Le président, a-t-il précisé, recevra`` -------------------------------------------------------------------------


def _free_subject(verb: Any) -> None:
    """Give the main verb its subject back, when an aside with a pronoun of its own took it."""
    owners = list(children(verb, "nsubj"))
    pronoun = next((c for c in owners if c.text.startswith("-")), None)
    noun = next((c for c in owners if pronoun is not None and c.i < pronoun.i and c.pos_ != "PRON"), None)
    if noun is not None and verb.head.i > verb.i and verb.doc[noun.right_edge.i].i < verb.i:
        noun.head = verb.head


# ``Kyiv denies it carried out the strike`` -------------------------------------------------------------------------


def _mend_relative(verb: Any) -> None:
    """A relative clause cannot hang on a verb of saying: it is what the verb reports."""
    for child in children(verb, "acl:relcl"):
        own = subject(child)
        if child.i > verb.i and own is not None and own.i > verb.i:
            child.dep_ = "ccomp"


# ``a fait savoir`` -------------------------------------------------------------------------------------------------


def _join_light(word: Any, table: Discourse) -> None:
    """Let the word that reports head its light verb, as an infinitive heads its causative."""
    light = word.head
    if low(light) not in table.light[low(word)][1] or light.i == word.i:
        return
    above, relation = (word, "ROOT") if light.head.i == light.i else (light.head, light.dep_)
    word.head, word.dep_ = above, relation
    for child in list(light.children):
        if child.i != word.i:
            child.head = word
    light.head, light.dep_ = word, "aux"
    _free_name(word)


def _free_time(verb: Any, table: Discourse) -> None:
    """``« P », déplore mercredi la mairie``: the day is no subject, and the noun after it is none's object."""
    for day in list(children(verb, "nsubj")):
        if day.i < verb.i or low(day) not in table.times:
            continue
        day.dep_ = "obl"
        noun = next((c for c in children(verb, "obj", "obl", "appos") if c.i > day.i and find(c, "case") is None), None)
        start = group_start(verb)
        if noun is not None and start > 0 and verb.doc[start - 1].text in _OPENS_ASIDE:
            noun.dep_ = "nsubj"


def _free_name(word: Any) -> None:
    """``« P », met en garde Luc Roy``: the name right after is the subject, whatever the parser made of it."""
    light = find(word, "aux")
    noun = word.nbor(1) if word.i + 1 < len(word.doc) else None
    opens = light is not None and light.i > 0 and word.doc[light.i - 1].text in _OPENS_ASIDE
    if opens and noun is not None and noun.pos_ == "PROPN" and noun.head.i == word.i and subject(word) is None:
        noun.dep_ = "nsubj"


# ``two diplomats who have seen it say that`` -----------------------------------------------------------------------


def _free_verb(verb: Any, table: Discourse) -> None:
    """Give a verb of saying back its subject, from whose relative clause the parser hung it."""
    relative = verb.head
    if relative.dep_ != "acl:relcl" or relative.i > verb.i or find(verb, "aux") is not None:
        return
    marked = any(low(m) in table.complementisers for c in children(verb, "ccomp") for m in children(c, "mark"))
    noun = relative.head
    if not marked or subject(verb) is not None or find(verb, "mark", "cc") is not None or noun.i > relative.i:
        return
    if noun.head.i == noun.i:
        verb.head, verb.dep_ = verb, "ROOT"
    else:
        verb.head, verb.dep_ = noun.head, noun.dep_ if base(noun) in {"conj", "parataxis"} else "conj"
    for child in list(children(noun, "cc", "punct")):
        child.head = verb
    noun.head, noun.dep_ = verb, "nsubj"


# ``a démenti la rumeur selon laquelle ...`` -----------------------------------------------------------------------


def _free_relays(parsed: Parsed, table: Discourse) -> None:
    """Hang what is said of a rumour on the verb that confirms or denies it."""
    for match in re.finditer(table.relays, parsed.text, re.IGNORECASE):
        relative = next((t for t in parsed.doc if t.idx == match.start(1)), None)
        clause = relative.head if relative is not None else None
        while clause is not None and clause.dep_ != "acl:relcl":
            clause = clause.head if clause.head.i != clause.i else None
        if clause is None or base(clause.head) != "obj" or reporting_lemma(clause.head.head, table) is None:
            continue
        clause.head, clause.dep_ = clause.head.head, "ccomp"


# ``indique que ...`` -----------------------------------------------------------------------------------------------


def _mark_complement(verb: Any, table: Discourse) -> None:
    """A complementiser that opens what is reported is its mark, whatever the parser called it."""
    for child in children(verb, "ccomp"):
        mark = child.left_edge
        if child.i > verb.i and mark.i != child.i and low(mark) in table.complementisers and base(mark) != "nsubj":
            mark.head, mark.dep_ = child, "mark"


# ``affirme que le pont fermera`` -----------------------------------------------------------------------------------


def _raise_finite(verb: Any, table: Discourse) -> None:
    """Let the finite verb head a marked complement for whose head the parser took the subject."""
    noun = next((c for c in children(verb, "ccomp") if c.i > verb.i and c.pos_ in {"NOUN", "PROPN", "PRON"}), None)
    if noun is None or find(noun, "cop") is not None or low(noun.left_edge) not in table.complementisers:
        return
    beside = [c for c in children(verb, "ccomp") if c.i > noun.i]
    below = [c for c in [*noun.children, *beside] if c.i > noun.i and is_verb(c)]
    told = next((c for c in below if _lacks_subject(c, noun, table)), None)
    if told is None:
        return
    mark = noun.left_edge
    told.head, told.dep_ = verb, "ccomp"
    noun.head, noun.dep_ = told, "nsubj"
    mark.head, mark.dep_ = told, "mark"
    for child in list(noun.children):
        if child.i > told.i:
            child.head = told
