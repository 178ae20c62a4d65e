"""One row of named numbers per pair: what the fusion sees."""

from __future__ import annotations

import math
from collections.abc import Sequence

from factcheck.judgement.alignment import middle
from factcheck.judgement.comparers import Finding
from factcheck.judgement.evidence import Evidence
from factcheck.judgement.gate import Gate
from factcheck.judgement.lang import words
from factcheck.judgement.updates import Course
from factcheck.judgement.view import View

__all__ = ["READ_BY_MODELS", "SIMILARITIES", "features"]

VALUES = ("number.value", "amount.value", "percentage.value", "duration.value")
READ_BY_MODELS = words(
    "ent_max ent_min con_max con_min same_max same_min has_nli con_cos value_clash_same date_clash_same"
)
"""Features that the NLI model has a part in."""
SIMILARITIES = words("cos cos_frame cos_context frame_cos")
"""Features that the encoder has a part in."""
FARTHEST = 5.0
"""Natural logarithm of how many times one value is the other, from which on it tells nothing more (150 times)."""
MANY = 8


def _strongest(findings: Sequence[Finding], comparers: tuple[str, ...], stance: str) -> float:
    return max((f.strength for f in findings if f.comparer in comparers and f.stance == stance), default=0.0)


def _typed(findings: Sequence[Finding]) -> dict[str, float]:
    """The strongest agreement and clash of each group of comparers."""
    groups = {
        "value": VALUES,
        "date": ("date.value",),
        "implied": ("duration.value",),
        "place": ("place.site",),
        "name": ("name.slot",),
        "role": ("role.swap", "role.precedent"),
        "negation": ("negation.predicate",),
        "antonym": ("antonym.state",),
        "exclusive": ("exclusive.class",),
        "quantifier": ("quantifier.share",),
        "order": ("order.events",),
        "causal": ("causal.cause",),
        "state": ("event.state",),
        "denial": ("attribution.denial",),
    }
    row = {}
    for name, comparers in groups.items():
        for stance in ("agree", "clash"):
            row[f"{name}_{stance}"] = _strongest(findings, comparers, stance)
    return row


def _times(a: View, b: View, findings: Sequence[Finding]) -> float:
    """How many times the one of two clashing values is the other, as a logarithm, 0..1; 0 where none clash.

    Rival figures of one thing are near each other; a part and its whole, or a day's cases and all of a year, are not.
    """
    clash = next((f for f in findings if f.comparer in VALUES and f.stance == "clash" and f.spans), None)
    if clash is None or clash.spans is None:
        return 0.0
    middles = []
    for view, span in zip((a, b), clash.spans, strict=True):
        value = next((measure.value for measure in view.measures if measure.value.span == span), None)
        point = middle(value) if value else None
        if point is None:
            return 0.0
        middles.append(abs(point) + 0.5)  # nothing against something is no infinity
    return min(1.0, abs(math.log(middles[0] / middles[1])) / FARTHEST)


def _flat(record: Gate | Course) -> dict[str, float]:
    """The fields of a record of numbers; ``asdict`` copies deeply and takes ten times as long."""
    return {name: getattr(record, name) for name in record.__dataclass_fields__}


def _models(seen: Evidence) -> dict[str, float]:
    """The models' scores made symmetric."""
    return {
        "cos": seen.cos,
        "cos_frame": seen.cos_frame,
        "cos_context": seen.cos_context,
        "ent_max": max(seen.ent_ab, seen.ent_ba),
        "ent_min": min(seen.ent_ab, seen.ent_ba),
        "con_max": max(seen.con_ab, seen.con_ba),
        "con_min": min(seen.con_ab, seen.con_ba),
        "same_max": max(seen.same_ab, seen.same_ba),
        "same_min": min(seen.same_ab, seen.same_ba),
        "has_nli": float(seen.has_nli),
    }


def features(
    a: View, b: View, findings: Sequence[Finding], gate: Gate, course: Course, seen: Evidence
) -> dict[str, float]:
    """All features of a pair by name, each within about 0..1."""
    row = {**_flat(gate), **_flat(course), **_typed(findings), **_models(seen)}
    row["same_article"] = float(a.claim.article_id == b.claim.article_id)
    row["cross_language"] = float(a.claim.lang != b.claim.lang)
    row["clashes"] = min(1.0, sum(f.strength for f in findings if f.stance == "clash"))
    row["agreements"] = min(1.0, sum(f.strength for f in findings if f.stance == "agree") / 1.5)
    row["both_sides"] = row["clashes"] * row["agreements"]
    row["frame_cos"] = row["frame"] * row["cos_frame"]
    row["value_clash_same"] = row["value_clash"] * max(row["same_max"], row["cos_frame"])
    row["date_clash_same"] = row["date_clash"] * max(row["same_max"], row["cos_frame"])
    row["value_clash_dates"] = row["value_clash"] * row["dates_far"]
    row["con_cos"] = row["con_max"] * row["cos"]
    row["ahead_either"] = float(a.ahead or b.ahead)
    row["values_far"] = _times(a, b, findings)
    row["values_many"] = min(1.0, max(len(a.measures), len(b.measures)) / MANY)
    row["attributed_both"] = float(a.claim.attribution is not None and b.claim.attribution is not None)
    return row
