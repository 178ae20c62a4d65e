"""Names and words that refer back, in French."""

from __future__ import annotations

from factcheck.claims.lang.places import PLACES_FR
from factcheck.claims.lang.referring import Reference
from factcheck.claims.lang.schema import words

_MEN = """
    adam adrien alain albert alexandre alexis ali andré antoine arnaud arthur aurélien bastien benjamin
    benoît bernard bertrand boris bruno cédric charles christian christophe claude clément cyril damien
    daniel david denis didier dominique donald édouard emmanuel éric étienne fabien fabrice florent florian
    francis franck françois frédéric gabriel gaël georges gérald gérard gilbert gilles grégory guillaume guy
    henri hervé hugo hugues ismaël ivan jacques jean jean-baptiste jean-claude jean-françois jean-jacques
    jean-louis jean-luc jean-marc jean-marie jean-michel jean-paul jean-philippe jean-pierre jérémy jérôme
    joe joël john jonathan joseph josé jules julien karim kevin kim laurent léo léon lionel loïc louis luc
    lucas ludovic marc marcel mario martin mathieu matthieu maurice maxime mehdi michaël michel mickaël
    mohamed mohammed nathan nicolas noël olivier oscar pascal patrice patrick paul philippe pierre quentin
    raphaël raymond rémi rémy renaud rené richard robert roger roland romain samuel sébastien serge sergueï
    simon stéphane sylvain théo théodore thierry thomas tristan valéry victor vincent vladimir volodymyr
    william xavier yann yannick yves yvan malo bachar recep benyamin mahmoud abdelaziz"""
_WOMEN = """
    adèle agathe agnès aïcha alexandra alice aline amandine amélie anaïs andréa angela angélique anna anne
    anne-marie annie audrey aurélie aurore béatrice bénédicte brigitte camille capucine carla carole
    caroline catherine cécile céline chantal charlotte chloé christelle christiane christine claire clara
    clémence clémentine coralie corinne delphine denise diane dominique dorothée édith élisa élisabeth
    elisabeth élise élodie émilie emma estelle ève éva évelyne fabienne fanny fatima florence françoise
    frédérique gaëlle geneviève ghislaine hélène inès irène isabelle jacqueline jeanne jennifer jessica
    josiane julia julie juliette justine karine katia laetitia laura laure laurence léa lucie lucile lydie
    madeleine manon margaux margot marguerite maria marie marie-christine marie-claude marianne marine
    marion marlène martine mathilde mélanie michèle mireille monique muriel myriam nadège nadia nadine
    natacha nathalie nicole noémie odile olga olivia océane pascale patricia pauline perrine rachida
    raphaëlle régine rosalie sabine sabrina sandra sandrine sarah ségolène sibylle simone sofia solène sonia
    sophie stéphanie suzanne sylvie theresa ursula valérie véronique victoire virginie viviane yasmina
    yvette zoé"""
_EPITHETS = """
    acteur actrice comédien comédienne chanteur chanteuse rappeur rappeuse rockeur musicien musicienne pianiste
    guitariste violoniste interprète artiste animateur animatrice présentateur présentatrice journaliste chroniqueur
    chroniqueuse éditorialiste humoriste star vedette idole icône réalisateur réalisatrice cinéaste écrivain écrivaine
    romancier romancière auteur auteure autrice essayiste philosophe historien historienne politologue sociologue
    économiste polémiste peintre sculpteur photographe danseur danseuse footballeur footballeuse joueur joueuse
    tennisman rugbyman basketteur attaquant attaquante entraîneur entraîneuse sélectionneur technicien champion
    championne athlète coureur cycliste pilote boxeur nageur nageuse skieur skieuse judoka navigateur navigatrice
    skipper sportif sportive mannequin miss influenceur influenceuse youtubeur youtubeuse blogueur blogueuse créateur
    créatrice couturier styliste producteur productrice compositeur compositrice député députée sénateur sénatrice élu
    élue eurodéputé eurodéputée parlementaire édile socialiste écologiste frontiste centriste insoumis insoumise
    milliardaire multimillionnaire businessman homme-politique trentenaire quadragénaire quinquagénaire sexagénaire
    septuagénaire octogénaire nonagénaire centenaire retraité retraitée intéressé intéressée agriculteur agricultrice
    cuisinier cuisinière astronaute spationaute cosmonaute alpiniste toréro torero lanceur cascadeur"""
_PEOPLE = """
    accusé accusée acteur actrice adjoint adjointe administrateur adolescent adolescente agent agents
    agriculteur ambassadeur ambassadrice ami animateur archevêque artiste assaillant athlète auteur auteure
    autrice automobiliste avocat avocate bébé bourgmestre candidat candidate capitaine champion championne
    chanteur chanteuse chauffeur chef cheffe chercheur chercheuse chirurgien citoyen citoyenne coéquipier
    collègue colonel commandant commissaire comédien comédienne conducteur conductrice conseiller
    conseillère couple créateur cycliste danseur défenseur délégué député députée dirigeant dirigeante
    directeur directrice docteur écrivain élève élu élue empereur employé employée enfant enquêteur
    enseignant enseignante entraîneur entrepreneur époux épouse étudiant étudiante évêque expert experte
    femme fille fils fondateur fondatrice footballeur fugitif garçon gardien gendarme général gouverneur
    habitant héritier historien homme imam individu infirmier infirmière ingénieur intéressé interprète
    jeune joueur joueuse journaliste juge juré leader lieutenant maire maître malfaiteur manifestant mari
    médecin membre mère meurtrier milliardaire militaire militant militante mineur ministre mort musicien
    nageur négociateur officier opposant ouvrier parent passager patient patron patronne père personne
    peintre pêcheur pilote piéton policier policière pompier pontife porte-parole premier-ministre président
    présidente prêtre preneur prévenu prévenue prince princesse procureur procureure producteur professeur
    professeure propriétaire quadragénaire quinquagénaire trentenaire sexagénaire septuagénaire octogénaire
    rapporteur réalisateur réalisatrice rebelle recteur représentant reine responsable ressortissant
    retraité roi romancier romancière salarié sculpteur secrétaire sénateur sénatrice sergent sociologue
    soldat sœur frère souverain spécialiste sportif star stagiaire suspect suspecte syndicaliste témoin
    terroriste touriste trader travailleur tueur utilisateur vainqueur vedette vétéran victime villageois
    violoniste voisin voisine voyageur économiste préfet préfète milliardaire magistrat magistrate proviseur
    proviseure doyen doyenne marin marins skipper navigateur alpiniste skieur skieuse tennisman sprinteur
    coureur coureuse lauréat lauréate boulanger restaurateur éleveur viticulteur maraîcher buraliste
    chancelier chancelière"""
_EXTRA_PLURALS = """
    accusés acteurs adolescents agents agriculteurs amis artistes assaillants athlètes auteurs
    automobilistes avocats candidats chercheurs citoyens collègues conducteurs conseillers députés
    dirigeants élèves élus employés enfants enquêteurs enseignants étudiants experts femmes filles gendarmes
    habitants hommes individus infirmiers infirmières ingénieurs jeunes joueurs joueuses journalistes juges
    locataires magistrats maires manifestants médecins membres migrants militaires militants mineurs
    ministres musulmans officiers opposants otages ouvriers parents passagers patients personnes pêcheurs
    pilotes policiers pompiers preneurs prévenus procureurs professeurs rebelles réfugiés représentants
    responsables retraités riverains salariés sauveteurs secouristes sénateurs soldats spécialistes suspects
    syndicats talibans témoins terroristes touristes travailleurs usagers vacanciers victimes voisins
    voyageurs résidents blessés morts proches"""

REFERENCE = Reference(
    pronouns={
        "il": "Masc Sing", "elle": "Fem Sing", "ils": "Masc Plur", "elles": "Fem Plur",
        "-il": "Masc Sing", "-elle": "Fem Sing", "-ils": "Masc Plur", "-elles": "Fem Plur",
        "-t-il": "Masc Sing", "-t-elle": "Fem Sing",
    },
    objects={},
    loose=words("cela ça ceci ce c' nous je j' vous on -on -t-on le la l' les lui leur eux y en nôtre"),
    impersonal=words(
        """falloir agir suffire suffir pleuvoir neiger sembler importer convenir exister rester valoir manquer"""
    ),
    pivots=frozenset(),
    existing=words("avoir"),
    lasting=frozenset(),
    empty=words("il -il -t-il"),
    hours=words("heure heures h midi minuit tard tôt"),
    last_named={
        "ce dernier": "Masc Sing", "cette dernière": "Fem Sing", "ces derniers": "Masc Plur",
        "ces dernières": "Fem Plur", "celui-ci": "Masc Sing", "celle-ci": "Fem Sing", "ceux-ci": "Masc Plur",
        "celles-ci": "Fem Plur",
    },
    possessives={"son": "Sing", "sa": "Sing", "ses": "Sing", "leur": "Plur", "leurs": "Plur"},
    owned={"son": "le", "sa": "la", "ses": "les", "leur": "le", "leurs": "les"},
    quantifiers=words("aucun aucune nul nulle chaque tout quel quelle ni"),
    distributives=words("chaque"),
    idioms=words("côté tour part guise gré compte temps"),
    places_pronoun=words("y"),
    place_verbs=words(
        """rendre aller arriver retourner revenir vivre habiter travailler séjourner résider naître mourir passer
        entrer atterrir parvenir installer retrouver"""
    ),
    areas=words("région ville zone province district territoire commune village quartier secteur pays île"),
    two=words("deux"),
    parties=words("pays nations États états capitales voisins puissances villes communes régions"),
    renamings=tuple(
        words(line)
        for line in (
            "traité pacte accord convention protocole entente partenariat",
            "visite déplacement voyage mission tournée séjour",
            "loi texte projet proposition réforme décret arrêté ordonnance",
            "avion appareil vol aéronef",
            "navire bateau ferry bâtiment cargo paquebot chalutier embarcation",
            "séisme secousse tremblement",
            "incendie feu sinistre brasier",
            "attaque assaut attentat offensive raid frappe bombardement",
            "réunion rencontre entretien entrevue sommet",
            "entretiens discussions pourparlers négociations",
            "usine site fabrique manufacture",
            "livre ouvrage roman récit",
            "étude enquête rapport sondage",
            "contrat marché commande",
            "accident collision choc",
            "tableau toile œuvre peinture",
        )
    ),
    demonstratives=words("ce cet cette ces"),
    definite=words("le la l' les du au"),
    thing_verbs=words(
        """
    prévoir concerner viser comporter contenir comprendre coûter durer mesurer entrer figurer permettre
    reposer porter consister peser stipuler instaurer autoriser interdire représenter dater remonter"""
    ),
    inert_verbs=words(
        """couler sombrer chavirer dérailler accoster appareiller décoller atterrir fondre déborder souffler sonner
        culminer germer pousser fleurir rouiller fuiter ruisseler sécher moisir"""
    ),
    agent_verbs=words(
        """accepter accuser acheter admettre affirmer ajouter appeler assister avouer boire chanter choisir
        commenter comparaître comparu condamner confier conseiller contacter convaincre craindre critiquer
        croire danser décider déclarer demander démentir démissionner dénoncer déplorer décéder détester
        dire discuter divorcer dormir écrire élire embaucher emménager enquêter enseigner envisager épouser
        espérer essayer estimer étudier exhorter exiger extraire féliciter fuir habiter hésiter ignorer
        indigner inviter juger licencier lire manger marier mentir militer mourir naître négocier nier
        oublier payer penser plaider pleurer postuler préférer prier promettre protester publier raconter
        réclamer reconnaître refuser regretter regarder rencontrer renoncer répondre reprocher réagir
        remercier saluer savoir secourir sourire souhaiter souvenir supplier tabler tabl tenter travailler
        tweeter visiter voter vouloir voyager"""
    ),
    agent_passives=words(
        """arrêter interpeller incarcérer inculper condamner hospitaliser menotter soupçonner écrouer licencier élire
        enterrer inhumer soigner expulser extrader relaxer acquitter limoger réélire embaucher recruter auditionner
        interroger âgé âger marié marier poignarder assassiner kidnapper agresser violer examen convaincu fier
        heureux inquiet content ravi déçu satisfait choqué furieux"""
    ),
    agent_endings=(
        r"(?:eur|euse|rice|ien|ienne|iste|aire|ois|oise|ais|aise|ier|ière|and|ande|ant|ante|ard|arde|[^t]é|[^t]ée|"
        r"logue|crate|phile|ain|aine|in|ine|gue|mane|[bt]el|[bt]elle)s?$"
    ),
    times=words(
        """
    jour jours journée journées semaine semaines mois an ans année années heure heures minute minutes
    seconde secondes soir soirée matin matinée nuit nuits midi minuit veille lendemain lundi mardi mercredi
    jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre
    novembre décembre printemps été automne hiver siècle époque moment temps fois début fin milieu week-end
    trimestre semestre saison période aube"""
    ),
    measures=words(
        """m² m2 m km km² km2 km/h kg t g cm mm ha hectare hectares kilomètre kilomètres mètre mètres gramme grammes
        kilo kilos tonne tonnes litre litres degré degrés euro euros dollar dollars million millions milliard
        milliards % € $ ch nm point points"""
    ),
    bodies=words(
        """gouvernement état pays ville entreprise firme marque équipe opposition majorité autorité autorités famille
        couple justice parquet défense presse chaîne journal quotidien hebdomadaire magazine média médias radio site
        enseigne start-up startup filiale maison-mère exécutif législateur diplomatie coalition alliance mouvement
        peuple population foule public clan bande gang troupe brigade unité bataillon régime royaume principauté
        capitale commune municipalité département canton nation puissance studio label orchestre formation délégation
        mission jury instance institution administration direction présidence patronat secours force forces effectif
        effectifs cabinet rédaction clientèle équipage collectivité collectivités académie faculté lycée collège
        clinique laboratoire pôle monde gens casse-cou fans internautes proche proches casseur bébé ado adulte duo
        trio jeune homme femme otage monarque pape juge prince princesse médecin capitaine chef militaire gendarme
        maire ministre architecte pilote cinéaste scientifique politique athlète criminel escroc individu duc duchesse
        comte comtesse baron rappeur chanteur hacker leader star idole icône mannequin fan père mère frère sœur"""
    ),
    kin=words(
        """mari femme époux épouse fils fille père mère frère sœur cousin cousine oncle tante neveu nièce parents
        enfants compagnon compagne conjoint conjointe veuve veuf entourage avocat avocate petit-fils petite-fille
        grand-père grand-mère beau-père belle-mère gendre ami amie amis famille proches mort décès naissance vie
        corps visage bras jambe"""
    ),
    fillers={
        "celui": "Masc Sing", "celle": "Fem Sing", "ceux": "Masc Plur", "celles": "Fem Plur", "certains": "Masc Plur",
        "certaines": "Fem Plur", "d'autres": "Any Plur", "autres": "Any Plur", "plusieurs": "Any Plur",
        "beaucoup": "Any Plur", "tous": "Masc Plur", "toutes": "Fem Plur", "chacun": "Masc Sing",
        "chacune": "Fem Sing", "l'un": "Masc Sing", "l'une": "Fem Sing", "celui-ci": "Masc Sing",
        "celle-ci": "Fem Sing", "ceux-ci": "Masc Plur", "celles-ci": "Fem Plur",
    },
    people=words(_PEOPLE) | words(_EXTRA_PLURALS) | words(_EPITHETS),
    epithets=words(_EPITHETS),
    pairs=words("couple duo tandem paire"),
    feminine=words(_WOMEN) | words("mme mlle madame mademoiselle sœur"),
    masculine=words(_MEN) | words("m. mm. monsieur me maître frère"),
    feminine_things=words("mort critique garde"),
    titles=words("m. mm. mme mmes mlle mr dr me pr monsieur madame mademoiselle maître docteur"),
    joining=words("et y"),
    particles=words("de du des d' la le les l' van von der den ben bin al el ibn da dos di y et sur sous"),
    organisations=words(
        """
    ministère parti université groupe banque commission agence conseil cour comité fédération association
    syndicat société compagnie institut assemblée sénat parlement organisation union ligue club fc ong onu
    otan ue front mouvement chambre tribunal croix-rouge croissant-rouge police gendarmerie armée préfecture
    mairie autorité observatoire fonds fondation haut-commissariat centre hôpital école musée théâtre opéra
    caisse direction région département métropole communauté confédération collectif réseau fonderie usine
    bourse maison élysée matignon kremlin pentagone quai"""
    ),
    events=words(
        """jeux coupe championnat tour festival salon sommet mondial euro ouragan tempête cyclone grand-prix
        prix"""
    ),
    place_words=words(
        """
    rue avenue boulevard place quai pont lac mont golfe mer océan détroit île îles province district vallée
    col canal port aéroport gare forêt parc cap"""
    ),
    place_cases=words("à au aux en dans près vers depuis sur"),
    places=PLACES_FR,
    not_names=words(
        """le la les un une des ce cette ces il elle ils elles on nous vous je mais et ou or car donc selon pour
        par avec sans dans sur sous lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars
        avril mai juin juillet août septembre octobre novembre décembre après avant depuis pendant lors alors si
        quand lorsque comme aussi ainsi cependant toutefois enfin ensuite puis au aux à en de du d' l' c' s' n'
        qu' j' m. mm. mme mmes mlle me dr pr dieu internet notre nos votre vos leurs leur son sa ses mon ma mes
        tout tous toute toutes chaque certains certaines plusieurs quelques aucun aucune même trop peu beaucoup
        dedans dehors dessus très bien puisque parce afin dès chez entre vers contre malgré grâce face suite
        hier demain"""
    ),
    collective=frozenset(),
)  # fmt: skip
