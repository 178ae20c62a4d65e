"""The large run of the judge: a body that reads, judges that teach, and the judge that learns from them together.

::

    python -m factcheck.training.pool --data DATA --out POOL
    python -m factcheck.training.grow --pool POOL --start models/nli-fr-en --out OUT --minutes 8

1. The body of the encoder or of the earlier judge guesses masked words (``pretrain``).
2. Several judges grow, every other one from the earlier judge as it was; they differ in their seeds besides.
3. Their mean judges every pair of the pool, also those of which nobody knows the label. A mean is better than each of
   its parts (Lakshminarayanan et al. 2017), and says how sure it is.
4. New judges, from the start that gave the better ones, learn from the labels and from that mean, half and half (Hinton
   et al. 2015).
5. What ships is the mean of their weights (``soup``).

The same code runs on a CPU, in the time that it is given. A killed run goes on with ``--resume`` where it stopped.
"""

from __future__ import annotations

import argparse
import csv
import itertools
import json
import logging
import multiprocessing
import os
import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from factcheck.training import loop
from factcheck.training.corpora import NliRow
from factcheck.training.epochs import MAX_LENGTH, Encoded, Epochs, batches, encode_rows
from factcheck.training.loop import Plan
from factcheck.training.nli import LABEL_NAMES, OPPOSITE_WEIGHT, save
from factcheck.training.pool import UNLABELLED, Pool, source_of
from factcheck.training.pretrain import pretrain
from factcheck.training.recipes import is_judge
from factcheck.training.soup import soup
from factcheck.training.squeeze import unsqueeze

__all__ = ["fit", "grow", "main"]

log = logging.getLogger(__name__)
SHARES = {"body": 0.34, "teachers": 0.24, "students": 0.42}
TEACHERS, STUDENTS = 4, 2
SOFT_SHARE = 0.5
SEED_STEP = 100
RATES = {"cuda": (512, 2e-4), "cpu": (32, 8e-5)}
"""Pairs in a batch and learning rate, by device."""
PIECES = {"cuda": 131_072, "cpu": 2_048}
"""Word pieces in a batch of reading, by device."""


def grow(pool: Path, start: Path, out: Path, plan: Plan, teachers: int = TEACHERS, students: int = STUDENTS) -> None:
    """Run the recipe and write the judge, in transformers layout, to ``out``; ``plan.minutes`` is for all of it."""
    minutes = plan.minutes or 20.0
    device = loop.pick_device(plan.device)
    out.mkdir(parents=True, exist_ok=True)
    first = unsqueeze(start, out / "start")
    body, teaching, learning = (
        replace(plan, minutes=minutes * share, every=minutes * share / 3, device=device) for share in SHARES.values()
    )
    data, read = Pool(pool), out / "body"
    if not (plan.resume and (read / "model.safetensors").exists()):
        _apart(pretrain, [(first, data, read, body, PIECES["cuda" if device == "cuda" else "cpu"])], device)
    starts = [read, first] if is_judge(first) else [read]
    schools = [out / f"teacher-{number}" for number in range(teachers)]
    runs: list[tuple[Any, ...]] = [
        (starts[n % len(starts)], data, folder, replace(teaching, seed=plan.seed + SEED_STEP * n), None)
        for n, folder in enumerate(schools)
    ]
    _abreast(runs, device)
    lessons = out / "lessons.npy"
    if not (plan.resume and lessons.exists()):
        _apart(teach, [(data.rows, schools, lessons, device)], device)
    means = [float(np.mean([_last(school) for school in schools[n :: len(starts)]])) for n in range(len(starts))]
    best = starts[int(np.argmax(means))]
    log.info("teachers from %s: %s", [folder.name for folder in starts], means)
    judges = [out / f"judge-{number}" for number in range(students)]
    runs = [
        (best, data, folder, replace(learning, seed=plan.seed + SEED_STEP * n + 1), lessons)
        for n, folder in enumerate(judges)
    ]
    _abreast(runs, device)
    soup([(judge, 1.0) for judge in judges], out)
    _apart(score, [(out, data.dev, device)], device)


def _apart(work: Callable[..., object], every: list[tuple[Any, ...]], device: str) -> None:
    """Do ``work`` with each of some arguments: on an accelerator all at once, each in a process of its own.

    This process never touches the accelerator, so that it can fork others, which find the pool in their memory.
    """
    if device == "cpu":
        for arguments in every:
            work(*arguments)
        return
    started = [multiprocessing.get_context("fork").Process(target=work, args=arguments) for arguments in every]
    for process in started:
        process.start()
    for process in started:
        process.join()
        if process.exitcode:
            raise SystemExit(f"a process of the run ended with exit code {process.exitcode}")


def _last(folder: Path) -> float:
    """The mean accuracy of a judge on XNLI at its last scoring."""
    with (folder / "log.csv").open(encoding="utf-8") as handle:
        last = list(csv.DictReader(handle))[-1]
    return float(np.mean([float(value) for name, value in last.items() if name.startswith("xnli")]))


def _abreast(runs: list[tuple[Any, ...]], device: str) -> None:
    """Train several judges, on an accelerator side by side (one alone does not fill it), else each in its share of the
    time."""
    todo = [run for run in runs if not (run[3].resume and (run[2] / "config.json").exists())]
    if device == "cpu":
        _apart(
            fit, [(*run[:3], replace(run[3], minutes=run[3].minutes / len(runs)), run[4], 0) for run in todo], device
        )
        return
    workers = max(1, (os.cpu_count() or 2) // max(len(todo), 1) - 1)
    _apart(fit, [(*run, workers) for run in todo], device)


def fit(start: Path, data: Pool, out: Path, plan: Plan, lessons: Path | None, workers: int = 0) -> dict[str, float]:
    """Train one judge from ``start`` into ``out``, with the teachers' labels of ``lessons`` where given."""
    import torch

    loop.tune_process(plan.seed)
    device = loop.pick_device(plan.device)
    rows, wanted = data.rows, data.wanted
    soft = None if lessons is None else np.load(lessons).astype(np.float32)
    if soft is None:
        wanted = {**wanted, **dict.fromkeys(UNLABELLED, 0)}
    size, rate = RATES["cuda" if device == "cuda" else "cpu"]
    allowed = np.full((len(rows), 3), -1e9, dtype=np.float32)
    for index, row in enumerate(rows):
        allowed[index, list(row.allowed)] = 0.0
    clash = np.array([row.allowed == (2,) for row in rows])
    epochs = Epochs(rows, [source_of(row) for row in rows], wanted, data.words, start, plan.seed)
    out.mkdir(parents=True, exist_ok=True)
    counts = Counter(source_of(rows[i]) for i in epochs.draw(0))
    (out / "sources.json").write_text(json.dumps(dict(sorted(counts.items())), indent=1) + "\n", encoding="utf-8")
    stream = epochs.stream(workers, 3 * workers)
    # The first part is awaited before the clock of the run starts.
    parts = itertools.chain([next(stream)], stream)
    model = _classifier(start)
    loop.quick_dropout(model, device, plan.seed)

    def feed(epoch: int) -> Iterator[Any]:
        rng = random.Random(f"{plan.seed}-batches-{epoch}")
        for batch, numbers in batches(next(parts), size, rng):
            labels = torch.from_numpy(allowed[numbers]), torch.from_numpy(clash[numbers])
            taught = None if soft is None else torch.from_numpy(soft[numbers])
            yield batch, labels, taught

    def loss_of(net: Any, item: Any) -> Any:
        found, labels, taught = item
        batch = {key: value.to(device, non_blocking=True) for key, value in found.items()}
        bound, opposed = (value.to(device, non_blocking=True) for value in labels)
        logp = torch.log_softmax(net(**batch).logits.float(), dim=-1)
        loss = -torch.logsumexp(logp + bound, dim=-1)
        # A contradiction taken for an entailment costs a reader most, so that it costs more here too.
        entailed = logp[:, 0].exp().clamp(max=1 - 1e-6)
        loss = loss + OPPOSITE_WEIGHT * torch.where(opposed, -torch.log1p(-entailed), 0.0)
        if taught is not None:
            target = taught.to(device, non_blocking=True)
            loss = (1 - SOFT_SHARE) * loss - SOFT_SHARE * (target * logp).sum(-1)
        return loss.mean()

    def follow(net: Any) -> dict[str, float]:
        return _scores(net, data.dev, start, device)

    scores = loop.run(model, [{"params": list(model.parameters()), "lr": rate}], feed, loss_of, out, plan, follow)
    save(model, start, out)
    stream.close()
    return scores


def _classifier(folder: Path) -> Any:
    import torch
    from transformers import AutoModelForSequenceClassification

    names = dict(enumerate(LABEL_NAMES))
    return AutoModelForSequenceClassification.from_pretrained(
        folder, num_labels=3, id2label=names, label2id={v: k for k, v in names.items()}, dtype=torch.float32
    )


def teach(rows: list[NliRow], schools: list[Path], out: Path, device: str) -> None:
    """Write the mean judgement of the teachers on every pair of the pool, float16 (n, 3), to ``out``."""
    encoded = encode_rows(schools[0], [(row.premise, row.hypothesis) for row in rows], range(len(rows)), MAX_LENGTH)
    mean = judge([_classifier(folder).to(device) for folder in schools], encoded, device)
    part = out.with_suffix(".part.npy")
    np.save(part, mean.astype(np.float16))
    part.replace(out)


def judge(models: list[Any], encoded: Encoded, device: str, size: int = 1024) -> Any:
    """The mean probabilities of the three classes for encoded pairs, float32 (n, 3), in the order of their row
    numbers."""
    import torch

    result = np.zeros((len(encoded.lengths), 3), dtype=np.float32)
    for model in models:
        model.eval()
    with torch.no_grad(), torch.autocast(device_type=device, dtype=torch.bfloat16):
        for batch, numbers in batches(encoded, size, random.Random(0)):
            found = {key: value.to(device, non_blocking=True) for key, value in batch.items()}
            chances = [torch.softmax(model(**found).logits.float(), dim=-1) for model in models]
            result[numbers] = torch.stack(chances).mean(0).cpu().numpy()
    return result


def _scores(net: Any, dev: dict[str, list[NliRow]], tokens: Path, device: str) -> dict[str, float]:
    """Accuracy in percent on each dev set, and the share of the families' contradictions that are called entailment."""
    result = {}
    wrong = clashes = 0
    for name, rows in dev.items():
        encoded = encode_rows(tokens, [(row.premise, row.hypothesis) for row in rows], range(len(rows)), MAX_LENGTH)
        guess = judge([net], encoded, device).argmax(-1)
        right = sum(int(g) in row.allowed for g, row in zip(guess, rows, strict=True))
        result[name] = round(100 * right / max(len(rows), 1), 2)
        if name.startswith("families"):
            clashes += sum(row.allowed == (2,) for row in rows)
            wrong += sum(row.allowed == (2,) and g == 0 for g, row in zip(guess, rows, strict=True))
    result["entailed"] = round(100 * float(wrong) / max(clashes, 1), 2)
    return result


def score(folder: Path, dev: dict[str, list[NliRow]], device: str) -> None:
    """Write the scores of the judge in a folder to ``scores.json`` in it."""
    scores = _scores(_classifier(folder).to(device), dev, folder, device)
    log.info("judge: %s", scores)
    (folder / "scores.json").write_text(json.dumps(scores, indent=1) + "\n", encoding="utf-8")


def main(arguments: list[str] | None = None) -> int:
    """Grow one judge; returns the exit code."""
    parser = argparse.ArgumentParser(prog="factcheck.training.grow", description=__doc__)
    parser.add_argument("--pool", type=Path, required=True)
    parser.add_argument("--start", type=Path, required=True, help="an encoder or an earlier judge, packed or not")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--minutes", type=float, default=20.0)
    parser.add_argument("--device", default="auto")
    parser.add_argument("--seed", type=int, default=17)
    parser.add_argument("--resume", action="store_true")
    parser.add_argument("--teachers", type=int, default=TEACHERS)
    parser.add_argument("--students", type=int, default=STUDENTS)
    options = parser.parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", stream=sys.stderr)
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    began = time.monotonic()
    plan = Plan(minutes=options.minutes, seed=options.seed, device=options.device, resume=options.resume)
    grow(options.pool, options.start, options.out, plan, options.teachers, options.students)
    log.info("%.1f minutes in all", (time.monotonic() - began) / 60)
    return 0


if __name__ == "__main__":
    sys.exit(main())
