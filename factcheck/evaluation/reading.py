"""Sentences of real news with their values as read, for a person to judge.

``python -m factcheck.evaluation.reading articles.jsonl.gz --seed 7`` prints a random draw of sentences that hold a
digit, a number or a date, each with the day of its article and the values found. The draw depends on nothing but the
file, the seed and the number asked for.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
from collections.abc import Iterator
from pathlib import Path

from factcheck.errors import DataError
from factcheck.records import Value
from factcheck.values import parse

__all__ = ["draw", "main"]

_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÀ-ÞÉ«\"])")
_LENGTHS = range(30, 320)


def draw(path: str | Path, n: int = 200, seed: int = 0, *, lang: str = "fr") -> list[tuple[str, str]]:
    """``n`` sentences with a number or a date, as ``(ISO day of the article, sentence)``, one an article at most.

    ``path`` is a JSON-lines file (gzip when it ends in .gz) with ``date`` and ``article``. Raises ``DataError`` for a
    malformed line, or when the file holds too few.
    """
    articles = list(_articles(path))
    random.Random(seed).shuffle(articles)
    drawn: list[tuple[str, str]] = []
    for index, (day, text) in enumerate(articles):
        if len(drawn) == n:
            break
        fitting = [sentence for sentence in _sentences(text) if re.search(r"\d", sentence) or parse(sentence, lang)]
        if fitting:
            drawn.append((day, random.Random(f"{seed}:{index}").choice(fitting)))
    if len(drawn) < n:
        raise DataError(f"{path}: {len(drawn)} articles hold a number or a date; ask for no more than these")
    return drawn


def _articles(path: str | Path) -> Iterator[tuple[str, str]]:
    opener = gzip.open if str(path).endswith(".gz") else open
    with opener(path, "rt", encoding="utf-8") as handle:
        for number, line in enumerate(handle, 1):
            try:
                row = json.loads(line)
                yield str(row["date"])[:10], str(row["article"])
            except (ValueError, KeyError, TypeError) as error:
                raise DataError(f"{path}:{number}: {error!r}; expected an object with date and article") from error


def _sentences(text: str) -> Iterator[str]:
    for line in text.split("\n"):
        for sentence in _SENTENCE.split(line):
            if len(sentence) in _LENGTHS:
                yield sentence


def _shown(value: Value) -> str:
    ends = f"{value.lo}..{value.hi}" if value.lo != value.hi else f"{value.lo}"
    more = [part for part in (value.grain, value.unit, value.counted, value.role) if part]
    approx = [] if value.approx == "exact" else [value.approx]
    return f"[{value.text}] {value.kind} {' '.join([ends, *more, *approx])}"


def main(arguments: list[str] | None = None) -> int:
    """Entry point of ``python -m factcheck.evaluation.reading``; returns the exit code."""
    parser = argparse.ArgumentParser(prog="factcheck.evaluation.reading", description=__doc__)
    parser.add_argument("path", type=Path, help="JSON lines: date, article")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("-n", type=int, default=200, help="how many sentences")
    parser.add_argument("--lang", default="fr")
    options = parser.parse_args(arguments)
    for number, (day, sentence) in enumerate(draw(options.path, options.n, options.seed, lang=options.lang), 1):
        print(f"{number:>4} {day} {sentence}")
        for value in parse(sentence, options.lang, day):
            print(f"       {_shown(value)}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
