"""The formats of a check: ``--format NAME`` to standard output, ``--format NAME=FILE`` to a file, several at once."""

from __future__ import annotations

import importlib
import json
import os
import sys
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from factcheck.records import Report

if TYPE_CHECKING:
    from factcheck.checking import Entry, Remark
    from factcheck.reports.findings import Finding, Place

__all__ = ["FORMATS", "Found", "Output", "format_option", "write_outputs"]

FORMATS = ("text", "json", "github", "sarif", "junit")


@dataclass(frozen=True, slots=True)
class Output:
    """One format, and the file it goes to (``None``: standard output)."""

    name: str
    file: str | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """What a check found: the ``fresh`` articles' ids, the findings, and what to say of baseline and comments."""

    report: Report
    fresh: Collection[str]
    findings: Sequence[Finding]
    stale: Sequence[Entry]
    remarks: Sequence[Remark]
    lang: str


def format_option(function: Any) -> Any:
    """The ``--format`` option: a tuple of ``Output``."""
    return click.option(
        "--format",
        "outputs",
        multiple=True,
        metavar="NAME[=FILE]",
        callback=_parse,
        help=f"Output: {', '.join(FORMATS)}; with =FILE to a file; may be repeated.  [default: text]",
    )(function)


def write_outputs(outputs: Sequence[Output], found: Found) -> None:
    """Write each output; a file is replaced once its content is whole."""
    for output in outputs:
        if output.file is None:
            click.echo(_render(output.name, found, colour=_in_colour()), nl=False)
        else:
            from factcheck.reports.files import write_text

            write_text(Path(output.file), _render(output.name, found, colour=False))


def _parse(context: click.Context, parameter: click.Parameter, values: tuple[str, ...]) -> tuple[Output, ...]:
    outputs = []
    for value in values or ("text",):
        name, equals, file = value.partition("=")
        if name not in FORMATS:
            raise click.BadParameter(f"{name!r} is not one of {', '.join(FORMATS)}", context, parameter)
        if equals and not file:
            raise click.BadParameter(f"{value!r} names no file", context, parameter)
        outputs.append(Output(name, file or None))
    if sum(output.file is None for output in outputs) > 1:
        raise click.BadParameter(
            "only one format can go to standard output; give the others a =FILE", context, parameter
        )
    files = [output.file for output in outputs if output.file is not None]
    if len(set(files)) < len(files):
        raise click.BadParameter("two formats cannot go to one file", context, parameter)
    return tuple(outputs)


def _in_colour() -> bool:
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def _render(name: str, found: Found, *, colour: bool) -> str:
    if name == "json":
        return _json(found)
    more = {"colour": colour} if name == "text" else {}
    module = importlib.import_module(f"factcheck.reports.{name}")
    text: str = module.render(found.report, found.fresh, lang=found.lang, found=found.findings, **more)
    return text


def _json(found: Found) -> str:
    """The report as in ``report.json``, with ``findings``, ``stale`` lines of the baseline, and ``remarks``."""
    from factcheck.reports.json import plain, render

    whole: dict[str, Any] = json.loads(render(found.report))
    whole["findings"] = [_finding(item) for item in found.findings]
    whole["stale"] = plain(tuple(found.stale))
    whole["remarks"] = plain(tuple(found.remarks))
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _finding(item: Finding) -> dict[str, Any]:
    from factcheck.reports.findings import rule_id

    return {
        "rule": rule_id(item.verdict), "level": item.level, "state": item.state, "note": item.note,
        "a": item.verdict.a, "b": item.verdict.b, "confidence": item.verdict.confidence,
        "explanation": item.verdict.explanation, "fingerprint": item.fingerprint,
        "here": _place(item.here), "there": _place(item.there),
    }  # fmt: skip


def _place(place: Place) -> dict[str, Any]:
    return {
        "claim": place.claim.id, "quote": place.claim.quote, "source": place.source, "published": place.day,
        "path": place.path, "line": place.line, "column": place.column, "end_line": place.end_line,
        "end_column": place.end_column,
    }  # fmt: skip
