from __future__ import annotations

import string
from importlib import resources

import pytest

from factcheck.clusters.concepts import Phrases
from factcheck.errors import ModelError
from factcheck.judgement.fusion import HEADS, load_fusion, parse
from factcheck.judgement.lang import language, relations
from factcheck.judgement.lang.messages import messages


def _concepts(lang: str) -> set[str]:
    table = resources.files("factcheck.clusters.concepts").joinpath(f"{lang}.tsv").read_text(encoding="utf-8")
    return {line.split("\t")[0] for line in table.splitlines()}


def test_both_languages_know_the_same_concepts() -> None:
    assert _concepts("fr") == _concepts("en")


def test_relations_speak_of_known_concepts() -> None:
    table = relations()
    known = _concepts("fr") | {"build_year"}
    groups = [*table.exclusive, *table.scopes, *table.subjects, *table.opposites, table.people, table.grows]
    assert set().union(*groups) <= known


def test_messages_have_the_same_keys_and_fields() -> None:
    french, english = messages("fr"), messages("en")
    assert french.keys() == english.keys()
    for key, text in french.items():
        fields = {field for _, field, _, _ in string.Formatter().parse(text) if field}
        assert fields == {field for _, field, _, _ in string.Formatter().parse(english[key]) if field}, key


def test_an_unknown_language_is_read_with_the_english_tables() -> None:
    assert language("xx").code == "en"
    assert messages("xx") == messages("en")


def test_phrases_match_whole_words_and_wildcards() -> None:
    phrases = Phrases.of({"late": ("put off", "postpon*"), "open": ("opened * doors",)})
    words = ("he", "postponed", "and", "put", "off", "what", "opened", "its", "doors")
    found = [(label, i, stop) for i in range(len(words)) for label, stop in phrases.at(words, i)]
    assert found == [("late", 1, 2), ("late", 3, 5), ("open", 6, 9)]


def test_the_shipped_fusion_is_whole() -> None:
    fusion = load_fusion()
    assert set(fusion.heads) == set(HEADS)
    assert fusion.card["trained_on"]


def test_a_damaged_fusion_says_how_to_mend_it() -> None:
    with pytest.raises(ModelError, match="train the fusion anew"):
        parse({"heads": {"same": {}}, "card": {}})
