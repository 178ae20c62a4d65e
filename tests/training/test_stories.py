"""The table of stories is what its reader takes it for."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from importlib import resources
from typing import Any

import numpy as np
import pytest

from factcheck.training.heldout import trains_judge
from factcheck.training.judged_pairs import LANGS, _one_fact, story_rows

COURSES = {"fixed", "grows", "turns"}


def _rows() -> list[list[str]]:
    text = resources.files("factcheck.training.tables").joinpath("stories.tsv").read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


CLAIMS = [row for row in _rows() if row[0] != "!"]
MARKS = [row for row in _rows() if row[0] == "!"]


def _facts() -> dict[tuple[str, str], list[list[str]]]:
    facts = defaultdict(list)
    for row in CLAIMS:
        facts[row[0], row[1]].append(row)
    return facts


def test_rows_have_their_columns() -> None:
    assert [row for row in CLAIMS if len(row) != 7 or not all(cell and cell == cell.strip() for cell in row)] == []
    assert [row for row in MARKS if len(row) != 4] == []
    assert {row[2] for row in CLAIMS} == COURSES
    assert all(row[3].isdigit() and int(row[3]) > 0 for row in CLAIMS)
    assert {row[5] for row in CLAIMS} == set(LANGS)


def test_days_are_dates() -> None:
    for row in CLAIMS:
        assert dt.date.fromisoformat(row[4]).isoformat() == row[4]


def test_no_sentence_is_told_twice() -> None:
    assert [text for text, told in Counter(row[6] for row in CLAIMS).items() if told > 1] == []


def test_a_claim_is_one_sentence() -> None:
    assert [row[6] for row in CLAIMS if row[6][-1] not in ".!?"] == []


def test_a_fact_follows_one_course_and_each_state_too() -> None:
    """Besides its course a fact may have rivals, which are ``fixed`` and have states of their own."""
    for (story, fact), told in _facts().items():
        assert len({row[2] for row in told} - {"fixed"}) <= 1, (story, fact)
        courses = defaultdict(set)
        for row in told:
            courses[row[3]].add(row[2])
        assert all(len(found) == 1 for found in courses.values()), (story, fact)


def test_marks_name_facts_of_their_story() -> None:
    facts = set(_facts())
    for _, story, *names in MARKS:
        for name in names:
            assert name == "*" or (story, name) in facts, (story, name)


def test_every_story_is_told_in_both_languages_and_has_strangers() -> None:
    langs, facts = defaultdict(set), defaultdict(set)
    for row in CLAIMS:
        langs[row[0]].add(row[5])
        facts[row[0]].add(row[1])
    mixed = [story for story, found in langs.items() if len(found) == 2]
    assert len(mixed) >= 0.8 * len(langs)
    assert [story for story, found in facts.items() if len(found) < 5] == []


@pytest.mark.parametrize(
    ("course", "days", "states", "relation"),
    [
        ("fixed", (1, 1), ("1", "2"), "conflict"),
        ("fixed", (1, 9), ("1", "1"), "agree"),
        ("grows", (1, 3), ("1", "2"), "update"),
        ("grows", (1, 3), ("2", "1"), "conflict"),
        ("turns", (1, 1), ("1", "2"), "conflict"),
    ],
)
def test_relation_follows_from_course_state_and_day(course, days, states, relation) -> None:
    told = [
        ["toy", "price", course, state, f"2025-03-0{day}", "fr", f"Le vase coûte {state} euros."]
        for state, day in zip(states, days, strict=True)
    ]
    assert [link[3] for link in _one_fact("toy", *told)] == [relation]


def test_each_story_teaches_the_judge_or_the_fusion() -> None:
    class Flat:
        def encode(self, texts: list[str]) -> Any:
            return np.ones((len(texts), 2), dtype=np.float32)

    stories = {row[0] for row in CLAIMS}
    taught = {story for story in stories if trains_judge(story)}
    assert 0.4 < len(taught) / len(stories) < 0.8
    rows = story_rows(Flat())
    told = {row[6]: row[0] for row in CLAIMS}
    assert {told[text] for row in rows for text in (row.premise, row.hypothesis)} <= taught
    assert {row.allowed for row in rows} == {(1,), (2,), (0, 1), (1, 2)}
