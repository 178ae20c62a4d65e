from __future__ import annotations

import pytest

from factcheck.articles.language import check_language, detect_language
from factcheck.errors import LanguageError

FRENCH = [
    "Bonjour le monde",
    "Paris : trois morts",
    "Onze mineurs sont morts.",
    "Kim Jong Un reçoit Lavrov",
    "Inflation : 3,2 % en juin",
    "L’usine emploie 85 personnes.",
    "LE MAIRE DÉMISSIONNE",
    "Le ministre a cité un rapport intitulé « The State of the Rivers », paru en mai, et promis d’y répondre.",
]
ENGLISH = [
    "Three dead in Paris",
    "Eleven miners died.",
    "Trump meets Putin",
    "The plant employs 85 people.",
    "MAYOR RESIGNS AFTER VOTE",
    "The paper, called « La vie des rivières », was published in May and the minister promised to answer it.",
]
OTHERS = [
    ("Der Minister hat gesagt, dass er nach der Wahl zurücktreten werde, weil die Brücke nicht fertig ist.", "German"),
    ("El ministro dijo que no habrá aumento de precios este año y que las obras seguirán en marzo.", "Spanish"),
    ("La sindaca ha detto che il ponte resterà chiuso per tre mesi e che le case sono state evacuate.", "Italian"),
    ("O presidente disse que não haverá aumento dos preços neste ano e que as obras vão continuar.", "Portuguese"),
    ("L'alcalde va dir que les obres del pont duraran tres mesos i que els veïns no hi estan d'acord.", "Catalan"),
    ("De burgemeester zei dat de brug drie maanden gesloten blijft en dat de huizen zijn ontruimd.", "Dutch"),
    ("Президент заявил, что не поедет на встречу, и предложил перенести её на осень.", "Russian"),
    ("大臣は来週辞任すると述べた。橋は三か月閉鎖される。", "Japanese"),
]


@pytest.mark.parametrize("text", FRENCH)
def test_french(text: str) -> None:
    assert detect_language(text) == "fr"


@pytest.mark.parametrize("text", ENGLISH)
def test_english(text: str) -> None:
    assert detect_language(text) == "en"


@pytest.mark.parametrize(("text", "name"), OTHERS)
def test_other_languages_are_named(text: str, name: str) -> None:
    with pytest.raises(LanguageError, match=name):
        detect_language(text)


@pytest.mark.parametrize("text", ["42", "… 12/07 …", ""])
def test_no_words_no_language(text: str) -> None:
    with pytest.raises(LanguageError, match="no words"):
        detect_language(text)


def test_foreign_menu_before_a_long_article() -> None:
    menu = "Home News Sport Weather Sign in Accept all cookies "
    body = "Le conseil municipal a voté hier la fermeture de la piscine pour six mois, selon le maire. "
    assert detect_language(menu + body * 300) == "fr"


@pytest.mark.parametrize(
    ("code", "lang"),
    [("fr", "fr"), ("fr-FR", "fr"), ("EN_us", "en"), ("eng", "en"), (" Français ", "fr"), ("French", "fr")],
)
def test_stated_languages(code: str, lang: str) -> None:
    assert check_language(code) == lang


@pytest.mark.parametrize("code", ["de", "klingon", "x" * 500])
def test_stated_languages_that_are_not_read(code: str) -> None:
    with pytest.raises(LanguageError, match="en, fr"):
        check_language(code)
