"""English vague and collective quantities, fractions, and the words that link two numbers."""

from __future__ import annotations

from factcheck.values._number_table import CountTable

__all__ = ["COUNTS"]

_ORDINAL_PARTS = {
    "third": 3, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "twelfth": 12,
    "twentieth": 20, "hundredth": 100, "thousandth": 1000,
}  # fmt: skip

COUNTS = CountTable(
    collectives={
        "dozen": (12, 12, 12), "half-dozen": (6, 6, 6), "half dozen": (6, 6, 6), "half a dozen": (6, 6, 6),
        "score": (20, 20, 20),
    },
    collective_articles=("a", "an", "one", "", "a good", "the"),
    needs_of=("score",),
    plurals={
        "dozens": 12, "scores": 20, "hundreds": 100, "thousands": 1000, "millions": 10**6, "billions": 10**9,
        "trillions": 10**12, "tens": 10,
    },
    plural_bounds={"dozens": (20, 99), "scores": (40, 99), "tens": (20, 99)},
    several=("several", "many", "a few", "some", "the", "literally", "few", "untold", "countless"),
    bare_plurals=("dozens", "scores", "hundreds", "thousands", "millions", "billions", "trillions", "tens"),
    vague={
        "several": (3, None, "vague"), "a few": (2, 10, "vague"), "a couple": (2, 2, "about"),
        "several dozen": (20, 99, "vague"), "a few dozen": (20, 99, "vague"), "few dozen": (20, 99, "vague"),
        "several hundred": (200, 999, "vague"), "a few hundred": (200, 999, "vague"),
        "few hundred": (200, 999, "vague"),
        "many hundred": (200, 999, "vague"),
        "several thousand": (2000, 9999, "vague"), "a few thousand": (2000, 9999, "vague"),
        "few thousand": (2000, 9999, "vague"), "many thousand": (2000, 9999, "vague"),
        "several hundred thousand": (200_000, 999_999, "vague"), "a few hundred thousand": (200_000, 999_999, "vague"),
        "several million": (2_000_000, 9_999_999, "vague"), "a few million": (2_000_000, 9_999_999, "vague"),
        "several hundred million": (200_000_000, 999_999_999, "vague"),
        "a few hundred million": (200_000_000, 999_999_999, "vague"),
        "several billion": (2_000_000_000, 9_999_999_999, "vague"),
        "a few billion": (2_000_000_000, 9_999_999_999, "vague"),
        "several trillion": (2_000_000_000_000, 9_999_999_999_999, "vague"),
        "several tens of thousands": (20_000, 99_999, "vague"),
        "a couple of dozen": (24, 24, "about"), "a couple dozen": (24, 24, "about"),
        "a couple of hundred": (200, 200, "about"), "a couple hundred": (200, 200, "about"),
        "a couple of thousand": (2000, 2000, "about"), "a couple thousand": (2000, 2000, "about"),
        "a couple of million": (2_000_000, 2_000_000, "about"), "a couple million": (2_000_000, 2_000_000, "about"),
        "a couple of billion": (2_000_000_000, 2_000_000_000, "about"),
    },
    not_vague_before=("more", "times as", "moments", "words"),
    of=("of",),
    wholes={"half": (1, 2)},
    denominators=(
        {"half": 2, "halves": 2, "quarter": 4, "quarters": 4}
        | _ORDINAL_PARTS
        | {f"{word}s": value for word, value in _ORDINAL_PARTS.items()}
    ),
    sure_wholes=(),
    one=("a", "an", "one"),
    articles=("a", "an"),
    articles_that_count=("one",),
    halves_of_number={
        "half a million": 5e5, "half a billion": 5e8, "half a trillion": 5e11, "a half million": 5e5,
        "a half-million": 5e5,
        "half-a-million": 5e5, "half a thousand": 500, "a half-billion": 5e8, "a half billion": 5e8,
        "a quarter of a million": 25e4, "a quarter-million": 25e4, "a quarter of a billion": 25e7,
        "quarter of a million": 25e4,
        "three quarters of a million": 75e4, "three-quarters of a million": 75e4, "a third of a million": 333_333.33,
        "half million": 5e5, "quarter million": 25e4, "a half dozen": 6, "a half-dozen": 6,
    },
    fraction_follow=(
        r"(?= (?:of|the|its|their|his|her|our|all|more|less|fewer|higher|lower|smaller|larger|bigger|that|"
        r"this|those|these|in|on|"
        r"from|to|were|are|was|is|have|had|said|say|believe|think|as|since|by|over|during|compared|between|"
        r"among|and|or|but|for)\b|"
        r"[ ]*(?:[.,;:!?)\]\"\n]|-|$))"
    ),
    half_unit=r"(?:half an? |a half[ -]|half[ -](?:a[ -])?)",
    out_of=("times out of", "times in", "in", "out of", "in every", "of every", "out of every"),
    between=("between", "from between", "anywhere between", "somewhere between"),
    between_and=("and", "to"),
    from_=("from",),
    to=("to",),
    or_=("or",),
    list_links=(" and ", " or ", ", "),
    changes=(
        r"\b(?:rise|risen|rising|rose|fall|fell|drop|grow|grew|climb|jump|increas|decreas|decline|declin|cut|"
        r"rais|lower|slash|"
        r"go|went|gone|soar|surg|plung|slip|slid|dip|doubl|tripl|halv|shrink|shrank|shrunk|reduc|trim|tumbl|"
        r"sank|sink|swell|"
        r"boost|edg|eas|push|revis|upgrad|downgrad|chang|mov|gain|leap|rocket|balloon|contract|expand|widen|"
        r"narrow|improv|"
        r"worsen|dwindl|advanc|retreat|recover|rebound|bounc|pared|hike)\w*"
    ),
    growths=r"(?!)",
    minus=("minus",),
    times_more=(
        r"(?: |-)times (?:more|less|higher|lower|as|the|larger|bigger|faster|greater|smaller|stronger|worse|"
        r"better|likelier|likely|"
        r"its|their|his|her|that|what|over|fewer|longer|richer|cheaper|deadlier|quicker|heavier|above|annual|"
        r"daily)(?![^\W\d_])"
    ),
)  # fmt: skip
