"""French words that widen or open a number."""

from __future__ import annotations

from factcheck.values._number_table import Bounds

__all__ = ["BOUNDS"]

BOUNDS = Bounds(
    about=(
        "environ", "à peu près", "a peu près", "a peu pres", "approximativement", "grosso modo", "quelque", "quelques",
        "à quelque", "autour de", "autour d'", "autour des", "aux alentours de", "aux alentours d'",
        "aux alentours des", "aux environs de", "aux environs d'", "de l'ordre de", "de l'ordre d'",
        "dans les environs de",
        "plus ou moins", "environ de", "avoisinant", "avoisinant les", "avoisine", "avoisine les", "avoisinent les",
        "avoisinait les", "voisin de", "voisine de", "estimé à environ", "~", "≈", "env.", "à environ", "proche de",
        "proches de", "proche des", "proches des",
    ),
    near=(
        "près de", "près d'", "pres de", "pres d'", "tout près de", "presque", "quasi", "quasiment", "pas loin de",
        "pas loin d'", "non loin de", "pratiquement", "frôlant les", "frôle les", "approchant les", "approche les",
        "approchant",
    ),
    more_than=(
        "plus de", "plus d'", "+ de", "+ d'", "supérieur à", "supérieure à", "supérieurs à", "supérieures à",
        "à peine supérieur à", "au-delà de", "au-delà d'", "au-dessus de", "au-dessus d'", "au dessus de", "au delà de",
        "un peu plus de", "un peu plus d'", "bien plus de", "bien plus d'", "beaucoup plus de", "largement plus de",
        "largement plus d'", "à peine plus de", "à peine plus d'", "nettement plus de", "nettement plus d'",
        "légèrement plus de", "au-dessus de la barre des", "au-delà de la barre des", "au-delà des", "au-dessus des",
        ">",
        "plus grand que", "plus élevé que",
    ),
    at_least=(
        "au moins", "au minimum", "un minimum de", "pas moins de", "pas moins d'", "minimum", "à tout le moins",
        "supérieur ou égal à", "supérieure ou égale à", "supérieurs ou égaux à", "égal ou supérieur à",
        "égale ou supérieure à", "au bas mot", "≥",
    ),
    less_than=(
        "moins de", "moins d'", "un peu moins de", "un peu moins d'", "à peine moins de", "à peine moins d'",
        "légèrement moins de", "inférieur à", "inférieure à", "inférieurs à", "inférieures à", "en dessous de",
        "en dessous d'", "en-dessous de", "au-dessous de", "au-dessous d'", "en deçà de", "en deçà d'",
        "sous la barre de", "sous la barre des", "sous le seuil de", "sous le seuil des", "en dessous des",
        "en dessous de la barre des", "bien moins de", "bien moins d'", "beaucoup moins de", "nettement moins de",
        "largement moins de", "sous les", "<", "plus petit que", "plus bas que",
    ),
    at_most=(
        "jusqu'à", "jusqu'a", "jusqu'aux", "jusque", "au plus", "tout au plus", "au maximum", "un maximum de",
        "un maximum d'", "pas plus de", "pas plus d'", "maximum", "inférieur ou égal à", "inférieure ou égale à",
        "inférieurs ou égaux à", "égal ou inférieur à", "égale ou inférieure à", "dans la limite de", "≤",
    ),
    of_whole={
        "plus des": "more_than", "plus du": "more_than", "moins des": "less_than", "moins du": "less_than",
        "près des": "near",
        "près du": "near", "autour du": "about",
    },
    after={
        "environ": "about", "à peu près": "about", "approximativement": "about", "ou plus": "at_least",
        "et plus": "at_least", "au moins": "at_least", "minimum": "at_least", "au minimum": "at_least",
        "au bas mot": "at_least", "ou moins": "at_most", "au plus": "at_most", "tout au plus": "at_most",
        "maximum": "at_most", "au maximum": "at_most", "max": "at_most", "grand maximum": "at_most",
    },
    not_after=("de", "que", "des", "du", "une", "un"),
    blocked={
        "sous les": ("drapeaux",), "autour de": ("réunis", "réunies", "tourne", "articulé", "articulée", "organisé"),
    },
    loose=("autour de", "autour d'", "autour des", "près de", "près d'", "proche de", "proches de"),
    determiners=("les", "le", "la", "l'", "ses", "leurs", "ces", "nos"),
)  # fmt: skip
