"""Who speaks in each quotation of an article, over all its sentences."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from factcheck.claims._speakers import name_speaker
from factcheck.claims._tree import low, subject
from factcheck.claims._types import Frame, Parsed
from factcheck.claims._voices import Reading, State, Voice, may_speak, remember, spoken_name
from factcheck.claims.lang.schema import Discourse
from factcheck.records import Span

__all__ = ["quote_at", "quote_voices"]

_LONGEST_FRAME = 200
_LONGEST_GAP = 4


def quote_at(spans: list[Span], place: int) -> int | None:
    index = bisect_right(spans, (place, 1 << 60)) - 1
    return index if index >= 0 and spans[index][0] < place < spans[index][1] else None


def quote_voices(text: str, spans: list[Span], readings: Sequence[Reading], state: State) -> dict[int, Voice]:
    """The speaker of each quotation: from a frame around it, a colon before it, or the quotation before."""
    voices: dict[int, Voice] = {}
    starts = [reading.parsed.span[0] for reading in readings]
    for reading in readings:
        for frame in reading.frames:
            index = _framed_quote(frame, reading.parsed, spans)
            if index is None or index in voices:
                continue
            name = spoken_name(frame, reading.parsed, state)
            if name is not None:
                voices[index] = Voice(name, frame.cue, reading.parsed.index)
        remember(reading, state)
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
    inside = quote_at(spans, offset + parsed.doc[frame.heads[0]].idx)
    if inside is None:
        return None
    verb = frame.verb if frame.verb is not None else min(frame.tokens, default=None)
    if verb is None or quote_at(spans, offset + parsed.doc[verb].idx) == inside:
        return None
    return inside


def _introduced(text: str, span: Span, readings: Sequence[Reading], state: State) -> Voice | None:
    """``Le maire s'est montré ferme : « ... »``: the subject of the sentence before the colon speaks."""
    before = text[: span[0]].rstrip() if span[0] < 400 else text[span[0] - 400 : span[0]].rstrip()
    if not before.endswith(":"):
        return None
    colon = span[0] - 1 - (len(text[max(0, span[0] - 400) : span[0]]) - len(before))
    reading = next((r for r in readings if r.parsed.span[0] <= colon < r.parsed.span[1]), None)
    if reading is None:
        return None
    for frame in reading.frames:
        name = spoken_name(frame, reading.parsed, state)
        if name is not None and frame.kind != "counter":
            return Voice(name, frame.cue, reading.parsed.index)
    return _root_voice(reading.parsed, state)


def _led_to(text: str, span: Span, readings: Sequence[Reading], starts: list[int], state: State) -> Voice | None:
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
        name = spoken_name(frame, before.parsed, state)
        if name is not None and frame.kind != "counter":
            return Voice(name, frame.cue, here)
    voice = _root_voice(before.parsed, state)
    return replace(voice, index=here) if voice is not None else None


def _in_first_person(parsed: Parsed, table: Discourse) -> bool:
    return any(low(token) in table.self_pronouns for token in parsed.doc)


def _root_voice(parsed: Parsed, state: State) -> Voice | None:
    root = next((token for token in parsed.doc if token.head.i == token.i and not token.is_punct), None)
    own = (root if root.pos_ == "PROPN" else subject(root)) if root is not None else None
    if root is None or own is None or not may_speak(own, state.table):
        return None
    speaker = name_speaker(own, parsed.span[0], state.table)
    if speaker is None:
        return None
    name = (state.resolve(parsed, own.i, speaker[0]) if own.pos_ != "PROPN" else None) or speaker[0]
    return Voice(name, str(root.text), parsed.index)


def _continued(
    text: str, index: int, spans: list[Span], voices: dict[int, Voice], starts: list[int]
) -> Voice | None:  # fmt: skip
    """A quotation right after another of a known speaker: nothing between them, or only the words that name him.

    ``« A », a dit X. « B »``: the second begins the sentence after the one that names the speaker.
    """
    if index == 0 or index - 1 not in voices:
        return None
    before, here = voices[index - 1], spans[index]
    last = bisect_right(starts, here[1] - 1) - 1
    between = text[spans[index - 1][1] : here[0]]
    if len(between) < 40 and not between.strip(" \t\n\r\u00a0\u202f.,;:–—-"):
        return Voice(before.name, before.cue, last)
    first = bisect_right(starts, here[0]) - 1
    opens = first > 0 and not text[starts[first] : here[0]].strip()
    if opens and first - 1 == before.index and len(between) <= _LONGEST_FRAME:
        return Voice(before.name, before.cue, last)
    return None
