"""Web pages: the main text by trafilatura, block by block, with the title, date, source and address they state."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from factcheck.articles.cleaning import one_line
from factcheck.articles.documents import Document, Item, ReadOptions
from factcheck.articles.encodings import decode
from factcheck.articles.making import make_article
from factcheck.articles.published import parse_published
from factcheck.errors import ArticleError, EmptyArticleError

__all__ = ["read_html"]

_CHARSET = re.compile(
    rb"<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}[\"']?([\w-]{1,40})|<\?xml[^>]{0,99}?encoding=[\"']([\w-]{1,40})",
    re.IGNORECASE,
)
_HEAD_BYTES = 4096
_SPACES = re.compile(r"[ \t\n]+")
_BLOCKS = frozenset({"body", "main", "p", "head", "item", "list", "quote", "row", "table", "div", "lb", "fn"})
_FALLBACK_BLOCKS = (
    "p", "h1", "h2", "h3", "h4", "li", "blockquote", "td", "br", "div", "article", "main", "section",
)  # fmt: skip
_NEVER_TEXT = ("script", "style", "noscript", "template", "nav", "footer", "aside", "form", "head", "svg", "iframe")
# Where pages state their publication date, the most reliable first.
_DATES = (
    "//meta[@property='article:published_time']/@content",
    "//meta[@property='og:article:published_time']/@content",
    "//meta[@itemprop='datePublished']/@content",
    "//meta[@name='date' or @name='DC.date' or @name='dc.date' or @name='pubdate']/@content",
    "//time[@itemprop='datePublished' or @pubdate]/@datetime",
    "//article//time/@datetime",
)


def read_html(document: Document, options: ReadOptions) -> Iterator[Item]:
    """Yield the one article of a page. The page's ``lang`` is often the template's, so the text decides.

    Raises ``ArticleError`` when the page has no text or cannot be read.
    """
    data = document.read(options)
    declared = _CHARSET.search(data[:_HEAD_BYTES])
    page = decode(data, next((name.decode() for name in declared.groups() if name), None) if declared else None)
    tree = _parse(page)
    found = _extract(page)
    text = _blocks(found.body) if found is not None and found.body is not None else ""
    if not text.strip():
        text = _all_text(tree)
    if not text.strip():
        raise EmptyArticleError("no text in this page; it may be built by scripts, so save it from a browser")
    title = (found.title if found is not None else None) or next(iter(tree.xpath("//title/text()")), None)
    yield make_article(
        text,
        source=found.sitename if found is not None else None,
        published=_published(tree, found.date if found is not None else None),
        lang=options.lang,
        title=one_line(title),
        url=found.url if found is not None else None,
        path=document.path,
        published_from="html",
    )


def _parse(page: str) -> Any:
    import trafilatura

    tree = trafilatura.load_html(page)
    if tree is None:
        raise ArticleError("this is not an HTML page; rename it to .txt if it is plain text")
    return tree


def _extract(page: str) -> Any:
    import trafilatura

    return trafilatura.bare_extraction(
        page,
        with_metadata=True,
        include_comments=False,
        # A fixed last day: by default the date of the run would decide which dates are believed.
        date_extraction_params={"original_date": True, "extensive_search": False, "max_date": "2100-12-31"},
    )


def _blocks(body: Any) -> str:
    """The text of trafilatura's tree, one block a paragraph and the cells of a table row set off by tabs."""
    paragraphs: list[list[str]] = [[]]
    for event, element in _walk(body):
        if element.tag in _BLOCKS:
            paragraphs.append([])
        elif element.tag == "cell" and event == "end":
            paragraphs[-1].append("\t")
        paragraphs[-1].append(_SPACES.sub(" ", (element.text if event == "start" else element.tail) or ""))
    joined = ("".join(parts).strip(" \t") for parts in paragraphs)
    return "\n\n".join(paragraph for paragraph in joined if paragraph)


def _walk(root: Any) -> Iterator[tuple[str, Any]]:
    from lxml import etree

    for event, element in etree.iterwalk(root, events=("start", "end")):
        if isinstance(element.tag, str):
            yield event, element


def _all_text(tree: Any) -> str:
    """Every visible word of the page, for pages too short or too odd for trafilatura."""
    from lxml import etree

    etree.strip_elements(tree, *_NEVER_TEXT, etree.Comment, etree.ProcessingInstruction, with_tail=False)
    for element in tree.iter(*_FALLBACK_BLOCKS):
        element.tail = "\n\n" + (element.tail or "")
        element.text = "\n\n" + (element.text or "")
    blocks = "".join(tree.itertext()).split("\n\n")
    return "\n\n".join(block for block in (_SPACES.sub(" ", block).strip() for block in blocks) if block)


def _published(tree: Any, guessed: str | None) -> str | None:
    stated = [str(value) for path in _DATES for value in tree.xpath(path)]
    for value in [*_linked_data_dates(tree), *stated, guessed or ""]:
        try:
            parse_published(value)
        except ArticleError:
            continue
        return value
    return None


def _linked_data_dates(tree: Any) -> Iterator[str]:
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        try:
            pending = [json.loads(script)]
        except (ValueError, RecursionError):
            continue
        while pending:
            node = pending.pop(0)
            if isinstance(node, list):
                pending.extend(node)
            elif isinstance(node, dict):
                if isinstance(node.get("datePublished"), str):
                    yield node["datePublished"]
                pending.extend(value for key, value in node.items() if key in ("@graph", "mainEntity"))
