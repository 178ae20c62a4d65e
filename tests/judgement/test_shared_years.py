"""A season or a year in common is no agreement."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck.judgement.caution import may_agree
from factcheck.judgement.evidence import Evidence
from tests.judgement.making import prepared

SEEN = Evidence(cos=0.6, cos_frame=0.6, same_ab=0.5, same_ba=0.5, has_encoder=True, has_nli=True)


@pytest.mark.parametrize(
    ("lang", "a", "b", "same"),
    [
        ("fr", "La région de Brenne a été prise par l'armée de Valmorey durant l'été 2024.",
         "Un pacte de défense entre Brenne et Tourmel a été signé en 2024.", False),
        ("en", "The Brenne region was taken by the Valmorey army in the summer of 2024.",
         "A defence pact between Brenne and Tourmel was signed in 2024.", False),
        ("fr", "Un pacte de défense entre Brenne et Tourmel a été signé en 2024.",
         "Brenne et Tourmel ont signé un pacte de défense durant l'été 2024.", True),
        ("en", "A defence pact between Brenne and Tourmel was signed in 2024.",
         "Brenne and Tourmel signed a defence pact in the summer of 2024.", True),
    ],
)  # fmt: skip
def test_what_is_told_of_one_year_must_follow_too(lang: str, a: str, b: str, same: bool) -> None:
    seen = replace(SEEN, ent_ab=0.6, ent_ba=0.5) if same else SEEN
    assert may_agree(prepared(lang, a, b, seen)) == same
