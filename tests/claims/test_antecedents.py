"""What no pronoun or possessive is taken for: a wrong resolution is worse than none."""

from __future__ import annotations

import pytest

from tests.claims.reading import told


@pytest.mark.parametrize(
    ("lang", "text", "wrong"),
    [
        # The owner of what is chosen may be meant.
        (
            "fr",
            "Le député Paul Roche a quitté le camp. Son entourage a précisé que lorsqu'il viendra à Nîmes, l'État "
            "paiera sa garde.",
            "entourage viendra",
        ),
        ("en", "Ruth Hall was ill when her mother died. She is perhaps the least fit.", "mother is"),
        # A description without a noun is the subject all the same.
        ("fr", "Ce fidèle de l'ancien maire est optimiste : il dit croire en la victoire du parti.", "maire croit"),
        # Words of direct speech are not what the narrator goes on with.
        ("fr", "« La drogue a duré peu de temps », a-t-elle confié. Elle vit à Nîmes depuis 2010.", "drogue vit"),
        ("en", '"The bullet would silence us," Ruth Hall said. It was her longest speech so far.', "bullet was"),
        # An empty subject.
        ("fr", "Le procédé est simple. Il suffira d'envoyer un message.", "procédé suffira"),
        ("en", "Leeds looked at the risks. It was the Irish project that won the vote.", "Leeds was"),
        # Ships sink, courts do not.
        ("en", "The court heard that the captain was asleep when it sank.", "court sank"),
        # A kinsman is a person's.
        ("fr", "Un pactole permettra de rembourser le séjour de Lucie Hall et son mari Jean.", "mari du pactole"),
        # Theirs may be the two just told of.
        (
            "fr",
            "Le ministre a droit à un bureau et une voiture. Quant à la secrétaire qui travaillait avec lui, leur "
            "collaboration a pris fin lundi.",
            "collaboration du bureau",
        ),
        # A possessive ahead of the subject may be the subject's.
        (
            "fr",
            "Un témoin a prévenu les autorités. Après leur arrestation, le couple a été mis en examen.",
            "arrestation des autorités",
        ),
        # Whoever reports is not who is told of.
        (
            "fr",
            "L'ancien président aurait demandé de l'aide au vainqueur, précise Ouest Matin. Au lendemain de sa "
            "défaite, les élus réclament 300 000 euros.",
            "défaite d'Ouest Matin",
        ),
        # A quotation is not told of the one who writes it down.
        (
            "fr",
            "L'ancien élu n'était pas imposable. Il a pu retrancher de son revenu une partie des dons, écrit le "
            "journal en ligne.",
            "journal en ligne a pu",
        ),
        # Who answers is no thing.
        (
            "fr",
            "Il suggère d'être interpellé par les salariés, puis de leur proposer un épisode. « Oui », lui répond ce "
            "dernier, en proposant une date.",
            "épisode répond",
        ),
        ("fr", "Le journal recense dix dîners. Il nomme des invités de son épouse Anne Roche.", "épouse du journal"),
        ("en", "You should enjoy solving difficult problems. Perhaps they have already been hacked.", "problems have"),
        ("en", "The photos were bad. He wanted to take the fish in their natural place.", "photos'"),
        ("en", "Two women won the first screens. He bought two and sold one of them.", "screens to"),
        ("en", "The rich meet other rich Americans who understand them and their problems.", "understand other"),
        # Who is called "she" once is not called "he".
        ("en", "Scarla Johns is suing a novelist. She says that his work makes false claims.", "Johns's work"),
    ],
)
def test_not_taken(lang: str, text: str, wrong: str) -> None:
    assert not any(wrong.lower() in claim.lower() for claim in told(text, lang))


@pytest.mark.parametrize(
    ("lang", "text", "right"),
    [
        ("en", "The ferry left Dover on Monday. The captain was asleep when it sank.", "the ferry sank"),
        (
            "fr",
            "« Je ne sais pas », a répondu le maire de Brancy, surpris. Ce dernier a quitté la salle.",
            "le maire de Brancy a quitté la salle",
        ),
        (
            "en",
            "In April, there will be a festival in Leeds where the eating of worms is allowed. It will feature a new "
            "restaurant.",
            "the festival in Leeds will feature a new restaurant",
        ),
        (
            "en",
            "Delmas tried to explain that he chose to paint Johns because she is tall.",
            "Delmas chose to paint Johns",
        ),
        ("en", "Jamie Hale-Morton said no. She left in 2012.", "Jamie Hale-Morton left in 2012"),
        (
            "fr",
            "Le maire Paul Roche a ouvert le pont. Il a remercié les ouvriers.",
            "le maire Paul Roche a remercié les ouvriers",
        ),
    ],
)
def test_still_taken(lang: str, text: str, right: str) -> None:
    assert any(right.lower() in claim.lower() for claim in told(text, lang))


def test_a_subject_is_never_lost_to_an_unresolved_speaker() -> None:
    claims = told('"I can\'t stop," she says, when she phones the desk a few days after the talk.', "en")
    assert not any(claim.startswith("When phones") for claim in claims)
    assert all(claim.unresolved for text, claim in claims.items() if "she" in text)


@pytest.mark.parametrize(
    "text",
    [
        "Contrairement à ce qu'a affirmé Marc Vidal, le document en fait bien mention.",
        "Contrairement à ce qu'affirme la mairie, le rapport du préfet en parle.",
    ],
)
def test_a_contradicted_statement_keeps_its_order(text: str) -> None:
    claims = told(text)
    assert any(claim.endswith(("en fait bien mention", "en parle")) for claim in claims)
    assert not any(claim.startswith("Le ne") for claim in claims)


def test_an_example_of_what_was_said_before_is_no_claim() -> None:
    claims = told("Certains élus sont partis. C'est le cas notamment de la ministre de la Culture, Anne Roche.")
    assert not any(claim.startswith("C'est le cas") for claim in claims)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("La mort de Steve Maia agite la ville. Son corps a été découvert lundi.", "Le corps de la mort"),
        ("La victoire de Paul Roy a surpris. Son parti a annoncé une coalition.", "Le parti de la victoire"),
    ],
)
def test_what_somebody_met_with_owns_nothing(text: str, wrong: str) -> None:
    claims = told(text)
    assert len(claims) == 2
    assert not any(claim.startswith(wrong) for claim in claims)


def test_a_dead_man_owns_his_body() -> None:
    text = "Le mort est un homme de 40 ans. Son corps a été découvert lundi."
    assert "Le corps du mort a été découvert lundi" in told(text)
