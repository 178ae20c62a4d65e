"""The files that git says changed."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from factcheck.checking import changed_files
from factcheck.errors import InputError

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


def git(*arguments: str) -> None:
    identity = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *identity, *arguments], check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for variable in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(variable)
    git("init", "-q", "-b", "main")
    for name in ("kept.md", "edited.md", "deleted.md", "renamed.md", "dossier été/à.md"):
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_text(f"{name} en l'état.\n" * 5, encoding="utf-8")
    Path(".gitignore").write_text("ignored.md\n", encoding="utf-8")
    git("add", ".")
    git("commit", "-q", "-m", "first")
    return tmp_path


def names(found: frozenset[str], folder: Path) -> set[str]:
    return {os.path.relpath(path, os.path.realpath(folder)) for path in found}


def test_committed_staged_unstaged_and_untracked(repository: Path) -> None:
    Path("edited.md").write_text("Changé.\n", encoding="utf-8")
    Path("dossier été/à.md").write_text("Changé.\n", encoding="utf-8")
    git("rm", "-q", "deleted.md")
    git("mv", "renamed.md", "moved.md")
    git("commit", "-q", "-a", "-m", "second")
    Path("staged.md").write_text("Nouveau.\n", encoding="utf-8")
    git("add", "staged.md")
    Path("new\nline.md").write_text("Nouveau.\n", encoding="utf-8")
    Path("ignored.md").write_text("Ignoré.\n", encoding="utf-8")
    found = names(changed_files("HEAD~1"), repository)
    assert found == {"edited.md", "dossier été/à.md", "moved.md", "staged.md", "new\nline.md"}
    assert names(changed_files("HEAD", repository / "dossier été"), repository) == {"staged.md", "new\nline.md"}


@pytest.mark.parametrize("revision", ["nowhere", "--output=x", "HEAD~99", "", "HEAD; touch x"])
def test_an_unknown_revision_is_an_error(repository: Path, revision: str) -> None:
    with pytest.raises(InputError, match="git knows no revision"):
        changed_files(revision)
    assert not Path("x").exists()


def test_outside_a_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(InputError, match="not a git repository"):
        changed_files("HEAD", tmp_path)


def test_without_git(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(repository / "empty"))
    with pytest.raises(InputError, match="git is not installed"):
        changed_files("HEAD")
