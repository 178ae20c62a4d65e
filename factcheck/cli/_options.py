"""Command-line options made from the settings, so that flags, configuration and help say the same."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from types import UnionType
from typing import Any, TypeVar, get_args, get_type_hints

import click

from factcheck.config import Settings, setting_help

__all__ = ["JUDGING", "MODELS", "READING", "setting_options"]

READING = (
    "text_column", "title_column", "source_column", "published_column", "lang_column", "url_column",
    "publisher_column", "text_lang", "max_bytes", "publishers",
)  # fmt: skip
MODELS = ("encoder", "nli", "backend", "allow_download", "workers")
JUDGING = ("similarity", "neighbours", "min_confidence", "max_claims")

_FLAGS = {"formats": ("--format",), "out": ("--out", "-o")}
_METAVARS = {
    "formats": "LIST", "out": "FOLDER", "encoder": "MODEL", "nli": "MODEL", "publishers": "FILE", "index": "FILE",
    "baseline": "FILE",
}  # fmt: skip
_Function = TypeVar("_Function", bound=Callable[..., Any])


def setting_options(*names: str) -> Callable[[_Function], _Function]:
    """A decorator that adds the options of the named settings; an option that is not given is ``None``."""

    def decorate(function: _Function) -> _Function:
        for name in reversed(names):
            function = _option(name)(function)
        return function

    return decorate


def _option(name: str) -> Callable[[_Function], _Function]:
    flags = _FLAGS.get(name, ("--" + name.replace("_", "-"),))
    field = next(field for field in dataclasses.fields(Settings) if field.name == name)
    hint = get_type_hints(Settings)[name]
    kind = next(kind for kind in (get_args(hint) if isinstance(hint, UnionType) else (hint,)) if kind is not type(None))
    if kind is bool:
        return click.option(*flags, name, is_flag=True, default=None, help=setting_help(name))
    if isinstance(field.default, tuple):
        return click.option(*flags, name, metavar=_METAVARS.get(name), callback=_split, help=setting_help(name))
    choices = field.metadata["choices"]
    return click.option(
        *flags,
        name,
        type=click.Choice(choices) if choices else kind,
        metavar="NAME" if name.endswith("_column") else _METAVARS.get(name),
        help=setting_help(name),
    )


def _split(ctx: click.Context, param: click.Parameter, value: str | None) -> tuple[str, ...] | None:
    return tuple(part.strip() for part in value.split(",") if part.strip()) if value is not None else None
