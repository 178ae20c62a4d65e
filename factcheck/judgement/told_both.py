"""Whether two reports each tell both of two figures: then they are of two things, and no rivals.

An article that says *30 % feel worse* and *27 % feel ill* says both on purpose; so does the other that repeats it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.judgement.alignment import digits
from factcheck.judgement.comparers import Finding
from factcheck.judgement.evidence import COUNTS
from factcheck.judgement.wholes import compared

if TYPE_CHECKING:
    from factcheck.judgement.prepared import Prepared
    from factcheck.judgement.view import View
    from factcheck.records import Value

__all__ = ["both_told"]

TELLING = 2
"""Figures of fewer digits are met by chance: those must count the same, too."""

Figure = tuple[str, object, object]


def both_told(finding: Finding, known: Prepared) -> bool:
    """Whether the article of each claim tells the other's figure as well as its own."""
    a, b = known.a, known.b
    if finding.comparer not in COUNTS or a.claim.article_id == b.claim.article_id:
        return False
    values = compared(finding, known)
    return len(values) == 2 and _tells(b, values[0]) and _tells(a, values[1])


def _tells(view: View, value: Value) -> bool:
    if view.article is None:
        return False
    counted = _figures(view.article.text, view.claim.lang).get((value.kind, value.lo, value.hi))
    return counted is not None and (digits(value) >= TELLING or bool(value.counted and value.counted in counted))


@lru_cache(maxsize=512)
def _figures(text: str, lang: str) -> dict[Figure, frozenset[str]]:
    """The figures of an article, and what each counts there."""
    from factcheck.values import parse

    found: dict[Figure, set[str]] = {}
    for value in parse(text, lang):
        if value.kind != "date":
            found.setdefault((value.kind, value.lo, value.hi), set()).add(value.counted or "")
    return {figure: frozenset(counted) for figure, counted in found.items()}
