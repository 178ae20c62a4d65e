"""Words around a hyphen, determiners and marked clauses put where they belong; trees stay trees."""

from __future__ import annotations

from factcheck.claims._joining import join_complements, join_names, join_words
from factcheck.claims._types import Parsed
from factcheck.claims.lang import discourse
from tests.claims.trees import tree


def arcs(parsed: Parsed) -> dict[str, str]:
    for token in parsed.doc:
        seen = {token.i}
        while token.head.i != token.i:
            token = token.head
            assert token.i not in seen, "the tree has a circle"
            seen.add(token.i)
    return {token.text: f"{token.dep_} {token.head.text}" for token in parsed.doc}


def test_a_word_cut_at_its_hyphen_is_one() -> None:
    parsed = tree(
        """
        They PRON nsubj 1
        stopped VERB ROOT 1 stop VerbForm=Fin
        non_ ADJ obl 1
        -_ PROPN ccomp 1
        Roma PROPN ccomp 1
        Czechs PROPN flat 4
        """
    )
    join_words(parsed.doc)
    found = arcs(parsed)
    assert (found["Roma"], found["non"], found["-"]) == ("obl stopped", "compound Roma", "flat Roma")


def test_a_hyphen_that_heads_the_sentence_hands_its_place_on() -> None:
    parsed = tree(
        """
        It PRON nsubj 4
        was AUX cop 4
        a DET det 4
        re_ NOUN fixed 2
        -_ VERB ROOT 4
        run NOUN obj 4
        """
    )
    join_words(parsed.doc)
    found = arcs(parsed)
    assert (found["run"], found["It"], found["a"]) == ("ROOT run", "nsubj run", "det run")


def test_a_dash_between_spaces_joins_nothing() -> None:
    rows = """
    Trade NOUN nsubj 3
    - PUNCT punct 2
    oil NOUN appos 0
    fell VERB ROOT 3 fall VerbForm=Fin
    """
    parsed = tree(rows)
    join_words(parsed.doc)
    assert arcs(parsed) == arcs(tree(rows))


def test_a_determiner_is_no_subject_beside_its_noun() -> None:
    parsed = tree(
        """
        The DET nsubj 3
        Home PROPN nsubj 3
        Office PROPN flat 1
        said VERB ROOT 3 say VerbForm=Fin
        """
    )
    join_names(parsed.doc)
    assert arcs(parsed)["The"] == "det Home"


def test_a_marked_clause_goes_with_the_marked_one_before_it() -> None:
    parsed = tree(
        """
        Il PRON nsubj 1
        part VERB ROOT 1 partir VerbForm=Fin
        en ADP mark 3
        disant VERB advcl 1 dire VerbForm=Part
        que SCONJ mark 6
        tout PRON nsubj 6
        va VERB ccomp 3 aller VerbForm=Fin
        et CCONJ cc 10
        qu'_ SCONJ mark 10
        il PRON nsubj 10
        reviendra VERB conj 1 revenir VerbForm=Fin
        """
    )
    join_complements(parsed.doc, discourse("fr"))
    assert arcs(parsed)["reviendra"] == "conj va"
