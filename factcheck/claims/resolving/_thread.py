"""A thread of an article: what several of its phrases stand for; and a reference to one."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from factcheck.claims.resolving._kinds import Antecedent, Shape, Wanted

__all__ = ["Refers", "Thread"]

MANY = 9
_LOOSE = re.compile(r',(?!\d)|[;:"«»“”()]')
"""Marks of a description that holds more than itself."""
_REPEATED = 9
"""How many mentions back the same phrase may have been taken up already."""
_LOOKED_AT = 60
"""How many mentions back a name is looked for."""
_FULLEST = 6
"""Spaces beyond which a description names no better."""


@dataclass(frozen=True, slots=True)
class Refers:
    """A reference: ``kind`` is ``subject``, ``object``, ``owner`` or ``description``."""

    sentence: int
    token: int
    kind: str
    wanted: Wanted


@dataclass(slots=True)
class Thread:
    """What phrases stand for, as far as it has been read."""

    number: int
    shape: Shape
    mentions: list[Antecedent] = field(default_factory=list)
    identities: set[str] = field(default_factory=set)
    lemmas: set[str] = field(default_factory=set)
    heads: set[str] = field(default_factory=set)
    kind: str = ""
    named: bool = False
    early: bool = False

    def add(self, mention: Antecedent, lemmas: frozenset[str], head: str) -> None:
        """Take up one more phrase."""
        shape, own = self.shape, mention.shape
        self.shape = replace(
            shape,
            gender=shape.gender or own.gender,
            person=shape.person if shape.person is not None else own.person,
            acts=shape.acts or own.acts,
            body=shape.body or own.body,
            collective=shape.collective or own.collective,
        )
        if all((one.sentence, one.head) != (mention.sentence, mention.head) for one in self.mentions[-_REPEATED:]):
            self.mentions.append(mention)
        self.identities.add(mention.identity)
        self.lemmas |= lemmas
        self.heads.add(head)

    def holds(self, phrase: Antecedent) -> bool:
        """Whether a phrase is one of the thread's, or names the same when it is none of the text."""
        if phrase.head < 0:
            return phrase.identity in self.identities
        return any((one.sentence, one.head) == (phrase.sentence, phrase.head) for one in self.mentions)

    def naming(self, refers: Refers) -> Antecedent | None:
        """The phrase before a reference that puts the thread in full: its name, else the fullest one.

        It agrees with the reference in gender; ``None`` when no phrase can be put.
        """
        gender = refers.wanted.gender
        fit = [
            (number, mention)
            for number, mention in enumerate(self.mentions[-_LOOKED_AT:])
            if mention.text
            and (not gender or mention.shape.gender in {"", gender})
            and (mention.named or _LOOSE.search(mention.text) is None)
        ]
        if not fit:
            return None
        # Of names the last form; of descriptions the one that says most, as long as it stays one.
        named = [item for item in fit if item[1].named]
        if named:
            return named[-1][1]
        return max(fit, key=lambda item: (min(item[1].text.count(" "), _FULLEST), item[0]))[1]
