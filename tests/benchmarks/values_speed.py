"""How fast values are read: ``python -m tests.benchmarks.values_speed [articles.jsonl.gz]``.

Prints news sentences a second of one core (CPU time, the best of three rounds), on sentences of the project's own or on
those of a file of articles, and the CPU seconds for hostile texts of 1, 2 and 4 MB, which must grow with the length.
"""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path

from factcheck.evaluation.reading import _articles, _sentences
from factcheck.values import parse

LINES = Path(__file__).parent.parent / "values" / "data" / "news.jsonl"
REFERENCE = "2025-07-13"
HOSTILE = {
    "digits": "1", "de": "de ", "commas": "1,", "points": "1.", "quotes": "« (", "spaces": " ", "dashes": "1-",
    "accents": "e\u0301", "entre": "entre ", "plus de": "plus de ",
}  # fmt: skip
# Every few characters a value, so that the cost of a value shows: tenths of the lengths.
DENSE = {
    "numbers": "1 000 ",
    "number words": "deux cent mille ",
    "dates": "lundi 3 mars ",
    "nights": "la nuit du 1er au ",
}


def rate(sentences: list[str], lang: str = "fr") -> float:
    """Sentences a second of CPU time, the best of three rounds."""
    best = 0.0
    for _ in range(3):
        start = time.process_time()
        for sentence in sentences:
            parse(sentence, lang, REFERENCE)
        best = max(best, len(sentences) / (time.process_time() - start))
    return best


def seconds(text: str) -> float:
    start = time.process_time()
    parse(text, "fr", REFERENCE)
    return time.process_time() - start


def sentences_of(path: Path, most: int = 4000) -> list[str]:
    found: list[str] = []
    for _, text in _articles(path):
        found += _sentences(text)
        if len(found) >= most:
            break
    return found[:most]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", nargs="?", type=Path, help="JSON lines: date, article")
    parser.add_argument("--largest", type=int, default=4, help="megabytes of the longest hostile text")
    options = parser.parse_args()
    rows = [json.loads(line) for line in LINES.read_text(encoding="utf-8").splitlines()]
    for lang in ("fr", "en"):
        own = [row["text"] for row in rows if row["lang"] == lang]
        print(f"own sentences, {lang}, every one with values: {rate(own, lang):,.0f} a second")
    if options.path:
        print(f"sentences of {options.path.name}: {rate(sentences_of(options.path)):,.0f} a second")
    sizes = [size for size in (1, 2, 4, 8) if size <= options.largest]
    _curve("hostile text", HOSTILE, [float(size) for size in sizes])
    _curve("dense values", DENSE, [size / 10 for size in sizes])


def _curve(title: str, units: dict[str, str], megabytes: list[float]) -> None:
    print(f"{title:<16}" + "".join(f"{size:>7g} MB" for size in megabytes) + "   CPU seconds")
    for name, unit in units.items():
        times = [seconds(unit * int(size * 1_000_000 / len(unit))) for size in megabytes]
        print(f"{name:<16}" + "".join(f"{one:>10.2f}" for one in times), flush=True)


if __name__ == "__main__":
    main()
