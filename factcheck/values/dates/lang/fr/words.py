"""The words of French that dates and durations are made of, by token class."""

from __future__ import annotations

from typing import Any

from factcheck.values.dates._clock import AFTERNOON, EVENING, MORNING, NIGHT
from factcheck.values.dates._feasts import Feast, after_easter, fixed_day, mothers_day, nth_weekday
from factcheck.values.dates._language import Word, names
from factcheck.values.dates.build import roughly

__all__ = ["words"]

_FEASTS: dict[str, Feast] = {
    "noël": fixed_day(12, 25), "pâques": after_easter(0), "halloween": fixed_day(10, 31),
    "thanksgiving": nth_weekday(4, 3, 11),
}  # fmt: skip

_FEASTS_WITH_ARTICLE: dict[str, Feast] = {
    "jour de noël": fixed_day(12, 25), "veille de noël": fixed_day(12, 24), "réveillon de noël": fixed_day(12, 24),
    "lendemain de noël": fixed_day(12, 26), "jour de l an": fixed_day(1, 1), "premier de l an": fixed_day(1, 1),
    "nouvel an": fixed_day(1, 1),
    "réveillon du nouvel an": fixed_day(12, 31), "réveillon du jour de l an": fixed_day(12, 31),
    "réveillon de la saint sylvestre": fixed_day(12, 31), "saint sylvestre": fixed_day(12, 31),
    "dimanche de pâques": after_easter(0), "lundi de pâques": after_easter(1), "vendredi saint": after_easter(-2),
    "jeudi saint": after_easter(-3), "samedi saint": after_easter(-1), "dimanche des rameaux": after_easter(-7),
    "mardi gras": after_easter(-47), "mercredi des cendres": after_easter(-46),
    "jeudi de l ascension": after_easter(39), "ascension": after_easter(39),
    "dimanche de pentecôte": after_easter(49), "lundi de pentecôte": after_easter(50), "pentecôte": after_easter(49),
    "toussaint": fixed_day(11, 1), "assomption": fixed_day(8, 15), "épiphanie": fixed_day(1, 6),
    "chandeleur": fixed_day(2, 2), "saint valentin": fixed_day(2, 14), "saint nicolas": fixed_day(12, 6),
    "fête du travail": fixed_day(5, 1), "fête de la musique": fixed_day(6, 21), "saint jean": fixed_day(6, 24),
    "fête des mères": mothers_day(), "fête des pères": nth_weekday(3, 6, 6), "saint patrick": fixed_day(3, 17),
}  # fmt: skip

_TENS = (
    ("dizaine", 8, 12), ("douzaine", 10, 14), ("vingtaine", 17, 23), ("trentaine", 26, 34), ("quarantaine", 35, 45),
    ("cinquantaine", 44, 56), ("soixantaine", 53, 67), ("centaine", 85, 115),
)  # fmt: skip

_RANKS = (
    "troisième", "quatrième", "cinquième", "sixième", "septième", "huitième", "neuvième", "dixième", "onzième",
    "douzième", "treizième", "quatorzième", "quinzième", "seizième", "dix septième", "dix huitième", "dix neuvième",
    "vingtième", "vingt et unième",
)  # fmt: skip

# Token class: words that mean nothing more than their class.
_PLAIN: dict[str, tuple[str, ...]] = {
    "art": ("le", "la", "l"),
    "de": ("de", "d", "des"),
    "du": ("du",),
    "au": ("au", "aux"),
    "a": ("à",),
    "en": ("en",),
    "dans": ("dans",),
    "this": ("ce", "cet", "cette", "ces"),
    "minus": ("moins",),
    "light": ("lumière",),
    "and": ("et",),
    "or": ("ou",),
    "between": ("entre",),
    "there": ("là",),
    "here": ("ci",),
    "same": ("même", "mêmes"),
    "every": ("chaque", "tous les", "toutes les"),
    "sur": ("sur",),
    "for": ("pour",),
    "during": ("pendant", "durant", "au cours de", "au cours du", "au cours des", "lors de", "lors du", "lors des"),
    "lasting": ("dure", "durent", "durer", "duré", "dura", "durait", "durera", "durée de", "attente de"),
    "last": ("dernier", "dernière", "derniers", "dernières", "passé", "passée", "passés", "passées", "écoulé",
             "écoulée", "écoulés", "écoulées"),
    "next": ("prochain", "prochaine", "prochains", "prochaines", "qui vient", "qui viennent", "à venir"),
    "current": ("en cours",),
    "following": ("suivant", "suivante", "d après"),
    "preceding": ("précédent", "précédente", "d avant"),
    "first_plural": ("premiers", "premières"),
    "since": ("depuis",),
    "until": ("jusqu", "jusque"),
    "by": ("d ici",),
    "from": ("à partir de", "à partir du", "à compter de", "à compter du", "à dater du"),
    "no_later": ("au plus tard",),
    "before": ("avant",),
    "after": ("après",),
    "from_on": ("dès",),
    "towards": ("vers", "aux alentours de", "aux alentours du", "aux environs de", "aux environs du", "autour de",
                "autour du", "sur le coup de", "sur les coups de", "vers les", "à environ"),
    "around_point": ("peu avant", "peu après", "un peu avant", "un peu après", "juste avant", "juste après"),
    "itis": ("il est", "il était", "il sera"),
    "ago": ("il y a", "y a", "voilà", "voici", "il y avait"),
    "only": ("seulement", "déjà", "juste", "tout juste", "à peine", "maintenant", "désormais", "encore", "exactement",
             "précisément", "de cela"),
    "later": ("plus tard",),
    "earlier": ("plus tôt", "auparavant"),
    "courant": ("courant",),
    "now_word": ("nos jours", "ce jour"),
    "year_noun": ("exercice", "saison", "rentrée", "millésime", "récolte", "édition", "vendange", "horizon",
                  "campagne", "promotion", "budget", "bilan", "cuvée"),
    "year_verb": ("a", "est", "fut", "sera", "restera", "avait", "était", "aura", "marque", "marquera", "s", "devrait",
                  "doit", "n"),
    "tz": ("gmt", "utc", "heure locale", "heures locales", "heure de paris", "heures de paris",
           "heure française", "heures françaises"),
    "bc": ("avant j c", "av j c", "avant notre ère", "avant jésus christ"),
    "halfmore": ("et demi", "et demie"),
    "fortnight": ("quinzaine",),
    "half": ("moitié",),
    "unit_adj": ("longs", "longues", "long", "longue", "bons", "bonnes", "bonne", "bon", "petits", "petites",
                 "petite", "autres", "pleines", "pleins", "courts", "courtes", "grosses", "gros", "toutes"),
    "part_filler": ("petit", "tard", "tôt"),
    "feast_thing": ("père", "sapin", "sapins", "marché", "marchés", "île", "trêve", "vacances", "congés", "pont",
                    "cadeaux", "cadeau", "repas", "fêtes", "courses", "illuminations", "œufs", "bûche", "conte",
                    "contes", "prime", "menu", "album", "film", "films", "chants"),
    "broadcast": ("jt", "journal", "journaux", "messe"),
    "attack": ("attentat", "attentats", "attaque", "attaques", "massacre", "massacres", "tueries"),
    "au_lendemain": ("au lendemain",),
    "same_day": ("ce jour là", "ce même jour", "le même jour", "le jour même", "ce jour même"),
}  # fmt: skip

_APPROXIMATORS = {
    ("about", (0.9, 1.1)): ("environ", "à peu près", "approximativement", "quelque", "autour de"),
    ("about", (0.85, 1)): ("près de", "près d", "presque", "quasiment", "bientôt", "pas loin de"),
    ("more_than", None): ("plus de", "plus d", "un peu plus de", "un peu plus d", "bien plus de", "bien plus d"),
    ("less_than", None): ("moins de", "moins d", "un peu moins de", "un peu moins d"),
    ("at_least", None): ("au moins", "au minimum", "minimum", "ou plus", "et plus"),
    ("at_most", None): ("au plus", "au maximum", "maximum", "tout au plus", "ou moins"),
}  # fmt: skip

_VALUED: tuple[tuple[str, Any, tuple[str, ...]], ...] = (
    ("art", "plural", ("les",)),
    ("one", 1, ("un", "une")),
    ("second", "second", ("seconde", "secondes", "second", "seconds")),
    ("unit", "minute", ("minute", "minutes", "min", "mn", "mins")),
    ("unit", "second", ("sec", "secs")),
    ("hour", "hour", ("heure", "heures", "h", "hr", "hrs")),
    ("unit_day", "day", ("jour", "journée")),
    ("unit_days", "day", ("jours", "journées")),
    ("unit_week", "week", ("semaine",)),
    ("unit_weeks", "week", ("semaines",)),
    ("unit_month", "month", ("mois",)),
    ("quarter_word", "quarter", ("trimestre",)),
    ("unit", "quarter", ("trimestres",)),
    ("unit_year", "year", ("an",)),
    ("unit_annee", "year", ("année",)),
    ("unit_years", "year", ("ans",)),
    ("years", "year", ("années",)),
    ("unit_decade", "decade", ("décennie",)),
    ("unit", "decade", ("décennies",)),
    ("unit_century", "century", ("siècle",)),
    ("unit", "century", ("siècles",)),
    ("half_word", "half_year", ("semestre",)),
    ("weekend", "weekend", ("week end", "weekend")),
    ("fraction", 0.5, ("demi", "demie")),
    ("fraction", 0.25, ("quart",)),
    ("fraction", 0.75, ("trois quarts",)),
    ("third", 0, ("début", "débuts")),
    ("third", 1, ("mi", "milieu")),
    ("third", 2, ("fin",)),
    ("rel_day", 0, ("aujourd hui",)),
    ("rel_day", -1, ("hier",)),
    ("rel_day", -2, ("avant hier",)),
    ("rel_day", 1, ("demain",)),
    ("rel_day", 2, ("après demain",)),
    ("said_day", -1, ("veille",)),
    ("said_day", -2, ("avant veille",)),
    ("said_day", 1, ("lendemain",)),
    ("said_day", 2, ("surlendemain",)),
    ("season", 0, ("printemps",)),
    ("season", 1, ("été",)),
    ("season", 2, ("automne",)),
    ("season", 3, ("hiver",)),
    ("letter_quarter", "t", ("t",)),
    ("letter_half", "s", ("s",)),
    ("daypart", MORNING, ("matin", "matinée")),
    ("daypart", AFTERNOON, ("après midi", "d après midi")),
    ("daypart", EVENING, ("soir", "soirée")),
    ("night", NIGHT, ("nuit",)),
    ("noon", (12, None), ("midi",)),
    ("midnight", (0, None), ("minuit",)),
    ("many", roughly(20, 99, "vague"), ("dizaines",)),
    ("many", roughly(200, 999, "vague"), ("centaines",)),
    ("many", roughly(2000, 9999, "vague"), ("milliers",)),
    ("few", roughly(2, 10, "vague"), ("quelques",)),
    ("few", roughly(3, None, "vague"), ("plusieurs",)),
    ("ord", 1, ("premier", "première")),
    ("ord", 2, ("deuxième",)),
)


def words() -> dict[str, Word]:
    """Every word or phrase with its token class and value."""
    months, short_months, weekdays, short_weekdays = names("fr")
    found: dict[str, Word] = {}
    for name, number in {**short_months, "jan": 1, "fév": 2, "juill": 7, "sep": 9}.items():
        found[name] = ("month_abbr", number)
    found |= {name: ("month", number) for name, number in months.items()}
    found |= {name: ("weekday_abbr", number) for name, number in short_weekdays.items()}
    found |= {name: ("weekday", number) for name, number in weekdays.items()}
    found |= {name + "s": ("weekdays_all", number) for name, number in weekdays.items()}
    for token, spellings in _PLAIN.items():
        found |= dict.fromkeys(spellings, (token, None))
    for value, spellings in _APPROXIMATORS.items():
        found |= dict.fromkeys(spellings, ("approx", value))
    for token, value, spellings in _VALUED:
        found |= dict.fromkeys(spellings, (token, value))
    found |= {word: ("ord", rank) for rank, word in enumerate(_RANKS, 3)}
    found |= {word: ("tens", roughly(low, high, "about")) for word, low, high in _TENS}
    found |= {word: ("feast", of) for word, of in _FEASTS.items()}
    found |= {word: ("named_feast", of) for word, of in _FEASTS_WITH_ARTICLE.items()}
    return found
