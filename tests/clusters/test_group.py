from __future__ import annotations

import datetime as dt
import random

from factcheck.clusters import group
from factcheck.records import Article, Attribution, Claim, Cluster, Relation, Verdict, claim_id


def _article(name: str, day: int = 1) -> Article:
    return Article(f"id-{name}", f"Texte propre à {name}.", "fr", source=name, published=dt.date(2025, 3, day))


def _claim(article: Article, text: str, speaker: str | None = None) -> Claim:
    said = Attribution(speaker, speaker, "selon") if speaker else None
    key = claim_id(article.id, (0, len(text)), text)
    return Claim(key, article.id, (0, len(text)), text, text, "fr", attribution=said)


def _verdict(a: Claim, b: Claim, relation: Relation, confidence: float = 0.9) -> Verdict:
    return Verdict(a.id, b.id, relation, "number", confidence)


def _find(clusters: tuple[Cluster, ...], claim: Claim) -> Cluster:
    return next(cluster for cluster in clusters if claim.id in cluster.claims)


PAPERS = [_article(f"Journal {name}", day) for day, name in enumerate("ABCDE", start=1)]


def test_agreeing_sources_corroborate() -> None:
    a, b = _claim(PAPERS[0], "Neuf morts."), _claim(PAPERS[1], "Il y a neuf morts.")
    (cluster,) = group([a, b], [_verdict(a, b, "agree")], PAPERS)
    assert cluster.status == "corroborated"
    assert cluster.positions == ((a.id, b.id),)
    assert cluster.origins == ("Journal A", "Journal B")


def test_one_speaker_quoted_twice_is_one_origin() -> None:
    a, b = _claim(PAPERS[0], "Neuf morts.", "Tass"), _claim(PAPERS[1], "Il y a neuf morts.", "Tass")
    (cluster,) = group([a, b], [_verdict(a, b, "agree")], PAPERS)
    assert cluster.status == "single-source"
    assert cluster.origins == ("Tass",)


def test_outlets_of_one_house_are_one_origin() -> None:
    a, b = _claim(PAPERS[0], "Neuf morts."), _claim(PAPERS[1], "Il y a neuf morts.")
    house = {"journal a": "Groupe Estuaire", "journal b": "Groupe Estuaire"}
    (cluster,) = group([a, b], [_verdict(a, b, "agree")], PAPERS, families=house)
    assert cluster.status == "single-source"


def test_conflict_makes_two_positions() -> None:
    a, b, c = (_claim(p, t) for p, t in zip(PAPERS, ("Neuf morts.", "Il y a neuf morts.", "Onze morts."), strict=False))
    verdicts = [_verdict(a, b, "agree"), _verdict(a, c, "conflict"), _verdict(b, c, "conflict")]
    (cluster,) = group([a, b, c], verdicts, PAPERS)
    assert cluster.status == "contested"
    assert cluster.positions == ((a.id, b.id), (c.id,))


def test_update_is_not_contested() -> None:
    a, b = _claim(PAPERS[0], "Neuf morts."), _claim(PAPERS[1], "Onze morts.")
    (cluster,) = group([a, b], [_verdict(a, b, "update")], PAPERS)
    assert cluster.status == "updated"


def test_a_claim_alone_is_single_source() -> None:
    (cluster,) = group([_claim(PAPERS[0], "Neuf morts.")], [], PAPERS)
    assert cluster.status == "single-source"


def test_a_chain_does_not_make_one_cluster() -> None:
    claims = [_claim(PAPERS[i % 5], f"Fait {i}.") for i in range(12)]
    verdicts = [_verdict(claims[i], claims[i + 1], "agree", 0.9 - i / 100) for i in range(11)]
    verdicts += [
        _verdict(claims[i], claims[j], "neutral") for i in range(12) for j in range(i + 2, 12)
    ]  # fmt: skip
    clusters = group(claims, verdicts, PAPERS)
    assert max(len(cluster.claims) for cluster in clusters) <= 3


def test_unsure_verdicts_join_nothing() -> None:
    a, b = _claim(PAPERS[0], "Neuf morts."), _claim(PAPERS[1], "Il y a neuf morts.")
    assert len(group([a, b], [_verdict(a, b, "agree", 0.3)], PAPERS)) == 2


def test_order_changes_nothing() -> None:
    claims = [_claim(PAPERS[i % 5], f"Fait {i}.") for i in range(8)]
    verdicts = [
        _verdict(claims[i], claims[j], "agree" if (i + j) % 3 == 0 else "conflict", 0.5 + ((i * 7 + j) % 10) / 20)
        for i in range(8)
        for j in range(i + 1, 8)
    ]  # fmt: skip
    expected = group(claims, verdicts, PAPERS)
    shuffled = random.Random(3)
    for _ in range(5):
        shuffled.shuffle(claims)
        shuffled.shuffle(verdicts)
        assert group(claims, verdicts, PAPERS) == expected


def test_an_added_article_leaves_other_clusters_alone() -> None:
    a, b = _claim(PAPERS[0], "Neuf morts."), _claim(PAPERS[1], "Onze morts.")
    c, d = _claim(PAPERS[2], "Le pont ouvre."), _claim(PAPERS[4], "Le pont est ouvert.")
    before = group([a, b, c], [_verdict(a, b, "conflict")], PAPERS)
    after = group([a, b, c, d], [_verdict(a, b, "conflict"), _verdict(c, d, "agree")], PAPERS)
    assert _find(before, a) == _find(after, a)
    assert _find(after, c).id == _find(before, c).id


def test_values_join_before_names_do() -> None:
    a, b, c = (_claim(PAPERS[i], text) for i, text in enumerate(("Visite du 11 au 13.", "Trois jours.", "Une visite.")))
    verdicts = [
        Verdict(a.id, b.id, "agree", "duration", 0.6),
        Verdict(b.id, c.id, "agree", "person", 0.7),
        Verdict(a.id, c.id, "neutral", "other", 0.9),
    ]
    assert _find(group([a, b, c], verdicts, PAPERS), b).claims == (a.id, b.id)


def test_two_thirds_of_support_are_too_few() -> None:
    claims = [_claim(PAPERS[i], text) for i, text in enumerate(("Un pacte.", "Le pacte.", "Ce pacte.", "Des armes."))]
    a, b, c, d = claims
    verdicts = [
        *(_verdict(x, y, "agree") for x, y in ((a, b), (b, c), (a, c))),
        *(_verdict(x, d, "agree", 0.6) for x in (a, b)),
        _verdict(c, d, "neutral", 0.9),
    ]
    assert _find(group(claims, verdicts, PAPERS), d).claims == (d.id,)
