"""What a name says: nothing. And what figures and hours say beside others."""

from __future__ import annotations

import pytest

from factcheck.judgement.comparers import findings
from factcheck.judgement.comparers.negation import predicates
from factcheck.judgement.gate import gate
from tests.judgement.making import view


@pytest.mark.parametrize(
    ("lang", "text", "name", "said"),
    [
        ("fr", "Paul Delmas n'a pas rejoint le Vote Citoyen.", "adopt", "arrive"),
        ("en", "Paul Delmas has not left the Rise Together group.", "rise", "leave"),
    ],
)
def test_a_word_of_a_name_denies_nothing(lang: str, text: str, name: str, said: str) -> None:
    found = predicates(view(text, lang))
    assert name not in found
    assert found[said].negated


def test_a_figure_meets_the_one_that_is_the_same_before_one_in_better_words() -> None:
    a = "La participation au premier tour est de 40,75 %, en recul sur 2012, où elle avait été de 48,31 %."
    b = "La participation au premier tour s'élevait à 48,31 % en 2012."
    found = [f for f in findings(view(a), view(b)) if f.comparer == "percentage.value"]
    assert [f.stance for f in found] == ["agree"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "En 2007 à 17 heures, la participation était de 49 %."),
        ("en", "In 2007 at 5pm, turnout stood at 49%."),
    ],
)
def test_a_clock_beside_a_year_strikes_in_that_year(lang: str, text: str) -> None:
    assert {dated.value.lo for dated in view(text, lang).dates} == {"2007-01-01"}
    today = "La participation est de 40 % à 17 heures." if lang == "fr" else "Turnout stands at 40% at 5pm."
    assert gate(view(text, lang), view(today, lang), lang).events_apart == 1
