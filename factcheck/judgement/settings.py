"""The judge's settings."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["JudgeSettings"]


@dataclass(frozen=True, slots=True)
class JudgeSettings:
    """How the judge decides.

    conflict       least probability of a reported conflict; a less likely one becomes neutral
    update         least probability of a reported update
    least_similar  the NLI model reads pairs whose cosine reaches this, and fewer of the others
    nli_weight     0 leaves the NLI model out (ablation), 1 uses it
    gate           whether the gate's same-fact features are used (ablation)
    """

    conflict: float = 0.5
    update: float = 0.4
    least_similar: float = 0.62
    nli_weight: float = 1.0
    gate: bool = True
