"""``report.json``: the records under their own field names, described by ``report.schema.json``.

``sentences`` holds only those left out (with a ``reason``); the others can be read back from the claims.
"""

from __future__ import annotations

import datetime as dt
import json
import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from importlib import resources
from pathlib import Path
from typing import Any

from factcheck.errors import DataError
from factcheck.records import (
    Article,
    Attribution,
    Claim,
    Cluster,
    Entity,
    Report,
    Sentence,
    Skipped,
    Value,
    Verdict,
)  # fmt: skip
from factcheck.reports.clean import encodable
from factcheck.reports.context import ordered
from factcheck.reports.files import replacing

__all__ = ["plain", "read", "render", "schema", "write"]


def render(report: Report) -> str:
    """The report as JSON text, one record a line; ``write`` does the same piece by piece."""
    return "".join(_stream(report))


def write(report: Report, path: Path) -> Path:
    """Write ``report.json`` to ``path``, one record at a time."""
    with replacing(path) as stream:
        for piece in _stream(report):
            stream.write(piece.encode())
    return path


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of ``report.json``."""
    text = resources.files("factcheck.reports").joinpath("report.schema.json").read_text(encoding="utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


def plain(record: Any) -> Any:
    """A record, or anything inside one, as JSON values: dates in ISO 8601, numbers that are not finite as null."""
    if isinstance(record, str):
        return encodable(record)
    if isinstance(record, float):
        return record if math.isfinite(record) else None
    if record is None or isinstance(record, bool | int):
        return record
    if isinstance(record, dt.date):
        return record.isoformat()
    if isinstance(record, Mapping):
        return {
            encodable(str(key)): plain(value) for key, value in sorted(record.items(), key=lambda item: str(item[0]))
        }
    if isinstance(record, list | tuple):
        return [plain(item) for item in record]
    if isinstance(record, set | frozenset):
        return sorted((plain(item) for item in record), key=str)
    if hasattr(record, "__dataclass_fields__"):
        return {field.name: plain(getattr(record, field.name)) for field in fields(record)}
    if hasattr(record, "item"):
        return plain(record.item())
    return encodable(str(record))


def _stream(report: Report) -> Iterator[str]:
    report = ordered(report)
    left_out = [sentence for sentence in report.sentences if sentence.reason]
    lists: tuple[tuple[str, Iterable[Any]], ...] = (
        ("articles", report.articles), ("claims", report.claims), ("verdicts", report.verdicts),
        ("clusters", report.clusters), ("sentences", left_out), ("skipped", report.skipped),
    )  # fmt: skip
    yield "{\n"
    for name, records in lists:
        yield f'"{name}": ['
        for number, record in enumerate(records):
            yield ("," if number else "") + "\n" + _dumps(plain(record))
        yield "\n],\n"
    yield f'"models": {_dumps(plain(report.models))},\n"settings": {_dumps(plain(report.settings))},\n'
    yield f'"pairs": {report.pairs}\n}}\n'


def _dumps(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def read(text: str) -> Report:
    """A report back from the text of its ``report.json``; only the left-out sentences come back.

    Raises ``DataError`` for text that is not such a report.
    """
    try:
        data = json.loads(text)
        return Report(
            articles=tuple(_article(item) for item in data["articles"]),
            claims=tuple(_claim(item) for item in data["claims"]),
            verdicts=tuple(Verdict(**item) for item in data["verdicts"]),
            clusters=tuple(_cluster(item) for item in data["clusters"]),
            sentences=tuple(Sentence(**{**item, "span": tuple(item["span"])}) for item in data["sentences"]),
            skipped=tuple(Skipped(**item) for item in data["skipped"]),
            models=data["models"],
            settings=data["settings"],
            pairs=data["pairs"],
        )
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise DataError(
            f"not a factcheck report.json ({error}); write one with: factcheck report --format json"
        ) from error


def _article(item: dict[str, Any]) -> Article:
    published, until = item.get("published"), item.get("published_until")
    if published is not None:
        published = dt.datetime.fromisoformat(published) if "T" in published else dt.date.fromisoformat(published)
    return Article(**{**item, "published": published, "published_until": until and dt.date.fromisoformat(until)})


def _claim(item: dict[str, Any]) -> Claim:
    said = item["attribution"]
    return Claim(
        **{
            **item,
            "span": tuple(item["span"]),
            "attribution": Attribution(**said) if said else None,
            "values": tuple(Value(**{**value, "span": tuple(value["span"])}) for value in item["values"]),
            "entities": tuple(Entity(**{**entity, "span": tuple(entity["span"])}) for entity in item["entities"]),
            "unresolved": tuple(item["unresolved"]),
        }
    )


def _cluster(item: dict[str, Any]) -> Cluster:
    return Cluster(
        id=item["id"], claims=tuple(item["claims"]), status=item["status"], origins=tuple(item["origins"]),
        positions=tuple(tuple(position) for position in item["positions"]),
    )  # fmt: skip
