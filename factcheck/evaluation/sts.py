"""Figures of the encoder: Spearman correlation with human similarity, and retrieval across languages."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

from factcheck.errors import DataError
from factcheck.evaluation.tsv import read_pairs

__all__ = ["evaluate", "retrieval", "spearman"]


class Encoding(Protocol):
    """Anything with the ``encode`` of ``factcheck.models.Encoder``."""

    def encode(self, texts: Sequence[str]) -> Any: ...


def evaluate(path: str | Path, encoder: Encoding) -> dict[str, Any]:
    """Spearman correlation of cosine similarity with the 0..5 labels of one file."""
    pairs = read_pairs(path)
    try:
        gold = [float(pair.label) for pair in pairs]
    except ValueError as error:
        raise DataError(f"{path}: a label is no number ({error}); STS labels are 0..5") from error
    left = encoder.encode([pair.premise for pair in pairs])
    right = encoder.encode([pair.hypothesis for pair in pairs])
    return {
        "file": Path(path).name,
        "pairs": len(pairs),
        "spearman": round(spearman((left * right).sum(1), gold), 4),
    }


def spearman(a: Sequence[float], b: Sequence[float]) -> float:
    """Spearman's rank correlation, ties given their mean rank."""
    import numpy as np

    def ranks(values: Sequence[float]) -> Any:
        _, inverse, counts = np.unique(np.asarray(values), return_inverse=True, return_counts=True)
        ends = np.cumsum(counts)
        return (ends - (counts - 1) / 2)[inverse]

    return float(np.corrcoef(ranks(a), ranks(b))[0, 1])


def retrieval(english: Sequence[str], french: Sequence[str], encoder: Encoding) -> dict[str, Any]:
    """Share of sentences whose translation is the nearest of all on the other side, both ways."""
    import numpy as np

    similar = encoder.encode(english) @ encoder.encode(french).T
    index = np.arange(len(english))
    return {
        "pairs": len(english),
        "en_fr": round(float((similar.argmax(1) == index).mean()), 4),
        "fr_en": round(float((similar.argmax(0) == index).mean()), 4),
    }
