"""The page in a real browser: nothing blocked, usable without a script and by keyboard alone."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from factcheck.records import Report
from factcheck.reports import html
from factcheck.reports.clean import one_line
from tests.reports.hostile import FILES, TEXTS, URLS, mob, poisoned, read_files, together
from tests.reports.newsroom import newsroom
from tests.reports.sample import stored

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
)

FOCUS_SHOWS = """() => {
    const box = document.activeElement.getBoundingClientRect();
    return box.width > 0 && box.height > 0 && getComputedStyle(document.activeElement).outlineStyle !== "none";
}"""

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on the PATH; install the chromium package"),
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with playwright.sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS.split())
        yield opened
        opened.close()


@contextmanager
def opened(
    browser: Any, tmp_path: Path, report: Report, fragment: str = "", **context: Any
) -> Iterator[tuple[Any, list[str]]]:
    """A page on the report, and everything it complained of or tried to fetch."""
    path = html.write(report, tmp_path / "report.html", "fr")
    tab = browser.new_context(viewport={"width": 1280, "height": 900}, **context)
    page = tab.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda request: _note(request.url, path, complaints))
    page.on("dialog", lambda dialog: complaints.append(dialog.message))
    page.add_init_script(
        "addEventListener('securitypolicyviolation', (event) => console.error('blocked ' + event.violatedDirective))"
    )
    page.goto(path.as_uri() + fragment)
    yield page, complaints
    tab.close()


def _note(url: str, path: Path, complaints: list[str]) -> None:
    if not url.startswith((path.as_uri(), "data:")):
        complaints.append(f"fetched {url}")


def test_no_complaint_and_nothing_fetched(browser: Any, tmp_path: Path) -> None:
    with opened(browser, tmp_path, newsroom()) as (page, complaints):
        assert page.locator("h1").inner_text() == "6 faits contestés, 2 mis à jour et 2 corroborés"
        assert page.locator("#filters").is_visible()
        assert complaints == []


FAULTS = """() => {
    const faults = [];
    for (const node of document.querySelectorAll("*")) {
        for (const { name, value } of node.attributes) {
            if (/^on|^style$|^src|^action/.test(name)) faults.push(`${node.tagName} ${name}`);
            if (name === "href" && !/^(#|https?:|data:,$|[a-z]+(-[0-9]+)?[.]html(#|$))/.test(value)) faults.push(value);
        }
    }
    for (const tag of ["iframe", "object", "embed", "base", "img", "form[action]", "script + script"])
        if (document.querySelector(tag)) faults.push(tag);
    if (document.scripts.length !== 1) faults.push("scripts");
    if (window.pwned !== undefined) faults.push("pwned");
    if (!document.querySelector("main h2")) faults.push("no section");
    return faults;
}"""


def enemies(tmp_path: Path) -> dict[str, Report]:
    """All hostile inputs, many to a page: 22 texts in every field, 16 addresses, 24 files, and two monsters."""
    files = tmp_path / "files"
    files.mkdir()
    return {
        "texts": together([poisoned(text) for text in TEXTS.values()]),
        "addresses": together([poisoned(f"adresse {at} ", url) for at, url in enumerate(URLS)]),
        "files": read_files(files),
        "mob": mob(10_000, each=200),
        "line": poisoned("mot " * 262_144),
    }


def test_hostile_inputs_give_a_correct_page(browser: Any, tmp_path: Path) -> None:
    assert len(TEXTS) + len(URLS) + len(FILES) + 2 >= 60
    for name, report in enemies(tmp_path).items():
        with opened(browser, tmp_path, report) as (page, complaints):
            assert page.locator("h1").count() == 1
            assert page.locator("article.story").count() == len(report.articles), name
            assert page.locator("article.card.contested").count() >= 1, name
            titles = [one_line(article.title or "", 300) or "Sans titre" for article in report.articles]
            assert sorted(page.locator("article.story h3").all_text_contents()) == sorted(titles), name
            page.locator("#q").fill("zzz")
            page.locator("#found:not(:empty)").wait_for()
            assert page.evaluate(FAULTS) == [], name
            assert complaints == [], name


def test_hostile_inputs_on_many_pages(browser: Any, tmp_path: Path) -> None:
    report = together([*(poisoned(text) for text in TEXTS.values()), mob(2_000, each=200)])
    written = html.write_split(report, tmp_path, "en")
    page = browser.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    for path in written:
        page.goto(path.as_uri())
        assert page.evaluate(FAULTS) == [], path.name
    assert complaints == []
    page.close()


def test_everything_is_there_without_a_script(browser: Any, tmp_path: Path) -> None:
    with opened(browser, tmp_path, newsroom(), java_script_enabled=False) as (page, complaints):
        assert not page.locator("#filters").is_visible()
        assert page.locator("article.card.contested").count() == 6
        page.locator("nav a", has_text="Articles").click()
        assert page.locator("article.story").first.is_visible()
        page.locator("details.brief summary").first.click()
        assert page.locator("details.brief blockquote").first.is_visible()
        assert complaints == []


def test_keyboard_walk(browser: Any, tmp_path: Path) -> None:
    with opened(browser, tmp_path, newsroom()) as (page, complaints):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "skip"
        page.keyboard.press("Enter")
        cards = page.locator("article.card.contested")
        page.keyboard.press("j")
        assert page.evaluate("document.activeElement.id") == cards.nth(0).get_attribute("id")
        page.keyboard.press("j")
        assert page.evaluate("document.activeElement.id") == cards.nth(1).get_attribute("id")
        page.keyboard.press("k")
        assert page.evaluate("document.activeElement.id") == cards.nth(0).get_attribute("id")
        page.keyboard.press("/")
        assert page.evaluate("document.activeElement.id") == "q"
        page.keyboard.type("chargeurs")
        page.locator("#found:not(:empty)").wait_for()
        assert cards.locator("visible=true").count() == 1
        page.keyboard.press("Escape")
        page.keyboard.press("j")
        assert "palette" in page.evaluate("document.activeElement.textContent")
        assert complaints == []


def test_every_stop_of_the_tab_key_can_be_seen(browser: Any, tmp_path: Path) -> None:
    with opened(browser, tmp_path, newsroom()) as (page, _):
        seen = []
        for _ in range(40):
            page.keyboard.press("Tab")
            seen.append(page.evaluate(FOCUS_SHOWS))
        assert all(seen)


@pytest.mark.parametrize(
    ("field", "value", "cards"),
    [
        ("by-status", "updated", 2),
        ("by-status", "contested", 6),
        ("by-status", "suspect", 1),
        ("by-kind", "number", 2),
        ("by-lang", "en", 4),
        ("from", "2026-03-16", 2),
        ("to", "2026-03-11", 2),
    ],
)
def test_filters(browser: Any, tmp_path: Path, field: str, value: str, cards: int) -> None:
    with opened(browser, tmp_path, newsroom()) as (page, complaints):
        page.locator("#filters summary").click()
        control = page.locator(f"#{field}")
        if field in ("from", "to"):
            control.fill(value)
        else:
            control.select_option(value)
        assert page.locator("article.card").locator("visible=true").count() == cards
        page.locator("#filters button").click()
        page.locator("#found:empty").wait_for(state="attached")
        assert page.locator("article.card").locator("visible=true").count() == 8
        assert complaints == []


def test_sorting_moves_the_cards(browser: Any, tmp_path: Path) -> None:
    with opened(browser, tmp_path, newsroom()) as (page, _):
        page.locator("#filters summary").click()
        page.locator("#sort").select_option("confidence")
        shares = page.eval_on_selector_all("article.contested", "(cards) => cards.map((card) => +card.dataset.c)")
        assert shares == sorted(shares, reverse=True)
        page.locator("#sort").select_option("rank")
        ranks = page.eval_on_selector_all("article.contested", "(cards) => cards.map((card) => +card.dataset.n)")
        assert ranks == sorted(ranks)


def test_links_lead_from_card_to_passage_and_back(browser: Any, tmp_path: Path) -> None:
    with opened(browser, tmp_path, newsroom()) as (page, complaints):
        card = page.locator("article.card.contested").first
        card.locator("a.place").first.click()
        target = page.evaluate("location.hash.slice(1)")
        claim = page.locator(f"a.c[id='{target}']")
        assert claim.is_visible()
        assert claim.get_attribute("href") == "#" + (card.get_attribute("id") or "")
        assert complaints == []


def test_claim_in_focus_or_under_the_pointer_shows_its_counterpart(browser: Any, tmp_path: Path) -> None:
    with opened(browser, tmp_path, newsroom()) as (page, complaints):
        claim = page.locator("#a-art-depeche a.c.contested").first
        claim.focus()
        note = page.locator("#a-art-depeche .note.lit")
        assert note.count() == 1
        assert note.locator("a").get_attribute("href") == claim.get_attribute("href")
        assert not page.locator("#peek").is_visible()
        page.locator("h1").hover()
        assert page.locator(".note.lit").count() == 0
        # On a low window the note may lie out of sight: then its words stand at the claim.
        page.set_viewport_size({"width": 390, "height": 150})
        claim.hover()
        assert page.locator("#peek").is_visible()
        assert claim.get_attribute("aria-describedby") == "peek"
        assert page.locator("#peek").inner_text()
        page.keyboard.press("Escape")
        assert not page.locator("#peek").is_visible()
        assert complaints == []


def test_keyboard_alone_from_the_top_to_the_other_side_of_a_contradiction(browser: Any, tmp_path: Path) -> None:
    with opened(browser, tmp_path, newsroom()) as (page, complaints):
        for _ in range(80):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.matches('.essential a')"):
                break
        page.keyboard.press("Enter")
        card = page.evaluate("location.hash.slice(1)")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('article').id") == card
        passages = []
        for _ in range(12):
            if page.evaluate("document.activeElement.matches('a.place[href^=\"#\"]')"):
                passages.append(page.evaluate("document.activeElement.hash.slice(1)"))
            page.keyboard.press("Tab")
        assert len(set(passages)) >= 2
        page.evaluate("document.querySelector('#' + location.hash.slice(1) + ' a.place').focus()")
        page.keyboard.press("Enter")
        assert page.evaluate("location.hash.slice(1)") == passages[0]
        page.keyboard.press("Tab")
        page.keyboard.press("Shift+Tab")
        assert page.evaluate("document.activeElement.closest('article.story') !== null")
        page.locator(f"[id='{passages[0]}']").focus()
        page.keyboard.press("Enter")
        assert page.evaluate("location.hash.slice(1)") == card
        assert complaints == []


def test_permalink_to_a_folded_fact_opens_it(browser: Any, tmp_path: Path) -> None:
    with opened(browser, tmp_path, newsroom(), "#f-cl02") as (page, _):
        assert page.locator("#f-cl02 blockquote").first.is_visible()


@pytest.mark.parametrize("made", [newsroom, lambda: poisoned("x" * 300), lambda: mob(40)], ids=["news", "long", "mob"])
def test_no_sideways_scrolling(browser: Any, tmp_path: Path, made: Callable[[], Report]) -> None:
    with opened(browser, tmp_path, made()) as (page, _):
        for width in (320, 390, 768, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.skipif("AXE_CORE" not in os.environ, reason="set AXE_CORE to the axe.min.js of the npm package axe-core")
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("made", [newsroom, lambda: mob(40), stored], ids=["news", "mob", "sample"])
def test_axe_finds_nothing(browser: Any, tmp_path: Path, made: Callable[[], Report], scheme: str, width: int) -> None:
    with opened(browser, tmp_path, made(), color_scheme=scheme, bypass_csp=True) as (page, _):
        page.set_viewport_size({"width": width, "height": 900})
        page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })")
        page.add_script_tag(path=os.environ["AXE_CORE"])
        found = page.evaluate("axe.run()")["violations"]
        assert [(item["id"], item["nodes"][0]["html"][:200]) for item in found] == []
