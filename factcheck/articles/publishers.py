"""Which publishing house an article comes from: outlets of one house are not independent sources.

The shipped table (``publishers.toml``) lists well-known houses; a user's own table adds to it and overrides it.
"""

from __future__ import annotations

import functools
import re
import tomllib
import unicodedata
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from urllib.parse import urlsplit

from factcheck.errors import ConfigError
from factcheck.records import Article

__all__ = ["families", "family", "source_name"]

_SHIPPED = Path(__file__).with_name("publishers.toml")
_NOT_WORD = re.compile(r"[^a-z0-9]+")


def family(article: Article, table: Mapping[str, str] | None = None) -> str:
    """The name of the house of ``article``: its publisher, source or address looked up in ``table``.

    An outlet that the table does not know is a house of its own, under :func:`source_name`.
    """
    known = families() if table is None else table
    host = (_host(article.url) or "").split(".")
    hosts = [".".join(host[start:]) for start in range(len(host) - 1)]
    names = [_key(name) for name in (article.publisher, article.source) if name]
    for name in (*names, *hosts):
        if name in known:
            return known[name]
    return article.publisher or source_name(article)


def source_name(article: Article) -> str:
    """What to call the outlet of ``article``: its source, publisher, host or file name, or else its id."""
    stem = PurePosixPath(article.path).stem if article.path else ""
    return article.source or article.publisher or _host(article.url) or stem or article.id


def families(path: str | Path | None = None) -> Mapping[str, str]:
    """The table from outlet (normalised name or host) to house, with the user's table at ``path`` laid over it.

    A table is a TOML file: ``"Name of the house" = ["Outlet", "outlet.example"]``. Raises ``ConfigError``.
    """
    shipped = _load(_SHIPPED)
    return MappingProxyType({**shipped, **_load(Path(path))} if path else shipped)


@functools.cache
def _load(path: Path) -> dict[str, str]:
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(f"publishers: {path} cannot be read: {error}") from None
    table: dict[str, str] = {}
    for house, outlets in content.items():
        if not isinstance(outlets, list) or not all(isinstance(outlet, str) for outlet in outlets):
            raise ConfigError(f'publishers: {path}: {house!r} must be a list of outlets, as ["Name", "name.example"]')
        for outlet in (house, *outlets):
            is_host = "." in outlet and " " not in outlet
            table[outlet.lower().removeprefix("www.") if is_host else _key(outlet)] = house
    return table


def _key(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return _NOT_WORD.sub(" ", plain).strip()


def _host(url: str | None) -> str | None:
    if not url:
        return None
    try:
        host = urlsplit(url if "//" in url else f"//{url}").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None
