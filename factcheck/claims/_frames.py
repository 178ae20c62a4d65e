"""Reporting frames inside one sentence: verbs of saying, sources, counter-statements."""

from __future__ import annotations

from dataclasses import replace

from factcheck.claims._counters import counter_frames
from factcheck.claims._sources import relay_frames, source_frames, view_frames
from factcheck.claims._types import Frame, Parsed
from factcheck.claims._verbs import reporting_words, verb_frame
from factcheck.claims.lang import discourse

__all__ = ["find_frames"]

# No sentence that a person wrote has so many; more of them only cost time.
_MOST = 32


def find_frames(parsed: Parsed, lang: str) -> tuple[Frame, ...]:
    """The frames of a sentence, those that report most first, so that the last one over a token is its nearest.

    Raises ``LanguageError`` for a language without a table.
    """
    table = discourse(lang)
    words = reporting_words(parsed, table)
    verbs = (verb_frame(parsed.doc[index], parsed, table) for index in words)
    found = [frame for frame in verbs if frame is not None]
    found += source_frames(parsed, table) + relay_frames(parsed, table) + view_frames(parsed, table)
    found += counter_frames(parsed, table)
    beside = frozenset(i for frame in found if frame.kind in {"source", "counter"} for i in frame.tokens)
    cleared = [replace(frame, content=frame.content - beside) for frame in found]
    return tuple(sorted(cleared, key=lambda frame: (-len(frame.content), frame.verb or 0))[:_MOST])
