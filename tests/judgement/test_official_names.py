"""Countries under their official names are the countries they are."""

from __future__ import annotations

import pytest

from factcheck.judgement.places import official_names
from tests.judgement.making import view


@pytest.mark.parametrize(
    ("lang", "text", "country"),
    [
        ("fr", "Le ministre se rendra en République populaire démocratique de Corée vendredi.", "KP"),
        ("fr", "Une délégation de la Fédération de Russie est attendue.", "RU"),
        ("en", "The minister will travel to the Democratic People's Republic of Korea on Friday.", "KP"),
        ("en", "The minister flew to the United States of America.", "US"),
        ("fr", "Le ministre se rendra en Corée du Nord vendredi.", "KP"),
    ],
)
def test_the_country_meant(lang: str, text: str, country: str) -> None:
    assert country in {place.country for place in view(text, lang).places}


def test_no_name_stands_for_two_countries() -> None:
    assert len(official_names()) > 40
    assert all(len(code) == 2 and name == name.lower() for name, code in official_names().items())
