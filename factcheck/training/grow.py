"""The large run of the judge: a body that reads, judges that teach, and the judge that learns from them together.

::

    python -m factcheck.training.pool --data DATA --out POOL
    python -m factcheck.training.grow --pool POOL --start models/nli-fr-en --out OUT --minutes 8

1. The body of the encoder or of the earlier judge guesses masked words (``pretrain``).
2. Several judges grow, every other one from the earlier judge as it was; they differ in their seeds besides.
3. Their mean judges the pairs of the pool, also those of which nobody knows the label. A mean is better than each of
   its parts (Lakshminarayanan et al. 2017), and says how sure it is.
4. New judges, from the start that gave the better ones, learn from the labels and from that mean, half and half (Hinton
   et al. 2015).
5. What ships is the mean of their weights (``soup``).

The same code runs on a CPU. A run takes about the time that it is given; a killed one goes on with ``--resume``.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import itertools
import json
import logging
import multiprocessing
import os
import random
import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from factcheck.errors import DataError
from factcheck.training import loop
from factcheck.training.corpora import NliRow
from factcheck.training.epochs import MAX_LENGTH, Encoded, Epochs, batches, encode_rows
from factcheck.training.loop import Plan
from factcheck.training.nli import OPPOSITE_WEIGHT, classifier, pair_loss, save
from factcheck.training.pool import UNLABELLED, Pool, source_of
from factcheck.training.pretrain import pretrain
from factcheck.training.recipes import is_judge
from factcheck.training.soup import soup
from factcheck.training.squeeze import unsqueeze

__all__ = ["fit", "grow", "main"]

log = logging.getLogger(__name__)
READING, TEACHING, LESSONS, LEARNING = 0.22, 0.35, 0.12, 0.93
"""What each stage takes of the time that is left when it begins."""
TEACHERS, STUDENTS = 4, 2
SOFT_SHARE = 0.5
SEED_STEP = 100
SCORINGS = 3
RATES = {"cuda": (512, 2e-4), "cpu": (32, 8e-5)}
"""Pairs in a batch and learning rate, by device."""
PIECES = {"cuda": 131_072, "cpu": 2_048}
"""Word pieces in a batch of reading, by device."""
LATEST = "latest"
"""The folder, in that of a judge, of what it was at its last scoring."""
DONE = "scores.json"
"""The last file that a judge's training writes."""
AT_ONCE = 8_192


def grow(pool: Path, start: Path, out: Path, plan: Plan, teachers: int = TEACHERS, students: int = STUDENTS) -> None:
    """Run the recipe and write the judge, in transformers layout, to ``out``.

    ``plan.minutes`` is for all that is left to do. Raises ``DataError`` when a run cannot go on because it was begun
    with another pool, start or seed, and for a run without teachers or students.
    """
    if min(teachers, students) < 1:
        raise DataError("a run needs a teacher and a student at least")
    began, seconds = time.monotonic(), 60 * (plan.minutes or 20.0)
    device = _device(plan.device)
    begun = {
        "pool": _digest(pool / "pairs.jsonl.xz"), "start": _digest(*sorted(start.glob("model*.safetensors"))),
        "seed": plan.seed, "teachers": teachers, "students": students,
    }  # fmt: skip
    _begin(out, begun, resume=plan.resume)
    first = unsqueeze(start, out / "start")
    for place in sorted(start.glob("**/sources.json")):
        # What the start was trained on bars the result from shipping as it bars the start.
        target = out / "sources" / "start" / place.relative_to(start)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(place, target)
    data, read, lessons = Pool(pool), out / "body", out / "lessons.npy"

    def stage(share: float) -> Plan:
        minutes = max(0.6, share * (began + seconds - time.monotonic())) / 60
        return replace(plan, minutes=minutes, every=minutes / SCORINGS, device=device)

    if not (read / "model.safetensors").exists():
        _apart(pretrain, [(first, data, read, stage(READING), _of(PIECES, device))], device)
    starts = [read, first] if is_judge(first) else [read]
    schools = [out / f"teacher-{number}" for number in range(teachers)]
    _abreast([(starts[n % len(starts)], data, school, None) for n, school in enumerate(schools)], stage(TEACHING), 0)
    if not lessons.exists():
        _apart(teach, [(data.rows, schools, lessons, device, 60 * (stage(LESSONS).minutes or 0))], device)
    means = {starts[n]: float(np.mean([_accuracy(s) for s in schools[n :: len(starts)]]))
             for n in range(min(len(starts), teachers))}  # fmt: skip
    best = max(means, key=lambda folder: means[folder])
    log.info("accuracy on XNLI of the teachers, by their start: %s", {k.name: round(v, 2) for k, v in means.items()})
    judges = [out / f"judge-{number}" for number in range(students)]
    _abreast([(best, data, folder, lessons) for folder in judges], stage(LEARNING), 1)
    soup([(folder, 1.0) for folder in judges], out)
    _apart(score, [(out, data.dev, device)], device)


def _device(name: str) -> str:
    """``auto`` becomes what a process of its own finds: one that asks an accelerator cannot fork others that use it."""
    if name != "auto":
        return name
    asked = [sys.executable, "-c", "import torch; print('cuda' if torch.cuda.is_available() else 'cpu')"]
    return subprocess.run(asked, check=True, capture_output=True, text=True).stdout.strip()


def _of(sizes: dict[str, Any], device: str) -> Any:
    return sizes[device.partition(":")[0]]


def _digest(*files: Path) -> str:
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:16]


def _begin(out: Path, begun: dict[str, object], *, resume: bool) -> None:
    """Make ``out`` ready: see that a run that goes on is this one, or take away the parts of an old one."""
    note = out / "run.json"
    if resume and note.exists():
        if json.loads(note.read_text(encoding="utf-8")) != begun:
            raise DataError(
                f"{out}: was begun with another pool, start or seed; give a new folder, or leave out --resume"
            )
        return
    for part in ("body", "teacher-*", "judge-*", "sources", "start"):
        for folder in out.glob(part):
            shutil.rmtree(folder)
    for name in ("lessons.npy", DONE, "model.safetensors"):
        (out / name).unlink(missing_ok=True)
    out.mkdir(parents=True, exist_ok=True)
    note.write_text(json.dumps(begun, indent=1) + "\n", encoding="utf-8")


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


def _accuracy(folder: Path) -> float:
    """The mean accuracy of a judge on XNLI at its last scoring; 0 where the pool has no such set."""
    with (folder / "log.csv").open(encoding="utf-8") as handle:
        last = list(csv.DictReader(handle))[-1]
    found = [float(value) for name, value in last.items() if name.startswith("xnli")]
    return sum(found) / max(len(found), 1)


def _abreast(runs: list[tuple[Path, Pool, Path, Path | None]], plan: Plan, shift: int) -> None:
    """Train several judges, of which each has a seed of its own: on an accelerator side by side (one alone does not
    fill it), else one after the other, each in its share of the time."""
    device = plan.device
    if device == "cpu":
        plan = replace(plan, minutes=(plan.minutes or 0) / len(runs), every=plan.every / len(runs))
    workers = 0 if device == "cpu" else max(1, (os.cpu_count() or 2) // len(runs) - 1)
    todo: list[tuple[Any, ...]] = [
        (start, data, out, replace(plan, seed=plan.seed + SEED_STEP * number + shift), lessons, workers)
        for number, (start, data, out, lessons) in enumerate(runs)
        if not (out / DONE).exists()
    ]
    _apart(fit, todo, device)


def fit(start: Path, data: Pool, out: Path, plan: Plan, lessons: Path | None, workers: int = 0) -> dict[str, float]:
    """Train one judge from ``start`` into ``out``, with the teachers' labels of ``lessons`` where given."""
    import torch

    loop.tune_process(plan.seed)
    device = loop.pick_device(plan.device)
    rows = data.rows
    unlabelled = np.array([len(row.allowed) == 3 for row in rows])
    soft, share = np.zeros((len(rows), 3), dtype=np.float32), np.zeros(len(rows), dtype=np.float32)
    wanted = {**data.wanted, **dict.fromkeys(UNLABELLED, 0)} if lessons is None else data.wanted
    if lessons is not None:
        found = np.load(lessons).astype(np.float32)
        if len(found) != len(rows):
            raise DataError(f"{lessons}: {len(found)} labels for {len(rows)} pairs; they are of another pool")
        taught = ~np.isnan(found[:, 0])
        soft[taught] = found[taught]
        share[taught] = np.where(unlabelled, 1.0, SOFT_SHARE)[taught]
    allowed = np.full((len(rows), 3), -1e9, dtype=np.float32)
    for index, row in enumerate(rows):
        allowed[index, list(row.allowed)] = 0.0
    clash = np.array([row.allowed == (2,) for row in rows])
    size, rate = _of(RATES, device)
    epochs = Epochs(rows, [source_of(row) for row in rows], wanted, data.words, start, plan.seed)
    out.mkdir(parents=True, exist_ok=True)
    counts = json.dumps(dict(sorted(Counter(source_of(rows[i]) for i in epochs.draw(0)).items())), indent=1) + "\n"
    (out / "sources.json").write_text(counts, encoding="utf-8")
    stream: Any = None
    model = classifier(start)
    loop.quick_dropout(model, device, plan.seed)

    def feed(epoch: int) -> Iterator[Any]:
        nonlocal stream
        if stream is None:
            stream = epochs.stream(epoch * epochs.parts, workers, 3 * workers)
        rng = random.Random(f"{plan.seed}-batches-{epoch}")
        for part in itertools.islice(stream, epochs.parts):
            for batch, numbers in batches(part, size, rng):
                labels = (allowed[numbers], clash[numbers], soft[numbers], share[numbers])
                yield batch, tuple(torch.from_numpy(label) for label in labels)

    def loss_of(net: Any, item: Any) -> Any:
        found, labels = item
        batch = {key: value.to(device, non_blocking=True) for key, value in found.items()}
        bound, opposed, target, weight = (value.to(device, non_blocking=True) for value in labels)
        logp = torch.log_softmax(net(**batch).logits.float(), dim=-1)
        return pair_loss(logp, bound, opposed, OPPOSITE_WEIGHT, target, weight)

    def follow(net: Any) -> dict[str, float]:
        # A machine may be taken back at any time: what there is at a scoring can be used.
        save(net, start, out / LATEST)
        (out / LATEST / "sources.json").write_text(counts, encoding="utf-8")
        return _scores(net, data.dev, start, device)

    scores = loop.run(model, [{"params": list(model.parameters()), "lr": rate}], feed, loss_of, out, plan, follow)
    save(model, start, out)
    if stream is not None:
        stream.close()
    (out / DONE).write_text(json.dumps(scores, indent=1) + "\n", encoding="utf-8")
    return scores


def teach(rows: list[NliRow], schools: list[Path], out: Path, device: str, seconds: float) -> None:
    """Write the mean judgement of the teachers on the pairs of the pool, float16 (n, 3), to ``out``.

    The pairs are judged in an order of chance until the time is over; those not reached hold NaN.
    """
    began = time.monotonic()
    models = [classifier(folder).to(device) for folder in schools]
    mean = np.full((len(rows), 3), np.nan, dtype=np.float32)
    order = list(range(len(rows)))
    random.Random(0).shuffle(order)
    for first in range(0, len(order), AT_ONCE):
        if first and time.monotonic() - began > seconds:
            log.info("lessons: %d of %d pairs in the time that there was", first, len(order))
            break
        chosen = order[first : first + AT_ONCE]
        asked = [(rows[i].premise, rows[i].hypothesis) for i in chosen]
        mean[chosen] = judge(models, encode_rows(schools[0], asked, range(len(asked)), MAX_LENGTH), device)
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
    with torch.no_grad(), torch.autocast(device_type=device.partition(":")[0], dtype=torch.bfloat16):
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
            wrong += sum(row.allowed == (2,) and int(g) == 0 for g, row in zip(guess, rows, strict=True))
    result["entailed"] = round(100 * wrong / max(clashes, 1), 2)
    return result


def score(folder: Path, dev: dict[str, list[NliRow]], device: str) -> None:
    """Write the scores of the judge in a folder to ``scores.json`` in it."""
    scores = _scores(classifier(folder).to(device), dev, folder, device)
    log.info("judge: %s", scores)
    (folder / DONE).write_text(json.dumps(scores, indent=1) + "\n", encoding="utf-8")


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
