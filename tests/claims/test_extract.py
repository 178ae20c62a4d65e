"""The whole extraction with the shipped parsers: offsets, order, batches, records, hostile text."""

from __future__ import annotations

import datetime as dt
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.claims import REASONS, Extraction, extract, extract_many
from factcheck.errors import LanguageError
from factcheck.records import Article, claim_id

FRENCH = """Le pont de Brive a fermé lundi

BRIVE (AFP) - Le préfet de Corrèze, Luc Armand, a affirmé mardi que le pont de Brive rouvrira le 12 mars. Il a précisé
que les travaux coûtent 3,5 millions d'euros. « Nous n'avons reçu aucune plainte », a assuré la maire, Anne Delmas.

Selon les pompiers, deux ouvriers ont été blessés. L'entreprise Morel a démenti avoir utilisé du béton ancien.

Que va devenir le chantier ?
• Lire aussi : nos archives
"""
ENGLISH = """The council closed the bridge on Monday. The mayor, Ann Hale, said it will reopen in March. She added
that the work costs $3 million.

According to firefighters, two workers were hurt. The builder denied that it had used old concrete.

Subscribe to our newsletter.
"""


def article(text: str, lang: str, name: str = "a") -> Article:
    return Article(id=name, text=text, lang=lang, published=dt.date(2026, 3, 4))


@pytest.fixture(scope="module")
def french() -> Extraction:
    return extract(article(FRENCH, "fr"))


@pytest.fixture(scope="module")
def english() -> Extraction:
    return extract(article(ENGLISH, "en"))


@pytest.mark.parametrize(("name", "text"), [("french", FRENCH), ("english", ENGLISH)])
def test_quotes_slice_back_and_records_agree(name: str, text: str, request: pytest.FixtureRequest) -> None:
    found: Extraction = request.getfixturevalue(name)
    assert found.claims
    for claim in found.claims:
        assert text[slice(*claim.span)] == claim.quote
        assert claim.id == claim_id("a", claim.span, claim.text)
        assert (claim.polarity == "negative") == (claim.modality == "negated")
        assert 0 <= claim.checkworthy <= 1
        for part in (*claim.values, *claim.entities):
            assert claim.text[slice(*part.span)] == part.text
    assert list(found.claims) == sorted(found.claims, key=lambda claim: (claim.span, claim.text))
    last = 0
    for sentence in found.sentences:
        assert text[slice(*sentence.span)] == sentence.text
        assert not text[last : sentence.span[0]].strip()
        assert sentence.reason is None or sentence.reason in REASONS
        last = sentence.span[1]


def by_text(found: Extraction, part: str) -> str:
    """Speaker and modality of the first claim whose text holds ``part``."""
    claim = next(claim for claim in found.claims if part in claim.text)
    return f"{claim.attribution.speaker if claim.attribution else None} | {claim.modality}"


def test_who_says_what_in_french(french: Extraction) -> None:
    assert by_text(french, "rouvrira") == "le préfet de Corrèze, Luc Armand | forecast"
    assert by_text(french, "coûtent") == "le préfet de Corrèze, Luc Armand | reported"
    assert by_text(french, "plainte") == "la maire, Anne Delmas | negated"
    assert by_text(french, "ouvriers") == "les pompiers | reported"
    assert by_text(french, "béton") == "l'entreprise Morel | negated"


def test_who_says_what_in_english(english: Extraction) -> None:
    assert by_text(english, "closed the bridge") == "None | asserted"
    assert by_text(english, "reopen") == "the mayor, Ann Hale | forecast"
    assert by_text(english, "million") == "the mayor, Ann Hale | reported"
    assert by_text(english, "hurt") == "firefighters | reported"
    assert by_text(english, "concrete") == "the builder | negated"


def test_values_keep_the_context_of_the_article(french: Extraction) -> None:
    reopening = next(claim for claim in french.claims if "rouvrira" in claim.text)
    assert ("date", "2026-03-12") in {(value.kind, value.lo) for value in reopening.values}
    cost = next(claim for claim in french.claims if "coûtent" in claim.text)
    assert [(value.kind, value.lo, value.unit) for value in cost.values] == [("money", 3_500_000, "EUR")]


def test_what_was_left_out_says_why(french: Extraction, english: Extraction) -> None:
    assert {s.text: s.reason for s in french.sentences if s.reason} == {
        "Que va devenir le chantier ?": "question",
        "• Lire aussi : nos archives": "boilerplate",
    }
    assert [s.reason for s in english.sentences if s.reason] == ["boilerplate"]


def test_a_batch_gives_what_each_article_gives_alone(french: Extraction, english: Extraction) -> None:
    mixed = [article(FRENCH, "fr"), article(ENGLISH, "en"), article(FRENCH, "fr")]
    assert list(extract_many(mixed)) == [french, english, french]


def test_unknown_language_is_refused() -> None:
    with pytest.raises(LanguageError):
        extract(article("Ein Satz.", "de"))


def test_nothing_to_find() -> None:
    assert extract(article("", "fr")) == Extraction((), ())
    assert extract(article("…", "fr")).claims == ()


@given(st.text(alphabet=st.sampled_from(list("aeLM .!?«»“”\"'’()-—:;,\n1é\u00a0%€")), max_size=120))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_text_is_read_without_error(text: str) -> None:
    for lang in ("fr", "en"):
        for claim in extract(article(text, lang)).claims:
            assert text[slice(*claim.span)] == claim.quote


@pytest.mark.parametrize("text", ["le maire dit que " * 400, "selon X, " * 400, "« " * 800, "a dit, " * 400])
def test_hostile_sentences_take_bounded_time(text: str) -> None:
    start = time.process_time()
    extract(article(text, "fr"))
    assert time.process_time() - start < 15
