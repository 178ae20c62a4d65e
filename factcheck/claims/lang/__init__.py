"""What the claim extractor knows of each language, as data.

A language is a set of modules named ``<table>_<code>`` in this folder, each holding one table under the
table's name in capitals (``typography_fr.TYPOGRAPHY``).
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from factcheck.errors import LanguageError

if TYPE_CHECKING:
    from factcheck.claims.lang.grammar import Syntax
    from factcheck.claims.lang.referring import Reference
    from factcheck.claims.lang.schema import Discourse, Mood, Typography, Worth
    from factcheck.claims.lang.speaking import Persons

__all__ = ["discourse", "mood", "persons", "reference", "syntax", "typography", "worth"]


@cache
def _table(name: str, lang: str) -> Any:
    if not lang.isascii() or not lang.isalpha():
        raise LanguageError(f"claims: {lang!r} is no language code; use one such as 'fr' or 'en'")
    try:
        module = import_module(f"{__name__}.{name}_{lang}")
    except ModuleNotFoundError as error:
        raise LanguageError(
            f"claims: no {name} table for language {lang!r}; French (fr) and English (en) are read"
        ) from error
    return getattr(module, name.upper())


def typography(lang: str) -> Typography:
    """The sentence splitter's table. Raises ``LanguageError`` for a language without one."""
    table: Typography = _table("typography", lang)
    return table


def discourse(lang: str) -> Discourse:
    """The attribution step's table. Raises ``LanguageError`` for a language without one."""
    table: Discourse = _table("discourse", lang)
    return table


def mood(lang: str) -> Mood:
    """The modality step's table. Raises ``LanguageError`` for a language without one."""
    table: Mood = _table("mood", lang)
    return table


def worth(lang: str) -> Worth:
    """The check-worthiness step's table. Raises ``LanguageError`` for a language without one."""
    table: Worth = _table("worth", lang)
    return table


def syntax(lang: str) -> Syntax:
    """The clause splitter's table. Raises ``LanguageError`` for a language without one."""
    table: Syntax = _table("syntax", lang)
    return table


def reference(lang: str) -> Reference:
    """The table of names and of words that refer back. Raises ``LanguageError`` for a language without one."""
    table: Reference = _table("reference", lang)
    return table


def persons(lang: str) -> Persons:
    """The table of first persons. Raises ``LanguageError`` for a language without one."""
    table: Persons = _table("persons", lang)
    return table
