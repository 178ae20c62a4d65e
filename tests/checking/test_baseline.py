"""The baseline: a multiset of fingerprints that fails closed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck.checking import Baseline, mark_known
from factcheck.errors import InputError
from tests.checking.findings_of import found

NINE, FIVE = "Neuf mineurs sont morts jeudi.", "Cinq mineurs sont morts jeudi."


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("new.md").write_text(f"{NINE}\n\n{FIVE}\n", encoding="utf-8")
    return tmp_path


def test_what_was_there_is_known_and_the_rest_is_new() -> None:
    Baseline().updated(found("new.md", (NINE,)), {"new.md"}).write("b.jsonl")
    marked, stale = mark_known(found("new.md", (NINE, FIVE)), Baseline.read("b.jsonl"), {"new.md"})
    assert [finding.state for finding in marked] == ["known", "new"]
    assert stale == []


def test_moved_lines_and_renamed_files_change_nothing() -> None:
    Baseline().updated(found("new.md", (NINE, FIVE)), {"new.md"}).write("b.jsonl")
    Path("new.md").unlink()
    Path("other.md").write_text(f"Un chapeau.\n\n{FIVE}\n\nEncore.\n\n{NINE}\n", encoding="utf-8")
    marked, stale = mark_known(found("other.md", (NINE, FIVE)), Baseline.read("b.jsonl"), {"other.md"})
    assert [finding.state for finding in marked] == ["known", "known"]
    assert stale == []


def test_each_line_covers_one_finding() -> None:
    Baseline().updated(found("new.md", (NINE,)), {"new.md"}).write("b.jsonl")
    twice = found("new.md", (NINE,)) * 2
    states = [finding.state for finding in mark_known(twice, Baseline.read("b.jsonl"), {"new.md"})[0]]
    assert states == ["known", "new"]


def test_stale_lines_are_told_of_checked_and_of_missing_files_only() -> None:
    Path("other.md").write_text(NINE, encoding="utf-8")
    first = Baseline().updated(found("other.md", (NINE,)), {"other.md"})
    first.updated(found("new.md", (FIVE,)), {"new.md"}).write("b.jsonl")
    baseline = Baseline.read("b.jsonl")
    assert len(baseline.entries) == 2
    assert mark_known([], baseline, {"elsewhere.md"})[1] == []
    assert [entry.path for entry in mark_known([], baseline, {"new.md"})[1]] == ["new.md"]
    Path("other.md").unlink()
    assert [entry.path for entry in mark_known([], baseline, {"elsewhere.md"})[1]] == ["other.md"]


def test_updating_keeps_what_was_not_checked_and_drops_what_is_stale() -> None:
    Path("other.md").write_text(NINE, encoding="utf-8")
    both = [*found("other.md", (NINE,)), *found("new.md", (NINE, FIVE))]
    baseline = Baseline().updated(both, {"other.md", "new.md"})
    again = baseline.updated(found("new.md", (FIVE,)), {"new.md"})
    assert sorted((entry.path, entry.here) for entry in again.entries) == [("new.md", FIVE), ("other.md", NINE)]


def test_the_file_is_sorted_readable_and_holds_no_line_numbers() -> None:
    baseline = Baseline().updated(found("new.md", (FIVE, NINE)), {"new.md"})
    baseline.write("b.jsonl")
    header, *lines = [json.loads(line) for line in Path("b.jsonl").read_text(encoding="utf-8").splitlines()]
    assert header == {"factcheck-baseline": 1}
    assert [sorted(line) for line in lines] == [["fingerprint", "here", "path", "rule", "there"]] * 2
    assert lines == sorted(lines, key=lambda line: (line["path"], line["rule"], line["fingerprint"]))
    before = Path("b.jsonl").read_bytes()
    Baseline.read("b.jsonl").write("b.jsonl")
    assert Path("b.jsonl").read_bytes() == before


@pytest.mark.parametrize(
    "content",
    [
        b"", b"\xff\xfe\x00", b"[]\n", b'{"factcheck-baseline": 2}\n', b"{}\n",
        b'{"factcheck-baseline": 1}\nnot JSON\n',
        b'{"factcheck-baseline": 1}\n{"fingerprint": "x"}\n', b"[" * 100_000,
        b'{"factcheck-baseline": 1}\n{"fingerprint": 1, "here": "", "path": "", "rule": "", "there": ""}\n',
    ],
)  # fmt: skip
def test_a_damaged_baseline_fails_closed(content: bytes) -> None:
    Path("b.jsonl").write_bytes(content)
    with pytest.raises(InputError, match="update-baseline"):
        Baseline.read("b.jsonl")


def test_a_missing_baseline_fails_closed() -> None:
    with pytest.raises(InputError, match="cannot read the baseline"):
        Baseline.read("none.jsonl")
