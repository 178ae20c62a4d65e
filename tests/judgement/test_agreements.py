"""What speaks against an agreement that says nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck.judgement.caution import may_agree
from factcheck.judgement.evidence import Evidence
from factcheck.judgement.prepared import Prepared
from factcheck.judgement.shortcuts import shortcut
from tests.judgement.making import prepared

NEAR = Evidence(cos=0.8, cos_frame=0.8, has_encoder=True, has_nli=True)


def known(a: str, b: str, seen: Evidence, lang: str = "fr") -> Prepared:
    return prepared(lang, a, b, seen)


@pytest.mark.parametrize(
    ("lang", "a", "b"),
    [
        # Each follows from the other, says the model, and they share a name alone.
        ("fr", "Lucie Tardieu va essayer de les contacter.", "Une information saluée par Lucie Tardieu."),
        ("en", "Ann Sorrell is going to try to call them.", "A piece of news that Ann Sorrell welcomed."),
        # A sentence that hardly says anything of the name.
        (
            "fr",
            "Lucie Tardieu est dans une situation.",
            "Étrange situation pour qui s'est fait battre par Lucie Tardieu.",
        ),
        # A day in common.
        ("fr", "Samedi soir, la chaîne diffusait un concert.", "Une polémique se déroule à Paris ce samedi."),
        ("en", "On Saturday night the channel showed a concert.", "A row is under way in Lyon this Saturday."),
        # Values that meet because one is open.
        ("fr", "Plusieurs ouvriers de la mine de Valdor ont été blessés.", "La mine de Valdor a fait trente blessés."),
        ("en", "At least four workers of the Valdor mine were hurt.", "At least thirty Valdor miners were hurt."),
    ],
)
def test_a_name_a_day_or_an_open_value_in_common_is_no_agreement(lang: str, a: str, b: str) -> None:
    follows = replace(NEAR, cos=0.7, cos_frame=0.7, ent_ab=0.6, ent_ba=0.1, same_ab=0.6, same_ba=0.3)
    assert not may_agree(known(a, b, follows, lang))
    assert not may_agree(known(a, b, replace(follows, ent_ba=0.2), lang))


@pytest.mark.parametrize(
    ("lang", "a", "b"),
    [
        (
            "fr",
            "Onze ouvriers de la mine de Valdor ont été blessés.",
            "La mine de Valdor a fait une dizaine de blessés.",
        ),
        ("en", "Eleven workers of the Valdor mine were hurt.", "About ten miners were hurt at the Valdor mine."),
        (
            "fr",
            "Lucie Tardieu quitte le parti pour fonder le sien.",
            "Lucie Tardieu a quitté le parti et fonde le sien.",
        ),
        ("en", "Ann Sorrell leaves the party to found her own.", "Ann Sorrell left the party and will found her own."),
        ("fr", "Samedi soir, le musée a brûlé à Brenne.", "Un incendie a détruit samedi le musée de Brenne."),
    ],
)
def test_one_fact_in_other_words_is(lang: str, a: str, b: str) -> None:
    follows = replace(NEAR, cos=0.7, cos_frame=0.7, ent_ab=0.6, ent_ba=0.8, same_ab=0.6, same_ba=0.8)
    assert may_agree(known(a, b, follows, lang))


@pytest.mark.parametrize(("lang", "text"), [("fr", "C'est désormais officiel."), ("en", "It is now official.")])
def test_a_sentence_that_says_nothing_agrees_with_none(lang: str, text: str) -> None:
    pair = known(text, text, replace(NEAR, ent_ab=1.0, ent_ba=1.0, cos=1.0), lang)
    assert shortcut(pair.a, pair.b) == ""
    assert not may_agree(pair)


@pytest.mark.parametrize(
    ("inner", "outer", "said"),
    [
        ("The young man had", "This time the young man had been overtaken by events.", ""),
        ("The school stays closed Monday", "The town hall says the school stays closed Monday.", "contained"),
        ("Le jeune homme a", "Cette fois, le jeune homme a été dépassé par les événements.", ""),
        ("Il y a un an", "Le parti est passé de 24 à 52 députés il y a un an.", ""),
        ("Voici ce que l'on sait", "Voici ce que l'on sait sur la propagation de la maladie.", ""),
        ("A plongé le pays", "La querelle a plongé le pays dans une crise politique.", ""),
        ("L'école reste fermée lundi", "Selon la mairie, l'école reste fermée lundi.", "contained"),
        ("Lucie Tardieu a 9 ans", "À sa disparition, Lucie Tardieu a 9 ans.", "contained"),
    ],
)
def test_a_turn_of_phrase_inside_another_sentence_is_no_agreement(inner: str, outer: str, said: str) -> None:
    pair = known(inner, outer, NEAR, "en" if inner.startswith("The") else "fr")
    assert shortcut(pair.a, pair.b) == said
    assert shortcut(pair.b, pair.a) == said
