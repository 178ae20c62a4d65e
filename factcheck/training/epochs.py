"""Epochs of encoded pairs, made by processes of their own, so that an accelerator never waits for Python.

An epoch samples each source anew, switches words of English pairs into French, encodes and sorts into batches of like
length. Row numbers stay with the pairs: the labels of teachers are kept by row, those of a code-switched pair too.
"""

from __future__ import annotations

import itertools
import multiprocessing
import os
import random
from collections import deque
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from factcheck.training.codeswitch import Glossary, switched
from factcheck.training.corpora import NliRow, is_english

__all__ = ["Encoded", "Epochs", "encode_rows", "to_batch"]

MAX_LENGTH = 128
CHUNK = 2_000


@dataclass(frozen=True, slots=True)
class Encoded:
    """Encoded pairs: all pieces in one array, the length of each pair and of its first part, and its row number."""

    pieces: np.ndarray[Any, np.dtype[np.uint16]]
    lengths: np.ndarray[Any, np.dtype[np.int64]]
    first: np.ndarray[Any, np.dtype[np.int64]]
    rows: np.ndarray[Any, np.dtype[np.int64]]


def _tokenizer(folder: Path, longest: int) -> Any:
    from tokenizers import Tokenizer

    tokens = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokens.no_padding()
    tokens.enable_truncation(longest, strategy="longest_first")
    return tokens


def encode_rows(folder: Path, pairs: Sequence[tuple[str, str]], rows: Sequence[int], longest: int) -> Encoded:
    """Encode pairs of texts with the tokenizer of a model folder; the longer side is cut first.

    A pair whose second text is empty is a single text.
    """
    tokens = _tokenizer(folder, longest)
    pieces, lengths, first = [], [], []
    for start in range(0, len(pairs), CHUNK):
        asked = [pair if pair[1] else pair[0] for pair in pairs[start : start + CHUNK]]
        for found in tokens.encode_batch(asked):
            pieces.append(np.asarray(found.ids, dtype=np.uint16))
            lengths.append(len(found.ids))
            first.append(found.type_ids.index(1) if 1 in found.type_ids else len(found.ids))
    whole = np.concatenate(pieces) if pieces else np.zeros(0, dtype=np.uint16)
    return Encoded(whole, np.asarray(lengths), np.asarray(first), np.asarray(rows))


def to_batch(encoded: Encoded, starts: Any, chosen: Any) -> dict[str, Any]:
    """The tensors of the chosen pairs: ``input_ids``, ``attention_mask``, ``token_type_ids``, each (n, longest)."""
    import torch

    lengths, first = encoded.lengths[chosen], encoded.first[chosen]
    # Widths that are multiples of eight suit matrix units, and there are few of them.
    width = int(-(-lengths.max() // 8) * 8)
    columns = np.arange(width)
    mask = columns < lengths[:, None]
    ids = np.zeros((len(chosen), width), dtype=np.int64)
    ids[mask] = np.concatenate([encoded.pieces[starts[i] : starts[i] + encoded.lengths[i]] for i in chosen])
    types = mask & (columns >= first[:, None])
    return {
        "input_ids": torch.from_numpy(ids),
        "attention_mask": torch.from_numpy(mask.astype(np.int64)),
        "token_type_ids": torch.from_numpy(types.astype(np.int64)),
    }


_SHARED: dict[str, Epochs] = {}
"""What the processes inherit from the one that forks them: the rows are not sent to them."""


def _make(number: int) -> Encoded:
    return _SHARED["epochs"].make(number)


PART = 16_384
"""Pairs that a process encodes at a time: small enough that the first are there in seconds."""


class Epochs:
    """The epochs of one run over ``rows``, in parts; ``wanted`` says how many of a source (``names``) one takes."""

    def __init__(
        self, rows: list[NliRow], names: list[str], wanted: dict[str, int], words: Glossary | None, folder: Path,
        seed: int,
    ) -> None:  # fmt: skip
        self.rows, self.words, self.folder, self.seed = rows, words, folder, seed
        self.groups: dict[str, list[int]] = {}
        for index, name in enumerate(names):
            self.groups.setdefault(name, []).append(index)
        self.wanted = wanted

    def draw(self, number: int) -> list[int]:
        """The row numbers of one epoch: a source that is wanted more than once comes whole that many times."""
        rng = random.Random(f"{self.seed}-{number}")
        drawn: list[int] = []
        for name, group in sorted(self.groups.items()):
            wanted = self.wanted.get(name, len(group))
            drawn += group * (wanted // len(group)) + rng.sample(group, wanted % len(group))
        rng.shuffle(drawn)
        return drawn

    @property
    def parts(self) -> int:
        """How many parts an epoch has."""
        return max(1, -(-sum(self.wanted.get(name, len(group)) for name, group in self.groups.items()) // PART))

    def make(self, number: int) -> Encoded:
        """Part ``number`` of the stream, encoded: the parts of the first epoch, then those of the second, and so on."""
        epoch, part = divmod(number, self.parts)
        drawn = self.draw(epoch)[part :: self.parts]
        rows = [self.rows[i] for i in drawn]
        if self.words is not None:
            plain = [is_english(row) for row in rows]
            english = switched([r for r, p in zip(rows, plain, strict=True) if p], self.words, f"{self.seed}-{number}")
            turned = iter(english)
            rows = [next(turned) if p else row for row, p in zip(rows, plain, strict=True)]
        return encode_rows(self.folder, [(row.premise, row.hypothesis) for row in rows], drawn, MAX_LENGTH)

    def stream(self, first: int, workers: int, ahead: int) -> Generator[Encoded, None, None]:
        """Parts of epochs from part ``first`` on, without end, made by ``workers`` forked processes, at most ``ahead``
        of them waiting. Raises ``BrokenProcessPool`` when one of the processes is killed."""
        if workers < 1:
            for number in itertools.count(first):
                yield self.make(number)
        # The processes are many already.
        os.environ["TOKENIZERS_PARALLELISM"] = "false"
        _SHARED["epochs"] = self
        with ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("fork")) as pool:
            waiting = deque(pool.submit(_make, number) for number in range(first, first + ahead))
            try:
                for number in itertools.count(first + ahead):
                    done = waiting.popleft().result()
                    waiting.append(pool.submit(_make, number))
                    yield done
            finally:
                pool.shutdown(wait=False, cancel_futures=True)


def batches(
    encoded: Encoded, size: int, rng: random.Random, pieces: int | None = None
) -> Iterator[tuple[dict[str, Any], Any]]:
    """Batches of like length in random order, each with its row numbers; the noise keeps the company changing.

    A batch has ``size`` pairs, or with ``pieces`` as many as fit that number of word pieces, padding included.
    """
    noise = np.random.default_rng(rng.randrange(2**32)).uniform(0.85, 1.15, len(encoded.lengths))
    order = np.argsort(encoded.lengths * noise, kind="stable")
    starts = np.concatenate([[0], np.cumsum(encoded.lengths)[:-1]])
    chunks = [order[run] for run in _cut(encoded.lengths[order], size, pieces)]
    rng.shuffle(chunks)
    for chosen in chunks:
        yield to_batch(encoded, starts, chosen), encoded.rows[chosen]


def _cut(lengths: Any, size: int, pieces: int | None) -> Iterator[slice]:
    """Cut lengths, which stand in their order, into runs of ``size`` or of at most so many pieces, padding included."""
    start, longest = 0, 0
    for place, length in enumerate(lengths.tolist()):
        longest = max(longest, -(-length // 8) * 8)
        count = place - start
        if count >= size if pieces is None else count and (count + 1) * longest > pieces:
            yield slice(start, place)
            start, longest = place, -(-length // 8) * 8
    if start < len(lengths):
        yield slice(start, len(lengths))
