"""The person an article is about, whom a pronoun far from any name still stands for."""

from __future__ import annotations

from factcheck.claims.entities import key
from factcheck.claims.resolving._kinds import Antecedent, Shape, Wanted
from factcheck.claims.resolving._phrases import MAIN, Phrases

__all__ = ["only_person"]

_REACH = 6
"""How many sentences back the person is named at most."""
_RIVALS = 2
"""How many sentences back somebody else stands in the way."""


def only_person(phrases: Phrases, sentence: int, token: int, wanted: Wanted) -> Antecedent | None:
    """The only person of the wanted gender named before the pronoun, when nobody else near fits it."""
    if wanted.number != "Sing" or not wanted.gender or not (wanted.person or wanted.acts):
        return None
    names = phrases.names
    found: dict[str, int] = {}
    for name in names.names:
        place = name.sentence, name.start
        if name.kind != "person" or place >= (sentence, token):
            continue
        full = names.canonical(name.text)
        gender = names.gender(full)
        if gender == wanted.gender or (not gender and sentence - name.sentence <= _RIVALS):
            found[full] = max(name.sentence, found.get(full, 0))
    if len(found) != 1:
        return None
    ((full, last),) = found.items()
    if sentence - last > _REACH or names.gender(full) != wanted.gender:
        return None
    identity = key(full)
    for distance in range(_RIVALS + 1):
        pool = phrases.before(sentence, distance) if distance else phrases.phrases(sentence)
        near = [c for c in pool if c.text and (distance or c.head < token) and token not in c.tokens]
        if any(wanted.fits(c) and c.shape.acts and c.identity != identity for c in near):
            return None
    return Antecedent(last, -1, Shape("Sing", wanted.gender, True), MAIN, identity, frozenset(), full)
