"""How the models compute: in full precision everywhere, or in half where the processor does that faster.

``torch``      float32, the reference: the same verdicts on every machine
``bfloat16``   products in bfloat16: faster on processors that have it, likeness and confidences differ in the third
               decimal, and with them which claims are compared last
``auto``       ``bfloat16`` where the processor computes in it, else ``torch``

What was computed in half precision bears another digest: an index of such vectors is read anew by ``index add`` on a
machine that computes otherwise, and a check against it refused.
"""

from __future__ import annotations

from typing import Literal

from factcheck.errors import ModelError

__all__ = ["BACKENDS", "Precision", "precision_of"]

BACKENDS = ("auto", "torch", "bfloat16")
Precision = Literal["float32", "bfloat16"]


def precision_of(backend: str) -> Precision:
    """The precision a backend computes in on this machine. Raises ``ModelError`` for an unknown name."""
    if backend not in BACKENDS:
        raise ModelError(f"unknown backend {backend!r}; the backends are {', '.join(BACKENDS)}")
    if backend == "bfloat16" or (backend == "auto" and _computes_in_bfloat16()):
        return "bfloat16"
    return "float32"


def _computes_in_bfloat16() -> bool:
    """Whether the processor multiplies bfloat16 numbers (AVX-512 BF16 or AMX); without, it is slower than float32."""
    import torch

    # Not every release of torch can be asked all of this; one that cannot be asked is not trusted to have it.
    asked = (getattr(torch.cpu, f"_is_{name}_supported", None) for name in ("avx512_bf16", "amx_tile"))
    return any(ask() for ask in asked if ask is not None)
