"""Verbs of saying: what they report, and who speaks."""

from __future__ import annotations

from typing import Any

from factcheck.claims._speakers import Speaker, name_run, name_speaker
from factcheck.claims._tree import base, children, find, is_verb, low, subject, subtree
from factcheck.claims._types import Frame, FrameKind, Parsed
from factcheck.claims.lang.schema import Discourse

__all__ = ["conjuncts", "named", "reporting_lemma", "verb_frame"]

_CLAUSAL = ("ccomp", "parataxis", "xcomp", "advcl", "conj", "csubj", "acl")
_NAMING = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM"})
_QUOTES = "«»“”\"„"


def reporting_words(doc: Any, table: Discourse) -> list[int]:
    """The indices of the tokens whose form could be a reporting verb's."""
    return [token.i for token in doc if (word := low(token)) in table.verbs or word in table.light]


def reporting_lemma(token: Any, table: Discourse) -> str | None:
    """The reporting verb a token is a form of, or ``None`` when it reports nothing here."""
    word = low(token)
    doc = token.doc
    if word in table.light:
        before = [low(doc[i]) for i in range(max(0, token.i - 3), token.i)]
        lemma, forms = table.light[word]
        return lemma if any(form in forms for form in before) else None
    verb = table.verbs.get(word)
    if verb is None or token.pos_ not in {"VERB", "AUX"}:
        return None
    needed = table.particles.get(verb)
    following = {low(doc[i]) for i in range(token.i + 1, min(len(doc), token.i + 3))}
    return None if needed and not needed & following else verb


def _is_blocked(token: Any, table: Discourse) -> bool:
    """Whether the verb is negated, or stands under a modal: then it reports nothing."""
    near = [child for child in token.children if base(child) in {"advmod", "aux", "mark", "case"}]
    if any(low(child) in table.negations | table.blockers for child in near):
        return True
    if base(token) in {"xcomp", "ccomp"} and low(token.head) in table.blockers:
        return True
    governor = token.head if base(token) == "xcomp" else None
    return governor is not None and any(low(c) in table.negations for c in children(governor, "advmod"))


def _is_done_to(token: Any) -> bool:
    """A past participle of its own, which says what was said of its noun (``les coupes annoncées lundi``)."""
    past = "Part" in token.morph.get("VerbForm") and "Pres" not in token.morph.get("Tense")
    if not past or low(token).endswith(("ing", "ant")):
        return False
    return find(token, "aux", "cop") is None and subject(token) is None


def verb_frame(token: Any, parsed: Parsed, table: Discourse) -> Frame | None:
    lemma = reporting_lemma(token, table)
    if lemma is None or _is_blocked(token, table) or _is_done_to(token):
        return None
    kind, heads, content, infinitive = _content(token, lemma, table)
    verdict = not heads and lemma in table.verdicts and _is_verdict(token)
    if not heads and not verdict:
        return None
    source, agentless = _speaker_token(token, lemma, kind, content, table)
    if source is not None and low(source) in table.self_pronouns:
        return None
    speaker = _inverted_name(token, source, kind, parsed, table) or named(source, parsed, table)
    holder = subject(token) if infinitive and agentless else None
    own = _own_tokens(token, content, source, speaker, parsed.span[0], table)
    admits = verdict or (lemma in table.admissions and infinitive)
    return Frame(
        kind=kind,
        cue=_cue(token),
        lemma=lemma,
        verb=token.i,
        speaker=speaker[0] if speaker else None,
        speaker_span=speaker[1] if speaker else None,
        flips=lemma in table.denials,
        hedges=lemma in table.doubts or agentless,
        tokens=own,
        content=content,
        heads=heads,
        speaker_head=speaker[2] if speaker else (int(holder.i) if holder is not None else None),
        infinitive=infinitive,
        act=admits,
    )


def _is_verdict(token: Any) -> bool:
    """``juge la procédure irrégulière``, ``chiffre le dépassement à 310 millions``."""
    judged = find(token, "obj")
    if judged is None or find(token, "aux:pass", "nsubj:pass") is not None:
        return False
    if any(c.i > judged.i for c in children(judged, "amod")):
        return True
    figure = any(any(c.isdigit() for c in token.doc[i].text) for o in children(token, "obl") for i in subtree(o))
    return figure or any(c.pos_ in {"ADJ", "VERB", "NOUN"} for c in children(token, "xcomp"))


def _content(token: Any, lemma: str, table: Discourse) -> tuple[FrameKind, tuple[int, ...], frozenset[int], bool]:
    """What the verb reports: kind of frame, predicates, all tokens, and whether it is an infinitive."""
    nothing: tuple[FrameKind, tuple[int, ...], frozenset[int], bool] = ("complement", (), frozenset(), False)
    for child in () if lemma in table.asides_only else children(token, "ccomp", "parataxis", "advcl"):
        if child.i > token.i and _reports(token, child, table):
            more = [c for c in children(token, "conj") if c.i > child.i and _is_marked(c, table)]
            heads = tuple(i for part in [child, *more] for i in conjuncts(part))
            return "complement", heads, frozenset().union(*(subtree(part) for part in [child, *more])), False
    for child in () if lemma in table.asides_only else children(token, "xcomp", "ccomp"):
        bare = _is_bare_infinitive(child) and lemma not in table.doubts
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
    start = _verb_start(token)
    if start > 0 and _opens_aside(token, start, table):
        return "parenthetical", *_beside(token, start, table)
    return nothing


def _is_finite(token: Any) -> bool:
    helped = any(c.i < token.i for c in children(token, "aux"))
    return "Fin" in token.morph.get("VerbForm") or helped or subject(token) is not None


def _verb_start(token: Any) -> int:
    """Where the verb begins, auxiliaries and clitics before it included."""
    start = int(token.i)
    while start > 0 and token.doc[start - 1].pos_ in {"AUX", "PRON"} and not token.doc[start - 1].is_punct:
        start -= 1
    return start


def _opens_aside(token: Any, start: int, table: Discourse) -> bool:
    """``..., craignent les pompiers.``: a finite verb right after a comma or quote, its noun after it, and the end.

    Only where the language has no bare coordination of that shape (``inverts``).
    """
    doc = token.doc
    if not table.inverts or doc[start - 1].text not in {",", "»", '"', "”", "?", "!"} or start < 3:
        return False
    end = next((t.i for t in doc[token.i + 1 :] if t.is_punct), len(doc))
    after = doc[token.i + 1 : end]
    own = subject(token)
    if own is not None and own.i < start:
        return False
    named = any(t.pos_ in {"NOUN", "PROPN", "PRON"} for t in after[:6])
    finite = "Fin" in doc[start].morph.get("VerbForm")
    return named and finite and not any("Fin" in t.morph.get("VerbForm") for t in after)


def _as_clause(token: Any, table: Discourse) -> int | None:
    """The index of the word that opens ``comme l'a dit X`` over this verb, or ``None``."""
    start = _verb_start(token)
    own = subject(token)
    if own is not None and own.i < token.i:
        start = min(start, int(own.left_edge.i))
    if start > 0 and low(token.doc[start - 1]) in table.as_words:
        return start - 1
    return None


def _beside(token: Any, start: int, table: Discourse) -> tuple[tuple[int, ...], frozenset[int], bool]:
    """What stands beside an aside that begins at ``start``: the sentence without it and the commas around it."""
    doc = token.doc
    end = token.i
    while end + 1 < len(doc) and doc[end + 1].text not in {",", ";", "»", ":"}:
        end += 1
    aside = set(range(start, end + 1)) if start else set(range(end + 2))
    content = frozenset(t.i for t in doc if t.i not in aside)
    tops = [i for i in sorted(content) if doc[i].head.i == i or doc[i].head.i not in content]
    verbs = [i for i in tops if is_verb(doc[i])]
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


def _speaker_token(
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
            if own is None and low(climber) in table.verbs and climber.i < token.i:
                own = _noun_right(climber, frozenset(), table)
        elif relation == "acl":
            own = climber.head
        else:
            break
        seen += 1
    if own is not None and own.pos_ == "PRON" and base(climber) == "acl" and own.i != climber.head.i:
        antecedent = climber.head
        return antecedent, False
    if own is None or str(own.dep_).startswith("expl") or low(own) in table.vague:
        return None, False
    return own, False


def _noun_right(verb: Any, content: frozenset[int], table: Discourse) -> Any | None:
    """The first noun after an inverted verb that no preposition governs, whatever the parser made of it.

    A determiner right after a noun begins a new phrase: ``a écrit à des élus la ministre``.
    """
    doc = verb.doc
    governed = False
    for index in range(verb.i + 1, min(len(doc), verb.i + 12)):
        token = doc[index]
        if token.is_punct or index in content:
            return None
        if token.pos_ == "ADP":
            governed = True
        elif token.pos_ == "DET" and doc[index - 1].pos_ in {"NOUN", "PROPN"}:
            governed = False
        elif not governed and token.pos_ in {"NOUN", "PROPN", "PRON"} and low(token) not in table.times:
            return token
    return None


def _may_speak(child: Any, verb: Any, table: Discourse) -> bool:
    """Whether a noun after an inverted verb, taken for an object by the parser, is its subject."""
    loose = base(child) in {"obj", "obl", "dep", "nmod"} and find(child, "case") is None
    return child.i > verb.i and loose and low(child) not in table.times


def _subject_outside(token: Any, content: frozenset[int], times: frozenset[str]) -> Any | None:
    own = subject(token)
    if own is not None and low(own) == "t" and own.i + 1 < len(own.doc):
        # "constate t-il", with the first hyphen lost.
        own = own.doc[own.i + 1]
    if own is None or own.i in content or low(own) in times or own.pos_ in {"VERB", "AUX"}:
        return None
    return own


def named(source: Any | None, parsed: Parsed, table: Discourse) -> Speaker | None:
    if source is None or low(source) in table.vague:
        return None
    return name_speaker(source, parsed.span[0], table)


def _inverted_name(
    verb: Any, source: Any | None, kind: FrameKind, parsed: Parsed, table: Discourse
) -> Speaker | None:  # fmt: skip
    """``said Real Madrid president Ana Perez.``: all nouns up to the mark, whatever tree the parser made of them."""
    if source is None or source.i < verb.i or kind != "parenthetical" or source.pos_ == "PRON":
        return None
    doc = verb.doc
    end = verb.i + 1
    while end < len(doc) and (doc[end].pos_ in _NAMING or _is_hyphen(doc[end])) and low(doc[end]) not in table.times:
        end += 1
    if not (end < len(doc) and doc[end].is_punct) or not verb.i < source.i < end or doc[end - 1].pos_ != "PROPN":
        return None
    last = doc[end - 1]
    return name_run(doc, verb.i + 1, end - 1, parsed.span[0], table, int(last.i))


def _is_hyphen(token: Any) -> bool:
    """A hyphen inside a name that the tokenizer cut (``Carl-Peter``)."""
    return token.text == "-" and not token.whitespace_ and not token.nbor(-1).whitespace_


def _cue(token: Any) -> str:
    parts = [c for c in token.children if base(c) == "aux" and c.i < token.i]
    return " ".join(str(part.text) for part in [*sorted(parts, key=lambda t: t.i), token])


def _own_tokens(
    token: Any, content: frozenset[int], source: Any | None, speaker: Speaker | None, offset: int, table: Discourse
) -> frozenset[int]:  # fmt: skip
    """The verb with all that hangs on it, save what it reports and clauses of their own."""
    own = {token.i}
    for child in token.children:
        if child.i in content or base(child) in {"conj", "advcl", "parataxis"}:
            continue
        own |= subtree(child) - _free_relatives(child)
    if low(token.head) in table.quoters:
        own |= subtree(token.head)
    if source is not None and source.head.i == token.i:
        own |= subtree(source) - _free_relatives(source)
    if speaker is not None and speaker[2] in own:
        first, last = speaker[1][0] - offset, speaker[1][1] - offset
        own |= {t.i for t in token.doc if first <= t.idx < last}
    return frozenset(own - content)


def _free_relatives(token: Any) -> frozenset[int]:
    """Relative clauses after a comma: they say something more, and are claims of their own."""
    found: set[int] = set()
    for member in token.subtree:
        if member.dep_ == "acl:relcl":
            edge = member.left_edge.i
            if member.doc[edge].is_punct or (edge and member.doc[edge - 1].is_punct):
                found |= subtree(member)
    return frozenset(found)
