"""Tables: tidy frames, CSV that no spreadsheet runs, Parquet that says the same."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pandas as pd
import pytest

from factcheck.reports import tables
from tests.reports.hostile import TEXTS, poisoned
from tests.reports.newsroom import newsroom


def test_claims_frame_has_a_row_a_claim_and_the_record_fields() -> None:
    frame = newsroom().to_frame("claims")
    assert len(frame) == 32
    fields = "id article_id span quote text lang polarity modality attribution values entities checkworthy unresolved"
    assert list(frame.columns[:13]) == fields.split()
    row = frame[frame["quote"].str.startswith("Le feu s’est déclaré")].iloc[0]
    assert json.loads(row["span"]) == [row["start"], row["end"]]
    assert row["speaker"] == "les pompiers"
    assert row["status"] == "contested"
    assert json.loads(row["values"])[0]["lo"] == "2026-03-12T03:40"


def test_verdicts_frame_shows_both_sides() -> None:
    frame = newsroom().to_frame("verdicts")
    row = frame[frame["kind"] == "causal"].iloc[0]
    assert {row["source_a"], row["source_b"]} == {"Dépêche Nord", "La Rive"}
    assert row["relation"] == "conflict"
    assert row["confidence"] == 0.77
    assert frame["confidence"].dtype == float


def test_clusters_frame_counts() -> None:
    frame = newsroom().to_frame("clusters")
    row = frame[frame["id"] == "cl00"].iloc[0]
    assert (row["claim_count"], row["position_count"], row["origin_count"]) == (5, 3, 4)
    assert (row["first_published"], row["last_published"]) == ("2026-03-12", "2026-03-16")


def test_values_frame_keeps_numbers_and_dates_apart() -> None:
    frame = tables.frame(newsroom(), "values")
    assert frame["lo"].dtype == float
    assert frame.loc[frame["kind"] == "date", "lo"].isna().all()
    assert frame.loc[frame["text"] == "12 000 m²", "lo"].tolist() == [12000.0]


def test_unknown_table_is_refused() -> None:
    with pytest.raises(ValueError, match="no table 'facts'; choose one of: articles, claims"):
        newsroom().to_frame("facts")  # type: ignore[arg-type]


@pytest.mark.parametrize("name", sorted(tables.TABLES))
def test_empty_report_gives_empty_tables_with_columns(name: str) -> None:
    from factcheck.records import Report

    frame = tables.frame(Report((), (), (), ()), name)
    assert len(frame) == 0
    assert list(frame.columns) == list(tables.TABLES[name][0])


def test_csv_and_parquet_say_the_same(tmp_path: Path) -> None:
    report = newsroom()
    for name in ("claims", "verdicts", "clusters"):
        read = pd.read_csv(tables.write_csv(report, name, tmp_path / f"{name}.csv"), keep_default_na=False)
        stored = pd.read_parquet(tables.write_parquet(report, name, tmp_path / f"{name}.parquet"))
        assert list(read.columns) == list(stored.columns)
        assert (
            read["id" if name != "verdicts" else "a"].tolist() == stored["id" if name != "verdicts" else "a"].tolist()
        )
        assert len(read) == len(stored) == len(tables.frame(report, name))


@pytest.mark.parametrize("cell", ["=1+1", "+33", "-2", "@SUM(A1)", "\t=1", "\r=1", "＝1"])
def test_formula_cells_get_an_apostrophe(cell: str) -> None:
    assert tables.csv_safe(cell) == "'" + cell


@pytest.mark.parametrize("cell", ["600 morts", "l'un = l'autre", "", "’", -3, -0.5, 0])
def test_other_cells_are_left_alone(cell: object) -> None:
    assert tables.csv_safe(cell) == cell


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_hostile_cells_come_back_whole(tmp_path: Path, name: str) -> None:
    path = tables.write_csv(poisoned(TEXTS[name]), "claims", tmp_path / "claims.csv")
    with path.open(encoding="utf-8", newline="") as stream:
        csv.field_size_limit(10_000_000)
        rows = list(csv.DictReader(stream))
    assert len(rows) == 3
    for row in rows:
        assert None not in row
        assert not any(value.startswith(("=", "+", "-", "@", "\t", "\r")) for value in row.values())
