"""What speaks against a clash that a comparer saw."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import numpy as np
import numpy.typing as npt
import pytest

from factcheck.judgement.ages import is_age
from factcheck.judgement.caution import may_clash
from factcheck.judgement.comparers import findings
from factcheck.judgement.evidence import Evidence
from factcheck.judgement.gate import gate
from factcheck.judgement.judge import Judge
from factcheck.judgement.prepared import Prepared
from factcheck.judgement.settings import JudgeSettings
from factcheck.judgement.strangers import strangers
from factcheck.judgement.updates import course
from factcheck.judgement.view import view_of
from factcheck.records import Article
from tests.judgement.making import WordEncoder, article_of, claim_of, prepared, view

NEAR = Evidence(cos=0.8, cos_frame=0.8, has_encoder=True, has_nli=True)
OPPOSED = replace(NEAR, con_ab=0.9, con_ba=0.8)


def known(a: str, b: str, seen: Evidence, lang: str = "fr") -> Prepared:
    return prepared(lang, a, b, seen)


@pytest.mark.parametrize(
    ("lang", "a", "b"),
    [
        ("fr", "La mairie a fermé la piscine.", "La mairie n'a pas fermé la piscine."),
        ("en", "The council closed the pool.", "The council did not close the pool."),
    ],
)
def test_a_denial_needs_the_model_to_see_it_both_ways(lang: str, a: str, b: str) -> None:
    assert may_clash(known(a, b, OPPOSED, lang))
    assert not may_clash(known(a, b, NEAR, lang))
    assert not may_clash(known(a, b, replace(OPPOSED, con_ba=0.1), lang))
    assert not may_clash(known(a, b, replace(OPPOSED, cos=0.3, cos_frame=0.3), lang))


def test_without_models_a_denial_is_believed() -> None:
    assert may_clash(known("La mairie a fermé la piscine.", "La mairie n'a pas fermé la piscine.", Evidence()))


def test_what_another_did_not_do_is_no_denial() -> None:
    first = "Parmi les élus, Lucie Tardieu a pris part au vote du budget du port."
    assert not may_clash(known(first, "Marc Delorme n'a pas pris part au vote du budget du port.", OPPOSED))


def test_values_need_the_same_said_of_them() -> None:
    a, b = "L'incendie de Corvalan a mobilisé trente pompiers.", "L'incendie de Corvalan a mobilisé douze pompiers."
    assert may_clash(known(a, b, NEAR))
    assert may_clash(known(a, b, replace(NEAR, cos_frame=0.65, same_ab=0.8)))
    assert not may_clash(known(a, b, replace(NEAR, cos_frame=0.65)))


@pytest.mark.parametrize(
    ("lang", "text", "age"),
    [
        ("fr", "Une femme de 28 ans a été conduite au poste.", True),
        ("fr", "La romancière est morte à l'âge de 85 ans.", True),
        ("fr", "Il purge une peine de deux ans de prison.", False),
        ("en", "A man aged 28 was arrested.", True),
        ("en", "A 28-year-old man was arrested.", True),
        ("en", "He faces two years in prison.", False),
    ],
)
def test_ages(lang: str, text: str, age: bool) -> None:
    seen = view(text, lang)
    assert [is_age(seen, measure.value.span) for measure in seen.measures] == [age]


@pytest.mark.parametrize(
    ("lang", "a", "b"),
    [
        (
            "fr",
            "Selon un sondage, Tardieu recueille 34 % des voix.",
            "Selon un sondage, Tardieu recueille 31 % des voix.",
        ),
        ("en", "In a poll, Tardieu takes 34% of the vote.", "In a poll, Tardieu takes 31% of the vote."),
    ],
)
def test_two_polls_of_two_days_are_two_facts(lang: str, a: str, b: str) -> None:
    pair = known(a, b, NEAR, lang)
    assert may_clash(pair)
    later = replace(pair, b=view(b, lang, "2025-11-12", "La Vigie"))
    assert not may_clash(later)
    assert not may_clash(replace(later, seen=replace(OPPOSED, cos=0.95)))


def test_the_model_alone_contradicts_no_sentence_that_only_says_more() -> None:
    a, b = "Tardieu et Delorme arrivent derrière Ruano.", "Lucie Tardieu et Marc Delorme arrivent derrière Diego Ruano."
    assert not may_clash(known(a, b, replace(OPPOSED, con_ba=0.9)))


@pytest.mark.parametrize(
    ("lang", "a", "b"),
    [
        # Nothing is shared but a name.
        ("fr", "Sébastien Delorme, 36 ans, tient une librairie.", "Sébastien Delorme est parti depuis sept ans."),
        ("en", "Ann Sorrell, 36, keeps a bookshop.", "Ann Sorrell has been abroad for seven years."),
        # Both deny one thing.
        ("fr", "Paul Delmas ne briguera pas un second mandat.", "Paul Delmas renonçait à briguer un second mandat."),
        ("en", "Paul Delmas will not seek a second term.", "Paul Delmas refused to seek a second term."),
    ],
)
def test_the_model_alone_contradicts_no_two_sentences_about_one_name(lang: str, a: str, b: str) -> None:
    assert not may_clash(known(a, b, replace(OPPOSED, con_ab=0.99, con_ba=0.99), lang))


LENGTH = (
    " Les secours ont travaillé toute la nuit et les familles attendent des nouvelles devant le site de la mine." * 4
)
AT_VALDOR = " Hier à Valdor, le maire Paul Marchand et la préfète Anne Lestrade ont suivi les recherches." + LENGTH
AT_BRENNE = " Hier à Brenne, le pilote Yann Kerdoc et le chef Marc Tourmel ont suivi les recherches à Valdor." + LENGTH


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Cinq passagers ont dû être évacués.", "Les 151 passagers à bord ont été évacués par des toboggans."),
        ("L'un des quatre blessés est sorti.", "Le feu de la tour a fait au moins trente blessés dans la nuit."),
    ],
)
def test_a_figure_of_a_sentence_that_names_nothing_needs_the_same_story(a: str, b: str) -> None:
    for around, believed in ((AT_BRENNE, False), (AT_VALDOR, True)):
        first = Article("a", a + AT_VALDOR, "fr", source="Le Fanal", published=dt.date(2025, 6, 5))
        second = Article("b", b + around, "fr", source="La Vigie", published=dt.date(2025, 6, 5))
        views = view_of(claim_of(first, a), first), view_of(claim_of(second, b), second)
        found = findings(*views, "fr")
        pair = Prepared(*views, False, found, gate(*views, "fr"), course(*views, found), NEAR, None)
        assert may_clash(pair) == believed


@pytest.mark.parametrize(
    ("lang", "a", "b"),
    [
        (
            "fr",
            "À Brenne, 625 armes ont été saisies en deux ans.",
            "À Brenne, 78 armes de guerre sont parmi les saisies.",
        ),
        ("en", "In Brenne 625 weapons were seized in two years.", "In Brenne 78 rifles are among the weapons seized."),
    ],
)
def test_what_is_among_the_things_counted_is_no_rival_of_all(lang: str, a: str, b: str) -> None:
    assert not may_clash(known(a, b, NEAR, lang))


@pytest.mark.parametrize(
    ("lang", "a", "b"),
    [
        ("fr", "Le bureau du parti a approuvé mardi l'exclusion de ses élus.",
         "Le bureau de LR a approuvé mardi l'exclusion de ses élus."),
        ("en", "The party's board approved the expulsion of its members on Tuesday.",
         "The GOP's board approved the expulsion of its members on Tuesday."),
    ],
)  # fmt: skip
def test_a_copy_that_names_one_thing_otherwise_is_no_conflict(lang: str, a: str, b: str) -> None:
    seen = Evidence(cos=0.95, cos_frame=0.95, con_ab=0.99, con_ba=0.99, has_encoder=True, has_nli=True)
    assert not may_clash(known(a, b, seen, lang))


@pytest.mark.parametrize(
    ("lang", "a", "b"),
    [
        ("fr", "Depuis Brenne, Paul Delmas a mis en garde lundi contre une fiscalité allégée pour les plus riches.",
         "À Brenne, Paul Delmas a mis en garde contre une fiscalité allégée pour les plus riches, "
         "alors que l'examen du texte débute mardi."),
        ("en", "In Brenne, Paul Delmas warned on Monday against lighter taxes for the rich.",
         "In Brenne, Paul Delmas warned against lighter taxes for the rich, while debate on it opens on Tuesday."),
    ],
)  # fmt: skip
def test_dates_of_two_things_said_are_no_rivals(lang: str, a: str, b: str) -> None:
    assert not may_clash(known(a, b, replace(NEAR, same_ab=0.0, same_ba=0.0), lang))


@pytest.mark.parametrize(
    ("lang", "a", "b"),
    [
        ("fr", "Huit mois après sa démission, Lucie Tardieu publie un livre.",
         "Un an après la primaire du parti, Lucie Tardieu publie un livre."),
        ("en", "Eight months after her resignation Ann Sorrell publishes a book.",
         "A year after the party primary Ann Sorrell publishes a book."),
    ],
)  # fmt: skip
def test_two_durations_since_two_events_are_no_rivals(lang: str, a: str, b: str) -> None:
    assert not may_clash(known(a, b, NEAR, lang))


@pytest.mark.parametrize(
    ("lang", "a", "b"),
    [
        ("fr", "Huit mois après sa démission, Lucie Tardieu publie un livre.",
         "Un an après sa démission, Lucie Tardieu publie un livre."),
        ("en", "Eight months after her resignation Ann Sorrell publishes a book.",
         "A year after her resignation Ann Sorrell publishes a book."),
    ],
)  # fmt: skip
def test_two_durations_since_one_event_are(lang: str, a: str, b: str) -> None:
    assert may_clash(known(a, b, NEAR, lang))


@pytest.mark.parametrize(
    ("lang", "a", "b"),
    [
        ("fr", "Lucie Tardieu a salé la soupe du port.", "Lucie Tardieu n'a pas salé la soupe du port."),
        ("en", "Ann Sorrell salted the harbour soup.", "Ann Sorrell never salted the harbour soup."),
        ("en", "Ann Sorrell put the harbour lamp on.", "Ann Sorrell put the harbour lamp off."),
    ],
)
def test_a_copy_with_a_small_word_more_is_a_conflict(lang: str, a: str, b: str) -> None:
    seen = Evidence(cos=0.95, cos_frame=0.95, con_ab=0.99, con_ba=0.99, has_encoder=True, has_nli=True)
    assert may_clash(known(a, b, seen, lang))


def test_a_toll_of_a_place_named_elsewhere_is_no_rival() -> None:
    a, b = "La fièvre y a fait sept morts.", "La fièvre a fait 79 morts."
    assert not may_clash(known(a, b, NEAR))
    assert may_clash(known("La fièvre a fait sept morts.", b, NEAR))


@pytest.mark.parametrize(
    ("lang", "a", "b"),
    [
        ("fr", "La fièvre a fait 3 000 morts dans le monde.", "La fièvre a fait 175 morts."),
        ("en", "The fever has killed 3,000 people worldwide.", "The fever has killed 175 people."),
    ],
)
def test_a_toll_of_the_world_is_no_rival(lang: str, a: str, b: str) -> None:
    assert not may_clash(known(a, b, NEAR, lang))


def test_a_copy_with_one_word_changed_needs_no_comparer() -> None:
    seen = Evidence(cos=0.95, cos_frame=0.95, con_ab=0.99, con_ba=0.98, has_encoder=True, has_nli=True)
    a, b = "Tardieu a agrandi le quai du port le 4 mai.", "Tardieu a rasé le quai du port le 4 mai."
    assert may_clash(known(a, b, seen))
    assert not may_clash(known(a, b, replace(seen, cos=0.8)))


def test_ages_of_two_unnamed_people_are_two_facts() -> None:
    a, b = "Une femme de 28 ans a été blessée dans la rue.", "Une femme de 36 ans a été blessée dans la rue."
    assert not may_clash(known(a, b, NEAR))
    assert may_clash(known(a.replace("Une", "Lucie Tardieu, une"), b.replace("Une", "Lucie Tardieu, une"), NEAR))


def test_a_capital_in_common_is_no_story_in_common() -> None:
    filler = " Les secours ont travaillé toute la nuit et les familles attendent des nouvelles devant le site." * 4
    a = "Hier à Paris, le tribunal de Corvalan a entendu Lucie Tardieu, puis Diego Ruano, pour Altamira et Ferrand."
    b = "Hier à Paris, le club de Tourmel a aligné Yann Kerdoc avec Malvat et Derouin, puis Kervel pour Brivault."
    first, second = Article("a", a + filler, "fr"), Article("b", b + filler, "fr")
    assert strangers(first, second)
    assert strangers(second, first)


STORY = " Le maire de Valdor, Paul Marchand, et la préfète Anne Lestrade ont suivi les recherches des gendarmes." * 4


@pytest.mark.parametrize(
    ("a", "b", "rivals"),
    [
        (
            "L'effondrement de la mine a tué onze hommes.",
            "Neuf personnes ont péri dans l'effondrement de la mine.",
            True,
        ),
        ("L'effondrement de la mine a tué onze hommes.", "Neuf autres ont péri dans l'effondrement de la mine.", False),
        (
            "L'effondrement a tué onze hommes sur vingt.",
            "Vingt hommes étaient là quand l'effondrement les a tués.",
            False,
        ),
    ],
)
def test_figures_of_one_story_in_other_words_are_rivals(a: str, b: str, rivals: bool) -> None:
    far = replace(NEAR, cos=0.55, cos_frame=0.55)
    first = Article("a", a + STORY, "fr", source="Le Fanal", published=dt.date(2025, 6, 5))
    second = Article("b", b + STORY, "fr", source="La Vigie", published=dt.date(2025, 6, 5))
    views = view_of(claim_of(first, a), first), view_of(claim_of(second, b), second)
    found = findings(*views, "fr")
    alike = Prepared(*views, False, found, gate(*views, "fr"), course(*views, found), far, None)
    assert may_clash(alike) == rivals
    # The same two sentences of short reports, which name no story, need to be nearer.
    assert not may_clash(known(a, b, far))


@pytest.mark.parametrize(
    ("lang", "a", "b"),
    [
        ("en", "The court upheld the verdict in Leeds.", "The court overturned the verdict in Leeds."),
        ("fr", "La cour de Lyon a condamné le maire.", "La cour de Lyon a relaxé le maire."),
    ],
)
def test_an_opposite_in_the_same_words_is_believed_whatever_the_model_says(lang: str, a: str, b: str) -> None:
    pair = known(a, b, replace(NEAR, ent_ab=0.9, ent_ba=0.8), lang)
    assert pair.opposed
    assert pair.row["twins"] == 1.0
    assert may_clash(pair)


def test_in_one_story_a_denial_that_the_model_sees_both_ways_may_be_in_other_words() -> None:
    a, b = "L'alarme ne s'est pas déclenchée dans la nuit du vol.", "La sirène du musée s'est déclenchée normalement."
    first = Article("a", a + STORY, "fr", source="Le Fanal", published=dt.date(2025, 6, 5))
    second = Article("b", b + STORY, "fr", source="La Vigie", published=dt.date(2025, 6, 5))
    views = view_of(claim_of(first, a), first), view_of(claim_of(second, b), second)
    found = findings(*views, "fr")
    for con, shown in ((0.95, True), (0.2, False)):
        seen = replace(NEAR, cos=0.55, cos_frame=0.55, con_ab=0.95, con_ba=con)
        pair = Prepared(*views, False, found, gate(*views, "fr"), course(*views, found), seen, None)
        assert may_clash(pair) == shown


class _Both:
    """A model to which the first sentence follows from the second, and the second denies the first."""

    def predict(self, pairs: list[tuple[str, str]]) -> npt.NDArray[np.float32]:
        follows = np.array([0.95, 0.03, 0.02], dtype=np.float32)
        denies = np.array([0.02, 0.08, 0.9], dtype=np.float32)
        return np.stack([follows if "repoussé" in first else denies for first, _ in pairs])


def test_of_values_that_agree_a_contradiction_without_a_ground_is_ruled_out() -> None:
    a = "L'armée a repoussé une incursion en août 2024 dans la région de Valdor."
    b = "La région de Valdor a connu une incursion durant l'été 2024."
    first, second = article_of(a, source="Le Fanal"), article_of(b, source="La Vigie")
    pair = claim_of(first), claim_of(second)
    judge = Judge(_Both(), WordEncoder(), JudgeSettings(least_similar=0.0))
    [verdict] = judge.judge([pair], (), [first, second])
    assert verdict.relation == "agree"
    assert verdict.confidence >= verdict.scores["agree"]
