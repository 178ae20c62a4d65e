"""The name of a speaker as the article writes it, cut out of the tree."""

from __future__ import annotations

import re
from typing import Any

from factcheck.claims._tree import base, children, find, low, subtree
from factcheck.claims.lang.schema import Discourse
from factcheck.records import Span

__all__ = ["Speaker", "bearer", "name_run", "name_speaker"]

_LONG_APPOSITION = 9
_LONG_RELATIVE = 9
_MARKS = " ,;:()«»“”\"'"

_NO_QUOTES = str.maketrans("", "", '«»“”"')

Speaker = tuple[str, Span, int]
"""The name as written, its span in the article and the token index of its head."""


def bearer(head: Any, table: Discourse) -> Any:
    """The speaker behind a document: the Red Cross of ``un premier bilan du Croissant-Rouge``."""
    for _ in range(3):
        owner = _owner(head, table) if low(head) in table.bearers else None
        if owner is None:
            break
        head = owner
    return head


def _owner(head: Any, table: Discourse) -> Any | None:
    """Whose document it is: ``bilan de X``, ``chiffres publiés par X``."""
    for child in head.children:
        if child.i < head.i:
            continue
        case = find(child, "case")
        if base(child) == "nmod" and case is not None and low(case) in table.owning and _names(child, case, table):
            return child
        if base(child) == "acl":
            return next((c for c in children(child, "obl") if _case(c) in table.agents), None)
    return None


def _case(token: Any) -> str:
    case = find(token, "case")
    return low(case) if case is not None else ""


def _names(token: Any, case: Any, table: Discourse) -> bool:
    return token.pos_ == "PROPN" or find(token, "det") is not None or low(case) in table.contractions


def name_speaker(head: Any, offset: int, table: Discourse, after: int = -1) -> Speaker | None:
    """The noun phrase around ``head`` without its preposition, free relatives and long appositions.

    ``offset`` is where the sentence starts in the article; the name holds no token up to ``after``. ``None`` when
    nothing is left of it.
    """
    kept = {i for i in _members(head, table) if i > after}
    doc = head.doc
    first, last = _run(kept, head.i)
    last = _before_clause(doc, head.i, last, table)
    first = _after_opener(doc, first, head.i)
    while first < last and (doc[first].is_punct or doc[first].pos_ == "CCONJ"):
        first += 1
    while last > first and (doc[last].is_punct or doc[last].pos_ in {"CCONJ", "ADP"}):
        last -= 1
    last = _with_name(head, last)
    span = doc[first].idx, doc[last].idx + len(doc[last].text)
    text = re.sub(r"\s+", " ", doc.text[span[0] : span[1]].translate(_NO_QUOTES)).strip(_MARKS)
    text += ")" if "(" in text and ")" not in text else ""
    if not text:
        return None
    case = find(head, "case")
    if case is not None and low(case) in table.contractions and case.i < first:
        article = table.contractions[low(case)]
        text = f"{article} {text}"
    text = _shorten(head, text, table)
    return _lower_head(text, doc[first], table), (offset + span[0], offset + span[1]), head.i


def name_run(doc: Any, first: int, last: int, offset: int, table: Discourse, head: int) -> Speaker:
    """The tokens from ``first`` to ``last`` as a name."""
    span = doc[first].idx, doc[last].idx + len(doc[last].text)
    text = re.sub(r"\s+", " ", doc.text[span[0] : span[1]].translate(_NO_QUOTES)).strip(_MARKS)
    return _lower_head(text, doc[first], table), (offset + span[0], offset + span[1]), head


def _members(head: Any, table: Discourse) -> set[int]:
    kept = {head.i}
    for child in head.children:
        relation = base(child)
        if child.text == "-" and child.i and not child.whitespace_ and not child.nbor(-1).whitespace_:
            kept.add(child.i)
        if relation in {"case", "mark", "cop", "punct", "parataxis", "dislocated", "advcl", "nsubj", "obl"}:
            continue
        case = find(child, "case")
        named = any(t.pos_ == "PROPN" for t in head.doc[head.i : max(head.i, child.left_edge.i)])
        ties = table.owning if named else table.belonging
        if relation == "nmod" and case is not None and low(case) not in ties:
            continue
        size = len(subtree(child))
        after = child.i > head.i
        comma = after and head.doc[child.left_edge.i - 1].text in {",", "-", "–", "—", "("}
        opened = head.doc[child.left_edge.i].text in {",", "(", "-", "–", "—"}
        if relation == "acl" and low(child.left_edge) in table.free_sources:
            continue
        if relation == "acl":
            participle = child.dep_ == "acl"
            if comma or opened or size > _LONG_RELATIVE or (participle and low(child) in table.contacts):
                continue
        if relation == "appos" and child.pos_ == "NUM":
            continue
        if relation == "appos" and (size > _LONG_APPOSITION or (comma and not _is_closed(child))):
            continue
        if relation in {"conj", "nmod", "amod", "dep"} and comma and not _in_list(child):
            continue
        kept |= subtree(child)
    return kept


def _after_opener(doc: Any, first: int, head: int) -> int:
    """``However, the minister``: go past an adverb and its comma."""
    comma = next((i for i in range(first, min(head, first + 4)) if doc[i].text == ","), None)
    if first == 0 and first < head and doc[0].pos_ == "ADV" and doc[1].pos_ in {"PROPN", "DET"}:
        # "Meanwhile Ms Roy said"
        return 1
    opens = comma is not None and all(t.pos_ in {"ADV", "CCONJ", "SCONJ", "INTJ"} for t in doc[first:comma])
    return comma + 1 if opens and comma is not None else first


def _before_clause(doc: Any, head: int, last: int, table: Discourse) -> int:
    """Stop at a comma or conjunction before a finite verb: the parser has drawn another clause into the name."""
    verbs = [t.i for t in doc[head + 1 : last + 1] if "Fin" in t.morph.get("VerbForm")]
    reach = range(head + 1, verbs[-1]) if verbs else range(0)
    stop = next((i for i in reach if doc[i].text == "," or _opens_clause(doc, i, table)), last + 1) - 1
    return stop - 1 if head < stop < last and doc[stop].pos_ == "ADV" else stop


def _opens_clause(doc: Any, place: int, table: Discourse) -> bool:
    """A conjunction, or the second half of one (``tandis que``), and no relative."""
    if doc[place].pos_ != "SCONJ":
        return False
    return low(doc[place]) not in table.relatives or doc[place - 1].pos_ == "ADV"


def _with_name(head: Any, last: int) -> int:
    """``la directrice du lycée, Inès Balmont``: go on over the name that the parser hung elsewhere.

    Not in ``selon les informations du Fanal, Inès Balmont a démissionné``, where it is the subject.
    """
    doc = head.doc
    if head.pos_ != "NOUN" or last + 3 >= len(doc) + 1 or last + 1 >= len(doc) or doc[last + 1].text != ",":
        return last
    end = last + 1
    while end + 1 < len(doc) and doc[end + 1].pos_ == "PROPN" and doc[end + 1].text[:1].isupper():
        end += 1
    named = end >= last + 3 and (end + 1 >= len(doc) or doc[end + 1].is_punct)
    inside = doc[last + 2 : end + 1]
    if named and base(head) != "nsubj" and any(base(t) == "nsubj" and t.head.i > end for t in inside):
        return last
    return end if named else last


def _is_closed(child: Any) -> bool:
    """Whether an apposition after a comma ends at another mark or with the sentence."""
    after = child.right_edge.i + 1
    return after >= len(child.doc) or bool(child.doc[after].is_punct)


def _in_list(child: Any) -> bool:
    """Whether a part after a comma belongs to a list that a conjunction ends."""
    return base(child) == "conj" and any(base(c) == "cc" for s in child.head.children for c in s.children)


def _run(kept: set[int], head: int) -> tuple[int, int]:
    """The unbroken run of kept tokens around the head; commas and the like may stand in between."""
    first = last = head
    while first - 1 in kept:
        first -= 1
    while last + 1 in kept or last + 2 in kept:
        last += 1
    while last not in kept:
        last -= 1
    return first, last


def _shorten(head: Any, text: str, table: Discourse) -> str:
    """``un rapport que Le Fanal a pu consulter`` as ``un rapport consulté par Le Fanal``."""
    for child in head.children:
        if child.dep_ != "acl:relcl":
            continue
        verbs = [child, *(c for c in child.children if base(c) == "xcomp")]
        words = next((table.access[key] for v in verbs for key in (v.lemma_, low(v)) if key in table.access), None)
        reader = next((c for c in child.children if base(c) == "nsubj"), None)
        if words is None or reader is None or reader.pos_ == "PRON":
            continue
        begin, end = child.left_edge.idx, child.right_edge.idx + len(child.right_edge.text)
        doc = head.doc
        who = doc.text[reader.left_edge.idx : reader.right_edge.idx + len(reader.right_edge.text)]
        feminine = "e" if "Fem" in head.morph.get("Gender") else ""
        participle, by = words.split(" ", 1)
        plain = re.sub(r"\s+", " ", doc.text[begin:end]).strip(_MARKS)
        return text.replace(plain, f"{participle}{feminine} {by} {who}")
    return text


def _lower_head(text: str, first: Any, table: Discourse) -> str:
    """Small first letter for a common word that only the head of the sentence made big."""
    doc = first.doc
    at_head = first.i == 0 or doc[first.i - 1].text in {"«", '"', "“", ":", "-", "–", "—", "("}
    following = doc[first.i + 1].text[:1] if first.i + 1 < len(doc) else ""
    if low(first) not in table.articles and (following.isupper() or following.isdigit()):
        # "Marion Tell": a first name that the parser took for a noun; "Defence minister Ilse Tell" is not one.
        at_head = at_head and low(first) in table.people
    common = low(first) in table.articles or (first.pos_ not in {"PROPN", "X"} and low(first) in table.people)
    if table.proper_adjectives and first.pos_ == "ADJ" and re.search(table.proper_adjectives, low(first)):
        return text
    acronym = first.text.isupper() and len(first.text) > 2
    if at_head and not acronym and (common or first.pos_ in {"NOUN", "ADJ", "DET", "NUM"}):
        return text[:1].lower() + text[1:]
    return text
