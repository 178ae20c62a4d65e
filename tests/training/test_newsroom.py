"""The stories that were written for this project, and how their pairs were read."""

from __future__ import annotations

from collections import Counter

import pytest

from factcheck.claims import extract_many
from factcheck.evaluation.clusters import RELATIONS, matching, read_story
from factcheck.training import newsroom
from factcheck.training.archive_pairs import claim_at

HELD = newsroom.stories(held=True)
STORIES = [*newsroom.stories(), *HELD]
READ = newsroom.read_newsroom()


@pytest.mark.parametrize("folder", STORIES, ids=lambda folder: folder.name)
def test_a_story_is_told_by_several_houses_and_each_quote_stands_once(folder) -> None:
    articles, gold = read_story(folder)
    assert len({article.source for article in articles.values()}) == len(articles) >= 3
    assert all(article.published and article.lang in ("fr", "en") for article in articles.values())
    assert len(gold) >= 14
    for row in gold:
        for side in (row["a"], row["b"]):
            assert articles[side["article"]].text.count(side["quote"]) == 1, side["quote"]


def test_the_stories_held_out_are_a_fifth_in_all_languages() -> None:
    assert len({folder.name for folder in STORIES}) == len(STORIES)
    assert 0.15 <= len(HELD) / len(STORIES) <= 0.3
    langs = Counter(frozenset(article.lang for article in read_story(folder)[0].values()) for folder in HELD)
    assert min(langs[frozenset(told)] for told in (("fr",), ("en",), ("fr", "en"))) >= 5


def test_the_table_points_into_the_articles() -> None:
    texts = {folder.name: {name: a.text for name, a in read_story(folder)[0].items()} for folder in STORIES}
    for told in READ:
        assert told.read.relation in RELATIONS
        for name, start, stop, _ in (told.read.a, told.read.b):
            assert 0 <= start < stop <= len(texts[told.story][f"{name}.md"])
    assert len({(told.story, told.read.a, told.read.b) for told in READ}) == len(READ)


def test_what_was_read_is_found_again_among_the_claims_of_today() -> None:
    folder = STORIES[0]
    articles, gold = read_story(folder)
    every = list(articles.values())
    claims = {a.id: found.claims for a, found in zip(every, extract_many(every), strict=True)}
    told = [one for one in READ if one.story == folder.name]
    found = [
        all(claim_at(claims[articles[f"{n}.md"].id], (i, j), m) for n, i, j, m in (one.read.a, one.read.b))
        for one in told
    ]
    assert sum(found) >= 0.9 * len(told)
    planted = [
        all(matching(row[side], articles, claims[articles[row[side]["article"]].id]) for side in "ab") for row in gold
    ]
    assert sum(planted) >= 0.8 * len(gold)
