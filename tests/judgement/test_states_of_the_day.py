"""Figures that change with the days, lists of figures, and other things that two reports of two days may both say."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck.judgement.caution import may_clash
from factcheck.judgement.evidence import Evidence
from factcheck.judgement.prepared import Prepared
from tests.judgement.making import prepared, view

SURE = Evidence(
    cos=0.95, cos_frame=0.95, same_ab=0.9, same_ba=0.9, con_ab=0.98, con_ba=0.98, has_encoder=True, has_nli=True
)


def known(lang: str, a: str, b: str, day_b: str = "2025-10-28", seen: Evidence = SURE) -> Prepared:
    return prepared(lang, a, b, seen, day_b)


@pytest.mark.parametrize(
    ("lang", "a", "b"),
    [
        ("fr", "7 941 personnes sont hospitalisées pour la fièvre.",
         "6 983 personnes sont hospitalisées pour la fièvre."),
        ("fr", "Quatre régions regroupent 72 % des patients hospitalisés.",
         "Quatre régions regroupent 75 % des patients hospitalisés."),
        ("en", "7,941 people are in hospital with the fever.", "6,983 people are in hospital with the fever."),
        ("en", "7,941 people are in hospital with the fever.", "8,125 people are in hospital with the fever."),
    ],
)  # fmt: skip
def test_those_in_hospital_come_and_go(lang: str, a: str, b: str) -> None:
    assert known(lang, a, b, "2025-11-02").course.grew
    assert not known(lang, a, b).course.grew


def test_a_toll_to_the_last_digit_grows_by_one_percent() -> None:
    pair = known("fr", "La fièvre a fait 87 493 morts.", "La fièvre a fait 88 130 morts.", "2025-10-29")
    assert pair.course.grew
    rounded = known("fr", "La fièvre a fait 88 000 morts.", "La fièvre a fait 88 200 morts.", "2025-10-29")
    assert not rounded.course.shrank


@pytest.mark.parametrize(
    ("lang", "a", "b"),
    [
        ("fr", "Suivent la Norvège (33 998 morts), l'Italie (31 610) et la France (27 529).",
         "Viennent ensuite l'Espagne avec 40 465 morts, l'Islande avec 35 930 morts et le Portugal (29 111 morts)."),
        ("en", "After it come Norway with 33,998 dead, Italy with 31,610 and France with 27,529.",
         "After it come Spain with 40,465 dead, Iceland with 35,930 and Portugal with 29,111."),
    ],
)  # fmt: skip
def test_the_dead_of_one_country_are_not_those_of_another(lang: str, a: str, b: str) -> None:
    assert not any(found.stance == "clash" and found.comparer == "number.value" for found in known(lang, a, b).found)


def test_the_dead_of_one_country_in_two_lists_are_held_against_each_other() -> None:
    pair = known(
        "fr", "Suivent la Norvège (33 998 morts), l'Italie (31 610) et la France (27 529).",
        "Suivent la Norvège (33 998 morts), l'Italie (31 788) et la France (27 529).",
    )  # fmt: skip
    clashes = [found for found in pair.found if found.stance == "clash"]
    assert [(found.left, found.right) for found in clashes if found.comparer == "number.value"] == [
        ("31 610", "31 788")
    ]


def test_what_the_last_day_added_may_stand_before_its_comma() -> None:
    pair = known(
        "fr", "Sur les dernières 24 heures, 110 personnes sont mortes, portant le total des décès à 28 132.",
        "Au total, 21 340 décès sont à déplorer.",
    )  # fmt: skip
    assert not any("110" in (found.left, found.right) and found.stance == "clash" for found in pair.found)


@pytest.mark.parametrize(
    ("lang", "a", "b", "day_b"),
    [
        ("fr", "Lise Hamon a été retrouvée sans vie dimanche.", "Lise Hamon a été retrouvée morte dimanche.",
         "2025-10-28"),
        ("fr", "Un soldat a ouvert le feu à Brenne, faisant huit blessés avant d'être abattu.",
         "Un soldat a ouvert le feu à Brenne, faisant trois morts avant d'être abattu.", "2025-10-28"),
        ("fr", "152 nouvelles admissions ont été enregistrées à Brenne.",
         "670 nouvelles admissions supplémentaires ont été enregistrées à Brenne.", "2025-11-02"),
        ("fr", "Après un long débat, le Parlement a adopté mercredi la loi Hamon.",
         "Après un long débat, le Parlement s'apprête à adopter mercredi la loi Hamon.", "2025-10-28"),
        ("fr", "Lise Hamon a été incarcérée samedi.", "Lise Hamon est recherchée depuis 1997.", "2025-10-28"),
        ("fr", "À Brenne, le cyclone a fait six morts.", "En 1970, un cyclone avait fait 5 000 morts à Brenne.",
         "2025-10-28"),
        ("fr", "Marc Valette a 64 ans.", "Le fils de Marc Valette a 34 ans.", "2025-10-28"),
        ("fr", "Marc Valette a 64 ans.", "De Marc Valette, la police avait une photo vieille de 17 ans.", "2025-10-28"),
        ("fr", "Les 149 passagers de l'avion de Brenne sont morts.",
         "8 membres d'équipage de l'avion de Brenne sont morts.", "2025-10-28"),
        ("en", "The 149 passengers of the Brenne flight died.", "8 crew members of the Brenne flight died.",
         "2025-10-28"),
        ("en", "Marc Valette is aged 64.", "The son of Marc Valette is aged 34.", "2025-10-28"),
    ],
)  # fmt: skip
def test_both_may_hold(lang: str, a: str, b: str, day_b: str) -> None:
    assert not may_clash(known(lang, a, b, day_b))


@pytest.mark.parametrize(
    ("a", "b", "day_b"),
    [
        ("Lise Hamon ne veut pas démissionner.", "Lise Hamon a démissionné mardi.", "2025-10-30"),
    ],
)  # fmt: skip
def test_both_may_hold_of_two_sentences(a: str, b: str, day_b: str) -> None:
    assert not may_clash(known("fr", a, b, day_b, replace(SURE, cos=0.7, cos_frame=0.74)))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Les députés ont rejeté l'extension du congé de deuil prévue en cas de décès d'un enfant.",
         "Les députés ont autorisé le don de jours de repos en cas de mort d'un enfant."),
        ("Une majorité de Brennois (55 %) souhaite que Marc Valette reste maire.",
         "Marc Valette a remporté la mairie de Brenne avec 58,8 % des voix."),
    ],
)  # fmt: skip
def test_both_may_hold_where_the_model_is_not_sure(a: str, b: str) -> None:
    assert not may_clash(known("fr", a, b, seen=replace(SURE, cos=0.7, cos_frame=0.7, con_ab=0.5, con_ba=0.4)))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Marc Valette a 64 ans.", "Marc Valette a 58 ans."),
        ("Marc Valette a obtenu 55 % des voix à Brenne.", "Marc Valette a obtenu 58,8 % des voix à Brenne."),
        ("À Brenne, le cyclone a fait six morts.", "À Brenne, le cyclone a fait neuf morts."),
        (
            "10 611 nouveaux cas ont été confirmés en une journée.",
            "10 701 nouveaux cas ont été confirmés en une journée.",
        ),
    ],
)
def test_rival_figures_of_one_day_still_clash(a: str, b: str) -> None:
    assert may_clash(known("fr", a, b))


@pytest.mark.parametrize(
    ("lang", "text", "free"),
    [
        ("fr", "L'avocate n'a pas précisé la date de la condamnation.", "condamnation"),
        ("en", "The lawyer did not disclose the date of the conviction.", "conviction"),
        ("fr", "Le maire a été retrouvé sans vie.", "vie"),
    ],
)
def test_what_is_not_said_is_not_denied(lang: str, text: str, free: str) -> None:
    seen = view(text, lang)
    assert seen.words.norms.index(free) not in seen.negated


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Un 320 d'Air Brenne s'est écrasé dimanche.", "Un Aero 210 d'Air Brenne s'est écrasé dimanche."),
        ("L'avion du vol BR 302 s'est écrasé dimanche.", "L'Aero 210 d'Air Brenne s'est écrasé dimanche."),
    ],
)
def test_a_number_that_names_a_thing_counts_nothing(a: str, b: str) -> None:
    assert not any(found.comparer == "number.value" for found in known("fr", a, b).found)


def test_what_is_still_to_come_for_both_is_no_update() -> None:
    pair = known(
        "fr",
        "Le débat sur le tunnel portera sur les élections de 2031.",
        "Le débat sur le tunnel s'est invité dans la campagne des élections de 2031.",
        "2025-11-02",
    )
    assert not pair.course.planned


def test_who_was_sought_on_another_day_is_doubted_like_anything_else() -> None:
    unread = replace(SURE, con_ab=0.0, con_ba=0.0, cos=0.6, cos_frame=0.6)
    assert not may_clash(
        known("fr", "Lise Hamon est recherchée.", "Lise Hamon a été incarcérée.", "2025-11-02", unread)
    )


@pytest.mark.parametrize(
    ("lang", "a", "b"),
    [
        ("fr", "Quatre régions regroupent 73 % des patients hospitalisés.",
         "Quatre régions regroupent 74 % des patients hospitalisés."),
        ("fr", "1 665 malades sont en réanimation.", "1 059 malades sont en réanimation."),
        ("en", "1,665 patients are in intensive care.", "1,059 patients are in intensive care."),
        ("fr", "La Norvège est le sixième pays le plus touché du monde.",
         "La Norvège est le deuxième pays le plus touché du monde."),
        ("fr", "À ce jour, neuf mairies ont été taguées à Brenne.",
         "Quinze mairies ont été taguées à Brenne ces dernières semaines."),
        ("en", "To date, nine town halls have been sprayed in Brenne.",
         "Fifteen town halls have been sprayed in Brenne in recent weeks."),
        ("fr", "L'Espagne compte 122 238 morts.", "L'Espagne déplore plus de 125 000 morts."),
    ],
)  # fmt: skip
def test_counts_that_somebody_keeps_change_with_the_days(lang: str, a: str, b: str) -> None:
    assert known(lang, a, b, "2025-11-02").course.grew
    assert not known(lang, a, b).course.grew


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("À ce jour, le navire transportait 134 passagers à bord.",
         "Le navire transportait 160 passagers à bord à ce jour."),
        ("Les insurgés n'ont pas perdu plus de 600 hommes depuis le début.",
         "Le bilan est de 2 000 hommes perdus depuis le début."),
    ],
)  # fmt: skip
def test_a_count_that_is_fixed_or_denied_is_not_kept(a: str, b: str) -> None:
    assert not known("fr", a, b, "2025-11-02").course.moved
