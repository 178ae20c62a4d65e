"""Whether two counts count the same thing, across French and English."""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from typing import cast

from factcheck.records import Value
from factcheck.values._grammar import LANGUAGES

__all__ = ["is_thing", "same_count"]

_ALIVE = {"person", "animal"}

_GENERIC = {"person", "vehicle", "aircraft", "building", "weapon", "place", "animal", "company"}
"""Concepts that may stand for any of their family: ``17 personnes`` for ``17 soldats``."""


@lru_cache(maxsize=1)
def _concepts() -> dict[str, tuple[str, str]]:
    """Lemma to ``(family, concept)``; lemmas that mean different things in the two languages are left out."""
    merged: dict[str, tuple[str, str]] = {}
    clashing: set[str] = set()
    for lang in LANGUAGES:
        table = cast(dict[str, dict[str, str]], import_module(f"factcheck.values.lang.{lang}.concepts").CONCEPTS)
        for family, concepts in table.items():
            for concept, lemmas in concepts.items():
                for lemma in lemmas.split():
                    if merged.setdefault(lemma, (family, concept)) != (family, concept):
                        clashing.add(lemma)
    return {lemma: concept for lemma, concept in merged.items() if lemma not in clashing}


def is_thing(lemma: str) -> bool:
    """Whether a lemma is known to count things, which are neither killed nor wounded."""
    concept = _concepts().get(lemma)
    return concept is not None and concept[0] not in _ALIVE


def same_count(a: Value, b: Value) -> bool:
    """Whether what ``a`` and ``b`` count may be the same; unknown or unsaid nouns may be anything."""
    if a.counted is None or b.counted is None or a.counted == b.counted:
        return True
    concepts = _concepts()
    first, second = concepts.get(a.counted), concepts.get(b.counted)
    if first is None or second is None or first == second:
        return True
    if first[0] != second[0]:
        return False
    return first[1] in _GENERIC or second[1] in _GENERIC
