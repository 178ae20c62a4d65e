"""What is counted and what became of those counted."""

from __future__ import annotations

import pytest

from factcheck.values import parse
from factcheck.values._grammar import grammar
from factcheck.values._nouns import lemma_of

CASES = [
    ("fr", "Quarante-trois marins ont péri.", [("marin", "killed")]),
    ("fr", "La police a interpellé 56 casseurs.", [("casseur", "arrested")]),
    (
        "fr",
        "L'explosion a tué au moins neuf gardes et en a blessé 20 autres.",
        [("garde", "killed"), ("garde", "wounded")],
    ),
    ("fr", "Les deux tireurs ont tué 12 clients.", [("tireur", None), ("client", "killed")]),
    ("fr", "Quatre agents ont été blessés et 18 personnes arrêtées.", [("agent", "wounded"), ("personne", "arrested")]),
    ("fr", "Vingt passagers, dont six enfants, ont été blessés.", [("passager", "wounded"), ("enfant", "wounded")]),
    ("fr", "On compte 12 blessés, dont 3 graves.", [("blessé", "wounded"), ("blessé", "wounded")]),
    ("fr", "Près de 10 000 habitants ont été évacués.", [("habitant", "displaced")]),
    ("fr", "Sept mineurs sont portés disparus.", [("mineur", "missing")]),
    ("fr", "Dix otages ont été libérés.", [("otage", "freed")]),
    ("fr", "Il a fallu trois jours et deux nouveaux camions.", [("camion", None)]),
    ("fr", "1,2 million d'habitants", [("habitant", None)]),
    ("en", "Forty-three sailors perished.", [("sailor", "killed")]),
    ("en", "Police arrested 56 rioters.", [("rioter", "arrested")]),
    ("en", "The blast killed at least nine guards and wounded 20 others.", [("guard", "killed"), ("guard", "wounded")]),
    ("en", "Two gunmen killed 12 customers.", [("gunman", None), ("customer", "killed")]),
    ("en", "Four police officers were hurt and 18 people arrested.", [("officer", "wounded"), ("person", "arrested")]),
    (
        "en",
        "Twenty passengers, including six children, were injured.",
        [("passenger", "wounded"), ("child", "wounded")],
    ),
    ("en", "The quake left 2,000 dead and 9,000 injured.", [("dead", "killed"), ("injured", "wounded")]),
    ("en", "Nearly 10,000 residents were evacuated.", [("resident", "displaced")]),
    ("en", "Seven miners are unaccounted for.", [("miner", "missing")]),
    ("en", "Ten hostages were freed.", [("hostage", "freed")]),
    ("en", "Two young Russian soldiers spoke.", [("soldier", None)]),
    ("en", "The 12-member panel met.", [("member", None)]),
]


@pytest.mark.parametrize(("lang", "text", "expected"), CASES, ids=[text for _, text, _ in CASES])
def test_counted_and_role(lang: str, text: str, expected: list[tuple[str, str | None]]) -> None:
    found = [(value.counted, value.role) for value in parse(text, lang) if value.kind == "cardinal"]
    assert found == expected


@pytest.mark.parametrize(
    ("lang", "plural", "lemma"),
    [
        ("fr", "hôpitaux", "hôpital"),
        ("fr", "bateaux", "bateau"),
        ("fr", "travaux", "travail"),
        ("fr", "pays", "pays"),
        ("fr", "voix", "voix"),
        ("fr", "feux", "feu"),
        ("fr", "soldats", "soldat"),
        ("en", "people", "person"),
        ("en", "families", "family"),
        ("en", "churches", "church"),
        ("en", "viruses", "virus"),
        ("fr", "airbus", "airbus"),
        ("fr", "élus", "élu"),
        ("en", "aircraft", "aircraft"),
        ("en", "soldiers", "soldier"),
        ("en", "glass", "glass"),
    ],
)
def test_lemmas(lang: str, plural: str, lemma: str) -> None:
    assert lemma_of(plural, grammar(lang)) == lemma


def test_one_counts_only_against_others() -> None:
    assert [value.lo for value in parse("Un mort et trois blessés.", "fr")] == [1, 3]
    assert parse("Un homme est venu.", "fr") == []
