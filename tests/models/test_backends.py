"""The lean forward pass says what the libraries say, whatever the company of a text, from several threads."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from factcheck.errors import ModelError
from factcheck.models import NLI, Encoder
from factcheck.models._memory import Memory
from factcheck.models.backends import BACKENDS, precision_of

WORDS = "[PAD] [UNK] [CLS] [SEP] le la pont est fermé ouvert depuis lundi mardi the bridge . ,"
TEXTS = [
    "le pont est fermé",
    "la",
    "the bridge .",
    "le pont est ouvert depuis mardi , le pont est fermé depuis lundi .",
]
PAIRS = [(a, b) for a in TEXTS for b in TEXTS]


def make_model(folder: Path, *, kind: str = "nli", act: str = "gelu") -> Path:
    """A tiny BERT with random weights in the layout of transformers, or of sentence-transformers."""
    import torch
    from tokenizers import Tokenizer, models, pre_tokenizers, processors
    from transformers import BertConfig, BertForSequenceClassification, BertModel, PreTrainedTokenizerFast

    torch.manual_seed(5)
    vocabulary = {word: i for i, word in enumerate(WORDS.split())}
    tokenizer = Tokenizer(models.WordLevel(vocabulary, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
    tokenizer.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]", pair="[CLS] $A [SEP] $B:1 [SEP]:1", special_tokens=[("[CLS]", 2), ("[SEP]", 3)]
    )
    names: dict[str, Any] = {"pad_token": "[PAD]", "unk_token": "[UNK]", "cls_token": "[CLS]", "sep_token": "[SEP]"}
    names["model_input_names"] = ["input_ids", "token_type_ids", "attention_mask"]
    PreTrainedTokenizerFast(tokenizer_object=tokenizer, **names).save_pretrained(folder)
    labels = {0: "neutral", 1: "entailment", 2: "contradiction"}
    config = BertConfig(
        vocab_size=len(vocabulary), hidden_size=32, num_hidden_layers=2, num_attention_heads=4, intermediate_size=64,
        max_position_embeddings=64, hidden_act=act, id2label=labels, label2id={v: k for k, v in labels.items()},
        initializer_range=0.5,
    )  # fmt: skip
    if kind == "nli":
        BertForSequenceClassification(config).save_pretrained(folder)
        return folder
    BertModel(config, add_pooling_layer=False).save_pretrained(folder)
    modules = [
        {"idx": i, "name": str(i), "path": f"{i}_{name}" if i else "", "type": f"sentence_transformers.models.{name}"}
        for i, name in enumerate(("Transformer", "Pooling", "Normalize"))
    ]
    (folder / "modules.json").write_text(json.dumps(modules))
    (folder / "sentence_bert_config.json").write_text('{"max_seq_length": 16, "do_lower_case": false}')
    (folder / "1_Pooling").mkdir()
    (folder / "1_Pooling" / "config.json").write_text(
        '{"word_embedding_dimension": 32, "pooling_mode_mean_tokens": true, "pooling_mode_cls_token": false}'
    )
    return folder


@pytest.fixture(scope="module")
def toy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_model(tmp_path_factory.mktemp("nli"))


@pytest.fixture(scope="module")
def toy_encoder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_model(tmp_path_factory.mktemp("encoder"), kind="encoder")


def test_probabilities_are_those_of_transformers(toy: Path) -> None:
    import torch

    lean, library = NLI(str(toy)), NLI(str(toy))
    vars(library)["_run"] = library._with_transformers(torch.float32)
    mine, theirs = lean.predict(PAIRS), library.predict(PAIRS)
    assert mine.shape == (len(PAIRS), 3)
    assert np.ptp(mine[:, 0]) > 0.05, "a model that tells nothing apart proves nothing"
    np.testing.assert_allclose(mine, theirs, atol=2e-5)


def test_vectors_are_those_of_sentence_transformers(toy_encoder: Path) -> None:
    import torch

    lean, library = Encoder(str(toy_encoder)), Encoder(str(toy_encoder))
    vars(library)["_run"] = library._with_library()
    long = " ".join(["le pont est fermé depuis lundi ,"] * 9)
    np.testing.assert_allclose(lean.encode([*TEXTS, long]), library.encode([*TEXTS, long]), atol=2e-5)
    assert lean.encode([]).shape == (0, 32)
    np.testing.assert_allclose(np.linalg.norm(lean.encode(TEXTS), axis=1), 1, atol=1e-6)


def test_another_make_is_left_to_the_libraries(tmp_path: Path) -> None:
    import torch

    from factcheck.models._bert import read_bert

    folder = make_model(tmp_path / "relu", act="relu")
    assert read_bert(folder, torch.float32) is None
    assert NLI(str(folder)).predict(PAIRS).shape == (len(PAIRS), 3)


def test_no_result_depends_on_the_company(toy: Path, toy_encoder: Path) -> None:
    together = NLI(str(toy)).predict(PAIRS * 3)
    backwards = NLI(str(toy)).predict(PAIRS[::-1])[::-1]
    alone = np.concatenate([NLI(str(toy)).predict([pair]) for pair in PAIRS])
    assert np.array_equal(together[: len(PAIRS)], backwards)
    np.testing.assert_allclose(alone, backwards, atol=1e-6)
    many = Encoder(str(toy_encoder)).encode(TEXTS)
    one = np.concatenate([Encoder(str(toy_encoder)).encode([text]) for text in TEXTS])
    np.testing.assert_allclose(one, many, atol=1e-6)


def test_several_threads_get_the_same_answers(toy: Path) -> None:
    model = NLI(str(toy))
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda n: model.predict(PAIRS[n % 5 :])[-1], range(40)))
    assert all(np.allclose(answer, answers[0], atol=1e-6) for answer in answers)


def test_half_precision_is_near_and_says_so(toy: Path) -> None:
    full, half = NLI(str(toy)), NLI(str(toy), "bfloat16")
    np.testing.assert_allclose(half.predict(PAIRS), full.predict(PAIRS), atol=0.05)
    assert half.digest == f"{full.digest}+bfloat16"


def test_half_precision_makes_other_vectors_and_says_so(toy_encoder: Path) -> None:
    full, half = Encoder(str(toy_encoder)), Encoder(str(toy_encoder), "bfloat16")
    vectors = half.encode(TEXTS)
    assert vectors.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-6)
    np.testing.assert_allclose(vectors, full.encode(TEXTS), atol=0.05)
    assert np.array_equal(vectors, np.concatenate([Encoder(half.path, "bfloat16").encode([text]) for text in TEXTS]))
    assert half.digest == f"{full.digest}+bfloat16"


def test_backends_have_a_precision() -> None:
    assert [precision_of(name) for name in ("torch", "bfloat16")] == ["float32", "bfloat16"]
    assert precision_of("auto") in ("float32", "bfloat16")
    with pytest.raises(ModelError, match=", ".join(BACKENDS)):
        precision_of("tpu")


def test_what_was_asked_is_remembered_and_forgotten() -> None:
    asked: list[list[str]] = []

    def compute(items: list[str]) -> np.ndarray:
        asked.append(items)
        return np.array([[len(item)] for item in items], dtype=np.float32)

    memory: Memory[str] = Memory(2)
    assert memory.answer(["a", "bb", "a"], compute).tolist() == [[1], [2], [1]]
    assert memory.answer(["bb", "ccc", "dddd"], compute).tolist() == [[2], [3], [4]]
    memory.answer(["a", "dddd"], compute)
    assert asked == [["a", "bb"], ["ccc", "dddd"], ["a"]]


def test_the_number_of_threads_changes_nothing(toy: Path, toy_encoder: Path) -> None:
    import torch

    before = torch.get_num_threads()
    found = []
    try:
        for threads in (1, 4):
            torch.set_num_threads(threads)
            found.append((NLI(str(toy)).predict(PAIRS * 5), Encoder(str(toy_encoder)).encode(TEXTS)))
            assert torch.get_num_threads() == threads
    finally:
        torch.set_num_threads(before)
    for one, four in zip(*found, strict=True):
        assert np.array_equal(one, four)
