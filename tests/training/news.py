"""News in the form of the data folder, for the tests of what is trained on it."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from pathlib import Path

__all__ = ["write_news"]


def write_news(folder: Path, told: Mapping[str, str], *, heading: str) -> Path:
    """A file of articles by number, all of one day and under one heading."""
    path = folder / "news.jsonl.gz"
    with gzip.open(path, "wt", encoding="utf-8") as out:
        for number, text in told.items():
            row = {"id": number, "date": "2025-06-05", "title": "Vol", "heading": heading, "article": text}
            out.write(json.dumps(row) + "\n")
    return path
