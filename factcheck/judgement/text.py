"""Words, keys and negation scopes of a claim, without a parser: fast, and the same in every language."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from factcheck.judgement.lang import Language

__all__ = ["Words", "key", "negated_words", "plain", "split_words"]

KEY_LENGTH = 6
SCOPE = 9
"""A negation reaches at most this many words, and never past a clause break."""

_WORD = re.compile(
    r"\d+(?:[ \u00a0\u202f.,]\d{3})*(?:[.,]\d+)?"
    r"|[^\W\d_]+(?=n['’]t\b)|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b"
    r"|(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’]"
    r"|[^\W\d_]+(?:[-’'][^\W\d_]+)*\.?(?<=\b[mM]\.)|[^\W\d_]+(?:-[^\W\d_]+)*|[^\w\s]",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text, lower-cased, with their character spans."""

    norms: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]

    def at(self, start: int, end: int) -> tuple[int, int]:
        """The half-open word range that the characters ``start..end`` touch."""
        inside = [i for i, (s, e) in enumerate(self.spans) if s < end and e > start]
        return (inside[0], inside[-1] + 1) if inside else (0, 0)


def split_words(text: str) -> Words:
    """Split a text into words, elided articles (``l'``), contractions (``n't``), numbers and marks."""
    norms, spans = [], []
    for match in _WORD.finditer(text):
        norms.append(match.group().lower().replace("’", "'"))
        spans.append(match.span())
    return Words(tuple(norms), tuple(spans))


def plain(text: str) -> str:
    """Lower case, no accents, no marks: the form in which names are compared."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))
    return " ".join(re.findall(r"[^\W_]+", bare))


def key(word: str) -> str:
    """The first letters of a word without accents: brings inflections and most cognates together."""
    return plain(word).replace(" ", "")[:KEY_LENGTH]


def _clause_end(norms: tuple[str, ...], start: int, breaks: frozenset[str]) -> int:
    stop = min(len(norms), start + SCOPE)
    return next((i for i in range(start, stop) if norms[i] in breaks), stop)


def negated_words(words: Words, lang: Language) -> frozenset[int]:
    """The indices of the words that stand under an odd number of negations."""
    norms = words.norms
    flips = [0] * len(norms)
    taken: set[int] = set()
    for i, word in enumerate(norms):
        if word in lang.particles:
            stop = min(len(norms), i + 7)
            ahead = list(norms[i + 1 : stop])
            behind = list(norms[max(0, i - 3) : i])
            partners = [j for j, other in enumerate(ahead) if other in lang.paired_negators]
            subject = [j for j, other in enumerate(behind) if other in lang.paired_negators]
            if not partners and not subject:
                continue  # `ne ... que` restricts; a lone `ne` is expletive
            taken.update(i + 1 + j for j in partners)
            taken.update(max(0, i - 3) + j for j in subject)
            begin = i
            for j in range(begin, _clause_end(norms, i, lang.clause_breaks)):
                flips[j] += 1
            for j in range(max(0, i - 3), i) if subject else ():
                flips[j] += 1
        elif word in lang.negators and i not in taken:
            for j in range(i, _clause_end(norms, i + 1, lang.clause_breaks)):
                flips[j] += 1
    return frozenset(i for i, count in enumerate(flips) if count % 2)
