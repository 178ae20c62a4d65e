"""One validated ``Settings`` object: defaults, then the project's file, then the command line.

The project's file is the nearest ``factcheck.toml``, or ``pyproject.toml`` with a ``[tool.factcheck]`` table, in
the working directory or above it. Its keys are the field names of ``Settings`` (a hyphen may stand for an
underscore); paths in it are relative to the file.
"""

from __future__ import annotations

import dataclasses
import difflib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from factcheck.errors import ConfigError
from factcheck.per_path import FAIL_LEVELS, PathSettings, parse_per_path

__all__ = ["FORMATS", "Origin", "Settings", "load_settings", "setting_help", "settings_with_origins"]

FORMATS = ("html", "json", "csv", "md", "parquet", "jsonld")
_USUAL_FORMATS = FORMATS[:4]
_FILE = "factcheck.toml"
_PROJECT_FILE = "pyproject.toml"


def _setting(
    default: Any,
    help: str,
    *,
    low: float | None = None,
    high: float | None = None,
    choices: tuple[str, ...] = (),
    path: bool = False,
) -> Any:
    """A field of ``Settings``: ``low`` and ``high`` are its inclusive bounds, ``path`` resolves it against the file."""
    metadata = {"help": help, "low": low, "high": high, "choices": choices, "path": path}
    return dataclasses.field(default=default, metadata=metadata)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How a run is made. Every field can be set in the project's file and on the command line.

    Raises ``ConfigError`` on construction when a value is of the wrong type or out of its range.
    """

    lang: str = _setting("auto", "Language of the report.", choices=("auto", "fr", "en"))
    out: str = _setting("reports", "Folder the reports are written to.", path=True)
    formats: tuple[str, ...] = _setting(_USUAL_FORMATS, "Formats of the report.", choices=FORMATS)

    encoder: str | None = _setting(
        None, "Sentence encoder: a folder or a hub name; default: the shipped one.", path=True
    )
    nli: str | None = _setting(None, "NLI model: a folder or a hub name; default: the shipped one.", path=True)
    backend: str = _setting(
        "torch",
        "Precision of the models: torch is float32, bfloat16 is faster on some processors, auto takes the faster.",
        choices=("auto", "torch", "bfloat16"),
    )
    allow_download: bool = _setting(False, "Fetch a model named by hub name from the network.")

    similarity: float = _setting(
        0.3,
        "Least similarity of two claims that are compared; 0.2 more for those that are not of two houses within weeks.",
        low=0,
        high=1,
    )
    neighbours: int = _setting(20, "Most claims that each claim is compared with.", low=1, high=1000)
    min_confidence: float = _setting(0.5, "Verdicts less confident than this are left out.", low=0, high=1)
    fail_confidence: float = _setting(
        0.75, "A conflict this confident fails a check; a less confident one is a suspect.", low=0, high=1
    )
    fail_level: str = _setting(
        "conflict", "What makes a check fail: a confident conflict, any conflict, or nothing.", choices=FAIL_LEVELS
    )
    baseline: str | None = _setting(None, "JSON lines file of findings that are known and do not fail.", path=True)
    index: str | None = _setting(None, "Index file of known articles.", path=True)
    search_memory: int = _setting(
        1024, "Mebibytes of an index's vectors that are kept in memory.", low=1, high=1_000_000
    )
    per_path: tuple[PathSettings, ...] = _setting((), "Settings for some of the checked files.")
    max_claims: int = _setting(1000, "Most claims taken from one article.", low=1, high=100_000)

    text_lang: str | None = _setting(
        None, "Language of texts that state none; default: detected.", choices=("fr", "en")
    )
    text_column: str | None = _setting(None, "Column or key that holds the text.")
    title_column: str | None = _setting(None, "Column or key that holds the title.")
    source_column: str | None = _setting(None, "Column or key that holds the outlet's name.")
    published_column: str | None = _setting(None, "Column or key that holds the publication date.")
    lang_column: str | None = _setting(None, "Column or key that holds the language.")
    url_column: str | None = _setting(None, "Column or key that holds the address.")
    publisher_column: str | None = _setting(None, "Column or key that holds the publishing house.")
    publishers: str | None = _setting(None, "TOML file of publishing houses and their outlets.", path=True)
    max_bytes: int = _setting(5_000_000, "Largest text that is read, in bytes.", low=1, high=1_000_000_000)

    workers: int | None = _setting(
        None,
        "Threads of the models, and processes that read many articles; default: one for each core.",
        low=1,
        high=256,
    )

    def __post_init__(self) -> None:
        hints = get_type_hints(Settings)
        for field in dataclasses.fields(self):
            _check(field, getattr(self, field.name), hints[field.name])

    @property
    def columns(self) -> dict[str, str]:
        """The columns the user named, by field: ``{"text": "contenu"}``."""
        named = {name.removesuffix("_column"): getattr(self, name) for name in _NAMES if name.endswith("_column")}
        return {name: column for name, column in named.items() if column}


_NAMES = tuple(field.name for field in dataclasses.fields(Settings))
# Files and folders that a run may make: their paths are relative to the settings file even when nothing is there yet.
_MADE = frozenset({"out", "baseline", "index"})


@dataclass(frozen=True, slots=True)
class Origin:
    """A setting, its value, and where that came from: ``default``, a file, or ``command line``."""

    name: str
    value: Any
    origin: str


def load_settings(
    overrides: Mapping[str, Any] | None = None, *, file: str | Path | None = None, folder: str | Path | None = None
) -> Settings:
    """The settings of a run in ``folder`` (default: the working directory).

    ``overrides`` (the command line) win over the file; a value of ``None`` in it stands for "not given".
    ``file`` names the file to use instead of searching for one. Raises ``ConfigError`` naming the file and key.
    """
    values, _ = _from_file(file, folder)
    given = {name: value for name, value in (overrides or {}).items() if value is not None}
    _refuse_unknown(given)
    return Settings(**{**values, **given})


def settings_with_origins(
    overrides: Mapping[str, Any] | None = None, *, file: str | Path | None = None, folder: str | Path | None = None
) -> list[Origin]:
    """Every setting of ``load_settings`` with where its value came from, in the order of the fields."""
    values, path = _from_file(file, folder)
    settings = load_settings(overrides, file=file, folder=folder)
    given = {name for name, value in (overrides or {}).items() if value is not None}
    return [
        Origin(
            name,
            getattr(settings, name),
            "command line" if name in given else str(path) if name in values else "default",
        )
        for name in _NAMES
    ]


def setting_help(name: str) -> str:
    """The help of a setting with its range and default, as the command line shows it next to the choices."""
    field = next(field for field in dataclasses.fields(Settings) if field.name == name)
    text = str(field.metadata["help"])
    low, high, choices = field.metadata["low"], field.metadata["high"], field.metadata["choices"]
    notes = []
    if choices and isinstance(field.default, tuple):
        notes.append(", ".join(choices))
    if low is not None:
        notes.append(f"{low:,} to {high:,}")
    if field.default not in (None, False):
        shown = ",".join(field.default) if isinstance(field.default, tuple) else field.default
        notes.append(f"default: {shown}")
    return f"{text}  [{'; '.join(notes)}]" if notes else text


def _from_file(file: str | Path | None, folder: str | Path | None) -> tuple[dict[str, Any], Path | None]:
    """The values of the settings file and its path; nothing when there is none."""
    path = Path(file) if file else _find(Path(folder or Path.cwd()))
    if not path:
        return {}, None
    content = _parse(path)
    try:
        values = _from_table(content, path)
        Settings(**values)
    except ConfigError as error:
        raise ConfigError(f"{path}: {error}") from None
    return values, path


def _find(folder: Path) -> Path | None:
    for parent in (folder.absolute(), *folder.absolute().parents):
        own = parent / _FILE
        if own.is_file():
            return own
        project = parent / _PROJECT_FILE
        if project.is_file() and "factcheck" in _parse(project).get("tool", {}):
            return project
    return None


def _from_table(content: dict[str, Any], path: Path) -> dict[str, Any]:
    table = content.get("tool", {}).get("factcheck", {}) if path.name == _PROJECT_FILE else content
    if not isinstance(table, dict):
        raise ConfigError("[tool.factcheck] must be a table of settings")
    values = {str(key).replace("-", "_"): value for key, value in table.items()}
    _refuse_unknown(values)
    for field in dataclasses.fields(Settings):
        value = values.get(field.name)
        if field.name == "per_path" and value is not None:
            values[field.name] = parse_per_path(value)
        elif isinstance(value, list):
            values[field.name] = tuple(value)
        elif field.metadata["path"] and isinstance(value, str):
            here = path.parent / value
            # A model may be named by its hub name, which is no path: only what exists here is one.
            values[field.name] = str(here) if field.name in _MADE or here.exists() else value
    return values


def _parse(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(f"{path}: cannot be read as TOML: {error}") from None


def _refuse_unknown(values: Mapping[str, Any]) -> None:
    for name in sorted(values):
        if name not in _NAMES:
            close = difflib.get_close_matches(name, _NAMES, n=1)
            mend = f"did you mean {close[0]!r}?" if close else f"the settings are {', '.join(_NAMES)}"
            raise ConfigError(f"unknown setting {name!r}; {mend}")


def _check(field: dataclasses.Field[Any], value: Any, hint: Any) -> None:
    allowed = get_args(hint) if isinstance(hint, UnionType) else (hint,)
    if value is None and type(None) in allowed:
        return
    kind = next(kind for kind in allowed if kind is not type(None))
    name, meta = field.name, field.metadata
    if get_args(kind)[:1] == (PathSettings,):
        if not isinstance(value, tuple) or not all(isinstance(item, PathSettings) for item in value):
            raise ConfigError(f"{name}: {value!r} must be settings by path")
        return
    if get_origin(kind) is tuple:
        if not isinstance(value, tuple) or not value or not all(isinstance(item, str) for item in value):
            raise ConfigError(f"{name}: {value!r} must be a list of {', '.join(meta['choices'])}")
        parts: tuple[Any, ...] = value
    else:
        right = isinstance(value, kind) or (kind is float and isinstance(value, int))
        if not right or (isinstance(value, bool) and kind is not bool):
            raise ConfigError(f"{name}: {value!r} must be {_KINDS[kind]}")
        parts = (value,)
    for part in parts:
        if meta["choices"] and part not in meta["choices"]:
            raise ConfigError(f"{name}: {part!r} is not one of {', '.join(meta['choices'])}")
        if meta["low"] is not None and not meta["low"] <= part <= meta["high"]:
            raise ConfigError(f"{name}: {part!r} is not between {meta['low']:g} and {meta['high']:g}")


_KINDS = {str: "a text", int: "a whole number", float: "a number", bool: "true or false"}
