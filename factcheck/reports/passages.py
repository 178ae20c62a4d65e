"""An article as the report shows it: its text with the claims underlined, notes beside them, the left-out in grey."""

from __future__ import annotations

import heapq
import itertools
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from factcheck.claims import REASONS, reason_text
from factcheck.records import Article, Claim, Cluster
from factcheck.reports.clean import anchor, one_line, web_url
from factcheck.reports.context import STATUSES, Context, published_day
from factcheck.reports.ranking import label, leading

__all__ = ["Note", "Paragraph", "Passage", "Segment", "passage"]

_LINE = re.compile(r"[^\n]+")
_MOST_NOTES = 8


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text with one look: a claim's ``status``, ``left-out`` with its ``reason``, or plain."""

    text: str
    look: str
    href: str
    starts: tuple[str, ...]
    note: int
    reason: str


@dataclass(frozen=True, slots=True)
class Note:
    """What other sources say of a claim in the paragraph beside it."""

    number: int
    status: str
    label: str
    href: str
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of the article in segments, with the notes that belong to it."""

    segments: tuple[Segment, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """An article's head, its paragraphs and its counts."""

    anchor: str
    title: str
    source: str
    publisher: str
    date: str
    day: str
    dated: str
    lang: str
    url: str | None
    path: str
    paragraphs: tuple[Paragraph, ...]
    claims: int
    counts: tuple[tuple[str, int], ...]


def passage(
    context: Context, article: Article, carded: Callable[[str], str], rivals: Callable[[Cluster, Claim], str]
) -> Passage:
    """An article ready to show.

    ``carded`` gives the address of a cluster's card, empty when it has none; ``rivals`` says in one line what
    the others in a cluster hold against a claim.
    """
    claims = context.by_article[article.id]
    statuses = [context.cluster_of[claim.id].status for claim in claims]
    tongue = context.tongue
    return Passage(
        anchor=anchor("a", article.id),
        title=one_line(article.title or "", 300) or tongue.t("article.untitled"),
        source=context.source(article),
        publisher=one_line(article.publisher or "", 80) if article.publisher != article.source else "",
        date=tongue.date(published_day(article)),
        day=published_day(article) or "",
        dated=_dated(context, article),
        lang=article.lang,
        url=web_url(article.url),
        path=one_line(article.path or "", 200),
        paragraphs=tuple(_paragraphs(context, article, claims, carded, rivals)),
        claims=len(claims),
        counts=tuple((status, statuses.count(status)) for status in STATUSES if status in statuses),
    )


def _dated(context: Context, article: Article) -> str:
    """How the date is known, when it is not simply what the file says."""
    reason = one_line(article.published_reason or "", 200)
    if article.published_until and article.published:
        return context.tongue.t(
            "article.between", first=context.tongue.date(published_day(article)),
            last=context.tongue.date(article.published_until), reason=reason or context.tongue.t("article.inferred"),
        )  # fmt: skip
    if article.published_from == "inferred":
        return reason or context.tongue.t("article.inferred")
    return ""


@dataclass(frozen=True, slots=True, order=True)
class _Paint:
    """Something that colours a span; the smallest wins where several overlap."""

    rank: int
    length: int
    start: int
    end: int
    number: int


def _paragraphs(
    context: Context, article: Article, claims: list[Claim], carded: Callable[[str], str],
    rivals: Callable[[Cluster, Claim], str],
) -> Iterator[Paragraph]:  # fmt: skip
    text = article.text
    left_out = [sentence for sentence in context.sentences[article.id] if sentence.reason]
    paints = []
    for number, claim in enumerate(claims):
        start, end = max(0, claim.span[0]), min(len(text), claim.span[1])
        rank = STATUSES.index(context.cluster_of[claim.id].status)
        paints.append(_Paint(rank, end - start, start, max(start, end), number))
    base = len(claims)
    for number, sentence in enumerate(left_out):
        start, end = max(0, sentence.span[0]), min(len(text), sentence.span[1])
        paints.append(_Paint(len(STATUSES), end - start, start, max(start, end), base + number))
    paints.sort(key=lambda paint: (paint.start, paint))
    noted: dict[str, int] = {}
    waiting: list[_Paint] = []
    at = 0
    for line in _LINE.finditer(text):
        begins, ends = line.span()
        due = []
        while at < len(paints) and paints[at].start < ends:
            due.append(paints[at])
            at += 1
        carried = [paint for paint in waiting if paint.end > begins]
        waiting = [paint for paint in (*carried, *due) if paint.end > ends]
        if not line.group().strip() and not due:
            continue
        segments: list[Segment] = []
        notes: list[Note] = []
        ends_of: dict[int, int] = {}
        for start, end, top, fresh in _stretches(begins, ends, carried, due):
            segment = _segment(context, text[start:end], top, fresh, claims, carded)
            if top is not None and top.number >= base and end == min(top.end, ends):
                reason = left_out[top.number - base].reason or ""
                segment = _with(segment, reason=_reason(reason, context.tongue.code))
            elif top is not None and top.number < base:
                note = _note(context, claims[top.number], noted, len(notes), carded, rivals)
                if note is not None:
                    notes.append(note)
                if note is not None or top.number in ends_of:
                    ends_of[top.number] = len(segments)
            segments.append(segment)
        # The number stands after the last words of its claim in the line, not after the first stretch of them.
        for note, last in zip(notes, ends_of.values(), strict=True):
            segments[last] = _with(segments[last], note=note.number)
        yield Paragraph(tuple(segments), tuple(notes))
    beyond = tuple(anchor("k", claims[paint.number].id) for paint in paints[at:] if paint.number < base)
    if beyond:
        yield Paragraph((Segment("", "", "", beyond, 0, ""),), ())


def _reason(reason: str, lang: str) -> str:
    """Why a sentence is left out, without the examples in brackets that the words for a reason may end in."""
    return reason_text(reason, lang).partition(" (")[0] if reason in REASONS else one_line(reason, 80)


def _with(segment: Segment, *, note: int = 0, reason: str = "") -> Segment:
    return Segment(
        segment.text, segment.look, segment.href, segment.starts, note or segment.note, reason or segment.reason
    )


def _stretches(
    begins: int, ends: int, carried: list[_Paint], due: list[_Paint]
) -> Iterator[tuple[int, int, _Paint | None, list[_Paint]]]:
    """Cut a line where a paint starts or ends: the stretch, the paint on top, and the paints that start there."""
    cuts = {begins, ends}
    for paint in (*carried, *due):
        cuts.update(edge for edge in (paint.start, paint.end) if begins < edge < ends)
    marks = sorted(cuts)
    heap = list(carried)
    heapq.heapify(heap)
    at = 0
    for start, end in itertools.pairwise(marks):
        fresh = []
        while at < len(due) and due[at].start < end:
            fresh.append(due[at])
            heapq.heappush(heap, due[at])
            at += 1
        while heap and heap[0].end <= start:
            heapq.heappop(heap)
        yield start, end, heap[0] if heap else None, fresh


def _segment(
    context: Context, text: str, top: _Paint | None, fresh: list[_Paint], claims: list[Claim],
    carded: Callable[[str], str],
) -> Segment:  # fmt: skip
    starts = tuple(anchor("k", claims[paint.number].id) for paint in fresh if paint.number < len(claims))
    if top is None:
        return Segment(text, "", "", starts, 0, "")
    if top.number >= len(claims):
        return Segment(text, "left-out", "", starts, 0, "")
    cluster = context.cluster_of[claims[top.number].id]
    return Segment(text, cluster.status, carded(cluster.id), starts, 0, "")


def _note(
    context: Context, claim: Claim, noted: dict[str, int], count: int, carded: Callable[[str], str],
    rivals: Callable[[Cluster, Claim], str],
) -> Note | None:  # fmt: skip
    """The note of a claim's cluster, once an article; ``None`` when there is nothing to set against it."""
    cluster = context.cluster_of[claim.id]
    if cluster.status == "single-source" or cluster.id in noted or count >= _MOST_NOTES:
        return None
    noted[cluster.id] = len(noted) + 1
    name = label(context, cluster, leading(context, cluster))
    return Note(noted[cluster.id], cluster.status, name, carded(cluster.id), rivals(cluster, claim))
