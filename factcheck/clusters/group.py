"""From verdicts to clusters: one cluster is one fact, and its positions are the claims that agree on it.

Groups grow by the surest verdicts first and only while most of the judged pairs between two groups support the
union, so that a chain of likenesses never makes one giant cluster (the complaint about connected components). An
added article changes only the groups that its own verdicts reach.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence

from factcheck.clusters.origins import Origins
from factcheck.records import Article, Claim, Cluster, Status, Verdict

__all__ = ["group"]

AGREED = 0.7
"""Least share of agreeing verdicts among the judged pairs of two groups that become one position."""
RELATED = 0.7
"""Least share of verdicts other than neutral among the judged pairs of two groups that become one cluster."""
LARGEST = 60
VALUED = frozenset({"date", "duration", "number", "amount"})
SURER = 0.15
"""A verdict that rests on two values tells of one fact sooner than one on names, places or words alone."""
SAME_FACT = frozenset({"agree", "conflict", "update"})
Edges = Mapping[tuple[str, str], Verdict]


def group(
    claims: Sequence[Claim],
    verdicts: Iterable[Verdict],
    articles: Sequence[Article] = (),
    *,
    families: Mapping[str, str] | None = None,
    least_confidence: float = 0.5,
) -> tuple[Cluster, ...]:
    """Clusters of all claims, single ones too, in the order of their first claims.

    Verdicts below ``least_confidence`` join nothing. ``families`` maps outlets to publishing houses (default: the
    shipped table).
    """
    at = {claim.id: claim for claim in claims}
    days = {a.id: a.published.isoformat()[:10] if a.published else "9999" for a in articles}
    rank = {
        claim.id: place
        for place, claim in enumerate(
            sorted(claims, key=lambda c: (days.get(c.article_id, "9999"), c.article_id, c.span, c.id))
        )
    }
    edges: dict[tuple[str, str], Verdict] = {}
    for verdict in verdicts:
        if verdict.a in at and verdict.b in at and verdict.a != verdict.b:
            a, b = sorted((verdict.a, verdict.b))
            edges[a, b] = verdict
    strong = {pair: v for pair, v in edges.items() if v.confidence >= least_confidence}
    positions = _merge([[claim.id] for claim in claims], edges, strong, frozenset({"agree"}), AGREED, rank)
    clusters = _merge(positions, edges, strong, SAME_FACT, RELATED, rank)
    origins = Origins(articles, families)
    held = {claim_id: tuple(members) for members in positions for claim_id in members}
    return tuple(_cluster(members, held, at, strong, origins, rank) for members in _in_order(clusters, rank))


def _in_order(groups: list[list[str]], rank: Mapping[str, int]) -> list[list[str]]:
    ordered = [sorted(members, key=lambda i: rank[i]) for members in groups]
    return sorted(ordered, key=lambda members: rank[members[0]])


def _merge(
    groups: list[list[str]],
    edges: Edges,
    strong: Edges,
    relations: frozenset[str],
    share: float,
    rank: Mapping[str, int],
) -> list[list[str]]:
    """Join groups along the surest verdicts of ``relations`` while their judged pairs support it."""
    home = {claim_id: index for index, members in enumerate(groups) for claim_id in members}
    members = {index: list(ids) for index, ids in enumerate(groups)}
    wanted = sorted(
        (pair for pair, verdict in strong.items() if verdict.relation in relations),
        key=lambda pair: (-_sureness(strong[pair]), *sorted((rank[pair[0]], rank[pair[1]]))),
    )
    for a, b in wanted:
        left, right = sorted((home[a], home[b]))
        if left == right or len(members[left]) + len(members[right]) > LARGEST:
            continue
        if _supported(members[left], members[right], edges, relations, share):
            for claim_id in members[right]:
                home[claim_id] = left
            members[left] += members.pop(right)
    return _in_order(list(members.values()), rank)


def _sureness(verdict: Verdict) -> float:
    return round(verdict.confidence + SURER * (verdict.kind in VALUED), 4)


def _supported(
    left: Sequence[str], right: Sequence[str], edges: Edges, relations: frozenset[str], share: float
) -> bool:
    judged = [edges[pair] for x in left for y in right if (pair := (min(x, y), max(x, y))) in edges]
    fitting = sum(verdict.relation in relations for verdict in judged)
    # Pairs that were never compared are no support: with many of them the union needs more than one verdict.
    return fitting >= share * len(judged) and fitting * 3 >= min(len(left), len(right))


def _status(ids: Sequence[str], positions: Sequence[tuple[str, ...]], strong: Edges, backed: bool) -> Status:
    inside = [v for pair, v in strong.items() if pair[0] in ids and pair[1] in ids]
    if any(v.relation == "conflict" for v in inside):
        return "contested"
    if len(positions) > 1 and any(v.relation == "update" for v in inside):
        return "updated"
    return "corroborated" if backed else "single-source"


def _cluster(
    ids: Sequence[str],
    held: Mapping[str, tuple[str, ...]],
    at: Mapping[str, Claim],
    strong: Edges,
    origins: Origins,
    rank: Mapping[str, int],
) -> Cluster:
    distinct = {held[claim_id] for claim_id in ids}
    positions = tuple(
        tuple(sorted(position, key=lambda i: rank[i]))
        for position in sorted(distinct, key=lambda position: min(rank[i] for i in position))
    )
    backed = any(len(origins.of([at[i] for i in position])) > 1 for position in positions)
    return Cluster(
        id=hashlib.sha256(f"cluster\x1f{ids[0]}".encode()).hexdigest()[:12],
        claims=tuple(ids),
        positions=positions,
        origins=origins.of([at[i] for i in ids]),
        status=_status(ids, positions, strong, backed),
    )
