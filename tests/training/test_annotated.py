"""The pairs that were written about licensed sentences: what they hold, and what follows from them."""

from __future__ import annotations

import gzip
import json
from importlib import resources
from pathlib import Path

import pytest

from factcheck.errors import DataError
from factcheck.evaluation.edits import SOURCES
from factcheck.training import annotated, corpora

SHARED = Path(__file__).parents[3] / "shared" / "data"


def cells(name: str) -> list[list[str]]:
    text = resources.files("factcheck.training.tables").joinpath(name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


def write_lines(path: Path, lines: list[str]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with gzip.open(path, "wt", encoding="utf-8") as out:
        out.writelines(line + "\n" for line in lines)


def test_tables_are_whole_and_every_place_comes_once():
    translated, told = cells("translated.tsv"), cells("hypotheses.tsv")
    assert len(translated) > 5_000
    assert len(told) > 3_000
    assert {len(row) for row in translated} == {8}
    assert {len(row) for row in told} == {10}
    assert all(sorted(row[3]) == ["C", "E", "N"] for row in translated)
    assert {row[5] for row in told} == {"E", "N", "C"}
    assert len({(row[0], row[1]) for row in translated}) == len(translated)
    assert len({tuple(row[:4]) for row in told}) == len(told)


def test_a_translated_pair_gives_pairs_of_both_languages(tmp_path, monkeypatch):
    write_lines(
        tmp_path / "nli" / "snli_dev_en.tsv.gz",
        ["premise\thypothesis\tlabel\tlang\tsource", "He left.\tHe is gone.\tentailment\ten\tset"],
    )
    mark = annotated.digest("He left.\tHe is gone.")
    row = [
        "snli_dev_en",
        "0",
        mark,
        "ENC",
        "Il est parti.",
        "Il n'est plus là.",
        "Il est parti tôt.",
        "He is still here.",
    ]
    monkeypatch.setattr(annotated, "_table", lambda name, columns: iter([row] if name == "translated.tsv" else []))
    rows = annotated.annotated_rows(tmp_path)
    told = {(r.premise, r.hypothesis): (r.allowed, r.source) for r in rows}
    assert told == {
        ("Il est parti.", "He is gone."): ((0,), "translated:fr-en"),
        ("Il est parti.", "Il n'est plus là."): ((0,), "translated:fr-fr"),
        ("Il est parti.", "Il est parti tôt."): ((1,), "translated:fr-fr"),
        ("Il est parti.", "He is still here."): ((2,), "translated:fr-en"),
        ("He left.", "Il n'est plus là."): ((0,), "translated:en-fr"),
        ("He left.", "Il est parti tôt."): ((1,), "translated:en-fr"),
        ("He left.", "He is still here."): ((2,), "translated:en-en"),
    }
    row[2] = annotated.digest("another pair")
    with pytest.raises(DataError, match="row 0 is not the pair that was translated"):
        annotated.annotated_rows(tmp_path)
    row[0] = "xnli_en_dev"
    with pytest.raises(DataError, match="not among the sets that may be trained on"):
        annotated.annotated_rows(tmp_path)


def test_a_passage_gives_a_pair_of_each_label_and_one_across(tmp_path, monkeypatch):
    article = {"article": "Avant. Le maire  a\ndémissionné. Après."}
    write_lines(tmp_path / "text" / "mono" / "fr-orangesum-news.meta.jsonl.gz", [json.dumps(article)])
    mark = annotated.digest("Le maire a démissionné.")
    row = [
        "orangesum",
        "0",
        "7",
        "32",
        mark,
        "C",
        "Le maire est parti.",
        "Il a 50 ans.",
        "Le maire reste.",
        "He stays.",
    ]
    monkeypatch.setattr(annotated, "_table", lambda name, columns: iter([row] if name == "hypotheses.tsv" else []))
    annotated._lines.cache_clear()
    rows = annotated.annotated_rows(tmp_path)
    assert {r.premise for r in rows} == {"Le maire a démissionné."}
    assert [(r.allowed, r.source) for r in rows] == [
        ((0,), "hypotheses:fr-fr"), ((1,), "hypotheses:fr-fr"), ((2,), "hypotheses:fr-fr"), ((2,), "hypotheses:fr-en"),
    ]  # fmt: skip
    row[2] = "8"
    with pytest.raises(DataError, match="line 1 is not the one that was annotated"):
        annotated.annotated_rows(tmp_path)
    row[1] = "4"
    with pytest.raises(DataError, match="no line 5"):
        annotated.annotated_rows(tmp_path)


def test_a_packed_table_is_read_as_the_plain_one(tmp_path, monkeypatch):
    plain = list(annotated._table("hypotheses.tsv", 10))
    raw = resources.files("factcheck.training.tables").joinpath("hypotheses.tsv").read_bytes()
    (tmp_path / "hypotheses.tsv.gz").write_bytes(gzip.compress(raw))
    monkeypatch.setattr(annotated.resources, "files", lambda _: tmp_path)
    assert list(annotated._table("hypotheses.tsv", 10)) == plain


def test_what_is_scored_on_is_not_written_about() -> None:
    told = {name for name, _ in annotated.PASSAGES.values()} | {source.name for source in corpora.CLEAN_TEXT}
    assert told.isdisjoint(name for names in SOURCES.values() for name in names)


@pytest.mark.skipif(not SHARED.is_dir(), reason="needs ../shared/data")
def test_every_place_is_found_in_the_data_and_no_table_holds_its_sentences():
    rows = annotated.annotated_rows(SHARED)
    assert len(rows) > 50_000
    assert all(len(row.premise) > 3 and len(row.hypothesis) > 3 for row in rows)
    read = {row.premise for row in rows if row.source.startswith("hypotheses:")}
    written = {cell for row in cells("hypotheses.tsv") for cell in row[6:]}
    assert not read & written
