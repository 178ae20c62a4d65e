"""Sentences of our own with corrected parses, kept as CoNLL-U beside the tests."""

from __future__ import annotations

from pathlib import Path

from spacy.tokens import Doc
from spacy.vocab import Vocab

from factcheck.claims._types import Parsed

__all__ = ["parsed_sentences"]

_DATA = Path(__file__).with_name("data")


def parsed_sentences(lang: str) -> dict[str, Parsed]:
    """The sentences of a language by their text."""
    blocks = (_DATA / f"clauses_{lang}.conllu").read_text(encoding="utf-8").strip().split("\n\n")
    return {parsed.text: parsed for parsed in map(_parsed, blocks)}


def _parsed(block: str) -> Parsed:
    rows = [line.split("\t") for line in block.splitlines() if not line.startswith("#")]
    doc = Doc(
        Vocab(),
        words=[row[1] for row in rows],
        spaces=["SpaceAfter=No" not in row[9] for row in rows],
        lemmas=[row[2] for row in rows],
        pos=[row[3] for row in rows],
        morphs=["" if row[5] == "_" else row[5] for row in rows],
        heads=[int(row[6]) - 1 if row[6] != "0" else index for index, row in enumerate(rows)],
        deps=["ROOT" if row[7] == "root" else row[7] for row in rows],
    )
    return Parsed(0, (0, len(doc.text)), doc)
