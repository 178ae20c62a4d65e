"""Time and size of an index of real articles, and of the check of one new article against it.

``python -m tests.benchmarks.index --articles 10000 --steps 2500,5000 --index FILE [--data FILE] [--backend auto]``

The data is gz JSON lines with ``date``, ``title``, ``heading`` and ``article``. After each step of ``--steps`` and at
the end it prints: the counts and the size of the file; the wall and CPU seconds of the build so far, with the rate; the
check of a new article of about 400 words, warm (inside this process, the second of two) and cold (a process of its
own); the time to add the same articles again; peak memory. An index that is there already is gone on with. CPU
seconds include those of worker processes: on a shared machine they say more than the wall.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest import mock

from factcheck import Article, CrossChecker
from factcheck.indexing import CheckerEngine
from factcheck.store import Index

DATA = Path(__file__).parents[3] / "shared" / "data" / "text" / "mono" / "fr-orangesum-news.meta.jsonl.gz"
WORDS = 400
BOTH_SIDES = 10_000
"""Up to this many claims the check is compared with the choice of pairs that a report makes."""


def read_articles(path: Path, count: int) -> tuple[list[Article], Article]:
    """The first ``count`` articles, and after them the first one of about ``WORDS`` words."""
    articles: list[Article] = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            text = f"{row['heading']}\n\n{row['article']}"
            if len(articles) >= count and not 0.9 * WORDS <= len(text.split()) <= 1.1 * WORDS:
                continue
            article = Article.from_text(
                text, title=row["title"], source="Orange", published=row["date"], lang="fr", path=f"{row['id']}.txt"
            )
            if len(articles) >= count:
                return articles, article
            articles.append(article)
    raise SystemExit(f"{path}: fewer than {count + 1} articles")


@contextmanager
def timed(label: str, *, of: int = 0) -> Iterator[None]:
    """Print the wall and CPU seconds of the block, children included once they have ended, and the rate."""
    wall, cpu = time.perf_counter(), _cpu()
    yield
    wall, cpu = time.perf_counter() - wall, _cpu() - cpu
    rate = f", {of / wall:.2f} a second, {cpu / of:.3f} CPU s each" if of else ""
    print(f"{label}: {wall:.2f} s wall, {cpu:.2f} s CPU{rate}", flush=True)


def _cpu() -> float:
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def measure(index_file: Path, articles: list[Article], new: Article, options: dict[str, Any]) -> None:
    """Build up to ``articles`` and print the figures."""
    checker = CrossChecker(**options)
    with Index(index_file, "create") as index:
        there = {article.id for article in index.articles()}
        left = [article for article in articles if article.id not in there]
        unjudged = index.status()["unjudged"]
        if left or unjudged:
            # After a run that was killed the rate is that of the rest.
            label = f"build of {len(left)} articles, {unjudged} more to judge"
            with timed(label, of=len(left) or unjudged), CheckerEngine(checker) as engine:
                added = index.add(articles, engine)
            print(f"  {added.judged} articles judged, {len(added.skipped)} left out", flush=True)
        with timed(f"adding the same {len(articles)} again"), CheckerEngine(checker) as engine:
            index.add(articles, engine)
    with Index(index_file) as index:
        state = index.status()
        print({name: state[name] for name in ("articles", "claims", "verdicts", "clusters", "bytes")}, flush=True)
        checker.check([_fresh(new, "first")], index)
        with timed("warm check of one article"):
            report = checker.check([_fresh(new, "second")], index)
        if state["claims"] < BOTH_SIDES:
            print(f"  of the report's verdicts on it the check has {_shared(checker, index, new)}")
    print(f"  {len(new.text.split())} words, {report.pairs} pairs judged, {len(report.verdicts)} verdicts", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder) / "draft.md"
        draft.write_text(f"---\npublished: {new.published}\nsource: Orange\nlang: fr\n---\n\n{new.text}\n", "utf-8")
        flags = [part for name, value in options.items() for part in (f"--{name}", value)]
        with timed("cold check of one article"):
            run = [sys.executable, "-m", "factcheck", "check", str(draft), "--index", str(index_file), *flags]
            subprocess.run(run, check=False, stdout=subprocess.DEVNULL)
    mine, theirs = (resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(f"peak memory: {mine / 1024:.0f} MiB here, {theirs / 1024:.0f} MiB in the largest child", flush=True)


def _shared(checker: CrossChecker, index: Index, new: Article) -> str:
    """How many verdicts a check has whose pairs the new claims choose, of those whose pairs both sides choose."""
    found = []
    for most in (0, BOTH_SIDES * 2):
        with mock.patch("factcheck.store.checking.SMALL", most):
            verdicts = checker.check([new], index).verdicts
        found.append({(frozenset((v.a, v.b)), v.relation, round(v.confidence, 3)) for v in verdicts})
    return f"{len(found[0] & found[1])} of {len(found[1])}, and {len(found[0] - found[1])} more"


def _fresh(article: Article, mark: str) -> Article:
    """The same article in other words, so that no memory of the models answers for it."""
    text = article.text.replace(". ", f" ({mark}). ")
    return Article.from_text(text, source=article.source, published=article.published, lang="fr", path=f"{mark}.txt")


def main() -> None:
    """See the module."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--steps", default="")
    parser.add_argument("--index", type=Path)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--backend", default="torch")
    given = parser.parse_args()
    articles, new = read_articles(given.data, given.articles)
    with tempfile.TemporaryDirectory() as folder:
        file = given.index or Path(folder) / "index.factcheck"
        for count in sorted({*(int(step) for step in given.steps.split(",") if step), given.articles}):
            print(f"== {count} articles", flush=True)
            measure(file, articles[:count], new, {"backend": given.backend})


if __name__ == "__main__":
    main()
