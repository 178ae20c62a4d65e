"""The most that the fusion can make of pairs of which something is not known yet.

Every feature is an interval. A tree is walked on both sides of a split that cuts its interval, and the larger leaf
counts: the sum over the trees is a bound, whatever the trees are (interval arithmetic: Moore 1966).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.judgement.fusion import Fusion, Head, Node

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Column = npt.NDArray[np.float64]
    Places = npt.NDArray[np.int64]

__all__ = ["Bounds", "bounds"]

SLACK = 1e-6
"""The parts of a sum are added in another order than the fusion adds them."""
ROWS = 256
"""Rows of which all nodes are held at once."""
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
    if head.trees:
        forest, low, high = _forest(head.trees), _matrix(head, lows, count), _matrix(head, highs, count)
        for start in range(0, count, ROWS):
            part = slice(start, start + ROWS)
            smallest, largest = _leaves(forest, low[:, part], high[:, part])
            least[part] += smallest
            most[part] += largest
    return least, most


def _matrix(head: Head, columns: Mapping[str, Column], count: int) -> Column:
    """The values of a head's features (features, n)."""
    import numpy as np

    return np.array([columns[name] for name in head.features], dtype=np.float64).reshape(len(head.features), count)


@dataclass(frozen=True, slots=True)
class _Forest:
    """All nodes of some trees one after another: ``leaves`` (places, values), the ``roots``, and from the splits next
    to the leaves upwards those of like height, as ``(places, features, numbers, lows, highs)``."""

    size: int
    leaves: tuple[Places, Column]
    roots: Places
    splits: tuple[tuple[Places, Places, Column, Places, Places], ...]


@lru_cache(maxsize=16)
def _forest(trees: tuple[tuple[Node, ...], ...]) -> _Forest:
    import numpy as np

    roots: list[int] = []
    heights: list[int] = []
    nodes: list[Node] = []
    for tree in trees:
        start = len(nodes)
        roots.append(start)
        nodes += [(f, number, low + start, high + start) for f, number, low, high in tree]
        heights += [0] * len(tree)
        # Children stand behind their parent in a tree.
        for place in range(len(nodes) - 1, start - 1, -1):
            feature, _, low, high = nodes[place]
            heights[place] = 1 + max(heights[low], heights[high]) if feature >= 0 else 0
    levels = []
    for height in range(1, max(heights) + 1):
        places = [place for place, its in enumerate(heights) if its == height]
        features, numbers, lows, highs = zip(*(nodes[place] for place in places), strict=True)
        levels.append(
            (
                _whole(places),
                _whole(features),
                np.array(numbers, dtype=np.float64)[:, None],
                _whole(lows),
                _whole(highs),
            )
        )
    ends = [place for place, its in enumerate(heights) if its == 0]
    values = np.array([nodes[place][1] for place in ends], dtype=np.float64)[:, None]
    return _Forest(len(nodes), (_whole(ends), values), _whole(roots), tuple(levels))


def _whole(numbers: Sequence[int]) -> Places:
    import numpy as np

    return np.array(numbers, dtype=np.int64)


def _leaves(forest: _Forest, lows: Column, highs: Column) -> tuple[Column, Column]:
    """The sum over the trees of the smallest and of the largest leaf that each row can reach."""
    import numpy as np

    smallest = np.empty((forest.size, lows.shape[1]))
    largest = np.empty_like(smallest)
    smallest[forest.leaves[0]] = largest[forest.leaves[0]] = forest.leaves[1]
    for places, features, numbers, low, high in forest.splits:
        only_low, only_high = highs[features] <= numbers, lows[features] > numbers
        for reached, either in ((smallest, np.minimum), (largest, np.maximum)):
            below, above = reached[low], reached[high]
            reached[places] = np.where(only_low, below, np.where(only_high, above, either(below, above)))
    return smallest[forest.roots].sum(axis=0), largest[forest.roots].sum(axis=0)


def _chance(score: Column) -> Column:
    import numpy as np

    return np.asarray(1.0 / (1.0 + np.exp(-np.clip(score, -30.0, 30.0))), dtype=np.float64)
