"""CSV and TSV: one article a row, the columns found by their names or named by the user."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Any

from factcheck.articles.documents import Document, Item, ReadOptions
from factcheck.articles.encodings import decode
from factcheck.articles.fields import FIELDS
from factcheck.articles.rows import articles_of_rows
from factcheck.errors import ArticleError

__all__ = ["read_csv"]

_DELIMITERS = (",", ";", "\t", "|")


def read_csv(document: Document, options: ReadOptions) -> Iterator[Item]:
    """Yield the articles and the skipped rows of a ``.csv`` or ``.tsv`` file with a header row.

    The delimiter is the one that splits the header best. Raises ``ArticleError`` when the file cannot be read,
    has no column for the text, or is not a table.
    """
    text = decode(document.read(options, container=True))
    if "\x00" in text:
        raise ArticleError("NUL characters in it: not a table")
    # The module's limit on a field is smaller than the longest text we accept, and is a process-wide setting.
    csv.field_size_limit(max(csv.field_size_limit(), len(text)))
    header_line = text.lstrip("\ufeff\r\n").split("\n", 1)[0]
    delimiter = max(_DELIMITERS, key=lambda mark: (header_line.count(mark), -_DELIMITERS.index(mark)))
    reader = csv.reader(io.StringIO(text.lstrip("\ufeff"), newline=""), delimiter=delimiter)
    header = [name.strip().lower() for name in next(_rows(reader), (0, []))[1]]
    _check_columns(header, options)

    def record(row: list[str]) -> dict[str, Any]:
        return dict(zip(header, row, strict=False))

    yield from articles_of_rows(document, _rows(reader), record, options)


def _rows(reader: Any) -> Iterator[tuple[int, list[str]]]:
    """The rows that hold anything, each with the number of its last line in the file."""
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise ArticleError(f"line {reader.line_num} is not CSV: {error}") from None
        if any(cell.strip() for cell in row):
            yield reader.line_num, row


def _check_columns(header: list[str], options: ReadOptions) -> None:
    if not header:
        raise ArticleError("no text in it")
    shown = ", ".join(header[:12])
    for field, column in sorted(options.columns.items()):
        if column.lower() not in header:
            raise ArticleError(f"no column {column!r} for the {field}; the columns are {shown}"[:300])
    if "text" not in options.columns and not set(header) & set(FIELDS["text"]):
        raise ArticleError(f"no column of texts among {shown}; name it with --text-column"[:300])
