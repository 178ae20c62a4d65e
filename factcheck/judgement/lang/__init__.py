"""Language knowledge of the judge: one module a language, and one table of relations.

Words and phrases become concepts by the tables of ``factcheck.clusters.concepts``; ``relations.tsv`` says what concepts
are to one another. A third language is one more module here and one more table there.
"""

from __future__ import annotations

from factcheck.judgement.lang.base import Language, Relations, language, relations, words

__all__ = ["Language", "Relations", "language", "relations", "words"]
