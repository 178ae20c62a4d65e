"""The door of the reports: which files, whole or not at all, and the same bytes each time."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck import reports
from factcheck.errors import InputError
from factcheck.reports import files
from tests.reports.hostile import TEXTS, poisoned
from tests.reports.newsroom import newsroom

ROOT = Path(__file__).resolve().parents[2]


def test_default_formats_and_names(tmp_path: Path) -> None:
    written = reports.write(newsroom(), tmp_path / "out")
    assert [path.name for path in written] == [
        "report.html", "report.json", "claims.csv", "verdicts.csv", "clusters.csv", "report.md",
    ]  # fmt: skip
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == sorted(path.name for path in written)


def test_every_format_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    report = newsroom()
    turned = replace(report, articles=report.articles[::-1], claims=report.claims[::-1], clusters=report.clusters[::-1])
    first = reports.write(report, tmp_path / "a", reports.FORMATS, "en")
    second = reports.write(turned, tmp_path / "b", reports.FORMATS, "en")
    assert len(first) == 10
    for one, other in zip(first, second, strict=True):
        assert one.read_bytes() == other.read_bytes(), one.name


def test_bytes_do_not_depend_on_the_hash_seed(tmp_path: Path) -> None:
    program = (
        "import hashlib, sys, pathlib; sys.path.insert(0, sys.argv[1])\n"
        "from tests.reports.newsroom import newsroom\nfrom factcheck import reports\n"
        "paths = reports.write(newsroom(), sys.argv[2], ('html', 'json', 'md', 'jsonld'))\n"
        "print(hashlib.sha256(b''.join(path.read_bytes() for path in paths)).hexdigest())\n"
    )
    seen = set()
    for seed in ("1", "2"):
        run = subprocess.run(
            [sys.executable, "-c", program, str(ROOT), str(tmp_path / seed)],
            env={"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True,
        )  # fmt: skip
        seen.add(run.stdout)
    assert len(seen) == 1


def test_auto_language_is_the_one_of_most_articles(tmp_path: Path) -> None:
    page = reports.write(newsroom(), tmp_path, ("html",), "auto")[0].read_text(encoding="utf-8")
    assert '<html lang="fr">' in page


def test_unknown_format_and_language_are_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"'pdf'.*html"):
        reports.write(newsroom(), tmp_path, ("html", "pdf"))
    with pytest.raises(InputError, match=r"'de'.*en, fr"):
        reports.write(newsroom(), tmp_path, ("html",), "de")
    assert not list(tmp_path.iterdir())


def test_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(InputError, match="cannot write"):
        reports.write(newsroom(), tmp_path / "file" / "out", ("json",))


def _write_half(target: Path) -> None:
    with files.replacing(target) as stream:
        stream.write(b"half")
        raise OSError(28, "disk full")


def test_a_failed_write_leaves_the_old_file_and_no_litter(tmp_path: Path) -> None:
    target = tmp_path / "report.json"
    target.write_text("old")
    with pytest.raises(InputError, match="disk full"):
        _write_half(target)
    assert target.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["report.json"]


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_hostile_texts_are_written_as_utf8_in_every_format(tmp_path: Path, name: str) -> None:
    for path in reports.write(poisoned(TEXTS[name]), tmp_path, reports.FORMATS):
        if path.suffix != ".parquet":
            path.read_bytes().decode("utf-8")


def test_importing_the_reports_is_light() -> None:
    program = "import sys, factcheck.reports; print(any(m in sys.modules for m in ('pandas', 'jinja2', 'pyarrow')))"
    assert subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=ROOT).stdout == "False\n"
