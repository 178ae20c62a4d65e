"""The NLI judge: premise-hypothesis pairs to probabilities of entailment, neutral and contradiction."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from factcheck.errors import ModelError
from factcheck.models._digest import folder_digest
from factcheck.models._paths import resolve

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

__all__ = ["CLASSES", "MODEL", "NLI", "load_nli"]

MODEL = "nli-fr-en"
CLASSES = ("entailment", "neutral", "contradiction")
BATCH = 32
MAX_TOKENS = 128


def class_columns(id2label: dict[int, str], where: str) -> list[int]:
    """The columns of entailment, neutral and contradiction, read from a model's own label names.

    Two-class models (``entailment``, ``not_entailment``) have no contradiction column and are refused.
    """
    names = {str(label).lower(): int(index) for index, label in id2label.items()}
    columns = []
    for wanted in CLASSES:
        found = [index for name, index in names.items() if name == wanted or name.startswith(wanted[:7])]
        if len(found) != 1:
            raise ModelError(
                f"{where}: config.id2label is {id2label}; it must name entailment, neutral and contradiction"
            )
        columns.append(found[0])
    return columns


class NLI:
    """A three-class sequence classifier behind one method. Safe to use from several threads."""

    def __init__(self, path: str) -> None:
        self.path = path
        self._lock = threading.Lock()

    @cached_property
    def digest(self) -> str:
        """16 hexadecimal digits that change when the model changes."""
        return folder_digest(self.path)

    @cached_property
    def _parts(self) -> tuple[Any, Any, list[int]]:
        from factcheck.models._quiet import quiet_loading

        with quiet_loading():
            import torch
            from transformers import AutoModelForSequenceClassification, AutoTokenizer

            try:
                tokenizer = AutoTokenizer.from_pretrained(self.path, trust_remote_code=False)
                model = AutoModelForSequenceClassification.from_pretrained(
                    self.path, dtype=torch.float32, use_safetensors=True, trust_remote_code=False
                )
            except (OSError, ValueError, KeyError) as error:
                raise ModelError(f"{self.path}: not a sequence classifier ({error}); check --nli") from error
        return tokenizer, model.eval(), class_columns(dict(model.config.id2label), self.path)

    def predict(self, pairs: Sequence[tuple[str, str]]) -> npt.NDArray[np.float32]:
        """Probabilities of (entailment, neutral, contradiction) for each ``(premise, hypothesis)``.

        Returns float32 of shape (n, 3), rows summing to one. The longer side of an overlong pair is cut first.
        """
        import numpy as np
        import torch

        result = np.zeros((len(pairs), 3), dtype=np.float32)
        if not pairs:
            return result
        with self._lock:
            tokenizer, model, columns = self._parts
            # Each distinct pair once, in an order of its own: the answer must not depend on the order of the asking.
            distinct = sorted(set(pairs), key=lambda pair: (len(pair[0]) + len(pair[1]), pair))
            found: dict[tuple[str, str], npt.NDArray[np.float32]] = {}
            with torch.inference_mode():
                for start in range(0, len(distinct), BATCH):
                    part = distinct[start : start + BATCH]
                    batch = tokenizer(
                        [a for a, _ in part], [b for _, b in part],
                        padding=True, truncation="longest_first", max_length=MAX_TOKENS, return_tensors="pt",
                    )  # fmt: skip
                    chances = torch.softmax(model(**batch).logits.float(), dim=-1)[:, columns].numpy()
                    found.update(zip(part, chances, strict=True))
        for index, pair in enumerate(pairs):
            result[index] = found[pair]
        return result


def load_nli(name: str | None = None, *, allow_download: bool = False) -> NLI:
    """The shipped judge, or any three-class model by folder (or hub name, when allowed).

    The weights are read on first use. Raises ``ModelError`` when the name leads nowhere.
    """
    return NLI(resolve(name, MODEL, allow_download=allow_download))
