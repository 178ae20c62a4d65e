"""Sentences: French and English typography, offsets, headings, datelines, lists, tables."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.claims.sentences import Unit, split
from factcheck.errors import LanguageError


def pieces(text: str, lang: str) -> list[str]:
    return [text[slice(*unit.span)] for unit in split(text, lang)]


def bodies(text: str, lang: str) -> list[str]:
    return [text[slice(*unit.body)] for unit in split(text, lang)]


def kinds(text: str, lang: str) -> list[str]:
    return [unit.kind for unit in split(text, lang)]


FRENCH = [
    ["M. Vasseur est parti.", "Il reviendra mardi."],
    ["MM. Roy et Le Goff ont signé.", "Mme Aubry a refusé."],
    ["Le Dr. Morel opère, p. ex. le lundi.", "Les autres jours, il consulte."],
    ["J.-M. Le Bihan habite rue St. Roch.", "F. K. Dupuis est son voisin."],
    ["Le taux atteint 3,5 % contre 3.4 % en mai.", "C'est peu."],
    ["Ils ont acheté des vis, des clous, etc.", "La facture est salée."],
    ["Xavier D. a été entendu.", "Il a nié.", "Le parquet a ouvert une enquête."],
    ["L'équipe descend en catégorie B.", "Le club est déçu."],
    ["Avec l'O.N.U., le pays négocie.", "Rien n'est signé."],
    ["« Nous partons.", "Nous ne reviendrons pas », a dit le maire.", "Il a salué la foule."],
    ["« Pourquoi ? » a-t-il lancé.", "Personne n'a répondu."],
    ["Elle a crié « Stop ! » avant de tomber.", "On l'a relevée."],
    ["Il a vu « Va. Vis. Deviens » deux fois.", "Il a pleuré."],
    ["Le col est fermé.", "Le vol. 3 est paru.", "C'est un art.", "Il s'apprend."],
    ["Il fait 32,7 °C.", "Suivaient deux villes du Sud."],
    ["Elle mesure 4,90 m.", "Du coup, elle passe."],
    ["Il a dit oui… non… peut-être.", "Puis il s'est tu…", "Rien d'autre."],
    ["Le train (parti à 8 h. Retardé) est arrivé.", "Tout va bien."],
]
ENGLISH = [
    ["Mr. Hale left.", "He will be back on Tuesday."],
    ["Gen. Ford and Dr. Smith met in St. Louis.", "They signed."],
    ["The U.S. President spoke.", "She lives in the U.S.", "The law is new."],
    ["They met at 5 p.m. Friday in the hall.", "It ended at 7 p.m.", "Police closed the road."],
    ["No. 5 was sold, e.g. to a museum.", "He said no.", "The end."],
    ["J. K. Marlow wrote 3.5 pages.", "Nobody read them."],
    ["“We won.", "We are proud,” she said.", "The crowd cheered."],
    ["\"Why?\" he asked.", "Nobody knew."],
    ["\"Never!\" Hale said.", "The vote was lost."],
    ["Acme Inc. fell 3%.", "Its rival rose."],
    ["He has a Ph.D. in law.", "It took six years."],
]  # fmt: skip


@pytest.mark.parametrize("sentences", FRENCH, ids=lambda sentences: sentences[0][:24])
def test_french_sentences(sentences: list[str]) -> None:
    assert pieces(" ".join(sentences), "fr") == sentences


@pytest.mark.parametrize("sentences", ENGLISH, ids=lambda sentences: sentences[0][:24])
def test_english_sentences(sentences: list[str]) -> None:
    assert pieces(" ".join(sentences), "en") == sentences


@pytest.mark.parametrize("space", ["", " ", "\u00a0", "\u202f", "\u2009"])
def test_guillemets_take_any_space(space: str) -> None:
    text = f"«{space}Nous partons.{space}» Le maire a salué la foule."
    assert pieces(text, "fr") == [f"«{space}Nous partons.{space}»", "Le maire a salué la foule."]


def test_straight_quotes_close_by_their_spaces() -> None:
    assert pieces('Il partait. "Je reste", dit-elle. "Il fait nuit." À 17 heures, elle dort.', "fr") == [
        "Il partait.", '"Je reste", dit-elle.', '"Il fait nuit."', "À 17 heures, elle dort.",
    ]  # fmt: skip


def test_a_lost_space_is_found_and_a_domain_name_is_not() -> None:
    assert pieces("Il date de 1961.Cette voiture est à voir sur lemonde.fr demain.", "fr") == [
        "Il date de 1961.",
        "Cette voiture est à voir sur lemonde.fr demain.",
    ]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Faut-il partir ?Ce lundi, rien n'est sûr.", ["Faut-il partir ?", "Ce lundi, rien n'est sûr."]),
        ("Ils sont 25.000.Le chiffre monte.", ["Ils sont 25.000.", "Le chiffre monte."]),
        ("UN BUDGET VOTÉUn texte court.", ["UN BUDGET VOTÉ", "Un texte court."]),
        ("Il pleut.- Un été sec -Le maire attend.", ["Il pleut.", "- Un été sec -", "Le maire attend."]),
        ("Voir www.ville.fr/Un-plan ce soir.", ["Voir www.ville.fr/Un-plan ce soir."]),
    ],
)
def test_lost_line_breaks(text: str, sentences: list[str]) -> None:
    assert pieces(text, "fr") == sentences


def test_a_heading_glued_to_its_paragraph_is_cut_off() -> None:
    text = "Un budget en baisseSelon la ville, les dépenses reculent."
    assert pieces(text, "fr") == ["Un budget en baisse", "Selon la ville, les dépenses reculent."]
    assert kinds(text, "fr") == ["heading", "sentence"]
    assert pieces("Il a vu YouTube et BlaBlaCar hier.", "fr") == ["Il a vu YouTube et BlaBlaCar hier."]


def test_wire_headings_between_dashes() -> None:
    text = '- Un été sans eau -"Nous attendons la pluie", dit le maire.'
    assert bodies(text, "fr") == ["Un été sans eau", '"Nous attendons la pluie", dit le maire.']
    assert kinds(text, "fr") == ["heading", "sentence"]


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("- Plus de 10.000 morts au Brésil -Le Brésil a franchi un seuil.", "fr",
         ["Plus de 10.000 morts au Brésil", "Le Brésil a franchi un seuil."]),
        ("- Plus tardif en Corse -Dans le Pas-de-Calais, la rentrée est prévue lundi.", "fr",
         ["Plus tardif en Corse", "Dans le Pas-de-Calais, la rentrée est prévue lundi."]),
        ("- Les Pays-Bas aident leur compagnie -Après la France, les Pays-Bas ont promis un prêt.", "fr",
         ["Les Pays-Bas aident leur compagnie", "Après la France, les Pays-Bas ont promis un prêt."]),
        ("LE COUPLE A DÉPOSÉ PLAINTE Aucune piste n'est encore envisagée.", "fr",
         ["LE COUPLE A DÉPOSÉ PLAINTE", "Aucune piste n'est encore envisagée."]),
        ("MAYOR PROMISES A RECOUNT The statement answers the worries of the council.", "en",
         ["MAYOR PROMISES A RECOUNT", "The statement answers the worries of the council."]),
        ("- 'Querelle de la récup'-Prévu de longue date, le déplacement est le premier.", "fr",
         ["'Querelle de la récup'", "Prévu de longue date, le déplacement est le premier."]),
        ("- Summer without water -The mayor waits for rain.", "en",
         ["Summer without water", "The mayor waits for rain."]),
        ("HAUSSE DE 3,5 % AU CŒUR DU MOIS Les prix montent.", "fr",
         ["HAUSSE DE 3,5 % AU CŒUR DU MOIS", "Les prix montent."]),
        ("- Jean-Pierre Roche a démissionné.", "fr", ["Jean-Pierre Roche a démissionné."]),
        ("- La ville de Saint-Étienne a voté.", "fr", ["La ville de Saint-Étienne a voté."]),
        ("- Le TGV Paris - Lyon est à l'arrêt.", "fr", ["Le TGV Paris - Lyon est à l'arrêt."]),
        ("ONU Le conseil s'est réuni.", "fr", ["ONU Le conseil s'est réuni."]),
        ("La RATP Île-de-France a fermé deux lignes.", "fr", ["La RATP Île-de-France a fermé deux lignes."]),
        ("LE MAIRE Paul Roy a parlé.", "fr", ["LE MAIRE Paul Roy a parlé."]),
    ],
)  # fmt: skip
def test_headings_that_lost_their_line_break(text: str, lang: str, expected: list[str]) -> None:
    assert bodies(text, lang) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Les agents travaillent sans répit (...) Ces femmes répondent toujours présent.",
         ["Les agents travaillent sans répit (...)", "Ces femmes répondent toujours présent."]),
        ("Nous manquons de tests […] Il faut agir.", ["Nous manquons de tests […]", "Il faut agir."]),
        ("Le président (...) Roche a démenti.", ["Le président (...) Roche a démenti."]),
        ("Le maire (...) a démenti.", ["Le maire (...) a démenti."]),
        ("(...) Il faut agir.", ["(...) Il faut agir."]),
        ("Il parle d'« une crise (...) Le pire est passé » dans son livre.",
         ["Il parle d'« une crise (...) Le pire est passé » dans son livre."]),
    ],
)  # fmt: skip
def test_what_a_quotation_leaves_out_may_end_a_sentence(text: str, expected: list[str]) -> None:
    assert bodies(text, "fr") == expected


@pytest.mark.parametrize(
    ("text", "lang", "body"),
    [
        ("PARIS, 3 juin (AFP) - Le maire a parlé.", "fr", "Le maire a parlé."),
        ("(Moscou) Le Kremlin a répondu.", "fr", "Le Kremlin a répondu."),
        ("Bamako (Reuters) – Le pont a rouvert.", "fr", "Le pont a rouvert."),
        ("LONDON (Reuters) - Shares fell.", "en", "Shares fell."),
        ("PARIS, June 3 - The mayor spoke.", "en", "The mayor spoke."),
        ("Le maire (PS) a parlé.", "fr", "Le maire (PS) a parlé."),
        ("The mayor - a farmer - spoke.", "en", "The mayor - a farmer - spoke."),
    ],
)
def test_datelines_stay_in_the_span_and_out_of_the_body(text: str, lang: str, body: str) -> None:
    (unit,) = split(text, lang)
    assert text[slice(*unit.span)] == text
    assert text[slice(*unit.body)] == body


def test_headings_bullets_rows_and_paragraphs() -> None:
    text = (
        "Un accord fragile\n\nLe texte tient en dix pages.\n\n• Un volet fiscal\n1. Un volet social\n\n"
        "An\tHausse\n2024 | 3 %\n"
    )
    units = split(text, "fr")
    assert [unit.kind for unit in units] == ["heading", "sentence", "bullet", "bullet", "row", "row"]
    assert [unit.paragraph for unit in units] == [0, 1, 2, 3, 4, 5]
    assert bodies(text, "fr")[2:4] == ["Un volet fiscal", "Un volet social"]


def test_interviews_with_dashes() -> None:
    assert bodies("— Venez-vous demain ?\n— Oui. J'arrive à midi.", "fr") == [
        "Venez-vous demain ?", "Oui.", "J'arrive à midi.",
    ]  # fmt: skip


def test_wrapped_lines_are_joined_and_verses_are_not() -> None:
    wrapped = (
        "Le conseil municipal a voté mardi soir le budget de la\nville, qui recule de trois pour cent sur un an à la\n"
        "demande du maire. Les élus de gauche ont quitté la salle\navant le vote, et le texte est passé sans débat\n"
        "puis la séance a été levée.\n"
    )
    assert len(split(wrapped, "fr")) == 2
    assert len(split("Titre un\nTitre deux\nTitre trois\n", "fr")) == 3


def test_unknown_language_is_refused() -> None:
    with pytest.raises(LanguageError, match="no typography table"):
        split("Ein Satz.", "de")
    with pytest.raises(LanguageError, match="no language code"):
        split("Ein Satz.", "../fr")


TEXT = st.text(
    alphabet=st.sampled_from("aeLMTU.!?…,;: \n\t«»“”\"'’()[]-–—•0123456789é\u00a0\u202f|" + "\r\u2028"), max_size=200
)


@given(TEXT, st.sampled_from(["fr", "en"]))
@settings(max_examples=300, deadline=None)
def test_spans_slice_back_and_hold_all_that_is_not_space(text: str, lang: str) -> None:
    units = split(text, lang)
    last = 0
    for unit in units:
        assert last <= unit.span[0] < unit.span[1] <= len(text)
        assert not text[last : unit.span[0]].strip()
        assert unit.span[0] <= unit.body[0] < unit.body[1] <= unit.span[1]
        assert not text[unit.span[0]].isspace()
        last = unit.span[1]
    assert not text[last:].strip()


@pytest.mark.parametrize(
    "text",
    ["(" * 40_000, "a. " * 30_000, '"' * 40_000, "A.B" * 30_000, "« a. » " * 12_000, "\n- a" * 20_000],
    ids=["brackets", "stops", "quotes", "glued", "guillemets", "bullets"],
)
def test_hostile_text_takes_linear_time(text: str) -> None:
    start = time.process_time()
    split(text, "fr")
    assert time.process_time() - start < 4


def test_units_are_data() -> None:
    assert split("Un mot.", "fr") == [Unit((0, 7), (0, 7), "sentence", 0)]
