"""Pairs of claims of a real archive with how they were read: hard look-alikes, and the few that do clash.

``tables/archive.tsv`` names each claim by its article's number in OrangeSum and the characters of its quote; it holds
no text. The pairs were drawn from verdicts of an earlier judge on the first ten thousand articles. A large language
model read each once in its contexts, under written instructions, and saw neither the verdict nor a score; about a
hundred were checked. Later articles are left for scoring.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import logging
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from importlib import resources
from pathlib import Path
from typing import Any

from factcheck.judgement.strangers import told_together
from factcheck.records import Article, Claim, Span
from factcheck.training.judged_pairs import LabelledPair

__all__ = ["Read", "alike_pairs", "archive_pairs", "claim_at", "mark", "read_table", "retold_pairs"]

TABLE = "archive.tsv"
RETOLD = "retold.tsv"
ALIKE = "alike.tsv"
ALIKE_KIND = "alike"
LEAST = 0.5
CLASHES = {"agree": False, "conflict": True}


@dataclass(frozen=True, slots=True)
class Read:
    """One pair as read: its two quotes as ``(article, start, stop, mark)``, the relation, and the verdict it was drawn
    from (``low`` for one that was not shown)."""

    a: tuple[str, int, int, str]
    b: tuple[str, int, int, str]
    relation: str
    drawn: str


def mark(text: str) -> str:
    """A short mark of a claim's text, to tell it from other claims of the same words."""
    return hashlib.sha256(text.encode()).hexdigest()[:6]


def read_table(name: str = TABLE) -> list[Read]:
    """The pairs of a table in its order."""
    text = resources.files("factcheck.training.tables").joinpath(name).read_text(encoding="utf-8")
    found = []
    for line in text.splitlines():
        if line and not line.startswith("#"):
            part = line.split("\t")
            sides = [(part[i], int(part[i + 1]), int(part[i + 2]), part[i + 3]) for i in (0, 4)]
            found.append(Read(sides[0], sides[1], part[8], part[9]))
    return found


def claim_at(claims: Sequence[Claim], span: Span, told: str) -> Claim | None:
    """The claim whose quote covers most of a stretch and little else; of several the one of that text."""

    def share(claim: Claim) -> float:
        both = min(span[1], claim.span[1]) - max(span[0], claim.span[0])
        return max(0, both) / (max(span[1], claim.span[1]) - min(span[0], claim.span[0]))

    near = [(round(share(claim), 6), mark(claim.text) == told, claim) for claim in claims]
    found = max(near, key=lambda item: item[:2], default=None)
    return found[2] if found is not None and found[0] >= LEAST else None


def archive_pairs(path: Path) -> list[LabelledPair]:
    """The pairs of the table with their claims as the present extraction reads them; those that it lacks are left out.

    ``path`` is the gz JSON lines of OrangeSum with dates. Reading the articles takes some minutes.
    """
    return _pairs_of(read_table(), path)


def retold_pairs(path: Path) -> list[LabelledPair]:
    """Pairs of real articles that tell one story, each taken as if a house of its own had printed it.

    Real articles repeat each other and add to each other, and hardly ever contradict; stories that are written to
    contradict do not show that.
    """
    return _as_houses(_pairs_of(read_table(RETOLD), path), "retold")


def alike_pairs(path: Path) -> list[LabelledPair]:
    """The same of pairs that some judge called a conflict or nearly so, hardly one in ten of which is one: those of
    ``tables/alike.tsv``, and those of the archive whose articles tell one story. They measure, and train nothing: see
    ``tests/benchmarks/lookalikes.py``."""
    return _as_houses(_pairs_of([*read_table(), *read_table(ALIKE)], path, retold=True), ALIKE_KIND)


def _as_houses(pairs: Sequence[LabelledPair], kind: str) -> list[LabelledPair]:
    return [
        replace(pair, articles=(_own_house(pair.articles[0]), _own_house(pair.articles[1])), kind=kind)
        for pair in pairs
    ]


def _own_house(article: Article) -> Article:
    return replace(article, source=f"{article.source} {article.path}")


def _pairs_of(read: Sequence[Read], path: Path, *, retold: bool = False) -> list[LabelledPair]:
    """The pairs found in the articles; only those of two articles that tell one story where they are ``retold``."""
    from factcheck.claims import extract_many

    wanted = {side[0] for pair in read for side in (pair.a, pair.b)}
    articles = {name: article for name, article in _articles(path) if name in wanted}
    if retold:
        homes = {name: _own_house(article) for name, article in articles.items()}
        read = [pair for pair in read if told_together(homes.get(pair.a[0]), homes.get(pair.b[0]))]
        wanted = {side[0] for pair in read for side in (pair.a, pair.b)}
    order = sorted(articles.keys() & wanted)
    claims: dict[str, Sequence[Claim]] = {}
    for name, extraction in zip(order, extract_many([articles[name] for name in order]), strict=True):
        claims[name] = extraction.claims
    found = [one for pair in read if (one := _labelled(pair, articles, claims)) is not None]
    logging.info("%d of %d pairs of the archive found", len(found), len(read))
    return found


def _labelled(
    pair: Read, articles: Mapping[str, Article], claims: Mapping[str, Sequence[Claim]]
) -> LabelledPair | None:
    sides = []
    for name, start, stop, told in (pair.a, pair.b):
        claim = claim_at(claims.get(name, ()), (start, stop), told)
        if claim is None:
            return None
        sides.append((claim, articles[name]))
    (a, first), (b, second) = sides
    if a.id == b.id and first.id == second.id:
        return None
    month = max(str(article.published)[:7] for article in (first, second))
    clash = CLASHES.get(pair.relation)
    return LabelledPair(a, b, (first, second), pair.relation, clash, f"archive:{pair.drawn}", f"month-{month}")


def _articles(path: Path) -> Iterator[tuple[str, Article]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row: dict[str, Any] = json.loads(line)
            text = f"{row['heading']}\n\n{row['article']}"
            name = str(row["id"])
            yield (
                name,
                Article.from_text(
                    text, title=row["title"], source="Orange", published=row["date"], lang="fr", path=f"{name}.txt"
                ),
            )
