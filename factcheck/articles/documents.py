"""One file to read articles from, or the standard input, and what the readers are told about reading it."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from factcheck.errors import ArticleError
from factcheck.records import Article, Skipped

__all__ = ["STDIN", "Document", "Item", "ReadOptions", "Reader"]

STDIN = "-"
_MEGABYTE = 1_000_000
# A file of many records may be this many times as large as one text.
_CONTAINER_FACTOR = 200

Item = Article | Skipped


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """``columns`` maps field names to the column or key that holds them, ``lang`` is for texts that state none.

    ``max_bytes`` bounds one text; a JSON lines or CSV file may hold 200 times as much.
    """

    columns: Mapping[str, str] = field(default_factory=dict)
    lang: str | None = None
    max_bytes: int = 5 * _MEGABYTE


@dataclass(frozen=True, slots=True)
class Document:
    """A file, and the ``path`` it is called by in articles and messages.

    Without a ``file`` it is the standard input, whose bytes are in ``data`` once they have been read.
    """

    path: str
    file: Path | None = None
    data: bytes | None = None

    def read(self, options: ReadOptions, *, container: bool = False) -> bytes:
        """Its bytes. Raises ``ArticleError`` when it is unreadable, not a regular file, or too large."""
        limit = options.max_bytes * (_CONTAINER_FACTOR if container else 1)
        try:
            data = self._bytes(limit)
        except OSError as error:
            raise ArticleError(f"cannot be read: {error.strerror or error}") from None
        if len(data) > limit:
            raise ArticleError(
                f"larger than {limit / _MEGABYTE:g} MB, the limit for one text; split it or raise max_bytes"
            )
        return data

    def _bytes(self, limit: int) -> bytes:
        if self.data is not None:
            return self.data
        if self.file is None:
            return sys.stdin.buffer.read(limit + 1)
        # Opened without blocking and checked by descriptor: a FIFO must not hang the run, and the file that
        # is checked must be the file that is read.
        handle = os.open(self.file, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(handle, "rb") as stream:
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                raise ArticleError("not a regular file; give its content through a pipe, as -")
            return stream.read(limit + 1)


Reader = Callable[[Document, ReadOptions], Iterator[Item]]
"""Reads one format: yields articles, and a ``Skipped`` for each record or field it could not use."""
