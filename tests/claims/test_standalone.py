"""References put in full when certain, left and marked when not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck.claims import extract
from factcheck.claims._types import Parsed
from factcheck.claims.clauses import split, text_of
from factcheck.claims.entities import Names
from factcheck.claims.lang.given import given_gender
from factcheck.claims.standalone import Resolver
from factcheck.records import Article
from tests.claims.trees import tree

PREFECT = """La DET det 1 le Definite=Def|Gender=Fem|Number=Sing
préfète NOUN nsubj 3 préfète Gender=Fem|Number=Sing
a AUX aux 3 avoir VerbForm=Fin|Mood=Ind
visité VERB ROOT 3 visiter VerbForm=Part|Tense=Past
le DET det 5 le Definite=Def|Gender=Masc|Number=Sing
camp_ NOUN obj 3 camp Gender=Masc|Number=Sing
. PUNCT punct 3"""
SHE = """Elle PRON nsubj 2 elle Gender=Fem|Number=Sing|Person=3
a AUX aux 2 avoir VerbForm=Fin|Mood=Ind
fermé VERB ROOT 2 fermer VerbForm=Part|Tense=Past
deux NUM nummod 4 deux NumType=Card
routes_ NOUN obj 2 route Gender=Fem|Number=Plur
. PUNCT punct 2"""
THEY = SHE.replace("Elle", "Ils").replace("Gender=Fem|Number=Sing", "Gender=Masc|Number=Plur", 1)
HER = """Ses DET det 1 son Poss=Yes|Number=Plur
agents NOUN nsubj 3 agent Gender=Masc|Number=Plur
ont AUX aux 3 avoir VerbForm=Fin|Mood=Ind
fermé VERB ROOT 3 fermer VerbForm=Part|Tense=Past
la DET det 5 le Definite=Def|Gender=Fem|Number=Sing
route_ NOUN obj 3 route Gender=Fem|Number=Sing
. PUNCT punct 3"""
TWO = """Lucie PROPN nsubj 1
croise VERB ROOT 1 croiser VerbForm=Fin|Mood=Ind
Marie PROPN nsubj 1
lundi_ NOUN obl 1
. PUNCT punct 1"""
EMPTY = """Il PRON nsubj 1 il Gender=Masc|Number=Sing|Person=3
faut VERB ROOT 1 falloir VerbForm=Fin|Mood=Ind
attendre VERB xcomp 1 attendre VerbForm=Inf
lundi_ NOUN obl 2
. PUNCT punct 1"""
ENGLISH = [
    """The DET det 1 the Definite=Def
    storm NOUN nsubj 2 storm Number=Sing
    hit VERB ROOT 2 hit VerbForm=Fin|Tense=Past
    the DET det 4 the Definite=Def
    coast_ NOUN obj 2 coast Number=Sing
    . PUNCT punct 2""",
    """It PRON nsubj 1 it Number=Sing
    killed VERB ROOT 1 kill VerbForm=Fin|Tense=Past
    two NUM nummod 3
    people_ NOUN obj 1 person Number=Plur
    . PUNCT punct 1""",
]


def _read(rows: list[str], lang: str = "fr", quoted: bool = False) -> tuple[str, tuple[str, ...]]:
    sentences: list[Parsed] = []
    offset = 0
    for index, row in enumerate(rows):
        parsed = replace(tree("\n".join(line.strip() for line in row.splitlines()), offset=offset), index=index)
        sentences.append(parsed)
        offset = parsed.span[1] + 1
    last = sentences[-1]
    quotations = [(last.span[0] - 1, last.span[1] + 1)] if quoted else []
    resolver = Resolver.of(sentences, Names.of(sentences, lang), lang, quotations)
    (clause,) = split(last, (), lang)
    resolved, unresolved = resolver.stand(last, clause)
    assert text_of(resolved.pieces) == resolved.text
    return resolved.text, unresolved


def test_a_pronoun_takes_the_one_that_agrees() -> None:
    assert _read([PREFECT, SHE]) == ("La préfète a fermé deux routes", ())


def test_a_pronoun_that_nothing_agrees_with_is_left() -> None:
    assert _read([PREFECT, THEY]) == ("Ils a fermé deux routes", ("Ils",))


def test_a_pronoun_with_two_candidates_as_high_is_left() -> None:
    assert _read([TWO, SHE])[1] == ("Elle",)


def test_a_possessive_becomes_a_genitive() -> None:
    assert _read([PREFECT, HER]) == ("Les agents de la préfète ont fermé la route", ())


def test_an_empty_subject_stands_for_nothing() -> None:
    assert _read([PREFECT, EMPTY]) == ("Il faut attendre lundi", ())


def test_pronouns_of_direct_speech_stand_for_the_only_one_they_can() -> None:
    assert _read([PREFECT, SHE], quoted=True) == ("La préfète a fermé deux routes", ())


def test_english_it_takes_the_main_subject() -> None:
    assert _read(ENGLISH, "en") == ("The storm killed two people", ())


@pytest.mark.parametrize("rows", [[SHE], [EMPTY]])
def test_the_first_sentence_has_nothing_before_it(rows: list[str]) -> None:
    text, _ = _read(rows)
    assert text.startswith(("Elle", "Il"))


@pytest.mark.parametrize(
    ("lang", "text", "claim"),
    [
        ("fr", "Un marin a tout vu. Il était un peu plus de trois heures.", "Il était un peu plus de trois heures"),
        ("fr", "Le gardien a donné l'alerte. Il était minuit passé.", "Il était minuit passé"),
        ("en", "The guard raised the alarm. It was shortly before midnight.", "It was shortly before midnight"),
    ],
)
def test_the_subject_of_an_hour_stands_for_nothing(lang: str, text: str, claim: str) -> None:
    assert claim in [c.text for c in extract(Article.from_text(text, lang=lang)).claims]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Madeleine Vachon a disparu dans la petite station de Malvat, où elle séjournait avec sa famille.",
         "Madeleine Vachon séjournait dans la petite station de Malvat avec sa famille"),
        ("Kilian Brasse a quitté le club de Malvat, où il jouait depuis dix ans.",
         "Kilian Brasse jouait dans le club de Malvat depuis dix ans"),
    ],
)  # fmt: skip
def test_who_is_told_of_in_a_relative_clause_is_not_what_it_hangs_on(text: str, expected: str) -> None:
    found = {claim.text: claim.unresolved for claim in extract(Article("a", text, "fr")).claims}
    assert found.get(expected) == ()


def test_what_stands_behind_a_pronoun_does_not_tell_who_it_is() -> None:
    text = "Elle a disparu à Malvat, où elle vivait."
    found = {claim.text: claim.unresolved for claim in extract(Article("a", text, "fr")).claims}
    assert found["Elle vivait à Malvat"] == ("Elle",)


@pytest.mark.parametrize(("name", "gender"), [("Madeleine Vachon", "Fem"), ("Kilian Brasse", "Masc"), ("Rose", "")])
def test_given_names_tell_the_gender(name: str, gender: str) -> None:
    assert given_gender(name.split()[0].lower()) == gender
    assert given_gender("anne-marie") == "Fem"
    assert given_gender("april") == ""
