"""Articles that name nothing in common are about two stories, however alike their sentences."""

from __future__ import annotations

import pytest

from factcheck.judgement.strangers import one_story, strangers
from factcheck.records import Article

FILLER = {
    "fr": " Les secours ont travaillé toute la nuit et les familles attendent des nouvelles devant le site." * 4,
    "en": " Rescuers worked all through the night and the families are waiting for news outside the site." * 4,
}


def article(name: str, lang: str, text: str, filler: bool = True) -> Article:
    return Article(id=name, text=text + (FILLER[lang] if filler else ""), lang=lang)


MINE = "La mine de Corvalan, près de Santa Brisa, s'est effondrée selon Altamira et le maire Diego Ruano."
SAME_MINE = "The mine at Corvalan, close to Santa Brisa, collapsed, said Altamira and its head, Pedro Loyola."
FERRY = "Le ferry Belle-Aurore a coulé devant Port-Lisse, selon la mairie de Tourmel et le pilote Yann Kerdoc."
FERRY_EN = "On Monday the ferry Belle-Aurore sank off Port-Lisse, said Tourmel officials and pilot Yann Kerdoc."


@pytest.mark.parametrize(("a", "b"), [((MINE, "fr"), (FERRY, "fr")), ((SAME_MINE, "en"), (FERRY_EN, "en"))])
def test_two_stories_are_strangers_both_ways(a, b):
    first, second = article("a", a[1], a[0]), article("b", b[1], b[0])
    assert strangers(first, second)
    assert strangers(second, first)


@pytest.mark.parametrize(("a", "b"), [((MINE, "fr"), (SAME_MINE, "en")), ((FERRY, "fr"), (FERRY_EN, "en"))])
def test_one_story_in_two_languages_is_not(a, b):
    assert not strangers(article("a", a[1], a[0]), article("b", b[1], b[0]))


def test_short_texts_and_unknown_articles_get_the_benefit_of_the_doubt():
    assert not strangers(article("a", "fr", MINE, filler=False), article("b", "fr", FERRY, filler=False))
    assert not strangers(None, article("b", "fr", FERRY))
    assert not strangers(article("a", "fr", MINE), article("a", "fr", MINE))


def test_months_and_weekdays_are_no_common_names():
    a = article("a", "en", "The mine at Corvalan near Santa Brisa shut on Monday in June, said Altamira officials.")
    b = article("b", "en", "The ferry Belle-Aurore left Port-Lisse on Monday in June, said Tourmel and Kerdoc.")
    assert strangers(a, b)


LONG = (
    "Le maire de Valdor, Paul Marchand, et la préfète Anne Lestrade ont suivi les recherches avec les gendarmes. " * 4
)


def told(text: str, day: str) -> Article:
    return Article.from_text(text, source="Le Fanal", published=day, lang="fr")


def test_one_story_has_names_in_common_and_days_that_are_near() -> None:
    report = told("Onze mineurs sont morts. " + LONG, "2025-06-05")
    assert one_story(report, told("La mine a fait neuf victimes. " + LONG, "2025-06-07"))
    assert not one_story(report, told("La mine a fait neuf victimes. " + LONG, "2025-09-07"))
    other = (
        LONG.replace("Valdor", "Kerlouan").replace("Paul Marchand", "Jean Goff").replace("Anne Lestrade", "Marie Le")
    )
    assert not one_story(report, told("Un naufrage a fait neuf victimes. " + other, "2025-06-07"))
    # Too short to tell.
    assert not one_story(report, told("Neuf mineurs sont morts à Valdor.", "2025-06-05"))


def test_bare_claims_are_compared_as_of_one_story() -> None:
    assert one_story(None, None)
    assert not one_story(None, told(LONG, "2025-06-05"))


def test_a_single_name_in_common_is_no_story_of_many() -> None:
    first = told("Hier à Londres, Lucie Tardieu a défilé. Les gardes ont attendu. " * 10, "2025-06-11")
    second = told("Un avion de Ljubljana pour Londres a atterri à Cologne, dit EasyJet. " * 8, "2025-06-12")
    assert not one_story(first, second)
    assert not strangers(first, second)
