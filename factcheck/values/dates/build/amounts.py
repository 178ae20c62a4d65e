"""Amounts of time, and dates counted by them.

Each function reads the named tokens of a match (see ``factcheck.values.dates.build``).
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from factcheck.records import Approx
from factcheck.values.dates._amount import Amount, Quantity
from factcheck.values.dates._cascade import Found
from factcheck.values.dates._relative import Afterwards, Ago, Ahead, Moved, Running
from factcheck.values.dates.build.shared import _Habit

__all__ = [
    "about_fifteen",
    "afterwards",
    "aged",
    "ago",
    "amount",
    "amount_and_seconds",
    "approximated_after",
    "approximated_amount",
    "compound_amount",
    "compound_number",
    "fortnight",
    "fortnight_amount",
    "fraction_amount",
    "hundredths",
    "in_amount",
    "moved",
    "one_day",
    "quantity",
    "roughly",
    "running",
    "running_one",
    "short_limit",
]

# Two weeks, whether a language counts fourteen or fifteen days.
_FORTNIGHT = Quantity(14, 14, "about")


def roughly(lo: float | None, hi: float | None, approx: Approx) -> Quantity:
    """A quantity that a word names (``dizaine``, ``plusieurs``), for the word tables."""
    return Quantity(lo, hi, approx)


def _quantity(value: Any) -> Quantity:
    return value if isinstance(value, Quantity) else Quantity(value, value)


def quantity(found: Found) -> Any:
    """A number, or a range ``a``..``b``, and its approximator ``q``."""
    if "a" in found:
        low, high = _quantity(found["a"]), _quantity(found["b"])
        if low.lo is None or high.hi is None or not low.lo < high.hi:
            return None
        made = Quantity(low.lo, high.hi, "exact")
    else:
        made = _quantity(found["n"])
    return _approximated(made, found["q"]) if "q" in found else made


def _approximated(made: Quantity, how: tuple[Approx, tuple[float, float] | None]) -> Quantity:
    approx, widen = how
    if approx == "about" and made.lo is not None and made.lo != made.hi and made.approx in {"exact", "about"}:
        return Quantity(made.lo, made.hi, "about")
    if approx in {"more_than", "at_least"}:
        return Quantity(made.lo if made.approx != "about" else _middle(made), None, approx)
    if approx in {"less_than", "at_most"}:
        return Quantity(None, made.hi if made.approx != "about" else _middle(made), approx)
    return Quantity(made.lo, made.hi, "about", widen if made.widen is None else made.widen)


def _middle(made: Quantity) -> float | None:
    """What ``une dizaine`` is a range around: ``plus d'une dizaine`` is more than ten."""
    if made.lo is None or made.hi is None:
        return made.lo
    return round((made.lo + made.hi) / 2)


def amount(found: Found) -> Any:
    made = _quantity(found["n"])
    unit = found["u"]
    if "half" in found:
        made = made.plus(0.5)
    if "q" in found:
        made = _approximated(made, found["q"])
    if unit == "day" and made.lo == made.hi == found.get("fortnight", -1):
        made = _FORTNIGHT
    return Amount(made, unit)


def aged(found: Found) -> Any:
    """``aged 34``, ``aged between 18 and 25``."""
    made = quantity(found)
    return made and Amount(made, "year")


def one_day(found: Found) -> Any:
    """``one day he will``: no length of time."""
    return _Habit() if found["n"] == 1 else None


def approximated_amount(found: Found) -> Any:
    return _about(found["x"], found)


def approximated_after(found: Found) -> Any:
    """``trois jours environ``, ``deux heures au moins``; "plus de" after an amount goes with what follows."""
    return _about(found["x"], found) if found["q"][0] in {"about", "at_least", "at_most"} else None


def fortnight_amount(found: Found) -> Any:
    number = found["n"]
    return Amount(_FORTNIGHT.scaled(number), "day") if isinstance(number, int) else None


def short_limit(found: Found) -> Any:
    """``jusqu'à trois heures`` is how long, ``jusqu'à 20 heures`` is when."""
    number = found["n"]
    return Amount(Quantity(None, number, "at_most"), found["u"]) if number <= 5 else None


def about_fifteen(found: Found) -> Any:
    return Quantity(13, 17, "about")


def fortnight(found: Found) -> Any:
    return Amount(_FORTNIGHT, found["u"])


def fraction_amount(found: Found) -> Any:
    """``une demi-heure``, ``trois quarts d'heure``."""
    return Amount(_quantity(found["fraction"] if "fraction" in found else found["f"]), found["u"])


def compound_amount(found: Found) -> Any:
    big: Amount = found["a"]
    return big.with_smaller(found["b"])


def compound_number(found: Found) -> Any:
    """``2 h 30``, ``3 min 20``: the smaller unit is not said."""
    smaller = {"hour": "minute", "minute": "second"}.get(found["u"])
    if smaller is None:
        return None
    return Amount(_quantity(found["a"]), found["u"]).with_smaller(Amount(_quantity(found["b"]), smaller))


def hundredths(found: Found) -> Any:
    """``10 s 92``: hundredths of a second in two digits."""
    index = found.match.start("b")
    if found.tokens.ends[index] - found.tokens.starts[index] != 2:
        return None
    return Amount(_quantity(found["a"]).plus(found["b"] / 100), "second")


def amount_and_seconds(found: Found) -> Any:
    """``2 h 09 min 32 s``: the seconds behind minutes."""
    minutes: Amount = found["a"]
    return minutes.with_smaller(Amount(_quantity(found["b"]), "second"))


def ago(found: Found) -> Any:
    return Ago(_about(found["x"], found), found["sign"], found.get("start", "reference"))


def afterwards(found: Found) -> Any:
    return Afterwards(found["x"])


def in_amount(found: Found) -> Any:
    """``in three days``: when, or how long it took, as the tense says."""
    return Ahead(found["x"])


def moved(found: Found) -> Any:
    return Moved(found["x"], found["sign"], found["z"])


def running(found: Found) -> Any:
    amount = found["x"] if "x" in found else Amount(_quantity(found.get("n", 1)), found["u"])
    if amount.quantity.lo is None and amount.quantity.hi is None:
        return None
    return Running(_about(amount, found), found["sign"], found.get("open", False))


def running_one(found: Found) -> Any:
    """``over the next year``, ``the past week``."""
    return None if found["u"] == "weekend" else Running(Amount(Quantity(1, 1), found["u"]), found["sign"])


def _about(amount: Amount, found: Found) -> Amount:
    if "q" not in found:
        return amount
    return replace(amount, quantity=_approximated(amount.quantity, found["q"]))
