"""A cluster as a card: the fact in one line, the positions side by side, the figures, and why."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from factcheck.records import Article, Claim, Cluster, Verdict
from factcheck.reports.charts import Chart, Point, Strip, strip, timeline
from factcheck.reports.clean import anchor, one_line
from factcheck.reports.context import Context, days
from factcheck.reports.facts import Fact, Headline, fact, headline, trend
from factcheck.reports.lang import Tongue
from factcheck.reports.quotes import Holder, holder
from factcheck.reports.ranking import doubtful, label

__all__ = ["Brief", "Card", "Comparison", "Position", "card"]

_SHOWN, _LISTED, _ROWS, _POINTS, _COMPARISONS, _POSITIONS = 4, 24, 16, 200, 8, 12
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Brief:
    """A holder named without its sentence."""

    source: str
    date: str
    claim: str


@dataclass(frozen=True, slots=True)
class Position:
    """Claims that agree.

    ``figure`` is what they put in the disputed place, in the language ``figure_lang``; ``summary`` says who holds it,
    since when, and the figure or the words, in one line; ``more`` counts those that go unlisted.
    """

    letter: str
    figure: str
    figure_lang: str
    since: str
    summary: str
    count: int
    holders: tuple[Holder, ...]
    others: tuple[Brief, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """One verdict between two claims, with its evidence."""

    a: str
    b: str
    source_a: str
    source_b: str
    relation: str
    kind: str
    confidence: str
    explanation: str
    scores: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Card:
    """Everything a page shows of one cluster; ``sources``, ``langs``, ``first``, ``last`` serve the filters.

    ``positions`` are those in dispute, ``asides`` those that came to the cluster by other likenesses or disputes.
    """

    anchor: str
    status: str
    label: str
    doubtful: bool
    kind: str
    headline: Headline
    explanation: str
    confidence: str
    score: float
    importance: float
    trend: str
    told: tuple[str, ...]
    origins: tuple[str, ...]
    positions: tuple[Position, ...]
    asides: tuple[Position, ...]
    unshown: int
    strip: Strip | None
    chart: Chart | None
    comparisons: tuple[Comparison, ...]
    uncompared: int
    sources: tuple[str, ...]
    langs: tuple[str, ...]
    first: str
    last: str
    letters: Mapping[str, str]


def card(context: Context, cluster: Cluster, verdicts: Sequence[Verdict], importance: float) -> Card:
    """The card of a cluster; ``verdicts`` are its leading ones, most telling first."""
    tongue = context.tongue
    told = fact(context, cluster, verdicts)
    top = told.top
    line = headline(context, told)
    letters = {claim.id: _letter(at) for at, group in enumerate(told.groups) for claim in group}
    articles = [context.articles[article] for article in sorted({context.claims[c].article_id for c in cluster.claims})]
    published = days(articles)
    points = _points(context, told, letters)
    shown = _shown(told)
    central = [at for at in shown if at < told.central]
    compared = [verdict for verdict in context.verdicts(cluster) if verdict.relation != "neutral"]
    compared.sort(key=lambda verdict: (verdict is not top, -verdict.confidence, verdict.a, verdict.b))
    return Card(
        anchor=anchor("f", cluster.id),
        status=cluster.status,
        label=label(context, cluster, verdicts),
        doubtful=doubtful(context, cluster, verdicts),
        kind=top.kind if top else "",
        headline=line,
        explanation=one_line(top.explanation, 500) if top else "",
        confidence=_sureness(top, tongue) if top else "",
        score=round(top.confidence, 4) if top else 0.0,
        importance=round(importance, 6),
        trend=trend(context, told) if cluster.status == "updated" else "",
        told=tuple(dict.fromkeys(context.source(context.article(told.groups[at][0])) for at in central[:4])),
        origins=tuple(sorted((one_line(origin, 80) for origin in cluster.origins), key=str.casefold)),
        positions=tuple(_position(context, told, at) for at in central),
        asides=tuple(_position(context, told, at) for at in shown if at >= told.central),
        unshown=len(told.groups) - len(shown),
        strip=strip(points[:_ROWS], tongue),
        chart=timeline(points, tongue, line.plain(" / ")) if _moves(cluster, points) else None,
        comparisons=tuple(_comparison(context, verdict) for verdict in compared[:_COMPARISONS]),
        uncompared=max(0, len(compared) - _COMPARISONS),
        sources=tuple(sorted({context.source(article) for article in articles})),
        langs=tuple(sorted({article.lang for article in articles})),
        first=published[0] if published else "",
        last=published[-1] if published else "",
        letters=letters,
    )


def _sureness(verdict: Verdict, tongue: Tongue) -> str:
    """The confidence in whole per cent, cut and not rounded, so that it never reads as more than it is."""
    return tongue.percent(math.floor(verdict.confidence * 100 + 1e-9) / 100)


def _shown(told: Fact) -> list[int]:
    """Which positions a card has room for: those of the leading verdict, then the most held."""
    leading = {told.top.a, told.top.b} if told.top else set()

    def rank(at: int) -> tuple[bool, int, int]:
        return not any(claim.id in leading for claim in told.groups[at]), -len(told.groups[at]), at

    return sorted(sorted(range(len(told.groups)), key=rank)[:_POSITIONS])


def _letter(at: int) -> str:
    return _LETTERS[at] if at < len(_LETTERS) else f"{_LETTERS[at % 26]}{at // 26}"


def _moves(cluster: Cluster, points: Sequence[Point]) -> bool:
    """Whether time is what tells the figures apart: an update, or a dispute that runs over four days or more."""
    return cluster.status == "updated" or len({point.day for point in points if point.day}) > 3


def _position(context: Context, told: Fact, at: int) -> Position:
    """A position with its first holders in full and the others named."""
    group = told.groups[at]
    full = _in_full(told, group)
    ids = {claim.id for claim in full}
    rest = [claim for claim in group if claim.id not in ids]
    rival = _rival(context, told, at)
    known = days([context.article(group[0])])
    since = context.tongue.date(known[0], style="short") if known else ""
    who = ", ".join(part for part in (context.source(context.article(group[0])), since) if part)
    return Position(
        letter=_letter(at),
        figure=told.figures[at][0],
        figure_lang=told.figures[at][1],
        since=since,
        summary=f"{who}{context.tongue.t('card.colon')}{told.figures[at][0] or one_line(group[0].quote, 110)}",
        count=len(group),
        holders=tuple(holder(context, claim, told.values.get(claim.id), rival) for claim in full),
        others=tuple(_brief(context, claim) for claim in rest[:_LISTED]),
        more=max(0, len(rest) - _LISTED),
    )


def _in_full(told: Fact, group: Sequence[Claim]) -> list[Claim]:
    """The claims of a position to quote: that of the leading verdict, then one an article, in their order."""
    leading = {told.top.a, told.top.b} if told.top else set()
    chosen: dict[str, Claim] = {}
    for claim in sorted(group, key=lambda claim: claim.id not in leading):
        chosen.setdefault(claim.article_id, claim)
    ids = {claim.id for claim in list(chosen.values())[:_SHOWN]}
    return [claim for claim in group if claim.id in ids]


def _rival(context: Context, told: Fact, at: int) -> Claim | None:
    """The claim whose words a position is set against: the leading verdict's other side, else the first."""
    own = {claim.id for claim in told.groups[at]}
    for claim in (told.top.a, told.top.b) if told.top else ():
        if claim not in own:
            return context.claims[claim]
    return next((group[0] for number, group in enumerate(told.groups) if number != at), None)


def _day(article: Article) -> str | None:
    return next(iter(days([article])), None)


def _brief(context: Context, claim: Claim) -> Brief:
    article = context.article(claim)
    return Brief(context.source(article), context.tongue.date(_day(article), style="short"), anchor("k", claim.id))


def _points(context: Context, told: Fact, letters: Mapping[str, str]) -> list[Point]:
    """The disputed values in order of publication; none when the positions do not differ in a value."""
    if not any(figure for figure, _ in told.figures):
        return []
    claims = [claim for group in told.groups for claim in group if claim.id in told.values]
    claims.sort(key=lambda claim: (context.place[claim.article_id], claim.span, claim.id))
    return [_point(context, claim, told, letters[claim.id]) for claim in claims[:_POINTS]]


def _point(context: Context, claim: Claim, told: Fact, letter: str) -> Point:
    article = context.article(claim)
    day = _day(article)
    date = context.tongue.date(day, style="short")
    return Point(letter, context.source(article), date, day, told.values[claim.id], anchor("k", claim.id))


def _comparison(context: Context, verdict: Verdict) -> Comparison:
    tongue = context.tongue
    a, b = context.claims[verdict.a], context.claims[verdict.b]
    return Comparison(
        a=anchor("k", a.id),
        b=anchor("k", b.id),
        source_a=context.source(context.article(a)),
        source_b=context.source(context.article(b)),
        relation=verdict.relation,
        kind=verdict.kind,
        confidence=_sureness(verdict, tongue),
        explanation=one_line(verdict.explanation, 500),
        scores=tuple(_scores(verdict, tongue)),
    )


def _scores(verdict: Verdict, tongue: Tongue) -> Iterator[tuple[str, str]]:
    """What weighed in a verdict: each relation's share, the likeness, and the rules that spoke (``name:side``)."""
    named = [(name, tongue.known(f"score.{name}", "")) for name in ("conflict", "update", "agree", "neutral")]
    named.append(("similarity", tongue.known("score.similarity", "")))
    for name, said in named:
        if name in verdict.scores:
            yield said, tongue.percent(verdict.scores[name])
    for name, score in sorted(verdict.scores.items()):
        rule, colon, _ = name.partition(":")
        if colon:
            yield tongue.t("score.rule", name=one_line(rule, 40)), tongue.percent(score)
