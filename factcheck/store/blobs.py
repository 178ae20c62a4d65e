"""Vectors as they are stored: float16, little-endian, row after row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.errors import StoreError

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

__all__ = ["pack", "unpack"]


def pack(vectors: npt.NDArray[np.float32]) -> bytes:
    """Vectors (n, d) as float16, little-endian, row after row."""
    return vectors.astype("<f2").tobytes()


def unpack(data: bytes, width: int) -> npt.NDArray[np.float16]:
    """The vectors (n, ``width``) of a blob as ``pack`` made it. Raises ``StoreError`` for a blob of a wrong size."""
    import numpy as np

    if not width or len(data) % (2 * width):
        raise StoreError(f"a blob of {len(data)} bytes holds no vectors of width {width}; run `factcheck index verify`")
    return np.frombuffer(data, dtype="<f2").reshape(-1, width).astype(np.float16, copy=False)
