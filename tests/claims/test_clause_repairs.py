"""Clauses that a slip of the parser or of the cut had spoilt."""

from __future__ import annotations

import pytest

from factcheck.claims import extract
from factcheck.records import Article


def _texts(text: str, lang: str = "fr") -> list[str]:
    return [claim.text for claim in extract(Article.from_text(text, lang=lang)).claims]


def test_an_object_behind_a_second_verb_is_not_the_first_ones() -> None:
    claims = _texts(
        "Un sondage commandé par le journal auprès de l'institut Brel testant les noms face à Anne Hall doit paraître "
        "ce week-end et alimente les spéculations."
    )
    assert any(claim.endswith("alimente les spéculations") for claim in claims)
    assert not any("week-end les spéculations" in claim for claim in claims)


def test_an_object_of_both_verbs_stays() -> None:
    assert "Brel a construit et vendu des maisons" in _texts("Brel a construit et vendu des maisons.") or any(
        "vendu des maisons" in claim for claim in _texts("Brel a construit et vendu des maisons.")
    )


def test_a_relative_whose_predicate_disagrees_is_not_the_names() -> None:
    claims = _texts("Lucie Hall a relayé une citation attribuée à Brassens, qui était en réalité tirée d'un roman.")
    assert not any(claim.startswith("Brassens était") for claim in claims)


def test_what_is_contested_is_told_in_the_indicative() -> None:
    assert "La mesure ne peut pas avoir un effet" in _texts(
        "Les auteurs contestent que la mesure puisse avoir un effet."
    )


@pytest.mark.parametrize(
    ("lang", "text", "wrong"),
    [
        ("fr", "Le maire craint que le pont soit fermé et que la route ait disparu.", "La route a"),
        ("en", "They fear that the bridge is shut and that the road has gone.", "The road has gone"),
    ],
)
def test_what_is_feared_is_not_told(lang: str, text: str, wrong: str) -> None:
    claims = extract(Article.from_text(text, lang=lang)).claims
    assert not any(claim.text.startswith(wrong) and claim.modality == "asserted" for claim in claims)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Nine cities took part, among them a small town, Brel, in the north."),
        ("en", "Twelve of them, including one teacher, were hurt."),
        ("fr", "Neuf villes ont participé, dont une petite commune du nord."),
    ],
)
def test_one_among_many_is_read(lang: str, text: str) -> None:
    assert _texts(text, lang)


def test_a_noun_that_says_nothing_keeps_its_clause() -> None:
    claims = _texts("Lucie Hall était un personnage qui a beaucoup compté à Nîmes.")
    assert claims == ["Lucie Hall était un personnage qui a beaucoup compté à Nîmes"]


def test_the_number_of_an_item_is_no_figure() -> None:
    claims = _texts("Ten ideas were sent in by readers of the paper.\n\n1 Pop-up parks\n\nThey won.", "en")
    assert not any("Pop-up" in claim for claim in claims)
