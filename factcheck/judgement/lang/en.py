"""English tables of the judge. The fields are explained in ``fr.py``."""

from __future__ import annotations

from typing import Any

from factcheck.clusters.concepts import Phrases
from factcheck.judgement.lang.base import words

STOPWORDS = words(
    """a about after again against all also am an and any are as at be because been before being between both but
    by can could did do does doing down during each few for from further had has have having he her here hers
    him his how i if in into is it its itself just me more most my n't no nor not now of off on once only or
    other our out over own s same she should so some such than that the their theirs them then there these they
    this those through to too under until up very was we were what when where which while who whom why will with
    would you your said says say since among around its 's year years month months week weeks day days hour hours
    minute minutes one ones
    last lasts lasted reached reaches stands stood totalled totaled amounts amounted"""
)
PARTICLES: frozenset[str] = frozenset()
PAIRED: frozenset[str] = frozenset()
NEGATORS = words("not n't no never none nobody nothing neither nor without cannot")
RESTRICTORS: frozenset[str] = frozenset()
CLAUSE_BREAKS = words(', ; : . ! ? ( ) “ ” " but which who while whereas when because although')
CONJUNCTIONS = words("and or but")
SUBJECTS = words("i you he she it we they this that there")
CUES = Phrases.of(
    {
        "plan": (
            "will", "'ll", "shall", "due to", "is to", "are to", "was to", "were to", "expect*", "plan*", "planned",
            "scheduled", "set to", "aim*", "target*", "hope*", "intend*", "would", "by the end of", "upcoming",
            "promis*", "pledg*", "vow*", "forecast*", "project*", "next", "going to", "may",
            "might", "could", "agreed to", "supposed to",
        ),
        # A plan unless it is negated.
        "wish": ("wanted", "want*", "wish*"),
        "not_yet": (
            "not yet", "yet to", "still not", "has not", "have not", "had not", "still to", "still waiting",
            "still undecided", "still awaited", "no one has", "nobody has", "nobody had",
        ),
        "change": (
            "postpon*", "delay*", "put off", "pushed back", "later than", "revis*", "correct*", "updated", "raised to",
            "bringing the", "brings to", "brings the", "brought the", "now stands", "climbed to", "rose to",
            "rising to", "lowered to", "instead of", "previously", "initially", "at first", "originally",
            "resum*", "reopen*", "extend*", "latest", "eventually", "finally", "scrapp*", "cancel*",
            "reschedul*", "in the meantime", "since then", "a further", "as of",
        ),
        "correction": (
            "correct*", "instead of", "rather than", "and not", "initially", "at first", "originally", "by mistake",
            "in error", "wrongly", "revis*",
        ),
        "estimate": (
            "estimat*", "put the", "put at", "assess*", "counted", "toll", "tally", "reckon*", "reported", "spoke of",
            "talked of", "had said", "calculated",
        ),
        "source": ("according to", "by the count of", "as reported by"),
        "part": ("including", "of whom", "of them", "among them", "of which", "among", "out of"),
        # What a short time added to a count, and not its total.
        "added": (
            "in 24 hours", "in 48 hours", "in 24h", "past 24 hours", "last 24 hours", "previous 24 hours", "in one day",
            "in a day", "in a single day", "new deaths", "new cases", "new infections", "new arrests", "more deaths",
            "more cases", "additional", "more than on", "more than the day", "fewer than on", "fewer than the day",
            "new admissions",
        ),
        # Somebody's age.
        "age": ("aged", "age", "old", "year-old", "years-old", "junior"),
        "age_then": ("at the age of", "at age"),
        "kin": (
            "son", "daughter", "father", "mother", "brother*", "sister*", "wife", "husband", "partner", "nephew*",
            "niece*", "cousin*",
        ),
        "rest": ("the others", "the other", "the rest", "the remaining", "others"),
        "deny": (
            "den*", "refut*", "disput*", "reject*", "rule* out", "false", "baseless", "untrue", "dismiss* as",
            "insist*", "contest*", "brushed aside", "contradict*", "unfounded",
        ),
        "first_ever": (
            "first time", "the first", "first woman", "first ever", "first-ever", "unprecedented", "maiden",
            "never before", "its first", "his first", "her first",
        ),
        "precedent": ("already", "before her", "before him", "previous*", "in the past", "second", "earlier"),
        "hedge": ("may", "might", "could", "reportedly", "apparently", "seem*", "possib*", "probabl*", "alleged*"),
        "other": (
            "previous*", "neighbouring", "neighboring", "rival", "unrelated", "by comparison", "elsewhere",
            "at the time", "the year before", "separate", "similar",
        ),
        "another": ("another",),
        "versus": ("compared with", "compared to", "against", "versus", "than", "up from", "down from", "after"),
        "empty_verb": (
            "carried out", "held", "taken place", "take place", "took place", "happen*", "done", "made", "conducted",
            "occur*", "materialis*", "materializ*", "found", "reported",
        ),
        # Words of negation that deny nothing in these.
        "idiom": ("no doubt", "without doubt", "without a doubt", "without precedent"),
        # Who regrets a thing does not deny it.
        "regret": ("should never have", "should not have", "shouldn't have"),
        # Verbs whose negation denies nothing of what follows them.
        "unhesitating": ("hesitat* to", "fail* to", "take long to"),
        # Verbs of saying: who does not say a thing denies nothing of it.
        "telling": (
            "specif*", "disclos*", "reveal*", "mention*", "detail*", "elaborat*", "say whether", "said whether",
        ),
        "refraining": (
            "refus* to", "declin* to", "failed to", "fails to", "failure to", "abstain* from", "refrain* from",
            "stop* short of", "ruled out", "rule out", "rules out", "gave up", "given up",
        ),
        # A day counted from another, which may stand in another sentence.
        "from_there": (
            "the day before", "the previous day", "the next day", "the following day", "that day", "the same day",
            "the same week", "the same year", "that year",
            *(
                f"{unit} {way}"
                for unit in ("day*", "week*", "month*", "year*")
                for way in ("earlier", "later", "before", "after")
            ),
        ),
        "moving": ("up from", "down from", "rose from", "fell from", "rising from", "falling from", "went from"),
        # Opens what a thing is worth, beside it.
        "worth": ("worth", "valued at", "priced at", "estimated at", "put at"),
        # The count is one that somebody keeps, and stands as of the report.
        "running": (
            "to date", "so far", "in total", "a total of", "since the", "now stands", "stands at", "now", "toll",
            "tally", "bringing the", "brings the", "still", "recorded", "reported", "counts", "has counted",
            "continue* to", "passed the mark", "topped", "surpassed", "worst hit", "hardest hit", "diagnosed",
            "in recent weeks", "in recent days", "up to now",
        ),
        "still": (
            "remain", "remains", "remained", "still", "currently", "at present", "for now", "so far today", "on alert",
        ),
        "involvement": (
            "involvement", "any role", "any part", "responsibility", "taking part", "any link", "any links",
            "complicity",
        ),
        # Who rejects one of these turns a wish down, and calls no statement false.
        "request": (
            "attempt*", "bid*", "effort*", "appeal*", "motion*", "request*", "offer*", "proposal*", "plan*", "demand*",
            "petition*", "lawsuit*", "amendment*", "application*",
        ),
        "silent": (
            "refus* to confirm", "refus* to comment", "refus* to say", "declin* to confirm", "declin* to comment",
            "declin* to say", "refus* to discuss", "declin* to discuss", "refus* to answer",
        ),
        "beyond": ("exceed*", "surpassed"),
    }
)  # fmt: skip
FUTURE_ENDINGS: tuple[str, ...] = ()
FUTURE_EXCEPTIONS: frozenset[str] = frozenset()
TITLES = words(
    """mr mr. mrs mrs. ms ms. dr dr. sir lord lady general colonel commander captain lieutenant sergeant president
    minister prime prefect prosecutor mayor senator chancellor king queen prince princess pope director professor
    judge justice chief secretary congressman"""
)
PREPOSITIONS = words(
    """in on at by for from with without under over against after before during of to near between among since into
    through upon"""
)
PLACE_PREPOSITIONS = words("in at near outside inside")
ARTICLES = words("the a an")
DEFINITE = words("the these those both their our its his her")
PASSIVE = words("is are was were been be being has have had got")
AGENTS = frozenset({"by"})
QUANTIFIERS = Phrases.of(
    {
        "all": ("all the", "all of", "every", "everyone", "everybody", "all", "each of", "unanim*", "without exception",
                "both"),
        "none": ("none of", "none", "no one", "nobody", "not one", "not a single", "no", "zero"),
        "most": ("most of", "most", "the majority", "a majority", "more than half", "the bulk", "nearly all",
                 "almost all", "an overwhelming majority"),
        "minority": ("a minority", "less than half", "fewer than half", "under half", "a handful", "very few",
                     "fewer than one in two"),
        "some": ("some of", "some", "several", "a few", "part of", "partly", "in part"),
    }
)  # fmt: skip
CAUSE_AFTER = (
    "caused by", "triggered by", "due to", "because of", "owing to", "blamed on", "attributed to", "sparked by",
    "set off by", "as a result of", "brought about by", "down to", "provoked by", "started by", "stems from",
    "stemmed from", "brought on by",
)  # fmt: skip
CAUSE_BEFORE = (
    "caused", "triggered", "led to", "sparked", "brought about", "resulted in", "is behind", "was behind", "set off",
    "brought down", "made", "is to blame for", "was to blame for", "was responsible for", "provoked",
)  # fmt: skip
ORDER_BEFORE = ("before", "prior to", "ahead of", "earlier than", "on the eve of", "preced*")
ORDER_AFTER = ("after", "following", "once", "later than", "in the wake of", "only after")
# What turns a duration into a time before now.
AGO = ("ago", "earlier")
POLLS = words("poll polls pollster pollsters polled surveyed respondents yougov ipsos gallup quinnipiac")
BALLOTS = words("vote votes voted ballot ballots turnout round runoff elected re-elected voters poll polls abstention")
# `There` is no such word: it opens `there are` far more often.
PLACE_PRONOUNS: frozenset[str] = frozenset()
THERE_IS: frozenset[str] = frozenset()
AGE_LINKS = words("of ,")
RELATIVES = words("that which who whose")

# What goes by a number: the number behind it counts nothing (`lines 1 and 14`).
NUMBERED = words("week weeks line lines flight flights article articles chapter number numbers page route highway")
# Before its number, `week 12` is a week of the year.
WEEKS = words("week")
# What is held or told anew each day has each day's date.
DAILY = words("daily")
# Words of articles that are made anew for each weekend or draw, in the same words: of traffic forecasts, of lotteries.
BULLETINS = words("motorists jackpot powerball")
# Who says that there is none of these says it of a day.
FRESH = words("new further other additional")
# Behind a number: so many more than there were.
EXTRA = words("new further additional")
# Before a date these make it one of the noun before them (`the attack of Tuesday`), but for nouns of time, and behind
# it one of the noun behind (`Tuesday's attack`).
OF = words("of")
OWNING = words("'s")
SPANS = words(
    "night day evening morning afternoon weekend date week month start end middle course early late summer winter"
)
# What says the day of a time of day, besides the names of days and months.
DAY_WORDS = words("yesterday tomorrow today")
# Feasts are no names of people (`the Christmas market`).
FEASTS = words("christmas easter thanksgiving")
# What points back to a thing named before.
POINTING = words("this that these those")
# What comes one after the other, each by its number (`the third round`).
SERIES = words("round leg day night week stage edition episode game match wave season session lap")
# Who is counted as one of these is one of all those counted.
SORTS = words("man men woman women child children boy boys girl girls adult adults minor minors baby babies")
# What stands behind these is taken to exist: to have no part in `these attacks` does not deny them.
DETERMINED = words("this that these those his her its their my our")

TABLES: dict[str, Any] = {
    "stopwords": STOPWORDS,
    "particles": PARTICLES,
    "negators": NEGATORS,
    "paired_negators": PAIRED,
    "restrictors": RESTRICTORS,
    "clause_breaks": CLAUSE_BREAKS,
    "conjunctions": CONJUNCTIONS,
    "subjects": SUBJECTS,
    "cues": CUES,
    "future_endings": FUTURE_ENDINGS,
    "future_exceptions": FUTURE_EXCEPTIONS,
    "titles": TITLES,
    "prepositions": PREPOSITIONS,
    "place_prepositions": PLACE_PREPOSITIONS,
    "articles": ARTICLES,
    "definite": DEFINITE,
    "one": words("a an"),
    "passive_auxiliaries": PASSIVE,
    "agent_markers": AGENTS,
    "quantifiers": QUANTIFIERS,
    "cause_before": CAUSE_BEFORE,
    "cause_after": CAUSE_AFTER,
    "order_before": ORDER_BEFORE,
    "order_after": ORDER_AFTER,
    "ago": AGO,
    "age_links": AGE_LINKS,
    "polls": POLLS,
    "ballots": BALLOTS,
    "place_pronouns": PLACE_PRONOUNS,
    "there_is": THERE_IS,
    "relatives": RELATIVES,
    "numbered": NUMBERED,
    "weeks": WEEKS,
    "daily": DAILY,
    "bulletins": BULLETINS,
    "fresh": FRESH,
    "sorts": SORTS,
    "series": SERIES,
    "pointing": POINTING,
    "of": OF,
    "owning": OWNING,
    "spans": SPANS,
    "day_words": DAY_WORDS,
    "feasts": FEASTS,
    "extra": EXTRA,
    "determined": DETERMINED,
}
