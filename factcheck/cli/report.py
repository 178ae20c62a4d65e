"""``factcheck report``: the main job."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import click

from factcheck.cli._checker import make_checker
from factcheck.cli._command import Run, subcommand
from factcheck.cli._exit import ExitCode
from factcheck.cli._inputs import read_articles, tell_skipped
from factcheck.cli._options import JUDGING, MODELS, READING
from factcheck.cli._progress import drawn, watched
from factcheck.errors import InputError
from factcheck.records import Report

__all__ = ["command"]


@subcommand("report", settings=("out", "formats", "lang", *READING, *MODELS, *JUDGING))
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--split", is_flag=True, help="Write the HTML as pages of bounded size, for thousands of articles.")
@click.option("--open", "show", is_flag=True, help="Open the HTML report in the browser.")
def command(run: Run, paths: tuple[str, ...], split: bool, show: bool) -> ExitCode:
    """Read the articles under PATH and report what they agree and disagree on.

    PATH is a file (.txt, .md with front matter, .html, .jsonl, .csv), a folder, a glob pattern, or - for one
    text on standard input. The report goes to reports/ unless --out says otherwise. Conflicts do not change
    the exit code: use `factcheck check` to fail on them.

    \b
    Examples:
      factcheck report corpus/
      factcheck report story/*.md --out findings --format html,json
      factcheck report articles.csv --text-column contenu --source-column media
      curl -s https://example.org/article | factcheck report - other.html
    """
    result = read_articles(run, paths)
    _make_folder(run.settings.out)
    with drawn(run) as stage:
        report = watched(make_checker(run), stage).report(result.articles, result.skipped)
        written = _write(report, run, split)
    tell_skipped(run, list(report.skipped[len(result.skipped) :]))
    click.echo(_summary(report))
    for path in written:
        click.echo(str(path))
    pages = [path for path in written if path.suffix == ".html"]
    if show and pages:
        click.launch(str(pages[0]))
    return ExitCode.OK


def _make_folder(out: str) -> None:
    """Make the folder for the report before the long work, so that a wrong name is told at once."""
    try:
        Path(out).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(f"cannot make the folder {out}: {error.strerror}; choose another with --out") from None


def _write(report: Report, run: Run, split: bool) -> list[Path]:
    from factcheck import reports

    settings = run.settings
    return reports.write(report, Path(settings.out), settings.formats, settings.lang, split=split)


def _summary(report: Report) -> str:
    status = Counter(cluster.status for cluster in report.clusters)
    facts = ", ".join(f"{status[name]} {name}" for name in ("contested", "updated", "corroborated", "single-source"))
    return (
        f"{len(report.articles)} articles, {len(report.claims)} claims, {len(report.verdicts)} verdicts; "
        f"facts: {facts}; conflicts: {len(report.conflicts)}"
    )
