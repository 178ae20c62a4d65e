"""The sample report of the demo corpus in ``reports/sample``: ``python -m tests.reports.sample`` makes it anew.

``made-of.json`` beside it holds digests of the corpus and of the models, ``report.json`` the records.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from factcheck.claims.sentences import split
from factcheck.records import Report, Sentence
from factcheck.reports import write
from factcheck.reports.json import read

__all__ = ["FOLDER", "LANG", "REBUILD", "ROOT", "made_of", "stored"]

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "reports" / "sample"
LANG = "fr"
REBUILD = "python -m tests.reports.sample"


def made_of() -> dict[str, str]:
    """What the sample depends on besides the code, as SHA-256 digests: the articles, and the files of each model."""
    corpus = hashlib.sha256()
    for path in sorted((ROOT / "corpus").rglob("*")):
        if path.is_file():
            corpus.update(f"{path.relative_to(ROOT).as_posix()}\0".encode() + path.read_bytes() + b"\0")
    manifest = json.loads((ROOT / "models" / "MANIFEST.json").read_text(encoding="utf-8"))
    files = {name: {file: facts["sha256"] for file, facts in model["files"].items()}
             for name, model in manifest["models"].items()}  # fmt: skip
    models = json.dumps(files, sort_keys=True).encode()
    return {"corpus": corpus.hexdigest(), "models": hashlib.sha256(models).hexdigest()}


def stored() -> Report:
    """The report as it was when the sample was made; sentences that bear claims are cut anew."""
    report = read((FOLDER / "report.json").read_text(encoding="utf-8"))
    reasons = {(sentence.article_id, sentence.span): sentence.reason for sentence in report.sentences}
    return replace(
        report,
        sentences=tuple(
            Sentence(article.id, unit.span, article.text[slice(*unit.span)], reasons.get((article.id, unit.span)))
            for article in report.articles
            for unit in split(article.text, article.lang)
        ),
    )


def _photograph() -> None:
    """The top of the page as ``report.png``; nothing happens without Chromium."""
    from playwright.sync_api import sync_playwright

    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        print("no Chromium on the PATH: report.png is left as it was", file=sys.stderr)
        return
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": 1280, "height": 1700})
        page.goto((FOLDER / "report.html").as_uri())
        page.screenshot(path=FOLDER / "report.png")
        browser.close()


def main() -> None:
    """Run the whole flow on the demo corpus and keep its pages, its records and a picture.

    ``--pages`` makes the pages alone anew from the records that are kept.
    """
    if sys.argv[1:] == ["--pages"]:
        write(stored(), FOLDER, ("html", "md", "json"), LANG)
        _photograph()
        return
    command = ["report", "corpus/", "--out", str(FOLDER), "--format", "html,md,json", "--lang", LANG, "--quiet"]
    subprocess.run([sys.executable, "-m", "factcheck", *command], cwd=ROOT, check=True)
    (FOLDER / "made-of.json").write_text(json.dumps(made_of(), indent=1) + "\n", encoding="utf-8")
    _photograph()


if __name__ == "__main__":
    main()
