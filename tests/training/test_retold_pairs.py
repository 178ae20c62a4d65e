"""Pairs of real articles that tell one story."""

from __future__ import annotations

from factcheck.evaluation.clusters import RELATIONS
from factcheck.training.archive_pairs import RETOLD, read_table


def test_the_table_holds_places_and_no_text() -> None:
    read = read_table(RETOLD)
    assert len(read) > 2000
    for one in read:
        assert one.relation in RELATIONS
        for name, start, stop, mark in (one.a, one.b):
            assert name.isdigit()
            assert 0 <= start < stop
            assert len(mark) == 6
    assert len({(one.a, one.b) for one in read}) == len(read)


def test_two_reports_are_of_two_articles_and_real_ones_hardly_contradict() -> None:
    read = read_table(RETOLD)
    assert all(one.a[0] != one.b[0] for one in read)
    assert sum(one.relation == "conflict" for one in read) < 0.02 * len(read)
