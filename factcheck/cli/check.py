"""``factcheck check``: judge new texts against articles that are already known."""

from __future__ import annotations

import importlib
import json
import sys
from collections import Counter
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Any

import click

from factcheck.cli._checker import make_checker
from factcheck.cli._command import Run, subcommand
from factcheck.cli._exit import ExitCode
from factcheck.cli._inputs import read_articles
from factcheck.cli._options import JUDGING, MODELS, READING
from factcheck.errors import InputError
from factcheck.records import Article, Report

if TYPE_CHECKING:
    from factcheck.reports.findings import Finding, Place

__all__ = ["command"]

FORMATS = ("text", "json", "github", "sarif", "junit")
# The levels of findings that make each fail level fail.
_FAILING = {"conflict": ("conflict",), "suspect": ("conflict", "suspect"), "none": ()}


@subcommand("check", settings=("fail_confidence", "lang", *READING, *MODELS, *JUDGING))
@click.argument("new", nargs=-1, required=True, metavar="NEW...")
@click.option("--against", multiple=True, metavar="PATH", help="Known articles; may be repeated.")
@click.option("--index", "index_file", metavar="FILE", help="An index of known articles, instead of --against.")
@click.option("--format", "output", type=click.Choice(FORMATS), default="text", show_default=True, help="Output.")
@click.option(
    "--fail-level",
    type=click.Choice(tuple(_FAILING)),
    default="conflict",
    show_default=True,
    help="What makes the exit code 1: a confident conflict, any conflict, or nothing.",
)
def command(
    run: Run, new: tuple[str, ...], against: tuple[str, ...], index_file: str | None, output: str, fail_level: str
) -> ExitCode:
    """Judge the texts NEW against known articles and show what they conflict with or update.

    NEW and --against take files, folders and glob patterns; NEW may be - for standard input. The new texts are
    judged against each other and themselves too.

    \b
    Exit codes: 0 no conflict at the fail level, 1 conflicts, 2 nothing to check on either side.

    \b
    Examples:
      factcheck check draft.md --against corpus/
      factcheck check drafts/ --index archive.factcheck --fail-level suspect
      factcheck check draft.md --against corpus/ --format sarif > factcheck.sarif
      git diff --name-only -- '*.md' | xargs factcheck check --against corpus/ --format github
    """
    if bool(against) == bool(index_file):
        raise click.UsageError("give the known articles with --against PATH, or with --index FILE")
    fresh = read_articles(run, new)
    checker = make_checker(run)
    if index_file:
        from factcheck.store import Index

        opened: Any = Index(index_file)
        with opened as index, run.working("Checking"):
            report = checker.check(fresh.articles, index, fresh.skipped)
            known = index.status()["claims"] > 0
    else:
        old = read_articles(run, against)
        with run.working("Checking"):
            report = checker.check(fresh.articles, old.articles, [*fresh.skipped, *old.skipped])
        ids = {article.id for article in fresh.articles}
        known = any(claim.article_id not in ids for claim in report.claims)
    return _tell(run, report, fresh.articles, known, output, fail_level)


def _tell(run: Run, report: Report, fresh: Sequence[Article], known: bool, output: str, fail_level: str) -> ExitCode:
    from factcheck.reports.findings import findings

    ids = {article.id for article in fresh}
    _refuse_empty(any(claim.article_id in ids for claim in report.claims), known)
    sure = run.settings.fail_confidence
    found = findings(report, ids, sure=sure)
    if output == "json":
        click.echo(_json(report, found))
    else:
        lang = _language(run.settings.lang, fresh)
        colour = {"colour": True} if output == "text" and sys.stdout.isatty() else {}
        renderer = importlib.import_module(f"factcheck.reports.{output}")
        click.echo(renderer.render(report, ids, lang=lang, sure=sure, **colour), nl=False)
    failing = [item for item in found if item.level in _FAILING[fail_level]]
    return ExitCode.CONFLICTS if failing else ExitCode.OK


def _refuse_empty(fresh: bool, known: bool) -> None:
    """Raise ``InputError`` when a side has no claim: a check that compared nothing must not look like a pass."""
    for side, name in ((fresh, "new texts"), (known, "known articles")):
        if not side:
            raise InputError(f"no claim was found in the {name}, so nothing was checked; `factcheck claims` shows why")


def _language(setting: str, fresh: Collection[Article]) -> str:
    """The language of what is printed: the one set, else the one most new texts are in (French on a tie)."""
    count = Counter(article.lang for article in fresh)
    return setting if setting != "auto" else max(("fr", "en"), key=lambda lang: count[lang])


def _json(report: Report, found: Sequence[Finding]) -> str:
    """The report as in ``report.json``, and ``findings``: level, verdict and both places of each."""
    from factcheck.reports.json import render

    whole: dict[str, Any] = json.loads(render(report))
    whole["findings"] = [
        {
            "level": item.level, "a": item.verdict.a, "b": item.verdict.b, "fingerprint": item.fingerprint,
            "here": _place(item.here), "there": _place(item.there),
        }
        for item in found
    ]  # fmt: skip
    return json.dumps(whole, ensure_ascii=False, indent=1)


def _place(place: Place) -> dict[str, Any]:
    return {"claim": place.claim.id, "path": place.path, "line": place.line, "column": place.column}
