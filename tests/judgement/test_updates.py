from __future__ import annotations

import pytest

from factcheck.judgement.comparers import findings
from factcheck.judgement.evidence import Evidence
from factcheck.judgement.judge import Judge
from factcheck.judgement.twins import findings_of, twins
from factcheck.judgement.updates import course
from tests.judgement.making import FlatNLI, WordEncoder, article_of, claim_of, prepared, view


@pytest.mark.parametrize(
    ("lang", "a", "day_a", "b", "day_b", "expected"),
    [
        ("fr", "L'explosion a fait neuf morts.", "2025-03-04", "L'explosion a fait onze morts.", "2025-03-06", "grew"),
        ("fr", "Le feu a fait onze morts.", "2025-03-04", "Le feu a fait neuf morts.", "2025-03-06", "shrank"),
        ("fr", "Au moins dix personnes sont mortes.", "2025-03-04", "Onze personnes ont péri.", "2025-03-06", "grew"),
        ("en", "The blast killed nine people.", "2025-03-04", "The blast killed eleven people.", "2025-03-06", "grew"),
        ("en", "There were 134 people aboard.", "2025-03-04", "There were 160 people aboard.", "2025-03-06", "fixed"),
        ("fr", "Le texte doit être signé.", "2025-03-04", "Le texte a été signé.", "2025-03-06", "planned"),
        ("en", "The deal will be signed.", "2025-03-04", "The deal was signed.", "2025-03-06", "planned"),
        ("fr", "Aucun suspect n'a encore été arrêté.", "2025-03-04", "Un suspect est arrêté.", "2025-03-06", "settled"),
        ("en", "The firm has yet to decide.", "2025-03-04", "The firm has decided.", "2025-03-06", "settled"),
        ("fr", "Le pont ouvrira le 2 juin.", "2025-03-04", "L'ouverture du pont a été repoussée.", "2025-04-06",
         "says_changed"),
    ],
)  # fmt: skip
def test_course(lang: str, a: str, day_a: str, b: str, day_b: str, expected: str) -> None:
    first, second = view(a, lang, day_a, "A"), view(b, lang, day_b, "B")
    assert getattr(course(first, second, findings(first, second)), expected) > 0


def test_one_day_leaves_no_time_for_a_change() -> None:
    first = view("L'explosion a fait neuf morts.", "fr", "2025-03-04", "A")
    second = view("L'explosion a fait onze morts.", "fr", "2025-03-04", "B")
    seen = course(first, second, findings(first, second))
    assert not seen.grew
    assert not seen.gap


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        ("fr", "En avril, le renseignement estimait à 600 le nombre de morts.", "2025-04-01"),
        ("fr", "Quelque 2 000 hommes auraient été tués, d'après une évaluation transmise en septembre.", "2025-09-01"),
        ("en", "In April, officials estimated that 600 people had died.", "2025-04-01"),
    ],
)
def test_a_figure_is_dated_by_its_own_report(lang: str, text: str, day: str) -> None:
    reported = view(text, lang, "2025-10-28").reported
    assert reported is not None
    assert reported[0].isoformat() == day


def test_the_date_of_another_figure_is_not_the_report() -> None:
    text = "Deux mille hommes ont été tués, soit trois fois le bilan avancé au printemps."
    reported = view(text, "fr", "2025-10-28").reported
    assert reported is not None
    assert reported[0].isoformat() == "2025-10-28"


@pytest.mark.parametrize(
    ("lang", "plan", "outcome"),
    [
        (
            "fr",
            "La ministre rencontrera son homologue polonais vendredi.",
            "La ministre a rencontré son homologue polonais vendredi.",
        ),
        ("en", "The council will vote on the budget on Friday.", "The council voted on the budget on Friday."),
    ],
)
def test_a_plan_that_came_true_is_shown_as_an_update(lang: str, plan: str, outcome: str) -> None:
    from factcheck.judgement.caution import may_update

    first = article_of(plan, lang, published="2025-06-04", source="Le Fanal")
    later = article_of(outcome, lang, published="2025-06-07", source="Le Phare")
    judge = Judge(nli=FlatNLI(), encoder=WordEncoder())
    [known] = judge.prepare([(claim_of(first), claim_of(later))], [first, later], lang)
    assert may_update(known)
    [verdict] = judge.judge([(claim_of(first), claim_of(later))], (), [first, later], lang)
    assert (verdict.relation, verdict.confidence >= 0.5) == ("update", True)


def test_another_plan_did_not_come_true_in_it() -> None:
    from factcheck.judgement.caution import may_update

    first = article_of("La ministre rencontrera son homologue polonais vendredi.", published="2025-06-04")
    later = article_of(
        "Le club a rencontré son ancien entraîneur dimanche à Nantes.", published="2025-06-09", source="Le Phare"
    )
    [known] = Judge(encoder=WordEncoder()).prepare([(claim_of(first), claim_of(later))], [first, later], "fr")
    assert not may_update(known)


@pytest.mark.parametrize(
    ("lang", "a", "b", "changed"),
    [
        ("fr", "La recherche dans la mine a repris le 12 juin.", "La recherche dans la mine a repris le 10 juin.",
         False),
        ("en", "The search of the mine resumed on 12 June.", "The search of the mine resumed on 10 June.", False),
        ("fr", "La mine de Valdor a fermé le 12 juin.", "La mine de Valdor a fermé le 15 juin.", False),
        ("en", "The Valdor mine closed on 12 June.", "The Valdor mine closed on 15 June.", False),
        ("fr", "La mine de Valdor a fermé le 12 juin.", "La mine a fermé le 10 juin et non le 12, corrige le maire.",
         True),
        ("en", "The Valdor mine closed on 12 June.", "The Valdor mine closed on 10 June, the firm corrected.",
         True),
        ("fr", "La mine de Valdor fermera le 20 juin.", "La fermeture de la mine est repoussée au 27 juin.", True),
        ("en", "The Valdor mine will close on 20 June.", "The closing of the mine is postponed to 27 June.", True),
    ],
)  # fmt: skip
def test_only_a_correction_changes_the_day_of_what_is_over(lang: str, a: str, b: str, changed: bool) -> None:
    first, second = view(a, lang, "2025-06-13", "A"), view(b, lang, "2025-06-16", "B")
    seen = course(first, second, findings(first, second))
    assert bool(seen.says_changed or seen.after) == changed


def test_a_thing_ages_no_faster_than_time() -> None:
    old = "The 38-year-old ship left Brenne."
    assert prepared("en", old, "The 12-year-old ship left Brenne.", Evidence(), "2025-11-10").course.fixed
    assert not prepared("en", old, "The 39-year-old ship left Brenne.", Evidence(), "2026-11-10").course.fixed


@pytest.mark.parametrize(
    ("lang", "a", "b"),
    [
        ("en", "Altrax expects to close the purchase, worth $4.2 billion, before March.",
         "The purchase by Altrax is worth $9.6 billion."),
        ("fr", "Altrax compte conclure le rachat, d'un montant de 4 millions d'euros, avant mars.",
         "Le rachat par Altrax a été conclu pour 9 millions d'euros."),
    ],
)  # fmt: skip
def test_what_a_thing_is_worth_is_told_beside_the_plan(lang: str, a: str, b: str) -> None:
    time = prepared(lang, a, b, Evidence(), "2025-11-10").course
    assert not time.planned
    assert not time.overtaken


def test_a_day_that_both_name_is_no_news() -> None:
    a, b = "La taxe passera à 10 % le 1er décembre.", "La taxe passera à 18 % le 1er décembre."
    assert not prepared("fr", a, b, Evidence(), "2025-11-10").course.after
    assert prepared("fr", a, "La taxe passera à 18 % le 3 décembre.", Evidence(), "2025-11-10").course.after


@pytest.mark.parametrize(
    ("lang", "a", "b"),
    [
        ("fr", "La fièvre de Valmorey a fait au moins 254 532 morts dans le monde.",
         "La fièvre de Valmorey a fait au moins 260 546 morts dans le monde."),
        ("en", "The Valmorey fever has killed at least 254,532 people in the world.",
         "The Valmorey fever has killed at least 260,546 people in the world."),
        ("fr", "La fièvre de Valmorey a fait plus de 250 000 morts dans le monde.",
         "La fièvre de Valmorey a fait plus de 252 000 morts dans le monde."),
    ],
)  # fmt: skip
def test_a_bound_to_the_last_digit_that_grew_in_a_day_is_an_update(lang: str, a: str, b: str) -> None:
    first, second = view(a, lang, "2025-03-04", "A"), view(b, lang, "2025-03-05", "B")
    met = twins(first, second, lang)
    assert course(first, second, findings_of(first, second, met, lang)).grew
    same_day = view(b, lang, "2025-03-04", "B")
    assert not course(first, same_day, findings_of(first, same_day, met, lang)).grew
