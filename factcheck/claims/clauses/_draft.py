"""Words in the making of a claim, and their spelling out into a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from factcheck.claims._types import Piece
from factcheck.claims.clauses._graph import Graph
from factcheck.claims.lang.grammar import Syntax

__all__ = ["Word", "pick", "settle", "spell", "text_of", "tidy"]

_STRIP_LEFT = frozenset(",;:.!?…–—-/»”)")
_STRIP_RIGHT = frozenset(",;:.!?…–—-/«“(")
_PAIRS = {"«": "»", "“": "”", "(": ")", "[": "]"}


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a claim; ``token`` is its index in the sentence, ``None`` for a word put in."""

    text: str
    token: int | None = None


def pick(graph: Graph, tokens: Iterable[int]) -> list[Word]:
    """The tokens as words, in the order of the sentence."""
    return [Word(graph.text[index], index) for index in sorted(tokens)]


def tidy(words: Sequence[Word], table: Syntax) -> list[Word]:
    """Without connectives and punctuation at the edges, doubled commas, and marks that have lost their other half."""
    kept = _balanced(words)
    while kept and (kept[0].text in _STRIP_LEFT or _connects(kept, table)):
        kept.pop(0)
    while kept and kept[-1].text in _STRIP_RIGHT:
        kept.pop()
    if len(kept) > 2 and kept[0].text in _PAIRS and kept[-1].text == _PAIRS[kept[0].text]:
        inner = kept[1:-1]
        if not any(word.text in (kept[0].text, kept[-1].text) for word in inner):
            return tidy(inner, table)
    if len(kept) > 2 and kept[0].text == '"' == kept[-1].text and sum(word.text == '"' for word in kept) == 2:
        return tidy(kept[1:-1], table)
    clean: list[Word] = []
    for word in kept:
        if word.text == "," and clean and clean[-1].text in {",", "(", "«", "“", ";", ":", "–", "—"}:
            continue
        if word.text in {")", ";", ":"} and clean and clean[-1].text == ",":
            clean.pop()
        clean.append(word)
    return clean


def _connects(words: Sequence[Word], table: Syntax) -> bool:
    """Whether the first word only joins a clause to the one before: not the ``so`` of ``so far``."""
    first = _low(words[0])
    second = _low(words[1]) if len(words) > 1 else ""
    return first in table.connectives and second not in table.bound.get(first, frozenset())


def spell(graph: Graph, words: Sequence[Word], table: Syntax) -> tuple[Piece, ...]:
    """The words as pieces that spell a sentence: capital first, spaces, elisions and contractions where words meet."""
    texts = [_inside(graph, word, index) for index, word in enumerate(words)]
    spaces = [False] * len(words)
    dropped = [False] * len(words)
    last = -1
    for index, word in enumerate(words):
        if last >= 0:
            before = words[last].token
            joined = before is not None and word.token == before + 1
            if joined and word.token is not None and texts[index].lower() == graph.text[word.token].lower():
                spaces[index] = graph.spaced[word.token]
                if texts[last].lower() == graph.text[word.token - 1].lower():
                    last = index
                    continue
            else:
                spaces[index] = not _glued(texts[last], texts[index], table)
            if not _elided_next(texts, index, table):
                texts[last], texts[index] = table.meet(texts[last], texts[index])
            left, right = texts[last], texts[index]
            dropped[index] = not right
            if not dropped[index]:
                spaces[index] = spaces[index] and not left.endswith(("'", "’"))
                if not left.endswith(("'", "’")) and not spaces[index]:
                    spaces[index] = not _glued(left, right, table)
        if not dropped[index]:
            last = index
    pieces: list[Piece] = []
    for index, word in enumerate(words):
        if dropped[index] or not texts[index]:
            continue
        text = texts[index]
        if all(not any(c.isalnum() for c in piece.text) for piece in pieces):
            text = text[:1].upper() + text[1:]
        span = None if word.token is None else (graph.start[word.token], graph.end[word.token])
        pieces.append(Piece(text, span, word.token, bool(pieces) and spaces[index]))
    return tuple(pieces)


def settle(pieces: Sequence[Piece], table: Syntax) -> tuple[Piece, ...]:
    """Pieces, some of which have been put in, spelt where words meet anew, the first with a capital."""
    settled: list[Piece] = []
    for place, piece in enumerate(pieces):
        text = piece.text
        space = bool(settled) and piece.space
        if settled and not _side_by_side(settled[-1], piece):
            left = settled[-1].text
            if not _elided_next([p.text for p in pieces[place : place + 2]], 0, table):
                left, text = table.meet(left, text)
            settled[-1] = replace(settled[-1], text=left)
            space = not _glued(left, text, table)
        if text:
            settled.append(replace(piece, text=text, space=space))
    if settled:
        first = settled[0].text
        settled[0] = replace(settled[0], text=first[:1].upper() + first[1:], space=False)
    return tuple(settled)


def _elided_next(texts: Sequence[str], index: int, table: Syntax) -> bool:
    """Whether an article is elided before the word after it, and so is not drawn into the one before (``de l'an``)."""
    if index + 1 >= len(texts) or texts[index].endswith(("'", "’")):
        return False
    return table.meet(texts[index], texts[index + 1])[0].endswith(("'", "’"))


def text_of(pieces: Sequence[Piece]) -> str:
    """The text that pieces spell."""
    return "".join((" " if piece.space else "") + piece.text for piece in pieces)


def _side_by_side(before: Piece, piece: Piece) -> bool:
    return before.token is not None and piece.token == before.token + 1


def _low(word: Word) -> str:
    return word.text.lower().replace("’", "'")


def _inside(graph: Graph, word: Word, place: int) -> str:
    """The word as spelt in the middle of a sentence."""
    if place == 0 or word.token is None or (word.token > 0 and not _opens(graph, word.token)):
        return word.text
    small = graph.pos[word.token] not in {"PROPN", "X"} and word.text[1:] == word.text[1:].lower()
    return word.text[:1].lower() + word.text[1:] if small else word.text


def _opens(graph: Graph, token: int) -> bool:
    return all(not any(c.isalnum() for c in graph.text[i]) for i in range(token))


def _glued(left: str, right: str, table: Syntax) -> bool:
    if left.endswith(("'", "’")) and len(left) > 1 and left[-2].isalpha():
        return True
    if left in {"(", "[", "“"} or right in {",", ".", ")", "]", "”", "…"}:
        return True
    return right.lower().replace("’", "'") in table.glued_left


def _balanced(words: Sequence[Word]) -> list[Word]:
    """Without brackets and quotation marks whose other half is not there."""
    open_at: dict[str, list[int]] = {mark: [] for mark in _PAIRS}
    close = {right: left for left, right in _PAIRS.items()}
    drop: set[int] = set()
    straight = [index for index, word in enumerate(words) if word.text == '"']
    if len(straight) % 2:
        drop.update(straight)
    for index, word in enumerate(words):
        if word.text in open_at:
            open_at[word.text].append(index)
        elif word.text in close:
            if open_at[close[word.text]]:
                open_at[close[word.text]].pop()
            else:
                drop.add(index)
    for left in open_at.values():
        drop.update(left)
    return [word for index, word in enumerate(words) if index not in drop]
