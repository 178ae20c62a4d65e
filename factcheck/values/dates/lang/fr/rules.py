"""The rules of French dates and durations, stage after stage; see ``_cascade`` for how they are written."""

from __future__ import annotations

from typing import Any

from factcheck.values.dates import build as b
from factcheck.values.dates._cascade import Rule

__all__ = ["RULES"]


def _r(pattern: str, build: Any, **values: Any) -> Rule:
    return Rule(pattern, build, values)


_U = "<time_unit>"
# A number after these is a year; after "de" and "pour" only when no noun follows.
_BEFORE_YEAR = (
    "<en|since|before|after|by|until|towards|around_point|from_on|between|third|courant|year_noun|during|unit_annee"
    "|unit_year|from|no_later>"
)

# Day and month that stand for one year only.
_NAMED_DAYS = {(11, 9): 2001, (13, 11): 2015, (7, 10): 2023}

_CLOCKS = [
    _r("<broadcast> <of> <h24> <hour>", b.block),
    _r("<broadcast> <of> <weekday>", b.block),
    _r("<du> <unit_day> <au_lendemain>", b.block),
    _r("<int> <time_unit> <sur|slash> <int>", b.block),
    _r("(?<=<lasting|during|approx>) c=<hm>", b.clock_amount),
    _r("c=<hm> <unit> (?=<minutes> <letter_half>)", b.clock_amount),
    _r("(?<=<en>) c=<hm>", b.clock_amount),
    _r("(?<=<lasting><roughly>) c=<hm>", b.clock_amount),
    _r("<until> <a> n=<n12> u=<hour>", b.short_limit),
    _r("c=<hm|hm_colon> (?:<of> <art>?)? p=<daypart>", b.clock),
    _r("h=<h24|one> <hour> minutes=<minutes>? (?:<of> <art>?) p=<all_dayparts>", b.clock),
    _r("h=<h24|one> <hour> <minus> (?:<art>? f=<fraction>|minutes=<minutes> <unit>?)", b.clock_before_hour),
    _r("h=<h24|one> <hour> <and> f=<fraction> (?!<hour>)", b.clock_past_hour),
    _r("(?<=<de>) c=<hm> (?=<a> <hm|h24|midnight|noon>)", b.clock),
    _r("(?<=<between>) c=<hm> (?=<and> <hm|h24|midnight|noon>)", b.clock),
    _r("(?<=<de>) h=<h24> <hour> (?=<a> (?:<h24> <hour>|<hm|noon|midnight>))", b.clock),
    _r("(?<=<between>) h=<h24> <hour> (?=<and> (?:<h24> <hour>|<hm|noon|midnight>))", b.clock),
    _r("(?<=<CLOCK><a|and>) h=<h24> <hour>", b.clock),
    _r("(?<=<a|au|towards|from_on|before|after|since|this|around_point|between|and|no_later|from|comma|stop|WEEKDAY|lpar>)"
       "c=<hm>", b.clock),
    _r("c=<hm_colon>", b.clock),
    _r("c=<hm>", b.short_clock_amount),
    _r("<itis> (: rough=<roughly>? h=<h24|one> <hour> ) (?!<of>)", b.clock_about),
    _r("<itis> (: rough=<roughly>? c=<noon|midnight> plus=<halfmore>?)", b.clock_about),
    _r("(?<=<a|towards|from_on|before|around_point>) h=<h24> <hour> plus=<halfmore>", b.clock),
    _r("(?<=<a|towards|from_on|before|around_point>) h=<h24> <hour> minutes=<minutes> (?!<noun|of|and|or|a>)", b.clock),
    _r("(?<=<a|towards|from_on|before|around_point>) h=<h24> <hour> (?!<of|time_unit>)", b.clock),
    _r("(?<=<from>) h=<h24> <hour>", b.clock),
    _r("(?<=<after|since>) h=<h24> <hour> (?!<of|time_unit>)", b.late_clock),
    _r("(?<=<weekday|rel_day|month>) h=<h24> <hour> (?!<of|time_unit|later|earlier|after|before>)", b.clock),
    _r("(?<=<a|towards|from_on|before|after|since|around_point|this|weekday|rel_day|between|and|en>) c=<noon>"
       "plus=<halfmore>?", b.clock),
    _r("c=<midnight> plus=<halfmore>?", b.clock),
]  # fmt: skip

_DAYS = [
    _r("<every|one> <weekday|weekdays_all>", b.block),
    _r("<int> <years> <dash> <light>", b.habit),
    # "le lundi" is every Monday, unless more is said of it.
    _r("(?<!<and|or>)<art> <weekday> (?=<noun|stop|comma|rpar|and|or|year_verb|a|for|at|dash>|$)", b.habit),
    # "du vendredi au dimanche" is every week, unlike "de vendredi à dimanche".
    _r("(?<!<and|or>)<art> <weekday> <all_dayparts> (?!<int|ord>)", b.habit),
    _r("<du> a=<weekday> <au> b=<weekday> (?!<int>)", b.block),
    _r("<this> <weekday> <dash>? <there>", b.block),
    # In figures.
    _r("x=<numeric_dm> m=<any_month> (?:<dot>? y=<year4>)?", b.slashed_days),
    _r("(?:w=<weekdays> <comma|dot>? <art>?)? x=<numeric_day>", b.numeric_day),
    _r("(?:(?<=<art|au|du|before|after|since|from>) | w=<weekdays>) x=<numeric_dotted>", b.numeric_day),
    _r("(?<=<art|au|du|before|after|since|from>) x=<numeric_dm> (?!<percent|de>)", b.numeric_day),
    _r("w=<weekdays> x=<numeric_dm>", b.numeric_day),
    _r("x=<numeric_dm> (?!<percent|de|noun>)", b.numeric_day_unlikely),
    # Lists whose month comes last.
    _r("(?<=<art|au|du|de|comma|and|or>) d=<dom> (?=(?:(?:<comma|and|or>) <dom>){0,5} (?:<comma|and|or>) e=<dom>"
       " m=<any_month> (?:<dot>? y=<year4>)?)", b.listed_day),
    _r("w=<weekdays> d=<dom> (?=(?:<comma>? <and|or|au|a|dash>|<comma>) <art>? <weekdays> e=<dom> m=<any_month>"
       " (?:<dot>? y=<year4>)?)", b.listed_day),
    # Days that have become names.
    _r("d=<dom> <dash> m=<month_named> (?!<year4>)", b.named_day, named=_NAMED_DAYS),
    _r("(?<=<attack><du>) d=<dom> <dash>? m=<any_month> (?!<dot>? <year4>)", b.named_day, named=_NAMED_DAYS),
    # Day, month, year.
    _r("(?:w=<weekdays> <comma|dot>? <art>?)? d=<dom> <dash>? m=<any_month> <dot>? <comma> y=<year4>"
       " (?=<stop|comma|rpar>|$)",
       b.day),
    _r("(?:w=<weekdays> <comma|dot>? <art>?)? d=<dom> <dash>? m=<any_month> (?:<dot>? y=<year4>)?", b.day),
    _r("w=<weekday> d=<domdigit> (?!<noun|slash|hour|int>)", b.weekday_number),
    _r("x=<rel_day>", b.relative_day),
    _r("x=<same_day>", b.relative_day, offset=0, start="said"),
]  # fmt: skip

_MONTHS_AND_YEARS = [
    _r("m=<month|month_named> (?=(?:(?:<comma>|<and>) <any_month>){0,4} <comma>? <and|or> <en>? <any_month> <dot>?"
       " y=<year4>)",
       b.month),
    _r("(?:<unit_month> <de>)? m=<any_month> <dot>? (?:<comma|de>)? y=<year4>", b.month),
    _r("<unit_month> <de> m=<month|month_named>", b.month),
    _r("(?<=<en|de|since|before|after|by|third|from_on|between|courant|from|towards>) m=<month_named>", b.month),
    _r("m=<month>", b.month),
    # Winters and seasons of sport over two years come before the ranges of years.
    _r("s=<season> y=<year4> <dash|slash> b=<year4|short_year>", b.winter_years),
    _r("s=<season> (?:<de> <art>?)? y=<year4>", b.season),
    _r("<years> a=<year4> <dash> b=<year4>", b.decades),
    _r("<years> n=<year4|short_year>", b.decade),
    _r("<unit_decade> n=<year4>", b.decade),
    _r("(?<=<DECADE><and|or|comma|a>) n=<year4|short_year> (?!<noun>)", b.decade),
    _r("a=<year4> <dash|slash> b=<year4|short_year>", b.years),
    _r("m=<n12> <slash> y=<year4>", b.month),
    _r("(?<=<en|since|until|before|after>) m=<n12> <dash> y=<year4>", b.month),
    _r("(?:<unit_annee|unit_year>) y=<year4>", b.year),
    _r(f"(?<={_BEFORE_YEAR}) y=<year4> (?!<time_unit|percent|money|degree|hour>)", b.year),
    _r("(?<=<third><de|dash>) y=<year4>", b.year),
    _r("(?<=<by|until><a|au|en>) y=<year4>", b.year),
    _r("(?<=<en|a><art>) y=<year4> (?!<noun>)", b.year),
    _r("(?<!<approx>)(?<=<de|for>) y=<year4> (?!<ws|time_unit|percent|money|degree|hour|many|of>)", b.year),
    _r("(?<=<lpar>) y=<year4> (?=<rpar|comma|dash|and>)", b.year),
    _r("(?<=<stop>) y=<year4> (?=<year_verb|letter_half>)", b.year),
    _r("(?<=<YEAR><and|or|comma|a>) y=<year4> (?!<ws|time_unit|percent|money>)", b.year),
    _r("(?<=<YEAR><and|or|comma|a>) y=<year4> (?!<ws|time_unit|percent|money>)", b.year),
    _r("(?<=<YEAR><and|or|comma|a>) y=<year4> (?!<ws|time_unit|percent|money>)", b.year),
    _r("<ordinal> <unit_century> <bc>", b.block),
    _r("<YEAR> <bc>", b.block),
    _r("o=<ordinal> <unit_century>", b.century),
    _r("o=<ordinal> <quarter_word> (?:<de>? y=<year4>)?", b.quarter),
    _r("<letter_quarter> o=<n12> y=<year4>?", b.quarter),
    _r("o=<ordinal> <half_word> (?:<de>? y=<year4>)?", b.half_year),
    _r("<letter_half> o=<n12> y=<year4>?", b.half_year),
]  # fmt: skip

_FEASTS = [
    _r("<feast_thing> <of> <art>? <all_feasts>", b.block),
    _r("<weekend> <of> <art>? h=<all_feasts>", b.feast_weekend),
    _r("h=<all_feasts> y=<year4>", b.feast),
    _r("h=<all_feasts> x=<YEAR>", b.feast_in_year),
    _r(
        "(?<=<a|au|since|before|after|by|towards|for|from_on|until|all_dayparts|around_point|en|this>) h=<feast>",
        b.feast,
    ),
    _r("(?<=<all_dayparts|said_day><de>) h=<feast>", b.feast),
    _r("(?<=<before|after|towards|stop|comma|for>) h=<named_feast>", b.feast),
    _r("(?<=<art|au|du|this>) h=<named_feast>", b.feast),
    _r("h=<all_feasts> (?=<last|next>)", b.feast),
]

_PERIODS = [
    _r("o=<ordinal> w=<weekday> <of> <art>? x=<MONTH>", b.nth_weekday),
    _r("<last> w=<weekday> <of> <art>? x=<MONTH>", b.nth_weekday),
    _r("o=<ordinal> <weekend> <of> <art>? x=<MONTH>", b.weekend_of_month),
    _r("<last> <weekend> <of> <art>? x=<MONTH>", b.weekend_of_month),
    _r("o=<ordinal> <unit_week> <of> <art>? x=<MONTH>", b.week_of_month),
    _r("<last> <unit_week> <of> <art>? x=<MONTH>", b.week_of_month),
    _r("x=<MONTH|DAY> <last>", b.directed, direction=-1),
    _r("x=<MONTH|DAY> <next>", b.directed, direction=1),
    _r("<art>? s=<season> <last>", b.season, direction=-1),
    _r("<art>? s=<season> <next>", b.season, direction=1),
    _r("<this> s=<season>", b.season),
    _r("(?:<a|since|before|after|by|until|during|dans|from_on|towards|from|for>) <art> (: s=<season>)", b.season),
    _r("(?:<by> <a>) <art> (: s=<season>)", b.season),
    _r("<third> <dash|of>? <art>? (: s=<season>)", b.season),
    _r("<au> (: s=<season>)", b.season),
    _r("(?:<this>|<art>)? w=<weekday> <last>", b.weekday, direction=-1),
    _r("(?:<this>|<art>)? w=<weekday> <next>", b.weekday, direction=1),
    _r("<art> w=<weekday> <following>", b.weekday, direction=1, start="said"),
    _r("<art> w=<weekday> <preceding>", b.weekday, direction=-1, start="said"),
    _r("<art>? n=<number_any> <first_plural> <unit_month> (?=<of> <art>? <YEAR|PERIOD|unit_annee|year_noun>)",
       b.some_months, side="first"),
    _r("<art>? n=<number_any> <last> <unit_month> (?=<of> <art>? <YEAR|unit_annee>)", b.some_months, side="last"),
    _r("g=<art>? u=<period_unit> <last>", b.period, offset=-1),
    _r("g=<art>? u=<period_unit> <next>", b.period, offset=1),
    _r("<art>? u=<period_unit> <current>", b.period, offset=0),
    _r("<this> u=<period_unit> <dash>? <there>", b.period, offset=0, start="said"),
    _r("<this> u=<period_unit> <here>?", b.period, offset=0),
    _r("<this> u=<period_unit> <dash> <here>", b.period, offset=0),
    _r("(?:<art>|<this>) <same> u=<unit_year|unit_annee|unit_week|unit_month>", b.period, offset=0, start="said"),
    _r("<art> u=<period_unit> <following>", b.period, offset=1, start="said"),
    _r("<art> u=<period_unit> <preceding>", b.period, offset=-1, start="said"),
    _r("<art> <unit_day> <following>", b.relative_day, offset=1, start="said"),
    _r("<art> <unit_day> <preceding>", b.relative_day, offset=-1, start="said"),
    _r("o=<ordinal> w=<weekday> <of|en> <art|this>? x=<MONTH|RELMONTH>", b.nth_weekday),
    _r("<last> w=<weekday> <of> <art|this>? x=<RELMONTH>", b.nth_weekday),
    _r("(?<=<art|au|du>) d=<dom> <of> <art|this>? x=<RELMONTH>", b.day_in_month),
    _r("<this>? w=<weekday>", b.weekday),
    _r("w=<WEEKDAY> <of> x=<WEEK>", b.weekday_of_week),
    _r("x=<PERIOD|MONTH|DAY> (?:<de|en>? <art>?) z=<YEAR>", b.in_year),
    _r("x=<DAY|MONTH> <comma> <en>? z=<YEAR>", b.in_year),
    _r("x=<PERIOD> <of> <art> <unit_annee>", b.in_this_year),
    _r("o=<ordinal> <half> <of> <art>? x=<YEAR|MONTH|DECADE|PERIOD>", b.half_of),
    _r("o=<ordinal> <fortnight> <of> <art>? x=<MONTH>", b.half_of),
    _r("<courant> <art>? x=<MONTH|YEAR>", b.keep),
    _r("t=<third> <dash>? (?:<of> <art>?)? x=<MONTH|YEAR|DECADE|PERIOD|RELMONTH|WEEK>", b.third),
    _r("<art>? t=<third> <of> <art>?"
       " u=<unit_week|unit_month|unit_annee|quarter_word|half_word|unit_decade|unit_century>",
       b.this_third),
    # What counts from a day that is said.
    _r("<art>? offset=<said_day> <of> <art>? x=<DAY|WEEKDAY>", b.next_to),
    _r("(?:<art> | (?<!<de>)) x=<said_day> (?!<of>)", b.relative_day, start="said"),
    _r("<au_lendemain> (?!<of>)", b.relative_day, offset=1, start="said"),
]  # fmt: skip

_AMOUNTS = [
    _r("<int> <hour> <du> <wcap>", b.block),
    _r("a=<int> u=<unit|hour> b=<minutes> <letter_half>? (?!<noun|of>)", b.compound_number),
    _r("a=<int> <letter_half> b=<domdigit|n59|n99> (?!<noun|of>)", b.hundredths),
    _r(f"<between> a=<number_any> <and> b=<number_any> (?=<unit_adj>? {_U})", b.quantity),
    _r(f"<de> a=<number_any> <a> b=<number_any> (?=<unit_adj>? {_U})", b.quantity),
    _r(f"a=<number_any|one> <a|or|dash> b=<number_any> (?=<unit_adj>? {_U})", b.quantity),
    _r(f"(?:<one>|<art>)? x=<tens> <de> (?={_U})", b.keep),
    _r("(?:<one>|<art>)? <fortnight> <de> u=<unit_days>", b.fortnight),
    _r("(?<=<during|dans|ago|since>) <one> <fortnight> (?!<of>)", b.fortnight, u="day"),
    _r(f"(?:<one>|<art>)? <fortnight> <de> (?={_U})", b.about_fifteen),
    _r(f"<few>? <de>? x=<many> <de> (?={_U})", b.keep),
    _r(f"x=<few> (?=<unit_adj>? {_U})", b.keep),
    _r("(?:<one>|<art>)? f=<fraction> <dash>? u=<hour|unit_day|unit_century>", b.fraction_amount),
    _r("<one>? f=<fraction> <de> u=<hour|unit_century>", b.fraction_amount),
    _r(f"n=<number_any> <unit_adj>? u={_U} half=<halfmore>?", b.amount, fortnight=15),
    _r("n=<one> <unit_adj>? u=<unit|hour|unit_week|unit_month|unit_year|quarter_word|unit_decade> half=<halfmore>?",
       b.amount),
    _r("(?<=<during|en|dans|after|since|ago|only|approx|for|lasting|by|a|de>) n=<one> <unit_adj>?"
       " u=<unit_annee|unit_day|unit_century|second> half=<halfmore>?", b.amount),
    _r("n=<one> u=<unit_annee|unit_day> (?=<later|earlier>)", b.amount),
    _r("a=<AMOUNT> b=<minutes> <letter_half> (?!<noun|of>)", b.amount_and_seconds),
    _r("a=<AMOUNT> <and|comma>? b=<AMOUNT>", b.compound_amount),
    _r("q=<approx> x=<AMOUNT>", b.approximated_amount),
    _r("<until> <a> x=<AMOUNT>", b.approximated_amount, q=("at_most", None)),
    _r("x=<AMOUNT> q=<approx> (?!<int>)", b.approximated_after),
]  # fmt: skip

_RELATIVE = [
    _r("<ago> <only>? <only>? x=<AMOUNT>", b.ago, sign=-1),
    _r("<dans> <only>? x=<AMOUNT>", b.ago, sign=1),
    _r("<by> <a>? x=<AMOUNT>", b.running, sign=1, open=True),
    _r("<since> <only>? x=<AMOUNT>", b.running, sign=-1, open=True),
    _r("x=<AMOUNT> <later>", b.ago, sign=1, start="said"),
    _r("x=<AMOUNT> <earlier>", b.ago, sign=-1, start="said"),
    _r("x=<AMOUNT> <after> (?=<comma|stop|rpar|colon|and>|$)", b.afterwards),
    _r("x=<AMOUNT> <before> (?=<comma|stop|rpar|colon|and>|$)", b.ago, sign=-1, start="said"),
    _r("x=<AMOUNT> <before> <art>? z=<DAY|WEEKDAY|MONTH|YEAR>", b.moved, sign=-1),
    _r("x=<AMOUNT> <after> <art>? z=<DAY|WEEKDAY|MONTH|YEAR>", b.moved, sign=1),
    _r(f"(?:<this>|<art>|<de>)? n=<number_any> <last> u={_U}", b.running, sign=-1),
    _r(f"(?:<this>|<art>|<de>)? n=<number_any> <next> u={_U}", b.running, sign=1),
    _r("(?:<this>|<art>|(?<=<during>)) <last> x=<AMOUNT>", b.running, sign=-1),
    _r("(?:<this>|<art>|(?<=<during>)) <next> x=<AMOUNT>", b.running, sign=1),
    _r("<art> <last> u=<unit_decade>", b.running, sign=-1, n=1),
]

_FILLER = "<dans|en|au|a|of|art|third|part_filler>"

_TIMES_OF_DAY = [
    _r("<this> p=<all_dayparts> <dash>? <there>", b.said_day_part, offset=0),
    _r("<this> <same>? p=<all_dayparts>", b.this_day_part),
    _r("<art>? <night> <last>", b.last_night, offset=-1),
    _r("<art> p=<all_dayparts> <following>", b.said_day_part, offset=1),
    _r("<art> p=<all_dayparts> <preceding>", b.said_day_part, offset=-1),
    _r("(?:<dans>? <art>)? <night> (?:<of> <art>?) a=<DAY|WEEKDAY|domdigit|ord> <at> <art>?"
       " b=<DAY|WEEKDAY>", b.night),
    _r("(?:<dans>? <art>)? <night> (?:<of> <art>?) a=<DAY|WEEKDAY>", b.night),
    _r(f"x=<DAY|WEEKDAY> <comma>? {_FILLER}{{0,5}} p=<all_dayparts>", b.day_part),
    _r("p=<daypart> <of> <art>? x=<DAY|WEEKDAY>", b.day_part),
    _r("<art>? p=<all_dayparts> <same>", b.said_day_part, offset=0),
    _r("<dans> <art> (: p=<all_dayparts>) (?!<of>)", b.day_part),
    _r("<en> (?:<third> <de>?)? (: p=<daypart>)", b.day_part),
    _r("<au> <part_filler> (: p=<daypart>)", b.day_part),
    # Clock times take a day before or after them.
    _r("<de> a=<CLOCK> <a> b=<CLOCK> (?! <comma>? <DAY|WEEKDAY>)", b.between),
    _r("<between> a=<CLOCK> <and> b=<CLOCK> (?! <comma>? <DAY|WEEKDAY>)", b.between),
    _r("x=<DAY|WEEKDAY> <comma>? c=<RANGE>", b.between_clocks_on_day),
    _r("<towards|around_point> <art>? x=<CLOCK>", b.about),
    _r("x=<DAY|WEEKDAY|DAYPART> <comma>? <a|from_on|au|art>? c=<CLOCK>", b.clock_on_day),
    _r("c=<CLOCK> <tz>? <comma>? <of|art|au|en>? <art>? x=<DAY|WEEKDAY|DAYPART>", b.clock_on_day),
    _r("(: c=<CLOCK>) (?=<comma> x=<NIGHT>)", b.clock_on_next),
]  # fmt: skip

_RANGES = [
    _r("<weekend> <of> <art>? a=<DAY> <and> b=<DAY>", b.weekend_of_days),
    _r("<weekend> <of> <art>? x=<DAY>", b.week_of, unit="weekend"),
    _r("<de|du> <art>? a=<ANY|domdigit|ord> <at> <art>? b=<ANY>", b.between),
    _r("<between> <art>? a=<ANY|domdigit|ord> <and> <art>? b=<ANY>", b.between),
    _r("a=<domdigit|ord> <dash|au> b=<DAY>", b.between),
    _r("a=<DAY> <dash|au> b=<DAY>", b.between),
    _r("a=<MONTH> <dash> b=<MONTH>", b.between),
    _r("a=<WEEKDAY> <dash> b=<WEEKDAY>", b.between),
    _r("a=<CLOCK> <dash> b=<CLOCK>", b.between),
    _r("<unit_week> x=<RANGE>", b.week_of, unit="week"),
    _r("<weekend> x=<RANGE>", b.week_of, unit="weekend"),
    _r("<unit_week> <of> x=<DAY>", b.week_of, unit="week"),
]  # fmt: skip

_OPEN = [
    _r("<since> <art>? x=<ANY>", b.opened, side="since"),
    _r("<de> x=<YEAR|MONTH|DAY|PERIOD> <a> <now_word>", b.opened, side="since"),
    _r("<from> <art>? x=<ANY>", b.opened, side="from"),
    _r("<until> (?:<a|au|en|dans>)? <art>? x=<ANY>", b.opened, side="until"),
    _r("<by> (?:<a|au|en>)? <art>? x=<ANY>", b.opened, side="by"),
    _r("<no_later> <art>? x=<ANY>", b.opened, side="by"),
    _r("x=<ANY> <no_later>", b.opened, side="by"),
    _r("<before> <art>? x=<ANY>", b.opened, side="before"),
    _r("<after> <art>? x=<ANY>", b.opened, side="after"),
    _r("<towards|around_point> <art>? x=<LONG|DAY>", b.about),
]

RULES = (
    _CLOCKS, _DAYS, _MONTHS_AND_YEARS, _FEASTS, _PERIODS, _AMOUNTS, _RELATIVE, _TIMES_OF_DAY, _RANGES, _OPEN,
)  # fmt: skip
