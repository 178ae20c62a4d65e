"""The sentence encoder: texts to L2-normalised vectors, through sentence-transformers."""

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

__all__ = ["ENCODER", "Encoder", "load_encoder"]

ENCODER = "encoder-fr-en"
BATCH = 64


class Encoder:
    """A sentence-transformers model behind one method. Safe to use from several threads."""

    def __init__(self, path: str) -> None:
        self.path = path
        self._lock = threading.Lock()

    @cached_property
    def digest(self) -> str:
        """16 hexadecimal digits that change when the model changes."""
        return folder_digest(self.path)

    @cached_property
    def _model(self) -> Any:
        from factcheck.models._quiet import quiet_loading

        with quiet_loading():
            import torch
            from sentence_transformers import SentenceTransformer

            try:
                # Half precision on a CPU is slow and rounds differently from machine to machine.
                return SentenceTransformer(
                    self.path, device="cpu", model_kwargs={"dtype": torch.float32}, trust_remote_code=False
                )
            except (OSError, ValueError, KeyError) as error:
                raise ModelError(
                    f"{self.path}: not a sentence-transformers model ({error}); check --encoder"
                ) from error

    def encode(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        """The vectors of ``texts``: float32, shape (n, d), rows of length one."""
        import numpy as np

        with self._lock:
            model = self._model
            if not texts:
                # Any text tells the width, whatever the release calls it.
                return np.asarray(model.encode(["."], convert_to_numpy=True, show_progress_bar=False)[:0], np.float32)
            # A vector must not depend on its company in a batch: each distinct text is encoded once, in an order
            # of its own (length, then text), so that paddings repeat from run to run.
            distinct = sorted(set(texts), key=lambda text: (len(text), text))
            vectors = model.encode(
                distinct,
                batch_size=BATCH,
                normalize_embeddings=True,
                convert_to_numpy=True,
                show_progress_bar=False,
            ).astype(np.float32)
        place = {text: index for index, text in enumerate(distinct)}
        return np.asarray(vectors[[place[text] for text in texts]], dtype=np.float32)


def load_encoder(name: str | None = None, *, allow_download: bool = False) -> Encoder:
    """The shipped encoder, or any sentence-transformers model by folder (or hub name, when allowed).

    The weights are read on first use. Raises ``ModelError`` when the name leads nowhere.
    """
    return Encoder(resolve(name, ENCODER, allow_download=allow_download))
