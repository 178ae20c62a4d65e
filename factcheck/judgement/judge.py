"""The judge: pairs of claims to verdicts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from factcheck.judgement.caution import may_agree, may_clash
from factcheck.judgement.comparers import Finding, findings
from factcheck.judgement.evidence import Evidence, SentenceEncoder, TextClassifier, gather
from factcheck.judgement.explain import explain
from factcheck.judgement.features import features
from factcheck.judgement.fusion import Fusion, Probabilities, load_fusion
from factcheck.judgement.gate import Gate, gate
from factcheck.judgement.settings import JudgeSettings
from factcheck.judgement.shortcuts import shortcut
from factcheck.judgement.twins import Twins, twins
from factcheck.judgement.updates import Course, course
from factcheck.judgement.view import View, view_of
from factcheck.records import Article, Claim, Relation, Verdict, VerdictKind

__all__ = ["Judge", "Prepared"]

TOPICAL = frozenset({"place.site", "name.slot"})
IDENTICAL = 0.99
CONTAINED = 0.93
TWINS = 0.9
UNGROUNDED = 0.45
"""Most confidence of a verdict for which the pair offers no ground that could be named."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A pair with everything that is known of it, the earlier report first; ``turned`` if that is the second asked."""

    a: View
    b: View
    turned: bool
    found: tuple[Finding, ...]
    gate: Gate
    course: Course
    seen: Evidence
    twins: Twins | None = None

    @property
    def row(self) -> dict[str, float]:
        """The features of the pair."""
        return features(self.a, self.b, self.found, self.gate, self.course, self.seen) | {
            "twins": float(self.twins is not None and self.twins.clashing == 1)
        }


class Judge:
    """Decides what pairs of claims are to each other. Without models it rests on the comparers alone.

    A verdict depends on its two claims, their articles and nothing else, and not on which is named first.
    """

    def __init__(
        self,
        nli: TextClassifier | None = None,
        encoder: SentenceEncoder | None = None,
        settings: JudgeSettings | None = None,
        fusion: Fusion | None = None,
    ) -> None:
        self.nli = nli
        self.encoder = encoder
        self.settings = settings or JudgeSettings()
        self.fusion = fusion or load_fusion()

    def judge(
        self,
        pairs: Sequence[tuple[Claim, Claim]],
        claims: Iterable[Claim] = (),
        articles: Iterable[Article] = (),
        lang: str = "fr",
    ) -> list[Verdict]:
        """One verdict per pair, in the order of the pairs; explanations in ``lang``.

        ``articles`` give the claims their dates, sources and contexts; a claim whose article is not among them is
        judged without. ``claims`` is accepted for symmetry with the other stages and adds nothing.
        """
        return [
            self._verdict(pair, prepared, lang)
            for pair, prepared in zip(pairs, self.prepare(pairs, articles, lang), strict=True)
        ]

    def prepare(
        self, pairs: Sequence[tuple[Claim, Claim]], articles: Iterable[Article] = (), lang: str = "fr"
    ) -> list[Prepared]:
        """What the comparers, the gate and the models say of each pair, before any decision."""
        at = {article.id: article for article in articles}
        views: dict[tuple[str, str], View] = {}

        def view(claim: Claim) -> View:
            key = (claim.article_id, claim.id)
            if key not in views:
                views[key] = view_of(claim, at.get(claim.article_id))
            return views[key]

        met = []
        for first, second in pairs:
            a, b = view(first), view(second)
            turned = _earlier(b) < _earlier(a)
            if turned:
                a, b = b, a
            met.append((a, b, turned, findings(a, b, lang)))
        nli = self.nli if self.settings.nli_weight > 0 else None
        seen = gather([(a, b, found) for a, b, _, found in met], self.encoder, nli, self.settings.least_similar)
        return [
            Prepared(a, b, turned, found, gate(a, b, lang), course(a, b, found), evidence, twins(a, b, lang))
            for (a, b, turned, found), evidence in zip(met, seen, strict=True)
        ]

    def _verdict(self, pair: tuple[Claim, Claim], known: Prepared, lang: str) -> Verdict:
        same = shortcut(known.a, known.b)
        if same:
            confidence = IDENTICAL if same == "identical" else CONTAINED
            text = explain(known.a, known.b, "agree", None, known.gate, known.course, lang, same=same)
            return Verdict(pair[0].id, pair[1].id, "agree", "other", confidence, {same: 1.0}, text)
        if known.twins is not None and not known.twins.clashing:
            text = explain(known.a, known.b, "agree", _deciding(known.found, "agree"), known.gate, known.course, lang)
            kind = _kind(_deciding(known.found, "agree"), "agree", known)
            return Verdict(pair[0].id, pair[1].id, "agree", kind, TWINS, {"twins": 1.0}, text)
        odds = self.fusion(known.row)
        relation, confidence = self.decide(odds, known)
        deciding = _deciding(known.found, relation)
        text = explain(known.a, known.b, relation, deciding, known.gate, known.course, lang, nli=known.seen.has_nli)
        return Verdict(
            pair[0].id, pair[1].id, relation, _kind(deciding, relation, known), round(confidence, 4),
            _scores(known, odds), text,
        )  # fmt: skip

    def decide(self, odds: Probabilities, known: Prepared) -> tuple[Relation, float]:
        """Neutral unless the two may speak of one fact; then the likeliest relation, contradiction first.

        The confidence is the relation's probability, held down where a reader could name no ground for it, so that such
        a verdict is kept for those who ask for all and shown to nobody else.
        """
        if 1 - odds.neutral < self.settings.related:
            return "neutral", odds.neutral
        relation = odds.related
        confidence = float(getattr(odds, relation))
        grounded = may_agree(known) if relation == "agree" else may_clash(known)
        typed = any(f.stance == "clash" and f.strength >= self.settings.typed for f in known.found)
        untyped = relation == "conflict" and not (grounded or typed)
        # Figures that measure two things are what the NLI model takes for a contradiction most often.
        if untyped and (1 - odds.neutral < self.settings.untyped or known.gate.frames_apart):
            return "neutral", odds.neutral
        return relation, confidence if grounded else min(confidence, UNGROUNDED)


def _earlier(view: View) -> tuple[str, str, str, str]:
    """Sorts the earlier report first; unknown dates last; then by what does not change from run to run."""
    reported = view.reported[0].isoformat() if view.reported else "9999"
    return reported, view.claim.text, view.source, view.claim.id


def _deciding(found: Sequence[Finding], relation: Relation) -> Finding | None:
    """The strongest finding that speaks for the relation."""
    if relation == "neutral":
        return None
    stances = {"conflict": ("clash",), "agree": ("agree",), "update": ("clash", "agree")}[relation]
    for stance in stances:
        for finding in found:
            # A shared name or place shows the same topic, it does not make two claims agree.
            if finding.stance == stance and (stance == "clash" or finding.comparer not in TOPICAL):
                return finding
    return None


def _kind(deciding: Finding | None, relation: Relation, known: Prepared) -> VerdictKind:
    if deciding is not None:
        return deciding.kind
    if relation == "update":
        return "event"
    first = next(iter(known.found), None)
    return first.kind if first else "other"


def _scores(known: Prepared, odds: Probabilities) -> dict[str, float]:
    """All evidence by name, in the order in which the claims were asked."""
    seen = known.seen
    if known.turned:
        seen = replace(
            seen, ent_ab=seen.ent_ba, ent_ba=seen.ent_ab, con_ab=seen.con_ba, con_ba=seen.con_ab,
            same_ab=seen.same_ba, same_ba=seen.same_ab,
        )  # fmt: skip
    scores = {
        "agree": odds.agree, "conflict": odds.conflict, "update": odds.update, "neutral": odds.neutral,
        "similarity": seen.cos, "similarity_frame": seen.cos_frame,
        "nli_ab_entailment": seen.ent_ab, "nli_ab_contradiction": seen.con_ab,
        "nli_ba_entailment": seen.ent_ba, "nli_ba_contradiction": seen.con_ba,
        "nli_equal_ab": seen.same_ab, "nli_equal_ba": seen.same_ba,
    }  # fmt: skip
    for finding in known.found:
        scores.setdefault(f"{finding.comparer}:{finding.stance}", finding.strength)
    return {name: round(value, 4) for name, value in scores.items()}
