"""French nouns that are counted: finding them, their lemmas, and what became of those counted."""

from __future__ import annotations

from factcheck.values._number_table import NounTable, words

__all__ = ["NOUNS"]

_STOP = words(
    """
    a à abord afin ai aie ailleurs ainsi alors après as assez au aucun aucune aujourd'hui auparavant auprès aussi
    aussitôt autant autour aux avaient avait avant avec avoir avons ayant beaucoup bien bientôt car ce ceci cela celle
    celles celui cependant certes ces cet cette ceux chacun chacune chaque chez ci comme comment contre d dans de debout
    dedans dehors déjà demain depuis derrière des dès désormais devant devra devraient devrait doit doivent donc dont du
    durant elle elles en encore enfin ensemble ensuite entre envers environ est et étaient était étant été être eu eux
    face faire fait faisait faisaient font fois fut furent grâce guère hier hormis hors hui ici il ils jadis jamais je
    jusque l la là laquelle le lequel les lesquels lesquelles leur leurs loin lors lorsque lui ma mais mal malgré mes
    mieux moi moins mon n ne néanmoins ni non nos notre nous on ont or ou où oui outre par parce parfois parmi partout
    pas pendant peu peut peuvent peux plus plusieurs plutôt pour pourquoi pourtant près presque puis puisque qu quand
    quant que quel quelle quelles quelque quelques quels qui quoi sa sans sauf se selon sera serai seraient serait seras
    serez serons seront ses seul seule si sien sinon soient sois soit sommes son sont souvent suis suivant sur surtout
    ta tandis tant tantôt te tel telle telles tels tes toi ton toujours tous tout toute toutefois toutes très trop tu un
    une va vais vas vers veut voici voilà vont vos votre vous voulu y afp avril mai juin juillet août septembre octobre
    novembre décembre janvier février mars lundi mardi mercredi jeudi vendredi samedi dimanche pourcent euros auront
    auraient aurait aura pourrait pourraient pourra devenus certains certaines différents divers diverses via versus es
    eus eut et/ou x ex alias pis restent reste viennent vient avez avais étais étiez veux dois dis fais vis sais
    au-dessus au-dessous au-delà par-dessus ci-dessus ci-dessous là-bas au-devant
    """
)

_SKIP = words(
    """
    autre autres nouveau nouveaux nouvel nouvelle nouvelles grand grands grande grandes petit petits petite petites
    jeune jeunes vieux vieil vieille vieilles ancien anciens ancienne anciennes bon bons bonne bonnes beau beaux belle
    belles premier premiers première premières dernier derniers dernière dernières principal principaux principale
    principales haut hauts haute hautes long longs longue longues gros grosse grosses seul seuls seule seules même mêmes
    prochain prochains prochaine prochaines simple simples mauvais mauvaise mauvaises pauvre pauvres vrai vrais vraie
    vraies faux fausse fausses présumé présumés présumée présumées célèbre célèbres important importants importante
    importantes énorme énormes meilleur meilleurs meilleure meilleures futur futurs future futures précédent précédents
    précédente précédentes éventuel éventuels éventuelles possibles double doubles triple triples malheureux
    malheureuses courageux puissants puissantes lourds lourdes courts courtes larges fameux fameuses quelque seconds
    secondes magnifiques superbes terribles nombreux nombreuses différents différentes tout très
    """
)

_ADJECTIVES = words(
    """
    graves grave légers légères léger légère sérieux mortels mortelles supplémentaires supplémentaire autres autre
    confirmés confirmées vivants vivantes indemnes consécutifs consécutives seulement grièvement légèrement placés
    placées obtenus obtenues atteints atteintes portés portées touchés touchées concernés concernées enregistrés
    enregistrées recensés recensées prévus prévues vendus vendues pris prises nés nées âgés âgées situés situées liés
    liées estimés estimées contaminés contaminées hospitalisés hospitalisées commis mises jugés jugées condamnés
    condamnées issus issues venus venues répartis réparties restants restantes envoyés envoyées observés observées
    comptés comptées retenus retenues confiés confiées environ maximum minimum plus moins ensemble pile exactement dans
    """
)

_UNCHANGED = words(
    """
    airbus autobus minibus corpus surplus
    ans corps sens permis mois fois pays bras cas procès succès repas avis bus virus campus français anglais pas poids
    os temps fils colis tapis radis souris progrès accès décès congrès abcès excès ours cours parcours discours secours
    concours recours héros propos repos enclos prix voix croix noix choix époux curieux religieux irlandais écossais
    japonais polonais portugais néerlandais finlandais thaïlandais libanais soudanais sénégalais camerounais congolais
    chinois danois suédois québécois luxembourgeois hongrois niçois lyonnais marseillais bordelais rennais villageois
    bourgeois gaulois antillais relais palais rabais marais engrais dos débris taudis logis sursis sous-bois bois mets
    legs puits rendez-vous faux-pas gaz nez quiz refus abus obus processus consensus focus bonus malus terminus cactus
    cross boss express stress business laps intrus talus jus ananas atlas judas matelas cadenas bas lilas tracas verglas
    fracas chas compas mœurs dix six crucifix silex index télex phénix lynx paix perdrix faux toux houx creux vieux
    malheureux bienheureux lépreux chasses-neige ardennais landais genevois bernois vaudois fribourgeois neuchâtelois
    chamois albigeois champenois dunkerquois lillois strasbourgeois grenoblois brestois berlinois pékinois viennois
    bavarois new-yorkais hollandais maltais bangladais rwandais ougandais gabonais togolais béninois zaïrois taïwanais
    hongkongais pakistanais népalais javanais aragonais milanais versaillais insoumis compris commis promis devis clovis
    tennis pénis oasis iris ibis cassis
    """
)

NOUNS = NounTable(
    stop=_STOP,
    skip=_SKIP,
    adjectives=_ADJECTIVES,
    others=frozenset({"autres", "autre"}),
    lemmas={
        "travaux": "travail", "matches": "match", "matchs": "match", "sandwiches": "sandwich", "vitraux": "vitrail",
        "baux": "bail", "coraux": "corail", "émaux": "émail",
        "soupiraux": "soupirail", "yeux": "œil", "cieux": "ciel", "aïeux": "aïeul", "messieurs": "monsieur",
        "mesdames": "madame", "bijoux": "bijou", "cailloux": "caillou", "choux": "chou", "genoux": "genou",
        "hiboux": "hibou", "joujoux": "joujou", "poux": "pou", "feux": "feu", "jeux": "jeu", "lieux": "lieu",
        "milieux": "milieu", "neveux": "neveu", "cheveux": "cheveu", "vœux": "vœu", "voeux": "vœu", "enjeux": "enjeu",
        "aveux": "aveu", "essieux": "essieu", "adieux": "adieu", "pieux": "pieu", "pneus": "pneu", "bleus": "bleu",
        "landaus": "landau", "tuyaux": "tuyau", "noyaux": "noyau", "joyaux": "joyau", "boyaux": "boyau",
        "gens": "gens", "mortes": "mort", "blessées": "blessé", "tuées": "tué", "disparues": "disparu",
        "déplacées": "déplacé",
        "évacuées": "évacué", "arrêtées": "arrêté", "interpellées": "interpellé", "libérées": "libéré",
        "hospitalisées": "hospitalisé", "policières": "policier", "morte": "mort", "blessée": "blessé", "tuée": "tué",
        "disparue": "disparu", "essais": "essai", "délais": "délai", "quais": "quai", "balais": "balai", "mais": "maïs",
        "lois": "loi", "rois": "roi", "emplois": "emploi", "convois": "convoi", "envois": "envoi",
        "exploits": "exploit",
        "tournois": "tournoi", "renvois": "renvoi", "parois": "paroi", "fois": "fois", "abris": "abri", "amis": "ami",
        "cris": "cri", "ennemis": "ennemi", "partis": "parti", "paris": "pari", "maris": "mari", "conflits": "conflit",
        "individus": "individu", "élus": "élu", "disparus": "disparu", "détenus": "détenu", "prévenus": "prévenu",
        "fonds": "fonds",
        "relais": "relais", "ex-policiers": "ex-policier", "chefs-d'œuvre": "chef-d'œuvre",
        "sapeurs-pompiers": "sapeur-pompier", "gardes-frontières": "garde-frontière", "casques": "casque",
    },
    unchanged=_UNCHANGED,
    endings=(
        ("eaux", "eau"), ("eux", "eux"), ("aux", "al"), ("oux", "oux"), ("ss", "ss"), ("s", ""),
    ),
    longest_phrase=3,
    noun_first=True,
    plural_endings=("s", "x", "z"),
    singular_endings=(),
    verbal_endings=(),
    roles={
        "killed": ("mort", "tué", "décès", "défunt", "cadavre", "dépouille"),
        "wounded": ("blessé",),
        "missing": ("disparu",),
        "arrested": ("arrestation", "interpellation", "interpellé", "arrêté", "prisonnier", "garde à vue"),
        "displaced": ("déplacé", "réfugié", "évacué"),
        "freed": ("libéré",),
    },
    role_verbs={
        "killed": (
            r"(?:tuée?s?|(?<!de )(?<!à )mort(?:e?s|e)?|décédée?s?|péri|succombé|assassinée?s?|exécutée?s?|noyée?s?|"
            r"abattue?s? par|perdu la vie|"
            r"trouvé la mort|perdent la vie|meurent|mourraient|périssent|sont mort(?:e?s)|massacrée?s?|"
            r"ont été abattu(?:e?s))"
        ),
        "wounded": r"(?:blessée?s?|brûlée?s?|intoxiquée?s?)",
        "missing": r"(?:disparue?s?|portée?s? disparue?s?|disparaissent|manque(?:nt)? à l'appel|introuvables?)",
        "arrested": (
            r"(?:arrêtée?s?|interpellée?s?|écrouée?s?|incarcérée?s?|emprisonnée?s?|capturée?s?|(?:en|sous) garde à vue|"
            r"en détention|faits? prisonniers?|détenue?s?)"
        ),
        "displaced": r"(?:déplacée?s?|évacuée?s?|fui|quitté leurs? (?:foyers?|maisons?|domiciles?)|réfugiée?s?|"
        r"chassée?s? de)",
        "freed": r"(?:libérée?s?|relâchée?s?|remise?s? en liberté|affranchie?s?)",
    },
    role_acts={
        "killed": (
            r"(?:tuée?s?|tuant|tuer|tue|tuent|tuerait|tuaient|tuait|tueront|assassin(?:é|ant|er)|exécut(?:é|ant|"
            r"er)|massacr(?:é|ant|er)|"
            r"coûté la vie (?:à|d'|de)|coûtant la vie à|coûte la vie à|mort (?:de|d')|décès (?:de|d')|"
            r"meurtres? (?:de|d'))"
        ),
        "wounded": r"(?:bless(?:é|ant|er|e|ent|ait|aient))",
        "missing": r"(?:disparition (?:de|d'))",
        "arrested": (
            r"(?:arrêt(?:é|ant|er|e|ent)|interpell(?:é|ant|er|e|ent)|captur(?:é|ant|er|e|ent)|arrestation (?:de|d')|"
            r"interpellation (?:de|d')|détention (?:de|d')|incarcér(?:é|ant|er))"
        ),
        "displaced": (
            r"(?:évacu(?:é|ant|er|e|ent)|déplac(?:é|er|e|ent)|évacuation (?:de|d')|déplacement (?:de|d')|"
            r"contraint(?:e?s)? à (?:fuir|évacuer))"
        ),
        "freed": r"(?:libér(?:é|ant|er|e|ent)|relâch(?:é|ant|er|e|ent)|libération (?:de|d'))",
    },
    active=(
        r"(?<![^\W\d_])(?:a|ont|avait|avaient|aurait|auraient|aura|auront|avoir|ayant)(?: (?:déjà|aussi|"
        r"également|notamment))? $"
    ),
    intransitive=r"(?:péri|succombé|perdu|trouvé|disparu|fui|quitté|meurent|perdent|manque)",
    passive=r"(?<![^\W\d_])(?:été|est|sont|étaient|être|seraient)(?: [^\W\d_]+)? $",
    object_follows=r"(?!)",
    coordination=r"(?: [\w'-]+){0,3},? (?:et|ainsi que|ou|dont|parmi lesquel(?:le)?s) (?:[\w']+ ){0,3}(?:d')?",
    inherit=(
        r"\b(?:dont|parmi lesquels|parmi lesquelles|parmi eux|parmi elles|au nombre desquels)(?: "
        r"(?:figurent|on compte|se trouvent|au moins|figuraient))?,? ?$"
    ),
    of_them=r" (?:d'entre eux|d'entre elles|d'entre nous|de ces derniers|de ces dernières)(?![^\W\d_])",
    casualties=frozenset({"mort", "morte", "blessé", "blessée", "disparu", "disparue", "tué", "tuée", "décès"}),
    never_one=frozenset({
        "partie", "majorité", "moitié", "poignée", "dizaine", "centaine", "fraction", "minorité", "série", "part"},
    ),
    single_link=(
        r"(?: (?!(?:ont|a|est|sont|était|étaient|avait|qui|que|pour|dans|sur|à|par|"
        r"avec)(?![^\W\d_]))[^\W\d_][\w'-]*){0,3}"
        r"( et|,| ou| ainsi que|, et)(?: (?:au moins|d'|de))? ?(?:d')?"
    ),
    single_and=r"et|ou|, ainsi que",
    single_verb=(
        r"(?:fait|faire|font|faisant|fera|feraient|ferait|faisait|bilan(?: \w+){0,2}(?: de| d')?|dénombr\w+|"
        r"recens\w+|déplor\w+|"
        r"compt\w+|provoqué|causé|au moins|bilan :|il y a(?: eu)?|y a eu)(?: au moins)? ?(?:d')?$"
    ),
    single_pair=r"(?: [^\W\d_]+)?(?: et|,)(?: (?:au moins|d'))? ?(?:d')?une? (?:mort|blessé|disparu|tué)e?(?![^\W\d_])",
    single_pair_before=r"(?<![^\W\d_])une? (?:mort|blessé|disparu|tué)e?(?: [^\W\d_]+)?(?: et|,)(?: au moins)? $",
)  # fmt: skip
