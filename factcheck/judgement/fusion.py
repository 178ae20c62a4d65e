"""The fusion: comparers, gate, course of time and models' scores into probabilities of the four relations.

Three small boosted ensembles of shallow trees answer one question each, and their product is the verdict:

1. do the two claims speak of the same fact?
2. if so, can they not both hold as they stand?
3. if so, does time explain it (an update)? and asked of those that can both hold: is one the plan, the other the
   result?

The trees were fitted under sign constraints (more likeness never makes a pair less the same fact), so that a
strange pair cannot turn a rule round. Weights and card are one JSON file, written by ``factcheck.training.fusion``.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Any

from factcheck.errors import ModelError
from factcheck.records import Relation

__all__ = ["HEADS", "Fusion", "Probabilities", "load_fusion"]

HEADS = ("same", "clash", "update_clash", "update_calm")
FILE = "fusion.json"


@dataclass(frozen=True, slots=True)
class Probabilities:
    """Calibrated probabilities of the four relations; they sum to one."""

    agree: float
    conflict: float
    update: float
    neutral: float

    @property
    def relation(self) -> Relation:
        """The most likely relation; contradiction first on a tie, then update, neutral, agreement."""
        order: tuple[Relation, ...] = ("conflict", "update", "neutral", "agree")
        return max(order, key=lambda name: (getattr(self, name), -order.index(name)))


@dataclass(frozen=True, slots=True)
class Head:
    """One ensemble: a base score in log-odds, trees of ``[feature, threshold, left, right]`` or leaf values."""

    base: float
    scale: float
    shift: float
    trees: tuple[Any, ...]

    def probability(self, row: Sequence[float]) -> float:
        """The calibrated probability of *yes* for one row of features."""
        score = self.base + sum(_leaf(tree, row) for tree in self.trees)
        return 1.0 / (1.0 + math.exp(-(self.scale * score + self.shift)))


def _leaf(node: Any, row: Sequence[float]) -> float:
    while isinstance(node, list):
        feature, threshold, left, right = node
        node = left if row[feature] <= threshold else right
    return float(node)


@dataclass(frozen=True, slots=True)
class Fusion:
    """The ensembles for pairs that the NLI model has read, and for pairs that it has not."""

    names: tuple[str, ...]
    heads: Mapping[str, Mapping[str, Head]]
    card: Mapping[str, Any]

    def __call__(self, row: Mapping[str, float]) -> Probabilities:
        """Probabilities for one pair's features. Raises ``ModelError`` when a feature is missing."""
        try:
            values = [float(row[name]) for name in self.names]
        except KeyError as error:
            raise ModelError(f"{FILE}: feature {error} is not computed; train the fusion anew") from None
        heads = self.heads["with_nli" if row["has_nli"] else "without_nli"]
        same, clash, turned, came_true = (heads[name].probability(values) for name in HEADS)
        return Probabilities(
            agree=same * (1 - clash) * (1 - came_true),
            conflict=same * clash * (1 - turned),
            update=same * (clash * turned + (1 - clash) * came_true),
            neutral=1 - same,
        )


def _head(raw: Mapping[str, Any]) -> Head:
    return Head(float(raw["base"]), float(raw["scale"]), float(raw["shift"]), tuple(raw["trees"]))


def parse(raw: Mapping[str, Any]) -> Fusion:
    """A fusion from the content of its file. Raises ``ModelError`` when a part is missing."""
    try:
        heads = {variant: {name: _head(table[name]) for name in HEADS} for variant, table in raw["variants"].items()}
        return Fusion(tuple(raw["features"]), heads, raw["card"])
    except (KeyError, TypeError, ValueError) as error:
        raise ModelError(f"{FILE}: malformed ({error}); train the fusion anew") from error


@lru_cache(maxsize=1)
def load_fusion() -> Fusion:
    """The fusion that ships with the package."""
    return parse(json.loads(resources.files(__package__).joinpath(FILE).read_text(encoding="utf-8")))
