"""The pool of a large run: every pair that a judge may learn from, gathered once, and the text that its body reads.

Gathering is the slow part that needs no accelerator (typed edits, near-copies, a glossary), so that it is done
beforehand, on any machine, into one folder::

    python -m factcheck.training.pool --data DATA --out POOL

``pairs.jsonl.xz`` holds one pair a line (premise, hypothesis, the classes allowed, the source; all three are allowed
for pairs that only teachers label), ``epoch.json`` how many pairs of each source an epoch takes, ``glossary.json`` the
words for code-switching, ``text.txt.xz`` plain text (a blank line between documents), ``parallel.jsonl.xz`` sentences
in both languages, ``dev/`` the scoring sets. All of it obeys the rules of the smaller recipe: free licences alone, and
no copy or near-copy of a scoring text.
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

from factcheck.training import corpora
from factcheck.training.annotated import annotated_rows
from factcheck.training.codeswitch import Glossary, glossary
from factcheck.training.corpora import NliRow
from factcheck.training.distill import news_pairs
from factcheck.training.heldout import held_out_families
from factcheck.training.nli import LANGUAGE_PAIRS, MOST_CHARS, family_dev, heldout_texts, scoring_copies

__all__ = ["Pool", "gather", "main"]

log = logging.getLogger(__name__)
FAMILY_PAIRS, FAMILY_PAIRS_PER_EPOCH = 216, 72
SPARE = 3
"""A source that an epoch samples gives the pool up to three such samples."""
TIMES = {"translated": 2, "hypotheses": 2}
"""How often an epoch takes the pairs that were written for this recipe."""
UNLABELLED = {"siblings": 70_000, "neighbours": 40_000}
"""Pairs that teachers label: two hypotheses of one premise, and two sentences of one news article."""
TEXT = {
    "fr-orangesum-news.meta.jsonl.gz": 25_000,
    "fr-debats-assemblee-nationale.txt.gz": 30_000,
    "fr-commonvoice.txt.gz": 30_000,
    "fr-wikinews100.txt.gz": 2_000,
    "en-onestopenglish.txt.gz": 5_000,
    "en-commonvoice.txt.gz": 30_000,
    "en-cia-factbook.txt.gz": 6_000,
}
"""Files of ``text/mono`` under a free licence, and how many of their lines (or articles' paragraphs) a body reads."""
PARALLEL = {
    "tatoeba-manythings": 100_000,
    "laws-lois-canada": 40_000,
    "python-docs": 20_000,
    "php-manual": 20_000,
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
    from factcheck.training.recipes import STORY_REPEATS, typed_edits

    rows: list[NliRow] = []
    wanted: dict[str, int] = {}

    def take(found: list[NliRow], times: float = 1, most: int = 10**9) -> None:
        for name, count in Counter(source_of(row) for row in found).items():
            wanted[name] = wanted.get(name, 0) + round(min(count, most) * times)
        rows.extend(found)

    for source in corpora.CLEAN_NLI:
        spare = corpora.Source(source.name, source.licence, min(source.most * SPARE, 10**9))
        take(corpora.nli_rows(data, spare, seed), source.times, source.most)
    held = held_out_families(data / "families", corpora.OWN_FAMILIES)
    told = [f for f in corpora.families(data / "families", corpora.OWN_FAMILIES) if f["id"] not in held]
    sides = ("fr-fr", *LANGUAGE_PAIRS)
    found = [row for family in told for row in corpora.family_rows(family, FAMILY_PAIRS, seed, sides)]
    take(found, FAMILY_PAIRS_PER_EPOCH / FAMILY_PAIRS)
    log.info("families read")
    edits = list(dict.fromkeys(typed_edits(data, seed) + typed_edits(data, seed + 1)))
    take(edits, 0.5)
    log.info("edits made")
    encoder = load_encoder(str(shipped_dir() / "encoder-fr-en"))
    take(list(dict.fromkeys(story_rows(encoder, seed))), STORY_REPEATS)
    annotated = annotated_rows(data)
    for name, times in TIMES.items():
        take([row for row in annotated if source_of(row) == name], times)
    take(siblings(rows, UNLABELLED["siblings"], seed))
    take(neighbours(data, UNLABELLED["neighbours"], seed))
    log.info("%d pairs before the scoring texts are taken out", len(rows))
    scoring = scoring_copies(data)
    kept = [
        row
        for row in rows
        if len(row.premise) + len(row.hypothesis) < MOST_CHARS
        and row.premise not in scoring
        and row.hypothesis not in scoring
    ]
    log.info("%d pairs are left", len(kept))
    # Pairs of one premise stand together, so that the file is small.
    kept.sort(key=lambda row: (row.source, row.premise, row.hypothesis))
    _write(out / "pairs.jsonl.xz", ([r.premise, r.hypothesis, r.allowed, r.source] for r in kept))
    (out / "epoch.json").write_text(json.dumps(dict(sorted(wanted.items())), indent=1) + "\n", encoding="utf-8")
    words = json.dumps(glossary(data, seed).words, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    (out / "glossary.json").write_text(words + "\n", encoding="utf-8")
    _write(out / "parallel.jsonl.xz", parallel_sentences(data, seed, held))
    with lzma.open(out / "text.txt.xz", "wt", encoding="utf-8", newline="\n", preset=6) as text:
        text.writelines(line + "\n" for line in plain_text(data, heldout_texts(data)))
    for name, dev in scoring_rows(data).items():
        _write(out / "dev" / f"{name}.jsonl.xz", ([r.premise, r.hypothesis, r.allowed, r.source] for r in dev))
    return dict(sorted(Counter(source_of(row) for row in kept).items()))


def siblings(rows: list[NliRow], count: int, seed: int) -> list[NliRow]:
    """Pairs of hypotheses of one premise; whether they agree or clash nobody said, but they often do either."""
    of_premise: dict[str, list[str]] = {}
    for row in rows:
        if source_of(row) in TIMES or row.source.startswith(("mnli", "snli", "cad_snli")):
            of_premise.setdefault(row.premise, []).append(row.hypothesis)
    pairs = sorted(
        {
            (told[i], told[j])
            for told in (list(dict.fromkeys(found)) for found in of_premise.values())
            for i in range(min(len(told), 4))
            for j in range(min(len(told), 4))
            if i != j
        }
    )
    chosen = random.Random(f"{seed}-siblings").sample(pairs, min(count, len(pairs)))
    return [NliRow(a, b, (0, 1, 2), "siblings") for a, b in chosen]


def neighbours(data: Path, count: int, seed: int) -> list[NliRow]:
    """Sentences of one French news article, one beside or near the other."""
    from factcheck.training.edits import sentences_of

    rng = random.Random(f"{seed}-neighbours")
    found: dict[tuple[str, str], None] = {}
    for document in _documents(data / "text" / "mono" / "fr-orangesum-news.meta.jsonl.gz", 10**9):
        sentences = [sentence for part in document for sentence in sentences_of(part)]
        for place in range(len(sentences) - 1):
            if rng.random() < 0.2:
                other = min(len(sentences) - 1, place + rng.choice((1, 1, 2, 3)))
                found[sentences[place], sentences[other]] = None
        if len(found) >= count:
            break
    return [NliRow(a, b, (0, 1, 2), "neighbours") for a, b in list(found)[:count] if a != b]


def scoring_rows(data: Path) -> dict[str, list[NliRow]]:
    """The dev sets that a run is followed by; the mixed ones join the sides of XNLI, which stand in one order."""
    french = corpora.nli_rows(data, corpora.Source("xnli_fr_dev", ""), 1)
    english = corpora.nli_rows(data, corpora.Source("xnli_en_dev", ""), 1)
    found = {
        "xnli_fr": french,
        "xnli_en": english,
        "xnli_mix": [NliRow(f.premise, e.hypothesis, f.allowed, "") for f, e in zip(french, english, strict=True)]
        + [NliRow(e.premise, f.hypothesis, f.allowed, "") for f, e in zip(french, english, strict=True)],
        "rte3_fr": corpora.nli_rows(data, corpora.Source("rte3_fr_dev", ""), 1),
    }
    for row in family_dev(data / "families"):
        found.setdefault(f"families_{'fr' if row.source.endswith('fr-fr') else 'other'}", []).append(row)
    return found


def parallel_sentences(data: Path, seed: int, held: frozenset[str]) -> list[tuple[str, str]]:
    """English and French sentences of the licensed parallel text and of the fact families that are trained on."""
    found = dict.fromkeys(news_pairs(data / "families", held))
    for source in corpora.CLEAN_PARALLEL:
        pairs = [p for p in corpora.parallel(data, source.name) if max(map(len, p)) <= LONGEST_SENTENCE]
        random.Random(f"{seed}-{source.name}").shuffle(pairs)
        found.update(dict.fromkeys(pairs[: PARALLEL[source.name]]))
    return sorted(found)


def plain_text(data: Path, scoring: Container[str]) -> Iterator[str]:
    """The lines of the licensed text, a blank line between documents, without the scoring texts."""
    for name, most in TEXT.items():
        for document in _documents(data / "text" / "mono" / name, most):
            yield from (line for line in document if line not in scoring)
            yield ""


def _documents(path: Path, most: int) -> Iterator[list[str]]:
    told, document = 0, []
    with gzip.open(path, "rt", encoding="utf-8") as handle:
        for line in handle:
            if told >= most:
                return
            if path.name.endswith(".jsonl.gz"):
                article = json.loads(line)
                document = [" ".join(part.split()) for part in (article["heading"], *article["article"].split("\n"))]
            elif line.strip():
                document.append(" ".join(line.split()))
                if len(document) < 30:
                    continue
            told += len(document)
            yield [part for part in document if part]
            document = []


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
