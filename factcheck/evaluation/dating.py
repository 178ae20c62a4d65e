"""Figures of the dating of undated articles: on dated ones, with the date withheld.

``python -m factcheck.evaluation.dating articles.jsonl.gz --seed 0 1 2`` prints them; ``python -m
factcheck.evaluation.dating --show folder/`` prints what is inferred for each article of a folder, and why.
"""

from __future__ import annotations

import argparse
import dataclasses
import datetime as dt
import gzip
import json
import random
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from factcheck.articles.dating import Inferred, infer_published
from factcheck.errors import DataError

__all__ = ["evaluate", "main", "shown"]

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


def shown(folder: str | Path) -> list[tuple[str, str]]:
    """For each article of a folder, without the dates they state: its name, and the interval inferred with the reason.

    The articles of the folder are taken as one story: what one tells of its own year helps the others.
    """
    from factcheck.articles import read
    from factcheck.articles.undated import dated

    articles = [
        dataclasses.replace(article, published=None, published_until=None, published_from="unknown")
        for article in read([str(folder)]).articles
    ]
    return [
        (
            Path(article.path or "").name,
            f"{article.published} .. {article.published_until}: {article.published_reason}"
            if article.published
            else "not known",
        )
        for article in dated(articles)
    ]


def main(arguments: list[str] | None = None) -> int:
    """Entry point of ``python -m factcheck.evaluation.dating``; returns the exit code."""
    parser = argparse.ArgumentParser(prog="factcheck.evaluation.dating", description=__doc__)
    parser.add_argument("path", type=Path, help="JSON lines: date, article; with --show a folder of articles")
    parser.add_argument("--show", action="store_true", help="what is inferred for each article, and why")
    parser.add_argument("--seed", type=int, nargs="+", default=[0], help="one draw for each")
    parser.add_argument("-n", type=int, default=1000, help="articles in a draw")
    options = parser.parse_args(arguments)
    if options.show:
        for name, found in shown(options.path):
            print(f"{name}: {found}")
        return 0
    print("seed  articles  dated %  same day %  within 3 days %  within a month %  inside %  median days")
    for seed in options.seed:
        row = evaluate(options.path, options.n, seed)
        print(
            f"{seed:>4}{row['articles']:>10}{row['share_dated']:>9}{row['same_day']:>12}{row['within_3_days']:>17}"
            f"{row['within_a_month']:>18}{row['inside']:>10}{row['median_width_days']:>13}"
        )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
