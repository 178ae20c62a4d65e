"""The examples of docs/judge.md, judged by the models that ship."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

import pytest

from factcheck import CrossChecker

PAGE = Path(__file__).parents[2] / "docs" / "judge.md"
ROW = re.compile(r"\| (.+?) \| (\d{4}-\d\d-\d\d) \| (.+?) \| (\d{4}-\d\d-\d\d) \| (\w+) \| (\w*) ?\|")
EXAMPLES = ROW.findall(PAGE.read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def checker() -> CrossChecker:
    return CrossChecker()


def test_the_page_has_examples_of_every_relation() -> None:
    assert {relation for *_, relation, _ in EXAMPLES} == {"agree", "conflict", "update", "neutral"}


@pytest.mark.parametrize(("a", "day_a", "b", "day_b", "relation", "kind"), EXAMPLES)
def test_example(a: str, day_a: str, b: str, day_b: str, relation: str, kind: str) -> None:
    verdict = checker().compare(a, b, published_a=day_a, published_b=day_b)
    if relation == "neutral":
        assert verdict.relation == "neutral" or verdict.confidence < 0.5
    else:
        assert (verdict.relation, verdict.kind) == (relation, kind)
        assert verdict.confidence >= 0.5
