"""The ranker: which of the threads of an article a reference stands for, and how sure that is.

A log-linear model over the candidates and one more answer, that it stands for none of them: the probability of each is
the softmax of the sums of its features' weights (Denis and Baldridge, 2008). The weights are in ``ranking.json``,
fitted by ``factcheck.training.references`` on articles in which every reference was read.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from factcheck.errors import ModelError

__all__ = ["SURE", "Ranker", "is_sure", "ranker"]

FILE = "ranking.json"
SURE = {"subject": 0.8, "object": 0.85, "owner": 0.85, "description": 0.85}
"""From which probability on a reference is put in full. A wrong resolution is worse than none."""
SURE_BY_RULE = 0.6
"""The same where the rules choose that thread too."""
SURE_AGAIN = 0.65
"""The same for a person who was called by that very noun before (``un procureur ... le procureur``)."""
SURE_EARLY = 0.4
"""The same where the rules agree in the first two sentences: few are named yet, and the weights are too careful."""
SURE_IN_SPEECH = 0.9
"""The same in direct speech, which follows its speaker's own thread."""


@dataclass(frozen=True, slots=True, eq=False)
class Ranker:
    """The weights of one language."""

    weights: Mapping[str, float]

    def probabilities(self, candidates: Sequence[Mapping[str, float]], nothing: Mapping[str, float]) -> list[float]:
        """One probability for the features of each candidate, and last that of none; they sum to one."""
        scores = [self._score(features) for features in (*candidates, nothing)]
        highest = max(scores)
        powers = [math.exp(score - highest) for score in scores]
        total = math.fsum(powers)
        return [power / total for power in powers]

    def _score(self, features: Mapping[str, float]) -> float:
        weights = self.weights
        return math.fsum(weights.get(name, 0.0) * value for name, value in features.items())


def is_sure(kind: str, probability: float, *, by_rule: bool, quoted: bool, early: bool, again: bool = False) -> bool:
    """Whether a reference may be put in full."""
    if quoted:
        return probability >= SURE_IN_SPEECH
    if again:
        return probability >= SURE_AGAIN
    if by_rule:
        return probability >= (SURE_EARLY if early else SURE_BY_RULE)
    return probability >= SURE[kind]


@cache
def ranker(lang: str) -> Ranker | None:
    """The shipped ranker of a language; ``None`` for one without weights, where the rules alone choose.

    Raises ``ModelError`` when the file of weights cannot be read.
    """
    file = resources.files("factcheck.claims.resolving").joinpath(FILE)
    try:
        weights = json.loads(file.read_text(encoding="utf-8"))["weights"].get(lang)
        return None if weights is None else Ranker({str(name): float(weight) for name, weight in weights.items()})
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise ModelError(f"{file}: no weights can be read ({error!r}); install factcheck anew") from error
