"""The NLI judge: premise-hypothesis pairs to probabilities of entailment, neutral and contradiction."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.errors import ModelError
from factcheck.models._batches import Batch, batches, for_each, read_tokenizer
from factcheck.models._digest import folder_digest
from factcheck.models._memory import Memory
from factcheck.models._paths import resolve
from factcheck.models.backends import precision_of

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

__all__ = ["CLASSES", "MODEL", "NLI", "load_nli"]

MODEL = "nli-fr-en"
CLASSES = ("entailment", "neutral", "contradiction")
BATCH = 32
MAX_TOKENS = 128
REMEMBERED = 100_000

Pair = tuple[str, str]


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
    """A three-class sequence classifier behind one method. Safe to use from several threads.

    ``backend`` is one of ``factcheck.models.backends.BACKENDS``.
    """

    def __init__(self, path: str, backend: str = "torch") -> None:
        self.path = path
        self.precision = precision_of(backend)
        self._lock = threading.RLock()
        self._memory: Memory[Pair] = Memory(REMEMBERED)

    @cached_property
    def digest(self) -> str:
        """16 hexadecimal digits that change when the model changes, and the precision when it is not the full one."""
        digest = folder_digest(self.path)
        return digest if self.precision == "float32" else f"{digest}+{self.precision}"

    def predict(self, pairs: Sequence[Pair]) -> npt.NDArray[np.float32]:
        """Probabilities of (entailment, neutral, contradiction) for each ``(premise, hypothesis)``.

        Returns float32 of shape (n, 3), rows summing to one. The longer side of an overlong pair is cut first.
        """
        import numpy as np

        if not pairs:
            return np.zeros((0, 3), dtype=np.float32)
        with self._lock:
            run = self._run
        return self._memory.answer([(a, b) for a, b in pairs], run)

    @cached_property
    def _run(self) -> Callable[[list[Pair]], npt.NDArray[np.float32]]:
        """The forward pass: the lean one for models of the shipped make, that of transformers for all others."""
        import torch

        from factcheck.models._bert import read_bert

        dtype = getattr(torch, self.precision)
        try:
            model = read_bert(self.path, dtype)
            if model is None or not model.head:
                return self._with_transformers(dtype)
            tokenizer = read_tokenizer(self.path, min(MAX_TOKENS, model.longest))
            config = json.loads((Path(self.path) / "config.json").read_text(encoding="utf-8"))
        except (OSError, ValueError, KeyError) as error:
            raise ModelError(f"{self.path}: not a sequence classifier ({error}); check --nli") from error
        columns = class_columns(dict(config.get("id2label", {})), self.path)

        def run(pairs: list[Pair]) -> npt.NDArray[np.float32]:
            import numpy as np

            result = np.zeros((len(pairs), 3), dtype=np.float32)

            def work(batch: Batch) -> None:
                logits = model.logits(batch.ids, batch.types, batch.mask)
                result[batch.places] = torch.softmax(logits, dim=-1)[:, columns].numpy()

            for_each(batches(tokenizer, pairs), work)
            return result

        return run

    def _with_transformers(self, dtype: Any) -> Callable[[list[Pair]], npt.NDArray[np.float32]]:
        from factcheck.models._quiet import quiet_loading

        with quiet_loading():
            from transformers import AutoModelForSequenceClassification, AutoTokenizer

            tokenizer = AutoTokenizer.from_pretrained(self.path, trust_remote_code=False)
            model = AutoModelForSequenceClassification.from_pretrained(
                self.path, dtype=dtype, use_safetensors=True, trust_remote_code=False
            ).eval()
        columns = class_columns(dict(model.config.id2label), self.path)

        def run(pairs: list[Pair]) -> npt.NDArray[np.float32]:
            import numpy as np
            import torch

            result = np.zeros((len(pairs), 3), dtype=np.float32)
            # An order of its own: the answer must not depend on the order of the asking.
            order = sorted(range(len(pairs)), key=lambda i: (len(pairs[i][0]) + len(pairs[i][1]), pairs[i]))
            with self._lock, torch.inference_mode():
                for start in range(0, len(order), BATCH):
                    part = order[start : start + BATCH]
                    batch = tokenizer(
                        [pairs[i][0] for i in part], [pairs[i][1] for i in part],
                        padding=True, truncation="longest_first", max_length=MAX_TOKENS, return_tensors="pt",
                    )  # fmt: skip
                    result[part] = torch.softmax(model(**batch).logits.float(), dim=-1)[:, columns].numpy()
            return result

        return run


def load_nli(name: str | None = None, *, allow_download: bool = False, backend: str = "torch") -> NLI:
    """The shipped judge, or any three-class model by folder (or hub name, when allowed).

    The weights are read on first use. Raises ``ModelError`` when the name leads nowhere.
    """
    return NLI(resolve(name, MODEL, allow_download=allow_download), backend)
