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
    ("lang", "text", "right", "ending"),
    [
        (
            "en",
            "He said he was surprised because, not too long ago, many people thought gaming was a fad.",
            "Gaming was a fad",
            "because",
        ),
        (
            "fr",
            "« L'on vient me prévenir que mon père a eu un accident », raconte Paul Roche.",
            "Mon père a eu un accident",
            "vient",
        ),
    ],
)
def test_no_claim_breaks_off(lang: str, text: str, right: str, ending: str) -> None:
    claims = told(text, lang)
    assert right in claims
    assert not any(claim.endswith(ending) for claim in claims)


@pytest.mark.parametrize("opening", ["Parfois", "Souvent"])
def test_an_adverb_is_no_participle(opening: str) -> None:
    sentence = f"{opening}, les délinquants s'attaquent à des équipements de la ville de Brancy"
    assert set(told(f"{sentence}.")) == {sentence}


def test_what_the_whole_clause_has_done_is_not_told_of_its_last_noun() -> None:
    claims = told("Le rodéo urbain est un délit passible d'amende, ce qui a donné une base aux forces de l'ordre.")
    assert claims
    assert not any(claim.startswith("Ce, ") for claim in claims)


def test_the_clause_at_the_head_is_not_the_main_one() -> None:
    claims = told("Dès qu'ils se lèveront, par exemple pour aller aux toilettes, les clients devront mettre un masque.")
    assert any("les clients devront mettre un masque" in claim for claim in claims)
    assert not any(claim.startswith("Dès ils") for claim in claims)


@pytest.mark.parametrize(
    ("lang", "text", "claim"),
    [
        # What is said may go on in its own past.
        ("fr", "Le maire a dit que le pont était fermé et serait détruit.", "Le pont serait détruit"),
        ("en", "The mayor said that the bridge had been closed and would be torn down.",
         "The bridge would be torn down"),
        # A list before a comma and a speaker is no subject.
        ("fr", "L'opération a touché Lyon et Brest, a dit la mairie.", "L'opération a touché Lyon et Brest"),
        ("en", "The plan affects Leeds and Derby, said the council.", "The plan affects Leeds and Derby"),
        # A participle between commas with its own main verb.
        ("en", "When the ship left Dover, the crew noticed smoke.", "The ship left Dover"),
    ],
)  # fmt: skip
def test_what_was_whole_stays_so(lang: str, text: str, claim: str) -> None:
    assert claim in told(text, lang)
