"""Code-switching: words of English training pairs replaced by their French counterparts.

No French NLI set may be shipped, so French supervision is grown from English pairs: a share of the words of the
premise, the hypothesis or both is replaced by words that a model of word translation aligns with them (Qin et al.
2020, "CoSDA-ML"). The word order stays English; what is learned is that the words mean the same.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from factcheck.training import corpora
from factcheck.training.alignment import ibm1
from factcheck.training.corpora import NliRow

__all__ = ["Glossary", "glossary", "switched"]

_ENGLISH = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_FRENCH = re.compile(r"[^\W\d_]+(?:['’](?=[^\W\d_]))?")
_SOURCES = ("tatoeba-manythings", "laws-lois-canada", "mozilla-org-site", "gnome-user-docs")
_MOST_PAIRS, _MOST_WORDS, _RAREST = 45_000, 40, 3
_LIKELY, _MOST_CHOICES = 0.12, 4
SHARES = (0.2, 0.5, 1.0)
ROWS = 0.45


@dataclass(frozen=True, slots=True)
class Glossary:
    """For each English word its likely French words with their probabilities, best first."""

    words: dict[str, tuple[tuple[str, float], ...]]

    def render(self, text: str, share: float, rng: random.Random) -> str:
        """The text with ``share`` of its known words in French; names and unknown words stay."""

        def french(match: re.Match[str]) -> str:
            word = match.group()
            choices = self.words.get(word.lower())
            if choices is None or rng.random() >= share:
                return word
            if word[0].isupper() and match.start() > 0:
                # A capital inside a sentence is a name more often than not.
                return word
            picked = rng.choices([c for c, _ in choices], [p for _, p in choices])[0]
            return picked.capitalize() if word[0].isupper() else picked

        return _ENGLISH.sub(french, text)


@lru_cache(maxsize=1)
def glossary(data: Path, seed: int) -> Glossary:
    """Align the words of licensed parallel text and keep the likely translations (probability over 0.12)."""
    pairs: list[tuple[list[str], list[str]]] = []
    for name in _SOURCES:
        rows = corpora.parallel(data, name)
        random.Random(f"{seed}-{name}").shuffle(rows)
        most = _MOST_PAIRS * (3 if name.startswith("tatoeba") else 1)
        for en, fr in rows[:most]:
            left, right = _ENGLISH.findall(en.lower()), _FRENCH.findall(fr.lower())
            if 0 < len(left) <= _MOST_WORDS and 0 < len(right) <= _MOST_WORDS:
                pairs.append((left, right))
    english = _index([left for left, _ in pairs])
    french = _index([right for _, right in pairs])
    names = {number: word for word, number in french.items()}
    source = {number: word for word, number in english.items()}
    numbered = [
        ([english[w] for w in left if w in english], [french[w] for w in right if w in french]) for left, right in pairs
    ]
    left_ids, right_ids, chances = ibm1([p for p in numbered if p[0] and p[1]], len(english), floor=_LIKELY)
    found: dict[str, list[tuple[str, float]]] = {}
    for left_id, right_id, chance in zip(left_ids.tolist(), right_ids.tolist(), chances.tolist(), strict=True):
        if left_id in source:
            found.setdefault(source[left_id], []).append((names[right_id], chance))
    return Glossary(
        {
            word: tuple(sorted(choices, key=lambda c: (-c[1], c[0]))[:_MOST_CHOICES])
            for word, choices in sorted(found.items())
        }
    )


def _index(texts: list[list[str]]) -> dict[str, int]:
    counts = Counter(word for words in texts for word in words)
    return {word: number for number, word in enumerate(sorted(w for w, n in counts.items() if n >= _RAREST))}


def switched(rows: list[NliRow], words: Glossary, seed: str, share: float = ROWS) -> list[NliRow]:
    """The rows, a ``share`` of the English ones code-switched on the premise, the hypothesis or both."""
    rng = random.Random(seed)
    result = []
    for row in rows:
        if rng.random() < share:
            sides, rate = rng.choice(("both", "both", "premise", "hypothesis")), rng.choice(SHARES)
            premise = words.render(row.premise, rate, rng) if sides != "hypothesis" else row.premise
            hypothesis = words.render(row.hypothesis, rate, rng) if sides != "premise" else row.hypothesis
            row = replace(row, premise=premise, hypothesis=hypothesis, source=f"{row.source}:switched")
        result.append(row)
    return result
