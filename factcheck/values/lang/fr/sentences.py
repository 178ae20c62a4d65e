"""How French tells two values apart."""

from __future__ import annotations

from factcheck.values._sentence_table import SentenceTable

__all__ = ["TABLE"]

TABLE = SentenceTable(
    numbers={
        "equal": "{a} contre {b}, les deux concordent",
        "contains": "{a} contre {b}, la première valeur englobe la seconde",
        "within": "{a} contre {b}, la seconde valeur englobe la première",
        "overlaps": "{a} contre {b}, elles se recoupent",
        "disjoint": "{a} contre {b}, soit {gap} d'écart",
    },
    dates={
        "equal": "{a} contre {b}, c'est la même date",
        "contains": "{a} contre {b}, la première période englobe la seconde",
        "within": "{a} contre {b}, la seconde période englobe la première",
        "overlaps": "{a} contre {b}, elles se chevauchent",
        "disjoint": "{a} contre {b}, soit {gap} d'écart",
    },
    incomparable={
        "kind": "{a} contre {b}, deux grandeurs de nature différente",
        "unit": "{a} contre {b}, impossible à comparer",
        "counted": "{a} contre {b}, l'une compte « {counted_a} », l'autre « {counted_b} »",
        "role": "{a} contre {b}, l'une compte les {role_a}, l'autre les {role_b}",
    },
    roles={
        "killed": "morts", "wounded": "blessés", "missing": "disparus", "arrested": "arrestations",
        "displaced": "déplacés", "freed": "libérés",
    },
    percent="{n} %",
    plain="{n}{unit}",
    days=("{n} jour", "{n} jours"),
    hours=("{n} heure", "{n} heures"),
    points=("{n} point", "{n} points"),
    ranks=("{n} rang", "{n} rangs"),
    thousands=" ",
    decimal=",",
    unit_space=" ",
)  # fmt: skip
