"""What the typed edits need to know of each language: months, weekdays, auxiliaries, antonyms, approximators."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["EDIT_TABLES", "EditTable"]


@dataclass(frozen=True, slots=True)
class EditTable:
    """Surface forms only: the edits are made on words, so that every edited sentence stays grammatical."""

    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    in_month: str
    about: tuple[str, ...]
    more_than: str
    less_than: str
    bounds: tuple[str, ...]
    auxiliaries: tuple[str, ...]
    negate: str
    elided: str
    negative_words: tuple[str, ...]
    antonyms: tuple[tuple[str, str], ...]


_FR = EditTable(
    months=("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
            "novembre", "décembre"),
    weekdays=("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    in_month="en {month}",
    about=("environ", "quelque", "à peu près", "autour de"),
    more_than="plus de",
    less_than="moins de",
    bounds=("plus", "moins", "environ", "quelque", "près", "presque", "jusqu", "entre", "ou", "sur",
            "article", "numéro", "chaîne"),
    auxiliaries=("a", "ont", "est", "sont", "était", "étaient", "sera", "seront", "avait", "avaient", "aura", "va",
                 "vont", "doit", "doivent", "peut", "peuvent", "pourra"),
    negate="ne {aux} pas",
    elided="n'{aux} pas",
    negative_words=("pas", "ne", "n'", "jamais", "aucun", "aucune", "rien", "personne", "ni", "sans"),
    antonyms=(
        ("augmenté", "baissé"), ("hausse", "baisse"), ("accepté", "refusé"), ("ouvert", "fermé"), ("gagné", "perdu"),
        ("accélération", "ralentissement"), ("victoire", "défaite"), ("autorisé", "interdit"), ("vendu", "acheté"),
        ("confirmé", "démenti"), ("premier", "dernier"), ("première", "dernière"), ("nord", "sud"),
        ("augmentation", "diminution"), ("progressé", "reculé"), ("hausses", "baisses"), ("maintenu", "annulé"),
        ("condamné", "acquitté"), ("favorable", "opposé"), ("favorables", "opposés"), ("élargi", "réduit"),
        ("supérieur", "inférieur"), ("supérieure", "inférieure"), ("positif", "négatif"), ("mort", "vivant"),
        ("légal", "illégal"), ("public", "privé"), ("publique", "privée"), ("gauche", "droite"), ("jeune", "âgé"),
        ("homme", "femme"), ("hommes", "femmes"), ("début", "fin"), ("avant", "après"),
        ("majorité", "minorité"), ("vrai", "faux"), ("facile", "difficile"), ("riche", "pauvre"), ("tous", "aucun"),
        ("toujours", "jamais"), ("approuvé", "rejeté"), ("adopté", "rejeté"), ("libéré", "emprisonné"),
        ("nommé", "démis"), ("attaqué", "défendu"), ("créé", "supprimé"), ("créations", "suppressions"),
        ("arrivé", "parti"), ("entrée", "sortie"), ("intérieur", "extérieur"), ("haut", "bas"), ("chaud", "froid"),
        ("réussi", "échoué"), ("coupable", "innocent"), ("national", "local"), ("excédent", "déficit"),
    ),
)  # fmt: skip

_EN = EditTable(
    months=("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December"),
    weekdays=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    in_month="in {month}",
    about=("about", "around", "some", "roughly"),
    more_than="more than",
    less_than="fewer than",
    bounds=("more", "less", "fewer", "than", "about", "around", "some", "nearly", "almost", "least", "most",
            "between", "or", "over", "under", "article", "number", "channel"),
    auxiliaries=("was", "were", "is", "are", "has", "have", "had", "will", "would", "can", "could", "should", "must"),
    negate="{aux} not",
    elided="{aux} not",
    negative_words=("not", "n't", "never", "no", "none", "nobody", "nothing", "neither", "nor", "without"),
    antonyms=(
        ("rose", "fell"), ("increased", "decreased"), ("increase", "decrease"), ("accepted", "refused"),
        ("opened", "closed"), ("won", "lost"), ("victory", "defeat"), ("allowed", "banned"), ("sold", "bought"),
        ("confirmed", "denied"), ("first", "last"), ("north", "south"), ("northern", "southern"), ("east", "west"),
        ("higher", "lower"), ("highest", "lowest"), ("up", "down"), ("convicted", "acquitted"), ("before", "after"),
        ("majority", "minority"), ("true", "false"), ("easy", "difficult"), ("rich", "poor"),
        ("always", "never"), ("approved", "rejected"), ("adopted", "rejected"), ("freed", "jailed"),
        ("hired", "fired"), ("attacked", "defended"), ("created", "abolished"), ("arrived", "left"),
        ("inside", "outside"), ("succeeded", "failed"), ("guilty", "innocent"), ("surplus", "deficit"),
        ("public", "private"), ("man", "woman"), ("men", "women"), ("young", "old"), ("early", "late"),
        ("best", "worst"), ("legal", "illegal"), ("hot", "cold"), ("strong", "weak"), ("gained", "lost"),
        ("profit", "loss"), ("alive", "dead"), ("support", "oppose"), ("growth", "decline"), ("all", "none"),
    ),
)  # fmt: skip

EDIT_TABLES = {"fr": _FR, "en": _EN}
