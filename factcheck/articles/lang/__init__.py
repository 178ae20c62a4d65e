"""What the readers know of each language: its function words, and the names a source may give it.

A third language is one more module and one more entry in ``_MODULES``.
"""

from __future__ import annotations

from factcheck.articles.lang import en, fr

__all__ = ["FUNCTION_WORDS", "LANGUAGES", "NAMES"]

_MODULES = {"en": en, "fr": fr}
LANGUAGES = tuple(sorted(_MODULES))
FUNCTION_WORDS = {lang: _MODULES[lang].FUNCTION_WORDS for lang in LANGUAGES}
NAMES = {name: lang for lang in LANGUAGES for name in sorted(_MODULES[lang].NAMES)}
