from __future__ import annotations

import datetime as dt
import io
import json
import os
import random
import sys
from pathlib import Path

import pytest

import factcheck
from factcheck.articles import read, read_one
from factcheck.errors import ArticleError

TEXT = "Le pont de Morville a été fermé lundi après la découverte de fissures."
ENGLISH = "The bridge at Morville was closed on Monday after cracks were found."
MARKDOWN = f"---\ntitle: Pont : fermé\nsource: Le Phare\npublished: 2025-07-13\nlang: fr\n---\n\n{TEXT}\n"


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A folder of articles with everything else that lies in folders."""
    files = {
        "b/phare.md": MARKDOWN, "a/note.txt": TEXT, "a/beacon.TXT": ENGLISH, ".hidden.txt": TEXT,
        ".git/config.txt": TEXT, "README.md": "# Ceci n'est pas un article", "photo.jpg": "x", "script.py": "x",
    }  # fmt: skip
    for name, content in files.items():
        path = tmp_path / "corpus" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return tmp_path / "corpus"


def test_tree_is_read_in_order_and_other_files_in_silence(tree: Path) -> None:
    result = read(tree, root=tree)
    assert [article.path for article in result.articles] == ["a/beacon.TXT", "a/note.txt", "b/phare.md"]
    assert result.skipped == []


def test_paths_are_relative_to_the_working_directory(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tree.parent)
    expected = ["corpus/a/beacon.TXT", "corpus/a/note.txt", "corpus/b/phare.md"]
    for given in ("corpus", "./corpus/", str(tree)):
        assert [article.path for article in read(given).articles] == expected
    monkeypatch.chdir(tree / "a")
    assert [article.path for article in read("../b").articles] == ["../b/phare.md"]


def test_order_of_the_paths_does_not_matter(tree: Path) -> None:
    paths = [*tree.rglob("*.md"), *tree.rglob("a/*"), tree / "none.txt", tree / "photo.jpg", tree / "a"]
    first = read(paths, root=tree)
    for seed in range(5):
        random.Random(seed).shuffle(paths)
        assert read(paths, root=tree) == first


def test_file_reached_twice_is_read_once(tree: Path) -> None:
    (tree / "link.txt").symlink_to(tree / "a/note.txt")
    result = read([tree, tree / "a", tree / "a/note.txt"], root=tree)
    assert len(result.articles) == 3
    assert result.skipped == []


def test_links_to_folders_are_not_followed(tree: Path) -> None:
    (tree / "loop").symlink_to(tree)
    assert len(read(tree, root=tree).articles) == 3


def test_patterns(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tree)
    assert [article.path for article in read("**/*.md").articles] == ["b/phare.md"]
    assert len(read("*").articles) == 3
    assert "matches" in read("*.pdf").skipped[0].reason
    Path("[1].txt").write_text(TEXT, encoding="utf-8")
    assert read("[1].txt").articles[0].path == "[1].txt"


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("empty.txt", b"", "no text"),
        ("blank.md", b" \n\n", "no text"),
        ("head.md", b"---\ntitle: T\n---\n", "no text"),
        ("cut.md", b"---\ntitle: T\nsource: S", "not closed"),
        ("binary.txt", bytes(range(256)) * 4, "NUL"),
        ("pdf.txt", b"%PDF-1.4", "PDF"),
        ("cut.txt", "Le préfet a été blessé".encode()[:14], "cut off"),
        ("cut16.txt", TEXT.encode("utf-16")[:-1], "cut off"),
        ("german.txt", "Der Minister hat gesagt, dass er nach der Wahl zurücktreten werde.".encode(), "German"),
        ("german.md", f"---\nlang: de\n---\n{TEXT}".encode(), "'de'"),
        ("draft.docx", b"x", ".docx"),
        ("noending", b"x", "without an ending"),
        ("big.txt", b"a" * 3000, "larger"),
        ("empty.jsonl", b"", "no text"),
        ("empty.html", b"", "HTML"),
    ],
)
def test_what_cannot_be_read_is_one_line_and_the_run_goes_on(
    tmp_path: Path, name: str, content: bytes, words: str
) -> None:
    (tmp_path / name).write_bytes(content)
    (tmp_path / "good.txt").write_text(TEXT, encoding="utf-8")
    result = read([tmp_path / name, tmp_path / "good.txt", tmp_path / "none.txt"], root=tmp_path, max_bytes=2000)
    assert [article.path for article in result.articles] == ["good.txt"]
    reasons = {entry.path: entry.reason for entry in result.skipped}
    assert set(reasons) == {name, "none.txt"}
    assert words in reasons[name]
    assert "\n" not in reasons[name]
    assert "no such file" in reasons["none.txt"]


def test_special_files_do_not_hang_the_run(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "dangling.txt").symlink_to(tmp_path / "gone")
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    result = read([tmp_path, "/dev/null"], root=tmp_path)
    reasons = {entry.path: entry.reason for entry in result.skipped}
    assert "not a regular file" in reasons["pipe.txt"]
    assert "cannot be read" in reasons["dangling.txt"]
    assert "cannot be read" in reasons["self.txt"]
    assert "/dev/null" in reasons


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="permissions do not bind this user")
def test_unreadable_file_and_folder(tmp_path: Path) -> None:
    (tmp_path / "locked").mkdir(mode=0o000)
    (tmp_path / "locked.txt").touch(mode=0o000)
    reasons = {entry.path: entry.reason for entry in read(tmp_path, root=tmp_path).skipped}
    assert set(reasons) == {"locked", "locked.txt"}


def test_malformed_date_keeps_the_article_with_a_remark(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(MARKDOWN.replace("2025-07-13", "13 juillet"), encoding="utf-8")
    result = read(path, root=tmp_path)
    assert (result.articles[0].published, result.articles[0].published_from) == (None, "unknown")
    assert result.skipped[0].path == "a.md"
    assert result.skipped[0].reason.startswith("published: '13 juillet' is not a date")
    assert read_one(path).published is None


def test_markdown_fields(tmp_path: Path) -> None:
    path = tmp_path / "phare.md"
    path.write_text(MARKDOWN, encoding="utf-8")
    article = factcheck.Article.from_path(path)
    assert article.text == TEXT
    assert (article.title, article.source) == ("Pont : fermé", "Le Phare")
    assert (article.published, article.published_from) == (dt.date(2025, 7, 13), "front-matter")
    assert article.id.startswith("phare-")


def test_plain_text_keeps_every_word_and_has_no_title(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"Pont fermé\n\n{TEXT}\n", encoding="utf-8")
    article = read_one(path)
    assert article.text == f"Pont fermé\n\n{TEXT}"
    assert article.title is None


def test_identical_copies_are_kept_once(tmp_path: Path) -> None:
    for name in ("one.md", "sub/two.md", "three.md"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(MARKDOWN, encoding="utf-8")
    result = read(tmp_path, root=tmp_path)
    assert [article.path for article in result.articles] == ["one.md"]
    assert {entry.path: entry.reason for entry in result.skipped} == {
        "sub/two.md": "an identical copy of one.md",
        "three.md": "an identical copy of one.md",
    }


def test_same_words_in_files_that_name_no_source_are_two_articles(tmp_path: Path) -> None:
    for name in ("phare.txt", "gazette.txt", "sub/phare.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(TEXT, encoding="utf-8")
    result = read(tmp_path, root=tmp_path)
    assert [article.path for article in result.articles] == ["gazette.txt", "phare.txt"]
    assert [entry.path for entry in result.skipped] == ["sub/phare.txt"]


def test_articles_whose_hashes_begin_alike_keep_different_ids(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.articles.making.fingerprint", lambda article: "0" * 64)
    for name, text in (("a/x.txt", TEXT), ("b/x.txt", ENGLISH)):
        path = tmp_path / name
        path.parent.mkdir()
        path.write_text(text, encoding="utf-8")
    ids = [article.id for article in read(tmp_path, root=tmp_path).articles]
    assert ids[0] == "x-00000000"
    assert len(set(ids)) == 2


@pytest.mark.parametrize(
    ("content", "title"),
    [
        (TEXT, None),
        (MARKDOWN, "Pont : fermé"),
        (f"<!doctype html><html><head><title>Pont</title></head><body><p>{TEXT}</p></body></html>", "Pont"),
        (json.dumps({"text": TEXT, "title": "Pont"}), "Pont"),
    ],
)
def test_standard_input_is_read_by_its_look(monkeypatch: pytest.MonkeyPatch, content: str, title: str | None) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content.encode())))
    article = read(["-", "-"]).articles[0]
    assert (article.text, article.title, article.path) == (TEXT, title, "-")


def test_empty_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
    result = read("-")
    assert not result.articles
    assert "no text" in result.skipped[0].reason


def test_one_article_is_asked_for(tree: Path) -> None:
    with pytest.raises(ArticleError, match="folder"):
        read_one(tree)
    with pytest.raises(ArticleError, match="no such file"):
        read_one(tree / "none.md")


def test_file_names_that_are_not_utf8(tmp_path: Path) -> None:
    with open(os.fsencode(tmp_path) + b"/caf\xe9.txt", "wb") as stream:
        stream.write(TEXT.encode())
    article = read(tmp_path, root=tmp_path).articles[0]
    assert (article.path or "").encode() == "caf\ufffd.txt".encode()


def test_dev_seeds_and_stories(shared: Path) -> None:
    seeds = read(shared / "corpus/seeds")
    assert len(seeds.articles) == 5
    assert not seeds.skipped
    assert {article.lang for article in seeds.articles} == {"fr"}
    for article in seeds.articles:
        file = shared / "corpus/seeds" / Path(article.path or "").name
        assert article.text.split() == file.read_text(encoding="utf-8").split()
    stories = read(str(shared / "data/gold/clusters/*/articles"))
    assert all(article.published and article.source and article.title for article in stories.articles)
    assert not stories.skipped
