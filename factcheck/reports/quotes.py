"""Quotes ready to show: a claim's sentence in pieces, its holder, and what was read in its words."""

from __future__ import annotations

from dataclasses import dataclass, replace

from factcheck.records import Claim, Span, Value
from factcheck.reports.clean import anchor, clip, one_line, web_url
from factcheck.reports.context import Context, published_day
from factcheck.reports.contrast import differing_words, find_value
from factcheck.reports.lang import Tongue
from factcheck.reports.reading import reading

__all__ = ["Holder", "Piece", "Reading", "holder", "quote_pieces"]

_CONTEXT = 220
_QUOTE = 1200
_MOST_READINGS = 6


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a sentence; ``mark`` is empty, ``context`` (around the claim), ``differs`` or ``value``."""

    text: str
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """Words of a claim, the value read in them, and whether it is the one in dispute."""

    words: str
    meaning: str
    disputed: bool


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a position: the article, its date, the speaker, and the verbatim sentence in pieces."""

    claim: str
    article: str
    source: str
    title: str
    date: str
    day: str | None
    speaker: str
    modality: str
    lang: str
    pieces: tuple[Piece, ...]
    readings: tuple[Reading, ...]
    unresolved: tuple[str, ...]
    url: str | None


def holder(context: Context, claim: Claim, value: Value | None = None, rival: Claim | None = None) -> Holder:
    """A claim as a card shows it, its ``value`` in dispute and the words that ``rival`` lacks marked."""
    article = context.article(claim)
    tongue = context.tongue
    said = claim.attribution
    speaker = ""
    if said:
        name, written = one_line(said.canonical or said.speaker, 120), one_line(said.speaker, 120)
        if name.casefold() in written.casefold():
            speaker = tongue.t("holder.speaker", name=_foreign(written, claim, tongue))
        else:
            speaker = tongue.t("holder.speaker_as", name=_foreign(name, claim, tongue), written=written)
    return Holder(
        claim=anchor("k", claim.id),
        article=anchor("a", article.id),
        source=context.source(article),
        title=one_line(article.title or "", 200),
        date=tongue.date(published_day(article)),
        day=published_day(article),
        speaker=speaker,
        modality=tongue.known(f"modality.{claim.modality}", ""),
        lang=claim.lang,
        pieces=quote_pieces(context, claim, value, rival),
        readings=tuple(
            Reading(one_line(item.text, 60), one_line(_read(item, claim, tongue), 120), item is value)
            for item in sorted(claim.values, key=lambda item: item is not value)[:_MOST_READINGS]
        ),
        unresolved=tuple(one_line(word, 40) for word in claim.unresolved[:4]),
        url=web_url(article.url),
    )


def _foreign(text: str, claim: Claim, tongue: Tongue) -> str:
    """A speaker in a line of the report, in quotation marks when described in another language; names are left."""
    return tongue.t("headline.quoted", text=text) if text[:1].islower() and claim.lang != tongue.code else text


def _read(value: Value, claim: Claim, tongue: Tongue) -> str:
    """The value as read; what is counted is left to the words beside it when it is named in another language."""
    return reading(value if claim.lang == tongue.code else replace(value, counted=None), tongue)


def quote_pieces(
    context: Context, claim: Claim, value: Value | None = None, rival: Claim | None = None
) -> tuple[Piece, ...]:
    """The sentence around a claim, the claim told from its surroundings and its differing words marked."""
    text = context.article(claim).text
    first, last = context.sentence_span(claim)
    start, end = min(max(claim.span[0], first), last), min(max(claim.span[1], first), last)
    quote = text[start:end][:_QUOTE]
    pieces = [Piece(_tail(text[first:start]), "context")] if text[first:start].strip() else []
    pieces += _marked(quote, *_marks(context, claim, quote, value, rival))
    if end - start > _QUOTE:
        pieces.append(Piece(" […] ", "context"))
    elif text[end:last].strip(' \n.»”"'):
        pieces.append(Piece(clip(text[end:last].rstrip(), _CONTEXT), "context"))
    elif text[end:last].strip():
        pieces.append(Piece(text[end:last].rstrip()))
    return tuple(pieces)


def _tail(text: str) -> str:
    text = text.lstrip()
    if len(text) <= _CONTEXT:
        return text
    cut = text.find(" ", len(text) - _CONTEXT)
    return "… " + text[cut + 1 if cut >= 0 else len(text) - _CONTEXT :]


def _marks(
    context: Context, claim: Claim, quote: str, value: Value | None, rival: Claim | None
) -> tuple[Span | None, list[Span]]:
    place = find_value(value, quote, claim.text) if value else None
    if rival is None or rival.lang != claim.lang:
        return place, []
    words = differing_words(quote, rival.quote[:_QUOTE], claim.lang, valued=place is not None)
    if place:
        words = [(a, b) for a, b in words if b <= place[0] or a >= place[1]]
    return place, words


def _marked(quote: str, value: Span | None, words: list[Span]) -> list[Piece]:
    spans = sorted([(*span, "differs") for span in words] + ([(*value, "value")] if value else []))
    pieces: list[Piece] = []
    at = 0
    for start, end, mark in spans:
        if start > at:
            pieces.append(Piece(quote[at:start]))
        pieces.append(Piece(quote[start:end], mark))
        at = end
    if at < len(quote):
        pieces.append(Piece(quote[at:]))
    return pieces
