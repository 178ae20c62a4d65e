"""Settings by path, and where each setting came from."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.config import load_settings, settings_with_origins
from factcheck.errors import ConfigError
from factcheck.per_path import PathSettings, applied

TABLES = """
fail-level = "suspect"
[per-path."drafts/**"]
fail-level = "none"
ignore = ["conflict.negation"]
[per-path."**/2019-*.md"]
min-confidence = 0.9
ignore = ["update.number"]
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("pattern", "path", "matches"),
    [
        ("drafts/**", "drafts/a.md", True), ("drafts/**", "drafts/b/c/a.md", True),
        ("drafts/**", "other/drafts/a.md", False),
        ("*.md", "a.md", True), ("*.md", "b/a.md", False), ("**/*.md", "a.md", True), ("**/*.md", "b/c/a.md", True),
        ("./a?.md", "ab.md", True), ("a?.md", "./ab.md", True), ("a?.md", "a/.md", False), ("a+b(.md", "a+b(.md", True),
        ("a.md", "axmd", False),
    ],
)  # fmt: skip
def test_patterns(pattern: str, path: str, matches: bool) -> None:
    assert PathSettings(pattern).matches(path) is matches


def test_tables_of_the_file_add_up(folder: Path) -> None:
    (folder / "factcheck.toml").write_text(TABLES, encoding="utf-8")
    settings = load_settings()
    base = PathSettings("", settings.fail_level, settings.fail_confidence, settings.min_confidence)
    assert applied(settings.per_path, "news/a.md", base) == base
    both = applied(settings.per_path, "drafts/2019-a.md", base)
    assert (both.fail_level, both.min_confidence, both.fail_confidence) == ("none", 0.9, settings.fail_confidence)
    assert both.ignore == ("conflict.negation", "update.number")


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ('per-path = "drafts"', "one table a pattern"),
        ('[per-path."d/*"]\nfail-levle = "none"', r'"d/\*": unknown setting .fail_levle.; did you mean .fail_level.'),
        ('[per-path."d"]\nfail-level = "never"', "is not one of conflict, suspect, none"),
        ('[per-path."d"]\nmin-confidence = 2', "not between 0 and 1"),
        ('[per-path."d"]\nmin-confidence = true', "not between 0 and 1"),
        ('[per-path."d"]\nignore = "conflict.date"', "must be a list of rules"),
    ],
)  # fmt: skip
def test_mistakes_name_file_and_table(folder: Path, table: str, words: str) -> None:
    (folder / "factcheck.toml").write_text(table, encoding="utf-8")
    with pytest.raises(ConfigError, match=rf"factcheck\.toml: .*{words}"):
        load_settings()


def test_files_that_a_run_makes_are_relative_to_the_settings(folder: Path) -> None:
    (folder / "factcheck.toml").write_text('baseline = "b.jsonl"\nindex = "i.factcheck"\n', encoding="utf-8")
    (folder / "below").mkdir()
    settings = load_settings(folder=folder / "below")
    assert (settings.baseline, settings.index) == (str(folder / "b.jsonl"), str(folder / "i.factcheck"))


def test_origins(folder: Path) -> None:
    (folder / "factcheck.toml").write_text("neighbours = 7\nsimilarity = 0.4\n", encoding="utf-8")
    found = {item.name: item for item in settings_with_origins({"similarity": 0.6, "lang": None})}
    assert (found["neighbours"].value, found["neighbours"].origin) == (7, str(folder / "factcheck.toml"))
    assert (found["similarity"].value, found["similarity"].origin) == (0.6, "command line")
    assert found["lang"].origin == "default"
