"""Hand-made parses, so that the rules are tested apart from any parser."""

from __future__ import annotations

from spacy.tokens import Doc
from spacy.vocab import Vocab

from factcheck.claims._types import Clause, Frame, Parsed, Piece

__all__ = ["clause", "tree"]


def tree(rows: str, *, offset: int = 0) -> Parsed:
    """A parsed sentence of one row a word: form, part of speech, relation, index of the head, lemma, features.

    The last two may be missing; a form that ends in ``_`` has no space after it.
    """
    words, spaces, pos, deps, heads, lemmas, morphs = [], [], [], [], [], [], []
    for row in rows.strip().splitlines():
        cells = [*row.split(), "", ""]
        words.append(cells[0].rstrip("_"))
        spaces.append(not cells[0].endswith("_"))
        pos.append(cells[1])
        deps.append(cells[2])
        heads.append(int(cells[3]))
        lemmas.append(cells[4] or words[-1].lower())
        morphs.append(cells[5])
    spaces[-1] = False
    doc = Doc(Vocab(), words=words, spaces=spaces, pos=pos, deps=deps, heads=heads, lemmas=lemmas, morphs=morphs)
    return Parsed(0, (offset, offset + len(doc.text)), doc)


def clause(parsed: Parsed, predicate: int, *frames: Frame) -> Clause:
    """A clause of all the words of a sentence."""
    pieces = []
    for token in parsed.doc:
        start = parsed.span[0] + token.idx
        space = bool(token.i and token.nbor(-1).whitespace_)
        pieces.append(Piece(token.text, (start, start + len(token.text)), token.i, space))
    return Clause("main", parsed.span, parsed.text, tuple(pieces), predicate, None, frames)
