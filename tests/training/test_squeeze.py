"""Packing for transport: small, close to the original, and never over the limit."""

from __future__ import annotations

import numpy as np
import pytest
from safetensors.numpy import load_file, save_file

from factcheck.errors import DataError, InputError
from factcheck.training import pack as packing
from factcheck.training.loop import Plan
from factcheck.training.recipes import train
from factcheck.training.squeeze import squeeze, unsqueeze


@pytest.fixture
def model(tmp_path):
    folder = tmp_path / "model"
    folder.mkdir()
    rng = np.random.default_rng(1)
    weights = {"a.weight": rng.normal(size=(40, 8)).astype(np.float32), "a.bias": np.ones(8, dtype=np.float32)}
    weights["a.weight"][3] = 0.0
    save_file(weights, str(folder / "model.safetensors"))
    (folder / "config.json").write_text("{}")
    (folder / "checkpoint.pt").write_text("not for transport")
    return folder


def test_squeezed_weights_come_back_within_half_a_step(model, tmp_path):
    squeeze(model, tmp_path / "small")
    assert sorted(p.name for p in (tmp_path / "small").iterdir()) == ["config.json", "model.int8.safetensors"]
    restored = load_file(str(unsqueeze(tmp_path / "small", tmp_path / "full") / "model.safetensors"))
    original = load_file(str(model / "model.safetensors"))
    step = np.abs(original["a.weight"]).max(axis=1, keepdims=True) / 127
    assert (np.abs(restored["a.weight"] - original["a.weight"]) <= step / 2 + 1e-7).all()
    assert (restored["a.bias"] == original["a.bias"]).all()


def test_a_folder_that_is_not_packed_is_used_as_it_is(model, tmp_path):
    assert unsqueeze(model, tmp_path / "full") == model
    assert not (tmp_path / "full").exists()


def test_pack_refuses_a_folder_in_use(tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "x").write_text("x")
    with pytest.raises(DataError, match="not empty"):
        packing.pack(tmp_path, tmp_path / "out")


def test_train_names_what_it_cannot_find(tmp_path):
    with pytest.raises(InputError, match="--data"):
        train("nli", tmp_path / "nowhere", tmp_path, Plan())
    with pytest.raises(InputError, match="no recipe for 'oracle'"):
        train("oracle", tmp_path, tmp_path, Plan())
