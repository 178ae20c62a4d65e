"""What a wrong tree would cut, drop or put together in a claim, and what the words show instead."""

from __future__ import annotations

import pytest

from tests.claims.reading import told


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Alors qu'elle craignait une amende de 90 euros et un retrait de permis, le tribunal de Brenne, dans le Nord, "
         "a annulé le procès.", ("Le tribunal de Brenne, dans le Nord, a annulé le procès",)),
        ("Les plus de 70 ans ont pu sortir lundi selon des horaires élargis.",
         ("Les plus de 70 ans ont pu sortir lundi selon des horaires élargis",)),
        ("Le maire a estimé jeudi que la région n'avait pas aidé la ville, tout en se félicitant du plan voté lundi.",
         ("La région n'avait pas aidé la ville",)),
        ("L'objectif maintes fois répété du constructeur, est en effet de battre le record de vitesse.",
         ("L'objectif maintes fois répété du constructeur, est en effet de battre le record de vitesse",)),
        ("Marc Valette et Lise Hamon veulent reprendre le théâtre de Brenne.",
         ("Marc Valette veut reprendre le théâtre de Brenne", "Lise Hamon veut reprendre le théâtre de Brenne")),
        ("La villa se compose de 4 chambres, 3 salles de bain, une piscine et un jardin.",
         ("La villa se compose de 4 chambres, 3 salles de bain, une piscine et un jardin",)),
        ("Côté opposition, Lise Hamon a réuni ses élus à Brenne mercredi.",
         ("Côté opposition, Lise Hamon a réuni ses élus à Brenne mercredi",)),
        ("Lise Hamon avait expliqué au Fanal ne pas avoir eu de contact avec le maire.",
         ("Lise Hamon n'a pas eu de contact avec le maire",)),
        ("Marc Valette et Lise Hamon se détestent.", ("Marc Valette et Lise Hamon se détestent",)),
        ("Que ce soit la pluie ou le vent, les dégâts s'accumulent à Brenne.",
         ("Que ce soit la pluie ou le vent, les dégâts s'accumulent à Brenne",)),
        ("Marc Valette avait affirmé au Fanal ne pas être fâché contre la mairie.",
         ("Marc Valette n'est pas fâché contre la mairie",)),
        ("Rapidement, l'un des marins a été plaqué au sol et a reçu plusieurs coups dans le dos.",
         ("Rapidement, l'un des marins a reçu plusieurs coups dans le dos",)),
        ("Celui-ci, récidiviste et condamné pour deux vols, a néanmoins été interpellé par la police.",
         ("Celui-ci, récidiviste et condamné pour deux vols, a néanmoins été interpellé par la police",)),
        ("Marc Valette et Lise Hamon en ont d'ailleurs profité pour régler leurs comptes.",
         ("Marc Valette et Lise Hamon en ont d'ailleurs profité pour régler leurs comptes",)),
        ("La candidate a réuni les élus. Ces derniers lui reprochaient d'avoir confié la direction de son équipe de "
         "campagne à Marc Valette.",
         ("Les élus lui reprochaient d'avoir confié la direction de l'équipe de campagne de la candidate à "
          "Marc Valette",)),
        ("Un gardien, qui a demandé l'anonymat, affirme que la sirène n'a pas sonné cette nuit-là : le système, en "
         "panne depuis le mois de mai, attendait une pièce neuve.",
         ("Le système, en panne depuis le mois de mai, attendait une pièce neuve",)),
        ("Depuis l'automne, la région a envoyé au moins 200 hommes épauler les pompiers, selon Brenne.",
         ("Depuis l'automne, la région a envoyé au moins 200 hommes épauler les pompiers",)),
        ("« C'est cette secousse qui a fait céder le mur », a déclaré la directrice de la carrière, Lise Hamon.",
         ("C'est cette secousse qui a fait céder le mur",)),
        ("« Le mur tient », s'emporte Lise Hamon, secrétaire du syndicat, selon laquelle l'accident a été provoqué par "
         "un tir mal dosé.", ("L'accident a été provoqué par un tir mal dosé",)),
        ("La pompe peut être réparée en une heure grâce au boîtier neuf (800 volts) livré avec la machine.",
         ("Le boîtier neuf a été livré avec la machine",)),
    ],
)  # fmt: skip
def test_is_told(text: str, claims: tuple[str, ...]) -> None:
    assert set(claims) <= set(told(text))


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Des agents sont intervenus en pleine séance de cinéma à Brenne, mercredi soir.", "est le mercredi soir"),
        ("Dix ans après son plus grand succès, le titre Vagues, Lise Hamon chante encore.", "ans son plus grand"),
        ("Une femme a chuté d'un immeuble en tentant de fuir son appartement, tel que le rapporte Le Fanal.",
         "Son appartement est tel"),
        ("Il a décidé de lancer son parti, nommé \"Je suis Brennois\", proche du centre.", "a été nommé"),
        ("La villa se compose de 4 chambres, 3 salles de bain, une piscine et un jardin.", "sont les 3 salles"),
        ("Marc Valette et Lise Hamon veulent reprendre le théâtre de Brenne.", "Valette Hamon"),
        ("La société propose des lots à partir de 900 euros (pour le coffret de base) qui comprendront des jantes.",
         "Le coffret de base comprendront"),
        ("« Nous n'avions pas de cas suspect mais voulions vérifier », commente la directrice de la clinique.",
         "avait de cas voulions"),
        ("Le groupe de Brenne, dont la région est actionnaire et possède 15 % du capital, joue sa survie.",
         "Le groupe de Brenne et possède"),
    ],
)  # fmt: skip
def test_is_not_told(text: str, wrong: str) -> None:
    assert not any(wrong in claim for claim in told(text))


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Deux compagnies ont dormi dans leurs fourgons, rapporte jeudi 20 juillet Le Fanal.", "Le Fanal"),
        ("Deux personnes sont mortes dans l'accident, a annoncé mardi 3 mars la préfecture du Nord.",
         "la préfecture du Nord"),
        ("Le filtrage doit se poursuivre, a t-elle ajouté.", "elle"),
    ],
)  # fmt: skip
def test_a_date_or_a_lost_hyphen_hides_no_speaker(text: str, speaker: str) -> None:
    said = [claim.attribution for claim in told(text).values()]
    assert [who.canonical for who in said if who is not None] == [speaker]


def test_a_possessive_ends_before_a_colon() -> None:
    claims = told(
        "Les skieurs ont choisi. Ce que les skieurs ont repris une fois leur liberté retrouvée : le vin chaud."
    )
    assert not any("vin chaud des skieurs" in claim for claim in claims)


@pytest.mark.parametrize("end", ["?", "? »", '?".', "? »."])
def test_a_question_in_quotes_is_a_question(end: str) -> None:
    assert not told(f"« Est-ce que le poste de directeur est un poste à mi-temps {end}")


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Belcastel, ouverte en 1994, n'en fournit qu'une part infime.", ("Belcastel a été ouverte en 1994",)),
        ("Altrax, fondée en 1962 à Brenne, emploie 340 personnes.",
         ("Altrax emploie 340 personnes", "Altrax a été fondée en 1962 à Brenne")),
        ("Bombardée en 1943, Caen a été reconstruite.", ("Caen a été bombardée en 1943", "Caen a été reconstruite")),
        ("Valette et Hamon, arrêtés mardi à Brenne, ont été relâchés.",
         ("Valette et Hamon ont été arrêtés mardi à Brenne",)),
    ],
)  # fmt: skip
def test_a_participle_tells_the_gender_of_a_bare_name(text: str, claims: tuple[str, ...]) -> None:
    assert set(claims) <= set(told(text))


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("La mesure sera progressive, à hauteur de 30 postes créés chaque année jusqu'en 2035.", "ont été créés"),
        ("Une zone d'orages se formera ce soir sur l'Aquitaine, gagnant ensuite le nord de Brenne.", "a gagné"),
        ("Dans le clip de la chanson, mis en ligne vendredi, le rappeur chante Brenne.", "rappeur a été mis"),
    ],
)
def test_what_is_to_come_or_told_of_the_setting_is_not_told_of_the_subject(text: str, wrong: str) -> None:
    assert not any(wrong in claim for claim in told(text))


def test_everything_is_no_speaker() -> None:
    claims = told('"Tout cela relève du calcul : officiellement, la région accorde 200 euros aux communes."')
    assert claims
    assert not any(said.attribution and said.attribution.canonical.lower() == "tout" for said in claims.values())
