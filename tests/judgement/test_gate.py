"""What keeps two claims two facts: events told and planned, bodies of two nations, wishes that are no plans."""

from __future__ import annotations

import pytest

from factcheck.judgement.alignment import align
from factcheck.judgement.gate import gate
from factcheck.judgement.view import view_of
from tests.judgement.making import article_of, claim_of, view


@pytest.mark.parametrize(
    ("lang", "told", "told_on", "planned", "planned_on", "apart"),
    [
        ("fr", "Les deux ministres se sont vus en novembre 2024.", "2025-03-19",
         "Les deux ministres se retrouveront en octobre 2025.", "2025-03-21", True),
        ("en", "The two ministers met in November 2024.", "2025-03-19",
         "The two ministers will meet in October 2025.", "2025-03-21", True),
        # What was planned may have come about on another day.
        ("fr", "Le pont a ouvert le 12 mars 2025.", "2025-03-20",
         "Le pont ouvrira le 10 mars 2025.", "2025-03-01", False),
        ("en", "The bridge opened on 12 March 2025.", "2025-03-20",
         "The bridge will open on 10 March 2025.", "2025-03-01", False),
        # Two plans are rivals.
        ("fr", "Le pont ouvrira le 12 mars 2026.", "2025-03-20",
         "Le pont ouvrira le 10 mars 2026.", "2025-03-01", False),
    ],
)  # fmt: skip
def test_what_was_over_is_not_what_is_announced(
    lang: str, told: str, told_on: str, planned: str, planned_on: str, apart: bool
) -> None:
    a, b = view(told, lang, told_on), view(planned, lang, planned_on)
    assert gate(a, b, "fr").events_apart == gate(b, a, "fr").events_apart == float(apart)


@pytest.mark.parametrize(
    ("lang", "a", "b", "apart"),
    [
        ("en", "German regulators cleared the merger in May.", "The British watchdog opened an inquiry in June.", True),
        ("fr", "L'armée israélienne a frappé le port.", "L'armée turque a frappé le port.", True),
        ("fr", "La Russie a signé le pacte avec la Corée du Nord.", "La Corée du Nord et la Russie ont signé.", False),
        ("en", "The regulators cleared the merger.", "The British watchdog opened an inquiry.", False),
        ("fr", "Séoul a rappelé son ambassadeur.", "La Corée du Sud a rappelé son ambassadeur.", False),
    ],
)
def test_bodies_of_two_nations_are_apart(lang: str, a: str, b: str, apart: bool) -> None:
    found = gate(view(a, lang), view(b, lang), "fr"), gate(view(b, lang), view(a, lang), "fr")
    assert [g.subject_apart for g in found] == [float(apart)] * 2


@pytest.mark.parametrize(
    ("lang", "text", "ahead"),
    [
        ("fr", "Le groupe n'a pas souhaité commenter.", False),
        ("fr", "Le groupe souhaite vendre l'usine.", True),
        ("fr", "Le pont ne sera pas ouvert avant 2027.", True),
        ("en", "The company does not want to comment.", False),
        ("en", "The company wants to sell the plant.", True),
    ],
)
def test_a_refusal_announces_nothing(lang: str, text: str, ahead: bool) -> None:
    assert view(text, lang).ahead is ahead


@pytest.mark.parametrize(
    ("lang", "a", "b", "alike"),
    [
        ("fr", "Le bus est homologué pour 50 passagers", "Le bus transportait 62 passagers", False),
        ("en", "The hall seats 900 people", "Some 700 people were in the hall", False),
        ("en", "The hall seats 900 people", "The hall can hold 800 people", True),
        ("fr", "Le car transportait 62 passagers", "Quelque 70 personnes étaient à bord du car", True),
    ],
)
def test_what_a_thing_may_hold_is_not_what_it_held(lang: str, a: str, b: str, alike: bool) -> None:
    found = gate(view(a, lang), view(b, lang), "fr")
    assert bool(found.frame) is alike
    assert bool(found.frames_apart) is not alike


def test_a_capacity_belongs_to_the_figure_nearest_to_it() -> None:
    allowed = view("The ferry was licensed to carry 150 passengers", "en")
    both = view("Some 160 people had crowded aboard a ferry certified for 120", "en")
    (pair,) = align(allowed, both, frozenset({"cardinal"}), "en")
    assert pair.b.value.text == "120"


@pytest.mark.parametrize(
    ("a", "b", "apart"),
    [
        ("Le chômage a baissé de 3 % au premier trimestre.", "Le chômage a baissé de 5 % au deuxième trimestre.", 1.0),
        # One figure under two dates is a rival date, not another fact.
        ("Le chômage a baissé de 3 % au premier trimestre.", "Le chômage a baissé de 3 % au deuxième trimestre.", 0.0),
    ],
)
def test_unlike_figures_of_two_periods_are_two_facts(a: str, b: str, apart: float) -> None:
    assert gate(view(a), view(b), "fr").periods_apart == apart


@pytest.mark.parametrize(
    ("lang", "text", "first", "second", "rebuts"),
    [
        ("fr", "Le groupe fermera l'usine. C'est faux, l'usine ne fermera pas.", "Le groupe fermera l'usine.",
         "C'est faux, l'usine ne fermera pas.", True),
        ("fr", "Le groupe fermera l'usine. Le prix du lait a baissé.", "Le groupe fermera l'usine.",
         "Le prix du lait a baissé.", False),
        ("en", "The firm will close the plant. That is false, the plant will not close.",
         "The firm will close the plant.", "That is false, the plant will not close.", True),
        ("en", "The firm will close the plant. Milk has become cheaper.", "The firm will close the plant.",
         "Milk has become cheaper.", False),
    ],
)  # fmt: skip
def test_a_denial_right_after_a_statement_rebuts_it(
    lang: str, text: str, first: str, second: str, rebuts: bool
) -> None:
    article = article_of(text, lang)
    a = view_of(claim_of(article, first, "le syndicat"), article)
    b = view_of(claim_of(article, second, "la direction"), article)
    assert gate(a, b, "fr").rebuttal == gate(b, a, "fr").rebuttal == float(rebuts)


@pytest.mark.parametrize(
    ("a", "b", "apart"),
    [
        ("The firm was founded in 2003 by five engineers.", "The firm, founded in 2011 by five engineers.", 0.0),
        ("The flood of 2003 killed five engineers.", "The flood of 2011 killed nine engineers.", 1.0),
    ],
)
def test_one_figure_under_two_dates_is_of_one_event(a: str, b: str, apart: float) -> None:
    assert gate(view(a, "en"), view(b, "en"), "fr").events_apart == apart
