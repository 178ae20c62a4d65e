"""Reader of the labelled pairs: gz TSV with the columns ``premise hypothesis label lang source``."""

from __future__ import annotations

import csv
import gzip
from dataclasses import dataclass
from pathlib import Path

from factcheck.errors import DataError

__all__ = ["Pair", "read_pairs"]

COLUMNS = ("premise", "hypothesis", "label")


@dataclass(frozen=True, slots=True)
class Pair:
    """One labelled pair as read."""

    premise: str
    hypothesis: str
    label: str
    lang: str


def read_pairs(path: str | Path) -> list[Pair]:
    """The pairs of a ``.tsv`` or ``.tsv.gz`` file. Raises ``DataError`` that names the file and the line."""
    path = Path(path)
    opener = gzip.open if path.suffix == ".gz" else open
    try:
        with opener(path, "rt", encoding="utf-8", newline="") as handle:
            reader = csv.DictReader(handle, delimiter="\t", quoting=csv.QUOTE_NONE)
            missing = [name for name in COLUMNS if name not in (reader.fieldnames or [])]
            if missing:
                raise DataError(f"{path}: line 1: no column {', '.join(missing)}; the header is {reader.fieldnames}")
            pairs = []
            for number, row in enumerate(reader, start=2):
                if any(row[name] is None for name in COLUMNS):
                    raise DataError(f"{path}: line {number}: too few columns; expected {len(COLUMNS)} or more")
                pairs.append(Pair(row["premise"], row["hypothesis"], row["label"], row.get("lang") or ""))
    except (OSError, EOFError, UnicodeDecodeError, csv.Error) as error:
        raise DataError(f"{path}: cannot be read as a TSV of pairs ({error})") from error
    if not pairs:
        raise DataError(f"{path}: holds no pairs")
    return pairs
