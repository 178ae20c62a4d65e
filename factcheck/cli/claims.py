"""``factcheck claims``: what the extractor takes out of articles."""

from __future__ import annotations

import click

from factcheck.cli._command import Run, subcommand
from factcheck.cli._exit import ExitCode
from factcheck.cli._inputs import read_articles
from factcheck.cli._options import READING
from factcheck.cli._text import as_json, one_line
from factcheck.records import Claim, Sentence

__all__ = ["command"]


@subcommand("claims", settings=(*READING, "max_claims"))
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--json", "json_lines", is_flag=True, help="One JSON object a line, with the fields of a claim.")
@click.option("--all", "show_all", is_flag=True, help="Also the sentences that yield no claim, with the reason.")
def command(run: Run, paths: tuple[str, ...], json_lines: bool, show_all: bool) -> ExitCode:
    """List the claims of the articles under PATH: who says what, how surely, with which dates and numbers.

    With --all and --json, a sentence without a claim is an object with article_id, span, text and reason.

    \b
    Examples:
      factcheck claims article.md
      factcheck claims corpus/ --json > claims.jsonl
      echo "Le pont a rouvert lundi, selon la mairie." | factcheck claims - --all
    """
    articles = read_articles(run, paths).articles
    from factcheck.claims import extract_many

    for article, extraction in zip(articles, extract_many(articles), strict=True):
        left_out = [sentence for sentence in extraction.sentences if sentence.reason] if show_all else []
        items: list[Claim | Sentence] = [*extraction.claims[: run.settings.max_claims], *left_out]
        items.sort(key=lambda item: item.span)
        if not json_lines:
            click.echo(f"{one_line(article.path or article.id)}: {len(extraction.claims)} claims")
        for item in items:
            click.echo(as_json(item) if json_lines else _line(item))
    return ExitCode.OK


def _line(item: Claim | Sentence) -> str:
    place = f"{item.span[0]}-{item.span[1]}"
    if isinstance(item, Sentence):
        return f"  {place:>11}  -          {one_line(item.text)}  ({one_line(item.reason or '')})"
    notes = [f"said by {item.attribution.canonical}"] if item.attribution else []
    notes += [f"{value.kind} {value.lo}..{value.hi}" for value in item.values]
    tail = f"  [{one_line('; '.join(notes))}]" if notes else ""
    return f"  {place:>11}  {item.modality:<9}  {one_line(item.text)}{tail}"
