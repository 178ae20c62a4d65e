"""How French clauses are cut and made into sentences."""

from __future__ import annotations

import re

from factcheck.claims.lang.grammar import Meeting, Syntax, happenings, irregular, rules
from factcheck.claims.lang.schema import words

_VOWEL = r"(?=[aeiouyàâäéèêëîïôöùûüœæAEIOUYÀÂÄÉÈÊËÎÏÔÖÙÛÜŒÆhH])"
# How the words begin before which nothing is elided: an aspirated h, or a vowel that behaves like a consonant.
_UNELIDED = [
    r"habsbourg",
    r"hach",
    r"hack",
    r"haddock",
    r"haie",
    r"haillon",
    r"hain",
    r"haine",
    r"hair",
    r"haï",
    r"halag",
    r"halet",
    r"hall\b",
    r"halle\b",
    r"halles\b",
    r"halo",
    r"hals",
    r"halt",
    r"hamas",
    r"hambourg",
    r"hamburger",
    r"hameau",
    r"hameçon",
    r"hamster",
    r"hanche",
    r"hand",
    r"hang",
    r"hannover",
    r"hanoï",
    r"hanneton",
    r"hanouk",
    r"happ",
    r"hara",
    r"harcel",
    r"harcèl",
    r"hard",
    r"harem",
    r"hareng",
    r"hargn",
    r"haricot",
    r"harnais",
    r"harp",
    r"harpon",
    r"hasard",
    r"haschi",
    r"hâte",
    r"haub",
    r"hauss",
    r"haut",
    r"havane",
    r"havre",
    r"haye",
    r"hayek",
    r"hazard",
    r"hennir",
    r"hériss",
    r"héron\b",
    r"héros",
    r"hernie",
    r"hersé",
    r"heurt",
    r"hezbollah",
    r"hibou",
    r"hiérarch",
    r"hijab",
    r"hiller",
    r"hilton",
    r"himmler",
    r"hindou",
    r"hip-hop",
    r"hippie",
    r"hiss",
    r"hit\b",
    r"hitler",
    r"hobb",
    r"hockey",
    r"holding",
    r"holland",
    r"hollywood",
    r"homard",
    r"hong",
    r"hongrie",
    r"hongrois",
    r"hont",
    r"hord",
    r"hormuz",
    r"hors",
    r"hot\b",
    r"hotte",
    r"houbl",
    r"houill",
    r"houle",
    r"housse",
    r"houthi",
    r"houx",
    r"huée",
    r"huguenot",
    r"huit",
    r"hull",
    r"hunter",
    r"hurl",
    r"huron",
    r"hussard",
    r"hutte",
    r"hutu",
    r"onz",
    r"oui\b",
    r"ouistiti",
    r"uhlan",
    r"ya",
    r"yé",
    r"yen",
    r"yeu",
    r"yo",
    r"yu",
]
_ASPIRATED = rf"(?!(?i:{'|'.join(_UNELIDED)}))"
_MEETINGS = (
    (r"de", r"le(?=$)", "du", ""), (r"de", r"les$", "des", ""),
    (r"De", r"le$", "Du", ""), (r"De", r"les$", "Des", ""),
    (r"à", r"le$", "au", ""), (r"à", r"les$", "aux", ""), (r"À", r"le$", "Au", ""), (r"À", r"les$", "Aux", ""),
    (r"(?i)(l|d|n|s|qu|j|m|t|c)(?:e|a)", _ASPIRATED + _VOWEL, r"\1'", ""),
    (r"(?i)(jus|lors|puis|quoi)que", _ASPIRATED + _VOWEL, r"\1qu'", ""),
    (r"(?i)(qu|d|n|s|j|m|c)['’]", r"(?=[bcdfgjklmnpqrstvwxzç0-9BCDFGJKLMNPQRSTVWXZÇ])", r"\1e", ""),
    (r"si", r"(?=ils?$)", "s'", ""),
)  # fmt: skip

_IRREGULAR = irregular(
    """être est sont été
    avoir a ont eu
    aller va vont allé
    faire fait font fait
    refaire refait refont refait
    satisfaire satisfait satisfont satisfait
    dire dit disent dit
    redire redit redisent redit
    prédire prédit prédisent prédit
    interdire interdit interdisent interdit
    contredire contredit contredisent contredit
    pouvoir peut peuvent pu
    vouloir veut veulent voulu
    devoir doit doivent dû
    savoir sait savent su
    voir voit voient vu
    revoir revoit revoient revu
    prévoir prévoit prévoient prévu
    pourvoir pourvoit pourvoient pourvu
    valoir vaut valent valu
    falloir faut faut fallu
    asseoir assoit assoient assis
    émouvoir émeut émeuvent ému
    promouvoir promeut promeuvent promu
    mourir meurt meurent mort
    courir court courent couru
    parcourir parcourt parcourent parcouru
    recourir recourt recourent recouru
    concourir concourt concourent concouru
    secourir secourt secourent secouru
    accourir accourt accourent accouru
    partir part partent parti
    repartir repart repartent reparti
    sortir sort sortent sorti
    sentir sent sentent senti
    ressentir ressent ressentent ressenti
    consentir consent consentent consenti
    mentir ment mentent menti
    démentir dément démentent démenti
    servir sert servent servi
    desservir dessert desservent desservi
    dormir dort dorment dormi
    fuir fuit fuient fui
    enfuir enfuit enfuient enfui
    cueillir cueille cueillent cueilli
    accueillir accueille accueillent accueilli
    recueillir recueille recueillent recueilli
    ouvrir ouvre ouvrent ouvert
    rouvrir rouvre rouvrent rouvert
    couvrir couvre couvrent couvert
    recouvrir recouvre recouvrent recouvert
    découvrir découvre découvrent découvert
    offrir offre offrent offert
    souffrir souffre souffrent souffert
    acquérir acquiert acquièrent acquis
    conquérir conquiert conquièrent conquis
    requérir requiert requièrent requis
    mettre met mettent mis
    admettre admet admettent admis
    permettre permet permettent permis
    promettre promet promettent promis
    remettre remet remettent remis
    soumettre soumet soumettent soumis
    transmettre transmet transmettent transmis
    commettre commet commettent commis
    compromettre compromet compromettent compromis
    battre bat battent battu
    abattre abat abattent abattu
    combattre combat combattent combattu
    débattre débat débattent débattu
    prendre prend prennent pris
    reprendre reprend reprennent repris
    apprendre apprend apprennent appris
    comprendre comprend comprennent compris
    entreprendre entreprend entreprennent entrepris
    surprendre surprend surprennent surpris
    lire lit lisent lu
    élire élit élisent élu
    relire relit relisent relu
    réélire réélit réélisent réélu
    écrire écrit écrivent écrit
    décrire décrit décrivent décrit
    inscrire inscrit inscrivent inscrit
    prescrire prescrit prescrivent prescrit
    souscrire souscrit souscrivent souscrit
    transcrire transcrit transcrivent transcrit
    plaire plaît plaisent plu
    taire tait taisent tu
    nuire nuit nuisent nui
    suffire suffit suffisent suffi
    vivre vit vivent vécu
    survivre survit survivent survécu
    suivre suit suivent suivi
    poursuivre poursuit poursuivent poursuivi
    boire boit boivent bu
    croire croit croient cru
    croître croît croissent crû
    accroître accroît accroissent accru
    connaître connaît connaissent connu
    reconnaître reconnaît reconnaissent reconnu
    paraître paraît paraissent paru
    apparaître apparaît apparaissent apparu
    disparaître disparaît disparaissent disparu
    comparaître comparaît comparaissent comparu
    naître naît naissent né
    renaître renaît renaissent rené
    rire rit rient ri
    sourire sourit sourient souri
    conclure conclut concluent conclu
    exclure exclut excluent exclu
    inclure inclut incluent inclus
    vaincre vainc vainquent vaincu
    convaincre convainc convainquent convaincu
    rompre rompt rompent rompu
    interrompre interrompt interrompent interrompu
    corrompre corrompt corrompent corrompu
    résoudre résout résolvent résolu
    absoudre absout absolvent absous
    dissoudre dissout dissolvent dissous
    coudre coud cousent cousu
    extraire extrait extraient extrait
    soustraire soustrait soustraient soustrait
    distraire distrait distraient distrait
    appeler appelle appellent appelé
    rappeler rappelle rappellent rappelé
    jeter jette jettent jeté
    rejeter rejette rejettent rejeté
    projeter projette projettent projeté
    haïr hait haïssent haï"""
)  # fmt: skip

_REGULAR = tuple(
    (re.compile(pattern), singular, plural, participle, "")
    for pattern, singular, plural, participle in (
        (r"ayer$", "aie", "aient", "ayé"),
        (r"([ou])yer$", r"\1ie", r"\1ient", r"\1yé"),
        (r"é([bcdfgjklmnpqrstvxz]|[bcdfgpt][lr]|ch|gu|gn|qu)er$", r"è\1e", r"è\1ent", r"é\1é"),
        (r"e([dlmnprtvsc])er$", r"è\1e", r"è\1ent", r"e\1é"),
        (r"er$", "e", "ent", "é"),
        (r"enir$", "ient", "iennent", "enu"),
        (r"cevoir$", "çoit", "çoivent", "çu"),
        (r"ir$", "it", "issent", "i"),
        (r"([aeo])indre$", r"\1int", r"\1ignent", r"\1int"),
        (r"([eo]r?)dre$", r"\1d", r"\1dent", r"\1du"),
        (r"([enor]+)dre$", r"\1d", r"\1dent", r"\1du"),
        (r"uire$", "uit", "uisent", "uit"),
    )
)

SYNTAX = Syntax(
    bound={},
    acronyms=frozenset(),
    connectives=words(
        """
    et mais ou or car donc puis ensuite enfin aussi ainsi cependant toutefois pourtant néanmoins d'ailleurs
    surtout également quant et/ou ni soit alors par finalement"""
    )
    - words("quant par aussi ainsi surtout alors"),
    complementisers=words("que qu'"),
    full_marks=words("si"),
    contrast=words("tandis_que alors_que alors_même_que quand_bien_même si_bien_que bien_que quoique même_si"),
    telling=words(
        """
    lorsque lorsqu' quand après_que après_qu' parce_que parce_qu' puisque puisqu' depuis_que depuis_qu'
    dès_que dès_qu' alors_qu' tandis_qu' car"""
    )
    - words("alors_qu' tandis_qu'"),
    choices=words("ou"),
    instead=words("mais"),
    besides=words("tout"),
    naming=words(
        """nommé nommée nommés nommées appelé appelée appelés appelées baptisé baptisée baptisés baptisées rebaptisé
        rebaptisée surnommé surnommée surnommés surnommées intitulé intitulée intitulés intitulées dénommé dénommée
        prénommé prénommée titré titrée"""
    ),
    support={},
    negators=words("ni"),
    negation=("ne", "pas"),
    negation_words=words("ne n' pas"),
    clitic_negations=words("ne n'"),
    partitives={"des": "de", "un": "de", "une": "de", "du": "de"},
    settlements=words(
        """ville capitale commune village bourg bourgade port station région province département pays île métropole
        cité localité quartier municipalité préfecture banlieue archipel état"""
    ),
    quantifying=words(
        """quasi-totalité demi-douzaine intégralité reste gros essentiel proportion part fraction quantité
        vague bande cinquième sixième septième huitième neuvième dixième centième millième demi dizaine
        douzaine quinzaine vingtaine trentaine quarantaine cinquantaine soixantaine centaine millier million
        milliard moitié tiers quart majorité minorité plupart totalité ensemble nombre série multitude foule
        groupe poignée partie kyrielle myriade ribambelle tas paire couple trio pourcent % type sorte"""
    ),
    collective=words("ensemble conjointement respectivement mutuellement réciproquement entre tous deux"),
    plural_owners=words("leur leurs"),
    reciprocal=words(
        """
    rencontrer entendre accorder affronter séparer marier épouser unir réunir retrouver opposer associer
    allier fusionner diverger différer négocier signer partager divorcer échanger former constituer composer"""
    ),
    mutual=words(
        """détester haïr aimer adorer apprécier battre combattre disputer quereller parler croiser réconcilier embrasser
        ignorer accuser ressembler succéder contredire compléter soutenir respecter connaître comprendre fréquenter
        revoir neutraliser tuer entretuer entraider"""
    ),
    including=words("dont"),
    among=("figure parmi", "figurent parmi"),
    others=words("autres autre"),
    universal=words("tous toutes tout toute"),
    subject_relatives=words("qui"),
    object_relatives=words("que qu'"),
    genitive_relatives=words("dont"),
    place_relatives=words("où"),
    inner_relatives={
        "lequel": "",
        "laquelle": "",
        "lesquels": "",
        "lesquelles": "",
        "qui": "",
        "auquel": "à",
        "auxquels": "à",
        "auxquelles": "à",
        "duquel": "de",
        "desquels": "de",
        "desquelles": "de",
    },
    generic_heads=words(
        """
    ce celui celle ceux celles celui-ci rien quelqu'un quelqu'une quelque chose personne tout tous toutes
    quiconque autre autres certain certains certaines un une beaucoup la ça cela chacun chacune lui elle il"""
    ),
    time_heads=words(
        """
    contexte climat situation monde
    jour jours moment instant heure heures année années an mois semaine époque période date fois soir nuit
    matin lendemain cas mesure façon manière point sorte raison lundi mardi mercredi jeudi vendredi samedi
    dimanche temps hiver été automne printemps siècle"""
    ),
    place_cases=words("à au aux en dans sur chez vers près depuis"),
    place_case=("à", "dans"),
    genitive="de",
    genitives=words("de d' du des"),
    agents=words("par"),
    between=words("entre"),
    event_nouns=happenings(
        """signature:signer ratification:ratifier adoption:adopter arrestation:arrêter inauguration:inaugurer
        ouverture:ouvrir réouverture:rouvrir fermeture:fermer création:créer fondation:fonder destruction:détruire
        annexion:annexer invasion:envahir élection:élire réélection:réélire nomination:nommer libération:libérer
        publication:publier lancement:lancer rachat:racheter abolition:abolir assassinat:assassiner
        condamnation:condamner découverte:découvrir dissolution:dissoudre privatisation:privatiser
        promulgation:promulguer proclamation:proclamer suppression:supprimer interdiction:interdire
        légalisation:légaliser expulsion:expulser enlèvement:enlever acquittement:acquitter""",
        """mort:mourir décès:mourir naissance:naître démission:démissionner départ:partir disparition:disparaître
        arrivée:arriver""",
    ),
    event_cases=words("depuis après dès lors suite"),
    date_cases=words("en le"),
    coming=words("prochain prochaine"),
    indicative={
        "ait": "a",
        "aient": "ont",
        "soit": "est",
        "soient": "sont",
        "fasse": "fait",
        "fassent": "font",
        "puisse": "peut",
        "puissent": "peuvent",
        "veuille": "veut",
        "veuillent": "veulent",
        "aille": "va",
        "aillent": "vont",
        "doive": "doit",
        "prenne": "prend",
        "prennent": "prennent",
        "vienne": "vient",
        "tienne": "tient",
        "dise": "dit",
        "mette": "met",
        "permette": "permet",
        "connaisse": "connaît",
        "devienne": "devient",
        "obtienne": "obtient",
        "détienne": "détient",
        "reconnaisse": "reconnaît",
        "sache": "sait",
        "sachent": "savent",
        "finisse": "finit",
        "reçoive": "reçoit",
        "vive": "vit",
    },
    examples=words("notamment surtout particulièrement principalement essentiellement"),
    whole_clause=words(
        "première premières record records sommet tournant rareté exploit exception signe preuve tel telle tels telles"
    ),
    possessive_ending="",
    definite={"Masc Sing": "le", "Fem Sing": "la", "Masc Plur": "les", "Fem Plur": "les"},
    indefinite=words("un une des de d'"),
    contracted={"du": "le", "des": "les", "au": "le", "aux": "les"},
    functions_bare=True,
    age_units=words("ans an mois"),
    age_words=words("âgé âgée âgés âgées"),
    age_verb={"Sing": "a", "Plur": "ont"},
    copula={"present Sing": "est", "present Plur": "sont", "past Sing": "était", "past Plur": "étaient"},
    passive={"Sing": "a été", "Plur": "ont été"},
    perfect={"Sing": "a", "Plur": "ont"},
    moving={"Sing": "est", "Plur": "sont"},
    perfect_past=True,
    intransitive=words(
        """
    né mort arrivé parti venu revenu devenu parvenu allé entré rentré sorti tombé resté décédé descendu
    retourné survenu intervenu apparu issu reparti provenu disparu"""
    )
    - words("issu disparu"),
    states_past=words(
        """
    accusé soupçonné prévu initialement attendu programmé poursuivi suspecté pressenti présumé annoncé
    estimé réputé promis censé entouré accompagné vêtu armé opposé confronté tenté privé équipé muni"""
    )
    - words("initialement annoncé promis"),
    since=words("depuis"),
    until=words("jusqu' jusque"),
    states=words(
        """
    situé marqué engagé basé âgé composé doté connu issu marié habitué implanté considéré destiné chargé spécialisé
    originaire classé domicilié installé présidé dirigé géré détenu contrôlé lié inspiré surnommé réservé
    constitué formé adossé affilié coté inscrit peuplé bordé dédié consacré intitulé baptisé disparu touché
    favorable hostile membre"""
    )
    - words("formé favorable hostile membre disparu touché inscrit intitulé baptisé dirigé présidé"),
    lasting=words(
        """
    être avoir compter employer disposer détenir contenir concerner représenter permettre regrouper
    rassembler réunir comprendre comporter inclure prévoir exiger nécessiter devoir pouvoir vouloir savoir
    habiter vivre résider travailler appartenir dépendre bénéficier viser autoriser interdire obliger
    posséder occuper abriter accueillir desservir relier totaliser peser mesurer porter souffrir craindre
    estimer considérer"""
    ),
    verbs=_IRREGULAR,
    regular=_REGULAR,
    singular_words={
        "ont": "a",
        "sont": "est",
        "vont": "va",
        "font": "fait",
        "étaient": "était",
        "avaient": "avait",
        "auront": "aura",
        "seront": "sera",
        "auraient": "aurait",
        "seraient": "serait",
        "eurent": "eut",
        "furent": "fut",
        "firent": "fit",
        "soient": "soit",
        "aient": "ait",
    },
    singular_rules=rules((r"ront$", "ra"), (r"aient$", "ait"), (r"èrent$", "a"), (r"([iu])rent$", r"\1t")),
    trusts_lemmas=False,
    irregular_participles=rules(
        (r"prenant$", "prendre"),
        (r"([vt])enant$", r"\1enir"),
        (r"faisant$", "faire"),
        (r"disant$", "dire"),
        (r"crivant$", "crire"),
        (r"(?<![nru])voyant$", "voir"),
        (r"croyant$", "croire"),
        (r"cevant$", "cevoir"),
        (r"^devant$", "devoir"),
        (r"^pouvant$", "pouvoir"),
        (r"^voulant$", "vouloir"),
        (r"^sachant$", "savoir"),
        (r"^ayant$", "avoir"),
        (r"^étant$", "être"),
        (r"([aeo])ignant$", r"\1indre"),
        (r"uisant$", "uire"),
        (r"mettant$", "mettre"),
        (r"battant$", "battre"),
        (r"((?:sui|vi)v)ant$", r"\1re"),
        (r"cluant$", "clure"),
        (r"((?:re|dé|at|pré|en|é)?(?:t|v)end)ant$", r"\1re"),
        (r"((?:ré|cor)?rép?ond|perd|rend|mord|défend)ant$", r"\1re"),
        (r"((?:ouv|couv|off|souff)r)ant$", r"\1ir"),
        (r"^((?:re)?(?:part|sort|sent)|ment|serv|dorm|(?:par|ac|re)?cour)ant$", r"\1ir"),
        (r"(conn|par|n|pl)aissant$", r"\1aître"),
        (r"croissant$", "croître"),
        (r"([él])isant$", r"\1ire"),
        (r"rompant$", "rompre"),
    ),
    participle_lemma=rules((r"issant$", "ir"), (r"([çc])ant$", "cer"), (r"geant$", "ger"), (r"ant$", "er")),
    imperfect=rules((r"^ayant$", "avait"), (r"^sachant$", "savait"), (r"ant$", "ait")),
    bare_participle=rules(
        (r"((?:pr|m|qu|ss|incl)[iu]s)$", r"\1"),
        (r"é(?:e?s|e)$", "é"),
        (r"(i|u|û)(?:es|e)$", r"\1"),
        (r"(u)s$", r"\1"),
        (r"((?:pr|m|qu|ss)is)(?:es|e)$", r"\1"),
        (r"(t|[^aeiou]i)s$", r"\1"),
        (r"t(?:es|e)$", "t"),
        (r"(clos|clus|us)es?$", r"\1"),
    ),
    agreement={"Masc Sing": "", "Fem Sing": "e", "Masc Plur": "s", "Fem Plur": "es"},
    participle_shape=re.compile(r"(?:é|i|u|û|is|it|ert|[aeo]int|ort|us)(?:e|s|es)?$"),
    present_shape=re.compile(r".{2}ant$"),
    not_participles=words(
        """pourtant cependant avant devant durant pendant suivant moyennant nonobstant autant tant maintenant auparavant
        dorénavant concernant instant enfant avant-hier restant partant malgré depuis parmi hormis puis lundi
        mardi mercredi
        jeudi vendredi
        samedi midi minuit aujourd'hui ici aussi ainsi oui voici fini hier
        fort mort tort sport côté chaque parfois souvent toujours rarement"""
    ),
    clitics=words("se s' me m' te t' le la l' les lui leur y en nous vous"),
    never_passive=words(""""""),
    reflexives=words("se s'"),
    bare_subjects=words(
        "beaucoup certains certaines plusieurs tous toutes aucun aucune peu chacun chacune personne rien"
    ),
    causes=words("faire causer provoquer entraîner porter ramener laisser susciter occasionner permettre"),
    clefts=words("c' ce"),
    perfect_infinitive={
        "avoir": "a",
        "avoir Plur": "ont",
        "être": "est",
        "être Plur": "sont",
        "ayant": "a",
        "ayant Plur": "ont",
        "étant": "est",
        "étant Plur": "sont",
    },
    result_marks=words("pour"),
    result_verbs=words(
        """établir atteindre tomber passer finir devenir élever stabiliser terminer retomber ressortir"""
    ),
    ago=("il", "y", "a"),
    time_units=words(
        """an ans année années mois jour jours semaine semaines heure heures minute minutes siècle siècles
        décennie décennies trimestre trimestres"""
    ),
    changes=words(
        """
    augmenter baisser bondir chuter croître dégringoler diminuer fléchir grimper monter plonger progresser
    reculer ralentir accélérer remonter retomber s'envoler envoler tomber décliner grossir"""
    ),
    against=words("contre"),
    change_to=words("à au aux"),
    change_from=words(""),
    shifted={},
    day_words=words(
        """
    lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd'hui demain avant-hier"""
    ),
    meetings=tuple(
        Meeting(re.compile(left), re.compile(right), new_left, new_right)
        for left, right, new_left, new_right in _MEETINGS
    ),
    contractions={},
    glued_left=frozenset(),
)
