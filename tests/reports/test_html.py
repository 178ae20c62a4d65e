"""The HTML page: what it shows, that it is valid, and that nothing in an article can act in it."""

from __future__ import annotations

import base64
import hashlib
import os
import re
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import html5lib
import pytest

from factcheck.articles import read
from factcheck.records import Report
from factcheck.reports import html
from factcheck.reports.clean import one_line
from factcheck.reports.lang import tongue
from tests.reports.hostile import FILES, TEXTS, URLS, broken_spans, crowd, mob, poisoned, read_files
from tests.reports.newsroom import newsroom
from tests.reports.sample import FOLDER

HTML = "{http://www.w3.org/1999/xhtml}"
REMOTE = {"src", "srcset", "poster", "data", "action", "formaction", "background", "ping", "manifest"}


def parse(page: str) -> Any:
    """The page as a tree; any parse error fails the test."""
    return html5lib.HTMLParser(strict=True).parse(page)


def text_of(node: Any) -> str:
    return re.sub(r"\s+", " ", "".join(node.itertext())).strip()


def by_class(root: Any, tag: str, name: str) -> list[Any]:
    return [node for node in root.iter(HTML + tag) if name in (node.get("class") or "").split()]


@pytest.fixture(scope="module")
def page() -> Any:
    return parse(html.render(newsroom(), "fr"))


def test_numbers_come_first(page: Any) -> None:
    headline = next(page.iter(HTML + "h1"))
    assert text_of(headline) == "6 faits contestés, 2 mis à jour et 2 corroborés"
    numbers = [text_of(node) for node in by_class(page, "dl", "numbers")[0].iter(HTML + "div")]
    assert numbers[0] == "faits contestés6"
    assert "affirmations32" in numbers


@pytest.mark.skipif("VNU_JAR" not in os.environ, reason="set VNU_JAR to the vnu.jar of the npm package vnu-jar")
def test_the_nu_validator_finds_no_error(tmp_path: Path) -> None:
    html.write(newsroom(), tmp_path / "news.html", "fr")
    html.write(mob(40), tmp_path / "mob.html", "en")
    html.write(poisoned(TEXTS["closing"], URLS[0]), tmp_path / "hostile.html", "fr")
    written = [*tmp_path.glob("*.html"), *html.write_split(crowd(8), tmp_path, "fr"), FOLDER / "report.html"]
    command = ["java", "-jar", os.environ["VNU_JAR"], "--errors-only", "--format", "gnu", *map(str, written)]
    run = subprocess.run(command, capture_output=True, text=True)
    assert run.stderr == ""


def test_headline_puts_the_rival_figures_in_place(page: Any) -> None:
    titles = [text_of(node) for node in page.iter(HTML + "h3")]
    assert "L’entrepôt s’étend sur 8 000 m² ou 12 000 m²" in titles
    assert "Le feu s’est déclaré ≈ 03:40 ou 05:00 dans l’entrepôt" in titles
    assert "Le port doit rouvrir lun. 16 mars → mer. 18 mars" in titles


def test_headline_takes_no_side_where_no_figure_differs(page: Any) -> None:
    title = next(text_of(node) for node in page.iter(HTML + "h3") if "mise en demeure" in text_of(node))
    assert "aucune mise en demeure » ou « Le site de Voltanor avait été mis en demeure" in title


def test_positions_stand_side_by_side_with_their_quotes_and_readings(page: Any) -> None:
    card = next(node for node in by_class(page, "article", "contested") if "12 000 m²" in text_of(node))
    positions = by_class(card, "div", "position")
    assert len(positions) == 2
    assert {text_of(mark) for mark in card.iter(HTML + "mark")} >= {"8 000 m²", "12 000 m²", "12,000 square metres"}
    assert "Dépêche Nord, 12 mars 2026" in text_of(positions[0])
    assert "selon « the dockers’ union »" in text_of(positions[1])
    readings = [text_of(node) for node in by_class(card, "dl", "read")]
    assert any("12,000 square metres" in reading and "12 000 m²" in reading for reading in readings)


def test_quotes_are_verbatim_and_carry_their_language(page: Any) -> None:
    texts = {article.text for article in newsroom().articles}
    quotes = list(page.iter(HTML + "blockquote"))
    assert quotes
    for quote in quotes:
        assert quote.get("lang") in ("fr", "en")
        words = re.sub(r"\s+", " ", "".join(quote.itertext()))
        assert any(words in re.sub(r"\s+", " ", text) for text in texts), words


def test_every_anchor_exists_once_and_every_link_reaches_one(page: Any) -> None:
    ids = [node.get("id") for node in page.iter() if node.get("id")]
    assert len(ids) == len(set(ids))
    links = [node.get("href") for node in page.iter(HTML + "a") if node.get("href")]
    assert {link[1:] for link in links if link.startswith("#")} <= set(ids)
    assert {f"k-{claim.id}" for claim in newsroom().claims} <= set(ids)


def test_articles_show_their_claims_and_what_was_left_out(page: Any) -> None:
    story = next(node for node in by_class(page, "article", "story") if node.get("id") == "a-art-depeche")
    looks = {node.get("class") for node in story.iter(HTML + "a") if (node.get("class") or "").startswith("c ")}
    assert looks == {"c contested", "c updated", "c corroborated"}
    assert [text_of(node) for node in by_class(story, "span", "left-out")] == [
        "Faut-il encore stocker des batteries en ville ?",
        "Lire aussi : nos conseils pour trier vos piles.",
    ]
    assert [text_of(node) for node in by_class(story, "small", "reason")] == ["question", "mention de service"]
    notes = " ".join(text_of(node) for node in by_class(story, "p", "note"))
    assert "Harbour Ledger, 13 mars 2026" in notes
    paragraphs = "\n".join("".join(node.itertext()) for node in story.iter(HTML + "p") if node.get("lang") == "fr")
    assert "Environ 600 habitants du quartier des Docks ont été évacués" in paragraphs


def test_the_update_says_which_way_it_went(page: Any) -> None:
    kickers = [text_of(node) for node in by_class(page, "p", "kicker")]
    assert any("Mis à jour · nombre · en hausse" in kicker for kicker in kickers)
    assert any("Mis à jour · date · repoussé" in kicker for kicker in kickers)


def test_chart_and_bars_carry_their_data_as_text(page: Any) -> None:
    charts = [node for node in page.iter() if str(node.tag).endswith("svg") and node.get("role") == "img"]
    assert any("L’Estafette, 16 mars 2026 : 5" in chart.get("aria-label") for chart in charts)
    strips = by_class(page, "table", "strip")
    assert any("vers 3 h 40" not in text_of(strip) and "03:40" in text_of(strip) for strip in strips)


def test_skipped_files_models_and_settings_are_there(page: Any) -> None:
    words = text_of(page)
    assert "port/photo.txt" in words
    assert "encoder-fr-en 0123456789ab" in words
    assert "similarity" in words


def test_a_doubtful_contradiction_is_called_possible(page: Any) -> None:
    labels = [text_of(node) for node in by_class(page, "p", "kicker") if "Confiance" in text_of(node)]
    shares = [(label.split(" · ")[0], int(re.search(r"Confiance (\d+)", label)[1])) for label in labels]  # type: ignore[index]
    disputes = [(label, share) for label, share in shares if label in ("Contesté", "Contradiction possible")]
    assert len(disputes) == 6
    assert all((label == "Contesté") == (share >= 75) for label, share in disputes)
    strict = replace(newsroom(), settings={"fail_confidence": 0.999})
    words = text_of(parse(html.render(strict, "fr")))
    assert "6 sont seulement possibles" in words
    assert "seulement possibles" not in text_of(parse(html.render(replace(strict, settings={"fail_confidence": 0}))))


def test_headline_names_what_is_counted_whatever_comes_first() -> None:
    report = newsroom()
    agreed = tuple(cluster for cluster in report.clusters if cluster.status == "corroborated")
    calm = replace(report, clusters=agreed, verdicts=tuple(v for v in report.verdicts if v.relation == "agree"))
    assert text_of(next(parse(html.render(calm, "fr")).iter(HTML + "h1"))) == "2 faits corroborés"
    assert text_of(next(parse(html.render(calm, "en")).iter(HTML + "h1"))) == "2 corroborated facts"


def test_reasons_of_the_reader_are_told_in_french(tmp_path: Path) -> None:
    more = {
        "photo.jpg": b"\xff\xd8\xff\xe0", "sans-suffixe": b"x", "pdf.txt": b"%PDF-1.4 \x00", "rien.html": b"<p></p>",
        "rien.csv": b"titre,corps\nx,\n", "cols.csv": b"a,b\n1,2\n", "langue.txt": b"12 34 56", "faux.jsonl": b"[1]\n",
        "allemand.txt": b"Der Minister hat am Montag das neue Gesetz vorgestellt und nicht unterschrieben.",
        "double.txt": FILES["override.txt"], "coupe.txt": "Le pont a fermé".encode("utf-16")[:-1],
    }  # fmt: skip
    for name, content in more.items():
        (tmp_path / name).write_bytes(content)
    report = read_files(tmp_path)
    asked = [*report.skipped, *read([tmp_path / "absent.md", *(tmp_path / name for name in more)]).skipped]
    told = {item.reason: tongue("fr").reason(one_line(item.reason)) for item in asked}
    assert len(told) >= 14
    assert [reason for reason, (_, code) in told.items() if code != "fr"] == []
    assert tongue("en").reason("no text in it") == ("no text in it", "en")
    assert "l’en-tête n’est pas fermé" in html.render(report, "fr")


def test_english_interface() -> None:
    page = parse(html.render(newsroom(), "en"))
    assert page.get("lang") == "en"
    assert text_of(next(page.iter(HTML + "h1"))) == "6 contested facts, 2 updated and 2 corroborated"


def test_empty_report_is_a_page() -> None:
    page = parse(html.render(Report((), (), (), ()), "fr"))
    assert text_of(next(page.iter(HTML + "h1"))) == "Aucun fait commun à plusieurs sources"


def test_same_report_in_any_order_gives_the_same_page() -> None:
    report = newsroom()
    turned = replace(
        report,
        articles=report.articles[::-1],
        claims=report.claims[::-1],
        verdicts=report.verdicts[::-1],
        clusters=report.clusters[::-1],
        sentences=report.sentences[::-1],
        skipped=report.skipped[::-1],
    )
    assert html.render(turned) == html.render(report)


def test_policy_allows_the_own_style_and_script_alone(page: Any) -> None:
    policy = next(node.get("content") for node in page.iter(HTML + "meta") if node.get("http-equiv"))
    styles, scripts = list(page.iter(HTML + "style")), list(page.iter(HTML + "script"))
    assert len(styles) == len(scripts) == 1
    for node in (*styles, *scripts):
        digest = base64.b64encode(hashlib.sha256(node.text.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy


def assert_harmless(root: Any) -> None:
    """No handler, no inline style, no remote resource, and links only to this page or the web."""
    for node in root.iter():
        for name, value in node.attrib.items():
            assert not name.lower().startswith("on"), (node.tag, name)
            assert name not in REMOTE, (node.tag, name)
            assert name != "style", node.tag
            if name == "href":
                assert re.match(r"#|https?://|data:,$", value), value
    assert len(list(root.iter(HTML + "script"))) == 1
    for tag in ("iframe", "object", "embed", "base", "img", "video", "audio"):
        assert not list(root.iter(HTML + tag))


def test_nothing_remote_in_the_page(page: Any) -> None:
    assert_harmless(page)


@pytest.mark.parametrize("name", sorted(TEXTS))
@pytest.mark.parametrize("lang", ["fr", "en"])
def test_hostile_text_in_every_field(name: str, lang: str) -> None:
    written = html.render(poisoned(TEXTS[name]), lang)
    assert_harmless(parse(written))
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", written)


@pytest.mark.parametrize("url", URLS)
def test_unsafe_address_is_no_link(url: str) -> None:
    root = parse(html.render(poisoned("texte", url)))
    assert_harmless(root)
    assert url not in {node.get("href") for node in root.iter(HTML + "a")}


def test_broken_spans_still_give_a_page() -> None:
    root = parse(html.render(broken_spans(newsroom())))
    ids = {node.get("id") for node in root.iter()}
    assert {f"k-{claim.id}" for claim in newsroom().claims} <= ids


def test_megabyte_on_one_line() -> None:
    report = poisoned("mot " * 65_000)
    written = html.render(report)
    assert len(written) < 12_000_000
    assert_harmless(parse(html.render(poisoned("a" * 50_000))))


def test_huge_cluster_stays_readable() -> None:
    written = html.render(mob(300))
    root = parse(written)
    card = by_class(root, "article", "contested")[0]
    assert len(by_class(card, "div", "position")) == 12
    assert "288 autres positions" in text_of(card)
