"""An index as canonical JSON lines: same content, same bytes, whatever the order it was built in."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from typing import Any

from factcheck.store.clustering import stored_clusters
from factcheck.store.codec import canonical, record_dict
from factcheck.store.contents import Contents
from factcheck.store.schema import SCHEMA_VERSION

__all__ = ["export_lines"]


def export_lines(contents: Contents, *, vectors: bool = False) -> Iterator[str]:
    """One JSON object a line, each with the ``record`` it holds under the field names of ``factcheck.records``.

    First ``index`` (the version and the models' digests), then each article by id with its sentences and claims in
    the order of its text, the verdicts by their claims' ids, and the clusters of more than one claim. ``vectors``
    adds each article's vectors as base64 of float16.
    """
    with contents.database.reading():
        models = {role: sorted(digests) for role, digests in contents.models_in_use().items()}
        yield canonical({"record": "index", "schema": SCHEMA_VERSION, "models": models})
        for key, article in contents.articles():
            yield _line("article", article)
            for sentence in contents.sentences(key, article):
                yield _line("sentence", sentence)
            for claim in contents.claims(key, article).values():
                yield _line("claim", claim)
            if vectors:
                yield _vectors(contents, key, article.id)
        for verdict in contents.verdicts():
            yield _line("verdict", verdict)
        for cluster in stored_clusters(contents):
            yield _line("cluster", cluster)


def _line(kind: str, record: Any) -> str:
    return canonical({"record": kind, **record_dict(record)})


def _vectors(contents: Contents, key: int, identifier: str) -> str:
    row = contents.database.one("SELECT width, data FROM vectors WHERE article = ?", (key,))
    width, data = row or (0, b"")
    return canonical(
        {"record": "vectors", "article_id": identifier, "width": width, "float16": base64.b64encode(data).decode()}
    )
