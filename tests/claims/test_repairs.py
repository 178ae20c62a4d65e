"""Parses mended in place where the words leave no doubt, and left alone where they do not."""

from __future__ import annotations

import pytest

from factcheck.claims._repairs import mend
from factcheck.claims._types import Parsed
from tests.claims.trees import tree


def arcs(parsed: Parsed) -> dict[str, str]:
    return {token.text: f"{token.dep_} {token.head.text}" for token in parsed.doc}


def mended(rows: str, lang: str) -> dict[str, str]:
    parsed = tree(rows)
    mend(parsed, lang)
    for token in parsed.doc:
        seen = {token.i}
        while token.head.i != token.i:
            token = token.head
            assert token.i not in seen, "the tree has a circle"
            seen.add(token.i)
    return arcs(parsed)


def test_a_leading_time_is_no_head() -> None:
    rows = """
    Vendredi_ NOUN ROOT 0
    , PUNCT punct 3
    un DET det 3
    homme NOUN appos 0
    entre VERB acl 3 entrer VerbForm=Fin
    au ADP case 6
    bar_ NOUN obl 4
    . PUNCT punct 0
    """
    found = mended(rows, "fr")
    assert (found["entre"], found["homme"], found["Vendredi"]) == ("ROOT entre", "nsubj entre", "obl entre")


def test_a_verbless_sentence_keeps_its_head() -> None:
    rows = """
    Vendredi_ NOUN ROOT 0
    , PUNCT punct 2
    jour NOUN appos 0
    qui PRON nsubj 4
    compte VERB acl:relcl 2 compter VerbForm=Fin
    """
    assert mended(rows, "fr") == arcs(tree(rows))


def test_a_light_verb_joins_the_word_that_reports() -> None:
    rows = """
    Il PRON nsubj 2
    a AUX aux 2 avoir VerbForm=Fin
    fait VERB ROOT 2 faire VerbForm=Part
    savoir VERB xcomp 2 savoir VerbForm=Inf
    que SCONJ mark 6
    tout PRON nsubj 6
    ferme VERB ccomp 2 fermer VerbForm=Fin
    """
    found = mended(rows, "fr")
    assert (found["savoir"], found["fait"], found["ferme"]) == ("ROOT savoir", "aux savoir", "ccomp savoir")


def test_two_subjects_side_by_side_are_one_name() -> None:
    found = mended("Ana PROPN nsubj 2\nRoy PROPN nsubj 2\nleft VERB ROOT 2 leave VerbForm=Fin", "en")
    assert (found["Ana"], found["Roy"]) == ("nsubj left", "flat Ana")


def test_the_clause_after_a_leading_source_is_the_main_one() -> None:
    rows = """
    Selon ADP case 2
    un DET det 2
    rapport_ NOUN ROOT 2
    , PUNCT punct 2
    la DET det 5
    digue NOUN nsubj 6
    cède VERB acl:relcl 2 céder VerbForm=Fin
    """
    found = mended(rows, "fr")
    assert (found["cède"], found["rapport"]) == ("ROOT cède", "obl cède")


def test_an_infinitive_of_saying_that_opens_a_sentence_heads_it() -> None:
    rows = """
    Et CCONJ ROOT 0
    d'_ ADP mark 2
    ajouter VERB xcomp 0 ajouter VerbForm=Inf
    : PUNCT punct 5
    tout PRON nsubj 5
    ferme VERB parataxis 0 fermer VerbForm=Fin
    """
    found = mended(rows, "fr")
    assert (found["ajouter"], found["Et"], found["ferme"]) == ("ROOT ajouter", "cc ajouter", "parataxis ajouter")


def test_a_relative_clause_gives_the_main_verb_back() -> None:
    rows = """
    Two NUM nummod 1
    envoys NOUN ROOT 1
    who PRON nsubj 3 who PronType=Rel
    know VERB acl:relcl 1 know VerbForm=Fin
    it PRON obj 3
    say VERB xcomp 3 say VerbForm=Fin
    that SCONJ mark 8
    it PRON nsubj 8
    ended VERB ccomp 5 end VerbForm=Fin
    """
    found = mended(rows, "en")
    assert (found["say"], found["envoys"]) == ("ROOT say", "nsubj say")


@pytest.mark.parametrize(
    "rows",
    [
        "The DET det 1\nmayor NOUN nsubj 4\nand CCONJ cc 3\nAna PROPN conj 1\n"
        "said VERB ROOT 4 say VerbForm=Fin\nnothing PRON obj 4",
        "He PRON nsubj 1\nsaid VERB ROOT 1 say VerbForm=Fin\na DET det 3\nword NOUN obj 1",
    ],
)
def test_plain_sentences_stay_as_they_are(rows: str) -> None:
    assert mended(rows, "en") == arcs(tree(rows))


def test_the_verb_after_an_aside_heads_the_sentence() -> None:
    rows = """
    Le DET det 1
    feu_ NOUN ROOT 1
    , PUNCT punct 5
    dont PRON nmod 4
    tout PRON nsubj 5
    reste VERB acl:relcl 1 rester VerbForm=Fin
    à ADP mark 7
    dire_ VERB xcomp 5 dire VerbForm=Inf
    , PUNCT punct 10
    serait AUX cop 10 être VerbForm=Fin
    criminel ADJ dep 5
    """
    found = mended(rows, "fr")
    assert (found["criminel"], found["feu"], found["reste"]) == ("ROOT criminel", "nsubj criminel", "acl:relcl feu")


def test_a_medial_aside_gives_the_subject_back() -> None:
    rows = """
    Le DET det 1
    maire_ NOUN nsubj 5
    , PUNCT punct 1
    a_ AUX aux 5 avoir VerbForm=Fin
    -t-il PRON nsubj 5
    précisé_ VERB parataxis 7 préciser VerbForm=Part
    , PUNCT punct 5
    part VERB ROOT 7 partir VerbForm=Fin
    """
    found = mended(rows, "fr")
    assert (found["maire"], found["-t-il"]) == ("nsubj part", "nsubj précisé")


def test_a_preposition_before_a_subject_marks_a_clause() -> None:
    rows = """
    Ten NUM nsubj 1
    died VERB ROOT 1 die VerbForm=Fin
    after ADP case 4
    a DET det 4
    ferry NOUN nsubj 5
    sank VERB conj 1 sink VerbForm=Fin
    """
    found = mended(rows, "en")
    assert (found["after"], found["sank"]) == ("mark sank", "advcl died")


def test_a_relative_clause_of_a_verb_of_saying_is_what_it_reports() -> None:
    rows = """
    Kyiv PROPN nsubj 1
    denies VERB ROOT 1 deny VerbForm=Fin
    it PRON nsubj 3
    fired VERB acl:relcl 1 fire VerbForm=Fin
    """
    assert mended(rows, "en")["fired"] == "ccomp denies"
