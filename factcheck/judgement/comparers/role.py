"""Who did what to whom: the same two parties and the same act with the parts changed over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from factcheck.clusters.words import key
from factcheck.judgement.comparers.base import Comparer, Example, Finding, Stance
from factcheck.judgement.lang import language
from factcheck.judgement.names import Name, same_name
from factcheck.judgement.view import View

__all__ = ["COMPARER"]

STRENGTH = 0.75
REACH = 12
LONGEST = 14
LEAD = 3
"""How many words of no content (an article, a comma) stand before a subject at most."""
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


def _said(view: View) -> tuple[tuple[str, int], ...]:
    """The content words in order: their keys and places."""
    return _content_words(view.words.norms, view.claim.lang)


# A claim is met in many pairs.
@lru_cache(maxsize=8192)
def _content_words(norms: tuple[str, ...], lang: str) -> tuple[tuple[str, int], ...]:
    ignored = language(lang).stopwords
    return tuple((key(word), place) for place, word in enumerate(norms) if word not in ignored and word[0].isalnum())


def _opens(view: View, place: int, begin: int) -> bool:
    """Whether a word opens its clause as a subject does: after ``begin`` only determiners and commas before it."""
    ahead = view.words.norms[begin:place]
    # `after` and `before` open clauses as well.
    prepositions = view.lang.prepositions.difference(view.lang.order_before, view.lang.order_after)
    return len(ahead) <= LEAD and not set(ahead) & prepositions


def _is_passive(view: View) -> bool:
    norms = set(view.words.norms)
    return bool(norms & view.lang.agent_markers and norms & view.lang.passive_auxiliaries)


def _turned(a: View, b: View) -> tuple[str, str] | None:
    """The parties of two claims of one language that say ``X does Y`` and ``Y does X`` with the very same words."""
    mine, theirs = _said(a), _said(b)
    if (
        a.claim.lang != b.claim.lang
        or len(mine) != len(theirs)
        or sorted(w for w, _ in mine) != sorted(w for w, _ in theirs)
    ):
        return None
    left, right = [w for w, _ in mine], [w for w, _ in theirs]
    first = next((i for i, (x, y) in enumerate(zip(left, right, strict=True)) if x != y), None)
    if first is None:
        return None
    last = len(left)
    while left[last - 1] == right[last - 1]:
        last -= 1
    if last - first > LONGEST:
        return None
    # X V Y against Y V X: the middle stays whole and the ends change over.
    for x_end in range(first + 1, last - 1):
        for y_start in range(x_end + 1, last):
            x, verb, y = left[first:x_end], left[x_end:y_start], left[y_start:last]
            if right[first:last] != y + verb + x:
                continue
            begins = [0 if first == 0 else said[first - 1][1] + 1 for said in (mine, theirs)]
            opens = _opens(a, mine[first][1], begins[0]) and _opens(b, theirs[first][1], begins[1])
            acts = {m.concept for m in a.mentions if mine[x_end][1] <= m.start <= mine[y_start - 1][1]}
            if opens and not acts & MUTUAL and not _timed(a, mine[first][1]) and not _timed(b, theirs[first][1]):
                return _written(a, mine[first:x_end]), _written(b, theirs[first : first + len(y)])
    return None


def _written(view: View, said: Sequence[tuple[str, int]]) -> str:
    start, end = view.words.spans[said[0][1]][0], view.words.spans[said[-1][1]][1]
    return view.claim.text[start:end]


def _timed(view: View, place: int) -> bool:
    return any(start <= place < stop for start, stop in (d.words for d in (*view.dates, *view.nominal)))


def decide(a: View, b: View, lang: str) -> list[Finding]:
    """The same act with agent and patient changed over."""
    turned = _turned(a, b)
    if turned is not None:
        stance: Stance = "agree" if _is_passive(a) != _is_passive(b) else "clash"
        return [Finding("role.swap", "role", stance, STRENGTH, *turned)]
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
        Example("fr", "Le juge a condamné l'éditeur.", "L'éditeur a condamné le juge.", "clash"),
        Example("fr", "Le juge a condamné l'éditeur.", "L'éditeur a été condamné par le juge.", "agree"),
        Example("fr", "Dans la rue s'est effondré un immeuble.", "Un immeuble s'est effondré dans la rue.", None),
        Example("fr", "Hier ont été arrêtés deux hommes.", "Deux hommes ont été arrêtés hier.", None),
        Example(
            "en", "The minister accused the general of lying.", "The general accused the minister of lying.", "clash"
        ),
        Example("en", "The minister accused the general.", "The general was accused by the minister.", "agree"),
        Example("en", "The minister and the general met.", "The general and the minister met.", None),
        Example("en", "In March, Norvane bought Veltia.", "In March, Veltia bought Norvane.", "clash"),
        Example("en", "In March, Norvane bought Veltia.", "In March, Veltia was bought by Norvane.", "agree"),
        Example("en", "In March, Norvane met Veltia.", "In March, Veltia met Norvane.", None),
    ),
)
