"""The fit of ``Trust``: what readings made of verdicts like this one (see ``judgement.fusion.Trust``).

A multinomial logistic regression on pairs of a real archive and, to say what an agreement and a contradiction look like
where they are not rare, of stories, families and edits. Relations weigh the same in the archive and in the stories, so
that nothing is learned of where a pair comes from; how rare each is in an archive is fitted last. The log-odds of a
training pair come from models that did not see its story or family.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from factcheck.judgement.fusion import RELATIONS
from factcheck.judgement.lang import words

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Table = npt.NDArray[np.float64]

__all__ = ["FEATURES", "fit_trust", "weights_of"]

FEATURES = sorted(
    words(
        """odds_agree odds_conflict odds_update odds_neutral con_min con_max same_max same_min ent_max ent_min cos
        cos_frame words predicates concepts contained values_far values_many value_clash date_clash negation_clash
        antonym_clash denial_clash value_agree date_agree place_agree name_agree names names_apart frame gap grew moved
        shrank fixed says_changed settled planned after before dates_far dates_near has_nli length clashes agreements
        part_apart subject_apart scope_apart rare_value place_clash role_clash later value_clash_later value_clash_con
        date_clash_con denied_con values_far_con cos_high"""
    )
)
SHARES = {"agree": 0.25, "conflict": 0.3, "update": 0.2, "neutral": 0.25}
BALANCED = ("archive", "story")
TOTAL = 2000.0
OTHERS = {"edit": 0.3, "family": 0.5, "wild": 0.02}
RIDGE = 0.1
"""The inverse of the penalty on squared weights of standardised features."""
ITERATIONS = 3000
STEPS, STEP = 400, 0.5
EDGE = 1e-9

Row = Mapping[str, float]


def weights_of(sorts: Sequence[str], relations: Sequence[str]) -> list[float]:
    """How much each pair counts: the relations in ``SHARES`` in the archive and in the stories alike."""
    found = Counter(zip(sorts, relations, strict=True))
    return [
        TOTAL * SHARES[relation] / found[sort, relation] if sort in BALANCED else OTHERS[sort]
        for sort, relation in zip(sorts, relations, strict=True)
    ]


def fit_trust(
    rows: Sequence[Row], relations: Sequence[str], sorts: Sequence[str], folds: Sequence[int], shown: Sequence[bool]
) -> dict[str, Any]:
    """The model as JSON: a bias and weights for each relation.

    ``rows`` as ``weighable`` makes them; ``sorts`` say where pairs come from (``archive``, ``story``, ...); ``folds``
    keep pairs of one group together; how rare a relation is is fitted on the pairs of the archive that are ``shown``.
    """
    import numpy as np

    x = np.array([[row[name] for name in FEATURES] for row in rows], dtype=np.float64)
    middle, spread = x.mean(axis=0), x.std(axis=0) + 1e-6
    z = (x - middle) / spread
    y = np.array([RELATIONS.index(relation) for relation in relations])
    w = np.array(weights_of(sorts, relations))
    scores = np.zeros((len(z), len(RELATIONS)))
    parts = np.array(folds)
    for part in sorted(set(folds)):
        inside = parts == part
        scores[inside] = _fitted(z[~inside], y[~inside], w[~inside]).predict_log_proba(z[inside])
    asked = np.array(shown) & (np.array(sorts) == "archive")
    rare = _offsets(scores[asked], y[asked])
    model = _fitted(z, y, w)
    weights = model.coef_ / spread
    biases = model.intercept_ - weights @ middle + rare
    return {
        name: {
            "bias": round(float(biases[place]), 4),
            "features": [],
            "weights": {
                feature: round(float(weight), 4) for feature, weight in zip(FEATURES, weights[place], strict=True)
            },
            "trees": [],
        }
        for place, name in enumerate(RELATIONS)
    }


def _fitted(z: Table, y: Any, w: Table) -> Any:
    from sklearn.linear_model import LogisticRegression

    model = LogisticRegression(C=RIDGE, max_iter=ITERATIONS).fit(z, y, sample_weight=w)
    if len(model.classes_) != len(RELATIONS):
        raise ValueError("a fold without all four relations: take fewer folds")
    return model


def _offsets(scores: Table, y: Any) -> Table:
    """What is to be added to each score so that as many of each relation are expected as there are.

    *Neutral* stays where it is. One pair more of each keeps a relation that hardly occurs from being ruled out.
    """
    import numpy as np

    added = np.zeros(len(RELATIONS))
    wanted = (np.bincount(y, minlength=len(RELATIONS)) + 1) / (len(y) + len(RELATIONS))
    for _ in range(STEPS if len(y) else 0):
        raised = scores + added
        parts = np.exp(raised - raised.max(axis=1, keepdims=True))
        expected = (parts / parts.sum(axis=1, keepdims=True)).mean(axis=0)
        added += STEP * (np.log(wanted) - np.log(np.maximum(expected, EDGE)))
    found: Table = added - added[-1]
    return found
