"""The sentence of a comparison, in the words of the values."""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from typing import cast

from factcheck.records import Value
from factcheck.values._sentence_table import SentenceTable

__all__ = ["sentence"]


@lru_cache(maxsize=8)
def _table(lang: str) -> SentenceTable:
    return cast(SentenceTable, import_module(f"factcheck.values.lang.{lang}.sentences").TABLE)


def sentence(
    a: Value, b: Value, relation: str, gap: tuple[float, float | None] | None, why: str | None, lang: str
) -> str:
    """``a`` against ``b`` told in ``lang``. ``why`` is the unit of the gap, or what does not compare."""
    table = _table(lang)
    names = {"a": _name(a), "b": _name(b)}
    if relation == "incomparable" or gap is None:
        template = table.incomparable.get(why or "unit", table.incomparable["unit"])
        roles = {"role_a": table.roles.get(a.role or "", ""), "role_b": table.roles.get(b.role or "", "")}
        return template.format(**names, **roles, counted_a=a.counted, counted_b=b.counted)
    templates = table.dates if a.kind == "date" else table.numbers
    if relation != "disjoint":
        return templates[relation].format(**names)
    return templates["disjoint"].format(**names, gap=_gap(a, gap, why, table))


def _name(value: Value) -> str:
    return " ".join(value.text.split()) or f"{value.lo}..{value.hi}"


def _gap(a: Value, gap: tuple[float, float | None], unit: str | None, table: SentenceTable) -> str:
    distance, ratio = gap
    if a.kind == "date":
        if distance < 1:
            hours = max(1, round(distance * 24))
            return table.hours[hours > 1].format(n=hours)
        days = round(distance)
        return table.days[days > 1].format(n=_number(days, table))
    if a.kind == "percent":
        return table.points[distance >= 2].format(n=_number(distance, table))
    if ratio is not None:
        return table.percent.format(n=_number(100 * (ratio - 1), table))
    if a.kind == "ordinal":
        return table.ranks[distance >= 2].format(n=_number(distance, table))
    return table.plain.format(n=_number(distance, table), unit=f"{table.unit_space}{unit}" if unit else "")


def _number(number: float, table: SentenceTable) -> str:
    """At most three significant digits below one hundred, whole above, with the separators of the language."""
    digits = 0 if number >= 10 or number == int(number) else 1 if number >= 1 else 2
    text = f"{number:,.{digits}f}"
    return text.translate({ord(","): table.thousands, ord("."): table.decimal})
