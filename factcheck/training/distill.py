"""Distillation on parallel sentences: the bilingual student learns the English teacher's vectors in both languages.

Loss: squared distance of the L2-normalised mean-pooled vectors for both sides, plus 0.1 times an in-batch
contrastive term between the languages (scale 20), plus a cosine regression on STS pairs. Source of the method:
Reimers and Gurevych 2020, "Making Monolingual Sentence Embeddings Multilingual using Knowledge Distillation".
"""

from __future__ import annotations

import logging
import random
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from factcheck.evaluation.sts import spearman
from factcheck.training import corpora, loop
from factcheck.training.transplant import starting_weights

__all__ = ["distill"]

log = logging.getLogger(__name__)
BATCH = 64
MOST_WORDS = 45
STS_EVERY = 8
EPOCH_MIX = {"tatoeba-manythings": 60_000, "laws-lois-canada": 12_000}


def pool(model: Any, batch: Any) -> Any:
    """L2-normalised mean of the last hidden states over real tokens, shape (n, d)."""
    import torch

    hidden = model(**batch).last_hidden_state.float()
    mask = batch["attention_mask"].unsqueeze(-1).float()
    return torch.nn.functional.normalize((hidden * mask).sum(1) / mask.sum(1), dim=-1)


def news_pairs(families_dir: Path, held_out: frozenset[str]) -> list[tuple[str, str]]:
    """Every sentence of the fact families in both languages: parallel news, written for this project."""
    pairs = []
    for family in corpora.families(families_dir):
        if family["id"] in held_out:
            continue
        parts = [family["base"]]
        for key in ("same", "general", "specific", "contra", "neutral", "update"):
            parts += list(family.get(key, []))  # type: ignore[call-overload]
        pairs += [(part["en"], part["fr"]) for part in parts]  # type: ignore[index]
    return pairs


def _epoch(data: Path, news: list[tuple[str, str]], seed: int) -> list[list[tuple[str, str]]]:
    rng = random.Random(seed)
    pairs: list[tuple[str, str]] = list(news)
    for source in corpora.CLEAN_PARALLEL:
        rows = [p for p in corpora.parallel(data, source.name) if max(map(str.__len__, p)) < MOST_WORDS * 6]
        most = min(EPOCH_MIX.get(source.name, 6_000), source.most, len(rows))
        pairs += rng.sample(rows, most)
    pairs.sort(key=lambda pair: len(pair[0]))
    chunks = [pairs[i : i + BATCH] for i in range(0, len(pairs), BATCH)]
    rng.shuffle(chunks)
    return chunks


def distill(
    start: Path,
    data: Path,
    out: Path,
    plan: loop.Plan,
    held_out: frozenset[str] = frozenset(),
    families_dir: Path | None = None,
    english: Path | None = None,
) -> dict[str, float]:
    """Train the transplanted encoder in ``start`` and write it, in sentence-transformers layout, to ``out``.

    Returns the last dev scores.
    """
    import torch
    from transformers import AutoModel, AutoTokenizer

    loop.tune_process(plan.seed)
    device = loop.pick_device(plan.device)
    teacher_dir = english or starting_weights(data)
    teacher = AutoModel.from_pretrained(teacher_dir, dtype=torch.float32).to(device).eval()
    teacher_tokens = AutoTokenizer.from_pretrained(teacher_dir)
    student = AutoModel.from_pretrained(start, dtype=torch.float32, add_pooling_layer=False)
    tokens = AutoTokenizer.from_pretrained(start)
    news = news_pairs(families_dir or data / "families", held_out)
    sts = corpora.sts_rows(data, "stsb_en_train") + corpora.sts_rows(data, "stsb_fr_train")
    # The two sides of a translated pair may also meet across languages.
    half = len(sts) // 2
    sts += [(sts[i][0], sts[half + i][1], sts[i][2]) for i in range(half)]

    def encode(tokenizer: Any, texts: list[str]) -> Any:
        return tokenizer(texts, padding=True, truncation=True, max_length=64, return_tensors="pt").to(device)

    def batches(epoch: int) -> Iterator[Any]:
        rng = random.Random(f"{plan.seed}-{epoch}")
        for number, chunk in enumerate(_epoch(data, news, plan.seed + epoch)):
            if number % STS_EVERY == STS_EVERY - 1:
                yield "sts", rng.sample(sts, BATCH)
            yield "pair", chunk

    def loss_of(model: Any, batch: Any) -> Any:
        kind, rows = batch
        if kind == "sts":
            a = pool(model, encode(tokens, [row[0] for row in rows]))
            b = pool(model, encode(tokens, [row[1] for row in rows]))
            gold = torch.tensor([row[2] for row in rows], device=device)
            return ((a * b).sum(-1) - gold).pow(2).mean() * 0.5
        with torch.no_grad():
            target = pool(teacher, encode(teacher_tokens, [en for en, _ in rows]))
        en = pool(model, encode(tokens, [en for en, _ in rows]))
        fr = pool(model, encode(tokens, [fr for _, fr in rows]))
        distance = (en - target).pow(2).sum(-1).mean() + (fr - target).pow(2).sum(-1).mean()
        labels = torch.arange(len(rows), device=device)
        contrast = torch.nn.functional.cross_entropy(fr @ target.T * 20, labels)
        return distance + 0.1 * contrast

    def score(model: Any) -> dict[str, float]:
        result = {}
        for lang in ("en", "fr"):
            rows = corpora.sts_rows(data, f"stsb_{lang}_dev")
            with torch.no_grad(), torch.autocast(device_type=device, dtype=torch.bfloat16):
                left = torch.cat(
                    [pool(model, encode(tokens, [r[0] for r in rows[i : i + 128]])) for i in range(0, len(rows), 128)]
                )
                right = torch.cat(
                    [pool(model, encode(tokens, [r[1] for r in rows[i : i + 128]])) for i in range(0, len(rows), 128)]
                )
            result[f"sts_{lang}"] = round(spearman((left * right).sum(-1).tolist(), [r[2] for r in rows]), 4)
        return result

    embeddings = list(student.embeddings.word_embeddings.parameters())
    rest = [p for n, p in student.named_parameters() if "word_embeddings" not in n]
    groups = [{"params": embeddings, "lr": 3e-4}, {"params": rest, "lr": 5e-5}]
    scores = loop.run(student, groups, batches, loss_of, out, plan, score)
    student.to("cpu").float().save_pretrained(out)
    for name in (
        "tokenizer.json",
        "tokenizer_config.json",
        "modules.json",
        "sentence_bert_config.json",
        "config.json",
    ):
        shutil.copy(start / name, out / name)
    shutil.copytree(start / "1_Pooling", out / "1_Pooling", dirs_exist_ok=True)
    return scores
