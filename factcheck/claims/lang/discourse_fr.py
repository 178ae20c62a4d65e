"""How French news says who said what."""

from __future__ import annotations

from factcheck.claims.lang.forms import french_forms, spread
from factcheck.claims.lang.schema import Discourse, words

_ER = """accuser affirmer ajouter alerter alléguer analyser annoncer arguer argumenter articuler assurer attester
    avancer aviser avouer certifier chiffrer clamer commenter compléter confesser confier confirmer considérer
    constater contester corriger crier critiquer déclarer décréter démonter dénoncer déplorer détailler deviner
    dévoiler diagnostiquer dicter divulguer échanger enchaîner énoncer énumérer épingler espérer estimer évaluer
    évoquer exagérer expliciter expliquer exposer fanfaronner fustiger glisser ironiser indiquer informer insinuer
    insister invoquer jubiler juger jurer justifier lancer lâcher lister marteler mentionner
    murmurer nier noter objecter observer opiner pester plaider plaisanter pointer postuler préciser présager
    présumer proclamer pronostiquer protester raconter railler rapporter rappeler rassurer récapituler
    réaffirmer recommander regretter réitérer relater relativiser relayer relever remarquer
    répéter répliquer reporter reprocher résumer rétorquer réfuter révéler rigoler sermonner
    signaler signifier soupçonner souffler souligner spécifier spéculer stipuler suggérer supposer supputer
    synthétiser tancer témoigner tempérer tempêter tonner trancher tweeter twitter vanter ventiler
    concéder nuancer questionner rajouter"""
_SPOKEN = """développer demander exiger réclamer proposer conseiller ordonner menacer asséner fulminer tacler cingler
    saluer soupirer hurler chuchoter décrypter théoriser abonder râler grincer supplier implorer moquer remercier
    philosopher prophétiser analyser interroger enrager brocarder rager scander exhorter acquiescer préconiser
    anticiper appuyer balayer relayer"""
_IRREGULAR = [
    "admettre: admet admets admettent admettait admettaient admit admirent admettra admettrait admettant admis admise",
    "avertir: avertit avertis avertissent avertissait avertissaient avertira avertirait avertissant averti avertie",
    "conclure: conclut conclus concluent concluait concluaient conclurent conclura conclurait concluant conclu conclue",
    "contredire: contredit contredisent contredisait contredisaient contredisant",
    "convenir: convient conviennent convenait convint convinrent convenant convenu",
    "craindre: craint craignent craignait craignaient craignit craignirent craindra craignant",
    "croire: croit croient croyait croyaient crut crurent croyant cru",
    "décrire: décrit décrivent décrivait décrivaient décrivit décrivant décrite",
    "démentir: dément démentent démentait démentaient démentit démentirent démentira démentant démenti démentie",
    "dire: dit disent disait disaient dirent dira diraient dirait disant dite",
    "écrire: écrit écrivent écrivait écrivaient écrivit écrivirent écrira écrivant écrite",
    "maintenir: maintient maintiennent maintenait maintenaient maintint maintinrent maintenant maintenu",
    "penser: pense pensent pensait pensaient pensa pensant pensé",
    "poursuivre: poursuit poursuivent poursuivait poursuivaient poursuivit poursuivant poursuivi",
    "prédire: prédit prédisent prédisait prédisaient prédisant prédite",
    "prétendre: prétend prétendent prétendait prétendaient prétendit prétendirent prétendant prétendu",
    "prévenir: prévient préviennent prévenait prévenaient prévint prévinrent prévenant prévenu prévenue",
    "promettre: promet promettent promettait promettaient promit promirent promettant promis",
    "reconnaître: reconnaît reconnait reconnaissent reconnaissait reconnaissaient reconnut reconnurent "
    "reconnaissant reconnu reconnaitre",
    "reprendre: reprend reprennent reprenait reprit reprenant",
    "répondre: répond répondent répondait répondaient répondit répondirent répondra répondant répondu",
    "soutenir: soutient soutiennent soutenait soutenaient soutint soutinrent soutiendra soutenant soutenu",
    "réagir: réagit réagissent réagissait réagissaient réagirent réagira réagissant réagi",
    "renchérir: renchérit renchérissent renchérissait renchérirent renchérissant renchéri",
    "surenchérir: surenchérit surenchérissent surenchérissait surenchéri",
    "redire: redit redisent redisait",
    "dépeindre: dépeint dépeignent dépeignait",
    "relayer: relaie relaient",
    "appuyer: appuie appuient",
    "balayer: balaie balaient",
    "sourire: sourit souriait sourient",
    "s'amuser: amuse amusait amusé amusa amusent",
    "s'étonner: étonne étonnait étonné étonnée étonnés étonna étonnent",
    "s'enthousiasmer: enthousiasme enthousiasmé enthousiasmée enthousiasmait",
    "s'emporter: emporte emporté emportée emportait",
    "se vanter: vante vanté vantait",
    "transmettre: transmet transmettait transmit",
    "s'écrier: s'écrie s'écrient écrie écria écrié",
    "s'exclamer: exclame exclama exclamé exclamait exclament",
    "se féliciter: félicite félicitent félicita félicité félicitée félicités félicitées félicitant félicitait",
    "se souvenir: souvient souvenait souvint souviennent souvenu souvenue",
    "se défendre: défend défendait défendit défendu défendue défendent",
    "s'indigner: indigne indigné indignée indignés indigna indignait indignent",
    "s'inquiéter: inquiète inquiètent inquiété inquiétée inquiéta inquiétait",
    "s'agacer: agace agacé agacée agaça agaçait",
    "s'insurger: insurge insurgé insurgée insurgés insurgea",
    "s'interroger: interroge interrogé interrogea",
    "se réjouir: réjouit réjouissait réjouissent réjoui réjouie réjouis",
    "se plaindre: plaint plaignait plaignent plainte",
    "se désoler: désole désolé désolée désola désolait",
    "se remémorer: remémore remémorait remémorent remémora",
    "se lamenter: lamente lamentait lamenté lamentée",
    "se désespérer: désespère désespérait",
    "s'énerver: énerve énervait énervé énervée énerva",
    "s'émouvoir: émeut émouvait ému émue",
    "s'alarmer: alarme alarmait alarmé alarmée alarma",
    "s'offusquer: offusque offusquait offusqué offusquée offusqua",
    "s'émerveiller: émerveille émerveillait émerveillé émerveillée",
    "se targuer: targue targuait targué targuée",
    "démontrer: démontre démontrent démontré démontrait démontrant démontra",
    "montrer: montre montrent montré montrait montrant montra",
    "établir: établit établissent établissait établissant",
    "découvrir: découvre découvrent",
]
_FAIRE = words("faire fait font faisait faisaient fit firent fera faisant ferait faites")
_LAISSER = words("laisser laisse laissent laissait laissaient laissa laissé laissant")

_OUTLETS = (
    r"[A-Z]{2,}[A-Z\d]*(?: TV)?|[Oo]uest-France|[Ff]rance ?(?:[Ii]nfo|[Ii]nter|[Bb]leu(?: [A-Z][\w-]+)?|[Cc]ulture|"
    r"[Tt]élévisions|2|3|5|24)|Europe ?1|Sud Radio|Sud Ouest|Radio Classique|Libération|Mediapart|Reuters|Twitter|"
    r"Facebook|Instagram|X|Parisien|Monde|Figaro|Point|Progrès|Dauphiné(?: Libéré)?|Télégramme|Dépêche(?: du Midi)?|"
    r"Voix du Nord|Provence|Nice[- ]Matin|Équipe|Equipe|Obs|Express|Humanité|Opinion|Croix|Échos|Echos|Tribune|"
    r"HuffPost|BuzzFeed|Konbini|Brut|Télé ?[Ll]oisirs|Gala|Closer|Voici|Paris Match|Marianne|Slate|Quotidien"
)
_METTRE = words("mettre met mettent mettait mettaient mit mirent mettra mettant mis")

_SUBJECTS = {"il": "Masc Sing Person", "elle": "Fem Sing", "ils": "Plur", "elles": "Fem Plur"}
_PRONOUNS = {
    **{prefix + word: agrees for prefix in ("", "-", "-t-", "t-") for word, agrees in _SUBJECTS.items()},
    "lui": "Sing Person", "eux": "Plur",
}  # fmt: skip

DISCOURSE = Discourse(
    verbs=spread([*_ER.split(), *_SPOKEN.split(), *_IRREGULAR], french_forms),
    denials=words("démentir nier réfuter contester"),
    doubts=words("craindre soupçonner supposer présumer croire penser supputer spéculer insinuer suggérer"),
    admissions=words("reconnaître admettre avouer confesser"),
    asides_only=words("accuser soupçonner critiquer dénoncer espérer regretter déplorer recommander reprocher")
    | words(_SPOKEN)
    | {"sourire", "s'amuser", "s'étonner", "s'enthousiasmer", "s'emporter", "se vanter"}
    | {"se féliciter", "se réjouir", "se désoler", "s'inquiéter", "s'indigner"}
    | {"se remémorer", "se lamenter", "se désespérer", "s'énerver", "s'émouvoir", "s'alarmer", "s'offusquer"}
    | {"s'émerveiller", "se targuer", "réagir", "redire", "dépeindre"},
    verdicts=words("juger qualifier considérer chiffrer évaluer estimer"),
    jests=words("plaisanter ironiser rigoler railler murmurer s'exclamer s'écrier crier souffler fanfaronner"),
    particles={},
    unspoken=words(
        """semble semblent semblait paraît parait faut fallait est sont était étaient sera serait seront a ont avait
        avaient aura aurait peut peuvent pouvait pourrait doit doivent va vont reste"""
    ),
    hearers=(
        r"(?:(?:auprès|au micro) d(?:e |u |es )?|à |au |sur |pour |chez |dans )(?:l['’]|la |le |les |L['’]|[Ll]e )?"
        rf"(?:{_OUTLETS})|(?:dans|sur) (?:son|sa|un|une|le|la|leur) [a-zà-ÿ]+"
    ),
    quantities=words(
        "% pourcent moitié tiers quart quarts cinquième dixième dixièmes majorité plupart beaucoup sondés sondées"
    ),
    ratios=words("sur"),
    light={
        "savoir": ("faire savoir", _FAIRE), "valoir": ("faire valoir", _FAIRE),
        "remarquer": ("faire remarquer", _FAIRE), "observer": ("faire observer", _FAIRE),
        "garde": ("mettre en garde", _METTRE),
        "part": ("faire part", _FAIRE), "état": ("faire état", _FAIRE), "entendre": ("laisser entendre", _LAISSER),
    },
    inverts=True,
    complementisers=words("que qu'"),
    backshifted=words("Ind|Imp Cnd|Pres"),
    bare_complements=False,
    bare_verbs=frozenset(),
    blockers=words(
        """doit doivent devait devaient devra devront devrait devraient peut peuvent pouvait pouvaient pourra
        pourront pourrait pourraient faut fallait faudra faudrait veut veulent voudrait voudraient va vont
        refuse refusent refusait refusé évite espère espérait souhaite souhaitait semble semblait"""
    ),
    expletives=words("ne n'"),
    negations=words("sans ne n' pas jamais ni guère aucunement nullement"),
    reflexives=words("s' se"),
    reflexive_too=words("justifier rappeler expliquer confier confesser moquer demander alarmer interroger rassurer"),
    hearer_passives=words("informer prévenir avertir alerter aviser rassurer interroger"),
    rumour_passives=frozenset(),
    infinitive_verbs=None,
    infinitive_marks=frozenset(),
    self_claims=frozenset(),
    sources=(
        r"(?:selon|d['’]\s?après|à en croire|si l['’]on en croit|aux? dires? d(?:e|u|es|['’])|"
        r"de l['’]avis d(?:e|u|es|['’])|aux yeux d(?:e|u|es|['’])|de(?= sources?\b))"
    ),
    partitive_cases=words("des du d' de"),
    views=r"pour",
    not_sources=words(
        """cas région régions besoin besoins modalité modalités calendrier procédure procédures principe principes
        règle règles critère critères méthode saison saisons âge type types taille manière façon moment moments
        époque époques pays secteur secteurs zone zones humeur envie goût goûts disponibilité disponibilités
        revenu revenus formule formules roman livre œuvre oeuvre pièce bande scénario nouvelle conte coutume
        tradition usage horaire horaires ordre modèle modèles conditions circonstances sexe degré normes que
        laquelle lequel lesquels lesquelles guerre midi demain"""
    ),
    quoters=frozenset(),
    proper_adjectives="",
    bearers=words(
        """bilan bilans communiqué communiqués décompte décomptes chiffre chiffres donnée données estimation
        estimations déclaration déclarations information informations statistique statistiques comptage comptages
        calcul calculs prévision prévisions message messages tweet annonce annonces affirmation affirmations
        propos témoignage témoignages dires source précision précisions évaluation évaluations"""
    ),
    perfect=words("a ont avait avaient aurait auraient"),
    listeners=words("presse journalistes médias"),
    heard_at=words("à au aux auprès chez dans de"),
    people=words(
        """expert experts experte expertes observateur observateurs analyste analystes spécialiste spécialistes
        syndicat syndicats avocat avocate avocats ministre ministres maire préfet préfète procureur procureure
        président présidente directeur directrice gouvernement opposition association associations défense
        économiste économistes historien historienne historiens chercheur chercheuse chercheurs sociologue
        politologue médecin médecins élu élue élus député députée députés sénateur sénatrice sénateurs porte-parole
        autorités police gendarmerie enquêteurs défenseurs partisans opposants détracteurs critiques habitants
        riverains organisation organisations ong parti mairie préfecture parquet juges juge tribunal cour
        rapporteur rapporteure intéressé intéressée patron patronne patronat responsable responsables
        acteur actrice acteurs chanteur chanteuse réalisateur réalisatrice cinéaste écrivain écrivaine auteur autrice
        journaliste journalistes éditorialiste philosophe professeur professeure enseignant enseignante enseignants
        commissaire colonel général capitaine lieutenant commandant chef cheffe dirigeant dirigeante dirigeants
        entraîneur entraîneuse sélectionneur joueur joueuse joueurs champion championne pilote fondateur fondatrice
        gérant gérante propriétaire propriétaires victime victimes témoin témoins voisin voisine voisins père mère
        frère sœur fils fille mari femme épouse famille familles proche proches militant militante militants
        secrétaire conseiller conseillère eurodéputé eurodéputée chancelier chancelière roi reine prince pape évêque
        infirmier infirmière pompiers pompier policier policière gendarme soldat soldats agriculteur agriculteurs
        éleveur pêcheurs commerçants scientifique scientifiques biologiste virologue épidémiologiste climatologue
        géologue météorologue ingénieur ingénieure psychologue psychiatre juriste magistrat magistrate magistrats
        diplomate diplomates ambassadeur ambassadrice vétérinaire libraire éditeur éditrice entrepreneur banque
        entreprise groupe société institut agence ministère fédération confédération collectif comité commission"""
    ),
    free_sources=words("selon d'après"),
    relatives=words("qui que qu' dont où lequel laquelle lesquels lesquelles duquel auquel"),
    rumours=words("hypothèse idée rumeur rumeurs thèse théorie spéculations soupçons scénario hypothèses"),
    mute=words("mort morts blessés couple"),
    relays=r"(?:selon|d['’]\s?après)\s+(lequel|laquelle|lesquels|lesquelles)",
    counters=r"contrairement à ce qu(?:e |['’]\s?)",
    disputes=words("contester démentir nier réfuter"),
    dispute_relatives=words("que qu'"),
    as_words=words("comme ainsi"),
    own_possessives=words("nos notre mon ma mes"),
    subordinators=frozenset(),
    self_pronouns=words("je j' tu nous vous -je -tu -nous -vous"),
    carried=frozenset(_PRONOUNS),
    pronouns=_PRONOUNS,
    vague=words("on l'on -on -t-on ce c' cela ça ceci qui tout rien"),
    pointers=(
        r"(?:ce dernier|cette dernière|ces derniers|ces dernières|celui-ci|celle-ci|ceux-ci|celles-ci|"
        r"l['’]intéressée?|la même source|le même|la même|les mêmes)"
    ),
    articles=words("le la les l' un une des ce cet cette ces son sa ses leur leurs notre nos plusieurs certains"),
    contractions={"du": "le", "des": "les", "au": "le", "aux": "les"},
    belonging=words("de du des d' à au aux en chez pour contre"),
    owning=words("de du des d'"),
    agents=words("par"),
    times=words(
        """lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août
        septembre octobre novembre décembre matin soir midi nuit hier aujourd'hui jour semaine mois année heures an ans
        jours semaines années minutes"""
    ),
    contacts=words("joint joints jointe interrogé interrogée interrogés interrogées contacté contactée contactés "
                   "cité citée cités citées questionné questionnée sollicité sollicitée"),
    access={
        "consulter": "consulté par", "consulté": "consulté par", "obtenir": "obtenu par", "obtenu": "obtenu par",
        "voir": "vu par", "vu": "vu par", "lire": "lu par", "lu": "lu par", "dévoilé": "dévoilé par",
    },
)  # fmt: skip
