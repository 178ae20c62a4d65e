"""Stories told by several houses, written for this project, and pairs of their claims as they were read.

``data/stories/training`` and ``data/stories/held-out`` hold a folder a story, in the form of
``factcheck.evaluation.clusters``: ``articles/*.md`` and the pairs that their writers planted, ``gold.jsonl``. Those
held out train nothing: ``factcheck evaluate clusters factcheck/training/data/stories/held-out`` gives the figures.
``tables/newsroom.tsv`` holds pairs as a judge meets them: of the candidates of each story those that were likeliest to
bear a relation, and a few by chance, each read once by a large language model that saw the articles, and neither a
verdict nor a score.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any

from factcheck.evaluation.clusters import matching, read_story
from factcheck.records import Article, Claim
from factcheck.training.archive_pairs import CLASHES, Read, claim_at
from factcheck.training.judged_pairs import LabelledPair

__all__ = [
    "FOLDER",
    "MET",
    "PLANTED",
    "TABLE",
    "Told",
    "newsroom_pairs",
    "read_newsroom",
    "stories",
]

FOLDER = Path(__file__).parent / "data" / "stories"
TABLE = "newsroom.tsv"
HELD_OUT, TRAINING = "held-out", "training"
MET, PLANTED = "met", "planted"
"""Kinds of a pair: one that the judge would meet, and one that the writer of the story put there."""


@dataclass(frozen=True, slots=True)
class Told:
    """One pair of claims of a story as it was read."""

    story: str
    read: Read


def stories(*, held: bool = False) -> list[Path]:
    """The folders of the stories that train, or of those that are held out, by name."""
    return sorted(path for path in (FOLDER / (HELD_OUT if held else TRAINING)).iterdir() if path.is_dir())


def read_newsroom() -> list[Told]:
    """The pairs of the table in its order."""
    text = resources.files("factcheck.training.tables").joinpath(TABLE).read_text(encoding="utf-8")
    found = []
    for line in text.splitlines():
        if line and not line.startswith("#"):
            story, *part = line.split("\t")
            a, b = ((part[i], int(part[i + 1]), int(part[i + 2]), part[i + 3]) for i in (0, 4))
            found.append(Told(story, Read(a, b, part[8], part[9])))
    return found


def newsroom_pairs(*, held: bool = False) -> list[LabelledPair]:
    """The pairs of the stories that train, or of those that are held out, with their claims as they are read now.

    First those of the table (kind ``met``), then those of the writers (``planted``); pairs of one article, and those
    whose claims the present extraction lacks, are left out. Takes about a minute.
    """
    from factcheck.claims import extract_many

    read = {folder.name: read_story(folder) for folder in stories(held=held)}
    every = [article for articles, _ in read.values() for article in articles.values()]
    claims = {article.id: found.claims for article, found in zip(every, extract_many(every), strict=True)}
    met = [
        pair
        for told in read_newsroom()
        if told.story in read and (pair := _labelled(told, read[told.story][0], claims)) is not None
    ]
    planted = [
        pair
        for story, (articles, gold) in read.items()
        for row in gold
        if (pair := _planted(story, row, articles, claims)) is not None
    ]
    return met + planted


Claims = Mapping[str, Sequence[Claim]]


def _labelled(told: Told, articles: Mapping[str, Article], claims: Claims) -> LabelledPair | None:
    sides = []
    for name, start, stop, mark in (told.read.a, told.read.b):
        article = articles[f"{name}.md"]
        sides.append((article, claim_at(claims[article.id], (start, stop), mark)))
    return _pair(told.story, sides, told.read.relation, MET)


def _planted(
    story: str, row: Mapping[str, Any], articles: Mapping[str, Article], claims: Claims
) -> LabelledPair | None:
    sides = []
    for name in ("a", "b"):
        article = articles[row[name]["article"]]
        found = matching(row[name], articles, claims[article.id])
        best = max(found, key=lambda item: (round(item[0], 6), item[1].id), default=None)
        sides.append((article, best[1] if best else None))
    return _pair(story, sides, row["relation"], PLANTED)


def _pair(story: str, sides: Sequence[tuple[Article, Claim | None]], relation: str, kind: str) -> LabelledPair | None:
    (first, a), (second, b) = sides
    if a is None or b is None or first.id == second.id:
        return None
    return LabelledPair(a, b, (first, second), relation, CLASHES.get(relation), kind, f"newsroom-{story}")
