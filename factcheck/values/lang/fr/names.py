"""Where a number is part of a name in French, and which ordinals are none."""

from __future__ import annotations

from factcheck.values._number_table import Designators, words

__all__ = ["DESIGNATORS"]

_MONTHS = "(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)"

DESIGNATORS = Designators(
    labels=words(
        """
        article articles art art. alinéa alinéas décret décrets directive directives circulaire résolution résolutions
        règlement loi ordonnance protocole annexe amendement amendements paragraphe § titre n° nº no. nos. no n numéro
        numéros num. page pages p. pp. chapitre chapitres tome tomes volume vol. vol saison saisons épisode épisodes
        ligne lignes voie voies porte portes terminal salle chambre bâtiment phase version chaîne taille zone secteur
        groupe acte lot nationale départementale autoroute palier catégorie classe grade échelon bloc réacteur étape
        formule cohorte type figure tableau mission psaume verset opus symphonie sonate bp cs cedex route stade poule
        niveau piste modèle modèles
        parcelle dossier matricule département canal l. r. d. lettre janvier février mars avril mai juin juillet
        août septembre octobre novembre décembre
        """
    ),
    names=words(
        """
        boeing airbus windows iphone ipad android ios leopard léopard ligue falcon ariane apollo soyouz galaxy
        playstation xbox peugeot renault citroën fiat porsche mirage antonov tupolev iliouchine sukhoi kalachnikov
        cessna embraer agenda vision horizon chrome firefox gpt chatgpt llama fortnite fifa patriot iskander kinjal
        merkava abrams tesla model covid sars-cov starlink rocky terminator euro mondial cop bac photoshop kindle
        surface nokia dakar nutri france arte expo rover smart atlas pentium proton delta javelin himars caesar tigre
        canal europe bfm rtl gta max
        """
    ),
    at_digits=(
        r"(?:\+|00)?\d{1,4}(?:[ .-]\d{2}){4,}(?!\d)",
        r"(?:\+|00)\d{1,3}[ .-]?\(?\d\)?(?:[ .-]?\d{2}){4}(?!\d)",
        r"\(?\+\d{2,3}\)?[ .-]?\d{1,3}(?:[ .-]?\d{2,4}){2,4}(?!\d)(?<!000)",
        r"0\d(?:[ .-]?\d{2}){4}(?!\d)",
        r"0 ?8\d\d(?: ?\d{2,3}){2,3}(?!\d)",
        r"\d{1,2} ?h(?: ?\d{2})?(?![^\W\d_])",
        r"\d{1,2}:\d{2}",
        r"\d{1,2}/\d{1,2}/\d{2,4}(?!\d)",
        r"\d{4}/\d{2,4}(?!\d)",
        r"\d{1,2}/\d{4}(?!\d)",
        r"\d{4}-\d{4}(?!\d)(?! ?(?:%|€|\$|euros?|km))",
        rf"\d{{1,2}}(?:er)?[ -]{_MONTHS}(?![^\W\d_])",
        r"\d+(?:-\d+)?(?: ?(?:bis|ter|quater))?,? (?:de la |du |de l')?(?:rue|avenue|av\.|boulevard|bd|place|"
        r"quai|allée|chemin|"
        r"impasse|square|faubourg|passage)(?= [^\W\d_])",
        r"\d+(?:[.,]\d+)* ?[x×] ?\d+",
        r"(?!\d{1,3}(?:\.\d{3}){2,}(?![.\d]))\d+(?:\.\d+){2,}(?!\d)",
        r"\d+-\d+-\d+", r"7 ?(?:jours|j) ?(?:sur|/) ?7", r"24 ?(?:heures|h) ?(?:sur|/) ?24",
        r"\d+ contre \d+(?! )(?=$)", r"49[-.]3(?!\d)",
    ),
    at_written=(
        r"\d{5} (?:[A-ZÀ-Þ][a-zà-ÿ]+)",
        r"(?:[26]0 Minutes|24 Heures|7 Jours)(?![^\W\d_])",
        r"(?:Vingt|Trente|Deux|Trois|Quatre|Cinq|Six|Sept|Huit|Neuf|Dix|Mille|Cent|Onze|Douze)-[A-ZÀ-Þ][a-zà-ÿ]",
        r"Premi(?:er|ère)[ -][Mm]inist",
        r"(?:Seconde|Première|Deuxième|Troisième) [Gg]uerre",
        r"(?:Second|Premier) [Ee]mpire",
        r"Troisième Reich",
        r"Onze de [A-ZÀ-Þ]",
    ),
    call_words=(
        "appel", "appelez", "appeler", "appelant", "composez", "composer", "composant", "contacter", "contactez",
        "joindre",
        "téléphone", "tél", "tél.", "standard", "sms",
    ),
    traps={
        "neuf": (
            "(?:flambant|à|comme|tout|du|quoi de|rien de|état) @neuf(?! (?:ans|mois|jours|heures|h|mille|cents?|"
            "millions?|"
            "milliards?|[a-zà-ÿ-]+[sx])(?![^\\W\\d_]))",
            "(?:un|le|ce|du|au|son|mon|leur|d'un|l'un) (?!moins |plus |total |nombre |maximum |minimum |"
            "bout )[a-zà-ÿ'-]+(?<!(?:les|des|ces|ses)) @neuf(?![^\\W\\d_])"
            "(?! [a-zà-ÿ-]{3,}[sx](?![^\\W\\d_]))",
            "(?:un|d'un) [a-zà-ÿ-]{3,} (?!(?:de|des|du|à|au|aux|est|sont|sur|en|dans|par|pour|et|ou|avec|a|ont|fait|"
            "que|qui|sous|entre|vers|dès|les|ces|ses|leurs|nos|moins|plus)\\b)[a-zà-ÿ-]{4,} @neuf"
            "(?=[.,;:!?)]|$| (?:et|ou|à|pour|en|de|sans|avec)\\b)",
            "@neuf-[a-z]",
        ),
        "premier": (
            "@premier[ -]ministre", "au @premier (?:plan|chef|degré|abord|rang)", "@premier abord", "@premier venu",
            "en @premier lieu", "@premier secrétaire", "@premier vice", "@premier adjoint", "@premier empire",
        ),
        "première": (
            "@première[ -]ministre", "@première dame", "@première nécessité", "@première guerre mondiale",
            "avant-@première",
            "matière @première", "en @première instance", "de @première instance", "@première main",
            "@première urgence",
            "@première vice", "@première adjointe", "@première secrétaire",
        ),
        "second": (
            "@second souffle", "en @second lieu", "@second couteau", "@second rôle", "@second empire",
            "@second plan",
        ),
        "seconde": (
            "@seconde guerre mondiale", "@seconde main",
            "(?:par|d'une|fraction de|dixième de|une|à la|chaque) @seconde(?![^\\W\\d_])",
            "@seconde nature",
        ),
        "quart": ("@quart de (?:finale|tour|siècle)", "@quart d'heure", "au @quart de tour"),
        "quarts": ("@quarts? (?:de finales?|d'heure)",),
        "tiers": ("@tiers[ -](?:monde|temps|payant|provisionnel|lieu|lieux|état)",),
        "mille": ("@mille-", "à @mille lieues", "@mille et une? (?:nuits|façons|manières)", "@mille excuses"),
        "cent": ("@cent fois", "cinq @cent coups", "à @cent à l'heure"),
        "deux": (
            "tous (?:les )?@deux(?![^\\W\\d_])(?! [a-zà-ÿ]+s )", "toutes (?:les )?@deux(?![^\\W\\d_])(?! [a-zà-ÿ]+s )",
            "@deux-(?:points|roues|pièces|chevaux|mâts|temps|tiers)", "entre @deux(?= (?:chaises|eaux|tours|mondes))",
            "de @deux choses l'une",
            "en @deux temps", "entre-@deux", "l'un des @deux",
        ),
        "trois": ("@trois-(?:mâts|étoiles|huit|quarts)",),
        "quatre": (
            "@quatre-(?:quarts|heures|roues|saisons|mains)", "à @quatre (?:pattes|mains)", "@quatre coins",
            "entre @quatre",
        ),
        "cinq": ("@cinq[ -]à[ -]sept", "@cinq étoiles", "un @cinq étoiles"),
        "six": (),
        "sept": ("@sept jours sur sept", "jours sur @sept"),
        "onze": ("le @onze (?:de départ|titulaire|type|tricolore|majeur)",),
        "huit": ("@huit[ -]clos",),
        "huitième": ("@huitièmes? de finales?",),
        "huitièmes": ("@huitièmes? de finales?",),
        "seizième": ("@seizièmes? de finales?",),
        "seizièmes": ("@seizièmes? de finales?",),
        "troisième": ("@troisième guerre mondiale",),
        "quelques": ("@quelques(?:-uns|-unes| uns| unes)(?![^\\W\\d_])",),
        "zéro": (
            "@zéro(?= (?:déchet|carbone|tolérance|défaut|covid|émission))",
            "(?:repartir|partir|parti|reparti|remettre|remis\\w*) (?:de|à) @zéro",
        ),
        "moitié": ("@moitié[ -]moitié", "(?:ma|sa|à) @moitié"),
    },
    singular_determiners=frozenset(
        {"un", "une", "le", "la", "ce", "cet", "cette", "son", "sa", "mon", "ma", "notre", "au", "du", "l", "chaque"}
    ),
    age_between_commas=False,
    after_ordinal=r" (?:de finales?|ministres?)(?![^\W\d_])",
    ordinal_suffixes=(
        r"(?:ers|er|res|re|ères|ère|eres|ere|es|e| ?(?:èmes|ème|emes|eme|ièmes|ième|iemes|ieme)|"
        r"(?<=2)(?:nde|nd|de|d))(?![^\W_])"
    ),
    roman=r"([XVIL]{2,}|X|V|I(?=er|re|ère))(?:er|re|ère|ème|eme|ième|e)(?![\w-])",
    adverbs={},
    possessives=(),
    codes_in_brackets=True,
)  # fmt: skip
