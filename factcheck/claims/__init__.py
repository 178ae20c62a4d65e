"""Claims: an article cut into atomic statements, each with its span, speaker, modality, values and entities.

The doors are ``extract`` for one article and ``extract_many``, which parses the sentences of many together;
``whole`` takes a text as the one claim it is.
"""

from __future__ import annotations

from factcheck.claims._extract import Extraction, extract, extract_many, read_sentences
from factcheck.claims._whole import whole
from factcheck.claims.checkworthy import REASONS, reason_text

__all__ = ["REASONS", "Extraction", "extract", "extract_many", "read_sentences", "reason_text", "whole"]
