"""``report.json``: the records under their names, the schema, and the way back."""

from __future__ import annotations

import json
from dataclasses import replace

import jsonschema
import pytest

from factcheck.errors import DataError
from factcheck.reports import json as report_json
from factcheck.reports.context import ordered
from tests.reports.hostile import TEXTS, broken_spans, poisoned
from tests.reports.newsroom import newsroom

VALIDATOR = jsonschema.Draft202012Validator(report_json.schema())


def test_schema_is_itself_valid() -> None:
    jsonschema.Draft202012Validator.check_schema(report_json.schema())


def test_records_under_their_field_names() -> None:
    data = json.loads(report_json.render(newsroom()))
    VALIDATOR.validate(data)
    assert list(data) == [
        "articles", "claims", "verdicts", "clusters", "sentences", "skipped", "models", "settings", "pairs",
    ]  # fmt: skip
    claim = next(claim for claim in data["claims"] if claim["quote"].startswith("Le feu s’est déclaré"))
    assert claim["attribution"] == {"speaker": "les pompiers", "canonical": "les pompiers", "cue": "selon"}
    assert claim["values"][0]["lo"] == "2026-03-12T03:40"
    article = next(article for article in data["articles"] if article["id"] == claim["article_id"])
    assert article["text"][slice(*claim["span"])] == claim["quote"]
    assert article["published"] == "2026-03-12T09:15:00"
    assert {sentence["reason"] for sentence in data["sentences"]} == {"question", "boilerplate", "opinion"}


def test_round_trip() -> None:
    report = ordered(newsroom())
    left_out = tuple(sentence for sentence in report.sentences if sentence.reason)
    back = report_json.read(report_json.render(report))
    assert back == replace(report, sentences=left_out)


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"articles": 3}', '{"articles": [{"id": 1, "wrong": 2}]}'])
def test_what_is_no_report_is_refused(text: str) -> None:
    with pytest.raises(DataError, match=r"not a factcheck report\.json"):
        report_json.read(text)


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_hostile_text_stays_valid_json(name: str) -> None:
    written = report_json.render(poisoned(TEXTS[name]))
    written.encode()
    VALIDATOR.validate(json.loads(written, parse_constant=lambda token: pytest.fail(token)))


def test_broken_spans_are_written_as_they_are() -> None:
    VALIDATOR.validate(json.loads(report_json.render(broken_spans(newsroom()))))


def test_schema_refuses_an_unknown_status() -> None:
    data = json.loads(report_json.render(newsroom()))
    data["clusters"][0]["status"] = "true"
    with pytest.raises(jsonschema.ValidationError):
        VALIDATOR.validate(data)
