"""The shipped parsers: loading, offsets, determinism."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.errors import ModelError
from factcheck.models.parsers import load_parser, parse_sentences

SENTENCES = {
    "fr": ["Le maire a signé l’arrêté.", "« Rien n’est joué », a dit la préfète ; elle a quitté la salle à 20h30."],
    "en": ["The mayor signed the order.", "“Nothing is settled,” she said; the talks didn't end."],
}


@pytest.fixture(params=["fr", "en"])
def lang(request: pytest.FixtureRequest, shipped: Path) -> str:
    if not (shipped / f"parser-{request.param}").is_dir():
        pytest.skip("the parser is not in this checkout")
    return str(request.param)


def test_a_parser_is_read_once(lang: str) -> None:
    assert load_parser(lang) is load_parser(lang)


def test_offsets_are_those_of_the_sentence(lang: str) -> None:
    for text, doc in zip(SENTENCES[lang], parse_sentences(load_parser(lang), SENTENCES[lang]), strict=True):
        assert len(doc.text) == len(text)
        assert all(text[token.idx : token.idx + len(token.text)] == token.text for token in doc if token.text.isalnum())


def test_the_batch_size_changes_nothing(lang: str) -> None:
    nlp = load_parser(lang)
    texts = SENTENCES[lang] * 3
    runs = [
        [[(t.text, t.dep_, t.head.i, t.lemma_) for t in doc] for doc in parse_sentences(nlp, texts, batch_size=size)]
        for size in (1, 4)
    ]
    assert runs[0] == runs[1]


def test_a_semicolon_parts_two_trees(lang: str) -> None:
    _, doc = parse_sentences(load_parser(lang), SENTENCES[lang])
    assert len(list(doc.sents)) == 2


def test_a_language_without_parser_is_refused(shipped: Path) -> None:
    with pytest.raises(ModelError, match="no parser for language 'xx'"):
        load_parser("xx")


@pytest.mark.parametrize(
    ("lang", "text", "number", "noun"),
    [
        ("fr", "Trente et un passagers ont été blessés.", "Trente et un", "passagers"),
        ("fr", "La crue a tué deux cent douze personnes.", "deux cent douze", "personnes"),
        ("en", "Thirty-one miners were rescued.", "Thirty-one", "miners"),
        ("en", "The flood killed two hundred and twelve people.", "two hundred and twelve", "people"),
    ],
)
def test_a_number_in_words_is_one_token(lang: str, text: str, number: str, noun: str) -> None:
    (doc,) = parse_sentences(load_parser(lang), [text])
    (token,) = (t for t in doc if t.text == number)
    assert token.head.text == noun
    assert doc.text == text


def test_two_numbers_stay_two_tokens() -> None:
    (doc,) = parse_sentences(load_parser("fr"), ["Vingt ou trente personnes attendent."])
    assert [t.text for t in doc][:3] == ["Vingt", "ou", "trente"]


def test_a_parser_cuts_words_as_the_whole_language_class_of_spacy_does(shipped: Path) -> None:
    import spacy

    text = "Aujourd'hui, M. Roy a-t-il payé 3,5 M€ à 20h30 ? L'arc-en-ciel (Royaume-Uni), c'est-à-dire 10-12 km/h…"
    folder = shipped / "parser-fr"
    if not folder.is_dir():
        pytest.skip("the French parser is not in this checkout")
    lean, whole = load_parser("fr")(text), spacy.load(folder)(text)
    assert [(t.text, t.pos_, t.lemma_, t.head.i, t.dep_) for t in lean] == [
        (t.text, t.pos_, t.lemma_, t.head.i, t.dep_) for t in whole
    ]
