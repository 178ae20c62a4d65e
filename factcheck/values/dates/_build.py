"""What the rules of the language tables build. Each function reads the named tokens of a match; no language here.

Names: ``d`` day, ``m`` month, ``y`` year, ``w`` weekday, ``n`` number, ``o`` ordinal, ``u`` unit, ``t`` third,
``a`` and ``b`` the two parts of a compound, ``x`` an expression already built.
"""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from dataclasses import replace
from functools import partial
from typing import Any

from factcheck.records import Approx
from factcheck.values.dates import _calendar as cal
from factcheck.values.dates._amount import Amount, Quantity
from factcheck.values.dates._calendar import Bounds
from factcheck.values.dates._cascade import BLOCKED, Found
from factcheck.values.dates._clock import EVENING_TO_MORNING, NIGHT, Clock, DayPart, LastNight, NightOf
from factcheck.values.dates._compound import About, Between, Open, WeekOf
from factcheck.values.dates._fixed import Decade, Fixed, Year
from factcheck.values.dates._numeric import NumericDay
from factcheck.values.dates._relative import (
    Ago,
    Ahead,
    DayNumber,
    Moved,
    RelativeDay,
    RelativePeriod,
    RelativeTo,
    Running,
    ThirdOf,
    Weekday,
    WeekdayOf,
    WeekPart,
)  # fmt: skip
from factcheck.values.dates._yearly import DayOf, MonthOf, PartOf, Yearly, valid_day

_HALF_HOUR = 30
# Two weeks, whether a language counts fourteen or fifteen days.
_FORTNIGHT = Quantity(14, 14, "about")


def block(found: Found) -> Any:
    return BLOCKED


def keep(found: Found) -> Any:
    return found["x"]


# Days


def day(found: Found) -> Any:
    number, month, year = _ordinal(found["d"]), found["m"], found.get("y")
    if not valid_day(number, month, year):
        return BLOCKED
    return DayOf(day=number, month=month, year=year, weekday=found.get("w"), direction=found.get("direction", 0))


def named_day(found: Found) -> Any:
    """A day that stands for one year (``le 11-Septembre``), by ``named``: (day, month) to year."""
    number, month = _ordinal(found["d"]), found["m"]
    if not valid_day(number, month, None):
        return BLOCKED
    year = found["named"].get((number, month))
    return _named(number, month, year) if year else DayOf(day=number, month=month)


def _named(number: int, month: int, year: int) -> Fixed:
    day = dt.date(year, month, number)
    return Fixed((day, day), "day", "DAY")


def named_numeric_day(found: Found) -> Any:
    """``9/11``: month before day, as it is named."""
    node = found["x"]
    year = found["named"].get((node.second, node.first))
    return _named(node.second, node.first, year) if year and node.first != node.second else None


class _Habit:
    token = "habit"


def habit(found: Found) -> Any:
    """Words that would be a date but for what is said with them; unlike ``BLOCKED`` they part nothing."""
    return _Habit()


def numeric_day(found: Found) -> Any:
    node = found["x"]
    return replace(node, weekday=found["w"]) if "w" in found and isinstance(node, NumericDay) else node


def numeric_day_unlikely(found: Found) -> Any:
    """``22/04`` with nothing to say that it is a date: 2/3 is a fraction, 24/7 an idiom."""
    node = found["x"]
    return node if node.first > node.second and node.first not in {7, 24} else None


def listed_day(found: Found) -> Any:
    """A day of a list whose last day, ``e``, has the month: ``les 11 et 12 juillet``."""
    first, last = _ordinal(found["d"]), _ordinal(found["e"])
    if not valid_day(last, found["m"], found.get("y")):
        return BLOCKED
    return _borrowed(first, found.get("w"), DayOf(day=last, month=found["m"], year=found.get("y")))


def next_listed(found: Found) -> Any:
    """``13`` in ``July 11 and 13``."""
    before = found["x"]
    if not isinstance(before, DayOf) or not before.day < found["d"]:
        return None
    year = found.get("y", before.year)
    if not valid_day(found["d"], before.month, year if isinstance(year, int) else None):
        return None
    return DayOf(day=found["d"], month=before.month, year=year)


def weekday(found: Found) -> Any:
    return Weekday(found["w"], found.get("direction", 0), found.get("start", "reference"))


def weekday_number(found: Found) -> Any:
    return DayNumber(_ordinal(found["d"]), found["w"])


def weekday_of_week(found: Found) -> Any:
    return WeekdayOf(found["w"].weekday, found["x"])


def relative_day(found: Found) -> Any:
    return RelativeDay(found["offset"] if "offset" in found else found["x"], found.get("start", "reference"))


def next_to(found: Found) -> Any:
    """``la veille de Noël``, ``le lendemain du 14 juillet``."""
    return RelativeTo(found["x"], found["offset"] if "offset" in found else found["n"])


def nth_weekday(found: Found) -> Any:
    """``le premier lundi de septembre``."""
    nth, month = _ordinal(found["o"]) if "o" in found else -1, found["x"]
    if not isinstance(month, MonthOf) or nth > 5:
        return None
    return PartOf(of=partial(_nth_weekday, nth, found["w"], month.month), is_grain="day", year=month.year)


def _nth_weekday(nth: int, weekday: int, month: int, year: int) -> Bounds | None:
    found = cal.nth_weekday(nth, weekday, month, year)
    return (found, found) if found else None


def feast(found: Found) -> Any:
    return PartOf(of=found["h"], is_grain="day", year=found.get("y"), token="DAY")


def feast_in_year(found: Found) -> Any:
    of = found["x"]
    return PartOf(of=found["h"], is_grain="day", year=of.number if isinstance(of, Year) else of, token="DAY")


def feast_weekend(found: Found) -> Any:
    return PartOf(of=partial(_weekend_of, found["h"]), is_grain="weekend", year=found.get("y"))


def _weekend_of(of: Any, year: int) -> Bounds | None:
    bounds = of(year)
    return bounds and cal.weekend(bounds[0])


# Months, years and parts of them


def month(found: Found) -> Any:
    return MonthOf(month=found["m"], year=found.get("y"), direction=found.get("direction", 0))


def year(found: Found) -> Any:
    return Year(int(found["y"]))


def directed(found: Found) -> Any:
    """``avril dernier``, ``le 8 mars prochain``."""
    node = found["x"]
    if isinstance(node, Yearly) and node.year is None:
        return replace(node, direction=found["direction"])
    return None


def in_year(found: Found) -> Any:
    """``août de l'an dernier``, ``troisième trimestre de 2024``."""
    node, of = found["x"], found["z"]
    if not isinstance(node, Yearly) or node.year is not None:
        return None
    if isinstance(of, Year):
        return node.in_year(of.number)
    return node.in_year(of) if isinstance(of, RelativePeriod) and of.unit == "year" else None


def in_this_year(found: Found) -> Any:
    """``premier trimestre de l'année``."""
    node = found["x"]
    return node.in_year(RelativePeriod("year", 0)) if isinstance(node, Yearly) and node.year is None else None


def season(found: Found) -> Any:
    return PartOf(
        of=partial(cal.season, found["s"]), is_grain="season", year=found.get("y"),
        direction=found.get("direction", 0),
    )  # fmt: skip


def quarter(found: Found) -> Any:
    number = _ordinal(found["o"])
    if not 1 <= number <= 4:
        return None
    return PartOf(of=partial(cal.quarter, number), is_grain="quarter", year=found.get("y"))


def half_year(found: Found) -> Any:
    number = _ordinal(found["o"])
    if not 1 <= number <= 2:
        return None
    return PartOf(of=partial(cal.half_year, number), is_grain="half_year", year=found.get("y"))


def half_of(found: Found) -> Any:
    """The first or second half of a year, month, decade or century."""
    number, of = _ordinal(found["o"]), found["x"]
    if not 1 <= number <= 2:
        return None
    if isinstance(of, Year):
        return PartOf(of=partial(cal.half_year, number), is_grain="half_year", year=of.number)
    if isinstance(of, RelativePeriod) and of.unit == "year":
        return PartOf(of=partial(cal.half_year, number), is_grain="half_year", year=of)
    if isinstance(of, MonthOf):
        return PartOf(of=partial(cal.half_of_month, number, of.month), is_grain="part_of_month", year=of.year)
    if isinstance(of, Fixed):
        return Fixed(cal.half_of_years(number, of.bounds), of.grain)
    return None


def some_months(found: Found) -> Any:
    """``les neuf premiers mois de 2024``; ``side`` says the first or the last ones."""
    number = int(found["n"])
    if not 1 <= number <= 12:
        return None
    first, last = (1, number) if found["side"] == "first" else (13 - number, 12)
    return PartOf(of=partial(_months, first, last), is_grain="month")


def _months(first: int, last: int, year: int) -> Bounds:
    return cal.month(first, year)[0], cal.month(last, year)[1]


def first_months(found: Found) -> Any:
    """``first nine months``: of the year said after it, or else the nearest."""
    number, rank = found["n"], _ordinal(found["o"])
    return PartOf(of=partial(_months, 1, int(number)), is_grain="month") if rank == 1 and 1 <= number <= 12 else None


def months_to(found: Found) -> Any:
    """``the three months to June``: those that end with it."""
    number, last = found["n"], found["x"]
    if isinstance(last, DayOf) and last.day == monthrange(2001, last.month)[1]:
        last = MonthOf(month=last.month, year=last.year)
    if not isinstance(last, MonthOf) or not isinstance(number, int) or not 2 <= number <= 24:
        return None
    return PartOf(of=partial(_months_until, number, last.month), is_grain="month", year=last.year)


def _months_until(number: int, last: int, year: int) -> Bounds | None:
    end = cal.month(last, year)
    start = cal.add_months(end[0], 1 - number)
    return (start, end[1]) if start else None


def weekend_of_month(found: Found) -> Any:
    """``le premier week-end de juin``: that of its first Saturday."""
    nth, month = _ordinal(found["o"]) if "o" in found else -1, found["x"]
    if not isinstance(month, MonthOf) or nth > 5:
        return None
    return PartOf(of=partial(_nth_weekend, nth, month.month), is_grain="weekend", year=month.year)


def _nth_weekend(nth: int, month: int, year: int) -> Bounds | None:
    saturday = cal.nth_weekday(nth, 5, month, year)
    return saturday and cal.weekend(saturday)


def week_of_month(found: Found) -> Any:
    """``la première semaine d'août``: its days 1 to 7."""
    nth, month = _ordinal(found["o"]) if "o" in found else -1, found["x"]
    if not isinstance(month, MonthOf) or nth > 4:
        return None
    return PartOf(of=partial(cal.week_of_month, nth, month.month), is_grain="week", year=month.year)


def third(found: Found) -> Any:
    """``début``, ``mi-``, ``fin`` of what follows; ``courant août`` is August."""
    part, of = found["t"], found["x"]
    if part is None:
        return of
    if isinstance(of, MonthOf):
        return PartOf(
            of=partial(cal.third_of_month, part, of.month), is_grain="part_of_month", year=of.year,
            direction=of.direction,
        )  # fmt: skip
    if isinstance(of, RelativePeriod) and of.unit == "week":
        return WeekPart(part, of)
    if isinstance(of, Year):
        return PartOf(of=partial(cal.third_of_year, part), is_grain="part_of_year", year=of.number)
    if isinstance(of, PartOf):
        return replace(of, of=partial(_third_of, part, of.of))
    return ThirdOf(part, of)


def _third_of(part: int, of: Any, year: int) -> Bounds | None:
    bounds = of(year)
    return bounds and cal.third_of_days(part, bounds)


def this_third(found: Found) -> Any:
    """``fin du mois``, ``début de semaine``: of the current one."""
    return third_of_unit(found["t"], found["u"])


def third_of_unit(part: int | None, unit: str) -> Any:
    period = RelativePeriod(unit, 0)
    if part is None:
        return period
    return WeekPart(part, period) if unit == "week" else ThirdOf(part, period)


def decade(found: Found) -> Any:
    first = int(found["n"])
    if first >= 1000:
        return Decade(first) if first % 10 == 0 else None
    if first % 10 or first > 99:
        return None
    # Said of the past: the twenties to the nineties are those of the last century.
    return Decade(first + (2000 if first < 20 else 1900))


def decade_with_s(found: Found) -> Any:
    """``1990s``, ``the 80s``; the s after an apostrophe is most often a genitive (``2020's election``)."""
    number, letter = found.match.start("n"), found.match.start("e")
    if found.tokens.ends[number] != found.tokens.starts[letter]:
        return None
    first = int(found["n"])
    if 1000 <= first < 1900 and first % 100 == 0:
        return Fixed((dt.date(first, 1, 1), dt.date(first + 99, 12, 31)), "century")
    return decade(found)


def decades(found: Found) -> Any:
    """``les années 1960-1970``."""
    first, last = int(found["a"]), int(found["b"])
    if first % 10 or last % 10 or not first < last:
        return None
    return Between(Decade(first), Decade(last))


def century(found: Found) -> Any:
    bounds = cal.century(_ordinal(found["o"]))
    return Fixed(bounds, "century") if bounds else None


def years(found: Found) -> Any:
    """``2010-2015``, ``2024/25``: a run of years."""
    first, last = int(found["a"]), int(found["b"])
    if last < 100:
        last += first // 100 * 100
        if last < first:
            last += 100
    if not first < last <= first + found.get("most", 300):
        return None
    start, end = cal.year(first), cal.year(last)
    return Fixed((start[0], end[1]), "year") if start and end else None


def winter_years(found: Found) -> Any:
    """``hiver 2025-2026``: a season over two years, named by both."""
    first, last = int(found["y"]), int(found["b"])
    if last % 100 != (first + 1) % 100:
        return None
    return PartOf(of=partial(cal.season, found["s"]), is_grain="season", year=first)


# Relative periods


def period(found: Found) -> Any:
    unit = found["unit"] if "unit" in found else found["u"]
    if unit not in {"week", "weekend", "month", "quarter", "half_year", "year", "decade", "century"}:
        return None
    return RelativePeriod(unit, found["offset"], found.get("start", "reference"))


def half_of_this_year(found: Found) -> Any:
    number = _ordinal(found["o"])
    if not 1 <= number <= 2:
        return None
    return PartOf(of=partial(cal.half_year, number), is_grain="half_year", year=RelativePeriod("year", 0))


def nothing(found: Found) -> Any:
    return None


def running_one(found: Found) -> Any:
    """``over the next year``, ``the past week``."""
    return None if found["u"] == "weekend" else Running(Amount(Quantity(1, 1), found["u"]), found["sign"])


def week_of(found: Found) -> Any:
    return WeekOf(found["x"], found["unit"])


def weekend_of_days(found: Found) -> Any:
    """``le week-end des 12 et 13 juillet``."""
    return WeekOf(Between(found["a"], found["b"]), "weekend")


def ago(found: Found) -> Any:
    return Ago(_about(found["x"], found), found["sign"], found.get("start", "reference"))


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


def _about(amount: Amount, found: Found) -> Amount:
    if "q" not in found:
        return amount
    return replace(amount, quantity=_approximated(amount.quantity, found["q"]))


# Amounts


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


def _approximated(made: Quantity, how: tuple[str, tuple[float, float] | None]) -> Quantity:
    approx, widen = how
    if made.approx == "about" and made.lo is not None and made.lo != made.hi and approx == "about":
        return made
    if approx in {"more_than", "at_least"}:
        return Quantity(made.lo if made.approx != "about" else _middle(made), None, approx)  # type: ignore[arg-type]
    if approx in {"less_than", "at_most"}:
        return Quantity(None, made.hi if made.approx != "about" else _middle(made), approx)  # type: ignore[arg-type]
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


def clock_amount(found: Found) -> Any:
    """A clock form that is an amount here: ``2 h 30`` of waiting."""
    hours, minutes = found["c"]
    if minutes is None:
        return Amount(Quantity(hours, hours), "hour")
    total = hours * 60 + minutes
    return Amount(Quantity(total, total), "minute")


def short_clock_amount(found: Found) -> Any:
    """A clock form without a word that says which: up to four hours it is an amount."""
    return clock_amount(found) if found["c"][0] <= 4 else clock(found)


# Times of day


def clock(found: Found) -> Any:
    if "c" in found:
        if isinstance(found["c"], Clock):
            return found["c"]
        hour, minute = found["c"]
    else:
        hour, minute = int(found["h"]), found.get("minutes")
    if isinstance(minute, float) or not 0 <= hour <= 24:
        return None
    made = Clock(hour, int(minute) if minute is not None else None)
    if "plus" in found:
        total = made.hour * 60 + (made.minute or 0) + _HALF_HOUR
        made = Clock(total // 60 % 24, total % 60)
    return made.in_part(found["p"]) if "p" in found else made


def military_clock(found: Found) -> Any:
    """``1500 GMT``."""
    hour, minute = divmod(found["x"], 100)
    return Clock(hour, minute) if isinstance(hour, int) and hour < 24 and minute < 60 else None


def clock_before(found: Found) -> Any:
    """The first time of ``9 to 11 a.m.``, in the half of the day of the second."""
    hour, later = found["h"], found["c"].hour
    if not 1 <= hour <= 12:
        return None
    hour %= 12
    return Clock(hour + 12 if later >= 12 and hour + 12 < later else hour)


def late_clock(found: Found) -> Any:
    """``après 22 heures`` is a time, ``après trois heures`` a wait."""
    return clock(found) if found["h"] >= 13 else None


def clock_about(found: Found) -> Any:
    """``il était un peu plus de vingt-deux heures``."""
    made = clock(found)
    return About(made) if made and "rough" in found else made


def clock_number_on_day(found: Found) -> Any:
    """``yesterday evening at 9``."""
    return Clock(int(found["h"])).on(found["x"])


def clock_in_part(found: Found) -> Any:
    return found["c"].in_part(found["p"])


def clock_on_day(found: Found) -> Any:
    time, on = found["c"], found["x"]
    if isinstance(time, About):
        inner = time.inner
        return replace(time, inner=inner.on(on)) if isinstance(inner, Clock) and inner.day is None else None
    return time.on(on) if isinstance(time, Clock) and time.day is None else None


def between_clocks_on_day(found: Found) -> Any:
    times, on = found["c"], found["x"]
    if not isinstance(times, Between) or not isinstance(times.first, Clock) or not isinstance(times.last, Clock):
        return None
    if times.first.day or times.last.day:
        return None
    return Between(times.first.on(on), times.last.on(on))


def day_part(found: Found) -> Any:
    part = found["p"]
    of = found.get("x")
    if of is None:
        return DayPart(part)
    return None if isinstance(of, DayPart | Clock) else DayPart(part, of)


def this_day_part(found: Found) -> Any:
    """``ce matin``; ``cette nuit`` depends on the tense."""
    part = found["p"]
    if part in {NIGHT, EVENING_TO_MORNING}:
        return LastNight(found.get("night"))
    return DayPart(part, RelativeDay(0))


def said_day_part(found: Found) -> Any:
    """``ce soir-là``, ``le lendemain matin``: of the day said before."""
    part = EVENING_TO_MORNING if found["p"] == NIGHT else found["p"]
    return DayPart(part, RelativeDay(found["offset"], "said"))


def day_part_near(found: Found) -> Any:
    return DayPart(found["p"], RelativeDay(found["offset"]))


def said_night(found: Found) -> Any:
    """``the night before``."""
    part, offset = found["x"]
    return DayPart(part, RelativeDay(offset, "said"))


def night_before(found: Found) -> Any:
    """``overnight into Tuesday``."""
    return NightOf(RelativeTo(found["x"], -1))


def last_night(found: Found) -> Any:
    return LastNight(found.get("offset"))


def night(found: Found) -> Any:
    """``la nuit de lundi à mardi``; a day number takes the month of the other day."""
    first, last = found["a"], found.get("b")
    if isinstance(first, int):
        first = _borrowed(first, None, last)
    elif isinstance(first, DayNumber):
        first = _borrowed(first.day, first.weekday, last) or first
    elif isinstance(first, DayOf) and first.year is None and isinstance(last, DayOf):
        first = _before(first, last)
    elif isinstance(first, Weekday) and isinstance(last, DayOf | DayNumber):
        first = RelativeTo(last, -1)
    return None if first is None else NightOf(first)


def _before(first: DayOf, last: DayOf) -> DayOf:
    if isinstance(last.year, int):
        over_new_year = (first.month, first.day) > (last.month, last.day)
        return replace(first, year=last.year - over_new_year)
    return first


# Ranges and open ends


def between(found: Found) -> Any:
    first, last = found["a"], found["b"]
    if isinstance(first, int):
        first = _borrowed(first, found.get("w"), last)
    elif isinstance(first, DayNumber) and isinstance(last, DayOf):
        first = _borrowed(first.day, first.weekday, last)
    return None if first is None else Between(first, last)


def between_numbers(found: Found) -> Any:
    """``July 11-13``: the month stands before both numbers."""
    first, last = _ordinal(found["a"]), _ordinal(found["b"])
    month, year = found["m"], found.get("y")
    if not (first < last and valid_day(last, month, year)):
        return BLOCKED
    return Between(DayOf(day=first, month=month, year=year), DayOf(day=last, month=month, year=year))


def _borrowed(number: Any, weekday: int | None, last: Any) -> DayOf | None:
    """The day ``number`` of the month of ``last``, or of the month before it."""
    day_number = _ordinal(number)
    if isinstance(last, Weekday | DayPart | Clock):
        return None
    if not isinstance(last, DayOf) or not 1 <= day_number <= 31:
        return None
    month, year = last.month, last.year
    if day_number >= last.day:
        month, year = (month - 1, year) if month > 1 else (12, year - 1 if isinstance(year, int) else year)
    if not valid_day(day_number, month, year if isinstance(year, int) else None):
        return None
    return DayOf(day=day_number, month=month, year=year, weekday=weekday)


def weekdays_or_habit(found: Found) -> Any:
    """``du lundi au vendredi`` is every week."""
    first, last = found["a"], found["b"]
    if first == 0 and last >= 4:
        return BLOCKED
    return Between(Weekday(first), Weekday(last))


def up_to(found: Found) -> Any:
    """``up to Friday``: the words are those of an amount."""
    return Open("until", found["x"]) if found["q"][0] == "at_most" else None


def opened(found: Found) -> Any:
    side, inner = found["side"], found["x"]
    if isinstance(inner, Open):
        return None
    return Open(side, inner)


def about(found: Found) -> Any:
    how = found.get("q")
    return None if how is not None and how[0] != "about" else About(found["x"])


# Helpers


def roughly(lo: float | None, hi: float | None, approx: Approx) -> Quantity:
    """A quantity that a word names (``dizaine``, ``plusieurs``), for the word tables."""
    return Quantity(lo, hi, approx)


def _ordinal(value: Any) -> int:
    """``second`` is a unit as well, so that its token carries the unit."""
    return 2 if value == "second" else int(value)
