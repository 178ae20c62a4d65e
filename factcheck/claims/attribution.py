"""Who says each claim of an article, through which cue: frames, quotations across sentences, carried-over speakers."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any, Protocol

from factcheck.claims._frames import find_frames
from factcheck.claims._quotes import quotes
from factcheck.claims._speakers import name_speaker
from factcheck.claims._tree import low, subject
from factcheck.claims._types import Clause, Frame, Parsed
from factcheck.claims.lang import discourse
from factcheck.claims.lang.schema import Discourse
from factcheck.records import Attribution, Entity, EntityKind, Span

_LONGEST_FRAME = 200
_LONGEST_GAP = 4
_MEMORY = 3
_SIGNATURE = re.compile(r"[—–-]?\s?([A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+){1,3}), [a-zà-ÿ][^.!?]{3,90}$")

__all__ = ["Named", "Reading", "Resolve", "attribute", "find_frames"]

Resolve = Callable[[Parsed, int, str], str | None]
"""From a sentence, the token index of a speaker's head and the name as written, the name that stands alone."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A parsed sentence with the frames and clauses found in it."""

    parsed: Parsed
    frames: tuple[Frame, ...] = ()
    clauses: tuple[Clause, ...] = ()


class Named(Protocol):
    """What is known of the article's names; ``entities.Names`` is one."""

    def canonical(self, name: str) -> str: ...

    def kind(self, name: str) -> EntityKind | None: ...

    def gender(self, name: str) -> str: ...

    def entities(self, text: str) -> tuple[Entity, ...]: ...


@dataclass(slots=True)
class _Voice:
    """The speaker of a quotation or the last one named; ``agrees`` is his gender and number."""

    name: str
    cue: str
    index: int
    agrees: tuple[str, str] = ("", "")
    person: bool | None = None


@dataclass(slots=True)
class _State:
    table: Discourse
    resolve: Resolve
    names: Named
    last: _Voice | None = None
    said: dict[tuple[int, int | None], str | None] = field(default_factory=dict)

    def attribution(self, name: str, cue: str) -> Attribution:
        return Attribution(speaker=name, canonical=self._canonical(name), cue=cue)

    def _canonical(self, name: str) -> str:
        """The fullest form of the name in a speaker's phrase: of ``le maire, M. Roy`` that of ``M. Roy``."""
        for entity in self.names.entities(name):
            before, after = name[: entity.span[0]].split(), name[entity.span[1] :]
            free = not before or before[-1].endswith(",") or before[-1].lower() not in self.table.belonging
            if entity.kind == "person" and free and (not after or after.startswith(",")):
                return entity.canonical
        return self.names.canonical(name)


def attribute(
    text: str, readings: Sequence[Reading], lang: str, resolve: Resolve, names: Named
) -> list[tuple[Attribution | None, ...]]:
    """The attribution of each clause of each sentence; ``readings`` are the sentences of ``text`` in order.

    The innermost named speaker wins. A clause without a frame that stands in a quotation has the quotation's
    speaker. ``resolve`` names pronouns and possessives; ``names`` gives a speaker's fullest name in the article.
    """
    state = _State(discourse(lang), resolve, names)
    spans = quotes(text)
    voices = _quote_voices(text, spans, readings, state)
    signed = _signatures(readings, state)
    state.last = None
    found = []
    for index, reading in enumerate(readings):
        said = (_clause_voice(clause, reading, spans, voices, state) for clause in reading.clauses)
        found.append(tuple(voice or signed.get(index) for voice in said))
        _remember(reading, state)
    return found


# Speakers ----------------------------------------------------------------------------------------------------------


def _remember(reading: Reading, state: _State) -> None:
    """Keep the last speaker named in a sentence, for the pronouns of the next."""
    for frame in sorted(reading.frames, key=lambda f: (f.verb if f.verb is not None else min(f.tokens, default=0))):
        name = _spoken_name(frame, reading.parsed, state)
        if name is not None and frame.kind != "counter":
            state.last = _voice(name, frame, reading.parsed, state)


def _voice(name: str, frame: Frame, parsed: Parsed, state: _State) -> _Voice:
    last = state.last
    if last is not None and last.name == name:
        return replace(last, index=parsed.index, cue=frame.cue)
    head = parsed.doc[frame.speaker_head] if frame.speaker_head is not None else None
    gender = state.names.gender(name) or _feature(head, "Gender")
    kind = state.names.kind(name)
    person = None if kind is None and frame.kind != "source" else kind == "person"
    return _Voice(name, frame.cue, parsed.index, (gender, _feature(head, "Number")), person)


def _feature(token: Any | None, name: str) -> str:
    """A feature of a common noun; names have none that could be trusted."""
    return str(next(iter(token.morph.get(name)), "")) if token is not None and token.pos_ == "NOUN" else ""


def _spoken_name(frame: Frame, parsed: Parsed, state: _State) -> str | None:
    """The frame's speaker under a name that stands alone; ``None`` when it names nobody."""
    key = parsed.index, frame.speaker_head if frame.speaker is not None else -1 - (frame.verb or 0)
    if key not in state.said:
        state.said[key] = _name(frame, parsed, state)
    return state.said[key]


def _name(frame: Frame, parsed: Parsed, state: _State) -> str | None:
    if frame.speaker is None:
        return state.last.name if state.last and _carries(frame, parsed, state.table) else None
    if frame.speaker_head is None:
        return frame.speaker
    word = frame.speaker.lower().replace("’", "'")
    token = parsed.doc[frame.speaker_head]
    if word in state.table.carried:
        return _of_pronoun(frame, parsed, word, state)
    if _pointer(state.table).fullmatch(word):
        found = state.resolve(parsed, frame.speaker_head, frame.speaker)
        return found or (state.last.name if state.last is not None else word)
    if token.pos_ != "PROPN":
        return state.resolve(parsed, frame.speaker_head, frame.speaker) or frame.speaker
    return frame.speaker


def _of_pronoun(frame: Frame, parsed: Parsed, word: str, state: _State) -> str:
    """Who ``il`` is over a verb of saying: the subject of the words said, the last speaker, the likeliest noun."""
    beside = _own_subject(frame, parsed, state) if frame.kind == "parenthetical" else None
    if beside is not None:
        return beside
    last = state.last
    agrees = last is not None and _agrees(last, state.table.pronouns[word])
    if last is not None and agrees and parsed.index - last.index <= 1:
        return last.name
    assert frame.speaker_head is not None
    found = state.resolve(parsed, frame.speaker_head, str(frame.speaker))
    if found is None and last is not None and agrees and parsed.index - last.index <= _MEMORY:
        found = last.name
    return found if found is not None else word.lstrip("-").removeprefix("t-")


def _agrees(voice: _Voice, wanted: str) -> bool:
    """Whether a speaker fits a pronoun's gender, number and kind, given as ``Masc Sing Person``."""
    gender, number = voice.agrees
    needed = wanted.split()
    if ("Person" in needed and voice.person is False) or ("Thing" in needed and voice.person):
        return False
    clashes = (gender and gender not in needed and {"Masc", "Fem"} & set(needed)) or (
        number and number not in needed and {"Sing", "Plur"} & set(needed)
    )
    return not clashes


def _own_subject(frame: Frame, parsed: Parsed, state: _State) -> str | None:
    """``Le maire ne veut pas « payer », dit-il``: the subject of the clause is the speaker when it is a person."""
    top = parsed.doc[frame.heads[0]] if frame.heads else None
    own = subject(top) if top is not None else None
    if own is None or not _may_speak(own, state.table) or low(own) in state.table.carried or _is_quoted(own):
        return None
    speaker = name_speaker(own, parsed.span[0], state.table)
    if speaker is None or state.names.kind(speaker[0]) in {"place", "event"}:
        return None
    pronoun = next(iter(frame.speaker.split()), "") if frame.speaker else ""
    wanted = state.table.pronouns.get(pronoun.lower().replace("’", "'"), "")
    gender = state.names.gender(speaker[0]) or _feature(own, "Gender")
    voice = _Voice(speaker[0], frame.cue, parsed.index, (gender, _feature(own, "Number")))
    return speaker[0] if _agrees(voice, wanted) else None


def _is_quoted(token: Any) -> bool:
    marks = [t.text for t in token.doc[: token.i]]
    opened = sum(mark in {"«", "“"} for mark in marks) - sum(mark in {"»", "”"} for mark in marks)
    return opened > 0 or marks.count('"') % 2 == 1


@cache
def _pointer(table: Discourse) -> re.Pattern[str]:
    return re.compile(table.pointers, re.IGNORECASE)


def _carries(frame: Frame, parsed: Parsed, table: Discourse) -> bool:
    """``Et d'ajouter``, ``a-t-il ajouté`` cut off: a verb of saying whose speaker is the one before."""
    if frame.verb is None or frame.hedges or frame.flips:
        return False
    verb = parsed.doc[frame.verb]
    own = subject(verb)
    if own is not None:
        return low(own) in table.carried
    return "Inf" in verb.morph.get("VerbForm") and verb.i <= 3


def _clause_voice(
    clause: Clause, reading: Reading, spans: list[Span], voices: dict[int, _Voice], state: _State
) -> Attribution | None:  # fmt: skip
    parsed = reading.parsed
    for frame in reversed(clause.frames):
        name = _spoken_name(frame, parsed, state)
        if name is not None:
            return state.attribution(name, frame.cue)
    if any(frame.speaker is None and not _carries(frame, parsed, state.table) for frame in clause.frames):
        return None
    act = next((f for f in reading.frames if f.act and f.verb == clause.predicate), None)
    if act is not None and (name := _spoken_name(act, parsed, state)) is not None:
        return state.attribution(name, act.cue)
    place = parsed.span[0] + parsed.doc[clause.predicate].idx
    index = _quote_at(spans, place)
    voice = voices.get(index) if index is not None else None
    if voice is None:
        return None
    return state.attribution(voice.name, voice.cue)


def _signatures(readings: Sequence[Reading], state: _State) -> dict[int, Attribution]:
    """Sentences set apart with their speaker's name and function on the line below, as pull quotes are."""
    found = {}
    for index in range(1, len(readings)):
        line, above = readings[index].parsed, readings[index - 1].parsed
        alone = index == 1 or readings[index - 2].parsed.paragraph != above.paragraph
        match = _SIGNATURE.match(line.text)
        if match is None or not line.title or not alone or above.title or line.paragraph != above.paragraph + 1:
            continue
        if any("Fin" in token.morph.get("VerbForm") for token in line.doc):
            continue
        name = match.group(1)
        found[index - 1] = state.attribution(name, "—")
    return found


# Quotations --------------------------------------------------------------------------------------------------------


def _quote_at(spans: list[Span], place: int) -> int | None:
    index = bisect_right(spans, (place, 1 << 60)) - 1
    return index if index >= 0 and spans[index][0] < place < spans[index][1] else None


def _quote_voices(text: str, spans: list[Span], readings: Sequence[Reading], state: _State) -> dict[int, _Voice]:
    """The speaker of each quotation: from a frame around it, a colon before it, or the quotation before."""
    voices: dict[int, _Voice] = {}
    starts = [reading.parsed.span[0] for reading in readings]
    for reading in readings:
        for frame in reading.frames:
            index = _framed_quote(frame, reading.parsed, spans)
            if index is None or index in voices:
                continue
            name = _spoken_name(frame, reading.parsed, state)
            if name is not None:
                voices[index] = _Voice(name, frame.cue, reading.parsed.index)
        _remember(reading, state)
    for index, span in enumerate(spans):
        if index not in voices:
            voice = (
                _introduced(text, span, readings, state)
                or _continued(text, index, spans, voices, starts)
                or _led_to(text, span, readings, starts, state)
            )
            if voice is not None:
                voices[index] = voice
    return voices


def _framed_quote(frame: Frame, parsed: Parsed, spans: list[Span]) -> int | None:
    """The quotation that a frame's content lies in, while its verb does not."""
    if frame.kind == "counter" or not frame.heads:
        return None
    offset = parsed.span[0]
    inside = _quote_at(spans, offset + parsed.doc[frame.heads[0]].idx)
    if inside is None:
        return None
    verb = frame.verb if frame.verb is not None else min(frame.tokens, default=None)
    if verb is None or _quote_at(spans, offset + parsed.doc[verb].idx) == inside:
        return None
    return inside


def _introduced(text: str, span: Span, readings: Sequence[Reading], state: _State) -> _Voice | None:
    """``Le maire s'est montré ferme : « ... »``: the subject of the sentence before the colon speaks."""
    before = text[: span[0]].rstrip() if span[0] < 400 else text[span[0] - 400 : span[0]].rstrip()
    if not before.endswith(":"):
        return None
    colon = span[0] - 1 - (len(text[max(0, span[0] - 400) : span[0]]) - len(before))
    reading = next((r for r in readings if r.parsed.span[0] <= colon < r.parsed.span[1]), None)
    if reading is None:
        return None
    for frame in reading.frames:
        name = _spoken_name(frame, reading.parsed, state)
        if name is not None and frame.kind != "counter":
            return _Voice(name, frame.cue, reading.parsed.index)
    return _root_voice(reading.parsed, state)


def _led_to(text: str, span: Span, readings: Sequence[Reading], starts: list[int], state: _State) -> _Voice | None:
    """A quotation in the first person after a sentence that speaks or quotes: its subject goes on speaking."""
    here = bisect_right(starts, span[0]) - 1
    if here < 1 or text[starts[here] : span[0]].strip() or not _in_first_person(readings[here].parsed, state.table):
        return None
    before = readings[here - 1]
    ends = before.parsed.span[1] >= span[0] - _LONGEST_GAP
    tells = any(frame.kind != "counter" for frame in before.frames) or any(m in before.parsed.text for m in '"«“')
    if not ends or not tells:
        return None
    for frame in before.frames:
        name = _spoken_name(frame, before.parsed, state)
        if name is not None and frame.kind != "counter":
            return _Voice(name, frame.cue, here)
    voice = _root_voice(before.parsed, state)
    return replace(voice, index=here) if voice is not None else None


def _in_first_person(parsed: Parsed, table: Discourse) -> bool:
    return any(low(token) in table.self_pronouns for token in parsed.doc)


def _root_voice(parsed: Parsed, state: _State) -> _Voice | None:
    root = next((token for token in parsed.doc if token.head.i == token.i and not token.is_punct), None)
    own = (root if root.pos_ == "PROPN" else subject(root)) if root is not None else None
    if root is None or own is None or not _may_speak(own, state.table):
        return None
    speaker = name_speaker(own, parsed.span[0], state.table)
    if speaker is None:
        return None
    name = (state.resolve(parsed, own.i, speaker[0]) if own.pos_ != "PROPN" else None) or speaker[0]
    return _Voice(name, str(root.text), parsed.index)


def _may_speak(token: Any, table: Discourse) -> bool:
    return token.pos_ == "PROPN" or low(token) in table.people or low(token) in table.carried


def _continued(
    text: str, index: int, spans: list[Span], voices: dict[int, _Voice], starts: list[int]
) -> _Voice | None:  # fmt: skip
    """A quotation right after another of a known speaker: nothing between them, or only the words that name him.

    ``« A », a dit X. « B »``: the second begins the sentence after the one that names the speaker.
    """
    if index == 0 or index - 1 not in voices:
        return None
    before, here = voices[index - 1], spans[index]
    last = bisect_right(starts, here[1] - 1) - 1
    between = text[spans[index - 1][1] : here[0]]
    if len(between) < 40 and not between.strip(" \t\n\r\u00a0\u202f.,;:–—-"):
        return _Voice(before.name, before.cue, last)
    first = bisect_right(starts, here[0]) - 1
    opens = first > 0 and not text[starts[first] : here[0]].strip()
    if opens and first - 1 == before.index and len(between) <= _LONGEST_FRAME:
        return _Voice(before.name, before.cue, last)
    return None
