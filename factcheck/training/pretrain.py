"""Reading before judging: the body of a judge guesses masked words of French and English text.

Three kinds of input take turns: running text, sentences in both languages side by side (so that a word may be guessed
from its translation), and the pairs of the pool without their labels. Sources: Devlin et al. 2019 (masking), Conneau
and Lample 2019 (translation language modelling), Gururangan et al. 2020 (the text of the task).
"""

from __future__ import annotations

import json
import logging
import random
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from factcheck.errors import DataError
from factcheck.training import corpora, loop
from factcheck.training.epochs import MAX_LENGTH, Encoded, batches, encode_rows
from factcheck.training.pool import Pool

__all__ = ["pretrain"]

log = logging.getLogger(__name__)
MASKED, KEPT, RANDOM = 0.15, 0.1, 0.1
"""The share of pieces to be guessed; of these a tenth stay as they are and a tenth become another piece."""
RATE = 3e-4
FULL = 0.7
"""A text of so many words for each piece of the greatest length fills it, for pieces are shorter than words."""
SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")


def pretrain(start: Path, data: Pool, out: Path, plan: loop.Plan, pieces: int) -> None:
    """Train the body of the encoder or the judge in ``start`` and write it to ``out``, what stands on it as it was.

    ``pieces`` is the number of word pieces of a batch. An encoder is none any more afterwards.
    """
    import torch
    from tokenizers import Tokenizer
    from transformers import AutoModelForMaskedLM

    loop.tune_process(plan.seed)
    device = loop.pick_device(plan.device)
    model = AutoModelForMaskedLM.from_pretrained(start, dtype=torch.float32)
    loop.quick_dropout(model, device, plan.seed)
    tokens = Tokenizer.from_file(str(start / "tokenizer.json"))
    special = torch.tensor(sorted(tokens.token_to_id(name) for name in SPECIAL), device=device)
    mask_id, size = tokens.token_to_id("[MASK]"), tokens.get_vocab_size()
    if mask_id is None:
        raise DataError(f"{start}: its vocabulary has no [MASK]")
    inputs = _inputs(start, data, plan.seed)
    log.info("body: %d inputs, %d pieces", len(inputs.lengths), len(inputs.pieces))

    def feed(epoch: int) -> Iterator[Any]:
        for batch, _ in batches(inputs, 1, random.Random(f"{plan.seed}-{epoch}"), pieces):
            yield batch

    def loss_of(net: Any, found: dict[str, Any]) -> Any:
        batch = {key: value.to(device, non_blocking=True) for key, value in found.items()}
        ids = batch["input_ids"]
        chosen = (torch.rand(ids.shape, device=device) < MASKED) & ~torch.isin(ids, special)
        how = torch.rand(ids.shape, device=device)
        shown = torch.where(chosen & (how >= KEPT + RANDOM), mask_id, ids)
        shown = torch.where(chosen & (how < RANDOM), torch.randint(0, size, ids.shape, device=device), shown)
        hidden = net.bert(**{**batch, "input_ids": shown}).last_hidden_state[chosen]
        return torch.nn.functional.cross_entropy(net.cls(hidden).float(), ids[chosen])

    loop.run(model, [{"params": list(model.parameters()), "lr": RATE}], feed, loss_of, out, plan)
    read = {source.name: source.most for source in corpora.CLEAN_TEXT}
    (out / "sources.json").write_text(json.dumps(read, indent=1) + "\n", encoding="utf-8")
    _put(model, start, out)


def _put(model: Any, start: Path, out: Path) -> None:
    """Write a copy of ``start`` with the body of ``model``; the weights last, so that where they are all is."""
    from safetensors.numpy import load_file, save_file

    body = {name: value.detach().cpu().float().numpy() for name, value in model.bert.state_dict().items()}
    kept = load_file(str(start / "model.safetensors"))
    lead = "bert." if any(name.startswith("bert.") for name in kept) else ""
    kept |= {lead + name: np.ascontiguousarray(value) for name, value in body.items() if lead + name in kept}
    for name in ("config.json", "tokenizer.json", "tokenizer_config.json"):
        shutil.copyfile(start / name, out / name)
    part = out / "model.safetensors.part"
    save_file(kept, str(part), metadata={"format": "pt"})
    part.replace(out / "model.safetensors")


def _inputs(folder: Path, data: Pool, seed: int) -> Encoded:
    """Running text in pieces of full length, translated sentences in either order, and the pairs without labels."""
    rng = random.Random(seed)
    texts: list[tuple[str, str]] = []
    words, told = 0, list[str]()
    for line in (*data.text, ""):
        count = len(line.split())
        if told and (not line or words + count > MAX_LENGTH * FULL):
            texts.append((" ".join(told), ""))
            words, told = 0, []
        if line:
            told.append(line)
            words += count
    pairs = [pair if rng.random() < 0.5 else (pair[1], pair[0]) for pair in data.parallel]
    unlabelled = list(dict.fromkeys((row.premise, row.hypothesis) for row in data.rows))
    every = texts + pairs + unlabelled
    return encode_rows(folder, every, range(len(every)), MAX_LENGTH)
