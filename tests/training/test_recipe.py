"""The training recipe on toy data: every step does what the card says of it."""

from __future__ import annotations

import gzip
import json
import random

import pytest

from factcheck.errors import DataError
from factcheck.training import corpora, edits, vocabulary
from factcheck.training.alignment import ibm1
from factcheck.training.edits_lang import EDIT_TABLES
from factcheck.training.heldout import held_out_families

FAMILY = {
    "id": "war-001",
    "base": {"fr": "base fr", "en": "base en"},
    "same": [{"fr": f"same{i} fr", "en": f"same{i} en"} for i in range(4)],
    "general": [{"fr": f"general{i} fr", "en": f"general{i} en"} for i in range(3)],
    "specific": [{"fr": f"specific{i} fr", "en": f"specific{i} en"} for i in range(2)],
    "contra": [{"kind": "number", "fr": f"contra{i} fr", "en": f"contra{i} en"} for i in range(7)],
    "neutral": [{"why": "x", "fr": f"neutral{i} fr", "en": f"neutral{i} en"} for i in range(6)],
    "update": [{"fr": "update fr", "en": "update en"}],
}


def part(text: str) -> str:
    return text.split()[0].rstrip("0123456789")


def test_vocabulary_keeps_accents_and_folds_typography(tmp_path):
    from tokenizers import Tokenizer

    french = vocabulary.train_french(["à côté de l'été dû du cœur"] * 20, size=200)
    pieces = vocabulary.merge(["[PAD]", "the", "##ing", "漢", "[unused1]", "cote"], french)
    assert pieces[:5] == vocabulary.SPECIAL
    assert "漢" not in pieces
    assert "[unused1]" not in pieces
    vocabulary.build_tokenizer(pieces, tmp_path)
    tokenizer = Tokenizer.from_file(str(tmp_path / "tokenizer.json"))
    assert tokenizer.encode("côté").tokens != tokenizer.encode("cote").tokens
    assert tokenizer.encode("l’été").tokens == tokenizer.encode("L'ÉTÉ").tokens
    assert tokenizer.encode("cœur").tokens == tokenizer.encode("coeur").tokens
    assert tokenizer.encode("du", "dû").type_ids[-1] == 1


def test_ibm1_aligns_words_that_occur_together():
    # Sources 0, 1, 2 translate to targets 10, 11, 12; word order and company vary.
    pairs = [([0, 1], [11, 10]), ([1, 2], [11, 12]), ([0, 2], [10, 12]), ([0], [10]), ([2, 1, 0], [10, 11, 12])] * 3
    source, target, probability = ibm1(pairs, n_source=3, rounds=12)
    best = {}
    for s, t, p in zip(source.tolist(), target.tolist(), probability.tolist(), strict=True):
        best[s] = max(best.get(s, (0, 0)), (p, t))
    assert {s: t for s, (_, t) in best.items() if s < 3} == {0: 10, 1: 11, 2: 12}


def test_family_rows_follow_the_stated_relations():
    rows = corpora.family_rows(FAMILY, 600, 1, ("fr-fr", "fr-en"))
    told = {"base", "same"}
    for row in rows:
        a, b = part(row.premise), part(row.hypothesis)
        if row.allowed == (0,):
            assert (a in told and b in told | {"general"}) or (a == "specific" and b in told | {"general"})
            assert row.premise.split()[0] != row.hypothesis.split()[0]
        elif row.allowed == (2,):
            assert "contra" in (a, b)
            assert {a, b} & (told | {"specific"})
            assert "general" not in (a, b)
        else:
            assert (a, b) not in {(x, y) for x in told for y in told}
            if "neutral" in (a, b):
                assert {a, b} & told
        assert "update" not in (a, b)
        assert row.premise.endswith("fr")
    assert {row.allowed for row in rows} == {(0,), (1,), (2,)}
    assert {row.source for row in rows} == {"families:fr-fr", "families:fr-en"}


def test_family_rows_are_balanced_and_seeded():
    rows = corpora.family_rows(FAMILY, 60, 1, ("fr-fr",))
    assert [sum(r.allowed == (c,) for r in rows) for c in range(3)] == [20, 20, 20]
    assert rows == corpora.family_rows(FAMILY, 60, 1, ("fr-fr",))
    assert rows != corpora.family_rows(FAMILY, 60, 2, ("fr-fr",))


def test_held_out_families_depend_on_the_id_alone(tmp_path):
    ids = [f"war-{n:03}" for n in range(400)]
    for name, order in (("a", ids), ("b", ids[::-1])):
        (tmp_path / name).mkdir()
        (tmp_path / name / "x.jsonl").write_text("\n".join(json.dumps({**FAMILY, "id": i}) for i in order))
    held = held_out_families(tmp_path / "a")
    assert held == held_out_families(tmp_path / "b")
    assert 20 < len(held) < 70


def test_unknown_label_is_named(tmp_path):
    (tmp_path / "nli").mkdir()
    with gzip.open(tmp_path / "nli" / "x.tsv.gz", "wt") as handle:
        handle.write("premise\thypothesis\tlabel\tlang\tsource\na\tb\tmaybe\ten\tx\n")
    with pytest.raises(DataError, match="'maybe'"):
        corpora.nli_rows(tmp_path, corpora.Source("x", "MIT"), 1)


CASES = [
    ("fr", "number", "L'explosion a fait 12 blessés dans le port.", (2,)),
    ("en", "number", "The blast injured 12 people in the harbour.", (2,)),
    ("fr", "rewritten", "L'explosion a fait 12 blessés dans le port.", (0,)),
    ("en", "rewritten", "The blast injured 12 people in the harbour.", (0,)),
    ("fr", "weekday", "Le navire a coulé mardi au large.", (2,)),
    ("en", "weekday", "The ship sank on Tuesday off the coast.", (2,)),
    ("fr", "month", "Le navire a coulé en août au large.", (2,)),
    ("en", "month", "The ship sank in August off the coast.", (2,)),
    ("fr", "year", "Le navire a coulé en 2019 au large.", (2,)),
    ("en", "year", "The ship sank in 2019 off the coast.", (2,)),
    ("fr", "day", "Le navire a coulé le 6 août au large.", (2,)),
    ("en", "day", "The ship sank on 6 August off the coast.", (2,)),
    ("fr", "widened", "Le navire a coulé le 6 août au large.", (0,)),
    ("en", "widened", "The ship sank on 6 August off the coast.", (0,)),
    ("fr", "negation", "Le navire a coulé au large.", (2,)),
    ("en", "negation", "The ship was found off the coast.", (2,)),
    ("fr", "antonym", "La hausse des prix continue.", (2,)),
    ("en", "antonym", "The majority of members came.", (2,)),
]


@pytest.mark.parametrize(("lang", "name", "text", "forth"), CASES)
def test_edits_change_the_sentence_and_know_the_label(lang, name, text, forth):
    result = edits.EDITS[name](text, EDIT_TABLES[lang], random.Random(3), lang)
    assert result is not None
    assert result[0] != text
    assert result[1] == forth


@pytest.mark.parametrize(
    ("lang", "name", "text"),
    [
        ("fr", "number", "Plus de 12 personnes ont été blessées."),
        ("en", "number", "More than 12 people were hurt."),
        ("fr", "number", "Le drame a eu lieu en 2019."),
        ("en", "number", "It happened in 2019."),
        ("fr", "negation", "Le navire n'a pas coulé."),
        ("en", "negation", "The ship has never sunk."),
        ("fr", "weekday", "Entre lundi et mardi, il a plu."),
        ("en", "weekday", "Between Monday and Tuesday it rained."),
    ],
)
def test_edits_abstain_where_the_label_would_be_doubtful(lang, name, text):
    assert edits.EDITS[name](text, EDIT_TABLES[lang], random.Random(3), lang) is None


def test_bounds_get_the_label_of_arithmetic():
    table = EDIT_TABLES["fr"]
    for seed in range(60):
        text, forth, _ = edits.number_bounded("Le séisme a tué 100 habitants.", table, random.Random(seed), "fr")
        if "plus de" in text:
            bound = int(text.split("plus de ")[1].split()[0])
            assert forth == ((0,) if bound < 100 else (2,))
        elif "moins de" in text:
            bound = int(text.split("moins de ")[1].split()[0])
            assert forth == ((0,) if bound > 100 else (2,))
        else:
            assert forth == (0,)


@pytest.mark.parametrize("edit", [edits.number_bounded, edits.number_rewritten])
def test_no_word_comes_between_a_currency_sign_and_its_number(edit):
    text = "The company paid £800 million in fines."
    assert all(edit(text, EDIT_TABLES["en"], random.Random(seed), "en") is None for seed in range(20))


def test_edit_rows_are_seeded():
    paragraph = (
        "Le maire a annoncé mardi la fermeture de la piscine municipale. "
        "Les travaux ont coûté 120 mille euros à la commune depuis l'été. "
        "La réouverture est prévue en septembre selon la mairie du village."
    )
    documents = [[paragraph]] * 5
    first = edits.edit_rows(iter(documents), "fr", 8, 1)
    assert first == edits.edit_rows(iter(documents), "fr", 8, 1)
    assert {row.allowed for row in first} <= {(0,), (1,), (2,), (0, 1)}


def test_a_set_taken_three_times_is_there_three_times_and_an_ablation_leaves_its_ingredient_out(tmp_path, monkeypatch):
    from factcheck.training import nli

    (tmp_path / "nli").mkdir()
    with gzip.open(tmp_path / "nli" / "toy_en.tsv.gz", "wt", encoding="utf-8") as handle:
        handle.write("premise\thypothesis\tlabel\tlang\tsource\nA man walks.\tA man moves.\tentailment\ten\ttoy\n")
    (tmp_path / "families").mkdir()
    (tmp_path / "families" / "toy.jsonl").write_text(json.dumps(FAMILY) + "\n", encoding="utf-8")
    monkeypatch.setattr(nli, "held_out_families", lambda *_: frozenset())
    toy = (corpora.Source("toy_en", "CC0", times=3),)
    whole = nli.mixture(tmp_path, tmp_path / "families", 1, 0, [], frozenset(), None, toy)
    assert sum(row.source == "toy_en" for row in whole) == 3
    assert any(row.source.startswith("families:") for row in whole)
    bare = nli.mixture(tmp_path, None, 1, 0, [], frozenset(), None, toy)
    assert [row.source for row in bare] == ["toy_en"] * 3


def test_unknown_ingredients_are_named(tmp_path):
    from factcheck.errors import InputError
    from factcheck.training.loop import Plan
    from factcheck.training.recipes import train

    with pytest.raises(InputError, match=r"no ingredient 'salt'.*codeswitch"):
        train("nli", tmp_path, tmp_path / "out", Plan(without=frozenset({"salt"})))
