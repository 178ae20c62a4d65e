"""The digest of a model folder: what verdicts and index rows are tied to."""

from __future__ import annotations

import hashlib
from pathlib import Path

__all__ = ["file_sha256", "folder_digest"]


def file_sha256(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    digest = hashlib.sha256()
    with path.open("rb") as handle:
        while block := handle.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()


def folder_digest(folder: str | Path) -> str:
    """16 hexadecimal digits over the names and contents of all files of a folder; the name itself for a hub model."""
    root = Path(folder)
    if not root.is_dir():
        return hashlib.sha256(str(folder).encode()).hexdigest()[:16]
    digest = hashlib.sha256()
    for path in sorted(p for p in root.rglob("*") if p.is_file()):
        digest.update(f"{path.relative_to(root).as_posix()}\0{file_sha256(path)}\n".encode())
    return digest.hexdigest()[:16]
