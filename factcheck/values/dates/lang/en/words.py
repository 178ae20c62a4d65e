"""The words of English that dates and durations are made of, by token class."""

from __future__ import annotations

from typing import Any

from factcheck.values.dates._clock import AFTERNOON, EVENING, EVENING_TO_MORNING, MORNING, NIGHT
from factcheck.values.dates._feasts import Feast, after_easter, fixed_day, nth_weekday, one_day
from factcheck.values.dates._language import Word, names
from factcheck.values.dates.build import roughly

__all__ = ["words"]

_FEASTS: dict[str, Feast] = {
    "christmas": fixed_day(12, 25), "xmas": fixed_day(12, 25), "easter": after_easter(0),
    "thanksgiving": nth_weekday(4, 3, 11), "halloween": fixed_day(10, 31), "pentecost": after_easter(49),
}  # fmt: skip

_NAMED_FEASTS: dict[str, Feast] = {
    "christmas day": fixed_day(12, 25), "christmas eve": fixed_day(12, 24), "boxing day": fixed_day(12, 26),
    "new year s day": fixed_day(1, 1), "new year s eve": fixed_day(12, 31), "new years day": fixed_day(1, 1),
    "new years eve": fixed_day(12, 31), "easter sunday": after_easter(0), "easter monday": after_easter(1),
    "easter saturday": after_easter(-1), "good friday": after_easter(-2), "maundy thursday": after_easter(-3),
    "palm sunday": after_easter(-7), "ash wednesday": after_easter(-46), "shrove tuesday": after_easter(-47),
    "mardi gras": after_easter(-47), "ascension day": after_easter(39), "whit monday": after_easter(50),
    "thanksgiving day": nth_weekday(4, 3, 11), "black friday": nth_weekday(4, 3, 11, plus=1),
    "independence day": fixed_day(7, 4), "fourth of july": fixed_day(7, 4), "memorial day": nth_weekday(-1, 0, 5),
    "labor day": nth_weekday(1, 0, 9), "labour day": nth_weekday(1, 0, 9), "presidents day": nth_weekday(3, 0, 2),
    "martin luther king day": nth_weekday(3, 0, 1), "martin luther king jr day": nth_weekday(3, 0, 1),
    "columbus day": nth_weekday(2, 0, 10), "veterans day": fixed_day(11, 11), "armistice day": fixed_day(11, 11),
    "remembrance sunday": nth_weekday(2, 6, 11), "bonfire night": fixed_day(11, 5),
    "guy fawkes night": fixed_day(11, 5),
    "valentine s day": fixed_day(2, 14), "valentines day": fixed_day(2, 14), "st patrick s day": fixed_day(3, 17),
    "st george s day": fixed_day(4, 23), "st andrew s day": fixed_day(11, 30), "st david s day": fixed_day(3, 1),
    "bastille day": fixed_day(7, 14), "may day": fixed_day(5, 1), "juneteenth": fixed_day(6, 19),
    "april fools day": fixed_day(4, 1), "april fool s day": fixed_day(4, 1), "all saints day": fixed_day(11, 1),
    "halloween night": fixed_day(10, 31), "groundhog day": fixed_day(2, 2), "anzac day": fixed_day(4, 25),
    "australia day": fixed_day(1, 26), "canada day": fixed_day(7, 1), "burns night": fixed_day(1, 25),
    "victory day": fixed_day(5, 9), "father s day": nth_weekday(3, 6, 6), "fathers day": nth_weekday(3, 6, 6),
    "d day": one_day(1944, 6, 6),
}  # fmt: skip

_RANKS = (
    "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth",
    "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth", "twenty first",
    "twenty second", "twenty third", "twenty fourth", "twenty fifth", "twenty sixth", "twenty seventh",
    "twenty eighth", "twenty ninth", "thirtieth", "thirty first",
)  # fmt: skip

_DECADES = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")

# Token class: words that mean nothing more than their class.
_PLAIN: dict[str, tuple[str, ...]] = {
    "art": ("the",),
    "of": ("of",),
    "in": ("in",),
    "at": ("at",),
    "to": ("to",),
    "from_to": ("from",),
    "this": ("this",),
    "that": ("that", "that same", "this same"),
    "and": ("and",),
    "or": ("or",),
    "between": ("between",),
    "same": ("the same",),
    "every": ("every", "each"),
    "any": ("any",),
    "for": ("for",),
    "during": ("during", "over", "throughout", "within", "in the course of", "as early as", "as late as",
               "as recently as", "as far back as"),
    "lasting": ("lasts", "lasted", "lasting", "takes", "took", "take", "taking", "spent", "spend", "spends"),
    "last": ("last",),
    "next": ("next", "coming", "upcoming", "forthcoming"),
    "current": ("current",),
    "following": ("following",),
    "preceding": ("previous", "preceding"),
    "since": ("since", "ever since"),
    "until": ("until", "till", "til", "up until", "through", "thru"),
    "by": ("by", "by no later than"),
    "from": ("effective", "no earlier than", "not before", "no sooner than"),
    "as_of": ("as of", "as from"),
    "starting": ("starting", "beginning"),
    "aged": ("aged",),
    "born": ("born", "died"),
    "no_later": ("no later than", "not later than", "at the latest"),
    "before": ("before", "ahead of", "prior to"),
    "after": ("after",),
    "towards": ("around", "about", "circa", "towards", "toward", "roughly", "approximately"),
    "around_point": ("shortly before", "shortly after", "just before", "just after", "soon after", "a little after",
                     "a little before", "a bit after", "a bit before", "just past"),
    "itis": ("it is", "it was", "it s"),
    "ago": ("ago", "back"),
    "only": ("just", "only", "barely", "exactly", "already"),
    "later": ("later", "afterwards"),
    "earlier": ("earlier", "beforehand", "previously"),
    "tz": ("gmt", "utc", "bst", "est", "edt", "pst", "pdt", "cst", "cet", "cest", "eest", "msk", "et", "pt",
           "local time",
           "eastern time", "eastern", "pacific time", "moscow time", "london time", "uk time"),
    "bc": ("bc", "b c", "bce", "b c e"),
    "oclock": ("o clock",),
    "past": ("past",),
    "halfmore": ("and a half",),
    "fortnight": ("fortnight", "fortnights"),
    "old": ("old", "olds", "of age"),
    "long": ("long",),
    "unit_adj": ("full", "long", "straight", "consecutive", "more", "whole", "short", "additional", "further", "extra",
                 "calendar", "working"),
    "early_hours": ("early hours", "small hours", "pre dawn hours", "predawn hours"),
    "feast_thing": ("tree", "trees", "market", "markets", "party", "parties", "present", "presents", "gift", "gifts",
                    "card", "cards", "carol", "carols", "song", "songs", "single", "number", "dinner", "lunch",
                    "turkey",
                    "shopping", "shoppers", "sales", "lights", "decorations", "film", "movie", "special", "bonus",
                    "egg", "eggs", "rising", "bunny", "island", "parade", "costume", "costumes", "story", "trading",
                    "spirit", "pudding", "jumper", "jumpers", "address", "speech", "message",
                    "sermon", "truce", "vigil"),
    "name_before": ("black", "bloody", "super", "sheffield", "cyber", "giving", "mail on", "ruby"),
    "name_after": ("times", "telegraph", "mirror", "express", "mail", "herald", "star", "post", "world",
                   "league", "night live", "night football", "night fever"),
    "her": ("his", "her", "their", "my", "your", "our", "its"),
    "poss": ("s",),
    "people": ("people", "men", "women", "children", "troops", "police"),
    "attack": ("attack", "attacks", "bombing", "bombings", "massacre", "hijackers", "hijackings"),
    "terror": ("terror", "terrorist", "suicide", "london"),
    "overnight": ("overnight",),
    "into": ("into",),
    "onwards": ("onwards", "onward", "forward"),
    "on": ("on",),
    "beginning": ("commencing",),
    "ended": ("ended", "ending"),
    "now_word": ("now", "the present", "the present day", "this day"),
    "time_word": ("time",),
    "year_verb": ("was", "is", "will", "has", "saw", "marks", "marked", "would", "began", "ended", "brought"),
}  # fmt: skip

_APPROXIMATORS = {
    ("about", (0.9, 1.1)): ("about", "around", "roughly", "approximately", "some", "an estimated", "or so"),
    ("about", (0.85, 1)): ("nearly", "almost", "close to", "just under", "just short of", "not quite"),
    ("more_than", None): ("more than", "over", "upwards of", "just over", "a little over", "well over", "longer than",
                          "a little more than", "slightly more than", "in excess of", "greater than"),
    ("less_than", None): ("less than", "fewer than", "under", "a little less than", "well under", "shorter than"),
    ("at_least", None): ("at least", "a minimum of", "no less than", "no fewer than", "not less than", "or more"),
    ("at_most", None): ("at most", "up to", "a maximum of", "no more than", "as much as", "as long as", "as many as",
                         "or less", "or fewer"),
}  # fmt: skip

_VALUED: tuple[tuple[str, Any, tuple[str, ...]], ...] = (
    ("one", 1, ("a", "an")),
    ("second", "second", ("second",)),
    ("unit", "second", ("seconds", "secs")),
    ("unit", "minute", ("minute", "minutes", "min", "mins")),
    ("hour", "hour", ("hour", "hours", "hr", "hrs")),
    ("unit_day", "day", ("day",)),
    ("unit_days", "day", ("days",)),
    ("unit_week", "week", ("week",)),
    ("unit_weeks", "week", ("weeks",)),
    ("unit_month", "month", ("month",)),
    ("unit_months", "month", ("months",)),
    ("quarter_word", "quarter", ("quarter",)),
    ("unit_quarters", "quarter", ("quarters",)),
    ("unit_year", "year", ("year", "yr")),
    ("unit_years", "year", ("years", "yrs")),
    ("unit_decade", "decade", ("decade",)),
    ("unit", "decade", ("decades",)),
    ("unit_century", "century", ("century",)),
    ("unit", "century", ("centuries",)),
    ("weekend", "weekend", ("weekend", "week end")),
    ("third", 0, ("early", "very early")),
    ("third", 1, ("mid", "middle")),
    ("third", 2, ("late", "very late")),
    ("third_noun", 0, ("start of", "beginning of", "early part of", "first part of", "turn of")),
    ("third_noun", 1, ("middle of",)),
    ("third_noun", 2, ("end of", "close of", "latter part of", "last part of")),
    ("rel_day", 0, ("today",)),
    ("rel_day", -1, ("yesterday",)),
    ("rel_day", -2, ("the day before yesterday", "day before yesterday")),
    ("rel_day", 1, ("tomorrow",)),
    ("rel_day", 2, ("the day after tomorrow", "day after tomorrow")),
    ("day_beside", -1, ("the day before",)),
    ("day_beside", 1, ("the day after",)),
    (
        "said_day",
        -1,
        ("the previous day", "the preceding day", "the day previously", "a day earlier", "one day earlier"),
    ),
    ("said_day", 1, ("the next day", "the following day", "a day later", "one day later", "the day afterwards")),
    ("said_day", 0, ("that day", "that same day", "the same day", "that very day", "the very same day")),
    ("eve", -1, ("eve of", "the eve of")),
    ("tonight", 0, ("tonight",)),
    ("said_night", (EVENING_TO_MORNING, -1), ("the night before", "the previous night")),
    ("said_night", (EVENING_TO_MORNING, 0), ("that night",)),
    ("said_night", (EVENING, -1), ("the evening before", "the previous evening")),
    ("season", 0, ("spring", "springtime")),
    ("season", 1, ("summer", "summertime")),
    ("season", 2, ("autumn", "fall")),
    ("season", 3, ("winter", "wintertime")),
    ("letter_quarter", "q", ("q",)),
    ("letter_half", "h", ("h",)),
    ("daypart", MORNING, ("morning",)),
    ("daypart", AFTERNOON, ("afternoon",)),
    ("daypart", EVENING, ("evening",)),
    ("night", NIGHT, ("night",)),
    ("noon", (12, None), ("noon", "midday", "mid day")),
    ("midnight", (0, None), ("midnight",)),
    ("half", 0.5, ("half",)),
    ("fraction", 0.5, ("half a", "half an", "a half")),
    ("fraction", 0.25, ("quarter of an", "a quarter of an", "quarter of a", "a quarter of a")),
    ("fraction", 0.75, ("three quarters of an", "three quarters of a")),
    ("few", roughly(2, 10, "vague"), ("a few", "few")),
    ("few", roughly(3, None, "vague"), ("several",)),
    ("few", roughly(2, 2, "about"), ("a couple of", "couple of", "a couple")),
    ("few", roughly(12, 12, "exact"), ("a dozen", "dozen")),
    ("many", roughly(20, 99, "vague"), ("dozens of",)),
    ("many", roughly(40, 99, "vague"), ("scores of",)),
    ("many", roughly(200, 999, "vague"), ("hundreds of",)),
    ("many", roughly(2000, 9999, "vague"), ("thousands of",)),
    ("ord", 1, ("first", "opening")),
)


def words() -> dict[str, Word]:
    """Every word or phrase with its token class and value."""
    months, short_months, weekdays, short_weekdays = names("en")
    found: dict[str, Word] = {}
    for name, number in {**short_months, "sept": 9}.items():
        found[name] = ("month_abbr", number)
    found |= {name: ("month", number) for name, number in months.items()}
    found |= {name: ("month_verb", months[name]) for name in ("may", "march")}
    for name, number in {**short_weekdays, "tues": 1, "weds": 2, "thur": 3, "thurs": 3}.items():
        found[name] = ("weekday_abbr", number)
    found |= {name: ("weekday", number) for name, number in weekdays.items()}
    found |= {name + "s": ("weekdays_all", number) for name, number in weekdays.items()}
    for token, spellings in _PLAIN.items():
        found |= dict.fromkeys(spellings, (token, None))
    for value, spellings in _APPROXIMATORS.items():
        found |= dict.fromkeys(spellings, ("approx", value))
    for token, value, spellings in _VALUED:
        found |= dict.fromkeys(spellings, (token, value))
    found |= {word: ("ord", rank) for rank, word in enumerate(_RANKS, 3)}
    found |= {word: ("decade_word", tens * 10) for tens, word in enumerate(_DECADES, 2)}
    found |= {word: ("feast", of) for word, of in _FEASTS.items()}
    found |= {word: ("named_feast", of) for word, of in _NAMED_FEASTS.items()}
    return found
