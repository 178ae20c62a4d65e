"""The spelling tables: where words meet, verb forms, participles."""

from __future__ import annotations

import pytest

from factcheck.claims.clauses._verbs import agreeing, bare, change
from factcheck.claims.lang import syntax

FR, EN = syntax("fr"), syntax("en")


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("de", "le", ("du", "")), ("à", "les", ("aux", "")), ("le", "hôtel", ("l'", "hôtel")),
        ("la", "Haye", ("la", "Haye")), ("le", "hiver", ("l'", "hiver")), ("de", "Hongrie", ("de", "Hongrie")),
        ("la", "héroïne", ("l'", "héroïne")), ("le", "héros", ("le", "héros")), ("qu'", "Marie", ("que", "Marie")),
        ("d'", "Paris", ("de", "Paris")), ("de", "Yves", ("d'", "Yves")), ("le", "onzième", ("le", "onzième")),
        ("le", "yaourt", ("le", "yaourt")), ("ne", "ont", ("n'", "ont")), ("le", "maire", ("le", "maire")),
    ],
)  # fmt: skip
def test_french_words_meet(left: str, right: str, expected: tuple[str, str]) -> None:
    assert FR.meet(left, right) == expected


def test_english_words_meet() -> None:
    assert EN.meet("a", "hour") == ("an", "hour")
    assert EN.meet("a", "house") == ("a", "house")


@pytest.mark.parametrize(
    ("lemma", "singular", "plural", "participle"),
    [
        ("employer", "emploie", "emploient", "employé"), ("espérer", "espère", "espèrent", "espéré"),
        ("mener", "mène", "mènent", "mené"), ("appeler", "appelle", "appellent", "appelé"),
        ("finir", "finit", "finissent", "fini"), ("recevoir", "reçoit", "reçoivent", "reçu"),
        ("craindre", "craint", "craignent", "craint"), ("tenir", "tient", "tiennent", "tenu"),
        ("prendre", "prend", "prennent", "pris"), ("répondre", "répond", "répondent", "répondu"),
        ("conduire", "conduit", "conduisent", "conduit"), ("être", "est", "sont", "été"),
    ],
)  # fmt: skip
def test_french_verbs(lemma: str, singular: str, plural: str, participle: str) -> None:
    verb = FR.verb(lemma)
    assert verb is not None
    assert (verb.singular, verb.plural, verb.participle) == (singular, plural, participle)


@pytest.mark.parametrize(
    ("lemma", "singular", "past"),
    [
        ("employ", "employs", "employed"), ("carry", "carries", "carried"), ("stop", "stops", "stopped"),
        ("make", "makes", "made"), ("reach", "reaches", "reached"), ("close", "closes", "closed"),
        ("refer", "refers", "referred"), ("visit", "visits", "visited"), ("win", "wins", "won"),
    ],
)  # fmt: skip
def test_english_verbs(lemma: str, singular: str, past: str) -> None:
    verb = EN.verb(lemma)
    assert verb is not None
    assert (verb.singular, verb.past) == (singular, past)


@pytest.mark.parametrize(
    ("participle", "plain"),
    [("publiées", "publié"), ("prises", "pris"), ("mis", "mis"), ("vendue", "vendu"), ("réunis", "réuni"),
     ("écrites", "écrit"), ("inclus", "inclus"), ("morts", "mort"), ("tué", "tué")],
)  # fmt: skip
def test_bare_participles(participle: str, plain: str) -> None:
    assert bare(participle, FR) == plain


def test_agreeing_participles() -> None:
    assert agreeing("abstenus", ("Fem", "Sing"), FR) == "abstenue"
    assert agreeing("pris", ("Masc", "Plur"), FR) == "pris"
    assert agreeing("founded", ("Fem", "Plur"), EN) == "founded"


@pytest.mark.parametrize(
    ("form", "lemma"), [("prenant", "prendre"), ("venant", "venir"), ("faisant", "faire"), ("peignant", "peindre")]
)
def test_irregular_present_participles(form: str, lemma: str) -> None:
    assert change(form, FR.irregular_participles) == lemma
