"""What two houses tell of one story: how the judge's verdict is weighed by how its like were read.

Two models of one make answer two questions. What are two claims to each other that somebody *chose* because they bear
on one fact (``Fusion.chosen``)? That settles the relation. And how likely is that of two claims as they come
(``Fusion.met``), of which hardly one pair in twenty bears a relation, and hardly one in two hundred of real articles
a contradiction? That is the confidence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.judgement.caution import with_grounds
from factcheck.judgement.doubts import denied_of_another
from factcheck.judgement.fusion import RELATIONS, Fusion, Probabilities, denial
from factcheck.judgement.lapse import long_apart
from factcheck.judgement.settings import JudgeSettings
from factcheck.records import Relation

if TYPE_CHECKING:
    from factcheck.judgement.prepared import Prepared

__all__ = ["retold"]

DENIED = 0.5
"""Least strength of a denial that is shown without another ground."""


def retold(
    fusion: Fusion, known: Prepared, odds: Probabilities, before: tuple[Relation, float], settings: JudgeSettings
) -> tuple[Relation, float, Probabilities]:
    """The relation, its confidence and the probabilities for a chosen pair; what was there before where the fusion has
    no such models.

    ``odds`` are the four models', ``before`` is what the judge makes of them. It stands unless the model is surer of
    another relation; what the judge holds for neutral needs more. A conflict for which nobody could name a ground is
    held down unless one claim denies the other, and so is one told long apart; other relations are not: whether there
    is a ground is among the evidence.
    The confidence of *neutral*, and the probabilities, are those of a chosen pair.
    """
    if fusion.chosen is None or fusion.met is None:
        return *before, odds
    row = with_grounds(known, odds, chosen=True)
    chosen, met = fusion.chosen(row), fusion.met(row | {"chosen": 0.0})
    likeliest: Relation = max(RELATIONS, key=lambda name: getattr(chosen, name))
    relation, confidence = before
    least = settings.found_anew if relation == "neutral" else settings.overruled
    if likeliest != relation and getattr(chosen, likeliest) >= least:
        relation = likeliest
    if relation == "neutral":
        return relation, chosen.neutral, chosen
    chance = float(getattr(met, relation))
    denied = denial(row) >= DENIED and not denied_of_another(known)
    if relation == "conflict" and not denied and (not row["ground_conflict"] or long_apart(known)):
        # Of real articles hardly one such verdict in twenty is right.
        return relation, min(chance, settings.ungrounded), chosen
    if relation == before[0] and confidence >= settings.weighed:
        # Two models of their own would show it: of such verdicts more were right than either says.
        return relation, max(chance, min(confidence, chance + settings.both_show)), chosen
    return relation, chance, chosen
