"""Which fact families and stories are kept out of the judge's training: chosen by a hash, for ever the same."""

from __future__ import annotations

import hashlib
from pathlib import Path

from factcheck.training import corpora

__all__ = ["held_out_families", "trains_judge"]


def held_out_families(folder: Path, *more: Path) -> frozenset[str]:
    """The ids of the families that no training run may see: about one in ten."""
    ids = (str(family["id"]) for family in corpora.families(folder, *more))
    return frozenset(i for i in ids if hashlib.sha256(i.encode()).digest()[0] < 26)


def trains_judge(story: str) -> bool:
    """Whether a story is for the NLI judge to learn from; the fusion is fitted on the other two in five."""
    return hashlib.sha256(f"story-{story}".encode()).digest()[0] < 154
