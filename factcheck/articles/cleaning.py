"""What every text goes through before it becomes an article's text: nothing a reader sees is changed."""

from __future__ import annotations

import re
import unicodedata

__all__ = ["clean", "one_line"]

_NEWLINES = re.compile(r"\r\n?|[\u2028\u2029\x0b\x0c\x85]")
# Soft hyphens, zero-width spaces and marks, and the bidirectional controls that can make a text display
# otherwise than it reads. The joiners U+200C and U+200D stay: some scripts and emoji need them.
_INVISIBLE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\xad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_SURROGATES = re.compile(r"[\ud800-\udfff]")


def clean(text: str) -> str:
    """``text`` in composed form (NFC), with ``\\n`` line ends, without invisible characters and blank edges.

    Words, their order, punctuation and every visible space (also the no-break spaces of French typography)
    stay as they are.
    """
    text = _NEWLINES.sub("\n", text)
    text = _INVISIBLE.sub("", text)
    text = _SURROGATES.sub("\ufffd", text)
    return unicodedata.normalize("NFC", text).strip()


def one_line(text: str | None) -> str | None:
    """A field such as a title on one line, or ``None`` when nothing is left of it."""
    return (" ".join(clean(text).split()) or None) if text else None
