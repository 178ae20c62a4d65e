"""The index: one file that remembers articles, their claims, vectors, verdicts and clusters."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from factcheck.errors import StoreError
from factcheck.records import Article, Report, Skipped
from factcheck.store.adding import Plan, count_changed, covered_by, make_plan, put_articles, redo_changed
from factcheck.store.checking import check_new
from factcheck.store.clustering import stored_clusters, sync_clusters
from factcheck.store.contents import Contents
from factcheck.store.database import WAIT_SECONDS, Database, Mode
from factcheck.store.engine import ROLES, Engine
from factcheck.store.exporting import export_lines
from factcheck.store.judging import count_unjudged, judge_all, spread
from factcheck.store.lists import forsake
from factcheck.store.partners import Partners
from factcheck.store.schema import SCHEMA_VERSION
from factcheck.store.vectors import MEMORY, ExactSearch, VectorSearch
from factcheck.store.verifying import problems

__all__ = ["Added", "Index", "Progress"]

Progress = Callable[[str, int], Callable[[int], None]]
"""Told of each stage and the number of its articles; gives what is told of each article done."""


def _silent(stage: str, count: int) -> Callable[[int], None]:
    return lambda done: None


@dataclasses.dataclass(frozen=True, slots=True)
class Added:
    """What ``Index.add`` did, in articles; ``edited`` are among ``added``. ``claims`` counts the new claims.

    ``reread``, ``reencoded`` and ``judged`` count articles redone because a model changed, or (``judged``) new or with
    new neighbours. ``skipped`` tells of articles that could not be read and pairs that could not be compared.
    """

    added: int = 0
    edited: int = 0
    removed: int = 0
    moved: int = 0
    unchanged: int = 0
    claims: int = 0
    reread: int = 0
    reencoded: int = 0
    judged: int = 0
    skipped: tuple[Skipped, ...] = ()


class Index:
    """An index file: ``with Index("archive.factcheck", "create") as index: index.add(articles, engine)``.

    ``mode`` is ``read``, ``write`` or ``create``; ``wait`` the seconds to wait for another process's transaction;
    ``memory`` the mebibytes of vectors kept at hand. ``search`` may replace the exact search by another one.
    Raises ``StoreError`` for a file that is missing, no index, damaged, newer than this program, or locked.
    """

    def __init__(
        self,
        path: str | Path,
        mode: Mode = "read",
        *,
        wait: float = WAIT_SECONDS,
        memory: int = MEMORY,
        search: VectorSearch | None = None,
    ) -> None:
        self.path = Path(path)
        self._database = Database(path, mode, wait=wait)
        self.contents = Contents(self._database)
        self._exact = ExactSearch(self._database, memory)
        self.search: VectorSearch = search or self._exact
        self._held: Partners | None = None

    def __enter__(self) -> Index:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    def add(
        self,
        articles: Iterable[Article],
        engine: Engine,
        *,
        roots: Iterable[str] = (),
        spared: Collection[str] = (),
        judge: bool = True,
        progress: Progress = _silent,
    ) -> Added:
        """Bring the index up to date with ``articles``: new and edited ones are read, encoded and judged.

        Indexed articles whose path lies under one of ``roots`` and that are not among ``articles`` are removed,
        except those whose paths are in ``spared`` (files that could not be read this time). What another model
        made is made anew, verdicts included. Every article is one transaction: a run that was killed goes on where
        it stopped. Without ``judge`` the new claims are not compared with those already there.
        """
        given = list(articles)
        plan = make_plan(self.contents, given, covered_by(roots, spared))
        gone = len(plan.stale) - plan.edited
        skipped: list[Skipped] = []
        claims = put_articles(self.contents, plan, engine, skipped, progress("read", len(plan.fresh)))
        lost = {entry.path for entry in skipped}
        added = [article for article in plan.fresh if (article.path or article.id) not in lost]
        edited = Plan(added, plan.stale).edited
        changed = count_changed(self.contents, engine)
        redo = progress("reread", changed)
        reread, reencoded = redo_changed(self.contents, engine, skipped, redo) if changed else (0, 0)
        judged = self._judge(engine, skipped, progress) if judge else 0
        return Added(
            len(added), edited, gone, len(plan.moved), plan.unchanged, claims, reread, reencoded, judged, tuple(skipped)
        )

    def remove(self, roots: Iterable[str]) -> int:
        """Remove the articles with these ids, or whose path is or lies under one of ``roots``; their number."""
        wanted = frozenset(roots)
        covers = covered_by(wanted, ())
        rows = self._database.rows("SELECT key, id, path FROM articles")
        keys = [key for key, identifier, path in rows if identifier in wanted or (path is not None and covers(path))]
        with self._database.writing():
            forsake(self.contents, keys)
            self.contents.drop(keys)
            if keys:
                self.contents.set_setting("clusters", "behind")
        self._exact.forget()
        self._held = None
        return len(keys)

    def check(self, new: Iterable[Article], engine: Engine) -> Report:
        """Judge ``new`` articles against the index, each other and themselves; the index is not changed.

        Raises ``StoreError`` when the index was made with another encoder than ``engine`` has.
        """
        self.refuse_other_encoder(engine)
        partners = self._partners(engine)
        with self._database.reading():
            return check_new(self.contents, partners, engine, list(new), self._language(engine))

    def refuse_other_encoder(self, engine: Engine) -> None:
        """Raise ``StoreError`` unless the stored vectors are such as ``engine`` would make."""
        mine = engine.models["encoder"]
        others = sorted(set(self.contents.models_in_use().get("encoder", {})) - {mine})
        if others:
            raise StoreError(
                f"{self.path}: made with another encoder ({', '.join(others)}; this run has {mine}); "
                "bring it up to date with `factcheck index add`, or name the --encoder and --backend it was made with"
            )

    def articles(self) -> Iterator[Article]:
        """The indexed articles, by id."""
        for _, article in self.contents.articles():
            yield article

    def report(self) -> Report:
        """Everything in the index as one report; clusters of one claim are left out."""
        with self._database.reading():
            held = list(self.contents.articles())
            return Report(
                articles=tuple(article for _, article in held),
                claims=tuple(c for key, article in held for c in self.contents.claims(key, article).values()),
                verdicts=tuple(self.contents.verdicts()),
                clusters=tuple(stored_clusters(self.contents)),
                sentences=tuple(s for key, article in held for s in self.contents.sentences(key, article)),
            )

    def status(self, engine: Engine | None = None) -> Mapping[str, Any]:
        """Counts, size in bytes, the models' digests, and what is left to do (also against ``engine``'s models)."""
        with self._database.reading():
            tables = ("articles", "sentences", "claims", "verdicts", "clusters")
            counts = {table: self._count(f"SELECT count(*) FROM {table}") for table in tables}
            judged = self._count("SELECT count(*) FROM judged WHERE NOT stale")
            used = self.contents.models_in_use()
            state = {
                **counts,
                "bytes": self._count("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"),
                "schema": SCHEMA_VERSION,
                "languages": self._languages(),
                "models": used,
                "unjudged": counts["articles"] - judged,
                "clusters_current": self.contents.setting("clusters") != "behind",
            }
        if engine is not None:
            state["changed_models"] = [r for r in ROLES if set(used.get(r, {})) - {engine.models[r]}]
        return state

    def verify(self) -> list[str]:
        """One line for each thing that is wrong with the file; none for a sound one."""
        with self._database.reading():
            return list(problems(self.contents))

    def export(self, *, vectors: bool = False) -> Iterator[str]:
        """The content as canonical JSON lines: see ``factcheck.store.exporting.export_lines``."""
        return export_lines(self.contents, vectors=vectors)

    def _judge(self, engine: Engine, skipped: list[Skipped], progress: Progress) -> int:
        self._exact.forget()
        self._held = None
        judge = self.contents.model("judge", engine.models["judge"])
        done = 0
        if count_unjudged(self.contents, judge):
            partners = self._partners(engine)
            spread(self.contents, partners, engine)
            left = count_unjudged(self.contents, judge)
            done = judge_all(self.contents, partners, engine, self._language(engine), skipped, progress("judge", left))
        if done or self.contents.setting("clusters") == "behind":
            sync_clusters(self.contents, engine)
        return done

    def _partners(self, engine: Engine) -> Partners:
        """What is held for the last engine's settings, so that a second check need not read it again."""
        asked = (engine.similarity, engine.neighbours)
        if self._held is None or (self._held.similarity, self._held.neighbours) != asked:
            self._held = Partners(self.contents, self.search, similarity=asked[0], neighbours=asked[1])
        return self._held

    def _language(self, engine: Engine) -> str:
        """The language of explanations: the one decided when the first verdicts were written."""
        decided = self.contents.setting("lang")
        lang = engine.language(self._languages())
        if decided is None and self._database.mode != "read":
            self.contents.set_setting("lang", lang)
        return decided or lang

    def _languages(self) -> dict[str, int]:
        rows: Sequence[tuple[Any, ...]] = self._database.rows("SELECT lang, count(*) FROM articles GROUP BY lang")
        return Counter(dict(rows))

    def _count(self, statement: str, *values: str) -> int:
        row = self._database.one(statement, values)
        assert row is not None
        return int(row[0])
