"""Figures of the value normaliser: lines all of whose values are exact, by language, kind and origin.

A value is exact when kind, lo, hi, grain, unit and approx agree with the gold value that its span overlaps. A line is
exact when every gold value has its exact value and nothing else was found. Numbers may differ by one part in a
million, percentages by 0.01 (the contract rounds thirds to two decimals).
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from factcheck.errors import DataError
from factcheck.records import Value
from factcheck.values import parse

__all__ = ["evaluate"]

_FIELDS = ("kind", "grain", "unit", "approx")
_RELATIVE = 1e-6
_PERCENT = 0.0101


@dataclass(frozen=True, slots=True)
class _Result:
    row: Mapping[str, Any]
    found: list[Value]
    pairs: list[tuple[Mapping[str, Any], Value | None]]
    spurious: list[Value]

    @property
    def exact(self) -> bool:
        return not self.spurious and all(value is not None and _agree(gold, value) for gold, value in self.pairs)


def evaluate(path: str | Path) -> dict[str, Any]:
    """Score ``factcheck.values.parse`` on a file of labelled lines.

    A line is an object with ``text``, ``lang``, ``reference`` (ISO 8601 or null) and ``values``, each with
    ``text``, ``kind``, ``lo``, ``hi``, ``grain``, ``unit``, ``approx``; ``origin`` is optional. Returns ``lines``,
    ``exact`` (lines) and ``share`` (percent), the same under ``by_lang``, ``by_origin`` and ``by_kind`` (there of
    values, with the ``spurious`` ones), and ``failures``: the lines that are not exact, with what was expected and
    got. Raises ``DataError`` for a malformed line.
    """
    results = [_score(row, path, number) for number, row in _rows(path)]
    return {
        **_lines(results),
        "by_lang": _grouped(results, "lang"),
        "by_origin": _grouped(results, "origin"),
        "by_kind": _by_kind(results),
        "failures": [_failure(result) for result in results if not result.exact],
    }


def _rows(path: str | Path) -> Iterable[tuple[int, dict[str, Any]]]:
    with open(path, encoding="utf-8") as handle:
        for number, line in enumerate(handle, 1):
            if not line.strip():
                continue
            try:
                row = json.loads(line)
            except ValueError as error:
                raise DataError(f"{path}, line {number}: not JSON ({error}); give one object a line") from error
            if not isinstance(row, dict):
                raise DataError(f"{path}, line {number}: not an object; give one object a line")
            yield number, row


def _score(row: Mapping[str, Any], path: str | Path, number: int) -> _Result:
    try:
        text, lang, gold = str(row["text"]), str(row["lang"]), list(row["values"])
        spans = _spans(text, [str(value["text"]) for value in gold])
        found = parse(text, lang, row.get("reference"))
    except (KeyError, TypeError, ValueError) as error:
        raise DataError(
            f"{path}, line {number}: {error!r}; expected text, lang, values (text, kind, lo, hi, grain, unit, approx)"
        ) from error
    left = list(found)
    pairs: list[tuple[Mapping[str, Any], Value | None]] = []
    for value, span in zip(gold, spans, strict=True):
        over = [other for other in left if other.span[0] < span[1] and span[0] < other.span[1]]
        best = next((other for other in over if _agree(value, other)), over[0] if over else None)
        if best is not None:
            left.remove(best)
        pairs.append((value, best))
    return _Result(row, found, pairs, left)


def _spans(text: str, parts: Sequence[str]) -> list[tuple[int, int]]:
    """Where the gold values stand, in order; a part that does not occur after the one before is looked for anew."""
    spans, cursor = [], 0
    for part in parts:
        start = text.find(part, cursor)
        if start < 0:
            start = text.find(part)
        if start < 0:
            raise ValueError(f"the value {part!r} does not stand in the text")
        spans.append((start, start + len(part)))
        cursor = start + len(part)
    return spans


def _agree(gold: Mapping[str, Any], value: Value) -> bool:
    if any(gold.get(name) != getattr(value, name) for name in _FIELDS):
        return False
    return all(_same(gold.get(end), getattr(value, end), value.kind) for end in ("lo", "hi"))


def _same(gold: object, found: object, kind: str) -> bool:
    if isinstance(gold, int | float) and isinstance(found, int | float):
        slack = _PERCENT if kind == "percent" else 0.0
        return math.isclose(gold, found, rel_tol=_RELATIVE, abs_tol=slack)
    return gold == found


def _lines(results: Sequence[_Result]) -> dict[str, Any]:
    exact = sum(result.exact for result in results)
    return {"lines": len(results), "exact": exact, "share": _percent(exact, len(results))}


def _grouped(results: Sequence[_Result], field: str) -> dict[str, dict[str, Any]]:
    groups = sorted({str(result.row.get(field)) for result in results})
    return {group: _lines([result for result in results if str(result.row.get(field)) == group]) for group in groups}


def _by_kind(results: Sequence[_Result]) -> dict[str, dict[str, Any]]:
    table: dict[str, dict[str, Any]] = {}
    for result in results:
        for gold, value in result.pairs:
            row = table.setdefault(str(gold["kind"]), {"values": 0, "exact": 0, "spurious": 0})
            row["values"] += 1
            row["exact"] += value is not None and _agree(gold, value)
        for value in result.spurious:
            table.setdefault(value.kind, {"values": 0, "exact": 0, "spurious": 0})["spurious"] += 1
    for row in table.values():
        row["share"] = _percent(row["exact"], row["values"])
    return dict(sorted(table.items()))


def _failure(result: _Result) -> dict[str, Any]:
    return {
        "text": result.row["text"],
        "lang": result.row["lang"],
        "reference": result.row.get("reference"),
        "origin": result.row.get("origin"),
        "expected": [_shown(gold) for gold, _ in result.pairs],
        "got": [_shown(_fields(value)) for value in result.found],
    }


def _fields(value: Value) -> dict[str, Any]:
    return {name: getattr(value, name) for name in ("text", "lo", "hi", *_FIELDS)}


def _shown(value: Mapping[str, Any]) -> str:
    parts = [f"{value['text']!r}", str(value["kind"]), f"{value.get('lo')}..{value.get('hi')}"]
    parts += [str(value[name]) for name in ("grain", "unit") if value.get(name)]
    return " ".join([*parts, str(value.get("approx"))])


def _percent(part: int, whole: int) -> float:
    return round(100 * part / whole, 2) if whole else 0.0
