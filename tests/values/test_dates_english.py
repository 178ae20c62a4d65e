"""English dates, the counterpart of ``test_dates_french``."""

from __future__ import annotations

import pytest

from factcheck.values.dates import find

REFERENCE = "2025-07-13"  # a Sunday

EXAMPLES = [
    # Days and months, in words and figures
    ("She was born on December 25, 1950, and died on Jan. 3rd, 2020.",
     ["1950-12-25..1950-12-25 day", "2020-01-03..2020-01-03 day"]),
    ("It is the 14th of July, not 14 July 2024 or Mon, Aug. 5, 2024.",
     ["2025-07-14..2025-07-14 day", "2024-07-14..2024-07-14 day", "2024-08-05..2024-08-05 day"]),
    ("The plant shut in August 2024 and reopened in May.", ["2024-08-01..2024-08-31 month",
                                                            "2024-05-01..2024-05-31 month"]),
    ("In early August 2024, in mid-March 2023, in late 2022.",
     ["2024-08-01..2024-08-10 part_of_month", "2023-03-11..2023-03-20 part_of_month",
      "2022-09-01..2022-12-31 part_of_year"]),
    ("At the end of the month it closed, at the start of next year it opens.",
     ["2025-07-21..2025-07-31 part_of_month", "2026-01-01..2026-04-30 part_of_year"]),
    ("In the third quarter of 2024, in Q1 2025, in the first half of 2025.",
     ["2024-07-01..2024-09-30 quarter", "2025-01-01..2025-03-31 quarter", "2025-01-01..2025-06-30 half_year"]),
    ("In the first nine months of 2024 and in the three months to June.",
     ["2024-01-01..2024-09-30 month", "2024-04-01..2024-06-30 month"]),
    ("The winter of 2025-26 and the spring of 2022.", ["2025-12-21..2026-03-19 season",
                                                       "2022-03-20..2022-06-20 season"]),
    ("In the 1990s, the '80s, the early 2000s, the late 19th century.",
     ["1990-01-01..1999-12-31 decade", "1980-01-01..1989-12-31 decade", "2000-01-01..2003-12-31 decade",
      "1868-01-01..1900-12-31 century"]),
    ("The first Monday of September, the last Sunday in May 2024.",
     ["2025-09-01..2025-09-01 day", "2024-05-26..2024-05-26 day"]),
    ("The 2016 election, the 2024/25 season.", ["2016-01-01..2016-12-31 year", "2024-01-01..2025-12-31 year"]),
    # The year that is not said
    ("The dam failed on 6 August.", ["2024-08-06..2024-08-06 day"]),
    ("The dam will be rebuilt by August 6.", ["None..2025-08-06 day"]),
    ("The law came into force in January.", ["2025-01-01..2025-01-31 month"]),
    ("The law will come into force in January.", ["2026-01-01..2026-01-31 month"]),
    ("Last April it failed, next March it may pass.", ["2025-04-01..2025-04-30 month",
                                                       "2026-03-01..2026-03-31 month"]),
    ("In August last year it rained.", ["2024-08-01..2024-08-31 month"]),
    # Weekdays by tense
    ("The mayor spoke on Tuesday.", ["2025-07-08..2025-07-08 day"]),
    ("The mayor will speak on Tuesday.", ["2025-07-15..2025-07-15 day"]),
    ("The fair opens on Thursday.", ["2025-07-17..2025-07-17 day"]),
    ("He said on Tuesday that talks would resume on Thursday.",
     ["2025-07-08..2025-07-08 day", "2025-07-17..2025-07-17 day"]),
    ("A court on Wednesday ordered him to appear on Friday.",
     ["2025-07-09..2025-07-09 day", "2025-07-18..2025-07-18 day"]),
    ("Last Friday, next Tuesday, this coming Friday.",
     ["2025-07-11..2025-07-11 day", "2025-07-15..2025-07-15 day", "2025-07-18..2025-07-18 day"]),
    ("The trial was postponed until Thursday.", ["None..2025-07-17 day"]),
    ("The exhibition lasted until Thursday.", ["None..2025-07-10 day"]),
    # Relative
    ("Yesterday, tomorrow, the day before yesterday, the day after tomorrow.",
     ["2025-07-12..2025-07-12 day", "2025-07-14..2025-07-14 day", "2025-07-11..2025-07-11 day",
      "2025-07-15..2025-07-15 day"]),
    ("Last year, next month, last week.", ["2024-01-01..2024-12-31 year", "2025-08-01..2025-08-31 month",
                                           "2025-06-30..2025-07-06 week"]),
    ("Ten days ago, three weeks ago, two years ago, twenty years ago.",
     ["2025-07-03..2025-07-03 day", "2025-06-19..2025-06-25 week", "2023-06-28..2023-07-28 month",
      "2005-01-01..2005-12-31 year"]),
    ("The plant shut more than ten years ago.", ["None..2015-12-31 year more_than"]),
    ("The museum will open in three weeks.", ["2025-07-31..2025-08-06 week"]),
    ("Over the past three days it rained.", ["2025-07-10..2025-07-13 day"]),
    ("This weekend, last weekend, the weekend of July 5-6.",
     ["2025-07-12..2025-07-13 weekend", "2025-07-05..2025-07-06 weekend", "2025-07-05..2025-07-06 weekend"]),
    # Anaphoric
    ("The tower fell on 12 May 2024; the day before, it stood.",
     ["2024-05-12..2024-05-12 day", "2024-05-11..2024-05-11 day"]),
    ("On 3 March 2021 he signed. Two days later he left. The following Tuesday he returned.",
     ["2021-03-03..2021-03-03 day", "2021-03-05..2021-03-05 day", "2021-03-09..2021-03-09 day"]),
    ("In 2015 he joined; the following year he left.", ["2015-01-01..2015-12-31 year",
                                                        "2016-01-01..2016-12-31 year"]),
    ("Two days before Christmas he left.", ["2024-12-23..2024-12-23 day"]),
    # Ranges and open ends
    ("From 28 June to 2 July it rained.", ["2025-06-28..2025-07-02 day"]),
    ("July 11-13 was wet, and so were July 15 and 16, 2024.",
     ["2025-07-11..2025-07-13 day", "2024-07-15..2024-07-15 day", "2024-07-16..2024-07-16 day"]),
    ("Between March and May 2025, from 2015 to 2020.", ["2025-03-01..2025-05-31 month",
                                                        "2015-01-01..2020-12-31 year"]),
    ("Closed since summer 2024, closed until 2027.", ["2024-06-21..None season", "None..2027-12-31 year"]),
    ("Before 15 August you pay; after 1 September you cannot.", ["None..2025-08-14 day", "2025-09-02..None day"]),
    ("By 2030 emissions will halve; by mid-2024 they had risen.",
     ["None..2030-12-31 year", "2024-05-01..2024-08-31 part_of_year"]),
    ("From Monday, masks will be mandatory.", ["2025-07-14..None day"]),
    # Times of day and nights
    ("Sirens sounded at 9:30 p.m. on August 6, 2024.", ["2024-08-06T21:30..2024-08-06T21:30 minute"]),
    ("Police were called at around 5.30am on Tuesday.", ["2025-07-08T05:30..2025-07-08T05:30 minute about"]),
    ("It starts at 1945 GMT on Sunday.", ["2025-07-13T19:45..2025-07-13T19:45 minute"]),
    ("He called at noon and at midnight on Friday.", ["2025-07-13T12:00..2025-07-13T12:00 hour",
                                                      "2025-07-11T00:00..2025-07-11T00:00 hour"]),
    ("The shop is open from 2 to 4 p.m. today.", ["2025-07-13T14:00..2025-07-13T16:00 hour"]),
    ("This morning, Monday evening, yesterday afternoon.",
     ["2025-07-13T06:00..2025-07-13T11:59 part_of_day", "2025-07-07T18:00..2025-07-07T23:59 part_of_day",
      "2025-07-12T12:00..2025-07-12T17:59 part_of_day"]),
    ("On Monday night it snowed, in the early hours of Tuesday it stopped.",
     ["2025-07-07T18:00..2025-07-08T06:00 part_of_day", "2025-07-08T00:00..2025-07-08T05:59 part_of_day"]),
    ("Last night it snowed, tonight it will rain.",
     ["2025-07-12T18:00..2025-07-13T06:00 part_of_day", "2025-07-13T18:00..2025-07-14T06:00 part_of_day"]),
    ("Overnight from Monday to Tuesday it snowed.", ["2025-07-07T18:00..2025-07-08T06:00 part_of_day"]),
    ("At half past nine, at quarter past ten, at nine o'clock in the evening.",
     ["2025-07-13T09:30..2025-07-13T09:30 minute", "2025-07-13T10:15..2025-07-13T10:15 minute",
      "2025-07-13T21:00..2025-07-13T21:00 hour"]),
    ("The curfew runs from 10 p.m. Friday to 5 a.m. Monday.", ["2025-07-18T22:00..2025-07-21T05:00 hour"]),
    ("May the fourth, the second of May, 12/13 July.",
     ["2025-05-04..2025-05-04 day", "2025-05-02..2025-05-02 day", "2025-07-12..2025-07-13 day"]),
    ("No earlier than March 2026, from 2010 until now.", ["2026-03-01..None month", "2010-01-01..None year"]),
    # Feasts
    ("On Thanksgiving it was closed, at Easter 2023 it was open.",
     ["2024-11-28..2024-11-28 day", "2023-04-09..2023-04-09 day"]),
    ("It was closed on New Year's Day and on the Fourth of July.",
     ["2025-01-01..2025-01-01 day", "2025-07-04..2025-07-04 day"]),
    ("The 9/11 attacks changed much.", ["2001-09-11..2001-09-11 day"]),
]  # fmt: skip

NO_DATE = [
    "On February 30 nothing happened.",
    "Every Monday he runs, on Tuesdays he swims.",
    "It may rain, and they march on.",
    "The Sunday Times reported Christmas sales.",
    "The 2018 World Cup and Euro 2024 were held.",
    "He is in his 80s and earns $5 a day, twice a week.",
    "Call 555-0142 or 1-800-555-0199.",
    "Version 2.4.1 runs on an A320 with a 24/7 service.",
    "The day before the vote he fell ill.",
    "Rome grew in the 3rd century BC.",
    "In the second half Leeds scored.",
    "Theresa May and April Jones met.",
]


def shown(text: str, reference: str | None = REFERENCE) -> list[str]:
    return [
        f"{value.lo}..{value.hi} {value.grain}" + (f" {value.approx}" if value.approx != "exact" else "")
        for value in find(text, "en", reference)
        if value.kind == "date"
    ]


@pytest.mark.parametrize(("text", "expected"), EXAMPLES)
def test_dates(text: str, expected: list[str]) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize("text", NO_DATE)
def test_what_is_no_date(text: str) -> None:
    assert shown(text) == []


def test_relative_without_reference_comes_back_open() -> None:
    assert shown("Yesterday it rained.", None) == ["None..None day"]
    assert shown("In the past three days it rained.", None) == ["None..None day"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Both readings are possible and nothing shows which: no value.
        ("It rained on 03/04/2024.", []),
        ("It rained on 25/04/2024.", ["2024-04-25..2024-04-25 day"]),
        ("It rained on 12/25/2024.", ["2024-12-25..2024-12-25 day"]),
        # The other dates show the order.
        ("It rained on 03/04/2024 and on 25/04/2024.", ["2024-04-03..2024-04-03 day", "2024-04-25..2024-04-25 day"]),
        ("It rained on 03/04/2024 and on 12/25/2024.", ["2024-03-04..2024-03-04 day", "2024-12-25..2024-12-25 day"]),
        ("It rained on 2024-04-03.", ["2024-04-03..2024-04-03 day"]),
    ],
)
def test_order_of_figures(text: str, expected: list[str]) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The museum will open in three weeks.", "date"),
        ("In three weeks, the museum will open.", "date"),
        ("The army took the town in three days.", "duration"),
        ("He was jailed in 2020 for three years.", "duration"),
    ],
)
def test_in_three_weeks_is_a_date_or_a_duration(text: str, kind: str) -> None:
    assert find(text, "en", REFERENCE)[-1].kind == kind
