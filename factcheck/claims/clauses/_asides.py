"""Appositions and participles: phrases beside a noun that say something of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcheck.claims.clauses._draft import Word, pick
from factcheck.claims.clauses._nouns import agreement, core, is_name, is_naming, opens_aside
from factcheck.claims.clauses._verbs import agreeing, bare, conjugate, finish, participle_lemma

if TYPE_CHECKING:
    from factcheck.claims.clauses._graph import Graph
    from factcheck.claims.clauses._parts import Subject
    from factcheck.claims.clauses._split import Splitter
    from factcheck.claims.lang.grammar import Syntax

__all__ = ["apposition", "includes", "participial", "tells_past"]

_NOTHING: frozenset[int] = frozenset()


def apposition(splitter: Splitter, index: int) -> frozenset[int]:
    """``, trente-deuxième membre de l'Otan,`` as ``La Suède est le trente-deuxième membre de l'Otan``."""
    graph, table = splitter.graph, splitter.table
    head = graph.head[index]
    including = includes(graph, index, table)
    first = min(graph.subtree(index))
    opening = graph.low[first + 1 if graph.is_comma(first) and first + 1 < graph.size else first]
    named = graph.pos[index] in {"NOUN", "PROPN"} or graph.child(index, "det") is not None
    if (opening in table.examples and named) or graph.low[index] in table.whole_clause | table.day_words:
        return _NOTHING
    if including is not None:
        return _among(splitter, index, head, including)
    tree = graph.subtree(index)
    last = max(tree)
    if not opens_aside(graph, index) or is_naming(graph, head, index) or graph.text[min(tree)] in "([":
        return _NOTHING
    if not (
        graph.is_comma(last) or graph.is_comma(last + 1) or last + 1 >= graph.size or graph.text[last + 1] in ".!?»”"
    ):
        return _NOTHING
    if graph.text[head] == "%" or graph.pos[head] not in {"NOUN", "PROPN", "X"} or graph.rel[index] == "conj":
        return _NOTHING
    said = [t for t in sorted(tree) if any(c.isalnum() for c in graph.text[t])]
    if not said or ":" in (graph.text[said[0] - 1], graph.text[said[0] - 2 if said[0] > 1 else 0]):
        # After a colon stands a list or an explanation, not what somebody is.
        return _NOTHING
    if graph.quoted[head] != graph.quoted[index] or any(graph.lemma[k] in table.choices for k in tree):
        return _NOTHING
    later = {k for k in graph.children(head, "conj") if k > index}
    if later and graph.child(index, "nummod") is not None:
        # "cinq chambres, six salles de bain, une piscine et un terrain": one more of a list.
        return _NOTHING
    phrase = splitter.noun(head, loose=frozenset({index, *later}))
    if phrase is not None and later:
        words = tuple(w for w in phrase.words if w.token is None or w.token < index)
        phrase = type(phrase)(
            words, phrase.head, (phrase.agreement[0], "Sing" if graph.feature(head, "Number") != "Plur" else "Plur")
        )
    if phrase is None or not phrase.words or any(word.token in tree for word in phrase.words):
        return _NOTHING
    predicate = _predicate(splitter, index, head, phrase.agreement)
    if predicate is None:
        return _NOTHING
    _add(splitter, index, phrase, predicate)
    return splitter.span_of(index)


def includes(graph: Graph, index: int, table: Syntax) -> int | None:
    """The word before a phrase that makes it a part of what was counted (``dont trois enfants``)."""
    return next((k for k in sorted(graph.subtree(index)) if k < index and graph.low[k] in table.including), None)


def _add(splitter: Splitter, index: int, phrase: Subject, predicate: Sequence[Word]) -> None:
    from factcheck.claims.clauses._parts import Draft

    splitter.drafts.append(Draft("apposition", index, (*phrase.words, *predicate), phrase.head, copula=True))


def _predicate(splitter: Splitter, index: int, head: int, agrees: tuple[str, str]) -> list[Word] | None:
    graph, table = splitter.graph, splitter.table
    number = agrees[1]
    tree = sorted(graph.subtree(index) - splitter.barred)
    low = [graph.low[t] for t in tree if any(c.isalnum() for c in graph.text[t])]
    is_age = len(low) <= 2 and low and low[0].isdigit() and (low[1:] == [] or low[1] in table.age_units)
    if is_age and (is_name(graph, head) or low[1:]) and (low[1:] or not table.age_units):
        if 0 < int(low[0]) < 121:
            return [
                Word(table.age_verb[number]),
                *[Word(graph.text[t], t) for t in tree if any(c.isalnum() for c in graph.text[t])],
            ]
        return None
    universal = min((t for t in tree if any(c.isalnum() for c in graph.text[t])), default=index)
    if graph.low[universal] in table.universal and len(low) > 1:
        return [Word(table.copula[f"present {number}"]), *core(graph, index, splitter.barred, table)]
    if graph.pos[index] == "ADJ":
        if len(low) < 2:
            return None
        return [Word(table.copula[f"present {number}"]), *core(graph, index, splitter.barred, table)]
    if graph.pos[index] not in {"NOUN"} or is_name(graph, index) or graph.child(index, "case") is not None:
        return None
    if agreement(graph, index, table)[1] != number:
        # One is not several: the phrase tells of something else, or sums up what the sentence says.
        return None
    words = core(graph, index, splitter.barred, table)
    if words and words[-1].text == ",":
        words.pop()
    if not words or any(
        graph.rel[w.token] in {"cc"} for w in words if w.token is not None and graph.head[w.token] in {index}
    ):
        return None
    determiner = graph.child(index, "det")
    if determiner is None and not _stands_bare(splitter, index, head):
        article = table.definite.get(f"{agreement(graph, index, table)[0]} {number}", table.definite.get(number, ""))
        words = [Word(article), *words]
    return [Word(table.copula[f"present {number}"]), *words]


def _stands_bare(splitter: Splitter, index: int, head: int) -> bool:
    graph, table = splitter.graph, splitter.table
    if not table.functions_bare:
        return agreement(graph, index, table)[1] == "Plur"
    ordinal = any(graph.feature(k, "NumType") == "Ord" for k in graph.children(index, "amod"))
    owned = graph.child(index, "nmod") is not None
    return not ordinal and not (owned and not is_name(graph, head))


def _among(splitter: Splitter, index: int, head: int, including: int) -> frozenset[int]:
    """``cinq blessés, dont un enfant``: ``Un enfant figure parmi les cinq blessés``."""
    graph, table = splitter.graph, splitter.table
    part = [w for w in pick(graph, graph.subtree(index) - splitter.barred) if (w.token or 0) > including]
    while part and not any(c.isalnum() for c in part[0].text):
        part.pop(0)
    while part and not any(c.isalnum() for c in part[-1].text):
        part.pop()
    whole = splitter.noun(head)
    counted = (
        graph.child(head, "nummod") is not None
        or graph.pos[head] == "NUM"
        or agreement(graph, head, table)[1] == "Plur"
    )
    determiner = graph.child(index, "det")
    few = graph.child(index, "nummod") is not None or (
        determiner is not None and graph.low[determiner] in table.indefinite
    )
    named = graph.pos[index] in {"NOUN", "PROPN"} and graph.child(index, "case", "conj") is None and few
    if whole is None or not part or not counted or not named or graph.is_predicate(index):
        return _NOTHING
    words = [w for w in whole.words if w.token not in graph.subtree(index)]
    if words and words[-1].text == ",":
        words.pop()
    if any(word.text.lower() in table.others for word in words) and len(words) < 3:
        return _NOTHING
    known = (
        [Word(table.definite.get("Masc Plur", table.definite.get("Plur", "")))]
        if words and words[0].token is not None and graph.pos[words[0].token] == "NUM"
        else []
    )
    number = agreement(graph, index, table)[1]
    _add_part(splitter, index, part, [Word(table.among[number == "Plur"]), *known, *words])
    return splitter.span_of(index)


def _add_part(splitter: Splitter, index: int, part: list[Word], rest: list[Word]) -> None:
    from factcheck.claims.clauses._parts import Draft

    splitter.drafts.append(Draft("apposition", index, (*part, *rest), index, copula=True))


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
    if graph.low[index] in table.not_participles:
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
    """Whether a noun stands under a preposition, and the participle tells no lasting state of it."""
    graph, table = splitter.graph, splitter.table
    lasting = table.is_form_of(
        participle_lemma(graph, index, table), participle_lemma(graph, index, table), table.lasting
    )
    return graph.child(noun, "case") is not None and not lasting and graph.rel[noun] in {"obl", "nmod"}


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
