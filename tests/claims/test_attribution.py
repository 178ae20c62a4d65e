"""Attribution across sentences: carried pronouns, quotations, nested speakers, signatures."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck.claims._types import Parsed
from factcheck.claims.attribution import Reading, attribute, find_frames
from factcheck.records import Attribution, Entity, EntityKind
from tests.claims.trees import clause, tree


class Names:
    """Knows what it is told: a kind and a gender for each name, and fuller forms."""

    def __init__(self, kinds: dict[str, tuple[EntityKind, str]], full: dict[str, str] | None = None) -> None:
        self._kinds, self._full = kinds, full or {}

    def canonical(self, name: str) -> str:
        return self._full.get(name, name)

    def kind(self, name: str) -> EntityKind | None:
        return self._kinds[name][0] if name in self._kinds else None

    def gender(self, name: str) -> str:
        return self._kinds[name][1] if name in self._kinds else ""

    def entities(self, text: str) -> tuple[Entity, ...]:
        return tuple(
            Entity(kind, name, self.canonical(name), (text.index(name), text.index(name) + len(name)))
            for name, (kind, _) in self._kinds.items()
            if name in text
        )


NOBODY = Names({})


def read(lang: str, names: Names, *sentences: tuple[str, int | None]) -> list[Attribution | None]:
    """The attribution of one clause a sentence; each is its rows and the index of the clause's predicate."""
    readings: list[Reading] = []
    text = ""
    for index, (rows, predicate) in enumerate(sentences):
        parsed: Parsed = replace(tree(rows, offset=len(text)), index=index)
        text += parsed.text + " "
        frames = find_frames(parsed, lang)
        around = () if predicate is None else tuple(f for f in frames if predicate in f.content and f.kind != "counter")
        clauses = () if predicate is None else (clause(parsed, predicate, *around),)
        readings.append(Reading(parsed, frames, clauses))
    said = attribute(text, readings, lang, lambda parsed, token, name: None, names)
    return [voices[0] if voices else None for voices in said]


def speakers(lang: str, names: Names, *sentences: tuple[str, int | None]) -> list[str | None]:
    return [voice.speaker if voice else None for voice in read(lang, names, *sentences)]


PREFECT = """
Le DET det 1
préfet NOUN nsubj 2 préfet Gender=Masc|Number=Sing
affirme VERB ROOT 2 affirmer VerbForm=Fin
que SCONJ mark 6
le DET det 5
pont NOUN nsubj 6
ferme_ VERB ccomp 2 fermer VerbForm=Fin
. PUNCT punct 2
"""
HE_ADDS = """
Il PRON nsubj 1
ajoute VERB ROOT 1 ajouter VerbForm=Fin
que SCONJ mark 5
le DET det 4
port NOUN nsubj 5
rouvre_ VERB ccomp 1 rouvrir VerbForm=Fin
. PUNCT punct 1
"""
SHE_ADDS = HE_ADDS.replace("Il PRON", "Elle PRON")
THEY_ADD = HE_ADDS.replace("Il PRON", "Ils PRON")
MINISTER_EN = """
The DET det 1
minister NOUN nsubj 2 minister Number=Sing
said VERB ROOT 2 say VerbForm=Fin
that SCONJ mark 6
the DET det 5
bridge NOUN nsubj 6
closed_ VERB ccomp 2 close VerbForm=Fin
. PUNCT punct 2
"""
SHE_ADDED_EN = """
She PRON nsubj 1
added VERB ROOT 1 add VerbForm=Fin
that SCONJ mark 5
the DET det 4
port NOUN nsubj 5
opened_ VERB ccomp 1 open VerbForm=Fin
. PUNCT punct 1
"""


def test_a_pronoun_carries_the_speaker_into_the_next_sentence() -> None:
    assert speakers("fr", NOBODY, (PREFECT, 6), (HE_ADDS, 5)) == ["le préfet", "le préfet"]
    assert speakers("en", NOBODY, (MINISTER_EN, 6), (SHE_ADDED_EN, 5)) == ["the minister", "the minister"]


@pytest.mark.parametrize(("rows", "word"), [(SHE_ADDS, "elle"), (THEY_ADD, "ils")])
def test_a_pronoun_that_does_not_agree_stays_as_it_is(rows: str, word: str) -> None:
    assert speakers("fr", NOBODY, (PREFECT, 6), (rows, 5)) == ["le préfet", word]


def test_an_organisation_is_no_he() -> None:
    paper = PREFECT.replace("Le DET det 1\npréfet NOUN", "Le DET det 1\nFanal PROPN")
    names = Names({"le Fanal": ("organisation", "")})
    assert speakers("fr", names, (paper, 6), (HE_ADDS, 5)) == ["le Fanal", "il"]


def test_a_claim_without_frame_or_quotation_is_the_outlet_s_own() -> None:
    plain = "Le DET det 1\npont NOUN nsubj 2\nferme_ VERB ROOT 2 fermer VerbForm=Fin\n. PUNCT punct 2"
    assert speakers("fr", NOBODY, (PREFECT, 6), (plain, 2)) == ["le préfet", None]


OPENING = """
«_ PUNCT punct 3
Le DET det 2
pont NOUN nsubj 3
ferme_ VERB ROOT 3 fermer VerbForm=Fin
. PUNCT punct 3
"""
ENDING = """
Le DET det 1
port NOUN nsubj 2
rouvre_ VERB ROOT 2 rouvrir VerbForm=Fin
»_ PUNCT punct 2
, PUNCT punct 6
a AUX aux 6 avoir VerbForm=Fin
dit VERB parataxis 2 dire VerbForm=Part
le DET det 8
maire_ NOUN nsubj 6 maire Gender=Masc|Number=Sing
. PUNCT punct 2
"""


def test_a_quotation_has_one_speaker_in_all_its_sentences() -> None:
    assert speakers("fr", NOBODY, (OPENING, 3), (ENDING, 2)) == ["le maire", "le maire"]


def test_a_quotation_after_the_one_that_named_its_speaker_goes_on() -> None:
    closed = OPENING.replace("ferme_", "ferme").replace(". PUNCT punct 3", "» PUNCT punct 3")
    named = "« PUNCT punct 3\n" + "\n".join(
        f"{form} {pos} {rel} {int(head) + 1} {' '.join(rest)}"
        for form, pos, rel, head, *rest in (row.split() for row in ENDING.strip().splitlines())
    )
    assert speakers("fr", NOBODY, (named, 3), (closed, 3)) == ["le maire", "le maire"]


def test_a_colon_before_a_quotation_names_its_speaker() -> None:
    intro = """
    Le DET det 1
    maire NOUN nsubj 2
    persiste VERB ROOT 2 persister VerbForm=Fin
    : PUNCT punct 2
    """
    closed = OPENING.replace("ferme_", "ferme").replace(". PUNCT punct 3", "» PUNCT punct 3")
    assert speakers("fr", NOBODY, (intro, None), (closed, 3)) == [None, "le maire"]


def test_the_innermost_speaker_wins() -> None:
    rows = """
    Roy PROPN nsubj 1
    affirme VERB ROOT 1 affirmer VerbForm=Fin
    que SCONJ mark 5
    le DET det 4
    pont NOUN nsubj 5
    ferme_ VERB ccomp 1 fermer VerbForm=Fin
    , PUNCT punct 8
    selon ADP case 8
    Tass_ PROPN obl 1
    . PUNCT punct 1
    """
    assert speakers("fr", NOBODY, (rows, 5)) == ["Roy"]


def test_the_canonical_name_is_the_fullest() -> None:
    rows = PREFECT.replace("Le DET det 1\npréfet NOUN", "M. NOUN nmod 1\nRoy PROPN")
    names = Names({"M. Roy": ("person", "Masc")}, {"M. Roy": "Jean Roy"})
    (found,) = read("fr", names, (rows, 6))
    assert found == Attribution(speaker="M. Roy", canonical="Jean Roy", cue="affirme")


def test_a_verb_of_adding_without_subject_goes_on_with_the_last_speaker() -> None:
    adding = """
    Et CCONJ cc 2
    d'_ ADP mark 2
    ajouter VERB ROOT 2 ajouter VerbForm=Inf
    que SCONJ mark 6
    le DET det 5
    port NOUN nsubj 6
    rouvre_ VERB ccomp 2 rouvrir VerbForm=Fin
    . PUNCT punct 2
    """
    assert speakers("fr", NOBODY, (PREFECT, 6), (adding, 6)) == ["le préfet", "le préfet"]


def test_a_signature_names_the_speaker_of_the_line_above() -> None:
    quote = tree("Le DET det 1\npont NOUN nsubj 2\nferme_ VERB ROOT 2 fermer VerbForm=Fin\n. PUNCT punct 2")
    rows = "Ana PROPN ROOT 0\nRoy_ PROPN flat 0\n, PUNCT punct 3\nmaire NOUN appos 0\nde ADP case 5\nBrive PROPN nmod 3"
    signed = replace(tree(rows, offset=len(quote.text) + 2), index=1, paragraph=1, title=True)
    readings = [Reading(quote, (), (clause(quote, 2),)), Reading(signed)]
    text = f"{quote.text}\n\n{signed.text}"
    (first, _) = attribute(text, readings, "fr", lambda parsed, token, name: None, NOBODY)
    assert first[0] is not None
    assert first[0].speaker == "Ana Roy"
