"""From the paths a user gives (files, folders, globs, ``-``) to the documents to read, in a fixed order."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from factcheck.articles.documents import STDIN, Document
from factcheck.records import Skipped

__all__ = ["find_documents", "shown_path"]

# What stands in a folder of articles without being one.
_DOCUMENTATION = frozenset({"readme", "license", "licence", "changelog", "contributing", "notice"})


def find_documents(
    paths: Iterable[str | Path], suffixes: frozenset[str], root: Path | None = None
) -> tuple[list[Document], list[Skipped]]:
    """The documents under ``paths`` sorted by the path they are shown by, and what could not be found.

    Folders are walked without following links to folders; hidden files, documentation and files of other
    formats in them, or matched by a pattern, are passed over in silence. A file that was named must have one
    of ``suffixes``. A file reached twice is read once. Paths are shown relative to ``root`` (default: the
    working directory) when they lie under it and as given otherwise, with forward slashes.
    """
    base = Path(root or Path.cwd())
    documents: dict[str, Document] = {}
    skipped: list[Skipped] = []
    for item in _found(paths, suffixes, base):
        if isinstance(item, Skipped):
            skipped.append(item)
            continue
        real = os.path.realpath(item.file) if item.file else STDIN
        known = documents.get(real)
        if known is None or item.path < known.path:
            documents[real] = item
    ordered = sorted(documents.values(), key=lambda document: document.path)
    return ordered, sorted(set(skipped), key=lambda entry: (entry.path, entry.reason))


def _found(paths: Iterable[str | Path], suffixes: frozenset[str], base: Path) -> Iterator[Document | Skipped]:
    for path in paths:
        text = os.fspath(path)
        if text == STDIN:
            yield Document(STDIN)
            continue
        if os.path.lexists(text) or not glob.has_magic(text):
            yield from _under(Path(text), suffixes, base)
            continue
        matches = [Path(match) for match in sorted(glob.glob(text, recursive=True))]
        readable = [match for match in matches if match.is_dir() or _is_wanted(match, suffixes)]
        if not readable:
            yield Skipped(text, "no file of a format that is read matches this pattern")
        for match in readable:
            yield from _under(match, suffixes, base)


def _under(path: Path, suffixes: frozenset[str], base: Path) -> Iterator[Document | Skipped]:
    shown = shown_path(path, base)
    if path.is_dir():
        yield from _walk(path, suffixes, base)
    elif not os.path.lexists(path):
        yield Skipped(shown, "no such file or folder")
    elif path.suffix.lower() not in suffixes:
        known = ", ".join(sorted(suffixes))
        yield Skipped(shown, f"the format {path.suffix or 'of a file without an ending'} is not read ({known})")
    else:
        yield Document(shown, path)


def _walk(folder: Path, suffixes: frozenset[str], base: Path) -> Iterator[Document | Skipped]:
    failed: list[OSError] = []
    for parent, folders, files in os.walk(folder, onerror=failed.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(parent, name)
            if _is_wanted(path, suffixes):
                yield Document(shown_path(path, base), path)
    for error in failed:
        yield Skipped(shown_path(Path(error.filename), base), f"cannot be read: {error.strerror}")


def _is_wanted(path: Path, suffixes: frozenset[str]) -> bool:
    """Whether a file that was not named itself, but found, is an article by its name."""
    hidden = path.name.startswith(".") or path.stem.lower() in _DOCUMENTATION
    return not hidden and path.suffix.lower() in suffixes


def shown_path(path: Path, root: Path | None = None) -> str:
    """How ``path`` is called in articles and messages: relative to ``root`` (default: the working directory)
    when it lies under it, as given otherwise, with forward slashes.
    """
    base = root or Path.cwd()
    absolute = Path(os.path.abspath(path))
    try:
        shown = absolute.relative_to(os.path.abspath(base)).as_posix()
    except ValueError:
        shown = Path(os.path.normpath(path)).as_posix()
    # A name that is not UTF-8 could not be written into a report.
    return os.fsencode(shown).decode(errors="replace")
