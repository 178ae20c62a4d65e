from __future__ import annotations

import datetime as dt

import pytest

import factcheck
from factcheck.articles import make_article
from factcheck.errors import ArticleError, EmptyArticleError, LanguageError

TEXT = "Le pont de Morville a été fermé lundi après la découverte de fissures."


def test_everything_that_is_known_is_kept() -> None:
    article = factcheck.Article.from_text(
        TEXT, source="Le Phare", published="2025-07-13", lang="fr", title="Pont fermé", url="https://example.org/a",
        publisher="Groupe Phare", path="story/phare.md",
    )  # fmt: skip
    assert article.text == TEXT
    assert (article.source, article.publisher, article.title) == ("Le Phare", "Groupe Phare", "Pont fermé")
    assert (article.url, article.path, article.lang) == ("https://example.org/a", "story/phare.md", "fr")
    assert (article.published, article.published_from) == (dt.date(2025, 7, 13), "metadata")


def test_what_is_unknown_stays_unknown() -> None:
    article = factcheck.Article.from_text(TEXT)
    assert article.lang == "fr"
    assert article.published is None
    assert article.published_from == "unknown"
    assert article.title is article.source is article.path is None


def test_dates_may_be_objects() -> None:
    moment = dt.datetime(2025, 7, 13, 16, 30, tzinfo=dt.UTC)
    assert make_article(TEXT, published=moment).published == moment


def test_id_is_stem_and_eight_digits_and_the_same_everywhere() -> None:
    article = make_article(TEXT, path="story/phare.md", source="Le Phare", published="2025-07-13")
    assert article.id == "phare-c642c148"
    assert make_article(TEXT, path="other/phare.md", source="Le Phare", published="2025-07-13").id == article.id


@pytest.mark.parametrize("change", [{"source": "B"}, {"url": "u"}, {"title": "t"}, {"published": "2025-07-14"}])
def test_id_changes_with_what_it_hashes(change: dict[str, str]) -> None:
    assert make_article(TEXT, path="a.md", **change).id != make_article(TEXT, path="a.md").id


def test_id_is_safe_in_a_file_name() -> None:
    article = make_article(TEXT, path="dossier/Été à l’île <1>.txt")
    assert article.id.startswith("Ete-a-l-ile-1-")
    assert make_article(TEXT, path="日本.txt").id.startswith("text-")


@pytest.mark.parametrize("text", ["", "  \n ", "…", "\u200b\ufeff", "---"])
def test_no_text_no_article(text: str) -> None:
    with pytest.raises(EmptyArticleError):
        make_article(text)


def test_bad_date_and_language_are_errors_here() -> None:
    with pytest.raises(ArticleError, match="not a date"):
        make_article(TEXT, published="hier")
    with pytest.raises(LanguageError):
        make_article(TEXT, lang="de")
