"""``python -m factcheck.training``: the same recipes without the command line's dependencies (click, rich)."""

from __future__ import annotations

import argparse
import logging
import os
import sys
from pathlib import Path

from factcheck.training.loop import Plan
from factcheck.training.recipes import INGREDIENTS, train

__all__ = ["main"]


def main(arguments: list[str] | None = None) -> int:
    """Train one model; returns the exit code."""
    parser = argparse.ArgumentParser(prog="factcheck.training", description=__doc__)
    parser.add_argument("model", choices=("encoder", "nli"))
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--start", type=Path, help="the encoder or the earlier judge that the judge starts from")
    parser.add_argument("--device", default="auto")
    parser.add_argument("--minutes", type=float, default=20.0)
    parser.add_argument("--seed", type=int, default=17)
    parser.add_argument("--resume", action="store_true")
    parser.add_argument("--include-noncommercial", action="store_true", help="for an ablation; never to be shipped")
    parser.add_argument("--without", action="append", default=[], choices=INGREDIENTS, help="for an ablation")
    options = parser.parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", stream=sys.stderr)
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    plan = Plan(
        minutes=options.minutes, seed=options.seed, resume=options.resume, device=options.device,
        noncommercial=options.include_noncommercial, without=frozenset(options.without),
    )  # fmt: skip
    train(options.model, options.data, options.out, plan, start=options.start)
    return 0


if __name__ == "__main__":
    sys.exit(main())
