"""The page to read: one self-contained HTML file that works without a script and loads nothing.

A Content-Security-Policy allows only the page's own style and script, by hash. Every text from an article is
escaped; addresses become links only when they are plain ``http`` or ``https``.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from factcheck.records import Report
from factcheck.reports.clean import clean, one_line
from factcheck.reports.context import STATUSES, Context
from factcheck.reports.files import replacing
from factcheck.reports.lang import tongue
from factcheck.reports.pages import Pages, Sheet, plan, whole

__all__ = ["render", "write", "write_split"]

_CHUNK = 64
_SPLIT_FOLDER = "report"
_SHEET_NAME = re.compile(r"(?:contested|updated|corroborated|single|articles)-\d+\.html")


def render(report: Report, lang: str = "fr") -> str:
    """The page as one string; ``write`` does the same piece by piece."""
    pages = _whole(report, lang)
    return "".join(_stream(pages, pages.sheets[0]))


def write(report: Report, path: Path, lang: str = "fr") -> Path:
    """Write the page to ``path``, holding no more than a card or an article of it in memory at a time."""
    pages = _whole(report, lang)
    _pour(pages, pages.sheets[0], path)
    return path


def write_split(report: Report, out_dir: Path, lang: str = "fr") -> list[Path]:
    """Write the report as many pages of bounded size into ``out_dir/report`` and return them, the index first.

    For thousands of articles: every fact and article is there, and no page grows with the corpus. Pages left
    there by a larger report are removed.
    """
    context = Context(report, tongue(lang))
    pages = Pages(context, plan(context))
    folder = out_dir / _SPLIT_FOLDER
    written = []
    for sheet in pages.sheets:
        _pour(pages, sheet, folder / sheet.name)
        written.append(folder / sheet.name)
    for old in sorted(folder.iterdir()):
        if old not in written and _SHEET_NAME.fullmatch(old.name):
            old.unlink()
    return written


def _whole(report: Report, lang: str) -> Pages:
    context = Context(report, tongue(lang))
    return Pages(context, whole(context))


def _pour(pages: Pages, sheet: Sheet, path: Path) -> None:
    with replacing(path) as stream:
        for piece in _stream(pages, sheet):
            stream.write(piece.encode())


def _stream(pages: Pages, sheet: Sheet) -> Iterator[str]:
    stream = _environment(pages.words.code).get_template("report.html.j2").stream(pages.values(sheet))
    stream.enable_buffering(_CHUNK)
    return iter(stream)


@cache
def _asset(name: str) -> str:
    return resources.files("factcheck.reports").joinpath("assets", name).read_text(encoding="utf-8")


def _policy(css: str, js: str) -> str:
    """The Content-Security-Policy of a page with this style and this script and nothing else."""
    style, script = (base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in (css, js))
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src 'sha256-{style}'",
            f"script-src 'sha256-{script}'",
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'",
        )
    )


@cache
def _environment(lang: str) -> Environment:
    """The templates for one language: autoescaped, undefined names are errors, every text cleaned on its way out."""
    words = tongue(lang)
    environment = Environment(
        loader=PackageLoader("factcheck.reports", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_presentable,
    )
    css, js = _asset("report.css"), _asset("report.js")
    environment.globals.update(
        t=words.t,
        number=words.number,
        lang=words.code,
        statuses=STATUSES,
        language=lambda code: words.known(f"language.{code}", code),
        css=Markup(css),
        js=Markup(js),
        csp=_policy(css, js),
    )
    environment.filters["brief"] = lambda text: one_line(str(text), 300)
    return environment


def _presentable(value: Any) -> Any:
    return clean(value) if type(value) is str else value
