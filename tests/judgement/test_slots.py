"""Claims that differ in one slot, the scope of each figure, and other things of the same sort."""

from __future__ import annotations

import pytest

from factcheck.judgement.comparers import findings
from factcheck.judgement.gate import gate
from factcheck.judgement.slots import lone_slot
from factcheck.judgement.twins import twins
from factcheck.judgement.updates import course
from factcheck.judgement.view import View
from tests.judgement.making import view


def _clashes(a: View, b: View) -> set[str]:
    return {f.comparer for f in findings(a, b, "fr") if f.stance == "clash"}


@pytest.mark.parametrize(
    ("lang", "a", "b", "alone"),
    [
        ("fr", "La paix sera signée à Lyon.", "La paix sera signée à Lille.", True),
        ("fr", "La paix sera signée à Lyon.", "La paix sera conclue un jour à Lille.", False),
        ("fr", "À Lyon.", "À Lille.", False),
        ("en", "Peace will be signed in Leeds.", "Peace will be signed in Derby.", True),
        ("en", "Peace will be signed in Leeds.", "Peace will be signed in Derby", True),
        ("en", "Peace will be signed in Leeds.", "The bridge opens in Derby.", False),
    ],
)
def test_one_slot_differs(lang: str, a: str, b: str, alone: bool) -> None:
    assert (lone_slot(view(a, lang), view(b, lang)) is not None) == alone
    assert (lone_slot(view(b, lang), view(a, lang)) is not None) == alone


def test_claims_of_two_languages_have_no_slot() -> None:
    assert lone_slot(view("Lyon vote dimanche", "fr"), view("Lyon vote Sunday", "en")) is None


@pytest.mark.parametrize(
    ("lang", "a", "b", "comparer"),
    [
        ("fr", "La pile tient jusqu'à 30 jours en veille.", "La pile tient jusqu'à 6 jours en veille.",
         "duration.value"),
        ("fr", "Le port a perdu plus de 200 emplois.", "Le port a perdu plus de 900 emplois.", "number.value"),
        ("en", "The plant will employ up to 250 people.", "The plant will employ up to 312 people.", "number.value"),
        ("en", "The festival will cost about $700,000.", "The festival will cost about $630,000.", "amount.value"),
        ("en", "The war in Syria goes on for ever.", "The war in Yemen goes on for ever.", "place.site"),
    ],
)  # fmt: skip
def test_the_same_words_with_another_value_are_rivals(lang: str, a: str, b: str, comparer: str) -> None:
    assert comparer in _clashes(view(a, lang), view(b, lang))
    assert comparer in _clashes(view(b, lang), view(a, lang))


@pytest.mark.parametrize(
    ("lang", "a", "b"),
    [
        # Told in other words, two bounds may both hold.
        ("fr", "Le port a perdu plus de 200 emplois.", "Plus de 900 emplois ont disparu dans le port."),
        ("en", "The plant will employ up to 250 people.", "As many as 312 people will work there."),
        ("en", "The festival will cost about $700,000.", "The festival will cost about $701,000."),
    ],
)
def test_bounds_in_other_words_are_no_rivals(lang: str, a: str, b: str) -> None:
    assert not _clashes(view(a, lang), view(b, lang)) & {"number.value", "amount.value"}


def test_twins_with_other_bounds_clash() -> None:
    found = twins(view("Le port a perdu plus de 200 emplois."), view("Le port a perdu plus de 900 emplois."), "fr")
    assert found is not None
    assert found.clashing == 1


@pytest.mark.parametrize(
    ("lang", "a", "b", "meet"),
    [
        # The first round is only compared with.
        ("fr", "La participation a atteint 58 %, en hausse de six points par rapport au premier tour.",
         "La participation a été de 41 % au second tour.", True),
        ("fr", "La participation a atteint 58 % au premier tour.",
         "La participation a été de 41 % au second tour.", False),
        # The round holds for both figures.
        ("fr", "Anne Roy a obtenu 38 % des voix au premier tour.",
         "Luc Morel gagne le second tour avec 51 % des voix, contre 49 % des voix à Anne Roy.", False),
        ("en", "Turnout reached 58%, up six points compared with the first round.",
         "Turnout reached 41% in the second round.", True),
        ("en", "Turnout reached 58% in the first round.", "Turnout reached 41% in the second round.", False),
    ],
)  # fmt: skip
def test_a_figure_has_the_scope_of_its_occasion(lang: str, a: str, b: str, meet: bool) -> None:
    assert ("percentage.value" in _clashes(view(a, lang), view(b, lang))) == meet


@pytest.mark.parametrize(
    ("lang", "a", "b", "apart"),
    [
        ("fr", "Les deux voisins ont signé un traité.", "Le traité a été signé en juin.", False),
        ("fr", "La commune voisine a voté dimanche.", "La commune a voté dimanche.", True),
        ("fr", "Un autre ministre s'est rendu à Lima.", "Le secrétaire du conseil s'est rendu à Lima.", False),
        ("fr", "Un autre séisme a frappé Lima.", "Un séisme a frappé Lima.", True),
        ("en", "The two rivals have signed a treaty.", "The treaty was signed in June.", False),
        ("en", "The rival firm cut its prices.", "The firm cut its prices.", True),
        ("en", "Another quake struck Lima.", "A quake struck Lima.", True),
        ("en", "Another minister flew to Lima.", "The council's secretary flew to Lima.", False),
    ],
)
def test_another_thing_of_the_same_sort(lang: str, a: str, b: str, apart: bool) -> None:
    first, second = view(a, lang), view(b, lang)
    assert gate(first, second, "fr").other_apart == gate(second, first, "fr").other_apart == float(apart)


def test_a_relative_clause_counts_no_part() -> None:
    a = view("Le pont, dont le chantier a débuté en avril, ouvrira en mai.")
    assert gate(a, view("Le pont ouvrira en juin."), "fr").part_apart == 0
    b = view("Le car a fait douze morts, dont trois enfants.")
    assert gate(b, view("Le car a fait douze morts."), "fr").part_apart == 1


@pytest.mark.parametrize(
    ("lang", "told", "planned"),
    [
        ("fr", "Les deux pays ont signé lundi un accord qui réduira les droits de douane.",
         "L'accord doit être signé lundi."),
        ("en", "The two countries signed a deal on Monday that will cut tariffs.",
         "The deal will be signed on Monday."),
    ],
)  # fmt: skip
def test_a_plan_in_a_relative_clause_is_not_the_event(lang: str, told: str, planned: str) -> None:
    a, b = view(planned, lang, "2025-06-06"), view(told, lang, "2025-06-10")
    assert course(a, b, findings(a, b, "fr")).planned == 1


def test_who_was_first_does_not_change_with_time() -> None:
    a = view("Elle sera la première femme à diriger la ville.", published="2025-06-06")
    b = view("La ville a déjà été dirigée par une femme.", published="2025-06-10")
    assert course(a, b, findings(a, b, "fr")).planned == 0


@pytest.mark.parametrize(
    ("lang", "planned", "told"),
    [
        (
            "fr",
            "Le groupe a promis 60 000 euros à chaque famille.",
            "L'an dernier, il a reçu une amende de 60 000 euros.",
        ),
        ("en", "The firm promised 60,000 euros to each family.", "Last year it got a fine of 60,000 euros."),
    ],
)
def test_what_was_over_before_is_no_outcome_of_a_plan(lang: str, planned: str, told: str) -> None:
    a, b = view(planned, lang, "2025-06-06"), view(told, lang, "2025-06-10")
    assert a.ahead
    assert course(a, b, findings(a, b, "fr")).planned == 0
