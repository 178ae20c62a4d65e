"""The fit of the ``Trust`` for stories told by two houses (see ``judgement.fusion.Trust``).

Its scores are the mean of those of a multinomial logistic regression and of shallow boosted trees (Friedman 2001):
on stories that neither saw the mean is better than each. Both see all evidence on a pair, what the four models make
of it, whether ``caution`` finds a ground, and whether it was ``chosen``: of the pairs that a writer picks three in four
bear a relation, of the candidates of a story one in twenty.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from factcheck.judgement.fusion import RELATIONS
from factcheck.training.trees import tree_of

__all__ = ["fit_stories", "without_nli"]

RIDGE = 0.02
"""The inverse of the penalty on squared weights of standardised features."""
ITERATIONS = 3000
TREES, DEPTH, RATE, LEAF, SHRINK = 150, 3, 0.1, 30, 10.0
UNREAD = 0.15
"""How much a pair counts once more as if the NLI model had not been asked."""
READ = ("ent_max", "ent_min", "con_max", "con_min", "same_max", "same_min", "has_nli", "con_cos")

Row = Mapping[str, float]


def without_nli(row: Row) -> dict[str, float]:
    """A row without the NLI model's scores and what is multiplied by them; what was concluded from them stays."""
    blank = {*READ, *(name for name in row if name.endswith("_con"))}
    return {name: 0.0 if name in blank else value for name, value in row.items()}


def fit_stories(rows: Sequence[Row], relations: Sequence[str], counted: Sequence[float]) -> dict[str, Any]:
    """The model as JSON: for each relation a bias, weights and trees.

    ``rows`` are of ``caution.with_grounds``; ``counted`` says how much each counts.
    """
    import numpy as np
    from sklearn.ensemble import HistGradientBoostingClassifier
    from sklearn.linear_model import LogisticRegression

    names = sorted(rows[0])
    table = [*rows, *(without_nli(row) for row in rows)]
    x = np.array([[row[name] for name in names] for row in table], dtype=np.float64)
    y = np.array([RELATIONS.index(relation) for relation in relations] * 2)
    w = np.array([*counted, *(UNREAD * count for count in counted)])
    middle, spread = x.mean(axis=0), x.std(axis=0) + 1e-6
    linear = LogisticRegression(C=RIDGE, max_iter=ITERATIONS).fit((x - middle) / spread, y, sample_weight=w)
    boosted = HistGradientBoostingClassifier(
        max_iter=TREES, max_depth=DEPTH, learning_rate=RATE, min_samples_leaf=LEAF, l2_regularization=SHRINK,
        early_stopping=False, random_state=0,
    ).fit(x, y, sample_weight=w)  # fmt: skip
    weights = linear.coef_ / spread / 2
    biases = (linear.intercept_ - (linear.coef_ / spread) @ middle + np.ravel(boosted._baseline_prediction)) / 2
    return {
        name: {
            "bias": round(float(biases[place]), 4),
            "features": names,
            "weights": {
                feature: round(float(weight), 4) for feature, weight in zip(names, weights[place], strict=True)
            },
            "trees": [tree_of(step[place], 0.5) for step in boosted._predictors],
        }
        for place, name in enumerate(RELATIONS)
    }
