"""Bring an index up to date with the articles at hand: unchanged ones cost nothing, each new one is a transaction."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factcheck.records import Article, Claim, Sentence, Skipped
from factcheck.store.blobs import pack
from factcheck.store.codec import article_hash
from factcheck.store.contents import Contents, Extracted
from factcheck.store.engine import Engine
from factcheck.store.lists import forsake

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

__all__ = ["Plan", "extracted", "make_plan", "put_articles", "redo_changed"]

Step = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Plan:
    """What has to be done: ``fresh`` articles to read, ``stale`` ones (keys) to delete, ``moved`` ones (key, new path).

    ``edited`` counts the fresh ones that take the place of a stale one of the same path.
    """

    fresh: list[Article] = field(default_factory=list)
    stale: dict[int, str | None] = field(default_factory=dict)
    moved: list[tuple[int, str | None]] = field(default_factory=list)
    unchanged: int = 0

    @property
    def edited(self) -> int:
        """How many fresh articles take the place of a stale one of the same path."""
        paths = {path for path in self.stale.values() if path is not None}
        return len({article.path for article in self.fresh} & paths)


def make_plan(contents: Contents, articles: Sequence[Article], covers: Callable[[str], bool]) -> Plan:
    """Compare ``articles`` with the index; an indexed article that is not among them is stale if ``covers`` its path.

    An article is known again by its id and its content, so that a moved file is not read anew; one with a new
    content replaces the one of its path.
    """
    plan = Plan()
    known = {row[1]: row for row in contents.database.stream("SELECT key, id, hash, path FROM articles")}
    kept: set[int] = set()
    unchanged = 0
    for article in articles:
        row = known.get(article.id)
        if row is None or row[2] != article_hash(article):
            plan.fresh.append(article)
            continue
        kept.add(row[0])
        if row[3] == article.path:
            unchanged += 1
        else:
            plan.moved.append((row[0], article.path))
    new_ids = {article.id for article in plan.fresh}
    new_paths = {article.path for article in plan.fresh if article.path is not None}
    for key, identifier, _, path in known.values():
        gone = identifier in new_ids or (path is not None and (path in new_paths or covers(path)))
        if key not in kept and gone:
            plan.stale[key] = path
    return Plan(plan.fresh, plan.stale, plan.moved, unchanged)


def extracted(engine: Engine, given: Sequence[Article]) -> Iterator[Extracted | Skipped]:
    """Read and encode articles, in order."""
    ready = engine.prepare(given)
    for before, article, read in zip(given, ready, engine.read_each(ready), strict=True):
        yield read if isinstance(read, Skipped) else _extracted(engine, article_hash(before), article, *read)


def _extracted(
    engine: Engine,
    content: str,
    article: Article,
    claims: list[Claim],
    sentences: list[Sentence],
    vectors: npt.NDArray[np.float32],
) -> Extracted:
    keys = [engine.keys(claim) for claim in claims]
    return Extracted(content, article, sentences, claims, pack(vectors), int(vectors.shape[1]), keys)


def put_articles(contents: Contents, plan: Plan, engine: Engine, skipped: list[Skipped], step: Step) -> int:
    """Carry out a plan; the number of claims that were written.

    An article that cannot be read is told of in ``skipped``, and what is indexed of it stays as it was.
    """
    count = 0
    kept: set[int] = set()
    with contents.database.writing():
        contents.database.run_many(
            "UPDATE articles SET path = ? WHERE key = ?", [(path, key) for key, path in plan.moved]
        )
    with contents.database.writing():
        forsake(contents, plan.stale)
    by_path: dict[str, list[int]] = {}
    for key, path in plan.stale.items():
        if path is not None:
            by_path.setdefault(path, []).append(key)
    for article, made in zip(plan.fresh, extracted(engine, plan.fresh), strict=True):
        replaced = by_path.pop(article.path or "", [])
        if isinstance(made, Skipped):
            skipped.append(made)
            kept.update(replaced)
        else:
            with contents.database.writing():
                if _put_one(contents, made, engine, replaced):
                    count += len(made.claims)
        step(1)
    with contents.database.writing():
        gone = sorted(set(plan.stale) - kept)
        forsake(contents, gone)
        contents.drop(gone)
    return count


def redo_changed(contents: Contents, engine: Engine, skipped: list[Skipped], step: Step) -> tuple[int, int]:
    """Read anew what another extractor read, encode anew what another encoder encoded; how many of each.

    An article that cannot be read any more is told of in ``skipped`` and stays as it was.
    """
    read = list(_made_by_others(contents, "articles", "extractor", engine))
    encode = sorted(set(_made_by_others(contents, "vectors", "encoder", engine)) - set(read))
    with contents.database.writing():
        forsake(contents, [*read, *encode])
    articles = contents.article_by_keys(read)
    for key, made in zip(read, engine.read_each([articles[key] for key in read]), strict=True):
        if isinstance(made, Skipped):
            skipped.append(made)
        else:
            _rewrite(contents, engine, key, articles[key], *made)
        step(1)
    for key in encode:
        article = contents.article_by_keys([key])[key]
        claims, sentences = list(contents.claims(key, article).values()), contents.sentences(key, article)
        _rewrite(contents, engine, key, article, claims, sentences, engine.encode([claim.text for claim in claims]))
        step(1)
    return len(read), len(encode)


def count_changed(contents: Contents, engine: Engine) -> int:
    """How many articles ``redo_changed`` would have to redo."""
    by_extractor = set(_made_by_others(contents, "articles", "extractor", engine))
    return len(by_extractor | set(_made_by_others(contents, "vectors", "encoder", engine)))


def _put_one(contents: Contents, made: Extracted, engine: Engine, replaced: Collection[int]) -> bool:
    """Write an article unless another process has written it meanwhile."""
    row = contents.database.one("SELECT key, hash FROM articles WHERE id = ?", (made.article.id,))
    contents.drop(replaced)
    if row is not None and row[0] not in replaced:
        if row[1] == made.hash:
            return False
        forsake(contents, [row[0]])
        contents.drop([row[0]])
    contents.put(
        made,
        contents.model("extractor", engine.models["extractor"]),
        contents.model("encoder", engine.models["encoder"]),
    )
    contents.set_setting("clusters", "behind")
    return True


def _made_by_others(contents: Contents, table: str, column: str, engine: Engine) -> Iterator[int]:
    key = "key" if table == "articles" else "article"
    mine = contents.model(column, engine.models[column])
    for row in contents.database.rows(f"SELECT {key} FROM {table} WHERE {column} != ? ORDER BY {key}", (mine,)):
        yield int(row[0])


def _rewrite(
    contents: Contents,
    engine: Engine,
    key: int,
    article: Article,
    claims: list[Claim],
    sentences: list[Sentence],
    vectors: npt.NDArray[np.float32],
) -> None:
    row = contents.database.one("SELECT hash FROM articles WHERE key = ?", (key,))
    assert row is not None
    made = _extracted(engine, row[0], article, claims, sentences, vectors)
    with contents.database.writing():
        contents.drop([key])
        _put_one(contents, made, engine, ())


def covered_by(roots: Iterable[str], spared: Collection[str]) -> Callable[[str], bool]:
    """Whether a path is one of ``roots`` or lies in one of them, and is not among ``spared``."""
    ends = frozenset(root.rstrip("/") for root in roots)
    everything = not ends.isdisjoint(("", "."))

    def covers(path: str) -> bool:
        folders = (path[:end] for end, char in enumerate(path) if char == "/")
        return path not in spared and (everything or path in ends or any(folder in ends for folder in folders))

    return covers
