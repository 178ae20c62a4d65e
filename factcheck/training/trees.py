"""Boosted trees of scikit-learn as the fusion keeps them."""

from __future__ import annotations

from typing import Any

__all__ = ["tree_of"]


def tree_of(predictor: Any, scale: float = 1.0) -> list[list[float]]:
    """The nodes of a tree as ``judgement.fusion.Node``, the leaves times ``scale``."""
    return [
        [-1, round(float(node["value"]) * scale, 4), 0, 0]
        if node["is_leaf"]
        else [
            int(node["feature_idx"]),
            round(float(node["num_threshold"]), 5),
            int(node["left"]),
            int(node["right"]),
        ]
        for node in predictor.nodes
    ]
