"""Small static word vectors of running text: positional PPMI, cut down by a truncated SVD.

Contexts are the words one and two places to the left and right, each place apart, because the place carries the
syntax that a parser needs (Levy and Goldberg 2014, "Linguistic regularities in sparse and explicit word
representations"); the context distribution is smoothed by the power 0.75 (Levy, Goldberg and Dagan 2015).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from spacy.vocab import Vocab

__all__ = ["encoder_vectors", "set_vectors", "word_vectors"]

_WORD = re.compile(r"\d+|[^\W\d_]{1,10}'(?=\w)|[^\W\d_]+(?:-[^\W\d_]+)*|[^\w\s]")
_PLACES = (-2, -1, 1, 2)


def word_vectors(
    texts: Iterable[str], *, words: int = 20_000, contexts: int = 4_000, width: int = 96, seed: int = 0
) -> tuple[list[str], np.ndarray[Any, np.dtype[np.float32]]]:
    """The commonest lower-cased words and their vectors, a float32 array of (words, width) of unit rows.

    Numbers share the row of ``0``.
    """
    from scipy.sparse import csr_matrix, hstack
    from sklearn.utils.extmath import randomized_svd

    lines = [
        ["0" if token[0].isdigit() else token for token in _WORD.findall(text.replace("’", "'").lower())]
        for text in texts
    ]
    counts = Counter(token for line in lines for token in line)
    ranked = sorted(counts, key=lambda word: (-counts[word], word))[:words]
    number = {word: index for index, word in enumerate(ranked)}
    # Two gaps between lines, so that no window reaches over a line's end.
    stream = np.fromiter((number.get(token, -1) for line in lines for token in (*line, "\n", "\n")), dtype=np.int64)
    blocks = [_ppmi(stream, place, len(ranked), min(contexts, len(ranked)), csr_matrix) for place in _PLACES]
    left, scale, _ = randomized_svd(hstack(blocks).tocsr(), n_components=width, n_iter=4, random_state=seed)
    rows = left * np.sqrt(scale)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True) + 1e-9
    return ranked, rows.astype(np.float32)


def encoder_vectors(words: list[str], folder: Path, *, width: int = 64) -> np.ndarray[Any, np.dtype[np.float32]]:
    """Vectors of words by themselves from the lower layers of the shipped encoder: float32 (words, width), unit rows.

    Its embeddings and first two layers hold what word a spelling is and how it is used; the principal components of
    both, side by side, are kept.
    """
    import torch
    from transformers import AutoModel, AutoTokenizer

    tokenizer, model = AutoTokenizer.from_pretrained(folder), AutoModel.from_pretrained(folder).eval()
    parts = []
    with torch.no_grad():
        for start in range(0, len(words), 256):
            some = words[start : start + 256]
            batch = tokenizer(some, padding=True, truncation=True, max_length=16, return_tensors="pt")
            states = model(**batch, output_hidden_states=True).hidden_states
            mask = batch["attention_mask"][:, :, None].float()
            mask[:, 0] = 0.0  # the start mark says nothing of the word
            total = mask.sum(1).clamp(min=1.0)
            parts.append(torch.cat([(states[layer] * mask).sum(1) / total for layer in (0, 2)], dim=1).numpy())
    rows = np.concatenate(parts).astype(np.float64)
    rows = (rows - rows.mean(0)) / (rows.std(0) + 1e-6)
    values, axes = np.linalg.eigh(rows.T @ rows)
    kept = rows @ axes[:, np.argsort(-values)[:width]]
    kept /= np.linalg.norm(kept, axis=1, keepdims=True) + 1e-9
    result: np.ndarray[Any, np.dtype[np.float32]] = kept.astype(np.float32)
    return result


def set_vectors(vocab: Vocab, words: list[str], rows: np.ndarray[Any, np.dtype[np.float32]]) -> None:
    """Give a vocabulary the vectors, looked up by norm; forms with a typographic apostrophe share the row."""
    from spacy.vectors import Vectors

    vectors = Vectors(strings=vocab.strings, shape=rows.shape, name=f"{vocab.lang}_positional", attr="NORM")
    vectors.data[:] = rows
    for row, word in enumerate(words):
        for form in {word, word.replace("'", "’")}:
            vectors.add(vocab.strings.add(form), row=row)
    vocab.vectors = vectors


def _ppmi(stream: Any, place: int, words: int, contexts: int, matrix: Any) -> Any:
    left, right = (stream[:-place], stream[place:]) if place > 0 else (stream[-place:], stream[:place])
    keep = (left >= 0) & (right >= 0) & (right < contexts)
    codes, counts = np.unique(left[keep] * contexts + right[keep], return_counts=True)
    rows, columns = codes // contexts, codes % contexts
    total = counts.sum()
    word_share = np.bincount(rows, counts, words) / total
    smooth = np.bincount(columns, counts, contexts) ** 0.75
    values = np.log(counts / total / (word_share[rows] * smooth[columns] / smooth.sum()))
    positive = values > 0
    return matrix((values[positive], (rows[positive], columns[positive])), shape=(words, contexts))
