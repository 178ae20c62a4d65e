"""The pool of a large run: every pair that a judge may learn from, gathered once, and the text that its body reads.

Gathering is the slow part that needs no accelerator (typed edits, near-copies, a glossary), so that it is done
beforehand, on any machine, into one folder::

    python -m factcheck.training.pool --data DATA --out POOL

``pairs.jsonl.xz`` holds one pair a line (premise, hypothesis, the classes allowed, the source; all three are allowed
for pairs that only teachers label), ``epoch.json`` how many pairs of each source an epoch takes, ``glossary.json`` the
words for code-switching, ``text.txt.xz`` plain text (a blank line between documents), ``parallel.jsonl.xz`` sentences
in both languages, ``dev/`` the scoring sets. All of it obeys the rules of the smaller recipe: free licences alone, no
copy or near-copy of a scoring text, and nothing of the sources that typed edits are scored on.
"""

from __future__ import annotations

import argparse
import gzip
import json
import logging
import lzma
import random
import sys
from collections import Counter
from collections.abc import Container, Iterable, Iterator
from pathlib import Path
from typing import Any

from factcheck.evaluation.edits import SOURCES
from factcheck.training import corpora
from factcheck.training.annotated import annotated_rows
from factcheck.training.codeswitch import Glossary, glossary
from factcheck.training.corpora import NliRow
from factcheck.training.distill import news_pairs
from factcheck.training.edits import sentences_of
from factcheck.training.heldout import held_out_families
from factcheck.training.nli import (
    FAMILY_PAIRS_PER_EPOCH,
    family_dev,
    family_pairs,
    may_be_learned,
    scoring_copies,
)
from factcheck.training.recipes import ANNOTATED_REPEATS, STORY_REPEATS, documents, typed_edits

__all__ = ["UNLABELLED", "Pool", "gather", "main", "source_of"]

log = logging.getLogger(__name__)
SPARE = 3
"""A source that an epoch samples gives the pool up to three such samples."""
ANY = (0, 1, 2)
"""What the label of a pair allows that only teachers label."""
UNLABELLED = {"siblings": 70_000, "neighbours": 40_000}
"""Pairs that teachers label: two hypotheses of one premise, and two sentences of one news article."""
MOST_SIBLINGS = 4
SIBLINGS_OF = ("translated", "hypotheses", "mnli", "snli", "cad_snli")
PARALLEL = {
    "tatoeba-manythings": 100_000,
    "laws-lois-canada": 40_000,
    "python-docs": 10_000,
    "php-manual": 10_000,
    "gnome-user-docs": 4_000,
    "mozilla-org-site": 2_000,
    "bitcoin-org-site": 500,
}
LONGEST_SENTENCE = 240
"""Sentences of parallel text with more characters are left out."""


class Pool:
    """What ``gather`` wrote to a folder: see the module."""

    def __init__(self, folder: Path) -> None:
        self.rows = [_row(line) for line in _read(folder / "pairs.jsonl.xz")]
        self.wanted: dict[str, int] = json.loads((folder / "epoch.json").read_text(encoding="utf-8"))
        words = json.loads((folder / "glossary.json").read_text(encoding="utf-8"))
        self.words = Glossary({word: tuple((c, p) for c, p in choices) for word, choices in words.items()})
        self.parallel: list[tuple[str, str]] = [(en, fr) for en, fr in _read(folder / "parallel.jsonl.xz")]
        with lzma.open(folder / "text.txt.xz", "rt", encoding="utf-8") as lines:
            self.text = [line.rstrip("\n") for line in lines]
        self.dev = {
            path.name.partition(".")[0]: [_row(line) for line in _read(path)]
            for path in sorted((folder / "dev").glob("*.jsonl.xz"))
        }


def _row(line: list[Any]) -> NliRow:
    return NliRow(line[0], line[1], tuple(line[2]), line[3])


def _read(path: Path) -> Iterator[list[Any]]:
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def _write(path: Path, rows: Iterable[object]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with lzma.open(path, "wt", encoding="utf-8", newline="\n", preset=6) as out:
        for row in rows:
            out.write(json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n")


def source_of(row: NliRow) -> str:
    """The name under which an epoch counts a pair: its source without the sides or the kind of edit."""
    return row.source.partition(":")[0]


def gather(data: Path, out: Path, seed: int) -> dict[str, int]:
    """Write the pool to ``out``; returns the number of pairs of each source."""
    from factcheck.models import load_encoder, shipped_dir
    from factcheck.training.judged_pairs import story_rows

    rows: list[NliRow] = []
    draws: dict[str, tuple[float, int]] = {}

    def take(found: list[NliRow], times: float = 1, most: int = 10**9) -> None:
        """Keep some pairs, of which an epoch takes at most so many, so many times."""
        draws.update(dict.fromkeys(map(source_of, found), (times, most)))
        rows.extend(found)

    for source in corpora.CLEAN_NLI:
        spare = corpora.Source(source.name, source.licence, source.most * SPARE)
        take(corpora.nli_rows(data, spare, seed), source.times, source.most)
    told = family_pairs(data / "families", seed, SPARE * FAMILY_PAIRS_PER_EPOCH)
    share = len(family_pairs(data / "families", seed)) / len(told)
    take(told, share)
    take(list(dict.fromkeys(typed_edits(data, seed) + typed_edits(data, seed + 1))), 0.5)
    log.info("families read and edits made")
    encoder = load_encoder(str(shipped_dir() / "encoder-fr-en"))
    take(list(dict.fromkeys(story_rows(encoder, seed))), STORY_REPEATS)
    take(annotated_rows(data), ANNOTATED_REPEATS)
    take(siblings(rows, UNLABELLED["siblings"], seed))
    take(neighbours(data, UNLABELLED["neighbours"], seed))
    log.info("%d pairs before the scoring texts are taken out", len(rows))
    scoring = scoring_copies(data)
    kept = may_be_learned(rows, scoring)
    log.info("%d pairs are left", len(kept))
    # Pairs of one premise stand together, so that the file is small.
    kept.sort(key=lambda row: (row.source, row.premise, row.hypothesis, row.allowed))
    counts = dict(sorted(Counter(map(source_of, kept)).items()))
    _write(out / "pairs.jsonl.xz", ([r.premise, r.hypothesis, r.allowed, r.source] for r in kept))
    wanted = {name: round(draws[name][0] * min(count, draws[name][1])) for name, count in counts.items()}
    (out / "epoch.json").write_text(json.dumps(wanted, indent=1) + "\n", encoding="utf-8")
    words = json.dumps(glossary(data, seed).words, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    (out / "glossary.json").write_text(words + "\n", encoding="utf-8")
    _write(out / "parallel.jsonl.xz", parallel_sentences(data, seed, scoring))
    with lzma.open(out / "text.txt.xz", "wt", encoding="utf-8", newline="\n", preset=6) as text:
        text.writelines(line + "\n" for line in plain_text(data, seed, scoring))
    for name, dev in scoring_rows(data).items():
        _write(out / "dev" / f"{name}.jsonl.xz", ([r.premise, r.hypothesis, r.allowed, r.source] for r in dev))
    return counts


def siblings(rows: list[NliRow], count: int, seed: int) -> list[NliRow]:
    """Pairs of hypotheses of one premise; whether they agree or clash nobody said, but they often do either."""
    of_premise: dict[str, list[str]] = {}
    for row in rows:
        if row.source.startswith(SIBLINGS_OF):
            of_premise.setdefault(row.premise, []).append(row.hypothesis)
    pairs = sorted(
        {
            (a, b)
            for found in of_premise.values()
            for a in list(dict.fromkeys(found))[:MOST_SIBLINGS]
            for b in list(dict.fromkeys(found))[:MOST_SIBLINGS]
            if a != b
        }
    )
    chosen = random.Random(f"{seed}-siblings").sample(pairs, min(count, len(pairs)))
    return [NliRow(a, b, ANY, "siblings") for a, b in chosen]


def neighbours(data: Path, count: int, seed: int) -> list[NliRow]:
    """Sentences of one French news article, one beside or near the other."""
    rng = random.Random(f"{seed}-neighbours")
    found: dict[tuple[str, str], None] = {}
    for document in documents(data / "text" / "mono" / corpora.CLEAN_TEXT[0].name, seed):
        sentences = [sentence for part in document for sentence in sentences_of(part)]
        for place in range(len(sentences) - 1):
            if rng.random() < 0.2:
                other = min(len(sentences) - 1, place + rng.choice((1, 1, 2, 3)))
                found[sentences[place], sentences[other]] = None
        if len(found) >= count:
            break
    return [NliRow(a, b, ANY, "neighbours") for a, b in list(found)[:count] if a != b]


def scoring_rows(data: Path) -> dict[str, list[NliRow]]:
    """The dev sets that a run is followed by; the mixed ones join the sides of XNLI, which stand in one order."""
    french = corpora.nli_rows(data, corpora.Source("xnli_fr_dev", ""), 1)
    english = corpora.nli_rows(data, corpora.Source("xnli_en_dev", ""), 1)
    both = list(zip(french, english, strict=True))
    found = {
        "xnli_fr": french,
        "xnli_en": english,
        "xnli_mix": [NliRow(a.premise, b.hypothesis, a.allowed, "") for f, e in both for a, b in ((f, e), (e, f))],
        "rte3_fr": corpora.nli_rows(data, corpora.Source("rte3_fr_dev", ""), 1),
    }
    for row in family_dev(data / "families"):
        found.setdefault(f"families_{'fr' if row.source.endswith('fr-fr') else 'other'}", []).append(row)
    return found


def parallel_sentences(data: Path, seed: int, scoring: Container[str]) -> list[tuple[str, str]]:
    """English and French sentences of the licensed parallel text and of the fact families that are trained on."""
    found = dict.fromkeys(news_pairs(data / "families", held_out_families(data / "families")))
    for source in corpora.CLEAN_PARALLEL:
        pairs = [p for p in corpora.parallel(data, source.name) if max(map(len, p)) <= LONGEST_SENTENCE]
        random.Random(f"{seed}-{source.name}").shuffle(pairs)
        found.update(dict.fromkeys(pairs[: PARALLEL[source.name]]))
    return sorted(pair for pair in found if not any(side in scoring for side in pair))


def plain_text(data: Path, seed: int, scoring: Container[str]) -> Iterator[str]:
    """The lines of the licensed text, a blank line between documents, without those that hold a scoring text."""
    mono = data / "text" / "mono"
    apart = {line for names in SOURCES.values() for name in names for line in _lines(mono / name)}
    for source in corpora.CLEAN_TEXT:
        told = 0
        for document in documents(mono / source.name, seed):
            if told >= source.most:
                break
            before = told
            for line in (" ".join(part.split()) for part in document):
                if line and not any(part in scoring or part in apart for part in (line, *sentences_of(line))):
                    told += 1
                    yield line
            if told > before:
                yield ""


def _lines(path: Path) -> Iterator[str]:
    with gzip.open(path, "rt", encoding="utf-8") as handle:
        for line in handle:
            yield " ".join(line.split())


def main(arguments: list[str] | None = None) -> int:
    """Gather one pool; returns the exit code."""
    parser = argparse.ArgumentParser(prog="factcheck.training.pool", description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=17)
    options = parser.parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", stream=sys.stderr)
    options.out.mkdir(parents=True, exist_ok=True)
    for name, count in gather(options.data, options.out, options.seed).items():
        print(f"{name}\t{count}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
