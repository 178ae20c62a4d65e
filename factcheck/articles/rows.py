"""Files that hold many articles, one a line or row: what JSON lines and CSV have in common."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeVar

from factcheck.articles.documents import Document, Item, ReadOptions
from factcheck.articles.fields import FIELDS, article_of_fields, pick
from factcheck.errors import ArticleError
from factcheck.records import Article, Skipped

__all__ = ["articles_of_rows"]

Row = TypeVar("Row")
_SHOWN = 100


def articles_of_rows(
    document: Document,
    rows: Iterable[tuple[int, Row]],
    parse: Callable[[Row], Mapping[str, Any]],
    options: ReadOptions,
) -> Iterator[Item]:
    """Yield an article of each numbered row, or a ``Skipped`` at ``path:number`` and go on.

    ``parse`` turns a row into a record with keys in lower case, or raises ``ArticleError``. At most a hundred
    faults are told one by one. Raises ``ArticleError`` when no row at all holds an article.
    """
    problems: list[Skipped] = []
    count = articles = 0
    for number, row in rows:
        count += 1
        where = f"{document.path}:{number}"
        try:
            record = parse(row)
            items = article_of_fields(
                record, _text(record, options), path=document.path, where=where,
                published_from="metadata", options=options,
            )  # fmt: skip
            for item in items:
                if isinstance(item, Article):
                    articles += 1
                    yield item
                else:
                    problems.append(item)
        except ArticleError as error:
            problems.append(Skipped(where, str(error)))
    if not count:
        raise ArticleError("no text in it")
    if not articles and count > 1:
        raise ArticleError(f"none of its {count} rows holds an article; the first: {problems[0].reason}")
    yield from problems[:_SHOWN]
    if len(problems) > _SHOWN:
        yield Skipped(document.path, f"{len(problems) - _SHOWN} more rows have such faults")


def _text(record: Mapping[str, Any], options: ReadOptions) -> str:
    text = pick(record, "text", options)
    if text is None:
        wanted = repr(options.columns["text"]) if "text" in options.columns else ", ".join(FIELDS["text"][:3])
        present = ", ".join(sorted(record)[:10])
        raise ArticleError(f"no text: looked for {wanted} among the fields {present}"[:300])
    if len(text.encode(errors="replace")) > options.max_bytes:
        raise ArticleError(f"a text larger than {options.max_bytes / 1e6:g} MB; raise max_bytes to read it")
    return text
