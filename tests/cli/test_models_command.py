from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from factcheck.cli import ExitCode, main
from factcheck.models.manifest import write_manifest


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of one tiny shipped model with its manifest."""
    folder = tmp_path / "models"
    (folder / "tiny").mkdir(parents=True)
    (folder / "tiny" / "config.json").write_text("{}", encoding="utf-8")
    write_manifest(folder, {"tiny": {"kind": "nli"}})
    monkeypatch.setattr("factcheck.models.manifest.shipped_dir", lambda: folder)
    monkeypatch.setattr("factcheck.models.shipped_dir", lambda: folder)
    return folder


def call(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["models", *arguments])


def test_list(shelf: Path) -> None:
    assert call("list").stdout.split()[0] == "tiny"
    assert json.loads(call("list", "--json").stdout)["name"] == "tiny"


def test_verify_whole_and_damaged(shelf: Path) -> None:
    assert call("verify").exit_code == ExitCode.OK
    (shelf / "tiny" / "config.json").write_text("{} ", encoding="utf-8")
    result = call("verify", "--json")
    assert result.exit_code == ExitCode.ERROR
    assert json.loads(result.stdout)["path"] == "tiny/config.json"
    assert call("verify", str(shelf)).stdout.startswith("tiny/config.json: ")


def test_export_copies_what_is_whole(shelf: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert call("export", "tiny", "--out", str(out)).exit_code == ExitCode.OK
    assert (out / "config.json").read_text(encoding="utf-8") == "{}"
    assert "exists already" in call("export", "tiny", "--out", str(out)).stderr
    assert "there are tiny" in call("export", "huge", "--out", str(tmp_path / "x")).stderr
    (shelf / "tiny" / "config.json").unlink()
    assert "missing" in call("export", "tiny", "--out", str(tmp_path / "x")).stderr


def test_train_needs_data(tmp_path: Path) -> None:
    result = call("train", "nli", "--data", str(tmp_path / "none"), "--out", str(tmp_path / "out"))
    assert result.exit_code == ExitCode.ERROR
    assert "no such folder" in result.stderr
