"""The tense that governs a place in a sentence, marked by ``@``, in both languages."""

from __future__ import annotations

import pytest

from factcheck.values.dates._language import load
from factcheck.values.dates._tense import SentenceTense

CASES = [
    # Compound, simple, lasting
    ("fr", "Le maire a démissionné @mardi.", "past"),
    ("fr", "@Mardi, le maire démissionnera.", "future"),
    ("fr", "La ville était calme @mardi.", "lasting"),
    ("fr", "Les élus se sont réunis @mardi.", "past"),
    ("fr", "Les élus vont bientôt se réunir @mardi.", "future"),
    ("fr", "Le texte sera examiné @mardi.", "future"),
    ("fr", "Le procès s'ouvrira @mardi.", "future"),
    ("fr", "Le procès s'ouvre @mardi.", "present"),
    ("fr", "Le train arrive @mardi.", "present"),
    ("en", "The mayor resigned @on Tuesday.", "past"),
    ("en", "The mayor will resign @on Tuesday.", "future"),
    ("en", "The town was calm @on Tuesday.", "lasting"),
    ("en", "The fair opens @on Tuesday.", "present"),
    ("en", "They are meeting @on Tuesday.", "future"),
    # Plans
    ("fr", "Le syndicat a appelé @mercredi à manifester.", "past"),
    ("fr", "Le syndicat a appelé à manifester @samedi.", "future"),
    ("fr", "Le sommet est prévu @samedi.", "future"),
    ("en", "The court ordered him @on Monday to appear.", "past"),
    ("en", "The court ordered him to appear @on Friday.", "future"),
    ("en", "The talks, scheduled @for Thursday, were cancelled.", "future"),
    # Clauses
    ("fr", "Le ministre, qui sera reçu jeudi, a parlé @mardi.", "past"),
    ("fr", "Le ministre, qui sera reçu @jeudi, a parlé.", "future"),
    ("fr", "Les élus se réuniront @jeudi, a annoncé le préfet.", "future"),
    ("fr", "Il a annoncé que les élus se réuniront @jeudi.", "future"),
    ("en", "He said that talks would resume @on Thursday.", "future"),
    ("en", "The mayor, who will travel on Friday, resigned @on Monday.", "past"),
    ("en", "The council will meet @on Thursday, officials said.", "future"),
    # Participles right before the date
    ("fr", "La police recherche l'auteur de l'attaque menée @lundi.", "past"),
    ("fr", "Il condamnera l'attaque menée @lundi.", "past"),
    # The month is no verb, and the verb no month
    ("en", "Theresa May resigned @in June.", "past"),
    ("en", "It may close @in June.", "future"),
    # Nothing to go by
    ("fr", "Réunion @mardi.", None),
    ("en", "Meeting @on Tuesday.", None),
]


@pytest.mark.parametrize(("lang", "marked", "expected"), CASES)
def test_tense(lang: str, marked: str, expected: str | None) -> None:
    place = marked.index("@")
    text = marked.replace("@", "")
    tense = SentenceTense(text, 0, len(text), load(lang).language.tense)
    assert tense.at(place, place + 5) == expected


def test_what_is_surely_past_has_nothing_ahead_beside_it() -> None:
    table = load("fr").language.tense
    sure = "Le maire a démissionné mardi."
    assert SentenceTense(sure, 0, len(sure), table).surely_past(sure.index("mardi"), len(sure) - 1)
    unsure = "Le maire a démissionné mardi et partira."
    assert not SentenceTense(unsure, 0, len(unsure), table).surely_past(unsure.index("mardi"), 28)
