"""The records that travel through factcheck: frozen, slotted, and nothing but data.

The field names are a public contract: ``report.json``, the CSV tables and the index use them unchanged.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from pathlib import Path

    import pandas as pd

__all__ = [
    "Approx",
    "Article",
    "Attribution",
    "Claim",
    "Cluster",
    "Entity",
    "EntityKind",
    "Grain",
    "Modality",
    "Relation",
    "Report",
    "Sentence",
    "Skipped",
    "Span",
    "Status",
    "Value",
    "ValueKind",
    "Verdict",
    "VerdictKind",
    "claim_id",
]

Span = tuple[int, int]
"""Half-open character offsets ``(start, end)``."""

ValueKind = Literal["date", "duration", "cardinal", "ordinal", "percent", "money", "quantity"]
Grain = Literal[
    "minute", "hour", "part_of_day", "day", "weekend", "week", "part_of_month", "month", "quarter",
    "season", "half_year", "part_of_year", "year", "decade", "century",
]  # fmt: skip
Approx = Literal["exact", "about", "at_least", "at_most", "more_than", "less_than", "vague"]
Modality = Literal["negated", "forecast", "hedged", "reported", "asserted"]
EntityKind = Literal["person", "organisation", "place", "event", "other"]
Relation = Literal["agree", "conflict", "update", "neutral"]
VerdictKind = Literal[
    "date", "number", "amount", "duration", "place", "person", "organisation", "role", "negation",
    "antonym", "quantifier", "causal", "modality", "attribution", "event", "other",
]  # fmt: skip
Status = Literal["corroborated", "contested", "updated", "single-source"]
PublishedFrom = Literal["front-matter", "html", "metadata", "filename", "inferred", "unknown"]


@dataclass(frozen=True, slots=True)
class Value:
    """One date, duration or quantity found in a text, as a closed interval.

    ``lo`` and ``hi`` are ISO 8601 strings for dates (``2024-08-01``, or ``2024-08-06T21:30`` with a time of
    day) and plain numbers in ``unit`` otherwise; an open or unknown end is ``None``. ``span`` holds character
    offsets into the text that was parsed, so that ``parsed[span[0]:span[1]] == text``.
    """

    kind: ValueKind
    lo: str | float | None
    hi: str | float | None
    text: str
    span: Span
    grain: Grain | None = None
    unit: str | None = None
    approx: Approx = "exact"
    counted: str | None = None
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """A named person, organisation, place or event; ``canonical`` is its fullest name in the article."""

    kind: EntityKind
    text: str
    canonical: str
    span: Span


@dataclass(frozen=True, slots=True)
class Attribution:
    """In whose mouth a claim is put: the ``speaker`` as written, its fullest name, and the reporting ``cue``."""

    speaker: str
    canonical: str
    cue: str


class _Shown:
    """Records that show themselves as a small card in a notebook."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        # Only a notebook asks for this; the renderers are far above the records.
        from factcheck.reports.notebook import html

        return html(self)


@dataclass(frozen=True, slots=True)
class Article(_Shown):
    """One article as read: ``text`` keeps the file's own words in their own order.

    ``published`` is what the source says (or what was inferred: see ``published_from``); when only an interval
    could be inferred, ``published`` is its first day, ``published_until`` its last and ``published_reason``
    says why.
    """

    id: str
    text: str
    lang: str
    path: str | None = None
    url: str | None = None
    title: str | None = None
    source: str | None = None
    publisher: str | None = None
    published: dt.datetime | dt.date | None = None
    published_from: PublishedFrom = "unknown"
    published_until: dt.date | None = None
    published_reason: str | None = None

    @classmethod
    def from_text(
        cls,
        text: str,
        *,
        source: str | None = None,
        published: str | dt.date | dt.datetime | None = None,
        lang: str | None = None,
        title: str | None = None,
        url: str | None = None,
        publisher: str | None = None,
        path: str | None = None,
    ) -> Article:
        """Make an article of a text at hand; the language is detected when ``lang`` is not given.

        Raises ``EmptyArticleError``, ``LanguageError``, or ``ArticleError`` for a date that is not ISO 8601.
        """
        # The records are the bottom layer; the readers above them are reached only when this door is used.
        from factcheck.articles import make_article

        return make_article(
            text, source=source, published=published, lang=lang, title=title, url=url,
            publisher=publisher, path=path,
        )  # fmt: skip

    @classmethod
    def from_path(cls, path: str | Path) -> Article:
        """Read a file that holds one article (``.txt``, ``.md``, ``.html``). Raises ``ArticleError``."""
        from factcheck.articles import read_one

        return read_one(path)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an article; ``reason`` says why it yields no claim, ``None`` when it does."""

    article_id: str
    span: Span
    text: str
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Claim(_Shown):
    """An atomic claim: the verbatim ``quote`` it came from and a ``text`` that stands alone.

    ``span`` slices ``quote`` out of ``Article.text``. The spans of ``values`` and ``entities`` are offsets into
    the claim's own ``text``. ``unresolved`` lists the pronouns and descriptions whose referent was not certain.
    """

    id: str
    article_id: str
    span: Span
    quote: str
    text: str
    lang: str
    polarity: Literal["positive", "negative"] = "positive"
    modality: Modality = "asserted"
    attribution: Attribution | None = None
    values: tuple[Value, ...] = ()
    entities: tuple[Entity, ...] = ()
    checkworthy: float = 1.0
    unresolved: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict(_Shown):
    """What a pair of claims ``a``, ``b`` (claim ids) are to each other, how sure, and why in one sentence."""

    a: str
    b: str
    relation: Relation
    kind: VerdictKind
    confidence: float
    scores: Mapping[str, float] = field(default_factory=dict)
    explanation: str = ""


@dataclass(frozen=True, slots=True)
class Cluster(_Shown):
    """Claims about one fact; ``positions`` are groups of claim ids that agree with one another.

    ``origins`` are the independent sources left when wire copies, publisher families and common attributed
    speakers are merged.
    """

    id: str
    claims: tuple[str, ...]
    positions: tuple[tuple[str, ...], ...]
    origins: tuple[str, ...]
    status: Status


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file or record that could not be read, and why, in one line."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Report(_Shown):
    """Everything a run found. ``settings`` and ``models`` say how it was made.

    ``pairs`` counts the pairs of claims that were judged; ``verdicts`` keeps those that bear a relation.
    """

    articles: tuple[Article, ...]
    claims: tuple[Claim, ...]
    verdicts: tuple[Verdict, ...]
    clusters: tuple[Cluster, ...]
    sentences: tuple[Sentence, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    models: Mapping[str, str] = field(default_factory=dict)
    settings: Mapping[str, Any] = field(default_factory=dict)
    pairs: int = 0

    @property
    def conflicts(self) -> tuple[Verdict, ...]:
        """The verdicts whose relation is ``conflict``, most confident first."""
        found = [verdict for verdict in self.verdicts if verdict.relation == "conflict"]
        return tuple(sorted(found, key=lambda verdict: (-verdict.confidence, verdict.a, verdict.b)))

    def to_frame(self, name: Literal["articles", "claims", "verdicts", "clusters"]) -> pd.DataFrame:
        """One of the tables as a tidy pandas frame. Raises ``ValueError`` for another name."""
        from factcheck.reports.tables import frame

        return frame(self, name)


def claim_id(article_id: str, span: Span, text: str) -> str:
    """A stable id of a claim: 12 hexadecimal digits of the SHA-256 of article id, span and text."""
    key = f"{article_id}\x1f{span[0]}\x1f{span[1]}\x1f{text}"
    return hashlib.sha256(key.encode()).hexdigest()[:12]
