"""Shipping: half precision, what loading needs, and no weights whose data bars it."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from factcheck.errors import DataError
from factcheck.training.ship import ship

pytest.importorskip("safetensors")


def trained(folder: Path, sources: dict[str, int]) -> Path:
    from safetensors.numpy import save_file

    (folder / "pass1").mkdir(parents=True)
    save_file({"layer.weight": np.ones((2, 3), np.float32)}, str(folder / "model.safetensors"))
    (folder / "config.json").write_text(json.dumps({"dtype": "bfloat16", "_name_or_path": "elsewhere"}))
    (folder / "pass1" / "sources.json").write_text(json.dumps(sources))
    (folder / "checkpoint.pt").write_bytes(b"x")
    return folder


def test_weights_travel_in_half_precision_without_checkpoints(tmp_path: Path) -> None:
    from safetensors.numpy import load_file

    ship(trained(tmp_path / "out", {"snli_dev_en:switched": 5}), tmp_path / "model", keep_pooler=True)
    assert load_file(str(tmp_path / "model" / "model.safetensors"))["layer.weight"].dtype == np.float16
    assert sorted(path.name for path in (tmp_path / "model").iterdir()) == ["config.json", "model.safetensors"]
    assert json.loads((tmp_path / "model" / "config.json").read_text()) == {"dtype": "float32"}


def test_a_judge_of_which_nothing_tells_its_data_is_refused(tmp_path: Path) -> None:
    source = trained(tmp_path / "out", {"snli_dev_en": 5})
    (source / "pass1" / "sources.json").unlink()
    with pytest.raises(DataError, match=r"no sources\.json"):
        ship(source, tmp_path / "model", keep_pooler=True)


def test_weights_of_an_ablation_are_refused(tmp_path: Path) -> None:
    source = trained(tmp_path / "out", {"snli_dev_en": 5, "mnli_ext_train_fr_detok": 7})
    with pytest.raises(DataError, match="mnli_ext_train_fr_detok"):
        ship(source, tmp_path / "model", keep_pooler=True)
    assert not (tmp_path / "model").exists()
