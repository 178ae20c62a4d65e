"""Number words of English."""

from __future__ import annotations

from factcheck.values._numeral_table import NumeralTable

__all__ = ["TABLE"]

_BELOW_TWENTY = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip

_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
}  # fmt: skip

_SCALES = {
    "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "quadrillion": 10**15,
}  # fmt: skip

_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14,
    "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19,
    "hundredth": 100, "thousandth": 1000, "millionth": 10**6, "billionth": 10**9,
}  # fmt: skip

TABLE = NumeralTable(
    words=_BELOW_TWENTY | _TENS,
    adds=dict.fromkeys(range(20, 100, 10), range(1, 10)),
    hundreds=("hundred",),
    hundreds_times=range(1, 100),
    scales=_SCALES,
    bare=(),
    joiners=("and",),
    joined=range(1, 100),
    joins_tens=False,
    articles=("a", "an"),
    points=("point",),
    halves=("and a half",),
    halves_follow="any",
    ordinals=_ORDINALS | {word[:-1] + "ieth": value for word, value in _TENS.items()},
    ordinals_alone={},
    decimal=".",
)
