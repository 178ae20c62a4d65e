"""Speakers carried over: what an article has said of them so far, and whom a pronoun over a verb of saying means."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any, Protocol

from factcheck.claims._speakers import name_speaker
from factcheck.claims._tree import find, low, subject
from factcheck.claims._types import Clause, Frame, Parsed
from factcheck.claims.lang.schema import Discourse
from factcheck.records import Attribution, Entity, EntityKind

__all__ = ["Named", "Reading", "Resolve", "State", "Voice", "carries", "may_speak", "remember", "spoken_name"]

_MEMORY = 3
_MARKS = ' "«»“”'
_OPENING = frozenset('"«“')

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
class Voice:
    """The speaker of a quotation or the last one named; ``agrees`` is his gender and number."""

    name: str
    cue: str
    index: int
    agrees: tuple[str, str] = ("", "")
    person: bool | None = None


@dataclass(slots=True)
class State:
    table: Discourse
    resolve: Resolve
    names: Named
    people: frozenset[str] = frozenset()
    """Nouns of those who may be the ``he`` of ``he said``; empty for any."""
    persons: frozenset[str] = frozenset()
    """Those of them that are persons, and no bodies or papers."""
    before: dict[int, Parsed] = field(default_factory=dict)
    last: Voice | None = None
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


def remember(reading: Reading, state: State) -> None:
    """Keep the last speaker named in a sentence, for the pronouns of the next."""
    for frame in sorted(reading.frames, key=lambda f: f.verb if f.verb is not None else min(f.tokens, default=0)):
        name = spoken_name(frame, reading.parsed, state)
        if name is not None and frame.kind != "counter" and name.lower() not in state.table.carried:
            state.last = _voice(name, frame, reading.parsed, state)


def _voice(name: str, frame: Frame, parsed: Parsed, state: State) -> Voice:
    last = state.last
    if last is not None and last.name == name:
        return replace(last, index=parsed.index, cue=frame.cue)
    head = parsed.doc[frame.speaker_head] if frame.speaker_head is not None else None
    gender = state.names.gender(name) or _feature(head, "Gender")
    kind = state.names.kind(name)
    person = None if kind == "other" or (kind is None and frame.kind != "source") else kind == "person"
    if kind is None and head is not None and head.pos_ == "NOUN":
        someone = any(entity.kind == "person" for entity in state.names.entities(name))
        person = True if someone or low(head) in state.persons else person
    return Voice(name, frame.cue, parsed.index, (gender, _feature(head, "Number")), person)


def _feature(token: Any | None, name: str) -> str:
    """A feature of a common noun; of a name only the plural with an article (``the Conservatives``)."""
    if token is not None and token.pos_ == "PROPN" and name == "Number" and find(token, "det") is not None:
        return "Plur" if "Plur" in token.morph.get("Number") else ""
    return str(next(iter(token.morph.get(name)), "")) if token is not None and token.pos_ == "NOUN" else ""


def spoken_name(frame: Frame, parsed: Parsed, state: State) -> str | None:
    """The frame's speaker under a name that stands alone; ``None`` when it names nobody."""
    key = parsed.index, frame.speaker_head if frame.speaker is not None else -1 - (frame.verb or 0)
    if key not in state.said:
        name = _name(frame, parsed, state)
        state.said[key] = name.strip(_MARKS) if name is not None else None
    return state.said[key]


def _name(frame: Frame, parsed: Parsed, state: State) -> str | None:
    if frame.speaker is None:
        return state.last.name if state.last and carries(frame, parsed, state.table, state.last) else None
    if frame.speaker_head is None:
        return frame.speaker
    word = frame.speaker.lower().replace("’", "'")
    token = parsed.doc[frame.speaker_head]
    if word in state.table.carried:
        return _of_pronoun(frame, parsed, word, state)
    if _pointer(state.table).fullmatch(word):
        found = state.resolve(parsed, frame.speaker_head, frame.speaker)
        return found or (state.last.name if state.last is not None else word)
    if token.pos_ == "PROPN":
        return _whole_name(frame, parsed, state) or frame.speaker
    # "son adjointe, Lise Caron": the owner goes before the name.
    role, comma, name = frame.speaker.partition(", ")
    found = state.resolve(parsed, frame.speaker_head, role)
    foreign = found is not None and not state.table.own_possessives & set(found.lower().split(" "))
    return f"{found}{comma}{name}" if foreign else frame.speaker


def _whole_name(frame: Frame, parsed: Parsed, state: State) -> str | None:
    """The person's name of which the parser gave the speaker only a part (``Marchand`` of ``Karine Le Marchand``)."""
    if frame.speaker_span is None:
        return None
    start, end = (place - parsed.span[0] for place in frame.speaker_span)
    for entity in state.names.entities(parsed.text):
        first, last = entity.span
        if entity.kind == "person" and first <= start and end <= last and (first, last) != (start, end):
            return entity.text
    return None


def _of_pronoun(frame: Frame, parsed: Parsed, word: str, state: State) -> str:
    """Who ``il`` is over a verb of saying: the subject of the words said, the last speaker, the likeliest noun."""
    beside = _own_subject(frame, parsed, state) if frame.kind == "parenthetical" else None
    if beside is not None:
        return beside
    last = state.last
    agrees = last is not None and _agrees(last, state.table.pronouns[word])
    if last is not None and agrees and (parsed.index - last.index <= 1 or _all_quoted(last.index, parsed.index, state)):
        return last.name
    assert frame.speaker_head is not None
    found = state.resolve(parsed, frame.speaker_head, str(frame.speaker))
    if found is not None and (not _may_say(found, word, state) or _is_told_of(found, frame, parsed)):
        found = None
    written = _subject_before(parsed, word, state)
    if found is None or (written is not None and found.lower().endswith(written.lower())):
        found = written
    if found is None and last is not None and agrees and parsed.index - last.index <= _MEMORY:
        found = last.name
    found = found or _only_person(parsed, word, state)
    return found if found is not None else word.lstrip("-").removeprefix("t-")


def _all_quoted(first: int, last: int, state: State) -> bool:
    """Whether all sentences between two open with a quotation mark: the same one goes on speaking."""
    between = [state.before.get(index) for index in range(first + 1, last)]
    quoted = all(parsed is not None and parsed.text[:1] in _OPENING for parsed in between)
    return quoted and last - first <= _MEMORY + 1


def _may_say(name: str, word: str, state: State) -> bool:
    """Whether a phrase can be who ``he`` is over a verb of saying: no place, no thing, nobody the speaker calls his."""
    words = [part.strip(",").lower() for part in name.split(" ")]
    if words[0] in state.table.own_possessives:
        return False
    if "Thing" in state.table.pronouns[word]:
        return True
    named = state.names.entities(name)
    whole = [e for e in named if e.span[1] == len(name) and " " not in name[: e.span[0]].strip()]
    if whole and "Person" in state.table.pronouns[word]:
        return all(entity.kind in {"person", "other"} for entity in whole)
    known = bool(named) or not state.people
    return known or any(part in state.people or part.rstrip("s") in state.people for part in words)


def _is_told_of(name: str, frame: Frame, parsed: Parsed) -> bool:
    """Whether the words quoted before ``he said`` name the one found: nobody names himself in them."""
    if frame.kind != "parenthetical" or frame.verb is None:
        return False
    last = name.rstrip(",").rsplit(" ", 1)[-1]
    return any(token.text == last and _is_quoted(token) for token in parsed.doc[: frame.verb])


def _only_person(parsed: Parsed, word: str, state: State) -> str | None:
    """The one person that the nearest sentence before with any names, when the pronoun can stand for a person."""
    wanted = state.table.pronouns[word].split()
    if "Plur" in wanted or "Thing" in wanted:
        return None
    for back in range(1, _MEMORY + 1):
        before = state.before.get(parsed.index - back)
        if before is None:
            return None
        there = {e.canonical: e for e in state.names.entities(before.text) if e.kind == "person"}
        if there:
            name = next(iter(there))
            gender = state.names.gender(name)
            return name if len(there) == 1 and (not gender or gender in wanted) else None
    return None


def _subject_before(parsed: Parsed, word: str, state: State) -> str | None:
    """The subject of the sentence before, when it agrees and can speak: ``Selon lui``, ``according to them``."""
    before = state.before.get(parsed.index - 1)
    root = next((t for t in before.doc if t.head.i == t.i and not t.is_punct), None) if before is not None else None
    own = subject(root) if root is not None else None
    if before is None or own is None or own.pos_ not in {"NOUN", "PROPN"} or low(own) in state.table.times:
        return None
    speaker = name_speaker(own, before.span[0], state.table)
    if speaker is None:
        return None
    wanted = state.table.pronouns[word]
    kind = state.names.kind(speaker[0])
    person = None if kind in {None, "other"} else kind == "person"
    if person is None and "Person" in wanted.split() and not may_speak(own, state.table):
        return None
    gender = state.names.gender(speaker[0]) or _feature(own, "Gender")
    voice = Voice(speaker[0], "", before.index, (gender, _feature(own, "Number")), person)
    return speaker[0] if _agrees(voice, wanted) else None


def _agrees(voice: Voice, wanted: str) -> bool:
    """Whether a speaker fits a pronoun's gender, number and kind, given as ``Masc Sing Person``."""
    gender, number = voice.agrees
    needed = wanted.split()
    unsure = voice.person is None and not gender and number
    if gender and not {"Masc", "Fem"} <= {gender, *needed}:
        # Where nouns have a gender, a body that speaks is "il" or "elle" as well.
        needed = [word for word in needed if word != "Person"]
    if ("Person" in needed and (voice.person is False or unsure)) or ("Thing" in needed and voice.person):
        return False
    clashes = (gender and gender not in needed and {"Masc", "Fem"} & set(needed)) or (
        number and number not in needed and {"Sing", "Plur"} & set(needed)
    )
    return not clashes


def _own_subject(frame: Frame, parsed: Parsed, state: State) -> str | None:
    """``Le maire ne veut pas « payer », dit-il``: the subject of the clause is the speaker when it is a person."""
    top = parsed.doc[frame.heads[0]] if frame.heads else None
    own = subject(top) if top is not None else None
    if own is not None and frame.verb is not None and top is not None and own.i < frame.verb < top.i:
        # "Le président, a-t-il précisé, recevra ...": the words are not about who says them.
        return None
    if own is None or not may_speak(own, state.table) or low(own) in state.table.carried or _is_quoted(own):
        return None
    if frame.verb is not None and own.i < frame.verb and _ends_quote(parsed.doc[own.i : frame.verb]):
        return None
    speaker = name_speaker(own, parsed.span[0], state.table)
    if speaker is None or state.names.kind(speaker[0]) in {"place", "event"}:
        return None
    pronoun = next(iter(frame.speaker.split()), "") if frame.speaker else ""
    wanted = state.table.pronouns.get(pronoun.lower().replace("’", "'"), "")
    gender = state.names.gender(speaker[0]) or _feature(own, "Gender")
    voice = Voice(speaker[0], frame.cue, parsed.index, (gender, _feature(own, "Number")))
    return speaker[0] if _agrees(voice, wanted) else None


def _ends_quote(words: Any) -> bool:
    """Whether a quotation that began before these words ends in them."""
    marks = [token.text for token in words]
    closed = sum(mark in {"»", "”"} for mark in marks) - sum(mark in {"«", "“"} for mark in marks)
    return closed > 0 or marks.count('"') % 2 == 1


def _is_quoted(token: Any) -> bool:
    marks = [t.text for t in token.doc[: token.i]]
    opened = sum(mark in {"«", "“"} for mark in marks) - sum(mark in {"»", "”"} for mark in marks)
    return opened > 0 or marks.count('"') % 2 == 1


@cache
def _pointer(table: Discourse) -> re.Pattern[str]:
    return re.compile(table.pointers, re.IGNORECASE)


def carries(frame: Frame, parsed: Parsed, table: Discourse, last: Voice | None = None) -> bool:
    """``Et d'ajouter``, ``a-t-il ajouté`` cut off: a verb of saying whose speaker is the one before, ``last``."""
    if frame.verb is None or frame.hedges or frame.flips:
        return False
    verb = parsed.doc[frame.verb]
    own = subject(verb)
    if own is not None:
        return low(own) in table.carried and (last is None or _agrees(last, table.pronouns[low(own)]))
    return "Inf" in verb.morph.get("VerbForm") and verb.i <= 3


def may_speak(token: Any, table: Discourse) -> bool:
    """Whether a noun can be a speaker: a name, a person, a pronoun that carries one."""
    return token.pos_ == "PROPN" or low(token) in table.people or low(token) in table.carried
