"""Bytes to text: UTF-8 with or without a mark, UTF-16 and UTF-32 with one, and Windows' CP1252."""

from __future__ import annotations

import codecs
import re

from factcheck.errors import EncodingError

__all__ = ["decode"]

# UTF-32's little-endian mark begins with UTF-16's, so it is looked for first.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SIGNATURES = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x7fELF", "a program"),
)
_CUT_OFF = ("unexpected end of data", "truncated data")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f]")
_MANY_CONTROLS = 0.01
_LONG_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_WINDOWS_NAMES = {"iso8859-1", "ascii", "cp1252", "latin-1"}


def decode(data: bytes, declared: str | None = None) -> str:
    """The text of ``data``; ``declared`` is the encoding a document names for itself, tried after UTF-8.

    A byte-order mark decides. Without one the bytes are UTF-8 when they are valid as such, and CP1252
    otherwise; bytes that are mostly valid UTF-8 count as damaged UTF-8 rather than as CP1252, which would
    garble every accent.

    Raises ``EncodingError`` for binary files, files cut off inside a character, and damaged text.
    """
    for signature, name in _SIGNATURES:
        if data.startswith(signature):
            raise EncodingError(f"this is {name}, not text; export it as .txt, .md or .html")
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return _checked(_decode_marked(data, codec))
    if b"\x00" in data:
        at = data.index(b"\x00")
        raise EncodingError(
            f"a NUL byte at offset {at}: a binary file, or UTF-16 without a byte-order mark; save it as UTF-8"
        )
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        text = _decode_other(data, error, declared)
    return _checked(text)


def _decode_marked(data: bytes, codec: str) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        name = codec.removesuffix("-sig").upper()
        if error.reason in _CUT_OFF:
            raise EncodingError(f"the {name} text is cut off at byte {error.start}; fetch the file again") from None
        raise EncodingError(f"byte {error.start} is not valid {name}; the file is damaged") from None


def _decode_other(data: bytes, error: UnicodeDecodeError, declared: str | None) -> str:
    sequences = sum(1 for _ in _LONG_SEQUENCE.finditer(data))
    if sequences:
        if error.reason in _CUT_OFF:
            raise EncodingError(f"the UTF-8 text is cut off inside a character at byte {error.start}; fetch it again")
        strays = len(data.decode("utf-8", errors="replace").split("\ufffd")) - 1
        if sequences >= strays:
            raise EncodingError(f"byte {error.start} is not valid UTF-8; the file is damaged, save it again as UTF-8")
    codec = _known_codec(declared)
    try:
        return data.decode(codec)
    except UnicodeDecodeError as wrong:
        raise EncodingError(
            f"byte {wrong.start} is valid in neither UTF-8 nor {codec.upper()}; save the file as UTF-8"
        ) from None


def _known_codec(declared: str | None) -> str:
    """The codec to fall back on: browsers read Latin-1 and ASCII as CP1252, and so do we."""
    try:
        name = codecs.lookup(declared or "cp1252").name
    except LookupError:
        return "cp1252"
    return "cp1252" if name in _WINDOWS_NAMES or name.startswith(("utf", "idna", "punycode")) else name


def _checked(text: str) -> str:
    controls = sum(1 for _ in _CONTROLS.finditer(text))
    if controls > _MANY_CONTROLS * len(text):
        raise EncodingError(f"{controls} control characters in {len(text)}: this looks like a binary file")
    return text
