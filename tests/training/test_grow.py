"""The large run on a toy: parts of epochs, batches, and the whole recipe with a judge of two thin layers."""

from __future__ import annotations

import json
import os
import random
import shutil
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace

import numpy as np
import pytest

from factcheck.errors import DataError
from factcheck.models import shipped_dir
from factcheck.training import grow, pool
from factcheck.training.codeswitch import Glossary
from factcheck.training.corpora import NliRow, is_english
from factcheck.training.epochs import Epochs, batches, encode_rows
from factcheck.training.loop import Plan
from factcheck.training.nli import pair_loss

TOKENIZER = shipped_dir() / "encoder-fr-en"


def rows_of(name: str, count: int) -> list[NliRow]:
    return [NliRow(f"premise {name} {i}", f"hypothesis {'long ' * (i % 9)}{i}", (i % 3,), name) for i in range(count)]


def test_an_epoch_takes_of_each_source_what_is_wanted():
    rows = rows_of("a_en", 10) + rows_of("b", 4)
    epochs = Epochs(rows, [row.source for row in rows], {"a_en": 5, "b": 9}, None, TOKENIZER, 1)
    first, second = epochs.draw(0), epochs.draw(1)
    assert first != second
    assert first == epochs.draw(0)
    for drawn in (first, second):
        assert len({i for i in drawn if i < 10}) == 5
        assert sorted(drawn.count(i) for i in range(10, 14)) == [2, 2, 2, 3]


def test_parts_make_up_the_epoch_and_words_are_switched_in_english_alone(monkeypatch):
    monkeypatch.setattr("factcheck.training.epochs.PART", 8)
    monkeypatch.setattr("factcheck.training.codeswitch.ROWS", 1.0)
    rows = [NliRow("the cat sleeps", "the cat rests", (0,), "set_en"), NliRow("the cat", "le chat", (0,), "told:fr-fr")]
    rows *= 10
    words = Glossary({"cat": (("chat", 1.0),), "the": (("le", 1.0),)})
    epochs = Epochs(rows, [row.source for row in rows], {}, words, TOKENIZER, 1)
    assert epochs.parts == 3
    parts = [epochs.make(number) for number in range(3)]
    assert sorted(i for part in parts for i in part.rows.tolist()) == list(range(20))
    plain = encode_rows(TOKENIZER, [(rows[1].premise, rows[1].hypothesis)], [1], 128)
    for part in parts:
        starts = np.concatenate([[0], np.cumsum(part.lengths)])
        for place, row in enumerate(part.rows.tolist()):
            if row % 2:
                assert part.pieces[starts[place] : starts[place + 1]].tolist() == plain.pieces.tolist()


@pytest.mark.parametrize(
    ("source", "english"),
    [("snli_dev_en", True), ("pawsx_en_dev", True), ("pawsx_fr_dev", False), ("translated:en-en", True),
     ("translated:en-fr", False), ("families:en-en", False), ("edits:fr", False)],
)  # fmt: skip
def test_only_english_prose_of_public_sets_is_switched(source, english):
    assert is_english(NliRow("a", "b", (0,), source)) is english


@pytest.mark.parametrize("pieces", [None, 64])
def test_batches_hold_every_pair_once_as_the_tokenizer_reads_it(pieces):
    from transformers import AutoTokenizer

    rows = rows_of("a", 23)
    encoded = encode_rows(TOKENIZER, [(r.premise, r.hypothesis) for r in rows], range(100, 123), 128)
    reference = AutoTokenizer.from_pretrained(TOKENIZER)
    seen = []
    for batch, numbers in batches(encoded, 4, random.Random(1), pieces):
        seen += numbers.tolist()
        assert len(numbers) <= 4 if pieces is None else len(numbers) == 1 or batch["input_ids"].numel() <= pieces
        assert batch["input_ids"].shape[1] % 8 == 0
        for place, number in enumerate(numbers.tolist()):
            row = rows[number - 100]
            wanted = reference(row.premise, row.hypothesis)
            length = len(wanted["input_ids"])
            for key in ("input_ids", "token_type_ids", "attention_mask"):
                assert batch[key][place, :length].tolist() == wanted[key]
                assert not batch[key][place, length:].any()
    assert sorted(seen) == list(range(100, 123))


@pytest.fixture
def small(tmp_path):
    """An encoder of two thin layers and a pool of a few pairs."""
    import torch
    from transformers import BertConfig, BertModel

    torch.manual_seed(1)
    start = tmp_path / "start"
    size = json.loads((TOKENIZER / "config.json").read_text(encoding="utf-8"))["vocab_size"]
    config = BertConfig(
        vocab_size=size, hidden_size=16, num_hidden_layers=2, num_attention_heads=2, intermediate_size=32
    )
    BertModel(config, add_pooling_layer=False).save_pretrained(start)
    for name in ("tokenizer.json", "tokenizer_config.json", "modules.json", "sentence_bert_config.json"):
        shutil.copyfile(TOKENIZER / name, start / name)
    (start / "1_Pooling").mkdir()
    settings = json.loads((TOKENIZER / "1_Pooling" / "config.json").read_text(encoding="utf-8"))
    key = next(name for name in settings if "dimension" in name)
    (start / "1_Pooling" / "config.json").write_text(json.dumps({**settings, key: 16}), encoding="utf-8")
    folder = tmp_path / "pool"
    folder.mkdir()
    rows = rows_of("mnli_en", 40) + rows_of("families:fr-fr", 20)
    rows += [NliRow(f"phrase {i}", f"autre {i}", (0, 1, 2), "siblings") for i in range(12)]
    listed = [[r.premise, r.hypothesis, r.allowed, r.source] for r in rows]
    pool._write(folder / "pairs.jsonl.xz", listed)
    pool._write(folder / "dev" / "xnli_fr.jsonl.xz", listed[:6])
    pool._write(folder / "dev" / "families_fr.jsonl.xz", listed[40:46])
    pool._write(folder / "parallel.jsonl.xz", [[f"The house of number {i} is red.", f"La maison {i} est rouge."]
                                               for i in range(30)])  # fmt: skip
    wanted = {"mnli_en": 40, "families": 20, "siblings": 12}
    (folder / "epoch.json").write_text(json.dumps(wanted), encoding="utf-8")
    (folder / "glossary.json").write_text(json.dumps({"premise": [["prémisse", 1.0]]}), encoding="utf-8")
    import lzma

    with lzma.open(folder / "text.txt.xz", "wt", encoding="utf-8") as out:
        out.write("Une phrase de texte.\n\nUne autre phrase.\n")
    return start, folder


def test_the_recipe_runs_through_and_goes_on_where_it_stopped(small, tmp_path):
    start, folder = small
    out = tmp_path / "out"
    plan = Plan(minutes=0.1, seed=3, device="cpu")
    grow.grow(folder, start, out, plan, teachers=2, students=2)
    from transformers import AutoModelForSequenceClassification

    model = AutoModelForSequenceClassification.from_pretrained(out)
    assert model.config.id2label == {0: "entailment", 1: "neutral", 2: "contradiction"}
    assert set(json.loads((out / "scores.json").read_text())) == {"xnli_fr", "families_fr", "entailed"}
    soft = np.load(out / "lessons.npy")
    assert soft.shape == (72, 3)
    assert np.allclose(soft.sum(1), 1, atol=0.01)
    seen = [json.loads((out / name / "sources.json").read_text()) for name in ("teacher-1", "judge-1")]
    assert seen == [{"mnli_en": 40, "families": 20}, {"mnli_en": 40, "families": 20, "siblings": 12}]
    before = (out / "teacher-1" / "model.safetensors").read_bytes()
    shutil.rmtree(out / "judge-1")
    again = replace(plan, resume=True)
    grow.grow(folder, start, out, again, 2, 2)
    assert (out / "judge-1" / "model.safetensors").exists()
    assert (out / "teacher-1" / "model.safetensors").read_bytes() == before
    with pytest.raises(DataError, match="begun with another pool, start or seed"):
        grow.grow(folder, start, out, replace(again, seed=4), 2, 2)
    with pytest.raises(DataError, match="a teacher and a student"):
        grow.grow(folder, start, out, plan, 0, 2)


def test_a_resumed_judge_reads_on_where_it_was(small, tmp_path, monkeypatch):
    monkeypatch.setattr("factcheck.training.epochs.PART", 16)
    start, folder = small
    made = []
    monkeypatch.setattr(
        Epochs, "make", lambda self, number, make=Epochs.make: made.append(number) or make(self, number)
    )
    data = pool.Pool(folder)

    def cut(*arguments):
        if len(made) == 6 and not plan.resume:
            raise KeyboardInterrupt
        return pair_loss(*arguments)

    monkeypatch.setattr(grow, "pair_loss", cut)
    plan = Plan(steps=14, every=0.0, seed=3, device="cpu")
    with pytest.raises(KeyboardInterrupt):
        grow.fit(start, data, tmp_path / "judge", plan, None)
    made.clear()
    plan = replace(plan, resume=True)
    grow.fit(start, data, tmp_path / "judge", plan, None)
    assert made[0] == 4


def test_lessons_of_another_pool_are_refused_and_gaps_in_them_are_not(small, tmp_path):
    start, folder = small
    data = pool.Pool(folder)
    plan = Plan(steps=3, seed=3, device="cpu")
    for count, refused in ((5, True), (72, False)):
        soft = np.full((count, 3), np.nan, dtype=np.float16)
        soft[::2] = 1 / 3
        np.save(tmp_path / "lessons.npy", soft)
        if refused:
            with pytest.raises(DataError, match="of another pool"):
                grow.fit(start, data, tmp_path / "judge", plan, tmp_path / "lessons.npy")
        else:
            grow.fit(start, data, tmp_path / "judge", plan, tmp_path / "lessons.npy")
    assert (tmp_path / "judge" / "latest" / "sources.json").exists()


def test_processes_make_the_same_parts_and_a_dead_one_is_told_of():
    rows = rows_of("a_en", 40)
    epochs = Epochs(rows, [row.source for row in rows], {}, None, TOKENIZER, 1)
    alone, helped = epochs.stream(1, 0, 0), epochs.stream(1, 2, 3)
    for _ in range(3):
        one, other = next(alone), next(helped)
        assert one.pieces.tolist() == other.pieces.tolist()
        assert one.rows.tolist() == other.rows.tolist()
    helped.close()
    broken = Epochs(rows, [row.source for row in rows], {}, None, TOKENIZER, 1)
    broken.make = lambda number: os._exit(9)
    with pytest.raises(BrokenProcessPool):
        next(broken.stream(0, 1, 2))


def test_an_earlier_judge_is_a_start_for_every_other_teacher(small, tmp_path):
    start, folder = small
    plan = Plan(minutes=0.05, seed=3, device="cpu")
    grow.grow(folder, start, tmp_path / "first", plan, teachers=1, students=1)
    grow.grow(folder, tmp_path / "first", tmp_path / "second", plan, teachers=2, students=1)
    from safetensors.numpy import load_file

    earlier, body = (load_file(str(tmp_path / name / "model.safetensors")) for name in ("first", "second/body"))
    assert earlier.keys() == body.keys()
    same = {name for name in earlier if np.array_equal(earlier[name], body[name])}
    assert {"classifier.weight", "bert.pooler.dense.weight"} <= same
    assert "bert.encoder.layer.0.output.dense.weight" not in same
