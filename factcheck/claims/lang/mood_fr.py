"""How French says that something is not, will be, or may be so."""

from __future__ import annotations

from factcheck.claims.lang.schema import Mood, words

MOOD = Mood(
    negators=words("pas plus jamais guère nullement aucunement point non"),
    negative_words=words("aucun aucune nul nulle rien personne ni"),
    restrictors=("ne", "que"),
    particle=words("ne n'"),
    conditional_endings=r"r(?:ais|ait|ions|iez|aient)$",
    future_endings=r"r(?:ai|as|a|ons|ez|ont)$",
    sure_conditional=r"[^rée]erai(?:s|t|ent)$",
    sure_future=r"[^rée](?:era|eront)$",
    hedged_participles=words("présumé présumée présumés présumées"),
    future_auxiliaries=frozenset(),
    relative_future=words("allait allaient"),
    near_future=words("va vont vais allons"),
    duties=words("devrait devraient devra devront"),
    duties_or_plans=words("doit doivent"),
    events=words(
        """ouvrir débuter commencer entrer arriver tenir dérouler achever terminer finir démarrer livrer inaugurer
        examiner voter juger présenter lancer rencontrer rendre comparaître recevoir rejoindre partir quitter
        reprendre rouvrir fermer paraître sortir atterrir décoller succéder remplacer affronter"""
    ),
    event_objects=words("lieu"),
    plans=words(
        "prévoir envisager compter entendre projeter ambitionner planifier s'apprêter apprêter programmer préparer"
    ),
    plan_forms=words(
        "prévoit prévoient envisage envisagent compte comptent entend entendent projette projettent ambitionne apprête"
    ),
    planned=words(
        """prévu prévue prévus prévues attendu attendue attendus attendues programmé programmée programmés
        programmées censé censée censés censées planifié planifiée escompté escomptée supposé supposée
        appelé appelée appelés appelées"""
    ),
    past_copulas=words("était étaient fut furent avait avaient été avais"),
    possible=words("pourrait pourraient pourrais risque risquent risquerait risqueraient"),
    hedge_verbs=words("sembler paraître"),
    hedges=(
        r"peut-être|probablement|vraisemblablement|apparemment|sans doute|éventuellement|possiblement|"
        r"potentiellement|semble-t-il|paraît-il|à ce qu(?:e|['’]) ?(?:il )?semble|serait-ce|présumément|"
        r"selon toute vraisemblance|il est possible|il se peut|il se pourrait"
    ),
    conditions=words("si s'"),
    headline_marks=frozenset(),
)  # fmt: skip
