"""Several hundred sentences in the manner of news, with every value that they hold: each must stay exact.

The lines were written for this test, construct after construct, and their readings decided by the conventions of the
documentation; some tell in other words what random draws of real articles were read wrongly for.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

from factcheck.evaluation.values import evaluate

LINES = Path(__file__).parent / "data" / "news.jsonl"


def test_every_line_stays_exact() -> None:
    figures = evaluate(LINES)
    assert figures["lines"] >= 300
    assert figures["failures"] == []


def test_lines_hold_every_kind_in_both_languages() -> None:
    kinds: Counter[tuple[str, str]] = Counter()
    for line in LINES.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        kinds.update((row["lang"], value["kind"]) for value in row["values"])
    wanted = {"date", "duration", "cardinal", "ordinal", "percent", "money", "quantity"}
    assert {kind for lang, kind in kinds if lang == "fr"} == wanted
    assert {kind for lang, kind in kinds if lang == "en"} == wanted
