from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

import pytest

from factcheck.config import Settings, load_settings, setting_help
from factcheck.errors import ConfigError


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_defaults_are_valid(folder: Path) -> None:
    assert load_settings() == Settings()


def test_file_then_overrides(folder: Path) -> None:
    (folder / "factcheck.toml").write_text(
        'similarity = 0.4\nformats = ["html"]\nmin-confidence = 1\n', encoding="utf-8"
    )
    settings = load_settings({"similarity": 0.6, "lang": None})
    assert (settings.similarity, settings.formats, settings.min_confidence) == (0.6, ("html",), 1)
    assert settings.lang == "auto"


def test_nearest_file_wins_and_is_found_from_below(folder: Path) -> None:
    (folder / "pyproject.toml").write_text("[tool.factcheck]\nneighbours = 5\n", encoding="utf-8")
    deep = folder / "a" / "b"
    deep.mkdir(parents=True)
    (folder / "a" / "pyproject.toml").write_text("[tool.other]\nx = 1\n", encoding="utf-8")
    assert load_settings(folder=deep).neighbours == 5
    (folder / "a" / "factcheck.toml").write_text("neighbours = 7\n", encoding="utf-8")
    assert load_settings(folder=deep).neighbours == 7
    assert load_settings(file=folder / "pyproject.toml").neighbours == 5


def test_paths_are_relative_to_the_file(folder: Path) -> None:
    (folder / "factcheck.toml").write_text(
        'out = "found"\nencoder = "my-encoder"\nnli = "org/name"\n', encoding="utf-8"
    )
    (folder / "my-encoder").mkdir()
    settings = load_settings(folder=folder)
    assert Path(settings.out) == folder / "found"
    assert Path(settings.encoder or "") == folder / "my-encoder"
    assert settings.nli == "org/name"


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"similarty": 0.5}, "did you mean 'similarity'"),
        ({"xyzzy": 1}, "the settings are"),
        ({"similarity": 1.5}, "not between 0 and 1"),
        ({"similarity": float("nan")}, "not between 0 and 1"),
        ({"similarity": "high"}, "must be a number"),
        ({"similarity": True}, "must be a number"),
        ({"neighbours": 2.5}, "must be a whole number"),
        ({"neighbours": 0}, "not between 1 and"),
        ({"allow_download": "yes"}, "true or false"),
        ({"lang": "de"}, "not one of auto, fr, en"),
        ({"formats": ("pdf",)}, "not one of html"),
        ({"formats": ()}, "must be a list"),
        ({"formats": "html"}, "must be a list"),
        ({"encoder": 3}, "must be a text"),
    ],
)
def test_bad_settings_say_which_and_how_to_mend(folder: Path, values: dict[str, Any], words: str) -> None:
    with pytest.raises(ConfigError, match=words) as caught:
        load_settings(values)
    assert next(iter(values)) in str(caught.value)


@pytest.mark.parametrize(
    ("content", "words"),
    [("similarity = 7", "similarity"), ("x = ", "TOML"), ("wrong = 1", "unknown setting"), ("\xff", "TOML")],
)
def test_bad_files_are_named_once(folder: Path, content: str, words: str) -> None:
    (folder / "factcheck.toml").write_bytes(content.encode("latin-1"))
    with pytest.raises(ConfigError, match=words) as caught:
        load_settings()
    assert str(caught.value).count("factcheck.toml") == 1


def test_missing_file_is_an_error(folder: Path) -> None:
    with pytest.raises(ConfigError, match=r"none\.toml"):
        load_settings(file="none.toml")


def test_tool_table_must_be_a_table(folder: Path) -> None:
    (folder / "pyproject.toml").write_text("[tool]\nfactcheck = 3\n", encoding="utf-8")
    with pytest.raises(ConfigError, match="must be a table"):
        load_settings()


@pytest.mark.parametrize("field", [field.name for field in dataclasses.fields(Settings)])
def test_every_setting_is_documented(field: str) -> None:
    assert setting_help(field)[0].isupper()


def test_columns_by_field() -> None:
    assert Settings(text_column="corps", lang_column="langue").columns == {"text": "corps", "lang": "langue"}
