"""A ``CrossChecker`` as the engine of an index: what an index asks of the stages, and which models answer."""

from __future__ import annotations

import dataclasses
import logging
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from importlib import resources
from typing import TYPE_CHECKING, Any

from factcheck.faults import judge_patiently
from factcheck.records import Article, Claim, Cluster, Report, Sentence, Skipped, Verdict
from factcheck.store.engine import Question, short_digest
from factcheck.workers import Extracted, Failed

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from factcheck.pipeline import CrossChecker
    from factcheck.store import Index
    from factcheck.workers import Workers

__all__ = ["CheckerEngine", "check_against_index", "judge_here"]

# The keys by which claims are found are written down when an article is read.
_EXTRACTOR = ("claims", "values", "clusters/candidates.py", "clusters/words.py", "clusters/concepts")
_JUDGE = ("judgement", "clusters", "values")


class CheckerEngine:
    """Implements ``factcheck.store.Engine`` with the stages and the settings of a checker."""

    def __init__(self, checker: CrossChecker) -> None:
        self._checker = checker
        self._workers: Workers | None = None
        self._asked = 0

    def __enter__(self) -> CheckerEngine:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the processes that read and judge, if there are any."""
        if self._workers is not None:
            self._workers.close()
            self._workers = None

    @cached_property
    def models(self) -> Mapping[str, str]:
        """A digest for each role. Rules count as much as weights, so the stages' own files are part of it."""
        checker, settings = self._checker, self._checker.settings
        encoder = checker.encoder.digest
        choice = (settings.similarity, settings.neighbours, settings.min_confidence)
        judge = (checker.nli.digest, encoder, *map(str, choice))
        return {
            "extractor": short_digest(str(settings.max_claims), _parsers(), *map(_source, _EXTRACTOR)),
            "encoder": encoder,
            "judge": short_digest(*judge, *map(_source, _JUDGE)),
        }

    @property
    def similarity(self) -> float:
        """The least cosine of two claims that are compared."""
        return self._checker.settings.similarity

    @property
    def neighbours(self) -> int:
        """The most claims that each is compared with."""
        return self._checker.settings.neighbours

    def language(self, count: Mapping[str, int]) -> str:
        """The language set, else the one of most articles (French on a tie)."""
        return self._checker.report_language(count)

    def prepare(self, articles: Sequence[Article]) -> list[Article]:
        """Articles without a date get the one that their own words allow."""
        from factcheck.articles.undated import dated

        return [given if given.published else dated([given])[0] for given in articles]

    def read(
        self, articles: Sequence[Article], skipped: list[Skipped]
    ) -> tuple[list[Claim], list[Sentence]]:  # fmt: skip
        """The claims and sentences of some articles; those on which the reading fails are told of in ``skipped``."""
        return self._checker.read(articles, skipped)

    def read_each(self, articles: Sequence[Article]) -> Iterator[Extracted | Skipped]:
        """What is extracted from each article, in several processes once there are many."""
        for found in self._at_work(len(articles)).extract(articles):
            yield found.entry if isinstance(found, Failed) else found

    def encode(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        """The vectors of some texts."""
        return self._checker.encoder.encode(texts)

    def keys(self, claim: Claim) -> Collection[str]:
        """What a claim shares with others besides its vector."""
        from factcheck.clusters.candidates import keys_of

        return keys_of(claim)

    def candidates(
        self, claims: Sequence[Claim], articles: Sequence[Article], vectors: npt.NDArray[np.float32]
    ) -> Sequence[tuple[Claim, Claim]]:
        """The pairs that a report on these articles would judge."""
        from factcheck.clusters import candidates

        return candidates(claims, articles, vectors=vectors, similarity=self.similarity, neighbours=self.neighbours)

    def judge(self, question: Question, lang: str) -> list[Verdict]:
        """One verdict a pair; neutral where the checker's least confidence is not reached."""
        return judge_here(self._checker, question, lang)

    def judge_each(self, questions: Iterable[Question], count: int, lang: str) -> Iterator[list[Verdict]]:
        """The verdicts on each question, in several processes once there are many."""
        return self._at_work(count).judge((question, lang) for question in questions)

    def _at_work(self, count: int) -> Workers:
        from factcheck.workers import FEW, Workers, cores

        self._asked += count
        if self._workers is None and self._asked > FEW:
            self._workers = Workers(self._checker, self._checker.settings.workers or cores())
        return self._workers or Workers(self._checker, 1)

    def group(
        self, claims: Sequence[Claim], verdicts: Sequence[Verdict], articles: Sequence[Article]
    ) -> Sequence[Cluster]:
        """The clusters of some claims."""
        from factcheck.articles.publishers import families
        from factcheck.clusters import group

        settings = self._checker.settings
        return group(
            claims,
            verdicts,
            articles,
            families=families(settings.publishers),
            least_confidence=settings.min_confidence,
        )


def check_against_index(
    checker: CrossChecker, new: Sequence[Article], index: Index, skipped: Sequence[Skipped], **made: Any
) -> Report:
    """The report of ``Index.check`` with ``made`` (models, settings) in it."""
    engine = CheckerEngine(checker)
    changed = [role for role in index.status(engine)["changed_models"] if role == "extractor"]
    if changed:
        logging.getLogger(__name__).warning(
            "%s: its claims were made by another version of the extractor; `factcheck index add` brings it up to date",
            index.path,
        )
    report = index.check(new, engine)
    return dataclasses.replace(report, skipped=(*skipped, *report.skipped), **made)


def judge_here(checker: CrossChecker, question: Question, lang: str) -> list[Verdict]:
    """The verdicts that a checker gives in this process."""
    least = checker.settings.min_confidence
    return judge_patiently(
        lambda pairs: checker.judge.judge(pairs, (), question.articles, lang, least=least, vectors=question.vectors),
        question.pairs,
    )


@lru_cache(maxsize=16)
def _source(part: str) -> str:
    """A digest of a stage's own files, or of one of them: its rules, tables and weights."""
    parts: list[str] = []
    root = resources.files("factcheck").joinpath(part)
    if root.is_file():
        return short_digest(root.read_bytes().decode("latin-1"))
    pending = [root]
    while pending:
        place = pending.pop()
        for child in sorted(place.iterdir(), key=lambda item: item.name):
            if child.is_dir() and child.name != "__pycache__":
                pending.append(child)
            elif child.is_file():
                parts.append(f"{child.name}\0{short_digest(child.read_bytes().decode('latin-1'))}")
    return short_digest(*parts)


@lru_cache(maxsize=1)
def _parsers() -> str:
    """A digest of the parsers that ship."""
    from factcheck.models import shipped_dir
    from factcheck.models._digest import folder_digest

    return short_digest(*(folder_digest(folder) for folder in sorted(shipped_dir().glob("parser-*"))))
