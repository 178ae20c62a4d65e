"""What changed between two extractions: claims that went, came, were reworded, or are read otherwise.

Claims are compared by what they say, never by where they stand: a paragraph moved changes nothing. The claims are the
JSON objects of ``factcheck claims --json``, so that an extraction of last year can be one of the two.
"""

from __future__ import annotations

import difflib
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from factcheck.errors import InputError

__all__ = ["Change", "ChangeKind", "changes", "load"]

Row = Mapping[str, Any]
ChangeKind = Literal["removed", "added", "reworded", "reread"]
ALIKE = 0.6
"""The least share of words in one order that makes a new claim a rewording of an old one."""
READINGS = ("polarity", "modality", "attribution", "values")
_VALUE = ("kind", "lo", "hi", "unit", "approx", "counted", "role")


@dataclass(frozen=True, slots=True)
class Change:
    """One change; ``old`` or ``new`` is ``None`` where there is none, ``fields`` are the readings that differ."""

    kind: ChangeKind
    article: str
    old: Row | None
    new: Row | None
    fields: tuple[str, ...] = ()


def load(text: str, where: str) -> list[Row]:
    """The claims of a JSON-lines text as ``factcheck claims --json`` writes it; objects that are no claims are left.

    Raises ``InputError`` naming the line that is no JSON object.
    """
    rows: list[Row] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except ValueError as error:
            raise InputError(
                f"{where}, line {number}: no JSON ({error}); give a file of `factcheck claims --json`"
            ) from error
        if not isinstance(row, dict) or not isinstance(row.get("article_id"), str):
            raise InputError(f"{where}, line {number}: no claim; give a file of `factcheck claims --json`")
        if "quote" in row:
            rows.append(row)
    return rows


def changes(old: Iterable[Row], new: Iterable[Row]) -> list[Change]:
    """The changes from ``old`` to ``new``, by article, in the order of the text; unchanged claims are left out."""
    before, after = _by_article(old), _by_article(new)
    found: list[Change] = []
    for article in sorted({*before, *after}):
        found += _of_article(article, before.get(article, []), after.get(article, []))
    return found


def _by_article(rows: Iterable[Row]) -> dict[str, list[Row]]:
    """Claims by the readable part of their article's id; the rest of it is a digest that every edit changes."""
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row["article_id"].rpartition("-")[0] or row["article_id"]].append(row)
    return {article: sorted(group, key=lambda row: tuple(row["span"])) for article, group in groups.items()}


def _of_article(article: str, old: Sequence[Row], new: Sequence[Row]) -> list[Change]:
    pairs = _paired(old, new)
    partner = {j: i for i, j in pairs.items()}
    found = []
    for i, row in enumerate(old):
        if i not in pairs:
            found.append((tuple(row["span"]), Change("removed", article, row, None)))
    for j, row in enumerate(new):
        before = old[partner[j]] if j in partner else None
        if before is None:
            found.append((tuple(row["span"]), Change("added", article, None, row)))
            continue
        fields = tuple(name for name in READINGS if _reading(before, name) != _reading(row, name))
        if _said(before) != _said(row):
            found.append((tuple(row["span"]), Change("reworded", article, before, row, fields)))
        elif fields:
            found.append((tuple(row["span"]), Change("reread", article, before, row, fields)))
    return [change for _, change in sorted(found, key=lambda item: (item[0], item[1].kind != "removed"))]


def _paired(old: Sequence[Row], new: Sequence[Row]) -> dict[int, int]:
    """The number of each old claim to that of the new one it became: equal words first, then the most alike."""
    pairs: dict[int, int] = {}
    waiting: dict[str, list[int]] = defaultdict(list)
    for i, row in enumerate(old):
        waiting[_said(row)].append(i)
    left = []
    for j, row in enumerate(new):
        same = waiting[_said(row)]
        if same:
            pairs[same.pop(0)] = j
        else:
            left.append(j)
    rest = sorted(i for group in waiting.values() for i in group)
    words = {id(row): _said(row).split() for row in (*(old[i] for i in rest), *(new[j] for j in left))}
    scored = []
    for i in rest:
        for j in left:
            a, b = words[id(old[i])], words[id(new[j])]
            if 2 * min(len(a), len(b)) >= ALIKE * (len(a) + len(b)):
                score = difflib.SequenceMatcher(None, a, b, autojunk=False).ratio()
                if score >= ALIKE:
                    scored.append((-score, i, j))
    taken: set[int] = set()
    for _, i, j in sorted(scored):
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs


def _said(row: Row) -> str:
    return " ".join(str(row["text"]).split())


def _reading(row: Row, name: str) -> Any:
    value = row.get(name)
    if name == "attribution":
        return value["canonical"] if value else None
    if name == "values":
        return sorted(json.dumps([item.get(key) for key in _VALUE]) for item in value or ())
    return value
