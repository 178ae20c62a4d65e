"""Pack code, data and starting weights into one folder that trains on a machine without a network.

The machine needs torch, transformers and sentence-transformers alone. Large corpora are cut to what the recipe
reads of them; the layout of the data folder stays the same, so that the same command runs there::

    PYTHONPATH=code python -m factcheck.training nli --data data --out OUT --start data/start/encoder
"""

from __future__ import annotations

import gzip
import itertools
import shutil
from pathlib import Path

from factcheck.errors import DataError
from factcheck.training import corpora
from factcheck.training.nli import scoring_sets
from factcheck.training.squeeze import squeeze
from factcheck.training.transplant import ENGLISH_TEXT, FRENCH_TEXT, starting_weights

__all__ = ["LIMIT_BYTES", "pack"]

LIMIT_BYTES = 60 * 2**20
MOST_MONO_LINES = 4_000


def _cut(source: Path, target: Path, most: int) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    # A fixed time stamp and name keep the packed bytes the same from run to run.
    with (
        gzip.open(source, "rb") as lines,
        target.open("wb") as raw,
        gzip.GzipFile(filename="", fileobj=raw, mode="wb", mtime=0) as out,
    ):
        out.writelines(itertools.islice(lines, most))


def pack(data: Path, out: Path, start: Path | None = None) -> int:
    """Write the folder ``out`` (``code/``, ``data/``) and return its size in bytes.

    ``start`` is an encoder to train the judge from; without it the English starting weights are packed. Raises
    ``DataError`` when the folder would exceed 60 MiB.
    """
    if out.exists() and any(out.iterdir()):
        raise DataError(f"{out}: not empty; give a new folder")
    package = Path(__file__).resolve().parents[1]
    ignore = shutil.ignore_patterns("__pycache__", "*.pyc", "_models")
    shutil.copytree(package, out / "code" / "factcheck", ignore=ignore)
    for source in corpora.CLEAN_PARALLEL:
        name = f"text/parallel/{source.name}.tsv.gz"
        _cut(data / name, out / "data" / name, min(source.most, 80_000) + 1)
    for name in (*FRENCH_TEXT, *ENGLISH_TEXT):
        _cut(data / "text" / "mono" / name, out / "data" / "text" / "mono" / name, MOST_MONO_LINES)
    (out / "data" / "nli").mkdir(parents=True, exist_ok=True)
    # The scoring sets go along, so that training pairs that repeat their texts are left out there too.
    for name in [source.name for source in corpora.CLEAN_NLI] + scoring_sets(data):
        shutil.copyfile(data / "nli" / f"{name}.tsv.gz", out / "data" / "nli" / f"{name}.tsv.gz")
    shutil.copytree(data / "sts", out / "data" / "sts")
    shutil.copytree(data / "families", out / "data" / "families")
    squeeze(start or starting_weights(), out / "data" / "start" / ("encoder" if start else "english"))
    # Folders laid read-only pass their modes on; the packed copy is the user's own.
    for path in out.rglob("*"):
        path.chmod(0o755 if path.is_dir() else 0o644)
    size = sum(path.stat().st_size for path in out.rglob("*") if path.is_file())
    if size > LIMIT_BYTES:
        raise DataError(
            f"{out}: {size / 2**20:.1f} MiB, more than {LIMIT_BYTES // 2**20}; cut MOST_MONO_LINES or sources"
        )
    return size
