"""The files that git says changed since a revision: committed, staged, in the working tree, or not yet tracked."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from factcheck.errors import InputError

__all__ = ["changed_files"]

_SECONDS = 60


def changed_files(revision: str, folder: str | Path = ".") -> frozenset[str]:
    """The real paths of files in the repository around ``folder`` that differ from ``revision`` and still exist.

    Since a branch point: give ``$(git merge-base origin/main HEAD)``. Raises ``InputError`` when ``folder`` is in no
    repository, git is not installed, or the revision is unknown (a shallow clone may lack it).
    """
    top = Path(_git(folder, "rev-parse", "--show-toplevel").rstrip("\n"))
    try:
        commit = _git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}").strip()
    except InputError:
        raise InputError(
            f"git knows no revision {revision!r} here; fetch it first (a shallow clone needs `git fetch --depth`)"
        ) from None
    names = _git(top, "diff", "--name-only", "-z", "--no-renames", "--diff-filter=d", commit, "--").split("\0")
    names += _git(top, "ls-files", "--others", "--exclude-standard", "-z").split("\0")
    return frozenset(os.path.realpath(top / name) for name in names if name and (top / name).is_file())


def _git(folder: str | Path, *arguments: str) -> str:
    try:
        done = subprocess.run(
            ["git", "-C", os.fspath(folder), *arguments],
            capture_output=True, check=False, timeout=_SECONDS, env={**os.environ, "LC_ALL": "C"},
        )  # fmt: skip
    except FileNotFoundError:
        raise InputError("git is not installed, and --changed-since asks it; name the files instead") from None
    except subprocess.TimeoutExpired:
        raise InputError(f"git did not answer in {_SECONDS} seconds; name the files instead") from None
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().splitlines()
        raise InputError(f"git {arguments[0]} failed: {said[-1] if said else f'code {done.returncode}'}")
    return os.fsdecode(done.stdout)
