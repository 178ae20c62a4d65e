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
from tests.reports.hostile import TEXTS, mob, poisoned
from tests.reports.newsroom import newsroom

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


def test_hostile_text_does_nothing(browser: Any, tmp_path: Path) -> None:
    with opened(browser, tmp_path, newsroom()) as (page, complaints):
        for name, text in TEXTS.items():
            html.write(poisoned(text), tmp_path / "report.html", "fr")
            page.reload()
            page.locator("#q").fill("zzz")
            assert page.evaluate("window.pwned") is None, name
            assert complaints == [], name


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
def test_axe_finds_nothing(browser: Any, tmp_path: Path, scheme: str, width: int) -> None:
    with opened(browser, tmp_path, newsroom(), color_scheme=scheme, bypass_csp=True) as (page, _):
        page.set_viewport_size({"width": width, "height": 900})
        page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })")
        page.add_script_tag(path=os.environ["AXE_CORE"])
        found = page.evaluate("axe.run()")["violations"]
        assert [(item["id"], item["nodes"][0]["html"][:200]) for item in found] == []
