"""The file under the index: what it refuses, how it is upgraded, and how its errors read."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from factcheck.errors import StoreError
from factcheck.store import Index, schema
from factcheck.store import database as database_module
from factcheck.store.database import Database
from tests.store.fakes import FakeEngine, made_up


@pytest.fixture
def made(tmp_path: Path) -> Path:
    path = tmp_path / "made.index"
    with Index(path, "create") as index:
        index.add(made_up(6), FakeEngine())
    return path


@pytest.mark.parametrize("mode", ["read", "write"])
def test_a_missing_index_is_not_made(tmp_path: Path, mode: database_module.Mode) -> None:
    with pytest.raises(StoreError, match=r"no such index.*index add"):
        Index(tmp_path / "none", mode)
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize(
    "content",
    [
        b"These are the minutes of a town council.\n" * 200,
        b"SQLite format 3\x00" + b"\x01" * 4080,
        b"SQLite format 3\x00",
        b"x",
    ],
)
@pytest.mark.parametrize("mode", ["read", "write", "create"])
def test_a_stranger_is_refused_and_left_alone(tmp_path: Path, content: bytes, mode: database_module.Mode) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(content)
    with pytest.raises(StoreError, match=r"notes\.txt: "):
        Index(path, mode)
    assert path.read_bytes() == content


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as link:
        link.execute("CREATE TABLE notes (text)")
    before = path.read_bytes()
    with pytest.raises(StoreError, match="not an index of factcheck"):
        Index(path, "create")
    assert path.read_bytes() == before


def test_a_newer_version_is_refused_and_left_alone(made: Path) -> None:
    with sqlite3.connect(made) as link:
        link.execute(f"PRAGMA user_version = {schema.SCHEMA_VERSION + 1}")
        link.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    before = made.read_bytes()
    for mode in ("read", "write", "create"):
        with pytest.raises(StoreError, match=r"newer than this program.*upgrade factcheck"):
            Index(made, mode)  # type: ignore[arg-type]
    assert made.read_bytes() == before


def test_an_older_version_is_upgraded_whole_or_not_at_all(made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def version(path: Path) -> int:
        with sqlite3.connect(path) as link:
            return int(link.execute("PRAGMA user_version").fetchone()[0])

    old = schema.SCHEMA_VERSION
    monkeypatch.setattr(database_module, "SCHEMA_VERSION", old + 1)
    good = "ALTER TABLE articles ADD COLUMN section TEXT"
    monkeypatch.setattr(database_module, "MIGRATIONS", (*schema.MIGRATIONS, (good, "ALTER TABLE nowhere ADD COLUMN x")))
    with pytest.raises(StoreError):
        Index(made, "write")
    assert version(made) == old
    monkeypatch.setattr(database_module, "MIGRATIONS", (*schema.MIGRATIONS, (good,)))
    with pytest.raises(StoreError, match="older than this program"):
        Index(made)
    Index(made, "write").close()
    assert version(made) == old + 1
    with Index(made) as index:
        assert len(list(index.articles())) == 6


def test_a_new_file_runs_every_migration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database_module, "SCHEMA_VERSION", schema.SCHEMA_VERSION + 1)
    monkeypatch.setattr(database_module, "MIGRATIONS", (*schema.MIGRATIONS, ("CREATE TABLE later (x)",)))
    with Database(tmp_path / "new", "create") as database:
        assert database.rows("SELECT * FROM later") == []


@pytest.mark.parametrize("keep", [0.02, 0.3, 0.6, 0.95])
def test_a_truncated_file_is_an_error_and_left_alone(made: Path, keep: float) -> None:
    whole = made.read_bytes()
    made.write_bytes(whole[: int(len(whole) * keep)])
    before = made.read_bytes()
    for mode in ("read", "write", "create"):
        with pytest.raises(StoreError, match=r"made\.index: .*(damaged|not an index)"), Index(made, mode) as index:  # type: ignore[arg-type]
            index.add(made_up(6), FakeEngine())
    assert made.read_bytes() == before


def test_an_emptied_file_is_no_index(made: Path) -> None:
    made.write_bytes(b"")
    with pytest.raises(StoreError, match="empty where an index was expected"):
        Index(made)
    Path(f"{made}-wal").write_bytes(b"left over")
    with pytest.raises(StoreError, match="empty where an index was expected"):
        Index(made, "create")


def test_foreign_keys_are_enforced(made: Path) -> None:
    with Database(made, "write") as database:
        with pytest.raises(StoreError), database.writing():
            database.run("INSERT INTO judged VALUES (999, 1, x'')")
        assert database.rows("PRAGMA foreign_keys") == [(1,)]
        assert database.rows("PRAGMA journal_mode") == [("wal",)]


def test_readers_do_not_write(made: Path) -> None:
    with Index(made) as index:
        with pytest.raises(StoreError, match="opened to read"):
            index.add(made_up(7), FakeEngine())
        with pytest.raises(StoreError, match="opened to read"):
            index.remove(["articles"])


def test_a_folder_is_no_index(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="not a file"):
        Index(tmp_path, "create")
    with pytest.raises(StoreError, match="folder does not exist"):
        Index(tmp_path / "no" / "index", "create")


def test_verify_finds_what_was_changed_behind_its_back(made: Path) -> None:
    changes = (
        "UPDATE claims SET text = 'Rien de tel.' WHERE key = 3",
        "UPDATE articles SET text = text || '!' WHERE key = 2",
        "UPDATE vectors SET data = substr(data, 3) WHERE article = 4",
        "UPDATE claims SET entities = 'no JSON' WHERE key = 19",
        "DELETE FROM vectors WHERE article = 6",
        "UPDATE verdicts SET confidence = 7 WHERE a = (SELECT min(a) FROM verdicts)",
    )
    for number, change in enumerate(changes, start=1):
        with sqlite3.connect(made) as link:
            link.execute(change)
        with Index(made) as index:
            assert len(index.verify()) >= number
