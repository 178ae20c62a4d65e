"""Verbs of saying: the reporting frames they make."""

from __future__ import annotations

from typing import Any

from factcheck.claims._placed import speaks_by_place
from factcheck.claims._quantities import counts_people
from factcheck.claims._reported import reported
from factcheck.claims._speakers import Speaker
from factcheck.claims._speaking import inverted_name, named, speaker_token
from factcheck.claims._tree import base, children, find, low, subject, subtree
from factcheck.claims._types import Frame, Parsed
from factcheck.claims.lang.schema import Discourse

__all__ = ["reporting_lemma", "reporting_words", "verb_frame"]


def reporting_words(parsed: Parsed, table: Discourse) -> list[int]:
    """The indices of the tokens whose form could be a reporting verb's."""
    return [
        i
        for i, word in enumerate(parsed.words)
        if word in table.verbs or word in table.light or speaks_by_place(parsed.doc[i], table)
    ]


def reporting_lemma(token: Any, table: Discourse) -> str | None:
    """The reporting verb a token is a form of, or ``None`` when it reports nothing here."""
    word = low(token)
    doc = token.doc
    if word in table.light:
        before = [low(doc[i]) for i in range(max(0, token.i - 3), token.i)]
        lemma, forms = table.light[word]
        return lemma if any(form in forms for form in before) else None
    verb = table.verbs.get(word)
    if verb is None and speaks_by_place(token, table):
        return str(token.lemma_)
    # A noun has neither object nor auxiliary: "chiffre le dépassement" is a verb that was taken for one.
    if verb is None or (token.pos_ not in {"VERB", "AUX"} and find(token, "obj", "aux") is None):
        return None
    if _is_reflexive(token, table) and " " not in verb and "'" not in verb and verb not in table.reflexive_too:
        return None
    needed = table.particles.get(verb)
    following = {low(doc[i]) for i in range(token.i + 1, min(len(doc), token.i + 3))}
    return None if needed and not needed & following else verb


def _is_reflexive(token: Any, table: Discourse) -> bool:
    """Whether a reflexive clitic stands before the verb or its auxiliary."""
    place = token.i - 1
    while place > 0 and token.doc[place].pos_ in {"AUX", "ADV"}:
        place -= 1
    return place >= 0 and low(token.doc[place]) in table.reflexives


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
    kind, heads, content, infinitive = reported(token, lemma, table)
    verdict = not heads and lemma in table.verdicts and _is_verdict(token)
    if not heads and not verdict:
        return None
    own = subject(token)
    if own is not None and own.dep_ != "nsubj:pass" and counts_people(own, table):
        return None
    source, agentless = speaker_token(token, lemma, kind, content, table)
    if source is not None and (low(source) in table.self_pronouns or counts_people(source, table)):
        return None
    speaker = inverted_name(token, source, kind, parsed, table) or named(source, parsed, table)
    holder = subject(token) if infinitive and agentless else None
    words = _own_tokens(token, content, source, speaker, parsed.span[0], table)
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
        tokens=words,
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
