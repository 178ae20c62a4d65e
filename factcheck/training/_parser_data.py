"""What the parsers are trained on: which treebanks and which texts."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from factcheck.training import corpora
from factcheck.training._treebanks import Tree, read_treebank, share_obliques

__all__ = ["SOURCES", "ParserSources", "documents", "load_trees", "vector_texts"]

_HELD_EVERY = 15


@dataclass(frozen=True, slots=True)
class ParserSources:
    """The treebanks of a language: all of ``train``; ``tune`` to choose the weights; ``text`` for word vectors.

    ``sliced`` gives one sentence in fifteen to tuning; ``obliques`` has its plain ``obl`` split as in ``train``.
    """

    train: tuple[str, ...]
    tune: tuple[str, ...]
    text: tuple[str, ...]
    english_side: tuple[tuple[str, int], ...] = ()
    sliced: tuple[str, ...] = ()
    obliques: tuple[str, ...] = ()


SOURCES = {
    # Sequoia LGPL-LR; GSD CC BY-SA 4.0; PUD CC BY-SA 3.0; OrangeSum CC BY-SA 4.0; debates Licence Ouverte;
    # Common Voice CC0; Wikinews CC BY 2.5. ParTUT is non-commercial and stays out.
    "fr": ParserSources(
        train=("fr_sequoia-train", "fr_gsd-dev", "fr_pud"),
        tune=("fr_sequoia-dev",),
        sliced=("fr_gsd-dev", "fr_pud"),
        obliques=("fr_pud",),
        text=(
            "fr-orangesum-news.meta.jsonl.gz", "fr-debats-assemblee-nationale.txt.gz",
            "fr-commonvoice.txt.gz", "fr-wikinews100.txt.gz",
        ),
    ),
    # EWT CC BY-SA 4.0; GUM's Wikimedia, OpenStax and vlog documents CC BY; OneStopEnglish CC BY-SA 4.0;
    # Common Voice CC0; Factbook public domain; Tatoeba CC BY 2.0; Python documentation CC0 / PSF;
    # Canadian laws Open Government Licence.
    "en": ParserSources(
        train=("en_ewt-train", "en_gum-train"),
        tune=("en_ewt-dev",),
        text=("en-onestopenglish.txt.gz", "en-commonvoice.txt.gz", "en-cia-factbook.txt.gz"),
        english_side=(("tatoeba-manythings", 10**9), ("python-docs", 10**9), ("laws-lois-canada", 150_000)),
    ),
}  # fmt: skip


def load_trees(data: Path, lang: str) -> tuple[list[Tree], list[Tree]]:
    """The trees to train on and those to tune on. Raises ``DataError`` for a damaged file."""
    sources = SOURCES[lang]
    loaded = {name: read_treebank(data / "ud" / f"{name}.conllu.xz") for name in (*sources.train, *sources.tune)}
    model = [tree for name in sources.train if name not in sources.obliques for tree in loaded[name]]
    train: list[Tree] = []
    tune = [tree for name in sources.tune for tree in loaded[name]]
    for name in sources.train:
        trees = share_obliques(loaded[name], model) if name in sources.obliques else loaded[name]
        held = name in sources.sliced
        for index, tree in enumerate(trees):
            (tune if held and index % _HELD_EVERY == 0 else train).append(tree)
    return train, tune


def vector_texts(data: Path, lang: str) -> Iterator[str]:
    """The running text of which the word vectors are made."""
    sources = SOURCES[lang]
    for name in sources.text:
        yield from corpora.mono(data, name)
    for name, most in sources.english_side:
        yield from (english for english, _ in corpora.parallel(data, name)[:most])


def documents(trees: Sequence[Tree], rng: random.Random) -> list[list[Tree]]:
    """Shuffled runs of one to five sentences that follow one another, mostly single ones."""
    runs: list[list[Tree]] = []
    place = 0
    while place < len(trees):
        length = 1 if rng.random() < 0.6 else rng.randint(2, 5)
        run = [tree for tree in trees[place : place + length] if tree.document == trees[place].document]
        runs.append(run)
        place += len(run)
    rng.shuffle(runs)
    return runs
