"""What a report says, per language: ``tongue(lang)`` gives the words, dates and numbers of one language.

A new language is a new module with a ``TABLE`` and its name in ``LANGUAGES``.
"""

from __future__ import annotations

import datetime as dt
import importlib
import math
import re
from functools import cache

from factcheck.errors import InputError
from factcheck.reports.lang._table import Table

__all__ = ["LANGUAGES", "Tongue", "tongue"]

LANGUAGES = ("en", "fr")

_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?")


class Tongue:
    """One language of the interface. ``t`` says a message, the other methods write numbers and dates."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.code = table.code
        self.light_words = frozenset(table.light_words.split())
        self._reasons = [(re.compile(pattern), words) for pattern, words in table.reasons]

    def t(self, key: str, count: float | None = None, **words: object) -> str:
        """The message under ``key``; ``count`` picks the plural and fills ``{count}``."""
        message = self.table.messages[key]
        if count is not None:
            words["count"] = self.number(count)
        if isinstance(message, tuple):
            message = message[0 if self._singular(count or 0) else 1]
        return message.format(**words)

    def _singular(self, count: float) -> bool:
        return abs(count) < 2 if self.table.below_two_is_one else count == 1

    def known(self, key: str, otherwise: str) -> str:
        """The message under ``key``, or ``otherwise`` when the table has none."""
        message = self.table.messages.get(key)
        return message if isinstance(message, str) else otherwise

    def number(self, value: float) -> str:
        """A number with this language's group and decimal marks and at most three decimals."""
        if not math.isfinite(value):
            return "∞" if value > 0 else "–∞" if value < 0 else "?"
        if abs(value) >= 1e15:
            return f"{value:.3g}".replace(".", self.table.decimal)
        whole, _, part = f"{abs(value):,.3f}".partition(".")
        whole = whole.replace(",", self.table.group)
        part = part.rstrip("0")
        sign = "−" if value < 0 and (part or whole != "0") else ""
        return sign + whole + (self.table.decimal + part if part else "")

    def scaled(self, value: float) -> str:
        """A number with its millions or billions in words, when that loses nothing; else all its digits."""
        for size, one, many in self.table.scales:
            share = value / size
            if math.isfinite(share) and abs(share) >= 1 and math.isclose(share, round(share, 3), rel_tol=1e-12):
                name = one if self._singular(share) else many
                return f"{self.number(round(share, 3))}\u00a0{name}"
        return self.number(value)

    def percent(self, share: float) -> str:
        """A share 0..1 as a whole percentage."""
        return self.t("format.percent", number=self.number(round(share * 100) if math.isfinite(share) else share))

    def date(self, value: dt.date | dt.datetime | str | None, *, style: str = "long") -> str:
        """A date in words; ``style`` is ``long``, ``weekday`` or ``short``. Unknown dates say so."""
        if value is None:
            return self.t("date.unknown")
        found = _ISO.match(value.isoformat() if isinstance(value, dt.date) else value)
        if not found:
            return str(value)
        year, month, day = (int(part) for part in found.groups()[:3])
        try:
            weekday = self.table.weekdays_short[dt.date(year, month, day).weekday()]
        except ValueError:
            return str(value)
        months = self.table.months_short if style == "short" else self.table.months
        return self.table.dates[style].format(
            weekday=weekday,
            day=self.table.first_of_month if day == 1 else day,
            month=months[month - 1],
            year=year,
        )

    def reason(self, text: str) -> tuple[str, str]:
        """Why a file could not be read, in this language where its table knows the remark, and which language it is."""
        for pattern, words in self._reasons:
            found = pattern.fullmatch(text)
            if found:
                return words.format(**found.groupdict()), self.code
        return text, "en"

    def joined(self, parts: list[str]) -> str:
        """The parts as a list in a sentence."""
        if len(parts) < 2:
            return "".join(parts)
        return self.t("format.and", head=", ".join(parts[:-1]), last=parts[-1])


@cache
def tongue(lang: str) -> Tongue:
    """The interface language ``lang``. Raises ``InputError`` for a language without a table."""
    if lang not in LANGUAGES:
        known = ", ".join(LANGUAGES)
        raise InputError(f"no report language {lang!r}; choose one of: {known}")
    module = importlib.import_module(f"factcheck.reports.lang.{lang}")
    return Tongue(module.TABLE)
