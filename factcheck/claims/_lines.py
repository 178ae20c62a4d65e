"""The lines of a text put together into blocks: paragraphs, headings, list items, table rows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from factcheck.records import Span

__all__ = ["BULLET", "Block", "blocks", "ends_sentence"]

_LINE = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+|\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
BULLET = re.compile(
    r"\s*(?:[•‣◦▪▫●○■□◆►▶➤➢✓✔✗*·][ \t\u00a0\u202f]*|[-–—―][ \t\u00a0\u202f]+"
    r"|(?:\d{1,2}|[a-zA-Z])\)[ \t\u00a0]+|\d{1,2}\.[ \t\u00a0]+(?=\D))"
)
_FINAL = re.compile(r"[.!?…][\s»”\"’')\]]*$")
_WRAP_WIDTH = 130


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of text that no sentence crosses; ``bullet`` says it began with a list mark or a dash."""

    span: Span
    bullet: bool


def ends_sentence(line: str) -> bool:
    """Whether a line ends as a sentence does, closing quotes and brackets aside."""
    return _FINAL.search(line[-12:]) is not None


def _lines(text: str) -> Iterator[Span | None]:
    """The lines that hold something; ``None`` stands for an empty line between two of them."""
    pending = 0
    for match in _LINE.finditer(text):
        piece = match.group()
        if piece[0] in "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029":
            pending += 1
        elif piece.isspace():
            continue
        else:
            if pending > 1:
                yield None
            pending = 0
            start = match.start() + len(piece) - len(piece.lstrip())
            yield start, match.start() + len(piece.rstrip())


def _first_letter(text: str, span: Span) -> str:
    """The first letter or digit of a line, looking past a few opening marks."""
    for char in text[span[0] : min(span[1], span[0] + 8)]:
        if char.isalnum():
            return char
    return ""


def _is_wrapped(text: str, lines: list[Span | None]) -> bool:
    """Whether the text was broken into lines of one width, as mail and old wire copy are.

    It is when three lines or more, and a third of all that have a neighbour, run on in lower case.
    """
    spans = [span for span in lines if span is not None]
    if not spans or max(end - start for start, end in spans) > _WRAP_WIDTH:
        return False
    pairs = running = 0
    for line, following in pairwise(lines):
        if line is None or following is None:
            continue
        pairs += 1
        running += _first_letter(text, following).islower() and not ends_sentence(text[slice(*line)])
    return running >= 3 and running * 3 >= pairs


def blocks(text: str) -> list[Block]:
    """Join wrapped lines and return the blocks in order; together they hold every non-space character."""
    lines = list(_lines(text))
    wrapped = _is_wrapped(text, lines)
    width = max((span[1] - span[0] for span in lines if span is not None), default=0)
    found: list[Block] = []
    last: Span | None = None
    for line in lines:
        if line is None:
            last = None
            continue
        bullet = BULLET.match(text, *line) is not None
        if last is not None and not bullet and _continues(text, last, line, width if wrapped else 0):
            found[-1] = Block((found[-1].span[0], line[1]), found[-1].bullet)
        else:
            found.append(Block(line, bullet))
        last = line
    return found


def _continues(text: str, line: Span, following: Span, width: int) -> bool:
    """Whether ``following`` goes on with the paragraph of ``line``; ``width`` 0 means not wrapped."""
    length = line[1] - line[0]
    final = ends_sentence(text[slice(*line)])
    lower = _first_letter(text, following).islower()
    if width:
        return length >= 0.6 * width or (lower and not final)
    return lower and not final and length >= 40 and text[line[1] - 1] not in ":;|"
