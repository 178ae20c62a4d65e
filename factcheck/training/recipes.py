"""The whole recipes, one function a model: what ``factcheck models train`` runs."""

from __future__ import annotations

import gzip
import json
import logging
import random
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from factcheck.errors import InputError
from factcheck.models import load_encoder
from factcheck.training import corpora, edits
from factcheck.training.annotated import annotated_rows
from factcheck.training.corpora import NliRow
from factcheck.training.distill import distill
from factcheck.training.heldout import held_out_families
from factcheck.training.judged_pairs import story_rows
from factcheck.training.loop import Plan
from factcheck.training.nli import train_nli
from factcheck.training.squeeze import unsqueeze
from factcheck.training.transfer import transfer_rows
from factcheck.training.transplant import starting_weights, transplant

__all__ = ["INGREDIENTS", "documents", "train", "train_encoder", "train_judge", "typed_edits"]

log = logging.getLogger(__name__)
FRENCH_EDITS, ENGLISH_EDITS, PARALLEL_EDITS = 24_000, 18_000, 9_000
FIRST_RATE, SECOND_RATE = 8e-5, 7e-5
ROLE_PAIRS = 2_000
INGREDIENTS = ("annotated", "codeswitch", "edits", "families", "opposite", "stories", "transfer")
"""What an ablation may leave out of the judge's recipe; ``opposite`` is the weight on contradictions entailed."""
STORY_REPEATS, ANNOTATED_REPEATS = 2, 2
TRANSFER = 40_000


def train_encoder(data: Path, out: Path, plan: Plan) -> dict[str, float]:
    """Vocabulary, alignment, transplant, then distillation: writes a sentence-transformers folder to ``out``.

    The transplanted model is kept in ``out/start`` so that a killed run resumes without making it again.
    """
    start = out / "start"
    english = unsqueeze(starting_weights(data), out / "english")
    if not (plan.resume and (start / "model.safetensors").exists()):
        transplant(data, start, plan.seed, english=english)
    return distill(start, data, out, plan, held_out_families(data / "families"), english=english)


def documents(path: Path, seed: int) -> Iterator[list[str]]:
    """The documents of a news corpus as lists of paragraphs, in a seeded order."""
    documents: list[list[str]] = [[]]
    with gzip.open(path, "rt", encoding="utf-8") as handle:
        for line in handle:
            if path.name.endswith(".jsonl.gz"):
                documents.append(json.loads(line)["article"].split("\n"))
            elif line.strip():
                documents[-1].append(line.strip())
            elif documents[-1]:
                documents.append([])
    random.Random(seed).shuffle(documents)
    yield from documents


def typed_edits(data: Path, seed: int) -> list[NliRow]:
    """Typed edits of French and English news and of parallel sentences."""
    tatoeba = corpora.parallel(data, "tatoeba-manythings")
    random.Random(seed).shuffle(tatoeba)
    french = [(fr, en) for en, fr in tatoeba[:PARALLEL_EDITS]]
    english = tatoeba[PARALLEL_EDITS : 2 * PARALLEL_EDITS]
    mono = data / "text" / "mono"
    rows = edits.edit_rows(documents(mono / "fr-orangesum-news.meta.jsonl.gz", seed), "fr", FRENCH_EDITS, seed, french)
    rows += edits.edit_rows(documents(mono / "en-onestopenglish.txt.gz", seed), "en", ENGLISH_EDITS, seed, english)
    rows += edits.role_rows([(fr, en) for en, fr in tatoeba], "fr", seed, ROLE_PAIRS)
    return rows + edits.role_rows(tatoeba, "en", seed, ROLE_PAIRS)


def is_judge(folder: Path) -> bool:
    """Whether a model folder holds a three-class classifier."""
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    return len(config.get("id2label", ())) == 3


def train_judge(
    encoder: Path, data: Path, out: Path, plan: Plan, interim: Path | None = None, vectors: Path | None = None
) -> dict[str, float]:
    """The NLI judge: writes a transformers folder to ``out``.

    From a sentence encoder there are two passes of half the time each. The first is the teacher of the second: it
    labels the English sides of parallel sentences, and the second pass learns those labels on the French and the
    mixed sides, among everything else. An earlier judge is a first pass already, so that from one there is a single
    pass. ``vectors`` is the sentence encoder that finds the neighbours to be paired (default: ``encoder`` itself).
    """
    first, second = out / "pass1", out / "pass2"
    vectors = encoder if vectors is None else vectors
    typed = [] if "edits" in plan.without else typed_edits(data, plan.seed)
    if "stories" not in plan.without:
        typed += story_rows(load_encoder(str(vectors)), plan.seed, STORY_REPEATS)
    if "annotated" not in plan.without:
        typed += annotated_rows(data) * ANNOTATED_REPEATS
    if is_judge(encoder):
        first, last = encoder, plan
    else:
        half = replace(plan, minutes=plan.minutes and plan.minutes / 2, steps=plan.steps and plan.steps // 2)
        last = replace(half, seed=plan.seed + 100)
        if not (first / "config.json").exists() or not plan.resume:
            train_nli(encoder, data, first, half, extra=typed, rate=FIRST_RATE, interim=interim)
    share = 0 if "transfer" in plan.without else TRANSFER
    rows = transfer_rows(data, vectors, first, share, plan.seed, plan.device) if share else []
    scores = train_nli(first, data, second, last, extra=typed + rows, rate=SECOND_RATE, interim=interim)
    for name in ("model.safetensors", "config.json", "tokenizer.json", "tokenizer_config.json"):
        shutil.copy(second / name, out / name)
    return scores


def train(model: str, data: Path, out: Path, plan: Plan, start: Path | None = None) -> dict[str, float]:
    """Train ``encoder`` or ``nli`` into ``out``; returns the last dev scores. Raises ``InputError`` for other names
    of models or of ingredients.

    ``start`` is what the judge starts from: an earlier judge, or an encoder. By default it is the packed encoder
    (``start/encoder`` in the data folder) or the shipped one.
    """
    if not data.is_dir():
        raise InputError(f"{data}: no such folder; give the folder of the training data with --data")
    if model == "encoder":
        return train_encoder(data, out, plan)
    if model != "nli":
        raise InputError(f"no recipe for {model!r}; there are encoder, nli, parser-fr and parser-en")
    if unknown := sorted(plan.without.difference(INGREDIENTS)):
        raise InputError(f"no ingredient {unknown[0]!r} to leave out; there are {', '.join(INGREDIENTS)}")
    packed = data / "start" / "encoder"
    if not packed.is_dir():
        from factcheck.models import shipped_dir

        packed = shipped_dir() / "encoder-fr-en"
    encoder = unsqueeze(packed, out / "encoder")
    first = encoder if start is None else unsqueeze(start, out / "start")
    return train_judge(first, data, out, plan, vectors=encoder)
