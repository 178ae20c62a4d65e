"""Near-copies of scoring texts are found; other sentences of the same subject are not."""

from __future__ import annotations

import pytest

from factcheck.training.nearcopies import NearCopies

SCORING = [
    "The mayor opened the new bridge over the river on Monday in front of two thousand people.",
    "Le maire a inauguré lundi le nouveau pont sur le fleuve devant deux mille personnes venues en famille.",
    "A man runs.",
]


@pytest.fixture(scope="module")
def copies() -> NearCopies:
    pytest.importorskip("datasketch")
    return NearCopies(SCORING)


@pytest.mark.parametrize(
    "text",
    [
        SCORING[0],
        "The mayor opened the new bridge over the river on Monday in front of two thousand people today.",
        "the mayor opened the new bridge over the river on monday, in front of two thousand people",
        "Le maire a inauguré lundi le nouveau pont sur le fleuve devant deux mille personnes venues en nombre.",
        "A man runs.",
    ],
)
def test_copies_are_found(copies: NearCopies, text: str) -> None:
    assert text in copies


@pytest.mark.parametrize(
    "text",
    [
        "The mayor closed the old bridge on Tuesday because of the flood that followed the storm.",
        "Le préfet a fermé mardi le vieux pont sur le canal après la crue de la nuit précédente.",
        "A man walks.",
        "",
    ],
)
def test_other_sentences_are_not(copies: NearCopies, text: str) -> None:
    assert text not in copies


def test_the_order_of_the_scoring_texts_changes_nothing() -> None:
    pytest.importorskip("datasketch")
    asked = [SCORING[0] + " Yes.", "Nothing of the kind was ever written in this long sentence of ten words."]
    first, second = NearCopies(SCORING), NearCopies(reversed(SCORING))
    assert [text in first for text in asked] == [text in second for text in asked]
