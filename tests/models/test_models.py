"""Finding, refusing and verifying models."""

from __future__ import annotations

import json

import pytest

from factcheck.errors import ModelError
from factcheck.models import load_encoder, load_nli, verify
from factcheck.models._digest import folder_digest
from factcheck.models.manifest import list_models, write_manifest
from factcheck.models.nli import class_columns


def test_a_hub_name_is_refused_without_leave():
    with pytest.raises(ModelError, match="--allow-download"):
        load_nli("someone/some-model")
    assert load_encoder("someone/some-model", allow_download=True).path == "someone/some-model"


def test_a_folder_that_holds_no_model_is_named(tmp_path):
    with pytest.raises(ModelError, match="--nli"):
        load_nli(str(tmp_path)).predict([("a", "b")])
    with pytest.raises(ModelError, match="--encoder"):
        load_encoder(str(tmp_path)).encode(["a"])


@pytest.mark.parametrize(
    ("labels", "columns"),
    [
        ({0: "entailment", 1: "neutral", 2: "contradiction"}, [0, 1, 2]),
        ({0: "CONTRADICTION", 1: "NEUTRAL", 2: "ENTAILMENT"}, [2, 1, 0]),
        ({0: "contradictory", 1: "entailment", 2: "neutral"}, [1, 2, 0]),
    ],
)
def test_columns_are_read_from_the_label_names(labels, columns):
    assert class_columns(labels, "x") == columns


def test_models_without_the_three_classes_are_refused():
    with pytest.raises(ModelError, match="contradiction"):
        class_columns({0: "entailment", 1: "not_entailment"}, "x")
    with pytest.raises(ModelError, match="LABEL_0"):
        class_columns({0: "LABEL_0", 1: "LABEL_1", 2: "LABEL_2"}, "x")


@pytest.fixture
def shipped(tmp_path):
    model = tmp_path / "toy"
    model.mkdir()
    (model / "config.json").write_text("{}")
    (model / "model.safetensors").write_bytes(b"weights")
    write_manifest(tmp_path, {"toy": {"kind": "nli", "command": "make", "seed": 1}})
    return tmp_path


def test_verify_finds_nothing_in_a_whole_folder(shipped):
    assert verify(shipped) == []
    assert list_models(shipped) == [{"name": "toy", "bytes": 9, "kind": "nli", "command": "make", "seed": 1}]


def test_verify_finds_changed_missing_unlisted_and_unsafe_files(shipped):
    (shipped / "toy" / "model.safetensors").write_bytes(b"tampered")
    (shipped / "toy" / "config.json").unlink()
    (shipped / "toy" / "pytorch_model.bin").write_bytes(b"x")
    messages = {problem.path: problem.message for problem in verify(shipped) if "safetensors" not in problem.message}
    assert "SHA-256" in messages["toy/model.safetensors"]
    assert "missing" in messages["toy/config.json"]
    assert any("safetensors only" in problem.message for problem in verify(shipped))


def test_a_damaged_manifest_is_an_error_that_says_so(shipped):
    (shipped / "MANIFEST.json").write_text("{")
    with pytest.raises(ModelError, match=r"MANIFEST\.json"):
        verify(shipped)


def test_digest_follows_names_and_contents(shipped):
    before = folder_digest(shipped / "toy")
    (shipped / "toy" / "config.json").write_text(json.dumps({"a": 1}))
    assert folder_digest(shipped / "toy") != before
