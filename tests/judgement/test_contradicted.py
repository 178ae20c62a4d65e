"""A contradiction of one story that the NLI model is sure of and some comparer sees."""

from __future__ import annotations

from dataclasses import replace

from factcheck.judgement.caution import may_clash
from tests.judgement.test_doubts import OPPOSED, known

CONTRADICTED = replace(OPPOSED, cos=0.58, cos_frame=0.58, con_ab=0.97, con_ba=0.55, same_ab=0.5, same_ba=0.5)


def test_a_contradiction_that_the_model_is_sure_of_needs_less_of_a_clash() -> None:
    a, b = "La mine de Corvalan a été ouverte en 1972.", "Corvalan a été ouverte en 1994."
    assert may_clash(known(a, b, CONTRADICTED))
    assert not may_clash(known(a, b, replace(CONTRADICTED, con_ab=0.8)))
    assert not may_clash(known(a, b, replace(CONTRADICTED, con_ba=0.4)))
    assert not may_clash(known(a, b, replace(CONTRADICTED, cos=0.4, cos_frame=0.4)))
