"""What must not hurt an index: a kill at any moment, a full disk, a read-only folder, a second process."""

from __future__ import annotations

import functools
import os
import random
import re
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from factcheck.errors import StoreError
from factcheck.records import Article
from factcheck.store import Index
from factcheck.store.database import Database
from tests.store.fakes import FakeEngine, made_up

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="forks, kills and mounts")

KILLS = 50
ARTICLES = made_up(8)


def build(path: Path) -> None:
    with Index(path, "create") as index:
        index.add(ARTICLES, FakeEngine(seconds=0.001), roots=["articles"])


def exported(path: Path) -> list[str]:
    with Index(path) as index:
        assert index.verify() == []
        return list(index.export(vectors=True))


def in_a_child(work: Callable[[], None]) -> int:
    """Run ``work`` in a process of its own that is its parent's copy; its id."""
    child = os.fork()
    if child == 0:
        try:
            work()
        finally:
            os._exit(0)
    return child


def test_kill_at_any_moment(tmp_path: Path) -> None:
    build(tmp_path / "undisturbed")
    expected = exported(tmp_path / "undisturbed")
    start = time.perf_counter()
    os.waitpid(in_a_child(lambda: build(tmp_path / "timed")), 0)
    whole = time.perf_counter() - start
    assert exported(tmp_path / "timed") == expected
    random.seed(7)
    states = set()
    for number in range(KILLS):
        path = tmp_path / f"killed-{number}"
        child = in_a_child(functools.partial(build, path))
        time.sleep(random.uniform(0, whole))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        states.add(_finished(path))
        build(path)
        assert exported(path) == expected, f"kill {number}"
    assert len(states) > 3, "the kills should have struck at different stages"


def _finished(path: Path) -> tuple[int, int]:
    """How many articles were read and judged; every one of them is whole."""
    try:
        with Index(path) as index:
            assert index.verify() == []
            status = index.status()
            return status["articles"], status["articles"] - status["unjudged"]
    except StoreError as error:
        early = re.search("no such index|empty|not an index", str(error))
        return (-1, -1) if early else pytest.fail(str(error))


def test_a_reader_reads_while_one_writes(tmp_path: Path) -> None:
    build(tmp_path / "i")
    with Database(tmp_path / "i", "write") as writer, Index(tmp_path / "i") as reader:
        with writer.writing():
            writer.run("DELETE FROM articles")
            assert reader.status()["articles"] == len(ARTICLES)
            assert reader.check(made_up(1, first=30), FakeEngine()).verdicts
        assert reader.status()["articles"] == 0


def test_two_writers_take_turns(tmp_path: Path) -> None:
    path = tmp_path / "i"
    mine, theirs = made_up(8), made_up(8, first=4)
    Index(path, "create").close()

    def write(articles: list[Article]) -> None:
        with Index(path, "write") as index:
            index.add(articles, FakeEngine(seconds=0.002))

    children = [in_a_child(functools.partial(write, part)) for part in (mine, theirs)]
    for child in children:
        assert os.waitpid(child, 0)[1] == 0
    with Index(path, "write") as index:
        assert index.verify() == []
        index.add([*mine, *theirs], FakeEngine())
        status = index.status()
        assert {article.id for article in index.articles()} == {article.id for article in [*mine, *theirs]}
    assert (status["articles"], status["claims"], status["unjudged"]) == (12, 48, 0)


def test_a_lock_that_is_not_given_up_is_told(tmp_path: Path) -> None:
    build(tmp_path / "i")
    with sqlite3.connect(tmp_path / "i", isolation_level=None) as link:
        link.execute("BEGIN IMMEDIATE")
        with Index(tmp_path / "i", "write", wait=0.05) as index, pytest.raises(StoreError, match="locked by another"):
            index.add(made_up(9), FakeEngine())
        link.execute("ROLLBACK")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of one megabyte, when this user may mount one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    try:
        mount = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder], capture_output=True, check=False
        )
    except OSError:
        pytest.skip("there is no mount command")
    if mount.returncode:
        pytest.skip("this user may not mount a file system")
    yield folder
    subprocess.run(["umount", folder], check=True)


def test_a_full_disk_keeps_what_was_finished(small_disk: Path, tmp_path: Path) -> None:
    build(tmp_path / "undisturbed")
    path = small_disk / "i"
    with Index(path, "create") as index:
        index.add(ARTICLES[:2], FakeEngine(), judge=False)
    filler = small_disk / "filler"
    with pytest.raises(OSError, match="space"):  # noqa: PT012, SIM117
        with filler.open("wb") as stream:
            while True:
                stream.write(b"\0" * 512)
                stream.flush()
    with pytest.raises(StoreError, match=r"disk is full|free space"), Index(path, "write") as index:
        index.add(ARTICLES, FakeEngine(), judge=False)
    filler.write_bytes(filler.read_bytes()[: -(100 << 10)])
    with pytest.raises(StoreError, match=r"disk is full|free space"), Index(path, "write") as index:
        index.add([*ARTICLES, *made_up(60, first=20)], FakeEngine(), judge=False)
    with Index(path) as index:
        assert index.verify() == []
        assert 2 <= len(list(index.articles())) < 68
    filler.unlink()
    with Index(path, "write") as index:
        index.remove([article.id for article in made_up(60, first=20)])
    build(path)
    assert exported(path) == exported(tmp_path / "undisturbed")


def test_a_read_only_index_can_be_read(small_disk: Path) -> None:
    path = small_disk / "i"
    build(path)
    before = path.read_bytes()
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)
    try:
        assert exported(path)
        with Index(path) as index:
            assert index.check(made_up(1, first=30), FakeEngine()).verdicts
        with pytest.raises(StoreError, match=r"cannot be (written|opened)"), Index(path, "write") as index:
            index.add(made_up(9), FakeEngine())
        assert path.read_bytes() == before
    finally:
        subprocess.run(["mount", "-o", "remount,rw", small_disk], check=True)


@pytest.mark.parametrize("share", [0.001, 0.02, 0.3, 0.5, 0.9, 0.999])
def test_a_truncated_file_is_told_and_left_as_it_is(tmp_path: Path, share: float) -> None:
    path = tmp_path / "i"
    build(path)
    whole = path.read_bytes()
    path.write_bytes(whole[: int(share * len(whole))])
    before = path.read_bytes()
    for work in (Index.verify, lambda index: index.add(made_up(9), FakeEngine())):
        with pytest.raises(StoreError, match=r"damaged|cut off|not an index"), Index(path, "create") as index:
            work(index)
    assert path.read_bytes() == before


@pytest.mark.parametrize("seed", range(12))
def test_bytes_that_changed_are_found(tmp_path: Path, seed: int) -> None:
    path = tmp_path / "i"
    build(path)
    expected = exported(path)
    chance = random.Random(seed)
    raw = bytearray(path.read_bytes())
    start = chance.randrange(len(raw) - 4096)
    raw[start : start + 4096] = chance.randbytes(4096)
    path.write_bytes(raw)
    try:
        with Index(path) as index:
            wrong = index.verify()
            found = list(index.export(vectors=True))
    except StoreError as error:
        wrong, found = [str(error)], []
    assert found == expected or wrong, "nothing that is exported may have changed unseen"
    assert all("restore it from a copy" in line or "rebuild" in line or "add it again" in line for line in wrong)
