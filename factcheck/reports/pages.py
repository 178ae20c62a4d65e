"""What the page templates are given: a sheet's sections, its numbers, its links and its filters.

A report is one sheet with everything, or many sheets of bounded size (``plan``).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar, cast

from markupsafe import Markup

from factcheck.records import Article, Claim, Cluster, Status, Verdict
from factcheck.reports.cards import Card, card
from factcheck.reports.clean import anchor, one_line
from factcheck.reports.context import STATUSES, Context, days
from factcheck.reports.facts import Headline, fact, headline
from factcheck.reports.matrix import Matrix, matrix, source_rows
from factcheck.reports.passages import Passage, passage
from factcheck.reports.quotes import Holder, holder
from factcheck.reports.ranking import ranked

__all__ = ["Pages", "Sheet", "plan", "whole"]

T = TypeVar("T")
Ranked = tuple[Cluster, list[Verdict], float]
SECTIONS: Mapping[Status, str] = {
    "contested": "contested",
    "updated": "updated",
    "corroborated": "corroborated",
    "single-source": "single",
}
_ESSENTIAL, _SKIPPED, _NOTED, _UNFOLDED = 8, 200, 3, 20
_LIMITS: Mapping[Status, int | None] = {
    "contested": None, "updated": None, "corroborated": 600, "single-source": 300,
}  # fmt: skip
"""How many facts of each status a single page lists; the rest is in its articles and in the tables."""
_SHEET_BYTES = 600_000
_ALL_PAGES, _PAGES_AROUND = 12, 2


@dataclass(frozen=True, slots=True)
class Sheet:
    """One HTML file: the facts and articles it shows. ``first`` sheets carry the masthead, sources and method."""

    name: str
    facts: Mapping[Status, Sequence[Ranked]] = field(default_factory=dict)
    articles: Sequence[Article] = ()
    first: bool = False


@dataclass(frozen=True, slots=True)
class Single:
    """A claim that one source alone makes, as a line."""

    anchor: str
    headline: Headline
    holder: Holder
    lang: str
    importance: float


@dataclass(frozen=True, slots=True)
class Aside:
    """What the notes of an article need of a card: who is in which position, and each position in one line."""

    letters: Mapping[str, str]
    lines: tuple[tuple[str, str], ...]


def whole(context: Context) -> list[Sheet]:
    """The report on one sheet; long lists of corroborated and single-source facts are cut."""
    facts = {status: ranked(context, status)[: _LIMITS[status]] for status in STATUSES}
    return [Sheet("report.html", facts, context.report.articles, first=True)]


def plan(context: Context) -> list[Sheet]:
    """The report on sheets of bounded size: ``index.html``, then the facts by status, then the articles."""
    sheets = []
    for status in STATUSES:
        packed = _packed(ranked(context, status), lambda item: _fact_bytes(context, item[0]))
        sheets += [
            Sheet(f"{SECTIONS[status]}-{number}.html", {status: items}) for number, items in enumerate(packed, start=1)
        ]
    first = sheets.pop(0).facts if sheets and "contested" in sheets[0].facts else {}
    packed_articles = _packed(context.report.articles, lambda article: _article_bytes(context, article))
    articles = [
        Sheet(f"articles-{number}.html", articles=items) for number, items in enumerate(packed_articles, start=1)
    ]
    return [Sheet("index.html", first, first=True), *sheets, *articles]


def _packed(items: Iterable[T], size: Callable[[T], int]) -> Iterator[list[T]]:
    """The items in order in runs whose sizes add up to no more than a sheet holds, at least one item each."""
    run: list[T] = []
    total = 0
    for item in items:
        needed = size(item)
        if run and total + needed > _SHEET_BYTES:
            yield run
            run, total = [], 0
        run.append(item)
        total += needed
    if run:
        yield run


def _fact_bytes(context: Context, cluster: Cluster) -> int:
    """A generous guess at the size of a cluster's card."""
    if cluster.status == "single-source":
        return 900
    quotes = sum(min(1200, len(context.claims[claim].quote)) for claim in cluster.claims[:48])
    return 5000 + 1600 * min(48, len(cluster.claims)) + 2 * quotes + 600 * min(8, len(context.verdicts(cluster)))


def _article_bytes(context: Context, article: Article) -> int:
    return 2000 + 2 * len(article.text) + 500 * len(context.by_article[article.id])


class Pages:
    """The template variables of each sheet; cards and articles are made as the templates ask for them.

    Sheets have to be rendered in order: the notes beside an article need the cards made before it.
    """

    def __init__(self, context: Context, sheets: Sequence[Sheet]) -> None:
        self.context = context
        self.words = context.tongue
        self.sheets = sheets
        self.counts: dict[Status, int] = dict.fromkeys(STATUSES, 0)
        for cluster in context.clusters:
            self.counts[cluster.status] += 1
        self.source_index = {name: str(at) for at, name in enumerate(context.sources)}
        self.home: dict[str, str] = {}
        self.carded: set[str] = set()
        for sheet in sheets:
            for items in sheet.facts.values():
                self.carded.update(cluster.id for cluster, _, _ in items)
            if len(sheets) > 1:
                self.home.update(dict.fromkeys(self._anchors(sheet), sheet.name))
        self.asides: dict[str, Aside] = {}
        self.numbered = 0

    @cached_property
    def _agreement(self) -> Matrix | None:
        return matrix(self.context)

    def _anchors(self, sheet: Sheet) -> Iterator[str]:
        for items in sheet.facts.values():
            yield from (anchor("f", cluster.id) for cluster, _, _ in items)
        for article in sheet.articles:
            yield anchor("a", article.id)
            yield from (anchor("k", claim.id) for claim in self.context.by_article[article.id])

    def values(self, sheet: Sheet) -> dict[str, Any]:
        """The variables of ``report.html.j2`` for one sheet."""
        context, report = self.context, self.context.report
        contested = list(self._cards(sheet.facts.get("contested", ()))) if "contested" in sheet.facts else []
        title = self._headline()
        return {
            "title": f"{title} – factcheck",
            "headline": title,
            "standfirst": self._standfirst(),
            "first": sheet.first,
            "whole": len(self.sheets) == 1,
            "numbers": self._numbers(sheet),
            "totals": {
                **self.counts,
                "single": self.counts["single-source"],
                "articles": len(report.articles),
                "sources": len(context.sources),
                "skipped": len(report.skipped),
            },
            "essential": contested[:_ESSENTIAL] if sheet.first and len(contested) > 1 else [],
            "sections": self._sections(sheet),
            "pager": self._pager(sheet),
            "shown": {SECTIONS[status]: len(sheet.facts.get(status, ())) for status in STATUSES},
            "contested": contested,
            "doubt": self._doubt() if sheet.first else "",
            "updated": self._cards(sheet.facts.get("updated", ())),
            "corroborated": self._cards(sheet.facts.get("corroborated", ())),
            "unfolded": _UNFOLDED,
            "singles": self._singles(sheet.facts.get("single-source", ())),
            "agreement": self._agreement if sheet.first else None,
            "source_table": source_rows(context) if sheet.first else (),
            "source_names": context.sources,
            "kinds": sorted({verdict.kind for verdict in report.verdicts if verdict.relation != "neutral"}),
            "langs": sorted({article.lang for article in report.articles}),
            "article_count": len(sheet.articles),
            "passages": self._passages(sheet),
            "skipped": [
                (one_line(item.path), *self.words.reason(one_line(item.reason))) for item in report.skipped[:_SKIPPED]
            ],
            "pairs": report.pairs,
            "models": list(_flat(report.models)),
            "settings": list(_flat(report.settings)),
            "data": self._data,
            "to": lambda name: self._to(sheet, name),
        }

    def _to(self, sheet: Sheet, name: str) -> str:
        home = self.home.get(name, sheet.name)
        return f"#{name}" if home == sheet.name else f"{home}#{name}"

    def _cards(self, items: Iterable[Ranked]) -> Iterator[Card]:
        for cluster, verdicts, importance in items:
            made = card(self.context, cluster, verdicts, importance)
            positions = (*made.positions, *made.asides)[: _NOTED + 1]
            lines = tuple((position.letter, position.summary) for position in positions)
            self.asides[cluster.id] = Aside(made.letters, lines)
            yield made

    def _singles(self, items: Iterable[Ranked]) -> Iterator[Single]:
        for cluster, _, importance in items:
            first = self.context.claims[cluster.claims[0]]
            line = headline(self.context, fact(self.context, cluster, ()))
            yield Single(anchor("f", cluster.id), line, holder(self.context, first), first.lang, round(importance, 6))

    def _passages(self, sheet: Sheet) -> Iterator[Passage]:
        def carded(cluster: str) -> str:
            return self._to(sheet, anchor("f", cluster)) if cluster in self.carded else ""

        for article in sheet.articles:
            yield passage(self.context, article, carded, self._rivals)

    def _rivals(self, cluster: Cluster, claim: Claim) -> str:
        """What the note beside a claim says: the other positions, or how many origins stand behind it."""
        if cluster.status == "corroborated":
            return self.words.t("note.origins", len(cluster.origins), names=", ".join(cluster.origins[:4]))
        aside = self.asides.get(cluster.id)
        if aside is None:
            return ""
        own = aside.letters.get(claim.id)
        return "; ".join([line for letter, line in aside.lines if letter != own][:_NOTED])

    def _data(self, item: Card | Single | Passage) -> Markup:
        """The attributes that the filters read; the values are numbers, codes and dates of our own making."""
        said: dict[str, object]
        if isinstance(item, Passage):
            looks = " ".join(status for status, _ in item.counts) or "none"
            said = {
                "s": self.source_index[item.source],
                "t": looks,
                "k": "",
                "l": item.lang,
                "a": item.day,
                "z": item.day,
            }
            return self._attributes(said)
        self.numbered += 1
        if isinstance(item, Single):
            day = item.holder.day or ""
            said = {"s": self.source_index[item.holder.source], "t": "single-source", "k": "", "l": item.lang}
            said |= {"a": day, "z": day, "r": item.importance, "c": 0, "o": 1}
        else:
            sources = " ".join(self.source_index[name] for name in item.sources)
            status = f"{item.status} suspect" if item.doubtful else item.status
            said = {"s": sources, "t": status, "k": item.kind, "l": " ".join(item.langs), "a": item.first}
            said |= {"z": item.last, "r": item.importance, "c": item.score, "o": len(item.origins)}
        return self._attributes(said | {"n": self.numbered})

    @staticmethod
    def _attributes(said: Mapping[str, object]) -> Markup:
        return Markup(" ").join(Markup('data-{}="{}"').format(name, value) for name, value in said.items())

    def _start(self, sheet: Sheet, section: str) -> str:
        """The address of a section: on this sheet when it is there, else on the first sheet that has it."""
        for other in (sheet, *self.sheets):
            held = {SECTIONS[status] for status in other.facts} | ({"articles"} if other.articles else set())
            if section in held or (other.first and section in ("contested", "matrix", "sources", "skipped", "method")):
                return f"#{section}" if other is sheet else f"{other.name}#{section}"
        return f"#{section}"

    def _sections(self, sheet: Sheet) -> list[tuple[str, str, str]]:
        report = self.context.report
        rows: list[tuple[str, int]] = [(SECTIONS[status], count) for status, count in self.counts.items()]
        rows += [("sources", len(self.context.sources)), ("articles", len(report.articles))]
        rows += [("skipped", len(report.skipped))]
        listed = [
            (self._start(sheet, name), self.words.t(f"nav.{name}"), self.words.number(count))
            for name, count in rows
            if count
        ]
        if self._agreement is not None:
            at = next((at for at, (href, _, _) in enumerate(listed) if not href.endswith("#contested")), 0)
            listed.insert(at, (self._start(sheet, "matrix"), self.words.t("nav.matrix"), ""))
        return [*listed, (self._start(sheet, "method"), self.words.t("nav.method"), "")]

    def _pager(self, sheet: Sheet) -> dict[str, list[tuple[str, str]]]:
        """For each section that goes on over several sheets, its sheets as (label, address).

        The address is empty for this sheet, and for the gaps between those named.
        """
        found: dict[str, list[tuple[str, str]]] = {}
        for other in self.sheets:
            for section in [*(SECTIONS[status] for status in other.facts), *(["articles"] if other.articles else [])]:
                found.setdefault(section, []).append((other.name, "" if other is sheet else f"{other.name}#{section}"))
        return {section: list(self._near(items)) for section, items in found.items() if len(items) > 1}

    def _near(self, items: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
        """The first and last sheets and those around this one, with ``…`` for the others between them."""
        here = next((at for at, (_, href) in enumerate(items) if not href), 0)
        last = -1
        for at, (_, href) in enumerate(items):
            if len(items) <= _ALL_PAGES or at in (0, len(items) - 1) or abs(at - here) <= _PAGES_AROUND:
                if at > last + 1:
                    yield "…", ""
                yield self.words.number(at + 1), href
                last = at

    def _headline(self) -> str:
        found = [status for status in STATUSES[:3] if self.counts[status]]
        if not found:
            return self.words.t("headline.nothing")
        first = self.counts[found[0]]
        told = [f"{self.words.number(first)} {self.words.t(f'number.{found[0]}', first)}"]
        told += [self.words.t(f"headline.{status}", self.counts[status]) for status in found[1:]]
        sentence = self.words.joined(told)
        return sentence[:1].upper() + sentence[1:]

    def _doubt(self) -> str:
        """How many contested facts are sure enough to act on, when not all are."""
        scores = [made[1][0].confidence for made in ranked(self.context, "contested") if made[1]]
        sure = sum(score >= self.context.sure for score in scores)
        if sure == len(scores):
            return ""
        least = self.words.percent(self.context.sure)
        return self.words.t("intro.doubt", sure, possible=self.words.number(len(scores) - sure), least=least)

    def _standfirst(self) -> str:
        report = self.context.report
        known = days(report.articles)
        said: dict[str, Any] = {
            "articles": self.words.t("count.articles", len(report.articles)),
            "sources": self.words.t("count.sources", len(self.context.sources)),
        }
        if not known:
            return self.words.t("standfirst.undated", **said)
        if known[0] == known[-1]:
            return self.words.t("standfirst.day", date=self.words.date(known[0]), **said)
        first, last = self.words.date(known[0]), self.words.date(known[-1])
        return self.words.t("standfirst.dates", first=first, last=last, **said)

    def _numbers(self, sheet: Sheet) -> list[dict[str, str]]:
        report = self.context.report
        shared = sum(len(cluster.origins) > 1 for cluster in self.context.clusters)
        rows = [(status, count, SECTIONS[status]) for status, count in self.counts.items()]
        totals = (
            ("shared", shared, ""),
            ("claims", len(report.claims), ""),
            ("articles", len(report.articles), "articles"),
            ("sources", len(self.context.sources), "sources"),
        )
        return [
            {
                "label": self.words.t(f"number.{name}", count),
                "count": self.words.number(count),
                "href": self._start(sheet, section) if section and count else "",
                "look": name if name in STATUSES else "base",
            }
            for name, count, section in (*rows, *totals)
        ]


def _flat(values: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Settings as pairs of name and text, nested ones under dotted names; those that are not set say nothing."""
    for name, value in sorted(values.items()):
        if value is None:
            continue
        if isinstance(value, Mapping):
            for inner, text in _flat(cast(Mapping[str, Any], value)):
                yield f"{name}.{inner}", text
        else:
            yield name, value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
