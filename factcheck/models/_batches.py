"""Texts, or pairs of them, as batches of token numbers, so that no result depends on the company in its batch."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import torch

__all__ = ["Batch", "batches", "for_each", "read_tokenizer"]

TOKENS = 2048
"""The most tokens of a batch, padding included: the numbers between the layers then stay in a processor's cache."""
STEP = 8
AT_ONCE = 4096

Asked = str | tuple[str, str]


@dataclass(frozen=True, slots=True)
class Batch:
    """``places`` in the list that was asked for (n), and its tokens (n, t): ``ids``, ``types``, ``mask``."""

    places: list[int]
    ids: torch.Tensor
    types: torch.Tensor
    mask: torch.Tensor


def read_tokenizer(folder: str | Path, most: int) -> Any:
    """The tokenizer of a folder, which cuts the longer side first beyond ``most`` tokens.

    Raises ``OSError`` when there is none or it is damaged.
    """
    from tokenizers import Tokenizer

    path = Path(folder) / "tokenizer.json"
    if not path.is_file():
        raise OSError(f"{path} is missing")
    try:
        tokenizer = Tokenizer.from_file(str(path))
    except Exception as error:  # the library raises nothing narrower
        raise OSError(f"{path}: {error}") from error
    tokenizer.no_padding()
    tokenizer.enable_truncation(most, strategy="longest_first")
    return tokenizer


def batches(tokenizer: Any, asked: Sequence[Asked]) -> Iterator[Batch]:
    """Batches of like length. A text is padded to the next multiple of ``STEP`` tokens, whatever its company."""
    for start in range(0, len(asked), AT_ONCE):
        encoded = tokenizer.encode_batch(asked[start : start + AT_ONCE])
        by_length: dict[int, list[int]] = {}
        for place, found in enumerate(encoded):
            by_length.setdefault(-(-len(found.ids) // STEP) * STEP, []).append(place)
        for width in sorted(by_length):
            places = by_length[width]
            rows = max(1, TOKENS // width)
            for first in range(0, len(places), rows):
                part = places[first : first + rows]
                yield _batch([start + place for place in part], [encoded[place] for place in part], width)


_TURN = threading.Lock()


def for_each(found: Iterator[Batch], work: Callable[[Batch], None]) -> None:
    """Do ``work`` for each batch, several at a time, each on one core.

    A product that is split over cores is rounded by how it is split, which depends on the size of the batch: so the
    cores take whole batches instead.
    """
    import torch

    def alone(batch: Batch) -> None:
        torch.set_num_threads(1)
        with torch.inference_mode():
            work(batch)

    with _TURN:
        before = torch.get_num_threads()
        # The affinity of the process, where the system tells it: a container may have fewer cores than the machine.
        cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
        try:
            with ThreadPoolExecutor(max(1, min(cores, before))) as pool:
                for _ in pool.map(alone, found):
                    pass
        finally:
            torch.set_num_threads(before)


def _batch(places: list[int], encoded: Sequence[Any], width: int) -> Batch:
    import torch

    ids, types, mask = (
        torch.tensor([[*row, *[0] * (width - len(row))] for row in rows])
        for rows in (
            [found.ids for found in encoded],
            [found.type_ids for found in encoded],
            [found.attention_mask for found in encoded],
        )
    )
    return Batch(places, ids, types, mask.bool())
