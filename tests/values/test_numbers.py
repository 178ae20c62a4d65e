"""Numbers in running text: what is found, bounded, measured and left alone."""

from __future__ import annotations

from itertools import pairwise

import pytest

from factcheck.errors import LanguageError
from factcheck.records import Value
from factcheck.values import parse
from tests.values.number_cases import EN, FR

CASES = [("fr", *case) for case in FR] + [("en", *case) for case in EN]


def shown(value: Value) -> str:
    def end(number: object) -> str:
        return "-" if number is None else f"{number:g}" if isinstance(number, float) else str(number)

    return f"{value.kind} {end(value.lo)} {end(value.hi)} {value.unit or '-'} {value.approx}"


def numbers(expected: str) -> list[str]:
    return [item for item in expected.split(";") if item]


def close(found: str, expected: str) -> bool:
    a, b = found.split(), expected.split()
    same_ends = all(
        x == y or (x != "-" and y != "-" and float(x) == pytest.approx(float(y), abs=0.005))
        for x, y in zip(a[1:3], b[1:3], strict=True)
    )
    return same_ends and [a[0], *a[3:]] == [b[0], *b[3:]]


@pytest.mark.parametrize(("lang", "text", "expected"), CASES, ids=[f"{lang}: {text}" for lang, text, _ in CASES])
def test_values_of_a_sentence(lang: str, text: str, expected: str) -> None:
    found = [shown(value) for value in parse(text, lang, "2025-07-13")]
    wanted = numbers(expected)
    assert len(found) == len(wanted), (found, wanted)
    assert all(close(a, b) for a, b in zip(found, wanted, strict=True)), (found, wanted)


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("fr", "Quelque 300 élus ont signé.", "Quelque 300"),
        ("fr", "Les quelque 300 élus ont signé.", "quelque 300"),
        ("fr", "Le prix a pris 12 % environ.", "12 % environ"),
        ("fr", "Entre 3 et 5 millions d'euros.", "Entre 3 et 5 millions d'euros"),
        ("fr", "Près d'un tiers des salariés.", "Près d'un tiers"),
        ("en", "As many as 300 members signed.", "As many as 300"),
        ("en", "It cost between £3m and £5m.", "between £3m and £5m"),
        ("en", "The 5-mile race.", "5-mile"),
    ],
)
def test_the_span_keeps_the_words_that_change_the_value(lang: str, text: str, words: str) -> None:
    [value] = parse(text, lang)
    assert value.text == words
    assert text[slice(*value.span)] == words


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "Joignez le 01 23 45 67 89 dès demain."),
        ("fr", "Le logiciel passe en version 3.10.2."),
        ("fr", "L'article 21 alinéa 3 du traité."),
        ("fr", "Le Premier ministre et la Première dame."),
        ("fr", "Il vit 8 bis, rue des Tanneurs."),
        ("fr", "Une 205 et une 4L sont exposées."),
        ("fr", "Il roule en Renault 5."),
        ("fr", "Un avion de type A320 et un F-35."),
        ("fr", "Les Vingt-Sept se réunissent."),
        ("fr", "Un vélo neuf attend dehors."),
        ("fr", "Il a tout remis à neuf."),
        ("fr", "La mise en quarantaine est levée."),
        ("fr", "Ils jouent le quart de finale."),
        ("fr", "C'est deux fois moins cher."),
        ("fr", "Une femme tient un étal."),
        ("en", "Call 020 7946 0123 for details."),
        ("en", "Article 9 and Section 42 apply."),
        ("en", "They live at 14 Elm Street."),
        ("en", "The Boeing 747 and the MiG-29."),
        ("en", "No one saw anyone."),
        ("en", "One of them left."),
        ("en", "The Prime Minister met the First Lady."),
        ("en", "The Six Nations tournament."),
        ("en", "It is four times bigger."),
        ("en", "They drew in the second half."),
        ("en", "He gave a first-hand account."),
    ],
)
def test_what_is_no_value(lang: str, text: str) -> None:
    assert [value for value in parse(text, lang) if value.kind != "date"] == []


def test_values_come_in_order_and_do_not_overlap() -> None:
    text = "Le 6 août 2024, 1 200 soldats ont pris 28 villages et 12 km en huit jours, soit 3 % du pays."
    values = parse(text, "fr")
    spans = [value.span for value in values]
    assert spans == sorted(spans)
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
    assert [value.kind for value in values] == ["date", "cardinal", "cardinal", "quantity", "duration", "percent"]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "Rien à compter ici.", "…", "—"])
def test_a_text_without_numbers_has_no_values(text: str) -> None:
    assert parse(text, "fr") == []


def test_another_language_is_an_error() -> None:
    with pytest.raises(LanguageError, match="'de'"):
        parse("Drei Tote", "de")


def test_a_reference_that_is_no_date_is_an_error() -> None:
    with pytest.raises(ValueError, match="soon"):
        parse("Hier, trois personnes", "fr", "soon")
