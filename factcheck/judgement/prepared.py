"""A pair of claims with everything that is known of it, as the verdict is made from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from factcheck.judgement.comparers import Finding
from factcheck.judgement.evidence import Evidence
from factcheck.judgement.features import features
from factcheck.judgement.gate import Gate
from factcheck.judgement.slots import lone_slot
from factcheck.judgement.strangers import one_story, told_together, two_houses, two_stories
from factcheck.judgement.twins import Twins
from factcheck.judgement.updates import Course
from factcheck.judgement.view import View, view_of
from factcheck.records import Article, Claim

__all__ = ["Prepared", "Views"]


@dataclass(frozen=True, slots=True)
class Prepared:
    """A pair with everything that is known of it, the earlier report first; ``turned`` if that is the second asked."""

    a: View
    b: View
    turned: bool
    found: tuple[Finding, ...]
    gate: Gate
    course: Course
    seen: Evidence
    twins: Twins | None = None

    @property
    def opposed(self) -> bool:
        """Whether the claims are the same word for word but for an opposite (*upheld*, *overturned*)."""
        clash = any(f.comparer == "antonym.state" and f.stance == "clash" for f in self.found)
        return clash and lone_slot(self.a, self.b) is not None

    @property
    def of_one_story(self) -> bool:
        """Whether the claims come from two known reports of one story."""
        return self.a.article is not None and one_story(self.a.article, self.b.article)

    @property
    def of_two_houses(self) -> bool:
        """Whether two houses tell one story, or nothing is known of who tells it."""
        return two_houses(self.a.article, self.b.article)

    @property
    def told_together(self) -> bool:
        """Whether the claims come from reports of one story that are known to be of two houses."""
        return told_together(self.a.article, self.b.article)

    @property
    def of_two_stories(self) -> bool:
        """Whether the claims come from reports that are known to be of two houses and tell two stories."""
        return two_stories(self.a.article, self.b.article)

    @property
    def row(self) -> dict[str, float]:
        """The features of the pair."""
        return features(self.a, self.b, self.found, self.gate, self.course, self.seen) | {
            "twins": float(self.opposed or (self.twins is not None and self.twins.clashing == 1))
        }


class Views:
    """The claims of some pairs as the judge sees them, each prepared once."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._articles = {article.id: article for article in articles}
        self._made: dict[tuple[str, str], View] = {}

    def article(self, claim: Claim) -> Article | None:
        """The article of a claim, when it is known."""
        return self._articles.get(claim.article_id)

    def of(self, claim: Claim) -> View:
        """A claim prepared for comparison."""
        key = (claim.article_id, claim.id)
        if key not in self._made:
            self._made[key] = view_of(claim, self.article(claim))
        return self._made[key]

    def pair(self, first: Claim, second: Claim) -> tuple[View, View, bool]:
        """The two claims, the earlier report first, and whether that is the second asked."""
        a, b = self.of(first), self.of(second)
        return (b, a, True) if _earlier(b) < _earlier(a) else (a, b, False)


def _earlier(view: View) -> tuple[str, str, str, str]:
    """Sorts the earlier report first; unknown dates last; then by what does not change from run to run."""
    reported = view.reported[0].isoformat() if view.reported else "9999"
    return reported, view.claim.text, view.source, view.claim.id
