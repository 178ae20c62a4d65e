"""The one door of the reports: a report to files, in the formats asked for."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable, Sequence
from pathlib import Path

from factcheck.errors import InputError
from factcheck.records import Report
from factcheck.reports.files import write_text

__all__ = ["FORMATS", "write"]

_TABLES = ("claims", "verdicts", "clusters")


def _interface(report: Report) -> str:
    """The language most articles are written in, French on a tie: the one that explanations are written in."""
    languages = [article.lang for article in report.articles]
    return "en" if languages.count("en") > languages.count("fr") else "fr"


def _html(report: Report, out_dir: Path, lang: str) -> list[Path]:
    from factcheck.reports import html

    return [html.write(report, out_dir / "report.html", lang)]


def _split(report: Report, out_dir: Path, lang: str) -> list[Path]:
    from factcheck.reports import html

    return html.write_split(report, out_dir, lang)


def _json(report: Report, out_dir: Path, lang: str) -> list[Path]:
    from factcheck.reports import json

    return [json.write(report, out_dir / "report.json")]


def _csv(report: Report, out_dir: Path, lang: str) -> list[Path]:
    from factcheck.reports import tables

    return [tables.write_csv(report, name, out_dir / f"{name}.csv") for name in _TABLES]


def _parquet(report: Report, out_dir: Path, lang: str) -> list[Path]:
    from factcheck.reports import tables

    if importlib.util.find_spec("pyarrow") is None:
        raise InputError("the parquet format needs pyarrow; install it with: pip install 'factcheck[parquet]'")
    return [tables.write_parquet(report, name, out_dir / f"{name}.parquet") for name in _TABLES]


def _md(report: Report, out_dir: Path, lang: str) -> list[Path]:
    from factcheck.reports import md

    return [write_text(out_dir / "report.md", md.render(report, lang))]


def _jsonld(report: Report, out_dir: Path, lang: str) -> list[Path]:
    from factcheck.reports import jsonld

    return [write_text(out_dir / "report.jsonld", jsonld.render(report))]


_WRITERS: dict[str, Callable[[Report, Path, str], list[Path]]] = {
    "html": _html, "json": _json, "csv": _csv, "md": _md, "parquet": _parquet, "jsonld": _jsonld,
}  # fmt: skip

FORMATS = tuple(_WRITERS)
"""The formats that ``write`` knows."""


def write(
    report: Report,
    out_dir: str | Path,
    formats: Sequence[str] = ("html", "json", "csv", "md"),
    lang: str = "fr",
    *,
    split: bool = False,
) -> list[Path]:
    """Write a report into ``out_dir`` in each of ``formats`` and return the files written, in that order.

    ``report.html``, ``report.json``, ``report.md``, ``report.jsonld``, and ``claims``, ``verdicts`` and
    ``clusters`` as ``.csv`` or ``.parquet``. Each file replaces its predecessor only once it is whole, and the
    same report gives the same bytes. ``lang`` is the language of the interface: ``fr``, ``en``, or ``auto``
    for the one that most articles are written in. ``split`` writes the HTML as many pages of bounded size, from
    ``report/index.html`` on, for thousands of articles.

    Raises ``InputError`` for an unknown format or language, or a folder that cannot be written.
    """
    from factcheck.reports.lang import tongue

    lang = _interface(report) if lang == "auto" else tongue(lang).code
    unknown = [name for name in formats if name not in _WRITERS]
    if unknown:
        raise InputError(f"no report format {unknown[0]!r}; choose among: {', '.join(FORMATS)}")
    folder = Path(out_dir)
    writers = {**_WRITERS, "html": _split} if split else _WRITERS
    return [path for name in dict.fromkeys(formats) for path in writers[name](report, folder, lang)]
