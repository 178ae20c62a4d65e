"""Labelled pairs of claims for the fusion: fact families, stories, typed edits of real sentences, and real strangers.

What follows from a family is in its README: base and same agree, contra clashes with both, neutral is another fact,
update is a later state. Reports get dates: an agreement may be days apart, a contradiction is mostly of one day (a
later figure of a growing count would be an update), an update is later.
"""

from __future__ import annotations

import datetime as dt
import gzip
import hashlib
import json
import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from pathlib import Path
from typing import Any

from factcheck.records import Article, Claim
from factcheck.training.corpora import NliRow
from factcheck.training.heldout import trains_judge

__all__ = ["LabelledPair", "claim_of", "edited_pairs", "family_pairs", "story_pairs", "story_rows", "wild_pairs"]

LANGS = ("fr", "en")


@dataclass(frozen=True, slots=True)
class LabelledPair:
    """Two claims with their articles. ``clash`` is ``None`` when the label does not tell."""

    a: Claim
    b: Claim
    articles: tuple[Article, Article]
    relation: str
    clash: bool | None
    kind: str
    group: str


@lru_cache(maxsize=65536)
def claim_of(text: str, lang: str, day: dt.date | None) -> tuple[Claim, Article]:
    """A sentence as the claim of an article of its own, read as ``factcheck compare`` reads it."""
    from factcheck.claims import whole

    key = hashlib.sha256(f"{day}{text}".encode()).hexdigest()[:16]
    article = Article(key, text, lang, source="training", published=day)
    return whole(article), article


def _pair(
    texts: tuple[str, str], langs: tuple[str, str], days: tuple[dt.date, dt.date], relation: str,
    clash: bool | None, kind: str, group: str,
) -> LabelledPair:  # fmt: skip
    a, first = claim_of(texts[0], langs[0], days[0])
    b, second = claim_of(texts[1], langs[1], days[1])
    return LabelledPair(a, b, (first, second), relation, clash, kind, group)


def _gap(rng: random.Random, relation: str) -> int:
    if relation == "update":
        return rng.choice((1, 1, 2, 3, 5, 10, 30, 90, 200))
    if relation == "conflict":
        return rng.choice((0, 0, 0, 0, 0, 1, 1, 2, 5))
    return rng.choice((0, 0, 0, 1, 2, 4, 10, 40))


def _told(family: dict[str, Any], part: str) -> list[dict[str, Any]]:
    raw = family.get(part, [])
    return [raw] if isinstance(raw, dict) else list(raw)


def _family_links(family: dict[str, Any]) -> Iterator[tuple[str, Any, Any, bool | None, str]]:
    """Relation, the two tellings, whether they clash, and the kind."""
    told = [*_told(family, "base"), *_told(family, "same")]
    for i, x in enumerate(told):
        for y in told[i + 1 :]:
            yield "agree", x, y, False, "same"
    for x in _told(family, "general"):
        for y in (*told, *_told(family, "specific")):
            yield "agree", y, x, False, "general"
    for x in _told(family, "specific"):
        for y in told:
            yield "agree", y, x, False, "specific"
    for x in _told(family, "contra"):
        for y in (*told, *_told(family, "specific")):
            yield "conflict", y, x, True, str(x["kind"])
    for x in _told(family, "neutral"):
        for y in told:
            yield "neutral", y, x, None, "trap"
    for x in _told(family, "update"):
        for y in told:
            yield "update", y, x, None, "update"


WANTED = {"same": 3, "general": 4, "specific": 3, "trap": 12, "update": 4}
PER_CONTRA = 2


def family_pairs(families: Iterable[dict[str, Any]], seed: int = 0) -> list[LabelledPair]:
    """A balanced draw from each family, in all combinations of languages."""
    found = []
    for family in families:
        rng = random.Random(f"{seed}-{family['id']}")
        links = list(_family_links(family))
        rng.shuffle(links)
        taken: dict[str, int] = {}
        base = dt.date.fromisoformat(str(family["as_of"])[:10])
        for relation, x, y, clash, kind in links:
            slot = f"contra:{y['en']}" if relation == "conflict" else kind
            most = PER_CONTRA if relation == "conflict" else WANTED[kind]
            if taken.get(slot, 0) >= most:
                continue
            taken[slot] = taken.get(slot, 0) + 1
            langs = rng.choice((("fr", "fr"), ("fr", "fr"), ("en", "en"), ("fr", "en"), ("en", "fr")))
            later = base + dt.timedelta(days=_gap(rng, relation))
            texts = (x[langs[0]], y[langs[1]])
            found.append(_pair(texts, langs, (base, later), relation, clash, kind, str(family["id"])))
    return found


def _news(path: Path) -> Iterator[tuple[dt.date, str, str]]:
    """Date, id and text of the dated news articles."""
    with gzip.open(path, "rt", encoding="utf-8") as handle:
        for line in handle:
            row = json.loads(line)
            yield dt.date.fromisoformat(row["date"][:10]), row["id"], row["article"]


def edited_pairs(path: Path, count: int, seed: int = 0) -> list[LabelledPair]:
    """Sentences of dated French news against a typed edit of themselves, reported the same day: as many that agree as
    that clash."""
    from factcheck.training.edits import edited, sentences_of

    rng = random.Random(f"edits-{seed}")
    found: list[LabelledPair] = []
    told = {"agree": 0, "conflict": 0}
    for day, article, text in _news(path):
        sentences = [s for part in text.split("\n") for s in sentences_of(part)] if rng.random() < 0.2 else []
        result = edited(sentence := rng.choice(sentences), "fr", rng) if sentences else None
        if not result:
            continue
        name, (new, forth, back) = result
        relation = "conflict" if forth == (2,) else "agree" if (0,) in (forth, back) else ""
        if not relation or told[relation] >= count // 2:
            continue
        told[relation] += 1
        group, clash = f"news-{article}", relation == "conflict"
        found.append(_pair((sentence, new), ("fr", "fr"), (day, day), relation, clash, f"edit:{name}", group))
        if len(found) >= count:
            break
    return found


def wild_pairs(
    path: Path, encoder: Any, count: int, *, first: dt.date, days: int, most: int, seed: int = 0
) -> list[LabelledPair]:
    """What a judge meets in the wild: the candidate pairs of real articles of one week, taken as neutral.

    At most ``most`` articles that came out within ``days`` of ``first``; half of the pairs are of one article. The few
    among them that do agree or clash are noise, and rare.
    """
    from factcheck.claims import extract_many
    from factcheck.clusters import candidates

    rng = random.Random(f"wild-{seed}")
    articles = []
    for day, name, text in _news(path):
        if 0 <= (day - first).days < days and len(text) > 600:
            articles.append(Article(name, text, "fr", source=f"news {name}", published=day))
    articles = rng.sample(sorted(articles, key=lambda a: a.id), min(most, len(articles)))
    at = {article.id: article for article in articles}
    claims = [claim for extraction in extract_many(articles) for claim in extraction.claims]
    pairs = candidates(claims, articles, encoder=encoder, similarity=0.25)
    inside = [pair for pair in pairs if pair[0].article_id == pair[1].article_id]
    across = [pair for pair in pairs if pair[0].article_id != pair[1].article_id]
    chosen = rng.sample(inside, min(count // 2, len(inside))) + rng.sample(across, min(count // 2, len(across)))
    return [
        LabelledPair(a, b, (at[a.article_id], at[b.article_id]), "neutral", None, "wild", f"news-{a.article_id}")
        for a, b in chosen
        if a.text != b.text
    ]


MOST_OF_ONE = 12
Link = tuple[str, list[str], list[str], str, bool | None, str]
"""Story, two rows of its table, relation, whether they clash, and the kind."""


def story_links(encoder: Any, seed: int = 0) -> list[Link]:
    """Pairs of rows of ``tables/stories.tsv``: all that outlets say of one fact, and as many of two facts.

    Of the latter the nearest are taken, because a judge never sees the far ones, and a few by chance.
    """
    lines = resources.files("factcheck.training.tables").joinpath("stories.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in lines.splitlines() if line and not line.startswith("#")]
    tangled = {(row[1], frozenset(row[2:])) for row in rows if row[0] == "!"}
    stories: dict[str, list[list[str]]] = {}
    for row in rows:
        if row[0] != "!":
            stories.setdefault(row[0], []).append(row)
    found: list[Link] = []
    for story, told in sorted(stories.items()):
        rng = random.Random(f"{seed}-{story}")
        vectors = encoder.encode([row[6] for row in told])
        near = (vectors @ vectors.T).round(4)
        together: list[Link] = []
        apart = []
        for i, x in enumerate(told):
            for j, y in enumerate(told[i + 1 :], start=i + 1):
                if x[1] == y[1]:
                    together += _one_fact(story, x, y)
                elif not any((story, frozenset(pair)) in tangled for pair in ((x[1], y[1]), (x[1], "*"), (y[1], "*"))):
                    apart.append((-float(near[i, j]), i, j))
        together = _capped(together, rng)
        chosen = sorted(apart)[: len(together)]
        chosen += rng.sample(apart, min(len(together) // 4, len(apart)))
        found += together
        found += [(story, told[i], told[j], "neutral", None, "trap") for _, i, j in sorted(set(chosen))]
    return found


def _capped(links: list[Link], rng: random.Random) -> list[Link]:
    """At most ``MOST_OF_ONE`` pairs of a fact and a relation: they grow with the square of the tellings."""
    groups: dict[tuple[str, str], list[Link]] = {}
    for link in links:
        groups.setdefault((link[1][1], link[3]), []).append(link)
    return [link for group in groups.values() for link in rng.sample(group, min(len(group), MOST_OF_ONE))]


def story_pairs(encoder: Any, seed: int = 0) -> list[LabelledPair]:
    """The pairs of the stories that the NLI judge does not learn from."""
    return [_story_pair(*link) for link in story_links(encoder, seed) if not trains_judge(link[0])]


NLI_CLASSES = {"agree": (0, 1), "conflict": (2,), "update": (1, 2), "neutral": (1,)}
"""What a relation allows as inference: an agreement may say more or less, an update may or may not exclude."""


def story_rows(encoder: Any, seed: int = 0, repeats: int = 1) -> list[NliRow]:
    """The pairs of the other stories, both ways, as inference pairs of the NLI judge."""
    rows = []
    for story, x, y, relation, _, _ in story_links(encoder, seed):
        if trains_judge(story):
            classes = NLI_CLASSES[relation]
            rows.append(NliRow(x[6], y[6], classes, f"stories:{x[5]}-{y[5]}"))
            rows.append(NliRow(y[6], x[6], classes, f"stories:{y[5]}-{x[5]}"))
    return rows * repeats


def _one_fact(story: str, x: list[str], y: list[str]) -> list[Link]:
    """Two claims of one fact: their states, courses and days give the relation; an unclear one gives nothing."""
    first, second = sorted((x, y), key=lambda row: row[4])
    days = (dt.date.fromisoformat(second[4]) - dt.date.fromisoformat(first[4])).days
    if first[3] == second[3]:
        return [(story, first, second, "agree", False, first[1])]
    if "fixed" in (first[2], second[2]):
        both = first[2] == second[2]
        return [(story, first, second, "conflict", True, first[1])] if both or days <= 3 else []
    later = days > 0 and int(second[3]) > int(first[3])
    relation, clash = ("update", None) if later else ("conflict", True)
    return [(story, first, second, relation, clash, first[1])]


def _story_pair(story: str, x: list[str], y: list[str], relation: str, clash: bool | None, kind: str) -> LabelledPair:
    days = (dt.date.fromisoformat(x[4]), dt.date.fromisoformat(y[4]))
    return _pair((x[6], y[6]), (x[5], y[5]), days, relation, clash, kind, f"story-{story}")
