from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.articles.markdown import split_front_matter
from factcheck.articles.marks import without_marks
from factcheck.errors import ArticleError

BODY = "Trois mineurs ont péri jeudi. « On ne comprend pas », dit Mme Oyarce.\n\nLe site - ouvert en 1994 - a fermé.\n"


def test_front_matter_and_body() -> None:
    fields, body = split_front_matter(
        f'---\ntitle: "Chili : trois morts"\npublished: 2025-06-05\nlang: no\n---\n{BODY}'
    )
    assert fields == {"title": "Chili : trois morts", "published": "2025-06-05", "lang": "no"}
    assert body == "\n" + BODY


def test_values_stay_the_strings_that_were_written() -> None:
    fields, _ = split_front_matter("---\npublished: 2025-06-05T16:30:00+02:00\nSource: 20 Minutes\nyes: on\n---\nx")
    assert fields == {"published": "2025-06-05T16:30:00+02:00", "source": "20 Minutes", "yes": "on"}


def test_unquoted_colons_are_forgiven() -> None:
    fields, _ = split_front_matter("---\r\ntitle: Chili : trois morts\r\nsource: 'Le Phare'\r\n---\r\ntexte")
    assert fields == {"title": "Chili : trois morts", "source": "Le Phare"}


@pytest.mark.parametrize("text", [BODY, "", "---", "--- pas un titre", "---\nUne phrase.\n---\nUne autre.", "- a\n- b"])
def test_text_without_front_matter_is_all_body(text: str) -> None:
    assert split_front_matter(text) == ({}, text)


def test_unclosed_front_matter_is_a_cut_off_file() -> None:
    with pytest.raises(ArticleError, match="not closed"):
        split_front_matter("---\ntitle: Chili\nsource: Le Phare\n")


@pytest.mark.parametrize(
    "head",
    [
        "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]",
        "title: " + "[" * 5000,
        "!!python/object/apply:os.system ['false']",
        "title: &x\n  y: *x",
        "key: " + "a" * 63_000,
    ],
)
def test_hostile_front_matter_is_harmless(head: str) -> None:
    start = time.process_time()
    split_front_matter(f"---\n{head}\n---\ntexte")
    assert time.process_time() - start < 5


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("# Un séisme #", "Un séisme"),
        ("**Onze** morts, *selon* __Kiev__ et _Moscou_", "Onze morts, selon Kiev et Moscou"),
        ("Selon [la préfecture](https://example.org/a_b), oui", "Selon la préfecture, oui"),
        ('![Vue du *pont*](pont.jpg "Le pont")', "Vue du pont"),
        ("> « Oui », dit-il", "« Oui », dit-il"),
        ("> > deux fois", "deux fois"),
        ("- [x] fait\n* autre", "fait\nautre"),
        ("Voir `le code` et ~~rien~~", "Voir le code et rien"),
        ("Le total&nbsp;: 3&nbsp;€", "Le total\xa0: 3\xa0€"),
        ("| Année | Morts |\n|---|--:|\n| 2019 | 11 |", "Année | Morts\n\n2019 | 11"),
        ("avant <!-- caché\n --> après<br/> et <b class='x'>gras</b>", "avant  après et gras"),
        ("Titre\n=====\ntexte", "Titre\n\ntexte"),
        ("Une note[^1].\n\n[1]: https://example.org 'titre'", "Une note.\n\n"),
        (r"\*étoile\* et \_tiret\_", "*étoile* et _tiret_"),
        ("```python\ncode\n```", "\ncode\n"),
    ],
)
def test_marks_go_and_words_stay(marked: str, plain: str) -> None:
    assert without_marks(marked) == plain


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        "Il a dit [sic] que snake_case et 2*3 font 6.",
        "5 * 3 * 2 = 30",
        "Hausse de\n+ 3 % en mai,\n- 2 % en juin,\n> 4 % en juillet",
        "1. Premier\n2. Deuxième",
        "R&D, AT&T : x < y et z > w",
        "Le prix* a monté",
        "[Le maire](sic) a souri, […] dit-on (1).",
        "– Bonjour, dit-elle.\n— Bonsoir.",
        "C:\\Users",
    ],
)
def test_what_only_resembles_marks_stays(text: str) -> None:
    assert without_marks(text) == text


@given(st.text(alphabet="abcé 12.,;:!?«»’\n()", max_size=80))
def test_text_without_marks_comes_back_as_it_is(text: str) -> None:
    assert without_marks(text) == text


@given(
    st.lists(
        st.sampled_from(["*", "_", "[", "](", ")", "<b", ">", "|", "-", "#", "`", "\\", "a", "é", " ", "\n", "<!--"])
    )
)
def test_words_survive_any_marks(parts: list[str]) -> None:
    text = "".join(parts)
    kept = without_marks(text)
    assert [letter for letter in kept if letter in "é"] == [letter for letter in text if letter in "é"] or "<" in text


@pytest.mark.parametrize(
    "unit", ["*", "_a", "[", "[a](", "<!--", "> ", "# ", "`", "\\", "<b ", "| ", "* ", "- ", "![a]("]
)
def test_long_runs_of_marks_take_linear_time(unit: str) -> None:
    start = time.process_time()
    without_marks(unit * (200_000 // len(unit)) + "x")
    assert time.process_time() - start < 5


def test_dev_stories_keep_their_words(shared: Path) -> None:
    for path in sorted(shared.glob("data/gold/clusters/*/articles/*.md")):
        _, body = split_front_matter(path.read_text(encoding="utf-8"))
        assert without_marks(body).split() == body.split()
