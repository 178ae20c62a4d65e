"""The large run of the judge: a body that reads, judges that teach, and the judge that learns from them together.

::

    python -m factcheck.training.pool --data DATA --out POOL
    python -m factcheck.training.grow --pool POOL --start models/encoder-fr-en --out OUT --minutes 9

1. The body of the encoder guesses masked words (``pretrain``).
2. Several judges grow from it that differ in their seeds alone.
3. Their mean judges every pair of the pool, those whose label is known too, and pairs of translated sentences that
   resemble each other. A mean is better than each of its parts (Lakshminarayanan et al. 2017), and says how sure it is.
4. New judges learn from the labels and from that mean, half and half (Hinton et al. 2015).
5. What ships is the mean of their weights (``soup``).

The same code runs on a CPU, in the time that it is given. A killed run goes on with ``--resume`` where it stopped.
"""

from __future__ import annotations

import argparse
import json
import logging
import multiprocessing
import os
import random
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from factcheck.training import loop
from factcheck.training.corpora import NliRow
from factcheck.training.epochs import Encoded, Epochs, batches, encode_rows
from factcheck.training.loop import Plan
from factcheck.training.nli import LABEL_NAMES, OPPOSITE_WEIGHT, save
from factcheck.training.pool import Pool, source_of
from factcheck.training.pretrain import pretrain
from factcheck.training.soup import soup
from factcheck.training.squeeze import unsqueeze
from factcheck.training.transfer import likeness_pairs

__all__ = ["fit", "grow", "main"]

log = logging.getLogger(__name__)
SHARES = {"body": 0.34, "teachers": 0.24, "students": 0.42}
TEACHERS, STUDENTS = 4, 2
TRANSFER, TRANSFER_PER_EPOCH = 120_000, 60_000
SOFT_SHARE = 0.5
SEED_STEP = 100
RATES = {"cuda": (256, 1.6e-4), "cpu": (32, 8e-5)}
"""Pairs in a batch and learning rate, by device."""


def grow(pool: Path, start: Path, out: Path, plan: Plan, teachers: int = TEACHERS, students: int = STUDENTS) -> None:
    """Run the recipe and write the judge, in transformers layout, to ``out``; ``plan.minutes`` is for all of it."""
    minutes = plan.minutes or 20.0
    device = loop.pick_device(plan.device)
    out.mkdir(parents=True, exist_ok=True)
    encoder = unsqueeze(start, out / "encoder")
    parts = {name: replace(plan, minutes=minutes * share, device=device) for name, share in SHARES.items()}
    body = out / "body"
    if not (plan.resume and (body / "model.safetensors").exists()):
        pretrain(encoder, Pool(pool), body, parts["body"], *((32_768, 512) if device == "cuda" else (2_048, 64)))
    schools = [out / f"teacher-{number}" for number in range(teachers)]
    _abreast([(body, pool, folder, replace(parts["teachers"], seed=plan.seed + SEED_STEP * n), None, encoder)
              for n, folder in enumerate(schools, 1)], device)  # fmt: skip
    lessons = out / "lessons"
    if not (plan.resume and (lessons / "soft.npy").exists()):
        teach(pool, schools, encoder, lessons, plan.seed, device)
    judges = [out / f"judge-{number}" for number in range(students)]
    _abreast([(body, pool, folder, replace(parts["students"], seed=plan.seed + SEED_STEP * n + 1), lessons, encoder)
              for n, folder in enumerate(judges, 1)], device)  # fmt: skip
    soup([(judge, 1.0) for judge in judges], out)
    scores = score(out, Pool(pool).dev, device)
    (out / "scores.json").write_text(json.dumps(scores, indent=1) + "\n", encoding="utf-8")
    log.info("judge: %s", scores)


def _abreast(runs: list[tuple[Any, ...]], device: str) -> None:
    """Train several judges, on an accelerator side by side: one alone does not fill it."""
    todo = [run for run in runs if not (run[3].resume and (run[2] / "config.json").exists())]
    if device == "cpu":
        # One after the other, each with its share of the time.
        for run in todo:
            fit(run[0], run[1], run[2], replace(run[3], minutes=run[3].minutes / len(runs)), *run[4:])
        return
    context = multiprocessing.get_context("spawn")
    workers = max(1, (os.cpu_count() or 2) // max(len(todo), 1) - 1)
    started = [context.Process(target=fit, args=run, kwargs={"workers": workers}) for run in todo]
    for process in started:
        process.start()
    for process in started:
        process.join()
        if process.exitcode:
            raise SystemExit(f"a run ended with exit code {process.exitcode}")


def fit(
    body: Path, pool: Path | Pool, out: Path, plan: Plan, lessons: Path | None, encoder: Path, workers: int = 0
) -> dict[str, float]:
    """Train one judge from ``body`` into ``out``, with the teachers' labels of ``lessons`` where given."""
    import torch

    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", stream=sys.stderr)
    loop.tune_process(plan.seed)
    device = loop.pick_device(plan.device)
    data = pool if isinstance(pool, Pool) else Pool(pool)
    rows, wanted = list(data.rows), dict(data.wanted)
    soft = None
    if lessons is not None:
        soft = np.load(lessons / "soft.npy").astype(np.float32)
        rows += _transferred(lessons)
        wanted["transfer"] = TRANSFER_PER_EPOCH
    size, rate = RATES["cuda" if device == "cuda" else "cpu"]
    allowed = np.full((len(rows), 3), -1e9, dtype=np.float32)
    for index, row in enumerate(rows):
        allowed[index, list(row.allowed)] = 0.0
    clash = np.array([row.allowed == (2,) for row in rows])
    epochs = Epochs(rows, [source_of(row) for row in rows], wanted, data.words, encoder, plan.seed)
    out.mkdir(parents=True, exist_ok=True)
    counts = Counter(source_of(rows[i]) for i in epochs.draw(0))
    (out / "sources.json").write_text(json.dumps(dict(sorted(counts.items())), indent=1) + "\n", encoding="utf-8")
    model = _classifier(body, plan.seed)
    loop.quick_dropout(model, device, plan.seed)
    stream = epochs.stream(workers, 3 * workers)

    def feed(epoch: int) -> Iterator[Any]:
        rng = random.Random(f"{plan.seed}-batches-{epoch}")
        for batch, numbers in batches(next(stream), size, rng):
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
        return _scores(net, data.dev, encoder, device)

    scores = loop.run(model, _groups(model, rate), feed, loss_of, out, plan, follow)
    save(model, encoder, out)
    stream.close()
    return scores


def _classifier(body: Path, seed: int) -> Any:
    import torch
    from transformers import AutoModelForSequenceClassification

    names = dict(enumerate(LABEL_NAMES))
    return AutoModelForSequenceClassification.from_pretrained(
        body, num_labels=3, id2label=names, label2id={v: k for k, v in names.items()}, dtype=torch.float32
    )


def _groups(model: Any, rate: float) -> list[dict[str, Any]]:
    return [{"params": list(model.parameters()), "lr": rate}]


def teach(pool: Path, schools: list[Path], encoder: Path, out: Path, seed: int, device: str) -> None:
    """Write the mean judgement of the teachers on every pair of the pool and on pairs of translated sentences.

    A pair with a French side is judged as it stands. A transferred pair is judged on its English sides and learned on
    the French and the mixed ones.
    """
    data = Pool(pool)
    likely = likeness_pairs(data.parallel, encoder, TRANSFER, seed, device)
    asked = [(row.premise, row.hypothesis) for row in data.rows] + [(a[0], b[0]) for a, b in likely]
    mean = np.zeros((len(asked), 3), dtype=np.float32)
    encoded = encode_rows(encoder, asked, range(len(asked)), 128)
    for folder in schools:
        mean += judge(_classifier(folder, seed).to(device).eval(), encoded, device) / len(schools)
    out.mkdir(parents=True, exist_ok=True)
    sides = ((1, 1), (1, 0), (0, 1))
    told = []
    for number, (a, b) in enumerate(likely):
        left, right = sides[number % len(sides)]
        told.append([a[left], b[right], f"transfer:{('en', 'fr')[left]}-{('en', 'fr')[right]}"])
    (out / "transfer.json").write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
    np.save(out / "soft.npy", mean.astype(np.float16))


def _transferred(lessons: Path) -> list[NliRow]:
    told = json.loads((lessons / "transfer.json").read_text(encoding="utf-8"))
    return [NliRow(premise, hypothesis, (0, 1, 2), source) for premise, hypothesis, source in told]


def judge(model: Any, encoded: Encoded, device: str, size: int = 512) -> Any:
    """Probabilities of the three classes for encoded pairs, float32 (n, 3), in the order of their row numbers."""
    import torch

    result = np.zeros((len(encoded.lengths), 3), dtype=np.float32)
    model.eval()
    with torch.no_grad(), torch.autocast(device_type=device, dtype=torch.bfloat16):
        for batch, numbers in batches(encoded, size, random.Random(0)):
            found = {key: value.to(device, non_blocking=True) for key, value in batch.items()}
            result[numbers] = torch.softmax(model(**found).logits.float(), dim=-1).cpu().numpy()
    return result


def _scores(net: Any, dev: dict[str, list[NliRow]], encoder: Path, device: str) -> dict[str, float]:
    """Accuracy in percent on each dev set, and the share of the families' contradictions that are called entailment."""
    result = {}
    wrong = clashes = 0
    for name, rows in dev.items():
        encoded = encode_rows(encoder, [(row.premise, row.hypothesis) for row in rows], range(len(rows)), 128)
        guess = judge(net, encoded, device).argmax(-1)
        right = sum(int(g) in row.allowed for g, row in zip(guess, rows, strict=True))
        result[name] = round(100 * right / max(len(rows), 1), 2)
        if name.startswith("families"):
            clashes += sum(row.allowed == (2,) for row in rows)
            wrong += sum(row.allowed == (2,) and g == 0 for g, row in zip(guess, rows, strict=True))
    result["entailed"] = round(100 * float(wrong) / max(clashes, 1), 2)
    return result


def score(folder: Path, dev: dict[str, list[NliRow]], device: str) -> dict[str, float]:
    """The scores of a judge in a folder."""
    return _scores(_classifier(folder, 0).to(device).eval(), dev, folder, device)


def main(arguments: list[str] | None = None) -> int:
    """Grow one judge; returns the exit code."""
    parser = argparse.ArgumentParser(prog="factcheck.training.grow", description=__doc__)
    parser.add_argument("--pool", type=Path, required=True)
    parser.add_argument("--start", type=Path, required=True, help="the encoder, packed or not")
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
    plan = Plan(
        minutes=options.minutes, seed=options.seed, device=options.device, resume=options.resume,
        every=options.minutes / 6,
    )  # fmt: skip
    grow(options.pool, options.start, options.out, plan, options.teachers, options.students)
    log.info("%.1f minutes in all", (time.monotonic() - began) / 60)
    return 0


if __name__ == "__main__":
    sys.exit(main())
