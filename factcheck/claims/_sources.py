"""Sources named beside a clause: ``selon Kiev``, ``according to``, ``des informations selon lesquelles``."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice
from typing import Any

from factcheck.claims._reported import conjuncts
from factcheck.claims._speakers import Speaker, bearer, name_speaker
from factcheck.claims._speaking import named
from factcheck.claims._tree import base, find, is_verb, low, subject, subtree
from factcheck.claims._types import Frame, FrameKind, Parsed
from factcheck.claims._verbs import reporting_lemma
from factcheck.claims.lang.schema import Discourse

# No sentence that a person wrote names so many.
_MOST = 16

__all__ = ["pattern", "relay_clause", "relay_frames", "source_frames", "top", "view_frames"]


@cache
def _source_pattern(table: Discourse) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w'’-]){table.sources}(?![\w-])", re.IGNORECASE)


@cache
def pattern(text: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w'’-])(?:{text})", re.IGNORECASE)


def source_frames(parsed: Parsed, table: Discourse) -> list[Frame]:
    text = parsed.text
    found = []
    for match in islice(_source_pattern(table).finditer(text), _MOST):
        frame = _source_frame(parsed, match, table)
        if frame is not None:
            found.append(frame)
    return found


def _token_at(doc: Any, offset: int) -> Any | None:
    return next((token for token in doc if token.idx <= offset < token.idx + len(token.text)), None)


def _source_frame(parsed: Parsed, match: re.Match[str], table: Discourse) -> Frame | None:
    doc = parsed.doc
    first, last = _token_at(doc, match.start()), _token_at(doc, match.end() - 1)
    before = parsed.text[: match.start()]
    if first is None or last is None or last.i + 1 >= len(doc) or before.count("(") > before.count(")"):
        # A source in brackets vouches for what the brackets hold alone.
        return None
    word = low(first) if low(first) in table.free_sources else match.group().lower().replace("’", "'")
    loose = first.i > 0 and not doc[first.i - 1].is_punct
    if loose and word not in table.free_sources:
        return None
    noun = _noun_after(first, last)
    if noun is None or low(noun) in table.not_sources or low(doc[last.i + 1]) in table.not_sources:
        return None
    head = bearer(noun, table)
    speaker = name_speaker(head, parsed.span[0], table, after=last.i)
    if speaker is None or low(doc[last.i + 1]) in table.own_possessives:
        return None
    speaker = _before_name(head, speaker, parsed)
    phrase = frozenset(range(first.i, _phrase_end(noun, speaker, parsed) + 1))
    content = _source_scope(first, noun, phrase)
    return _frame_of("source", match.group(), speaker, phrase, content, doc)


def _before_name(head: Any, speaker: Speaker, parsed: Parsed) -> Speaker:
    """``Selon RTL, Paul Roche a ...``: a name after another and a comma is the subject, drawn in by the parser."""
    name, (start, end), place = speaker
    comma = name.find(", ")
    doc = parsed.doc
    after = next((t for t in doc[head.i :] if t.text == ","), None)
    if (
        head.pos_ != "PROPN"
        or comma < 0
        or after is None
        or doc[after.i - 1].pos_ != "PROPN"
        or after.i + 1 >= len(doc)
    ):
        return speaker
    if doc[after.i + 1].pos_ != "PROPN" or parsed.span[0] + after.idx >= end:
        return speaker
    return name[:comma], (start, parsed.span[0] + after.idx), place


def view_frames(parsed: Parsed, table: Discourse) -> list[Frame]:
    """``Pour l'opposition, ...`` at the head of a sentence, when the noun is one of those who hold views."""
    doc = parsed.doc
    match = pattern(rf"(?:{table.views})(?![\w-])").match(parsed.text)
    noun = _noun_after(doc[0], doc[0]) if match and len(doc) > 3 else None
    if noun is None or not (low(noun) in table.people or low(noun).rstrip("s") in table.people):
        return []
    speaker = name_speaker(noun, parsed.span[0], table, after=0)
    if speaker is None:
        return []
    end = _phrase_end(noun, speaker, parsed)
    if end + 1 >= len(doc) or doc[end + 1].text != "," or any(is_verb(t) for t in doc[: end + 1]):
        return []
    content = frozenset(range(end + 1, len(doc)))
    return [_frame_of("source", str(doc[0].text), speaker, frozenset(range(end + 1)), content, doc)]


def _frame_of(
    kind: FrameKind, cue: str, speaker: Speaker, tokens: frozenset[int], content: frozenset[int], doc: Any
) -> Frame:  # fmt: skip
    return Frame(
        kind=kind, cue=cue, lemma=cue.lower(), verb=None, speaker=speaker[0], speaker_span=speaker[1],
        tokens=tokens, content=content, heads=top(content, doc), speaker_head=speaker[2],
    )  # fmt: skip


def top(content: frozenset[int], doc: Any) -> tuple[int, ...]:
    """The predicate of a stretch of the tree: its first token whose head lies outside."""
    tops = [i for i in sorted(content) if doc[i].head.i == i or doc[i].head.i not in content]
    return tuple(i for i in tops if not doc[i].is_punct)[:1]


def _phrase_end(noun: Any, speaker: Speaker, parsed: Parsed) -> int:
    """The last token of a source phrase: the whole subtree, or up to the comma after the speaker's name."""
    doc = parsed.doc
    end = speaker[1][1] - parsed.span[0]
    last = int(next((token.i for token in doc if token.idx + len(token.text) >= end), noun.i))
    while last < noun.right_edge.i and not doc[last + 1].is_punct:
        last += 1
    return max(last, int(noun.i))


def _noun_after(first: Any, last: Any) -> Any | None:
    """The noun that the source words govern in the tree, else the first noun after them."""
    governed = first.head
    doc = first.doc
    near = not any(t.is_punct or t.pos_ == "VERB" for t in doc[last.i + 1 : governed.i])
    if governed.i > last.i and near and base(first) in {"case", "mark", "fixed", "advmod"}:
        return governed
    for index in range(last.i + 1, min(len(doc), last.i + 6)):
        if doc[index].pos_ in {"NOUN", "PROPN", "PRON"}:
            token = doc[index]
            while base(token) in {"flat", "compound", "nmod"} and last.i < token.head.i < token.i:
                token = token.head
            return token
        if doc[index].is_punct or doc[index].pos_ == "VERB":
            return None
    return None


def _source_scope(first: Any, noun: Any, phrase: frozenset[int]) -> frozenset[int]:
    """What a source covers: the sentence when it stands at an edge of it, else the clause it hangs on."""
    doc = first.doc
    words = [token.i for token in doc if not token.is_punct]
    at_head = not any(i < first.i for i in words if i not in phrase) or (words and first.i - words[0] <= 1)
    at_end = not any(i > max(phrase) for i in words)
    comma = first.i > 0 and doc[first.i - 1].is_punct
    if at_head or (at_end and comma):
        return frozenset(range(len(doc))) - phrase
    governor = noun.head
    while governor.head.i != governor.i and (not is_verb(governor) or _is_infinitive(governor)):
        # "ont pu sortir selon": an infinitive is no clause of its own.
        governor = governor.head
    return subtree(governor) - phrase


def _is_infinitive(verb: Any) -> bool:
    return base(verb) == "xcomp" or (base(verb) == "ccomp" and "Inf" in verb.morph.get("VerbForm"))


def relay_clause(relative: Any | None) -> Any | None:
    """The clause that a relative source opens: a relative one, or one that ``mend`` hung on a verb of saying."""
    if relative is None:
        return None
    clause = relative.head
    while clause.dep_ not in {"acl:relcl", "ccomp"}:
        if clause.head.i == clause.i:
            return None
        clause = clause.head
    return clause


def _said_by(parsed: Parsed, relative: Any | None, match: re.Match[str], table: Discourse) -> Frame | None:
    """``s'emporte Lise Hall, secrétaire du syndicat, selon laquelle P``: P hung on the verb, said by who is named."""
    doc = parsed.doc
    first = _token_at(doc, match.start())
    if relative is None or first is None or first.i < 2 or doc[first.i - 1].text != ",":
        return None
    clause, source = relative.head, doc[first.i - 2]
    if base(clause) != "advcl" or not is_verb(clause) or clause.i < relative.i:
        return None
    while base(source) in {"nmod", "appos", "flat", "amod"} and source.head.i < source.i:
        source = source.head
    if base(source) != "nsubj" or source.head.i != clause.head.i:
        return None
    speaker = named(source, parsed, table)
    if speaker is None:
        return None
    phrase = frozenset(range(first.i, relative.i + 1))
    return _frame_of("source", match.group(), speaker, phrase, subtree(clause) - phrase, doc)


def relay_frames(parsed: Parsed, table: Discourse) -> list[Frame]:
    """``des informations selon lesquelles P``: who gave them, or who confirms or denies them."""
    found = []
    for match in islice(pattern(table.relays).finditer(parsed.text), _MOST):
        relative = _token_at(parsed.doc, match.start(1))
        by_person = _said_by(parsed, relative, match, table)
        if by_person is not None:
            found.append(by_person)
            continue
        clause = relay_clause(relative)
        if relative is None or clause is None:
            continue
        freed = clause.dep_ == "ccomp"
        noun = find(clause.head, "obj") if freed else clause.head
        if noun is None:
            continue
        verb = clause.head if freed else (noun.head if base(noun) == "obj" else None)
        lemma = reporting_lemma(verb, table) if verb is not None else None
        source = subject(verb) if lemma is not None else bearer(noun, table)
        doubtful = low(noun) in table.rumours and lemma is None
        speaker = None if doubtful else named(source, parsed, table)
        phrase = frozenset(t.i for t in parsed.doc if match.start() <= t.idx < match.end())
        if lemma is not None and verb is not None:
            # "a démenti la rumeur selon laquelle": who says it, and no claim besides.
            phrase |= subtree(verb) - subtree(clause)
        found.append(
            Frame(
                kind="source",
                cue=match.group(),
                lemma=lemma or match.group().lower(),
                verb=verb.i if lemma is not None and verb is not None else None,
                speaker=speaker[0] if speaker else None,
                speaker_span=speaker[1] if speaker else None,
                flips=lemma in table.denials,
                hedges=doubtful,
                tokens=phrase,
                content=subtree(clause) - phrase,
                heads=conjuncts(clause),
                speaker_head=speaker[2] if speaker else None,
            )
        )
    return found
