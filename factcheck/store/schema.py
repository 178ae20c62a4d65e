"""The tables of the index, and how a file of an earlier version becomes one of this version.

``MIGRATIONS[n]`` holds the statements that lead from version ``n`` to ``n + 1``; a new file runs all of them, so
that old and new files have one history. A published migration is never changed.
"""

from __future__ import annotations

__all__ = ["APPLICATION_ID", "MIGRATIONS", "SCHEMA_VERSION"]

APPLICATION_ID = 0x46414354
"""``FACT`` in ASCII: the mark in a SQLite header that says whose file it is (``PRAGMA application_id``)."""

_FIRST = (
    "CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    """CREATE TABLE models (
        key INTEGER PRIMARY KEY,
        role TEXT NOT NULL,
        digest TEXT NOT NULL,
        UNIQUE (role, digest)
    )""",
    # `hash` is of the article as given, `seal` of what was made of it: it finds damage that SQLite does not see.
    # AUTOINCREMENT: the key of a deleted row is never given to another one.
    """CREATE TABLE articles (
        key INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        hash TEXT NOT NULL,
        path TEXT,
        url TEXT,
        title TEXT,
        source TEXT,
        publisher TEXT,
        published TEXT,
        published_from TEXT NOT NULL,
        published_until TEXT,
        published_reason TEXT,
        lang TEXT NOT NULL,
        text TEXT NOT NULL,
        seal TEXT NOT NULL,
        extractor INTEGER NOT NULL REFERENCES models
    )""",
    "CREATE INDEX articles_by_path ON articles (path)",
    "CREATE INDEX articles_by_extractor ON articles (extractor)",
    """CREATE TABLE sentences (
        article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
        ordinal INTEGER NOT NULL,
        start INTEGER NOT NULL,
        stop INTEGER NOT NULL,
        text TEXT,
        reason TEXT,
        PRIMARY KEY (article, ordinal)
    ) WITHOUT ROWID""",
    """CREATE TABLE claims (
        key INTEGER PRIMARY KEY AUTOINCREMENT,
        article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
        ordinal INTEGER NOT NULL,
        id TEXT NOT NULL,
        start INTEGER NOT NULL,
        stop INTEGER NOT NULL,
        quote TEXT,
        text TEXT NOT NULL,
        lang TEXT NOT NULL,
        polarity TEXT NOT NULL,
        modality TEXT NOT NULL,
        attribution TEXT,
        value_list TEXT NOT NULL,
        entities TEXT NOT NULL,
        checkworthy REAL NOT NULL,
        unresolved TEXT NOT NULL,
        UNIQUE (article, ordinal)
    )""",
    "CREATE INDEX claims_by_id ON claims (id)",
    # One row an article: float16, little-endian, one vector a claim in the order of `ordinal`.
    """CREATE TABLE vectors (
        article INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
        encoder INTEGER NOT NULL REFERENCES models,
        width INTEGER NOT NULL,
        data BLOB NOT NULL
    )""",
    "CREATE INDEX vectors_by_encoder ON vectors (encoder)",
    # What claims share besides their vectors (a rare name, a counted noun), as 64-bit hashes.
    """CREATE TABLE keys (
        hash INTEGER NOT NULL,
        claim INTEGER NOT NULL REFERENCES claims ON DELETE CASCADE,
        PRIMARY KEY (hash, claim)
    ) WITHOUT ROWID""",
    "CREATE INDEX keys_by_claim ON keys (claim)",
    """CREATE TABLE verdicts (
        a INTEGER NOT NULL REFERENCES claims ON DELETE CASCADE,
        b INTEGER NOT NULL REFERENCES claims ON DELETE CASCADE,
        relation TEXT NOT NULL,
        kind TEXT NOT NULL,
        confidence REAL NOT NULL,
        scores TEXT NOT NULL,
        explanation TEXT NOT NULL,
        judge INTEGER NOT NULL REFERENCES models,
        PRIMARY KEY (a, b)
    ) WITHOUT ROWID""",
    "CREATE INDEX verdicts_by_b ON verdicts (b)",
    "CREATE INDEX verdicts_by_judge ON verdicts (judge)",
    # Which judge has compared an article's claims with their partners, and the pairs (claim keys, 64 bits each,
    # compressed) that it found to have nothing to do with each other.
    """CREATE TABLE judged (
        article INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
        judge INTEGER NOT NULL REFERENCES models,
        neutral BLOB NOT NULL
    )""",
    "CREATE INDEX judged_by_judge ON judged (judge)",
    """CREATE TABLE clusters (
        id TEXT PRIMARY KEY,
        part TEXT NOT NULL,
        status TEXT NOT NULL,
        claims TEXT NOT NULL,
        positions TEXT NOT NULL,
        origins TEXT NOT NULL
    ) WITHOUT ROWID""",
    "CREATE INDEX clusters_by_part ON clusters (part)",
)

_SECOND = (
    # What was chosen and judged by another rule is chosen and judged anew; articles are read anew for their marks.
    "DELETE FROM verdicts",
    "DROP TABLE judged",
    "DROP TABLE keys",
    "INSERT OR IGNORE INTO models (role, digest) VALUES ('extractor', 'version 1')",
    "UPDATE articles SET extractor = (SELECT key FROM models WHERE role = 'extractor' AND digest = 'version 1')",
    # How claims are found, one row an article, little-endian: `ranks` (which of two equals comes first) and `counts`
    # (of its keys) with one number a claim, `hashes` with one 64-bit number a key.
    """CREATE TABLE marks (
        article INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
        ranks BLOB NOT NULL,
        counts BLOB NOT NULL,
        hashes BLOB NOT NULL
    )""",
    # Which judge has compared an article's claims with their partners; the claims in the lists of its claims, and their
    # scores there (see `lists`). `stale` when the
    # claims of another article, that came or went, may have changed the choice.
    """CREATE TABLE judged (
        article INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
        judge INTEGER NOT NULL REFERENCES models,
        stale INTEGER NOT NULL,
        chosen BLOB NOT NULL,
        scores BLOB NOT NULL
    )""",
    "CREATE INDEX judged_by_judge ON judged (judge)",
)

MIGRATIONS: tuple[tuple[str, ...], ...] = (_FIRST, _SECOND)
SCHEMA_VERSION = len(MIGRATIONS)
