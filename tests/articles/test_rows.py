"""JSON lines and CSV."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from factcheck.articles import read, read_one
from factcheck.errors import ArticleError

ONE = "Le pont de Morville a été fermé lundi après la découverte de fissures."
TWO = "The bridge at Morville was closed on Monday after cracks were found."


def write_lines(path: Path, *records: object) -> Path:
    lines = (record if isinstance(record, str) else json.dumps(record, ensure_ascii=False) for record in records)
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_fields_of_json_lines(tmp_path: Path) -> None:
    path = write_lines(
        tmp_path / "a.jsonl",
        {
            "text": ONE,
            "heading": "Pont fermé",
            "source": "Le Phare",
            "date": "2025-07-13",
            "lang": "fr",
            "url": "u",
            "id": 7,
        },
        {"article": TWO, "title": "Bridge closed", "published": "2025-07-13T16:30:00Z", "publisher": "Beacon Group"},
        {"Body": ONE, "title": None},
    )
    result = read(path)
    assert not result.skipped
    by_stem = {article.id.rsplit("-", 1)[0]: article for article in result.articles if article.title}
    first, second = by_stem["7"], by_stem["a"]
    assert (first.title, first.source, first.lang, first.url) == ("Pont fermé", "Le Phare", "fr", "u")
    assert (first.published, first.published_from) == (dt.date(2025, 7, 13), "metadata")
    assert (second.lang, second.publisher) == ("en", "Beacon Group")
    assert second.published == dt.datetime(2025, 7, 13, 16, 30, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ('{"text": "coup', "not JSON"),
        ("[1, 2]", "object"),
        ('{"title": "sans texte"}', "no text"),
        ('{"text": ""}', "no text"),
        ('{"text": {"a": 1}}', "no text"),
        ('{"text": "…"}', "no text in it"),
        ('{"text": "Der Minister hat gesagt, dass er nach der Wahl zurücktreten werde."}', "German"),
        ("[" * 100_000, "JSON"),
        ('{"text": "x", "n": ' + "9" * 5000 + "}", "JSON"),
    ],
)
def test_bad_line_is_one_entry_and_the_rest_goes_on(tmp_path: Path, line: str, words: str) -> None:
    result = read(write_lines(tmp_path / "a.jsonl", {"text": ONE}, "", line, {"text": TWO}), root=tmp_path)
    assert len(result.articles) == 2
    assert [entry.path for entry in result.skipped] == ["a.jsonl:3"]
    assert words in result.skipped[0].reason
    assert "\n" not in result.skipped[0].reason


def test_damaged_line_does_not_take_the_file_with_it(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    good = json.dumps({"text": ONE}, ensure_ascii=False).encode()
    path.write_bytes(good + b'\n{"text": "caf\xc3\xa9 \xff\xc3\xa9"}\n\x00\x00\n')
    result = read(path, root=tmp_path)
    assert len(result.articles) == 1
    assert [entry.path for entry in result.skipped] == ["a.jsonl:2", "a.jsonl:3"]


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "cp1252"])
def test_encodings_of_json_lines(tmp_path: Path, codec: str) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes((json.dumps({"text": ONE}, ensure_ascii=False) + "\n").encode(codec))
    assert read_one(path).text == ONE


def test_lone_surrogates_in_json_are_survived(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "Le pont \\ud800 est fermé depuis lundi."}', encoding="utf-8")
    assert "\ufffd" in read_one(path).text


def test_file_of_other_records_is_one_entry(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "gold.jsonl", *[{"a": 1, "b": 2}] * 30)
    result = read(path, root=tmp_path)
    assert len(result.skipped) == 1
    assert "none of its 30 rows" in result.skipped[0].reason


def test_many_faults_are_counted_not_listed(tmp_path: Path) -> None:
    result = read(write_lines(tmp_path / "a.jsonl", {"text": ONE}, *["{"] * 500), root=tmp_path)
    assert len(result.articles) == 1
    assert len(result.skipped) == 101
    assert "400 more" in result.skipped[-1].reason


def test_malformed_date_keeps_the_article(tmp_path: Path) -> None:
    result = read(write_lines(tmp_path / "a.jsonl", {"text": ONE, "date": "hier"}), root=tmp_path)
    assert result.articles[0].published is None
    assert result.skipped[0].path == "a.jsonl:1"
    assert "kept" in result.skipped[0].reason


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_tables(tmp_path: Path, delimiter: str, codec: str) -> None:
    rows = [
        ["Titre", "Texte", "Source", "Date"],
        ["Pont", f'"{ONE}\nSuite."', "Le Phare", "2025-07-13"],
        ["", "", "", ""],
    ]
    path = tmp_path / "a.csv"
    path.write_bytes("\r\n".join(delimiter.join(row) for row in rows).encode(codec))
    article = read_one(path)
    assert article.text == f"{ONE}\nSuite."
    assert (article.title, article.source, article.published) == ("Pont", "Le Phare", dt.date(2025, 7, 13))


def test_columns_the_user_names(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"text,Chapô,media\nnon,{ONE},Le Phare\n", encoding="utf-8")
    article = read(path, columns={"text": "chapô", "source": "media"}).articles[0]
    assert (article.text, article.source) == (ONE, "Le Phare")


@pytest.mark.parametrize(
    ("content", "columns", "words"),
    [
        ("a,b\n1,2\n", {}, "--text-column"),
        ("a,text\n1,2\n", {"text": "corps"}, "no column 'corps'"),
        ("a,text\n1,2\n", {"source": "media"}, "no column 'media'"),
        ("", {}, "no text"),
        ("text\n", {}, "no text"),
        ("text,b\n,2\n,3\n", {}, "none of its 2 rows"),
    ],
)
def test_tables_that_cannot_be_used(tmp_path: Path, content: str, columns: dict[str, str], words: str) -> None:
    path = tmp_path / "a.csv"
    path.write_text(content, encoding="utf-8")
    result = read(path, columns=columns)
    assert not result.articles
    assert len(result.skipped) == 1
    assert words in result.skipped[0].reason


def test_row_shorter_than_the_header(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"text,source\n{ONE}\n", encoding="utf-8")
    assert read(path).articles[0].source is None


def test_long_cells_are_read(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text('text\n"' + f"{ONE} " * 4000 + '"\n', encoding="utf-8")
    assert len(read(path).articles[0].text) > 200_000


def test_texts_over_the_limit_are_skipped(tmp_path: Path) -> None:
    result = read(write_lines(tmp_path / "a.jsonl", {"text": ONE}, {"text": TWO + " More." * 50}), max_bytes=200)
    assert len(result.articles) == 1
    assert "max_bytes" in result.skipped[0].reason


def test_one_article_is_wanted(tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match="2 articles"):
        read_one(write_lines(tmp_path / "a.jsonl", {"text": ONE}, {"text": TWO}))
