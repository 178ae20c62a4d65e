"""What two claims are to each other: ``Judge(nli, encoder).judge(pairs, claims, articles, lang)``."""

from __future__ import annotations

from factcheck.judgement.judge import Judge
from factcheck.judgement.settings import JudgeSettings

__all__ = ["Judge", "JudgeSettings"]
