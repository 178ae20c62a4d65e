"""The quotations of an article: where each begins and ends, across sentences and paragraphs."""

from __future__ import annotations

import re

from factcheck.records import Span

__all__ = ["quotes"]

_MARK = re.compile(r"[«»“”\"„]|\n")
_LONGEST = 4000


def quotes(text: str) -> list[Span]:
    """The spans between quotation marks, marks included, in order and without overlap.

    A quotation that is opened again without having been closed, as each of its paragraphs is, ends there.

    Typographic marks pair by shape, straight ones by the spaces beside them. A quotation may go on into the next
    paragraph only when its mark is typographic; one that never closes, or runs on for very long, is dropped.
    """
    found: list[Span] = []
    opened: int | None = None
    mark = ""
    for match in _MARK.finditer(text):
        char, place = match.group(), match.start()
        if char == "\n":
            if mark == '"' and opened is not None:
                if text[place : place + 8].lstrip()[:1] == '"':
                    found.append((opened, place))
                opened = None
            continue
        if opened is not None and place - opened > _LONGEST:
            opened = None
        closes = opened is not None and (
            (mark == "«" and char == "»") or (mark in "“„" and char in "”“") or (mark == '"' == char)
        )
        if closes and opened is not None and not (mark == '"' and _opens(text, place)):
            found.append((opened, place + 1))
            opened = None
        elif opened is None and (char in "«“„" or (char == '"' and not _shuts(text, place))):
            opened, mark = place, char
        elif char in "«“„" and char == mark and _at_line_start(text, place):
            continue
        elif char == '"' and mark == '"' and opened is not None and _opens(text, place):
            # A new paragraph of the same quotation opens it again; only its last one closes it.
            found.append((opened, place))
            opened = place
    return found


def _opens(text: str, place: int) -> bool:
    before, after = text[place - 1 : place] if place else "", text[place + 1 : place + 2]
    return (not before or before.isspace() or before in "(['’-–—") and bool(after) and not after.isspace()


def _shuts(text: str, place: int) -> bool:
    before, after = text[place - 1 : place] if place else "", text[place + 1 : place + 2]
    return bool(before) and not before.isspace() and before not in "(['’" and (not after or not after.isalnum())


def _at_line_start(text: str, place: int) -> bool:
    return not text[max(0, place - 3) : place].strip() and "\n" in text[max(0, place - 3) : place + 1]
