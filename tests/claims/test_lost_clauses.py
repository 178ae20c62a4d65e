"""Clauses that a wrong head takes the subject, the verb or the conjunction from."""

from __future__ import annotations

import pytest

from tests.claims.reading import told


@pytest.mark.parametrize(
    ("lang", "text", "claim"),
    [
        (
            "fr",
            "Les autorités avaient considéré que Robert Fuller, retrouvé mercredi dernier pendu à un arbre, s'était "
            "suicidé.",
            "Robert Fuller s'était suicidé",
        ),
        (
            "fr",
            "Nadine Morel a rendu publique sa relation en avril et la presse avait révélé peu après que ce dernier "
            "était marié.",
            "Nadine Morel a rendu publique sa relation en avril",
        ),
        (
            "fr",
            "Chaque semaine de fermeture, Brancy perd plus de 30 millions de dollars de recettes aux guichets.",
            "Chaque semaine de fermeture, Brancy perd plus de 30 millions de dollars de recettes aux guichets",
        ),
        (
            "fr",
            "Le Premier ministre a estimé qu'aucune erreur n'avait été commise et a refusé de présenter des excuses.",
            "Le Premier ministre a refusé de présenter des excuses",
        ),
        (
            "fr",
            "Le maire a dit que le pont serait fermé et rouvrirait en mai.",
            "Le pont rouvrirait en mai",
        ),
        (
            "en",
            "A recent survey by Webroot found that 90% of PCs are infested and that, on average, each one is "
            "harbouring 28 programs.",
            "On average, each one is harbouring 28 programs",
        ),
    ],
)
def test_the_clause_is_whole(lang: str, text: str, claim: str) -> None:
    assert claim in told(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "ending"),
    [
        ("en", "He said he was surprised because, not too long ago, many people thought gaming was a fad.", "because"),
        ("fr", "« L'on vient me prévenir que mon père a eu un accident », raconte Paul Roche.", "vient"),
    ],
)
def test_no_claim_breaks_off(lang: str, text: str, ending: str) -> None:
    assert not any(claim.endswith(ending) for claim in told(text, lang))


@pytest.mark.parametrize("opening", ["Parfois", "Souvent"])
def test_an_adverb_is_no_participle(opening: str) -> None:
    claims = told(f"{opening}, les délinquants s'attaquent à des équipements de la ville de Brancy.")
    assert not any("ont été" in claim for claim in claims)


def test_the_clause_at_the_head_is_not_the_main_one() -> None:
    claims = told("Dès qu'ils se lèveront, par exemple pour aller aux toilettes, les clients devront mettre un masque.")
    assert not any(claim.startswith("Dès ils") for claim in claims)
