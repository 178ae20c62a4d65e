"""Inflected forms of verbs, so that a reporting verb is known by its form even where the lemmatiser errs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

__all__ = ["english_forms", "french_forms", "spread"]

_FIRST_GROUP = (
    "e", "es", "ons", "ez", "ent", "ais", "ait", "ions", "iez", "aient", "ai", "as", "a", "âmes", "âtes", "èrent",
    "erai", "eras", "era", "erons", "erez", "eront", "erais", "erait", "erions", "eriez", "eraient",
    "ant", "é", "ée", "és", "ées", "er",
)  # fmt: skip
_WEAK = ("e", "es", "ent", "erai", "eras", "era", "erons", "erez", "eront", "erais", "erait", "erions",
         "eriez", "eraient")  # fmt: skip


def french_forms(infinitive: str, *more: str) -> frozenset[str]:
    """All simple forms and participles of a verb in ``-er``; any other verb has the forms given in ``more``.

    Spelling changes of the first group are made where the stem ends in c, g, or has e or é before its last
    consonant (``avance`` but ``avançait``, ``révèle`` but ``révélait``).
    """
    if not infinitive.endswith("er") or more:
        return frozenset((infinitive, *more))
    stem = infinitive[:-2]
    forms = set()
    for ending in _FIRST_GROUP:
        shaped = stem
        if stem.endswith("c") and ending[0] in "aâo":
            shaped = stem[:-1] + "ç"
        elif stem.endswith("g") and ending[0] in "aâo":
            shaped = stem + "e"
        elif ending in _WEAK and len(stem) > 2 and stem[-2] in "eé":
            forms.add(stem[:-2] + "è" + stem[-1] + ending)
            if stem[-2] == "e":
                forms.add(stem + stem[-1] + ending)
        forms.add(shaped + ending)
    return frozenset(forms)


def english_forms(base: str, *more: str) -> frozenset[str]:
    """Base, third person, past and participles of a regular verb; an irregular one adds its own in ``more``."""
    if base.endswith("e"):
        regular = {base, base + "s", base + "d", base[:-1] + "ing"}
    elif base.endswith("y") and base[-2] not in "aeiou":
        regular = {base, base[:-1] + "ies", base[:-1] + "ied", base + "ing"}
    elif base.endswith(("s", "sh", "ch", "x")):
        regular = {base, base + "es", base + "ed", base + "ing"}
    else:
        regular = {base, base + "s", base + "ed", base + "ing"}
    return frozenset(regular | set(more))


def spread(lines: Iterable[str], conjugate: Callable[..., frozenset[str]]) -> Mapping[str, str]:
    """Map every form to its verb. A line holds a verb, or a verb and its own forms: ``dire: dit disait``."""
    table: dict[str, str] = {}
    for line in lines:
        verb, _, more = line.partition(":")
        for form in sorted(conjugate(verb.strip(), *more.split())):
            table.setdefault(form, verb.strip())
    return table
