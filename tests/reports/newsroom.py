"""An invented news week as a ``Report``: a warehouse fire told by six outlets in two languages, and a rail sale."""

from __future__ import annotations

import datetime as dt
import json
import re
from functools import cache
from pathlib import Path
from typing import Any

from factcheck.records import (
    Article,
    Attribution,
    Claim,
    Cluster,
    Entity,
    Report,
    Sentence,
    Skipped,
    Value,
    Verdict,
    claim_id,
)

_SENTENCE = re.compile(r"[^\s][^\n]*?[.!?](?: »)?(?=\s+[A-ZÀ-Ý«“]|\s*$|\n)", re.MULTILINE)
_NAMES = ("Voltanor", "Calder", "Saint-Aubray")


@cache
def newsroom() -> Report:
    """The whole invented week."""
    data = json.loads(Path(__file__).with_name("newsroom.json").read_text(encoding="utf-8"))
    articles = {key: _article(key, fields) for key, fields in data["articles"].items()}
    claims = {key: _claim(articles[fields["article"]], fields) for key, fields in data["claims"].items()}
    reasons = {(f"art-{item['article']}", item["text"]): item["reason"] for item in data["left_out"]}
    return Report(
        articles=tuple(articles.values()),
        claims=tuple(claims.values()),
        verdicts=tuple(_verdict(claims, item) for item in data["verdicts"]),
        clusters=tuple(_clusters(articles, claims, data["clusters"])),
        sentences=tuple(
            Sentence(article.id, found.span(), found.group(), reasons.get((article.id, found.group())))
            for article in articles.values()
            for found in _SENTENCE.finditer(article.text)
        ),
        skipped=(Skipped("port/photo.txt", "un fichier JPEG, pas un texte"), Skipped("port/vide.md", "aucun texte")),
        models={"encoder": "encoder-fr-en 0123456789ab", "nli": "nli-fr-en ba9876543210"},
        settings={"threshold": 0.5, "similarity": 0.62, "languages": ["fr", "en"]},
    )


def _article(key: str, fields: dict[str, Any]) -> Article:
    day = fields["published"]
    published = None if day is None else dt.datetime.fromisoformat(day) if "T" in day else dt.date.fromisoformat(day)
    known = "front-matter" if published else "unknown"
    return Article(id=f"art-{key}", published_from=known, **{**fields, "published": published})


def _claim(article: Article, fields: dict[str, Any]) -> Claim:
    quote = fields["quote"]
    start = article.text.index(quote)
    span = (start, start + len(quote))
    words = fields.get("text", quote)
    said = None
    if "speaker" in fields:
        said = Attribution(fields["speaker"], fields.get("canonical", fields["speaker"]), fields["cue"])
    return Claim(
        id=claim_id(article.id, span, words),
        article_id=article.id,
        span=span,
        quote=quote,
        text=words,
        lang=article.lang,
        polarity=fields.get("polarity", "positive"),
        modality=fields.get("modality", "asserted"),
        attribution=said,
        values=tuple(Value(span=_place(value["text"], words), **value) for value in fields.get("values", [])),
        entities=tuple(Entity("organisation", name, name, _place(name, words)) for name in _NAMES if name in words),
        checkworthy=0.8,
        unresolved=tuple(fields.get("unresolved", ())),
    )


def _place(part: str, whole: str) -> tuple[int, int]:
    at = whole.index(part)
    return at, at + len(part)


def _clusters(articles: dict[str, Article], claims: dict[str, Claim], items: list[dict[str, Any]]) -> list[Cluster]:
    found = []
    held: set[str] = set()
    for number, item in enumerate(items):
        groups = tuple(tuple(claims[key].id for key in position) for position in item["positions"])
        members = tuple(claim for group in groups for claim in group)
        held.update(members)
        found.append(Cluster(f"cl{number:02d}", members, groups, tuple(item["origins"]), item["status"]))
    sources = {article.id: article.source or "" for article in articles.values()}
    for key, claim in claims.items():
        if claim.id not in held:
            found.append(
                Cluster(f"one-{key}", (claim.id,), ((claim.id,),), (sources[claim.article_id],), "single-source")
            )
    return found


def _verdict(claims: dict[str, Claim], item: dict[str, Any]) -> Verdict:
    sure = item["confidence"]
    scores = {"nli_ab": round(sure - 0.03, 3), "nli_ba": round(sure - 0.05, 3)}
    fields = {name: item[name] for name in ("relation", "kind", "explanation")}
    return Verdict(claims[item["a"]].id, claims[item["b"]].id, confidence=sure, scores=scores, **fields)
