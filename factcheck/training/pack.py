"""Pack code, data and starting weights into one folder that trains on a machine without a network.

The machine needs torch, transformers and sentence-transformers alone. Large corpora are cut to what the recipe
reads of them; the layout of the data folder stays the same, so that the same command runs there::

    PYTHONPATH=code python -m factcheck.training nli --data data --out OUT --start data/start/encoder

With a pool (``factcheck.training.pool``) the folder holds that and the start of the large run, and nothing else::

    PYTHONPATH=code python -m factcheck.training.grow --pool pool --start start --out OUT --minutes 8
"""

from __future__ import annotations

import gzip
import itertools
import json
import shutil
from collections.abc import Mapping
from pathlib import Path

from factcheck.errors import DataError
from factcheck.training import corpora
from factcheck.training.annotated import TABLES, lines_named
from factcheck.training.nli import scoring_sets
from factcheck.training.squeeze import squeeze
from factcheck.training.transplant import ENGLISH_TEXT, FRENCH_TEXT, starting_weights

__all__ = ["LIMIT_BYTES", "pack"]

LIMIT_BYTES = 60 * 2**20
MOST_MONO_LINES, MOST_PAIRS = 2_000, 28_000
LEFT_OUT = ("newsroom.tsv", "archive.tsv", "retold.tsv", "references.tsv")
"""Tables and stories that no NLI model is trained on."""


def _cut(source: Path, target: Path, most: int, named: Mapping[int, int] | None = None) -> None:
    """Copy the first ``most`` lines, and of the ``named`` ones behind them the text up to the character given; what
    stands between is left empty."""
    named = named or {}
    target.parent.mkdir(parents=True, exist_ok=True)
    # A fixed time stamp and name keep the packed bytes the same from run to run.
    with (
        gzip.open(source, "rb") as lines,
        target.open("wb") as raw,
        gzip.GzipFile(filename="", fileobj=raw, mode="wb", mtime=0) as out,
    ):
        last = max(most - 1, *named) if named else most - 1
        for number, line in enumerate(itertools.islice(lines, last + 1)):
            out.write(line if number < most else _start(line, named.get(number, 0), source.name))


def _start(line: bytes, end: int, name: str) -> bytes:
    """The beginning of a line, or of the article in it."""
    if not name.endswith(".jsonl.gz"):
        return f"{line.decode('utf-8').rstrip()[:end]}\n".encode()
    row = json.loads(line)
    return json.dumps(row | {"title": "", "heading": "", "article": row["article"][:end]}).encode() + b"\n"


def pack(data: Path, out: Path, start: Path | None = None, pool: Path | None = None) -> int:
    """Write the folder ``out`` (``code/``, ``data/``) and return its size in bytes.

    ``start`` is an encoder to train the judge from; without it the English starting weights are packed. With ``pool``
    the folder holds ``code/``, ``pool/`` and ``start/`` alone. Raises ``DataError`` when it would exceed 60 MiB.
    """
    if out.exists() and any(out.iterdir()):
        raise DataError(f"{out}: not empty; give a new folder")
    package = Path(__file__).resolve().parents[1]
    ignore = shutil.ignore_patterns("__pycache__", "*.pyc", "_models", *LEFT_OUT)
    shutil.copytree(package, out / "code" / "factcheck", ignore=ignore)
    training = out / "code" / "factcheck" / "training"
    for name in ("data", "tables") if pool else ("data/stories",):
        shutil.rmtree(training / name)
    if pool:
        if start is None:
            raise DataError("the large run starts from an encoder or an earlier judge; give it with --start")
        shutil.copytree(pool, out / "pool")
        squeeze(start, out / "start")
        return _sealed(out)
    for name in TABLES:
        table = training / "tables" / name
        table.with_name(f"{name}.gz").write_bytes(gzip.compress(table.read_bytes(), mtime=0))
        table.unlink()
    named = lines_named()
    for source in corpora.CLEAN_PARALLEL:
        name = f"text/parallel/{source.name}.tsv.gz"
        _cut(data / name, out / "data" / name, min(source.most, MOST_PAIRS) + 1)
    for name in (*FRENCH_TEXT, *ENGLISH_TEXT):
        target = out / "data" / "text" / "mono" / name
        _cut(data / "text" / "mono" / name, target, MOST_MONO_LINES, named.get(name))
    (out / "data" / "nli").mkdir(parents=True, exist_ok=True)
    # The scoring sets go along, so that training pairs that repeat their texts are left out there too.
    for name in [source.name for source in corpora.CLEAN_NLI] + scoring_sets(data):
        shutil.copyfile(data / "nli" / f"{name}.tsv.gz", out / "data" / "nli" / f"{name}.tsv.gz")
    shutil.copytree(data / "sts", out / "data" / "sts")
    shutil.copytree(data / "families", out / "data" / "families")
    squeeze(start or starting_weights(), out / "data" / "start" / ("encoder" if start else "english"))
    return _sealed(out)


def _sealed(out: Path) -> int:
    # Folders laid read-only pass their modes on; the packed copy is the user's own.
    for path in out.rglob("*"):
        path.chmod(0o755 if path.is_dir() else 0o644)
    size = sum(path.stat().st_size for path in out.rglob("*") if path.is_file())
    if size > LIMIT_BYTES:
        raise DataError(
            f"{out}: {size / 2**20:.1f} MiB, more than {LIMIT_BYTES // 2**20}; cut MOST_MONO_LINES or sources"
        )
    return size
