"""Findings that a comment in the article sets aside, with the reason it must give.

In Markdown and HTML::

    <!-- factcheck: ignore[conflict.number] reason="the ministry has since corrected its figure" until=2026-12-31 -->

A comment inside a paragraph holds for that paragraph, one between paragraphs for the next; ``ignore-file`` holds for
the whole file. Without rules it holds for all of them. A comment without a reason, with an unknown rule, or past its
date holds for nothing, and this is said.
"""

from __future__ import annotations

import bisect
import dataclasses
import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from factcheck.errors import InputError
from factcheck.reports.findings import Finding, Place, rule_id
from factcheck.reports.places import SourceFile, read_source
from factcheck.reports.rules import check_rule

__all__ = ["Remark", "Suppression", "read_suppressions", "suppress"]

_SUFFIXES = (".md", ".markdown", ".html", ".htm", ".xhtml")
_COMMENT = re.compile(r"<!--[ \t]*factcheck:(?P<body>.*?)(?:-->|\Z)", re.DOTALL)
_BODY = re.compile(r"\s*(?P<verb>ignore(?:-file)?)\s*(?:\[(?P<rules>[^\[\]]*)\])?(?P<rest>.*)", re.DOTALL)
_OPTION = re.compile(
    r"\s*(?P<name>[a-z]+)=(?:\"(?P<a>[^\"]*)\"|'(?P<b>[^']*)'|[“«](?P<c>[^”»]*)[”»]|(?P<d>[^\s\"'“«]+))"
)
_BLANK_LINE = re.compile(r"\n[ \t]*(?=\n)")
_BLOCK = re.compile(
    r"<(?P<end>/?)(?:p|li|h[1-6]|blockquote|td|th|dd|dt|figcaption|caption|pre)\b[^<>]{0,2000}>", re.IGNORECASE
)


_ANY_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_SOLID = re.compile(r"\S")
_END = 1 << 60
_NEAR = 50


@dataclass(frozen=True, slots=True)
class Suppression:
    """A comment that holds: for ``rules`` (all when empty) on claims that begin in ``span`` of the file."""

    path: str
    line: int
    rules: frozenset[str]
    span: tuple[int, int]
    reason: str


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to tell about a comment: that it holds for nothing, and why."""

    path: str
    line: int
    message: str


def suppress(
    findings: Sequence[Finding], paths: Iterable[str], today: dt.date | None = None
) -> tuple[list[Finding], list[Remark]]:
    """The findings with those marked that a comment in one of the files ``paths`` sets aside, and the remarks.

    A finding is set aside from either of its sides, when that side's file is among ``paths``.
    """
    day = today or dt.date.today()
    files: dict[str, SourceFile] = {}
    holding: dict[str, list[Suppression]] = {}
    remarks: list[Remark] = []
    for path in sorted(set(paths)):
        if not path.lower().endswith(_SUFFIXES):
            continue
        file = read_source(Path(path))
        if file is None:
            continue
        files[path] = file
        for item in read_suppressions(file.text, path, day):
            if isinstance(item, Suppression):
                holding.setdefault(path, []).append(item)
            else:
                remarks.append(item)
    used: set[Suppression] = set()
    marked = []
    for finding in findings:
        by = next((s for place in (finding.here, finding.there) for s in _over(place, finding, holding, files)), None)
        if by is not None:
            used.add(by)
            finding = dataclasses.replace(finding, state="suppressed", note=by.reason)
        marked.append(finding)
    unused = [s for items in holding.values() for s in items if s not in used]
    remarks += [Remark(s.path, s.line, "this suppression sets nothing aside; remove it") for s in unused]
    return marked, sorted(remarks, key=lambda remark: (remark.path, remark.line, remark.message))


def read_suppressions(text: str, path: str, today: dt.date) -> Iterator[Suppression | Remark]:
    """The comments of a file in their order; ``text`` has ``\\n`` line ends."""
    layout = _Layout(text, markdown=path.lower().endswith((".md", ".markdown")))
    lines = [match.end() for match in re.finditer("\n", text)]
    for match in _COMMENT.finditer(text):
        line = bisect.bisect_right(lines, match.start()) + 1
        try:
            yield _parsed(layout, path, line, match, today)
        except InputError as error:
            yield Remark(path, line, str(error))


def _parsed(layout: _Layout, path: str, line: int, match: re.Match[str], today: dt.date) -> Suppression:
    body = _BODY.fullmatch(match["body"].strip())
    if not body:
        raise InputError('this comment is not understood; write: factcheck: ignore[RULE] reason="..."')
    options, rest = _options(body["rest"])
    unknown = sorted(set(options) - {"reason", "until"})
    if rest or unknown:
        raise InputError(
            f'{(unknown or [rest])[0]!r} is not understood; a suppression has a reason="..." and may have until=DATE'
        )
    reason = " ".join(options.get("reason", "").split())
    if not reason:
        raise InputError('this suppression gives no reason, so it holds for nothing; add reason="..."')
    names = [name.strip() for name in (body["rules"] or "").split(",")] if body["rules"] is not None else []
    rules = frozenset(check_rule(name) for name in names)
    if "until" in options and _day(options["until"]) < today:
        raise InputError(f"this suppression ended on {options['until']}; remove it, or give it another date")
    span = (0, _END) if body["verb"] == "ignore-file" else layout.around(*match.span())
    return Suppression(path, line, rules, span, reason)


def _options(text: str) -> tuple[dict[str, str], str]:
    """``name=value`` pairs, and what is left of the text after them."""
    found: dict[str, str] = {}
    at = 0
    while match := _OPTION.match(text, at):
        found[match["name"]] = next(match[group] for group in "abcd" if match[group] is not None)
        at = match.end()
    return found, text[at:].strip()


def _day(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise InputError(f"until={text} is no date; write it as 2026-12-31") from None


class _Layout:
    """Where the paragraphs of a Markdown or HTML file begin and end."""

    def __init__(self, text: str, *, markdown: bool) -> None:
        self._text = text
        self._markdown = markdown
        blanks = [match.span() for match in _BLANK_LINE.finditer(text)] if markdown else []
        self._blank_starts, self._blank_ends = [start for start, _ in blanks], [end for _, end in blanks]
        tags = [] if markdown else list(_BLOCK.finditer(text))
        self._tag_starts = [tag.start() for tag in tags]
        self._tags = [(tag.start(), tag.end(), bool(tag["end"])) for tag in tags]

    def around(self, start: int, end: int) -> tuple[int, int]:
        """The paragraph around the comment ``start..end``, or the next one when it stands alone."""
        return self._lines(start, end) if self._markdown else self._element(start, end)

    def _lines(self, start: int, end: int) -> tuple[int, int]:
        first, last = self._between_blanks(start, end)
        if _without_comments(self._text[first:last]).strip():
            return first, last
        following = _SOLID.search(self._text, last)
        return (last, self._between_blanks(following.start(), following.end())[1]) if following else (last, last)

    def _between_blanks(self, start: int, end: int) -> tuple[int, int]:
        before = bisect.bisect_right(self._blank_ends, start) - 1
        after = bisect.bisect_left(self._blank_starts, end)
        first = self._blank_ends[before] if before >= 0 else 0
        return first, self._blank_starts[after] if after < len(self._blank_starts) else len(self._text)

    def _element(self, start: int, end: int) -> tuple[int, int]:
        place = bisect.bisect_right(self._tag_starts, start)
        inside = place > 0 and not self._tags[place - 1][2]
        closing = next((tag for tag in self._tags[place : place + _NEAR] if tag[2] and tag[0] >= end), None)
        return self._tags[place - 1][0] if inside else start, closing[1] if closing else len(self._text)


def _without_comments(text: str) -> str:
    return _ANY_COMMENT.sub("", text)


def _over(
    place: Place, finding: Finding, holding: dict[str, list[Suppression]], files: dict[str, SourceFile]
) -> Iterator[Suppression]:
    """The suppressions that hold over one side of a finding."""
    for suppression in holding.get(place.path, ()):
        at = files[place.path].offset(place.line, place.column)
        names = suppression.rules
        if suppression.span[0] <= at < suppression.span[1] and (not names or rule_id(finding.verdict) in names):
            yield suppression
