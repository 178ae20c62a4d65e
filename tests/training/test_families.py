"""The fact families that ship: whole, unique, in both languages, and with relations that can be drawn from them."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections import Counter
from typing import Any

import pytest

from factcheck.training import corpora
from factcheck.training.heldout import held_out_families

KINDS = frozenset(
    (
        *("date", "number", "amount", "duration", "place", "person", "organisation", "role"),
        *("negation", "antonym", "quantifier", "causal", "attribution", "order", "outcome", "modality"),
    )
)
COUNTS = {"same": 4, "general": 3, "specific": 2, "contra": 7, "neutral": 6}
FILES = sorted(corpora.OWN_FAMILIES.glob("*.jsonl"))
FAMILIES = [json.loads(line) for path in FILES for line in path.read_text(encoding="utf-8").splitlines()]


def texts(family: dict[str, Any]) -> list[dict[str, str]]:
    return [family["base"], *(text for key in COUNTS for text in family[key]), *family.get("update", [])]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_ids_are_those_of_the_file(path: Any) -> None:
    ids = [json.loads(line)["id"] for line in path.read_text(encoding="utf-8").splitlines()]
    assert all(re.fullmatch(rf"{path.stem}-\d{{3}}", name) for name in ids)
    assert len(set(ids)) == len(ids)


def test_every_family_is_whole() -> None:
    for family in FAMILIES:
        assert {key: len(family[key]) for key in COUNTS} == COUNTS, family["id"]
        assert len(family.get("update", [])) <= 1
        dt.date.fromisoformat(family["as_of"])
        kinds = [text["kind"] for text in family["contra"]]
        assert set(kinds) <= KINDS, family["id"]
        assert len(set(kinds)) >= 6, family["id"]
        assert all(text["why"] for text in family["neutral"])
        for text in texts(family):
            assert text["fr"].strip() == text["fr"] != ""
            assert text["en"].strip() == text["en"] != ""


def test_no_sentence_is_told_twice() -> None:
    for lang in ("fr", "en"):
        told = Counter(text[lang] for family in FAMILIES for text in texts(family))
        assert not [text for text, count in told.items() if count > 1]


def test_every_kind_is_contradicted_often() -> None:
    kinds = Counter(text["kind"] for family in FAMILIES for text in family["contra"])
    assert min(kinds[kind] for kind in KINDS) >= 20


def test_about_one_in_ten_is_kept_out(tmp_path: Any) -> None:
    held = held_out_families(tmp_path, corpora.OWN_FAMILIES)
    assert 0.04 < len(held) / len(FAMILIES) < 0.18
