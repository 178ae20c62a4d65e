"""Where a span of an article's text stands in the file it was read from.

An article's text is its file without front matter, marks, tags and comments, with entities decoded and accents
composed. The file is blanked where no text can be, and the words of the span are looked for in what remains; of
several places the one is taken whose turn it is.
"""

from __future__ import annotations

import bisect
import html
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from factcheck.errors import EncodingError

__all__ = ["SourceFile", "read_source"]

_LINE_END = re.compile(r"\r\n|\r")
_WORD = re.compile(r"[^\W_]+")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_HIDDEN = re.compile(r"<(script|style|noscript|template|head)\b.*?(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE)
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,2000}>")
_LINK = re.compile(r"\]\([^()\s]{0,2000}(?:[ \t]+\"[^\"\n]{0,500}\")?\)")
_FRONT = re.compile(r"\ufeff?\s*---[ \t]*\n.*?^(?:---|\.\.\.)[ \t]*$", re.DOTALL | re.MULTILINE)
_CODED = re.compile(
    r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]\w{1,30});|.[\u0300-\u036f]+|[\xad\u200b\u2060]"
    r"|\\u[0-9a-fA-F]{4}|\\[nrt]"
)
_MARKUP = (".html", ".htm", ".xhtml", ".md", ".markdown")
_LONGEST_KEY = 6
_MOST_BYTES = 20_000_000


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a text in lower case, and where each begins and ends."""

    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]


class SourceFile:
    """A file with ``\\n`` line ends, and the search for spans of articles in it; offsets are into ``text``."""

    def __init__(self, text: str, suffix: str) -> None:
        self.text = text
        self._suffix = suffix.lower()

    def find(self, text: str, start: int, end: int) -> tuple[int, int] | None:
        """Where ``text[start:end]`` stands, ``None`` when its words are not in the file; ``text`` is an article's."""
        whole = self.text.find(text) if text else -1
        if whole >= 0:
            return whole + start, whole + end
        wanted = _words(text[start:end])
        if not wanted.words:
            return None
        for length in (min(len(wanted.words), _LONGEST_KEY), 3, 2, 1):
            if length > len(wanted.words):
                continue
            first = self._nth(text, start, wanted.words[:length])
            if first is not None:
                return self._words.starts[first], self._end(first, wanted.words)
        return None

    def position(self, offset: int) -> tuple[int, int]:
        """The 1-based line and column of an offset."""
        line = bisect.bisect_right(self._lines, offset)
        return line, offset - self._lines[line - 1] + 1

    def offset(self, line: int, column: int) -> int:
        """The offset of a 1-based line and column."""
        return self._lines[min(line, len(self._lines)) - 1] + column - 1

    @cached_property
    def _lines(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self.text))]

    @cached_property
    def _words(self) -> _Words:
        text = self.text
        if self._suffix in _MARKUP:
            markdown = self._suffix.startswith(".m")
            hidden = (_FRONT, _COMMENT, _TAG) if markdown else (_COMMENT, _HIDDEN, _TAG)
            for number, pattern in enumerate(hidden):
                text = pattern.sub(_blank, text, count=1 if markdown and number == 0 else 0)
            text = _LINK.sub(_blank, text) if markdown else text
        return _words(*_decoded(text))

    @cached_property
    def _at(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for number, word in enumerate(self._words.words):
            found.setdefault(word, []).append(number)
        return found

    def _nth(self, text: str, start: int, key: Sequence[str]) -> int | None:
        """Among the places of some words in the file, the one that answers to the span at ``start`` of the article."""
        places = [place for place in self._at.get(key[0], ()) if self._matches(place, key)]
        if not places:
            return None
        theirs = _words(text)
        turns = [n for n, word in enumerate(theirs.words) if word == key[0] and _same(theirs.words, n, key)]
        turn = next((number for number, n in enumerate(turns) if theirs.starts[n] >= start), len(turns) - 1)
        if len(places) == len(turns):
            return places[max(turn, 0)]
        # The file says these words elsewhere too: the place is taken that lies as far into it as the span does.
        share = start / max(1, len(text)) * len(self._words.words)
        return min(places, key=lambda place: (abs(place - share), place))

    def _matches(self, place: int, key: Sequence[str]) -> bool:
        return _same(self._words.words, place, key)

    def _end(self, first: int, words: Sequence[str]) -> int:
        """The end of the last of ``words`` that follows, going over what stands between them in the file alone."""
        place, last = first, first
        for word in words:
            reach = range(place, min(place + 12, len(self._words.words)))
            found = next((number for number in reach if self._words.words[number] == word), None)
            if found is not None:
                last, place = found, found + 1
        return self._words.ends[last]


def read_source(path: Path) -> SourceFile | None:
    """A file as the search needs it, ``None`` when it cannot be read, holds no text, or is very large."""
    from factcheck.articles.encodings import decode

    try:
        if not path.is_file() or path.stat().st_size > _MOST_BYTES:
            return None
        text = decode(path.read_bytes())
    except (OSError, ValueError, EncodingError):
        return None
    return SourceFile(_LINE_END.sub("\n", text), path.suffix)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _decoded(text: str) -> tuple[str, list[int]]:
    """The text with entities, escapes and accents as one character, and where each of its characters was."""
    parts: list[str] = []
    origin: list[int] = []
    at = 0
    for match in _CODED.finditer(text):
        parts.append(text[at : match.start()])
        origin.extend(range(at, match.start()))
        said = _said(match[0])
        parts.append(said)
        origin.extend([match.start()] * len(said))
        at = match.end()
    parts.append(text[at:])
    origin.extend(range(at, len(text) + 1))
    return "".join(parts), origin


def _said(code: str) -> str:
    if code[0] == "&":
        return html.unescape(code)
    if code[0] == "\\":
        return chr(int(code[2:], 16)) if code[1] == "u" else " "
    return "" if code in "\xad\u200b\u2060" else unicodedata.normalize("NFC", code)


def _words(text: str, origin: Sequence[int] | None = None) -> _Words:
    found = [(match[0].casefold(), *match.span()) for match in _WORD.finditer(text)]
    if origin is None:
        return _Words(tuple(w for w, _, _ in found), tuple(a for _, a, _ in found), tuple(b for _, _, b in found))
    return _Words(
        tuple(word for word, _, _ in found),
        tuple(origin[start] for _, start, _ in found),
        tuple(origin[end] for _, _, end in found),
    )


def _same(words: Sequence[str], place: int, key: Sequence[str]) -> bool:
    return tuple(words[place : place + len(key)]) == tuple(key)
