"""Tidy tables of a report: pandas frames, CSV safe to open in a spreadsheet, and Parquet.

Columns carry the records' field names. A field that is itself a record or a list is JSON text in one column,
with its most used parts in columns of their own.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.records import Article, Claim, Report
from factcheck.reports.clean import encodable
from factcheck.reports.context import Context, published_day
from factcheck.reports.files import replacing
from factcheck.reports.json import plain
from factcheck.reports.lang import tongue

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["TABLES", "csv_safe", "frame", "write_csv", "write_parquet"]

Row = dict[str, Any]
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def frame(report: Report, name: str) -> pd.DataFrame:
    """One of the tables ``articles``, ``claims``, ``verdicts``, ``clusters``, ``values``, ``sentences``, ``skipped``.

    Raises ``ValueError`` for another name.
    """
    import pandas as pd

    columns, rows = _table(report, name)
    return pd.DataFrame.from_records(list(rows), columns=list(columns))


def write_csv(report: Report, name: str, path: Path) -> Path:
    """Write a table as CSV (UTF-8, one header line, ``\\n`` line ends) row by row.

    A text that a spreadsheet would run as a formula gets a leading apostrophe.
    """
    columns, rows = _table(report, name)
    with replacing(path) as stream:
        text = io.TextIOWrapper(stream, encoding="utf-8", newline="", write_through=True)
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(columns)
        for row in rows:
            writer.writerow([csv_safe(row[column]) for column in columns])
        text.detach()
    return path


def write_parquet(report: Report, name: str, path: Path) -> Path:
    """Write a table as Parquet; needs ``pyarrow`` (``pip install factcheck[parquet]``)."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    columns, rows = _table(report, name)
    found = list(rows)
    table = pa.table({column: [row[column] for row in found] for column in columns})
    with replacing(path) as stream:
        pq.write_table(table, stream, compression="zstd")
    return path


def csv_safe(value: Any) -> Any:
    """A cell that no spreadsheet takes for a formula; numbers are left alone."""
    if isinstance(value, str) and value.startswith(_FORMULA):
        return "'" + value
    return "" if value is None else value


def _table(report: Report, name: str) -> tuple[tuple[str, ...], Iterator[Row]]:
    if name not in TABLES:
        raise ValueError(f"no table {name!r}; choose one of: {', '.join(TABLES)}")
    columns, rows = TABLES[name]
    # The language matters only for the words that name an unknown source.
    return columns, (_encodable(row) for row in rows(Context(report, tongue("en"))))


def _encodable(row: Row) -> Row:
    return {key: encodable(value) if isinstance(value, str) else value for key, value in row.items()}


def _json(value: Any) -> str:
    return json.dumps(plain(value), ensure_ascii=False)


def _iso(article: Article) -> str | None:
    return article.published.isoformat() if article.published else None


def _articles(context: Context) -> Iterator[Row]:
    for article in context.report.articles:
        until = article.published_until
        yield {
            "id": article.id, "path": article.path, "url": article.url, "title": article.title,
            "source": article.source, "publisher": article.publisher, "published": _iso(article),
            "published_from": article.published_from, "published_until": until.isoformat() if until else None,
            "published_reason": article.published_reason, "lang": article.lang,
            "claims": len(context.by_article[article.id]), "text": article.text,
        }  # fmt: skip


def _claims(context: Context) -> Iterator[Row]:
    for claim in context.claims.values():
        article, said = context.article(claim), claim.attribution
        cluster = context.recorded.get(claim.id)
        yield {
            "id": claim.id, "article_id": claim.article_id, "span": _json(claim.span), "quote": claim.quote,
            "text": claim.text, "lang": claim.lang, "polarity": claim.polarity, "modality": claim.modality,
            "attribution": _json(said) if said else None, "values": _json(claim.values),
            "entities": _json(claim.entities), "checkworthy": claim.checkworthy,
            "unresolved": _json(claim.unresolved), "start": claim.span[0], "end": claim.span[1],
            "source": article.source, "published": published_day(article), "path": article.path,
            "speaker": said.canonical if said else None, "cluster": cluster.id if cluster else None,
            "status": cluster.status if cluster else None,
        }  # fmt: skip


def _verdicts(context: Context) -> Iterator[Row]:
    for verdict in context.report.verdicts:
        row: Row = {
            "a": verdict.a, "b": verdict.b, "relation": verdict.relation, "kind": verdict.kind,
            "confidence": verdict.confidence, "scores": _json(verdict.scores), "explanation": verdict.explanation,
        }  # fmt: skip
        for side, identifier in (("a", verdict.a), ("b", verdict.b)):
            row |= _side(context, side, context.claims.get(identifier))
        cluster = context.recorded.get(verdict.a)
        row["cluster"] = cluster.id if cluster is not None and cluster is context.recorded.get(verdict.b) else None
        yield row


def _side(context: Context, side: str, claim: Claim | None) -> Row:
    article = context.article(claim) if claim else None
    return {
        f"source_{side}": article.source if article else None,
        f"published_{side}": published_day(article) if article else None,
        f"quote_{side}": claim.quote if claim else None,
        f"text_{side}": claim.text if claim else None,
        f"article_{side}": claim.article_id if claim else None,
    }


def _clusters(context: Context) -> Iterator[Row]:
    for cluster in context.report.clusters:
        members = [context.claims[claim] for claim in cluster.claims if claim in context.claims]
        articles = [context.article(claim) for claim in members]
        known = sorted(day for article in articles if (day := published_day(article)))
        yield {
            "id": cluster.id, "status": cluster.status if cluster else None, "claims": _json(cluster.claims),
            "positions": _json(cluster.positions), "origins": _json(cluster.origins),
            "claim_count": len(cluster.claims), "position_count": len(cluster.positions),
            "origin_count": len(cluster.origins), "sources": _json(sorted({context.source(a) for a in articles})),
            "first_published": known[0] if known else None, "last_published": known[-1] if known else None,
            "text": members[0].text if members else None,
        }  # fmt: skip


def _values(context: Context) -> Iterator[Row]:
    for claim in context.claims.values():
        for value in claim.values:
            dated = value.kind == "date"
            yield {
                "claim": claim.id, "article_id": claim.article_id, "source": context.article(claim).source,
                "kind": value.kind, "text": value.text, "date_lo": value.lo if dated else None,
                "date_hi": value.hi if dated else None, "lo": _number(value.lo), "hi": _number(value.hi),
                "grain": value.grain, "unit": value.unit, "approx": value.approx, "counted": value.counted,
                "role": value.role, "start": value.span[0], "end": value.span[1],
            }  # fmt: skip


def _number(end: str | float | None) -> float | None:
    return float(end) if isinstance(end, int | float) else None


def _sentences(context: Context) -> Iterator[Row]:
    for sentence in context.report.sentences:
        yield {
            "article_id": sentence.article_id, "start": sentence.span[0], "end": sentence.span[1],
            "text": sentence.text, "reason": sentence.reason,
        }  # fmt: skip


def _skipped(context: Context) -> Iterator[Row]:
    for skipped in context.report.skipped:
        yield {"path": skipped.path, "reason": skipped.reason}


def _columns(text: str) -> tuple[str, ...]:
    return tuple(text.split())


TABLES: dict[str, tuple[tuple[str, ...], Callable[[Context], Iterator[Row]]]] = {
    "articles": (_columns("id path url title source publisher published published_from published_until "
                          "published_reason lang claims text"), _articles),
    "claims": (_columns("id article_id span quote text lang polarity modality attribution values entities "
                        "checkworthy unresolved start end source published path speaker cluster status"), _claims),
    "verdicts": (_columns("a b relation kind confidence scores explanation source_a published_a quote_a text_a "
                          "article_a source_b published_b quote_b text_b article_b cluster"), _verdicts),
    "clusters": (_columns("id status claims positions origins claim_count position_count origin_count sources "
                          "first_published last_published text"), _clusters),
    "values": (_columns("claim article_id source kind text date_lo date_hi lo hi grain unit approx counted role "
                        "start end"), _values),
    "sentences": (_columns("article_id start end text reason"), _sentences),
    "skipped": (_columns("path reason"), _skipped),
}  # fmt: skip
"""The columns and rows of each table."""
