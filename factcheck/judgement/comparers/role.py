"""Who did what to whom: the same two parties and the same act with the parts changed over."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from factcheck.judgement.comparers.base import Comparer, Example, Finding
from factcheck.judgement.names import Name, same_name
from factcheck.judgement.view import View

__all__ = ["COMPARER"]

STRENGTH = 0.75
REACH = 12
AGENT = 2
"""The agent of a passive stands right after its marker, an article at most between; `par ailleurs` is no agent."""
# Acts that two parties do together have no roles to swap.
MUTUAL = frozenset({"meet", "sign", "agreement", "fight", "marry", "divorce", "match", "score", "visit"})


@dataclass(frozen=True, slots=True)
class _Act:
    concept: str
    agent: Name
    patient: Name


def _position(view: View, name: Name) -> tuple[int, int]:
    return view.words.at(*name.span)


def _acts(view: View) -> list[_Act]:
    """Every act said between two names, with its agent: the first, or in the passive the one after ``par``/``by``."""
    placed = sorted(((*_position(view, name), name) for name in _parties(view)), key=lambda place: place[:2])
    acts = []
    for (_, stop, first), (start, _, second) in pairwise(placed):
        if start - stop > REACH:
            continue
        between = view.words.norms[stop:start]
        passive = bool(set(between[-AGENT:]) & view.lang.agent_markers and set(between) & view.lang.passive_auxiliaries)
        for mention in view.mentions:
            if stop <= mention.start < start and mention.concept not in MUTUAL:
                agent, patient = (second, first) if passive else (first, second)
                acts.append(_Act(mention.concept, agent, patient))
    return acts


def _parties(view: View) -> list[Name]:
    return [name for name in view.names if name.kind != "event"]


def decide(a: View, b: View, lang: str) -> list[Finding]:
    """The same act with agent and patient changed over."""
    theirs = _acts(b)
    for act in _acts(a):
        for other in theirs:
            if act.concept != other.concept:
                continue
            if same_name(act.agent, other.patient) and same_name(act.patient, other.agent):
                left = f"{act.agent.text} / {act.patient.text}"
                right = f"{other.agent.text} / {other.patient.text}"
                return [Finding("role.swap", "role", "clash", STRENGTH, left, right)]
            if same_name(act.agent, other.agent) and same_name(act.patient, other.patient):
                return [Finding("role.swap", "role", "agree", 0.5, act.agent.text, other.agent.text)]
    return []


COMPARER = Comparer(
    "role.swap",
    decide,
    (
        Example("fr", "En finale, Bordeaux a battu Toulouse.", "En finale, Toulouse a battu Bordeaux.", "clash"),
        Example(
            "fr", "En finale, Bordeaux a vaincu Toulouse.", "En finale, Toulouse a été vaincu par Bordeaux.", "agree"
        ),
        Example("fr", "Hier, Bordeaux a rencontré Toulouse.", "Hier, Toulouse a rencontré Bordeaux.", None),
        Example("en", "In March, Norvane bought Veltia.", "In March, Veltia bought Norvane.", "clash"),
        Example("en", "In March, Norvane bought Veltia.", "In March, Veltia was bought by Norvane.", "agree"),
        Example("en", "In March, Norvane met Veltia.", "In March, Veltia met Norvane.", None),
    ),
)
