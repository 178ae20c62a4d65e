"""Plain text: the whole file is the text.

No title is read out of it. The first short line of a plain text is as often a rubric or a section heading as
the headline, and nothing in the file tells which; it stays where it is, in the text.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.articles.documents import Document, Item, ReadOptions
from factcheck.articles.encodings import decode
from factcheck.articles.making import make_article

__all__ = ["read_plain"]


def read_plain(document: Document, options: ReadOptions) -> Iterator[Item]:
    """Yield the one article of a ``.txt`` file. Raises ``ArticleError``."""
    yield make_article(decode(document.read(options)), path=document.path, lang=options.lang)
