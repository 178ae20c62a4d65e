"""Number words of French, with the Belgian and Swiss tens."""

from __future__ import annotations

from factcheck.values._numeral_table import NumeralTable

__all__ = ["TABLE"]

_WORDS = {
    "zéro": 0, "zero": 0, "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6,
    "sept": 7, "huit": 8, "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14,
    "quinze": 15, "seize": 16, "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
    "septante": 70, "huitante": 80, "octante": 80, "nonante": 90,
    "quatre-vingt": 80, "quatre-vingts": 80, "quatre vingt": 80, "quatre vingts": 80,
}  # fmt: skip

_UNITS = range(1, 10)
_TEENS = range(1, 20)

_ADDS = {
    10: range(7, 10), 20: _UNITS, 30: _UNITS, 40: _UNITS, 50: _UNITS, 60: _TEENS, 70: _UNITS, 80: _TEENS,
    90: _UNITS,
}  # fmt: skip

_SCALES = {
    "mille": 10**3, "mil": 10**3, "million": 10**6, "millions": 10**6, "milliard": 10**9,
    "milliards": 10**9, "billion": 10**12, "billions": 10**12, "trillion": 10**18, "trillions": 10**18,
}  # fmt: skip

_ORDINALS = {
    "unième": 1, "deuxième": 2, "troisième": 3, "quatrième": 4, "cinquième": 5, "sixième": 6,
    "septième": 7, "huitième": 8, "neuvième": 9, "dixième": 10, "dizième": 10, "onzième": 11, "douzième": 12,
    "treizième": 13, "quatorzième": 14, "quinzième": 15, "seizième": 16, "vingtième": 20, "trentième": 30,
    "quarantième": 40, "cinquantième": 50, "soixantième": 60, "septantième": 70, "huitantième": 80,
    "octantième": 80, "nonantième": 90, "quatre-vingtième": 80, "quatre vingtième": 80,
    "centième": 100, "millième": 1000, "millionième": 10**6, "milliardième": 10**9,
    "billionième": 10**12, "trillionième": 10**18,
}  # fmt: skip

_ORDINALS_ALONE = {
    "premier": 1, "première": 1, "premiere": 1, "premiers": 1, "premières": 1, "second": 2, "seconde": 2,
}  # fmt: skip

TABLE = NumeralTable(
    words=_WORDS,
    adds=_ADDS,
    hundreds=("cent", "cents"),
    hundreds_times=[*range(2, 10), *range(11, 20)],
    scales=_SCALES,
    bare=("cent", "mille", "mil"),
    joiners=("et",),
    # "vingt et un", "soixante et onze", "mille et une": nothing else is joined by "et".
    joined=(1, 11),
    joins_tens=True,
    articles=(),
    points=("virgule",),
    halves=("et demi", "et demie"),
    halves_follow="any",
    ordinals=_ORDINALS | {word.replace("è", "e"): value for word, value in _ORDINALS.items()},
    ordinals_alone=_ORDINALS_ALONE,
    decimal=",",
)
