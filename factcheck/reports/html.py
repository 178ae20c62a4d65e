"""The page to read: one self-contained HTML file that works without a script and loads nothing.

A Content-Security-Policy allows only the page's own style and script, by hash. Every text from an article is
escaped; addresses become links only when they are plain ``http`` or ``https``.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any, BinaryIO, cast

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from factcheck.records import Claim, Cluster, Report, Status
from factcheck.reports.cards import Card, card
from factcheck.reports.clean import anchor, clean, one_line
from factcheck.reports.context import STATUSES, Context, days
from factcheck.reports.files import replacing
from factcheck.reports.lang import Tongue, tongue
from factcheck.reports.matrix import matrix, source_rows
from factcheck.reports.passages import Passage, passage
from factcheck.reports.quotes import Holder, holder
from factcheck.reports.ranking import ranked

__all__ = ["render", "write"]

_ESSENTIAL, _SINGLES, _CORROBORATED, _SKIPPED = 8, 300, 600, 200
_NOTED = 3
_CHUNK = 64


@dataclass(frozen=True, slots=True)
class _Single:
    """A claim that one source alone makes, as a line."""

    anchor: str
    headline: Any
    holder: Holder
    status: str
    kind: str
    sources: tuple[str, ...]
    langs: tuple[str, ...]
    first: str
    last: str
    importance: float
    score: float
    origins: tuple[str, ...]


def render(report: Report, lang: str = "fr") -> str:
    """The page as one string; ``write`` does the same piece by piece."""
    return "".join(_stream(report, tongue(lang)))


def write(report: Report, path: Path, lang: str = "fr") -> Path:
    """Write the page to ``path``, holding no more than a card or an article of it in memory at a time."""
    with replacing(path) as stream:
        _pour(_stream(report, tongue(lang)), stream)
    return path


def _pour(pieces: Iterator[str], stream: BinaryIO) -> None:
    for piece in pieces:
        stream.write(piece.encode())


def _stream(report: Report, words: Tongue) -> Iterator[str]:
    stream = _environment(words.code).get_template("report.html.j2").stream(_Page(Context(report, words)).values())
    stream.enable_buffering(_CHUNK)
    return iter(stream)


@cache
def _asset(name: str) -> str:
    return resources.files("factcheck.reports").joinpath("assets", name).read_text(encoding="utf-8")


def _policy(css: str, js: str) -> str:
    """The Content-Security-Policy of a page with this style and this script and nothing else."""
    style, script = (base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in (css, js))
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src 'sha256-{style}'",
            f"script-src 'sha256-{script}'",
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'",
        )
    )


@cache
def _environment(lang: str) -> Environment:
    """The templates for one language: autoescaped, undefined names are errors, every text cleaned on its way out."""
    words = tongue(lang)
    environment = Environment(
        loader=PackageLoader("factcheck.reports", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_presentable,
    )
    css, js = _asset("report.css"), _asset("report.js")
    environment.globals.update(
        t=words.t,
        number=words.number,
        lang=words.code,
        statuses=STATUSES,
        language=lambda code: words.known(f"language.{code}", code),
        css=Markup(css),
        js=Markup(js),
        csp=_policy(css, js),
    )
    environment.filters["brief"] = lambda text: one_line(str(text), 300)
    return environment


def _presentable(value: Any) -> Any:
    return clean(value) if type(value) is str else value


class _Page:
    """What the templates are given: totals and lists first, cards and articles as they are asked for."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.words = context.tongue
        self.ranked = {status: ranked(context, status) for status in STATUSES}
        self.source_index = {name: str(at) for at, name in enumerate(context.sources)}
        self.carded = {
            cluster.id: f"#{anchor('f', cluster.id)}"
            for status, limit in zip(STATUSES, (None, None, _CORROBORATED, _SINGLES), strict=True)
            for cluster, _, _ in self.ranked[status][:limit]
        }
        self.notes: dict[str, Card] = {}
        self.numbered = 0

    def values(self) -> dict[str, Any]:
        """The variables of ``report.html.j2``."""
        contested = list(self._cards("contested"))
        counts = {status: len(found) for status, found in self.ranked.items()}
        report = self.context.report
        headline = self._headline(counts)
        return {
            "title": f"{headline} – factcheck",
            "headline": headline,
            "standfirst": self._standfirst(),
            "numbers": self._numbers(counts),
            "totals": {
                **counts,
                "single": counts["single-source"],
                "articles": len(report.articles),
                "sources": len(self.context.sources),
                "skipped": len(report.skipped),
            },
            "limits": {"corroborated": _CORROBORATED, "single": _SINGLES},
            "essential": contested[:_ESSENTIAL] if len(contested) > 1 else [],
            "sections": self._sections(counts),
            "contested": contested,
            "updated": self._cards("updated"),
            "corroborated": self._cards("corroborated", _CORROBORATED),
            "singles": self._singles(),
            "agreement": matrix(self.context),
            "source_table": source_rows(self.context),
            "source_names": self.context.sources,
            "kinds": sorted({item[1][0].kind for found in self.ranked.values() for item in found if item[1]}),
            "langs": sorted({article.lang for article in report.articles}),
            "passages": self._passages(),
            "skipped": report.skipped[:_SKIPPED],
            "pairs": report.pairs,
            "models": list(_flat(report.models)),
            "settings": list(_flat(report.settings)),
            "data": self._data,
            "to": lambda name: f"#{name}",
        }

    def _cards(self, status: Status, limit: int | None = None) -> Iterator[Card]:
        for cluster, verdicts, importance in self.ranked[status][:limit]:
            made = card(self.context, cluster, verdicts, importance)
            self.notes[cluster.id] = made
            yield made

    def _singles(self) -> Iterator[_Single]:
        for cluster, _, importance in self.ranked["single-source"][:_SINGLES]:
            made = card(self.context, cluster, (), importance)
            first = self.context.claims[cluster.claims[0]]
            yield _Single(
                made.anchor,
                made.headline,
                holder(self.context, first),
                made.status,
                "",
                made.sources,
                made.langs,
                made.first,
                made.last,
                made.importance,
                made.score,
                made.origins,
            )

    def _passages(self) -> Iterator[Passage]:
        for article in self.context.report.articles:
            yield passage(self.context, article, lambda name: self.carded.get(name, ""), self._rivals)

    def _rivals(self, cluster: Cluster, claim: Claim) -> str:
        """What the note beside a claim says: the other positions, or how many origins stand behind it."""
        if cluster.status == "corroborated":
            return self.words.t("note.origins", len(cluster.origins), names=", ".join(cluster.origins[:4]))
        made = self.notes.get(cluster.id)
        others = made.against(claim.id)[:_NOTED] if made else []
        return "; ".join(position.summary for position in others)

    def _data(self, item: Card | _Single | Passage) -> Markup:
        """The attributes that the filters read; the values are numbers, codes and dates of our own making."""
        if isinstance(item, Passage):
            looks = " ".join(status for status, _ in item.counts) or "none"
            return Markup('data-s="{}" data-t="{}" data-k="" data-l="{}" data-a="{}" data-z="{}"').format(
                self.source_index[item.source], looks, item.lang, item.day, item.day
            )
        self.numbered += 1
        return Markup(
            'data-s="{}" data-t="{}" data-k="{}" data-l="{}" data-a="{}" data-z="{}" data-r="{}" data-c="{}" '
            'data-o="{}" data-n="{}"'
        ).format(
            " ".join(self.source_index[name] for name in item.sources),
            item.status,
            item.kind,
            " ".join(item.langs),
            item.first,
            item.last,
            item.importance,
            item.score,
            len(item.origins),
            self.numbered,
        )

    def _headline(self, counts: Mapping[Status, int]) -> str:
        told = [self.words.t(f"headline.{status}", counts[status]) for status in STATUSES[:3] if counts[status]]
        if not told:
            return self.words.t("headline.nothing")
        sentence = self.words.joined(told)
        return sentence[:1].upper() + sentence[1:]

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

    def _numbers(self, counts: Mapping[Status, int]) -> list[dict[str, str]]:
        report = self.context.report
        shared = sum(len(cluster.origins) > 1 for cluster in self.context.clusters)
        rows: Iterable[tuple[str, int, str]] = (
            ("contested", counts["contested"], "#contested"),
            ("updated", counts["updated"], "#updated" if counts["updated"] else ""),
            ("corroborated", counts["corroborated"], "#corroborated" if counts["corroborated"] else ""),
            ("single-source", counts["single-source"], "#single" if counts["single-source"] else ""),
            ("shared", shared, ""),
            ("claims", len(report.claims), ""),
            ("articles", len(report.articles), "#articles"),
            ("sources", len(self.context.sources), "#sources"),
        )
        return [
            {
                "label": self.words.t(f"number.{name}", count),
                "count": self.words.number(count),
                "href": href,
                "look": name if name in STATUSES else "base",
            }
            for name, count, href in rows
        ]

    def _sections(self, counts: Mapping[Status, int]) -> list[tuple[str, str, str]]:
        report = self.context.report
        rows = [
            ("#contested", "nav.contested", counts["contested"]),
            ("#updated", "nav.updated", counts["updated"]),
            ("#corroborated", "nav.corroborated", counts["corroborated"]),
            ("#single", "nav.single", counts["single-source"]),
            ("#sources", "nav.sources", len(self.context.sources)),
            ("#articles", "nav.articles", len(report.articles)),
            ("#skipped", "nav.skipped", len(report.skipped)),
        ]
        listed = [(href, self.words.t(key), self.words.number(count)) for href, key, count in rows if count]
        return [*listed, ("#method", self.words.t("nav.method"), "")]


def _flat(values: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Settings as pairs of name and text, nested ones under dotted names."""
    for name, value in sorted(values.items()):
        if isinstance(value, Mapping):
            for inner, text in _flat(cast(Mapping[str, Any], value)):
                yield f"{name}.{inner}", text
        else:
            yield name, value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
