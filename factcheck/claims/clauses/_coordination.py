"""Coordinated subjects, complements and counts, told apart where sources could differ on each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.claims.clauses import _changes
from factcheck.claims.clauses._draft import Word
from factcheck.claims.clauses._graph import Graph
from factcheck.claims.clauses._nouns import is_name
from factcheck.claims.clauses._verbs import agreeing, bare, is_negated, negate, singular
from factcheck.claims.lang.grammar import Syntax

if TYPE_CHECKING:
    from factcheck.claims.clauses._parts import Draft
    from factcheck.claims.clauses._split import Splitter

__all__ = ["distribute", "gapped_subject", "is_gapped", "shares_helper"]

_MOST = 4
_OPEN = frozenset({"ADJ", "NOUN", "VERB", "ADV"})


def distribute(splitter: Splitter, draft: Draft) -> list[Draft]:
    """The draft, or one draft for each member of the coordination in it that is told apart."""
    graph = splitter.graph
    changed = _changes.ends(splitter, draft) or _changes.against(splitter, draft)
    if changed is not None:
        return changed
    if (found := _instead_of_all(splitter, draft)) is not None:
        return found
    there = {word.token for word in draft.words}
    for first in sorted(index for index in there if index is not None):
        if (found := _instead(splitter, draft, first)) is not None:
            return found
        members = [first, *(k for k in graph.children(first, "conj") if k in there)]
        if graph.rel[first] in {"xcomp", "acl"} and graph.head[first] == draft.top and len(members) == 1:
            # "plans to build ... and to hire": the second may hang on the main verb.
            members += [
                k for k in graph.children(draft.top, "conj") if k in there and graph.feature(k, "VerbForm") == "Inf"
            ]
        if not 1 < len(members) <= _MOST or any(graph.children(k, "conj") for k in members[1:]):
            continue
        if first == draft.subject and _is_subject(splitter, draft, members):
            return _subjects(splitter, draft, members) or [draft]
        if first != draft.top and (
            _are_verbs(graph, draft, members) or _are_counts(graph, draft, members, splitter.table)
        ):
            parts = [_only(splitter, draft, members, m) for m in members]
            if all(len(part.words) < len(draft.words) for part in parts):
                return [smaller for part in parts for smaller in distribute(splitter, part)]
    return [draft]


def shares_helper(graph: Graph, first: int, index: int, table: Syntax) -> bool:
    """Whether a form that could be finite is a second participle of an auxiliary: ``was arrested and charged``."""
    helper = graph.child(first, "aux", "cop")
    if helper is None or helper > first or graph.feature(first, "VerbForm") != "Part":
        return False
    if graph.subject(index) is not None or any(k < index for k in graph.children(index, "aux", "cop", "expl")):
        return False
    verb = table.verb(graph.lemma[index])
    unread = graph.lemma[index] == graph.low[index] and bool(table.participle_shape.search(graph.low[index]))
    if not unread and (verb is None or bare(graph.low[index], table) != verb.participle):
        return False
    if table.agreement:
        return True
    passive = graph.child(first, "aux:pass") is not None
    return (
        passive
        and graph.lemma[index] not in table.never_passive
        and (graph.child(index, "obj", "xcomp", "ccomp") is None)
    )


def is_gapped(graph: Graph, index: int, table: Syntax) -> bool:
    """Whether a counted participle is coordinated with a whole passive clause: ``et cinq autres blessées``."""
    first = graph.head[index]
    inner = graph.child(index, "acl")
    if graph.low[index] in table.others and graph.child(index, "nummod") is not None and inner is not None:
        return graph.child(first, "aux:pass") is not None and bool(table.participle_shape.search(graph.low[inner]))
    return (
        graph.child(index, "nummod") is not None
        and graph.child(first, "aux") is not None
        and graph.feature(first, "VerbForm") == "Part"
        and bool(table.participle_shape.search(graph.low[index]))
        and any(graph.low[k] in table.others for k in graph.kids[index])
    )


def gapped_subject(graph: Graph, index: int, first: int, table: Syntax) -> int | None:
    """The subject in ``et deux pompiers légèrement blessés`` after a whole passive clause."""
    if graph.child(first, "aux:pass") is None or not table.participle_shape.search(graph.low[index]):
        return None
    if graph.child(index, "aux", "cop") is not None or graph.child(index, "cc") is None:
        return None
    own = [k for k in graph.kids[index] if k < index and graph.pos[k] in {"NOUN", "PROPN"}]
    named = [k for k in own if graph.child(k, "det", "nummod") is not None and graph.child(k, "case") is None]
    return named[0] if len(named) == 1 else None


def _are_verbs(graph: Graph, draft: Draft, members: Sequence[int]) -> bool:
    """Infinitives or clauses that depend on one verb: ``propose de reprendre ... et d'investir ...``."""
    first = members[0]
    if graph.rel[first] not in {"xcomp", "ccomp", "acl"} or graph.head[first] != draft.top:
        return False
    if graph.child(members[0], "obj", "obl", "ccomp", "xcomp") is None and graph.child(members[-1], "obj") is not None:
        # "prêt à soutenir et à encourager la mesure": the object is shared.
        return False
    forms = {graph.feature(m, "VerbForm") for m in members}
    return all(graph.pos[m] == "VERB" for m in members) and forms <= {"Inf"} and _joins(graph, members)


def _instead(splitter: Splitter, draft: Draft, first: int) -> list[Draft] | None:
    """``n'a pas été arrêtée pour A, mais à la suite de B``: not for A, and for B."""
    graph, table = splitter.graph, splitter.table
    if draft.top == first or not is_negated(graph, draft.words, draft.top, table):
        return None
    there = {word.token for word in draft.words}
    for other in graph.children(first, "conj"):
        joint = graph.child(other, "cc")
        alike = graph.pos[first] == graph.pos[other] or not {graph.pos[first], graph.pos[other]} <= _OPEN
        # "pas de cas suspect mais voulions vérifier": what is no adjective is not said in the place of one.
        if not alike:
            return None
        if other in there and joint is not None and graph.low[joint] in table.instead and not graph.is_predicate(other):
            false = _only(splitter, draft, [first, other], first)
            true = _only(splitter, draft, [first, other], other)
            turned = negate(graph, list(true.words), draft.top, table)
            return None if turned is None else [false, replace(true, words=tuple(turned))]
    return None


def _instead_of_all(splitter: Splitter, draft: Draft) -> list[Draft] | None:
    """The same where the parser hung the true one elsewhere: all that stands after ``mais`` is in its place."""
    graph, table = splitter.graph, splitter.table
    if not is_negated(graph, draft.words, draft.top, table):
        return None
    words = list(draft.words)
    top = next((n for n, word in enumerate(words) if word.token == draft.top), None)
    at = next(
        (n for n, word in enumerate(words) if word.token is not None and graph.low[word.token] in table.instead), None
    )
    if top is None or at is None or at <= top + 1 or words[at - 1].text != ",":
        return None
    tail = words[at + 1 :]
    if not tail or any(
        w.token is not None and (graph.is_finite(w.token) or graph.pos[w.token] in {"VERB", "AUX"}) for w in tail
    ):
        return None
    opens = graph.pos[tail[0].token] if tail[0].token is not None else ""
    if opens not in {"ADP", "NUM"} or not any(
        w.token is not None and graph.pos[w.token] == opens for w in words[top + 1 : at]
    ):
        return None
    turned = negate(graph, [*words[: top + 1], *tail], draft.top, table)
    if turned is None:
        return None
    return [replace(draft, words=tuple(words[: at - 1])), replace(draft, words=tuple(turned))]


def _joins(graph: Graph, members: Sequence[int]) -> bool:
    """Whether the coordination adds, and does not choose (``ou``) or set against (``mais``)."""
    joints = [graph.lemma[k] for m in members for k in graph.children(m, "cc")]
    return bool(joints) and all(joint in {"et", "and", "ni", "nor"} for joint in joints)


def _are_counts(graph: Graph, draft: Draft, members: Sequence[int], table: Syntax) -> bool:
    """``un mort et trois blessés``: every member is counted, at least one by a number above one."""
    first = members[0]
    governor = graph.head[first]
    near = governor == draft.top or (graph.head[governor] == draft.top and graph.rel[governor] in {"advcl", "xcomp"})
    if not near or graph.rel[first] not in {"obj", "nsubj", "xcomp"} or not _joins(graph, members):
        return False
    if any(graph.child(m, "case") is not None for m in members):
        return False
    counts = [graph.child(m, "nummod") for m in members]
    ones = [(d := graph.child(m, "det")) is not None and graph.low[d] in table.indefinite for m in members]
    return any(c is not None for c in counts) and all(c is not None or one for c, one in zip(counts, ones, strict=True))


def _only(splitter: Splitter, draft: Draft, members: Sequence[int], kept: int) -> Draft:
    """The draft with one member of a coordination."""
    graph = splitter.graph
    first = members[0]
    gone: set[int] = set()
    for member in members[1:]:
        if member != kept:
            gone |= graph.subtree(member)
        gone |= {k for k in graph.children(member, "cc", "punct") if k < member}
        before = min(graph.subtree(member)) - 1
        while before >= 0 and (graph.text[before] == "," or graph.rel[before] == "cc"):
            gone.add(before)
            before -= 1
    gone |= set(graph.children(first, "cc"))
    negators = splitter.table.negators
    gone |= {k for m in (*members, draft.top) for k in graph.kids[m] if graph.low[k] in negators and k < members[-1]}
    if kept != first:
        others = {t for m in members[1:] for t in graph.subtree(m)}
        end = max(max(graph.subtree(m)) for m in members[1:])
        # What stands after the last member belongs to all, and punctuation before the first to the clause.
        lost = {t for t in graph.subtree(first) - others if t < end}
        words = sorted(t for t in lost if graph.text[t][:1].isalnum())
        lost -= {t for t in lost if words and t < words[0]}
        shared = [] if graph.children(kept, "case", "mark") else graph.children(first, "case", "mark")
        gone |= lost - {t for k in shared for t in graph.subtree(k)}
    return replace(draft, words=tuple(word for word in draft.words if word.token not in gone))


def _is_mutual(graph: Graph, top: int, table: Syntax) -> bool:
    """Whether what several do they do to one another: ``se rencontrent``, ``se détestent``."""
    reflexive = any(graph.low[k] in table.reflexives for k in graph.kids[top] if k < top)
    return graph.lemma[top] in table.reciprocal or (reflexive and graph.lemma[top] in table.mutual)


def _is_subject(splitter: Splitter, draft: Draft, members: Sequence[int]) -> bool:
    graph, table = splitter.graph, splitter.table
    top = draft.top
    apart = any(graph.low[k] in table.negators for m in (*members, top) for k in graph.kids[m])
    if not _joins(graph, members) or (_is_mutual(graph, top, table) and not apart):
        return False
    if graph.child(top, "cop") is not None and graph.feature(top, "VerbForm") != "Part":
        return False
    if graph.child(members[0], "appos") is not None and not is_name(graph, members[0]):
        # "les trois questeurs, A, B et C": the names are the questors.
        return False
    first = members[0]
    held = any(graph.pos[k] == "PROPN" for k in graph.children(first, "nmod"))
    if held and not is_name(graph, first) and any(is_name(graph, m) for m in members[1:]):
        # "les pompiers de Blois, Muides et Mer": the towns go together.
        return False
    if any(word.text.lower() in table.collective for word in draft.words):
        return False
    if any(_owned_by(graph, word, members, top, table) for word in draft.words):
        # "Moscou et Kiev ont échangé leurs prisonniers"
        return False
    if any(not is_name(graph, m) and graph.child(m, "det", "nummod", "nmod:poss") is None for m in members):
        return False
    return all(graph.pos[m] in {"NOUN", "PROPN"} for m in members)


def _owned_by(graph: Graph, word: Word, members: Sequence[int], top: int, table: Syntax) -> bool:
    """Whether a plural possessive in the object stands for the coordinated subject."""
    token = word.token
    if token is None or graph.low[token] not in table.plural_owners or token < members[-1]:
        return False
    owned = graph.head[token]
    if graph.rel[owned] not in {"obj", "obl", "nmod"}:
        return False
    # "en ont profité pour régler leurs comptes": the object may be that of an infinitive below.
    verb = graph.climb(owned)
    return graph.child(top, "obj") in {owned, graph.head[owned]} or (
        verb is not None and graph.feature(verb, "VerbForm") == "Inf" and verb in graph.subtree(top)
    )


def _subjects(splitter: Splitter, draft: Draft, members: Sequence[int]) -> list[Draft] | None:
    """One draft for each subject, the verb agreeing with it; ``None`` when a form is not known."""
    graph, table = splitter.graph, splitter.table
    made = []
    negated = any(graph.low[k] in table.negators for m in (*members, draft.top) for k in graph.kids[m])
    for member in members:
        alone = replace(_only(splitter, draft, members, member), subject=member)
        # The member stands alone: its coordination no longer makes it plural.
        gender, number = _alone(graph, member, table)
        words = list(alone.words)
        if number == "Sing":
            fitted = _fit(graph, words, draft.top, (gender, number), table)
            if fitted is None:
                return None
            words = fitted
        elif graph.feature(draft.top, "VerbForm") == "Part":
            words = _fit_participle(graph, words, draft.top, (gender, number), table) or words
        if negated:
            turned = _negated(graph, words, draft.top, table)
            if turned is None:
                return None
            words = turned
        made.append(replace(alone, kind="split", words=tuple(words)))
    return made


def _negated(graph: Graph, words: list[Word], top: int, table: Syntax) -> list[Word] | None:
    """``ni A ni B n'ont voté`` loses ``ni`` and gains ``pas``; English negates the verb."""
    before, after = table.negation
    if not before:
        return negate(graph, words, top, table)
    finite = graph.finite_word(top)
    at = next((n for n, word in enumerate(words) if word.token == finite), None)
    if at is None:
        return None
    has = any(word.text.lower() == after for word in words)
    return words if has else [*words[: at + 1], Word(after), *words[at + 1 :]]


def _alone(graph: Graph, member: int, table: Syntax) -> tuple[str, str]:
    number = graph.feature(member, "Number")
    gender = graph.feature(member, "Gender") or "Masc"
    determiner = graph.child(member, "det")
    if determiner is not None:
        number = graph.feature(determiner, "Number") or number
        gender = graph.feature(determiner, "Gender") or gender
    if graph.child(member, "nummod") is not None:
        number = "Plur"
    return gender if gender in {"Masc", "Fem"} else "Masc", "Plur" if number == "Plur" else "Sing"


def _fit(graph: Graph, words: list[Word], top: int, fit: tuple[str, str], table: Syntax) -> list[Word] | None:
    finite = graph.finite_word(top)
    if finite is None:
        return None
    there = {word.token for word in words}
    if finite in there:
        if graph.feature(finite, "Number") != "Plur" and graph.low[finite] not in table.singular_words:
            return words if not table.agreement else None
        form = singular(graph, finite, table)
        if form is None:
            return None
        words = [Word(form, finite) if word.token == finite else word for word in words]
    else:
        words = [Word(table.singular_words.get(word.text, word.text)) if word.token is None else word for word in words]
    return _fit_participle(graph, words, top, fit, table)


def _fit_participle(
    graph: Graph, words: list[Word], top: int, fit: tuple[str, str], table: Syntax
) -> list[Word] | None:  # fmt: skip
    participle = graph.feature(top, "VerbForm") == "Part"
    if table.agreement and not participle and graph.pos[top] == "ADJ" and graph.feature(top, "Number") == "Plur":
        adjective = _fit_adjective(graph, top, fit[0])
        if adjective is None:
            return None
        return [Word(adjective, top) if word.token == top else word for word in words]
    if not table.agreement or not participle:
        return words
    helpers = {graph.lemma[k] for k in graph.children(top, "aux", "cop")}
    if not helpers & {"être"} and graph.child(top, "aux:pass") is None:
        return words
    form = agreeing(bare(graph.low[top], table), fit, table)
    return [Word(form, top) if word.token == top else word for word in words]


def _fit_adjective(graph: Graph, top: int, gender: str) -> str | None:
    """A plural adjective in the singular of a gender; ``None`` when its form does not tell how."""
    low, lemma = graph.low[top], graph.lemma[top]
    if low == f"{lemma}s" and (gender == "Masc" or lemma.endswith("e")):
        return lemma
    return low[:-1] if gender == "Fem" and graph.feature(top, "Gender") == "Fem" and low.endswith("es") else None
