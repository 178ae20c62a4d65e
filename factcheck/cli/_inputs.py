"""Read the articles a command was given, and say what was left out."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.articles import ReadResult, read
from factcheck.cli._command import Run
from factcheck.cli._text import one_line
from factcheck.errors import InputError
from factcheck.records import Skipped

__all__ = ["read_articles", "tell_skipped"]

_SHOWN = 20


def read_articles(run: Run, paths: Iterable[str]) -> ReadResult:
    """The articles under ``paths``; what was skipped is told on stderr, one line each.

    Raises ``InputError`` when nothing at all could be read.
    """
    settings = run.settings
    with run.working("Reading articles"):
        result = read(paths, columns=settings.columns, lang=settings.text_lang, max_bytes=settings.max_bytes)
    tell_skipped(run, result.skipped)
    if not result.articles:
        raise InputError(
            f"no article could be read from {' '.join(paths)}; "
            "give files or folders of .txt, .md, .html, .jsonl or .csv, or - for standard input"
        )
    return result


def tell_skipped(run: Run, skipped: list[Skipped]) -> None:
    """One line on stderr for each skipped thing; the rest are counted when there are many."""
    shown = len(skipped) if run.verbosity > 0 else _SHOWN
    for entry in skipped[:shown]:
        run.note(f"skipped: {one_line(entry.path)}: {one_line(entry.reason)}")
    if len(skipped) > shown:
        run.note(f"skipped: {len(skipped) - shown} more; -v lists them")
