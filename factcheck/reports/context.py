"""The report put in order and looked up: which source, which cluster, which verdicts belong together."""

from __future__ import annotations

import bisect
import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable
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


def published_day(article: Article) -> str | None:
    """The publication day as ``YYYY-MM-DD``, ``None`` when unknown."""
    published = article.published
    if isinstance(published, dt.datetime):
        return published.date().isoformat()
    return published.isoformat() if published else None


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
    """Everything a renderer looks up in a report, computed once. ``report`` is the ordered report."""

    def __init__(self, report: Report, tongue: Tongue) -> None:
        self.report = ordered(report)
        self.tongue = tongue
        self.articles = {article.id: article for article in self.report.articles}
        self.claims = {claim.id: claim for claim in self.report.claims if claim.article_id in self.articles}
        self.place = {article.id: number for number, article in enumerate(self.report.articles)}
        self.clusters = self._clusters()
        self.cluster_of: dict[str, Cluster] = {}
        for cluster in self.clusters:
            for claim in cluster.claims:
                self.cluster_of.setdefault(claim, cluster)
        self._within: dict[str, list[Verdict]] = defaultdict(list)
        for verdict in self.report.verdicts:
            ours, theirs = self.cluster_of.get(verdict.a), self.cluster_of.get(verdict.b)
            if ours is not None and ours is theirs:
                self._within[ours.id].append(verdict)

    def _clusters(self) -> list[Cluster]:
        """The clusters, with one more for each conflict or claim that no cluster holds: nothing is buried."""
        clusters = [
            replace(cluster, claims=tuple(claim for claim in cluster.claims if claim in self.claims))
            for cluster in self.report.clusters
        ]
        clusters = [cluster for cluster in clusters if cluster.claims]
        held = {claim: cluster.id for cluster in clusters for claim in reversed(cluster.claims)}
        for verdict in self.report.conflicts:
            pair = (verdict.a, verdict.b)
            if all(claim in self.claims and claim not in held for claim in pair):
                extra = self._loose(f"pair-{verdict.a}-{verdict.b}", pair, "contested")
                clusters.append(extra)
                held.update(dict.fromkeys(pair, extra.id))
        for claim in self.claims:
            if claim not in held:
                clusters.append(self._loose(f"one-{claim}", (claim,), "single-source"))
        return clusters

    def _loose(self, identifier: str, claims: tuple[str, ...], status: Status) -> Cluster:
        origins = sorted({self.source(self.articles[self.claims[claim].article_id]) for claim in claims})
        return Cluster(identifier, claims, tuple((claim,) for claim in claims), tuple(origins), status)

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
