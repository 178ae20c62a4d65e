"""Findings of a check, and the formats that carry them: SARIF, GitHub annotations, JUnit, text."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.records import Article, Claim, Report, Verdict
from factcheck.reports import github, junit, sarif, text
from factcheck.reports.findings import findings
from tests.reports.hostile import TEXTS, poisoned
from tests.reports.newsroom import newsroom

NEW = {"art-rive"}


def test_only_what_touches_a_new_article() -> None:
    found = findings(newsroom(), NEW)
    assert [(item.level, item.verdict.kind) for item in found] == [
        ("conflict", "negation"), ("conflict", "causal"), ("conflict", "number"), ("update", "date"),
    ]  # fmt: skip
    assert {item.here.article.id for item in found} == NEW
    assert found[0].there.source == "Dépêche Nord"


def test_doubtful_conflicts_are_suspects() -> None:
    assert [item.level for item in findings(newsroom(), NEW, sure=0.8)] == ["conflict", "suspect", "suspect", "update"]


def test_nothing_new_nothing_found() -> None:
    assert findings(newsroom(), set()) == []


def _pair(path: Path | None, body: str, quote: str) -> Report:
    start = body.index(quote)
    new = Article("new", body, "fr", path=str(path) if path else None, source="Neuf")
    old = Article("old", quote, "fr", source="Vieux")
    claims = (
        Claim("n", "new", (start, start + len(quote)), quote, quote, "fr"),
        Claim("o", "old", (0, len(quote)), quote, quote, "fr"),
    )
    return Report((new, old), claims, (Verdict("n", "o", "conflict", "number", 0.9),), ())


def test_place_counts_the_front_matter_of_the_file(tmp_path: Path) -> None:
    body = "Titre.\n\nLe pont a 12 arches. Il date de 1850.\n"
    path = tmp_path / "draft.md"
    path.write_bytes(f"---\r\ntitle: x\r\n---\r\n{body}".replace("\n", "\r\n").replace("\r\r", "\r").encode())
    here = findings(_pair(path, body, "Il date de 1850"), {"new"})[0].here
    assert (here.line, here.column, here.end_line, here.end_column) == (6, 22, 6, 37)


def test_place_in_html_is_found_by_its_words(tmp_path: Path) -> None:
    path = tmp_path / "draft.html"
    path.write_text("<html>\n<body>\n<p>Le pont\n  a 12 arches.</p></body></html>", encoding="utf-8")
    here = findings(_pair(path, "Le pont a 12 arches.", "Le pont a 12 arches"), {"new"})[0].here
    assert (here.line, here.column, here.end_line) == (3, 4, 4)


def test_place_falls_back_to_the_article_text() -> None:
    here = findings(_pair(None, "Un.\nLe pont a 12 arches.", "Le pont"), {"new"})[0].here
    assert (here.line, here.column, here.path) == (2, 1, "new")


def test_fingerprint_survives_moved_lines_and_spacing_but_not_other_words() -> None:
    report = newsroom()
    before = [item.fingerprint for item in findings(report, NEW)]
    moved = tuple(
        replace(claim, span=(claim.span[0] + 1, claim.span[1] + 1), text=claim.text.replace(" ", "\u00a0").upper())
        for claim in report.claims
    )
    assert sorted(item.fingerprint for item in findings(replace(report, claims=moved), NEW)) == sorted(before)
    changed = tuple(replace(claim, text=claim.text.replace("8 000", "9 000")) for claim in report.claims)
    after = [item.fingerprint for item in findings(replace(report, claims=changed), NEW)]
    assert len(set(before) - set(after)) == 1


def test_same_words_twice_are_numbered() -> None:
    report = _pair(None, "Un pont. Deux ponts.", "Un pont")
    twice = replace(report, verdicts=(*report.verdicts, *report.verdicts))
    assert [item.occurrence for item in findings(twice)] == [0, 1]


def test_sarif_has_rules_places_and_our_fingerprint() -> None:
    log = json.loads(sarif.render(newsroom(), NEW, lang="en", sure=0.8))
    assert log["version"] == "2.1.0"
    run = log["runs"][0]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert rules == sorted(rules) == ["conflict.causal", "conflict.negation", "conflict.number", "update.date"]
    assert [result["level"] for result in run["results"]] == ["error", "warning", "warning", "note"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]] == result["ruleId"]
        assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "port/la-rive.md"
        assert result["relatedLocations"][0]["physicalLocation"]["artifactLocation"]["uri"] != "port/la-rive.md"
        assert re.fullmatch(r"[0-9a-f]{32}:0", result["partialFingerprints"][sarif.FINGERPRINT])
        region = result["locations"][0]["physicalLocation"]["region"]
        assert 1 <= region["startLine"] <= region["endLine"]


def test_sarif_writes_paths_as_addresses() -> None:
    report = newsroom()
    moved = tuple(replace(article, path="dossier été/a b.md") for article in report.articles)
    log = json.loads(sarif.render(replace(report, articles=moved), NEW))
    location = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert location["uri"] == "dossier%20%C3%A9t%C3%A9/a%20b.md"


def test_github_commands() -> None:
    lines = github.render(newsroom(), NEW, lang="en").splitlines()
    assert len(lines) == 4
    assert lines[0].startswith("::error file=port/la-rive.md,line=1,endLine=1,col=1,endColumn=96,title=Contradiction")
    assert lines[3].startswith("::notice ")


def test_junit_counts_failures_and_shows_what_was_checked() -> None:
    root = ET.fromstring(junit.render(newsroom(), {"art-rive", "art-ouest"}, sure=0.8))
    assert (root.get("tests"), root.get("failures")) == ("5", "1")
    suites = {suite.get("name"): suite for suite in root}
    assert len(suites["port/la-rive.md"].findall("testcase")) == 4
    assert len(suites["port/ouest-estuaire.txt"].findall("testcase")) == 1


def test_text_is_grouped_by_file_and_coloured_on_demand() -> None:
    plain = text.render(newsroom(), NEW, lang="fr")
    assert plain.startswith("port/la-rive.md\n\n  1:1  Contradiction (négation)")
    assert plain.endswith("3 contradictions et 1 mise à jour\n")
    assert "\x1b" not in plain
    assert "\x1b[31;1m" in text.render(newsroom(), NEW, colour=True)
    assert text.render(newsroom(), set(), lang="en") == "No contradiction found\n"


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_hostile_text_stays_data(name: str) -> None:
    report = poisoned(TEXTS[name])
    ET.fromstring(junit.render(report))
    json.loads(sarif.render(report)).keys()
    commands = github.render(report).splitlines()
    assert all(line.startswith(("::error ", "::warning ", "::notice ")) for line in commands)
    assert len(commands) == 2
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]", text.render(report))
