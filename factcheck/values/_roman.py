"""Roman numerals below one hundred, the only ones that ordinals of news are written in."""

from __future__ import annotations

__all__ = ["roman_value"]

_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


def roman_value(text: str) -> int | None:
    """The value of a Roman numeral in lower case; ``None`` when it is not written canonically."""
    total, largest = 0, 0
    for char in reversed(text):
        value = _ROMAN.get(char)
        if value is None:
            return None
        total += value if value >= largest else -value
        largest = max(largest, value)
    return total if 0 < total < 100 and _to_roman(total) == text else None


def _to_roman(number: int) -> str:
    out = ""
    for value, sign in ((90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")):
        while number >= value:
            out += sign
            number -= value
    return out
