"""The sentence encoder: texts to L2-normalised vectors."""

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

__all__ = ["ENCODER", "Encoder", "load_encoder"]

ENCODER = "encoder-fr-en"
BATCH = 64
REMEMBERED = 20_000
_MODULES = ["Transformer", "Pooling", "Normalize"]


class Encoder:
    """A sentence-transformers model behind one method. Safe to use from several threads.

    ``backend`` is one of ``factcheck.models.backends.BACKENDS``; models of another make than the shipped one compute in
    single precision whatever it is. The last vectors are remembered: each text of a run is encoded once.
    """

    def __init__(self, path: str, backend: str = "torch") -> None:
        self.path = path
        self.precision = precision_of(backend)
        self._lock = threading.RLock()
        self._memory: Memory[str] = Memory(REMEMBERED)

    @cached_property
    def digest(self) -> str:
        """16 hexadecimal digits that change when the model changes, and the precision when it is not the full one."""
        digest = folder_digest(self.path)
        return digest if self.precision == "float32" else f"{digest}+{self.precision}"

    def encode(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        """The vectors of ``texts``: float32, shape (n, d), rows of length one."""
        with self._lock:
            run = self._run
        # Any text tells the width.
        rows = self._memory.answer([*texts] or ["."], run)
        return rows if texts else rows[:0]

    @cached_property
    def _run(self) -> Callable[[list[str]], npt.NDArray[np.float32]]:
        """The forward pass: the lean one for models of the shipped make, sentence-transformers for all others."""
        import torch

        from factcheck.models._bert import read_bert

        dtype = getattr(torch, self.precision)
        try:
            longest = _longest(self.path)
            model = None if longest is None else read_bert(self.path, dtype)
            if model is None or longest is None:
                return self._with_library()
            tokenizer = read_tokenizer(self.path, min(longest, model.longest))
        except (OSError, ValueError, KeyError) as error:
            raise ModelError(f"{self.path}: not a sentence-transformers model ({error}); check --encoder") from error

        def run(texts: list[str]) -> npt.NDArray[np.float32]:
            import numpy as np

            rows = np.zeros((len(texts), model.words.shape[1]), dtype=np.float32)

            def work(batch: Batch) -> None:
                real = batch.mask[:, :, None]
                mean = (model.hidden(batch.ids, batch.types, batch.mask).float() * real).sum(1) / real.sum(1)
                rows[batch.places] = torch.nn.functional.normalize(mean, dim=-1).numpy()

            for_each(batches(tokenizer, texts), work)
            return rows

        return run

    def _with_library(self) -> Callable[[list[str]], npt.NDArray[np.float32]]:
        # Its paddings follow the company of a text, which tells in half precision.
        from factcheck.models._quiet import quiet_loading

        with quiet_loading():
            import torch
            from sentence_transformers import SentenceTransformer

            model = SentenceTransformer(
                self.path, device="cpu", model_kwargs={"dtype": torch.float32}, trust_remote_code=False
            )

        def run(texts: list[str]) -> npt.NDArray[np.float32]:
            import numpy as np

            # An order of its own, so that paddings repeat from run to run.
            order = sorted(range(len(texts)), key=lambda i: (len(texts[i]), texts[i]))
            with self._lock:
                vectors = model.encode(
                    [texts[i] for i in order],
                    batch_size=BATCH,
                    normalize_embeddings=True,
                    convert_to_numpy=True,
                    show_progress_bar=False,
                )
            rows = np.zeros(vectors.shape, dtype=np.float32)
            rows[order] = vectors
            return rows

        return run


def _longest(folder: str) -> int | None:
    """The most tokens of a text, when the model is a transformer, the mean of its tokens and nothing else."""
    path = Path(folder)
    if not all((path / name).is_file() for name in ("modules.json", "sentence_bert_config.json")):
        return None
    modules = _json(path / "modules.json")
    names = [str(module["type"]).rpartition(".")[2] for module in modules]
    if names not in (_MODULES, _MODULES[:2]) or modules[0]["path"]:
        return None
    pooling = _json(path / modules[1]["path"] / "config.json")
    modes = {name for name, chosen in pooling.items() if name.startswith("pooling_mode") and chosen is True}
    settings = _json(path / "sentence_bert_config.json")
    if modes != {"pooling_mode_mean_tokens"} or settings.get("do_lower_case"):
        return None
    return int(settings["max_seq_length"]) if settings.get("max_seq_length") else None


def _json(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def load_encoder(name: str | None = None, *, allow_download: bool = False, backend: str = "torch") -> Encoder:
    """The shipped encoder, or any sentence-transformers model by folder (or hub name, when allowed).

    The weights are read on first use. Raises ``ModelError`` when the name leads nowhere or there is no such ``backend``.
    """
    return Encoder(resolve(name, ENCODER, allow_download=allow_download), backend)
