"""The pre-commit hook and the GitHub action, run for real where their programs are there."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

OLD = "La crue de la Brève a tué 11 personnes samedi."
NEW = "La crue de la Brève a tué 9 personnes samedi."
# The command with a checker that needs no models: what is tried here is the hook, not the judge.
SCRIPT = """
import sys
sys.path.insert(0, {root!r})
import factcheck.cli.check as check
from tests.cli.fake_checker import FakeChecker
check.make_checker = lambda run: FakeChecker()
from factcheck.cli import main
main(sys.argv[1:], prog_name="factcheck")
"""


@pytest.fixture
def command(root: Path, tmp_path: Path) -> Path:
    """A program that stands in for ``factcheck``."""
    script = tmp_path / "factcheck.py"
    script.write_text(SCRIPT.format(root=str(root)), encoding="utf-8")
    program = tmp_path / "bin" / "factcheck"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{script}" "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    return program


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "newsroom"
    (folder / "corpus").mkdir(parents=True)
    monkeypatch.chdir(folder)
    for name in [name for name in os.environ if name.startswith(("GIT_", "PRE_COMMIT"))]:
        monkeypatch.delenv(name)
    for name, value in (("NAME", "Test"), ("EMAIL", "test@example.org")):
        monkeypatch.setenv(f"GIT_AUTHOR_{name}", value)
        monkeypatch.setenv(f"GIT_COMMITTER_{name}", value)
    monkeypatch.setenv("PRE_COMMIT_HOME", str(tmp_path / "home"))
    Path("corpus/old.md").write_text(f"---\nsource: Le Phare\n---\n{OLD}\n", encoding="utf-8")
    Path("README.md").write_text(NEW, encoding="utf-8")
    git("init", "-q")
    git("add", ".")
    git("commit", "-q", "-m", "first")
    return folder


def git(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["git", "-c", "commit.gpgsign=false", *arguments], capture_output=True, text=True, check=False
    )


def hooks(root: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = yaml.safe_load((root / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    return found


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
@pytest.mark.skipif(importlib.util.find_spec("pre_commit") is None, reason="pre-commit is not installed")
@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")
def test_the_hook_stops_a_contradiction_and_lets_the_rest_pass(root: Path, repository: Path, command: Path) -> None:
    manifest = root / ".pre-commit-hooks.yaml"
    check = [sys.executable, "-m", "pre_commit", "validate-manifest", str(manifest)]
    assert subprocess.run(check, capture_output=True, check=False).returncode == 0
    (hook,) = hooks(root)
    assert hook["entry"].split() == ["factcheck", "check"]
    hook |= {"entry": f"{command} check", "language": "system", "args": ["--against", "corpus"]}
    config = {"repos": [{"repo": "local", "hooks": [hook]}]}
    Path(".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    install = subprocess.run([sys.executable, "-m", "pre_commit", "install"], capture_output=True, check=False)
    assert install.returncode == 0, install.stdout
    Path("news").mkdir()
    Path("news/new.md").write_text(f"---\nsource: La Rive\n---\n{NEW}\n", encoding="utf-8")
    Path("README.md").write_text(f"{NEW} Encore.", encoding="utf-8")
    git("add", ".")
    stopped = git("commit", "-m", "second")
    said = stopped.stdout + stopped.stderr
    assert stopped.returncode != 0
    assert "news/new.md" in said
    assert "conflict.number" in said
    assert "README" not in said
    Path("news/new.md").write_text(f"---\nsource: La Rive\n---\n{OLD}\n", encoding="utf-8")
    git("add", ".")
    passed = git("commit", "-m", "second")
    assert passed.returncode == 0, passed.stdout + passed.stderr


@pytest.fixture
def action(root: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((root / "action.yml").read_text(encoding="utf-8"))
    return loaded


def test_the_action_never_pastes_inputs_into_scripts(action: dict[str, Any]) -> None:
    steps = action["runs"]["steps"]
    assert all("${{" not in step["run"] for step in steps if "run" in step)
    used = {value for step in steps for value in [*step.get("env", {}).values(), *step.get("with", {}).values()]}
    used |= {step["working-directory"] for step in steps if "working-directory" in step}
    for name, given in action["inputs"].items():
        assert given["description"]
        assert "default" in given
        assert f"${{{{ inputs.{name} }}}}" in used


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")
@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")
def test_the_action_checks_what_changed(repository: Path, command: Path, action: dict[str, Any]) -> None:
    step = next(step for step in action["runs"]["steps"] if step.get("id") == "check")

    def run(**given: str) -> subprocess.CompletedProcess[str]:
        defaults = {name: value["default"] for name, value in action["inputs"].items()}
        environment = {
            variable: given.get(variable, defaults[said.split("inputs.")[1].split()[0]])
            for variable, said in step["env"].items()
        }
        path = f"{command.parent}{os.pathsep}{os.environ['PATH']}"
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
            env={**os.environ, **environment, "PATH": path}, capture_output=True, text=True, check=False,
        )  # fmt: skip

    nothing = run(SINCE="HEAD", AGAINST="corpus")
    assert nothing.returncode == 0, nothing.stderr
    Path("new $(touch x).md").write_text(NEW, encoding="utf-8")
    done = run(SINCE="HEAD", AGAINST="corpus\n", SARIF="found.sarif")
    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("::error file=new $(touch x).md,")
    assert Path("found.sarif").is_file()
    assert not Path("x").exists()
    assert run(PATHS="new $(touch x).md\ncorpus/old.md", LEVEL="none").returncode == 0
