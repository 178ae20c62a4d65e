"""Figures of two wholes are no rivals: of two areas, of a part, of all told, of a state that changes by the hour."""

from __future__ import annotations

import pytest

from factcheck.judgement.caution import may_clash
from factcheck.judgement.evidence import Evidence
from factcheck.judgement.prepared import Prepared
from tests.judgement.making import prepared

NEAR = Evidence(cos=0.8, cos_frame=0.8, same_ab=0.8, same_ba=0.8, con_ab=0.5, has_encoder=True, has_nli=True)


def known(lang: str, a: str, b: str) -> Prepared:
    return prepared(lang, a, b, NEAR)


@pytest.mark.parametrize(
    ("lang", "a", "b"),
    [
        ("fr", "À Lyon, la tempête a privé 200 000 foyers d'électricité.",
         "À Marseille, la tempête a privé 15 000 foyers d'électricité."),
        ("en", "In Boston the storm left 200,000 homes without power.",
         "In Chicago the storm left 15,000 homes without power."),
        ("fr", "La tempête a blessé plusieurs villageois de Brenne.", "À Brenne, la tempête a blessé deux personnes."),
        ("fr", "La tempête de Brenne a détruit en tout 1 500 maisons.", "La tempête de Brenne a détruit 350 maisons."),
        ("en", "The Brenne storm destroyed 1,500 houses in all.", "The Brenne storm destroyed 350 houses."),
        ("fr", "Le nombre de cantons de Brenne en alerte passe de 22 à 25.", "À Brenne, 21 cantons sont en alerte."),
        ("fr", "À Brenne, 46 cantons restent fermés.", "À Brenne, 51 cantons sont fermés."),
        ("en", "In Brenne 46 schools remain closed.", "In Brenne 51 schools are closed."),
        ("fr", "À Brenne, le vent a soufflé à 200 km/h sur le cap et à 150 km/h en ville.",
         "À Brenne, le vent de la tempête a soufflé à 150 km/h sur le cap."),
        ("fr", "L'attaque de Brenne a tué six jeunes humanitaires français.", "L'attaque de Brenne a fait huit morts."),
        ("en", "The Brenne attack killed six French aid workers.", "The Brenne attack left eight people dead."),
    ],
)  # fmt: skip
def test_two_wholes_are_no_conflict(lang: str, a: str, b: str) -> None:
    assert not may_clash(known(lang, a, b))


@pytest.mark.parametrize(
    ("lang", "a", "b"),
    [
        ("fr", "À Lyon, la tempête a privé 200 000 foyers d'électricité.",
         "La tempête a privé 15 000 foyers d'électricité à Lyon."),
        ("en", "In Boston the storm left 200,000 homes without power.",
         "The storm left 15,000 Boston homes without power."),
        ("fr", "À Brenne, l'écart entre les deux listes est de 860 voix.",
         "L'écart entre les deux listes de Brenne s'élève à 214 voix."),
        ("fr", "La tempête de Brenne a détruit 1 500 maisons.", "La tempête de Brenne a détruit 350 maisons."),
        ("fr", "L'attaque de Brenne a tué neuf humanitaires français.", "L'attaque de Brenne a fait huit morts."),
        ("en", "The Brenne attack killed six French aid workers.", "The Brenne attack left eight French people dead."),
    ],
)  # fmt: skip
def test_one_whole_is(lang: str, a: str, b: str) -> None:
    assert may_clash(known(lang, a, b))


@pytest.mark.parametrize(
    ("lang", "a", "b"),
    [
        ("fr", "La fièvre de Brenne a contaminé au moins 4 503 811 personnes.",
         "Les deux tiers des 610 détenus de la prison de Brenne ont été touchés par la fièvre."),
        ("en", "The Brenne fever has infected at least 4,503,811 people.",
         "Two thirds of the 610 inmates of Brenne prison have caught the fever."),
    ],
)  # fmt: skip
def test_counts_of_two_sizes_are_of_two_things(lang: str, a: str, b: str) -> None:
    assert not may_clash(known(lang, a, b))


@pytest.mark.parametrize(
    ("lang", "a", "b"),
    [
        ("fr", "La fièvre a fait 27 074 morts depuis le 1er mars.", "La fièvre a fait 1 630 morts dans les villages."),
        ("en", "The fever has killed 27,074 people since 1 March.", "The fever has killed 1,630 in the villages."),
    ],
)  # fmt: skip
def test_a_toll_far_below_that_of_an_earlier_report_is_of_a_part(lang: str, a: str, b: str) -> None:
    assert not may_clash(prepared(lang, a, b, NEAR, "2025-10-31"))
    assert may_clash(prepared(lang, a, b, NEAR))


def test_a_count_a_thousand_times_too_large_in_the_same_words_is_a_conflict() -> None:
    a = "La tempête de Brenne a privé 4 500 foyers d'électricité dans la nuit."
    assert may_clash(known("fr", a, a.replace("4 500", "4 500 000")))
