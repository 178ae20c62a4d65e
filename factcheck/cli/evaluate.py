"""``factcheck evaluate``: figures on labelled data."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from factcheck.cli._checker import make_checker
from factcheck.cli._command import Run, subcommand
from factcheck.cli._exit import ExitCode
from factcheck.cli._options import JUDGING, MODELS
from factcheck.cli._text import as_json
from factcheck.errors import InputError

__all__ = ["command"]

TASKS = ("nli", "families", "edits", "sts", "values", "claims", "clusters", "ablation", "minimal")


@subcommand("evaluate", settings=(*MODELS, *JUDGING))
@click.argument("task", type=click.Choice(TASKS))
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--json", "as_object", is_flag=True, help="The figures as one JSON object a file.")
def command(run: Run, task: str, paths: tuple[str, ...], as_object: bool) -> ExitCode:
    """Print how well a stage does on labelled data, one block of figures for each PATH.

    \b
    nli       gz TSV: premise, hypothesis, label, lang, source
    families  a folder of fact families: those kept out of training
    edits     a folder of news texts: typed edits of the texts kept out of training
    sts       gz TSV as for nli, the label a similarity from 0 to 5
    values    JSON lines: text, lang, reference, values
    claims    JSON lines: lang, published, context, sentence, claims
    clusters  a folder of stories, each with articles/ and gold.jsonl
    ablation  stories as for clusters, judged with parts of the evidence taken away: one table
    minimal   a folder of news texts: typed edits of held-out texts, through the judge

    \b
    Examples:
      factcheck evaluate nli xnli_dev_fr.tsv.gz xnli_dev_en.tsv.gz
      factcheck evaluate clusters gold/clusters --json
      factcheck evaluate sts stsb_dev_fr.tsv.gz --encoder my-encoder/
    """
    for path in paths:
        if not Path(path).exists():
            raise InputError(f"{path}: no such file or folder")
    evaluate = importlib.import_module(f"factcheck.evaluation.{task}").evaluate
    judged_by = _judged_by(task, run)
    for path in paths:
        with run.working(f"Scoring {path}"):
            figures = {"path": path, **evaluate(path, **judged_by)}
        click.echo(as_json(figures) if as_object else "\n".join(_lines(figures)))
    return ExitCode.OK


def _judged_by(task: str, run: Run) -> dict[str, Any]:
    """What the evaluation of a task needs besides the data."""
    settings = run.settings
    if task in ("nli", "families", "edits"):
        from factcheck.models import load_nli

        return {"nli": load_nli(settings.nli, allow_download=settings.allow_download, backend=settings.backend)}
    if task == "sts":
        from factcheck.models import load_encoder

        encoder = load_encoder(settings.encoder, allow_download=settings.allow_download, backend=settings.backend)
        return {"encoder": encoder}
    return {"checker": make_checker(run)} if task in ("clusters", "ablation", "minimal") else {}


def _lines(figures: Mapping[str, Any], depth: int = 0) -> list[str]:
    lines = []
    for name, value in figures.items():
        if isinstance(value, Mapping):
            lines += [f"{'  ' * depth}{name}:", *_lines(value, depth + 1)]
        elif isinstance(value, list | tuple):
            lines.append(f"{'  ' * depth}{name}: {', '.join(as_json(item) for item in value)}")
        else:
            lines.append(f"{'  ' * depth}{name}: {value}")
    return lines
