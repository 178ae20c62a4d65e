"""What frequent French nouns count: family, concept, lemmas. The concepts are shared by all languages."""

from __future__ import annotations

__all__ = ["CONCEPTS"]

CONCEPTS: dict[str, dict[str, str]] = {
    "person": {
        "person": (
            "personne individu gens homme-et-femme victime mort blessé tué disparu décès habitant "
            "occupant passager prisonnier otage "
            "détenu suspect manifestant réfugié déplacé évacué sinistré migrant résident citoyen "
            "participant membre survivant rescapé "
            "interpellé arrêté libéré corps cadavre"
        ),
        "soldier": "soldat militaire combattant troupe fantassin légionnaire mobilisé réserviste homme-de-troupe marin",
        "civilian": "civil",
        "police": "policier gendarme agent crs",
        "firefighter": "pompier sapeur-pompier",
        "child": "enfant mineur-d'âge bébé nourrisson fillette garçonnet adolescent",
        "woman": "femme",
        "man": "homme",
        "journalist": "journaliste reporter",
        "student": "élève étudiant lycéen collégien écolier",
        "teacher": "enseignant professeur instituteur",
        "doctor": "médecin docteur",
        "nurse": "infirmier infirmière",
        "worker": "salarié employé ouvrier travailleur",
        "minister": "ministre",
        "lawmaker": "député parlementaire élu sénateur",
        "voter": "électeur votant",
        "tourist": "touriste vacancier visiteur",
        "terrorist": "terroriste djihadiste assaillant",
    },
    "vehicle": {
        "vehicle": "véhicule",
        "car": "voiture automobile",
        "lorry": "camion poids-lourd",
        "tank": "char blindé",
        "train": "train rame",
        "bus": "autobus autocar bus",
        "ship": "navire bateau embarcation cargo",
        "tractor": "tracteur",
    },
    "aircraft": {
        "plane": "avion appareil",
        "helicopter": "hélicoptère",
        "drone": "drone",
        "flight": "vol",
    },
    "weapon": {
        "missile": "missile", "rocket": "roquette", "bomb": "bombe", "shell": "obus", "mine": "mine", "rifle": "fusil",
        "gun": "pistolet",
    },
    "building": {
        "building": "bâtiment édifice immeuble",
        "house": "maison habitation pavillon",
        "dwelling": "logement appartement",
        "school": "école établissement-scolaire",
        "hospital": "hôpital",
        "bridge": "pont",
        "shop": "magasin commerce boutique",
        "factory": "usine",
    },
    "place": {
        "village": "village", "town": "ville", "municipality": "commune", "country": "pays", "region": "région",
        "department": "département", "state": "état",
    },
    "animal": {
        "animal": "animal bête", "cow": "vache bovin", "sheep": "mouton brebis", "dog": "chien", "pig": "porc cochon",
        "bird": "oiseau", "fish": "poisson",
    },
    "act": {
        "strike": "frappe bombardement", "attack": "attaque attentat", "fire": "incendie feu", "vote": "voix suffrage",
        "complaint": "plainte", "arrest": "arrestation interpellation", "job": "emploi poste", "match": "match",
        "goal": "but", "point": "point", "case": "cas contamination",
    },
    "company": {"company": "entreprise société firme"},
}  # fmt: skip
