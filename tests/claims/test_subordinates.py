"""Subordinate clauses read as phrases get their mark, subject and verb back."""

from __future__ import annotations

import pytest

from factcheck.claims import extract
from factcheck.records import Article


def told(text: str) -> dict[str, str | None]:
    found = extract(Article.from_text(text, lang="en")).claims
    return {claim.text: claim.attribution.speaker if claim.attribution else None for claim in found}


@pytest.mark.parametrize(
    "text",
    [
        "The strike will go on until the owners of the mine agree a new deal.",
        "Bus drivers will continue with the protests until the management put an acceptable offer on the table.",
    ],
)
def test_until_keeps_its_clause(text: str) -> None:
    assert text.rstrip(".") in told(text)


def test_a_reported_until_clause_is_not_lost() -> None:
    found = told("Bus drivers have warned they will continue with the protests until the management put an offer.")
    assert any(claim.endswith("until the management put an offer") for claim in found)
    assert set(found.values()) == {"bus drivers"}


@pytest.mark.parametrize(
    "text",
    ["Shares since Monday rose 3%.", "The visitors were ahead after the break and Chris Riggs scored a second goal."],
)
def test_a_phrase_of_time_opens_no_clause(text: str) -> None:
    found = told(text)
    assert not any(claim.startswith(("Monday", "The break")) for claim in found)


def test_a_finite_verb_heads_its_noun() -> None:
    text = "The feel-good factor among city shoppers rose in December for the first time since July."
    assert told(text) == {text.rstrip("."): None}


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        (
            "Orvela, founded in 2011 by three researchers, had revenue of 710 million dollars last year.",
            {"Orvela was founded in 2011 by three researchers", "Orvela had revenue of 710 million dollars last year"},
        ),
        (
            "Norlake agreed to buy Orvela, founded in 2011 by three researchers.",
            {"Norlake agreed to buy Orvela", "Orvela was founded in 2011 by three researchers"},
        ),
        (
            "Police stormed the house, arrested two men and left.",
            {"Police stormed the house", "Police arrested two men and left"},
        ),
    ],
)
def test_a_past_form_behind_a_noun_and_a_comma_may_be_a_participle(sentence: str, wanted: set[str]) -> None:
    article = Article.from_text(sentence, lang="en", source="Courier", published="2024-05-03")
    assert {claim.text for claim in extract(article).claims} == wanted
