"""Reporting frames on hand-made trees: who speaks, through which cue, and what is reported."""

from __future__ import annotations

import pytest

from factcheck.claims._frames import find_frames
from factcheck.claims._repairs import mend
from factcheck.claims._types import Frame, Parsed
from tests.claims.trees import tree

THAT_FR = """
Le DET det 1
préfet NOUN nsubj 3
a AUX aux 3 avoir VerbForm=Fin
affirmé VERB ROOT 3 affirmer Tense=Past|VerbForm=Part
que SCONJ mark 7
le DET det 6
pont NOUN nsubj 7
fermera VERB ccomp 3 fermer Tense=Fut|VerbForm=Fin
lundi_ NOUN obl 7
. PUNCT punct 3
"""
THAT_EN = """
The DET det 1
mayor NOUN nsubj 2
said VERB ROOT 2 say Tense=Past|VerbForm=Fin
that SCONJ mark 7
the DET det 5
bridge NOUN nsubj 7
will AUX aux 7 will VerbForm=Fin
close_ VERB ccomp 2 close VerbForm=Inf
. PUNCT punct 2
"""
CLOSING_FR = """
Le DET det 1
pont NOUN nsubj 3
a AUX aux 3 avoir VerbForm=Fin
rouvert_ VERB ROOT 3 rouvrir VerbForm=Part
, PUNCT punct 3
a AUX aux 6 avoir VerbForm=Fin
indiqué VERB parataxis:insert 3 indiquer VerbForm=Part
mardi NOUN obl:mod 6
la DET det 9
mairie NOUN obj 6
de ADP case 11
Brive_ PROPN nmod 9
. PUNCT punct 3
"""
CLOSING_EN = """
The DET det 1
bridge NOUN nsubj 3
has AUX aux 3 have VerbForm=Fin
reopened_ VERB ROOT 3 reopen VerbForm=Part
, PUNCT punct 3
the DET det 6
council NOUN nsubj 7
said_ VERB advcl 3 say VerbForm=Fin
. PUNCT punct 3
"""
SOURCE_FR = """
D'_ ADP case 3
après ADP fixed 0
un DET det 3
bilan NOUN obl 10
du ADP case 5
Croissant-Rouge_ PROPN nmod 3
, PUNCT punct 3
le DET det 8
séisme NOUN nsubj 10
a AUX aux 10 avoir VerbForm=Fin
fait VERB ROOT 10 faire VerbForm=Part
dix NUM nummod 12
morts_ NOUN obj 10
. PUNCT punct 10
"""
SOURCE_EN = """
Twelve NUM nummod 1
drones NOUN nsubj 2
hit VERB ROOT 2 hit VerbForm=Fin
the DET det 4
port_ NOUN obj 2
, PUNCT punct 8
according VERB case 8
to ADP fixed 6
Kyiv_ PROPN obl 2
. PUNCT punct 2
"""
DENIAL_FR = """
L'_ DET det 1
usine NOUN nsubj 3
a AUX aux 3 avoir VerbForm=Fin
démenti VERB ROOT 3 démentir VerbForm=Part
avoir AUX aux 5 avoir VerbForm=Inf
vendu VERB xcomp 3 vendre VerbForm=Part
ces DET det 7
pièces_ NOUN obj 5
. PUNCT punct 3
"""
DENIAL_EN = """
The DET det 1
firm NOUN nsubj 2
denied VERB ROOT 2 deny VerbForm=Fin
having AUX aux 4 have VerbForm=Part
sold VERB ccomp 2 sell VerbForm=Part
the DET det 6
parts_ NOUN obj 4
. PUNCT punct 2
"""
RUMOUR_EN = """
Forty NUM nummod 1
miners NOUN nsubj:pass 3
are AUX aux:pass 3 be VerbForm=Fin
thought VERB ROOT 3 think VerbForm=Part
to PART mark 6
have AUX aux 6 have VerbForm=Inf
died_ VERB xcomp 3 die VerbForm=Part
. PUNCT punct 3
"""
DISPUTE_FR = """
L'_ DET det 1
armée NOUN nsubj 2
dit VERB ROOT 2 dire VerbForm=Fin
avoir AUX aux 4 avoir VerbForm=Inf
repris VERB xcomp 2 reprendre VerbForm=Part
la DET det 6
ville_ NOUN obj 4
, PUNCT punct 8
ce PRON parataxis 2
que PRON obj 12
les DET det 11
rebelles NOUN nsubj 12
contestent_ VERB acl:relcl 8 contester VerbForm=Fin
. PUNCT punct 2
"""
CONTRARY_FR = """
Contrairement ADV advmod 11
à ADP case 2
ce PRON obl 0
qu'_ PRON obj 4
affirme VERB acl:relcl 2 affirmer VerbForm=Fin
Kiev_ PROPN nsubj 4
, PUNCT punct 0
le DET det 8
port NOUN nsubj 11
n'_ ADV advmod 11
est AUX aux 11 être VerbForm=Fin
pris_ VERB ROOT 11 prendre VerbForm=Part
. PUNCT punct 11
"""
VERDICT_FR = """
Le DET det 1
juge NOUN nsubj 3
a AUX aux 3 avoir VerbForm=Fin
estimé VERB ROOT 3 estimer VerbForm=Part
la DET det 5
procédure NOUN obj 3
irrégulière_ ADJ xcomp 3
. PUNCT punct 3
"""
RELAY_FR = """
Il PRON nsubj 2
a AUX aux 2 avoir VerbForm=Fin
démenti VERB ROOT 2 démentir VerbForm=Part
des DET det 4
informations NOUN obj 2
selon ADP case 6
lesquelles PRON obl 9
le DET det 8
pont NOUN nsubj 9
fermerait_ VERB acl:relcl 4 fermer VerbForm=Fin
. PUNCT punct 2
"""
AS_EN = """
As SCONJ mark 3
the DET det 2
mayor NOUN nsubj 3
said_ VERB advcl 8 say VerbForm=Fin
, PUNCT punct 8
the DET det 6
bridge NOUN nsubj 8
has AUX aux 8 have VerbForm=Fin
closed_ VERB ROOT 8 close VerbForm=Part
. PUNCT punct 8
"""


def only(rows: str, lang: str) -> tuple[Frame, Parsed]:
    parsed = tree(rows)
    mend(parsed, lang)
    (frame,) = find_frames(parsed, lang)
    return frame, parsed


@pytest.mark.parametrize(
    ("rows", "lang", "kind", "speaker", "cue", "head"),
    [
        (THAT_FR, "fr", "complement", "le préfet", "a affirmé", "fermera"),
        (THAT_EN, "en", "complement", "the mayor", "said", "close"),
        (CLOSING_FR, "fr", "parenthetical", "la mairie de Brive", "a indiqué", "rouvert"),
        (CLOSING_EN, "en", "parenthetical", "the council", "said", "reopened"),
        (SOURCE_FR, "fr", "source", "le Croissant-Rouge", "D'après", "fait"),
        (SOURCE_EN, "en", "source", "Kyiv", "according to", "hit"),
        (DENIAL_FR, "fr", "complement", "l'usine", "a démenti", "vendu"),
        (DENIAL_EN, "en", "complement", "the firm", "denied", "sold"),
        (RELAY_FR, "fr", "source", "Il", "selon lesquelles", "fermerait"),
        (AS_EN, "en", "parenthetical", "the mayor", "said", "closed"),
    ],
)
def test_frames(rows: str, lang: str, kind: str, speaker: str, cue: str, head: str) -> None:
    frame, parsed = only(rows, lang)
    assert (frame.kind, frame.speaker, frame.cue) == (kind, speaker, cue)
    assert parsed.doc[frame.heads[0]].text == head
    assert frame.heads[0] in frame.content
    assert not frame.content & frame.tokens


@pytest.mark.parametrize(("rows", "lang"), [(DENIAL_FR, "fr"), (DENIAL_EN, "en")])
def test_a_denial_turns_its_infinitive_whose_subject_is_the_speaker(rows: str, lang: str) -> None:
    frame, parsed = only(rows, lang)
    assert frame.flips
    assert frame.infinitive
    assert frame.speaker_head is not None
    assert parsed.doc[frame.speaker_head].dep_ == "nsubj"


def test_denied_information_is_turned_for_the_one_who_denies() -> None:
    frame, _ = only(RELAY_FR, "fr")
    assert frame.flips


def test_a_rumour_names_nobody_and_hedges() -> None:
    frame, parsed = only(RUMOUR_EN, "en")
    assert frame.speaker is None
    assert frame.hedges
    assert frame.infinitive
    assert parsed.doc[frame.speaker_head or 0].text == "miners"


def test_a_dispute_is_a_counter_statement_beside_the_report() -> None:
    counter, report = find_frames(tree(DISPUTE_FR), "fr")
    assert (counter.kind, counter.speaker, counter.flips) == ("counter", "les rebelles", True)
    assert (report.kind, report.speaker, report.infinitive) == ("complement", "l'armée", True)
    assert not report.content & counter.tokens


def test_contrary_to_what_is_said() -> None:
    frame, parsed = only(CONTRARY_FR, "fr")
    assert (frame.kind, frame.speaker) == ("counter", "Kiev")
    assert parsed.doc[frame.heads[0]].text == "pris"


def test_a_verdict_stays_a_claim_of_its_speaker() -> None:
    frame, _ = only(VERDICT_FR, "fr")
    assert frame.act
    assert frame.heads == ()
    assert frame.speaker == "le juge"


SILENT = [
    ("fr", THAT_FR.replace("a AUX aux 3", "n'_ ADV advmod 3")),
    ("fr", THAT_FR.replace("affirmé VERB ROOT 3 affirmer", "fermé VERB ROOT 3 fermer")),
    ("fr", THAT_FR.replace("préfet NOUN", "nous PRON")),
    ("fr", SOURCE_FR.replace("bilan NOUN", "cas NOUN").replace("du ADP case 5", "à ADP case 5")),
    ("en", THAT_EN.replace("said VERB", "announced NOUN")),
    ("en", THAT_EN.replace("mayor NOUN", "we PRON")),
    ("en", SOURCE_EN.replace("Kyiv_ PROPN", "plan_ NOUN")),
]


@pytest.mark.parametrize(("lang", "rows"), SILENT)
def test_nobody_speaks(lang: str, rows: str) -> None:
    assert find_frames(tree(rows), lang) == ()


def test_the_parse_is_mended_when_the_subject_was_taken_for_the_clause() -> None:
    rows = THAT_FR.replace("que SCONJ mark 7", "que SCONJ advmod 6").replace("pont NOUN nsubj 7", "pont NOUN ccomp 3")
    frame, parsed = only(rows.replace("fermera VERB ccomp 3", "fermera VERB appos 6"), "fr")
    assert parsed.doc[frame.heads[0]].text == "fermera"
    assert parsed.doc[6].dep_ == "nsubj"


def test_the_parse_is_mended_after_said_without_that() -> None:
    rows = """
    Police NOUN nsubj 1
    said VERB ROOT 1 say VerbForm=Fin
    the DET det 3
    driver NOUN obj 1
    had AUX aux 5 have VerbForm=Fin
    left_ VERB parataxis 1 leave VerbForm=Part
    . PUNCT punct 1
    """
    frame, parsed = only(rows, "en")
    assert (frame.speaker, parsed.doc[frame.heads[0]].text) == ("police", "left")
    assert parsed.doc[3].dep_ == "nsubj"
