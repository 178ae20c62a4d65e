"""Figures of the dating of undated articles: on dated ones, with the date withheld."""

from __future__ import annotations

import datetime as dt
import gzip
import json
import random
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from factcheck.articles.dating import Inferred, infer_published
from factcheck.errors import DataError

__all__ = ["evaluate"]

_SHOWN_FAILURES = 50


def evaluate(
    path: str | Path, n: int = 1000, seed: int = 0, *, lang: str = "fr", today: dt.date | None = None
) -> dict[str, Any]:
    """Score ``infer_published`` on ``n`` articles drawn at random from a JSON-lines file (gzip when it ends in .gz).

    A line has ``date`` (ISO 8601), ``article``, and perhaps ``title`` and ``heading``, which is read before the
    article. ``today`` is when the articles were collected, by default the latest date in the file. Returns counts,
    and shares in percent: ``share_dated`` of all; ``same_day``, ``within_3_days``, ``within_a_month`` (of the
    likeliest day, ``lo``) and ``inside`` (true date within ``lo``..``hi``) of the dated; the median width of the
    intervals in days; ``failures``, the dated articles whose true date is outside; and under ``collection_unknown``
    the same when nobody says when the articles were collected. Raises ``DataError``.
    """
    rows = list(_rows(path))
    if not rows:
        raise DataError(f"{path}: no articles; give a JSON-lines file with the fields date and article")
    drawn = random.Random(seed).sample(rows, min(n, len(rows)))
    collected = today or max(true for true, _ in rows)
    return {
        "articles": len(drawn),
        "today": collected.isoformat(),
        **_figures(drawn, lang, collected),
        "collection_unknown": _figures(drawn, lang, None),
    }


def _figures(drawn: Sequence[tuple[dt.date, Mapping[str, Any]]], lang: str, today: dt.date | None) -> dict[str, Any]:
    results = [(true, row, _infer(row, lang, today)) for true, row in drawn]
    dated = [(true, row, found) for true, row, found in results if found is not None]
    return {
        "dated": len(dated),
        "share_dated": _percent(len(dated), len(drawn)),
        **_shares([(true, found) for true, _, found in dated]),
        "failures": [
            {
                "id": row.get("id"),
                "date": true.isoformat(),
                "lo": found.lo.isoformat(),
                "hi": found.hi.isoformat(),
                "reason": found.reason,
            }
            for true, row, found in dated
            if not found.lo <= true <= found.hi
        ][:_SHOWN_FAILURES],
    }


def _rows(path: str | Path) -> Iterator[tuple[dt.date, Mapping[str, Any]]]:
    opener = gzip.open if str(path).endswith(".gz") else open
    with opener(path, "rt", encoding="utf-8") as handle:
        for number, line in enumerate(handle, 1):
            if not line.strip():
                continue
            try:
                row = json.loads(line)
                yield dt.date.fromisoformat(row["date"][:10]), row
            except (ValueError, KeyError, TypeError) as error:
                raise DataError(
                    f"{path}:{number}: {error!r}; each line must be an object with an ISO 8601 date and an article"
                ) from error


def _infer(row: Mapping[str, Any], lang: str, today: dt.date | None) -> Inferred | None:
    text = "\n".join(str(row[name]) for name in ("heading", "article") if row.get(name))
    return infer_published(text, lang, title=row.get("title"), today=today)


def _shares(dated: Sequence[tuple[dt.date, Inferred]]) -> dict[str, float]:
    off = [abs((true - found.lo).days) for true, found in dated]
    widths = sorted((found.hi - found.lo).days for _, found in dated)
    return {
        "same_day": _percent(sum(days == 0 for days in off), len(dated)),
        "within_3_days": _percent(sum(days <= 3 for days in off), len(dated)),
        "within_a_month": _percent(sum(days <= 31 for days in off), len(dated)),
        "inside": _percent(sum(found.lo <= true <= found.hi for true, found in dated), len(dated)),
        "median_width_days": widths[len(widths) // 2] if widths else 0,
    }


def _percent(part: int, whole: int) -> float:
    return round(100 * part / whole, 2) if whole else 0.0
