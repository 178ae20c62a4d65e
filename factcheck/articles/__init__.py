"""From files to ``Article`` records: ``read`` for many, ``read_one`` for one, ``make_article`` for a text at hand.

One module reads one format. ``copies`` finds the articles that are one wire story, ``publishers`` the ones of
one publishing house.
"""

from __future__ import annotations

from factcheck.articles.making import make_article
from factcheck.articles.reading import READERS, ReadResult, read, read_one

__all__ = ["READERS", "ReadResult", "make_article", "read", "read_one"]
