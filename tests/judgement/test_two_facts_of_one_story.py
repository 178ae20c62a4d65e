"""Of what two houses tell of one story most pairs that look like a conflict are two facts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck.judgement.beside import counted_from_elsewhere, said_of_both
from factcheck.judgement.caution import may_clash
from factcheck.judgement.comparers import Finding, findings
from factcheck.judgement.doubts import doubtful
from factcheck.judgement.prepared import Prepared
from factcheck.judgement.told_both import both_told
from tests.judgement.making import NEAR, view
from tests.judgement.making import told as known


def measured(lang: str, text: str) -> list[str]:
    return [measure.value.text for measure in view(text, lang, "2025-06-04").measures]


@pytest.mark.parametrize(
    ("lang", "text", "left"),
    [
        ("fr", "Seules les lignes 1 et 14 du métro circulent.", []),
        ("fr", "Les lignes automatisées 1 et 14 circulent.", []),
        ("fr", "La mortalité a augmenté de 30 % en semaine 13.", ["30 %"]),
        ("fr", "L'avion du vol ET 302 s'est écrasé à Valdor.", []),
        ("fr", "Un 737 MAX 8 de la compagnie s'est écrasé à Valdor.", []),
        ("en", "Only lines 1 and 14 are running in Valdor.", []),
        ("en", "Deaths rose by 30% in week 13.", ["30%"]),
    ],
)
def test_a_number_behind_what_it_numbers_counts_nothing(lang: str, text: str, left: list[str]) -> None:
    assert measured(lang, text) == left


@pytest.mark.parametrize(
    ("lang", "text", "number"),
    [
        ("fr", "Cette semaine 12 personnes sont mortes à Valdor.", "12"),
        ("fr", "7 lignes de métro circulent à Valdor.", "7"),
    ],
)
def test_a_number_before_what_it_counts_counts(lang: str, text: str, number: str) -> None:
    assert number in measured(lang, text)


def test_not_a_cent_is_no_sum() -> None:
    assert not findings(
        view("Il n'y a pas un centime d'argent public dans ce projet.", "fr", "2025-06-04"),
        view("Il n'y a pas un euro d'argent public dans ce projet.", "fr", "2025-06-04"),
        "fr",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("lang", "a", "b"),
    [
        ("fr", "La mortalité a augmenté de 30 % à Valdor en semaine 13.",
         "La mortalité a augmenté de 57 % à Valdor en semaine 14."),
        ("en", "Deaths in Valdor rose by 30% in week 13.", "Deaths in Valdor rose by 57% in week 14."),
    ],
)  # fmt: skip
def test_two_weeks_are_two_occasions(lang: str, a: str, b: str) -> None:
    assert not may_clash(known(lang, a, b))
    assert may_clash(known(lang, a, b.replace("14", "13")))


@pytest.mark.parametrize(
    ("lang", "a", "b"),
    [
        ("fr", "Le directeur Marc Delmas a tenu son point quotidien sur la crue mardi soir.",
         "Le directeur Marc Delmas a tenu son point quotidien sur la crue jeudi soir."),
        ("en", "Director Mark Delmas held his daily briefing on the flood on Tuesday.",
         "Director Mark Delmas held his daily briefing on the flood on Thursday."),
    ],
)  # fmt: skip
def test_what_is_held_each_day_has_each_day_s_date(lang: str, a: str, b: str) -> None:
    days = ("2025-06-03", "2025-06-05")
    assert not may_clash(known(lang, a, b, days=days))
    assert may_clash(known(lang, a.replace("quotidien ", "").replace("daily ", ""),
                           b.replace("quotidien ", "").replace("daily ", ""), days=days))  # fmt: skip


def test_figures_that_both_reports_tell_are_of_two_things() -> None:
    a = "Selon l'enquête de Valdor, 27 % des habitants ont vu leur santé souffrir."
    b = "Selon l'enquête de Valdor, 34 % des habitants ont vu leur santé souffrir."
    texts = (f"{a} Ils sont 34 % à parler de leur sommeil.", f"{b} Pour 27 % d'entre eux, c'est le dos.")
    pair = known("fr", a, b, texts=texts)
    clash = next(f for f in pair.found if f.stance == "clash")
    assert both_told(clash, pair)
    assert not may_clash(pair)
    one_only = known("fr", a, b, texts=(texts[0], b))
    assert not both_told(clash, one_only)
    assert may_clash(one_only)


def test_a_small_figure_must_count_the_same_to_be_told_by_both() -> None:
    a, b = "Quatre mineurs sont morts à Valdor.", "Six mineurs sont morts à Valdor."
    other = known("fr", a, b, texts=(f"{a} Six ministres sont venus.", f"{b} Quatre ministres sont venus."))
    same = known("fr", a, b, texts=(f"{a} Six mineurs sont blessés.", f"{b} Quatre mineurs sont blessés."))
    clash = next(f for f in other.found if f.stance == "clash")
    assert not both_told(clash, other)
    assert both_told(clash, same)


@pytest.mark.parametrize(
    ("lang", "a", "b"),
    [
        ("fr", "Il n'y a pas de nouveaux cas de contamination à Valdor.",
         "Quatre cas de contamination ont été confirmés à Valdor."),
        ("fr", "Aucun nouvel incendie ne s'est déclaré à Valdor.", "Un incendie s'est déclaré à Valdor."),
        ("en", "No new fire has broken out in Valdor.", "A fire has broken out in Valdor."),
    ],
)  # fmt: skip
def test_that_there_is_no_new_one_is_of_its_day(lang: str, a: str, b: str) -> None:
    denied = {"negation.predicate", "attribution.denial"}
    first = view(a, lang, "2025-06-03")
    assert not any(f.comparer in denied for f in findings(first, view(b, lang, "2025-06-04"), "fr"))


def _denies(lang: str, a: str, b: str) -> bool:
    first, second = (view(text, lang, "2025-06-04") for text in (a, b))
    return any(f.comparer == "negation.predicate" for f in findings(first, second, "fr"))


@pytest.mark.parametrize(
    ("lang", "a", "b", "denied"),
    [
        ("fr", "Les rebelles n'ont pas participé à ces attaques.", "Les rebelles ont mené douze attaques.", False),
        ("en", "The rebels took no part in these attacks.", "The rebels attacked twelve villages.", False),
        ("fr", "Les rebelles n'ont pas attaqué le village.", "Les rebelles ont attaqué le village.", True),
        ("en", "The rebels did not attack the village.", "The rebels attacked the village.", True),
    ],
)
def test_to_have_no_part_in_a_thing_does_not_deny_it(lang: str, a: str, b: str, denied: bool) -> None:
    assert _denies(lang, a, b) is denied


def test_a_weekday_is_no_predicate() -> None:
    assert not _denies("fr", "La mère n'a pas remis l'enfant vendredi.", "La mère a tué son enfant vendredi.")


@pytest.mark.parametrize(
    ("lang", "a", "b"),
    [
        ("fr", "Trois jours après la démission de Marc Delmas, Irène Maudet a annoncé mercredi 4 juin son départ.",
         "Marc Delmas a annoncé dimanche 1er juin sa démission."),
        ("en", "Three days after the resignation of Mark Delmas, Ann Sorrell left the party on Wednesday 4 June.",
         "Mark Delmas announced his resignation on Sunday 1 June."),
    ],
)  # fmt: skip
def test_a_date_is_not_of_what_was_before_it(lang: str, a: str, b: str) -> None:
    pair = known(lang, a, b)
    clash = next((f for f in pair.found if f.comparer == "date.value" and f.stance == "clash"), None)
    assert clash is None or not said_of_both(clash, pair)


def test_that_evening_is_of_no_day_that_is_known() -> None:
    text = "Le déroulement de cette soirée à Valdor reste confus."
    pair = known("fr", text, f"Selon la ministre, l{text[1:]}", days=("2025-06-03", "2025-06-04"))
    assert not any(f.stance == "clash" and not counted_from_elsewhere(f, pair) for f in pair.found)


@pytest.mark.parametrize(
    ("lang", "a", "b"),
    [
        ("fr", "Le ministre n'a pas démissionné.", "La directrice de cabinet du ministre a démissionné."),
        ("fr", "Le maire n'a pas été arrêté à Valdor.", "Le directeur nommé par le maire a été arrêté à Valdor."),
    ],
)
def test_what_another_in_office_did_is_no_denial(lang: str, a: str, b: str) -> None:
    assert not may_clash(known(lang, a, b))


def moved(pair: Prepared) -> tuple[float, float]:
    return pair.course.grew, pair.course.moved


@pytest.mark.parametrize(
    ("lang", "a", "b"),
    [
        ("fr", "Viennent ensuite le Brésil (52.645), le Royaume-Uni (43.081) et l'Italie (34.644).",
         "Viennent ensuite le Brésil (54.971), le Royaume-Uni (43.230) et l'Italie (34.678)."),
        ("en", "Brazil follows with 52,645.", "Brazil follows with 54,971."),
    ],
)  # fmt: skip
def test_a_figure_to_the_last_digit_that_is_higher_later_has_grown(lang: str, a: str, b: str) -> None:
    assert moved(known(lang, a, b, days=("2025-06-03", "2025-06-04")))[0] == 1
    assert moved(known(lang, b, a, days=("2025-06-03", "2025-06-04")))[0] == 0
    assert moved(known(lang, a, b))[0] == 0


def test_what_was_counted_of_a_day_long_past_does_not_grow() -> None:
    a, b = (
        "En 2019, le musée de Valdor a reçu 52 645 visiteurs.",
        "En 2019, le musée de Valdor a reçu 54 971 visiteurs.",
    )
    assert moved(known("fr", a, b, days=("2025-06-03", "2025-06-04")))[0] == 0


@pytest.mark.parametrize(
    ("lang", "a", "b"),
    [
        ("fr", "À Valdor, un train sur quatre circule.", "À Valdor, sept trains sur dix circulent."),
        ("fr", "À Valdor, 4,9 % des agents sont en grève.", "À Valdor, 7,7 % des agents sont en grève."),
        ("en", "In Valdor, one train in four is running.", "In Valdor, seven trains in ten are running."),
    ],
)  # fmt: skip
def test_a_strike_has_other_figures_each_day(lang: str, a: str, b: str) -> None:
    assert moved(known(lang, a, b, days=("2025-06-03", "2025-06-04"))) == (1, 1)


def test_firmly_closes_nothing() -> None:
    from factcheck.clusters.concepts import said

    assert "close" not in said("Il a fermement nié.", "fr")
    assert "close" not in said("La commande ferme porte sur dix avions.", "fr")
    assert "close" in said("L'usine ferme ses portes.", "fr")
    assert "close" in said("L'usine fermera en mai.", "fr")


@pytest.mark.parametrize(
    ("lang", "a", "b"),
    [
        ("fr", "Valdor déplore 21 340 décès depuis le 1er mars.",
         "À Valdor, 14 202 décès ont été enregistrés dans les hôpitaux depuis le 1er mars."),
        ("fr", "À Valdor, 6 339 décès ont été enregistrés dans les Ehpad.",
         "À Valdor, 7 091 décès ont été enregistrés en milieu hospitalier."),
        ("en", "In Valdor 6,339 people have died in care homes.", "In Valdor 7,091 people have died in hospital."),
    ],
)  # fmt: skip
def test_the_dead_of_the_hospitals_are_not_all_the_dead(lang: str, a: str, b: str) -> None:
    assert not may_clash(known(lang, a, b, seen=replace(NEAR, con_ab=0.1, con_ba=0.1)))


def test_the_dead_of_all_sites_are_all_the_dead() -> None:
    a = "Valdor déplore 21 340 décès depuis le 1er mars."
    b = "Valdor déplore 20 202 décès depuis le 1er mars, hôpitaux et Ehpad confondus."
    assert may_clash(known("fr", a, b))


def test_an_opponent_rejects_no_vote() -> None:
    a = "L'opposant Paul Marchand a appelé ses partisans à se mobiliser à Valdor."
    b = "Ce vote étalé sur une semaine a mobilisé les partisans de Paul Marchand à Valdor."
    assert not any(f.comparer == "antonym.state" for f in known("fr", a, b).found)
    rejected = known("fr", "Le Sénat a voté la loi.", "Le Sénat s'est opposé à la loi.")
    assert any(f.comparer == "antonym.state" and f.stance == "clash" for f in rejected.found)


def test_who_has_not_ceased_goes_on() -> None:
    a = "Le maire n'a cessé de contester les mesures prises par la préfète."
    b = "Le maire n'a pas cessé de contester les mesures prises par la préfète."
    assert not any(f.stance == "clash" for f in known("fr", a, b).found)
    assert _denies("fr", "Le maire a cessé de contester les mesures.", "Le maire n'a cessé de contester les mesures.")


def test_a_lie_far_off_calls_nothing_false() -> None:
    a = (
        "Le président a remercié ses compatriotes d'avoir validé une réforme qui l'autorise à rester au pouvoir, un "
        "scrutin qualifié de mensonge par ses adversaires."
    )
    b = "Le président a remercié ses compatriotes de leur confiance."
    assert not any(f.comparer == "attribution.denial" for f in known("fr", a, b).found)


def test_one_figure_in_two_turns_of_phrase_changes_no_roles() -> None:
    a = "Le Brésil est le deuxième pays du monde le plus touché par la pandémie, avec 59.594 morts."
    b = "Le Brésil est le premier pays d'Amérique latine et le deuxième au monde le plus touché, avec 59.594 morts."
    swap = Finding("role.swap", "role", "clash", 0.8, "Brésil", "Amérique latine")
    assert doubtful(swap, known("fr", a, b))
    assert not doubtful(swap, known("fr", a.replace("59.594", "60.100"), b, seen=replace(NEAR, cos=0.95)))


def test_today_is_another_day_in_each_report() -> None:
    a = "Le portrait d'un des agresseurs présumés, aujourd'hui écroués, a été diffusé à Valdor par la police."
    pair = known("fr", a, a.replace("par la police", "par les gendarmes"), days=("2025-06-03", "2025-06-05"))
    assert not may_clash(replace(pair, seen=replace(NEAR, con_ab=0.1, con_ba=0.1)))
