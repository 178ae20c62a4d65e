"""Text from articles made fit to show: no broken code points, no hidden direction changes, no unsafe links."""

from __future__ import annotations

import hashlib
import re
from urllib.parse import urlsplit

__all__ = ["anchor", "clean", "clip", "encodable", "one_line", "web_host", "web_url"]

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_UNFIT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_ASTRAL_NONCHARACTER = re.compile(
    "[" + "".join(chr(p * 0x10000 + e) for p in range(1, 17) for e in (0xFFFE, 0xFFFF)) + "]"
)
_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
# Spaces that do not break stay: they hold numbers, units and French punctuation together.
_SPACES = re.compile("[ \t-\r\x1c-\x1f\x85\u2028\u2029]+")
_PLAIN_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
_UNFIT_IN_URL = re.compile(r"[\s\x00-\x1f\x7f-\x9f\"<>\\^`{|}\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def encodable(text: str) -> str:
    """The same text with lone surrogates replaced, so that it encodes as UTF-8; offsets do not move."""
    return _LONE_SURROGATE.sub("\ufffd", text)


def clean(text: str) -> str:
    """The text as it may be shown: control characters replaced, embeddings and overrides of direction named.

    A right-to-left override can make a quote read as its opposite, so it is shown as ``[U+202E]`` instead of
    being obeyed. The marks U+200E and U+200F only settle neutral characters and stay.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = _ASTRAL_NONCHARACTER.sub("\ufffd", _UNFIT.sub("\ufffd", text))
    return _DIRECTION.sub(lambda found: f"[U+{ord(found.group()):04X}]", text)


def clip(text: str, limit: int) -> str:
    """The text cut at a word boundary near ``limit`` characters, with an ellipsis when something was cut."""
    if len(text) <= limit:
        return text
    cut = text.rfind(" ", limit // 2, limit)
    return text[: cut if cut > 0 else limit].rstrip(" ,;:") + " …"


def one_line(text: str, limit: int = 300) -> str:
    """Clean text on one line, cut near ``limit`` characters."""
    return clip(clean(_SPACES.sub(" ", text[: limit * 4])).strip(), limit)


def web_url(url: str | None) -> str | None:
    """The address when it is a plain ``http`` or ``https`` one that a page may link to, else ``None``.

    Addresses with a user name are refused: ``https://known.example@other.example`` reads as the wrong host.
    """
    if not url or len(url) > 2000 or _UNFIT_IN_URL.search(url):
        return None
    try:
        parts = urlsplit(url)
        known = parts.scheme.lower() in ("http", "https") and bool(parts.hostname) and "@" not in parts.netloc
    except ValueError:
        return None
    return url if known else None


def web_host(url: str | None) -> str | None:
    """The host of a linkable address without a leading ``www.``, else ``None``."""
    safe = web_url(url)
    return (urlsplit(safe).hostname or "").removeprefix("www.") or None if safe else None


def anchor(prefix: str, identifier: str) -> str:
    """A stable fragment name for a record: its own id when that is plain, else a hash of it."""
    if _PLAIN_ID.fullmatch(identifier):
        return f"{prefix}-{identifier}"
    return f"{prefix}-{hashlib.sha256(encodable(identifier).encode()).hexdigest()[:16]}"
