"""Take the marks of Markdown out of a text and leave its words, in their order and on their lines."""

from __future__ import annotations

import html
import re

__all__ = ["without_marks"]

_RULES = ("=", "-", "*", "_")
_TABLE_RULE = frozenset("|-:")
_FENCES = ("```", "~~~")
_DEFINITION = re.compile(r" {0,3}\[[^\[\]\n]+\]:[ \t]+\S+(?:[ \t]+[\"'(][^\n]*)?")
# A dash, plus or angle bracket before a digit may be a sign: it stays.
_PREFIX = re.compile(r"[ \t]{0,3}(?:>[ \t]?(?![ \t\d])|#{1,6}[ \t]+|[-*][ \t]+(?!\d)(?:\[[ xX]\][ \t]+)?)")
_CLOSING_HASHES = re.compile(r"[ \t]#{1,6}[ \t]*$")
_TAGS = (
    "a|abbr|b|blockquote|br|center|cite|code|del|div|em|figcaption|figure|font|h[1-6]|hr|i|iframe|img|ins|li|mark|ol|p|"
    "s|small|span|strong|sub|sup|table|tbody|td|th|thead|tr|u|ul"
)
_INLINE = re.compile(
    r"\\(?P<escaped>[\\`*_{}\[\]()#+\-.!>|~])"
    r"|!?\[(?P<label>[^\[\]\n]*)\](?:\([^()\s]*[./#:][^()\s]*(?:[ \t]+\"[^\"\n]*\")?\)|\[[^\[\]\n]*\])"
    r"|\[\^[^\[\]\s]+\]"
    rf"|</?(?:{_TAGS})(?:[\s/][^<>\n]*)?>"
    r"|(?<![^\W_])_{1,3}(?=[^\s_])|(?<=[^\s_])_{1,3}(?![^\W_])"
    r"|(?P<stars>\*{1,3})"
    r"|`+|~~"
)
_MARKED = re.compile(r"[\\`*_\[\]#>|~<&=-]")
_DEEPEST = 8


def without_marks(text: str) -> str:
    """``text`` without headings' hashes, emphasis, links' addresses, list bullets, rules, tags and comments.

    Labels of links and images, code and table cells keep their words. A text without marks comes back as is.
    """
    lines = _without_comments(text).split("\n")
    return "\n".join(_plain(line) if _MARKED.search(line) else line for line in lines)


def _without_comments(text: str) -> str:
    kept, at = [], 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start)) >= 0:
        kept.append(text[at:start])
        at = end + 3
    return "".join(kept) + text[at:]


def _plain(line: str) -> str:
    if _is_rule(line) or _DEFINITION.fullmatch(line):
        return ""
    for _ in range(_DEEPEST):
        match = _PREFIX.match(line)
        if not match:
            break
        line = _CLOSING_HASHES.sub("", line[match.end() :])
    if line.lstrip().startswith("|"):
        line = line.strip().strip("|").strip()
    return html.unescape(_without_inline(line))


def _is_rule(line: str) -> bool:
    """Whether the line is a thematic break, the underline of a heading or a table's, or opens or ends code."""
    if line.lstrip().startswith(_FENCES):
        return True
    marks = "".join(line.split())
    alone = len(marks) > 1 and marks[0] in _RULES and marks == marks[0] * len(marks)
    return alone or ("|" in marks and "-" in marks and set(marks) <= _TABLE_RULE)


def _without_inline(line: str) -> str:
    """The line without its inner marks; a lone asterisk, and one between spaces or inside a product, is no mark."""
    paired = line.count("*") > 1

    def replace(match: re.Match[str]) -> str:
        if not match["stars"]:
            # A label holds no brackets, so this goes one level deep.
            return match["escaped"] or _without_inline(match["label"] or "")
        before, after = line[match.start() - 1 : match.start()] or " ", line[match.end() : match.end() + 1] or " "
        spaced = before.isspace() and after.isspace()
        product = before.isdigit() and after.isdigit()
        return match[0] if not paired or spaced or product else ""

    return _INLINE.sub(replace, line)
