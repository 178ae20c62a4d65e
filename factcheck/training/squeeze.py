"""Row-wise int8 weights for transport: a packed model is half the size of fp16, close enough to train on from."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np

__all__ = ["squeeze", "unsqueeze"]

PACKED = "model.int8.safetensors"
SCALE = ".row_scale"


def squeeze(source: Path, target: Path) -> None:
    """Copy a model folder, its weight matrices as int8 with one float32 scale a row (symmetric, rounded)."""
    from safetensors.numpy import load_file, save_file

    ignore = shutil.ignore_patterns(
        "model.safetensors", "checkpoint.pt", "start", "pass1", "pass2", "*.csv", "*.png",
        "body", "latest", "teacher-*", "judge-*", "*.npy",
    )  # fmt: skip
    shutil.copytree(source, target, ignore=ignore)
    small = {}
    for name, value in load_file(str(source / "model.safetensors")).items():
        if value.ndim != 2:
            small[name] = np.ascontiguousarray(value)
            continue
        scale = np.maximum(np.abs(value).max(axis=1, keepdims=True), 1e-12).astype(np.float32) / 127
        small[name] = np.rint(value / scale).astype(np.int8)
        small[name + SCALE] = scale
    save_file(small, str(target / PACKED))


def unsqueeze(source: Path, target: Path) -> Path:
    """The folder of the full weights of a packed model, written to ``target``; ``source`` itself if not packed."""
    from safetensors.numpy import load_file, save_file

    if not (source / PACKED).is_file():
        return source
    shutil.copytree(source, target, ignore=shutil.ignore_patterns(PACKED), dirs_exist_ok=True)
    small = load_file(str(source / PACKED))
    full = {
        name: value.astype(np.float32) * small[name + SCALE] if name + SCALE in small else value
        for name, value in small.items()
        if not name.endswith(SCALE)
    }
    save_file(full, str(target / "model.safetensors"), metadata={"format": "pt"})
    return target
