"""Loading of the encoder, the NLI judge and the parsers; where they ship, and whether they are whole.

Weights are read on first use; importing this package imports no framework.
"""

from __future__ import annotations

from typing import Any

from factcheck.models._paths import shipped_dir
from factcheck.models.encoder import Encoder, load_encoder
from factcheck.models.manifest import Problem, list_models, verify
from factcheck.models.nli import NLI, load_nli

__all__ = [
    "NLI",
    "Encoder",
    "Problem",
    "list_models",
    "load_encoder",
    "load_nli",
    "load_parser",
    "shipped_dir",
    "verify",
]


def load_parser(lang: str) -> Any:
    """The spaCy pipeline of a language, ``fr`` or ``en``. Raises ``ModelError`` when it is missing."""
    from factcheck.models.parsers import load_parser as load

    return load(lang)
