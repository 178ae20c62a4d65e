"""What a verb of saying reports: the clause after it, the infinitive, or the words it stands beside."""

from __future__ import annotations

from typing import Any

from factcheck.claims._placed import closes_quote, group_start, is_inverted
from factcheck.claims._tree import base, children, find, is_finite, is_verb, low, subject, subtree
from factcheck.claims._types import FrameKind
from factcheck.claims.lang.schema import Discourse

__all__ = ["conjuncts", "reported"]

_CLAUSAL = ("ccomp", "parataxis", "xcomp", "advcl", "conj", "csubj", "acl")
_QUOTES = '«»“”"„'


def reported(token: Any, lemma: str, table: Discourse) -> tuple[FrameKind, tuple[int, ...], frozenset[int], bool]:
    """What the verb reports: kind of frame, predicates, all tokens, and whether it is an infinitive."""
    nothing: tuple[FrameKind, tuple[int, ...], frozenset[int], bool] = ("complement", (), frozenset(), False)
    around = _quoted_around(token)
    if len(around) > 1:
        heads = tuple(i for part in around for i in conjuncts(part, token))
        return "parenthetical", heads, frozenset().union(*(subtree(part) for part in around)), False
    for child in children(token, "ccomp", "parataxis", "advcl"):
        if lemma in table.asides_only and not _announced(token, child):
            continue
        unreal = lemma in table.doubts and _is_unreal(child, table)
        if child.i > token.i and not unreal and _reports(token, child, table):
            more = [c for c in children(token, "conj") if c.i > child.i and _is_marked(c, table)]
            heads = tuple(i for part in [child, *more] for i in conjuncts(part))
            return "complement", heads, frozenset().union(*(subtree(part) for part in [child, *more])), False
    for child in () if lemma in table.asides_only else children(token, "xcomp", "ccomp"):
        bare = _is_bare_infinitive(child) and lemma not in table.doubts
        bare = bare and (table.infinitive_verbs is None or lemma in table.infinitive_verbs)
        if child.i > token.i and (bare or _is_rumoured(token, lemma, child, table)):
            return "complement", conjuncts(child), subtree(child), True
    opened = _as_clause(token, table)
    if opened is not None:
        return "parenthetical", *_beside(token, opened, table)
    left = [c for c in children(token, "ccomp", "parataxis") if c.i < token.i and not _is_aside(c)]
    if left:
        child = left[-1]
        return "parenthetical", conjuncts(child), subtree(child), False
    inverted = (own := subject(token)) is not None and own.i > token.i
    if not _is_finite(token):
        return nothing
    aside = base(token) == "parataxis" or (inverted and base(token) in _CLAUSAL)
    head = token.head
    if aside and head.i != token.i and is_verb(head) and _closes(token, inverted) and not _is_quoted_by(token, table):
        return "parenthetical", conjuncts(head, token), subtree(head) - subtree(token), False
    start = group_start(token)
    if start > 0 and _opens_aside(token, start, table):
        return "parenthetical", *_beside(token, start, table)
    return nothing


def _quoted_around(token: Any) -> list[Any]:
    """The quotations on both sides of an inverted verb: ``« A », a dit X, « B »``."""
    own = subject(token)
    said = [c for c in children(token, "ccomp", "parataxis") if is_verb(c) and not _is_aside(c)]
    left = [c for c in said if c.i < token.i and closes_quote(token.doc, group_start(token))]
    if own is None or own.i < token.i or not left:
        return []
    doc = token.doc
    right = [c for c in said if c.i > own.i and any(t.text in _QUOTES for t in doc[own.i + 1 : c.left_edge.i + 1])]
    return [left[-1], *right] if right else []


def _is_finite(token: Any) -> bool:
    helped = any(c.i < token.i for c in children(token, "aux"))
    return "Fin" in token.morph.get("VerbForm") or helped or subject(token) is not None


def _opens_aside(token: Any, start: int, table: Discourse) -> bool:
    """``..., craignent les pompiers.``: a finite verb right after a comma or quote, its noun after it, and the end.

    Only where the language has no bare coordination of that shape (``inverts``).
    """
    doc = token.doc
    if not table.inverts or doc[start - 1].text not in {",", "»", '"', "”", "?", "!"} or start < 3:
        return False
    if doc[start - 1].text == '"' and not closes_quote(doc, start):
        return False
    end = next((t.i for t in doc[token.i + 1 :] if t.is_punct or t.pos_ == "SCONJ"), len(doc))
    after = doc[token.i + 1 : end]
    own = subject(token)
    if own is not None and own.i < start and not _is_within_quotes(own, start):
        return False
    named = any(t.pos_ in {"NOUN", "PROPN", "PRON"} for t in after[:6]) or is_inverted(token, start, table)
    # A clitic may stand first: "se félicite la maire".
    first = start + (low(doc[start]) in table.reflexives)
    finite = first <= token.i and "Fin" in doc[first].morph.get("VerbForm")
    return named and finite and not any("Fin" in t.morph.get("VerbForm") for t in after)


def _is_within_quotes(noun: Any, start: int) -> bool:
    """Whether a noun belongs to the quotation that ends right before ``start``."""
    opened = any(t.text in {"«", "“", '"'} for t in noun.doc[: noun.i])
    return opened and closes_quote(noun.doc, start)


def _as_clause(token: Any, table: Discourse) -> int | None:
    """The index of the word that opens ``comme l'a dit X`` over this verb, or ``None``."""
    start = group_start(token)
    own = subject(token)
    if own is not None and own.i < token.i:
        if any(c.i > token.i and c.pos_ != "PRON" for c in children(token, "obj", "ccomp", "xcomp")):
            # "as the coast guard confirmed the deaths" tells when.
            return None
        start = min(start, int(own.left_edge.i))
    if start > 0 and low(token.doc[start - 1]) in table.as_words:
        return start - 1
    return None


def _predicates(doc: Any, content: frozenset[int]) -> list[int]:
    """The finite predicates of a stretch whose tree has no verb on top, those that hang on a noun only for want."""
    finite = [i for i in sorted(content) if is_finite(doc[i]) and base(doc[i]) not in {"aux", "cop"}]
    return [i for i in finite if base(doc[i]) not in {"acl", "advcl", "amod"}] or finite


def _beside(token: Any, start: int, table: Discourse) -> tuple[tuple[int, ...], frozenset[int], bool]:
    """What stands beside an aside that begins at ``start``: the sentence without it and the commas around it."""
    doc = token.doc
    end = token.i
    while end + 1 < len(doc) and doc[end + 1].text not in {",", ";", "»", ":"}:
        end += 1
    aside = set(range(start, end + 1)) if start else set(range(end + 2))
    content = frozenset(t.i for t in doc if t.i not in aside)
    tops = [i for i in sorted(content) if doc[i].head.i == i or doc[i].head.i not in content]
    before = frozenset(i for i in content if i < start)
    above = [i for i in tops if is_verb(doc[i])]
    # What stands before the aside is what it reports; a participle after it is the speaker's.
    verbs = [i for i in above if i < start] or _predicates(doc, before) or above or _predicates(doc, content)
    heads = tuple(j for i in verbs[:1] for j in conjuncts(doc[i], token))
    return heads, content if heads else frozenset(), False


def _reports(token: Any, child: Any, table: Discourse) -> bool:
    """Whether a clause to the right of the verb is what it reports: marked as such, quoted, or bare and finite."""
    marks = [low(mark) for mark in children(child, "mark")]
    own = subject(child)
    if not marks and low(child) in table.verbs and own is not None and own.i > child.i:
        return False
    if not marks and low(child.left_edge) in table.complementisers and base(child) == "ccomp":
        return True
    if marks:
        return all(mark in table.complementisers for mark in marks) and not _is_aside(child)
    if child.dep_ == "advcl" or _is_aside(child) or _is_nonfinite(child) or child.pos_ == "SYM":
        return False
    between = {t.text for t in token.doc[token.i + 1 : child.i] if t.is_punct}
    if ":" in between or between & set(_QUOTES):
        return not _is_bare_participle(child)
    return table.bare_complements and is_verb(child) and subject(child) is not None and not _is_question(child)


def _announced(token: Any, child: Any) -> bool:
    """``The mayor agreed: "..."``: a colon and a quotation between the verb and what it reports."""
    between = [t.text for t in token.doc[token.i + 1 : child.i]]
    return ":" in between and bool(set(between) & set(_QUOTES))


def _is_unreal(child: Any, table: Discourse) -> bool:
    """A subjunctive, which cannot stand by itself (``craint que le bilan ne s'alourdisse``)."""
    near = {low(c) for c in children(child, "advmod")}
    expletive = bool(near & table.expletives) and not near & (table.negations - table.expletives)
    return expletive or any("Sub" in t.morph.get("Mood") for t in [child, *children(child, "aux", "cop")])


def _is_marked(child: Any, table: Discourse) -> bool:
    return any(low(mark) in table.complementisers for mark in children(child, "mark"))


def _is_bare_participle(child: Any) -> bool:
    return "Part" in child.morph.get("VerbForm") and find(child, "aux", "cop") is None


def _is_question(child: Any) -> bool:
    """``explained how it works``: an indirect question, which tells nothing."""
    edge = child.left_edge
    return edge.tag_ in {"WRB", "WP", "WDT"} or bool({"Int"} & set(edge.morph.get("PronType")))


def _is_aside(child: Any) -> bool:
    return str(child.dep_) == "parataxis:insert"


def _is_rumoured(token: Any, lemma: str, child: Any, table: Discourse) -> bool:
    """``are thought to have died``, ``claims to have won``: an infinitive with a mark that is reported all the same."""
    marks = [low(mark) for mark in children(child, "mark")]
    passive = low(token) in table.rumour_passives and find(token, "aux:pass", "nsubj:pass") is not None
    return bool(marks) and all(m in table.infinitive_marks for m in marks) and (passive or lemma in table.self_claims)


def _is_bare_infinitive(child: Any) -> bool:
    """``dit avoir repris``, ``denied having sold``; not ``promet de venir``, which is a plan and no report."""
    return _is_nonfinite(child) and not any(base(c) in {"mark", "case"} for c in child.children)


def _is_nonfinite(child: Any) -> bool:
    auxiliaries = list(children(child, "aux", "cop"))
    first = min([child, *auxiliaries], key=lambda t: t.i)
    return bool({"Inf", "Ger"} & set(first.morph.get("VerbForm"))) or (
        first.tag_ == "VBG" or (first is not child and low(first) in {"having", "avoir", "être"})
    )


def _closes(token: Any, inverted: bool) -> bool:
    """Whether the verb has no object of its own, so that what it says is the clause beside it."""
    direct = [c for c in children(token, "obj", "ccomp", "xcomp") if not (inverted and c.i < token.i)]
    return not direct or all(c.pos_ == "PRON" for c in direct)


def _is_quoted_by(token: Any, table: Discourse) -> bool:
    """Whether the verb stands before a reporting verb that governs it: then it is reported itself."""
    return token.i < token.head.i and low(token.head) in table.verbs


def conjuncts(head: Any, without: Any | None = None) -> tuple[int, ...]:
    """A predicate and those coordinated with it."""
    found = [head.i]
    for child in children(head, "conj"):
        if child is not without and (without is None or child.i != without.i):
            found.extend(conjuncts(child))
    return tuple(found)
