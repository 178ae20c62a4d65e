"""Check-worthiness: what is left out, for which reason, and what must never be."""

from __future__ import annotations

import pytest

from factcheck.claims import extract
from factcheck.claims.checkworthy import REASONS, assess, clause_reason, reason_text
from factcheck.claims.lang import worth
from factcheck.claims.sentences import UnitKind
from factcheck.records import Article
from tests.claims.trees import clause, tree

VERB_FR = "Le DET det 1\nmaire NOUN nsubj 2\npart VERB ROOT 2 partir Mood=Ind|VerbForm=Fin"
VERB_EN = "The DET det 1\nmayor NOUN nsubj 2\nleft VERB ROOT 2 leave Mood=Ind|VerbForm=Fin"
NOUN = "Un DET det 1\naccord NOUN ROOT 1\nfragile ADJ amod 1"

LEFT_OUT: list[tuple[str, str, UnitKind, str]] = [
    ("fr", "Que va faire le maire ?", "sentence", "question"),
    ("fr", "« Que va-t-il faire ? »", "sentence", "question"),
    ("fr", "À notre sens, ce plan manque de souffle.", "sentence", "opinion"),
    ("fr", "Quel désordre, tout de même !", "sentence", "opinion"),
    ("fr", "Il serait temps que la mairie agisse.", "sentence", "call"),
    ("fr", "Reste à voir qui paiera.", "sentence", "generality"),
    ("fr", "Dans un monde où tout va vite, le calme est rare.", "sentence", "generality"),
    ("fr", "Lire aussi : nos conseils", "sentence", "boilerplate"),
    ("fr", "Photo : Jeanne Roy", "sentence", "boilerplate"),
    ("fr", "F. M.", "sentence", "boilerplate"),
    ("fr", "(AFP)", "sentence", "boilerplate"),
    ("fr", "Bonjour et bienvenue à tous.", "sentence", "boilerplate"),
    ("fr", "Abonnez-vous à notre lettre.", "sentence", "boilerplate"),
    ("fr", "Par Jeanne Roy", "heading", "boilerplate"),
    ("en", "What will the mayor do?", "sentence", "question"),
    ("en", "In our view, the plan lacks vigour.", "sentence", "opinion"),
    ("en", "What a mess!", "sentence", "opinion"),
    ("en", "It is high time the council acted.", "sentence", "call"),
    ("en", "Only time will tell who pays.", "sentence", "generality"),
    ("en", "Read more: our advice", "sentence", "boilerplate"),
    ("en", "Subscribe to our newsletter.", "sentence", "boilerplate"),
    ("en", "By Jane Roe", "heading", "boilerplate"),
    ("en", "Photo: Jane Roe", "sentence", "boilerplate"),
]
KEPT = [
    ("fr", "Le maire part."),
    ("fr", "Il faut 3 heures pour aller à Brive."),
    ("fr", "Photographe et maire, Jeanne Roy part."),
    ("fr", "Voir Brive lui a pris deux jours."),
    ("fr", "Quel que soit le vote, la taxe monte."),
    ("fr", "Quelles que soient les pluies, la digue tient."),
    ("en", "The mayor left."),
    ("en", "Reading lost the match."),
    ("en", "In a world first, the plant opened in May 2024."),
    ("en", "Photographs of the site were burnt."),
]


@pytest.mark.parametrize(("lang", "text", "kind", "reason"), LEFT_OUT)
def test_left_out(lang: str, text: str, kind: UnitKind, reason: str) -> None:
    parsed = tree(VERB_FR if lang == "fr" else VERB_EN)
    found = assess(text, kind, parsed, (), lang)
    assert found.reason == reason
    assert found.score <= 0.3


@pytest.mark.parametrize(("lang", "text"), KEPT)
def test_kept(lang: str, text: str) -> None:
    parsed = tree(VERB_FR if lang == "fr" else VERB_EN)
    found = assess(text, "sentence", parsed, (), lang)
    assert found.reason is None
    assert 0.3 < found.score <= 1


def test_without_a_verb() -> None:
    assert assess("Un accord fragile", "heading", tree(NOUN), (), "fr").reason == "heading"
    assert assess("Un accord fragile.", "sentence", tree(NOUN), (), "fr").reason == "no_verb"
    figures = tree("Bilan NOUN ROOT 0\n: PUNCT punct 3\n12 NUM nummod 3\nmorts NOUN appos 0")
    assert assess("Bilan : 12 morts", "sentence", figures, (), "fr").reason is None


@pytest.mark.parametrize(
    ("lang", "rows", "predicate", "reason"),
    [
        (
            "fr",
            "C'_ PRON nsubj 3\nest AUX cop 3 être\nun DET det 3\nplan NOUN ROOT 3\nabsurde ADJ amod 3",
            3,
            "opinion",
        ),
        ("fr", "Le DET det 1\nplan NOUN nsubj 3\nest AUX cop 3 être\nscandaleux ADJ ROOT 3", 3, "opinion"),
        ("fr", "Je PRON nsubj 2\nsuis AUX cop 2 être\nfier ADJ ROOT 2", 2, "opinion"),
        ("fr", "Le DET det 1\npont NOUN nsubj 3\nest AUX cop 3 être\nfermé ADJ ROOT 3", 3, None),
        ("fr", "C'_ PRON nsubj 3\nest AUX cop 3 être\nle DET det 3\nscandale NOUN ROOT 3\n12 NUM nummod 3", 3, None),
        ("en", "It PRON nsubj 4\nis AUX cop 4 be\na DET det 4\ndismal ADJ amod 4\nplan NOUN ROOT 4", 4, "opinion"),
        ("en", "The DET det 1\nplan NOUN nsubj 3\nis AUX cop 3 be\nabsurd ADJ ROOT 3", 3, "opinion"),
        ("en", "The DET det 1\nbridge NOUN nsubj 3\nis AUX cop 3 be\nclosed ADJ ROOT 3", 3, None),
    ],
)
def test_clauses_that_only_judge(lang: str, rows: str, predicate: int, reason: str | None) -> None:
    parsed = tree(rows)
    assert clause_reason(clause(parsed, predicate), parsed, lang) == reason


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_every_reason_has_a_text(lang: str) -> None:
    assert set(worth(lang).reasons) == set(REASONS)
    assert all(reason_text(reason, lang) for reason in REASONS)
    with pytest.raises(KeyError):
        reason_text("nonsense", lang)


@pytest.mark.parametrize(
    ("lang", "text", "kept"),
    [
        ("fr", "« On se dit que les débats paraissent un peu longs », a dit Paul Roche.", False),
        ("fr", "« C'est un livre qui parle beaucoup aux femmes », explique Lucie Hall.", False),
        ("fr", "« On a vendu 300 livres à Nîmes », a dit Paul Roche.", True),
        ("en", '"That is what we all wanted to hear," said Ruth Hall.', False),
        ("en", '"This took 40 people to build," said Ruth Hall.', True),
    ],
)
def test_direct_speech_of_nothing_told_is_no_claim(lang: str, text: str, kept: bool) -> None:
    assert bool(extract(Article.from_text(text, lang=lang)).claims) is kept
