"""What the choice of an antecedent is made of: noun phrases, their shape, and what a reference wants."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.claims._types import Clause

__all__ = ["Antecedent", "Shape", "Wanted"]


@dataclass(frozen=True, slots=True)
class Shape:
    """Number, gender (``""`` unknown) and whether a person (``None`` unknown).

    ``acts`` says that it may do what only persons and bodies of them do; ``body`` that it is sure to be such a body.
    """

    number: str
    gender: str
    person: bool | None
    time: bool = False
    collective: bool = False
    acts: bool = True
    body: bool = False


@dataclass(frozen=True, slots=True)
class Antecedent:
    """A noun phrase; ``identity`` is equal for phrases that are sure to name the same."""

    sentence: int
    head: int
    shape: Shape
    rank: int
    identity: str
    tokens: frozenset[int]
    text: str
    named: bool = False

    def full(self) -> str:
        """The phrase as it is put into a claim, with the comma that closes a name set beside it."""
        return self.text

    def name(self) -> str:
        """The phrase as a speaker's name."""
        return self.text.rstrip(",")

    def within(self, sentence: int, clause: Clause) -> bool:
        """Whether the phrase is already part of the clause."""
        there = {piece.token for piece in clause.pieces}
        return sentence == self.sentence and self.head in there


@dataclass(frozen=True, slots=True)
class Wanted:
    """What an antecedent must agree with."""

    number: str
    gender: str
    person: bool | None = None
    acts: bool = False
    inert: bool = False

    @classmethod
    def of(
        cls, agrees: str, *, person: bool = False, thing: bool = False, acts: bool = False, inert: bool = False
    ) -> Wanted:
        """From a table's ``Masc Sing Person``: gender, number and kind, each optional."""
        words = agrees.split()
        number = "Plur" if "Plur" in words else "Sing"
        gender = next((word for word in words if word in {"Masc", "Fem"}), "")
        kind = True if person or "Person" in words else False if thing or "Thing" in words else None
        return cls(number, gender, kind, acts, inert)

    def fits(self, found: Antecedent) -> bool:
        """Whether the phrase agrees in number, gender and kind."""
        shape = found.shape
        number = shape.number == self.number or (self.number == "Plur" and shape.collective)
        gender = not self.gender or not shape.gender or self.gender == shape.gender
        kind = self.person is None or shape.person is None or self.person == shape.person
        does = (shape.acts or not self.acts) and not (self.inert and (shape.body or shape.person is True))
        return number and gender and kind and does and not shape.time
