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
        name: (_chance(-_most(_negative(head), lows, highs, len(low))), _chance(_most(head, lows, highs, len(low))))
        for name, head in fusion.heads.items()
    }
    same, clash, turned, calm = (ends[name] for name in ("same", "clash", "update_clash", "update_calm"))
    by_clash = [part * turned[1] + (1 - part) * calm[1] for part in clash]
    return Bounds(
        related=same[1] + SLACK,
        agree=same[1] * (1 - clash[0]) * (1 - calm[0]) + SLACK,
        conflict=same[1] * clash[1] * (1 - turned[0]) + SLACK,
        update=same[1] * np.maximum(*by_clash) + SLACK,
    )


def _negative(head: Head) -> Head:
    """A head whose score is the negative, so that its most is the other's least."""
    return Head(
        -head.bias,
        head.features,
        tuple(tuple((f, -n if f < 0 else n, low, high) for f, n, low, high in tree) for tree in head.trees),
        {name: -weight for name, weight in head.weights.items()},
    )


def _most(head: Head, lows: Mapping[str, Column], highs: Mapping[str, Column], count: int) -> Column:
    import numpy as np

    total = np.full(count, head.bias)
    for name, weight in head.weights.items():
        total += np.maximum(weight * lows[name], weight * highs[name])
    for tree in head.trees:
        total += _largest(tree, head.features, lows, highs, count)
    return total


def _largest(
    tree: Sequence[Node], names: Sequence[str], lows: Mapping[str, Column], highs: Mapping[str, Column], count: int
) -> Column:
    """The largest leaf that each row can reach. Children stand behind their parent in a tree."""
    import numpy as np

    reached: list[Column] = [np.empty(0)] * len(tree)
    for place in range(len(tree) - 1, -1, -1):
        feature, number, low, high = tree[place]
        if feature < 0:
            reached[place] = np.full(count, number)
            continue
        at_most, more = lows[names[feature]] <= number, highs[names[feature]] > number
        both = np.maximum(reached[low], reached[high])
        reached[place] = np.where(at_most & more, both, np.where(at_most, reached[low], reached[high]))
    return reached[0]


def _chance(score: Column) -> Column:
    import numpy as np

    return np.asarray(1.0 / (1.0 + np.exp(-np.clip(score, -30.0, 30.0))), dtype=np.float64)
