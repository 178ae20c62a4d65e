"""Random draws of sentences for a person to judge, and what is inferred for a folder of undated articles."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck.errors import DataError
from factcheck.evaluation import dating
from factcheck.evaluation.reading import draw, main

ARTICLES = [
    {
        "date": "2024-05-03",
        "article": "La pluie a inondé le vieux port pendant la nuit.\nLe port rouvrira dans 12 jours.",
    },
    {"date": "2024-05-04", "article": "Rien à signaler dans les rues de la vieille ville. Tout est calme."},
    {"date": "2024-05-05", "article": "Onze mineurs ont été sauvés après trois jours. Le maire pleure encore."},
]


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    path = tmp_path / "articles.jsonl"
    path.write_text("\n".join(map(json.dumps, ARTICLES)), encoding="utf-8")
    return path


def test_a_draw_depends_on_the_seed_alone(articles: Path) -> None:
    assert draw(articles, 2, seed=3) == draw(articles, 2, seed=3)
    days = {day for day, _ in draw(articles, 2)}
    assert days == {"2024-05-03", "2024-05-05"}, "an article without a number gives no sentence"


def test_a_draw_of_more_than_there_are_says_so(articles: Path) -> None:
    with pytest.raises(DataError, match="2 articles hold a number"):
        draw(articles, 3)


def test_a_malformed_line_is_named(tmp_path: Path) -> None:
    path = tmp_path / "articles.jsonl"
    path.write_text('{"date": "2024-05-03"}\n', encoding="utf-8")
    with pytest.raises(DataError, match=r"articles\.jsonl:1"):
        draw(path, 1)


def test_the_sentences_are_printed_with_their_values(articles: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(articles), "-n", "2"]) == 0
    out = capsys.readouterr().out
    assert "[Onze] cardinal 11 mineur" in out
    assert "[trois jours] duration 3 day" in out


def test_what_is_inferred_for_a_folder_is_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text("Publié le 13 juillet 2025\nLe pont a rouvert.", encoding="utf-8")
    (tmp_path / "b.txt").write_text("Le pont a rouvert mardi.", encoding="utf-8")
    assert dating.main(["--show", str(tmp_path)]) == 0
    out = capsys.readouterr().out
    assert "a.txt: 2025-07-13 .. 2025-07-13" in out
    assert "b.txt: not known" in out


def test_the_figures_of_dating_are_printed(articles: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert dating.main([str(articles), "--seed", "0", "1", "-n", "3"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 3
