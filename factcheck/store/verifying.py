"""Find damage: in the file, between its tables, and in what each article's rows say."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.errors import StoreError
from factcheck.store.blobs import unpack
from factcheck.store.codec import seal
from factcheck.store.contents import Contents

__all__ = ["problems"]

_MOST = 20
_REBUILD = "remove the article and add it again"


def problems(contents: Contents) -> Iterator[str]:
    """One line for each thing that is wrong, at most 20 of a kind from SQLite's own check; none for a sound index."""
    database = contents.database
    for (line,) in database.rows(f"PRAGMA integrity_check({_MOST})"):
        if line != "ok":
            yield f"the file: {line}; rebuild the index"
    for table, *_ in database.rows("PRAGMA foreign_key_check"):
        yield f"table {table}: a row belongs to nothing; rebuild the index"
    for key, article in contents.articles():
        yield from _of_article(contents, key, article.id)
    for a, b, confidence in database.rows("SELECT a, b, confidence FROM verdicts WHERE NOT confidence BETWEEN 0 AND 1"):
        yield f"the verdict on claims {a} and {b}: confidence {confidence} is not between 0 and 1; rebuild the index"


def _of_article(contents: Contents, key: int, identifier: str) -> Iterator[str]:
    article = contents.article_by_keys([key])[key]
    row = contents.database.one(
        "SELECT a.seal, v.width, v.data FROM articles a LEFT JOIN vectors v ON v.article = a.key WHERE a.key = ?",
        (key,),
    )
    if row is None or row[2] is None:
        yield f"article {identifier}: has no vectors; {_REBUILD}"
        return
    try:
        claims = list(contents.claims(key, article).values())
        whole = seal(article, contents.sentences(key, article), claims, row[2]) == row[0]
        count = len(unpack(row[2], row[1])) if row[2] else 0
    except (ValueError, TypeError, KeyError, StoreError) as error:
        yield f"article {identifier}: cannot be read ({error}); {_REBUILD}"
        return
    if not whole:
        yield f"article {identifier}: its rows are not as they were written; {_REBUILD}"
    elif count != len(claims):
        yield f"article {identifier}: {count} vectors for {len(claims)} claims; {_REBUILD}"
