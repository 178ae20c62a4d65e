"""French tables of the judge."""

from __future__ import annotations

from typing import Any

from factcheck.clusters.concepts import Phrases
from factcheck.judgement.lang.base import words

# Words that carry no content of their own.
STOPWORDS = words(
    """a à ai ait alors après as au aucun aucune aujourd'hui aura aurait auraient aussi autre autres aux avaient
    avait avant avec avoir ayant c' ce ceci cela celle celles celui ces cet cette ceux chez comme contre d' dans
    de depuis des donc dont du durant elle elles en encore entre environ es est et étaient était étant été être
    eu eux fait faire font il ils j' jusqu' jusque l' la là le les leur leurs lors lorsque lui m' mais même mêmes
    moins n' ne ni nos notre nous on ont ou où par parce pas pendant peu plus pour pourtant près puis qu' quand
    que quel quelle quelles quelque quelques quels qui quoi s' sa sans se selon sera serait seront ses si soit
    sommes suis êtes son sont sous sur t' tandis tous tout toute toutes très trop un une va vers vont vos votre vous
    y ainsi
    notamment désormais déjà ici fois ans an mois jours jour semaine semaines heures heure minutes année années
    dure durent duré durait atteint atteignait atteindre établie établit représente représentait totalise passe"""
)
# The first half of the two-part negation, its second halves, and words that negate alone.
PARTICLES = frozenset({"ne", "n'"})
PAIRED = words("pas plus jamais rien aucun aucune personne nul nulle guère point ni")
NEGATORS = words("aucun aucune nul nulle sans ni zéro non")
# `ne ... que` restricts, it does not negate.
RESTRICTORS = frozenset({"que", "qu'"})
CLAUSE_BREAKS = words(', ; : . ! ? ( ) « » " mais qui tandis alors lorsque quand car puis')
# Between them they open a clause with a subject of its own.
CONJUNCTIONS = words("et ou")
SUBJECTS = words("je j' tu il elle on nous vous ils elles ce c' cela ça")
CUES = Phrases.of(
    {
        # The event lies ahead, for the speaker.
        "plan": (
            "sera", "seront", "aura", "auront", "fera", "feront", "ira", "iront",
            "doit", "doivent", "devra", "devront", "devrait", "devraient", "devait", "devaient", "va", "vont",
            "prévu*", "prévoi* de", "prévoi* d'", "attendu*", "envisag*", "projet*", "s'apprêt*", "d'ici",
            "compte bien", "vise*",
            "objectif*", "espèr*", "promet*", "promis", "promettent", "s'engag*", "prochain*", "à venir",
            "programmé*", "table sur", "tablent sur", "pourrait", "pourraient", "s'est fixé", "se sont fixé",
            "en vue de",
        ),
        # A plan unless it is negated.
        "intent": ("comptait", "comptaient", "compte", "comptent", "envisageait", "envisageaient"),
        "wish": ("voulaient", "veut", "veulent", "souhait*", "entend", "entendent", "voulu"),
        "not_yet": (
            "pas encore", "toujours pas", "pas toujours", "n'* toujours", "toujours attendu*", "reste à",
            "restait à", "n'* encore", "ne * encore", "n'* pas encore", "personne n'*", "encore attendu*", "en suspens",
        ),
        # The text itself says that the state has changed.
        "change": (
            "report*", "repouss*", "différé*", "décal*", "plus tard que prévu", "plus tard qu'annoncé",
            "revu*", "révis*", "corrig*", "rectifi*", "réévalu*", "désormais", "finalement", "porte à",
            "portant à", "porté à", "porter à", "s'alourd*", "alourdi*", "s'élève désormais", "au lieu de",
            "auparavant", "initialement", "dans un premier temps", "jusque-là", "jusqu'alors", "de plus",
            "relanc*", "repris", "rouvert*", "prolong*", "seulement", "un nouveau bilan", "nouveau bilan",
            "dernier bilan", "annulé*", "renonc*", "entre-temps", "depuis lors", "à nouveau", "de nouveau",
        ),
        # The figure is somebody's estimate at a time that the text may name.
        "estimate": (
            "estim*", "évalu*", "chiffr*", "recens*", "comptabilis*", "dénombr*", "faisait état", "fait état",
            "décompt*", "bilan*", "compte rendu", "évoquait*", "parlait*", "annonç*", "tablait*", "avanc*",
        ),
        # The text itself says that what was told before was wrong.
        "correction": (
            "corrig*", "rectifi*", "au lieu de", "au lieu du", "et non", "contrairement à", "initialement",
            "dans un premier temps", "par erreur", "à tort", "révis*",
        ),
        "source": ("selon", "d'après", "de source", "à en croire"),
        "part": ("dont", "parmi", "d'entre eux", "d'entre elles", "parmi eux", "parmi elles", "y compris"),
        # What a short time added to a count, and not its total.
        "added": (
            "en 24 heures", "en 48 heures", "en 24 h", "en 48 h", "espace de 24", "24 dernières h", "personnes de plus",
            "morts de plus", "décès de plus", "cas de plus", "en vingt-quatre heures", "en quarante-huit heures",
            "24 dernières heures",
            "dernières 24 heures", "dernières vingt-quatre heures", "vingt-quatre dernières heures", "en une journée",
            "en un jour", "en une seule journée", "en un seul jour", "nouveaux cas", "nouveaux décès", "nouveaux morts",
            "nouveaux malades", "nouveaux patients", "nouveaux blessés", "nouvelles contaminations",
            "nouvelles infections", "nouvelles victimes", "nouvelles hospitalisations", "nouvelles arrestations",
            "supplémentaires", "de plus que", "de plus qu'", "de moins que", "de moins qu'", "en moins par rapport",
            "en moins depuis", "en moins en", "en plus par rapport", "en plus depuis", "nouvelles admissions",
        ),
        # Somebody's age.
        "age": ("âgé*", "âge", "âges", "cadet*", "aîné*", "a * ans", "avait * ans"),
        # An age that somebody had when something happened.
        "age_then": ("à * ans", "à l'âge de"),
        # Somebody known by another.
        "kin": (
            "fils", "fille", "père", "mère", "frère*", "sœur*", "soeur*", "épouse", "mari", "époux", "compagn*",
            "conjoint*", "neveu*", "nièce*", "cousin*", "femme de", "enfants de",
        ),
        "rest": ("les autres", "autres", "le reste", "les deux autres", "quant aux autres"),
        "deny": (
            "dément*", "nie", "nient", "niait", "nié", "conteste*", "contesté*", "contestai*", "contesta",
            "réfut*", "rejet*", "balaie*",
            "balay*", "enterr* toute", "enterr* l'idée", "exclut", "a exclu", "ont exclu", "avait exclu",
            "faux", "fausse", "infond*", "mensong*",
            "calomni*",
        ),
        "first_ever": (
            "première fois", "premier de", "première de", "le premier", "la première", "premier à", "première à",
            "première femme", "premier homme", "inédit*", "sans précédent", "jamais auparavant",
        ),
        "precedent": ("déjà", "avant elle", "avant lui", "précédent*", "par le passé", "deuxième", "second*"),
        "hedge": ("aurait", "auraient", "serait", "seraient", "peut-être", "semble*", "probable*", "possible*"),
        # Another thing of the same sort is spoken of.
        "other": (
            "précédent*", "voisin*", "rival*", "concurrent*", "à l'époque",
            "par comparaison", "l'an passé", "l'année précédente", "déjà en", "sans rapport", "ailleurs",
        ),
        # Another thing of a sort that the other claim must speak of.
        "another": ("une autre", "un autre", "d'autres"),
        # Opens what a figure is only compared with.
        "versus": (
            "par rapport à", "par rapport au", "par rapport aux", "contre", "face à", "comparé*", "qu'au", "qu'à",
            "après",
        ),
        # Verbs that say nothing by themselves: a negation of them denies their subject.
        "empty_verb": (
            "eu lieu", "mené", "menée", "menés", "menées", "réalisé*", "effectué*", "fait", "faite", "tenu", "tenue",
            "pratiqué*", "donné lieu", "trouvé", "trouvée", "constaté*", "signalé*",
        ),
        # Words of negation that deny nothing in these.
        "idiom": (
            "sans vie", "sans doute", "sans précédent", "sans cesse", "sans abri", "sans domicile", "sans papiers",
        ),
        # Who regrets a thing does not deny it.
        "regret": ("aurait jamais dû", "auraient jamais dû", "aurait pas dû", "auraient pas dû"),
        # Verbs whose negation denies nothing of what follows them.
        "unhesitating": ("hésit* à", "hésit* pas à", "manqu* de", "manqu* pas de", "tard* à", "tard* pas à"),
        # Verbs of saying: who does not say a thing denies nothing of it.
        "telling": (
            "précis*", "indiqu*", "dévoil*", "révél*", "communiqu*", "mentionn*", "évoqu*", "détaill*", "divulgu*",
        ),
        "refraining": (
            "renonc* à", "renonç* à", "refus* de", "refus* d", "abst* de", "abst* d", "évit* de", "évit* d", "échou* à",
            "cess* de", "cess* d", "dispens* de", "dispens* d", "exclu* de", "exclu* d", "oppos* à",
            "exclu* pas de", "exclu* pas d",
        ),
        # A day counted from another, which may stand in another sentence.
        "from_there": (
            "la veille", "l'avant-veille", "le lendemain", "le surlendemain", "ce jour-là", "le même jour",
            "la même semaine", "la même année", "cette année-là", "cette soirée", "ce soir-là",
            "cette nuit-là", "cette journée",
            *(
                f"{unit} {way}"
                for unit in ("jour*", "semaine*", "mois", "an", "ans", "année*")
                for way in ("plus tôt", "plus tard", "auparavant", "avant", "après")
            ),
        ),
        # The figure is on its way, or of a state that holds for now.
        "moving": ("passe* de", "passé* de", "passant de", "passent de", "montée de", "tombé* de", "grimp* de"),
        # Opens what a thing is worth, beside it.
        "worth": (
            "d'un montant", "d'une valeur", "d'un coût", "évalué*", "estimé*", "chiffré*", "valorisé*", "d'un prix",
        ),
        # The count is one that somebody keeps, and stands as of the report.
        "running": (
            "à ce jour", "à ce stade", "au total", "jusqu'à présent", "jusqu'ici", "depuis le", "depuis son",
            "depuis la", "désormais", "toujours", "dernier bilan", "bilan", "portant", "porte le", "recens*",
            "comptabilis*", "dénombr*", "compte", "comptent", "regroupe", "regroupent", "continue de", "continue à",
            "en moins", "de plus", "ces dernières semaines", "ces derniers jours", "passe la barre",
            "franchi la barre", "franchi le", "dépass*", "le plus touché", "le plus endeuillé", "enregistr*",
            "déplor*", "diagnostiqu*",
        ),
        "still": (
            "restent", "reste", "restaient", "étaient toujours", "sont toujours", "est toujours", "maintenu*",
            "actuellement", "pour l'heure", "pour l'instant", "à cette heure", "en vigilance", "en alerte",
            "sont encore", "étaient encore",
        ),
        "involvement": (
            "implication", "toute responsabilité", "sa responsabilité", "leur responsabilité", "être impliqué*",
            "avoir participé", "tout lien", "toute participation", "toute complicité",
        ),
        # Who rejects one of these turns a wish down, and calls no statement false.
        "request": (
            "tentative*", "recours", "appel*", "motion*", "demande*", "offre*", "proposition*", "projet*", "requête*",
            "pourvoi*", "amendement*", "candidature*", "plan*",
        ),
        # A lone `ne` denies these: who `n'a cessé de douter` has gone on doubting.
        "ceaseless": (
            "n'* cessé d*", "n'* cesse d*", "ne cesse d*", "ne cessent d*", "ne cessait d*", "ne cessaient d*",
            "n'* jamais cessé d*",
        ),
        # Who refuses to speak of a thing denies nothing of it.
        "silent": (
            "refus* de confirmer", "refus* de commenter", "refus* de dire", "refus* de préciser", "refus* d'infirmer",
            "refus* de répondre", "abst* de commenter", "refus* de se prononcer", "refus* d'évoquer",
        ),
        "beyond": ("dépass*", "excéd*"),
    }
)  # fmt: skip
# Endings of the simple future, and words that end like it and are not.
FUTURE_ENDINGS = ("era", "ira", "dra", "vra", "ura", "eront", "iront", "dront", "vront", "uront", "erons", "ontera")
FUTURE_EXCEPTIONS = words("opéra caméra aura sera-t-il libéra opera guérilla front affront")
TITLES = words(
    """m m. mm mm. mme mmes mlle dr me maître monsieur madame général colonel commandant capitaine lieutenant
    président présidente ministre premier première préfet procureur procureure maire sénateur député chancelier
    chancelière roi reine prince princesse pape directeur directrice professeur docteur chef cheffe"""
)
PREPOSITIONS = words(
    """à au aux en dans près vers de du d' par pour avec sans sous sur contre chez selon depuis après avant pendant
    lors entre parmi durant dès"""
)
PLACE_PREPOSITIONS = words("à au aux en dans près vers")
ARTICLES = words("le la les l' un une")
# Before a small number these take up parties already known: `les deux pays`, `ces trois hommes`.
DEFINITE = words("les ces des leurs nos vos ses aux")
PASSIVE = words("a ont est sont été fut furent était étaient sera seront soit être")
AGENTS = frozenset({"par"})
QUANTIFIERS = Phrases.of(
    {
        "all": ("tous les", "toutes les", "l'ensemble des", "l'intégralité", "la totalité", "chacun*",
                "sans exception", "à l'unanimité", "unanim*", "tous ont", "tous"),
        "none": ("aucun des", "aucune des", "aucun", "aucune", "nul", "nulle", "pas un seul", "pas une seule",
                 "pas le moindre", "pas la moindre", "zéro", "personne n'*", "rien n'*"),
        "most": ("la plupart", "la majorité", "une majorité", "plus de la moitié", "l'essentiel", "le gros",
                 "la grande majorité", "une écrasante majorité", "presque tous", "presque toutes"),
        "minority": ("une minorité", "moins de la moitié", "une poignée", "quelques-uns", "quelques-unes",
                     "très peu", "moins d'un * sur deux"),
        "some": ("certains", "certaines", "une partie", "quelques", "plusieurs", "en partie", "partiellement"),
    }
)  # fmt: skip
# `effect CUE cause` and `cause CUE effect`.
CAUSE_AFTER = (
    "provoqué par", "provoquée par", "provoqués par", "provoquées par", "causé par", "causée par", "causés par",
    "causées par", "dû à", "due à", "dus à", "dues à", "dû au", "due au", "en raison de", "en raison du",
    "en raison d'", "à cause de", "à cause du", "à cause d'", "à cause des", "en raison des", "imputé à",
    "imputée à", "imputable à", "attribué à", "attribuée à", "faute de", "faute d'", "s'explique par",
    "a pour origine", "déclenché par", "déclenchée par", "la faute à", "consécutif à", "consécutive à", "tient à",
)  # fmt: skip
CAUSE_BEFORE = (
    "a fait céder", "a provoqué", "ont provoqué", "a causé", "ont causé", "a entraîné", "ont entraîné",
    "à l'origine de", "à l'origine du", "à l'origine des", "a déclenché", "est responsable de", "a conduit à",
    "a fait", "explique", "est la cause de",
)  # fmt: skip
ORDER_BEFORE = ("avant", "avant que", "avant de", "plus tôt", "préalablement", "à la veille de", "précéd*")
ORDER_AFTER = ("après", "après que", "plus tard", "à la suite de", "une fois", "au lendemain de", "ensuite")
# What turns a duration into a time before now.
AGO = ("il y a seulement", "il y a tout juste", "il y a à peine", "il y a", "voici", "voilà")
# Between a person and an age: `une femme de 60 ans`.
# What is told of opinion polls, each of which has its own people and days.
POLLS = words(
    """sondage sondages intentions sondé sondés sondées échantillon échantillons echantillon quotas bva ifop ipsos elabe
    odoxa opinionway sofres kantar viavoice csa yougov popularité baromètre opinions"""
)
# What is told of the results of a vote, each round of which has its own.
BALLOTS = words(
    """voix suffrages suffrage participation abstention scrutin scrutins tour élu élue élus élues réélu réélue votants
    votant voté bulletins bulletin urnes inscrits électeurs"""
)
# `L'épidémie y a fait sept morts` is told of a place that the claim does not name; `il y a` and `il n'y a` of none.
PLACE_PRONOUNS = words("y")
THERE_IS = words("il n' qu'il")
AGE_LINKS = words("de d'")
# What is said after these is said of a noun, in a time of its own.
RELATIVES = words("qui dont lequel laquelle lesquels lesquelles")

# What goes by a number: the number behind it counts nothing (`les lignes 1 et 14`).
NUMBERED = words("semaine semaines ligne lignes vol vols article articles alinéa chapitre numéro numéros n° page route")
# Before its number, `semaine 12` is a week of the year.
WEEKS = words("semaine")
# What is held or told anew each day has each day's date.
DAILY = words("quotidien quotidienne quotidiens quotidiennes quotidiennement journalier journalière")
# Words of articles that are made anew for each weekend or draw, in the same words: of traffic forecasts, of lotteries.
BULLETINS = words("bison euromillions jackpot")
# Who says that there is none of these says it of a day.
FRESH = words("nouveau nouvel nouvelle nouveaux nouvelles autre autres supplémentaire supplémentaires")
# Behind a number: so many more than there were.
EXTRA = words("nouveaux nouvelles supplémentaires")
# Before a date these make it one of the noun before them (`l'attentat de mardi`), but for nouns of time.
OF = words("de d' du")
SPANS = words(
    """partir compter nuit journée soirée matinée matin soir midi après-midi week-end date jour semaine cours fin début
    mi milieu mois lendemain veille été hiver automne printemps heure heures autour alentours"""
)
# What says the day of a time of day, besides the names of days and months.
DAY_WORDS = words("hier avant-hier demain aujourd'hui veille lendemain")
# Feasts are no names of people (`le marché de Noël`).
FEASTS = words("noel paques toussaint ascension pentecote epiphanie")
# What points back to a thing named before.
POINTING = words("ce cet cette ces")
# What comes one after the other, each by its number (`the third round`).
SERIES = words(
    "séquence journée acte épisode édition étape manche match tour jour nuit semaine vague saison réunion cycle"
)
# Who is counted as one of these is one of all those counted.
SORTS = words(
    """homme hommes femme femmes enfant enfants garçon garçons fille filles fillette fillettes mineur mineurs mineure
    mineures adulte adultes bébé bébés"""
)
# What stands behind these is taken to exist: to have no part in `ces attaques` does not deny them.
DETERMINED = words("ce cet cette ces son sa ses leur leurs mon ma mes notre nos au aux")

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
    "one": words("un une"),
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
    "owning": frozenset(),
    "spans": SPANS,
    "day_words": DAY_WORDS,
    "feasts": FEASTS,
    "extra": EXTRA,
    "determined": DETERMINED,
}
