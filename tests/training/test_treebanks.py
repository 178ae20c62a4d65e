"""Treebanks read over raw text, and sentences made to look like news."""

from __future__ import annotations

import lzma
import random
from pathlib import Path

import pytest

from factcheck.errors import DataError
from factcheck.training._augment import _ago, _fronted, augmented
from factcheck.training._treebanks import Tree, read_treebank, share_obliques, to_doc

SENTENCE = """# sent_id = a-1
# text = La scie vendue au port rouille.
1	La	le	DET	_	Definite=Def	2	det	_	_
2	scie	scie	NOUN	_	Gender=Fem	7	nsubj	_	_
3	vendue	vendre	VERB	_	VerbForm=Part	2	acl	_	_
4-5	au	_	_	_	_	_	_	_	_
4	à	à	ADP	_	_	6	case	_	_
5	le	le	DET	_	_	6	det	_	_
6	port	port	NOUN	_	_	3	obl:arg	_	_
7	rouille	rouiller	VERB	_	VerbForm=Fin	0	root	_	SpaceAfter=No
8	.	.	PUNCT	_	_	7	punct	_	_
"""
AGO = """# sent_id = b-1
1	Il	il	PRON	_	_	2	nsubj	_	_
2	dort	dormir	VERB	_	_	0	root	_	_
3	depuis	depuis	ADP	_	_	5	case	_	_
4	2 000	2 000	NUM	_	_	5	nummod	_	_
5	ans	an	NOUN	_	_	2	obl:mod	_	_
"""


def _write(folder: Path, text: str) -> Path:
    path = folder / "x.conllu.xz"
    path.write_bytes(lzma.compress((text + "\n").encode()))
    return path


def test_a_contraction_is_one_token(tmp_path: Path) -> None:
    (tree,) = read_treebank(_write(tmp_path, SENTENCE))
    assert [word.text for word in tree.words] == ["La", "scie", "vendue", "au", "port", "rouille", "."]
    assert (tree.words[3].pos, tree.words[3].dep, tree.words[3].head) == ("ADP", "case", 4)
    assert tree.words[5].dep == "ROOT"
    assert tree.document == "a"


def test_a_number_with_a_space_is_cut(tmp_path: Path) -> None:
    (tree,) = read_treebank(_write(tmp_path, AGO))
    assert [(word.text, word.dep, word.head) for word in tree.words[3:]] == [
        ("2", "nummod", 4), ("000", "nummod", 5), ("ans", "obl:mod", 1),
    ]  # fmt: skip


def test_a_participle_is_fronted(tmp_path: Path) -> None:
    (tree,) = read_treebank(_write(tmp_path, SENTENCE))
    words = _fronted(list(tree.words))
    assert [word.text for word in words] == ["Vendue", "au", "port", ",", "la", "scie", "rouille", "."]
    assert (words[0].dep, words[words[0].head].text) == ("advcl", "rouille")


def test_since_becomes_ago(tmp_path: Path) -> None:
    (tree,) = read_treebank(_write(tmp_path, AGO))
    words = _ago(list(tree.words))
    assert [word.text for word in words] == ["Il", "dort", "il", "y", "a", "2", "000", "ans"]
    assert [words[k].head for k in (2, 3, 4)] == [7, 2, 2]


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_augmented_sentences_are_trees(tmp_path: Path, lang: str) -> None:
    from spacy.vocab import Vocab

    trees = [*read_treebank(_write(tmp_path, SENTENCE)), *read_treebank(_write(tmp_path, AGO))]
    rng = random.Random(0)
    for _ in range(60):
        for tree in trees:
            doc = to_doc([augmented(tree, lang, rng)], Vocab())
            assert sum(token.head.i == token.i for token in doc) == 1


def test_obliques_are_shared_out(tmp_path: Path) -> None:
    model = read_treebank(_write(tmp_path, AGO))
    plain = [Tree(tuple(w if w.dep != "obl:mod" else type(w)(w.text, w.lemma, w.pos, w.feats, w.head, "obl", w.space)
                        for w in model[0].words), "c")]  # fmt: skip
    assert share_obliques(plain, model)[0].words[-1].dep == "obl:mod"


def test_damage_is_told_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="line 2"):
        read_treebank(_write(tmp_path, SENTENCE.replace("\t7\tnsubj", "\t99\tnsubj").split("\n", 1)[1]))
    with pytest.raises(DataError, match="holds no sentence"):
        read_treebank(_write(tmp_path, ""))
