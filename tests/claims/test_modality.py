"""Modality: the first that holds of negated, forecast, hedged, reported, asserted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck.claims._types import Frame
from factcheck.claims.modality import is_negated, judge
from tests.claims.trees import clause, tree


def frame(verb: int, *, hedges: bool = False) -> Frame:
    return Frame(kind="complement", cue="a dit", lemma="dire", verb=verb, speaker="X", hedges=hedges)


FRENCH = [
    ("Le DET det 1\nprix NOUN nsubj 2\nbaisse VERB ROOT 2 baisser Mood=Ind|Tense=Pres|VerbForm=Fin", 2, "asserted"),
    ("Le DET det 1\nprix NOUN nsubj 2\nbaissera VERB ROOT 2 baisser Mood=Ind|Tense=Fut|VerbForm=Fin", 2, "forecast"),
    (
        "Le DET det 1\nprix NOUN nsubj 2\ndevrait VERB ROOT 2 devoir Mood=Cnd|VerbForm=Fin\n"
        "baisser VERB xcomp 2 baisser VerbForm=Inf",
        2, "forecast",
    ),
    (
        "Le DET det 1\nprix NOUN nsubj 2\nva VERB ROOT 2 aller Mood=Ind|Tense=Pres|VerbForm=Fin\n"
        "baisser VERB xcomp 2 baisser VerbForm=Inf",
        2, "forecast",
    ),
    (
        "Le DET det 1\nprix NOUN nsubj 2\npourrait VERB ROOT 2 pouvoir Mood=Cnd|VerbForm=Fin\n"
        "baisser VERB xcomp 2 baisser VerbForm=Inf",
        2, "hedged",
    ),
    (
        "Dix NUM nummod 1\nhommes NOUN nsubj 3\nauraient AUX aux 3 avoir Mood=Cnd|VerbForm=Fin\n"
        "péri VERB ROOT 3 périr VerbForm=Part",
        3, "hedged",
    ),
    (
        "Le DET det 1\nprix NOUN nsubj 3\nn'_ ADV advmod 3\n"
        "baisse VERB ROOT 3 baisser Mood=Ind|VerbForm=Fin\npas ADV advmod 3",
        3, "negated",
    ),
    (
        "Le DET det 1\nprix NOUN nsubj 3\nne ADV advmod 3\n"
        "baissera VERB ROOT 3 baisser Mood=Ind|Tense=Fut|VerbForm=Fin\npas ADV advmod 3",
        3, "negated",
    ),
    (
        "Aucun DET det 1\nprix NOUN nsubj 3\nne ADV advmod 3\n"
        "baisse VERB ROOT 3 baisser Mood=Ind|VerbForm=Fin",
        3, "negated",
    ),
    (
        "Il PRON nsubj 2\nn'_ ADV advmod 2\nvend VERB ROOT 2 vendre Mood=Ind|Tense=Pres|VerbForm=Fin\n"
        "que ADV advmod 4\ndeux NUM obj 2",
        2, "asserted",
    ),
    (
        "Le DET det 1\nprix NOUN nsubj 2\nmontrait VERB ROOT 2 montrer Mood=Ind|Tense=Imp|VerbForm=Fin\n"
        "la DET det 4\nvoie NOUN obj 2",
        2, "asserted",
    ),
    (
        "Le DET det 1\nsommet NOUN nsubj:pass 3\nest AUX aux:pass 3 être Mood=Ind|Tense=Pres|VerbForm=Fin\n"
        "prévu VERB ROOT 3 prévoir VerbForm=Part\nici ADV advmod 3",
        3, "forecast",
    ),
    (
        "Le DET det 1\nsommet NOUN nsubj:pass 3\n"
        "était AUX aux:pass 3 être Mood=Ind|Tense=Imp|VerbForm=Fin\n"
        "prévu VERB ROOT 3 prévoir VerbForm=Part\nici ADV advmod 3",
        3, "asserted",
    ),
    (
        "Le DET det 1\nclient NOUN nsubj 2\ndoit VERB ROOT 2 devoir Mood=Ind|Tense=Pres|VerbForm=Fin\n"
        "payer VERB xcomp 2 payer VerbForm=Inf",
        2, "asserted",
    ),
]  # fmt: skip
ENGLISH = [
    ("Prices NOUN nsubj 1\nfell VERB ROOT 1 fall Mood=Ind|Tense=Past|VerbForm=Fin", 1, "asserted"),
    ("Prices NOUN nsubj 2\nwill AUX aux 2 will VerbForm=Fin\nfall VERB ROOT 2 fall VerbForm=Inf", 2, "forecast"),
    ("Prices NOUN nsubj 2\nmay AUX aux 2 may VerbForm=Fin\nfall VERB ROOT 2 fall VerbForm=Inf", 2, "hedged"),
    (
        "Prices NOUN nsubj 3\ndid AUX aux 3 do VerbForm=Fin\nnot PART advmod 3\n"
        "fall VERB ROOT 3 fall VerbForm=Inf",
        3, "negated",
    ),
    ("No DET det 1\nprice NOUN nsubj 2\nfell VERB ROOT 2 fall Mood=Ind|Tense=Past|VerbForm=Fin", 2, "negated"),
    (
        "Prices NOUN nsubj 2\nreportedly ADV advmod 2\n"
        "fell VERB ROOT 2 fall Mood=Ind|Tense=Past|VerbForm=Fin",
        2, "hedged",
    ),
    (
        "Prices NOUN nsubj:pass 2\nare AUX aux:pass 2 be Tense=Pres|VerbForm=Fin\n"
        "expected VERB ROOT 2 expect VerbForm=Part\nto PART mark 4\nfall VERB xcomp 2 fall VerbForm=Inf",
        2, "forecast",
    ),
    ("Prices NOUN nsubj 1\nseem VERB ROOT 1 seem Mood=Ind|Tense=Pres|VerbForm=Fin\nlow ADJ xcomp 1", 1, "hedged"),
]  # fmt: skip


@pytest.mark.parametrize(("rows", "predicate", "modality"), FRENCH)
def test_french_modality(rows: str, predicate: int, modality: str) -> None:
    parsed = tree(rows)
    assert judge(clause(parsed, predicate), parsed, "fr", attributed=False, future=False) == modality


@pytest.mark.parametrize(("rows", "predicate", "modality"), ENGLISH)
def test_english_modality(rows: str, predicate: int, modality: str) -> None:
    parsed = tree(rows)
    assert judge(clause(parsed, predicate), parsed, "en", attributed=False, future=False) == modality


def test_a_speaker_makes_a_flat_claim_reported() -> None:
    parsed = tree(FRENCH[0][0])
    assert judge(clause(parsed, 2), parsed, "fr", attributed=True, future=False) == "reported"
    parsed = tree(ENGLISH[0][0])
    assert judge(clause(parsed, 1), parsed, "en", attributed=True, future=False) == "reported"


def test_a_date_to_come_makes_a_plan_of_a_possibility_or_a_duty() -> None:
    for rows, predicate in ((FRENCH[4][0], 2), (FRENCH[13][0], 2)):
        parsed = tree(rows)
        assert judge(clause(parsed, predicate), parsed, "fr", attributed=True, future=True) == "forecast"
    parsed = tree(ENGLISH[2][0])
    assert judge(clause(parsed, 2), parsed, "en", attributed=True, future=True) == "forecast"


def test_a_conditional_under_a_past_verb_of_saying_is_a_future() -> None:
    rows = """
    Il PRON nsubj 2
    a AUX aux 2 avoir Tense=Pres|VerbForm=Fin
    dit VERB ROOT 2 dire Tense=Past|VerbForm=Part
    qu'_ SCONJ mark 5
    il PRON nsubj 5
    viendrait VERB ccomp 2 venir Mood=Cnd|VerbForm=Fin
    """
    parsed = tree(rows)
    assert judge(clause(parsed, 5, frame(2)), parsed, "fr", attributed=True, future=False) == "forecast"
    assert judge(clause(parsed, 5), parsed, "fr", attributed=True, future=False) == "hedged"


def test_a_doubtful_frame_hedges() -> None:
    parsed = tree(ENGLISH[0][0])
    assert judge(clause(parsed, 1, frame(1, hedges=True)), parsed, "en", attributed=False, future=False) == "hedged"


def test_words_left_out_of_the_clause_do_not_negate_it() -> None:
    parsed = tree(FRENCH[6][0])
    whole = clause(parsed, 3)
    assert is_negated(whole, parsed, "fr")
    kept = tuple(piece for piece in whole.pieces if piece.text not in {"n'", "pas"})
    assert not is_negated(replace(whole, pieces=kept), parsed, "fr")
