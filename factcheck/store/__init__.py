"""The incremental index: ``Index``, one SQLite file of articles, claims, vectors, verdicts and clusters."""

from __future__ import annotations

from factcheck.store.engine import Engine
from factcheck.store.index import Added, Index
from factcheck.store.vectors import VectorSearch

__all__ = ["Added", "Engine", "Index", "VectorSearch"]
