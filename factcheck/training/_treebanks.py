"""Universal Dependencies treebanks as spaCy documents over raw text.

CoNLL-U splits ``du`` into ``de`` + ``le``; a tokenizer of raw text does not. A multiword token whose words do not
spell it is merged here into one token, which takes the morphology and the arc of its strongest word.
Format: https://universaldependencies.org/format.html
"""

from __future__ import annotations

import lzma
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.errors import DataError

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

__all__ = ["Tree", "Word", "read_treebank", "share_obliques", "to_doc"]

# The words of a merged token in the order in which they give it its part of speech: `auquel` is a pronoun,
# `du` a preposition.
_STRENGTH = {"VERB": 0, "NOUN": 1, "PROPN": 2, "PRON": 3, "ADV": 4, "ADP": 5, "DET": 6}
# Features that no rule downstream reads and that the treebanks do not annotate alike.
_DROPPED = frozenset({
    "Abbr", "ExtPos", "Foreign", "Gender[psor]", "Number[psor]", "NumForm", "Person[psor]", "PronClass",
    "Style", "Typo", "Variant",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Word:
    """One surface token; ``head`` counts from 0 inside the sentence, and equals the word's own index at the root."""

    text: str
    lemma: str
    pos: str
    feats: str
    head: int
    dep: str
    space: bool


@dataclass(frozen=True, slots=True)
class Tree:
    """One sentence; ``document`` names the document or section it came from."""

    words: tuple[Word, ...]
    document: str


def read_treebank(path: Path) -> list[Tree]:
    """Read a ``.conllu.xz`` file. Raises ``DataError`` with file and line when it is not CoNLL-U."""
    trees = []
    for document, first, rows in _sentences(path):
        try:
            trees.append(Tree(_merge(rows), document))
        except (ValueError, KeyError, IndexError) as error:
            raise DataError(f"{path}: the sentence at line {first} is not CoNLL-U ({error})") from error
    if not trees:
        raise DataError(f"{path}: holds no sentence; give a CoNLL-U file compressed with xz")
    return trees


def share_obliques(trees: Sequence[Tree], model: Sequence[Tree]) -> list[Tree]:
    """Split the plain ``obl`` of ``trees`` into ``obl:arg`` and ``obl:mod`` as ``model`` does.

    PUD has one label where the other French treebanks have two. The majority label of verb and preposition is
    taken, else that of the preposition; ``expl:comp`` becomes ``expl:pv`` likewise.
    """
    seen: dict[tuple[str, ...], Counter[str]] = {}
    for tree in model:
        for index, word in enumerate(tree.words):
            if word.dep in {"obl:arg", "obl:mod"}:
                for key in _oblique_keys(tree, index):
                    seen.setdefault(key, Counter())[word.dep] += 1
    shared = []
    for tree in trees:
        words = list(tree.words)
        for index, word in enumerate(words):
            if word.dep == "obl":
                counts = next((seen[key] for key in _oblique_keys(tree, index) if key in seen), Counter())
                best = max(sorted(counts), key=counts.__getitem__, default="obl:mod")
                words[index] = replace(word, dep=best)
            elif word.dep == "expl:comp":
                words[index] = replace(word, dep="expl:pv")
        shared.append(replace(tree, words=tuple(words)))
    return shared


def to_doc(trees: Sequence[Tree], vocab: Vocab) -> Doc:
    """One spaCy document of a run of sentences, with the gold annotation set."""
    from spacy.tokens import Doc

    words = [word for tree in trees for word in tree.words]
    starts: list[bool | int | None] = [index == 0 for tree in trees for index in range(len(tree.words))]
    heads: list[int] = []
    base = 0
    for tree in trees:
        heads.extend(base + word.head for word in tree.words)
        base += len(tree.words)
    return Doc(
        vocab,
        words=[word.text for word in words],
        spaces=[word.space for word in words],
        lemmas=[word.lemma for word in words],
        pos=[word.pos for word in words],
        morphs=[word.feats for word in words],
        heads=heads,
        deps=[word.dep for word in words],
        sent_starts=starts,
    )


def _oblique_keys(tree: Tree, index: int) -> list[tuple[str, ...]]:
    case = next((w.lemma for w in tree.words if w.head == index and w.dep in {"case", "mark"}), "")
    return [(tree.words[tree.words[index].head].lemma, case), (case,)]


def _sentences(path: Path) -> Iterator[tuple[str, int, list[list[str]]]]:
    rows: list[list[str]] = []
    document, first = "", 1
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            line = line.rstrip("\n")
            if line.startswith("# sent_id = "):
                document = line.split(" = ", 1)[1].rpartition("-")[0]
            elif line.startswith("#"):
                continue
            elif line:
                if not rows:
                    first = number
                rows.append(line.split("\t"))
            elif rows:
                yield document, first, rows
                rows = []
    if rows:
        yield document, first, rows


def _merge(rows: list[list[str]]) -> tuple[Word, ...]:
    """The surface tokens of one sentence, with heads renumbered."""
    words = {int(row[0]): row for row in rows if row[0].isdigit()}
    groups: list[tuple[str, list[int], bool]] = []
    last = 0
    for row in rows:
        space = "SpaceAfter=No" not in row[9]
        if "-" in row[0]:
            start, end = (int(part) for part in row[0].split("-"))
            ids = list(range(start, end + 1))
            if "".join(words[i][1] for i in ids) == row[1]:
                groups.extend((words[i][1], [i], space and i == end) for i in ids)
            else:
                groups.append((row[1], ids, space))
            last = end
        elif row[0].isdigit() and int(row[0]) > last:
            groups.append((row[1], [int(row[0])], space))
    place = {i: index for index, (_, ids, _) in enumerate(groups) for i in ids}
    merged = []
    for index, (text, ids, space) in enumerate(groups):
        outside = [i for i in ids if int(words[i][6]) not in ids]
        best = min(outside, key=lambda i: (_STRENGTH.get(words[i][3], 9), i))
        row, head = words[best], int(words[best][6])
        merged.append(
            Word(
                text=text,
                lemma=row[2],
                pos=row[3],
                feats=_features(row[5]),
                head=index if head == 0 else place[head],
                dep="ROOT" if head == 0 else row[7],
                space=space,
            )
        )
    return tuple(_split_numerals(merged))


def _split_numerals(words: list[Word]) -> list[Word]:
    """Cut ``2 000`` in two as a tokenizer does: the last part keeps the arc, the others hang on it."""
    if not any(any(char.isspace() for char in word.text) for word in words):
        return words
    parts = [word.text.split() for word in words]
    last, total = [], 0
    for part in parts:
        total += len(part)
        last.append(total - 1)
    cut = []
    for index, (word, part) in enumerate(zip(words, parts, strict=True)):
        for place, text in enumerate(part, 1):
            if place < len(part):
                cut.append(replace(word, text=text, head=last[index], dep="nummod", space=True))
            else:
                cut.append(replace(word, text=text, head=last[word.head]))
    return cut


def _features(text: str) -> str:
    kept = [item for item in text.split("|") if item != "_" and item.partition("=")[0] not in _DROPPED]
    return "|".join(sorted(kept))
