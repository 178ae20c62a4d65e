"""The fusion: comparers, gate, course of time and models' scores into probabilities of the four relations.

Four small models answer one question each, and their product is the verdict:

1. ``same``: do the two claims speak of the same fact?
2. ``clash``: if so, can they not both hold as they stand?
3. ``update_clash``: if they clash, does time explain it?
4. ``update_calm``: if they do not, is one the plan and the other the result?

The first two are sums of shallow decision trees (gradient boosting: Friedman 2001) in log-odds, fitted under sign
constraints (more likeness never makes a pair less the same fact), with a few weights set by hand for what keeps two
facts apart and is too rare to be learned. The last two are set by hand, because they follow from rules.

A fifth model, ``Trust``, weighs what the other four would show of an archive. It is a multinomial logistic regression
fitted on pairs that were read and labelled, most of them look-alikes: what two claims of one story are, and how
often two claims that look like it are of one story, are two questions. Two more, ``Trust`` as well, say what two claims
are that two houses make of one story, where contradictions are no rarity (see ``retold``). A last one tells at a glance
which pairs of an archive are not worth asking the NLI model (see ``sifting``). All of it, with its card, is one JSON
file, written by ``factcheck.training.fusion``.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Any

from factcheck.errors import ModelError
from factcheck.records import Relation

__all__ = [
    "HEADS",
    "RELATIONS",
    "Fusion",
    "Head",
    "Node",
    "Probabilities",
    "Trust",
    "denial",
    "load_fusion",
    "of_one_story",
    "parse",
    "uses",
    "weighable",
]

HEADS = ("same", "clash", "update_clash", "update_calm")
RELATIONS: tuple[Relation, ...] = ("agree", "conflict", "update", "neutral")
FILE = "fusion.json"
FARTHEST = 7.0
"""Log-odds beyond which a probability counts as certain."""


@dataclass(frozen=True, slots=True)
class Probabilities:
    """Probabilities of the four relations; they sum to one."""

    agree: float
    conflict: float
    update: float
    neutral: float

    @property
    def related(self) -> Relation:
        """The most likely relation of two claims of one fact; contradiction first on a tie, then update."""
        order: tuple[Relation, ...] = ("conflict", "update", "agree")
        return max(order, key=lambda name: (getattr(self, name), -order.index(name)))


def of_one_story(odds: Probabilities, prior: float) -> Probabilities:
    """The probabilities once the prior log-odds of speaking of one fact are raised by ``prior``."""
    same = 1 - odds.neutral
    if not 0 < same < 1:
        return odds
    raised = 1 / (1 + (1 / same - 1) * math.exp(-prior))
    return Probabilities(
        agree=odds.agree * raised / same,
        conflict=odds.conflict * raised / same,
        update=odds.update * raised / same,
        neutral=1 - raised,
    )


Node = tuple[int, float, int, int]
"""A split of a tree: feature, threshold, and the nodes for *at most* and *more*; a leaf is ``(-1, value, 0, 0)``."""


@dataclass(frozen=True, slots=True)
class Head:
    """One model in log-odds: a bias, trees over ``features``, and weights of features set by hand."""

    bias: float
    features: tuple[str, ...]
    trees: tuple[tuple[Node, ...], ...]
    weights: Mapping[str, float]

    def score(self, row: Mapping[str, float]) -> float:
        """The log-odds of *yes* for one row of features."""
        values = [row[name] for name in self.features]
        score = self.bias + sum(weight * row[name] for name, weight in self.weights.items())
        for tree in self.trees:
            feature, number, low, high = tree[0]
            while feature >= 0:
                feature, number, low, high = tree[low if values[feature] <= number else high]
            score += number
        return score

    def probability(self, row: Mapping[str, float]) -> float:
        """The probability of *yes* for one row of features."""
        return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, self.score(row)))))


def denial(row: Mapping[str, float]) -> float:
    """How sure a comparer is that one claim denies, or says the opposite of, what the other says, 0..1."""
    return max(row["negation_clash"], row["denial_clash"], row["antonym_clash"])


def weighable(row: Mapping[str, float], odds: Probabilities) -> dict[str, float]:
    """A row of features as ``Trust`` takes it: with the log-odds of the four relations and some products."""
    found = dict(row)
    for name in RELATIONS:
        chance = min(max(getattr(odds, name), 1e-9), 1 - 1e-9)
        found[f"odds_{name}"] = max(-FARTHEST, min(FARTHEST, math.log(chance / (1 - chance))))
    later = float(row["gap"] > 0)
    denied = denial(row)
    return found | {
        "later": later,
        "value_clash_later": row["value_clash"] * later,
        "value_clash_con": row["value_clash"] * row["con_min"],
        "date_clash_con": row["date_clash"] * row["con_min"],
        "denied_con": denied * row["con_min"],
        "values_far_con": row["values_far"] * row["con_max"],
        "cos_high": max(0.0, row["cos"] - 0.7),
    }


@dataclass(frozen=True, slots=True)
class Trust:
    """How verdicts like this one were read: one model a relation, their scores soft-maxed."""

    heads: Mapping[str, Head]

    def __call__(self, row: Mapping[str, float]) -> Probabilities:
        """Probabilities for a row that ``weighable`` made. Raises ``ModelError`` when a feature is missing."""
        try:
            scores = {name: head.score(row) for name, head in self.heads.items()}
        except KeyError as error:
            raise ModelError(f"{FILE}: feature {error} is not computed; train the fusion anew") from None
        most = max(scores.values())
        parts = {name: math.exp(score - most) for name, score in scores.items()}
        total = sum(parts.values())
        return Probabilities(**{name: part / total for name, part in parts.items()})


@dataclass(frozen=True, slots=True)
class Fusion:
    """The models and where they come from.

    ``trust`` weighs what is told in an archive. Of what two houses tell of one story ``chosen`` says what a pair is
    that somebody picked, and ``met`` how likely that is of one that comes. Without them what the four models say is
    taken as it is. ``glance`` is below 0 for pairs of an archive that are not worth the dear evidence.
    """

    heads: Mapping[str, Head]
    card: Mapping[str, Any]
    trust: Trust | None = None
    chosen: Trust | None = None
    met: Trust | None = None
    glance: Head | None = None

    def __call__(self, row: Mapping[str, float]) -> Probabilities:
        """Probabilities for one pair's features. Raises ``ModelError`` when a feature is missing."""
        try:
            same, clash, turned, came_true = (self.heads[name].probability(row) for name in HEADS)
        except KeyError as error:
            raise ModelError(f"{FILE}: feature {error} is not computed; train the fusion anew") from None
        return Probabilities(
            agree=same * (1 - clash) * (1 - came_true),
            conflict=same * clash * (1 - turned),
            update=same * (clash * turned + (1 - clash) * came_true),
            neutral=1 - same,
        )


def uses(fusion: Fusion, name: str, *, together: bool = True) -> bool:
    """Whether any of the models looks at a feature; those for what two houses tell ``together`` counted or not."""
    asked = (fusion.trust, fusion.chosen, fusion.met) if together else (fusion.trust,)
    weighing = [one.heads.values() for one in asked if one is not None]
    heads = [*fusion.heads.values(), *(head for found in weighing for head in found)]
    return any(name in head.features or name in head.weights for head in heads)


def parse(raw: Mapping[str, Any]) -> Fusion:
    """A fusion from the content of its file. Raises ``ModelError`` when a part is missing or makes no tree."""
    try:
        heads = {name: _head(raw["heads"][name]) for name in HEADS}
        trust, chosen, met = (
            Trust({name: _head(raw[part][name]) for name in RELATIONS}) if part in raw else None
            for part in ("trust", "chosen", "met")
        )
        if (chosen is None) != (met is None):
            raise ValueError("chosen and met come together")
        glance = _head(raw["glance"]) if "glance" in raw else None
        return Fusion(heads, raw["card"], trust, chosen, met, glance)
    except (KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
        raise ModelError(f"{FILE}: malformed ({error}); train the fusion anew") from error


def _head(raw: Mapping[str, Any]) -> Head:
    features = tuple(str(name) for name in raw["features"])
    trees = tuple(
        tuple((int(f), float(number), int(low), int(high)) for f, number, low, high in tree) for tree in raw["trees"]
    )
    for tree in trees:
        for place, (feature, _, low, high) in enumerate(tree):
            # Children stand behind their parent, so that every walk ends.
            if feature >= len(features) or (feature >= 0 and not place < min(low, high) <= max(low, high) < len(tree)):
                raise ValueError(f"node {place} of a tree leads nowhere")
        tree[0]
    return Head(float(raw["bias"]), features, trees, {k: float(v) for k, v in raw["weights"].items()})


@lru_cache(maxsize=1)
def load_fusion() -> Fusion:
    """The fusion that ships with the package."""
    return parse(json.loads(resources.files(__package__).joinpath(FILE).read_text(encoding="utf-8")))
