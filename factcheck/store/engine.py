"""What the index needs from the rest of factcheck, as one small interface, and its maker from a checker."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from factcheck.records import Article, Claim, Cluster, Sentence, Skipped, Verdict

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

__all__ = ["ROLES", "Engine", "Question", "short_digest"]

ROLES = ("extractor", "encoder", "judge")
"""What the rows of an index depend on; a digest of each stands beside the rows that it made."""


@dataclass(frozen=True, slots=True)
class Question:
    """Pairs to judge, the articles of their claims, and the vectors that are known, by the claims' texts."""

    pairs: Sequence[tuple[Claim, Claim]]
    articles: Sequence[Article]
    vectors: Mapping[str, npt.NDArray[np.floating]] = field(default_factory=dict)


class Engine(Protocol):
    """Reads, encodes, judges and groups. ``models`` gives a digest for each of ``ROLES``.

    The judge's digest covers everything that a verdict or the choice of pairs depends on, the encoder included.
    ``similarity`` and ``neighbours`` are the settings of the same names.
    """

    @property
    def models(self) -> Mapping[str, str]: ...

    @property
    def similarity(self) -> float: ...

    @property
    def neighbours(self) -> int: ...

    def language(self, count: Mapping[str, int]) -> str:
        """The language of explanations for articles of which there are so many in each language."""
        ...

    def prepare(self, articles: Sequence[Article]) -> list[Article]:
        """The articles as they are read and judged: with a date inferred where none is stated."""
        ...

    def read(self, articles: Sequence[Article], skipped: list[Skipped]) -> tuple[list[Claim], list[Sentence]]:
        """The claims of some articles and all their sentences; an article that fails is told of in ``skipped``."""
        ...

    def read_each(
        self, articles: Sequence[Article]
    ) -> Iterator[tuple[list[Claim], list[Sentence], npt.NDArray[np.float32]] | Skipped]:
        """The claims, the sentences and the claims' vectors (n, d) of each article, in order, or why it cannot be read.

        The claims of an article are encoded alone: no vector must depend on what else is being read.

        The articles may be read ahead of their turn.
        """
        ...

    def encode(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        """The vectors of some texts: float32, shape (n, d), rows of length one."""
        ...

    def keys(self, claim: Claim) -> Collection[str]:
        """What a claim shares with claims of the same fact besides its vector."""
        ...

    def candidates(
        self, claims: Sequence[Claim], articles: Sequence[Article], vectors: npt.NDArray[np.float32]
    ) -> Sequence[tuple[Claim, Claim]]:
        """The pairs of a small corpus that are worth judging."""
        ...

    def judge(self, question: Question, lang: str) -> list[Verdict]:
        """One verdict a pair, in the order of the pairs, explained in ``lang``.

        A pair that cannot be judged has a verdict as ``factcheck.faults.judge_patiently`` gives it.
        """
        ...

    def judge_each(self, questions: Iterable[Question], count: int, lang: str) -> Iterator[list[Verdict]]:
        """The verdicts on each of ``count`` questions, in order; they may be made and judged ahead of their turn."""
        ...

    def group(
        self, claims: Sequence[Claim], verdicts: Sequence[Verdict], articles: Sequence[Article]
    ) -> Sequence[Cluster]:
        """The clusters of some claims."""
        ...


def short_digest(*parts: str) -> str:
    """16 hexadecimal digits over some texts."""
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]
