"""``report.md`` and ``report.jsonld``."""

from __future__ import annotations

import json
import re

import pytest

from factcheck.reports import jsonld, md
from tests.reports.hostile import TEXTS, poisoned
from tests.reports.newsroom import newsroom


def test_contested_facts_come_first_with_both_quotes() -> None:
    text = md.render(newsroom(), "fr")
    assert (
        text.index("## Faits contestés (6)") < text.index("## Mises à jour (2)") < text.index("## Faits corroborés (2)")
    )
    linked = "[**Dépêche Nord**](https://example.org/depeche-nord/saint-aubray-incendie)"
    assert f"{linked}, 12 mars 2026, selon les pompiers" in text
    assert "Le port doit rouvrir **lun. 16 mars** → **mer. 18 mars**" in text
    assert "Environ 600 habitants du quartier des Docks ont été évacués (3\u00a0origines" in text
    assert "port/photo.txt" in text


def test_english() -> None:
    assert "## Contested facts (6)" in md.render(newsroom(), "en")


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("*gras* et _penché_", r"\*gras\* et \_penché\_"),
        ("[lien](javascript:x)", r"\[lien\](javascript:x)"),
        ("<b>", "&lt;b&gt;"),
        ("@equipe et #12", r"@<!-- -->equipe et \#<!-- -->12"),
        ("un\n## deux", r"un \#<!-- -->\#<!-- --> deux"),
        ("1. liste", r"1\. liste"),
        ("- liste", r"\- liste"),
        ("1) liste - suite (fin).", r"1\) liste - suite (fin)."),
        ("http://example.org", r"http:<!-- -->//example.org"),
        ("a | b", r"a \| b"),
    ],
)
def test_escape(text: str, escaped: str) -> None:
    assert md.escape(text) == escaped


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_hostile_text_makes_no_markup(name: str) -> None:
    text = md.render(poisoned(TEXTS[name]))
    assert not re.search(r"<(?!!-- -->)", text)
    assert not re.search(r"(?<!\\)[\[\]]", text)
    assert not re.search(r"@\w", text)
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", text)


def test_links_lead_to_the_web_alone_and_stay_whole() -> None:
    assert "](https://example.org/a%28b%29)" in md.render(poisoned("texte", "https://example.org/a(b)"))
    assert "](" not in md.render(poisoned("texte", "javascript:alert(1)"))


def test_jsonld_gives_one_claim_a_position_with_its_appearances() -> None:
    data = json.loads(jsonld.render(newsroom()))
    assert data["@context"] == "https://schema.org"
    claims = data["@graph"]
    assert {claim["@type"] for claim in claims} == {"Claim"}
    evacuated = next(claim for claim in claims if claim["text"].startswith("Environ 600"))
    assert [work["publisher"]["name"] for work in evacuated["appearance"]] == [
        "Dépêche Nord", "Harbour Ledger", "Le Cadran",
    ]  # fmt: skip
    assert evacuated["firstAppearance"]["datePublished"] == "2026-03-12T09:15:00"
    assert "rating" not in jsonld.render(newsroom()).lower()
    cause = next(claim for claim in claims if claim["text"].startswith("Un court-circuit"))
    assert cause["author"]["name"] == "Hervé Lacaze"


def test_jsonld_links_only_to_the_web() -> None:
    assert '"url"' not in jsonld.render(poisoned("texte", "javascript:alert(1)"))
