"""``factcheck check``: judge new texts against articles that are already known."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

from factcheck.articles import READERS, ReadResult
from factcheck.cli._checker import make_checker
from factcheck.cli._command import Run, subcommand
from factcheck.cli._exit import ExitCode
from factcheck.cli._inputs import read_articles, tell_skipped
from factcheck.cli._options import JUDGING, MODELS, READING
from factcheck.cli._outputs import Found, Output, format_option, write_outputs
from factcheck.cli._text import one_line
from factcheck.errors import InputError
from factcheck.records import Article, Report

if TYPE_CHECKING:
    from factcheck.checking import Entry

__all__ = ["command"]

_SETTINGS = ("index", "baseline", "fail_level", "fail_confidence", "lang", "search_memory", *READING, *MODELS, *JUDGING)


@subcommand("check", settings=_SETTINGS)
@click.argument("new", nargs=-1, metavar="NEW...")
@click.option("--against", multiple=True, metavar="PATH", help="Known articles; may be repeated.")
@click.option("--changed-since", metavar="REV", help="Of NEW (default: this folder), what git says changed since REV.")
@click.option("--allow-empty", is_flag=True, help="With --changed-since: pass when no article changed.")
@format_option
@click.option("--update-baseline", is_flag=True, help="Write what is found now to the baseline file.")
@click.option("--explain", metavar="RULE", help="Say what a rule means, with examples, and end.")
def command(
    run: Run,
    new: tuple[str, ...],
    against: tuple[str, ...],
    changed_since: str | None,
    allow_empty: bool,
    outputs: tuple[Output, ...],
    update_baseline: bool,
    explain: str | None,
) -> ExitCode:
    """Judge the texts NEW against known articles and show what they conflict with or update.

    NEW and --against take files, folders and glob patterns; NEW may be - for standard input. The new texts are
    judged against each other and themselves too, and against nothing else without --against or --index.

    \b
    Exit codes: 0 no conflict at the fail level, 1 conflicts, 2 nothing to check on either side.

    \b
    Examples:
      factcheck check draft.md --against corpus/
      factcheck check drafts/ --index archive.factcheck --fail-level suspect
      factcheck check --changed-since origin/main --index archive.factcheck --format github --format sarif=out.sarif
      factcheck check drafts/ --against corpus/ --baseline factcheck.baseline.jsonl --update-baseline
      factcheck check --explain conflict.number
    """
    if explain:
        from factcheck.reports.rules import explain as text_of

        click.echo(text_of(explain), nl=False)
        return ExitCode.OK
    if not new and changed_since is None:
        raise click.UsageError("Missing argument 'NEW...'")
    index_file = _index_file(run, against)
    if update_baseline and not run.settings.baseline:
        raise click.UsageError("--update-baseline needs a file: give --baseline FILE")
    paths = new if changed_since is None else _changed(new or (".",), changed_since)
    if not paths:
        return _nothing_changed(run, changed_since, allow_empty)
    fresh = read_articles(run, paths)
    report, known = _check(run, fresh, against, index_file)
    ids = {article.id for article in fresh.articles}
    _refuse_empty(any(claim.article_id in ids for claim in report.claims), known)
    found = _found(run, report, fresh.articles, update_baseline)
    write_outputs(outputs, found)
    _tell(run, found)
    return _exit_code(run, found)


def _index_file(run: Run, against: Collection[str]) -> str | None:
    given = click.get_current_context().get_parameter_source("index") is ParameterSource.COMMANDLINE
    if against and given:
        raise click.UsageError("give the known articles with --against PATH or with --index FILE, not with both")
    return None if against else run.settings.index


def _changed(paths: Sequence[str], revision: str) -> list[str]:
    """The files under ``paths`` that git says changed."""
    from factcheck.articles.discovery import find_documents
    from factcheck.checking import changed_files

    changed = changed_files(revision)
    documents, _ = find_documents(paths, frozenset(READERS))
    files = [os.fspath(document.file) for document in documents if document.file is not None]
    return [file for file in files if os.path.realpath(file) in changed]


def _nothing_changed(run: Run, revision: str | None, allow_empty: bool) -> ExitCode:
    message = f"no article changed since {revision}, so nothing was checked"
    if not allow_empty:
        raise InputError(f"{message}; with --allow-empty that is a pass")
    run.note(message)
    return ExitCode.OK


def _check(run: Run, fresh: ReadResult, against: Collection[str], index_file: str | None) -> tuple[Report, bool]:
    """The report, and whether there was anything to check against."""
    checker = make_checker(run)
    if index_file:
        from factcheck.store import Index

        with Index(index_file, memory=run.settings.search_memory) as index, run.working("Checking"):
            report = checker.check(fresh.articles, index, fresh.skipped)
            tell_skipped(run, list(report.skipped[len(fresh.skipped) :]))
            return report, index.status()["claims"] > 0
    old = read_articles(run, against) if against else ReadResult([], [])
    # The version of a new article that stands among the known ones is no other source.
    paths = {article.path for article in fresh.articles if article.path is not None}
    known = [article for article in old.articles if article.path not in paths]
    with run.working("Checking"):
        report = checker.check(fresh.articles, known, [*fresh.skipped, *old.skipped])
    tell_skipped(run, list(report.skipped[len(fresh.skipped) + len(old.skipped) :]))
    ids = {article.id for article in fresh.articles}
    # Known articles that are all new ones too are checked against each other.
    return report, not known or any(claim.article_id not in ids for claim in report.claims)


def _refuse_empty(fresh: bool, known: bool) -> None:
    """Raise ``InputError`` when a side has no claim: a check that compared nothing must not look like a pass."""
    for side, name in ((fresh, "new texts"), (known, "known articles")):
        if not side:
            raise InputError(f"no claim was found in the {name}, so nothing was checked; `factcheck claims` shows why")


def _found(run: Run, report: Report, fresh: Sequence[Article], update_baseline: bool) -> Found:
    """The findings with what is suppressed and known marked; the baseline is written when asked for."""
    from factcheck.checking import Baseline, by_path, mark_known, suppress
    from factcheck.reports.findings import findings

    settings = run.settings
    ids = {article.id for article in fresh}
    paths = {article.path for article in fresh if article.path is not None}
    items = by_path(findings(report, ids, sure=settings.fail_confidence), settings)
    items, remarks = suppress(items, paths)
    stale: list[Entry] = []
    if settings.baseline:
        file = settings.baseline
        # A first baseline has no predecessor; a damaged one is never overwritten unread.
        baseline = Baseline() if update_baseline and not os.path.lexists(file) else Baseline.read(file)
        if update_baseline:
            baseline = baseline.updated(items, paths)
            baseline.write(file)
        items, stale = mark_known(items, baseline, paths)
    return Found(report, ids, items, stale, remarks, _language(settings.lang, fresh))


def _tell(run: Run, found: Found) -> None:
    for remark in found.remarks:
        run.note(f"{one_line(remark.path)}:{remark.line}: {one_line(remark.message)}")
    for entry in found.stale:
        run.note(f"stale in the baseline: {one_line(entry.path)}: {entry.rule}: {one_line(entry.here)}")
    if found.stale:
        run.note("--update-baseline removes what is stale")


def _exit_code(run: Run, found: Found) -> ExitCode:
    from factcheck.checking import fails, level_for

    settings = run.settings
    failing = any(fails(finding, level_for(finding.here.path, settings)) for finding in found.findings)
    return ExitCode.CONFLICTS if failing else ExitCode.OK


def _language(setting: str, fresh: Collection[Article]) -> str:
    """The language of what is printed: the one set, else the one most new texts are in (French on a tie)."""
    count = Counter(article.lang for article in fresh)
    return setting if setting != "auto" else max(("fr", "en"), key=lambda lang: count[lang])
