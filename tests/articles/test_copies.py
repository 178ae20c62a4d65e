from __future__ import annotations

import random

import pytest

from factcheck.articles import make_article
from factcheck.articles.copies import groups
from factcheck.records import Article

SENTENCES = [
    f"Le {day} juillet, la commission {name} a remis au préfet un rapport de {count} pages sur l’état du barrage."
    for day, (name, count) in enumerate(
        [("Aubry", 12), ("Berthe", 31), ("Colin", 77), ("Dumas", 90), ("Esnault", 140), ("Fabre", 15), ("Garnier", 66)],
        2,
    )
]
WIRE = "\n\n".join(SENTENCES)


def article(text: str, name: str, lang: str = "fr") -> Article:
    return make_article(text, source=name, lang=lang, path=f"{name}.md")


def test_copies_cut_and_retouched_are_one_group() -> None:
    articles = [
        article(WIRE, "agence"),
        article("\n\n".join(SENTENCES[:3]), "coupe"),
        article(WIRE.replace("juillet", "juil.", 1) + "\n\nAvec l’agence.", "retouche"),
        article("La piscine de Morville rouvrira en mai, a annoncé la maire, qui promet deux bassins neufs.", "autre"),
    ]
    ids = tuple(sorted(item.id for item in articles[:3]))
    assert groups(articles) == [ids]


def test_order_does_not_matter() -> None:
    articles = [article(WIRE, "a"), article(WIRE, "b"), article(SENTENCES[0] * 2, "c"), article(SENTENCES[1], "d")]
    first = groups(articles)
    for seed in range(4):
        random.Random(seed).shuffle(articles)
        assert groups(articles) == first


def test_short_texts_on_one_subject_are_no_copies() -> None:
    first = article("Trois mineurs sont morts jeudi dans la mine de Valdor, selon la direction.", "a")
    second = article("Onze mineurs sont morts jeudi dans la mine de Valdor, selon le syndicat.", "b")
    assert groups([first, second]) == []


def test_a_shared_quotation_is_no_copy() -> None:
    own = "La maire a répondu hier que le barrage ne présentait aucun danger pour les riverains de la vallée. "
    assert groups([article(WIRE, "a"), article(own * 3 + SENTENCES[0], "b")]) == []


def test_no_articles_no_groups() -> None:
    assert groups([]) == []
    assert groups([article(WIRE, "a")]) == []
    assert groups([article(WIRE, "a"), article(WIRE, "a")]) == []


def test_few_articles_are_grouped_as_many_are(monkeypatch: pytest.MonkeyPatch) -> None:
    from factcheck.articles import copies

    body = " ".join(f"le conseil {n} a voté la motion {n * 7} sur le port" for n in range(12))
    texts = [
        body,
        f"{body} Une phrase de plus pour finir.",
        body[: len(body) // 2],
        "Tout autre chose, dite en peu de mots.",
    ]
    articles = [Article.from_text(text, source=str(n), lang="fr") for n, text in enumerate(texts)]
    few = copies.groups(articles)
    monkeypatch.setattr(copies, "_FEW", 0)
    assert copies.groups(articles) == few
    assert [len(group) for group in few] == [3]
