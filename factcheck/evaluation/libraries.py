"""The value normaliser beside other libraries, each scored only on what it claims to read.

``python -m factcheck.evaluation.libraries gold/values_dev.jsonl``. A gold value counts for a library when its kind, its
language and the way it is written are among those that the library's documentation names; it is right when the library
finds the same number, day or time where the gold value stands. Bounds, approximations and counted nouns, which no
library gives, are not asked for. A library that is not installed is named as such (``pip install factcheck[compare]``).
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import math
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from factcheck.errors import DataError
from factcheck.values import parse

__all__ = ["LIBRARIES", "Library", "Read", "main", "table"]

_NOON = dt.datetime(2025, 1, 1, 12)
_CULTURES = {"fr": "fr-fr", "en": "en-us"}
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")


@dataclass(frozen=True, slots=True)
class Read:
    """What a library read: ISO dates or numbers, and where it stands when the library tells."""

    lo: str | float
    hi: str | float
    start: int = 0
    end: int = 10**9


Gold = Mapping[str, Any]
Reader = Callable[[str, str, dt.datetime], Iterable[Read]]


@dataclass(frozen=True, slots=True)
class Library:
    """``claims`` tells whether a gold value of a language is among what the library says it reads."""

    name: str
    module: str
    what: str
    claims: Callable[[Gold, str], bool]
    read: Reader


def table(paths: Sequence[str | Path]) -> list[dict[str, Any]]:
    """One row a library: values it claims, how many of them it and ``factcheck`` get right, ``None`` if not installed.

    Raises ``DataError`` for a line that is not an object with ``text``, ``lang`` and ``values``.
    """
    rows = [row for path in paths for row in _rows(path)]
    return [_row(library, rows) for library in LIBRARIES]


def _rows(path: str | Path) -> Iterable[dict[str, Any]]:
    with open(path, encoding="utf-8") as handle:
        for number, line in enumerate(handle, 1):
            try:
                row = json.loads(line)
                yield {**row, "spans": _spans(row)}
            except (ValueError, KeyError, TypeError) as error:
                raise DataError(
                    f"{path}, line {number}: {error!r}; expected an object with text, lang, values"
                ) from error


def _spans(row: Mapping[str, Any]) -> list[tuple[int, int]]:
    spans, cursor = [], 0
    for value in row["values"]:
        start = max(row["text"].find(value["text"], cursor), row["text"].find(value["text"]))
        cursor = start + len(value["text"])
        spans.append((start, cursor))
    return spans


def _row(library: Library, rows: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {"library": library.name, "claims": library.what, "values": 0, "right": 0, "factcheck": 0}
    try:
        import_module(library.module)
    except ImportError:
        return {**found, "right": None, "factcheck": None}
    for row in rows:
        wanted = [
            (gold, span)
            for gold, span in zip(row["values"], row["spans"], strict=True)
            if library.claims(gold, row["lang"])
        ]
        if not wanted:
            continue
        reference = dt.datetime.fromisoformat(row["reference"]) if row.get("reference") else _NOON
        theirs = list(library.read(row["text"], row["lang"], reference))
        ours = [
            Read(value.lo, value.hi, *value.span)
            for value in parse(row["text"], row["lang"], row.get("reference"))
            if value.lo is not None and value.hi is not None
        ]
        found["values"] += len(wanted)
        found["right"] += sum(_is_right(gold, span, theirs) for gold, span in wanted)
        found["factcheck"] += sum(_is_right(gold, span, ours) for gold, span in wanted)
    return found


def _is_right(gold: Gold, span: tuple[int, int], read: Iterable[Read]) -> bool:
    return any(
        one.start < span[1] and span[0] < one.end and _same(gold["lo"], one.lo) and _same(gold["hi"], one.hi)
        for one in read
    )


def _same(gold: str | float, read: str | float) -> bool:
    if isinstance(gold, str):
        return isinstance(read, str) and read[: len(gold)] == gold
    return not isinstance(read, str) and math.isclose(gold, read, rel_tol=1e-6, abs_tol=0.0101)


# What the libraries claim.


def _is_exact(gold: Gold) -> bool:
    return gold["approx"] == "exact" and gold["lo"] is not None and gold["hi"] is not None


def _is_point(gold: Gold) -> bool:
    """A day or a time of day."""
    return gold["kind"] == "date" and _is_exact(gold) and gold["lo"] == gold["hi"]


def _is_number(gold: Gold) -> bool:
    return gold["kind"] != "date" and _is_exact(gold) and gold["lo"] == gold["hi"]


def _is_spelt(gold: Gold) -> bool:
    return gold["kind"] in {"cardinal", "ordinal"} and _is_number(gold) and not any(c.isdigit() for c in gold["text"])


# How they are called.


def _dateparser(text: str, lang: str, reference: dt.datetime) -> Iterable[Read]:
    from dateparser.search import search_dates

    found = search_dates(text, languages=[lang], settings={"RELATIVE_BASE": reference}) or []
    for words, moment in found:
        start = text.find(words)
        yield _point(moment, start, start + len(words))


def _parsedatetime(text: str, lang: str, reference: dt.datetime) -> Iterable[Read]:
    import parsedatetime

    for moment, _, start, end, _ in parsedatetime.Calendar().nlp(text, reference) or ():
        yield _point(moment, start, end)


def _point(moment: dt.datetime, start: int, end: int) -> Read:
    iso = moment.isoformat(timespec="minutes")[:16]
    return Read(iso, iso, start, end)


def _text2num(text: str, lang: str, reference: dt.datetime) -> Iterable[Read]:
    from text_to_num import alpha2digit

    for match in _NUMBER.finditer(alpha2digit(text, lang)):
        number = float(match[0].replace(",", "."))
        yield Read(number, number)


def _quantulum3(text: str, lang: str, reference: dt.datetime) -> Iterable[Read]:
    from quantulum3 import classifier, parser

    # Its trained classifier is of another scikit-learn; without it the library goes by its rules.
    classifier.USE_CLF = False
    for quantity in parser.parse(text):
        yield Read(quantity.value, quantity.value, *quantity.span)


def _recognizers(text: str, lang: str, reference: dt.datetime) -> Iterable[Read]:
    from recognizers_date_time import recognize_datetime
    from recognizers_number import recognize_number, recognize_ordinal, recognize_percentage
    from recognizers_number_with_unit import recognize_currency, recognize_dimension, recognize_temperature

    culture = _CULTURES[lang]
    for found in recognize_datetime(text, culture, reference=reference):
        for value in (found.resolution or {}).get("values", ()):
            yield from _resolved(value, found.start, found.end + 1)
    for recognize in (
        recognize_number, recognize_ordinal, recognize_percentage, recognize_currency, recognize_dimension,
        recognize_temperature,
    ):  # fmt: skip
        for found in recognize(text, culture):
            match = re.match(r"-?\d+(?:[.,]\d+)?", str((found.resolution or {}).get("value")))
            if match:
                number = float(match[0].replace(",", "."))
                yield Read(number, number, found.start, found.end + 1)


def _resolved(value: Mapping[str, str], start: int, end: int) -> Iterable[Read]:
    if value.get("type") in {"date", "datetime"} and "value" in value:
        iso = value["value"].replace(" ", "T")
        yield Read(iso, iso, start, end)
    elif value.get("type") == "daterange" and value.get("start") and value.get("end"):
        # The library gives the first day that is out.
        last = dt.date.fromisoformat(value["end"]) - dt.timedelta(days=1)
        yield Read(value["start"], last.isoformat(), start, end)


LIBRARIES = (
    Library("dateparser", "dateparser", "days and times, fr and en", lambda gold, _: _is_point(gold), _dateparser),
    Library(
        "parsedatetime", "parsedatetime", "days and times, en", lambda gold, lang: lang == "en" and _is_point(gold),
        _parsedatetime,
    ),
    Library("text2num", "text_to_num", "numbers in words, fr and en", lambda gold, _: _is_spelt(gold), _text2num),
    Library(
        "quantulum3", "quantulum3", "numbers and quantities, en",
        lambda gold, lang: lang == "en" and gold["kind"] != "ordinal" and _is_number(gold), _quantulum3,
    ),
    Library(
        "recognizers-text", "recognizers_date_time", "dates, ranges, numbers and units, fr and en",
        lambda gold, _: _is_exact(gold) and (gold["kind"] == "date" or _is_number(gold)) and gold["kind"] != "duration",
        _recognizers,
    ),
)  # fmt: skip


def main(arguments: list[str] | None = None) -> int:
    """Entry point of ``python -m factcheck.evaluation.libraries``; returns the exit code."""
    parser = argparse.ArgumentParser(prog="factcheck.evaluation.libraries", description=__doc__)
    parser.add_argument("paths", nargs="+", type=Path, help="JSON lines: text, lang, reference, values")
    options = parser.parse_args(arguments)
    print(f"{'library':<18}{'claims to read':<46}{'values':>7}{'right':>8}{'factcheck':>11}")
    for row in table(options.paths):
        print(f"{row['library']:<18}{row['claims']:<46}{_shares(row)}")
    return 0


def _shares(row: Mapping[str, Any]) -> str:
    if row["right"] is None:
        return "  not installed"
    ours, theirs = (100 * row[name] / max(1, row["values"]) for name in ("factcheck", "right"))
    return f"{row['values']:>7}{theirs:>7.1f}%{ours:>10.1f}%"


if __name__ == "__main__":
    raise SystemExit(main())
