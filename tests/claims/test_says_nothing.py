"""Clauses that say nothing that could be compared: conditions, asked words, what nobody is named for."""

from __future__ import annotations

import pytest

from factcheck.claims import extract
from factcheck.records import Article


def texts(text: str, lang: str = "fr") -> list[str]:
    return [claim.text for claim in extract(Article.from_text(text, lang=lang, published="2025-06-04")).claims]


@pytest.mark.parametrize(
    ("lang", "text", "left"),
    [
        ("fr", "Les élus ne voient pas pourquoi ils changeraient d'avis.", "Pourquoi"),
        ("fr", "« Je t'embrasse », a écrit Guy Aubin.", "Je t'embrasse"),
        ("fr", "Une action forte pour dénoncer le plan.", "Une action"),
        ("fr", "Une foule était là. Ils attendaient.", "Ils attendaient"),
        ("fr", "Trois semaines après l'incendie qui a détruit le palais Saint-Marc de Valdor.", "Trois semaines"),
        ("fr", "Une chose est certaine : le pont a rouvert mardi.", "Une chose"),
        ("en", "One thing is clear: the bridge reopened on Tuesday.", "One thing"),
        ("en", "Residents do not see why they would move.", "why they"),
    ],
)
def test_it_is_no_claim(lang: str, text: str, left: str) -> None:
    assert not any(claim.lower().startswith(left.lower()) for claim in texts(text, lang))


@pytest.mark.parametrize(
    ("lang", "text", "kept"),
    [
        ("fr", "« Nous n'avons reçu aucune plainte », a assuré la maire, Anne Delmas.", "aucune plainte"),
        ("fr", "Une foule était là. Ils attendaient 300 cars.", "attendaient 300 cars"),
        ("fr", "S'adressant à la presse, le préfet a annoncé une aide.", "a annoncé une aide"),
        ("fr", "Si le maire est parti, le préfet a annoncé une aide.", "a annoncé une aide"),
        ("fr", "Le préfet dénonce un plan de 300 suppressions de postes.", "300 suppressions"),
    ],
)
def test_it_is_a_claim(lang: str, text: str, kept: str) -> None:
    assert any(kept in claim for claim in texts(text, lang))


def test_a_vague_remark_in_straight_quotes_is_an_opinion() -> None:
    said = texts("Le plan est prêt. \"Il tient. C'est une philosophie d'accompagnement\", ajoute Lise Roy.")
    assert not any("philosophie" in claim for claim in said)


def test_words_put_in_for_a_reference_negate_nothing() -> None:
    text = (
        "La coopération plus large entre Valdor et Brenne inquiète. Cette coopération, qui s'appuie sur un accord, "
        "pourrait compliquer les sanctions."
    )
    claims = extract(Article.from_text(text, lang="fr", published="2025-06-04")).claims
    [found] = [claim for claim in claims if "compliquer" in claim.text]
    assert (found.modality, found.polarity) == ("hedged", "positive")
