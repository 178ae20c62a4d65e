"""Words put into a clause in the place of others."""

from __future__ import annotations

from dataclasses import replace

from factcheck.claims._types import Piece

__all__ = ["first_spaced", "opened", "pieces_of"]


def opened(word: str, before: str) -> str:
    """A word with a capital when the one it takes the place of had one."""
    return word[:1].upper() + word[1:] if before[:1].isupper() else word


def pieces_of(text: str) -> list[Piece]:
    """Words to be put in, each a piece of its own so that elisions and contractions work at the seams."""
    return [Piece(word) for word in text.split(" ") if word]


def first_spaced(pieces: list[Piece], space: bool) -> list[Piece]:
    return [replace(pieces[0], space=space), *pieces[1:]] if pieces else pieces
