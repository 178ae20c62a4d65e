"""Dates in addresses and file names."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

__all__ = ["date_in_place"]

_YEAR, _MONTH, _DAY = r"(?P<y>(?:19|20)\d{2})", r"(?P<m>0[1-9]|1[0-2])", r"(?P<d>0[1-9]|[12]\d|3[01])"
_NAMES = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?<!\d){_YEAR}(?P<s>[-/_.]){_MONTH}(?P=s){_DAY}(?!\d)",
        # Run together only when nothing else is: eight digits inside a longer code are no date.
        rf"(?<![0-9a-z]){_YEAR}{_MONTH}{_DAY}(?![0-9a-z])",
        rf"(?<!\d){_DAY}(?P<s>[-_.]){_MONTH}(?P=s){_YEAR}(?!\d)",
        rf"(?<!\d){_YEAR}/(?P<name>{'|'.join(_NAMES)})/(?P<d>\d{{1,2}})(?!\d)",
    )
)


def date_in_place(place: str, today: dt.date) -> tuple[dt.date, str] | None:
    """The one day that an address or a file name gives, with the words that do; ``None`` for none or several.

    A day after ``today`` is no day of publication.
    """
    found = dict(_dates(place.lower()))
    days = {day: words for day, words in found.items() if day <= today}
    if len(days) != 1:
        return None
    return next(iter(days.items()))


def _dates(place: str) -> Iterator[tuple[dt.date, str]]:
    for pattern in _PATTERNS:
        for match in pattern.finditer(place):
            groups = match.groupdict()
            month = _NAMES.index(groups["name"]) + 1 if groups.get("name") else int(groups["m"])
            try:
                yield dt.date(int(groups["y"]), month, int(groups["d"])), match[0]
            except ValueError:
                continue
