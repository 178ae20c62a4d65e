"""``factcheck compare``: one verdict with its evidence."""

from __future__ import annotations

import sys

import click

from factcheck.articles.encodings import decode
from factcheck.cli._checker import make_checker
from factcheck.cli._command import Run, subcommand
from factcheck.cli._exit import ExitCode
from factcheck.cli._options import MODELS
from factcheck.cli._text import as_json, one_line
from factcheck.errors import InputError, LanguageError

__all__ = ["command"]


@subcommand("compare", settings=MODELS)
@click.argument("a", metavar='"A"')
@click.argument("b", metavar='"B"')
@click.option(
    "--lang", type=click.Choice(["fr", "en"]), help="Language of the claims and of the explanation; default: that of A."
)
@click.option("--published-a", metavar="DATE", help="When A was published, as 2025-07-13.")
@click.option("--published-b", metavar="DATE", help="When B was published.")
@click.option("--json", "as_object", is_flag=True, help="The verdict as one JSON object.")
def command(
    run: Run, a: str, b: str, lang: str | None, published_a: str | None, published_b: str | None, as_object: bool
) -> ExitCode:
    """Judge the claims A and B against each other; one of them may be - for standard input.

    \b
    Examples:
      factcheck compare "Onze mineurs sont morts." "Neuf mineurs sont morts."
      factcheck compare "Le pont rouvre lundi." "Le pont a rouvert le 14 juillet." --published-a 2025-07-12
      factcheck compare "Nine miners died." "Eleven miners died." --lang en --json
    """
    first, second = _texts(a, b)
    if not lang:
        from factcheck.articles.language import detect_language

        try:
            lang = detect_language(first)
        except LanguageError as error:
            raise InputError(f"claim A: {error.args[0].split(';')[0]}; say which language it is with --lang") from None
    with run.working("Judging"):
        verdict = make_checker(run).compare(first, second, published_a=published_a, published_b=published_b, lang=lang)
    if as_object:
        click.echo(as_json(verdict))
        return ExitCode.OK
    click.echo(f"{verdict.relation} ({verdict.kind}, confidence {verdict.confidence:.2f})")
    if verdict.explanation:
        click.echo(one_line(verdict.explanation))
    for name, score in sorted(verdict.scores.items()):
        click.echo(f"  {name}: {score:.3f}")
    return ExitCode.OK


def _texts(a: str, b: str) -> tuple[str, str]:
    if a == "-" and b == "-":
        raise InputError("only one of the two claims can come from standard input")
    stdin = decode(sys.stdin.buffer.read()) if "-" in (a, b) else ""
    texts = tuple((stdin if text == "-" else text).strip() for text in (a, b))
    for text, name in zip(texts, "AB", strict=True):
        if not text:
            raise InputError(f"claim {name} is empty; give two sentences to compare")
    return texts[0], texts[1]
