"""What becomes of one article, or one pair of claims, on which a stage fails: it is told, and the rest goes on.

Errors that are no article's fault (a missing model, a damaged index, no memory left) end the run as ever, and so does
a judge that fails on many pairs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from factcheck.errors import ConfigError, FactcheckError, ModelError, StoreError
from factcheck.records import Article, Claim, Skipped, Verdict

__all__ = ["as_skipped", "is_of_article", "judge_patiently", "unjudged"]

MOST = 20
"""More pairs than these that cannot be compared are no fault of an article."""
Pair = tuple[Claim, Claim]


def is_of_article(error: Exception) -> bool:
    """Whether an error may be due to the article at hand, so that the others should go on without it."""
    return not isinstance(error, ModelError | StoreError | ConfigError | MemoryError | ImportError)


def as_skipped(article: Article, error: Exception) -> Skipped:
    """The line that tells of an article that was left out."""
    return Skipped(
        article.path or article.id, f"left out, because reading it failed ({_told(error)}); please report it"
    )


def judge_patiently(judge: Callable[[Sequence[Pair]], list[Verdict]], pairs: Sequence[Pair]) -> list[Verdict]:
    """One verdict a pair; a neutral one of no confidence, which says why, for a pair on which ``judge`` fails.

    Raises what ``judge`` raises when it fails on more than ``MOST`` pairs.
    """
    failed = 0

    def judged(part: Sequence[Pair]) -> list[Verdict]:
        nonlocal failed
        try:
            return judge(part)
        except Exception as error:
            if not part or not is_of_article(error):
                raise
            if len(part) > 1:
                middle = len(part) // 2
                return [*judged(part[:middle]), *judged(part[middle:])]
            failed += 1
            if failed > MOST:
                raise
            return [Verdict(part[0][0].id, part[0][1].id, "neutral", "other", 0.0, {}, _told(error))]

    return judged(pairs)


def unjudged(
    pairs: Sequence[Pair], verdicts: Sequence[Verdict], articles: Iterable[Article]
) -> list[Skipped]:  # fmt: skip
    """A line for each pair that ``judge_patiently`` could not have judged."""
    found = []
    at = {article.id: article for article in articles}
    for place, verdict in enumerate(verdicts):
        if verdict.relation == "neutral" and not verdict.confidence and verdict.explanation:
            a, b = pairs[place]
            home = at.get(a.article_id)
            path = home.path or home.id if home is not None else a.article_id
            found.append(
                Skipped(path, f"claims {a.id} and {b.id} were not compared ({verdict.explanation}); please report it")
            )
    return found


def _told(error: Exception) -> str:
    text = " ".join(str(error).split())
    return text if isinstance(error, FactcheckError) else f"{type(error).__name__}: {text[:200]}"
