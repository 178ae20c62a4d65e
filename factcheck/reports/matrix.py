"""Sources against one another: facts on which two agree, differ or follow each other; and each source's totals."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from factcheck.records import Cluster, Status
from factcheck.reports.clean import anchor
from factcheck.reports.context import Context

__all__ = ["Cell", "Matrix", "SourceRow", "matrix", "source_rows"]

_MOST_SOURCES = 18
_WEIGHT = {"conflict": 2, "update": 1, "agree": 0}


@dataclass(frozen=True, slots=True)
class Cell:
    """Facts shared by two sources: how many agree, differ, follow; ``heat`` 0 (all differ) to 4, or ``none``."""

    agree: int
    conflict: int
    update: int
    heat: str


@dataclass(frozen=True, slots=True)
class Matrix:
    """The sources that share facts, those of one story together, one row of cells each (``None`` on the diagonal).

    ``left_out`` counts those that share fewer facts and have no row.
    """

    names: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Cell | None, ...]], ...]
    left_out: int


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One source in numbers; ``articles`` are (anchor, title) pairs."""

    name: str
    articles: tuple[tuple[str, str], ...]
    claims: int
    attributed: int
    counts: dict[Status, int]


def matrix(context: Context) -> Matrix | None:
    """Agreement by pair of sources, each fact counted once per pair; ``None`` when no two share one."""
    pairs: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for cluster in context.clusters:
        for pair, relation in _relations(context, cluster).items():
            pairs[pair][relation] += 1
    if not pairs:
        return None
    weight: Counter[str] = Counter()
    for (one, other), counts in pairs.items():
        weight[one] += counts.total()
        weight[other] += counts.total()
    kept = _beside(sorted(weight, key=lambda name: (-weight[name], name))[:_MOST_SOURCES], pairs)
    rows = tuple(
        (
            name,
            tuple(None if name == other else _cell(pairs.get((min(name, other), max(name, other)))) for other in kept),
        )
        for name in kept
    )
    return Matrix(tuple(kept), rows, len(weight) - len(kept))


def _beside(names: list[str], pairs: Mapping[tuple[str, str], Counter[str]]) -> list[str]:
    """The sources in an order that puts those that share facts beside each other, so that stories show as blocks.

    Each next one shares most with those before it, the later ones counting more.
    """
    waiting, placed = list(names), [names[0]]
    waiting.remove(names[0])
    pull: dict[str, float] = dict.fromkeys(waiting, 0.0)
    while waiting:
        last = placed[-1]
        for name in waiting:
            shared = pairs.get((min(name, last), max(name, last)))
            pull[name] = pull[name] / 2 + (shared.total() if shared else 0)
        chosen = max(waiting, key=lambda name: pull[name])
        waiting.remove(chosen)
        placed.append(chosen)
    return placed


def _relations(context: Context, cluster: Cluster) -> dict[tuple[str, str], str]:
    """For each pair of sources in a cluster, the most serious relation between their claims."""
    found: dict[tuple[str, str], str] = {}
    for verdict in context.verdicts(cluster):
        if verdict.relation == "neutral":
            continue
        a, b = (context.source(context.article(context.claims[claim])) for claim in (verdict.a, verdict.b))
        pair = (min(a, b), max(a, b))
        if a != b and _WEIGHT[verdict.relation] >= _WEIGHT.get(found.get(pair, "agree"), 0):
            found[pair] = verdict.relation
    return found


def _cell(counts: Counter[str] | None) -> Cell:
    if not counts:
        return Cell(0, 0, 0, "none")
    agree, conflict, update = counts["agree"], counts["conflict"], counts["update"]
    share = (agree + update / 2) / (agree + conflict + update)
    return Cell(agree, conflict, update, str(min(4, int(share * 5))))


def source_rows(context: Context) -> list[SourceRow]:
    """The totals of each source, by name. A fact counts once for each source that has a claim in it."""
    articles: dict[str, list[tuple[str, str]]] = defaultdict(list)
    claims: Counter[str] = Counter()
    attributed: Counter[str] = Counter()
    facts: dict[str, dict[str, Status]] = defaultdict(dict)
    for article in context.report.articles:
        name = context.source(article)
        articles[name].append((anchor("a", article.id), article.title or article.path or article.id))
        for claim in context.by_article[article.id]:
            claims[name] += 1
            attributed[name] += claim.attribution is not None
            cluster = context.cluster_of[claim.id]
            facts[name][cluster.id] = cluster.status
    return [
        SourceRow(name, tuple(articles[name]), claims[name], attributed[name], _count(facts[name]))
        for name in context.sources
    ]


def _count(facts: dict[str, Status]) -> dict[Status, int]:
    counts: dict[Status, int] = {"contested": 0, "updated": 0, "corroborated": 0, "single-source": 0}
    for status in facts.values():
        counts[status] += 1
    return counts
