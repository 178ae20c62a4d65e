"""``report.jsonld``: claims and where they appear, as schema.org ``Claim``; no rating of truth is given.

One ``Claim`` for each position of each cluster: its claims agree, so they are one claim with several appearances.
"""

from __future__ import annotations

import json
from typing import Any

from factcheck.records import Article, Claim, Report
from factcheck.reports.clean import anchor, encodable, web_url
from factcheck.reports.context import Context
from factcheck.reports.lang import tongue

__all__ = ["render"]

_NAMESPACE = "urn:factcheck:"


def render(report: Report) -> str:
    """The report's claims as a JSON-LD graph."""
    context = Context(report, tongue("en"))
    graph = []
    for cluster in context.clusters:
        placed = {claim for position in cluster.positions for claim in position}
        loose = tuple((claim,) for claim in cluster.claims if claim not in placed)
        for position in (*cluster.positions, *loose):
            claims = [context.claims[claim] for claim in position if claim in context.claims]
            claims.sort(key=lambda claim: (context.place[claim.article_id], claim.span, claim.id))
            if claims:
                graph.append(_claim(context, claims, cluster.id))
    graph.sort(key=lambda node: str(node["@id"]))
    return json.dumps({"@context": "https://schema.org", "@graph": graph}, ensure_ascii=False, indent=1) + "\n"


def _claim(context: Context, claims: list[Claim], cluster: str) -> dict[str, Any]:
    first = claims[0]
    articles = list(dict.fromkeys(claim.article_id for claim in claims))
    node: dict[str, Any] = {
        "@type": "Claim",
        "@id": f"{_NAMESPACE}{anchor('claim', first.id)}",
        "text": encodable(first.text),
        "inLanguage": encodable(first.lang),
        "isPartOf": {"@id": f"{_NAMESPACE}{anchor('fact', cluster)}"},
        "appearance": [_work(context.articles[article]) for article in articles],
        "firstAppearance": _work(context.article(first)),
    }
    speakers = {claim.attribution.canonical for claim in claims if claim.attribution}
    if len(speakers) == 1 and all(claim.attribution for claim in claims):
        node["author"] = {"@type": "Thing", "name": encodable(speakers.pop())}
    return node


def _work(article: Article) -> dict[str, Any]:
    work: dict[str, Any] = {"@type": "NewsArticle", "@id": f"{_NAMESPACE}{anchor('article', article.id)}"}
    url = web_url(article.url)
    facts = {
        "headline": article.title,
        "inLanguage": article.lang,
        "datePublished": article.published.isoformat() if article.published else None,
        "url": url,
    }
    work |= {name: encodable(fact) for name, fact in facts.items() if fact}
    if article.source:
        work["publisher"] = {"@type": "Organization", "name": encodable(article.source)}
    return work
