"""``factcheck claims``: what the extractor takes out of articles."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from factcheck.cli._command import Run, subcommand
from factcheck.cli._exit import ExitCode
from factcheck.cli._inputs import read_articles
from factcheck.cli._options import READING
from factcheck.cli._text import as_json, one_line
from factcheck.errors import InputError
from factcheck.records import Claim, Sentence

__all__ = ["command"]


@subcommand("claims", settings=(*READING, "max_claims"))
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--json", "json_lines", is_flag=True, help="One JSON object a line, with the fields of a claim.")
@click.option("--all", "show_all", is_flag=True, help="Also the sentences that yield no claim, with the reason.")
@click.option(
    "--diff",
    "previous",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Only what changed since FILE, the output of an earlier run with --json.",
)
def command(run: Run, paths: tuple[str, ...], json_lines: bool, show_all: bool, previous: Path | None) -> ExitCode:
    """List the claims of the articles under PATH: who says what, how surely, with which dates and numbers.

    With --all and --json, a sentence without a claim is an object with article_id, span, text and reason. With --diff,
    - marks a claim that went, + one that came, ~ one that was reworded or is read otherwise.

    \b
    Examples:
      factcheck claims article.md
      factcheck claims corpus/ --json > claims.jsonl
      factcheck claims corpus/ --diff claims.jsonl
      echo "Le pont a rouvert lundi, selon la mairie." | factcheck claims - --all
    """
    # Read first: a file that is no list of claims should not cost an extraction.
    before = None if previous is None else _earlier(previous)
    articles = read_articles(run, paths).articles
    from factcheck.claims import extract_many

    if before is not None:
        found = extract_many(articles)
        _show_changes(before, [claim for one in found for claim in one.claims[: run.settings.max_claims]], json_lines)
        return ExitCode.OK
    for article, extraction in zip(articles, extract_many(articles), strict=True):
        left_out = [sentence for sentence in extraction.sentences if sentence.reason] if show_all else []
        items: list[Claim | Sentence] = [*extraction.claims[: run.settings.max_claims], *left_out]
        items.sort(key=lambda item: item.span)
        if not json_lines:
            click.echo(f"{one_line(article.path or article.id)}: {len(extraction.claims)} claims")
        for item in items:
            click.echo(as_json(item) if json_lines else _line(item))
    return ExitCode.OK


def _earlier(path: Path) -> list[Mapping[str, Any]]:
    from factcheck.claims.changes import load

    try:
        return load(path.read_text(encoding="utf-8-sig"), str(path))
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: cannot be read ({error}); give a file of `factcheck claims --json`") from error


def _show_changes(before: list[Mapping[str, Any]], claims: Sequence[Claim], json_lines: bool) -> None:
    from factcheck.claims.changes import changes

    article = None
    for change in changes(before, [json.loads(as_json(claim)) for claim in claims]):
        if json_lines:
            click.echo(as_json(change))
            continue
        if change.article != article:
            article = change.article
            click.echo(f"{one_line(article)}:")
        if change.kind == "reread":
            assert change.new is not None
            click.echo(f"  ~ {one_line(change.new['text'])}")
        else:
            sign = "~" if change.kind == "reworded" else ""
            for mark, row in (("-", change.old), ("+", change.new)):
                if row is not None:
                    click.echo(f"  {sign}{mark} {one_line(row['text'])}")
        for name in change.fields:
            click.echo(f"      {name}: {_told(change.old, name)} -> {_told(change.new, name)}")


def _told(row: Mapping[str, Any] | None, name: str) -> str:
    value = (row or {}).get(name)
    if name == "attribution":
        return one_line(value["canonical"]) if value else "nobody"
    if name == "values":
        return ", ".join(f"{item['kind']} {item['lo']}..{item['hi']}" for item in value or ()) or "none"
    return str(value)


def _line(item: Claim | Sentence) -> str:
    place = f"{item.span[0]}-{item.span[1]}"
    if isinstance(item, Sentence):
        return f"  {place:>11}  -          {one_line(item.text)}  ({one_line(item.reason or '')})"
    notes = [f"said by {item.attribution.canonical}"] if item.attribution else []
    notes += [f"{value.kind} {value.lo}..{value.hi}" for value in item.values]
    tail = f"  [{one_line('; '.join(notes))}]" if notes else ""
    return f"  {place:>11}  {item.modality:<9}  {one_line(item.text)}{tail}"
