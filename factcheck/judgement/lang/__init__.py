"""Language knowledge of the judge: one module and one concept table a language, and one table of relations.

``concepts.<lang>.tsv`` maps words and phrases to language-neutral concepts (``die``, ``open``, ``per_week``);
``relations.tsv`` says what concepts are to one another. A third language is one more module and table.
"""

from __future__ import annotations

from factcheck.judgement.lang.base import Language, Relations, language, relations, words

__all__ = ["Language", "Relations", "language", "relations", "words"]
