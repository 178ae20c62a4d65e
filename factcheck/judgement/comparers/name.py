"""Who or which body: one differing person or organisation where everything else that is named is the same."""

from __future__ import annotations

from factcheck.judgement.comparers.base import Comparer, Example, Finding
from factcheck.judgement.names import Name, same_name
from factcheck.judgement.slots import lone_slot
from factcheck.judgement.view import View
from factcheck.records import VerdictKind

__all__ = ["COMPARER"]

SHARED = 0.5
ALONE = 0.3
SLOT = 0.6
"""Two names of which nothing but the name is said otherwise."""
KINDS: dict[str, VerdictKind] = {"person": "person", "organisation": "organisation", "other": "person"}


def _split(a: View, b: View) -> tuple[list[Name], list[Name], int]:
    """The names of each that the other lacks, and the number shared; places and speakers are not looked at."""
    mine = [n for n in a.names if n.kind in KINDS and not _speaks(n, a)]
    theirs = [n for n in b.names if n.kind in KINDS and not _speaks(n, b)]
    located_a = {place.text for place in a.places}
    located_b = {place.text for place in b.places}
    mine = [n for n in mine if n.text not in located_a]
    theirs = [n for n in theirs if n.text not in located_b]
    only_a = [n for n in mine if not any(same_name(n, m) for m in theirs)]
    only_b = [m for m in theirs if not any(same_name(n, m) for n in mine)]
    return only_a, only_b, len(mine) - len(only_a)


def _speaks(name: Name, view: View) -> bool:
    said = view.claim.attribution
    return said is not None and bool(set(name.words) & set(said.canonical.lower().split()))


def _alone(a: View, b: View, x: Name, y: Name) -> bool:
    """Whether two names stand in the one slot in which the claims differ, and no other word does."""
    slot = lone_slot(a, b)
    if slot is None or x.kind == "other":
        return False
    for view, name, (first, last) in ((a, x, slot[0]), (b, y, slot[1])):
        start, stop = view.words.at(*name.span)
        if any(not start <= i < stop and view.words.norms[i] not in view.lang.titles for i in range(first, last)):
            return False
    return True


def decide(a: View, b: View, lang: str) -> list[Finding]:
    """Shared names agree a little; one unlike name on either side of the same kind clashes."""
    only_a, only_b, shared = _split(a, b)
    found = []
    if shared:
        name = next(n for n in a.names if any(same_name(n, m) for m in b.names))
        other = next(m for m in b.names if same_name(name, m))
        strength = min(0.6, 0.25 + 0.15 * shared)
        found.append(Finding("name.slot", KINDS.get(name.kind, "person"), "agree", strength, name.text, other.text))
    if len(only_a) == 1 and len(only_b) == 1 and only_a[0].kind == only_b[0].kind:
        x, y = only_a[0], only_b[0]
        strength = SLOT if _alone(a, b, x, y) else SHARED if shared else ALONE
        found.append(Finding("name.slot", KINDS[x.kind], "clash", strength, x.text, y.text))
    return found


COMPARER = Comparer(
    "name.slot",
    decide,
    (
        Example("fr", "Le calice est l'œuvre de Thomas Lemoine.", "Le calice est l'œuvre de Guillaume Audin.", "clash"),
        Example("fr", "Le texte a été lu par Sergueï Lavrov.", "Le texte a été lu par M. Lavrov.", "agree"),
        Example("fr", "Le calice est l'œuvre de Thomas Lemoine.", "Le calice a disparu.", None),
        Example("en", "The vase was made by Thomas Lemoine.", "The vase was made by William Audin.", "clash"),
        Example("en", "The text was read by Sergei Lavrov.", "The text was read by Mr Lavrov.", "agree"),
        Example("en", "The vase was made by Thomas Lemoine.", "The vase is missing.", None),
    ),
)
