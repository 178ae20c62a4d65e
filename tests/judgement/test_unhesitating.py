"""Verbs whose negation denies nothing of what follows, and values that agree in other words."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pytest

from factcheck.judgement.comparers import findings
from factcheck.judgement.evidence import gather
from factcheck.judgement.negation import negated_words
from factcheck.judgement.settings import JudgeSettings
from tests.judgement.making import view


@pytest.mark.parametrize(
    ("lang", "text", "denied"),
    [
        ("fr", "La ville n'hésite pas à soutenir le club", set()),
        ("fr", "La ville n'a pas hésité à soutenir le club", set()),
        ("fr", "La ville ne manque pas de soutenir le club", set()),
        ("fr", "La ville n'a pas voulu soutenir le club", {"soutenir", "club"}),
        ("en", "The city did not hesitate to support the club", set()),
        ("fr", "La ville a renoncé à soutenir le club", {"soutenir", "club"}),
        ("fr", "La ville renonçait à soutenir le club", {"soutenir", "club"}),
        ("fr", "La ville n'a pas renoncé à soutenir le club", set()),
        ("fr", "La ville n'exclut pas de soutenir le club", set()),
        ("fr", "La ville n'excluait pas de soutenir le club", set()),
        ("fr", "La ville exclut de soutenir le club", {"soutenir", "club"}),
        ("en", "The city did not rule out support for the club", set()),
        ("en", "The city refused to support the club", {"support", "club"}),
        ("fr", "La ville a refusé de confirmer soutenir le club", set()),
        ("en", "The city declined to comment on support for the club", set()),
        ("fr", "Le maire n'est pas là et on continue à soutenir le club", set()),
        ("en", "The mayor is not here and we support the club", set()),
        ("fr", "Le maire ne veut pas quitter la ville et soutenir le club", {"soutenir", "club"}),
        ("en", "The city did not refuse to support the club", set()),
        ("en", "The city did not agree to support the club", {"support", "club"}),
    ],
)
def test_who_does_not_hesitate_does_it(lang: str, text: str, denied: set[str]) -> None:
    seen = view(text, lang)
    words = {seen.words.norms[i] for i in negated_words(seen.words, seen.lang)}
    assert words & {"soutenir", "club", "support"} == denied


class _Reader:
    """A model that remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str]] = []

    def predict(self, pairs: Sequence[tuple[str, str]]) -> npt.NDArray[np.float32]:
        self.asked += pairs
        return np.tile(np.array([0, 1, 0], dtype=np.float32), (len(pairs), 1))


@pytest.mark.parametrize(
    ("lang", "a", "b", "value"),
    [
        ("fr", "Le traité a été signé l'an dernier.", "Le traité a été signé en 2024.", "l'an dernier"),
        ("en", "The treaty was signed last year.", "The treaty was signed in 2024.", "last year"),
    ],
)
def test_values_that_agree_are_read_in_the_same_words(lang: str, a: str, b: str, value: str) -> None:
    first, second, reader = view(a, lang), view(b, lang), _Reader()
    gather([(first, second, findings(first, second, lang))], None, reader, JudgeSettings(least_similar=0.0))
    assert any(value in premise and value in hypothesis for premise, hypothesis in reader.asked)
    assert (a, b) in reader.asked
