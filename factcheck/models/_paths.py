"""Where the shipped models are: inside an installed wheel, or beside the package in a checkout."""

from __future__ import annotations

from pathlib import Path

from factcheck.errors import ModelError

__all__ = ["resolve", "shipped_dir"]


def shipped_dir() -> Path:
    """The folder of the shipped models. Raises ``ModelError`` when neither place holds one."""
    package = Path(__file__).resolve().parents[1]
    for folder in (package / "_models", package.parent / "models"):
        if folder.is_dir():
            return folder
    raise ModelError(f"no shipped models beside {package}; reinstall factcheck, or name models by path")


def resolve(name: str | None, default: str, *, allow_download: bool = False) -> str:
    """The folder of a model, or its hub name when the user allowed a download.

    ``name`` is ``None`` (the shipped ``default``), the name of a shipped model, a local folder, or a hub name.
    Raises ``ModelError`` when it is none of them: nothing is fetched unless the user asks for it.
    """
    wanted = name or default
    place = Path(wanted)
    # A path needs no shipped models: where a model is trained there may be none.
    if len(place.parts) > 1 and place.is_dir():
        return wanted
    shipped = shipped_dir() / wanted
    if shipped.is_dir():
        return str(shipped)
    if place.is_dir():
        return wanted
    if name is None:
        raise ModelError(f"the shipped model {default!r} is missing from {shipped_dir()}; reinstall factcheck")
    if allow_download:
        return wanted
    raise ModelError(
        f"model {wanted!r}: no such folder and no such shipped model; give a folder, or allow its download "
        "from a hub with --allow-download"
    )
