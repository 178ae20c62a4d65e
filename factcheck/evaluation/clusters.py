"""Figures of the judge on labelled stories: per relation, by language and kind, coverage, and every error.

A story is a folder with ``articles/*.md`` and ``gold.jsonl`` of ``{"a": {"article", "quote"}, "b": ..., "relation",
"kind", "note"}``. A claim matches a quote when its span covers at least half of it or is covered by it for at least
half; the pair counts with the verdict of the best-overlapping compared claims; a pair with none counts as neutral,
and as missed in the coverage.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from factcheck.errors import DataError
from factcheck.records import Article, Claim, Verdict, claim_id

__all__ = [
    "RELATIONS",
    "Scored",
    "Story",
    "evaluate",
    "evaluate_judge",
    "figures",
    "matching",
    "met",
    "read_story",
    "score",
    "stories",
]

RELATIONS = ("agree", "conflict", "update", "neutral")
HALF = 0.5


@dataclass(frozen=True, slots=True)
class Scored:
    """A gold pair with what was said of it; ``verdict`` is ``None`` when no claims of it were compared."""

    story: str
    relation: str
    kind: str
    langs: str
    a: str
    b: str
    note: str
    verdict: Verdict | None
    claims: tuple[str, str] = ("", "")

    @property
    def called(self) -> str:
        """The relation said; neutral when the pair was not compared."""
        return self.verdict.relation if self.verdict else "neutral"


def evaluate(path: str | Path, checker: Any) -> dict[str, Any]:
    """The figures of the whole road: articles read, claims extracted, candidates found, pairs judged.

    ``checker`` is a ``factcheck.pipeline.CrossChecker``. Raises ``DataError`` for a malformed story.
    """
    scored: list[Scored] = []
    for story in met(path, checker):
        verdicts = checker.judge.judge(story.pairs, story.claims, list(story.articles.values()), "fr")
        scored += score(story.name, story.gold, story.articles, story.claims, verdicts)
    return figures(scored)


@dataclass(frozen=True, slots=True)
class Story:
    """A labelled story as the checker meets it: its articles, its gold pairs, its claims and the pairs to judge."""

    name: str
    articles: dict[str, Article]
    gold: list[dict[str, Any]]
    claims: Sequence[Claim]
    pairs: Sequence[tuple[Claim, Claim]]


def met(path: str | Path, checker: Any) -> Iterator[Story]:
    """The stories of a folder, read and paired by a ``factcheck.pipeline.CrossChecker``."""
    from factcheck.clusters import candidates

    for story in stories(path):
        articles, gold = read_story(story)
        claims, _ = checker.read(list(articles.values()))
        pairs = candidates(
            claims, list(articles.values()), encoder=checker.encoder,
            similarity=checker.settings.similarity, neighbours=checker.settings.neighbours,
        )  # fmt: skip
        yield Story(story.name, articles, gold, claims, pairs)


def evaluate_judge(path: str | Path, judge: Any) -> dict[str, Any]:
    """The figures of the judge alone: the gold quotes stand for the claims, and every gold pair is judged."""
    scored: list[Scored] = []
    for story in stories(path):
        articles, gold = read_story(story)
        pairs = [(_quoted(row["a"], articles), _quoted(row["b"], articles)) for row in gold]
        verdicts = judge.judge(pairs, (), list(articles.values()), "fr")
        for row, verdict, (a, b) in zip(gold, verdicts, pairs, strict=True):
            scored.append(replace(_row(story.name, row, articles, verdict), claims=(a.text, b.text)))
    return figures(scored)


def stories(path: str | Path) -> list[Path]:
    """The folders of the stories under a path. Raises ``DataError`` when there is none."""
    root = Path(path)
    found = [root] if (root / "gold.jsonl").exists() else sorted(p.parent for p in root.glob("*/gold.jsonl"))
    if not found:
        raise DataError(f"{root}: holds no story; expected a folder per story with articles/ and gold.jsonl")
    return found


def read_story(story: Path) -> tuple[dict[str, Article], list[dict[str, Any]]]:
    """Articles by file name, and the gold rows. Raises ``DataError`` for a malformed row."""
    from factcheck.articles import read_one

    articles = {file.name: read_one(file) for file in sorted((story / "articles").glob("*.md"))}
    gold = []
    for number, line in enumerate((story / "gold.jsonl").read_text(encoding="utf-8").splitlines(), start=1):
        try:
            row = json.loads(line)
            for side in ("a", "b"):
                _place(row[side], articles)
            if row["relation"] not in RELATIONS:
                raise DataError(f"unknown relation {row['relation']!r}")
        except (json.JSONDecodeError, KeyError, TypeError, DataError) as error:
            raise DataError(f"{story / 'gold.jsonl'}: line {number}: {error}") from error
        gold.append(row)
    return articles, gold


def _place(side: Mapping[str, str], articles: Mapping[str, Article]) -> tuple[int, int]:
    """The span of a quote in its article's text."""
    article = articles.get(side["article"])
    if article is None:
        raise DataError(f"no article {side['article']!r}")
    start = article.text.find(side["quote"])
    if start < 0:
        raise DataError(f"quote not found in {side['article']}: {side['quote']!r}")
    return start, start + len(side["quote"])


def _quoted(side: Mapping[str, str], articles: Mapping[str, Article]) -> Claim:
    """The quote as a claim of its own, with its values."""
    from factcheck.values import parse

    article = articles[side["article"]]
    quote = side["quote"]
    span = _place(side, articles)
    values = tuple(parse(quote, article.lang, article.published))
    return Claim(claim_id(article.id, span, quote), article.id, span, quote, quote, article.lang, values=values)


def _overlap(claim: Claim, span: tuple[int, int]) -> float:
    """The larger of the shares in which claim and quote cover each other."""
    common = min(claim.span[1], span[1]) - max(claim.span[0], span[0])
    if common <= 0:
        return 0.0
    return max(common / (span[1] - span[0]), common / max(1, claim.span[1] - claim.span[0]))


def _jaccard(claim: Claim, span: tuple[int, int]) -> float:
    common = max(0, min(claim.span[1], span[1]) - max(claim.span[0], span[0]))
    return common / (max(claim.span[1], span[1]) - min(claim.span[0], span[0]))


def matching(
    side: Mapping[str, str], articles: Mapping[str, Article], claims: Sequence[Claim]
) -> list[tuple[float, Claim]]:
    """The claims that match a quote of a gold pair, each with how much of the two is in both, 0..1."""
    span = _place(side, articles)
    of_article = [claim for claim in claims if claim.article_id == articles[side["article"]].id]
    return [(_jaccard(claim, span), claim) for claim in of_article if _overlap(claim, span) >= HALF]


def score(
    story: str,
    gold: Sequence[Mapping[str, Any]],
    articles: Mapping[str, Article],
    claims: Sequence[Claim],
    verdicts: Iterable[Verdict],
) -> list[Scored]:
    """Each gold pair with the verdict on the claims that cover its quotes best."""
    by_pair: dict[frozenset[str], Verdict] = {frozenset((v.a, v.b)): v for v in verdicts}
    texts = {claim.id: claim.text for claim in claims}
    scored = []
    for row in gold:
        best: tuple[float, str, str] | None = None
        sides = []
        for name in ("a", "b"):
            sides.append(matching(row[name], articles, claims))
        for mine, a in sides[0]:
            for theirs, b in sides[1]:
                if frozenset((a.id, b.id)) in by_pair:
                    option = (-round(mine + theirs, 6), a.id, b.id)
                    best = min(best, option) if best else option
        verdict = by_pair[frozenset(best[1:])] if best else None
        known = _row(story, row, articles, verdict)
        scored.append(replace(known, claims=(texts[best[1]], texts[best[2]])) if best else known)
    return scored


def _row(story: str, row: Mapping[str, Any], articles: Mapping[str, Article], verdict: Verdict | None) -> Scored:
    langs = "-".join(sorted({articles[row[side]["article"]].lang for side in ("a", "b")}))
    return Scored(
        story, row["relation"], row.get("kind", "other"), langs, row["a"]["quote"], row["b"]["quote"],
        row.get("note", ""), verdict,
    )  # fmt: skip


def _prf(scored: Sequence[Scored], relation: str) -> dict[str, float | int]:
    right = sum(s.relation == relation == s.called for s in scored)
    called = sum(s.called == relation for s in scored)
    gold = sum(s.relation == relation for s in scored)
    precision = right / called if called else 0.0
    recall = right / gold if gold else 0.0
    f1 = 2 * precision * recall / (precision + recall) if right else 0.0
    return {"precision": round(precision, 3), "recall": round(recall, 3), "f1": round(f1, 3), "gold": gold}


def _share_right(scored: Sequence[Scored], key: str) -> dict[str, str]:
    total: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for s in scored:
        total[getattr(s, key)] += 1
        right[getattr(s, key)] += s.relation == s.called
    return {name: f"{right[name]}/{total[name]}" for name in sorted(total)}


def _calibration(scored: Sequence[Scored]) -> float:
    """Expected calibration error of the conflict probability over ten bins."""
    bins: dict[int, list[tuple[float, bool]]] = {}
    rated = [s for s in scored if s.verdict is not None and "conflict" in s.verdict.scores]
    for s in rated:
        chance = s.verdict.scores["conflict"] if s.verdict else 0.0
        bins.setdefault(min(9, int(chance * 10)), []).append((chance, s.relation == "conflict"))
    if not rated:
        return 0.0
    gaps = [abs(sum(c for c, _ in rows) - sum(hit for _, hit in rows)) for rows in bins.values()]
    return round(sum(gaps) / len(rated), 3)


def figures(scored: Sequence[Scored]) -> dict[str, Any]:
    """Per relation precision, recall and F1; accuracy by language pair and kind; coverage; confusion; errors.

    ``coverage`` is the share of gold pairs bearing a relation of which some claims were compared;
    ``neutral_as_conflict`` the share of neutral pairs called conflict. Rows of ``confusion`` are gold relations.
    """
    bearing = [s for s in scored if s.relation != "neutral"]
    neutral = [s for s in scored if s.relation == "neutral"]
    table = {g: {c: sum(s.relation == g and s.called == c for s in scored) for c in RELATIONS} for g in RELATIONS}
    wrong = [s for s in scored if s.relation != s.called]
    return {
        "pairs": len(scored),
        "accuracy": round(sum(s.relation == s.called for s in scored) / max(1, len(scored)), 3),
        **{relation: _prf(scored, relation) for relation in RELATIONS},
        "coverage": round(sum(s.verdict is not None for s in bearing) / max(1, len(bearing)), 3),
        "neutral_as_conflict": round(sum(s.called == "conflict" for s in neutral) / max(1, len(neutral)), 3),
        "conflict_calibration_error": _calibration(scored),
        "by_language": _share_right(scored, "langs"),
        "by_kind": _share_right(scored, "kind"),
        "confusion": table,
        "errors": [
            {
                "story": s.story, "gold": f"{s.relation}/{s.kind}", "called": s.called if s.verdict else "not compared",
                "confidence": s.verdict.confidence if s.verdict else 0.0, "a": s.a, "b": s.b, "note": s.note,
                "claims": list(s.claims), "explanation": s.verdict.explanation if s.verdict else "",
            }
            for s in wrong
        ],
    }  # fmt: skip
