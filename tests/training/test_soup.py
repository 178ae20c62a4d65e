"""Model soups: the weighted mean of judges of one make, and nothing of another make."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from factcheck.errors import DataError
from factcheck.training.ship import ship
from factcheck.training.soup import main, soup

pytest.importorskip("safetensors")


def judge(folder: Path, value: float, *, name: str = "layer.weight", sources: tuple[str, ...] = ()) -> Path:
    from safetensors.numpy import save_file

    (folder / "pass2").mkdir(parents=True)
    save_file({name: np.full((2, 3), value, np.float16)}, str(folder / "model.safetensors"))
    for file in ("config.json", "tokenizer.json", "tokenizer_config.json"):
        (folder / file).write_text("{}")
    (folder / "pass2" / "sources.json").write_text(json.dumps(dict.fromkeys(sources, 1)))
    return folder


def test_the_mean_is_weighted_and_the_weights_need_not_sum_to_one(tmp_path: Path) -> None:
    from safetensors.numpy import load_file

    a, b = judge(tmp_path / "a", 1.0), judge(tmp_path / "b", 4.0)
    assert main(["--of", str(a), "2", "--of", str(b), "1", "--out", str(tmp_path / "mean")]) == 0
    mean = load_file(str(tmp_path / "mean" / "model.safetensors"))["layer.weight"]
    assert mean.dtype == np.float32
    np.testing.assert_allclose(mean, 2.0, rtol=1e-6)


def test_models_of_another_make_are_refused(tmp_path: Path) -> None:
    a, b = judge(tmp_path / "a", 1.0), judge(tmp_path / "b", 4.0, name="other.weight")
    with pytest.raises(DataError, match="other tensors"):
        soup([(a, 1.0), (b, 1.0)], tmp_path / "mean")
    c = judge(tmp_path / "c", 4.0)
    (c / "tokenizer.json").write_text('{"x": 1}')
    with pytest.raises(DataError, match="another vocabulary"):
        soup([(a, 1.0), (c, 1.0)], tmp_path / "mean")
    with pytest.raises(DataError, match="not negative"):
        soup([(a, 1.0), (a, -1.0)], tmp_path / "mean")


def test_a_part_that_may_not_be_shipped_bars_the_soup(tmp_path: Path) -> None:
    clean = judge(tmp_path / "x" / "nli", 1.0, sources=("snli_dev_en",))
    barred = judge(tmp_path / "y" / "nli", 4.0, sources=("sick_fr_train",))
    soup([(barred, 1.0), (clean, 1.0)], tmp_path / "mean")
    with pytest.raises(DataError, match="sick_fr_train"):
        ship(tmp_path / "mean", tmp_path / "model", keep_pooler=True)
