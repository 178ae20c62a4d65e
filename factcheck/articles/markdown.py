"""Markdown with YAML front matter: the text is what follows the front matter, without the marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from factcheck.articles.documents import Document, Item, ReadOptions
from factcheck.articles.encodings import decode
from factcheck.articles.fields import article_of_fields
from factcheck.articles.marks import without_marks
from factcheck.errors import ArticleError

__all__ = ["read_markdown", "split_front_matter"]

_OPENING = re.compile(r"\ufeff?\s*---[ \t]*\n")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_FIELD = re.compile(r"([^\W\d][\w -]{0,40}?)[ \t]*:(?:[ \t]+|(?=\n)|\Z)([^\n]*)")
_LONGEST = 64_000


def read_markdown(document: Document, options: ReadOptions) -> Iterator[Item]:
    """Yield the one article of a ``.md`` file, after a note when its date is malformed. Raises ``ArticleError``."""
    fields, body = split_front_matter(decode(document.read(options)))
    # The id of an article names its file, so an `id` of the front matter is not used.
    fields.pop("id", None)
    yield from article_of_fields(
        fields, without_marks(body), path=document.path, where=document.path,
        published_from="front-matter", options=options,
    )  # fmt: skip


def split_front_matter(text: str) -> tuple[dict[str, Any], str]:
    """The fields of the front matter, keys in lower case and values as written, and the text after it.

    Raises ``ArticleError`` for front matter that is not closed.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    opening = _OPENING.match(text)
    if not opening:
        return {}, text
    closing = _CLOSING.search(text, opening.end(), opening.end() + _LONGEST)
    if not closing:
        if _FIELD.match(text, opening.end()):
            raise ArticleError("the front matter is not closed by a line of `---`: the file is cut off or malformed")
        return {}, text
    head = text[opening.end() : closing.start()]
    fields = _fields(head)
    if head.strip() and not fields:
        # Two rules around a paragraph, not front matter.
        return {}, text
    return fields, text[closing.end() :]


def _fields(head: str) -> dict[str, Any]:
    import yaml

    try:
        # Every value stays the string that was written: YAML would make `no` a boolean and dates objects.
        loaded = yaml.load(head, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError):
        # An unquoted colon, as in `title: Chili : trois morts`, is the usual reason.
        return _loose_fields(head)
    if not isinstance(loaded, dict):
        return {}
    return {str(key).lower(): value for key, value in loaded.items()}


def _loose_fields(head: str) -> dict[str, Any]:
    matches = (_FIELD.fullmatch(line.rstrip()) for line in head.split("\n"))
    return {match[1].lower(): match[2].strip().strip("\"'") for match in matches if match}
