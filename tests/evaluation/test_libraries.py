"""The table of the normaliser beside other libraries."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck.errors import DataError
from factcheck.evaluation import libraries
from factcheck.evaluation.libraries import Library, Read, main, table

ROW = {
    "text": "Le 3 mai 2024, onze mineurs sont morts.",
    "lang": "fr",
    "reference": None,
    "values": [
        {"text": "3 mai 2024", "kind": "date", "lo": "2024-05-03", "hi": "2024-05-03", "approx": "exact"},
        {"text": "onze", "kind": "cardinal", "lo": 11, "hi": 11, "approx": "exact"},
    ],
}


def library(module: str, *read: Read, kind: str = "cardinal") -> Library:
    return Library("other", module, "some", lambda gold, lang: gold["kind"] == kind, lambda *_: read)


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(ROW), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("read", "kind", "right"),
    [
        (Read(11.0, 11.0), "cardinal", 1),
        (Read(11.0, 11.0, 15, 19), "cardinal", 1),
        (Read(11.0, 11.0, 0, 5), "cardinal", 0),
        (Read(12.0, 12.0), "cardinal", 0),
        (Read("2024-05-03T00:00", "2024-05-03T00:00"), "date", 1),
        (Read("2024-03-05T00:00", "2024-03-05T00:00"), "date", 0),
    ],
)
def test_only_what_is_claimed_is_scored(
    monkeypatch: pytest.MonkeyPatch, lines: Path, read: Read, kind: str, right: int
) -> None:
    monkeypatch.setattr(libraries, "LIBRARIES", (library("json", read, kind=kind),))
    [row] = table([lines])
    assert (row["values"], row["right"], row["factcheck"]) == (1, right, 1)


def test_a_library_that_is_missing_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], lines: Path
) -> None:
    monkeypatch.setattr(libraries, "LIBRARIES", (library("no_such_module_at_all"), library("json", Read(11.0, 11.0))))
    assert main([str(lines)]) == 0
    out = capsys.readouterr().out
    assert "not installed" in out
    assert "100.0%" in out


def test_a_malformed_line_is_named(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text('{"text": "x"}\n', encoding="utf-8")
    with pytest.raises(DataError, match="line 1"):
        table([path])
