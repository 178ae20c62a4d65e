from __future__ import annotations

import pytest

from factcheck.judgement.comparers import ALL, Comparer, Example
from tests.judgement.making import view

EXAMPLES = [(rule, example) for rule in ALL for example in rule.examples]

IDS = [f"{rule.id}-{example.lang}-{i}" for i, (rule, example) in enumerate(EXAMPLES)]
each_example = pytest.mark.parametrize(("rule", "example"), EXAMPLES, ids=IDS)


def _stances(rule: Comparer, example: Example) -> set[str]:
    a = view(example.a, example.lang, example.reference, "A")
    b = view(example.b, example.lang, example.reference, "B")
    return {finding.stance for finding in rule.decide(a, b, "fr")}


@pytest.mark.parametrize(
    ("rule", "example"), EXAMPLES, ids=[f"{r.id}-{e.lang}-{i}" for i, (r, e) in enumerate(EXAMPLES)]
)
def test_example(rule: Comparer, example: Example) -> None:
    stances = _stances(rule, example)
    if example.stance is None:
        assert "clash" not in stances
    else:
        assert example.stance in stances


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.id)
def test_every_comparer_ships_passing_and_failing_examples_in_both_languages(rule: Comparer) -> None:
    for lang in ("fr", "en"):
        stances = {example.stance for example in rule.examples if example.lang == lang}
        assert stances & {"clash", "agree"}, f"{rule.id} has no example that it finds in {lang}"
        assert None in stances or stances == {"clash", "agree"}, f"{rule.id} has no failing example in {lang}"


def test_ids_are_unique_and_dotted() -> None:
    ids = [rule.id for rule in ALL]
    assert len(set(ids)) == len(ids)
    assert all(part.isidentifier() for rule_id in ids for part in rule_id.split("."))


@pytest.mark.parametrize(
    ("rule", "example"), EXAMPLES, ids=[f"{r.id}-{e.lang}-{i}" for i, (r, e) in enumerate(EXAMPLES)]
)
def test_a_claim_never_clashes_with_itself(rule: Comparer, example: Example) -> None:
    a = view(example.a, example.lang, example.reference, "A")
    b = view(example.a, example.lang, example.reference, "B")
    assert not [finding for finding in rule.decide(a, b, "fr") if finding.stance == "clash"]
