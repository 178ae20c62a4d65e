"""What resolving an article's references takes: its names, the language's tables, the noun phrases, the quotations."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from factcheck.claims.entities import Names
from factcheck.claims.lang.grammar import Syntax
from factcheck.claims.lang.referring import Reference
from factcheck.claims.resolving._antecedents import Antecedents
from factcheck.records import Span

__all__ = ["Known"]


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of one article while its references are resolved."""

    lang: str
    names: Names
    table: Reference
    grammar: Syntax
    antecedents: Antecedents
    quotations: tuple[Span, ...] = ()

    def is_quoted(self, place: int) -> bool:
        """Whether an offset of the article stands in direct speech."""
        index = bisect_right(self.quotations, (place, 1 << 60)) - 1
        return index >= 0 and self.quotations[index][0] < place < self.quotations[index][1]

    @property
    def refers(self) -> frozenset[str]:
        """All words that refer back."""
        return self.table.loose | frozenset(self.table.pronouns) | frozenset(self.table.objects)

    @property
    def feminine(self) -> frozenset[str]:
        """The articles that only feminine nouns have."""
        return frozenset({self.grammar.definite.get("Fem Sing", "")} - {self.grammar.definite.get("Masc Sing", "")})
