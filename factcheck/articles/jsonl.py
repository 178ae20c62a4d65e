"""JSON lines: one article a line; a bad line is one skipped entry and the rest goes on."""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator
from typing import Any

from factcheck.articles.documents import Document, Item, ReadOptions
from factcheck.articles.encodings import decode
from factcheck.articles.rows import articles_of_rows
from factcheck.errors import ArticleError

__all__ = ["read_jsonl"]

_WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)


def read_jsonl(document: Document, options: ReadOptions) -> Iterator[Item]:
    """Yield the articles and the skipped lines of a ``.jsonl`` file.

    An article's text is in the field ``text``, ``article`` or ``body``; title (or heading), source, published
    (or date), lang, url, publisher and id are read when present. Raises ``ArticleError`` when the file cannot
    be read or is empty.
    """
    data = document.read(options, container=True)
    # Line by line, so that one damaged line does not take the file with it; in the wide encodings a line end
    # is more than one byte, and the file has to be decoded whole.
    wide = data.startswith(_WIDE_MARKS)
    lines: list[Any] = decode(data).split("\n") if wide else data.split(b"\n")
    rows = ((number, line) for number, line in enumerate(lines, start=1) if line.strip())
    yield from articles_of_rows(document, rows, _parse, options)


def _parse(line: str | bytes) -> dict[str, object]:
    try:
        record = json.loads(decode(line) if isinstance(line, bytes) else line)
    except ValueError as error:
        raise ArticleError(f"not JSON: {error}") from None
    except RecursionError:
        raise ArticleError("not JSON that can be read: nested too deeply") from None
    if not isinstance(record, dict):
        raise ArticleError("a JSON object was expected, one a line")
    return {str(key).lower(): value for key, value in record.items()}
