"""Teacher transfer through parallel text: French NLI pairs without a translator.

English sentences that resemble each other (near neighbours by the encoder) are paired and labelled by an English
teacher; the student learns those soft labels on the French sides and on mixed sides of the same sentences.
"""

from __future__ import annotations

import logging
import random
from functools import lru_cache
from pathlib import Path
from typing import Any

from factcheck.training import corpora, loop
from factcheck.training.corpora import NliRow

__all__ = ["transfer_rows"]

log = logging.getLogger(__name__)
SHARES = {"tatoeba-manythings": 50_000, "laws-lois-canada": 12_000, "python-docs": 3_000, "gnome-user-docs": 2_000}
SHORTEST, LONGEST = 24, 240
NEIGHBOURS = 6
TOO_CLOSE = 0.985
SENTENCE_SEED = 17
SIDES = (("fr", "fr"), ("fr", "en"), ("en", "fr"))


def _sentences(data: Path, seed: int) -> list[tuple[str, str]]:
    found: dict[str, str] = {}
    for source in corpora.CLEAN_PARALLEL:
        rows = corpora.parallel(data, source.name)
        random.Random(f"{seed}-{source.name}").shuffle(rows)
        most = len(found) + SHARES.get(source.name, 0)
        for en, fr in rows:
            if len(found) >= most:
                break
            if SHORTEST <= len(en) <= LONGEST and len(fr) <= LONGEST:
                found.setdefault(en, fr)
    return sorted(found.items())


@lru_cache(maxsize=1)
def _space(data: Path, encoder: Path, device: str) -> tuple[list[tuple[str, str]], Any]:
    """The sentence pairs and the vectors of their English sides; kept for the second pass of a recipe.

    Reading in bfloat16 is exact enough to find neighbours and several times as fast.
    """
    import torch
    from sentence_transformers import SentenceTransformer

    sentences = _sentences(data, SENTENCE_SEED)
    log.info("transfer: %d sentence pairs", len(sentences))
    model = SentenceTransformer(
        str(encoder), device=device, model_kwargs={"dtype": torch.float32}, trust_remote_code=False
    )
    with torch.autocast(device_type=device, dtype=torch.bfloat16):
        vectors = model.encode(
            [en for en, _ in sentences], batch_size=128, normalize_embeddings=True, show_progress_bar=False
        )
    log.info("transfer: sentences read")
    return sentences, vectors


def _neighbours(vectors: Any, rng: random.Random, block: int = 512) -> list[tuple[int, int]]:
    """For each row one of its nearest rows, drawn at random among the first few."""
    import numpy as np

    pairs = []
    for start in range(0, len(vectors), block):
        similar = vectors[start : start + block] @ vectors.T
        near = np.argpartition(-similar, NEIGHBOURS + 1, axis=1)[:, : NEIGHBOURS + 1]
        for offset, row in enumerate(near):
            index = start + offset
            usable = [int(j) for j in row if j != index and similar[offset, j] < TOO_CLOSE]
            if usable:
                pairs.append((index, rng.choice(sorted(usable))))
    return pairs


def transfer_rows(
    data: Path, encoder: Path, teacher: Path, count: int, seed: int, device: str = "auto"
) -> list[NliRow]:
    """``count`` pairs with the teacher's soft labels, French and mixed sides taking turns."""
    import torch
    from transformers import AutoModelForSequenceClassification, AutoTokenizer

    from factcheck.training.nli import predict

    device = loop.pick_device(device)
    rng = random.Random(seed)
    sentences, vectors = _space(data, encoder, device)
    pairs = _neighbours(vectors, rng)
    rng.shuffle(pairs)
    pairs = pairs[:count]
    model = AutoModelForSequenceClassification.from_pretrained(teacher, dtype=torch.float32).to(device).eval()
    tokens = AutoTokenizer.from_pretrained(teacher)
    soft = predict(model, tokens, [(sentences[a][0], sentences[b][0]) for a, b in pairs], device)
    log.info("transfer: %d pairs labelled", len(pairs))
    rows = []
    for number, ((a, b), label) in enumerate(zip(pairs, soft.tolist(), strict=True)):
        left, right = SIDES[number % len(SIDES)]
        premise = sentences[a][left == "fr"]
        hypothesis = sentences[b][right == "fr"]
        rows.append(NliRow(premise, hypothesis, (0, 1, 2), f"transfer:{left}-{right}", tuple(label)))
    return rows
