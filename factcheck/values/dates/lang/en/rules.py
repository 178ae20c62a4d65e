"""The rules of English dates and durations, stage after stage; see ``_cascade`` for how they are written."""

from __future__ import annotations

from typing import Any

from factcheck.values.dates import build as b
from factcheck.values.dates._cascade import Rule
from factcheck.values.dates._clock import EVENING_TO_MORNING, NIGHT

__all__ = ["RULES"]


def _r(pattern: str, build: Any, **values: Any) -> Rule:
    return Rule(pattern, build, values)


_U = "<time_unit>"
_BEFORE_YEAR = (
    "<in|since|before|after|by|until|towards|approx|around_point|between|third|third_noun|during|from_to|from|no_later"
    "|onwards|as_of|starting|born>"
)
_BEFORE_MONTH = (
    "<in|since|before|after|by|until|towards|approx|around_point|between|third|third_noun|during|from_to|from|no_later"
    "|of|to|for|on|at|this|as_of|starting>"
)
_YEAR_IN = "(?!<time_unit|percent|money|degree|people>)"

# Day and month that stand for one year only.
_NAMED_DAYS = {(11, 9): 2001, (7, 10): 2023, (7, 7): 2005}

_CLOCKS = [
    _r(
        "(?<=<at|by|towards|approx|until|from_to|around_point>) (: <one>? <quarter_word> <to> h=<n12>)",
        b.clock_before_hour,
        f=0.25,
    ),
    _r(
        "(?<=<at|by|towards|approx|until|from_to|around_point>) (: <one>? <quarter_word> <past> h=<n12>)",
        b.clock_past_hour,
        f=0.25,
    ),
    _r("<int> <time_unit> <slash> <int>", b.block),
    _r("x=<year4|number> (?=<tz>)", b.military_clock),
    _r("h=<h24> <dash|to|and> (: c=<clock12>)", b.clock),
    _r("h=<h24> (?=<dash|to|and> c=<CLOCK>)", b.clock_before),
    _r("c=<clock12|hm_colon>", b.clock),
    _r("h=<h24> <oclock>", b.clock),
    _r("<half> <past> h=<h24>", b.clock, minutes=30),
    _r("<quarter_word> <past> h=<h24>", b.clock, minutes=15),
    _r("(?:c=<CLOCK>) <in> <art> p=<daypart>", b.clock_in_part),
    _r("<at> (: h=<h24> <in> <art> p=<daypart>)", b.clock),
    _r("<at> (: h=<h24>) (?=<on> <weekdays|any_month|month_named>)", b.clock),
    _r("<at> (: h=<h24>) (?=<tz>)", b.clock),
    _r("<itis> (: rough=<roughly>? c=<CLOCK>)", b.clock_about),
    _r("c=<noon|midnight>", b.clock),
]

_DAYS = [
    _r("<name_before> <weekday>", b.block),
    _r("<weekday> <name_after>", b.block),
    _r("<every|one|any> <weekday|weekdays_all>", b.block),
    _r("a=<weekday> <to|until> b=<weekday> (?!<int>)", b.weekdays_or_habit),
    # In figures.
    _r("x=<numeric_dm> m=<any_month> (?:<comma>? y=<year4>)?", b.slashed_days),
    _r("(?:w=<weekdays> <comma|dot>? <art>?)? x=<numeric_day>", b.numeric_day),
    _r("(?:(?<=<on|since|before|after|from|until|by>) | w=<weekdays>) x=<numeric_dotted>", b.numeric_day),
    _r("(?:(?<=<on|since|before|after|from|until|by>) | w=<weekdays>) x=<numeric_dm> (?!<percent|of>)", b.numeric_day),
    # Days that have become names.
    _r("m=<any_month> <dot>? d=<domdigit> (?=<attack|terror>)", b.named_day, named=_NAMED_DAYS),
    _r("d=<domdigit> m=<any_month> (?=<attack|terror>)", b.named_day, named=_NAMED_DAYS),
    _r("x=<numeric_dm>", b.named_numeric_day, named=_NAMED_DAYS),
    # Month first: lists and ranges, then a day.
    _r("m=<any_month> <dot>? a=<dom> <dash|to|until> b=<domdigit> (?:<comma>? y=<year4>)?", b.between_numbers),
    _r("<between> m=<any_month> <dot>? a=<dom> <and> b=<domdigit> (?:<comma>? y=<year4>)?", b.between_numbers),
    _r("m=<any_month> <dot>? d=<domdigit> (?=(?:<comma> <domdigit>){0,5} <comma>? <and|or> <domdigit>"
       " <comma> y=<year4>)", b.day),
    _r("(?:w=<weekdays> <dot|comma>?)? m=<any_month> <dot>? d=<dom> <comma>? y=<year4>", b.day),
    _r("(?:w=<weekdays> <dot|comma>?)? m=<any_month> <dot>? d=<dom>"
       " (?!<slash|percent|money|hour|second|unit|people>)", b.day),
    _r("m=<any_month> <art> d=<ord>", b.day),
    # Day first.
    _r("d=<second> <of> m=<any_month> (?:<comma>? y=<year4>)?", b.day),
    _r("d=<dom> (?=(?:<comma|and|or> <dom>){0,5} <comma>? <and|or> e=<dom> m=<any_month> (?:<comma>?"
       " y=<year4>)?)", b.listed_day),
    _r("w=<weekdays> <art>? d=<dom> (?=<comma>? <and|or|to|dash|until> <weekdays> <art>? e=<dom> <of>? m=<any_month>"
       " (?:<comma>? y=<year4>)?)", b.listed_day),
    _r("(?:w=<weekdays> <dot|comma>? <art>?)? d=<dom> <of>? m=<any_month> <dot>? (?:<comma>? y=<year4>)?", b.day),
    _r("x=<DAY> <comma>? <and|or> (: d=<domdigit> <comma> y=<year4>)", b.next_listed),
    _r("x=<DAY> <comma>? <and|or> (: d=<domdigit>) (?!<noun|slash|hour|people|any_month|unit_adj>)", b.next_listed),
    _r("w=<weekday> <art>? d=<domdigit|ord> (?!<noun|slash|hour|int|people|of>)", b.weekday_number),
    _r("x=<rel_day>", b.relative_day),
]  # fmt: skip

_MONTHS_AND_YEARS = [
    _r("m=<month|month_named|month_verb> (?=(?:<comma> <any_month>){0,4} <comma>? <and|or> <any_month>"
       " <dot>? y=<year4>)",
       b.month),
    _r("m=<any_month> <dot>? (?:<comma|of>)? y=<year4>", b.month),
    _r("<art> <unit_month> <of> (: m=<any_month>)", b.month),
    _r(f"(?<={_BEFORE_MONTH}) m=<month|month_named|month_abbr|month_verb>", b.month),
    _r("(?<=<third|third_noun><dash>) m=<month|month_named|month_verb>", b.month),
    _r("(?<=<MONTH><and|or|to|dash|until>) m=<month|month_named|month_verb>", b.month),
    _r("m=<month|month_named|month_verb> (?=<and|or|dash|to> <MONTH>)", b.month),
    _r("m=<month|month_named> (?=<poss>)", b.month),
    _r("s=<season> (?:<of>? <art>?) y=<year4> <dash|slash> b=<year4|short_year>", b.winter_years),
    _r("s=<season> <of>? y=<year4>", b.season),
    _r("a=<year4> <poss> <dash|to|and> b=<year4> <poss>", b.decades),
    _r("n=<year4> e=<poss>", b.decade_with_s),
    _r("(?:<art> | (?<=<third|third_noun><dash>)) n=<short_year> e=<poss>", b.decade_with_s),
    _r("(?:<art> | (?<=<third|third_noun><dash>)) n=<decade_word>", b.decade),
    _r("a=<year4> <dash|slash> b=<year4|short_year>", b.years),
    _r("m=<n12> <slash> y=<year4>", b.month),
    _r("(?<=<in|since|until|before|after>) m=<n12> <dash> y=<year4>", b.month),
    _r("<art>? <unit_year> y=<year4>", b.year),
    _r(f"(?<={_BEFORE_YEAR}) y=<year4> {_YEAR_IN}", b.year),
    _r("(?<=<third|third_noun><dash>) y=<year4>", b.year),
    _r(f"(?<=<of|for|to>) y=<year4> {_YEAR_IN} (?!<ws|many>)", b.year),
    _r("(?<=<art|one|poss|her>) y=<year4> (?=<w|ws>)", b.year),
    _r("(?<=<lpar>) y=<year4> (?=<rpar|comma|dash|and>)", b.year),
    _r("(?<=<stop>) y=<year4> (?=<year_verb>)", b.year),
    *[_r(f"(?<=<YEAR><and|or|comma|to|until>) y=<year4> {_YEAR_IN}", b.year)] * 3,
    _r("<ordinal> <dash>? <unit_century> <bc>", b.block),
    _r("<YEAR> <bc>", b.block),
    _r("o=<ordinal> <dash>? <unit_century>", b.century),
    _r("o=<ordinal> <dash>? <quarter_word> (?:<of>? y=<year4>)?", b.quarter),
    _r("<letter_quarter> o=<n12> y=<year4>?", b.quarter),
    _r("<letter_half> o=<n12> y=<year4>?", b.half_year),
]  # fmt: skip

_FEASTS = [
    _r("<all_feasts> <feast_thing>", b.block),
    _r("h=<all_feasts> <weekend>", b.feast_weekend),
    _r("h=<all_feasts> y=<year4>", b.feast),
    _r("h=<all_feasts> <of|in>? x=<YEAR>", b.feast_in_year),
    _r("<last> h=<all_feasts>", b.feast, direction=-1),
    _r("<next> h=<all_feasts>", b.feast, direction=1),
    _r(
        "<this>? (?<=<at|on|since|before|after|by|until|for|towards|approx|this|eve|around_point|during|from_to>)"
        " h=<feast>",
        b.feast,
    ),
    _r(
        "(?<=<at|on|since|before|after|by|until|for|towards|approx|this|stop|eve|around_point|to|of>) h=<named_feast>",
        b.feast,
    ),
    _r("(?<=<art>) h=<named_feast>", b.feast),
]

_ALL_UNITS = "<unit_year|unit_month|unit_week|quarter_word|unit_decade|unit_century|weekend>"

_PERIODS = [
    _r("o=<ordinal> w=<weekday> <of|in> <art>? x=<MONTH>", b.nth_weekday),
    _r("<last> w=<weekday> <of|in> <art>? x=<MONTH>", b.nth_weekday),
    _r("o=<ordinal> <weekend> <of|in> <art>? x=<MONTH>", b.weekend_of_month),
    _r("<last> <weekend> <of|in> <art>? x=<MONTH>", b.weekend_of_month),
    _r("o=<ordinal> <unit_week> <of|in> <art>? x=<MONTH>", b.week_of_month),
    _r("(?:<art>) <last> <unit_week> <of|in> <art>? x=<MONTH>", b.week_of_month),
    _r("o=<ordinal> n=<number_any> <unit_months>", b.first_months),
    _r("<last> n=<number_any> <unit_months> (?=<of> <YEAR>)", b.some_months, side="last"),
    _r("<art>? n=<number_any> <unit_months> <to|until|ended> x=<MONTH|DAY>", b.months_to),
    _r("<art> <unit_year> <to|until|ended> x=<MONTH|DAY>", b.months_to, n=12),
    _r("<last> m=<month|month_named|month_verb>", b.month, direction=-1),
    _r("<next> m=<month|month_named|month_verb>", b.month, direction=1),
    _r("<last> x=<MONTH|DAY>", b.directed, direction=-1),
    _r("<next> x=<MONTH|DAY>", b.directed, direction=1),
    _r("<last> s=<season>", b.season, direction=-1),
    _r("<next> s=<season>", b.season, direction=1),
    _r("<this> s=<season> (?!<in>)", b.season),
    _r("(?:<in|since|before|after|by|until|during|from_to|from|for|third_noun|this|third|of>) <art> (:"
       " s=<season>)", b.season),
    _r("<third> <dash>? (: s=<season>)", b.season),
    _r("(?<=<since|before|after|by|until|third_noun>) s=<season>", b.season),
    _r("<last> w=<weekday>", b.weekday, direction=-1),
    _r("<this> <past> w=<weekday>", b.weekday, direction=-1),
    _r("<this>? <next> w=<weekday>", b.weekday, direction=1),
    _r("w=<weekday> <last>", b.weekday, direction=-1),
    _r("w=<weekday> <next>", b.weekday, direction=1),
    _r("<art> <following> w=<weekday>", b.weekday, direction=1, start="said"),
    _r("<art> <preceding> w=<weekday>", b.weekday, direction=-1, start="said"),
    _r(f"(?:<during|in|approx|for> <art>) <next> u={_ALL_UNITS}", b.running_one, sign=1),
    _r(f"<art> <last> u={_ALL_UNITS} (?!<poss>)", b.running_one, sign=-1),
    _r(f"<art>? <last> u={_ALL_UNITS}", b.period, offset=-1),
    _r(f"<art> <next> u={_ALL_UNITS}", b.period, offset=1, start="said"),
    _r(f"<next> u={_ALL_UNITS}", b.period, offset=1),
    _r(f"<this> u={_ALL_UNITS}", b.period, offset=0),
    _r(f"<art> <current> u={_ALL_UNITS}", b.period, offset=0),
    _r(f"(?:<that>|<same>) u={_ALL_UNITS}", b.period, offset=0, start="said"),
    _r(f"<art>? <following> u={_ALL_UNITS}", b.period, offset=1, start="said"),
    _r(f"<art>? <preceding> u={_ALL_UNITS}", b.period, offset=-1, start="said"),
    _r(f"<art> u={_ALL_UNITS} <before|earlier>", b.period, offset=-1, start="said"),
    _r(f"<art> u={_ALL_UNITS} <after>", b.period, offset=1, start="said"),
    _r("<art>? <weekend> <of|from_to> <art>? (?=<DAY|RANGE>)", b.nothing),
    _r("<art> u=<weekend> (?!<of>)", b.period, offset=0),
    _r("o=<ordinal> w=<weekday> <of|in> x=<RELMONTH>", b.nth_weekday),
    _r("<last> w=<weekday> <of|in> x=<RELMONTH>", b.nth_weekday),
    _r("(?<=<art|on>) d=<dom> <of> x=<RELMONTH>", b.day_in_month),
    _r("<this>? w=<weekday>", b.weekday),
    _r("w=<WEEKDAY> <of>? x=<WEEK>", b.weekday_of_week),
    _r("x=<PERIOD|MONTH|DAY> <comma|of|in>? z=<YEAR>", b.in_year),
    _r("x=<PERIOD> <of> <art> <unit_year>", b.in_this_year),
    _r("o=<ordinal> <half> <of> <art>? x=<YEAR|MONTH|DECADE|PERIOD>", b.half_of),
    _r("o=<ordinal> <half> <of> <art> <unit_year>", b.half_of_this_year),
    _r("t=<third> <dash|in|on>? <art>? x=<MONTH|YEAR|DECADE|PERIOD|RELMONTH|WEEK>", b.third),
    _r("t=<third_noun> <art>? x=<MONTH|YEAR|DECADE|PERIOD|RELMONTH|WEEK>", b.third),
    _r("t=<third> <in> <art> u=<unit_week|unit_month|unit_year|unit_decade|unit_century>", b.this_third),
    _r("<earlier|later> <in> <art> u=<unit_week|unit_month|unit_year|unit_decade|unit_century>", b.period, offset=0),
    _r("t=<third_noun> <art> u=<unit_week|unit_month|unit_year|quarter_word|unit_decade|unit_century>", b.this_third),
    _r("<earlier|later|third> x=<WEEK|RELMONTH|YEAR>", b.keep),
    _r("<eve> <art>? x=<DAY|WEEKDAY>", b.next_to, offset=-1),
    _r("x=<said_day> (?!<of>)", b.relative_day, start="said"),
    _r("offset=<day_beside> <art>? x=<DAY|WEEKDAY>", b.next_to),
    _r("x=<day_beside> (?!<art|w|ws|wcap|her|this|that|one|of|feast_thing|year_verb>)", b.relative_day, start="said"),
]  # fmt: skip

_AMOUNTS = [
    _r(f"<between> a=<number_any> <and> b=<number_any> (?=<dash>? <unit_adj>? {_U})", b.quantity),
    _r(f"<from_to> a=<number_any> <to> b=<number_any> (?=<dash>? <unit_adj>? {_U})", b.quantity),
    _r(
        f"a=<number_any|one> (?:<dash>? <to|or> <dash>?|<dash>) b=<number_any> (?=<dash>? <unit_adj>? {_U})",
        b.quantity,
    ),
    _r(f"x=<many|few> (?=<unit_adj>? {_U})", b.keep),
    _r("<one>? f=<fractions> <dash>? u=<hour|unit_day|unit_decade|unit_century|unit_year|unit>", b.fraction_amount),
    _r(f"n=<number_any> <halfmore> <unit_adj>? u={_U}", b.amount, half=True),
    _r("(?:n=<number_any|one>) <fortnight>", b.fortnight_amount),
    _r("(?<=<stop|comma|colon|and|or>) n=<n12> <unit_day> (?!<later|earlier|ago|after|before|of>)", b.one_day),
    _r(f"n=<number_any> <dash>? <unit_adj>? u={_U} (?:<dash>? <old>)? half=<halfmore>?", b.amount),
    _r("n=<one> <unit_adj>? u=<unit_century|unit_decade|unit_year|unit_month|unit_week|unit_day|hour|unit>"
       " half=<halfmore>",
       b.amount),
    _r("(?<=<during|in|after|since|only|approx|for|lasting|by|before|itis|between>) n=<one> <unit_adj>?"
       " u=<unit_century|unit_decade|unit_year|unit_month|unit_week|unit_day|hour|unit> (?!<dash>)", b.amount),
    _r("n=<one> u=<unit_century|unit_decade|unit_year|unit_month|unit_week|unit_day|hour|unit>"
       " (?=<ago|later|earlier|after|before|from_to>|<dash><unit_adj>)", b.amount),
    _r("<aged> <between|from_to> a=<int> <and|to> b=<int> (?!<time_unit>)", b.aged),
    _r("<aged> a=<int> <to|dash> b=<int> (?!<time_unit>)", b.aged),
    _r("<aged> n=<n12|n24|n31|n59|n99|QUANTITY> (?!<time_unit>)", b.aged),
    _r("a=<AMOUNT> <and|comma>? b=<AMOUNT>", b.compound_amount),
    _r("q=<approx> x=<AMOUNT>", b.approximated_amount),
    _r("x=<AMOUNT> q=<approx> (?!<int>)", b.approximated_after),
    _r(f"q=<approx> n=<number_any|one> (?=<unit_adj>? {_U})", b.quantity),
]  # fmt: skip

_RELATIVE = [
    _r("<only>? x=<AMOUNT> <ago>", b.ago, sign=-1),
    _r("<in> <only>? x=<AMOUNT> <poss>? <time_word>", b.ago, sign=1),
    _r("<in> <only>? x=<AMOUNT>", b.in_amount),
    _r("x=<AMOUNT> <from_to> <now_word>", b.ago, sign=1),
    _r("x=<AMOUNT> <later>", b.ago, sign=1, start="said"),
    _r("x=<AMOUNT> <earlier>", b.ago, sign=-1, start="said"),
    _r("x=<AMOUNT> <after> (?=<comma|stop|rpar|colon|and>|$)", b.afterwards),
    _r("x=<AMOUNT> <before> (?=<comma|stop|rpar|colon|and>|$)", b.ago, sign=-1, start="said"),
    _r("x=<AMOUNT> <before> <art>? z=<DAY|WEEKDAY|MONTH|YEAR>", b.moved, sign=-1),
    _r("x=<AMOUNT> <after|from_to> <art>? z=<DAY|WEEKDAY|MONTH|YEAR>", b.moved, sign=1),
    _r("(?:<this>|<art>|(?<=<in|during|approx|for>)) <last|past> x=<AMOUNT>", b.running, sign=-1),
    _r("(?:<this>|<art>|(?<=<in|during|approx|for>)) <next> x=<AMOUNT>", b.running, sign=1),
    _r(f"<art> <past> u={_ALL_UNITS}", b.running_one, sign=-1),
]

_PARTS = "<daypart|night>"

_TIMES_OF_DAY = [
    _r("<third> <on>? x=<WEEKDAY|DAY>", b.keep),
    _r("<this> p=<daypart>", b.this_day_part),
    _r("<this> <night>", b.last_night, offset=0),
    _r("x=<tonight>", b.last_night, offset=0),
    _r("<last> <night>", b.last_night, offset=-1),
    _r("<last> p=<daypart>", b.day_part_near, offset=-1),
    _r(f"<art> <next|following> p={_PARTS}", b.said_day_part, offset=1),
    _r(f"<art> <preceding> p={_PARTS}", b.said_day_part, offset=-1),
    _r(f"(?:<that>|<same>) p={_PARTS}", b.said_day_part, offset=0),
    _r("x=<said_night>", b.said_night),
    _r("<overnight> <from_to>? a=<DAY|WEEKDAY> <to|until|dash|into> b=<DAY|WEEKDAY>", b.night),
    _r("a=<DAY|WEEKDAY> <night>? <into> b=<DAY|WEEKDAY>", b.night),
    _r("<overnight> <from_to>? a=<RANGE>", b.night),
    _r("<overnight> <into> x=<DAY|WEEKDAY>", b.night_before),
    _r("<overnight> <on|from_to>? a=<DAY|WEEKDAY>", b.night),
    _r("a=<DAY|WEEKDAY> <overnight>", b.night),
    _r("(?<!<one>)<overnight> (?!<w|ws>)", b.last_night),
    _r("<art>? <night> <of> <art>? a=<DAY|WEEKDAY|domdigit|ord> <to|and|dash|into> <art>? b=<DAY|WEEKDAY>", b.night),
    _r("<art>? <night> <of|from_to> <art>? a=<DAY|WEEKDAY|RANGE>", b.night),
    _r("<early_hours> <of> <art>? x=<DAY|WEEKDAY> <daypart>?", b.day_part, p=NIGHT),
    _r("<early_hours> <of> <art> <daypart>", b.day_part, p=NIGHT),
    _r("(?<=<art>) <early_hours> (?!<of>)", b.day_part, p=NIGHT),
    _r("x=<DAY|WEEKDAY> <poss>? <comma|in|art|third|on>? <in|art>? <art>? <third>? p=<daypart>", b.day_part),
    _r("x=<DAY|WEEKDAY> <night>", b.day_part, p=EVENING_TO_MORNING),
    _r("p=<daypart> <of> <art>? x=<DAY|WEEKDAY>", b.day_part),
    _r("q=<roughly> x=<CLOCK>", b.about),
    _r("<from_to> a=<CLOCK> <to|until|dash> b=<CLOCK> (?!<tz>? <on|comma>? <DAY|WEEKDAY>)", b.between),
    _r("<between> a=<CLOCK> <and> b=<CLOCK> (?!<tz>? <on|comma>? <DAY|WEEKDAY>)", b.between),
    _r("a=<CLOCK> <dash|to> b=<CLOCK> (?!<tz>? <on|comma>? <DAY|WEEKDAY>)", b.between),
    _r("x=<DAY|WEEKDAY> <comma>? c=<RANGE>", b.between_clocks_on_day),
    _r("x=<DAY|WEEKDAY|DAYPART> <comma>? <at|from_to|by>? c=<CLOCK>", b.clock_on_day),
    _r("x=<DAYPART|DAY|WEEKDAY> <at> h=<h24> (?=<stop|comma|and|rpar>|$)", b.clock_number_on_day),
    _r("c=<CLOCK> (?:<lpar>? <tz> <rpar>?)? <comma>? <on|in>? <art>? x=<DAY|WEEKDAY|DAYPART>", b.clock_on_day),
    _r("(: c=<CLOCK>) (?=<comma>? <on>? x=<NIGHT>)", b.clock_on_next),
]  # fmt: skip

_RANGES = [
    _r("<from_to> <art>? a=<ANY|domdigit|ord> <to|until|dash> <art>? b=<ANY>", b.between),
    _r("<between> <art>? a=<ANY|domdigit|ord> <and> <art>? b=<ANY>", b.between),
    _r("a=<domdigit|ord> <dash|to|until> b=<DAY>", b.between),
    _r("a=<DAY> <dash|to|until> b=<DAY>", b.between),
    _r("a=<MONTH> <dash|to|until> b=<MONTH>", b.between),
    _r("a=<WEEKDAY> <dash|to|until> b=<WEEKDAY>", b.between),
    _r("a=<YEAR> <to> b=<YEAR>", b.between),
    _r("a=<CLOCK> <dash|to> b=<CLOCK>", b.between),
    _r("<weekend> <of|from_to>? <art>? x=<DAY|RANGE>", b.week_of, unit="weekend"),
    _r("<unit_week> <of|beginning|starting|ended>? <art>? x=<DAY|RANGE>", b.week_of, unit="week"),
]

_OPEN = [
    _r("<since> <art>? x=<ANY>", b.opened, side="since"),
    _r("<from> <art>? x=<ANY>", b.opened, side="from"),
    _r("<from_to> <art>? x=<ANY> <onwards>", b.opened, side="from"),
    _r("<from_to> <art>? x=<ANY> <to|until> <now_word>", b.opened, side="since"),
    _r("(?<=<stop>) <from_to> <art>? x=<DATE|LONG|CLOCK>", b.opened, side="from_unless_past"),
    _r("<as_of> <art>? x=<DATE|LONG|CLOCK>", b.opened, side="from_if_ahead"),
    _r("<starting> <on|from_to|in>? <art>? x=<DATE|LONG|CLOCK>", b.opened, side="from"),
    _r("q=<approx> <art>? x=<DATE|MONTH|YEAR|CLOCK|PERIOD>", b.up_to),
    _r("<from_to> <art>? x=<DATE|MONTH|YEAR|PERIOD|WEEK|RELMONTH|CLOCK>", b.opened, side="from_if_ahead"),
    _r("<until> <on>? <art>? x=<ANY>", b.opened, side="until"),
    _r("<by> <art>? x=<ANY>", b.opened, side="by_unless_past"),
    _r("<no_later> <art>? x=<ANY>", b.opened, side="by"),
    _r("<before> <art>? x=<ANY>", b.opened, side="before"),
    _r("<after> <art>? x=<ANY>", b.opened, side="after"),
    _r("q=<roughly> <art>? x=<LONG|DAY>", b.about),
]

RULES = (
    _CLOCKS, _DAYS, _MONTHS_AND_YEARS, _FEASTS, _PERIODS, _AMOUNTS, _RELATIVE, _TIMES_OF_DAY, _RANGES, _OPEN,
)  # fmt: skip
