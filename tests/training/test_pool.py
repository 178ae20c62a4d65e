"""What the pool of a large run takes, and what it leaves alone."""

from __future__ import annotations

import gzip
import json

import pytest

from factcheck.training import corpora, pack, pool
from factcheck.training.corpora import NliRow
from factcheck.training.nearcopies import NearCopies

SENTENCE = "La mairie de Brévent a rouvert le pont de pierre aux camions mardi matin."
SCORED = "Les députés ont adopté en première lecture le texte sur les chemins de halage."


@pytest.fixture
def data(tmp_path, monkeypatch):
    mono = tmp_path / "text" / "mono"
    mono.mkdir(parents=True)
    articles = [
        {"id": str(i), "date": "2020-01-01", "title": "", "heading": f"Titre {i}",
         "article": f"{SENTENCE} Le maire numéro {i} attend encore la facture des travaux du pont.\n{SCORED}"}
        for i in range(6)
    ]  # fmt: skip
    with gzip.open(mono / "fr-orangesum-news.meta.jsonl.gz", "wt", encoding="utf-8") as out:
        out.writelines(json.dumps(article) + "\n" for article in articles)
    for names in pool.SOURCES.values():
        for name in names:
            with gzip.open(mono / name, "wt", encoding="utf-8") as out:
                out.write(f"{SCORED}\n")
    monkeypatch.setattr(corpora, "CLEAN_TEXT", (corpora.CLEAN_TEXT[0],))
    return tmp_path


def test_text_keeps_its_documents_and_leaves_what_is_scored_on(data):
    text = list(pool.plain_text(data, 1, NearCopies([])))
    assert text.count("") == 6
    assert not [line for line in text if SCORED in line]
    assert len([line for line in text if SENTENCE in line]) == 6
    assert not [line for line in pool.plain_text(data, 1, NearCopies([SENTENCE])) if SENTENCE in line]


def test_neighbours_are_sentences_of_one_article_and_allow_every_label(data):
    rows = pool.neighbours(data, 50, 1)
    assert rows
    assert all(row.allowed == pool.ANY and row.premise != row.hypothesis for row in rows)


def test_siblings_are_hypotheses_of_one_premise():
    rows = [NliRow("p", h, (0,), "mnli_x_en") for h in "abcdef"] + [NliRow("q", "g", (0,), "mnli_x_en")]
    rows += [NliRow("p", "other", (0,), "med_en")]
    found = {(row.premise, row.hypothesis) for row in pool.siblings(rows, 100, 1)}
    assert len(found) == pool.MOST_SIBLINGS * (pool.MOST_SIBLINGS - 1)
    assert {side for pair in found for side in pair} == set("abcd")
    assert len(pool.siblings(rows, 5, 1)) == 5


def test_a_packed_file_keeps_the_lines_that_were_annotated(tmp_path):
    lines = [json.dumps({"title": "T", "heading": "", "article": f"Article {i}."}) for i in range(20)]
    source, target = tmp_path / "a.jsonl.gz", tmp_path / "b" / "a.jsonl.gz"
    with gzip.open(source, "wt", encoding="utf-8") as out:
        out.writelines(line + "\n" for line in lines)
    pack._cut(source, target, 3, {7: 7, 11: 99})
    with gzip.open(target, "rt", encoding="utf-8") as kept:
        told = [json.loads(line)["article"] for line in kept]
    assert told == ["Article 0.", "Article 1.", "Article 2.", *[""] * 4, "Article", *[""] * 3, "Article 11."]
    pack._cut(source, target, 3)
    with gzip.open(target, "rt", encoding="utf-8") as kept:
        assert len(kept.readlines()) == 3


def test_parallel_text_is_licensed_and_named_in_full():
    assert set(pool.PARALLEL) == {source.name for source in corpora.CLEAN_PARALLEL}
    assert all(pool.PARALLEL[source.name] <= source.most for source in corpora.CLEAN_PARALLEL)
