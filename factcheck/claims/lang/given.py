"""Given names and the gender of those who bear them (``given_names.tsv``, made by ``training.given_names``)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from importlib import resources

__all__ = ["given_gender"]


@lru_cache(maxsize=1)
def _table() -> Mapping[str, str]:
    text = resources.files(__package__).joinpath("given_names.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {row[0]: row[1] for row in rows}


def given_gender(name: str) -> str:
    """``Fem`` or ``Masc`` for a given name in lower case, that of its first part for *anne-marie*; else ``""``."""
    table = _table()
    return table.get(name) or (table.get(name.partition("-")[0], "") if "-" in name else "")
