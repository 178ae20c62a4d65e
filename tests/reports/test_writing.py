"""The door of the reports: which files, whole or not at all, and the same bytes each time."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import html5lib
import pytest

from factcheck import reports
from factcheck.errors import InputError
from factcheck.reports import files
from tests.reports.hostile import TEXTS, crowd, poisoned
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


def split_pages(folder: Path, size: int) -> dict[str, Any]:
    written = reports.write(crowd(size), folder, ("html",), split=True)
    return {path.name: html5lib.HTMLParser(strict=True).parse(path.read_text(encoding="utf-8")) for path in written}


@pytest.fixture
def small_sheets(monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setattr("factcheck.reports.pages._SHEET_BYTES", 60_000)
    return 60_000


def test_split_pages_are_small_complete_and_linked(tmp_path: Path, small_sheets: int) -> None:
    report = crowd(24)
    pages = split_pages(tmp_path, 24)
    assert next(iter(pages)) == "index.html"
    assert {"articles-1.html", "articles-2.html", "contested-2.html"} <= set(pages)
    for path in (tmp_path / "report").iterdir():
        assert path.stat().st_size < small_sheets + 60_000, path.name
    ids = {name: [node.get("id") for node in page.iter() if node.get("id")] for name, page in pages.items()}
    everything = [one for found in ids.values() for one in found if one.startswith(("k-", "f-", "a-"))]
    assert len(everything) == len(set(everything))
    assert {f"k-{claim.id}" for claim in report.claims} <= set(everything)
    assert {f"f-{cluster.id}" for cluster in report.clusters} <= set(everything)
    for name, page in pages.items():
        for node in page.iter():
            href = node.get("href") or ""
            if href and not href.startswith(("https:", "data:")):
                target, _, fragment = href.partition("#")
                assert not fragment or fragment in ids[target or name], (name, href)


def test_long_pagers_name_the_ends_and_the_pages_around(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.reports.pages._SHEET_BYTES", 1)
    pages = split_pages(tmp_path, 40)
    middle = pages["articles-20.html"]
    pager = next(node for node in middle.iter() if node.get("class") == "pager")
    words = " ".join("".join(pager.itertext()).split())
    assert words == "Page 1 … 18 19 20 21 22 … 40"
    assert [node.text for node in pager.iter() if node.get("aria-current") == "page"] == ["20"]


@pytest.mark.usefixtures("small_sheets")
def test_split_removes_the_pages_of_a_larger_report_alone(tmp_path: Path) -> None:
    split_pages(tmp_path, 12)
    (tmp_path / "report" / "notes.html").write_text("mine")
    pages = split_pages(tmp_path, 3)
    assert sorted(path.name for path in (tmp_path / "report").iterdir()) == sorted([*pages, "notes.html"])


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
