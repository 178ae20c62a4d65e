"""Participles beside a noun or a clause, and infinitives of a result: finite claims of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.claims.clauses._draft import Word
from factcheck.claims.clauses._nouns import opens_aside
from factcheck.claims.clauses._verbs import agreeing, bare, conjugate, finish, participle_lemma

if TYPE_CHECKING:
    from factcheck.claims.clauses._graph import Graph
    from factcheck.claims.clauses._parts import Subject
    from factcheck.claims.clauses._split import Splitter
    from factcheck.claims.lang.grammar import Syntax

__all__ = ["participial", "tells_past"]

_NOTHING: frozenset[int] = frozenset()


def participial(
    splitter: Splitter, index: int, top: int, holder: Subject | None, *, listed: bool = False
) -> frozenset[int]:
    """``Fondée en 1931, la filature ...`` as ``La filature a été fondée en 1931``.

    ``listed`` says that the participle goes on with one that was set off already.
    """
    graph, table = splitter.graph, splitter.table
    form = graph.feature(index, "VerbForm")
    aged = graph.low[index] in table.age_words
    if (not aged and form not in {"Part", "Ger", "Inf"}) or (
        graph.child(index, "mark", "case") is not None and form != "Inf"
    ):
        return _NOTHING
    if form == "Inf":
        return _result(splitter, index, top, holder)
    if graph.low[index] in table.not_participles or graph.pos[index] in {"PROPN", "ADV", "DET"}:
        return _NOTHING
    if holder is not None and graph.pos[holder.head] == "PRON" and graph.low[holder.head] in table.clefts:
        return _NOTHING
    tree = graph.subtree(index)
    first = min((t for t in tree if any(c.isalnum() for c in graph.text[t])), default=index)
    aside = (
        opens_aside(graph, index)
        or first == 0
        or not any(any(c.isalnum() for c in graph.text[t]) for t in range(first))
    )
    if not (aside or listed) or graph.subject(index) is not None:
        return _NOTHING
    adjectival = graph.rel[index] in {"acl", "amod"}
    noun = graph.head[index]
    if (
        adjectival
        and graph.is_ongoing(index)
        and graph.pos[noun] == "NOUN"
        and graph.child(noun, "det", "nummod") is None
    ):
        # "a porté plainte, entraînant": a bare object does nothing.
        adjectival = False
        top = graph.head[noun]
    if adjectival and graph.is_ongoing(index) and opens_aside(graph, index) and _is_adverbial(splitter, noun, index):
        # "est intervenu à Paris, soulignant": what a place or time does is what the clause's subject does.
        if graph.climb(noun) != top:
            return _NOTHING
        adjectival, noun = False, top
    if (
        graph.is_ongoing(index)
        and not adjectival
        and (_is_conditional(graph, top) or splitter.main_tense(top) == "future")
    ):
        # "se dessinera, gagnant le nord": what will be done with it has not been done.
        return _NOTHING
    if not adjectival and not listed and first > 0 and _follows_setting(splitter, first, top):
        # "Dans le clip, mis en ligne hier, le rappeur": told of the clip, which is no subject.
        return _NOTHING
    subject = graph.subject(noun)
    if adjectival and subject is not None and graph.child(noun, "aux") is not None:
        # "a l'intention de signer le texte, adopté lundi": the whole clause hangs on that noun.
        return _NOTHING
    if adjectival and graph.child(noun, "cop") is not None and subject is not None:
        # "est une femme effacée, reléguée dans l'ombre": said of the subject.
        noun = subject
    phrase = splitter.noun(noun) if adjectival and noun not in splitter.barred else holder
    if phrase is None or (not adjectival and noun != top and graph.head[noun] != top and not listed):
        return _NOTHING
    if any(word.token in tree for word in phrase.words):
        phrase = type(phrase)(tuple(w for w in phrase.words if w.token not in tree), phrase.head, phrase.agreement)
    phrase = _named_agreement(splitter, index, phrase)
    if not phrase.words or not _agrees(splitter, index, phrase):
        return _NOTHING
    if _tells_event(splitter, index):
        return _NOTHING
    helpers, spelling, replaced = _finite(splitter, index, top, phrase)
    if helpers is None:
        return _NOTHING
    own = splitter.span_of(index)
    made = splitter.clause(index, "participial", phrase, helpers=helpers, spelling=spelling, without=replaced)
    return own if made else _NOTHING


def _follows_setting(splitter: Splitter, first: int, top: int) -> bool:
    """Whether a participle between commas follows a phrase under a preposition that opens the sentence, and its subject
    comes later."""
    graph = splitter.graph
    subject = graph.subject(top)
    opening = next((t for t in range(first) if any(c.isalnum() for c in graph.text[t])), None)
    if subject is None or subject < first or opening is None or graph.pos[opening] != "ADP":
        return False
    last = max((t for t in range(first) if any(c.isalnum() for c in graph.text[t])), default=opening)
    noun = graph.head[opening]
    return opening < noun <= last and last in graph.subtree(noun) and graph.head[noun] == top


def _is_adverbial(splitter: Splitter, noun: int, index: int) -> bool:
    """Whether a noun stands under a preposition, or tells a time (``ces derniers jours``), and the participle tells no
    lasting state of it."""
    graph, table = splitter.graph, splitter.table
    lasting = table.is_form_of(
        participle_lemma(graph, index, table), participle_lemma(graph, index, table), table.lasting
    )
    under = graph.child(noun, "case") is not None or (graph.rel[noun] == "obl" and graph.low[noun] in table.time_units)
    return under and not lasting and graph.rel[noun] in {"obl", "nmod"}


def _is_conditional(graph: Graph, top: int) -> bool:
    """Whether the clause is no statement of what is: what follows from it is none either, and stays with it."""
    finite = graph.finite_word(top)
    return finite is not None and graph.feature(finite, "Mood") == "Cnd"


def tells_past(splitter: Splitter, index: int) -> bool:
    """Make a claim of ``1 200 logements promis en 2021``: a counted noun with a dated participle, which also stays."""
    graph, table = splitter.graph, splitter.table
    noun = graph.head[index]
    if graph.rel[index] != "acl" or opens_aside(graph, index) or graph.child(noun, "nummod") is None:
        return False
    if graph.feature(index, "Tense") != "Past" or bare(graph.low[index], table) in table.states | table.states_past:
        return False
    times = [
        k
        for k in graph.children(index, "obl", "nmod", "advmod")
        if (_is_year(graph, k) or graph.low[k] in table.day_words) and not _to_an_end(graph, k, table)
    ]
    phrase = splitter.noun(noun, loose=frozenset({index}))
    if not times or phrase is None or noun in splitter.barred:
        return False
    words = tuple(word for word in phrase.words if word.token not in graph.subtree(index))
    given = type(phrase)(words, noun, phrase.agreement)
    return splitter.clause(index, "participial", given, helpers=[Word(table.passive[phrase.agreement[1]])])


def _to_an_end(graph: Graph, index: int, table: Syntax) -> bool:
    """``jusqu'en 2025``: when it will be over, not when it was."""
    return any(graph.low[k] in table.until for k in graph.children(index, "case", "mark"))


def _is_year(graph: Graph, index: int) -> bool:
    text = graph.text[index]
    return text.isdigit() and len(text) == 4 and text[0] in "12"


def _tells_event(splitter: Splitter, index: int) -> bool:
    """``a été bombardée, faisant quatre morts``: what happened did it, not the subject."""
    graph, table = splitter.graph, splitter.table
    return graph.is_ongoing(index) and table.is_form_of(graph.low[index], graph.lemma[index], table.causes)


def _named_agreement(splitter: Splitter, index: int, phrase: Subject) -> Subject:
    """The phrase with the participle's gender and number where it is a bare name, whose own nobody can see.

    ``Los Quillayes, ouverte en 1994``: what agrees with the name tells what it is.
    """
    graph, table = splitter.graph, splitter.table
    if not table.agreement or graph.pos[phrase.head] != "PROPN" or graph.child(phrase.head, "det") is not None:
        return phrase
    stem = bare(graph.low[index], table)
    own = [agreement for agreement in _ALL if graph.low[index] == agreeing(stem, agreement, table)]
    if not own or phrase.agreement in own:
        return phrase
    return type(phrase)(phrase.words, phrase.head, own[0])


def _agrees(splitter: Splitter, index: int, phrase: Subject) -> bool:
    graph, table = splitter.graph, splitter.table
    if not table.agreement or graph.feature(index, "Tense") == "Pres" or graph.child(index, "aux") is not None:
        return True
    return graph.low[index] == agreeing(bare(graph.low[index], table), phrase.agreement, table) or (
        graph.low[index] not in {agreeing(bare(graph.low[index], table), a, table) for a in _ALL}
    )


_ALL = (("Masc", "Sing"), ("Fem", "Sing"), ("Masc", "Plur"), ("Fem", "Plur"))


def _finite(
    splitter: Splitter, index: int, top: int, phrase: Subject
) -> tuple[list[Word] | None, dict[int, str], set[int]]:
    """The auxiliaries to put in, respellings, and tokens left out, to make a participle finite."""
    graph, table = splitter.graph, splitter.table
    number = phrase.agreement[1]
    low = graph.low[index]
    when = splitter.main_tense(top)
    helper = graph.child(index, "aux", "cop")
    if helper is not None:
        key = graph.low[helper] if number == "Sing" else f"{graph.low[helper]} Plur"
        form = table.perfect_infinitive.get(key)
        return ([], {helper: form}, set()) if form else (None, {}, set())
    if graph.feature(index, "VerbForm") == "Ger" or graph.feature(index, "Tense") == "Pres":
        reflexive = next((k for k in graph.kids[index] if k < index and graph.low[k] in table.reflexives), None)
        if reflexive is not None:
            return _finite_reflexive(splitter, index, reflexive, phrase, when)
        made = finish(graph, index, number, phrase.agreement, when, table)
        if made is None:
            return None, {}, set()
        return [word for word in made if word.token is None], {index: made[-1].text}, set()
    plain = bare(low, table)
    if plain in table.intransitive:
        return [Word(table.moving[number])], {}, set()
    if low in table.age_words or plain in table.states:
        return [Word(table.copula[f"present {number}"])], {}, set()
    lasts = any(graph.low[c] in table.since for k in graph.kids[index] for c in graph.children(k, "case", "mark"))
    if plain in table.states_past or lasts:
        return (
            [Word(table.copula[f"{'past' if when == 'past' or when == 'future' else 'present'} {number}"])],
            {},
            set(),
        )
    return [Word(table.passive[number])], {}, set()


def _finite_reflexive(
    splitter: Splitter, index: int, reflexive: int, phrase: Subject, when: str
) -> tuple[list[Word] | None, dict[int, str], set[int]]:
    """``s'appuyant``: ``se sont appuyés`` beside a past, ``s'appuient`` beside a present."""
    graph, table = splitter.graph, splitter.table
    lemma = participle_lemma(graph, index, table)
    verb = table.verb(lemma)
    number = phrase.agreement[1]
    if verb is None:
        return None, {}, set()
    put = Word(graph.text[reflexive], reflexive)
    if when == "present" or not table.perfect_past:
        form = conjugate(lemma, number, when, table)
        return (None, {}, set()) if form is None else ([put], {index: form}, {reflexive})
    return [put, Word(table.moving[number])], {index: agreeing(verb.participle, phrase.agreement, table)}, {reflexive}


def _result(splitter: Splitter, index: int, top: int, holder: Subject | None) -> frozenset[int]:
    """``, pour s'établir à 7,1 %``: a result told as an aim."""
    graph, table = splitter.graph, splitter.table
    mark = graph.child(index, "mark", "case")
    if mark is None or graph.low[mark] not in table.result_marks or graph.lemma[index] not in table.result_verbs:
        return _NOTHING
    if holder is None or graph.head[index] != top or splitter.main_tense(top) != "past":
        return _NOTHING
    verb = table.verb(graph.lemma[index])
    if verb is None:
        return _NOTHING
    number = holder.agreement[1]
    reflexive = graph.child(index, "expl", "obj")
    moves = verb.participle in table.intransitive
    if reflexive is not None and reflexive < index and graph.pos[reflexive] == "PRON":
        helpers, participle = (
            [Word(graph.text[reflexive], reflexive), Word(table.moving[number])],
            agreeing(verb.participle, holder.agreement, table),
        )
        gone = {mark, reflexive}
    elif table.perfect_past:
        helpers = [Word(table.moving[number] if moves else table.perfect[number])]
        participle = agreeing(verb.participle, holder.agreement, table) if moves else verb.participle
        gone = {mark}
    else:
        helpers, participle, gone = [], verb.past, {mark}
    own = splitter.span_of(index)
    made = splitter.clause(index, "participial", holder, helpers=helpers, spelling={index: participle}, without=gone)
    return own if made else _NOTHING
