"""``MANIFEST.json``: which files ship, their SHA-256, and the command, commit and seed that made each model."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from factcheck.errors import ModelError
from factcheck.models._digest import file_sha256
from factcheck.models._paths import shipped_dir

__all__ = ["Problem", "list_models", "verify", "write_manifest"]

NAME = "MANIFEST.json"
MOST_BYTES = 60 * 1024 * 1024
UNSAFE_EXEMPT = "lookups.bin"
"""A table of spaCy's in msgpack, which is data and runs nothing."""
WEIGHT_ENDINGS = {".bin", ".pt", ".pth", ".pkl", ".pickle", ".ckpt"}


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with a shipped file."""

    path: str
    message: str


def _load(folder: Path) -> dict[str, Any]:
    path = folder / NAME
    try:
        content: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ModelError(f"{path}: cannot be read ({error}); reinstall factcheck") from error
    return content


def list_models(folder: Path | None = None) -> list[dict[str, Any]]:
    """One row for each shipped model: name, kind, size in bytes, parameters, how it was made."""
    root = folder or shipped_dir()
    rows = []
    for name, entry in sorted(_load(root)["models"].items()):
        size = sum(file["bytes"] for file in entry["files"].values())
        rows.append({"name": name, "bytes": size, **{k: v for k, v in entry.items() if k != "files"}})
    return rows


def verify(folder: Path | None = None) -> list[Problem]:
    """Everything that differs from the manifest: missing, changed or unlisted files, unsafe or oversized ones."""
    root = folder or shipped_dir()
    problems = []
    listed = set()
    for name, entry in sorted(_load(root)["models"].items()):
        for file, facts in sorted(entry["files"].items()):
            path = root / name / file
            listed.add(path)
            if not path.is_file():
                problems.append(Problem(f"{name}/{file}", "missing; reinstall factcheck"))
            elif file_sha256(path) != facts["sha256"]:
                problems.append(Problem(f"{name}/{file}", "its SHA-256 differs from the manifest; reinstall factcheck"))
    for path in sorted(p for p in root.rglob("*") if p.is_file()):
        where = path.relative_to(root).as_posix()
        if "/" in where and path not in listed:
            problems.append(Problem(where, "not in the manifest; remove it or write the manifest anew"))
        if path.suffix in WEIGHT_ENDINGS and path.name != UNSAFE_EXEMPT:
            problems.append(Problem(where, "may run code when loaded; ship safetensors only"))
        if path.stat().st_size > MOST_BYTES:
            problems.append(Problem(where, f"larger than {MOST_BYTES // 2**20} MiB"))
    return problems


def write_manifest(folder: Path, made: dict[str, dict[str, Any]]) -> Path:
    """Write ``MANIFEST.json`` for the models in ``folder``; ``made`` says for each how it was made."""
    models = {}
    for name, facts in sorted(made.items()):
        root = folder / name
        files = {
            path.relative_to(root).as_posix(): {"sha256": file_sha256(path), "bytes": path.stat().st_size}
            for path in sorted(p for p in root.rglob("*") if p.is_file())
        }
        models[name] = {**facts, "files": files}
    path = folder / NAME
    part = path.with_suffix(".part")
    part.write_text(
        json.dumps({"models": models}, indent=1, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8"
    )
    part.replace(path)
    return path
