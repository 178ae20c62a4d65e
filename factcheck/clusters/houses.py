"""Whose report a claim is of, and when it came out: what is far in words is compared for two houses' near days alone.

Two papers may tell one fact in words that are hardly alike. What one paper says in words as far from each other, or two
papers months apart, is of two facts, and there is very much of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.clusters.sharing import key_hash
from factcheck.records import Article

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

__all__ = ["STORY_DAYS", "Homes", "house_name", "house_number", "known_day", "least_alone"]

STORY_DAYS = 45
"""Reports of one story are this many days apart at most."""
STRICTER, STRICT_ENOUGH = 0.2, 0.9
"""How much nearer two claims must be that are not of two houses' near days, and how near is enough for that."""
NOBODY = 0


def least_alone(similarity: float) -> float:
    """The least cosine of two claims that are not known to be of two houses and near days, with five decimals."""
    return round(min(similarity + STRICTER, max(similarity, STRICT_ENOUGH)), 5)


def house_name(publisher: str | None, source: str | None) -> str:
    """The name of a house, empty where it is not known."""
    return (publisher or source or "").casefold()


def known_day(article: Article) -> int | None:
    """The day an article came out, counted from the year 1; ``None`` too where it was guessed from other articles."""
    if article.published is None or article.published_until is not None:
        return None
    return article.published.toordinal()


@dataclass(frozen=True, slots=True)
class Homes:
    """For n claims the ``houses`` (n, a hash of the name, 0 for an unknown one) and ``days`` (n, NaN where unknown)."""

    houses: npt.NDArray[np.int64]
    days: npt.NDArray[np.float64]

    @classmethod
    def of(cls, articles: Sequence[Article | None]) -> Homes:
        """From the article of each claim."""
        import numpy as np

        names = [house_name(article.publisher, article.source) if article else "" for article in articles]
        days = [known_day(article) if article else None for article in articles]
        return cls(
            np.array([house_number(name) for name in names], dtype=np.int64),
            np.array([np.nan if day is None else float(day) for day in days], dtype=np.float64),
        )

    def of_others(self, house: int, day: float, places: npt.NDArray[np.integer]) -> npt.NDArray[np.bool_]:
        """Which of the claims at ``places`` are of near days and of another known house than a claim of this one."""
        import numpy as np

        others = self.houses[places]
        known = (others != NOBODY) & (others != house) if house != NOBODY else np.zeros(len(others), dtype=bool)
        near: npt.NDArray[np.bool_] = known & (np.abs(self.days[places] - day) <= STORY_DAYS)
        return near


def house_number(name: str) -> int:
    """A house as a number, ``NOBODY`` for one without a name."""
    return key_hash(f"house:{name}") if name else NOBODY
