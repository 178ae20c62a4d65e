"""A bilingual WordPiece vocabulary: the English pieces in Latin script plus accent-keeping French pieces."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

__all__ = ["SPECIAL", "build_tokenizer", "english_pieces", "merge", "train_french"]

SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]


def _backend(vocab: dict[str, int] | None = None) -> Any:
    from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

    model = models.WordPiece(vocab or {}, unk_token="[UNK]", max_input_chars_per_word=60)
    tokenizer = Tokenizer(model)
    # Accents carry meaning in French (a/à, du/dû) and stay; typographic apostrophes are one and the same.
    tokenizer.normalizer = normalizers.Sequence(
        [
            normalizers.NFC(),
            normalizers.Replace("\u2019", "'"),
            normalizers.Replace("\u02bc", "'"),
            normalizers.Replace("\u0153", "oe"),
            normalizers.Replace("\u0152", "oe"),
            normalizers.BertNormalizer(clean_text=True, handle_chinese_chars=True, strip_accents=False, lowercase=True),
        ]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    return tokenizer


def train_french(lines: Iterable[str], size: int = 20_000) -> list[str]:
    """Train a lower-cased WordPiece vocabulary that keeps accents; returns its pieces."""
    from tokenizers import trainers

    tokenizer = _backend()
    trainer = trainers.WordPieceTrainer(
        vocab_size=size, min_frequency=5, special_tokens=SPECIAL, limit_alphabet=200, show_progress=False
    )
    tokenizer.train_from_iterator(lines, trainer)
    vocab = tokenizer.get_vocab()
    return sorted(vocab, key=lambda piece: vocab[piece])


def english_pieces(vocab_file: Path) -> list[str]:
    """The pieces of a BERT vocabulary in their order."""
    return vocab_file.read_text(encoding="utf-8").split("\n")[:-1]


def _latin(piece: str) -> bool:
    body = piece.removeprefix("##")
    return all(ord(char) < 0x250 or 0x2000 <= ord(char) < 0x2100 or char in "€№™" for char in body)


def merge(english: list[str], french: list[str]) -> list[str]:
    """Special tokens, then the English pieces in Latin script, then the French pieces not among them."""
    kept = [piece for piece in english if piece not in SPECIAL and not piece.startswith("[unused") and _latin(piece)]
    known = set(kept) | set(SPECIAL)
    return [*SPECIAL, *kept, *(piece for piece in french if piece not in known and _latin(piece))]


def build_tokenizer(pieces: list[str], out: Path, max_length: int = 256) -> None:
    """Write ``tokenizer.json`` and its configuration for a merged vocabulary into the folder ``out``."""
    from tokenizers import decoders, processors

    vocab = {piece: index for index, piece in enumerate(pieces)}
    tokenizer = _backend(vocab)
    tokenizer.add_special_tokens(SPECIAL)
    tokenizer.post_processor = processors.TemplateProcessing(
        single="[CLS]:0 $A:0 [SEP]:0",
        pair="[CLS]:0 $A:0 [SEP]:0 $B:1 [SEP]:1",
        special_tokens=[("[CLS]", vocab["[CLS]"]), ("[SEP]", vocab["[SEP]"])],
    )
    tokenizer.decoder = decoders.WordPiece()
    out.mkdir(parents=True, exist_ok=True)
    tokenizer.save(str(out / "tokenizer.json"))
    config = {
        "tokenizer_class": "PreTrainedTokenizerFast",
        "model_max_length": max_length,
        "pad_token": "[PAD]",
        "unk_token": "[UNK]",
        "cls_token": "[CLS]",
        "sep_token": "[SEP]",
        "mask_token": "[MASK]",
        "clean_up_tokenization_spaces": False,
        "model_input_names": ["input_ids", "token_type_ids", "attention_mask"],
    }
    (out / "tokenizer_config.json").write_text(json.dumps(config, indent=1, sort_keys=True) + "\n", encoding="utf-8")
