"""What changed between two extractions."""

from __future__ import annotations

import json
import random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.claims.changes import changes, load
from factcheck.errors import InputError


def claim(text: str, start: int = 0, article: str = "flood-1111", **known: Any) -> dict[str, Any]:
    row = {
        "article_id": article, "span": [start, start + len(text)], "text": text, "quote": text, "polarity": "positive",
        "modality": "asserted", "attribution": None, "values": [],
    }  # fmt: skip
    return row | known


def told(old: list[dict[str, Any]], new: list[dict[str, Any]]) -> list[tuple[str, Any, Any]]:
    return [(c.kind, c.old and c.old["text"], c.new and c.new["text"]) for c in changes(old, new)]


def test_a_claim_moved_within_an_edited_article_is_no_change() -> None:
    assert changes([claim("Deux ponts sont fermés")], [claim("Deux ponts sont fermés", 90, "flood-2222")]) == []


def test_removed_added_reworded_and_read_otherwise() -> None:
    old = [claim("La crue a fait onze morts jeudi"), claim("Le préfet a démissionné", 40), claim("Il pleut", 80)]
    new = [
        claim("La crue a fait neuf morts jeudi"),
        claim("Les écoles rouvriront lundi", 50),
        claim(
            "Il pleut", 90, modality="hedged", attribution={"canonical": "Météo", "cue": "selon", "speaker": "Météo"}
        ),
    ]
    assert told(old, new) == [
        ("reworded", "La crue a fait onze morts jeudi", "La crue a fait neuf morts jeudi"),
        ("removed", "Le préfet a démissionné", None),
        ("added", None, "Les écoles rouvriront lundi"),
        ("reread", "Il pleut", "Il pleut"),
    ]
    assert changes(old, new)[-1].fields == ("modality", "attribution")


def test_two_equal_claims_of_which_one_went() -> None:
    twice = [claim("Il pleut"), claim("Il pleut", 30)]
    assert told(twice, twice[:1]) == [("removed", "Il pleut", None)]


def test_a_claim_of_another_article_is_never_a_rewording() -> None:
    assert [kind for kind, *_ in told([claim("Il pleut")], [claim("Il pleut", 0, "fire-3333")])] == ["added", "removed"]


def test_a_file_of_something_else_is_refused_with_its_line() -> None:
    good = json.dumps(claim("Il pleut"))
    without_claim = json.dumps({"article_id": "a", "span": [0, 3], "text": "Oh !", "reason": "no verb"})
    assert len(load(f"{good}\n\n{without_claim}\n", "old.jsonl")) == 1
    for bad in ("{", "[1]", '{"text": "x"}'):
        with pytest.raises(InputError, match=r"old\.jsonl, line 2.*claims --json"):
            load(f"{good}\n{bad}", "old.jsonl")


words = st.lists(st.sampled_from(["un", "deux", "trois", "pont", "crue", "mort", "maire"]), min_size=1, max_size=6).map(
    " ".join
)


@given(st.lists(words, max_size=7), st.lists(words, max_size=7), st.randoms(use_true_random=False))
def test_every_claim_is_told_once_and_order_counts_for_nothing(a: list[str], b: list[str], rng: random.Random) -> None:
    old, new = ([claim(text, 10 * i) for i, text in enumerate(texts)] for texts in (a, b))
    found = changes(old, new)
    lost = [c.old["text"] for c in found if c.old is not None and c.kind != "reread"]
    came = [c.new["text"] for c in found if c.new is not None and c.kind != "reread"]
    kept = list(a)
    for text in lost:
        kept.remove(text)
    assert sorted(kept + came) == sorted(b)
    assert changes(old, old) == []
    shuffled = old[:]
    rng.shuffle(shuffled)
    assert changes(shuffled, new) == found
