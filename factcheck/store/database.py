"""One SQLite file, opened with care: never overwritten, upgraded in one step, its errors told in plain words.

Writers use write-ahead logging, so that readers go on reading while one process writes, and a process that is
killed leaves the last finished transaction behind (https://www.sqlite.org/wal.html).
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Literal
from urllib.parse import quote

from factcheck.errors import StoreError
from factcheck.store.schema import APPLICATION_ID, MIGRATIONS, SCHEMA_VERSION

__all__ = ["Database", "Mode"]

Mode = Literal["read", "write", "create"]
"""``read`` an index, ``write`` to one that exists, or ``create`` it when there is none yet."""

WAIT_SECONDS = 30.0
_LEAST_BYTES = 512
_REBUILD = "restore it from a copy, or move it away and run `factcheck index add` again"


class Database:
    """A connection to an index file. A context manager; not to be shared between threads.

    Raises ``StoreError`` when the file is missing (unless created), no index, damaged, of a newer version, locked
    for longer than ``wait`` seconds, or cannot be written.
    """

    def __init__(self, path: str | Path, mode: Mode = "read", *, wait: float = WAIT_SECONDS) -> None:
        self.path = Path(path)
        self.mode = mode
        self.wait = wait
        self._refuse_strangers()
        with self._explained():
            self._link = self._connect()
        try:
            with self._explained():
                self._prepare()
        except BaseException:
            self._link.close()
            raise

    def __enter__(self) -> Database:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the connection; an open transaction is undone."""
        self._link.close()

    def rows(self, statement: str, values: Iterable[Any] = ()) -> list[tuple[Any, ...]]:
        """All rows that a statement gives."""
        with self._explained():
            return self._link.execute(statement, tuple(values)).fetchall()

    def stream(self, statement: str, values: Iterable[Any] = ()) -> Iterator[tuple[Any, ...]]:
        """The rows that a statement gives, a few at a time."""
        with self._explained():
            cursor = self._link.execute(statement, tuple(values))
            while some := cursor.fetchmany(500):
                yield from some

    def one(self, statement: str, values: Iterable[Any] = ()) -> tuple[Any, ...] | None:
        """The first row that a statement gives."""
        with self._explained():
            row: tuple[Any, ...] | None = self._link.execute(statement, tuple(values)).fetchone()
            return row

    def run(self, statement: str, values: Iterable[Any] = ()) -> int:
        """Run a statement that changes rows; the key of the last inserted one."""
        with self._explained():
            return self._link.execute(statement, tuple(values)).lastrowid or 0

    def run_many(self, statement: str, rows: Iterable[Iterable[Any]]) -> None:
        """Run a statement once for each row of values."""
        with self._explained():
            self._link.executemany(statement, [tuple(row) for row in rows])

    @contextlib.contextmanager
    def reading(self) -> Iterator[None]:
        """A block in which every query sees the same state of the file."""
        with self._block("BEGIN"):
            yield

    @contextlib.contextmanager
    def writing(self) -> Iterator[None]:
        """A transaction: all of the block's changes are kept, or none. Only one process is in such a block."""
        if self.mode == "read":
            raise StoreError(f"{self.path}: opened to read, not to write")
        with self._block("BEGIN IMMEDIATE"):
            yield

    @property
    def version_seen(self) -> int:
        """A number that changes when another connection changes the file."""
        row = self.one("PRAGMA data_version")
        assert row is not None
        return int(row[0])

    @contextlib.contextmanager
    def _block(self, begin: str) -> Iterator[None]:
        if self._link.in_transaction:
            # An inner block is part of the outer one.
            yield
            return
        with self._explained():
            self._link.execute(begin)
        try:
            yield
            with self._explained():
                self._link.execute("COMMIT")
        except BaseException:
            # SQLite may have rolled back by itself, or the disk may refuse to: the first error is the one to tell.
            with contextlib.suppress(sqlite3.Error):
                self._link.execute("ROLLBACK")
            raise

    def _refuse_strangers(self) -> None:
        path = self.path
        if self.mode != "create" and not path.exists():
            raise StoreError(f"{path}: no such index; make one with `factcheck index add PATH --index {path}`")
        if path.exists() and not path.is_file():
            raise StoreError(f"{path}: not a file; name the file that holds the index")
        if self.mode == "create" and not path.parent.is_dir():
            raise StoreError(f"{path}: its folder does not exist; make the folder first")
        if not path.exists():
            return
        size = path.stat().st_size
        if not size and (self.mode != "create" or self._has_log()):
            raise StoreError(f"{path}: empty where an index was expected; {_REBUILD}")
        # SQLite itself would take a file shorter than its smallest page for an empty one, and write over it.
        if 0 < size < _LEAST_BYTES:
            raise StoreError(f"{path}: not an index of factcheck, or cut off at its beginning; {_REBUILD}")

        missing = self._missing_bytes(size) if size and not self._has_log() else 0
        if missing > 0:
            raise StoreError(f"{path}: damaged: its last {missing} bytes are cut off; {_REBUILD}")

    def _missing_bytes(self, size: int) -> int:
        """How much shorter the file is than its header says (https://www.sqlite.org/fileformat.html#the_database_header).

        SQLite itself notices only when it comes to what is missing, and may have written by then.
        """
        with self.path.open("rb") as stream:
            head = stream.read(100)
        if not head.startswith(b"SQLite format 3\0") or head[24:28] != head[92:96]:
            return 0
        page = int.from_bytes(head[16:18], "big")
        return (65536 if page == 1 else page) * int.from_bytes(head[28:32], "big") - size

    def _has_log(self) -> bool:
        log = Path(f"{self.path}-wal")
        return log.exists() and log.stat().st_size > 0

    def _connect(self) -> sqlite3.Connection:
        where = f"file:{quote(os.path.abspath(self.path))}"
        if self.mode != "read":
            link = sqlite3.connect(
                f"{where}?mode={'rwc' if self.mode == 'create' else 'rw'}",
                uri=True, timeout=self.wait, isolation_level=None,
            )  # fmt: skip
            link.execute("PRAGMA foreign_keys = ON")
            return link
        link = sqlite3.connect(f"{where}?mode=ro", uri=True, timeout=self.wait, isolation_level=None)
        try:
            link.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except sqlite3.OperationalError:
            link.close()
            # In a folder that cannot be written, or on a full disk, SQLite cannot make its shared memory file.
            # Without a log beside it the file is whole, and nobody can be writing to it.
            if self._has_log():
                raise
            link = sqlite3.connect(f"{where}?mode=ro&immutable=1", uri=True, isolation_level=None)
        return link

    def _prepare(self) -> None:
        application = self._number("application_id")
        version = self._number("user_version")
        blank = not application and not version and not self.one("SELECT 1 FROM sqlite_master")
        if blank and self.mode == "create":
            self._link.execute("PRAGMA journal_mode = WAL")
        elif application != APPLICATION_ID:
            raise StoreError(f"{self.path}: not an index of factcheck; name another file")
        if version > SCHEMA_VERSION:
            raise StoreError(
                f"{self.path}: version {version}, newer than this program's {SCHEMA_VERSION}; upgrade factcheck"
            )
        if self.mode != "read":
            # With a write-ahead log, NORMAL loses at most the last transactions in a power cut and damages nothing.
            self._link.execute("PRAGMA synchronous = NORMAL")
            self._migrate()
        elif version < SCHEMA_VERSION:
            raise StoreError(
                f"{self.path}: version {version}, older than this program's {SCHEMA_VERSION}; "
                "`factcheck index add` or `index remove` brings it up to date"
            )

    def _migrate(self) -> None:
        if self._number("user_version") == SCHEMA_VERSION:
            return
        with self.writing():
            # Asked again inside the transaction: another process may have been faster.
            for version in range(self._number("user_version"), SCHEMA_VERSION):
                for statement in MIGRATIONS[version]:
                    self._link.execute(statement)
                self._link.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                self._link.execute(f"PRAGMA user_version = {version + 1}")

    def _number(self, pragma: str) -> int:
        return int(self._link.execute(f"PRAGMA {pragma}").fetchone()[0])

    @contextlib.contextmanager
    def _explained(self) -> Iterator[None]:
        """Turn the errors of SQLite into ``StoreError`` with the mend."""
        try:
            yield
        except sqlite3.Error as error:
            raise StoreError(f"{self.path}: {self._explain(error)}") from error

    def _explain(self, error: sqlite3.Error) -> str:
        name = getattr(error, "sqlite_errorname", "") or ""
        for start, text in _MEANINGS.items():
            if name.startswith(start):
                return text
        if isinstance(error, sqlite3.DatabaseError) and not isinstance(error, sqlite3.OperationalError):
            return f"damaged ({error}); {_REBUILD}"
        return f"{error}; {_REBUILD}"


_MEANINGS = {
    "SQLITE_BUSY": "locked by another process; wait until it is done, then run the command again",
    "SQLITE_LOCKED": "locked by another process; wait until it is done, then run the command again",
    "SQLITE_FULL": "the disk is full; free some space and run the command again: what was finished is kept",
    "SQLITE_READONLY": "cannot be written; change the permissions of the file and its folder",
    "SQLITE_CANTOPEN": "cannot be opened; check the permissions of the file and its folder",
    "SQLITE_PERM": "cannot be opened; check the permissions of the file and its folder",
    "SQLITE_AUTH": "cannot be opened; check the permissions of the file and its folder",
    "SQLITE_IOERR": "the disk refused to read or write; check the disk and its free space, then run the command again",
    "SQLITE_NOTADB": f"not an index of factcheck, or damaged at its beginning; {_REBUILD}",
    "SQLITE_CORRUPT": f"damaged; {_REBUILD}",
}
