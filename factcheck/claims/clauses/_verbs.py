"""Making verbs finite, agreeing and negative."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.claims.clauses._draft import Word
from factcheck.claims.clauses._graph import Graph
from factcheck.claims.lang.grammar import Rules, Syntax

__all__ = [
    "Agreement",
    "agreeing",
    "bare",
    "change",
    "conjugate",
    "finish",
    "is_negated",
    "negate",
    "participle_lemma",
    "singular",
    "tense",
]

Agreement = tuple[str, str]
"""Gender and number: ``("Fem", "Sing")``."""


def change(word: str, spelling: Rules) -> str | None:
    """The word as the first fitting rule spells it."""
    for pattern, by in spelling:
        if pattern.search(word):
            return pattern.sub(by, word, count=1)
    return None


def bare(participle: str, table: Syntax) -> str:
    """A past participle in the masculine singular."""
    return change(participle, table.bare_participle) or participle


def agreeing(participle: str, agreement: Agreement, table: Syntax) -> str:
    """A past participle in a gender and number."""
    if not table.agreement:
        return participle
    stem = bare(participle, table)
    ending = table.agreement[" ".join(agreement)]
    return stem if ending == "s" and stem.endswith("s") else stem + ending


def tense(graph: Graph, top: int) -> str:
    """``past``, ``present`` or ``future`` of a finite predicate."""
    finite = graph.finite_word(top)
    if finite is None:
        return "past"
    if graph.feature(finite, "Tense") in {"Past", "Imp"}:
        return "past"
    if graph.feature(finite, "Tense") == "Fut" or graph.feature(finite, "Mood") == "Cnd":
        return "future"
    participle = finite != top and graph.rel[finite] == "aux" and graph.feature(top, "VerbForm") == "Part"
    perfect = participle and graph.feature(top, "Tense") == "Past" and graph.dep[finite] != "aux:pass"
    helper = any(graph.feature(i, "VerbForm") == "Part" for i in graph.children(top, "aux", "cop"))
    return "past" if perfect or helper else "present"


def singular(graph: Graph, index: int, table: Syntax) -> str | None:
    """A finite plural form in the singular; ``None`` when the form does not tell."""
    low = graph.low[index]
    found = table.singular_words.get(low) or change(low, table.singular_rules)
    if found is None and graph.feature(index, "Tense") in {"Pres", ""}:
        verb = table.verb(graph.lemma[index])
        found = verb.singular if verb and verb.plural == low else None
    return found


def conjugate(lemma: str, number: str, when: str, table: Syntax) -> str | None:
    """A verb in the third person: present, or the tense in which the language tells an event."""
    verb = table.verb(lemma)
    if verb is None:
        return None
    if when != "past":
        return verb.plural if number == "Plur" else verb.singular
    return verb.past or None


def participle_lemma(graph: Graph, top: int, table: Syntax) -> str:
    """The lemma of a present participle, by its ending where the lemmatiser is not to be trusted."""
    low = graph.low[top]
    irregular = change(low, table.irregular_participles)
    if irregular is not None:
        return irregular
    lemma = graph.lemma[top]
    told = lemma in table.verbs or (table.trusts_lemmas and table.verb(lemma) is not None)
    if not told or lemma == low:
        lemma = change(low, table.participle_lemma) or lemma
    return lemma


def finish(graph: Graph, top: int, number: str, agreement: Agreement, main: str, table: Syntax) -> list[Word] | None:
    """A present participle or infinitive made finite, as the words that take its place.

    ``main`` is the tense of the clause it hung on. A state goes to the present or imperfect, an event to the tense
    in which events are told.
    """
    low = graph.low[top]
    lemma = participle_lemma(graph, top, table)
    if main == "present":
        form = conjugate(lemma, number, "present", table)
        return [Word(form, top)] if form else None
    if lemma in table.lasting and table.imperfect:
        form = change(low, table.imperfect)
        if form is None:
            return None
        return [Word(form[:-1] + "ient" if number == "Plur" else form, top)]
    if not table.perfect_past:
        form = conjugate(lemma, number, "past", table)
        return [Word(form, top)] if form else None
    verb = table.verb(lemma)
    if verb is None or not verb.participle:
        return None
    if verb.participle in table.intransitive:
        return [Word(table.moving[number]), Word(agreeing(verb.participle, agreement, table), top)]
    return [Word(table.perfect[number]), Word(verb.participle, top)]


def is_negated(graph: Graph, words: Sequence[Word], top: int, table: Syntax) -> bool:
    """Whether the predicate's own negation is among the words."""
    there = {word.token for word in words}
    low = {word.text.lower().replace("’", "'") for word in words if word.token is None}
    own = {kid for kid in graph.kids[top] if kid in there and graph.rel[kid] in {"advmod", "aux", "cc"}}
    return bool(low & table.negation_words) or any(graph.low[kid] in table.negation_words for kid in own)


def negate(graph: Graph, words: list[Word], top: int, table: Syntax) -> list[Word] | None:
    """The clause turned into its opposite; ``None`` when its verb group is not understood."""
    place = {word.token: index for index, word in enumerate(words) if word.token is not None}
    if is_negated(graph, words, top, table):
        gone = {k for k in graph.kids[top] if graph.low[k] in table.negation_words}
        return [word for word in words if word.token not in gone and not (
            word.token is None and word.text in table.negation_words)]  # fmt: skip
    finite = graph.finite_word(top)
    if finite is None or finite not in place:
        # An auxiliary respelt as finite ("avoir repris" to "a repris"), else the predicate itself.
        helper = graph.child(top, "aux", "cop")
        finite = helper if helper in place else top if top in place else None
    if finite is None:
        return None
    at = place[finite]
    while (
        at and words[at - 1].token is None and words[at - 1].text in {*table.perfect.values(), *table.passive.values()}
    ):
        at -= 1
    before, after = table.negation
    result = list(words)
    if not before:
        return _negate_with_support(graph, result, top, at, table)
    for kid in graph.children(top, "obj"):
        determiner = graph.child(kid, "det")
        if determiner in place and graph.low[determiner] in table.partitives:
            result[place[determiner]] = Word(table.partitives[graph.low[determiner]], determiner)
    start = at
    while start and (token := result[start - 1].token) is not None and graph.head[token] == top and (
        graph.rel[token] in {"expl", "iobj", "obj"} and graph.pos[token] == "PRON" and graph.dep[token] != "expl:subj"
    ):  # fmt: skip
        start -= 1
    return [*result[:start], Word(before), *result[start : at + 1], Word(after), *result[at + 1 :]]


def _negate_with_support(graph: Graph, words: list[Word], top: int, at: int, table: Syntax) -> list[Word] | None:
    word = words[at]
    low = word.text.lower()
    helper = word.token is None or graph.rel[word.token] in {"aux", "cop"} or low in table.copula.values()
    if helper:
        return [*words[: at + 1], Word(table.negation[1]), *words[at + 1 :]]
    lemma = graph.lemma[top]
    verb = table.verb(lemma)
    if verb is None or word.token is None:
        return None
    plural = low == verb.plural and low != verb.singular
    past = graph.feature(word.token, "Tense") == "Past" or low in {verb.past, verb.participle} - {lemma}
    support = table.support["Past" if past else "Plur" if plural else "Sing"]
    return [*words[:at], Word(support), Word(table.negation[1]), Word(lemma, word.token), *words[at + 1 :]]
