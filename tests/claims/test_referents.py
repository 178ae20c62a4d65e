"""What references stand for: the threads of an article, the ranker over them, and how sure it has to be."""

from __future__ import annotations

import math
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.claims import read_sentences
from factcheck.claims._quotes import quotes
from factcheck.claims._repairs import mend
from factcheck.claims.attribution import find_frames
from factcheck.claims.entities import Names
from factcheck.claims.resolving import _ranker
from factcheck.claims.resolving._antecedents import Antecedents
from factcheck.claims.resolving._ranker import SURE, Ranker, is_sure, ranker
from factcheck.claims.resolving._referents import Referents
from factcheck.claims.resolving._threads import MOST, Threads
from factcheck.errors import ModelError
from factcheck.records import Article
from tests.claims.reading import told


def _antecedents(text: str, lang: str) -> Antecedents:
    article = Article.from_text(text, lang=lang)
    parsed = read_sentences(article)
    for sentence in parsed:
        mend(sentence, lang)
        find_frames(sentence, lang)
    return Antecedents(parsed, Names.of(parsed, lang), lang, quotations=tuple(quotes(article.text)))


def _referents(text: str, lang: str = "fr") -> dict[str, list[tuple[str | None, bool]]]:
    """The references by their word: the phrase each most likely stands for, and whether it is put in full."""
    antecedents = _antecedents(text, lang)
    found: dict[str, list[tuple[str | None, bool]]] = {}
    for (sentence, token), referent in Referents.of(antecedents, ranker(lang)).found.items():
        word = antecedents.graph(sentence).low[token]
        found.setdefault(word, []).append((referent.naming.text if referent.naming else None, referent.is_sure))
    return found


@pytest.mark.parametrize(
    ("lang", "text", "word", "name"),
    [
        ("fr", "La ministre Claire Vasseur a visité Orbey. Elle a promis une aide aux éleveurs.", "elle", "Vasseur"),
        ("fr", "Le groupe Ortemis va fermer son usine de Trévoux.", "son", "Ortemis"),
        ("en", "Mayor Anna Reid resigned on Monday. She blamed the council for the delay.", "she", "Reid"),
        ("en", "Vantor Motors closed its plant in Leeds on Friday.", "its", "Vantor"),
    ],
)  # fmt: skip
def test_references_stand_for_the_thread_they_go_on_with(lang: str, text: str, word: str, name: str) -> None:
    phrase, _ = _referents(text, lang)[word][0]
    assert phrase is not None
    assert name in phrase


@pytest.mark.parametrize(
    ("lang", "text", "claim"),
    [
        (
            "fr",
            "Claire Vasseur, ministre de l'Agriculture, a visité Orbey mardi. Devant les éleveurs, Claire Vasseur a "
            "parlé deux heures. Mercredi, la ministre a signé le décret.",
            "Mercredi, Claire Vasseur a signé le décret",
        ),
        (
            "fr",
            "Le couturier Paul Armand est fan de Lise Morand et de son émission. Il a accepté de venir.",
            "Le couturier Paul Armand a accepté de venir",
        ),
    ],
)
def test_descriptions_and_pronouns_are_put_in_full(lang: str, text: str, claim: str) -> None:
    assert claim in told(text, lang)


def test_of_two_told_of_together_neither_is_taken() -> None:
    assert "Ce navire a coulé" in told("La ville a acheté un ferry neuf et un bateau vert. Ce navire a coulé.")


def test_a_subject_without_a_noun_stands_in_the_way() -> None:
    found = _referents("Ce fidèle de l'ancien maire est optimiste : il compte sur une victoire.")
    assert not any(sure for _, sure in found["il"])


def test_a_pronoun_is_as_sure_as_the_one_it_goes_on_with() -> None:
    found = _referents("La fille a vu le cousin de Marc et le frère de Paul. Il a pris le camion. Il a heurté un mur.")
    assert [sure for _, sure in found["il"]] == [False, False]


@pytest.mark.parametrize(
    "text",
    [
        "Le maire Jean Roche a pris la parole. Il devrait être possible de circuler dès lundi.",
        "Le maire Jean Roche a pris la parole. Il pourrait être utile d'attendre.",
    ],
)
def test_an_empty_subject_stands_for_nothing(text: str) -> None:
    assert "il" not in _referents(text)


def test_a_doubled_subject_is_no_reference() -> None:
    assert _referents("Le maire de Brancy a-t-il menti ? La question est posée.").keys() <= {"question", "maire"}


@pytest.mark.parametrize("kind", sorted(SURE))
def test_speech_asks_for_more_and_a_rule_for_less(kind: str) -> None:
    sure = SURE[kind]
    assert is_sure(kind, sure, by_rule=False, quoted=False, early=False)
    assert not is_sure(kind, sure, by_rule=False, quoted=True, early=False)
    assert not is_sure(kind, sure - 0.1, by_rule=False, quoted=False, early=True)
    assert is_sure(kind, sure - 0.1, by_rule=True, quoted=False, early=False)


_NAMES = st.sampled_from(["far=1", "often", "rank=4@1", "unheard of"])
_FEATURES = st.dictionaries(_NAMES, st.floats(-5, 5))


@given(st.lists(_FEATURES, max_size=6), _FEATURES, st.dictionaries(_NAMES, st.floats(-50, 50)))
def test_probabilities_sum_to_one(
    candidates: list[Mapping[str, float]], nothing: Mapping[str, float], weights: Mapping[str, float]
) -> None:
    found = Ranker(weights).probabilities(candidates, nothing)
    assert len(found) == len(candidates) + 1
    assert math.isclose(sum(found), 1.0)
    assert all(0.0 <= share <= 1.0 for share in found)


def test_a_long_article_holds_no_more_against_each_reference() -> None:
    text = " ".join(f"Le maire de Brancy-{n} a vu Paul Roche{n} et Lise Morand{n}. Il est parti." for n in range(40))
    antecedents = _antecedents(text, "fr")
    threads = Threads(antecedents)
    assert all(len(threads.candidates(refers, None)[0]) <= MOST for refers in threads.read())


def test_without_weights_the_rules_choose() -> None:
    antecedents = _antecedents("Le maire de Brancy a fermé le pont. Il a annoncé des travaux.", "fr")
    found = [one for one in Referents.of(antecedents, None).found.values() if one.refers.kind == "subject"]
    assert [one.naming.text for one in found if one.is_sure and one.naming] == ["le maire de Brancy"]
    assert ranker("xx") is None


def test_missing_weights_are_a_clear_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_ranker, "FILE", "nowhere.json")
    ranker.cache_clear()
    try:
        with pytest.raises(ModelError, match="no weights can be read"):
            ranker("fr")
    finally:
        ranker.cache_clear()
