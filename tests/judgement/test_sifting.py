from __future__ import annotations

import hashlib
import itertools
import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from unittest import mock

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.judgement import Judge, JudgeSettings, sifting
from factcheck.judgement.bounds import bounds
from factcheck.judgement.evidence import entailments, equalised, similarities, value_finding
from factcheck.judgement.fusion import Head, load_fusion
from factcheck.judgement.prepared import Views
from factcheck.judgement.sifting import READING, Sieve, _best, _has_values, _worst
from factcheck.records import Article, Claim, Verdict
from tests.judgement.making import WordEncoder, article_of, claim_of

SENTENCES = (
    "L'explosion de l'usine de Valmorey a fait neuf morts.",
    "L'explosion de l'usine de Valmorey a fait onze morts.",
    "L'explosion de l'usine de Valmorey a fait onze morts mardi 4 mars.",
    "Le maire de Valmorey n'a pas démissionné après l'explosion.",
    "Le maire de Valmorey a démissionné après l'explosion.",
    "Le maire va démissionner en avril, selon la préfète.",
    "La préfète a rouvert le pont le 12 mars 2025.",
    "La préfète a rouvert le pont en mars 2025.",
    "Le pont de Castagnole restera fermé jusqu'en juin.",
    "Castagnole vend 40 % de ses vignes à un groupe suisse.",
    "Tous les élèves de Castagnole ont réussi.",
    "La plupart des élèves de Castagnole ont réussi.",
)
PADDING = (
    " La ville de Brévent regarde passer les camions de Loubrac et les trains de Mirande vers Orsille chaque matin "
    "depuis que la halle est fermée, et personne ne sait combien de temps cela durera encore, dit-on au café de la "
    "place où se retrouvent les anciens de la verrerie, les joueurs de boules et les marchands de fromage du coin."
)
OTHER = PADDING.replace("Brévent", "Pontarel").replace("Loubrac", "Souvigne").replace("Mirande", "Vertou").replace(
    "Orsille", "Quimerc"
)  # fmt: skip


class AnyNLI:
    """Answers by the texts and a seed alone, with every answer as likely."""

    digest = "any"

    def __init__(self, seed: int) -> None:
        self.seed = seed
        self.asked = 0

    def predict(self, pairs: Sequence[tuple[str, str]]) -> npt.NDArray[np.float32]:
        self.asked += len(pairs)
        rows = np.zeros((len(pairs), 3), dtype=np.float32)
        for row, pair in zip(rows, pairs, strict=True):
            digest = hashlib.sha256(f"{self.seed}{pair}".encode()).digest()
            row[:] = np.array([digest[0], digest[1], digest[2]], dtype=np.float32) ** 4 + 1
        result: npt.NDArray[np.float32] = rows / rows.sum(axis=1, keepdims=True)
        return result


def corpus(numbers: Sequence[int]) -> tuple[list[Article], list[tuple[Claim, Claim]]]:
    """An article for each number, each about its sentence, and all pairs of their first sentences."""
    told = [
        article_of(
            SENTENCES[number % len(SENTENCES)] + ("", PADDING, OTHER)[number % 3], "fr", f"2025-03-{place + 1:02d}", "A"
        )
        for place, number in enumerate(numbers)
    ]
    claims = [
        claim_of(article, SENTENCES[number % len(SENTENCES)]) for article, number in zip(told, numbers, strict=True)
    ]
    return told, list(itertools.combinations(claims, 2))


def shown(verdicts: Sequence[Verdict], least: float) -> list[Verdict | None]:
    return [v if v.relation != "neutral" and v.confidence >= least else None for v in verdicts]


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(
    numbers=st.lists(st.integers(0, 35), min_size=2, max_size=6),
    seed=st.integers(0, 1000),
    least=st.sampled_from([0.05, 0.2, 0.44, 0.45, 0.46, 0.5, 0.8, 0.95, 1.0]),
    similar=st.sampled_from([0.0, 0.4, 0.68]),
    known=st.booleans(),
)
def test_nothing_that_would_be_shown_is_lost(
    numbers: list[int], seed: int, least: float, similar: float, known: bool
) -> None:
    articles, pairs = corpus(numbers)
    texts = sorted({claim.text for pair in pairs for claim in pair})
    vectors = dict(zip(texts, WordEncoder().encode(texts), strict=True)) if known else None
    fusion = replace(load_fusion(), glance=None)
    judge = Judge(AnyNLI(seed), WordEncoder(), JudgeSettings(least_similar=similar), fusion=fusion)
    full = judge.judge(pairs, (), articles)
    # That claims far apart are passed over is no bound, nor is what is seen at a glance.
    with mock.patch.object(sifting, "_far", return_value=False):
        assert shown(judge.judge(pairs, (), articles, least=least, vectors=vectors), 0) == shown(full, least)


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(numbers=st.lists(st.integers(0, 35), min_size=2, max_size=4, unique=True), seed=st.integers(0, 1000))
def test_what_is_read_step_by_step_lies_between_its_bounds(numbers: list[int], seed: int) -> None:
    articles, pairs = corpus(numbers)
    judge = Judge(AnyNLI(seed), WordEncoder(), JudgeSettings(least_similar=0.0))
    prepared = judge.prepare(pairs, articles)
    triples = [(known.a, known.b, known.found) for known in prepared]
    near = similarities(triples, WordEncoder())
    read = near
    for step, unread in READING:
        read = entailments(triples, read, AnyNLI(seed), step)
        for known, seen in zip(prepared, read, strict=True):
            rows = [
                replace(known, seen=one).row
                for one in (_worst(seen, known.found, unread), known.seen, _best(seen, known.found, unread))
            ]
            assert all(rows[0][name] <= rows[1][name] <= rows[2][name] for name in rows[1]), step
    assert read == [known.seen for known in prepared]


def test_each_question_is_asked_once() -> None:
    articles, pairs = corpus(range(12))
    prepared = Judge(None, WordEncoder()).prepare(pairs, articles)
    triples = [(known.a, known.b, known.found) for known in prepared]
    near, equal = similarities(triples, WordEncoder()), [equalised(value_finding(found)) for *_, found in triples]
    nli = AnyNLI(1)
    entailments(triples, near, nli, ("same_ab", "same_ba"))
    assert 0 < nli.asked <= 2 * sum(equal) < 2 * len(pairs)


@pytest.mark.parametrize("models", [(None, None), (None, WordEncoder()), (AnyNLI(1), None)])
def test_nothing_is_lost_without_a_model(models: tuple[AnyNLI | None, WordEncoder | None]) -> None:
    articles, pairs = corpus(range(24))
    judge = Judge(*models)
    assert shown(judge.judge(pairs, (), articles, least=0.5), 0) == shown(judge.judge(pairs, (), articles), 0.5)


def test_fewer_pairs_are_read() -> None:
    articles, pairs = corpus(range(24))
    asked = []
    for least in (0.0, 0.5):
        nli = AnyNLI(3)
        Judge(nli, WordEncoder(), JudgeSettings(least_similar=0.4)).judge(pairs, (), articles, least=least)
        asked.append(nli.asked)
    assert asked[1] < 0.6 * asked[0]


def test_what_is_not_shown_tells_nothing() -> None:
    articles, pairs = corpus([0, 9])
    (verdict,) = Judge(AnyNLI(0), WordEncoder()).judge(pairs, (), articles, least=0.6)
    assert verdict == Verdict(pairs[0][0].id, pairs[0][1].id, "neutral", "other", 0.4)


@pytest.mark.parametrize(
    ("text", "lang", "values"),
    [
        ("L'incendie s'est déclaré sans faire aucun blessé.", "fr", True),
        ("A plan under which no jobs will go was agreed.", "en", True),
        ("Le maire a fait trois déplacements.", "fr", True),
        ("Le maire a démissionné.", "fr", False),
    ],
)
def test_none_of_something_is_a_value(text: str, lang: str, values: bool) -> None:
    assert _has_values(claim_of(article_of(text, lang))) is values


def test_far_pairs_without_values_are_passed_over_where_no_ground_could_hold() -> None:
    told = [article_of(text, "fr", "2025-03-01", "A") for text in (SENTENCES[4], SENTENCES[8])]
    pair = (claim_of(told[0]), claim_of(told[1]))
    far = {pair[0].text: np.array([1.0, 0.0]), pair[1].text: np.array([0.3, 0.954])}
    for least, skipped in ((0.5, True), (0.2, False)):
        judge = Judge(AnyNLI(0), WordEncoder())
        sieve = Sieve(judge.encoder, judge.nli, judge.settings, load_fusion(), least, "fr", far)
        views = Views(told)
        with mock.patch.object(views, "pair", side_effect=views.pair) as met:
            sieve.prepare([pair], views)
        assert (met.call_count == 0) is skipped


@pytest.mark.parametrize(
    ("texts", "houses", "cosine", "skipped"),
    [
        ((4, 8), "AA", 0.65, True),
        ((4, 8), "AA", 0.7, False),
        ((0, 6), "AA", 0.55, False),
        ((0, 6), "AA", 0.45, True),
        ((4, 8), "AB", 0.55, False),
        ((4, 8), "AB", 0.45, True),
        ((0, 6), "AB", 0.45, False),
    ],
)
def test_claims_with_values_and_of_two_houses_may_be_farther_apart(
    texts: tuple[int, int], houses: str, cosine: float, skipped: bool
) -> None:
    told = [
        article_of(SENTENCES[number], "fr", "2025-03-01", house) for number, house in zip(texts, houses, strict=True)
    ]
    pair = (claim_of(told[0]), claim_of(told[1]))
    assert all(_has_values(claim) for claim in pair) is (texts == (0, 6))
    far = {pair[0].text: np.array([1.0, 0.0]), pair[1].text: np.array([cosine, math.sqrt(1 - cosine**2)])}
    judge = Judge(AnyNLI(0), WordEncoder())
    sieve = Sieve(judge.encoder, judge.nli, judge.settings, load_fusion(), 0.5, "fr", far)
    views = Views(told)
    with mock.patch.object(views, "pair", side_effect=views.pair) as met:
        sieve.prepare([pair], views)
    assert (met.call_count == 0) is skipped


@pytest.mark.parametrize(("houses", "least", "read"), [("AA", 0.5, False), ("AA", 0.4, True), ("AB", 0.5, True)])
def test_what_is_unlike_all_that_is_shown_of_an_archive_is_not_read(houses: str, least: float, read: bool) -> None:
    told = [
        article_of(SENTENCES[place], "fr", "2025-03-01", house) for place, house in zip((0, 1), houses, strict=True)
    ]
    pair = (claim_of(told[0]), claim_of(told[1]))
    asked = {}
    for bias in (-1.0, 1.0):
        fusion = replace(load_fusion(), glance=Head(bias, (), (), {"value_clash": 0.5}))
        nli = AnyNLI(0)
        Judge(nli, WordEncoder(), fusion=fusion).judge([pair], (), told, least=least)
        asked[bias] = nli.asked > 0
    assert asked == {-1.0: read, 1.0: True}


def test_one_article_and_other_languages_are_read_whatever_a_glance_says() -> None:
    french = article_of(f"{SENTENCES[0]} {SENTENCES[1]}", "fr", "2025-03-01", "A")
    english = [
        article_of(f"The explosion at the Valmorey plant killed {count} people.", "en", "2025-03-01", "A")
        for count in ("nine", "eleven")
    ]
    fusion = replace(load_fusion(), glance=Head(-9.0, (), (), {}))
    for told, pair in (
        ([french], (claim_of(french, SENTENCES[0]), claim_of(french, SENTENCES[1]))),
        (english, (claim_of(english[0]), claim_of(english[1]))),
    ):
        nli = AnyNLI(0)
        Judge(nli, WordEncoder(), fusion=fusion).judge([pair], (), told, least=0.5)
        assert nli.asked


def test_contexts_are_encoded_where_a_model_looks_at_them() -> None:
    before = "Les anciens de la verrerie en parlent encore sur la place du village. "
    told = [article_of(before + SENTENCES[place], "fr", "2025-03-01", "A") for place in (0, 1)]
    pair = (claim_of(told[0], SENTENCES[0]), claim_of(told[1], SENTENCES[1]))
    met = {}
    for weights in ({}, {"cos_context": 1.0}):
        heads = dict(load_fusion().heads)
        heads["same"] = replace(heads["same"], weights={**heads["same"].weights, **weights})
        encoder = WordEncoder()
        with mock.patch.object(encoder, "encode", side_effect=encoder.encode) as encode:
            fusion = replace(load_fusion(), heads=heads, glance=None)
            Judge(AnyNLI(0), encoder, fusion=fusion).judge([pair], (), told, least=0.5)
        met[bool(weights)] = max(len(text) for call in encode.call_args_list for text in call.args[0])
    assert met[False] < len(SENTENCES[1]) + 20 < met[True]


def test_given_vectors_stand_for_the_encoder() -> None:
    articles, pairs = corpus(range(12))
    texts = sorted({claim.text for pair in pairs for claim in pair})
    rows = WordEncoder().encode(texts)
    vectors = {text: row.astype(np.float16) for text, row in zip(texts, rows, strict=True)}
    judge = Judge(AnyNLI(2), WordEncoder())
    for least in (0.0, 0.5):
        given_them = judge.judge(pairs, (), articles, least=least, vectors=vectors)
        assert given_them == judge.judge(pairs, (), articles, least=least)


@settings(deadline=None, max_examples=60)
@given(data=st.data())
def test_bounds_hold_for_every_row_between(data: st.DataObject) -> None:
    fusion = load_fusion()
    names = sorted({name for head in fusion.heads.values() for name in (*head.features, *head.weights)})
    seed = np.random.default_rng(data.draw(st.integers(0, 10_000)))
    ends = np.sort(np.round(seed.random((2, len(names))), 2), axis=0)
    low, high = ({name: float(value) for name, value in zip(names, row, strict=True)} for row in ends)
    between: Mapping[str, float] = {
        name: float(value)
        for name, value in zip(names, ends[0] + seed.random(len(names)) * (ends[1] - ends[0]), strict=True)
    }
    most = bounds(fusion, [low], [high])
    for row in (between, low, high):
        odds = fusion(row)
        assert 1 - odds.neutral <= most.related[0]
        for relation in ("agree", "conflict", "update"):
            assert getattr(odds, relation) <= getattr(most, relation)[0]
