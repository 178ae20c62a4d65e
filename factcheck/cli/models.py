"""``factcheck models``: the models that ship, whether they are whole, and how they are made."""

from __future__ import annotations

import shutil
from pathlib import Path

import click

from factcheck.cli._command import Run, subcommand
from factcheck.cli._exit import ExitCode
from factcheck.cli._text import as_json
from factcheck.errors import InputError, ModelError

__all__ = ["command"]


@click.group("models")
def command() -> None:
    """List, verify, train, pack and export the models.

    \b
    Examples:
      factcheck models list
      factcheck models verify
    """


@subcommand("list", parent=command)
@click.option("--json", "as_objects", is_flag=True, help="One JSON object a model.")
def list_command(run: Run, as_objects: bool) -> ExitCode:
    """List the shipped models: name, size, how each was made.

    \b
    Example: factcheck models list --json
    """
    from factcheck.models import list_models

    for row in list_models():
        if as_objects:
            click.echo(as_json(row))
            continue
        facts = ", ".join(f"{key} {value}" for key, value in sorted(row.items()) if key not in ("name", "bytes"))
        click.echo(f"{row['name']:<16} {row['bytes'] / 2**20:6.1f} MiB  {facts}")
    return ExitCode.OK


@subcommand("verify", parent=command)
@click.argument("folder", required=False, type=click.Path(path_type=Path))
@click.option("--json", "as_objects", is_flag=True, help="One JSON object a problem.")
def verify_command(run: Run, folder: Path | None, as_objects: bool) -> ExitCode:
    """Compare the shipped models (or those in FOLDER) with their manifest: checksums, safe formats, sizes.

    \b
    Exit codes: 0 whole, 2 damaged or missing.
    Example: factcheck models verify
    """
    from factcheck.models import verify

    problems = verify(folder)
    for problem in problems:
        click.echo(as_json(problem) if as_objects else f"{problem.path}: {problem.message}")
    if problems:
        return ExitCode.ERROR
    if not as_objects:
        click.echo("all models are whole")
    return ExitCode.OK


@subcommand("train", parent=command)
@click.argument("model", type=click.Choice(["encoder", "nli", "parser-fr", "parser-en"]))
@click.option(
    "--data", type=click.Path(path_type=Path, file_okay=False), required=True, help="Folder of the training data."
)
@click.option(
    "--out", type=click.Path(path_type=Path, file_okay=False), required=True, help="Folder that receives the model."
)
@click.option(
    "--start",
    type=click.Path(path_type=Path, exists=True),
    help="Encoder or earlier judge that the judge starts from; default: the shipped encoder.",
)
@click.option("--device", default="auto", show_default=True, help="auto, cpu or cuda.")
@click.option("--minutes", type=click.FloatRange(min=0.01), default=20.0, show_default=True, help="How long to train.")
@click.option("--seed", type=int, default=17, show_default=True, help="Seed of everything that is drawn.")
@click.option("--resume", is_flag=True, help="Go on from the checkpoint in OUT.")
@click.option(
    "--include-noncommercial",
    is_flag=True,
    help="Train the judge on sets of a non-commercial or unstated licence too: for ablations, never to be shipped.",
)
@click.option(
    "--without",
    multiple=True,
    metavar="INGREDIENT",
    help=(
        "Leave annotated, codeswitch, edits, families, opposite, stories or transfer out of the judge's recipe: "
        "for ablations."
    ),
)
def train_command(
    run: Run,
    model: str,
    data: Path,
    out: Path,
    start: Path | None,
    device: str,
    minutes: float,
    seed: int,
    resume: bool,
    include_noncommercial: bool,
    without: tuple[str, ...],
) -> ExitCode:
    """Train a MODEL by its recipe; OUT gets the model, log.csv and curve.png, and checkpoint.pt for --resume.

    Needs the extra `train`: pip install "factcheck[train]".

    \b
    Examples:
      factcheck models train encoder --data ../shared/data --out out/encoder --minutes 20
      factcheck models train nli --data ../shared/data --out out/nli --start out/encoder --minutes 90 --resume
      factcheck models train parser-fr --data ../shared/data --out out/parser-fr
    """
    if model.startswith("parser-"):
        from factcheck.training import parsers

        scores = parsers.train(model.removeprefix("parser-"), data, out, minutes=minutes, seed=seed)
    else:
        from factcheck.training.loop import Plan
        from factcheck.training.recipes import train

        plan = Plan(
            minutes=minutes, seed=seed, resume=resume, device=device,
            noncommercial=include_noncommercial, without=frozenset(without),
        )  # fmt: skip
        scores = train(model, data, out, plan, start=start)
    click.echo(as_json(scores))
    return ExitCode.OK


@subcommand("pack", parent=command)
@click.option(
    "--data",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    required=True,
    help="Folder of the training data.",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    required=True,
    help="New folder that receives code, data and starting weights.",
)
@click.option(
    "--start",
    type=click.Path(path_type=Path, exists=True),
    help="Encoder or judge to train from; default: the English weights.",
)
@click.option(
    "--pool",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Pool of the large run (python -m factcheck.training.pool), to be packed in the place of the data.",
)
def pack_command(run: Run, data: Path, out: Path, start: Path | None, pool: Path | None) -> ExitCode:
    """Pack code, data and starting weights (60 MiB at most) for a training machine without a network.

    There, torch, transformers and sentence-transformers are enough:
    PYTHONPATH=OUT/code python -m factcheck.training nli --data OUT/data --out RESULT

    \b
    Examples:
      factcheck models pack --data ../shared/data --out packed --start models/encoder-fr-en
      factcheck models pack --data ../shared/data --out packed --start models/nli-fr-en --pool POOL
    """
    from factcheck.training.pack import pack

    click.echo(f"{out}: {pack(data, out, start, pool) / 2**20:.1f} MiB")
    return ExitCode.OK


@subcommand("export", parent=command)
@click.argument("name")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="New folder that receives the model.")
def export_command(run: Run, name: str, out: Path) -> ExitCode:
    """Copy the shipped model NAME to the folder OUT, after comparing it with the manifest.

    The copy is in the layout of its own library (sentence-transformers, transformers or spaCy): train it on,
    or give it back to factcheck with --encoder or --nli.

    \b
    Example: factcheck models export nli-fr-en --out my-nli
    """
    from factcheck.models import list_models, shipped_dir, verify

    names = [row["name"] for row in list_models()]
    if name not in names:
        raise InputError(f"no shipped model {name!r}; there are {', '.join(names)}")
    damaged = [problem for problem in verify() if problem.path.startswith(f"{name}/")]
    if damaged:
        raise ModelError(f"{damaged[0].path}: {damaged[0].message}")
    if out.exists():
        raise InputError(f"{out}: exists already; give a new folder")
    shutil.copytree(shipped_dir() / name, out)
    click.echo(str(out))
    return ExitCode.OK
