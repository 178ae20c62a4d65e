from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.articles import make_article
from factcheck.articles.publishers import families, family, source_name
from factcheck.errors import ConfigError
from factcheck.records import Article

TEXT = "Le pont a été fermé lundi."


def article(**known: str) -> Article:
    return make_article(TEXT, lang="fr", **known)


@pytest.mark.parametrize(
    ("known", "house"),
    [
        ({"source": "Le Progrès"}, "EBRA"),
        ({"source": "LE PROGRES"}, "EBRA"),
        ({"url": "https://www.ledauphine.com/a"}, "EBRA"),
        ({"url": "https://c.estrepublicain.fr/a"}, "EBRA"),
        ({"source": "Cahier local", "publisher": "Ouest-France"}, "SIPA Ouest-France"),
        ({"source": "The Sun"}, "News Corp"),
        ({"source": "Le Fanal"}, "Le Fanal"),
        ({"source": "Le Fanal", "publisher": "Groupe Fanal"}, "Groupe Fanal"),
        ({"url": "https://fanal.example.org/a"}, "fanal.example.org"),
        ({"url": "http://[broken"}, "text-"),
        ({"path": "story/fanal.txt"}, "fanal"),
    ],
)
def test_houses(known: dict[str, str], house: str) -> None:
    assert family(article(**known)).startswith(house)


def test_users_table_is_laid_over_ours(tmp_path: Path) -> None:
    path = tmp_path / "houses.toml"
    path.write_text(
        '"Groupe Fanal" = ["Le Fanal", "fanal.example.org"]\n"Ma maison" = ["Le Progrès"]\n', encoding="utf-8"
    )
    table = families(path)
    assert family(article(url="https://news.fanal.example.org/x"), table) == "Groupe Fanal"
    assert family(article(source="Le Progrès"), table) == "Ma maison"
    assert family(article(source="DNA"), table) == "EBRA"


@pytest.mark.parametrize("content", ["x = ", 'x = "y"', "x = [1]"])
def test_bad_tables_are_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "houses.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ConfigError, match=r"houses\.toml"):
        families(path)


def test_missing_table_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read"):
        families(tmp_path / "none.toml")


def test_names_of_outlets() -> None:
    assert source_name(article(source="Le Fanal", url="https://x.example")) == "Le Fanal"
    assert source_name(article(url="https://www.x.example/a")) == "x.example"
    assert source_name(article(path="a/fanal.md")) == "fanal"
    assert source_name(article()).startswith("text-")
