"""The figures of the value normaliser."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck.errors import DataError
from factcheck.evaluation.values import evaluate

SHARED = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "gold" / "values_dev.jsonl"
NONE = {"grain": None, "unit": None, "approx": "exact"}


def write(path: Path, *rows: object) -> Path:
    path.write_text("\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows), encoding="utf-8")
    return path


def test_figures_count_exact_lines_and_list_the_others(tmp_path: Path) -> None:
    good = {"text": "43 morts", "lang": "fr", "reference": None, "origin": "own"}
    good["values"] = [{"text": "43", "kind": "cardinal", "lo": 43, "hi": 43, **NONE}]
    wrong = {"text": "12 ships", "lang": "en", "reference": None, "origin": "own", "values": []}
    third = {
        "text": "Un tiers des voix",
        "lang": "fr",
        "values": [
            {
                "text": "Un tiers",
                "kind": "percent",
                "lo": 33.33,
                "hi": 33.33,
                "grain": None,
                "unit": "%",
                "approx": "exact",
            }
        ],
    }
    figures = evaluate(write(tmp_path / "gold.jsonl", good, wrong, "", third))
    assert (figures["lines"], figures["exact"], figures["share"]) == (3, 2, 66.67)
    assert figures["by_lang"]["en"] == {"lines": 1, "exact": 0, "share": 0.0}
    assert figures["by_kind"]["cardinal"] == {"values": 1, "exact": 1, "spurious": 1, "share": 100.0}
    [failure] = figures["failures"]
    assert failure["text"] == "12 ships"
    assert failure["expected"] == []
    assert failure["got"] == ["'12' cardinal 12..12 exact"]
    assert json.loads(json.dumps(figures)) == figures


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("{", "line 1: not JSON"),
        ("[]", "line 1: not an object"),
        ({"lang": "fr", "values": []}, "line 1: KeyError"),
        ({"text": "3", "lang": "fr", "values": [{"text": "4", "kind": "cardinal"}]}, "does not stand in the text"),
    ],
)
def test_malformed_lines_are_named(tmp_path: Path, row: object, message: str) -> None:
    with pytest.raises(DataError, match=message):
        evaluate(write(tmp_path / "bad.jsonl", row))


def test_the_shared_lines_stay_exact() -> None:
    if not SHARED.exists():
        pytest.skip("the shared labelled data is not beside the checkout")
    figures = evaluate(SHARED)
    assert all(group["share"] >= 98 for group in figures["by_lang"].values())
    assert all(row["share"] >= 95 for row in figures["by_kind"].values())
