"""Publication dates as sources write them: ISO 8601, the dates of feeds (RFC 5322) and Unix times."""

from __future__ import annotations

import datetime as dt
import email.utils
import re

from factcheck.errors import ArticleError

__all__ = ["parse_published"]

# ``fromisoformat`` also reads ordinal and week dates; a bare year or month is not a day and is refused.
_DATE = re.compile(r"\d{4}-?\d{2}-?\d{2}|\d{4}-?W\d{2}-?\d")
_SLASHED = re.compile(r"(\d{4})/(\d{2})/(\d{2})(?=\D|\Z)")
_SPACED_OFFSET = re.compile(r" (?=[+-]\d{2}:?\d{2}\Z)")
_UNIX = re.compile(r"\d{9,10}(?:\.\d+)?|\d{12,13}")
_MILLISECONDS = 100_000_000_000


def parse_published(value: str | float | dt.date) -> dt.datetime | dt.date:
    """The date, or the moment with its own offset when there is one, that ``value`` states.

    Read are ISO 8601 (``2025-07-13``, ``2025-07-13T16:30:00+02:00``), ``2025/07/13``, RFC 5322
    (``Sun, 13 Jul 2025 16:30:00 +0200``) and Unix times in seconds or milliseconds (taken as UTC).
    ``13/07/2025`` is not read, because ``07/06/2025`` names two days. Raises ``ArticleError``.
    """
    if isinstance(value, dt.date):
        return value
    text = str(value).strip()
    try:
        if _UNIX.fullmatch(text):
            seconds = float(text)
            seconds = seconds / 1000 if seconds >= _MILLISECONDS else seconds
            return dt.datetime.fromtimestamp(seconds, tz=dt.UTC)
        iso = _SPACED_OFFSET.sub("", _SLASHED.sub(r"\1-\2-\3", text))
        if _DATE.fullmatch(iso):
            return dt.date.fromisoformat(iso)
        if _DATE.match(iso):
            return dt.datetime.fromisoformat(iso)
        return email.utils.parsedate_to_datetime(text)
    except (ValueError, OverflowError, OSError, TypeError, IndexError):
        shown = text if len(text) <= 40 else text[:39] + "…"
        raise ArticleError(
            f"published: {shown!r} is not a date; write it as 2025-07-13 or 2025-07-13T16:30:00+02:00"
        ) from None
