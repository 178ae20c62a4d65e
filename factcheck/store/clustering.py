"""Keep the stored clusters in step with the verdicts, redoing only the parts whose verdicts changed.

A part is a set of claims that verdicts other than neutral join, directly or through others. Clusters never reach
across parts, so each part is grouped alone. Claims that nothing joins are clusters of one and are not stored.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping

from factcheck.records import Cluster, Verdict
from factcheck.store.codec import VERDICT_COLUMNS, canonical, record_dict, verdict_from_row
from factcheck.store.contents import Contents
from factcheck.store.engine import Engine, short_digest
from factcheck.store.lists import Pair, unpack_chosen

__all__ = ["stored_clusters", "sync_clusters"]


def sync_clusters(contents: Contents, engine: Engine) -> int:
    """Bring the clusters in step with the verdicts, in one transaction; the number of parts that were grouped anew."""
    judge = contents.model("judge", engine.models["judge"])
    edges = {
        (min(a, b), max(a, b)): (relation, sure) for a, b, relation, sure in contents.database.stream(_EDGES, (judge,))
    }
    home = _parts(edges)
    neutral = _neutral_inside(contents, judge, home, edges)
    parts: dict[int, list[tuple[int, int, str, float]]] = defaultdict(list)
    for (a, b), (relation, sure) in edges.items():
        parts[home[a]].append((a, b, relation, sure))
    for a, b in neutral:
        parts[home[a]].append((a, b, "neutral", 0.0))
    names = {canonical(sorted(part)): part for part in parts.values()}
    wanted = {short_digest(engine.models["judge"], name): part for name, part in names.items()}
    known = {str(row[0]) for row in contents.database.rows("SELECT DISTINCT part FROM clusters")}
    fresh = [(name, _grouped(contents, engine, part)) for name, part in sorted(wanted.items()) if name not in known]
    with contents.database.writing():
        contents.database.run_many(
            "DELETE FROM clusters WHERE part = ?", ((name,) for name in sorted(known - set(wanted)))
        )
        for name, clusters in fresh:
            contents.database.run_many(
                "INSERT OR REPLACE INTO clusters VALUES (?, ?, ?, ?, ?, ?)",
                (
                    (c.id, name, c.status, *(canonical(record_dict(x)) for x in (c.claims, c.positions, c.origins)))
                    for c in clusters
                ),
            )
        contents.set_setting("clusters", "current")
    return len(fresh)


def stored_clusters(contents: Contents) -> Iterator[Cluster]:
    """The clusters of more than one claim, by id."""
    rows = contents.database.stream("SELECT id, status, claims, positions, origins FROM clusters ORDER BY id")
    for identifier, status, claims, positions, origins in rows:
        places = tuple(tuple(position) for position in json.loads(positions))
        yield Cluster(identifier, tuple(json.loads(claims)), places, tuple(json.loads(origins)), status)


_EDGES = "SELECT a, b, relation, confidence FROM verdicts WHERE judge = ? ORDER BY a, b"
_VERDICT = ", ".join(f"v.{name}" for name in VERDICT_COLUMNS)


def _parts(edges: dict[Pair, tuple[str, float]]) -> dict[int, int]:
    """For each claim that a verdict joins to another, the least claim of its part."""
    leader: dict[int, int] = {}

    def find(claim: int) -> int:
        leader.setdefault(claim, claim)
        while leader[claim] != claim:
            leader[claim] = leader[leader[claim]]
            claim = leader[claim]
        return claim

    for a, b in edges:
        low, high = sorted((find(a), find(b)))
        leader[high] = low
    return {claim: find(claim) for claim in list(leader)}


def _neutral_inside(
    contents: Contents, judge: int, home: dict[int, int], edges: Mapping[Pair, tuple[str, float]]
) -> set[Pair]:
    """The neutral pairs both of whose claims are in one part: they speak against joining the two."""
    import numpy as np

    claims = np.array(sorted(home), dtype=np.int64)
    parts = np.array([home[claim] for claim in sorted(home)], dtype=np.int64)
    found: set[Pair] = set()
    if not len(claims):
        return found
    for (blob,) in contents.database.stream("SELECT chosen FROM judged WHERE judge = ? ORDER BY article", (judge,)):
        pairs = unpack_chosen(blob)
        places = np.minimum(np.searchsorted(claims, pairs), len(claims) - 1)
        inside = (claims[places] == pairs).all(axis=1) & (parts[places[:, 0]] == parts[places[:, 1]])
        found.update((min(a, b), max(a, b)) for a, b in pairs[inside].tolist())
    return {pair for pair in found if pair not in edges}


def _grouped(contents: Contents, engine: Engine, part: list[tuple[int, int, str, float]]) -> list[Cluster]:
    claims, articles = contents.claims_by_key({claim for a, b, *_ in part for claim in (a, b)})
    verdicts = [
        Verdict(claims[a].id, claims[b].id, "neutral", "other", 1.0)
        for a, b, relation, _ in sorted(part)
        if relation == "neutral"
    ]
    for a, b, *row in contents.chosen(f"SELECT v.a, v.b, {_VERDICT} FROM verdicts v WHERE v.a IN ({{}})", claims):
        if b in claims:
            verdicts.append(verdict_from_row(claims[a].id, claims[b].id, row))
    ordered = [claims[key] for key in sorted(claims)]
    found = engine.group(ordered, verdicts, [articles[key] for key in sorted(articles)])
    return [cluster for cluster in found if len(cluster.claims) > 1]
