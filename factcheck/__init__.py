"""factcheck reads news from many sources and shows which claims agree, clash, or changed since.

>>> import factcheck
>>> checker = factcheck.CrossChecker()
>>> verdict = checker.compare("Onze mineurs sont morts.", "Neuf mineurs sont morts.", lang="fr")
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from factcheck import errors
from factcheck.errors import FactcheckError
from factcheck.records import (
    Article,
    Attribution,
    Claim,
    Cluster,
    Entity,
    Report,
    Sentence,
    Skipped,
    Value,
    Verdict,
)

if TYPE_CHECKING:
    from factcheck import values
    from factcheck.pipeline import CrossChecker

__all__ = [
    "Article",
    "Attribution",
    "Claim",
    "Cluster",
    "CrossChecker",
    "Entity",
    "FactcheckError",
    "Report",
    "Sentence",
    "Skipped",
    "Value",
    "Verdict",
    "errors",
    "values",
]
__version__ = "0.1.0"

_LAZY = {"CrossChecker": "factcheck.pipeline"}
_LAZY_MODULES = frozenset({"values"})


def __getattr__(name: str) -> Any:
    """Import the heavy names on first use, so that ``import factcheck`` stays light (PEP 562)."""
    if name in _LAZY:
        return getattr(importlib.import_module(_LAZY[name]), name)
    if name in _LAZY_MODULES:
        return importlib.import_module(f"factcheck.{name}")
    raise AttributeError(f"module 'factcheck' has no attribute {name!r}")
