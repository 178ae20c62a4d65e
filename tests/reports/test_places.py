"""A span of an article is found again in the file it came from, through marks, tags, comments and entities."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.articles import read_one
from factcheck.reports.places import SourceFile, read_source

MARKDOWN = """---
title: Le pont a 12 arches
source: La Rive
---

# Le pont a 12 arches

<!-- Le pont a 12 arches: vérifier. -->
Selon [la mairie](https://exemple.org/le-pont-a-12-arches), **le pont** a *12* arches.
Il date
de 1850.

Plus loin, le pont a 12 arches encore.
"""

HTML = """<!DOCTYPE html>
<html lang="fr"><head><title>Le d&eacute;bat</title>
<script>var t = "Le pr&eacute;fet a sign&eacute;";</script></head>
<body><article>
<h1>Le d&eacute;bat sur le pont de la Rive</h1>
<p>Le pr&eacute;fet a <b>sign&eacute;</b>
le d&#233;cret hier, a dit la mairie de la commune riveraine.</p>
<!-- Le maire a refusé. -->
<p>Le maire a refus&eacute; de commenter la d&eacute;cision du pr&eacute;fet devant le conseil municipal.</p>
</article></body></html>
"""


def line_of(path: Path, quote: str, turn: int = 0) -> str:
    """The text that the found place spans in the file."""
    article = read_one(path)
    start = -1
    for _ in range(turn + 1):
        start = article.text.index(quote, start + 1)
    file = read_source(path)
    assert file is not None
    found = file.find(article.text, start, start + len(quote))
    assert found is not None
    line, column = file.position(found[0])
    assert file.offset(line, column) == found[0]
    return f"{line}:{column} {file.text[slice(*found)]}"


@pytest.mark.parametrize(
    ("quote", "turn", "place"),
    [
        ("Le pont a 12 arches", 0, "6:3 Le pont a 12 arches"),
        ("le pont a 12 arches", 0, "9:63 le pont** a *12* arches"),
        ("le pont a 12 arches", 1, "13:12 le pont a 12 arches"),
        ("Il date\nde 1850", 0, "10:1 Il date\nde 1850"),
        ("Selon la mairie, le pont", 0, "9:1 Selon [la mairie](https://exemple.org/le-pont-a-12-arches), **le pont"),
    ],
)
def test_markdown(tmp_path: Path, quote: str, turn: int, place: str) -> None:
    path = tmp_path / "a.md"
    path.write_text(MARKDOWN, encoding="utf-8")
    assert line_of(path, quote, turn) == place
    path.write_bytes(MARKDOWN.replace("\n", "\r\n").encode("utf-8-sig"))
    assert line_of(path, quote, turn).split(" ", 1)[1] == place.split(" ", 1)[1]


@pytest.mark.parametrize(
    ("quote", "place"),
    [
        ("Le préfet a signé", "6:4 Le pr&eacute;fet a <b>sign&eacute;"),
        ("Le maire a refusé", "9:4 Le maire a refus&eacute;"),
    ],
)
def test_html(tmp_path: Path, quote: str, place: str) -> None:
    path = tmp_path / "a.html"
    path.write_text(HTML, encoding="utf-8")
    assert line_of(path, quote) == place


def test_decomposed_accents_and_soft_hyphens(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Rien.\nLe pre\u0301fet a si\u00adgne\u0301 le décret.\n", encoding="utf-8")
    assert line_of(path, "préfet a signé") == "2:4 pre\u0301fet a si\u00adgne\u0301"


def test_a_record_of_json_lines(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    lines = ['{"text": "Un pont."}', '{"text": "Le pr\\u00e9fet a \\"sign\\u00e9\\".\\nPuis il est parti."}']
    path.write_text("\n".join(lines), encoding="utf-8")
    file = read_source(path)
    assert file is not None
    text = 'Le préfet a "signé".\nPuis il est parti.'
    assert file.position((file.find(text, 21, len(text)) or (0, 0))[0]) == (2, 45)


def test_what_is_not_there_is_not_found(tmp_path: Path) -> None:
    file = SourceFile("Un pont.", ".txt")
    assert file.find("Deux tunnels.", 0, 12) is None
    assert file.find("…", 0, 1) is None
    assert read_source(tmp_path / "none.txt") is None
    (tmp_path / "image.md").write_bytes(b"\x89PNG\x00")
    assert read_source(tmp_path / "image.md") is None


def test_long_files_take_linear_time() -> None:
    text = "<head" * 20_000 + "](" * 20_000 + "&a" * 20_000 + "<!--" * 20_000 + " le pont" * 20_000
    assert SourceFile(text, ".html").find("absent le tunnel", 0, 16) is None
