"""First persons of direct speech turned to the third, or left."""

from __future__ import annotations

import pytest

from factcheck.claims import extract
from factcheck.claims._first_person import speakers_group, told_of
from factcheck.claims.clauses import split
from factcheck.claims.clauses._graph import Graph
from factcheck.claims.clauses._verbs import change
from factcheck.claims.lang import persons, syntax
from factcheck.records import Article
from tests.claims.trees import tree

WE = """Nous PRON nsubj 3 nous Number=Plur|Person=1
n' ADV advmod 3 ne Polarity=Neg
avons AUX aux:tense 3 avoir Mood=Ind|Number=Plur|Person=1|Tense=Pres|VerbForm=Fin
reçu VERB ROOT 3 recevoir Tense=Past|VerbForm=Part
aucune DET det 5 aucun PronType=Neg
menace NOUN obj 3 menace Gender=Fem|Number=Sing"""
YOU = """Je PRON nsubj 2 je Number=Sing|Person=1
vous PRON obj 2 vous Number=Plur|Person=2
attends VERB ROOT 2 attendre Mood=Ind|Number=Sing|Person=1|Tense=Pres|VerbForm=Fin"""
ENGLISH = """We PRON nsubj 2 we Number=Plur|Person=1
are AUX aux 2 be Mood=Ind|Tense=Pres|VerbForm=Fin
closing VERB ROOT 2 close Tense=Pres|VerbForm=Part
our PRON nmod:poss 4 our Poss=Yes
plant NOUN obj 2 plant Number=Sing"""


def _told(rows: str, name: str, lang: str) -> str | None:
    parsed = tree(rows)
    (clause,) = split(parsed, (), lang)
    turned = told_of(clause, Graph.of(parsed, syntax(lang)), name, ("Masc", "Sing"), persons(lang), syntax(lang))
    return None if turned is None else turned.text


def test_we_is_the_group() -> None:
    assert _told(WE, "le lycée", "fr") == "Le lycée n'a reçu aucune menace"
    assert _told(ENGLISH, "the firm", "en") == "The firm is closing its plant"


def test_what_speaks_to_somebody_is_left() -> None:
    assert _told(YOU, "le maire", "fr") is None


@pytest.mark.parametrize(
    ("lang", "speaker", "group"),
    [
        ("fr", "la directrice du lycée, Inès Balmont", "le lycée"),
        ("fr", "l'avocat de la société Morel", "la société Morel"),
        ("fr", "l'entreprise", "l'entreprise"), ("fr", "le maire de Tulle", None), ("fr", "Marie Dupont", None),
        ("en", "a spokesman for Renault", "Renault"), ("en", "the mayor", None), ("en", "the company", "the company"),
    ],
)  # fmt: skip
def test_for_whom_a_speaker_speaks(lang: str, speaker: str, group: str | None) -> None:
    assert speakers_group(speaker, persons(lang)) == group


@pytest.mark.parametrize(
    ("quote", "told"),
    [
        ("Je n'avais pas le choix", "Paul Ménard n'avait pas le choix"),
        ("Je pensais vendre la ferme", "Paul Ménard pensait vendre la ferme"),
        ("Je connais ce juge", "Paul Ménard connaît ce juge"),
        ("Je fais le tour des services", "Paul Ménard fait le tour des services"),
    ],
)
def test_the_tense_of_the_speaker_stays(quote: str, told: str) -> None:
    found = extract(Article.from_text(f"« {quote} », a expliqué Paul Ménard.", lang="fr")).claims
    assert told in [claim.text for claim in found]


@pytest.mark.parametrize(
    ("form", "told"), [("vérifions", "vérifie"), ("étudions", "étudie"), ("parlions", "parlait"), ("serions", "serait")]
)
def test_presents_in_ions_are_no_imperfects(form: str, told: str) -> None:
    table = persons("fr")
    assert (table.forms.get(form) or change(form, table.plural_rules)) == told
