"""Counts of what a short time added, beside running totals: *27 deaths in 24 hours* is no rival of *175 deaths*."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.clusters.words import Words
from factcheck.judgement.lang import Language

__all__ = ["added"]


Range = tuple[int, int]
BEHIND = 2
"""How many words behind a count say that it comes on top: *38 new departments*, *38 départements nouveaux*."""


def added(words: Words, lang: Language, clause: Range, at: Range, counts: Sequence[Range]) -> bool:
    """Whether the count at the words ``at`` is what came on top: it says so itself (*38 new departments*), or a cue of
    it in the clause, or at the head of the sentence before all counts (*in the past 24 hours, 110 people died*), stands
    nearest to it."""
    if lang.extra.intersection(words.norms[at[1] : at[1] + BEHIND]):
        return True
    first, last = clause
    ahead = min((count[0] for count in counts), default=0)
    cues = (i for i, _, label in lang.cues.among(words.norms) if label == "added")
    places = [i for i in cues if first <= i < last or i < min(first, ahead)]
    return any(min(counts, key=lambda count: (_apart(place, count), count), default=at) == at for place in places)


def _apart(word: int, count: Range) -> int:
    """Words between one word and a count."""
    return word - count[1] if word >= count[1] else max(0, count[0] - word)
