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
    places: tuple[tuple[str, ...], ...]
    """Groups of places that exclude one another and take the same preposition."""
    roles: tuple[str, ...]
    """Verb forms whose subject and object cannot change places."""
    inside: tuple[str, ...]
    """Ends of text after which a name is part of a longer phrase, so that it is no subject by itself."""
    pronouns: tuple[str, ...]


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
    places=(
        ("Paris", "Lyon", "Marseille", "Toulouse", "Lille", "Bordeaux", "Nantes", "Strasbourg", "Londres", "Berlin",
         "Madrid", "Rome", "Bruxelles", "Genève", "Moscou", "Kiev", "Washington", "New York", "Pékin", "Tokyo",
         "Rennes", "Nice", "Grenoble", "Montpellier", "Athènes", "Varsovie", "Istanbul", "Alger", "Tunis", "Dakar"),
        ("en France", "en Allemagne", "en Italie", "en Espagne", "en Belgique", "en Suisse", "en Russie", "en Ukraine",
         "en Chine", "en Inde", "en Turquie", "en Syrie", "en Irak", "en Iran", "en Grèce", "en Pologne",
         "en Algérie", "en Tunisie", "en Libye", "en Argentine", "en Australie", "en Corée du Sud", "au Japon",
         "au Canada", "au Brésil", "au Mexique", "au Maroc", "au Mali", "au Sénégal", "au Royaume-Uni", "au Portugal",
         "aux Etats-Unis", "aux États-Unis", "aux Pays-Bas", "aux Philippines"),
    ),
    roles=("a battu", "ont battu", "a vaincu", "a éliminé", "a dominé", "a attaqué", "a envahi", "a accusé", "accuse",
           "a nommé", "a tué", "a racheté", "a acheté", "rachète", "a remplacé", "remplace", "a condamné", "a critiqué",
           "a poursuivi", "a devancé", "devance", "a licencié", "a agressé", "a arrêté", "a soutenu", "dirige",
           "succède à", "a succédé à", "bat", "menace", "a menacé", "finance", "a financé", "s'est imposé face à",
           "a convoqué", "a félicité", "a défié", "a invité", "a fourni", "a prêté", "possède", "contrôle",
           "a frappé", "a aidé", "a sauvé", "a quitté", "déteste",
           "a trahi", "a battue", "aide", "a appelé", "a embauché", "a interrogé", "a dénoncé", "dénonce"),
    inside=(" de", "d'", "d’", " du", " des", " et", " à", " en", " avec", " par", " pour", " dont", " que", " sur"),
    pronouns=("il", "elle", "ils", "elles", "on", "ce", "cela", "ça", "qui", "celui-ci", "nous", "je", "tu", "vous"),
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
    places=(
        ("Paris", "London", "Berlin", "Madrid", "Rome", "Brussels", "Geneva", "Moscow", "Kiev", "Washington", "Boston",
         "Chicago", "Beijing", "Tokyo", "Manchester", "Liverpool", "Birmingham", "Glasgow", "Edinburgh", "Dublin",
         "Athens", "Warsaw", "Istanbul", "Cairo", "Sydney", "Toronto", "Mumbai", "Delhi", "Shanghai", "Prague"),
        ("in France", "in Germany", "in Italy", "in Spain", "in Belgium", "in Switzerland", "in Russia", "in Ukraine",
         "in China", "in India", "in Turkey", "in Syria", "in Iraq", "in Iran", "in Greece", "in Poland", "in Japan",
         "in Canada", "in Brazil", "in Mexico", "in Morocco", "in Australia", "in Ireland", "in Scotland", "in Wales",
         "in England", "in Britain", "in Egypt", "in Kenya", "in Portugal"),
    ),
    roles=("beat", "defeated", "attacked", "invaded", "accused", "accuses", "appointed", "killed", "bought", "acquired",
           "replaced", "replaces", "sued", "criticised", "criticized", "succeeded", "owns", "controls", "hired",
           "fired", "arrested", "threatened", "outsold", "overtook", "backed", "blamed", "praised", "lent", "paid",
           "taught", "has accused", "has sued", "has bought", "has beaten", "has replaced", "has threatened",
           "invited", "hit", "saved", "helped", "left", "hates", "betrayed", "helps",
           "called", "questioned", "denounced", "admires", "trusts", "outranks", "advised"),
    inside=(" of", " and", " with", " by", " for", " to", " in", " on", " from", "'s", " official", " or", " than"),
    pronouns=("he", "she", "they", "it", "we", "i", "you", "this", "that", "who", "what", "nobody", "everyone", "i'll"),
)  # fmt: skip

EDIT_TABLES = {"fr": _FR, "en": _EN}
