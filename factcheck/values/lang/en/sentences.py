"""How English tells two values apart."""

from __future__ import annotations

from factcheck.values._sentence_table import SentenceTable

__all__ = ["TABLE"]

TABLE = SentenceTable(
    numbers={
        "equal": "{a} against {b}, the two agree",
        "contains": "{a} against {b}, the first includes the second",
        "within": "{a} against {b}, the second includes the first",
        "overlaps": "{a} against {b}, they overlap",
        "disjoint": "{a} against {b}, {gap} apart",
    },
    dates={
        "equal": "{a} against {b}, the same date",
        "contains": "{a} against {b}, the first period includes the second",
        "within": "{a} against {b}, the second period includes the first",
        "overlaps": "{a} against {b}, they overlap",
        "disjoint": "{a} against {b}, {gap} apart",
    },
    incomparable={
        "kind": "{a} against {b}, two different kinds of value",
        "unit": "{a} against {b}, they cannot be compared",
        "counted": "{a} against {b}, one counts \"{counted_a}\", the other \"{counted_b}\"",
        "role": "{a} against {b}, one counts the {role_a}, the other the {role_b}",
    },
    roles={
        "killed": "dead", "wounded": "wounded", "missing": "missing", "arrested": "arrested", "displaced": "displaced",
        "freed": "freed",
    },
    percent="{n}%",
    plain="{n}{unit}",
    days=("{n} day", "{n} days"),
    hours=("{n} hour", "{n} hours"),
    points=("{n} point", "{n} points"),
    ranks=("{n} rank", "{n} ranks"),
    thousands=",",
    decimal=".",
    unit_space=" ",
)  # fmt: skip
