"""What the judge shows of real pairs that look like conflicts: ``python -m tests.benchmarks.lookalikes [--data DIR]``.

The pairs are those of ``training.archive_pairs.alike_pairs``: of real articles that tell one story, each taken as of a
house of its own, picked because some judge called them a conflict or nearly so. Most are none. It prints how often each
relation is shown (from 0.5 on), and is a finding (``red``, from 0.75 on), and how the pairs were read. Takes about four
minutes on two cores, most of it to read the articles.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from factcheck.judgement import Judge
from factcheck.models import load_encoder, load_nli
from factcheck.training.archive_pairs import alike_pairs
from factcheck.training.fusion import NEWS

DATA = Path(__file__).parents[3] / "shared" / "data"
SHOWN, RED = 0.5, 0.75


def main() -> None:
    """See the module."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=DATA)
    given = parser.parse_args()
    pairs = alike_pairs(given.data / NEWS)
    judge = Judge(load_nli(backend="auto"), load_encoder(backend="auto"))
    articles = {article.id: article for pair in pairs for article in pair.articles}
    verdicts = judge.judge([(pair.a, pair.b) for pair in pairs], (), articles.values())
    print(f"{len(pairs)} pairs, read as", dict(sorted(Counter(pair.relation for pair in pairs).items())))
    for name, relation, least in (
        ("conflict", "conflict", SHOWN),
        ("conflict, red", "conflict", RED),
        ("update", "update", SHOWN),
        ("agree", "agree", SHOWN),
    ):
        read = Counter(
            pair.relation
            for pair, verdict in zip(pairs, verdicts, strict=True)
            if verdict.relation == relation and verdict.confidence >= least
        )
        total = sum(read.values())
        print(f"{name}: {total} shown, {read[relation] / max(1, total):.0%} right", dict(sorted(read.items())))


if __name__ == "__main__":
    main()
