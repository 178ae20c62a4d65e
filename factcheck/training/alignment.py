"""Word alignment: IBM model 1 between French-side and English-side pieces, in numpy.

Source: Brown et al. 1993, "The Mathematics of Statistical Machine Translation", section 4.
"""

from __future__ import annotations

from typing import Any

import numpy as np

__all__ = ["ibm1"]


def ibm1(
    pairs: list[tuple[list[int], list[int]]],
    n_source: int,
    rounds: int = 6,
    floor: float = 1e-4,
) -> tuple[Any, Any, Any]:
    """Translation probabilities ``t(target | source)`` from sentence pairs of piece ids.

    ``pairs`` holds ``(source ids, target ids)``. Returns three aligned arrays, source ids, target ids and
    probabilities, sorted by source id; probabilities under ``floor`` are dropped. The source id ``n_source``
    is the empty word.
    """
    n_target = max((max(target) for _, target in pairs if target), default=0) + 1
    keys, sizes = [], []
    for source, target in pairs:
        left = np.unique(np.asarray([*source, n_source], dtype=np.int64))
        right = np.unique(np.asarray(target, dtype=np.int64))
        # One group of len(left) rows for each target piece: the group is the sum in the E-step.
        keys.append((left[None, :] * n_target + right[:, None]).ravel())
        sizes.append(np.full(len(right), len(left), dtype=np.int32))
    flat = np.concatenate(keys)
    del keys
    group_sizes = np.concatenate(sizes)
    starts = np.concatenate(([0], np.cumsum(group_sizes)[:-1]))
    cells, index = np.unique(flat, return_inverse=True)
    del flat
    source_of = cells // n_target
    t = np.ones(len(cells), dtype=np.float64)
    for _ in range(rounds):
        weight = t[index]
        total = np.repeat(np.add.reduceat(weight, starts), group_sizes)
        counts = np.bincount(index, weights=weight / total, minlength=len(cells))
        t = counts / np.bincount(source_of, weights=counts)[source_of]
    keep = t > floor
    return source_of[keep], (cells % n_target)[keep], t[keep]
