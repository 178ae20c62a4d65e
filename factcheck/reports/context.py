"""The report put in order and looked up: which source, which cluster, which verdicts belong together."""

from __future__ import annotations

import bisect
import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import cached_property
from pathlib import PurePosixPath

from factcheck.records import Article, Claim, Cluster, Report, Sentence, Status, Verdict
from factcheck.reports.clean import one_line, web_host
from factcheck.reports.lang import Tongue

__all__ = ["STATUSES", "Context", "days", "ordered", "published_day"]

STATUSES: tuple[Status, ...] = ("contested", "updated", "corroborated", "single-source")
_SENTENCE_END = re.compile(r"[.!?…]+[»”\")\]]*\s|\n")
_REACH = 600
_SURE = 0.75


_NEAR_ENOUGH = 7
"""An inferred date that leaves more days open than this is not shown as a day."""


def published_day(article: Article) -> str | None:
    """The publication day as ``YYYY-MM-DD``, ``None`` when unknown or inferred to more than a week."""
    published = article.published
    if published is None:
        return None
    day = published.date() if isinstance(published, dt.datetime) else published
    if article.published_until is not None and (article.published_until - day).days > _NEAR_ENOUGH:
        return None
    return day.isoformat()


def ordered(report: Report) -> Report:
    """The same report with every list in an order that depends on its content alone."""
    articles = sorted(
        report.articles,
        key=lambda article: (published_day(article) or "9999", article.source or "", article.path or "", article.id),
    )
    place = {article.id: number for number, article in enumerate(articles)}
    last = len(place)
    claims = sorted(report.claims, key=lambda claim: (place.get(claim.article_id, last), claim.span, claim.id))
    rank = {claim.id: number for number, claim in enumerate(claims)}
    end = len(rank)
    return replace(
        report,
        articles=tuple(articles),
        claims=tuple(claims),
        verdicts=tuple(sorted(report.verdicts, key=lambda v: (rank.get(v.a, end), rank.get(v.b, end), v.a, v.b))),
        clusters=tuple(sorted(report.clusters, key=lambda cluster: (STATUSES.index(cluster.status), cluster.id))),
        sentences=tuple(sorted(report.sentences, key=lambda s: (place.get(s.article_id, last), s.span))),
        skipped=tuple(sorted(report.skipped, key=lambda skipped: (skipped.path, skipped.reason))),
        models=dict(sorted(report.models.items())),
        settings=dict(sorted(report.settings.items())),
    )


class Context:
    """Everything a renderer looks up in a report, computed once.

    ``report`` is the ordered report and ``recorded`` its own cluster of each claim; ``clusters`` and
    ``cluster_of`` are those to show, with a cluster for every claim and every conflict.
    """

    def __init__(self, report: Report, tongue: Tongue) -> None:
        self.report = ordered(report)
        self.tongue = tongue
        self.articles = {article.id: article for article in self.report.articles}
        self.claims = {claim.id: claim for claim in self.report.claims if claim.article_id in self.articles}
        self.place = {article.id: number for number, article in enumerate(self.report.articles)}
        self.recorded = {claim: cluster for cluster in self.report.clusters for claim in cluster.claims}
        self.clusters: list[Cluster] = []
        self.cluster_of: dict[str, Cluster] = {}
        self._within: dict[str, list[Verdict]] = defaultdict(list)
        for cluster in self.report.clusters:
            self._hold(replace(cluster, claims=tuple(claim for claim in cluster.claims if claim in self.claims)))
        for claim in self.claims:
            if claim not in self.cluster_of:
                self._hold(self._made(f"one-{claim}", ((claim,),), "single-source"))
        self._place_verdicts()

    def _hold(self, cluster: Cluster) -> None:
        if cluster.claims:
            self.clusters.append(cluster)
            for claim in cluster.claims:
                self.cluster_of.setdefault(claim, cluster)

    def _place_verdicts(self) -> None:
        """Give each cluster its verdicts, and each conflict between two clusters a cluster: nothing is buried.

        Claims that stood alone move to the new cluster, so that they show as contested.
        """
        across: dict[tuple[str, str], list[Verdict]] = defaultdict(list)
        for verdict in self.report.verdicts:
            ours, theirs = self.cluster_of.get(verdict.a), self.cluster_of.get(verdict.b)
            if ours is None or theirs is None:
                continue
            if ours is theirs:
                self._within[ours.id].append(verdict)
            elif verdict.relation == "conflict":
                across[min(ours.id, theirs.id), max(ours.id, theirs.id)].append(verdict)
        lone = {
            cluster.id for cluster in self.clusters if cluster.status == "single-source" and len(cluster.claims) == 1
        }
        moved: set[str] = set()
        for pair, verdicts in list(across.items()):
            across[pair] = [verdict for verdict in verdicts if not self._told_already(verdict, lone, moved)]
        made = [self._across(pair, verdicts) for pair, verdicts in across.items() if verdicts]
        for cluster in made:
            for claim in cluster.claims:
                if self.cluster_of[claim].id in lone:
                    moved.add(self.cluster_of[claim].id)
                    self.cluster_of[claim] = cluster
        self.clusters = [cluster for cluster in self.clusters if cluster.id not in moved] + made

    def _told_already(self, verdict: Verdict, lone: AbstractSet[str], moved: set[str]) -> bool:
        """Whether a contradiction is one of a cluster told again by other claims of its articles, which join it then.

        An explanation names both values, both articles' sources and their dates; the claims say the same value.
        """
        twin = self._by_explanation.get(verdict.explanation) if verdict.explanation else None
        if twin is None or verdict.kind != twin.kind:
            return False
        home = self.cluster_of[twin.a]
        siblings = {self.claims[claim].article_id: claim for claim in (twin.a, twin.b)}
        joining: dict[str, str] = {}
        for claim in (verdict.a, verdict.b):
            sibling = siblings.get(self.claims[claim].article_id)
            if sibling is None or (self.cluster_of[claim] is not home and self.cluster_of[claim].id not in lone):
                return False
            if self.cluster_of[claim] is not home:
                joining[claim] = sibling
        if not joining:
            return False
        positions = tuple(
            (*position, *(claim for claim, sibling in joining.items() if sibling in position))
            for position in home.positions
        )
        grown = replace(home, claims=(*home.claims, *joining), positions=positions)
        self.clusters[next(at for at, held in enumerate(self.clusters) if held is home)] = grown
        moved |= {self.cluster_of[claim].id for claim in joining}
        self.cluster_of |= dict.fromkeys(grown.claims, grown)
        self._within[home.id].append(verdict)
        return True

    @cached_property
    def _by_explanation(self) -> dict[str, Verdict]:
        """The surest contradiction inside a cluster for each explanation."""
        inside = [v for verdicts in self._within.values() for v in verdicts if v.relation == "conflict"]
        inside.sort(key=lambda verdict: (verdict.confidence, verdict.a, verdict.b))
        return {verdict.explanation: verdict for verdict in inside}

    def _across(self, pair: tuple[str, str], verdicts: list[Verdict]) -> Cluster:
        claims = list(dict.fromkeys(claim for verdict in verdicts for claim in (verdict.a, verdict.b)))
        sides = tuple(tuple(claim for claim in claims if self.cluster_of[claim].id == side) for side in pair)
        made = self._made("across-" + "-".join(pair), sides, "contested")
        self._within[made.id] = verdicts
        return made

    def _made(self, identifier: str, positions: tuple[tuple[str, ...], ...], status: Status) -> Cluster:
        claims = tuple(claim for position in positions for claim in position)
        origins = sorted({self.source(self.articles[self.claims[claim].article_id]) for claim in claims})
        return Cluster(identifier, claims, positions, tuple(origins), status)

    @property
    def sure(self) -> float:
        """The confidence from which a contradiction counts as found, as it was set for the run; less is a suspicion."""
        given = self.report.settings.get("fail_confidence")
        return float(given) if isinstance(given, int | float) and 0 <= given <= 1 else _SURE

    def verdicts(self, cluster: Cluster) -> list[Verdict]:
        """The verdicts between the claims of one cluster."""
        return self._within.get(cluster.id, [])

    def article(self, claim: Claim) -> Article:
        """The article a claim was taken from."""
        return self.articles[claim.article_id]

    def source(self, article: Article) -> str:
        """The name to print for an article's source: what it says, else its publisher, host or file."""
        named = article.source or article.publisher or web_host(article.url)
        if not named and article.path:
            named = PurePosixPath(article.path.replace("\\", "/")).stem
        return one_line(named or "", 80) or self.tongue.t("source.unknown")

    @cached_property
    def sources(self) -> list[str]:
        """The sources by name."""
        return sorted({self.source(article) for article in self.report.articles}, key=lambda s: (s.casefold(), s))

    @cached_property
    def by_article(self) -> dict[str, list[Claim]]:
        """The claims of each article in text order."""
        found: dict[str, list[Claim]] = {article.id: [] for article in self.report.articles}
        for claim in self.claims.values():
            found[claim.article_id].append(claim)
        return found

    @cached_property
    def sentences(self) -> dict[str, list[Sentence]]:
        """The sentences of each article in text order."""
        found: dict[str, list[Sentence]] = {article.id: [] for article in self.report.articles}
        for sentence in self.report.sentences:
            if sentence.article_id in found:
                found[sentence.article_id].append(sentence)
        return found

    def sentence_span(self, claim: Claim) -> tuple[int, int]:
        """The span in the article's text of the sentence or sentences around a claim."""
        text = self.article(claim).text
        start, end = max(0, min(claim.span[0], len(text))), max(0, min(claim.span[1], len(text)))
        known = self.sentences[claim.article_id]
        at = bisect.bisect_right(known, start, key=lambda sentence: sentence.span[0]) - 1
        if at >= 0 and known[at].span[1] > start:
            first, last = known[at].span[0], known[at].span[1]
            while last < end and at + 1 < len(known):
                at += 1
                last = max(last, known[at].span[1])
            return min(first, start), max(last, end)
        before = text[max(0, start - _REACH) : start]
        breaks = [found.end() for found in _SENTENCE_END.finditer(before)]
        after = _SENTENCE_END.search(text, end, end + _REACH)
        return start - len(before) + (breaks[-1] if breaks else 0), after.end() if after else min(
            len(text), end + _REACH
        )


def days(articles: Iterable[Article]) -> list[str]:
    """The known publication days, each once, in order."""
    return sorted({day for article in articles if (day := published_day(article))})
