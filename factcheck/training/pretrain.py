"""Reading before judging: the body of a judge guesses masked words of French and English text.

Three kinds of input take turns: running text, sentences in both languages side by side (so that a word may be guessed
from its translation), and the pairs of the pool without their labels. Beside it the body goes on being a sentence
encoder: the vectors of both sides of a translated sentence stay near that which the encoder it started from gives the
English side. Sources: Devlin et al. 2019 (masking), Conneau and Lample 2019 (translation language modelling),
Gururangan et al. 2020 (the text of the task), Reimers and Gurevych 2020 (distillation).
"""

from __future__ import annotations

import logging
import random
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from factcheck.training import loop
from factcheck.training.distill import pool as mean_pool
from factcheck.training.epochs import Encoded, batches, encode_rows
from factcheck.training.pool import Pool
from factcheck.training.recipes import is_judge

__all__ = ["pretrain"]

log = logging.getLogger(__name__)
LONGEST = 128
SENTENCE = 64
MASKED, KEPT, RANDOM = 0.15, 0.1, 0.1
"""The share of pieces to be guessed; of these a tenth stay as they are and a tenth become another piece."""
PAIRS_EVERY = 4
RATE = 3e-4
SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")


def pretrain(start: Path, data: Pool, out: Path, plan: loop.Plan, pieces: int) -> None:
    """Train the encoder or the judge in ``start`` and write it to ``out``, what stands on the body as it was.

    ``pieces`` is the number of word pieces of a batch. Only the body of an encoder goes on being one.
    """
    import torch
    from transformers import AutoModel, AutoModelForMaskedLM

    loop.tune_process(plan.seed)
    device = loop.pick_device(plan.device)
    model = AutoModelForMaskedLM.from_pretrained(start, dtype=torch.float32)
    loop.quick_dropout(model, device, plan.seed)
    teacher = AutoModel.from_pretrained(start, dtype=torch.float32, add_pooling_layer=False).to(device).eval()
    tokens = _tokens(start)
    special = torch.tensor(sorted(tokens.token_to_id(name) for name in SPECIAL), device=device)
    mask_id, size = tokens.token_to_id("[MASK]"), tokens.get_vocab_size()
    encodes, sentences = not is_judge(start), pieces // SENTENCE
    inputs = _inputs(start, data, plan.seed)
    english, french = (
        encode_rows(start, [(pair[side], "") for pair in data.parallel], range(len(data.parallel)), SENTENCE)
        for side in (0, 1)
    )
    log.info("body: %d inputs, %d pieces", len(inputs.lengths), len(inputs.pieces))

    def feed(epoch: int) -> Iterator[Any]:
        rng = random.Random(f"{plan.seed}-{epoch}")
        translated = _translated(english, french, sentences, rng)
        for number, (batch, _) in enumerate(batches(inputs, 1, rng, pieces)):
            if encodes and number % PAIRS_EVERY == PAIRS_EVERY - 1:
                yield "pair", next(translated)
            yield "mask", batch

    def loss_of(net: Any, item: Any) -> Any:
        kind, found = item
        if kind == "pair":
            left, right = ({k: v.to(device, non_blocking=True) for k, v in side.items()} for side in found)
            with torch.no_grad():
                target = mean_pool(teacher, left)
            en, fr = mean_pool(net.bert, left), mean_pool(net.bert, right)
            near = (en - target).pow(2).sum(-1).mean() + (fr - target).pow(2).sum(-1).mean()
            labels = torch.arange(len(target), device=device)
            return near + 0.1 * torch.nn.functional.cross_entropy(fr @ target.T * 20, labels)
        batch = {key: value.to(device, non_blocking=True) for key, value in found.items()}
        ids = batch["input_ids"]
        chance = torch.rand(ids.shape, device=device)
        chosen = (chance < MASKED) & ~torch.isin(ids, special)
        how = torch.rand(ids.shape, device=device)
        shown = torch.where(chosen & (how >= KEPT + RANDOM), mask_id, ids)
        other = torch.randint(0, size, ids.shape, device=device)
        shown = torch.where(chosen & (how < RANDOM), other, shown)
        hidden = net.bert(**{**batch, "input_ids": shown}).last_hidden_state[chosen]
        return torch.nn.functional.cross_entropy(net.cls(hidden).float(), ids[chosen])

    loop.run(model, [{"params": list(model.parameters()), "lr": RATE}], feed, loss_of, out, plan)
    _put(model, start, out)


def _put(model: Any, start: Path, out: Path) -> None:
    """Write a copy of ``start`` with the body of ``model``; whole or not at all."""
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


def _tokens(folder: Path) -> Any:
    from tokenizers import Tokenizer

    return Tokenizer.from_file(str(folder / "tokenizer.json"))


def _inputs(folder: Path, data: Pool, seed: int) -> Encoded:
    """Running text in pieces of full length, translated sentences in either order, and the pairs without labels."""
    rng = random.Random(seed)
    texts: list[tuple[str, str]] = []
    words, told = 0, list[str]()
    for line in data.text:
        # Words stand for pieces here, of which there are a third more; a text ends where the next line would not fit.
        count = len(line.split())
        if told and (not line or words + count > LONGEST * 0.7):
            texts.append((" ".join(told), ""))
            words, told = 0, []
        if line:
            told.append(line)
            words += count
    pairs = [pair if rng.random() < 0.5 else (pair[1], pair[0]) for pair in data.parallel]
    unlabelled = list(dict.fromkeys((row.premise, row.hypothesis) for row in data.rows))
    every = texts + pairs + unlabelled
    return encode_rows(folder, every, range(len(every)), LONGEST)


def _translated(english: Encoded, french: Encoded, size: int, rng: random.Random) -> Iterator[tuple[Any, Any]]:
    """Batches of English sentences with their French sides, of like length, without end."""
    from factcheck.training.epochs import to_batch

    begin = [np.concatenate([[0], np.cumsum(side.lengths)[:-1]]) for side in (english, french)]
    while True:
        for _, chosen in batches(english, size, rng):
            yield to_batch(english, begin[0], chosen), to_batch(french, begin[1], chosen)
