"""Cards, charts, the matrix, the order of facts and the article passages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from factcheck.records import Article, Claim, Cluster, Report, Value, Verdict
from factcheck.reports.cards import Card, card
from factcheck.reports.charts import Point, strip, timeline
from factcheck.reports.clean import anchor, clean, clip, one_line, web_url
from factcheck.reports.context import Context
from factcheck.reports.lang import tongue
from factcheck.reports.matrix import matrix, source_rows
from factcheck.reports.notebook import html
from factcheck.reports.passages import Passage, passage
from factcheck.reports.ranking import ranked
from tests.reports.hostile import URLS, mob
from tests.reports.newsroom import newsroom

FR = tongue("fr")


def cards(report: Report, status: str) -> list[Card]:
    context = Context(report, FR)
    return [card(context, *item) for item in ranked(context, status)]  # type: ignore[arg-type]


def test_most_important_first() -> None:
    context = Context(newsroom(), FR)
    ranks = [importance for _, _, importance in ranked(context, "contested")]
    assert ranks == sorted(ranks, reverse=True)


def test_surer_and_wider_and_better_backed_facts_rank_higher() -> None:
    def one(other: float, sure: float, origins: int) -> float:
        texts = ("Le pont a 12 arches.", f"Le pont a {other} arches.")
        articles = tuple(Article(f"a{at}", text, "fr", source=f"S{at}") for at, text in enumerate(texts))
        claims = tuple(
            Claim(f"c{at}", f"a{at}", (0, len(text)), text, text, "fr", values=(value,))
            for at, (text, value) in enumerate(
                zip(texts, (Value("cardinal", n, n, "x", (11, 12)) for n in (12, other)), strict=True)
            )
        )
        cluster = Cluster("k", ("c0", "c1"), (("c0",), ("c1",)), tuple("abcdefgh"[:origins]), "contested")
        report = Report(articles, claims, (Verdict("c0", "c1", "conflict", "number", sure),), (cluster,))
        return ranked(Context(report, FR), "contested")[0][2]

    assert one(13, 0.9, 2) < one(40, 0.9, 2)
    assert one(13, 0.6, 2) < one(13, 0.9, 2)
    assert one(13, 0.9, 2) < one(13, 0.9, 5)


def test_positions_are_in_order_of_publication_with_their_figures() -> None:
    toll = next(made for made in cards(newsroom(), "updated") if made.kind == "number")
    assert [position.figure for position in toll.positions] == ["au moins 2", "4", "5"]
    assert toll.trend == "en hausse"
    assert toll.chart is not None
    assert [dot.label for dot in toll.chart.dots if dot.label] == ["au moins 2", "4", "5"]


def dispute(*said: tuple[str, float | None, str]) -> Report:
    """One cluster of claims in articles of their own; a number is read in those that come with one."""
    articles = tuple(Article(f"a{at}", text, "fr", source=f"S{at}") for at, (text, _, _) in enumerate(said))
    claims = tuple(
        Claim(
            f"c{at}", f"a{at}", (0, len(text)), text, text, "fr",
            values=() if n is None else (Value("cardinal", n, n * 9, words, (0, len(words)), approx="vague"),),
        )
        for at, (text, n, words) in enumerate(said)
    )  # fmt: skip
    ids = tuple(claim.id for claim in claims)
    verdicts = (
        Verdict("c0", "c1", "conflict", "number", 0.9),
        Verdict("c1", "c2", "conflict", "negation", 0.8),
        Verdict("c0", "c3", "update", "number", 0.7),
    )
    return Report(
        articles, claims, verdicts, (Cluster("k", ids, tuple((one,) for one in ids), ("x", "y"), "contested"),)
    )


def test_positions_outside_the_leading_dispute_stand_apart() -> None:
    made = cards(
        dispute(("Des milliers ont fui.", 2000, "Des milliers"), ("Dix ont fui.", 10, "Dix"),
                ("Personne n’a fui.", None, ""), ("Cent ont fui.", 100, "Cent")), "contested",
    )[0]  # fmt: skip
    assert [position.letter for position in made.positions] == ["A", "B"]
    assert [position.letter for position in made.asides] == ["C", "D"]
    assert made.told == ("S0", "S1")


def test_vague_figures_keep_their_own_words() -> None:
    said = ("Des milliers ont fui.", 2000, "Des milliers"), ("Dix ont fui.", 10, "Dix")
    made = cards(dispute(*said, ("Rien.", None, ""), ("Rien.", None, "")), "contested")[0]
    assert [position.figure for position in made.positions] == ["des milliers", "dix"]
    assert made.headline.plain(" ou ") == "Des milliers ou dix ont fui."


def test_scores_are_told_in_words() -> None:
    scores = {"conflict": 0.81, "nli_ab_entailment": 0.1, "number.value:clash": 0.7, "similarity": 0.5}
    report = dispute(("Un.", 1, "Un"), ("Dix.", 10, "Dix"), ("Rien.", None, ""), ("Rien.", None, ""))
    report = replace(report, verdicts=(replace(report.verdicts[0], scores=scores),))
    assert cards(report, "contested")[0].comparisons[0].scores == (
        ("contradiction", "81\u00a0%"), ("proximité", "50\u00a0%"), ("règle number.value", "70\u00a0%"),
    )  # fmt: skip


def test_leading_claim_is_shown_even_in_a_crowded_position() -> None:
    texts = [f"Le pont a 12 arches, dit {n}." for n in range(9)] + ["Le pont a 14 arches."]
    articles = tuple(Article(f"a{at}", text, "fr", source=f"S{at}") for at, text in enumerate(texts))
    claims = tuple(Claim(f"c{at}", f"a{at}", (0, len(text)), text, text, "fr") for at, text in enumerate(texts))
    ids = tuple(claim.id for claim in claims)
    cluster = Cluster("k", ids, (ids[:9], ids[9:]), ("x", "y"), "contested")
    made = cards(Report(articles, claims, (Verdict("c8", "c9", "conflict", "number", 0.9),), (cluster,)), "contested")[
        0
    ]
    crowded = made.positions[0]
    assert [holder.claim for holder in crowded.holders] == ["k-c0", "k-c1", "k-c2", "k-c8"]
    assert [other.claim for other in crowded.others] == ["k-c3", "k-c4", "k-c5", "k-c6", "k-c7"]
    assert crowded.count == 9


def test_two_sides_of_a_contradiction_in_one_position_are_parted() -> None:
    texts = ["Le pont a 12 arches.", "Il a 12 arches.", "Le pont a 14 arches.", "Ce pont a 14 arches."]
    articles = tuple(Article(f"a{at}", text, "fr", source=f"S{at}") for at, text in enumerate(texts))
    claims = tuple(Claim(f"c{at}", f"a{at}", (0, len(text)), text, text, "fr") for at, text in enumerate(texts))
    ids = tuple(claim.id for claim in claims)
    verdicts = (
        Verdict("c0", "c2", "conflict", "number", 0.9),
        Verdict("c0", "c1", "agree", "number", 0.9),
        Verdict("c2", "c3", "agree", "number", 0.9),
    )
    made = cards(Report(articles, claims, verdicts, (Cluster("k", ids, (ids,), ("x", "y"), "contested"),)), "contested")
    sides = [[holder.claim for holder in position.holders] for position in made[0].positions]
    assert sides == [["k-c0", "k-c1"], ["k-c2", "k-c3"]]


def test_one_quote_an_article_in_a_position() -> None:
    text = "Le pont a 12 arches. Il a 12 arches."
    articles = (Article("a", text, "fr", source="A"), Article("b", text, "fr", source="B"))
    claims = tuple(
        Claim(f"{where}{at}", where, span, text[slice(*span)], text[slice(*span)], "fr")
        for where in "ab"
        for at, span in enumerate(((0, 20), (21, 36)))
    )
    ids = tuple(claim.id for claim in claims)
    made = cards(Report(articles, claims, (), (Cluster("k", ids, (ids,), ("A", "B"), "corroborated"),)), "corroborated")
    position = made[0].positions[0]
    assert [holder.claim for holder in position.holders] == ["k-a0", "k-b0"]
    assert [other.claim for other in position.others] == ["k-a1", "k-b1"]


def test_huge_cluster_is_bounded() -> None:
    made = cards(mob(3000), "contested")[0]
    assert (len(made.positions), made.unshown) == (12, 2988)
    assert len(made.comparisons) == 8
    assert made.uncompared == 2991
    assert made.strip is not None
    assert len(made.strip.bars) == 16


def points(*values: tuple[str | None, float | None, float | None], kind: str = "cardinal") -> Sequence[Point]:
    return [
        Point("A", f"S{at}", "x", day, Value(kind, lo, hi, "x", (0, 1)), f"k-{at}")  # type: ignore[arg-type]
        for at, (day, lo, hi) in enumerate(values)
    ]


def test_strip_shows_intervals_and_open_ends() -> None:
    drawn = strip(points(("2026-01-01", 10, 20), ("2026-01-02", 30, None), (None, None, 5)), FR)
    assert drawn is not None
    assert [(bar.left, bar.right) for bar in drawn.bars] == [(False, False), (False, True), (True, False)]
    assert all(0 <= bar.start <= bar.start + bar.width <= 100 for bar in drawn.bars)
    assert (drawn.low, drawn.high) == ("5", "30")


@pytest.mark.parametrize(
    "values",
    [
        [("2026-01-01", 10, 10)],
        [("2026-01-01", 10, 10), ("2026-01-02", 10, 10), ("2026-01-02", 10, 10)],
        [("2026-01-01", 10, 10), ("2026-01-02", 20, 20)],
        [("2026-01-01", 10, 10), ("2026-01-02", 20, 20), ("2026-01-03", 20, 20)],
        [("2026-01-01", None, None), ("2026-01-02", None, None)],
    ],
)
def test_strip_is_left_out_when_it_shows_nothing(values: list[tuple[str | None, float | None, float | None]]) -> None:
    assert strip(points(*values), FR) is None


def test_timeline_needs_three_days_and_keeps_inside_its_frame() -> None:
    assert timeline(points(("2026-01-01", 1, 1), ("2026-01-02", 2, 2)), FR, "x") is None
    chart = timeline(points(("2026-01-01", 1, 1), ("2026-01-02", -5, 2), ("2026-02-02", 900, None)), FR, "x")
    assert chart is not None
    for dot in chart.dots:
        assert 0 <= dot.x <= chart.width
        assert 0 <= dot.top <= dot.bottom <= chart.base


def test_labels_of_a_chart_do_not_cover_each_other() -> None:
    chart = timeline(points(*[(f"2026-01-{day:02d}", 1000 + day, 1000 + day) for day in range(1, 29)]), FR, "x")
    assert chart is not None
    assert 2 <= sum(bool(dot.label) for dot in chart.dots) < 28


def test_matrix_counts_facts_not_verdicts() -> None:
    found = matrix(Context(newsroom(), FR))
    assert found is not None
    row = dict(found.rows)["Dépêche Nord"]
    cell = row[found.names.index("Le Cadran")]
    assert cell is not None
    assert (cell.agree, cell.update, cell.conflict) == (1, 1, 2)
    assert row[found.names.index("Dépêche Nord")] is None
    for name, cells in found.rows:
        for other, mirrored in found.rows:
            assert cells[found.names.index(other)] == mirrored[found.names.index(name)] or name == other


def test_matrix_puts_sources_of_one_story_together() -> None:
    found = matrix(Context(newsroom(), FR))
    assert found is not None
    railway = [found.names.index(name) for name in ("Signal & Track", "The Wall Mercury")]
    assert abs(railway[0] - railway[1]) == 1


def test_matrix_of_nothing_shared_is_none() -> None:
    assert matrix(Context(replace(newsroom(), verdicts=()), FR)) is None


def test_source_rows_add_up() -> None:
    rows = source_rows(Context(newsroom(), FR))
    assert sum(row.claims for row in rows) == 32
    nord = next(row for row in rows if row.name == "Dépêche Nord")
    assert (nord.counts["contested"], nord.counts["updated"], nord.counts["corroborated"]) == (4, 2, 1)


def read_passage(text: str, spans: list[tuple[int, int]]) -> Passage:
    claims = tuple(Claim(f"c{at}", "a", span, text[slice(*span)], "x", "fr") for at, span in enumerate(spans))
    context = Context(Report((Article("a", text, "fr"),), claims, (), ()), FR)
    return passage(context, context.report.articles[0], lambda name: "", lambda cluster, claim: "")


def test_passage_keeps_every_character_of_its_lines() -> None:
    text = "Un deux trois.\n\nQuatre cinq six.\n  \nSept."
    shown = read_passage(text, [(0, 7), (3, 13), (8, 25), (16, 22)])
    lines = ["".join(segment.text for segment in paragraph.segments) for paragraph in shown.paragraphs]
    assert lines == ["Un deux trois.", "Quatre cinq six.", "Sept."]
    starts = [name for paragraph in shown.paragraphs for segment in paragraph.segments for name in segment.starts]
    assert sorted(starts) == ["k-c0", "k-c1", "k-c2", "k-c3"]


def test_number_of_a_note_follows_the_last_words_of_its_claim() -> None:
    text, other = "Le pont, fermé lundi, a 12 arches.", "Le pont a fermé mardi. Il a 14 arches."
    articles = (Article("a", text, "fr", source="A"), Article("b", other, "fr", source="B"))
    spans = {"wide": ("a", (0, 34)), "inner": ("a", (9, 20)), "tuesday": ("b", (0, 22)), "arches": ("b", (23, 38))}
    claims = tuple(Claim(key, where, span, "x", "x", "fr") for key, (where, span) in spans.items())
    pairs = ("wide", "arches"), ("inner", "tuesday")
    verdicts = tuple(Verdict(*pair, "conflict", "number", 0.9) for pair in pairs)
    clusters = tuple(Cluster(a, (a, b), ((a,), (b,)), ("A", "B"), "contested") for a, b in pairs)
    context = Context(Report(articles, claims, verdicts, clusters), FR)
    told = passage(context, articles[0], lambda _: "#f", lambda *_: "x")
    segments = [(segment.text, segment.note) for segment in told.paragraphs[0].segments]
    assert segments == [("Le pont, ", 0), ("fermé lundi", 2), (", a 12 arches.", 1)]


def test_thousands_of_overlapping_claims_are_quick() -> None:
    text = "mot " * 5000
    shown = read_passage(text, [(at, 20_000 - at) for at in range(0, 8000, 2)])
    assert "".join(segment.text for segment in shown.paragraphs[0].segments) == text


@pytest.mark.parametrize("url", URLS)
def test_unsafe_addresses(url: str) -> None:
    assert web_url(url) is None


@pytest.mark.parametrize("url", ["https://example.org/é?q=1#x", "http://example.org", "HTTPS://EXAMPLE.org/a,b(c)"])
def test_safe_addresses(url: str) -> None:
    assert web_url(url) == url


def test_clean_names_direction_changes_and_drops_controls() -> None:
    assert clean("a\u202eb\u2066c") == "a[U+202E]b[U+2066]c"
    assert clean("a\x00b\x1bc\ud800d") == "a\ufffdb\ufffdc\ufffdd"
    assert clean("a\r\nb\rc\td") == "a\nb\nc\td"
    assert clean("עברית \u200f123") == "עברית \u200f123"


def test_clip_and_one_line() -> None:
    assert clip("un deux trois quatre", 12) == "un deux …"
    assert clip("court", 12) == "court"
    assert one_line(" un\n\ndeux\t trois ") == "un deux trois"
    assert len(one_line("x" * 10_000, 100)) <= 102


def test_anchor_is_plain_and_stable() -> None:
    assert anchor("k", "abc-123_X") == "k-abc-123_X"
    assert anchor("k", 'a"b') == anchor("k", 'a"b') != anchor("k", "a'b")
    assert anchor("k", "\ud800").isascii()


def test_notebook_views() -> None:
    report = newsroom()
    assert "6 contested facts" in html(report)
    claim = next(claim for claim in report.claims if "12 000" in claim.quote)
    assert "12,000\u00a0m²" in html(claim)
    assert "Contradiction" in html(report.conflicts[0])
    assert "Contested" in html(next(cluster for cluster in report.clusters if cluster.status == "contested"))
    assert 'href="https://example.org' in html(report.articles[0])
    assert "<script" not in html(Article("a", "<script>", "fr", title="<script>", url="javascript:x"))
    with pytest.raises(TypeError, match="no notebook view of int"):
        html(3)
