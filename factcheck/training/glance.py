"""The fit of ``Fusion.glance``: whether a pair of an archive is worth the dear evidence.

A logistic regression on what is known of a pair before the NLI model is asked and before values are left out of the
claims, fitted to what the judge shows of the archive's pairs that were read. Its bias is set so that of the pairs shown
the share ``LOST`` at most is passed over, as found on parts that were left out of the fit. Such a cascade is as exact
as its last stage on what it lets through (Viola and Jones 2001).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from factcheck.judgement.features import READ_BY_MODELS, SIMILARITIES
from factcheck.judgement.shortcuts import shortcut

__all__ = ["LOST", "UNKNOWN", "fit_glance", "glanced_at"]

UNKNOWN = (READ_BY_MODELS | SIMILARITIES) - {"cos"}
"""Features that are not known at a glance: the likeness of the claims is."""
LOST = 0.02
RIDGE = 0.1
"""The inverse of the penalty on squared weights of standardised features."""
ITERATIONS = 3000


def glanced_at(known: Any) -> bool:
    """Whether a prepared pair comes so far: those that say the same words are judged without any model."""
    return not shortcut(known.a, known.b) and (known.twins is None or known.twins.clashing > 0)


def fit_glance(rows: Sequence[Mapping[str, float]], shown: Sequence[bool], folds: Sequence[int]) -> dict[str, Any]:
    """The model as JSON; a pair whose score is below 0 is passed over.

    ``shown`` says which pairs the judge shows; ``folds`` keep pairs of one group together.
    """
    import numpy as np
    from sklearn.linear_model import LogisticRegression

    names = sorted(set(rows[0]) - UNKNOWN)
    x = np.array([[row[name] for name in names] for row in rows], dtype=np.float64)
    y = np.array(shown, dtype=bool)
    middle, spread = x.mean(axis=0), x.std(axis=0) + 1e-6
    z = (x - middle) / spread

    def fitted(chosen: Any) -> Any:
        return LogisticRegression(C=RIDGE, max_iter=ITERATIONS).fit(z[chosen], y[chosen])

    scores, parts = np.zeros(len(z)), np.array(folds)
    for part in sorted(set(folds)):
        inside = parts == part
        scores[inside] = fitted(~inside).decision_function(z[inside])
    model = fitted(np.ones(len(z), dtype=bool))
    weights = model.coef_[0] / spread
    least = float(np.quantile(scores[y], LOST))
    return {
        "bias": round(float(model.intercept_[0] - weights @ middle) - least, 4),
        "features": [],
        "weights": {n: round(float(w), 4) for n, w in zip(names, weights, strict=True) if round(float(w), 4)},
        "trees": [],
    }
