"""Figures and dates of two occasions are no rivals, however alike the sentences are."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck.judgement.caution import may_clash
from factcheck.judgement.comparers import findings
from factcheck.judgement.evidence import Evidence
from factcheck.judgement.gate import gate
from factcheck.judgement.prepared import Prepared
from factcheck.judgement.updates import course
from tests.judgement.making import view

NEAR = Evidence(cos=0.8, cos_frame=0.8, same_ab=0.8, same_ba=0.8, con_ab=0.5, has_encoder=True, has_nli=True)


def known(
    lang: str, a: str, day_a: str, b: str, day_b: str, seen: Evidence = NEAR, house: str = "La Vigie"
) -> Prepared:  # fmt: skip
    first, second = view(a, lang, day_a, "Le Fanal"), view(b, lang, day_b, house)
    found = findings(first, second, "fr")
    return Prepared(first, second, False, found, gate(first, second, "fr"), course(first, second, found), seen, None)


@pytest.mark.parametrize(
    ("lang", "a", "day_a", "b", "day_b"),
    [
        # Two hours of one vote.
        ("fr", "À Valmorey, la participation atteignait 18,2 % à midi.", "2025-03-09",
         "À Valmorey, la participation atteignait 37,5 % à 17 heures.", "2025-03-09"),
        ("en", "Turnout in Kestrel Bay stood at 18.2% at noon.", "2025-03-09",
         "Turnout in Kestrel Bay stood at 37.5% at 5pm.", "2025-03-09"),
        # One of them at an hour.
        ("fr", "À Valmorey, la participation atteignait 37,5 % des inscrits à 17 heures.", "2025-03-09",
         "À Valmorey, la participation a atteint 61 % des inscrits.", "2025-03-09"),
        # Two rounds.
        ("fr", "Lucie Tardieu obtient 44,1 % des voix dans le canton.", "2025-03-09",
         "Lucie Tardieu obtient 61,5 % des voix dans le canton.", "2025-03-16"),
        ("en", "Ann Sorrell took 44.1% of the votes in the district.", "2025-03-09",
         "Ann Sorrell took 61.5% of the votes in the district.", "2025-03-16"),
        # The figure and the day are unlike.
        ("fr", "L'attaque du marché de Brenne a tué vingt personnes le 22 mai 2025.", "2025-06-04",
         "L'attaque du marché de Brenne a tué sept personnes le 3 juin 2025.", "2025-06-04"),
        ("en", "The attack on Brenne market killed twenty people on 22 May 2025.", "2025-06-04",
         "The attack on Brenne market killed seven people on 3 June 2025.", "2025-06-04"),
        # What is counted is all that is shared.
        ("fr", "Il faut 290 sièges pour gouverner seul à Valmorey.", "2025-06-04",
         "Le petit parti d'Irène Maudet gagnerait 30 sièges.", "2025-06-04"),
        ("en", "Governing alone takes 290 seats in the chamber.", "2025-06-04",
         "Irene Maudet's small party could pick up 30 seats.", "2025-06-04"),
        # What each report tells of its own day.
        ("fr", "Le président Delmas est allé voter dimanche 8 juin dans son village de Brenne.", "2025-06-08",
         "Le président Delmas a voté dimanche 15 juin au matin dans son village de Brenne.", "2025-06-15"),
        ("en", "President Delmas cast his ballot on Sunday 8 June in his village of Brenne.", "2025-06-08",
         "President Delmas voted on Sunday 15 June in his home village of Brenne.", "2025-06-15"),
    ],
)  # fmt: skip
def test_two_occasions_are_no_conflict(lang: str, a: str, day_a: str, b: str, day_b: str) -> None:
    assert not may_clash(known(lang, a, day_a, b, day_b))


@pytest.mark.parametrize(
    ("lang", "a", "b"),
    [
        ("fr", "À Valmorey, la participation atteignait 18,2 % à midi.",
         "À Valmorey, la participation atteignait 21,4 % à midi."),
        ("en", "Turnout in Kestrel Bay stood at 18.2% at noon.", "Turnout in Kestrel Bay stood at 21.4% at noon."),
        ("fr", "L'attaque du marché de Brenne a tué vingt personnes le 3 juin 2025.",
         "Le 3 juin 2025, l'attaque du marché de Brenne a fait sept morts."),
        ("en", "The attack on Brenne market killed twenty people on 3 June 2025.",
         "On 3 June 2025 the attack on Brenne market left seven people dead."),
        ("fr", "Le parti d'Irène Maudet a gagné 30 sièges au conseil de Brenne.",
         "Au conseil de Brenne, le parti d'Irène Maudet a gagné 24 sièges."),
        ("en", "Irene Maudet's party won 30 seats on the council.",
         "On the council, Irene Maudet's party won 24 seats."),
    ],
)  # fmt: skip
def test_one_occasion_is(lang: str, a: str, b: str) -> None:
    assert may_clash(known(lang, a, "2025-06-04", b, "2025-06-04"))


def test_a_copy_with_another_day_is_believed_though_each_day_is_its_report_s() -> None:
    text = "Le pont de Brenne a rouvert {} aux voitures et aux bus de la ville."
    copied = replace(NEAR, cos=0.95, cos_frame=0.99)
    assert may_clash(known("fr", text.format("lundi"), "2025-06-02", text.format("vendredi"), "2025-06-06", copied))


@pytest.mark.parametrize(
    ("lang", "a", "b"),
    [
        ("fr", "Sur les 18 nouveaux cas répertoriés samedi à Valmorey, 17 étaient liés au bal.",
         "Sur les 34 nouveaux cas répertoriés dimanche à Valmorey, 24 étaient liés au bal."),
        ("en", "Of the 18 new cases recorded on Saturday in Kestrel Bay, 17 were linked to the ball.",
         "Of the 34 new cases recorded on Sunday in Kestrel Bay, 24 were linked to the ball."),
    ],
)  # fmt: skip
def test_a_copy_with_another_figure_of_another_day_is_not(lang: str, a: str, b: str) -> None:
    copied = replace(NEAR, cos=0.95, cos_frame=0.99, con_ab=0.99, con_ba=0.99)
    assert not may_clash(known(lang, a, "2025-06-04", b, "2025-06-04", copied))


COUNTED = ("fr", "L'alerte de Valmorey avait été levée {} par la préfecture.", "deux jours plus tôt", "samedi")
COUNTED_EN = ("en", "The alert in Kestrel Bay had been lifted {} by the council.", "two days earlier", "on Saturday")


@pytest.mark.parametrize(("lang", "text", "hanging", "day"), [COUNTED, COUNTED_EN])
def test_a_day_counted_from_one_that_is_not_named_rivals_no_other(lang: str, text: str, hanging: str, day: str) -> None:
    copied = replace(NEAR, cos=0.95, cos_frame=0.99, con_ab=0.99, con_ba=0.99)
    told = text.format(day), "2025-06-04", text.format(hanging), "2025-06-05"
    assert known(lang, *told, copied).found[0].stance == "clash"
    assert not may_clash(known(lang, *told, copied))
    named = text.format("hier" if lang == "fr" else "yesterday"), "2025-06-05"
    assert may_clash(known(lang, *told[:2], *named, copied))


@pytest.mark.parametrize(
    ("lang", "text", "day", "next_day"),
    [
        ("fr", "En Europe, les chiffres publiés {} à Brenne, à Tourmel et à Valmorey sont inquiétants.",
         "jeudi", "vendredi"),
        ("en", "In Europe, the figures published on {} in Brenne, Tourmel and Kestrel Bay are worrying.",
         "Thursday", "Friday"),
    ],
)  # fmt: skip
def test_one_house_tells_of_each_day_in_the_same_words(lang: str, text: str, day: str, next_day: str) -> None:
    copied = replace(NEAR, cos=0.95, cos_frame=0.99, con_ab=0.99, con_ba=0.99)
    told = text.format(day), "2020-08-21", text.format(next_day), "2020-08-22"
    assert not may_clash(known(lang, *told, copied, "Le Fanal"))
    assert may_clash(known(lang, *told, copied))
