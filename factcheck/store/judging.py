"""Judge stored claims against stored claims, article by article, each in one transaction.

The pairs that are judged are those of the whole index as it stands (see ``factcheck.store.partners``), whatever came
first: where a new article's claims enter the lists of claims that were there, the lists of these articles are made
again, what is new in them is judged, and verdicts on pairs that neither side chooses any more are given up.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from factcheck.faults import unjudged
from factcheck.records import Skipped, Verdict
from factcheck.store.blobs import unpack
from factcheck.store.choices import Choices, codes_of, pairs_of, without
from factcheck.store.contents import Contents
from factcheck.store.engine import Engine, Question
from factcheck.store.lists import floors_of, pack_chosen, pack_scores
from factcheck.store.partners import Given, Lists, Partners
from factcheck.store.stored import StoredPairs, place_of, text_of

if TYPE_CHECKING:
    from factcheck.store.choices import Codes

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
    choices = Choices(contents, judge)
    asked: deque[_Asked] = deque()
    count = 0
    # One stream of questions: while some are judged, the lists of the next articles are made.
    questions = _questions(contents, choices, partners, _listed(contents, partners, engine, judge), asked)
    for verdicts in engine.judge_each(questions, count_unjudged(contents, judge), lang):
        done = asked.popleft()
        _write(contents, judge, choices, partners, done, verdicts)
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
    choices: Choices,
    partners: Partners,
    batches: Iterable[Mapping[int, _OfArticle]],
    asked: deque[_Asked],
) -> Iterator[Question]:
    """The question of each article, made when it is asked for; what it asks is put into ``asked``.

    What articles chose that are asked but not answered yet is not asked for again.
    """
    for lists in batches:
        for key, chosen in lists.items():
            open_pairs = without(chosen.codes, [other.chosen.codes for other in asked])
            # What these give up is deleted when they are answered, whoever had it judged.
            going = [without(choices.of(other.key), [other.chosen.codes]) for other in asked]
            asked.append(_asked(contents, choices, partners, key, chosen, open_pairs, going))
            yield asked[-1].question


@dataclass(frozen=True, slots=True)
class _OfArticle:
    """The keys of an article's claims, their lists, and the pairs chosen as numbers (see ``Choices``)."""

    own: list[int]
    lists: list[Lists]
    codes: Codes


@dataclass(frozen=True, slots=True)
class _Asked:
    """What an article's judging asks for; ``keys`` are those of the claims of each pair asked."""

    key: int
    chosen: _OfArticle
    keys: list[tuple[int, int]]
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
    own: dict[int, list[int]] = {key: [] for key in keys}
    mine: dict[int, list[Lists]] = {key: [] for key in keys}
    lists = partners.lists(given, own=[number for number, _ in homes]) if homes else []
    for (number, key), found in zip(homes, lists, strict=True):
        own[key].append(number)
        mine[key].append(found)
    return {key: _OfArticle(own[key], mine[key], _codes(own[key], mine[key])) for key in keys}


def _codes(own: Sequence[int], lists: Sequence[Lists]) -> Codes:
    chosen = [found.chosen for found in lists]
    first = [key for key, others in zip(own, chosen, strict=True) for _ in others]
    return codes_of(_array(first), _array([key for others in chosen for key in others]))


def _asked(
    contents: Contents,
    choices: Choices,
    partners: Partners,
    key: int,
    chosen: _OfArticle,
    open_pairs: Codes,
    going: Sequence[Codes],
) -> _Asked:
    judged = [choices.of(key), choices.known(open_pairs, chosen.own, partners)]
    pairs = pairs_of(without(open_pairs, [without(codes, going) for codes in judged]))
    rows, articles = contents.claim_rows({claim for pair in pairs for claim in pair})
    places = {claim: place_of(row, articles) for claim, row in rows.items()}
    # In the order in which ``factcheck.clusters.candidates`` gives them.
    ordered = sorted(
        (sorted(pair, key=lambda claim: places[claim]) for pair in pairs),
        key=lambda pair: [places[claim] for claim in pair],
    )
    keys = [(first, second) for first, second in ordered]
    vectors = contents.vectors_of({claim: text_of(row) for claim, row in rows.items()}, articles)
    question = Question(StoredPairs(keys, rows, articles), list(articles.values()), vectors)
    return _Asked(key, chosen, keys, question)


def _write(
    contents: Contents,
    judge: int,
    choices: Choices,
    partners: Partners,
    asked: _Asked,
    verdicts: Sequence[Verdict],
) -> None:
    key, chosen, database = asked.key, asked.chosen, contents.database
    with database.writing():
        lost = without(choices.of(key), [chosen.codes])
        given_up = without(lost, [choices.known(lost, chosen.own, partners)])
        database.run(
            "DELETE FROM verdicts WHERE judge != ? AND (a IN (SELECT key FROM claims WHERE article = ?)"
            " OR b IN (SELECT key FROM claims WHERE article = ?))",
            (judge, key, key),
        )
        for a, b in pairs_of(given_up):
            database.run("DELETE FROM verdicts WHERE (a = ? AND b = ?) OR (a = ? AND b = ?)", (a, b, b, a))
        for (a, b), verdict in zip(asked.keys, verdicts, strict=True):
            if verdict.relation != "neutral":
                contents.put_verdict(a, b, verdict, judge)
        contents.set_setting("clusters", "behind")
        database.run(
            "INSERT OR REPLACE INTO judged SELECT ?, ?, 0, ?, ? WHERE EXISTS (SELECT 1 FROM articles WHERE key = ?)",
            (
                key, judge, pack_chosen(chosen.own, chosen.lists, partners.neighbours),
                pack_scores(chosen.lists, partners.neighbours), key,
            ),
        )  # fmt: skip
    choices.put(key, chosen.codes)


def _array(keys: Sequence[int]) -> Any:
    import numpy as np

    return np.array(keys, dtype=np.int64)
