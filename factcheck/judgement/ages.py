"""Durations that are somebody's age: *a man of 37*, *une femme de 60 ans*. They are facts of a person alone."""

from __future__ import annotations

from factcheck.judgement.lang import relations
from factcheck.judgement.view import View
from factcheck.records import Span

__all__ = ["is_age"]

REACH = 3
"""How many words before an age its person or *aged* stands."""


def is_age(view: View, span: Span) -> bool:
    """Whether the duration at these characters of the claim's text is an age."""
    start, stop = view.words.at(*span)
    norms, lang = view.words.norms, view.lang
    near = range(max(0, start - REACH), min(len(norms), stop + 1))
    if any(label == "age" for i in near for label, _ in lang.cues.at(norms, i)):
        return True
    people = relations().people
    ahead = range(max(0, start - REACH), start)
    linked = start > 0 and norms[start - 1] in lang.age_links
    return linked and any(concept in people for i in ahead for concept, _ in lang.concepts.at(norms, i))
