"""Code-switching on a toy glossary, and a glossary learned from toy parallel text."""

from __future__ import annotations

import gzip
import random

from factcheck.training import codeswitch
from factcheck.training.codeswitch import Glossary
from factcheck.training.corpora import NliRow

WORDS = Glossary(
    {"the": (("le", 0.6),), "dog": (("chien", 0.9),), "don't": (("pas", 0.7),), "paris": (("lutèce", 1.0),)}
)


def test_whole_share_replaces_every_known_word_and_keeps_names() -> None:
    assert WORDS.render("The dog saw Paris.", 1.0, random.Random(1)) == "Le chien saw Paris."


def test_contractions_are_one_word() -> None:
    assert WORDS.render("Dogs don't bark", 1.0, random.Random(1)) == "Dogs pas bark"


def test_no_share_changes_nothing() -> None:
    assert WORDS.render("The dog.", 0.0, random.Random(1)) == "The dog."


def test_switched_rows_keep_labels_and_say_so() -> None:
    rows = [NliRow("the dog", "the dog", (0,), "toy")] * 200
    found = codeswitch.switched(rows, WORDS, "seed", share=0.5)
    changed = [row for row in found if row.source == "toy:switched"]
    assert len(found) == 200
    assert 60 < len(changed) < 140
    assert {row.allowed for row in found} == {(0,)}
    assert all(row.premise == row.hypothesis == "the dog" for row in found if row.source == "toy")
    assert found == codeswitch.switched(rows, WORDS, "seed", share=0.5)
    assert any(row.premise != row.hypothesis for row in changed)


def test_glossary_aligns_the_words_of_parallel_text(tmp_path) -> None:
    folder = tmp_path / "text" / "parallel"
    folder.mkdir(parents=True)
    lines = ["the cat sleeps\tle chat dort", "the dog sleeps\tle chien dort", "the cat eats\tle chat mange"] * 10
    for name in codeswitch._SOURCES:
        with gzip.open(folder / f"{name}.tsv.gz", "wt", encoding="utf-8") as handle:
            handle.write("en\tfr\n" + "\n".join(lines) + "\n")
    learned = codeswitch.glossary(tmp_path, 1)
    assert [learned.words[word][0][0] for word in ("cat", "dog", "sleeps", "eats")] == [
        "chat",
        "chien",
        "dort",
        "mange",
    ]
