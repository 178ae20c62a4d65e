"""The recipe of the ranker: articles as they were read, examples of them, the fit."""

from __future__ import annotations

import lzma
from pathlib import Path

from factcheck.claims.resolving._ranker import Ranker
from factcheck.records import Article
from factcheck.training import references
from factcheck.training.reference_labels import NONE, UNSURE, ReadArticle, gum_articles, read_articles

TEXT = "Le maire de Brancy a fermé le pont. Il a annoncé des travaux. Elle dure."
CONLLU = """# newdoc id = GUM_news_bridge
# newpar
# text = Anna Reid closed it.
1\tAnna\tAnna\tPROPN\tNNP\t_\t3\tnsubj\t_\tEntity=(1-person-new
2\tReid\tReid\tPROPN\tNNP\t_\t1\tflat\t_\tEntity=1)
3\tclosed\tclose\tVERB\tVBD\t_\t0\troot\t_\t_
4\tit\tit\tPRON\tPRP\t_\t3\tobj\t_\tEntity=(2-object-new)
5\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_

# text = She left the town.
1\tShe\tshe\tPRON\tPRP\t_\t2\tnsubj\t_\tEntity=(1-person-giv)
2\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_
3\tthe\tthe\tDET\tDT\t_\t4\tdet\t_\tEntity=(3-place-new
4\ttown\ttown\tNOUN\tNN\t_\t2\tobj\t_\tEntity=3)
5\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

# newdoc id = GUM_vlog_other
# text = Hello.
1\tHello\thello\tINTJ\tUH\t_\t0\troot\t_\t_

"""


def _read() -> ReadArticle:
    he, she = TEXT.index("Il") + 2, TEXT.index("Elle") + 4
    return ReadArticle("1", Article.from_text(TEXT, lang="fr"), {he: ((TEXT.index("maire"),),), she: UNSURE})


def test_examples_have_the_right_thread() -> None:
    first, *_ = references.examples(references.parse([_read()]))
    (right,) = first.right
    assert right < len(first.features) - 1
    assert first.features[right]["s:ruled=True"]


def test_what_the_reader_was_not_sure_of_stands_for_none() -> None:
    read = _read()
    read.references = dict.fromkeys(read.references, UNSURE)
    found = list(references.examples(references.parse([read])))
    assert found
    assert all(one.right == {len(one.features) - 1} for one in found)


def test_the_fit_learns_what_tells_the_right_one() -> None:
    features = ({"near": 1.0}, {"far": 1.0}, {"none": 1.0})
    weights = references.fit([references.Example(str(n), features, frozenset({0})) for n in range(20)])
    assert weights["near"] > 0 > weights["far"]
    assert Ranker(weights).probabilities(features[:2], features[2])[0] > 0.7


def test_readings_say_what_is_put_and_what_the_rules_choose() -> None:
    first, *_ = references.readings(references.parse([_read()]), {"s:ruled=True": 5.0})
    assert (first.kind, first.refers, first.put, first.by_rule) == ("subject", True, True, True)
    left, *_ = references.readings(references.parse([_read()]), {"s:none": 9.0})
    assert left.put is None


def test_gum_gives_pronouns_and_nouns_their_earlier_phrases(tmp_path: Path) -> None:
    (tmp_path / "ud").mkdir()
    with lzma.open(tmp_path / "ud" / "en_gum-train.conllu.xz", "wt", encoding="utf-8") as file:
        file.write(CONLLU)
    (read,) = gum_articles(tmp_path)
    text = read.article.text
    assert text == "Anna Reid closed it. She left the town."
    assert read.references[text.index("She") + 3] == ((0,),)
    assert read.references[text.index("it.") + 2] == UNSURE
    assert read.references[text.index("town") + 4] == NONE
    assert read.descriptions == {text.index("town") + 4}


def test_the_table_names_words_of_the_articles(shared: Path) -> None:
    for read in read_articles(shared / "data", "fr")[:40]:
        text = read.article.text
        for end, told in read.references.items():
            assert text[end - 1].isalnum() or text[end - 1] in "'’."
            if isinstance(told, tuple):
                assert all(start < len(text) and not text[start].isspace() for part in told for start in part)
