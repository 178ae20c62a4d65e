"""How French news writes what is no claim: boilerplate, opinions, calls, generalities."""

from __future__ import annotations

from factcheck.claims.lang.schema import Worth, words

WORTH = Worth(
    boilerplate=(
        r"(?:(?:à |a )?(?:lire|relire|voir|revoir|écouter|regarder|découvrir)(?: aussi| également| notre| nos|"
        r" la suite| l['’]article| sur le même sujet)\b|(?:à |a )(?:lire|voir|écouter)\s*[:»]|"
        r"(?:photos?|crédits?(?: photos?)?|illustrations?|images?|légendes?|infographie|sources?|dessin|"
        r"vidéos?)\s*[:©/]|"
        r"©|\(?(?:afp|reuters|ap|belga|ats|keystone|dpa|tass|xinhua|anp|ansa|efe)(?:[/, ]+(?:afp|reuters|"
        r"ap|\w+))?\)?\.?\s*$|"
        r"(?:publié|posté|mis en ligne|mise? à jour|modifié|actualisé|rédigé)e?s? (?:le|à|par|il y a)\b|"
        r"(?:[^.]{0,80}\s)?\(\d+\) ?- ?\d{1,2}/\d{1,2} ?par |"
        r"temps de lecture|lecture\s*:?\s*\d+ min|propos recueillis|avec (?:l['’])?(?:afp|reuters|ap|"
        r"agences?)\b.{0,20}$|"
        r"(?:par|de) (?:notre|nos) (?:correspondant|envoyé|rédact)|par [A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+){1,3}"
        r"(?:\s*(?:,| avec | et | à ).{0,40})?$|la rédaction\b.{0,20}$|article réservé|réservé aux abonnés|"
        r"il vous reste \d+|déjà abonné|tous droits réservés|suivez[- ]nous|abonnez[- ]|inscrivez[- ]vous|"
        r"(?:partager|tweeter|imprimer|envoyer) (?:sur|cet article|par)|(?:retrouvez|rejoignez|téléchargez|cliquez|"
        r"découvrez|consultez|participez|votez|réagissez|commentez|partagez|laissez|contactez|écrivez|recevez)\b|"
        r"pour (?:explorer|en savoir plus|aller plus loin|découvrir|nous contacter|recevoir|lire la suite)\b|"
        r"newsletter|publicité\s*$|contenu sponsorisé|(?:https?://|www\.)\S+\s*$|[\w.+-]+@[\w-]+\.\w+\s*$|"
        r"(?-i:(?:[A-ZÀ-Þ]\.[ -]?){1,4}$|[A-ZÀ-Þ]{3,}(?: [A-ZÀ-Þ]{2,})?\.?$)|[#@]\w+(?:\s+[#@]\w+)*\s*$)"
    ),
    greetings=(
        r"(?:bonjour|bonsoir|bienvenue|merci (?:à|d|pour|de)|à (?:demain|bientôt|la semaine prochaine)|"
        r"bonne (?:soirée|journée|lecture))\b"
    ),
    opinions=(
        r"(?:à (?:notre|mon|leur) (?:sens|avis)|selon (?:moi|nous)\b|d['’]après (?:moi|nous)\b|"
        r"pour ma part|à mes yeux|"
        r"(?:je|nous) (?:pens|croi|crois|croy|estim|trouv|espér|regrett|souhait|voudr|aimer|ador|préfér|rêv)\w*|"
        r"il (?:est|serait|était) (?:à craindre|regrettable|dommage|navrant|scandaleux|inadmissible|"
        r"inacceptable|honteux|"
        r"étonnant|surprenant|évident|clair|vrai|heureux|triste|permis|difficile de ne pas|légitime|"
        r"bon) (?:que|de|d|qu)|"
        r"on (?:peut|pourrait|ne peut que|aimerait|voudrait|se demande|croirait|comprend|regrettera|"
        r"imagine|devine)\b|"
        r"franchement|honnêtement|nul doute|il ne fait (?:aucun|pas de|nul) doute|hélas|tant (?:mieux|"
        r"pis)|quel dommage|"
        r"heureusement|malheureusement|bref,|certes, c['’]est|"
        r"(?:ce|cela) (?:serait|aurait été) (?:une|un) )"
    ),
    asides=r"(?:franchement|honnêtement|à vrai dire|décidément|à l['’]évidence|tout simplement|soyons honnêtes)",
    vague_subjects=words("on c' ce ça cela"),
    echoes=(
        r"(?:(?:ce|cela|ça) |c['’])(?:est|était|fut|sera|serait|n['’](?:est|était)(?: pas)?)"
        r"(?: (?:\w+ment|aussi|encore|déjà|par exemple))* le cas\b|"
        r"il en (?:va|est|était|allait|sera|ira) de même\b|même (?:chose|constat|scénario) (?:pour|chez|à|en)\b|"
        # What only leads to what is told.
        r"une (?:seule )?chose est (?:sûre|certaine|claire)\b|"
        r"(?:voici|voilà) ce (?:que\b|qu['’]|qui\b|dont\b)[^:\d]*$|c['’]est ce\W*$|"
        r"il y a (?:(?:un peu |près |environ |à peine |plus |moins )*(?:de |d['’])?(?:\d+|une?|deux|trois|quatre|cinq|"
        r"six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|quarante|cinquante|soixante|cent|quelques|plusieurs) )+"
        r"(?:ans?|mois|jours?|semaines?|heures?|minutes?|années?|décennies?|siècles?)\W*$"
    ),
    judging=(
        r"(?:c'est|ce n'est|c'était|ce sera|ce serait|voilà|il n'y a rien de plus|rien de plus|"
        r"rien n'est plus)\b"
    ),
    stances=r"(?:à mon (?:avis|sens)|selon moi|d'après moi|à mes yeux|il me semble|me semble-t-il|je trouve que)",
    exclamations=(
        r"(?:quels?|quelles?|que de|comme (?:c['’]est|il|elle|ils)|qu['’](?:est-ce que|elle?|ils?)|vive|"
        r"bravo|enfin|dieu|ah|oh|eh bien|allez)\b"
    ),
    calls=(
        r"(?:vive (?:le |la |les |l')|il (?:est|serait) (?:grand |plus que )?temps|il (?:faut|faudrait"
        r"|convient|importe|est urgent"
        r"|est nécessaire|"
        r"est essentiel|est impératif|est indispensable)\b|(?:nous|on) (?:devons|devrions|doit|devrait)\b"
        r"|que (?:le|la|les|l['’]) "
        r"\w+ (?:prenne|fasse|sache|soit|cesse)|place (?:à|au|aux)\b|halte|stop\b|"
        r"(?:soyons|ayons|faisons|cessons|espérons|osons|parions|gageons|souhaitons|imaginons|arrêtons|"
        r"souvenons|n['’]oublions|ne soyons|ne nous))"
    ),
    generalities=(
        r"(?:(?:l'avenir|seul l'avenir|le temps|l'histoire) (?:nous )?(?:le )?dira|reste à (?:voir|savoir)|"
        r"affaire à suivre|rien n'est (?:moins sûr|joué)|tout (?:reste|est) possible|nul ne sait|"
        r"qui (?:l'eût cru|sait)|"
        r"la suite au prochain|on connaît la (?:chanson|suite)|pour comprendre l|on imagine)"
    ),
    leads=(
        r"(?:dans un monde (?:où|qui|en)|à l'heure où|à une époque où|comme (?:chacun|on) (?:le )?sait|"
        r"une chose est (?:certaine|sûre)|en conclusion|en somme|en définitive|les enjeux|l'enjeu est|"
        r"il est essentiel de|plus que jamais)"
    ),
    evaluations=words(
        """courageu héroïque honteu scandaleu inacceptable inadmissible intolérable regrettable déplorable
        lamentable navrant affligeant désolant désastreu catastrophique calamiteu pitoyable minable médiocre
        magnifique superbe splendide sublime formidable extraordinaire exceptionnel incroyable remarquable
        admirable exemplaire merveilleu génial fabuleu fantastique excellent brillant talentueu beau bel belle
        beaux belles laid laide moche bon bonne bons bonnes mauvais meilleur pire triste heureu joyeu dommage
        ridicule absurde stupide idiot insensé fou folle délirant grotesque choquant révoltant indigne ignoble
        abject odieu cruel horrible affreu atroce effrayant terrifiant inquiétant préoccupant rassurant
        encourageant décevant frustrant agaçant important essentiel crucial primordial fondamental nécessaire
        indispensable légitime injuste équitable raisonnable intelligent sage prudent imprudent ambitieu timide
        audacieu habile maladroit élégant étrange bizarre curieu surprenant étonnant fascinant passionnant
        intéressant ennuyeu agréable désagréable sympathique gentil méchant fier fière content ravi déçu inquiet
        gâchis scandale honte catastrophe désastre fiasco chef-d'œuvre merveille bonheur malheur joie tristesse
        aubaine cauchemar farce mascarade comédie blague plaisir fierté folie absurdité évidence"""
    ),
    emotions=words("heureu joyeu triste fier fière content ravi déçu inquiet confiant"),
    feelings=words(
        """penser croire estimer trouver espérer regretter souhaiter vouloir aimer adorer détester préférer rêver
        craindre comprendre sentir ressentir imaginer savoir"""
    ),
    second_persons=words("vous tu -vous -tu"),
    relatives=words("qui dont lequel laquelle lesquels lesquelles duquel auquel auxquels auxquelles desquels"),
    conditions=words("si s'"),
    addressed=words("te t' vous toi"),
    hanging=words("où pourquoi comment combien"),
    unfinished=words(
        """ai as a avons avez ont avait avaient aura auront aurait auraient eut eurent suis es est sommes êtes sont
        était étaient sera seront serait seraient fut furent"""
    ),
    asking=("est-ce que ", "est-ce qu'", "qu'est-ce qu", "pourquoi est-ce qu"),
    interrogatives=words("quand comment pourquoi où combien que qui quel quelle quels quelles"),
    first_persons=words("je j' nous moi"),
    number_words=words(
        """deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente
        quarante cinquante soixante cent mille million millions milliard milliards dizaine dizaines centaine
        centaines millier milliers vingtaine trentaine douzaine moitié tiers quart"""
    ),
    reasons={
        "question": "question",
        "opinion": "opinion sans fait vérifiable",
        "call": "appel ou injonction",
        "boilerplate": "mention de service (signature, légende, renvoi, promotion)",
        "generality": "généralité",
        "heading": "intertitre sans fait",
        "no_verb": "phrase sans verbe",
        "repeated": "phrase déjà dite dans l'article",
        "no_claim": "aucun énoncé vérifiable trouvé",
    },
)  # fmt: skip
