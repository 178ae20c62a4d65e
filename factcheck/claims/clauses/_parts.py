"""What a claim is made of on its way: a subject to be put in, and the draft itself."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.claims._types import ClauseKind
from factcheck.claims.clauses._draft import Word
from factcheck.claims.clauses._verbs import Agreement

__all__ = ["Draft", "Subject"]


@dataclass(frozen=True, slots=True)
class Subject:
    """A noun phrase that stands for the subject of a clause which has none of its own."""

    words: tuple[Word, ...]
    head: int
    agreement: Agreement


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim in the making."""

    kind: ClauseKind
    top: int
    words: tuple[Word, ...]
    subject: int | None
    copula: bool = False
