"""Whole sentences of news prose through the shipped parsers: what the claims of each must say."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck.claims import extract
from factcheck.records import Article, Claim


def claims_of(text: str, lang: str) -> list[Claim]:
    article = Article(id="a", text=text, lang=lang, published=dt.date(2025, 7, 10))
    return list(extract(article).claims)


def texts_of(text: str, lang: str) -> list[str]:
    return [claim.text for claim in claims_of(text, lang)]


def test_a_denied_rumour_is_the_denial_alone() -> None:
    (claim,) = claims_of("Le maire a démenti la rumeur selon laquelle la piscine fermerait en mai.", "fr")
    assert claim.text == "La piscine ne fermerait pas en mai"
    assert claim.attribution is not None
    assert claim.attribution.speaker == "le maire"


def test_a_case_name_does_not_end_the_sentence() -> None:
    assert len(texts_of("The court heard Doe v. Hale on Monday.", "en")) == 1


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        # A singular verb has one subject: the noun before "et" is the object of the verb before.
        ("fr", "Lima et Quito ont signé l'an dernier un accord de pêche et la Bolivie a envoyé des observateurs.",
         ["La Bolivie a envoyé des observateurs", "Lima et Quito ont signé l'an dernier un accord de pêche"]),
        # A participle with its agent behind a comma, taken for a noun.
        ("fr", "Les secours ont atteint la vallée de Darva, prise par les rebelles durant l'été 2023.",
         ["La vallée de Darva a été prise par les rebelles durant l'été 2023",
          "Les secours ont atteint la vallée de Darva"]),
        # What stands behind a comma is the object that the verb lacks.
        ("fr", "La mairie a publié, de son côté, sur son site, une vidéo des deux élus se serrant la main.",
         ["La mairie a publié, de son côté, sur son site, une vidéo des deux élus se serrant la main"]),
        # "où" tells of the place named last.
        ("fr", "Le ministre s'est rendu dans la ville portuaire de Sète, où une usine a été inaugurée fin juin.",
         ["Le ministre s'est rendu dans la ville portuaire de Sète",
          "Une usine a été inaugurée dans la ville portuaire de Sète fin juin"]),
        # Behind an adverbial, a present participle goes on with the subject of its clause.
        ("fr", "L'Islande a soutenu son voisin dans la guerre contre la Norvège, envoyant des navires.",
         ["L'Islande a envoyé des navires", "L'Islande a soutenu son voisin dans la guerre contre la Norvège"]),
        # The object of a relative clause goes behind the infinitive that lacks it.
        ("fr", "Le club a trouvé un allié solide, que la ville n'hésite pas à soutenir sans réserve.",
         ["La ville n'hésite pas à soutenir l'allié solide sans réserve", "Le club a trouvé un allié solide"]),
        # A dated event told as a noun.
        ("fr", "Le commerce a doublé depuis la signature, en 2019, d'un accord douanier entre les deux pays.",
         ["Le commerce a doublé depuis la signature, en 2019, d'un accord douanier entre les deux pays",
          "Un accord douanier entre les deux pays a été signé en 2019"]),
        ("en", "Trade has doubled since the signing, in 2019, of a customs agreement between the two countries.",
         ["A customs agreement between the two countries was signed in 2019",
          "Trade has doubled since the signing, in 2019, of a customs agreement between the two countries"]),
        ("en", "The town has changed since the arrest of Paul Hale in 2015.",
         ["Paul Hale was arrested in 2015", "The town has changed since the arrest of Paul Hale in 2015"]),
        # A possessive of both subjects keeps them together; an object shared by two infinitives stays with both.
        ("fr", "Lima et Quito ont scellé leur alliance en mai.", ["Lima et Quito ont scellé leur alliance en mai"]),
        ("en", "Lima and Quito sealed their alliance in May.", ["Lima and Quito sealed their alliance in May"]),
        # A subjunctive that states a fact.
        ("fr", "Bien que la ville ait annoncé un retrait en avril, le chantier continue.",
         ["La ville a annoncé un retrait en avril", "Le chantier continue"]),
    ],
)  # fmt: skip
def test_claims_of_a_sentence(lang: str, text: str, expected: list[str]) -> None:
    assert sorted(texts_of(text, lang)) == sorted(expected)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        # No date, or one to come, or nothing that takes the event for granted.
        ("fr", "Le maire a évoqué la signature prochaine d'un accord."),
        ("fr", "Le maire s'oppose à la signature, en 2031, d'un accord."),
        ("en", "They will meet after the launch of the probe."),
        # Two people joined by "and" before a verb that tells nothing of their number.
        ("en", "A spokeswoman said the mayor and the bishop agreed about the date."),
    ],
)
def test_no_claim_is_made_up(lang: str, text: str) -> None:
    told = texts_of(text, lang)
    assert not any("signé" in t or "launched" in t or t.startswith("The bishop") for t in told)


@pytest.mark.parametrize(
    ("lang", "text", "claim"),
    [
        ("fr", "Les deux voisins ont conclu un pacte de défense mutuelle. Ce traité, signé à Lima, a été salué.",
         "Le pacte de défense mutuelle a été signé à Lima"),
        ("en", "The two neighbours signed a mutual defence pact. This treaty was ratified in March.",
         "The mutual defence pact was ratified in March"),
        ("fr", "Des ministres se rendent souvent à Lima. En mai, le préfet s'y était rendu pour affaires.",
         "En mai, le préfet s'était rendu à Lima pour affaires"),
        ("fr", "Le maire a parlé. Anne Roy, de son côté, a transmis un texte.",
         "Anne Roy, de son côté, a transmis un texte"),
        ("fr", "Le maire prépare un dossier. Le préfet a salué l'effet de son envoi.",
         "Le préfet a salué l'effet de son envoi"),
        # Two things that the description may rename: left as it is.
        ("en", "The council bought a new electric ferry and a small wooden boat. That vessel sank in May.",
         "That vessel sank in May"),
        ("fr", "La ville a acheté un grand ferry neuf et un petit bateau vert. Ce navire a coulé en mai.",
         "Ce navire a coulé en mai"),
    ],
)  # fmt: skip
def test_what_points_back(lang: str, text: str, claim: str) -> None:
    assert claim in texts_of(text, lang)


def test_leur_beside_two_names_is_left() -> None:
    text = "Les liens entre la Suède et la Norvège changent. Oslo a salué lundi le renforcement de leur coopération."
    (claim,) = [claim for claim in claims_of(text, "fr") if "coopération" in claim.text]
    assert claim.text.endswith("de leur coopération")
    assert claim.unresolved == ("leur",)


@pytest.mark.parametrize(
    ("lang", "text", "claims"),
    [
        ("fr", "Le Chili et le Pérou sont alliés. Un accord entre les deux pays date de mai.",
         ["Un accord entre le Chili et le Pérou date de mai"]),
        ("en", "Chile and Peru signed a deal on Monday. The two countries will share the costs.",
         ["Chile and Peru will share the costs"]),
        # Two pairs: nothing is certain.
        ("fr", "L'Italie et la Suisse ont signé. L'Espagne et le Portugal ont refusé. Les deux pays ont voté mardi.",
         ["Les deux pays ont voté mardi"]),
        ("en", "Chile and Peru signed. Spain and Italy refused. The two countries voted on Monday.",
         ["The two countries voted on Monday"]),
    ],
)  # fmt: skip
def test_the_two_countries(lang: str, text: str, claims: list[str]) -> None:
    told = texts_of(text, lang)
    for claim in claims:
        assert claim in told


@pytest.mark.parametrize(
    ("lang", "sentence", "cut"),
    [
        ("fr", "Le maire a signé lundi l'accord.", "Le préfet a assuré le chef de la […]"),
        ("en", "The mayor signed the deal on Monday.", "The prefect told the head of the [...]"),
    ],
)
def test_what_is_printed_twice_or_cut_off(lang: str, sentence: str, cut: str) -> None:
    article = Article(id="a", text=f"{sentence} {cut}\n\n{sentence}", lang=lang)
    found = extract(article)
    assert [s.reason for s in found.sentences] == [None, "boilerplate", "repeated"]
    assert len(found.claims) == 1


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        ("fr", "Selon les premiers éléments, le train et l'appareil de voie avaient fait l'objet d'un examen récent.",
         {("Le train avait fait l'objet d'un examen récent", "les premiers éléments"),
          ("L'appareil de voie avait fait l'objet d'un examen récent", "les premiers éléments")}),
        ("fr", "Selon Météo Littoral, 10 à 20 cm de neige supplémentaire sont attendus en altitude.",
         {("10 à 20 cm de neige supplémentaire sont attendus en altitude", "Météo Littoral")}),
        ("fr", "Selon Le Fanal, celle qui est aussi réalisatrice est là, à l'abri des caméras.",
         {("Celle qui est aussi réalisatrice est là, à l'abri des caméras", "Le Fanal")}),
        ("fr", "Selon la directrice du lycée, Inès Balmont, la porte était fermée.",
         {("La porte était fermée", "la directrice du lycée, Inès Balmont")}),
        ("fr", "Selon l'agence, neuf personnes, dont deux enfants, ont été blessées.",
         {("Neuf personnes ont été blessées", "l'agence"),
          ("Deux enfants figurent parmi les neuf personnes", "l'agence")}),
        ("en", "According to the first findings, the train and the signal had been checked.",
         {("The train and the signal had been checked", "the first findings")}),
    ],
)  # fmt: skip
def test_what_is_told_is_no_part_of_a_leading_source(lang: str, text: str, told: set[tuple[str, str]]) -> None:
    found = claims_of(text, lang)
    assert {(claim.text, claim.attribution.speaker if claim.attribution else None) for claim in found} == told


@pytest.mark.parametrize(
    "text",
    [
        "Le chef de l'État a remercié les soldats qui",
        "Voici ce que l'on sait sur la propagation de la maladie.",
        "Où la faune n'est jamais dérangée.",
        "Il y a quelques mois.",
        "Il y a un peu plus de dix ans.",
    ],
)
def test_what_hangs_in_the_air_is_no_claim(text: str) -> None:
    assert texts_of(text, "fr") == []


def test_what_hangs_in_the_air_is_no_claim_in_english() -> None:
    assert texts_of("Here is what we know about the spread of the disease.", "en") == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Il y a eu douze morts en deux mois."),
        ("fr", "Il y a deux vols par semaine."),
        ("fr", "Il y a des tirs tous les jours."),
        ("fr", "L'endroit d'où le tireur a fait feu a été identifié."),
        ("fr", "Figurent parmi les victimes deux enfants."),
        ("fr", "Reste que le chômage a augmenté de 3 %."),
        ("fr", "Le front est désormais à l'est."),
        ("fr", "Voici ce qui change au 1er janvier : le SMIC passe à 1 800 euros."),
        ("fr", "La quasi-totalité des écoles sont fermées."),
        ("fr", "Parmi eux, une partie des amis d'Hervé Vachon, lequel n'avait donné aucune consigne de vote."),
        ("fr", "Le président de la région et le maire ont signé l'accord."),
        ("fr", "Ceux qui vivent, travaillent ou étudient à Lyon pourront voter."),
        ("en", "Tedros Adhanom Ghebreyesus is the head of the WHO."),
        ("en", "Those who lie, cheat or steal will be expelled."),
        ("en", "The bridge on which it stood collapsed."),
        ("en", "Ministers agree the plan."),
    ],
)
def test_a_whole_sentence_stays_a_claim(lang: str, text: str) -> None:
    assert texts_of(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "wrong"),
    [
        ("fr", "La femme qui accuse Paul Roche, une ancienne stagiaire, a porté plainte.", "Paul Roche est"),
        ("fr", "Le maire et le chef des pompiers, qui ont signé l'accord, sont satisfaits.", "Les pompiers ont signé"),
        ("fr", "La rue a été le théâtre d'affrontements entre jeunes armés de couteaux, qui ont fait deux morts.",
         "Les couteaux"),
        ("fr", "Selon la police, lundi soir, deux hommes ont été arrêtés.", "Lundi soir a"),
        ("fr", "C'est lui qui a crié : « Fermez la porte ! »", "Lui fermez"),
    ],
)  # fmt: skip
def test_nothing_is_told_of_the_wrong_noun(lang: str, text: str, wrong: str) -> None:
    assert not [claim for claim in texts_of(text, lang) if claim.startswith(wrong)]


def test_a_subject_behind_its_verb_is_one() -> None:
    text = "Sont attendus lundi les ministres de la Justice et de l'Intérieur."
    assert texts_of(text, "fr") == ["Sont attendus lundi les ministres de la Justice et de l'Intérieur"]


def test_a_free_relative_clause_is_a_subject() -> None:
    text = "« Ce qui s'est passé ensuite était une tentative de vol », a confié un témoin de la scène."
    assert texts_of(text, "fr") == ["Ce qui s'est passé ensuite était une tentative de vol"]


def test_a_second_clause_keeps_its_subject_over_an_aside() -> None:
    text = (
        "Le directeur du festival s'est exprimé pour calmer la situation et Michel Boujard, dans une interview donnée "
        "dimanche au journal, a tenté de mettre en avant son amour pour le pays."
    )
    assert {claim.partition(",")[0] for claim in texts_of(text, "fr")} == {
        "Le directeur du festival s'est exprimé pour calmer la situation",
        "Michel Boujard",
    }


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        # A time does nothing.
        ("La tendance s'accélère ces derniers jours, menaçant de submerger les services hospitaliers.",
         "La tendance menace de submerger les services hospitaliers"),
        # What stands behind a name tells of it, not of the noun in whose clause it is.
        ("Le pire a été évité, mais les passagers d'un vol de la compagnie Iraqi Airways qui reliait Machhad, la "
         "deuxième plus grande ville iranienne, à Bagdad, se rappelleront longtemps de ce trajet.",
         "Machhad est la deuxième plus grande ville iranienne"),
        # The verb's number says of which noun a relative clause tells.
        ("Le quartier, à Sevran, a été le théâtre d'affrontements entre policiers et délinquants, qui ont brûlé des "
         "poubelles.", "Les délinquants ont brûlé des poubelles"),
    ],
)  # fmt: skip
def test_what_is_told_is_told_of_the_right_noun(text: str, claim: str) -> None:
    assert claim in texts_of(text, "fr")


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Le pont a rouvert. Des travaux qui lui permettront de porter des camions.", {"Le pont a rouvert"}),
        ("Le maire a parlé. Quitter la ville avant d'être obligé d'y rester.", {"Le maire a parlé"}),
        ("Paul Lemas assure que François Hallard \"lui pardonnait tout\".", {"François Hallard lui pardonnait tout"}),
        ("Le port du masque et le respect des règles seront obligatoires dans les transports publics.",
         {"Le port du masque sera obligatoire dans les transports publics",
          "Le respect des règles sera obligatoire dans les transports publics"}),
    ],
)  # fmt: skip
def test_a_claim_is_a_whole_sentence(text: str, claims: set[str]) -> None:
    assert set(texts_of(text, "fr")) == claims
