"""Dates for the articles that state none, from their own words and from the years that their neighbours name."""

from __future__ import annotations

import dataclasses
import re
from collections import defaultdict
from collections.abc import Sequence
from pathlib import PurePosixPath

from factcheck.articles.dating import infer_published
from factcheck.records import Article

__all__ = ["dated"]

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_LARGEST_STORY = 100
"""A folder with more articles than this is an archive, not a story: its years say nothing of one article."""


def dated(articles: Sequence[Article]) -> list[Article]:
    """The articles in their order, the undated ones with an inferred date where it is certain.

    Two rounds: what one article of a folder tells of its own year helps the others of that folder.
    """
    found = list(articles)
    for _ in range(2):
        years = _years(found)
        found = [_infer(article, years) if article.published is None else article for article in found]
    return found


def _folder(article: Article) -> str:
    return str(PurePosixPath(article.path or "").parent)


def _years(articles: Sequence[Article]) -> dict[str, list[int]]:
    """The years that the articles of a folder name, less those in which they appeared, by folder.

    A year in which a neighbour appeared is the present of the story, not the year before it.
    """
    together: dict[str, list[Article]] = defaultdict(list)
    for article in articles:
        together[_folder(article)].append(article)
    years = {}
    for folder, members in together.items():
        if len(members) <= _LARGEST_STORY:
            appeared = {article.published.year for article in members if article.published}
            named = {int(year) for article in members for year in _YEAR.findall(article.text)}
            years[folder] = sorted(named - appeared)
    return years


def _infer(article: Article, years: dict[str, list[int]]) -> Article:
    found = infer_published(
        article.text,
        article.lang,
        title=article.title,
        path=article.path,
        url=article.url,
        corpus_years=years.get(_folder(article), ()),
    )
    if found is None:
        return article
    return dataclasses.replace(
        article,
        published=found.lo,
        published_until=found.hi,
        published_from="inferred",
        published_reason=found.reason,
    )
