"""Figures of the NLI judge on typed edits of sentences from sources that no training run reads.

The edits are those of ``factcheck.training.edits``; the sentences are those of French Wikinews and the debates of the
Assemblée nationale, and of BBC news, which the recipes of the judge leave alone.
"""

from __future__ import annotations

import gzip
import random
from pathlib import Path
from typing import Any

from factcheck.errors import DataError
from factcheck.evaluation.families import NAMES, by_group
from factcheck.evaluation.nli import Predictor
from factcheck.evaluation.tsv import Pair

__all__ = ["SOURCES", "edited_sentences", "evaluate"]

SOURCES = {
    "fr": ("fr-wikinews100.txt.gz", "fr-debats-assemblee-nationale.txt.gz"),
    "en": ("en-bbc-news.txt.gz",),
}
PER_KIND, SEED = 120, 11
SHORTEST, LONGEST = 40, 220


def edited_sentences(folder: str | Path, lang: str) -> list[Pair]:
    """At most ``PER_KIND`` pairs of each kind of edit, one edit a sentence; the group of a pair is ``lang:kind``."""
    from factcheck.training.edits import EDITS, sentences_of
    from factcheck.training.edits_lang import EDIT_TABLES

    rng = random.Random(f"{SEED}-{lang}")
    taken: dict[str, list[Pair]] = {kind: [] for kind in EDITS}
    for name in SOURCES[lang]:
        path = Path(folder) / name
        if not path.is_file():
            raise DataError(f"{path}: not found; give the folder text/mono of the training data")
        with gzip.open(path, "rt", encoding="utf-8") as handle:
            sentences = [s for line in handle for s in sentences_of(line.strip()) if SHORTEST < len(s) < LONGEST]
        rng.shuffle(sentences)
        for text in sentences:
            # The kind that has fewest pairs goes first, so that the rare ones are filled too.
            for kind in sorted(EDITS, key=lambda kind: (len(taken[kind]), kind)):
                if len(taken[kind]) >= PER_KIND:
                    continue
                result = EDITS[kind](text, EDIT_TABLES[lang], rng, lang)
                if result and result[0] != text and len(result[1]) == 1:
                    taken[kind].append(Pair(text, result[0], NAMES[result[1][0]], f"{lang}:{kind}"))
                    break
    return [pair for kind in sorted(taken) for pair in taken[kind]]


def evaluate(path: str | Path, nli: Predictor) -> dict[str, Any]:
    """Score ``nli`` on edits of the held-out texts in the folder ``path``, by language and kind."""
    pairs = [pair for lang in SOURCES for pair in edited_sentences(path, lang)]
    result = {"pairs": len(pairs)} | by_group(pairs, nli)
    for lang in SOURCES:
        right = [
            (figures["accuracy"], figures["pairs"]) for group, figures in result.items() if group[:3] == f"{lang}:"
        ]
        result[lang] = round(sum(a * n for a, n in right) / sum(n for _, n in right), 2)
    return result
