from __future__ import annotations

import datetime as dt
from contextlib import suppress
from pathlib import Path

import pytest

from factcheck.articles import read_one
from factcheck.errors import ArticleError

PARAGRAPHS = [
    "Trois mineurs ont péri jeudi dans l’effondrement d’une galerie, selon la direction de la mine de Valdor.",
    "Onze autres sont portés disparus, a précisé le préfet, qui a ouvert une enquête sur les causes du drame.",
    "La secousse, de magnitude 4,1, a été enregistrée deux minutes avant l’accident par le centre sismologique.",
]
PAGE = f"""<!doctype html><html lang="en"><head><meta charset="{{charset}}"><title>Mine : trois morts | Le Phare</title>
<meta property="og:title" content="Mine : trois morts"><meta property="og:site_name" content="Le Phare">
<link rel="canonical" href="https://phare.example.org/mine">{{meta}}</head>
<body><nav><a href="/">Accueil</a> <a href="/p">Politique</a></nav>
<article><h1>Mine : trois morts</h1><p>{PARAGRAPHS[0]}</p><h2>Un <i>séisme</i></h2>
<p>{PARAGRAPHS[1]}<br>Le site a fermé.</p><ul><li>Premier point</li><li>Deuxième point</li></ul>
<table><tr><th>Année</th><th>Morts</th></tr><tr><td>2019</td><td>11</td></tr></table><p>{PARAGRAPHS[2]}</p></article>
<footer>Mentions légales</footer><script>var x = "caché";</script></body></html>"""


def page(folder: Path, meta: str = "", charset: str = "utf-8") -> Path:
    path = folder / "mine.html"
    path.write_bytes(PAGE.format(meta=meta, charset=charset).encode(charset))
    return path


def test_main_text_in_order_without_the_rest(tmp_path: Path) -> None:
    article = read_one(page(tmp_path))
    blocks = article.text.split("\n\n")
    assert blocks == [
        "Mine : trois morts", PARAGRAPHS[0], "Un séisme", PARAGRAPHS[1], "Le site a fermé.", "Premier point",
        "Deuxième point", "Année\tMorts", "2019\t11", PARAGRAPHS[2],
    ]  # fmt: skip


def test_what_the_page_says_of_itself(tmp_path: Path) -> None:
    article = read_one(page(tmp_path, '<meta property="article:published_time" content="2025-06-05T16:30:00+02:00">'))
    assert (article.title, article.source) == ("Mine : trois morts", "Le Phare")
    assert article.url == "https://phare.example.org/mine"
    assert article.published == dt.datetime(2025, 6, 5, 16, 30, tzinfo=dt.timezone(dt.timedelta(hours=2)))
    assert article.published_from == "html"
    assert article.lang == "fr", "the text decides, not the template's lang attribute"


@pytest.mark.parametrize(
    "meta",
    [
        '<script type="application/ld+json">{"@graph": [{"@type": "Web", "datePublished": "2025-06-05"}]}</script>',
        '<meta itemprop="datePublished" content="2025-06-05">',
        '<meta name="date" content="2025-06-05">',
        '<script type="application/ld+json">{"datePublished": </script><meta name="pubdate" content="2025-06-05">',
        '<meta property="article:published_time" content="jeudi"><meta name="date" content="2025-06-05">',
    ],
)
def test_dates_wherever_pages_put_them(tmp_path: Path, meta: str) -> None:
    assert read_one(page(tmp_path, meta)).published == dt.date(2025, 6, 5)


def test_no_date_stays_unknown(tmp_path: Path) -> None:
    article = read_one(page(tmp_path))
    assert (article.published, article.published_from) == (None, "unknown")


@pytest.mark.parametrize("charset", ["utf-8", "cp1252"])
def test_declared_encodings(tmp_path: Path, charset: str) -> None:
    text = read_one(page(tmp_path, charset=charset)).text
    assert PARAGRAPHS[0] in text


def test_short_page_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "short.html"
    path.write_text("<p>Le pont a été <b>fermé</b> lundi.</p><p>Il rouvrira mardi.</p>", encoding="utf-8")
    assert read_one(path).text.split() == ["Le", "pont", "a", "été", "fermé", "lundi.", "Il", "rouvrira", "mardi."]


@pytest.mark.parametrize(
    "content",
    [
        "", "<html></html>", "<html><body><script>document.write('tout')</script></body></html>", "<!-- -->", "<",
    ],
)  # fmt: skip
def test_pages_without_text_are_errors(tmp_path: Path, content: str) -> None:
    path = tmp_path / "empty.html"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ArticleError):
        read_one(path)


@pytest.mark.parametrize(
    "content",
    [
        "<div>" * 20_000 + "Le pont a été fermé lundi par le maire." + "</div>" * 20_000,
        "<p>Le pont a été fermé lundi par le maire.</p>" + "<b" * 20_000,
        "<p>Le pont a été fermé lundi par le maire.</p><!--" + "-" * 50_000,
        '<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><p>Le pont a été fermé lundi par &b; le maire.</p>',
        '<script type="application/ld+json">'
        + "[" * 50_000
        + "</script><p>Le pont a été fermé lundi par le maire.</p>",
    ],
    ids=["deep", "unclosed tags", "unclosed comment", "entities", "deep linked data"],
)
def test_hostile_pages_end_in_text_or_an_error(tmp_path: Path, content: str) -> None:
    path = tmp_path / "hostile.html"
    path.write_text(content, encoding="utf-8")
    with suppress(ArticleError):
        assert "pont" in read_one(path).text
