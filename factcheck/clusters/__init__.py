"""Which claims to compare (``candidates``), and one cluster per fact from the verdicts (``group``)."""

from __future__ import annotations

from factcheck.clusters.candidates import Candidate, candidates
from factcheck.clusters.group import group

__all__ = ["Candidate", "candidates", "group"]
