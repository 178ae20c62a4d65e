"""The weighted mean of judges that grew from one another: a model soup (Wortsman et al. 2022, arXiv:2203.05482).

Judges that share a start lie in one basin of the loss, so that the mean of their weights is better than each of them
and costs nothing at run time::

    python -m factcheck.training.soup --of OUT/nli-1 0.4 --of OUT/nli-2 0.6 --out OUT/nli
"""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from factcheck.errors import DataError

__all__ = ["main", "soup"]

WEIGHTS = "model.safetensors"
FILES = ("config.json", "tokenizer.json", "tokenizer_config.json")


def soup(parts: Sequence[tuple[Path, float]], out: Path) -> None:
    """Write the mean of the model folders to ``out``, each with its weight; the weights are scaled to a sum of one.

    Raises ``DataError`` when the models differ in their tensors or their vocabularies, or no weight is positive.
    """
    import numpy as np
    from safetensors.numpy import load_file, save_file

    total = sum(weight for _, weight in parts)
    if not parts or total <= 0 or any(weight < 0 for _, weight in parts):
        raise DataError("a soup takes models with weights that are not negative, one of them above zero")
    first = parts[0][0]
    tokens = (first / "tokenizer.json").read_bytes()
    mean: dict[str, np.ndarray] = {}
    for folder, weight in parts:
        tensors = load_file(str(folder / WEIGHTS))
        shapes = {name: value.shape for name, value in tensors.items()}
        if mean and shapes != {name: value.shape for name, value in mean.items()}:
            raise DataError(f"{folder}: other tensors than {first}; a soup takes models of one make")
        if (folder / "tokenizer.json").read_bytes() != tokens:
            raise DataError(f"{folder}: another vocabulary than {first}; a soup takes models of one make")
        for name, value in tensors.items():
            share = value.astype(np.float32) * np.float32(weight / total)
            mean[name] = mean[name] + share if name in mean else share
    out.mkdir(parents=True, exist_ok=True)
    for name in FILES:
        shutil.copyfile(first / name, out / name)
    for number, (folder, _) in enumerate(parts, 1):
        # What the parts were trained on bars the soup from shipping as it bars them.
        for log in sorted(folder.glob("**/sources.json")):
            place = out / "sources" / str(number) / log.relative_to(folder)
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(log, place)
    part = out / f"{WEIGHTS}.part"
    save_file(mean, str(part), metadata={"format": "pt"})
    part.replace(out / WEIGHTS)


def main(arguments: list[str] | None = None) -> int:
    """Make one soup; returns the exit code."""
    parser = argparse.ArgumentParser(prog="factcheck.training.soup", description=__doc__)
    parser.add_argument(
        "--of", nargs=2, action="append", required=True, metavar=("FOLDER", "WEIGHT"), help="a model and its weight"
    )
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args(arguments)
    soup([(Path(folder), float(weight)) for folder, weight in options.of], options.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
