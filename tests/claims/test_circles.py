"""Repairs of a parse that close a circle between them: the parser's own tree stands, and nothing runs for ever."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from factcheck.claims import extract
from factcheck.claims._types import Parsed
from factcheck.claims.clauses import _graph
from factcheck.claims.lang import syntax
from factcheck.records import Article

WORDS = {"fr": ["Le", "pont", "ferme"], "en": ["The", "bridge", "closes"]}


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_a_circle_is_undone(lang: str, monkeypatch: pytest.MonkeyPatch) -> None:
    words = WORDS[lang]
    doc = Doc(
        Vocab(), words=words, heads=[1, 2, 2], deps=["det", "nsubj", "ROOT"], pos=["DET", "NOUN", "VERB"],
        lemmas=[word.lower() for word in words],
    )  # fmt: skip
    seen = []

    def close_a_circle(graph: _graph.Graph, table: object) -> None:
        graph.move(1, 0)
        seen.append(graph.subtree(0))

    monkeypatch.setattr(_graph, "mend", close_a_circle)
    graph = _graph.Graph(Parsed(0, (0, len(doc.text)), doc), syntax(lang))
    assert seen == [{0, 1}]
    assert graph.head == [1, 2, 2]
    assert graph.subtree(2) == {0, 1, 2}


def test_a_speech_clause_whose_noun_was_the_root_closes_no_circle() -> None:
    text = "Building batteries from new mixes could boost power, say industry experts."
    (claim,) = extract(Article.from_text(text, lang="en")).claims
    assert claim.text == "Building batteries from new mixes could boost power"
    assert claim.attribution is not None
    assert claim.attribution.speaker == "industry experts"


def test_parts_that_are_no_smaller_are_not_split_again() -> None:
    text = (
        "As the Paper Boat Race raised $90m for a French lung- disease charity and £4.5m for a British one, as well as "
        "thousands more for hospitals in Lyon and Rome, the chill of a backlash followed."
    )
    assert extract(Article.from_text(text, lang="en")).claims
