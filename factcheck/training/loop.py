"""The training loop that every recipe shares: schedule, mixed precision, checkpoints, resume, log and curve.

The learning rate falls linearly with the share of the run that is done; a run is bounded by ``steps`` or by
``minutes`` (whichever is given; minutes count the time spent in earlier, killed parts of the same run too).
"""

from __future__ import annotations

import csv
import logging
import os
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any

__all__ = ["Plan", "attention", "pick_device", "quick_dropout", "run", "tune_process"]

log = logging.getLogger(__name__)
MASK_POOL = 1 << 23


@dataclass(frozen=True, slots=True)
class Plan:
    """How long and how to train. ``every`` is the time between scores and checkpoints, in minutes.

    ``noncommercial`` adds the sources that may not be shipped, for an ablation; ``without`` names the ingredients of
    the recipe that are left out, for another one.
    """

    minutes: float | None = None
    steps: int | None = None
    warmup: float = 0.03
    every: float = 6.0
    seed: int = 17
    resume: bool = False
    device: str = "auto"
    clip: float = 1.0
    noncommercial: bool = False
    without: frozenset[str] = frozenset()


def tune_process(seed: int) -> None:
    """Seed every generator in use."""
    import random

    import numpy as np
    import torch

    random.seed(seed)
    np.random.seed(seed)
    torch.manual_seed(seed)


def pick_device(name: str) -> str:
    """``auto`` becomes ``cuda`` where there is one, else ``cpu``."""
    import torch

    return ("cuda" if torch.cuda.is_available() else "cpu") if name == "auto" else name


def attention(device: str) -> AbstractContextManager[Any]:
    """The quickest attention kernel: on a CPU the plain one, whose backward pass is three times as fast when masked."""
    from torch.nn.attention import SDPBackend, sdpa_kernel

    return sdpa_kernel(SDPBackend.MATH) if device == "cpu" else nullcontext()


def quick_dropout(model: Any, device: str, seed: int) -> None:
    """On a CPU, draw dropout masks as random windows of one pool, and leave attention weights whole.

    Drawing a Bernoulli variable for every activation takes a sixth of a training step there.
    """
    import torch

    if device != "cpu":
        return
    generator = torch.Generator().manual_seed(seed)
    pools: dict[float, Any] = {}

    class PooledDropout(torch.nn.Module):
        def __init__(self, share: float) -> None:
            super().__init__()
            if share not in pools:
                kept = torch.rand(MASK_POOL, generator=generator) >= share
                pools[share] = kept.to(torch.bfloat16) / (1 - share)
            self.share = share

        def forward(self, values: Any) -> Any:
            pool, count = pools[self.share], values.numel()
            if not self.training or count >= MASK_POOL:
                return values
            start = int(torch.randint(0, MASK_POOL - count, (1,), generator=generator))
            return values * pool[start : start + count].view(values.shape).to(values.dtype)

    def swap(module: Any) -> None:
        for name, child in module.named_children():
            if isinstance(child, torch.nn.Dropout):
                share = 0.0 if module.__class__.__name__.endswith("SelfAttention") else child.p
                setattr(module, name, PooledDropout(share) if share else torch.nn.Dropout(0.0))
            else:
                swap(child)

    swap(model)


def _save(path: Path, state: dict[str, Any]) -> None:
    import torch

    part = path.with_suffix(".part")
    torch.save(state, part)
    os.replace(part, path)


def run(
    model: Any,
    groups: list[dict[str, Any]],
    batches: Callable[[int], Iterator[Any]],
    loss_of: Callable[[Any, Any], Any],
    out: Path,
    plan: Plan,
    score: Callable[[Any], dict[str, float]] | None = None,
) -> dict[str, float]:
    """Train ``model`` in place and return its last scores.

    ``batches(epoch)`` yields the batches of one epoch; ``loss_of(model, batch)`` gives a scalar. The folder
    ``out`` receives ``log.csv``, ``curve.png`` and ``checkpoint.pt`` (optimiser included, read back only by
    ``resume`` and never shipped).
    """
    import torch

    device = pick_device(plan.device)
    model.to(device).train()
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
    base = [group["lr"] for group in optimizer.param_groups]
    out.mkdir(parents=True, exist_ok=True)
    checkpoint = out / "checkpoint.pt"
    step, epoch, skip, spent = 0, 0, 0, 0.0
    if plan.resume and checkpoint.exists():
        state = torch.load(checkpoint, map_location=device, weights_only=True)
        model.load_state_dict(state["model"])
        optimizer.load_state_dict(state["optimizer"])
        step, epoch, skip, spent = state["step"], state["epoch"], state["in_epoch"], state["spent"]
        log.info("resumed at step %d after %.1f minutes", step, spent / 60)
    rows: list[dict[str, float]] = []
    last = start = 0.0
    mean: Any = 0.0
    seen = 0
    while True:
        in_epoch = 0
        for batch in batches(epoch):
            in_epoch += 1
            if in_epoch <= skip:
                continue
            # The clock starts with the first batch: what makes it ready is no training.
            start = start or time.monotonic()
            last = last or start
            now = spent + time.monotonic() - start
            done = step / plan.steps if plan.steps else now / 60 / (plan.minutes or 1.0)
            if done >= 1:
                return _report(model, score, rows, out, step, float(mean) / max(seen, 1), now)
            scale = min(done / plan.warmup, 1.0) * (1 - done) if plan.warmup else 1 - done
            for group, rate in zip(optimizer.param_groups, base, strict=True):
                group["lr"] = rate * max(scale, 1e-3)
            with attention(device):
                with torch.autocast(device_type=device, dtype=torch.bfloat16):
                    loss = loss_of(model, batch)
                loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), plan.clip)
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
            step += 1
            # A number would make an accelerator wait at every step.
            mean, seen = mean + loss.detach(), seen + 1
            if time.monotonic() - last > plan.every * 60:
                _report(model, score, rows, out, step, float(mean) / seen, now)
                mean, seen, last = 0.0, 0, time.monotonic()
                _save(
                    checkpoint,
                    {
                        "model": model.state_dict(),
                        "optimizer": optimizer.state_dict(),
                        "step": step,
                        "epoch": epoch,
                        "in_epoch": in_epoch,
                        "spent": spent + time.monotonic() - start,
                    },
                )
        epoch, skip = epoch + 1, 0
        log.info("epoch %d ended at step %d", epoch, step)


def _report(
    model: Any,
    score: Callable[[Any], dict[str, float]] | None,
    rows: list[dict[str, float]],
    out: Path,
    step: int,
    loss: float,
    seconds: float,
) -> dict[str, float]:
    model.eval()
    scores = score(model) if score else {}
    model.train()
    row = {"step": step, "minutes": round(seconds / 60, 2), "loss": round(loss, 4), **scores}
    log.info("%s", row)
    path = out / "log.csv"
    fresh = not path.exists()
    with path.open("a", newline="", encoding="utf-8") as handle:
        writer = csv.DictWriter(handle, fieldnames=list(row))
        if fresh:
            writer.writeheader()
        writer.writerow(row)
    rows.append(row)
    _curve(path, out / "curve.png")
    return scores


def _curve(table: Path, image: Path) -> None:
    """Draw the log as a small picture, where matplotlib is installed (extra ``train``)."""
    try:
        import matplotlib

        matplotlib.use("Agg")
        import matplotlib.pyplot as plt
    except ImportError:
        return
    with table.open(encoding="utf-8") as handle:
        rows = list(csv.DictReader(handle))
    names = [name for name in rows[0] if name not in ("step", "minutes")]
    figure, axis = plt.subplots(figsize=(6, 3.5), dpi=100)
    for name in names:
        axis.plot([float(r["minutes"]) for r in rows], [float(r[name]) for r in rows], marker=".", label=name)
    axis.set_xlabel("minutes")
    axis.legend(fontsize=6)
    figure.tight_layout()
    figure.savefig(image)
    plt.close(figure)
