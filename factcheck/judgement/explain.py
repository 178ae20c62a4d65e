"""One sentence on a verdict that a desk editor accepts: both values, both sources, both dates, and the rule."""

from __future__ import annotations

import datetime as dt
from pathlib import PurePosixPath

from factcheck.judgement.comparers import Finding
from factcheck.judgement.gate import Gate
from factcheck.judgement.lang.messages import messages
from factcheck.judgement.updates import Course
from factcheck.judgement.view import View
from factcheck.records import Relation

__all__ = ["explain", "update_rule"]

LONGEST = 110
NEAR_ENOUGH = 7
"""An inferred date that leaves more days open than this is not told as a day."""


def _short(text: str) -> str:
    text = " ".join(text.split())
    if len(text) <= LONGEST:
        return text
    return text[:LONGEST].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"


def _date(view: View, table: dict[str, str]) -> str:
    published = view.article.published if view.article else None
    if published is None:
        return ""
    day = published.date() if isinstance(published, dt.datetime) else published
    until = view.article.published_until if view.article else None
    if until is not None and (until - day).days > NEAR_ENOUGH:
        return str(day.year) if until.year == day.year else ""
    month = table["months"].split()[day.month - 1]
    return table["date"].format(day=day.day, month=month, year=day.year)


def _where(view: View, table: dict[str, str]) -> str:
    """The outlet (else the title or file name) and the date of publication; what is not known is left out."""
    if view.article is None:
        return ""
    path = PurePosixPath(view.article.path or "").name
    name = view.source or _short(view.article.title or "") or path
    date = _date(view, table) if view.article.published is not None else ""
    return ", ".join(part for part in (name, date) if part)


def _side(text: str, where: str, table: dict[str, str]) -> str:
    quote = table["quote"].format(text=_short(text))
    return table["side"].format(quote=quote, where=where) if where else quote


def update_rule(course: Course) -> str:
    """The name of the reason why time explains a difference, strongest first."""
    for rule in ("moved", "grew", "settled", "planned", "says_changed", "after"):
        if getattr(course, rule):
            return rule
    return "later"


def _rule(relation: Relation, deciding: Finding | None, gate: Gate, course: Course, nli: bool, same: str) -> str:
    if relation == "conflict":
        return f"clash.{deciding.comparer}" if deciding else "clash.nli"
    if relation == "update":
        return f"update.{update_rule(course)}"
    if relation == "agree":
        return f"agree.{same}" if same else "agree.value" if deciding else "agree.nli" if nli else "agree.other"
    if gate.scope_apart >= 1:
        return "neutral.scope"
    if gate.subject_apart or gate.frames_apart:
        return "neutral.subject"
    if gate.dates_far:
        return "neutral.dates"
    return "neutral.names" if gate.names_apart else "neutral.other"


def explain(
    a: View,
    b: View,
    relation: Relation,
    deciding: Finding | None,
    gate: Gate,
    course: Course,
    lang: str,
    *,
    nli: bool = False,
    same: str = "",
) -> str:
    """The sentence, in the report's language. ``a`` is the earlier report; ``deciding`` the finding that decided."""
    table = messages(lang)
    left = deciding.left if deciding and relation != "neutral" else a.claim.quote
    right = deciding.right if deciding and relation != "neutral" else b.claim.quote
    rule = table[_rule(relation, deciding, gate, course, nli, same)]
    first, second = _where(a, table), _where(b, table)
    if first and a.claim.article_id == b.claim.article_id:
        second = table["same.article"]
    return table[relation].format(a=_side(left, first, table), b=_side(right, second, table), rule=rule)
