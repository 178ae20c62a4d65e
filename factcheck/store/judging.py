"""Judge stored claims against stored claims, article by article, each in one transaction.

The pairs that are judged are those of the whole index as it stands (see ``factcheck.store.partners``), whatever came
first: where a new article's claims enter the lists of claims that were there, the lists of these articles are made
again, what is new in them is judged, and verdicts on pairs that neither side chooses any more are given up.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Any

from factcheck.faults import unjudged
from factcheck.records import Claim, Skipped, Verdict
from factcheck.store.blobs import unpack
from factcheck.store.contents import Contents
from factcheck.store.engine import Engine, Question
from factcheck.store.lists import Pair, chosen_by, floors_of, pack_chosen, pack_scores, unpack_chosen
from factcheck.store.partners import Given, Lists, Partners, in_order

__all__ = ["count_unjudged", "judge_all", "spread"]

BATCH = 16
"""Articles whose neighbours are searched for at once; the batches are cut by key, so that they never depend on
what an interrupted run had already done."""


def spread(contents: Contents, partners: Partners, engine: Engine) -> None:
    """Mark as stale the judged articles into whose lists claims of articles not judged yet may enter.

    These have an empty, stale row from then on: a run that goes on after a kill need not spread their claims again.
    """
    judge = contents.model("judge", engine.models["judge"])
    rows = contents.database.rows(
        "SELECT key FROM articles WHERE key NOT IN (SELECT article FROM judged WHERE judge = ?) ORDER BY key", (judge,)
    )
    fresh = [int(row[0]) for row in rows]
    settled = contents.database.one("SELECT 1 FROM judged WHERE judge = ? AND NOT stale", (judge,))
    stale = _entered(contents, partners, engine, judge, fresh) if settled else set()
    with contents.database.writing():
        contents.database.run_many("UPDATE judged SET stale = 1 WHERE article = ?", [(key,) for key in sorted(stale)])
        contents.database.run_many(
            "INSERT OR REPLACE INTO judged SELECT key, ?, 1, ?, ? FROM articles WHERE key = ?",
            [(judge, pack_chosen([], [], partners.neighbours), pack_scores([], partners.neighbours), k) for k in fresh],
        )


def _entered(contents: Contents, partners: Partners, engine: Engine, judge: int, fresh: Sequence[int]) -> set[int]:
    """The judged articles one of whose lists a claim of the ``fresh`` ones is near enough to enter."""
    near, shared = floors_of(contents, partners, judge)
    floors = near.copy(), shared.copy()
    stale: set[int] = set()
    for start in range(0, len(fresh), BATCH):
        given, _ = _given(contents, engine, fresh[start : start + BATCH])
        if not given.claims:
            continue
        keys = [key for hits in partners.entered(given, floors) for side in hits for key, _ in side]
        met = partners.roster.articles[partners.roster.places(_array(keys))]
        for article in sorted({int(key) for key in met} - stale):
            stale.add(article)
            for side in floors:
                side[partners.roster.articles == article] = float("inf")
    return stale


def count_unjudged(contents: Contents, judge: int) -> int:
    """How many articles ``judge_all`` has to do."""
    row = contents.database.one(
        "SELECT count(*) FROM articles WHERE key NOT IN (SELECT article FROM judged WHERE judge = ? AND NOT stale)",
        (judge,),
    )
    assert row is not None
    return int(row[0])


def judge_all(
    contents: Contents,
    partners: Partners,
    engine: Engine,
    lang: str,
    skipped: list[Skipped],
    step: Callable[[int], None],
) -> int:
    """Judge the articles that this engine's judge has not judged, or whose lists are stale; their number.

    ``step`` is told of each; pairs that cannot be judged are told of in ``skipped``.
    """
    judge = contents.model("judge", engine.models["judge"])
    asked: deque[_Asked] = deque()
    taken: Counter[Pair] = Counter()
    count = 0
    # One stream of questions: while some are judged, the lists of the next articles are made.
    questions = _questions(contents, judge, _listed(contents, partners, engine, judge), asked, taken)
    for verdicts in engine.judge_each(questions, count_unjudged(contents, judge), lang):
        done = asked.popleft()
        _write(contents, judge, done, verdicts, partners.neighbours)
        taken -= Counter(done.chosen.pairs)
        skipped += unjudged(done.question.pairs, verdicts, done.question.articles)
        count += 1
        step(1)
    return count


def _listed(contents: Contents, partners: Partners, engine: Engine, judge: int) -> Iterator[dict[int, _OfArticle]]:
    """Batch by batch the lists of the articles that are left to judge, by their keys."""
    for batch in _batches(contents, judge):
        keys = [key for key, _ in batch]
        given, homes = _given(contents, engine, keys)
        lists = _by_article(partners, given, homes, keys)
        yield {key: lists[key] for key, judged in batch if not judged}


def _questions(
    contents: Contents,
    judge: int,
    batches: Iterable[Mapping[int, _OfArticle]],
    asked: deque[_Asked],
    taken: Counter[Pair],
) -> Iterator[Question]:
    """The question of each article, made when it is asked for; what it asks is put into ``asked``.

    ``taken`` counts the pairs that articles chose whose verdicts are not written yet: they are not asked for again.
    """
    for lists in batches:
        for key, chosen in lists.items():
            asked.append(_asked(contents, judge, key, chosen, taken.keys()))
            taken.update(chosen.pairs)
            yield asked[-1].question


@dataclass(frozen=True, slots=True)
class _OfArticle:
    """The keys of an article's claims and their lists."""

    own: list[int]
    lists: list[Lists]

    @property
    def pairs(self) -> set[Pair]:
        return {
            (min(key, other), max(key, other))
            for key, found in zip(self.own, self.lists, strict=True)
            for other in found.chosen
        }


@dataclass(frozen=True, slots=True)
class _Asked:
    """The pairs of claim keys that an article's judging asks for, the claims in the order of the asking."""

    key: int
    chosen: _OfArticle
    pairs: list[Pair]
    claims: Mapping[int, Claim]
    question: Question


def _batches(contents: Contents, judge: int) -> Iterator[list[tuple[int, bool]]]:
    """The articles in batches, each with whether it was judged; batches with nothing left to do are passed over."""
    rows = contents.database.rows(
        "SELECT a.key, coalesce(j.judge = ? AND NOT j.stale, 0) FROM articles a"
        " LEFT JOIN judged j ON j.article = a.key ORDER BY a.key",
        (judge,),
    )
    batches: dict[int, list[tuple[int, bool]]] = {}
    for key, judged in rows:
        batches.setdefault(key // BATCH, []).append((key, bool(judged)))
    for batch in batches.values():
        if not all(judged for _, judged in batch):
            yield batch


def _given(contents: Contents, engine: Engine, keys: Sequence[int]) -> tuple[Given, list[tuple[int, int]]]:
    """The claims of some articles, and for each its own key and that of its article."""
    import numpy as np

    articles = contents.article_by_keys(keys)
    claims = {key: contents.claims(key, articles[key]) for key in keys if key in articles}
    rows = {key: contents.database.one("SELECT width, data FROM vectors WHERE article = ?", (key,)) for key in claims}
    vectors = [unpack(row[1], row[0]).astype(np.float32) for row in rows.values() if row is not None and row[1]]
    flat = [(key, number, claim) for key in claims for number, claim in claims[key].items()]
    given = Given(
        [claim for *_, claim in flat],
        np.concatenate(vectors) if vectors else np.empty((0, 0), dtype=np.float32),
        [engine.keys(claim) for *_, claim in flat],
        {article.id: article for article in articles.values()},
    )
    return given, [(number, key) for key, number, _ in flat]


def _by_article(
    partners: Partners, given: Given, homes: Sequence[tuple[int, int]], keys: Sequence[int]
) -> dict[int, _OfArticle]:
    found = {key: _OfArticle([], []) for key in keys}
    lists = partners.lists(given, own=[number for number, _ in homes]) if homes else []
    for (number, key), mine in zip(homes, lists, strict=True):
        found[key].own.append(number)
        found[key].lists.append(mine)
    return found


def _asked(contents: Contents, judge: int, key: int, chosen: _OfArticle, taken: Set[Pair]) -> _Asked:
    wanted = chosen.pairs - taken
    pairs = wanted - _known(contents, judge, key, chosen, wanted)
    claims, articles = contents.claims_by_key({claim for pair in pairs for claim in pair})
    asked = sorted(pairs, key=_by_claims(claims))
    ordered = [in_order(claims[a], claims[b]) for a, b in asked]
    question = Question(ordered, list(articles.values()), contents.vectors_of(claims, articles))
    return _Asked(key, chosen, asked, claims, question)


def _write(contents: Contents, judge: int, asked: _Asked, verdicts: Sequence[Verdict], most: int) -> None:
    key, claims, database = asked.key, asked.claims, contents.database
    with database.writing():
        database.run(
            "DELETE FROM verdicts WHERE judge != ? AND (a IN (SELECT key FROM claims WHERE article = ?)"
            " OR b IN (SELECT key FROM claims WHERE article = ?))",
            (judge, key, key),
        )
        for a, b in _given_up(contents, judge, asked):
            database.run("DELETE FROM verdicts WHERE (a = ? AND b = ?) OR (a = ? AND b = ?)", (a, b, b, a))
        for (a, b), (first, _), verdict in zip(asked.pairs, asked.question.pairs, verdicts, strict=True):
            if verdict.relation != "neutral":
                turned = claims[a] is not first
                contents.put_verdict(b if turned else a, a if turned else b, verdict, judge)
        contents.set_setting("clusters", "behind")
        database.run(
            "INSERT OR REPLACE INTO judged SELECT ?, ?, 0, ?, ? WHERE EXISTS (SELECT 1 FROM articles WHERE key = ?)",
            (
                key, judge, pack_chosen(asked.chosen.own, asked.chosen.lists, most),
                pack_scores(asked.chosen.lists, most), key,
            ),
        )  # fmt: skip


def _given_up(contents: Contents, judge: int, asked: _Asked) -> list[Pair]:
    """The pairs that the article's claims chose before and neither side chooses now."""
    lost = _chosen_before(contents, judge, asked.key) - asked.chosen.pairs
    return sorted(lost - _by_others(contents, judge, asked.chosen.own, lost))


def _chosen_before(contents: Contents, judge: int, key: int) -> set[Pair]:
    row = contents.database.one("SELECT chosen FROM judged WHERE judge = ? AND article = ?", (judge, key))
    pairs = unpack_chosen(row[0]).tolist() if row is not None else []
    return {(min(a, b), max(a, b)) for a, b in pairs}


def _by_others(contents: Contents, judge: int, own: Iterable[int], pairs: set[Pair]) -> set[Pair]:
    """Those of some pairs with an article's ``own`` claims that the other claim's article chose."""
    mine = set(own)
    others = {claim for pair in pairs for claim in pair} - mine
    homes = {row[0] for row in contents.chosen("SELECT article FROM claims WHERE key IN ({})", others)}
    return pairs & chosen_by(contents, judge, homes, mine)


def _known(contents: Contents, judge: int, key: int, chosen: _OfArticle, wanted: set[Pair]) -> set[Pair]:
    """The pairs that were judged already, for this article or for the other one."""
    return (wanted & _chosen_before(contents, judge, key)) | _by_others(contents, judge, chosen.own, wanted)


def _by_claims(claims: Mapping[int, Claim]) -> Callable[[Pair], tuple[tuple[str, tuple[int, int], str], ...]]:
    def order(pair: Pair) -> tuple[tuple[str, tuple[int, int], str], ...]:
        first, second = in_order(claims[pair[0]], claims[pair[1]])
        return tuple((claim.article_id, claim.span, claim.id) for claim in (first, second))

    return order


def _array(keys: Sequence[int]) -> Any:
    import numpy as np

    return np.array(keys, dtype=np.int64)
