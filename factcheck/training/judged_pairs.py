"""Labelled pairs of claims for the fusion: fact families, typed edits of real sentences, and real strangers.

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
from importlib import resources
from pathlib import Path
from typing import Any

from factcheck.records import Article, Claim, claim_id

__all__ = ["LabelledPair", "claim_of", "edited_pairs", "family_pairs", "story_pairs", "stranger_pairs"]

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


def claim_of(text: str, lang: str, day: dt.date | None, source: str) -> tuple[Claim, Article]:
    """A sentence as a claim of an article of its own."""
    from factcheck.values import parse

    key = hashlib.sha256(f"{source}{day}{text}".encode()).hexdigest()[:16]
    article = Article(key, text, lang, source=source, published=day)
    span = (0, len(text))
    values = tuple(parse(text, lang, day))
    return Claim(claim_id(key, span, text), key, span, text, text, lang, values=values), article


def _pair(
    texts: tuple[str, str], langs: tuple[str, str], days: tuple[dt.date, dt.date], relation: str,
    clash: bool | None, kind: str, group: str,
) -> LabelledPair:  # fmt: skip
    a, first = claim_of(texts[0], langs[0], days[0], "A")
    b, second = claim_of(texts[1], langs[1], days[1], "B")
    return LabelledPair(a, b, (first, second), relation, clash, kind, group)


def _gap(rng: random.Random, relation: str) -> int:
    if relation == "update":
        return rng.choice((1, 1, 2, 3, 5, 10, 30, 90, 200))
    if relation == "conflict":
        return rng.choice((0, 0, 0, 0, 0, 1, 1, 2, 5))
    return rng.choice((0, 0, 0, 1, 2, 4, 10, 40))


def _told(family: dict[str, Any], part: str) -> list[dict[str, Any]]:
    raw = family[part]
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


def _news(path: Path) -> Iterator[tuple[dt.date, str, list[str]]]:
    """Date, id and sentences of the dated news articles."""
    from factcheck.training.edits import _sentences

    with gzip.open(path, "rt", encoding="utf-8") as handle:
        for line in handle:
            row = json.loads(line)
            day = dt.date.fromisoformat(row["date"][:10])
            yield day, row["id"], [s for part in row["article"].split("\n") for s in _sentences(part)]


def edited_pairs(path: Path, count: int, seed: int = 0) -> list[LabelledPair]:
    """Sentences of dated French news against a typed edit of themselves, reported the same day."""
    from factcheck.training.edits import edited

    rng = random.Random(f"edits-{seed}")
    found: list[LabelledPair] = []
    for day, article, sentences in _news(path):
        if len(found) >= count:
            break
        if not sentences or rng.random() > 0.2:
            continue
        text = rng.choice(sentences)
        result = edited(text, "fr", rng)
        if not result:
            continue
        name, (new, forth, back) = result
        clash = forth == (2,)
        if not clash and (0,) not in (forth, back):
            continue
        relation = "conflict" if clash else "agree"
        found.append(_pair((text, new), ("fr", "fr"), (day, day), relation, clash, f"edit:{name}", f"news-{article}"))
    return found


def stranger_pairs(path: Path, encoder: Any, count: int, seed: int = 0) -> list[LabelledPair]:
    """Real sentences near to each other that tell two facts: neighbours in meaning of different articles months apart,
    and sentences of one article."""
    import numpy as np

    rng = random.Random(f"strangers-{seed}")
    pool: list[tuple[dt.date, str, str]] = []
    inside: list[tuple[dt.date, str, str, str]] = []
    for day, article, sentences in _news(path):
        if len(sentences) < 4 or rng.random() > 0.12:
            continue
        pool += [(day, article, text) for text in rng.sample(sentences, 2)]
        first, second = rng.sample(sentences, 2)
        inside.append((day, article, first, second))
        if len(pool) >= 4 * count:
            break
    vectors = encoder.encode([text for _, _, text in pool])
    found: list[LabelledPair] = []
    for i in rng.sample(range(len(pool)), len(pool)):
        if len(found) >= 2 * count // 3:
            break
        scores = np.round(vectors @ vectors[i], 5)
        for j in np.argsort(-scores, kind="stable")[1:6].tolist():
            if abs((pool[i][0] - pool[j][0]).days) > 60 and pool[i][1] != pool[j][1]:
                a, b = sorted((pool[i], pool[j]))
                found.append(
                    _pair((a[2], b[2]), ("fr", "fr"), (a[0], b[0]), "neutral", None, "stranger", f"news-{a[1]}")
                )
                break
    for day, article, first, second in inside[: count - len(found)]:
        found.append(
            _pair((first, second), ("fr", "fr"), (day, day), "neutral", None, "same-article", f"news-{article}")
        )
    return found


def story_pairs(seed: int = 0, strangers: int = 60) -> list[LabelledPair]:
    """Pairs of the stories in ``tables/stories.tsv``: what outlets say of one fact, and at most ``strangers`` pairs of
    two facts a story."""
    lines = resources.files("factcheck.training.tables").joinpath("stories.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in lines.splitlines() if line and not line.startswith("#")]
    tangled = {(row[1], frozenset(row[2:])) for row in rows if row[0] == "!"}
    stories: dict[str, list[list[str]]] = {}
    for row in rows:
        if row[0] != "!":
            stories.setdefault(row[0], []).append(row)
    found = []
    for story, told in sorted(stories.items()):
        rng = random.Random(f"{seed}-{story}")
        apart = []
        for i, x in enumerate(told):
            for y in told[i + 1 :]:
                if x[1] == y[1]:
                    found += _one_fact(story, x, y)
                elif not any((story, frozenset(pair)) in tangled for pair in ((x[1], y[1]), (x[1], "*"), (y[1], "*"))):
                    apart.append((x, y))
        for x, y in rng.sample(apart, min(strangers, len(apart))):
            found.append(_story_pair(story, x, y, "neutral", None, "trap"))
    return found


def _one_fact(story: str, x: list[str], y: list[str]) -> list[LabelledPair]:
    """Two claims of one fact: their states, courses and days give the relation; an unclear one gives nothing."""
    first, second = sorted((x, y), key=lambda row: row[4])
    days = (dt.date.fromisoformat(second[4]) - dt.date.fromisoformat(first[4])).days
    if first[3] == second[3]:
        return [_story_pair(story, first, second, "agree", False, first[1])]
    if "fixed" in (first[2], second[2]):
        both = first[2] == second[2]
        return [_story_pair(story, first, second, "conflict", True, first[1])] if both or days <= 3 else []
    later = days > 0 and int(second[3]) > int(first[3])
    return [_story_pair(story, first, second, "update" if later else "conflict", None if later else True, first[1])]


def _story_pair(story: str, x: list[str], y: list[str], relation: str, clash: bool | None, kind: str) -> LabelledPair:
    days = (dt.date.fromisoformat(x[4]), dt.date.fromisoformat(y[4]))
    return _pair((x[6], y[6]), (x[5], y[5]), days, relation, clash, kind, f"story-{story}")
