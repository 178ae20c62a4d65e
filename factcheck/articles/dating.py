"""When an article that states no date was published, as far as its own words tell.

The evidence, strongest first: a date in the address or the file name; a line that says when the article was
published; the latest weekday with day and month that is told in the past tense, or spoken of as "this" day; a weekend
still to come within days that are named; "last year" beside a year that is named. Where the words leave more than
one year open the answer is ``None``: a wrong date is worse than none, since every "yesterday" hangs on it.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.articles._dated_places import date_in_place
from factcheck.articles._dating_words import WORDS, DatingWords

if TYPE_CHECKING:
    from factcheck.values.dates import DayMention, Mentions

__all__ = ["Inferred", "infer_published"]

# An article may appear so many days after the last day that it tells of, and tells of it near its top. In dated French
# news 98 % do (``factcheck.evaluation.dating`` prints the figures); what is told further down is often an older story.
_DAYS_AFTER = 14
# An article that speaks of "this Monday" is seldom older than the week.
_DAYS_AFTER_THIS = 7
_TOP = 800
# News tells of one or two days by their full names; a chronicle of more does not end on the day it was written.
_MOST_DAYS_TOLD = 2
_HALF_YEAR = 200
_LONGEST_TEXT = 200_000
# A weekday and a date agree every five or six years; when they did not for long, the writer has more likely slipped.
_YEARS_BACK = 3
_YEARS_SEARCHED = 40
_SATURDAY = 5
# News of a day is told within so many days, or "this Tuesday" is another one.
_SOON = 3


@dataclass(frozen=True, slots=True)
class Inferred:
    """The article appeared from ``lo`` (the likeliest day) to ``hi``, both in; ``reason`` says why in words."""

    lo: dt.date
    hi: dt.date
    reason: str


def infer_published(
    text: str,
    lang: str,
    *,
    title: str | None = None,
    path: str | None = None,
    url: str | None = None,
    corpus_years: Iterable[int] = (),
    today: dt.date | None = None,
) -> Inferred | None:
    """Infer when an undated article was published; ``None`` when it cannot be known.

    ``corpus_years`` are years that other articles of the same story name or appeared in. A weekday and a date agree
    every five or six years: the article was published in the one such year between the latest that it or its story
    tells of and ``today``. ``today`` is the day on which the articles were collected; when it is given, the latest of
    several such years is taken, since collections are of recent articles. When it is not, the system's date is only
    a bound, and several years are no answer. The reason is in the language of the article.
    """
    now = today or dt.date.today()
    words = WORDS.get(lang)
    if words is None:
        return None
    for place, kind in ((url, "url"), (path, "path")):
        found = date_in_place(place, now) if place else None
        if found:
            return Inferred(found[0], found[0], words.reasons[kind].format(words=found[1]))
    # Dates in words are read by the layer above; only this inference needs it, and only when it is asked for.
    from factcheck.values.dates import mentions

    whole = (f"{title}\n{text}" if title else text)[:_LONGEST_TEXT]
    return _Evidence(mentions(whole, lang), words, sorted(set(corpus_years)), now, today is not None).weigh()


@dataclass(frozen=True, slots=True)
class _Evidence:
    said: Mentions
    words: DatingWords
    corpus_years: Sequence[int]
    today: dt.date
    collected: bool

    def weigh(self) -> Inferred | None:
        for rule in (self._stated, self._day_told, self._weekend_ahead, self._last_year):
            found = rule()
            if found is not None:
                return found
        return None

    def _because(self, rule: str, lo: dt.date, hi: dt.date, **words: object) -> Inferred:
        return Inferred(lo, min(hi, self.today), self.words.reasons[rule].format(year=lo.year, **words))

    # A line that says when the article was published.

    def _stated(self) -> Inferred | None:
        opening = re.compile(rf"(?:^|[|•·]|- ) *(?:{'|'.join(self.words.stated)})\b[^.!?]{{0,20}}\Z")
        days = [
            day
            for mention in self.said.days
            if mention.year is not None and opening.search(mention.before)
            for day in _in_years(mention, [mention.year])
            if day <= self.today
        ]
        if not days:
            return None
        first = min(days)
        words = next(
            m.words for m in self.said.days if m.year == first.year and (m.month, m.day) == (first.month, first.day)
        )
        return self._because("stated", first, first, words=words)

    # The latest day that is told as over, or as this day.

    def _day_told(self) -> Inferred | None:
        told = [(day, mention) for mention in self.said.days for day in self._told_on(mention)]
        if not told or len({day for day, _ in told}) > _MOST_DAYS_TOLD:
            return None
        day, mention = max(told, key=lambda found: (found[0], found[1].this))
        if not (mention.this or mention.start < _TOP) or self._is_contradicted(day):
            return None
        published = day if mention.this else self._this_weekday(day)
        last = published + dt.timedelta(_DAYS_AFTER_THIS if mention.this else _DAYS_AFTER)
        return self._because("this" if mention.this else "past", published, last, words=mention.words)

    def _is_contradicted(self, day: dt.date) -> bool:
        """Whether another weekday does not agree with its date around ``day``, or a later month is told as past."""
        dated = [mention for mention in self.said.days if mention.weekday is not None and mention.year is None]
        if not all(self._agrees_near(mention, day) for mention in dated):
            return True
        months = [
            period.start for period in self.said.periods if period.kind == "month" and period.over and period.start
        ]
        if any(day < dt.date(day.year, *start) <= self.today for start in months):
            return True
        # A day told as past, of whatever year it may be, is not after the article.
        last = day + dt.timedelta(_DAYS_AFTER)
        return any(
            last < found <= self.today
            for mention in self.said.days
            if mention.over and not mention.ahead
            for found in _in_years(mention, [mention.year or day.year])
        )

    def _agrees_near(self, mention: DayMention, day: dt.date) -> bool:
        near = _in_years(mention, (day.year - 1, day.year, day.year + 1))
        return any(found.weekday() == mention.weekday and abs((found - day).days) < _HALF_YEAR for found in near)

    def _told_on(self, mention: DayMention) -> Iterator[dt.date]:
        if not mention.over or mention.ahead or mention.last is not None:
            return
        if mention.weekday is None or mention.year is not None:
            return
        day = self._latest_agreeing(mention)
        if day is not None:
            yield day

    def _latest_agreeing(self, mention: DayMention) -> dt.date | None:
        """The day on which weekday and date agree, in the one year that nothing excludes, or the latest of several."""
        years = range(self.today.year, self.today.year - _YEARS_SEARCHED, -1)
        days = [day for day in _in_years(mention, years) if day.weekday() == mention.weekday and day <= self.today]
        told = self._latest_year_told()
        named = max((year for year in self.corpus_years if year <= self.today.year), default=told)
        for floor in (named, told):
            since = [day for day in days if floor is not None and day.year >= floor]
            if len(since) == 1 and not self.collected:
                return since[0]
            if since and self.collected:
                # That the article tells of the same year bears the weekday out.
                return max(since) if max(since).year == told else self._recent(max(since))
        return self._recent(max(days)) if days and told is None and self.collected else None

    def _recent(self, day: dt.date) -> dt.date | None:
        return day if self.today.year - day.year <= _YEARS_BACK else None

    def _latest_year_told(self) -> int | None:
        """The latest year that the article tells of as past; it cannot have been published before."""
        years = [period.year for period in self.said.periods if period.begun and period.year]
        years += [mention.year for mention in self.said.days if mention.over and mention.year]
        return max((year for year in years if year <= self.today.year), default=None)

    def _this_weekday(self, day: dt.date) -> dt.date:
        """``ce mardi`` beside a past Monday: the article is of the Tuesday after it."""
        named = {period.weekday for period in self.said.periods if period.kind == "weekday" and period.over}
        if len(named) != 1:
            return day
        (weekday,) = named
        later = 0 if weekday is None else (weekday - day.weekday()) % 7
        return day + dt.timedelta(later) if later <= _SOON else day

    # Days that are still to come, with this weekend among them.

    def _weekend_ahead(self) -> Inferred | None:
        weekend = next((p for p in self.said.periods if p.kind == "weekend" and not p.over), None)
        stays = [mention for mention in self.said.days if mention.last is not None and not mention.over]
        floor = self._latest_year_told()
        if weekend is None or len(stays) != 1 or floor is None:
            return None
        stay = stays[0]
        years = [year for year in range(floor, self.today.year + 1) if self._weekend_within(stay, year)]
        if self.corpus_years:
            years = [year for year in years if {year, year - 1} & set(self.corpus_years)][:1]
        if len(years) != 1:
            return None
        first = dt.date(years[0], stay.month, stay.day)
        monday = first - dt.timedelta(first.weekday())
        return self._because("weekend", monday, first, words=stay.words, this=weekend.words)

    def _weekend_within(self, stay: DayMention, year: int) -> bool:
        if stay.last is None:
            return False
        try:
            first, last = dt.date(year, stay.month, stay.day), dt.date(year, stay.last[1], stay.last[0])
        except ValueError:
            return False
        saturday = first + dt.timedelta((_SATURDAY - first.weekday()) % 7)
        return saturday + dt.timedelta(1) <= last and last <= self.today

    # "Last year", when the corpus says which year that was.

    def _last_year(self) -> Inferred | None:
        said = next((p for p in self.said.periods if p.kind == "last_year" and p.over), None)
        last = self._year_before()
        if said is None or last is None:
            return None
        lo = dt.date(last + 1, *self._latest_start())
        if lo > self.today:
            return None
        return self._because("last_year", lo, dt.date(last + 1, 12, 31), words=said.words, last=last)

    def _year_before(self) -> int | None:
        """The latest year told by the article, when its neighbours name none later, or the only one that they name."""
        told = self._latest_year_told()
        named = {year for year in self.corpus_years if year <= self.today.year}
        if not named:
            return None
        if told is None:
            return named.pop() if len(named) == 1 else None
        return told if max(named) in {told, told + 1} else None

    def _latest_start(self) -> tuple[int, int]:
        """Where the latest month, or part of one, that is told as past without its year begins."""
        return max((p.start for p in self.said.periods if p.kind == "month" and p.over and p.start), default=(1, 1))


def _in_years(mention: DayMention, years: Iterable[int]) -> Iterator[dt.date]:
    for year in years:
        try:
            yield dt.date(year, mention.month, mention.day)
        except ValueError:
            continue
