"""Pairs of real articles that tell one story."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.evaluation.clusters import RELATIONS
from factcheck.training import archive_pairs
from factcheck.training.archive_pairs import ALIKE, RETOLD, Read, read_table
from tests.training.news import write_news


@pytest.mark.parametrize(("name", "least"), [(RETOLD, 2000), (ALIKE, 150)])
def test_the_table_holds_places_and_no_text(name: str, least: int) -> None:
    read = read_table(name)
    assert len(read) > least
    for one in read:
        assert one.relation in RELATIONS
        for number, start, stop, mark in (one.a, one.b):
            assert number.isdigit()
            assert 0 <= start < stop
            assert len(mark) == 6
    assert len({(one.a, one.b) for one in read}) == len(read)


def test_two_reports_are_of_two_articles_and_real_ones_hardly_contradict() -> None:
    read = read_table(RETOLD)
    assert all(one.a[0] != one.b[0] for one in read)
    assert sum(one.relation == "conflict" for one in read) < 0.02 * len(read)


def test_pairs_that_look_like_conflicts_are_of_houses_that_tell_one_story(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    crowd = (
        " Le maire de Valdor, Paul Marchand, et la préfète Anne Lestrade ont suivi les recherches des gendarmes." * 4
    )
    other = (
        " À Tourmel, Yann Kerdoc et Diego Ruano préparent la fête de la moisson avec Lucie Tardieu et Anna Malvat." * 4
    )
    told = {
        "1": f"Onze pièces ont été volées au musée de Valdor.{crowd}",
        "2": f"Neuf pièces ont été volées au musée de Valdor.{crowd}",
        "3": f"Quatre pièces de théâtre ont été jouées.{other}",
    }
    path = write_news(tmp_path, told, heading="En bref.")
    start = len("En bref.\n\n")
    first, second, third = ((number, start, start + text.find(".") + 1, "none") for number, text in told.items())
    pairs = {
        archive_pairs.TABLE: [Read(first, third, "neutral", "conflict")],
        ALIKE: [Read(first, second, "conflict", "low")],
    }
    monkeypatch.setattr(archive_pairs, "read_table", lambda name=archive_pairs.TABLE: pairs[name])
    [found] = archive_pairs.alike_pairs(path)
    assert (found.relation, found.kind) == ("conflict", archive_pairs.ALIKE_KIND)
    assert found.articles[0].source != found.articles[1].source
