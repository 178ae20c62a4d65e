"""The dates and durations of French."""

from __future__ import annotations

from factcheck.values.dates._language import Language
from factcheck.values.dates.lang.fr.rules import RULES
from factcheck.values.dates.lang.fr.tense import TENSE
from factcheck.values.dates.lang.fr.words import words

__all__ = ["build"]


def build() -> Language:
    """The tables of French."""
    return Language(
        code="fr",
        words=words(),
        rules=RULES,
        tense=TENSE,
        clock=r"(?P<h>\d{1,2}) ?(?:h|:) ?(?P<m>\d{2})(?!\d|[.,]\d)(?P<half>)",
        ordinal_suffixes=frozenset({"er", "ère", "re", "e", "è", "ème", "eme", "nd", "nde", "ᵉ"}),
        attached=frozenset({"mi", "h", "t", "s", "début", "fin", "post", "pré", "min", "heures", "er", "d", "l"}),
        abbreviations=frozenset({"m", "mm", "mme", "dr", "st", "av", "cf", "ex", "no", "art"}),
        capitalised=frozenset({"ascension", "assomption", "épiphanie", "pentecôte", "toussaint"}),
        accented=frozenset({"à", "là", "dès", "passé", "passée", "passés", "passées", "à environ"}),
        roman_before=frozenset({"siècle", "siècles", "siecle"}),
        day_first=True,
        papers=frozenset({(20, "minutes"), (24, "heures"), (60, "minutes"), (7, "jours"), (30, "ans"), (100, "ans")}),
        aliases={"of": "de|du", "at": "a|au", "roughly": "towards|approx|around_point"},
    )  # fmt: skip
