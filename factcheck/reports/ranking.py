"""Which clusters come first: the sure, wide, widely reported and specific disagreements."""

from __future__ import annotations

import math
from collections.abc import Sequence

from factcheck.records import Claim, Cluster, Relation, Status, Verdict
from factcheck.reports.context import Context, published_day
from factcheck.reports.contrast import compared_values, gap

__all__ = ["RELATION_OF", "doubtful", "importance", "label", "leading", "ranked"]

RELATION_OF: dict[Status, Relation] = {"contested": "conflict", "updated": "update", "corroborated": "agree"}
"""The relation that makes a cluster what its status says."""


def leading(context: Context, cluster: Cluster) -> list[Verdict]:
    """The verdicts behind a cluster's status, most telling first (surest, then widest apart)."""
    wanted = RELATION_OF.get(cluster.status)
    verdicts = [verdict for verdict in context.verdicts(cluster) if verdict.relation == wanted]
    return sorted(verdicts, key=lambda verdict: (-verdict.confidence, verdict.a, verdict.b))


def doubtful(context: Context, cluster: Cluster, verdicts: Sequence[Verdict]) -> bool:
    """Whether a cluster counts as contested by contradictions alone that are not sure enough."""
    return cluster.status == "contested" and bool(verdicts) and verdicts[0].confidence < context.sure


def label(context: Context, cluster: Cluster, verdicts: Sequence[Verdict]) -> str:
    """What to call a cluster: its status, or a possible contradiction where it is doubtful."""
    return context.tongue.t("level.suspect" if doubtful(context, cluster, verdicts) else f"status.{cluster.status}")


def importance(context: Context, cluster: Cluster, verdicts: Sequence[Verdict]) -> float:
    """Confidence times distance times the number of origins times how specific the claims are."""
    claims = [context.claims[claim] for claim in cluster.claims[:200]]
    specific = sum(map(_specific, claims)) / len(claims)
    origins = math.log2(1 + max(1, len(cluster.origins)))
    if not verdicts:
        return specific * origins
    top = verdicts[0]
    pair = compared_values(context.claims[top.a], context.claims[top.b], top.kind, top.explanation)
    distance = gap(*pair) if pair else 0.5
    return top.confidence * (0.5 + 0.5 * distance) * origins * specific


def _specific(claim: Claim) -> float:
    exact = any(value.approx == "exact" and value.lo is not None for value in claim.values)
    named = bool(claim.entities)
    firm = claim.modality not in ("hedged", "forecast")
    return (0.25 + 0.25 * exact + 0.25 * named + 0.25 * firm) * (0.5 + 0.5 * max(0.0, min(1.0, claim.checkworthy)))


def ranked(context: Context, status: Status) -> list[tuple[Cluster, list[Verdict], float]]:
    """The clusters of one status with their leading verdicts and importance, most important first.

    Clusters of one source are ranked by how specific they are.
    """
    found = []
    for cluster in context.clusters:
        if cluster.status == status:
            verdicts = leading(context, cluster)
            found.append((cluster, verdicts, importance(context, cluster, verdicts)))
    return sorted(found, key=lambda item: (-round(item[2], 9), _first_seen(context, item[0]), item[0].id))


def _first_seen(context: Context, cluster: Cluster) -> tuple[str, int]:
    articles = [context.articles[context.claims[claim].article_id] for claim in cluster.claims]
    return min((published_day(article) or "9999", context.place[article.id]) for article in articles)
