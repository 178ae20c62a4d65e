"""Dates of what a claim only names, and denials of what the other claim does not speak of."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck.judgement.caution import may_clash
from factcheck.judgement.comparers import findings
from factcheck.judgement.names import names_of
from tests.judgement.making import NEAR, view
from tests.judgement.making import told as known

SURE = replace(NEAR, same_ab=0.95, same_ba=0.95)


@pytest.mark.parametrize(
    ("lang", "a", "b"),
    [
        (
            "fr",
            "L'auteur de l'attentat de Valdor a été abattu jeudi soir par la police dans le quartier du port.",
            "L'auteur présumé de l'attentat de mardi à Valdor a été abattu par la police dans le quartier du port.",
        ),
        (
            "en",
            "The man behind the attack on Valdor was shot on Thursday by police near the port.",
            "The man behind Tuesday's attack on Valdor was shot by police near the port.",
        ),
    ],
)
def test_the_day_of_an_event_that_is_only_named(lang: str, a: str, b: str) -> None:
    # The 5th of June 2025 is a Thursday.
    assert not may_clash(known(lang, a, b, days=("2025-06-05", "2025-06-06"), seen=SURE))
    rival = a.replace("jeudi soir", "mercredi soir").replace("Thursday", "Wednesday")
    assert may_clash(known(lang, a, rival, days=("2025-06-06", "2025-06-06"), seen=SURE))


def test_a_time_of_day_has_the_day_of_its_text() -> None:
    a = "Un homme a ouvert le feu mardi peu avant 20h00 dans le centre de Valdor."
    b = "Peu avant 20 heures, un homme a ouvert le feu dans le centre de Valdor."
    seen = replace(NEAR, con_ab=0.4, con_ba=0.4)
    assert not may_clash(known("fr", a, b, days=("2025-06-04", "2025-06-05"), seen=seen))


def test_the_third_of_three_has_a_day_of_his_own() -> None:
    a, b = "L'attentat de Valdor a fait trois morts mardi soir.", "Une troisième personne est morte à Valdor jeudi."
    seen = replace(NEAR, con_ab=0.4, con_ba=0.4)
    assert not may_clash(known("fr", a, b, days=("2025-06-06", "2025-06-06"), seen=seen))


DENIED = replace(NEAR, con_ab=0.97, con_ba=0.8)


@pytest.mark.parametrize(
    ("a", "b", "clash"),
    [
        ("Paul Roy n'est pas mis en examen dans ce dossier.", "Paul Roy a été mis en examen à Valdor.", False),
        ("Paul Roy n'a pas été mis en examen.", "Paul Roy a été mis en examen.", True),
        ("Paul Roy n'est pas mis en examen dans ce dossier.", "Paul Roy est mis en examen dans ce dossier.", True),
        ("L'alarme s'est déclenchée normalement.", "La sirène n'a pas sonné cette nuit-là.", True),
        ("L'inspection du mois d'août n'a jamais été menée.", "Il avait passé une inspection en août.", True),
        ("Nous n'avons fermé aucune porte.", "Il était très fermé, comme un savant peut l'être.", False),
    ],
)
def test_a_denial_of_what_the_other_does_not_speak_of(a: str, b: str, clash: bool) -> None:
    assert may_clash(known("fr", a, b, seen=DENIED)) is clash


@pytest.mark.parametrize(
    ("a", "b", "denied"),
    [
        ("Le plan ne touche pas à l'âge légal de départ.", "L'âge de départ est fixé à 62 ans.", False),
        ("Le maire n'a pas reçu de menace de mort.", "Le maire a reçu une menace de mort.", True),
    ],
)
def test_a_noun_that_says_which_thing_is_meant_is_not_denied(a: str, b: str, denied: bool) -> None:
    found = findings(view(a, "fr"), view(b, "fr", source="La Vigie"), "fr")
    assert any(f.comparer == "negation.predicate" for f in found) is denied


def test_a_feast_is_nobody() -> None:
    seen = view("Le marché de Noël de Valdor a rouvert.", "fr")
    assert not any("noel" in name.words for name in names_of(seen.claim, seen.lang))


def test_two_dates_clash_where_nothing_but_they_differ() -> None:
    a = "La mine de Corvalan a fermé ses portes le 3 juin."
    b = "La mine de Corvalan a fermé le 12 juin, à la demande du préfet de Valdor."
    for same, clash in ((0.9, True), (0.1, False)):
        seen = replace(NEAR, same_ab=0.02, same_ba=same, con_ab=0.5, con_ba=0.5)
        assert may_clash(known("fr", a, b, days=("2025-06-15", "2025-06-15"), seen=seen)) is clash


@pytest.mark.parametrize(
    ("lang", "text", "word", "negated"),
    [
        ("fr", 'La mairie n\'a reçu "aucun signalement de malades", selon Paul Roy.', "signalement", True),
        ("en", "The board leaves “no serious doubt” that fire broke out.", "broke", False),
        ("fr", "Paul Roy n'aurait jamais dû être arrêté.", "arrêté", False),
        ("fr", "Paul Roy n'aurait jamais été arrêté.", "arrêté", True),
        ("en", "Paul Roy should never have been arrested.", "arrested", False),
        ("en", "Paul Roy has never been arrested.", "arrested", True),
    ],
)
def test_what_stands_under_a_negation(lang: str, text: str, word: str, negated: bool) -> None:
    seen = view(text, lang)
    assert (seen.words.norms.index(word) in seen.negated) is negated
