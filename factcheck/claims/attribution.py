"""Who says each claim of an article, through which cue: frames, quotations across sentences, carried-over speakers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.claims._frames import find_frames
from factcheck.claims._quotes import quotes
from factcheck.claims._quoting import quote_at, quote_voices
from factcheck.claims._types import Clause
from factcheck.claims._voices import Named, Reading, Resolve, State, Voice, carries, remember, spoken_name
from factcheck.claims.lang import discourse, reference
from factcheck.records import Attribution, Span

__all__ = ["Named", "Reading", "Resolve", "attribute", "find_frames"]

_SIGNATURE = re.compile(r"[—–-]?\s?([A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+){1,3}), [a-zà-ÿ][^.!?]{3,90}$")


def attribute(
    text: str, readings: Sequence[Reading], lang: str, resolve: Resolve, names: Named
) -> list[tuple[Attribution | None, ...]]:
    """The attribution of each clause of each sentence; ``readings`` are the sentences of ``text`` in order.

    The innermost named speaker wins. A clause without a frame that stands in a quotation has the quotation's
    speaker. ``resolve`` names pronouns and possessives; ``names`` gives a speaker's fullest name in the article.
    """
    table = discourse(lang)
    known = reference(lang)
    people = (table.people | table.bearers | known.people) - table.mute
    persons = people - table.bearers - known.organisations - known.collective
    state = State(
        table, resolve, names, people, persons, {reading.parsed.index: reading.parsed for reading in readings}
    )
    spans = quotes(text)
    voices = quote_voices(text, spans, readings, state)
    signed = _signatures(readings, state)
    state.last = None
    found = []
    for index, reading in enumerate(readings):
        said = (_clause_voice(clause, reading, spans, voices, state) for clause in reading.clauses)
        found.append(tuple(voice or signed.get(index) for voice in said))
        remember(reading, state)
    return found


def _clause_voice(
    clause: Clause, reading: Reading, spans: list[Span], voices: dict[int, Voice], state: State
) -> Attribution | None:  # fmt: skip
    parsed = reading.parsed
    for frame in reversed(clause.frames):
        name = spoken_name(frame, parsed, state)
        if name is not None:
            return state.attribution(name, frame.cue)
    if any(frame.speaker is None and not carries(frame, parsed, state.table) for frame in clause.frames):
        return None
    act = next((f for f in reading.frames if f.act and f.verb == clause.predicate), None)
    if act is not None and (name := spoken_name(act, parsed, state)) is not None:
        return state.attribution(name, act.cue)
    place = parsed.span[0] + parsed.doc[clause.predicate].idx
    index = quote_at(spans, place)
    voice = voices.get(index) if index is not None else None
    if voice is None:
        return None
    return state.attribution(voice.name, voice.cue)


def _signatures(readings: Sequence[Reading], state: State) -> dict[int, Attribution]:
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
