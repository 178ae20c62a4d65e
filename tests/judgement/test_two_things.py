"""Sentences of one story that the NLI model takes for contradictions and that tell two things."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck.judgement.caution import may_clash
from factcheck.judgement.evidence import Evidence
from tests.judgement.making import prepared

NEAR = Evidence(cos=0.8, cos_frame=0.8, has_encoder=True, has_nli=True)
OPPOSED = replace(NEAR, con_ab=0.9, con_ba=0.8)


@pytest.mark.parametrize(
    ("lang", "a", "b"),
    [
        ("fr", "Le Conseil de Brenne a toutes les capacités de défendre la côte et le port.",
         "Le Conseil de Brenne ne tolérera aucune vente de terres."),
        ("en", "The Brenne Council has all the means of defending the coast and the port.",
         "The Brenne Council will tolerate no sale of land."),
    ],
)  # fmt: skip
def test_all_of_one_thing_and_none_of_another_are_no_rivals(lang: str, a: str, b: str) -> None:
    assert not may_clash(prepared(lang, a, b, replace(OPPOSED, cos=0.66)))


@pytest.mark.parametrize(
    ("lang", "a", "b"),
    [
        ("fr", "L'agence de Brenne avait compté 17 944 décès dans les hôpitaux, portant le total à 28 289.",
         "L'agence de Brenne a compté 17 944 décès dans les hôpitaux, portant le total des décès dans le "
         "pays (maisons de retraite incluses) à 28 289."),
        ("en", "The Brenne agency had counted 17,944 deaths in hospitals, which brings the total to 28,289.",
         "The Brenne agency has counted 17,944 deaths in hospitals, which brings the total of deaths in the "
         "country (care homes included) to 28,289."),
    ],
)  # fmt: skip
def test_what_one_sentence_adds_to_a_telling_figure_is_no_contradiction(lang: str, a: str, b: str) -> None:
    seen = replace(NEAR, cos=0.91, cos_frame=0.9, con_ab=0.97, con_ba=0.99)
    assert not may_clash(prepared(lang, a, b, seen))
