"""Several hundred sentences in the manner of news, with every value that they hold: each must stay exact.

The lines were written for this test, construct after construct, and their readings decided by the conventions of the
documentation; some tell in other words what random draws of real articles were read wrongly for.
"""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.evaluation.values import evaluate
from factcheck.records import Value
from factcheck.values import parse

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


def read(text: str, row: dict[str, object]) -> list[Value]:
    values = parse(text, str(row["lang"]), row["reference"])  # type: ignore[arg-type]
    assert all(text[slice(*value.span)] == value.text for value in values)
    return [replace(value, text="", span=(0, 0)) for value in values]


@pytest.mark.parametrize(
    "respell",
    [
        lambda text: text.replace(" ", "\u00a0"),
        lambda text: text.replace(" ", "\u202f"),
        lambda text: text.replace("-", "\u2011"),
        lambda text: text.replace("'", "\u2019"),
        lambda text: unicodedata.normalize("NFD", text),
        lambda text: f"  {text}\n",
    ],
    ids=["no-break space", "narrow space", "no-break hyphen", "apostrophe", "NFD", "margins"],
)
def test_the_spelling_of_spaces_dashes_and_accents_changes_nothing(respell: Callable[[str], str]) -> None:
    for line in LINES.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        text = unicodedata.normalize("NFC", row["text"])
        assert read(respell(text), row) == read(text, row), text
