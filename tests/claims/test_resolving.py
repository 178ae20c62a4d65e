"""Whom pronouns and possessives stand for in prose: verbs of persons, titles, headings, the person told of."""

from __future__ import annotations

import pytest

from tests.claims.reading import told


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "fr",
            "La cousine du banquier Marc Vidal a été arrêtée lundi à Lyon. Son arrestation relance le dossier des "
            "comptes cachés. Elle a comparu mardi devant une juge.",
            "La cousine du banquier Marc Vidal a comparu mardi devant une juge",
        ),
        (
            "fr",
            "Marc Vidal dirige la banque depuis 2010. Le camp de la réforme a gagné. Il table sur 300 inscrits.",
            "Marc Vidal table sur 300 inscrits",
        ),
        (
            "fr",
            "Les pompiers ont trouvé 120 m² en flammes. Les 120 m² étaient embrasés. Ils ont extrait un homme du "
            "logement.",
            "Les pompiers ont extrait un homme du logement",
        ),
        (
            "en",
            "Ruth Hall leads the council. The policy of the party won. She wants three new schools.",
            "Ruth Hall wants three new schools",
        ),
    ],
)
def test_what_only_persons_do_is_told_of_no_thing(lang: str, text: str, expected: str) -> None:
    assert expected in told(text, lang)


def test_a_thing_still_does_what_things_do() -> None:
    text = "Le pont de Brancy a rouvert lundi. Il mesure 300 mètres."
    assert "Le pont de Brancy mesure 300 mètres" in told(text)


def test_a_title_and_a_name_are_one_person() -> None:
    claims = told(
        "M. Vidal a annoncé qu'il voulait fermer le site. Mme Roche a affirmé que son entreprise était prête."
    )
    assert "M. Vidal voulait fermer le site" in claims
    assert "L'entreprise de Mme Roche était prête" in claims


def test_a_title_gives_way_to_the_full_name() -> None:
    claims = told("Jean Vidal est arrivé lundi. M. Vidal a annoncé qu'il voulait vendre le site.")
    assert "Jean Vidal voulait vendre le site" in claims


def test_a_pronoun_that_is_not_resolved_stands_in_the_way() -> None:
    text = "La fille a vu le cousin de Marc et le frère de Paul. Il a pris le camion. Il a heurté un mur."
    assert any(c.text == "Il a heurté un mur" and c.unresolved == ("Il",) for c in told(text).values())


def test_a_pronoun_takes_who_comes_after_it_in_the_main_clause() -> None:
    claims = told("Un drame a eu lieu à Nîmes. Alors qu'il était encore menotté, l'homme est mort d'un malaise.")
    assert "L'homme était encore menotté" in claims


def test_an_aside_about_a_source_gives_no_antecedent() -> None:
    claims = told("Comme l'explique Sud Ouest, il a fallu une heure au voleur pour fuir. Il est aperçu à Lormont.")
    assert not any(text.startswith("Sud Ouest est") for text in claims)


def test_a_stray_quotation_mark_is_not_carried_along() -> None:
    claims = told('Benoît Marchal "a admis qu\'il était là" selon une source. Il pourrait être jugé.')
    assert "Benoît Marchal pourrait être jugé" in claims


def test_part_of_a_name_is_not_put_in_full() -> None:
    claims = told(
        "La Santé de la Ville de Nantes manque de moyens. Le ministre de la Santé Guy Aubin a dénoncé des retards."
    )
    assert "Le ministre de la Santé Guy Aubin a dénoncé des retards" in claims


def test_a_pronoun_with_its_noun_in_the_claim_is_not_marked() -> None:
    claims = told("Le pilote a refusé de décoller parce qu'il n'avait pas assez de carburant.")
    assert all(not claim.unresolved for claim in claims.values())


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Le camp de l'Est a fermé. Il pourrait y avoir d'autres fermetures cet été."),
        ("en", "The survey was run in Leeds. It will take a few more months for the team to finish the work."),
    ],
)
def test_an_empty_subject_is_left(lang: str, text: str) -> None:
    assert any(claim.startswith(("Il pourrait y avoir", "It will take")) for claim in told(text, lang))


def test_a_pronoun_in_direct_speech_takes_what_is_spoken_of() -> None:
    claims = told("« La filière est fragile, car elle refuse le changement », estime Guy Aubin.")
    assert "La filière refuse le changement" in claims


def test_direct_speech_takes_nobody_where_two_may_be_meant() -> None:
    claims = told("Le maire a reçu le préfet. « Il ment à ses électeurs », a dit Guy Aubin.")
    assert "Il ment à ses électeurs" in claims


def test_a_distributive_owner_is_not_the_one_before() -> None:
    claims = told(
        "Des chercheurs de Lyon ont étudié la mer. Chaque navire est suivi, ce qui permet de tracer leur nombre."
    )
    assert not any("nombre des chercheurs" in text for text in claims)


def test_the_one_named_last_is_not_who_says_so() -> None:
    claims = told("Parmi ses confidences sur Paul Roche, le politologue affirme que ce dernier a laissé un suspect.")
    assert "Paul Roche a laissé un suspect" in claims


@pytest.mark.parametrize("name", ["Karine Le Marchand", "Karine Le Goff"])
def test_a_speaker_has_the_whole_name(name: str) -> None:
    claims = told(f'L\'agence a fermé. "Nos clients attendent", a confié {name} sur RTL.')
    said = claims["Nos clients attendent"].attribution
    assert said is not None
    assert said.speaker == name


def test_a_name_that_the_parser_breaks_is_one_person() -> None:
    claims = told("Marine Le Goff a tenu une réunion à Lyon. Elle a souhaité fermer le site.")
    assert "Marine Le Goff a souhaité fermer le site" in claims


def test_a_source_ends_before_the_next_name() -> None:
    claims = told("Selon RTL, Richard Sautier, blessé au ventre, aurait déclaré qu'une note avait été glissée.")
    speakers = {claim.attribution.speaker for claim in claims.values() if claim.attribution is not None}
    assert speakers <= {"RTL", "Richard Sautier"}
    assert speakers


def test_what_is_somebodys_owns_nothing_that_may_be_theirs() -> None:
    claims = told("La cote du maire Paul Roche atteint un record. Les sondés saluent sa capacité à gérer la crise.")
    assert not any("capacité de la cote" in text for text in claims)
