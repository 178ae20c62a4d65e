"""``factcheck report``: what it writes, what it says, and ``--open``."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from factcheck.cli import main
from factcheck.records import Report
from tests.reports.newsroom import newsroom


class Checker:
    """Finds what the newsroom holds, whatever it is given."""

    def report(self, articles: object, skipped: object = ()) -> Report:
        return newsroom()


@pytest.fixture
def launched(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    seen: list[str] = []
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("factcheck.cli.report.make_checker", lambda run: Checker())
    monkeypatch.setattr("click.launch", seen.append)
    Path("a.txt").write_text("Le pont de Lusigny a fermé lundi pour trois semaines.", encoding="utf-8")
    return seen


@pytest.mark.parametrize(
    ("options", "page"), [([], "out/report.html"), (["--split"], "out/report/index.html")], ids=["whole", "split"]
)
def test_open_shows_the_first_page(launched: list[str], options: list[str], page: str) -> None:
    run = CliRunner().invoke(main, ["report", "a.txt", "--out", "out", "--open", *options])
    assert run.exit_code == 0, run.output
    assert launched == [page]
    assert Path(page).is_file()


def test_nothing_opens_unasked_or_without_a_page(launched: list[str]) -> None:
    assert CliRunner().invoke(main, ["report", "a.txt", "--out", "out"]).exit_code == 0
    assert CliRunner().invoke(main, ["report", "a.txt", "--out", "out", "--format", "md", "--open"]).exit_code == 0
    assert launched == []


def test_every_file_written_is_named_and_the_counts_are_told(launched: list[str]) -> None:
    run = CliRunner().invoke(main, ["report", "a.txt", "--out", "out", "--format", "html,md,json"])
    lines = run.output.splitlines()
    assert lines[-3:] == ["out/report.html", "out/report.md", "out/report.json"]
    assert "6 contested, 2 updated, 2 corroborated" in lines[-4]
