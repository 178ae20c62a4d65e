"""The recipe of ``models/parser-fr`` and ``models/parser-en``: spaCy pipelines trained on Universal Dependencies.

::

    python -m factcheck.training.parsers --data ../shared/data --lang fr --out models/parser-fr

Each epoch sees every sentence once, alone or in a run of neighbours, set as a news site would set it. The weights
kept are the running averages of the best epoch by LAS on the tuning trees.
"""

from __future__ import annotations

import argparse
import logging
import random
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.errors import InputError
from factcheck.models._tokenizers import fit_tokenizer
from factcheck.training._augment import augmented
from factcheck.training._parser_data import SOURCES, documents, load_trees, vector_texts
from factcheck.training._treebanks import Tree, read_treebank, to_doc
from factcheck.training._word_vectors import encoder_vectors, set_vectors, word_vectors

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.training import Example

__all__ = ["score", "train"]

_LOG = logging.getLogger(__name__)
_CONFIG = Path(__file__).with_name("parsers.cfg")
_BATCH_WORDS = 800


def train(
    lang: str,
    data: Path,
    out: Path,
    minutes: float = 25.0,
    seed: int = 0,
    epochs: int = 30,
    encoder: Path | None = None,
) -> dict[str, float]:
    """Train the parser of a language and write it to ``out``; returns the scores of the tuning trees in percent.

    ``encoder`` is the folder of a sentence encoder whose lower layers are added to the word vectors. ``minutes``
    bounds the training after the word vectors; with a bound that is not reached the result depends on the seed alone.
    Raises ``InputError`` for a language without treebanks, ``DataError`` for damaged ones.
    """
    if lang not in SOURCES:
        raise InputError(f"no treebanks are listed for language {lang!r}; use one of {', '.join(sorted(SOURCES))}")
    from spacy.util import fix_random_seed  # type: ignore[attr-defined]

    fix_random_seed(seed)
    rng = random.Random(seed)
    trees, tuning = load_trees(data, lang)
    nlp = _blank(lang)
    set_vectors(nlp.vocab, *_vectors(lang, data, encoder, seed))
    tune = [_example(nlp, [tree]) for tree in tuning]
    optimizer = nlp.initialize(lambda: [_example(nlp, [tree]) for tree in trees])
    end = time.monotonic() + minutes * 60
    best: dict[str, float] = {"las": -1.0}
    for epoch in range(epochs):
        # Halved step sizes at the end let the averages settle.
        optimizer.learn_rate = 0.001 * (1.0 if epoch < 0.6 * epochs else 0.5 if epoch < 0.85 * epochs else 0.25)
        losses: dict[str, float] = {}
        runs = [[augmented(tree, lang, rng) for tree in run] for run in documents(trees, rng)]
        for batch in _batches(runs):
            nlp.update([_example(nlp, run) for run in batch], drop=0.2, sgd=optimizer, losses=losses)
            if time.monotonic() > end:
                break
        with nlp.use_params(optimizer.averages):
            found = _scores(nlp, tune)
            _LOG.info("epoch %d: %s", epoch + 1, " ".join(f"{key} {value:.2f}" for key, value in found.items()))
            if found["las"] > best["las"]:
                best = found
                _write(nlp, out, lang, found)
        if time.monotonic() > end:
            break
    return best


def score(nlp: Language, path: Path, *, together: int = 1) -> dict[str, float]:
    """Scores in percent on a treebank file whose gold tokens are withheld: tokens are matched by their offsets.

    ``tag`` is UPOS accuracy, ``uas`` and ``las`` are F1 over tokens other than punctuation (spaCy's convention), and
    ``las_punct`` counts punctuation too; ``sents`` is the F1 of sentence boundaries when ``together`` sentences
    are read as one text.
    """
    trees = read_treebank(path)
    runs = [trees[place : place + together] for place in range(0, len(trees), together)]
    return _scores(nlp, [_example(nlp, run) for run in runs])


def _vectors(lang: str, data: Path, encoder: Path | None, seed: int) -> tuple[list[str], Any]:
    if encoder is None:
        return word_vectors(vector_texts(data, lang), seed=seed)
    import numpy as np

    # Two halves instead of one whole, and fewer words, so that the pipeline keeps its size.
    words, rows = word_vectors(vector_texts(data, lang), words=17_000, width=64, seed=seed)
    return words, np.concatenate([rows, encoder_vectors(words, encoder, width=64)], axis=1)


def _blank(lang: str) -> Language:
    import spacy
    from spacy import util

    config = util.load_config(_CONFIG)
    config["nlp"]["lang"] = lang
    nlp = spacy.blank(lang)
    full = util.load_model_from_config(nlp.config.merge(config), auto_fill=True)
    fit_tokenizer(full)
    return full


def _example(nlp: Language, run: Sequence[Tree]) -> Example:
    from spacy.training import Example

    gold = to_doc(run, nlp.vocab)
    return Example(nlp.make_doc(gold.text), gold)


def _batches(runs: Sequence[list[Tree]]) -> list[list[list[Tree]]]:
    batches: list[list[list[Tree]]] = [[]]
    words = 0
    for run in runs:
        size = sum(len(tree.words) for tree in run)
        if words + size > _BATCH_WORDS and batches[-1]:
            batches.append([])
            words = 0
        batches[-1].append(run)
        words += size
    return batches


def _scores(nlp: Language, examples: Sequence[Example]) -> dict[str, float]:
    from spacy.scorer import Scorer
    from spacy.training import Example

    docs = list(nlp.pipe([example.reference.text for example in examples]))
    read = [Example(doc, example.reference) for doc, example in zip(docs, examples, strict=True)]
    keys = {
        "tag": "pos_acc", "morph": "morph_acc", "lemma": "lemma_acc", "uas": "dep_uas", "las": "dep_las",
        "sents": "sents_f", "token": "token_acc",
    }  # fmt: skip
    found = Scorer(nlp).score(read)
    result = {name: 100 * float(found[key] or 0.0) for name, key in keys.items()}
    result["las_punct"] = 100 * _arcs_f1(read)
    return result


def _arcs_f1(examples: Sequence[Example]) -> float:
    """Labelled arc F1 with punctuation, tokens matched by their character offsets."""
    right = gold = system = 0
    for example in examples:
        arcs = []
        for doc in (example.reference, example.predicted):
            arcs.append({(t.idx, len(t), t.head.idx, len(t.head), t.dep_.lower()) for t in doc if not t.is_space})
        right += len(arcs[0] & arcs[1])
        gold += len(arcs[0])
        system += len(arcs[1])
    return 2 * right / max(gold + system, 1)


def _write(nlp: Language, out: Path, lang: str, found: dict[str, float]) -> None:
    sources = SOURCES[lang]
    nlp.meta.update(
        name="factcheck",
        version="1.0.0",
        description=f"Parser of news prose ({lang}) for factcheck",
        license="CC BY-SA 4.0",
        performance={key: round(value, 2) for key, value in found.items()},
        sources=[*sources.train, *sources.text, *(name for name, _ in sources.english_side)],
    )
    nlp.to_disk(out)


def main(arguments: Sequence[str] | None = None) -> None:
    """Train from the command line."""
    options: Any = argparse.ArgumentParser(description="Train a parser of factcheck")
    options.add_argument("--data", type=Path, required=True, help="folder of the training data")
    options.add_argument("--lang", required=True, choices=sorted(SOURCES))
    options.add_argument("--out", type=Path, required=True)
    options.add_argument("--minutes", type=float, default=25.0)
    options.add_argument("--epochs", type=int, default=30)
    options.add_argument("--seed", type=int, default=0)
    options.add_argument("--encoder", type=Path, help="folder of a sentence encoder to take word vectors from")
    given = options.parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", datefmt="%H:%M:%S")
    train(given.lang, given.data, given.out, given.minutes, given.seed, given.epochs, given.encoder)


if __name__ == "__main__":
    main()
