"""How large a report's pages are and how fast they open: ``python -m tests.reports.measure report.json``.

Prints, for the one file and for ``--split``: the sizes, the time and the peak memory of rendering, and in headless
Chromium the first contentful paint from file and the time that a filter and a search take until the next frame.
"""

from __future__ import annotations

import json
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

_PAINT = """() => new Promise((done) => {
    const seen = () => performance.getEntriesByName("first-contentful-paint")[0];
    const wait = () => seen() ? done(seen().startTime) : requestAnimationFrame(wait);
    wait();
})"""
_CHANGE = """([id, value]) => new Promise((done) => {
    const [field, out] = [document.getElementById(id), document.getElementById("found")];
    const start = performance.now();
    new MutationObserver(() => requestAnimationFrame(() => setTimeout(() => done(performance.now() - start), 0)))
        .observe(out, { childList: true });
    field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
})"""


def rendered(source: Path, folder: Path, split: bool) -> dict[str, Any]:
    """Render in this process and tell what it took; memory is that of the whole process, records included."""
    from factcheck.reports import html
    from factcheck.reports.json import read

    report = read(source.read_text(encoding="utf-8"))
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    start = time.process_time()
    written = html.write_split(report, folder, "fr") if split else [html.write(report, folder / "report.html", "fr")]
    sizes = [path.stat().st_size for path in written]
    return {
        "articles": len(report.articles), "claims": len(report.claims), "clusters": len(report.clusters),
        "pages": len(written), "bytes": sum(sizes), "largest page": max(sizes),
        "cpu seconds": round(time.process_time() - start, 2), "MB with the records read": round(held),
        "peak MB": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
        "first": str(written[0]), "largest": str(max(written, key=lambda path: path.stat().st_size)),
    }  # fmt: skip


def opened(page_file: Path, tries: int = 3) -> dict[str, list[str]]:
    """Milliseconds in Chromium, once for each try: on the clock, and of the page's thread on the processor.

    On a machine that does other things the second is the one to compare.
    """
    from playwright.sync_api import sync_playwright

    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    found: dict[str, list[str]] = {"first contentful paint": [], "filter": [], "search": []}
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        for _ in range(tries):
            page = browser.new_page(viewport={"width": 1280, "height": 900})
            metrics = page.context.new_cdp_session(page)
            metrics.send("Performance.enable", {"timeDomain": "threadTicks"})
            page.goto(page_file.as_uri(), wait_until="commit")
            paint = page.evaluate(_PAINT)
            found["first contentful paint"].append(f"{paint:.0f} ({_worked(metrics):.0f})")
            page.wait_for_load_state()
            page.wait_for_timeout(3000)
            for name, change in (("filter", ["by-status", "contested"]), ("search", ["q", "mars"])):
                before = _worked(metrics)
                took = page.evaluate(_CHANGE, change)
                found[name].append(f"{took:.0f} ({_worked(metrics) - before:.0f})")
            page.close()
        browser.close()
    return found


def _worked(metrics: Any) -> float:
    """Milliseconds that the page's thread has been busy on the processor."""
    given = metrics.send("Performance.getMetrics")["metrics"]
    return next(1000 * float(item["value"]) for item in given if item["name"] == "TaskDuration")


def main() -> None:
    """Measure the report named on the command line."""
    source = Path(sys.argv[1])
    if len(sys.argv) > 2:
        print(json.dumps(rendered(source, Path(sys.argv[2]), sys.argv[3] == "split")))
        return
    for kind in ("whole", "split"):
        with tempfile.TemporaryDirectory() as folder:
            # A process of its own, so that the peak is that of one way alone.
            command = [sys.executable, "-m", "tests.reports.measure", str(source), folder, kind]
            facts = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
            places = {facts.pop("first"), facts.pop("largest")}
            print(kind, json.dumps(facts))
            for place in sorted(places):
                print(f"  {Path(place).name}: {json.dumps(opened(Path(place)))} ms (of these busy)")


if __name__ == "__main__":
    main()
