"""The NLI cross-encoder: three classes, French and English, premise and hypothesis in any of the two languages.

The loss takes partial labels: ``not_entailment`` allows neutral and contradiction, and is trained with the log of
the summed probability of the allowed classes; soft labels of a teacher are trained with cross-entropy. The sources
are mixed anew each epoch, so that general pairs and news facts (the families) never stand apart.
"""

from __future__ import annotations

import json
import logging
import os
import random
import re
import shutil
from collections import Counter
from collections.abc import Container, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from factcheck.training import corpora, loop
from factcheck.training.codeswitch import Glossary, glossary, switched
from factcheck.training.corpora import NliRow
from factcheck.training.heldout import held_out_families
from factcheck.training.nearcopies import NearCopies

__all__ = [
    "LABEL_NAMES",
    "classifier",
    "family_dev",
    "family_pairs",
    "may_be_learned",
    "mixture",
    "pair_loss",
    "scoring_copies",
    "train_nli",
]

log = logging.getLogger(__name__)
LABEL_NAMES = ("entailment", "neutral", "contradiction")
MAX_LENGTH = 128
LANGUAGE_PAIRS = ("fr-fr", "en-en", "fr-en", "en-fr")
FAMILY_PAIRS_PER_EPOCH = 72
OPPOSITE_WEIGHT = 0.75
MOST_CHARS = 700


def mixture(
    data: Path,
    families_dir: Path | None,
    seed: int,
    epoch: int,
    extra: list[NliRow],
    heldout_texts: Container[str],
    words: Glossary | None = None,
    sources: tuple[corpora.Source, ...] = corpora.CLEAN_NLI,
) -> list[NliRow]:
    """The pairs of one epoch: every source, a fresh sample of each fact family, and the extra pairs.

    With ``words`` a part of the English pairs is code-switched into French, anew in each epoch; without
    ``families_dir`` there are no fact families.
    """
    rows: list[NliRow] = []
    for source in sources:
        rows += corpora.nli_rows(data, source, seed + epoch) * source.times
    # Copies are looked for before words are switched, while they can be recognised.
    rows = [row for row in rows if row.premise not in heldout_texts and row.hypothesis not in heldout_texts]
    if words is not None:
        other = [row for row in rows if not corpora.is_english(row)]
        rows = other + switched([row for row in rows if corpora.is_english(row)], words, f"{seed}-{epoch}")
    if families_dir is not None:
        rows += family_pairs(families_dir, seed + epoch)
    rows += extra
    kept = may_be_learned(rows, heldout_texts)
    log.info("epoch %d: %d pairs, %d dropped (length or held-out text)", epoch, len(kept), len(rows) - len(kept))
    return kept


def may_be_learned(rows: list[NliRow], scoring: Container[str]) -> list[NliRow]:
    """The pairs that are not too long and of which no side is a scoring text."""
    return [
        row
        for row in rows
        if len(row.premise) + len(row.hypothesis) < MOST_CHARS
        and row.premise not in scoring
        and row.hypothesis not in scoring
    ]


def family_pairs(families_dir: Path, seed: int, each: int = FAMILY_PAIRS_PER_EPOCH) -> list[NliRow]:
    """At most ``each`` pairs of every fact family that is trained on."""
    held = held_out_families(families_dir, corpora.OWN_FAMILIES)
    # French first: two of three pairs have a French side.
    sides = ("fr-fr", *LANGUAGE_PAIRS)
    rows: list[NliRow] = []
    for family in corpora.families(families_dir, corpora.OWN_FAMILIES):
        if family["id"] not in held:
            rows += corpora.family_rows(family, each, seed, sides)
    return rows


def scoring_sets(data: Path) -> list[str]:
    """The names of the dev, val and test files that are not trained on."""
    trained = {source.name for source in corpora.CLEAN_NLI}
    names = [path.name.removesuffix(".tsv.gz") for path in sorted((data / "nli").glob("*.tsv.gz"))]
    held = [name for name in names if name not in trained and re.search(r"_(dev|val|test)(_|$)", name)]
    # Long documents of a benchmark of its own, whose training part is not used either.
    return [name for name in held if not name.startswith(("curriculum_", "summac_", "control_", "wice_"))]


def heldout_texts(data: Path) -> frozenset[str]:
    """Premises and long hypotheses of the scoring sets: every dev, val and test file that is not trained on."""
    texts: set[str] = set()
    for name in scoring_sets(data):
        for row in corpora.nli_rows(data, corpora.Source(name, "scoring only"), 0):
            if len(row.premise) < MOST_CHARS:
                texts.add(row.premise)
            if len(row.hypothesis) > 40:
                texts.add(row.hypothesis)
    return frozenset(texts)


@lru_cache(maxsize=1)
def scoring_copies(data: Path) -> NearCopies:
    """The scoring texts, kept with what was looked up among them: several runs in one process ask for the same."""
    return NearCopies(heldout_texts(data))


def family_dev(families_dir: Path, per_family: int = 48, seed: int = 5) -> list[NliRow]:
    """The scoring pairs of the families kept out, in equal parts of each language pair."""
    held = held_out_families(families_dir, corpora.OWN_FAMILIES)
    rows: list[NliRow] = []
    for family in corpora.families(families_dir, corpora.OWN_FAMILIES):
        if family["id"] in held:
            rows += corpora.family_rows(family, per_family, seed, LANGUAGE_PAIRS)
    return rows


def _batches(rows: list[NliRow], size: int, rng: random.Random) -> Iterator[list[NliRow]]:
    """Batches of like length, in random order; the noise keeps the company of a pair changing."""
    order = sorted(rows, key=lambda row: (len(row.premise) + len(row.hypothesis)) * rng.uniform(0.85, 1.15))
    chunks = [order[i : i + size] for i in range(0, len(order), size)]
    rng.shuffle(chunks)
    yield from chunks


def train_nli(
    start: Path,
    data: Path,
    out: Path,
    plan: loop.Plan,
    *,
    families_dir: Path | None = None,
    extra: list[NliRow] | None = None,
    batch_size: int = 32,
    rate: float = 8e-5,
    interim: Path | None = None,
) -> dict[str, float]:
    """Fine-tune the encoder (or an earlier judge) in ``start`` and write a transformers folder to ``out``.

    ``interim`` receives a usable copy at every scoring. Returns the last dev scores.
    """
    import torch
    from transformers import AutoTokenizer

    loop.tune_process(plan.seed)
    device = loop.pick_device(plan.device)
    families_dir = families_dir or data / "families"
    model = classifier(start)
    loop.quick_dropout(model, device, plan.seed)
    tokens = AutoTokenizer.from_pretrained(start)
    out.mkdir(parents=True, exist_ok=True)
    sources = corpora.CLEAN_NLI + (corpora.ABLATION_NLI if plan.noncommercial else ())
    keep_out = scoring_copies(data)
    words = None if "codeswitch" in plan.without else glossary(data, plan.seed)
    told = None if "families" in plan.without else families_dir
    opposite = 0.0 if "opposite" in plan.without else OPPOSITE_WEIGHT

    def batches(epoch: int) -> Iterator[Any]:
        rows = mixture(data, told, plan.seed, epoch, extra or [], keep_out, words, sources)
        if epoch == 0:
            counts = Counter(row.source for row in rows)
            (out / "sources.json").write_text(json.dumps(dict(sorted(counts.items())), indent=1) + "\n")
        yield from _batches(rows, batch_size, random.Random(f"{plan.seed}-{epoch}"))

    def loss_of(net: Any, rows: list[NliRow]) -> Any:
        batch = encode(tokens, [(row.premise, row.hypothesis) for row in rows]).to(device)
        logp = torch.log_softmax(net(**batch).logits.float(), dim=-1)
        allowed = torch.full((len(rows), 3), -1e9, device=device)
        for index, row in enumerate(rows):
            allowed[index, list(row.allowed)] = 0.0
        clash = torch.tensor([row.allowed == (2,) for row in rows], device=device)
        soft = torch.tensor([row.soft or (0.0, 0.0, 0.0) for row in rows], device=device)
        # A pair with a teacher's label has no other.
        share = torch.tensor([0.0 if row.soft is None else 1.0 for row in rows], device=device)
        return pair_loss(logp, allowed, clash, opposite, soft, share)

    dev = {
        "xnli_fr": corpora.nli_rows(data, corpora.Source("xnli_fr_dev", "", 800), 1),
        "xnli_en": corpora.nli_rows(data, corpora.Source("xnli_en_dev", "", 800), 1),
        "rte3_fr": corpora.nli_rows(data, corpora.Source("rte3_fr_dev", ""), 1),
        "families": family_dev(families_dir)[::2],
    }

    def score(net: Any) -> dict[str, float]:
        result = {}
        for name, rows in dev.items():
            guess = predict(net, tokens, [(row.premise, row.hypothesis) for row in rows], device).argmax(-1)
            right = sum(int(g) in row.allowed for g, row in zip(guess, rows, strict=True))
            result[name] = round(100 * right / len(rows), 2)
        if interim is not None:
            save(net, start, interim)
        return result

    embeddings = list(model.bert.embeddings.word_embeddings.parameters())
    rest = [p for n, p in model.named_parameters() if "word_embeddings" not in n]
    groups = [{"params": embeddings, "lr": rate}, {"params": rest, "lr": rate}]
    scores = loop.run(model, groups, batches, loss_of, out, plan, score)
    save(model, start, out)
    return scores


def classifier(folder: Path) -> Any:
    """The three-class model of a folder, or the encoder there with a new head on it, in single precision."""
    import torch
    from transformers import AutoModelForSequenceClassification

    names = dict(enumerate(LABEL_NAMES))
    return AutoModelForSequenceClassification.from_pretrained(
        folder, num_labels=3, id2label=names, label2id={v: k for k, v in names.items()}, dtype=torch.float32
    )


def pair_loss(logp: Any, allowed: Any, clash: Any, opposite: float, soft: Any, share: Any) -> Any:
    """The mean loss of n pairs, of which ``logp`` (n, 3) holds the log-probabilities of the classes.

    ``allowed`` (n, 3) is 0 for the classes that the label allows and very low for the others, ``clash`` (n) marks
    contradictions, ``soft`` (n, 3) is a teacher's label and ``share`` (n) how much of the loss is its cross-entropy.
    """
    import torch

    hard = -torch.logsumexp(logp + allowed, dim=-1)
    # A contradiction taken for an entailment costs a reader most, so that it costs more here too.
    entailed = logp[:, 0].exp().clamp(max=1 - 1e-6)
    hard = hard + opposite * torch.where(clash, -torch.log1p(-entailed), 0.0)
    return ((1 - share) * hard - share * (soft * logp).sum(-1)).mean()


def encode(tokens: Any, pairs: list[tuple[str, str]]) -> Any:
    """Tokenise premise-hypothesis pairs; the longer side is cut first."""
    return tokens(
        [a for a, _ in pairs], [b for _, b in pairs],
        padding=True, truncation="longest_first", max_length=MAX_LENGTH, return_tensors="pt",
    )  # fmt: skip


def predict(model: Any, tokens: Any, pairs: list[tuple[str, str]], device: str, size: int = 64) -> Any:
    """Probabilities of the three classes, float32 (n, 3)."""
    import numpy as np
    import torch

    order = sorted(range(len(pairs)), key=lambda i: len(pairs[i][0]) + len(pairs[i][1]))
    result = np.zeros((len(pairs), 3), dtype=np.float32)
    with torch.no_grad(), torch.autocast(device_type=device, dtype=torch.bfloat16):
        for i in range(0, len(order), size):
            part = order[i : i + size]
            logits = model(**encode(tokens, [pairs[j] for j in part]).to(device)).logits.float()
            result[part] = torch.softmax(logits, dim=-1).cpu().numpy()
    return result


def save(model: Any, start: Path, out: Path) -> None:
    """Write a transformers folder: weights, configuration and the tokenizer files of ``start``; whole or not at all."""
    part = out.with_name(out.name + ".part")
    model.save_pretrained(part)
    for name in ("tokenizer.json", "tokenizer_config.json"):
        shutil.copy(start / name, part / name)
    out.mkdir(parents=True, exist_ok=True)
    for path in sorted(part.iterdir()):
        os.replace(path, out / path.name)
    part.rmdir()
