"""The index command with the real store and an engine that answers at once."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from factcheck.cli import ExitCode, main
from tests.store.fakes import FakeEngine

ONE = "Le pont de Morville a été fermé lundi après la découverte de fissures."
TWO = "La piscine de Morville rouvrira en mai, a annoncé la maire de la commune."
FILE = "archive.factcheck"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "story").mkdir()
    (tmp_path / "story" / "one.md").write_text(ONE, encoding="utf-8")
    (tmp_path / "story" / "two.md").write_text(TWO, encoding="utf-8")
    monkeypatch.setattr("factcheck.cli.index.make_checker", lambda run: None)
    monkeypatch.setattr("factcheck.indexing.CheckerEngine", lambda checker: FakeEngine())
    return tmp_path


def call(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["index", *arguments, "--index", FILE])


def articles() -> int:
    found: int = json.loads(call("status", "--json").stdout)["articles"]
    return found


def test_add_is_incremental(folder: Path) -> None:
    first = call("add", "story")
    assert first.exit_code == ExitCode.OK, first.output
    assert "2 added (0 of them edited)" in first.stdout
    assert "2 unchanged" in call("add", "story").stdout
    (folder / "story" / "two.md").write_text(TWO + " Elle sera gratuite.", encoding="utf-8")
    assert "1 added (1 of them edited)" in call("add", "story").stdout
    assert articles() == 2


def test_what_is_gone_goes_but_not_what_cannot_be_read(folder: Path) -> None:
    call("add", "story")
    (folder / "story" / "one.md").unlink()
    (folder / "story" / "two.md").write_text(TWO, encoding="utf-8")
    call("add", "story", "--keep-missing")
    assert articles() == 2
    (folder / "story" / "three.md").write_text(ONE + " Il rouvrira mardi.", encoding="utf-8")
    (folder / "story" / "two.md").write_bytes(b"\x00")
    assert "1 removed" in call("add", "story").stdout
    assert articles() == 2


def test_remove_by_folder_and_not_twice(folder: Path) -> None:
    call("add", ".")
    assert "2 articles removed" in call("remove", "./story").stdout
    result = call("remove", "story")
    assert result.exit_code == ExitCode.ERROR
    assert "holds no article" in result.stderr


def test_verify_status_and_export(folder: Path) -> None:
    call("add", "story")
    assert call("verify").stdout == f"{FILE}: whole\n"
    assert "articles: 2" in call("status").stdout
    records = [json.loads(line)["record"] for line in call("export").stdout.splitlines()]
    assert records[0] == "index"
    assert records.count("article") == 2


@pytest.mark.parametrize("action", [["status"], ["verify"], ["export"], ["remove", "x"]])
def test_missing_index_is_an_error(folder: Path, action: list[str]) -> None:
    result = call(*action)
    assert result.exit_code == ExitCode.ERROR
    assert FILE in result.stderr


def test_nothing_readable_makes_no_index(folder: Path) -> None:
    assert call("add", "none").exit_code == ExitCode.ERROR
    assert not (folder / FILE).exists()
