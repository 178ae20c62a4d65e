"""Explanations of verdicts: one table a language, the same keys in each (a test checks it)."""

from __future__ import annotations

from factcheck.judgement.lang.messages_en import MESSAGES as _EN
from factcheck.judgement.lang.messages_fr import MESSAGES as _FR

__all__ = ["messages"]

_TABLES = {"fr": _FR, "en": _EN}


def messages(lang: str) -> dict[str, str]:
    """The sentences of a report language; English for one that has none."""
    return _TABLES.get(lang, _EN)
