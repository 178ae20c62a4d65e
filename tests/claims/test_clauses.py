"""Clauses cut and made into sentences, on corrected parses of our own sentences."""

from __future__ import annotations

import pytest

from factcheck.claims.clauses import split, text_of
from factcheck.errors import LanguageError
from tests.claims.treebank import parsed_sentences

FRENCH = parsed_sentences("fr")
ENGLISH = parsed_sentences("en")

CASES = [
    ("fr", "Le conseil a voté mardi le budget et approuvé une hausse de 3 %.",
     ["Le conseil a voté mardi le budget", "Le conseil a approuvé mardi une hausse de 3 %"]),
    ("fr", "Fondée en 1931 à Lens, la scierie Morel, qui emploie 85 personnes, a fermé lundi.",
     ["La scierie Morel a été fondée en 1931 à Lens", "La scierie Morel emploie 85 personnes",
      "La scierie Morel a fermé lundi"]),
    ("fr", "Le suspect, âgé de 34 ans, a été arrêté à Brest.",
     ["Le suspect est âgé de 34 ans", "Le suspect a été arrêté à Brest"]),
    ("fr", "L'Inde et le Brésil se sont abstenus.", ["L'Inde s'est abstenue", "Le Brésil s'est abstenu"]),
    ("fr", "Ni le maire ni le préfet n'ont assisté à la cérémonie.",
     ["Le maire n'a pas assisté à la cérémonie", "Le préfet n'a pas assisté à la cérémonie"]),
    ("fr", "Le camion a percuté un arbre, tuant trois personnes.",
     ["Le camion a percuté un arbre", "Le camion a tué trois personnes"]),
    ("fr", "L'explosion a fait un mort et trois blessés.",
     ["L'explosion a fait un mort", "L'explosion a fait trois blessés"]),
    ("fr", "L'usine n'a pas été arrêtée pour maintenance, mais à la suite d'une fuite.",
     ["L'usine n'a pas été arrêtée pour maintenance", "L'usine a été arrêtée à la suite d'une fuite"]),
    ("fr", "C'est le maire qui a signé l'arrêté.", ["Le maire a signé l'arrêté"]),
    ("fr", "La société, que dirige Marc Dupuis depuis 2019, a perdu 3 millions d'euros.",
     ["Marc Dupuis dirige la société depuis 2019", "La société a perdu 3 millions d'euros"]),
    ("fr", "Une réunion, à l'issue de laquelle le ministre a démissionné, s'est tenue mardi.",
     ["À l'issue de la réunion, le ministre a démissionné", "Une réunion s'est tenue mardi"]),
    ("fr", "Le groupe propose de reprendre 140 salariés et d'investir 12 millions d'euros.",
     ["Le groupe propose de reprendre 140 salariés", "Le groupe propose d'investir 12 millions d'euros"]),
    ("fr", "Il y a deux mois, la société a supprimé 300 emplois.",
     ["Il y a deux mois, la société a supprimé 300 emplois"]),
    ("fr", "Le chômage a reculé de 0,2 point, pour s'établir à 7,1 %.",
     ["Le chômage a reculé de 0,2 point", "Le chômage s'est établi à 7,1 %"]),
    ("fr", "Alors que le gouvernement promet une réforme, les syndicats appellent à la grève.",
     ["Le gouvernement promet une réforme", "Les syndicats appellent à la grève"]),
    ("fr", "Les deux marins, tous bretons, ont été secourus.",
     ["Les deux marins sont tous bretons", "Les deux marins ont été secourus"]),
    ("fr", "Il faut attendre les résultats.", ["Il faut attendre les résultats"]),
    ("en", "Founded in a barn in 2014, Lumio employs 900 people.",
     ["Lumio was founded in a barn in 2014", "Lumio employs 900 people"]),
    ("en", "Jane Doe, 34, was arrested on Monday and charged with fraud.",
     ["Jane Doe is 34", "Jane Doe was arrested on Monday", "Jane Doe was charged with fraud"]),
    ("en", "Neither the president nor his deputy attended the ceremony.",
     ["The president did not attend the ceremony", "His deputy did not attend the ceremony"]),
    ("en", "The truck hit a tree, killing three people and injuring five.",
     ["The truck hit a tree", "The truck killed three people", "The truck injured five"]),
    ("en", "Inflation slowed to 2.1% in November from 2.3% a month earlier.",
     ["Inflation slowed in November", "Inflation was 2.1% in November", "Inflation was 2.3% a month earlier"]),
    ("en", "The museum, which has been closed since May, will not reopen before Easter.",
     ["The museum has been closed since May", "The museum will not reopen before Easter"]),
    ("en", "The bank, whose headquarters are in Milan, cut 500 jobs.",
     ["The bank's headquarters are in Milan", "The bank cut 500 jobs"]),
    ("en", "The court jailed the banker and ordered him to repay the money.",
     ["The court jailed the banker", "The court ordered him to repay the money"]),
    ("en", "It was the mayor who signed the order.", ["The mayor signed the order"]),
    ("en", "The firm made a loss, while its rival grew.", ["The firm made a loss", "Its rival grew"]),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "sentence", "expected"), CASES)
def test_claims_of_a_sentence(lang: str, sentence: str, expected: list[str]) -> None:
    parsed = (FRENCH if lang == "fr" else ENGLISH)[sentence]
    assert sorted(clause.text for clause in split(parsed, (), lang)) == sorted(expected)


@pytest.mark.parametrize(("lang", "sentence"), [(case[0], case[1]) for case in CASES])
def test_pieces_spell_the_text_and_slice_back(lang: str, sentence: str) -> None:
    parsed = (FRENCH if lang == "fr" else ENGLISH)[sentence]
    for clause in split(parsed, (), lang):
        assert text_of(clause.pieces) == clause.text
        assert 0 <= clause.span[0] < clause.span[1] <= len(sentence)
        for piece in clause.pieces:
            if piece.token is not None and piece.span is not None:
                assert sentence[slice(*piece.span)] == parsed.doc[piece.token].text


def test_negation_is_told() -> None:
    parsed = FRENCH["L'usine n'a pas été arrêtée pour maintenance, mais à la suite d'une fuite."]
    told = {clause.text: clause.negated for clause in split(parsed, (), "fr")}
    assert list(told.values()) == [True, False]


def test_a_language_without_tables_is_refused() -> None:
    with pytest.raises(LanguageError, match="syntax"):
        split(FRENCH["Il faut attendre les résultats."], (), "de")
