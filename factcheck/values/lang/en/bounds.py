"""English words that widen or open a number."""

from __future__ import annotations

from factcheck.values._number_table import Bounds

__all__ = ["BOUNDS"]

BOUNDS = Bounds(
    about=(
        "about", "around", "some", "roughly", "approximately", "approx", "approx.", "circa", "ca.", "c.",
        "in the region of",
        "in the order of", "on the order of", "in the vicinity of", "somewhere around", "somewhere in the region of",
        "an estimated", "estimated at", "give or take", "more or less", "~", "≈", "around about", "an approximate",
        "a rough",
        "something like",
    ),
    near=(
        "nearly", "almost", "close to", "near", "nearing", "practically", "virtually", "approaching", "just shy of",
        "a little short of", "just short of", "not far off", "getting on for", "close on", "nigh on",
    ),
    more_than=(
        "more than", "over", "above", "in excess of", "upwards of", "upward of", "well over", "just over",
        "a little over",
        "a little more than", "slightly more than", "slightly over", "just above", "well above", "greater than",
        "higher than",
        "north of", "beyond", "exceeding", "much more than", "far more than", "many more than", "just more than",
        "a bit more than", "larger than", ">", "topping", "surpassing", "more then",
    ),
    at_least=(
        "at least", "a minimum of", "no fewer than", "no less than", "not less than", "not fewer than", "minimum of",
        "at the very least", "at a minimum", "≥", "greater than or equal to", "equal to or greater than",
    ),
    less_than=(
        "less than", "fewer than", "under", "below", "just under", "just below", "well under", "well below",
        "slightly less than",
        "slightly under", "a little under", "a little less than", "just less than", "a bit less than", "lower than",
        "smaller than", "south of", "far fewer than", "far less than", "much less than", "slightly fewer than",
        "just fewer than", "<", "inside",
    ),
    at_most=(
        "up to", "as many as", "as much as", "at most", "at the most", "no more than", "not more than", "a maximum of",
        "maximum of", "as high as", "a total of up to", "anything up to", "≤", "less than or equal to",
        "no higher than",
        "equal to or less than", "at the very most",
    ),
    of_whole={},
    after={
        "or more": "at_least", "and more": "at_least", "at least": "at_least", "minimum": "at_least",
        "at a minimum": "at_least",
        "or so": "about", "-odd": "about", "odd": "about", "approximately": "about", "or thereabouts": "about",
        "roughly": "about",
        "or fewer": "at_most", "or less": "at_most", "at most": "at_most", "at the most": "at_most",
        "maximum": "at_most",
        "max": "at_most", "plus": "more_than", "-plus": "more_than", "+": "more_than", "give or take": "about",
    },
    not_after=("of", "than", "a", "the", "to"),
    blocked={
        "over": (
            "victory", "victories", "win", "wins", "won", "triumph", "control", "dispute", "disputes", "concern",
            "concerns",
            "row", "rows", "debate", "talks", "fight", "fighting", "anger", "war", "power", "lead", "edge", "handed",
            "hand",
            "taken", "took", "take", "takes", "taking", "turned", "turn", "flew", "fly", "flying", "run", "ran",
            "advantage",
            "questions", "fears", "fear", "all", "presided", "protests", "protest", "sued", "charged", "arrested",
            "sacked",
            "resigned", "bent", "climbed", "jumped", "knocked", "deal", "clash", "clashes", "battle", "trial", "uproar",
            "outrage", "fury", "criticism", "apologised", "apologized", "investigated", "hovered", "hangs", "hanging",
            "cross",
            "crossed", "watch", "tripped", "pulled", "pull", "split", "divided", "signed", "sign", "passed", "carried",
            "won",
        ),
        "about": (
            "talk", "talks", "talking", "talked", "film", "films", "book", "books", "story", "stories", "concerned",
            "concern",
            "concerns", "worried", "worry", "information", "questions", "question", "think", "thinking", "thought",
            "know", "knew",
            "known", "said", "say", "says", "wrote", "write", "writing", "learn", "learned", "spoke", "speak",
            "speaking", "asked",
            "ask", "complained", "complaint", "complaints", "debate", "something", "anything", "nothing", "all", "how",
            "what",
            "truth", "details", "report", "reports", "message", "lies", "joke", "jokes", "documentary", "movie",
            "movies", "song",
            "songs", "drama", "tale", "tales", "data", "worries", "news", "doubts", "feel", "care", "cared", "evidence",
            "discussion", "rumours", "rumors", "excited", "happy", "sure", "series", "comedy", "novel", "is", "told",
            "tell",
            "lied", "warned", "warn", "comments", "remarks", "allegations", "claims", "facts",
        ),
        "around": (
            "turned", "turn", "rallied", "gathered", "revolves", "revolve", "centred", "centered", "built", "based",
        ),
        "under": ("signed", "served", "born", "arrested", "charged", "held", "detained", "placed", "serving", "worked"),
        "near": ("house", "home", "village", "town", "road", "lived", "anywhere", "nowhere"),
        "some": (),
        "above": ("see", "mentioned", "listed", "the"),
        "below": ("see", "listed", "the"),
        "inside": ("trapped", "people", "found", "held", "the", "from", "hiding"),
        "beyond": (),
    },
    loose=("over", "around", "near", "inside", "some", "above", "below", "beyond", "under"),
    determiners=("the", "its", "their", "his", "her"),
)  # fmt: skip
