"""``factcheck check``: judge new texts against articles that are already known."""

from __future__ import annotations

from collections.abc import Sequence

import click

from factcheck.cli._checker import make_checker
from factcheck.cli._command import Run, subcommand
from factcheck.cli._exit import ExitCode
from factcheck.cli._inputs import read_articles
from factcheck.cli._options import JUDGING, MODELS, READING
from factcheck.cli._text import as_json, one_line
from factcheck.errors import InputError
from factcheck.records import Article, Claim, Report, Verdict

__all__ = ["command"]


@subcommand("check", settings=("fail_confidence", *READING, *MODELS, *JUDGING))
@click.argument("new", nargs=-1, required=True, metavar="NEW...")
@click.option("--against", multiple=True, required=True, metavar="PATH", help="Known articles; may be repeated.")
@click.option(
    "--format", "output", type=click.Choice(["text", "json"]), default="text", show_default=True, help="Output."
)
@click.option(
    "--fail-level",
    type=click.Choice(["conflict", "suspect", "none"]),
    default="conflict",
    show_default=True,
    help="What makes the exit code 1: a confident conflict, any conflict, or nothing.",
)
def command(run: Run, new: tuple[str, ...], against: tuple[str, ...], output: str, fail_level: str) -> ExitCode:
    """Judge the texts NEW against known articles and show the conflicts between them.

    NEW and --against take files, folders, glob patterns; NEW may be - for standard input.

    \b
    Exit codes: 0 no conflict at the fail level, 1 conflicts, 2 nothing that could be read on either side.

    \b
    Examples:
      factcheck check draft.md --against corpus/
      factcheck check drafts/ --against corpus/ --fail-level suspect --format json
      git diff --name-only -- '*.md' | xargs factcheck check --against corpus/
    """
    fresh = read_articles(run, new)
    known = read_articles(run, against)
    checker = make_checker(run)
    with run.working("Checking"):
        report = checker.check(fresh.articles, known.articles, [*fresh.skipped, *known.skipped])
    fresh_ids = {article.id for article in fresh.articles}
    _refuse_empty(report, fresh_ids)
    conflicts = report.conflicts
    if output == "json":
        found = {"conflicts": conflicts, "claims": _involved(report, conflicts), "skipped": report.skipped}
        click.echo(as_json(found, indent=1))
    else:
        _print_text(report, conflicts, fresh_ids, run)
    return _exit_code(conflicts, fail_level, run.settings.fail_confidence)


def _refuse_empty(report: Report, fresh: set[str]) -> None:
    """Raise ``InputError`` when a side has no claim: a check that compared nothing must not look like a pass."""
    sides = {claim.article_id in fresh for claim in report.claims}
    for side, name in ((True, "new texts"), (False, "known articles")):
        if side not in sides:
            raise InputError(f"no claim was found in the {name}, so nothing was checked; `factcheck claims` shows why")


def _exit_code(conflicts: Sequence[Verdict], fail_level: str, fail_confidence: float) -> ExitCode:
    least = {"conflict": fail_confidence, "suspect": 0.0, "none": float("inf")}[fail_level]
    return ExitCode.CONFLICTS if any(verdict.confidence >= least for verdict in conflicts) else ExitCode.OK


def _involved(report: Report, verdicts: Sequence[Verdict]) -> list[Claim]:
    ids = {identifier for verdict in verdicts for identifier in (verdict.a, verdict.b)}
    return [claim for claim in report.claims if claim.id in ids]


def _print_text(report: Report, conflicts: Sequence[Verdict], fresh: set[str], run: Run) -> None:
    articles = {article.id: article for article in report.articles}
    claims = {claim.id: claim for claim in report.claims}
    for verdict in conflicts:
        # The new text comes first, whichever side of the verdict it is on.
        a, b = sorted((claims[verdict.a], claims[verdict.b]), key=lambda claim: claim.article_id not in fresh)
        sure = "conflict" if verdict.confidence >= run.settings.fail_confidence else "suspect"
        click.echo(f"{_place(a, articles)}: {sure} ({verdict.kind}, confidence {verdict.confidence:.2f})")
        click.echo(f"  {one_line(a.quote)}")
        click.echo(f"  {_place(b, articles)}: {one_line(b.quote)}")
        if verdict.explanation:
            click.echo(f"  {one_line(verdict.explanation)}")
    click.echo(f"{len(conflicts)} conflicts in {len(fresh)} new texts")


def _place(claim: Claim, articles: dict[str, Article]) -> str:
    article = articles[claim.article_id]
    return one_line(article.path or article.id)
