"""How records look in a notebook: ``html(record)`` gives a small fragment without scripts or styles of its own."""

from __future__ import annotations

from collections.abc import Iterable
from functools import singledispatch

from markupsafe import Markup

from factcheck.records import Article, Claim, Cluster, Report, Value, Verdict
from factcheck.reports.clean import clean, one_line, web_url
from factcheck.reports.context import STATUSES, Context, published_day
from factcheck.reports.facts import fact, headline
from factcheck.reports.lang import Tongue, tongue
from factcheck.reports.ranking import ranked
from factcheck.reports.reading import reading

__all__ = ["html"]

_MOST = 10


@singledispatch
def html(record: object, lang: str = "en") -> str:
    """A record as an HTML fragment, all its texts escaped; ``lang`` is the language of the labels.

    Raises ``TypeError`` for something that is no record.
    """
    raise TypeError(f"no notebook view of {type(record).__name__}; give an Article, Claim, Verdict, Cluster or Report")


@html.register
def _(record: Article, lang: str = "en") -> str:
    words = tongue(lang)
    title = one_line(record.title or words.t("article.untitled"), 200)
    url = web_url(record.url)
    name = Markup('<a href="{}" rel="noopener noreferrer">{}</a>').format(url, title) if url else title
    source = one_line(record.source or words.t("source.unknown"), 80)
    text = one_line(record.text, 400)
    date = words.date(published_day(record))
    return str(
        Markup('<article><strong>{}</strong><br><small>{}, {}</small><p lang="{}">{}</p></article>').format(
            name, source, date, record.lang, text
        )
    )


@html.register
def _(record: Claim, lang: str = "en") -> str:
    words = tongue(lang)
    said = record.attribution
    rows = [
        ("quote", words.t("headline.quoted", text=one_line(record.quote, 400))),
        ("modality", record.modality),
        ("attribution", one_line(said.canonical, 120) if said else ""),
        ("values", "; ".join(_value(value, words) for value in record.values)),
        ("entities", "; ".join(one_line(entity.canonical, 80) for entity in record.entities)),
        ("unresolved", "; ".join(one_line(word, 40) for word in record.unresolved)),
    ]
    head = Markup('<strong lang="{}">{}</strong> <small>{}</small>').format(
        record.lang, one_line(record.text, 400), one_line(record.id, 80)
    )
    return str(head + _table((name, text) for name, text in rows if text))


def _value(value: Value, words: Tongue) -> str:
    return f"{one_line(value.text, 60)} → {one_line(reading(value, words), 120)}"


@html.register
def _(record: Verdict, lang: str = "en") -> str:
    words = tongue(lang)
    relation, kind = words.t(f"relation.{record.relation}"), words.t(f"kind.{record.kind}")
    scores = ", ".join(f"{one_line(name, 40)} {score:.2f}" for name, score in sorted(record.scores.items()))
    head = Markup("<strong>{}</strong> · {} · {}").format(relation, kind, words.percent(record.confidence))
    pair = f"{one_line(record.a, 80)} – {one_line(record.b, 80)}"
    rows = [("explanation", one_line(record.explanation, 500)), ("claims", pair), ("scores", scores)]
    return str(head + _table((name, text) for name, text in rows if text))


@html.register
def _(record: Cluster, lang: str = "en") -> str:
    words = tongue(lang)
    head = Markup("<strong>{}</strong> <small>{}</small>").format(
        words.t(f"status.{record.status}"), one_line(record.id, 80)
    )
    rows = [("origins", ", ".join(one_line(origin, 80) for origin in record.origins[:_MOST]))]
    for number, position in enumerate(record.positions[:_MOST], start=1):
        more = " …" if len(position) > _MOST else ""
        rows.append((f"position {number}", ", ".join(one_line(claim, 40) for claim in position[:_MOST]) + more))
    return str(head + _table(rows))


@html.register
def _(record: Report, lang: str = "en") -> str:
    words = tongue(lang)
    context = Context(record, words)
    found = {status: ranked(context, status) for status in STATUSES}
    said = [f"{len(items)} {words.t(f'number.{status}', len(items))}" for status, items in found.items()]
    items = Markup("").join(
        Markup("<li>{}</li>").format(clean(headline(context, fact(context, cluster, verdicts)).plain(" / ")))
        for cluster, verdicts, _ in found["contested"][:_MOST]
    )
    counts = f"{len(record.articles)} {words.t('number.articles', len(record.articles))}, " + ", ".join(said)
    return str(Markup("<p><strong>factcheck</strong> {}</p><ol>{}</ol>").format(counts, items))


def _table(rows: Iterable[tuple[str, str]]) -> Markup:
    body = Markup("").join(Markup("<tr><th>{}</th><td>{}</td></tr>").format(name, clean(text)) for name, text in rows)
    return Markup("<table>{}</table>").format(body)
