"""Sentences of a news text with exact offsets: a rule-based splitter for French and English typography.

The rules know guillemets with any space, quotes that hold several sentences, abbreviations, initials, decimal
points, ellipses, list marks, headings, datelines, interviews with dashes and table rows. The spans slice back
from the text and together hold every character that is not white space.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from factcheck.claims._boundaries import boundaries
from factcheck.claims._lines import BULLET, Block, blocks, ends_sentence
from factcheck.claims.lang import typography
from factcheck.claims.lang.schema import Typography
from factcheck.records import Span

__all__ = ["Unit", "UnitKind", "split"]

UnitKind = Literal["sentence", "heading", "bullet", "row"]

_ROW = re.compile(r"\t|\S\s*\|\s*\S|\S {3,}\S")
_HEAD = r"[\"«“'‘]?\w(?:[^.!?…\n]|\.(?=\d)){2,88}?"
_CLOSED = r"(?:\S (?=[-–—])|[\"'»”’)](?=[-–—]))"
"""How a heading ends before its dash: a space or a closing mark, and no dash inside a word (``Pays-Bas``) ends it."""
_CAPITALS = r"(?:[A-ZÀ-ÞŒ0-9'’\"«»,:&%€/.-]+ ){2,14}[A-ZÀ-ÞŒ0-9'’\"«»-]{2,}(?: ?[?!])?"
_SHORTEST_CAPITALS = 14
_HEADING_CHARS = 140
_HEADING_WORDS = 20
_AGENCY = r"\((?:[A-Z][\w./& -]{1,30})\)"


@dataclass(frozen=True, slots=True)
class Unit:
    """One sentence, heading, list item or table row.

    ``span`` holds all of it; ``body`` leaves out a list mark, a dialogue dash or a dateline before it.
    ``paragraph`` counts the paragraphs of the text from 0.
    """

    span: Span
    body: Span
    kind: UnitKind
    paragraph: int


def split(text: str, lang: str) -> list[Unit]:
    """Split ``text`` into units in order. Raises ``LanguageError`` for a language without a table.

    >>> [text_[slice(*u.span)] for text_ in ["M. Roy est parti. Il reviendra."] for u in split(text_, "fr")]
    ['M. Roy est parti.', 'Il reviendra.']
    """
    table = typography(lang)
    units: list[Unit] = []
    for paragraph, block in enumerate(blocks(text)):
        units.extend(_units(text, block, paragraph, table))
    return units


def _units(text: str, block: Block, paragraph: int, table: Typography) -> list[Unit]:
    start, end = block.span
    if _ROW.search(text, start, end):
        return [Unit(block.span, block.span, "row", paragraph)]
    body = start
    if block.bullet:
        mark = BULLET.match(text, start, end)
        body = mark.end() if mark and mark.end() < end else start
    else:
        dateline = _dateline(table).match(text, start, end)
        body = dateline.end() if dateline else start
    stops = [stop for stop in boundaries(text, (body, end), table) if stop > body]
    found: list[Unit] = []
    for index, stop in enumerate([*stops, end]):
        whole = start if index == 0 else stops[index - 1]
        piece = _trim(text, (body if index == 0 else whole, stop))
        heading = _heading(text, (whole, stop), table)
        if heading:
            found.append(Unit(heading[0], heading[1], "heading", paragraph))
            piece = _trim(text, (heading[0][1], stop))
            found.append(Unit(piece, piece, "sentence", paragraph))
        elif found and not any(char.isalnum() for char in text[slice(*piece)]):
            found[-1] = replace(found[-1], span=(found[-1].span[0], max(piece[1], found[-1].span[1])))
        elif piece[0] < piece[1]:
            alone = len(stops) == 0 or (index < len(stops) and not text[piece[1] : piece[1] + 1].isspace())
            kind = _kind(text[slice(*piece)], block.bullet) if alone else "sentence"
            found.append(Unit((start, piece[1]) if index == 0 else piece, piece, kind, paragraph))
    return found


def _heading(text: str, span: Span, table: Typography) -> tuple[Span, Span] | None:
    """A heading whose line break was lost, with its marks and without: between dashes, or all in capitals."""
    subhead = _between_dashes(table).match(text, *span)
    if subhead:
        start, end = subhead.span("head")
        return subhead.span("mark"), (start, start + len(text[start:end].rstrip()))
    capitals = _in_capitals(table).match(text, *span)
    if (
        capitals
        and len(capitals[1]) >= _SHORTEST_CAPITALS
        and sum(map(str.isalpha, capitals[1])) > len(capitals[1]) / 2
    ):
        return capitals.span(1), capitals.span(1)
    return None


def _starters(table: Typography) -> str:
    """A pattern of the words that begin many sentences, with their capital."""
    words = sorted(word.capitalize() for word in table.starters if len(word) > 1)
    return rf"(?:{'|'.join(map(re.escape, words))})".replace("'", "['’]") + r"(?:\s|(?<=['’])\w)"


@cache
def _between_dashes(table: Typography) -> re.Pattern[str]:
    """``- Un été sans eau -Nous attendons``: a sentence is glued to the second dash, or begins as many do behind it."""
    glued = r"(?=[\"«“]?[A-ZÀ-Þ])"
    return re.compile(
        rf"\s*(?P<mark>[-–—] ?(?P<head>{_HEAD}{_CLOSED})[-–—])(?:{glued}|\s*(?=[\"«“]?\s?{_starters(table)}))"
    )


@cache
def _in_capitals(table: Typography) -> re.Pattern[str]:
    return re.compile(rf"\s*({_CAPITALS})\s+(?={_starters(table)})")


def _kind(line: str, bullet: bool) -> UnitKind:
    short = len(line) <= _HEADING_CHARS and len(line.split()) <= _HEADING_WORDS
    if bullet:
        return "bullet"
    if short and not ends_sentence(line) and not line.endswith((",", ";")):
        return "heading"
    return "sentence"


def _trim(text: str, span: Span) -> Span:
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


@cache
def _dateline(table: Typography) -> re.Pattern[str]:
    """What a paragraph may begin with before its first sentence: ``(Moscou)``, ``PARIS, 3 juin (AFP) -``."""
    months = "|".join(sorted(table.months))
    words = "|".join(re.escape(word) for word in table.dateline_words)
    date = rf"(?:\d{{1,2}}(?:er)? (?:{months})\.?|(?:{months})\.? \d{{1,2}})(?:,? \d{{4}})?"
    place = r"[A-ZÀ-Þ][\w'’-]*(?:[ /][A-ZÀ-Þ(][\w'’)-]*){0,3}"
    capitals = r"[A-ZÀ-Þ]{2}[A-ZÀ-Þ'’-]*(?:[ /][A-ZÀ-Þ'’-]+){0,3}"
    dash = r"\s*(?:--|[-–—:])\s+"
    return re.compile(
        rf"(?:\([A-ZÀ-Þ][^()\n]{{1,40}}\)(?:{dash}|\s+)"
        rf"|{place}(?:, {place})?(?:,? (?i:{date}))?(?:,? \(?(?:{words})\)?)?,? {_AGENCY}{dash}"
        rf"|(?:{place}(?:, {place})?),? (?i:{date}){dash}"
        rf"|{place},? \(?(?:{words})\)?{dash}"
        rf"|{capitals}(?:, {place})?\s*(?:--|[-–—])\s+)(?=[«“\"'‘(]?\s*\w)"
    )
