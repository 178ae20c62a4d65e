"""French vague and collective quantities, fractions, and the words that link two numbers."""

from __future__ import annotations

from factcheck.values._number_table import CountTable

__all__ = ["COUNTS"]

COUNTS = CountTable(
    collectives={
        "demi-douzaine": (6, 5, 7), "dizaine": (10, 8, 12), "douzaine": (12, 10, 14), "quinzaine": (15, 13, 17),
        "vingtaine": (20, 17, 23), "trentaine": (30, 26, 34), "quarantaine": (40, 35, 45),
        "cinquantaine": (50, 44, 56), "soixantaine": (60, 53, 67), "centaine": (100, 85, 115),
        "millier": (1000, 1000, 1000), "demi-millier": (500, 500, 500), "demi-million": (500_000, 500_000, 500_000),
        "demi-milliard": (500_000_000, 500_000_000, 500_000_000),
    },
    collective_articles=(
        "un", "une", "quelque", "un bon", "une bonne", "un petit", "une petite", "une grosse", "un gros",
        "la petite", "une grande", "la bonne",
    ),
    # "quarantaine" alone is a quarantine, "la trentaine" an age.
    needs_of=("quarantaine",),
    plurals={
        "dizaines": 10, "douzaines": 12, "vingtaines": 20, "centaines": 100, "milliers": 1000, "millions": 10**6,
        "milliards": 10**9,
    },
    plural_bounds={"douzaines": (24, 119)},
    several=(
        "des", "plusieurs", "quelques", "de nombreuses", "de nombreux", "les", "ces", "par", "d'autres", "bien des",
        "ses", "leurs", "différentes",
    ),
    bare_plurals=("dizaines", "centaines", "milliers"),
    vague={"plusieurs": (3, None, "vague"), "quelques": (2, 10, "vague")},
    not_vague_before=("uns", "unes", "-uns", "-unes"),
    of=("de", "d'", "des", "du"),
    wholes={"la moitié": (1, 2), "de moitié": (1, 2), "le tiers": (1, 3), "le quart": (1, 4), "du quart": (1, 4),
            "du tiers": (1, 3), "une moitié": (1, 2), "une bonne moitié": (1, 2)},
    denominators={
        "tiers": 3, "quart": 4, "quarts": 4, "cinquième": 5, "cinquièmes": 5, "cinquieme": 5, "cinquiemes": 5,
        "sixième": 6, "sixièmes": 6, "septième": 7, "septièmes": 7, "huitième": 8, "huitièmes": 8, "huitieme": 8,
        "huitiemes": 8, "neuvième": 9, "neuvièmes": 9, "dixième": 10, "dixièmes": 10, "dixieme": 10,
        "vingtième": 20, "vingtièmes": 20, "centième": 100, "centièmes": 100, "millième": 1000, "millièmes": 1000,
    },
    sure_wholes=("la moitié", "de moitié", "une bonne moitié", "une moitié"),
    one=("un", "une"),
    articles=("un", "une"),
    articles_that_count=("un", "une"),
    halves_of_number={
        "un demi-million": 5e5, "un demi million": 5e5, "un demi-milliard": 5e8, "un demi milliard": 5e8,
        "un quart de million": 25e4, "un quart de milliard": 25e7, "trois quarts de million": 75e4,
    },
    fraction_follow=(
        r"(?= (?:de|des|du|d'|plus|moins|sont|est|ont|a|étaient|était|seraient|avaient|se|s'|à|en|dans|pour|"
        r"environ|seulement|exactement|au moins|à peine|entre|depuis|par|sur|chez|au|aux|avec|contre|selon|cette|"
        r"après|avant|lors|alors)\b| d'|"
        r"[ ]*(?:[.,;:!?)\]»\"\n]|-|$))"
    ),
    out_of=("fois sur", "sur"),
    half_unit=r"une? demie?[ -]",
    between=("entre",),
    between_and=("et",),
    from_=("de", "d'", "des"),
    to=("à", "a"),
    or_=("ou", "voire"),
    list_links=(" et ", " ou ", ", ", " puis "),
    changes=(
        r"\b(?!(?:hausse|baisse|augmentation|diminution|réduction|recul|progression|chute|évolution)s?"
        r"(?: [a-zà-ÿ]+)? (?:de|d')? ?$)"
        r"(?:pass|augment|grimp|bondi|baiss|chut|tomb|recul|progress|mont|descend|ramen|réduit|rédui|port|relev|"
        r"abaiss|hauss|diminu|gonfl|dégringol|reven|revien|évolu|rétrograd|remont|retomb|plong|fléchi|fondu|fond|"
        r"accru|accroît|augment|majo|minor|rédu|s'envol|envol|rehauss|rabot|corrig|révis|transform)\w*"
    ),
    growths=(
        r"\b(?:augment|hauss|progress|major|accroî|accroi|baiss|diminu|recul|rédui|minor|renchéri)\w*(?: [a-zà-ÿ]+)?"
        r" de ?$"
    ),
    minus=("moins",),
    times_more=(
        r" fois (?:et demie? )?(?:plus|moins|supérieur\w*|inférieur\w*|mieux|pire|la|le|les|l'|sa|son|ses|"
        r"leur|ce|celle|celui|ceux|"
        r"trop|autant|davantage)(?![^\W\d_])"
    ),
)  # fmt: skip
