"""From the named fields of a record (front matter, JSON object, table row) to an article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from factcheck.articles.documents import Item, ReadOptions
from factcheck.articles.making import make_article
from factcheck.articles.published import parse_published
from factcheck.errors import ArticleError
from factcheck.records import PublishedFrom, Skipped

__all__ = ["FIELDS", "article_of_fields", "pick"]

# The names under which sources give each field, the most telling first; compared without regard to case.
FIELDS = {
    "text": ("text", "article", "body", "content", "texte", "contenu", "corps"),
    "title": ("title", "headline", "heading", "titre"),
    "source": ("source", "outlet", "média", "media", "journal"),
    "published": ("published", "date", "published_at", "publication_date", "pubdate", "date_publication"),
    "lang": ("lang", "language", "langue"),
    "url": ("url", "link", "lien"),
    "publisher": ("publisher", "éditeur", "editeur", "groupe"),
    "id": ("id", "uid", "guid"),
}


def pick(record: Mapping[str, Any], name: str, options: ReadOptions) -> str | None:
    """The text of field ``name`` in ``record`` (keys in lower case), ``None`` when absent, empty or no scalar.

    A column the user named in ``options`` is the only one looked at for its field.
    """
    chosen = options.columns.get(name)
    for key in (chosen.lower(),) if chosen else FIELDS[name]:
        value = record.get(key)
        if isinstance(value, str | int | float) and not isinstance(value, bool) and str(value).strip():
            return str(value)
    return None


def article_of_fields(
    record: Mapping[str, Any],
    text: str,
    *,
    path: str,
    where: str,
    published_from: PublishedFrom,
    options: ReadOptions,
) -> Iterator[Item]:
    """The article, preceded by a ``Skipped`` at ``where`` when its date cannot be read and is left unknown.

    Raises ``ArticleError`` when the text is empty or in another language.
    """
    published = pick(record, "published", options)
    note = None
    if published:
        try:
            parse_published(published)
        except ArticleError as error:
            published, note = None, Skipped(where, f"{error} (the article is kept, its date unknown)")
    article = make_article(
        text,
        source=pick(record, "source", options),
        published=published,
        lang=pick(record, "lang", options) or options.lang,
        title=pick(record, "title", options),
        url=pick(record, "url", options),
        publisher=pick(record, "publisher", options),
        path=path,
        published_from=published_from,
        name=pick(record, "id", options),
    )
    if note:
        yield note
    yield article
