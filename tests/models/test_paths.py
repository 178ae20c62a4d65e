from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.errors import ModelError
from factcheck.models import _paths


def test_a_path_needs_no_shipped_models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def none() -> Path:
        raise ModelError("no shipped models")

    monkeypatch.setattr(_paths, "shipped_dir", none)
    (tmp_path / "mine").mkdir()
    assert _paths.resolve(str(tmp_path / "mine"), "encoder-fr-en") == str(tmp_path / "mine")
    with pytest.raises(ModelError, match="no shipped models"):
        _paths.resolve(None, "encoder-fr-en")


def test_the_name_of_a_shipped_model_goes_before_a_folder_of_that_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "shipped" / "encoder-fr-en").mkdir(parents=True)
    (tmp_path / "encoder-fr-en").mkdir()
    monkeypatch.setattr(_paths, "shipped_dir", lambda: tmp_path / "shipped")
    monkeypatch.chdir(tmp_path)
    assert _paths.resolve("encoder-fr-en", "other") == str(tmp_path / "shipped" / "encoder-fr-en")
