"""Inference pairs that were written for this project about sentences of licensed data: French first, and mixed.

``tables/translated.tsv``: a MultiNLI pair (file and row), both its sides in French, and a new hypothesis of each of the
two other labels, one in French and one in English. ``tables/hypotheses.tsv``: a passage (file, line and characters) and
a hypothesis of each label in its language, and one in the other. The tables hold what was written, never the sentences
of the data: those are read from the data folder, and a digest tells whether they are the ones that were annotated. A
large language model wrote them, sentence by sentence under written instructions (``docs/annotation.md``).
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterator
from functools import lru_cache
from importlib import resources
from pathlib import Path

from factcheck.errors import DataError
from factcheck.training import corpora
from factcheck.training.corpora import NliRow

__all__ = ["PASSAGES", "TABLES", "annotated_rows", "digest", "lines_named", "passage"]

TABLES = ("translated.tsv", "hypotheses.tsv")
LETTERS = {"E": (0,), "N": (1,), "C": (2,)}
PASSAGES = {"orangesum": ("fr-orangesum-news.meta.jsonl.gz", "fr"), "onestop": ("en-onestopenglish.txt.gz", "en")}


def _table(name: str, columns: int) -> Iterator[list[str]]:
    tables = resources.files("factcheck.training.tables")
    plain = tables.joinpath(name)
    # A packed folder holds it compressed.
    raw = plain.read_bytes() if plain.is_file() else gzip.decompress(tables.joinpath(f"{name}.gz").read_bytes())
    text = raw.decode("utf-8")
    for number, line in enumerate(text.splitlines(), 1):
        if line and not line.startswith("#"):
            cells = line.split("\t")
            if len(cells) != columns:
                raise DataError(f"{name}, line {number}: {len(cells)} columns, expected {columns}")
            yield cells


@lru_cache(maxsize=4)
def _lines(path: Path) -> list[str]:
    with gzip.open(path, "rt", encoding="utf-8") as handle:
        if path.name.endswith(".jsonl.gz"):
            return [json.loads(line)["article"] for line in handle]
        return [line.rstrip("\n") for line in handle]


def digest(text: str) -> str:
    """Eight hexadecimal digits that tell one text from another."""
    return hashlib.blake2b(text.encode(), digest_size=4).hexdigest()


def passage(data: Path, name: str, line: int, start: int, end: int) -> str:
    """Characters ``start`` to ``end`` of a line (from 0) of one of ``PASSAGES``, its white space made plain.

    Raises ``DataError`` when the file has no such line.
    """
    lines = _lines(data / "text" / "mono" / PASSAGES[name][0])
    if line >= len(lines):
        raise DataError(f"{PASSAGES[name][0]}: has no line {line + 1}; the data are not those that were annotated")
    return " ".join(lines[line][start:end].split())


def lines_named() -> dict[str, dict[int, int]]:
    """For each file of ``text/mono`` the lines (from 0) with annotated passages, and where the last of these ends."""
    found: dict[str, dict[int, int]] = {}
    for name, line, _, end, *_ in _table("hypotheses.tsv", 10):
        ends = found.setdefault(PASSAGES[name][0], {})
        ends[int(line)] = max(int(end), ends.get(int(line), 0))
    return found


def annotated_rows(data: Path) -> list[NliRow]:
    """All pairs: of sources ``translated`` and ``hypotheses``, with the two languages after a colon.

    Raises ``DataError`` when the data are not those that were annotated, or may not be trained on.
    """
    return list(dict.fromkeys([*_translated(data), *_hypotheses(data)]))


def _translated(data: Path) -> Iterator[NliRow]:
    files: dict[str, list[NliRow]] = {}
    licensed = {source.name for source in corpora.CLEAN_NLI}
    for name, number, mark, labels, french, hypothesis, new_french, new_english in _table("translated.tsv", 8):
        if name not in licensed:
            raise DataError(f"translated.tsv: {name} is not among the sets that may be trained on")
        if name not in files:
            files[name] = corpora.nli_rows(data, corpora.Source(name, ""), 0)
        row = int(number)
        english = files[name][row] if row < len(files[name]) else None
        if english is None or digest(f"{english.premise}\t{english.hypothesis}") != mark:
            raise DataError(f"{name}: row {row} is not the pair that was translated; the data are not the same")
        gold, first, second = (LETTERS[letter] for letter in labels)
        for left, premise in (("fr", french), ("en", english.premise)):
            if left == "fr":
                yield NliRow(premise, english.hypothesis, gold, "translated:fr-en")
            yield NliRow(premise, hypothesis, gold, f"translated:{left}-fr")
            yield NliRow(premise, new_french, first, f"translated:{left}-fr")
            yield NliRow(premise, new_english, second, f"translated:{left}-en")


def _hypotheses(data: Path) -> Iterator[NliRow]:
    for name, line, start, end, mark, letter, *told in _table("hypotheses.tsv", 10):
        premise = passage(data, name, int(line), int(start), int(end))
        if digest(premise) != mark:
            raise DataError(f"{PASSAGES[name][0]}: line {int(line) + 1} is not the one that was annotated")
        lang = PASSAGES[name][1]
        other = "en" if lang == "fr" else "fr"
        for label, hypothesis in zip("ENC", told, strict=False):
            yield NliRow(premise, hypothesis, LETTERS[label], f"hypotheses:{lang}-{lang}")
        yield NliRow(premise, told[3], LETTERS[letter], f"hypotheses:{lang}-{other}")
