"""The records: stable ids, and a view of themselves in notebooks."""

from __future__ import annotations

import pytest

from factcheck.records import Article, Claim, Report, Verdict, claim_id


def test_claim_ids_depend_on_article_span_and_text():
    one = claim_id("a", (0, 4), "text")
    assert one == claim_id("a", (0, 4), "text")
    assert len({one, claim_id("b", (0, 4), "text"), claim_id("a", (0, 5), "text"), claim_id("a", (0, 4), "Text")}) == 4


def test_records_show_themselves_with_everything_escaped():
    article = Article(id="a", text="<script>alert(1)</script> texte", lang="fr", title="Le titre")
    claim = Claim(id="c", article_id="a", span=(0, 5), quote="<b>gras</b>", text="Le texte", lang="fr")
    report = Report(articles=(article,), claims=(claim,), verdicts=(), clusters=())
    for record in (article, claim, report):
        shown = record._repr_html_()
        assert "<script>" not in shown
        assert "<b>gras</b>" not in shown
        assert shown


def test_conflicts_come_most_confident_first():
    verdicts = (
        Verdict("a", "b", "conflict", "number", 0.6),
        Verdict("a", "c", "agree", "number", 0.99),
        Verdict("a", "d", "conflict", "date", 0.9),
    )
    report = Report(articles=(), claims=(), verdicts=verdicts, clusters=())
    assert [verdict.confidence for verdict in report.conflicts] == [0.9, 0.6]


def test_frames_of_an_unknown_name_are_refused():
    with pytest.raises(ValueError, match="nothing"):
        Report(articles=(), claims=(), verdicts=(), clusters=()).to_frame("nothing")
