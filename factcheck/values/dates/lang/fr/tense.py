"""The verb forms of French by tense, as regular expressions over running text."""

from __future__ import annotations

from factcheck.values.dates._language import TenseTable

__all__ = ["TENSE"]

_PARTICIPLE = (
    r"(?!(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|ici|ainsi|aussi|parmi|midi|lieu|peu|plus|demi|jeu|feu"
    r"|tenu de)\b)"
    r"[a-zà-ÿ]{2,20}?(?:[éiu]|it|is|ert|eint|aint|oint|mis|pris|fait|dit)(?:e?s?)"
)
_ADVERBS = (
    r"(?:(?:pas|déjà|aussi|été|également|finalement|ainsi|encore|notamment|enfin|depuis|toujours|pourtant"
    r"|[a-zà-ÿ]{3,15}ment)\s)"
    r"{0,3}"
)
_INFINITIVE = r"[a-zà-ÿ]{2,20}(?:er|ir|re)"
_AUXILIARIES = (
    r"(?:ai|as|a|avons|avez|ont|suis|es|est|sommes|êtes|sont|avait|avaient|avais|étai[st]|étaient|eut|eurent"
    r"|fut|furent|aurait|auraient|serait|seraient|ayant|étant|avoir)"
)
_PLANNED = (
    r"(?:prévue?s?|(?:re)?programmée?s?|fixée?s?|planifiée?s?|annoncée?s? pour"
    r"|reportée?s?(?=\s(?:à|au|en)\b)|(?:repouss|renvoy|ajourn|décal|avanc)ée?s?(?=\s(?:à|au)\b))"
)
# Said of what is to come only in the present: "est attendu", but "a été convoqué".
_AWAITED = r"(?:attendue?s?|censée?s?|convoquée?s?|appelée?s?|en lice)"
# What is so on a day to come as well: "est annulé", "sont maintenues".
_SETTLED = (
    rf"(?:est|sont)\s{_ADVERBS}(?:annulée?s?|maintenue?s?|interdite?s?|fermée?s?|supprimée?s?|suspendue?s?"
    r"|classée?s?)"
)
_PLANNING = (
    r"(?:chois|appel|invit|convoqu|promis|décid|exhort|demand|ordonn|accept|enjoint|propos|menac|exig)[a-zà-ÿ]{0,4}"
)

TENSE = TenseTable(
    planned=(
        rf"(?:a|ont|avait|avaient|est|sont|avoir)\s(?:été\s)?{_PLANNING}\s(?:\S+\s){{0,4}}?(?:à|de"
        rf"|d')\s?(?:ne\spas\s)?(?:s'|se\s|l'|les?\s|la\s)?"
        rf"{_INFINITIVE}"
        rf"|(?:a|ont|avait|avaient)\s{_ADVERBS}(?:annoncé|décidé|décrété|ordonné|promis|confirmé)"
        r"(?:\s[^\s,.;:()«»]+){1,12}?\s(?:dès|à partir d[eu]|à compter d[eu])"
    ),
    future=(
        rf"(?:est|sont|était|étaient|a été|ont été|reste|restent)\s{_ADVERBS}{_PLANNED}"
        rf"|(?:est|sont|était|étaient|reste|restent)\s{_ADVERBS}{_AWAITED}"
        rf"|appels?\sà\s(?:la\s|une\s|se\s|y\s)?{_INFINITIVE}"
        rf"|(?:sera|seront|serai|serons|être|serait|seraient|(?:rest|demeur)er(?:a|ont|ait|aient))"
        rf"\s{_ADVERBS}{_PARTICIPLE}"
        r"|(?:va|vont|vais|vas|allons|allez|allait|allaient)\s(?:[a-zà-ÿ]+\s){0,2}?(?:s'|se\s)?(?:l'|les?\s|la\s)?"
        rf"{_INFINITIVE}"
        r"|(?:doit|doivent|devra|devront|devrait|devraient|devait|devaient|pourra|pourront|pourrait|pourraient)\s"
        rf"(?:[a-zà-ÿ]+ment\s|aussi\s|également\s|bien\s|encore\s)?(?:s'|se\s|y\s|être\s|en\s)?{_INFINITIVE}"
        rf"|s(?:i\s|')(?:[^\s,.;]+\s){{1,5}}?(?:est|sont)\s{_ADVERBS}{_PARTICIPLE}"
        r"|appell(?:e|ent)\sà(?=\s(?:une?|la|des)\s|\sl')"
        r"|s'apprête(?:nt)?|compte(?:nt)?|prévoi(?:t|ent)|envisage(?:nt)?|espère(?:nt)?"
        rf"|(?:appell|invit|convoqu|oblig|autoris|incit|promet|exhort|enjoi)(?:e|ent|t"
        rf"|tent)?\s(?:\S+\s){{0,4}}?(?:à|de|d')\s?"
        rf"(?:s'|se\s)?{_INFINITIVE}"
        r"|(?!(?:opéra|choléra|caméra|extra|haras|jura|rencontra|déclara|entra|montra|tira|retira|assura"
        r"|demeura|expira"
        r"|remporta|précisa|délivra|livra|ouvra|durera-t)\b)"
        r"[a-zà-ÿ]{1,20}(?:[eidtvur]ra|[eidtvur]ront|[eidtvur]rai|[eidtvur]rons)"
        # What was to come, told in the past; "aurait" and "serait" are rumours.
        r"|(?!(?:au|se)r)[a-zà-ÿ]{1,20}(?:[eidtvu]rait|[eidtvu]raient)"
        rf"|(?:appel|invit|convoqu|exhort|oblig)ant\s(?:\S+\s){{0,4}}?(?:à|de|d')\s?(?:s'|se\s)?{_INFINITIVE}"
    ),
    lasting=(
        r"(?!(?:fait|lait|trait|souhait|attrait|extrait|retrait|portrait|parfait|sait|plaît|connaît|naît"
        r"|disparaît|paraît"
        r"|refait|satisfait|forfait|abstrait|apparaît|reconnaît|aurait|auraient|avait [a-z]|avaient [a-z]"
        rf"|étai(?:t|ent)\s{_ADVERBS}{_PARTICIPLE}|[a-zà-ÿ]{{1,20}}r(?:ait|aient)\b)\b)"
        r"[a-zà-ÿ]{1,20}(?:ait|aient)|(?:a|ont|avait)\sduré"
    ),
    past=(
        rf"(?!{_SETTLED}(?!\w)){_AUXILIARIES}\s(?:été\s|eu\s)?{_ADVERBS}{_PARTICIPLE}"
        r"|(?:avai|étai)(?:t|ent)"
        rf"|vien(?:t|nent|s) d[e'](?:\s|(?<='))(?:s'|se\s|l'|les?\s|la\s)?{_INFINITIVE}"
        r"|(?:révèl|rapport|relat|racont|relèv)e(?:nt)?"
        r"|fut|furent|eut|eurent|fit|firent|prit|prirent|mit|mirent|vint|vinrent|devint|devinrent|naquit|mourut|dut"
        r"|[a-zà-ÿ]{2,20}(?:èrent|irent|urent|inrent)"
    ),
    present_as_future=(
        rf"{_SETTLED}|s'ouvre|s'ouvrent|débute(?:nt)?|commence(?:nt)?|se tient|se tiennent|se réuni(?:t|ssent)|se rend"
        r"|se rendent|s'achève(?:nt)?"
        r"|se termine(?:nt)?|affronte(?:nt)?|reçoi(?:t|vent)|joue(?:nt)?|vote(?:nt)?|démarre(?:nt)?"
        r"|entre(?:nt)? en vigueur|organise(?:nt)?|a lieu|ont lieu"
        r"|se joue|se dispute(?:nt)?|doit|doivent|rouvre|rouvrent|fête(?:nt)?|célèbre(?:nt)?|part|partent"
        r"|arrive(?:nt)?|reprend|reprennent"
        r"|repasse(?:nt)?|compara(?:ît|issent)|examine(?:nt)?"
        r"|sort|sortent|revien(?:t|nent)|se déplace(?:nt)?|se profile(?:nt)?|ferme(?:nt)?|atten(?:d|dent)"
        r"|à compter de|tente|tentent|serait|seraient|aurait|auraient"
    ),
    weak_past=(
        r"(?!(?:été|marché|société|santé|liberté|réalité|identité|qualité|sécurité|cité|côté|unité|activité"
        r"|année|journée"
        r"|soirée|matinée|armée|durée|entrée|tournée|musée|lycée|député|députés|arrêté|café|quantité|communauté|(?:diffus|ferm|perturb|annul|class|report)ée?s?)\b)"
        r"[a-zà-ÿ]{2,20}(?:ée?s?)"
        r"|(?:commis|surven|par|rend|reç|mort|pris|mis|concl|ten|déten|perd|vend|produit|construit|détruit"
        r"|interromp|appar"
        r"|dispar|ven|parven|interven|deven|reven|él|batt|abatt|interdit|conduit|écrit|inscrit|bless|offert|ouvert"
        r"|découvert|soumis|transmis|promis|remis|admis|surpris|repris|appris|entrepris)u?e?s?"
    ),
    weak_future=rf"{_PLANNED}|{_AWAITED}"
    r"|prochaine?s?|à venir|en délibéré|à paraître|en vue|pour(?!\s(?:les|l')\b|\sla\s(?!journée|soirée|nuit|matinée))"
    r"|prévisions?(?:\s[a-zà-ÿ]+){0,3}",
    gap=r"le|la|l'|les|en|de|du|d'|des|au|à|dans|ce|cette|vers|dès|journée|soirée|matinée|fin|début|milieu|nuit",
    clause=(
        r",(?!\d)|[;:()«»]|\s-\s"
        r"|(?<=\s)(?:que|qu'|qui|dont|où|et|mais|alors que|après|avant|pour|tandis|puis|afin)(?=[\s'])"
    ),
    relative=(
        r"(?:,\s*|\s*)(?:qui|que|qu'|dont|où)\b"
        # ", a annoncé le préfet": who says it, not when it happens
        r"|,\s*(?:a|ont|avait|avaient)(?:-t-(?:il|elle|on)|-(?:ils|elles))?\s(?:[a-zà-ÿ]+ment\s)?(?:indiqué"
        r"|annoncé|déclaré"
        r"|précisé|affirmé|assuré|expliqué|rapporté|ajouté|estimé|appris|confirmé|dit|souligné|raconté|révélé|prévenu"
        r"|fait savoir)"
    ),
    scheduled=(
        r"mouvements?|grèves?|manifestations?|mobilisations?|réunions?|sommet|scrutins?|élections?|législatives"
        r"|municipales|européennes|présidentielle|régionales|départementales|sénatoriales|primaire|votes?|débats?"
        r"|match|matchs|finale|concerts?|rencontres?|échéances?|référendum|audiences?|procès|congrès|tour|rendez-vous"
        r"|meetings?|rassemblements?|marches?|conseils?|convention|séances?|gala|cérémonies?|festival|salon|défilé"
        r"|conférence|rentrée|déconfinement|date"
    ),
    term=r"au",
    pluperfect=rf"avai(?:t|ent)\s{_ADVERBS}été",
    of=r"du|de|de l'|des|d'|le|ce|en",
)  # fmt: skip
