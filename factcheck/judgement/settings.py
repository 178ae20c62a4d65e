"""The judge's settings."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["JudgeSettings"]


@dataclass(frozen=True, slots=True)
class JudgeSettings:
    """How the judge decides.

    related        least probability of speaking of one fact; below it a pair is neutral
    related_rivals the same for two claims with a clash of strength ``rival`` and no sign of speaking of two things
    untyped        the same for a conflict of which no comparer saw anything of strength ``typed``
    sure           least strength of a clash that makes one fact of claims whose figures measure two things
    least_similar  the NLI model reads pairs whose cosine reaches this, and fewer of the others
    least_similar_together  the same for what two houses tell of one story
    hopeful        the least probability of any relation there without the NLI model, for it to be asked
    found_anew     what the judge holds for neutral bears a relation of two houses' story from this probability on
    overruled      the same for one relation in the place of another
    both_show      how much surer a verdict is there at most that the judge would show on the four models' word alone
    one_story      how much the log-odds of speaking of one fact rise for claims of two reports of one story: the
                   fusion was fitted on pairs of which nearly all are of two stories
    ungrounded     most confidence of a verdict for which the pair offers no ground that could be named; where two
                   houses tell one story, of a conflict alone
    weighed        verdicts from this confidence on are weighed by how their likes were read
    nli_weight     0 leaves the NLI model out (ablation), 1 uses it
    """

    related: float = 0.2
    untyped: float = 0.3
    rival: float = 0.4
    related_rivals: float = 0.12
    typed: float = 0.3
    sure: float = 0.5
    told_alike: float = 0.6
    least_similar: float = 0.68
    least_similar_together: float = 0.4
    hopeful: float = 0.05
    found_anew: float = 0.7
    overruled: float = 0.6
    both_show: float = 0.35
    one_story: float = 1.5
    ungrounded: float = 0.45
    weighed: float = 0.5
    nli_weight: float = 1.0
