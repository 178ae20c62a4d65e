"""The most that the fusion can make of pairs of which something is not known yet.

Every feature is an interval. A tree is walked on both sides of a split that cuts its interval, and the larger leaf
counts: the sum over the trees is a bound, whatever the trees are (interval arithmetic: Moore 1966).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.judgement.fusion import Fusion, Head, Node

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Column = npt.NDArray[np.float64]

__all__ = ["Bounds", "bounds"]

SLACK = 1e-6
"""The parts of a sum are added in another order than the fusion adds them."""
Rows = Sequence[Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class Bounds:
    """Upper bounds for each of n pairs: that the two are ``related`` at all, and the probability of each relation."""

    related: Column
    agree: Column
    conflict: Column
    update: Column


def bounds(fusion: Fusion, low: Rows, high: Rows) -> Bounds:
    """What the fusion gives at most for rows of features between ``low`` and ``high``, pair by pair."""
    import numpy as np

    names = {name for head in fusion.heads.values() for name in (*head.features, *head.weights)}
    lows = {name: np.array([row[name] for row in low], dtype=np.float64) for name in names}
    highs = {name: np.array([row[name] for row in high], dtype=np.float64) for name in names}
    ends = {
        name: tuple(_chance(end) for end in _range(head, lows, highs, len(low))) for name, head in fusion.heads.items()
    }
    same, clash, turned, calm = (ends[name] for name in ("same", "clash", "update_clash", "update_calm"))
    by_clash = [part * turned[1] + (1 - part) * calm[1] for part in clash]
    return Bounds(
        related=same[1] + SLACK,
        agree=same[1] * (1 - clash[0]) * (1 - calm[0]) + SLACK,
        conflict=same[1] * clash[1] * (1 - turned[0]) + SLACK,
        update=same[1] * np.maximum(*by_clash) + SLACK,
    )


def _range(head: Head, lows: Mapping[str, Column], highs: Mapping[str, Column], count: int) -> tuple[Column, Column]:
    """The least and the largest score of each row."""
    import numpy as np

    least, most = np.full(count, head.bias), np.full(count, head.bias)
    for name, weight in head.weights.items():
        ends = weight * lows[name], weight * highs[name]
        least += np.minimum(*ends)
        most += np.maximum(*ends)
    for tree in head.trees:
        smallest, largest = _leaves(tree, head.features, lows, highs, count)
        least += smallest
        most += largest
    return least, most


def _leaves(
    tree: Sequence[Node], names: Sequence[str], lows: Mapping[str, Column], highs: Mapping[str, Column], count: int
) -> tuple[Column, Column]:
    """The smallest and the largest leaf that each row can reach. Children stand behind their parent in a tree."""
    import numpy as np

    reached: list[tuple[Column, Column]] = [(np.empty(0), np.empty(0))] * len(tree)
    for place in range(len(tree) - 1, -1, -1):
        feature, number, low, high = tree[place]
        if feature < 0:
            reached[place] = (np.full(count, number),) * 2
            continue
        below, above = reached[low], reached[high]
        only_low, only_high = highs[names[feature]] <= number, lows[names[feature]] > number
        smallest = np.where(only_low, below[0], np.where(only_high, above[0], np.minimum(below[0], above[0])))
        largest = np.where(only_low, below[1], np.where(only_high, above[1], np.maximum(below[1], above[1])))
        reached[place] = smallest, largest
    return reached[0]


def _chance(score: Column) -> Column:
    import numpy as np

    return np.asarray(1.0 / (1.0 + np.exp(-np.clip(score, -30.0, 30.0))), dtype=np.float64)
