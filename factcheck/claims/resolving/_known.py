"""What resolving an article's references takes: its names, the language's tables, the noun phrases, the quotations."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.claims.entities import Names
from factcheck.claims.lang.grammar import Syntax
from factcheck.claims.lang.referring import Reference
from factcheck.claims.resolving._antecedents import Antecedents
from factcheck.claims.resolving._referents import Referents

__all__ = ["Known"]


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of one article while its references are resolved."""

    lang: str
    names: Names
    table: Reference
    grammar: Syntax
    antecedents: Antecedents
    referents: Referents

    def is_quoted(self, place: int) -> bool:
        """Whether an offset of the article stands in direct speech."""
        return self.antecedents.quotation(place) is not None

    @property
    def refers(self) -> frozenset[str]:
        """All words that refer back."""
        return self.table.loose | frozenset(self.table.pronouns) | frozenset(self.table.objects)

    @property
    def feminine(self) -> frozenset[str]:
        """The articles that only feminine nouns have."""
        return frozenset({self.grammar.definite.get("Fem Sing", "")} - {self.grammar.definite.get("Masc Sing", "")})
