"""French dates, one rule of the contract after another: a sentence, and each date in it as ``lo..hi grain approx``."""

from __future__ import annotations

import pytest

from factcheck.values.dates import find

REFERENCE = "2025-07-13"  # a Sunday

EXAMPLES = [
    # Days and months, in words and figures
    ("Le maire a signé le 12 mai 2024.", ["2024-05-12..2024-05-12 day"]),
    ("Elle est née le 1er avril 1950.", ["1950-04-01..1950-04-01 day"]),
    ("Reçu le 21 févr. 2016", ["2016-02-21..2016-02-21 day"]),
    ("L'acte du 13.5.2015, celui du 14/05/15 et celui du 2015-05-16.",
     ["2015-05-13..2015-05-13 day", "2015-05-14..2015-05-14 day", "2015-05-16..2015-05-16 day"]),
    ("Le guichet a fermé en août 2024.", ["2024-08-01..2024-08-31 month"]),
    ("La mi-août sera sèche, fin juin fut humide.", ["2025-08-11..2025-08-20 part_of_month",
                                                     "2025-06-21..2025-06-30 part_of_month"]),
    ("Début 2024, mi-2024 et fin 2024.", ["2024-01-01..2024-04-30 part_of_year",
                                          "2024-05-01..2024-08-31 part_of_year",
                                          "2024-09-01..2024-12-31 part_of_year"]),
    ("Au troisième trimestre 2024 puis au premier semestre 2025.",
     ["2024-07-01..2024-09-30 quarter", "2025-01-01..2025-06-30 half_year"]),
    ("Au T3 2024, les ventes ont reculé.", ["2024-07-01..2024-09-30 quarter"]),
    ("Les neuf premiers mois de 2024 furent bons.", ["2024-01-01..2024-09-30 month"]),
    ("La première quinzaine d'août sera calme.", ["2025-08-01..2025-08-15 part_of_month"]),
    ("L'hiver 2025-2026 suivra l'été 2025.", ["2025-12-21..2026-03-19 season", "2025-06-21..2025-09-22 season"]),
    ("Les années 1990, les années 80 et le XXIe siècle.",
     ["1990-01-01..1999-12-31 decade", "1980-01-01..1989-12-31 decade", "2001-01-01..2100-12-31 century"]),
    ("Le premier lundi de septembre, le dernier dimanche de mai 2024.",
     ["2025-09-01..2025-09-01 day", "2024-05-26..2024-05-26 day"]),
    # The year that is not said
    ("Le 6 août, la digue a cédé.", ["2024-08-06..2024-08-06 day"]),
    ("La digue sera refaite le 6 août.", ["2025-08-06..2025-08-06 day"]),
    ("Le 6 août dernier, la digue a cédé ; le 3 mars prochain, elle rouvrira.",
     ["2024-08-06..2024-08-06 day", "2026-03-03..2026-03-03 day"]),
    ("En 2014, le 17 juillet, un avion est tombé.", ["2014-01-01..2014-12-31 year", "2014-07-17..2014-07-17 day"]),
    ("En novembre, les prix avaient monté.", ["2024-11-01..2024-11-30 month"]),
    ("La foire ouvrira en avril.", ["2026-04-01..2026-04-30 month"]),
    ("Mardi 10 janvier, la salle était vide.", ["2023-01-10..2023-01-10 day"]),
    # Weekdays by tense
    ("Le préfet a parlé mardi.", ["2025-07-08..2025-07-08 day"]),
    ("Le préfet parlera mardi.", ["2025-07-15..2025-07-15 day"]),
    ("Le salon s'ouvre jeudi.", ["2025-07-17..2025-07-17 day"]),
    ("Le marché a eu lieu dimanche.", ["2025-07-13..2025-07-13 day"]),
    ("Dimanche dernier, dimanche prochain.", ["2025-07-06..2025-07-06 day", "2025-07-20..2025-07-20 day"]),
    ("Il a appelé mercredi à manifester samedi.", ["2025-07-09..2025-07-09 day", "2025-07-19..2025-07-19 day"]),
    ("La réunion a été reportée à jeudi.", ["2025-07-17..2025-07-17 day"]),
    ("Le ministre, qui sera reçu jeudi, a démissionné mardi.",
     ["2025-07-17..2025-07-17 day", "2025-07-08..2025-07-08 day"]),
    # Relative
    ("Hier, avant-hier, demain et après-demain.",
     ["2025-07-12..2025-07-12 day", "2025-07-11..2025-07-11 day", "2025-07-14..2025-07-14 day",
      "2025-07-15..2025-07-15 day"]),
    ("L'an dernier, le mois prochain, la semaine dernière.",
     ["2024-01-01..2024-12-31 year", "2025-08-01..2025-08-31 month", "2025-06-30..2025-07-06 week"]),
    ("Il y a dix jours, il y a trois semaines, il y a deux ans, il y a vingt ans.",
     ["2025-07-03..2025-07-03 day", "2025-06-19..2025-06-25 week", "2023-06-28..2023-07-28 month",
      "2005-01-01..2005-12-31 year"]),
    ("Il y a un mois et demi, tout allait bien.", ["2025-05-14..2025-06-13 month"]),
    ("Il y a quinze jours, tout allait bien.", ["2025-06-29..2025-06-29 day about"]),
    ("Il y a plus de dix ans, l'usine fermait.", ["None..2015-12-31 year more_than"]),
    ("Le pont rouvrira dans trois semaines.", ["2025-07-31..2025-08-06 week"]),
    ("Ces trois derniers jours, il a plu.", ["2025-07-10..2025-07-13 day"]),
    ("En début de semaine, il a plu ; en fin de semaine, il fera beau.",
     ["2025-07-07..2025-07-08 day", "2025-07-11..2025-07-13 day"]),
    ("Ce week-end, le week-end dernier, le week-end du 5 juillet 2025.",
     ["2025-07-12..2025-07-13 weekend", "2025-07-05..2025-07-06 weekend", "2025-07-05..2025-07-06 weekend"]),
    # Anaphoric
    ("Le 12 mai 2024, la tour est tombée ; la veille, elle tenait.",
     ["2024-05-12..2024-05-12 day", "2024-05-11..2024-05-11 day"]),
    ("Le 3 mars 2021, il signe. Deux jours plus tard, il part. Le mardi suivant, il revient.",
     ["2021-03-03..2021-03-03 day", "2021-03-05..2021-03-05 day", "2021-03-09..2021-03-09 day"]),
    ("En 2015, il entre au conseil ; l'année suivante, il en sort.",
     ["2015-01-01..2015-12-31 year", "2016-01-01..2016-12-31 year"]),
    ("La veille de Noël et le lendemain du 14 juillet.",
     ["2025-12-24..2025-12-24 day", "2025-07-15..2025-07-15 day"]),
    # Ranges and open ends
    ("Du 28 juin au 2 juillet, il a plu.", ["2025-06-28..2025-07-02 day"]),
    ("La foire se tient du 11 au 13 juillet.", ["2025-07-11..2025-07-13 day"]),
    ("Entre mars et mai 2025, de 2015 à 2020, 2010-2012.",
     ["2025-03-01..2025-05-31 month", "2015-01-01..2020-12-31 year", "2010-01-01..2012-12-31 year"]),
    ("Les 11 et 12 juillet, il a plu.", ["2025-07-11..2025-07-11 day", "2025-07-12..2025-07-12 day"]),
    ("Depuis l'été 2024, le pont est fermé.", ["2024-06-21..None season"]),
    ("Depuis trois ans, le pont est fermé.", ["2022-07-13..None year"]),
    ("Il restera fermé jusqu'en 2027.", ["None..2027-12-31 year"]),
    ("D'ici fin 2026, il rouvrira.", ["None..2026-12-31 part_of_year"]),
    ("Avant le 15 août, il faudra payer ; après le 1er septembre, il sera trop tard.",
     ["None..2025-08-14 day", "2025-09-02..None day"]),
    # Times of day and nights
    ("Le 6 août 2024 à 21h30, la sirène a sonné.", ["2024-08-06T21:30..2024-08-06T21:30 minute"]),
    ("La sirène a sonné à 14 h 07 le 5 juillet 2025.", ["2025-07-05T14:07..2025-07-05T14:07 minute"]),
    ("Mercredi vers 3 heures du matin, la sirène a sonné.", ["2025-07-09T03:00..2025-07-09T03:00 hour about"]),
    ("Dimanche dernier, les bureaux avaient fermé à 20 heures.",
     ["2025-07-06..2025-07-06 day", "2025-07-06T20:00..2025-07-06T20:00 hour"]),
    ("Il était un peu plus de vingt-deux heures.", ["2025-07-13T22:00..2025-07-13T22:00 hour about"]),
    ("Ce matin, hier soir, mardi en fin d'après-midi.",
     ["2025-07-13T06:00..2025-07-13T11:59 part_of_day", "2025-07-12T18:00..2025-07-12T23:59 part_of_day",
      "2025-07-08T12:00..2025-07-08T17:59 part_of_day"]),
    ("Dans la nuit de lundi à mardi, il a neigé.", ["2025-07-07T18:00..2025-07-08T06:00 part_of_day"]),
    ("Dans la nuit du 9 au 10 juillet, il a neigé.", ["2025-07-09T18:00..2025-07-10T06:00 part_of_day"]),
    ("Cette nuit, il a neigé.", ["2025-07-12T18:00..2025-07-13T06:00 part_of_day"]),
    ("Cette nuit, il neigera.", ["2025-07-13T18:00..2025-07-14T06:00 part_of_day"]),
    ("Le guichet est ouvert de 22 heures à 5 heures.", ["2025-07-13T22:00..2025-07-14T05:00 hour"]),
    ("La sirène a sonné à dix-huit heures trente.", ["2025-07-13T18:30..2025-07-13T18:30 minute"]),
    ("Le couvre-feu va de vendredi 22 heures à lundi 5 heures.", ["2025-07-04T22:00..2025-07-07T05:00 hour"]),
    # Numbers in words
    ("Le trente et un décembre deux mille vingt-quatre.", ["2024-12-31..2024-12-31 day"]),
    ("En mille neuf cent quatorze, tout change.", ["1914-01-01..1914-12-31 year"]),
    # A year of the sentence is not that of what is to come
    ("Le pont, fermé en novembre 2013, rouvrira début août.",
     ["2013-11-01..2013-11-30 month", "2025-08-01..2025-08-10 part_of_month"]),
    # Feasts
    ("À Pâques, les rues étaient pleines.", ["2025-04-20..2025-04-20 day"]),
    ("La salle fermera le lundi de Pentecôte.", ["2026-05-25..2026-05-25 day"]),
    ("À la Toussaint, il a plu.", ["2024-11-01..2024-11-01 day"]),
    ("Les attentats du 11-Septembre.", ["2001-09-11..2001-09-11 day"]),
]  # fmt: skip

NO_DATE = [
    "Le 30 février n'existe pas, le 31/02/2024 non plus.",
    "Tous les lundis, il court ; chaque mardi, il nage.",
    "Le marché de Noël a attiré du monde.",
    "L'Euro 2024 et l'Agenda 2030 ont leurs logos.",
    "Composez le 01 42 76 40 40.",
    "La version 2.4.1 tourne sur un A320 et un T-72.",
    "Plus de 2000 manifestants et 1500 agents.",
    "Ouvert 24 heures sur 24 et 7 jours sur 7.",
    "Il a été élu au second tour, du jour au lendemain.",
    "Rome est née au VIIIe siècle avant J.-C.",
    "La planète Mars est rouge.",
]


def shown(text: str, reference: str | None = REFERENCE) -> list[str]:
    return [
        f"{value.lo}..{value.hi} {value.grain}" + (f" {value.approx}" if value.approx != "exact" else "")
        for value in find(text, "fr", reference)
        if value.kind == "date"
    ]


@pytest.mark.parametrize(("text", "expected"), EXAMPLES)
def test_dates(text: str, expected: list[str]) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize("text", NO_DATE)
def test_what_is_no_date(text: str) -> None:
    assert shown(text) == []


@pytest.mark.parametrize(
    ("text", "grain"),
    [("Hier, il a plu.", "day"), ("L'an dernier, il a plu.", "year"), ("Le 6 août, il a plu.", "day"),
     ("Il a plu à 21h30.", "minute"), ("Il a plu cette nuit.", "part_of_day"), ("Depuis trois ans.", "year")],
)  # fmt: skip
def test_relative_without_reference_comes_back_open(text: str, grain: str) -> None:
    assert shown(text, None) == [f"None..None {grain}"]


def test_weekday_and_day_without_reference() -> None:
    import datetime as dt

    today = dt.date(2026, 11, 26)
    [first, second] = find("Mardi 6 août, la digue a cédé ; fin 2023, elle tenait.", "fr", None, today)
    assert (first.lo, second.lo) == ("2024-08-06", "2023-09-01")
    [later] = find("Lundi 27 octobre, le maire est parti.", "fr", None, today)
    assert later.lo == "2025-10-27"
    [earlier] = find("Lundi 27 octobre, le maire est parti.", "fr", None, dt.date(2025, 10, 26))
    assert earlier.lo == "2014-10-27"


def test_spans_keep_what_changes_the_value() -> None:
    text = "Depuis le 6 août, puis le 7 août, la veille, jusqu'en 2027, entre mars et mai."
    assert [value.text for value in find(text, "fr", REFERENCE)] == [
        "Depuis le 6 août", "7 août", "la veille", "jusqu'en 2027", "entre mars et mai",
    ]  # fmt: skip


def test_minutes_need_a_moment() -> None:
    [value] = find("Le train part dans 5 minutes.", "fr", "2025-07-13T12:14")
    assert (value.lo, value.grain) == ("2025-07-13T12:19", "minute")
