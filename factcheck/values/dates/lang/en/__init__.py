"""The dates and durations of English."""

from __future__ import annotations

from factcheck.values.dates._language import Language
from factcheck.values.dates.lang.en.rules import RULES
from factcheck.values.dates.lang.en.tense import TENSE
from factcheck.values.dates.lang.en.words import words

__all__ = ["build"]


def build() -> Language:
    """The tables of English."""
    return Language(
        code="en",
        words=words(),
        rules=RULES,
        tense=TENSE,
        clock=(
            r"(?=\d{1,2}(?::\d{2}(?!\d|[.,]\d)|(?:[.:]\d{2})? ?(?:am|pm|a\.m|p\.m)(?![a-z])))"
            r"(?P<h>\d{1,2})(?:[.:](?P<m>\d{2}))?(?P<half> ?(?:am|pm|a\.m\.?|p\.m\.?)(?![a-z]))?"
        ),
        ordinal_suffixes=frozenset({"st", "nd", "rd", "th"}),
        attached=frozenset({"mid", "early", "late", "q", "h", "post", "pre", "th", "st", "nd", "rd", "s"}),
        abbreviations=frozenset({"mr", "mrs", "ms", "dr", "st", "gen", "sen", "rep", "gov", "prof", "lt", "col", "no"}),
        capitalised=frozenset({
            "may", "march", "mar", "sun", "sat", "mon", "wed", "jan", "dec", "sep", "oct", "nov", "thu", "fri", "tue",
            "jun", "jul", "aug", "apr", "feb", "easter", "pentecost",
        }),
        day_first=None,
        papers=frozenset({(60, "minutes"), (48, "hours"), (20, "minutes")}),
        aliases={"roughly": "towards|approx|around_point"},
    )  # fmt: skip
