"""A verb of saying with its inverted pronoun at the end of a sentence, where the parser lost it."""

from __future__ import annotations

import pytest

from factcheck.claims import extract
from factcheck.records import Article

PLAN = "La compagnie est inquiète, a indiqué Paul Roy, représentant des pilotes. "


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "En parallèle, \"il y a aussi des discussions\" sur l'avenir des 200 pilotes qui volaient sur l'A380, "
            "modèle appelé à sortir de la flotte de la compagnie, a-t-il ajouté.",
            "appelé à sortir de la flotte de la compagnie",
        ),
        (
            "Si des milliers de bâtiments sont dans un tel état, c'est parce que \"la ligne budgétaire d'entretien est "
            'souvent utilisée pour autre chose" analyse-t-il.',
            'utilisée pour autre chose"',
        ),
    ],
)
def test_the_aside_is_no_part_of_the_claim(text: str, claim: str) -> None:
    claims = extract(Article.from_text(PLAN + text, lang="fr", published="2025-06-04")).claims
    [found] = [one for one in claims if claim in one.text]
    assert found.text.endswith(claim)
    assert found.attribution is not None
    assert "Roy" in str(found.attribution.speaker)
    assert not any("-t-il" in one.text for one in claims)


def test_a_main_clause_behind_the_aside_is_kept() -> None:
    text = 'Il y a aussi "une espèce de compassion", estime-t-il, ajoutant : "La France respectera le droit."'
    claims = extract(Article.from_text(PLAN + text, lang="fr", published="2025-06-04")).claims
    assert any("respectera le droit" in one.text for one in claims)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Le ministre partira lundi, indique-t-on à l'Élysée.", "l'Élysée"),
        ("Le plan est prêt, a-t-on souligné mardi au ministère des Transports.", "le ministère des Transports"),
        ("Le plan est prêt, précise-t-on.", None),
        ("Le plan est prêt, explique-t-on à la presse.", None),
    ],
)
def test_who_is_heard_where_nobody_is_named(text: str, speaker: str | None) -> None:
    [claim] = extract(Article.from_text(text, lang="fr", published="2025-06-04")).claims
    assert (claim.attribution.speaker if claim.attribution else None) == speaker


def test_the_object_of_an_infinitive_does_not_speak() -> None:
    text = (
        "Guy Aubin a publié une tribune pour réaffirmer son engagement auprès des Français et indiquer qu'il comptait "
        "continuer sa campagne."
    )
    claims = extract(Article.from_text(text, lang="fr", published="2025-06-04")).claims
    said = [one.attribution.speaker for one in claims if "continuer" in one.text and one.attribution]
    assert not any("engagement" in str(speaker) for speaker in said)
