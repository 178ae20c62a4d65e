"""The recipe of ``claims/resolving/ranking.json``: the weights with which references are put in full.

::

    python -m factcheck.training.references --data ../shared/data            # figures by cross-fitting, then the file
    python -m factcheck.training.references --data ../shared/data --check    # the figures alone

A log-linear ranker for each language (Denis and Baldridge, 2008), fitted with a squared penalty by L-BFGS on the
articles of ``reference_labels``. Takes about three minutes on one core, most of it to parse; needs SciPy.
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
from factcheck.claims.resolving._ranker import FILE, SURE, Ranker, is_sure
from factcheck.claims.resolving._referents import EARLY, ruled
from factcheck.claims.resolving._threads import Candidate, Threads
from factcheck.training.reference_labels import NONE, UNSURE, ReadArticle, gum_articles, read_articles

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Vector = npt.NDArray[np.float64]

__all__ = ["Example", "examples", "fit", "main", "score"]

RIDGE = 2.0
"""The penalty on squared weights."""
LEAST = 5
"""A feature that fewer candidates bear is left out."""
FOLDS = 5
_AT_ONCE = 40


@dataclass(frozen=True, slots=True)
class Example:
    """One reference: the features of its candidates, last those of standing for none, and which of them are right."""

    article: str
    kind: str
    features: tuple[Mapping[str, float], ...]
    right: frozenset[int]
    named: frozenset[int]
    refers: bool
    quoted: bool
    early: bool
    by_rule: frozenset[int]
    """What the rules choose; empty where they choose nothing."""


def examples(articles: Sequence[ReadArticle]) -> Iterator[Example]:
    """The references of the articles, each with the threads that stand before it as its reader has joined them."""
    for first in range(0, len(articles), _AT_ONCE):
        batch = articles[first : first + _AT_ONCE]
        for read, antecedents in zip(batch, _antecedents(batch), strict=True):
            yield from _of_article(read, antecedents)


def _antecedents(batch: Sequence[ReadArticle]) -> Iterator[Antecedents]:
    from factcheck.claims import sentences
    from factcheck.claims._extract import _parse
    from factcheck.claims._quotes import quotes
    from factcheck.claims._repairs import mend
    from factcheck.claims.attribution import find_frames
    from factcheck.claims.entities import Names

    units = [sentences.split(read.article.text, read.article.lang) for read in batch]
    for read, parsed in zip(batch, _parse([read.article for read in batch], units, None), strict=True):
        lang = read.article.lang
        for sentence in parsed:
            mend(sentence, lang)
            find_frames(sentence, lang)
        names = Names.of(parsed, lang)
        yield Antecedents(parsed, names, lang, quotations=tuple(quotes(read.article.text)))


def _of_article(read: ReadArticle, antecedents: Antecedents) -> Iterator[Example]:
    chains = _Chains.of(read)
    threads = Threads(antecedents)
    for refers in threads.read():
        graph = antecedents.graph(refers.sentence)
        end = graph.end[refers.token]
        chosen = ruled(antecedents, refers)
        candidates, nothing = threads.candidates(refers, chosen)
        told = read.references.get(end)
        described = refers.kind == "description"
        if told is None or described != (end in read.descriptions) or (described and told == UNSURE):
            continue
        right = frozenset(n for n, one in enumerate(candidates) if chains.is_of(one, end, antecedents))
        by_rule = frozenset(
            n for n, one in enumerate(candidates) if chosen and chosen.identity in one.thread.identities
        )
        yield Example(
            read.name,
            refers.kind,
            (*(one.features for one in candidates), nothing),
            right or frozenset({len(candidates)}),
            frozenset(n for n, one in enumerate(candidates) if one.thread.naming(refers) is not None),
            told not in {NONE, UNSURE},
            antecedents.quotation(graph.start[refers.token]) is not None,
            refers.sentence < EARLY,
            by_rule,
        )
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

    def is_of(self, candidate: Candidate, end: int, antecedents: Antecedents) -> bool:
        """Whether the reference that ends at an offset stands for the candidate."""
        told = self.read.references[end]
        if isinstance(told, str):
            return False
        joined = {part[0] for part in told if len(part) > 1}
        chain = self.top(("r", end))
        for mention in candidate.thread.mentions:
            graph = antecedents.graph(mention.sentence)
            start = graph.start[mention.head]
            if joined:
                if start in joined and graph.children(mention.head, "conj") and mention.shape.number == "Plur":
                    return True
            elif chain in {self.top(("m", start)), self.top(("r", graph.end[mention.head]))}:
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


def score(read: Sequence[Example], weights: Mapping[str, float]) -> list[tuple[Example, int, float]]:
    """For each reference the likeliest of its candidates that can be named, and its probability; -1 for none."""
    ranker = Ranker(weights)
    found = []
    for one in read:
        candidates = [Candidate(None, None, features) for features in one.features[:-1]]  # type: ignore[arg-type]
        shares = ranker.probabilities(candidates, one.features[-1])[:-1]
        best = max(range(len(shares)), key=lambda n: (shares[n], -n), default=-1)
        found.append((one, best, shares[best]) if best in one.named else (one, -1, 0.0))
    return found


def _crossfitted(read: Sequence[Example]) -> list[tuple[Example, int, float]]:
    names = sorted({one.article for one in read})
    random.Random(0).shuffle(names)
    fold = {name: n % FOLDS for n, name in enumerate(names)}
    found = []
    for left_out in range(FOLDS):
        weights = fit([one for one in read if fold[one.article] != left_out])
        found += score([one for one in read if fold[one.article] == left_out], weights)
    return found


def _figures(scored: Iterable[tuple[Example, int, float]]) -> dict[str, dict[str, Any]]:
    """By kind: how many refer; how many are put in full and rightly, by the ranker and by the rules before it."""
    found: dict[str, dict[str, Any]] = {}
    scored = list(scored)
    for kind in SURE:
        own = [item for item in scored if item[0].kind == kind]
        if not own:
            continue
        referring = sum(one.refers for one, _, _ in own)
        put = [
            (one, best)
            for one, best, share in own
            if is_sure(kind, share, by_rule=best in one.by_rule, quoted=one.quoted, early=one.early)
        ]
        right = sum(best in one.right for one, best in put)
        rules = [bool(one.by_rule & one.right) for one, _, _ in own if one.by_rule]
        found[kind] = {
            "references": len(own),
            "referring": referring,
            "precision": round(right / max(1, len(put)), 3),
            "recall": round(right / max(1, referring), 3),
            "rules_precision": round(sum(rules) / max(1, len(rules)), 3),
            "rules_recall": round(sum(rules) / max(1, referring), 3),
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
        sources = _sources(options.data, lang)
        read = list(examples(sources))
        figures = _figures(_crossfitted(read))
        card["figures"][lang] = {"articles": len(sources), **figures}
        print(lang, len(sources), "articles")
        for kind, row in figures.items():
            print(f"  {kind:12}", *(f"{name} {value}" for name, value in row.items()))
        if not options.check:
            weights[lang] = fit(read)
    if not options.check:
        text = json.dumps({"card": card, "weights": weights}, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
        waiting = options.out.with_suffix(".tmp")
        waiting.write_text(text, encoding="utf-8")
        os.replace(waiting, options.out)


if __name__ == "__main__":
    main()
