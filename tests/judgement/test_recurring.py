"""What comes back in the same words: traffic forecasts, inquiries, counts of what is new."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck.judgement.caution import may_clash, may_update
from factcheck.judgement.lapse import outdated
from factcheck.judgement.prepared import Prepared
from tests.judgement.making import NEAR, told, view

ALIKE = replace(NEAR, cos=0.85, cos_frame=0.85, con_ab=0.3, con_ba=0.3)


def known(lang: str, a: str, b: str, days: tuple[str, str], tail: str = "") -> Prepared:
    """Two claims of one house, each with the same words behind it."""
    texts = f"{a} {tail}".strip(), f"{b} {tail}".strip()
    return told(lang, a, b, days=days, texts=texts, seen=ALIKE, houses=("Le Fanal", "Le Fanal"))


@pytest.mark.parametrize(
    ("lang", "text", "added"),
    [
        ("fr", "La préfecture a étendu l'alerte à 38 nouveaux départements.", True),
        ("fr", "La préfecture a étendu l'alerte à 38 départements supplémentaires.", True),
        ("fr", "La préfecture a placé 38 départements en alerte.", False),
        ("fr", "L'accident a fait un mort et 12 autres personnes ont été blessées.", False),
        ("en", "The alert was extended to 38 additional counties.", True),
        ("en", "The alert covers 38 counties.", False),
    ],
)
def test_so_many_new_ones_are_not_all(lang: str, text: str, added: bool) -> None:
    assert [measure.added for measure in view(text, lang, "2025-06-04").measures][-1] is added


FORECASTS = {
    "fr": (
        "La journée de samedi sera classée rouge en Valdorie dans le sens des départs.",
        "La journée est classée rouge en Valdorie dans le sens des départs.",
        "C'est ce qu'annonce Bison Futé.",
    ),
    "en": (
        "Saturday will be classed red in Valdoria for those who leave.",
        "The day is classed red in Valdoria for those who leave.",
        "So motorists are told.",
    ),
}


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_a_forecast_says_nothing_of_the_last_one(lang: str) -> None:
    a, b, tail = FORECASTS[lang]
    weeks = known(lang, a, b, ("2025-08-01", "2025-08-22"), tail)
    assert not may_update(weeks)
    assert may_update(known(lang, a, b, ("2025-08-01", "2025-08-02"), tail))


def test_nothing_makes_one_story_of_two_inquiries() -> None:
    a = "Une enquête va être ouverte pour déterminer les causes exactes de l'incendie."
    b = "Une enquête a été ouverte pour déterminer les causes de l'incendie."
    assert not may_update(known("fr", a, b, ("2025-07-15", "2025-08-15")))
    assert may_update(known("fr", a, b, ("2025-07-15", "2025-07-18")))
    named = (a.replace("l'incendie", "l'incendie de Valdor"), b.replace("l'incendie", "l'incendie de Valdor"))
    assert may_update(known("fr", *named, ("2025-07-15", "2025-08-05")))


def test_the_arrests_of_the_next_march_are_its_own() -> None:
    a = "Les forces de l'ordre ont procédé à 412 interpellations à Valdor."
    b = "Les forces de l'ordre ont procédé à 1 082 interpellations samedi à Valdor."
    # The 7th of June 2025 is a Saturday.
    assert not may_update(known("fr", a, b, ("2025-06-04", "2025-06-08")))
    assert may_update(known("fr", a, b, ("2025-06-07", "2025-06-08")))


def test_a_nameless_count_lasts_a_few_days() -> None:
    a, b = (
        "Au total, 130 personnes ont été placées en garde à vue.",
        "En tout, 144 personnes ont été placées en garde à vue.",
    )
    assert outdated(known("fr", a, b, ("2025-06-04", "2025-06-14")), "update")
    assert not outdated(known("fr", a, b, ("2025-06-04", "2025-06-07")), "update")
    a, b = (text.replace("personnes", "personnes de Valdor") for text in (a, b))
    assert not outdated(known("fr", a, b, ("2025-06-04", "2025-06-14")), "update")


@pytest.mark.parametrize(
    ("lang", "a", "b", "clash"),
    [
        ("fr", "Quatre personnes sont mortes à Valdor.", "Trois hommes sont morts à Valdor.", False),
        ("fr", "Trois personnes sont mortes à Valdor.", "Quatre hommes sont morts à Valdor.", True),
        ("fr", "Quatre hommes sont morts à Valdor.", "Trois hommes sont morts à Valdor.", True),
        ("en", "Four people died in Valdor.", "Three men died in Valdor.", False),
        ("en", "Four men died in Valdor.", "Three men died in Valdor.", True),
    ],
)  # fmt: skip
def test_three_men_may_be_among_four_people(lang: str, a: str, b: str, clash: bool) -> None:
    assert may_clash(known(lang, a, b, ("2025-06-04", "2025-06-04"))) is clash


@pytest.mark.parametrize(
    ("lang", "a", "b"),
    [
        (
            "fr",
            "La dixième séquence de grève commencera jeudi à Valdor.",
            "La seizième séquence de grève a commencé jeudi à Valdor.",
        ),
        (
            "en",
            "The tenth round of talks will begin on Thursday in Valdor.",
            "The sixteenth round of talks began on Thursday in Valdor.",
        ),
    ],
)  # fmt: skip
def test_two_of_a_series_are_no_update(lang: str, a: str, b: str) -> None:
    assert not may_update(known(lang, a, b, ("2025-06-04", "2025-06-06")))
    b = b.replace("seizième", "dixième").replace("sixteenth", "tenth")
    assert may_update(known(lang, a, b, ("2025-06-04", "2025-06-06")))
