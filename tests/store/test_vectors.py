"""Exact search: the same answer in one block or many, in memory or from the file."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from factcheck.clusters.sharing import key_hash
from factcheck.errors import StoreError
from factcheck.store import Index, vectors
from factcheck.store.blobs import pack, unpack
from factcheck.store.database import Database
from factcheck.store.vectors import ExactSearch
from tests.store.fakes import WIDTH, FakeEngine, made_up


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("vectors") / "index"
    with Index(path, "create") as index:
        index.add(made_up(40), FakeEngine(), judge=False)
    return path


def brute_force(path: Path, queries: npt.NDArray[np.float32], most: int, least: float) -> list[list[int]]:
    with Database(path) as database:
        rows = database.rows("SELECT data FROM vectors ORDER BY article")
        rows_of_claims = database.rows("SELECT key, id FROM claims ORDER BY article, ordinal")
        keys, ranks = [row[0] for row in rows_of_claims], [key_hash(row[1]) for row in rows_of_claims]
    stored = np.concatenate([unpack(row[0], WIDTH) for row in rows]).astype(np.float32)
    scores = np.round(queries.astype(np.float16).astype(np.float32) @ stored.T, 5)
    found = []
    for row in scores:
        order = sorted(range(len(keys)), key=lambda place: (-row[place], ranks[place]))
        found.append([keys[place] for place in order if row[place] >= np.float32(least)][:most])
    return found


@pytest.mark.parametrize("block", [1, 7, 8192])
@pytest.mark.parametrize("memory", [0, 1])
@pytest.mark.parametrize(("most", "least"), [(1, 0.0), (5, 0.5), (13, 0.9), (500, -1.0)])
def test_the_exact_search_is_exact(
    made: Path, block: int, memory: int, most: int, least: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vectors, "BLOCK", block)
    queries = FakeEngine().encode(
        [sentence for article in made_up(3, first=90) for sentence in article.text.split(".")]
    )
    with Database(made) as database:
        search = ExactSearch(database, memory)
        for _ in range(2):
            hits = search.nearest(queries, most, least)
            assert [[key for key, _ in row] for row in hits] == brute_force(made, queries, most, least)
            assert all(row == sorted(row, key=lambda hit: -hit[1]) for row in hits)


def test_articles_can_be_left_out(made: Path) -> None:
    queries = FakeEngine().encode(["La crue de la rivière à Valmorey a tué 7 personnes samedi."])
    with Database(made) as database:
        search = ExactSearch(database)
        first = search.nearest(queries, 3, 0.0)[0]
        article = database.rows("SELECT article FROM claims WHERE key = ?", (first[0][0],))[0][0]
        without = search.nearest(queries, 3, 0.0, without=frozenset({article}))[0]
    assert first[0] not in without


def test_what_another_process_adds_is_found(made: Path, tmp_path: Path) -> None:
    path = tmp_path / "copy"
    path.write_bytes(made.read_bytes())
    text = "Un silo a explosé près de Quintefeuille."
    query = FakeEngine().encode([text])
    with Database(path) as database:
        search = ExactSearch(database)
        before = search.nearest(query, 1, -1.0)[0][0][1]
        with Index(path, "write") as other:
            article = made_up(1, first=99)[0]
            other.add([type(article).from_text(text, lang="fr", source="La Gazette")], FakeEngine(), judge=False)
        assert search.nearest(query, 1, -1.0)[0][0][1] > before


def test_vectors_of_another_width_are_an_error(made: Path) -> None:
    with Database(made) as database, pytest.raises(StoreError, match="of width 24"):
        ExactSearch(database).nearest(np.ones((1, 3), dtype=np.float32), 1, 0.0)


def test_an_empty_index_finds_nothing(tmp_path: Path) -> None:
    with Database(tmp_path / "new", "create") as database:
        assert ExactSearch(database).nearest(np.ones((2, 3), dtype=np.float32), 1, 0.0) == [[], []]
        assert ExactSearch(database).nearest(np.ones((0, 3), dtype=np.float32), 1, 0.0) == []


def test_packing_keeps_what_float16_holds() -> None:
    rows = np.array([[0.5, -0.25], [1.0, 0.0009765625]], dtype=np.float32)
    assert unpack(pack(rows), 2).tolist() == rows.tolist()
    with pytest.raises(StoreError, match="holds no vectors of width 3"):
        unpack(b"1234", 3)
