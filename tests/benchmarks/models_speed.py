"""How fast the models answer, and whether the fast NLI backend decides as the reference does.

``python -m tests.benchmarks.models_speed DATA [--threads 2]``

``DATA`` is the folder of the development data. Prints, as the median of five rounds: pairs a second of the NLI model at
48 word pieces with each backend, sentences a second of the encoder at 25; then, on the whole French and English XNLI
and RTE3 sets, the share of pairs whose likeliest class is that of the float32 reference, and the largest difference of
a probability.
"""

from __future__ import annotations

import argparse
import itertools
import os
import statistics
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

SETS = ("xnli_fr_dev", "xnli_en_dev", "rte3_fr_dev")
PAIR_PIECES, SENTENCE_PIECES = 48, 25
PAIRS, SENTENCES, ROUNDS = 512, 2048, 5


def texts_of(tokenizer: Any, words: Sequence[str], count: int, pieces: int, *, pair: bool) -> list[Any]:
    """``count`` different texts, or pairs of two texts, that come to ``pieces`` word pieces with the marks.

    The words are real ones in an order that means nothing, which costs a model the same.
    """
    marks = 3 if pair else 2
    endless = itertools.cycle(words)
    found: list[Any] = []
    for _ in range(count):
        ids: list[int] = []
        while len(ids) < pieces - marks:
            ids += tokenizer.encode(next(endless), add_special_tokens=False).ids
        ids = ids[: pieces - marks]
        cut = len(ids) // 2 if pair else 0
        sides = [tokenizer.decode(side) for side in ((ids[:cut], ids[cut:]) if pair else (ids,))]
        found.append(tuple(sides) if pair else sides[0])
    return found


def rate(ask: Callable[[list[Any]], Any], items: list[Any]) -> float:
    """Items a second of wall time: the median of ``ROUNDS`` rounds over a part of the items each, after one to warm."""
    size = len(items) // (ROUNDS + 1)
    rates = []
    for number in range(ROUNDS + 1):
        part = items[number * size : (number + 1) * size]
        start = time.perf_counter()
        ask(part)
        rates.append(len(part) / (time.perf_counter() - start))
    return statistics.median(rates[1:])


def main() -> None:
    """See the module."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--threads", type=int, default=len(os.sched_getaffinity(0)))
    given = parser.parse_args()

    import numpy as np
    import torch
    from tokenizers import Tokenizer

    from factcheck.evaluation.tsv import read_pairs
    from factcheck.models import load_encoder, load_nli, shipped_dir

    torch.set_num_threads(given.threads)
    sets = {name: read_pairs(given.data / "nli" / f"{name}.tsv.gz") for name in SETS}
    words = [word for pairs in sets.values() for pair in pairs for word in pair.premise.split()]
    tokenizer = Tokenizer.from_file(str(shipped_dir() / "nli-fr-en" / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    pairs = texts_of(tokenizer, words, PAIRS * (ROUNDS + 1), PAIR_PIECES, pair=True)
    sentences = texts_of(tokenizer, words, SENTENCES * (ROUNDS + 1), SENTENCE_PIECES, pair=False)
    for backend in ("torch", "bfloat16"):
        print(f"NLI, {backend}: {rate(load_nli(backend=backend).predict, pairs):.0f} pairs a second", flush=True)
    print(f"encoder: {rate(load_encoder().encode, sentences):.0f} sentences a second", flush=True)
    reference, fast = load_nli(backend="torch"), load_nli(backend="bfloat16")
    same = total = 0
    largest = 0.0
    for rows in sets.values():
        asked = [(row.premise, row.hypothesis) for row in rows]
        left, right = reference.predict(asked), fast.predict(asked)
        same += int((left.argmax(1) == right.argmax(1)).sum())
        total += len(asked)
        largest = max(largest, float(np.abs(left - right).max()))
    print(
        f"bfloat16 decides as float32 on {same} of {total} pairs ({100 * same / total:.2f} %), by {largest:.3f} at most"
    )


if __name__ == "__main__":
    main()
