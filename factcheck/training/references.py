"""The recipe of ``claims/resolving/ranking.json``: the weights with which references are put in full.

::

    python -m factcheck.training.references --data ../shared/data            # figures by cross-fitting, then the file
    python -m factcheck.training.references --data ../shared/data --check    # the figures alone

A log-linear ranker for each language (Denis and Baldridge, 2008), fitted with a squared penalty by L-BFGS on the
articles of ``reference_labels``. Takes about four minutes on one core, most of it to parse; needs SciPy.
"""

from __future__ import annotations

import argparse
import json
import logging
import os
import random
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.claims.resolving._antecedents import Antecedents
from factcheck.claims.resolving._kinds import Antecedent
from factcheck.claims.resolving._ranker import FILE, SURE, Ranker
from factcheck.claims.resolving._referents import Referents, ruled
from factcheck.claims.resolving._thread import Thread
from factcheck.claims.resolving._threads import Threads
from factcheck.records import Article
from factcheck.training.reference_labels import NONE, UNSURE, ReadArticle, gum_articles, read_articles

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Vector = npt.NDArray[np.float64]

__all__ = ["Example", "Reading", "examples", "fit", "main", "parse", "readings"]

RIDGE = 2.0
"""The penalty on squared weights."""
LEAST = 5
"""A feature that fewer candidates bear is left out."""
FOLDS = 5


@dataclass(frozen=True, slots=True)
class Example:
    """One reference: the features of its candidates, last those of standing for none, and which of them are right."""

    article: str
    features: tuple[Mapping[str, float], ...]
    right: frozenset[int]


Parsed = list[tuple[ReadArticle, Antecedents]]


def parse(articles: Sequence[ReadArticle]) -> Parsed:
    """The articles with their noun phrases."""
    return [(read, _antecedents(read.article)) for read in articles]


def _antecedents(article: Article) -> Antecedents:
    from factcheck.claims import read_sentences
    from factcheck.claims._quotes import quotes
    from factcheck.claims._repairs import mend
    from factcheck.claims.attribution import find_frames
    from factcheck.claims.entities import Names

    parsed = read_sentences(article)
    for sentence in parsed:
        mend(sentence, article.lang)
        find_frames(sentence, article.lang)
    names = Names.of(parsed, article.lang)
    return Antecedents(parsed, names, article.lang, quotations=tuple(quotes(article.text)))


def examples(parsed: Parsed) -> Iterator[Example]:
    """The references of the articles, each with the threads that stand before it as their reader joined them."""
    for read, antecedents in parsed:
        chains = _Chains.of(read)
        threads = Threads(antecedents)
        for refers in threads.read():
            end = antecedents.graph(refers.sentence).end[refers.token]
            candidates, nothing = threads.candidates(refers, ruled(antecedents, refers))
            if read.told(end, described=refers.kind == "description") is None:
                continue
            right = frozenset(
                n for n, one in enumerate(candidates) if chains.is_any(one.thread.mentions, end, antecedents)
            )
            features = (*(one.features for one in candidates), nothing)
            yield Example(read.name, features, right or frozenset({len(candidates)}))
            if right:
                threads.link(refers, candidates[min(right)].thread)


@dataclass(frozen=True, slots=True)
class _Chains:
    """The phrases of an article that stand for the same, as it was read."""

    read: ReadArticle
    above: dict[tuple[str, int], tuple[str, int]]

    @classmethod
    def of(cls, read: ReadArticle) -> _Chains:
        made = cls(read, {})
        for end, told in read.references.items():
            if isinstance(told, str) or any(len(part) > 1 for part in told):
                continue
            for (start,) in told:
                made.above[made.top(("r", end))] = made.top(("m", start))
        return made

    def top(self, place: tuple[str, int]) -> tuple[str, int]:
        """The phrase that stands for all of a chain."""
        while (over := self.above.get(place, place)) != place:
            place = over
        return place

    def is_right(self, naming: Antecedent, thread: Thread, end: int, antecedents: Antecedents) -> bool:
        """Whether a reference stands for what a thread's phrase names, under any phrase of that name."""
        same = [one for one in thread.mentions if one.identity == naming.identity]
        return self.is_any(same, end, antecedents)

    def is_any(self, phrases: Iterable[Antecedent], end: int, antecedents: Antecedents) -> bool:
        """Whether the reference that ends at an offset stands for what one of the phrases does."""
        told = self.read.references[end]
        if isinstance(told, str):
            return False
        joined = {part[0] for part in told if len(part) > 1}
        chain = self.top(("r", end))
        for phrase in phrases:
            graph = antecedents.graph(phrase.sentence)
            start = graph.start[phrase.head]
            if joined:
                if start in joined and graph.children(phrase.head, "conj") and phrase.shape.number == "Plur":
                    return True
            elif chain in {self.top(("m", start)), self.top(("r", graph.end[phrase.head]))}:
                return True
        return False


def fit(read: Sequence[Example]) -> dict[str, float]:
    """The weights that make the right answers likeliest, with the penalty ``RIDGE``."""
    import numpy as np
    from scipy.optimize import minimize
    from scipy.sparse import csr_matrix

    found = Counter(name for one in read for features in one.features for name in features)
    names = sorted(name for name, count in found.items() if count >= LEAST)
    place = {name: n for n, name in enumerate(names)}
    rows: list[int] = []
    columns: list[int] = []
    values: list[float] = []
    group: list[int] = []
    right: list[bool] = []
    for number, one in enumerate(read):
        for n, features in enumerate(one.features):
            for name, value in features.items():
                if name in place:
                    rows.append(len(group))
                    columns.append(place[name])
                    values.append(value)
            group.append(number)
            right.append(n in one.right)
    table = csr_matrix((values, (rows, columns)), shape=(len(group), len(names)))
    groups, hit = np.array(group), np.array(right, dtype=np.float64)

    def total(of: Vector) -> Vector:
        sums = np.zeros(len(read))
        np.add.at(sums, groups, of)
        return sums

    def loss(weights: Vector) -> tuple[float, Vector]:
        scores = table @ weights
        highest = np.full(len(read), -np.inf)
        np.maximum.at(highest, groups, scores)
        powers = np.exp(scores - highest[groups])
        share = powers / total(powers)[groups]
        good = np.maximum(total(share * hit), 1e-12)
        slope = table.T @ (share - share * hit / good[groups])
        return float(-np.log(good).sum() + 0.5 * RIDGE * weights @ weights), slope + RIDGE * weights

    best = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": 300}).x
    return {name: round(float(weight), 4) for name, weight in zip(names, best, strict=True) if abs(weight) >= 5e-5}


@dataclass(frozen=True, slots=True)
class Reading:
    """How one reference of an article that the weights do not know was read."""

    kind: str
    refers: bool
    """Whether it stands for something named under a phrase."""
    put: bool | None
    """Whether what it is put in full with is right; ``None`` where it is left."""
    by_rule: bool | None
    """The same of what the rules alone choose."""


def readings(parsed: Parsed, weights: Mapping[str, float]) -> Iterator[Reading]:
    """The references of the articles as they are read in use, each from what was made of those before it."""
    for read, antecedents in parsed:
        chains = _Chains.of(read)
        for referent in Referents.of(antecedents, Ranker(weights)).found.values():
            refers = referent.refers
            end = antecedents.graph(refers.sentence).end[refers.token]
            told = read.told(end, described=refers.kind == "description")
            if told is None:
                continue
            naming = referent.naming if referent.is_sure else None
            rule = ruled(antecedents, refers)
            yield Reading(
                refers.kind,
                told not in {NONE, UNSURE},
                chains.is_right(naming, referent.thread, end, antecedents) if naming is not None else None,
                chains.is_any([rule], end, antecedents) if rule is not None and rule.head >= 0 else None,
            )


def _crossfitted(parsed: Parsed) -> list[Reading]:
    names = sorted(read.name for read, _ in parsed)
    random.Random(0).shuffle(names)
    fold = {name: n % FOLDS for n, name in enumerate(names)}
    found: list[Reading] = []
    for left_out in range(FOLDS):
        weights = fit(list(examples([one for one in parsed if fold[one[0].name] != left_out])))
        found += readings([one for one in parsed if fold[one[0].name] == left_out], weights)
    return found


def _figures(read: Sequence[Reading]) -> dict[str, dict[str, Any]]:
    """By kind: how many refer; how many are put in full and rightly, and the same of what the rules choose."""
    found: dict[str, dict[str, Any]] = {}
    for kind in SURE:
        own = [one for one in read if one.kind == kind]
        if not own:
            continue
        referring = max(1, sum(one.refers for one in own))
        put = [one.put for one in own if one.put is not None]
        rules = [one.by_rule for one in own if one.by_rule is not None]
        found[kind] = {
            "references": len(own),
            "referring": referring,
            "precision": round(sum(put) / max(1, len(put)), 3),
            "recall": round(sum(put) / referring, 3),
            "rules_precision": round(sum(rules) / max(1, len(rules)), 3),
            "rules_recall": round(sum(rules) / referring, 3),
        }
    return found


def _sources(data: Path, lang: str) -> list[ReadArticle]:
    return [*read_articles(data, lang), *(gum_articles(data) if lang == "en" else ())]


def main(arguments: Sequence[str] | None = None) -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--check", action="store_true", help="print the figures, write nothing")
    parser.add_argument("--out", type=Path, default=Path(__file__).parents[1] / "claims" / "resolving" / FILE)
    options = parser.parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    card: dict[str, Any] = {"recipe": "python -m factcheck.training.references", "ridge": RIDGE, "figures": {}}
    weights = {}
    for lang in ("fr", "en"):
        parsed = parse(_sources(options.data, lang))
        figures = _figures(_crossfitted(parsed))
        card["figures"][lang] = {"articles": len(parsed), **figures}
        print(lang, len(parsed), "articles")
        for kind, row in figures.items():
            print(f"  {kind:12}", *(f"{name} {value}" for name, value in row.items()))
        if not options.check:
            weights[lang] = fit(list(examples(parsed)))
    if not options.check:
        text = json.dumps({"card": card, "weights": weights}, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
        waiting = options.out.with_suffix(".tmp")
        waiting.write_text(text, encoding="utf-8")
        os.replace(waiting, options.out)


if __name__ == "__main__":
    main()
