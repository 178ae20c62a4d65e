"""The command as a user meets it: help, errors, exit codes, speed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from factcheck.cli import ExitCode, main
from factcheck.cli._root import COMMANDS


def run(*arguments: str, stdin: bytes = b"", cwd: Path | None = None) -> subprocess.CompletedProcess[bytes]:
    """Run the real command in a process of its own."""
    command = [sys.executable, "-m", "factcheck", *arguments]
    return subprocess.run(command, input=stdin, capture_output=True, cwd=cwd, check=False, timeout=120)


def leaves(command: click.Command, path: tuple[str, ...] = ()) -> list[tuple[tuple[str, ...], click.Command]]:
    """Every command that does something, with the words that call it."""
    if isinstance(command, click.Group):
        names = command.list_commands(click.Context(command))
        found = [(name, command.get_command(click.Context(command), name)) for name in names]
        return [leaf for name, sub in found if sub for leaf in leaves(sub, (*path, name))]
    return [(path, command)]


LEAVES = leaves(main)


def test_help_is_fast_and_imports_nothing_heavy() -> None:
    code = (
        "import sys; from factcheck.cli import main\n"
        "try: main(['--help'], prog_name='factcheck')\n"
        "except SystemExit: pass\n"
        "heavy = {'torch', 'transformers', 'numpy', 'spacy', 'pandas', 'rich', 'yaml'} & set(sys.modules)\n"
        "sys.stderr.write(repr(sorted(heavy)))"
    )
    best = float("inf")
    for _ in range(3):
        start = children_seconds()
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        best = min(best, children_seconds() - start)
    assert done.stderr == "[]"
    assert "report" in done.stdout
    assert best < 0.3


def children_seconds() -> float:
    """Processor time of finished child processes: what else runs on the machine does not count."""
    used = os.times()
    return used.children_user + used.children_system


def test_table_of_commands_is_complete_and_true() -> None:
    context = click.Context(main)
    folder = Path(__file__).parents[2] / "factcheck" / "cli"
    modules = {path.stem for path in folder.glob("*.py") if not path.stem.startswith("_")}
    assert modules == set(COMMANDS)
    for name in COMMANDS:
        command = main.get_command(context, name) if isinstance(main, click.Group) else None
        assert command is not None
        assert command.name == name


@pytest.mark.parametrize(("path", "command"), LEAVES, ids=[" ".join(path) for path, _ in LEAVES])
def test_every_command_has_help_with_an_example_and_verbosity(path: tuple[str, ...], command: click.Command) -> None:
    result = CliRunner().invoke(main, [*path, "--help"])
    assert result.exit_code == 0
    assert "Example" in result.output
    assert f"factcheck {' '.join(path)}" in result.output
    for flag in ("--quiet", "--verbose", "--config"):
        assert flag in result.output
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert parameter.help, f"{parameter.name} has no help"


def test_version() -> None:
    done = run("--version")
    assert done.returncode == ExitCode.OK
    assert done.stdout.startswith(b"factcheck 0.")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["nope"], "No such command 'nope'"),
        (["report"], "Missing argument"),
        (["report", "x", "--nope"], "No such option"),
        (["report", "x", "--lang", "de"], "'de' is not one of"),
        (["report", "x", "--similarity", "7"], "similarity: 7.0 is not between 0 and 1"),
        (["report", "x", "--format", "pdf"], "formats: 'pdf' is not one of"),
        (["report", "x", "--config", "none.toml"], "none.toml"),
        (["report", "none.txt"], "no article could be read from none.txt"),
        (["claims", "none.txt"], "no article could be read"),
        (["check", "none.txt"], "no article could be read from none.txt"),
        (["check", "none.txt", "--against", "none.md"], "no article could be read"),
        (["compare", "A"], "Missing argument"),
        (["compare", "A", " "], "claim B is empty"),
        (["compare", "-", "-"], "only one of the two"),
        (["evaluate", "speed", "x"], "'speed' is not one of"),
        (["evaluate", "nli", "none.tsv"], "none.tsv: no such file"),
        (["models", "nope"], "No such command"),
    ],
)
def test_errors_are_one_line_and_exit_code_two(arguments: list[str], words: str, tmp_path: Path) -> None:
    done = run(*arguments, cwd=tmp_path)
    assert done.returncode == ExitCode.ERROR
    lines = done.stderr.decode().splitlines()
    assert [line for line in lines if line.startswith("error: ")] == lines[-1:]
    assert words in lines[-1]
    assert b"Traceback" not in done.stderr
    assert done.stdout == b""


def test_verbose_errors_show_where(tmp_path: Path) -> None:
    done = run("report", "none.txt", "-vv", cwd=tmp_path)
    assert b"Traceback" in done.stderr
    assert done.stderr.splitlines()[-1].startswith(b"error: ")


def test_no_arguments_show_the_help() -> None:
    done = run()
    assert done.returncode == ExitCode.ERROR
    assert b"Usage: factcheck" in done.stderr


def test_unforeseen_failure_is_not_taken_for_conflicts(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("broken\npipe dream")

    monkeypatch.setattr("factcheck.cli.claims.read_articles", fail)
    result = CliRunner().invoke(main, ["claims", "x"])
    assert result.exit_code == ExitCode.ERROR
    assert result.stderr.startswith("error: unforeseen RuntimeError: broken pipe dream")
    assert result.stderr.count("\n") == 1


def test_interruption_is_not_green(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("factcheck.cli.claims.read_articles", interrupt)
    assert CliRunner().invoke(main, ["claims", "x"]).exit_code == ExitCode.ERROR


def test_reader_that_leaves_early_causes_no_complaint(tmp_path: Path) -> None:
    command = f"{sys.executable} -m factcheck --help | true"
    done = subprocess.run(["bash", "-c", command], capture_output=True, check=False)
    assert done.stderr == b""


def test_settings_file_reaches_the_command(tmp_path: Path) -> None:
    (tmp_path / "factcheck.toml").write_text("similarty = 1\n", encoding="utf-8")
    done = run("report", "x", cwd=tmp_path)
    assert done.returncode == ExitCode.ERROR
    assert b"did you mean 'similarity'" in done.stderr
