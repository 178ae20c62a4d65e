"""The records in an index: written article by article, read back as they were."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from factcheck.records import Article, Claim, Sentence, Verdict
from factcheck.store.blobs import unpack
from factcheck.store.codec import (
    ARTICLE_COLUMNS,
    CLAIM_COLUMNS,
    VERDICT_COLUMNS,
    article_from_row,
    article_row,
    claim_from_row,
    claim_row,
    seal,
    sentence_from_row,
    sentence_row,
    verdict_from_row,
    verdict_row,
)
from factcheck.store.database import Database
from factcheck.store.marks import marks_of
from factcheck.store.stored import ClaimRow, StoredVectors

__all__ = ["Contents", "Extracted"]

_ARTICLE = ", ".join(f"a.{name}" for name in ARTICLE_COLUMNS)
_CLAIM = ", ".join(f"c.{name}" for name in CLAIM_COLUMNS)
_VERDICT = ", ".join(f"v.{name}" for name in VERDICT_COLUMNS)
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Extracted:
    """What was made of one article: ``vectors`` is a blob with one vector a claim, ``keys`` one set a claim.

    ``hash`` is that of the article as it was given, before a date was inferred.
    """

    hash: str
    article: Article
    sentences: Sequence[Sentence]
    claims: Sequence[Claim]
    vectors: bytes
    width: int
    keys: Sequence[Collection[str]]


class Contents:
    """Reads and writes the records of a database. Writers call it inside ``database.writing()``."""

    def __init__(self, database: Database) -> None:
        self.database = database

    def setting(self, name: str) -> str | None:
        """A note of the index about itself, ``None`` when it has none of this name."""
        row = self.database.one("SELECT value FROM meta WHERE name = ?", (name,))
        return str(row[0]) if row else None

    def set_setting(self, name: str, value: str) -> None:
        """Keep a note of the index about itself."""
        self.database.run(
            "INSERT INTO meta VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value", (name, value)
        )

    def model(self, role: str, digest: str) -> int:
        """The key of a model's digest in a role; a new one is written."""
        row = self.database.one("SELECT key FROM models WHERE role = ? AND digest = ?", (role, digest))
        return (
            int(row[0]) if row else self.database.run("INSERT INTO models (role, digest) VALUES (?, ?)", (role, digest))
        )

    def put(self, made: Extracted, extractor: int, encoder: int) -> int:
        """Write an article with everything that was made of it; its key."""
        article = made.article
        key = self.database.run(
            f"INSERT INTO articles ({', '.join(ARTICLE_COLUMNS)}, hash, seal, extractor)"
            f" VALUES ({', '.join('?' * (len(ARTICLE_COLUMNS) + 3))})",
            (*article_row(article), made.hash, seal(article, made.sentences, made.claims, made.vectors), extractor),
        )
        self.database.run_many(
            "INSERT INTO sentences VALUES (?, ?, ?, ?, ?, ?)",
            ((key, n, *sentence_row(sentence, article.text)) for n, sentence in enumerate(made.sentences)),
        )
        insert = (
            f"INSERT INTO claims (article, ordinal, {', '.join(CLAIM_COLUMNS)})"
            f" VALUES ({', '.join('?' * (len(CLAIM_COLUMNS) + 2))})"
        )
        for number, claim in enumerate(made.claims):
            self.database.run(insert, (key, number, *claim_row(claim, article.text)))
        self.database.run("INSERT INTO vectors VALUES (?, ?, ?, ?)", (key, encoder, made.width, made.vectors))
        self.database.run("INSERT INTO marks VALUES (?, ?, ?, ?)", (key, *marks_of(made.claims, made.keys)))
        return key

    def drop(self, articles: Iterable[int]) -> None:
        """Delete articles with all that hangs on them."""
        self.database.run_many("DELETE FROM articles WHERE key = ?", ((key,) for key in articles))

    def articles(self) -> Iterator[tuple[int, Article]]:
        """All articles with their keys, by id."""
        for key, *row in self.database.stream(f"SELECT a.key, {_ARTICLE} FROM articles a ORDER BY a.id"):
            yield key, article_from_row(row)

    def article_by_keys(self, keys: Iterable[int]) -> dict[int, Article]:
        """Articles by their keys."""
        statement = f"SELECT a.key, {_ARTICLE} FROM articles a WHERE a.key IN ({{}})"
        return {key: article_from_row(row) for key, *row in self.chosen(statement, keys)}

    def sentences(self, key: int, article: Article) -> list[Sentence]:
        """The sentences of an article in the order of its text."""
        statement = "SELECT start, stop, text, reason FROM sentences WHERE article = ? ORDER BY ordinal"
        return [sentence_from_row(row, article) for row in self.database.stream(statement, (key,))]

    def claims(self, key: int, article: Article) -> dict[int, Claim]:
        """The claims of an article by key, in the order of its text."""
        statement = f"SELECT c.key, {_CLAIM} FROM claims c WHERE c.article = ? ORDER BY c.ordinal"
        return {claim: claim_from_row(row, article) for claim, *row in self.database.stream(statement, (key,))}

    def claim_rows(self, keys: Iterable[int]) -> tuple[dict[int, ClaimRow], dict[int, Article]]:
        """Claims by key, as rows, and the articles they were taken from by theirs."""
        found = self.chosen(f"SELECT c.key, c.article, {_CLAIM} FROM claims c WHERE c.key IN ({{}})", keys)
        rows = {key: (article, tuple(row)) for key, article, *row in found}
        return rows, self.article_by_keys({article for article, _ in rows.values()})

    def claims_by_key(self, keys: Iterable[int]) -> tuple[dict[int, Claim], dict[int, Article]]:
        """Claims by key, and the articles they were taken from by theirs."""
        rows, articles = self.claim_rows(keys)
        return {key: claim_from_row(row, articles[article]) for key, (article, row) in rows.items()}, articles

    def vectors_of(self, texts: Mapping[int, str], homes: Iterable[int]) -> StoredVectors:
        """The stored vectors of some claims, whose ``texts`` are given by their keys, of the articles ``homes``."""
        import numpy as np

        firsts = "SELECT min(key) FROM claims WHERE article = v.article"
        names: list[str] = []
        tables = []
        for _, first, width, data in self.chosen(
            f"SELECT v.article, ({firsts}), v.width, v.data FROM vectors v WHERE length(v.data) > 0"
            " AND v.article IN ({})", homes,
        ):  # fmt: skip
            table = unpack(data, width)
            mine = [number for number in range(len(table)) if first + number in texts]
            names += [texts[first + number] for number in mine]
            tables.append(table[mine])
        return StoredVectors(names, np.concatenate(tables) if tables else np.empty((0, 0), dtype=np.float16))

    def put_verdict(self, a: int, b: int, verdict: Verdict, judge: int) -> None:
        """Write the verdict on two claims in the place of an earlier one, when both claims are still there."""
        self.database.run(
            f"INSERT OR REPLACE INTO verdicts (a, b, {', '.join(VERDICT_COLUMNS)}, judge) SELECT ?, ?, ?, ?, ?, ?, ?, ?"
            " WHERE (SELECT count(*) FROM claims WHERE key IN (?, ?)) = 2",
            (a, b, *verdict_row(verdict), judge, a, b),
        )

    def verdicts(self) -> Iterator[Verdict]:
        """All stored verdicts, by the ids of their claims."""
        statement = (
            f"SELECT x.id, y.id, {_VERDICT} FROM verdicts v"
            " JOIN claims x ON x.key = v.a JOIN claims y ON y.key = v.b ORDER BY x.id, y.id, x.key, y.key"
        )
        for a, b, *row in self.database.stream(statement):
            yield verdict_from_row(a, b, row)

    def models_in_use(self) -> Mapping[str, Mapping[str, int]]:
        """By role and digest, the number of articles that were read, encoded and judged so."""
        used: dict[str, dict[str, int]] = {}
        for table, column in (("articles", "extractor"), ("vectors", "encoder"), ("judged", "judge")):
            statement = (
                f"SELECT m.role, m.digest, count(*) FROM {table} t JOIN models m ON m.key = t.{column}"
                " GROUP BY m.key ORDER BY m.role, m.digest"
            )
            for role, digest, count in self.database.rows(statement):
                used.setdefault(role, {})[digest] = count
        return used

    def chosen(self, statement: str, keys: Iterable[int]) -> Iterator[tuple[Any, ...]]:
        """The rows of a statement whose ``{}`` stands for a list of keys, asked for some hundreds at a time."""
        ordered = sorted(set(keys))
        for start in range(0, len(ordered), _AT_ONCE):
            part = ordered[start : start + _AT_ONCE]
            yield from self.database.rows(statement.format(", ".join("?" * len(part))), part)
