"""The judge: pairs of claims to verdicts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from factcheck.judgement.caution import GROUNDS
from factcheck.judgement.comparers import Finding
from factcheck.judgement.doubts import settled_by_values
from factcheck.judgement.evidence import SentenceEncoder, TextClassifier, Vectors, gather
from factcheck.judgement.explain import explain
from factcheck.judgement.fusion import Fusion, Probabilities, load_fusion, of_one_story, uses, weighable
from factcheck.judgement.gate import gate
from factcheck.judgement.lapse import outdated
from factcheck.judgement.prepared import Prepared, Views
from factcheck.judgement.retold import retold
from factcheck.judgement.settings import JudgeSettings
from factcheck.judgement.shortcuts import shortcut
from factcheck.judgement.sifting import Sieve
from factcheck.judgement.twins import findings_of, twins
from factcheck.judgement.updates import course
from factcheck.records import Article, Claim, Relation, Verdict, VerdictKind

__all__ = ["Judge", "Prepared"]

TOPICAL = frozenset({"place.site", "name.slot"})
IDENTICAL = 0.99
CONTAINED = 0.93
TWINS = 0.9
UNNAMED = 0.9


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
        *,
        least: float = 0.0,
        vectors: Vectors | None = None,
    ) -> list[Verdict]:
        """One verdict per pair, in the order of the pairs; explanations in ``lang``.

        ``articles`` give the claims their dates, sources and contexts; a claim whose article is not among them is
        judged without. ``claims`` is accepted for symmetry with the other stages and adds nothing. What would be less
        confident than ``least`` is neutral, and bears no scores: so most pairs need not be read by the NLI model.
        ``vectors`` are the encoder's, for texts of claims that were encoded before.
        """
        if least <= 0:
            contexts = uses(self.fusion, "cos_context")
            known = self._prepared(pairs, articles, lang, vectors=vectors, contexts=contexts)
            return [self.verdict(pair, one, lang) for pair, one in zip(pairs, known, strict=True)]
        sieve = Sieve(self.encoder, self._asked_nli, self.settings, self.fusion, least, lang, vectors)
        sifted = sieve.prepare(pairs, Views(articles))
        return [self._sure_verdict(pair, one, lang, least) for pair, one in zip(pairs, sifted, strict=True)]

    def prepare(
        self, pairs: Sequence[tuple[Claim, Claim]], articles: Iterable[Article] = (), lang: str = "fr"
    ) -> list[Prepared]:
        """What the comparers, the gate and the models say of each pair, before any decision."""
        return self._prepared(pairs, articles, lang)

    @property
    def _asked_nli(self) -> TextClassifier | None:
        return self.nli if self.settings.nli_weight > 0 else None

    def _prepared(
        self,
        pairs: Sequence[tuple[Claim, Claim]],
        articles: Iterable[Article],
        lang: str,
        *,
        vectors: Vectors | None = None,
        contexts: bool = True,
    ) -> list[Prepared]:
        views = Views(articles)
        met = []
        for first, second in pairs:
            a, b, turned = views.pair(first, second)
            twin = twins(a, b, lang)
            met.append((a, b, turned, findings_of(a, b, twin, lang), twin))
        seen = gather(
            [(a, b, found) for a, b, _, found, _ in met], self.encoder, self._asked_nli, self.settings,
            vectors=vectors, contexts=contexts,
        )  # fmt: skip
        return [
            Prepared(a, b, turned, found, gate(a, b, lang), course(a, b, found), evidence, twin)
            for (a, b, turned, found, twin), evidence in zip(met, seen, strict=True)
        ]

    def _sure_verdict(self, pair: tuple[Claim, Claim], known: Prepared | None, lang: str, least: float) -> Verdict:
        if known is not None:
            verdict = self.verdict(pair, known, lang)
            if verdict.relation != "neutral" and verdict.confidence >= least:
                return verdict
        # The same for all: what is known of a neutral pair depends on how soon it was put aside.
        return Verdict(pair[0].id, pair[1].id, "neutral", "other", round(1.0 - least, 4))

    def verdict(self, pair: tuple[Claim, Claim], known: Prepared, lang: str = "fr") -> Verdict:
        """The verdict on a pair of which all is known (see ``prepare``); the explanation in ``lang``."""
        same = shortcut(known.a, known.b)
        if same == "unnamed":
            text = explain(known.a, known.b, "neutral", None, known.gate, known.course, lang)
            return Verdict(pair[0].id, pair[1].id, "neutral", "other", UNNAMED, {same: 1.0}, text)
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
        if known.told_together:
            relation, confidence, odds = retold(self.fusion, known, odds, (relation, confidence), self.settings)
        deciding = _deciding(known.found, relation)
        text = explain(known.a, known.b, relation, deciding, known.gate, known.course, lang, nli=known.seen.has_nli)
        return Verdict(
            pair[0].id, pair[1].id, relation, _kind(deciding, relation, known), round(confidence, 4),
            _scores(known, odds), text,
        )  # fmt: skip

    def decide(self, odds: Probabilities, known: Prepared) -> tuple[Relation, float]:
        """Neutral unless the two may speak of one fact; then the likeliest relation, contradiction first.

        The confidence is the relation's probability, held down where a reader could name no ground for it, so that such
        a verdict is kept for those who ask for all and shown to nobody else. Unless two houses tell one story, what
        would be shown is weighed once more, by how verdicts like it were read (``Trust``).
        """
        relation, confidence = self.weigh(odds, known)
        if outdated(known, relation):
            return relation, min(confidence, self.settings.ungrounded)
        return relation, confidence

    def weigh(self, odds: Probabilities, known: Prepared) -> tuple[Relation, float]:
        """The relation and its confidence, whenever the two were told."""
        relation, confidence, grounded = self._related(odds, known)
        if relation == "neutral":
            return relation, confidence
        if not grounded:
            return relation, min(confidence, self.settings.ungrounded)
        in_archive = not known.of_two_houses or known.of_two_stories
        if self.fusion.trust is None or confidence < self.settings.weighed or not in_archive:
            return relation, confidence
        weighed = self.fusion.trust(weighable(known.row, odds))
        # What the fusion sees no course of time in is none, however like an update it looks.
        if weighed.related != "update" and getattr(weighed, weighed.related) >= self.settings.weighed:
            relation = weighed.related
        return relation, float(getattr(weighed, relation))

    def _related(self, odds: Probabilities, known: Prepared) -> tuple[Relation, float, bool]:
        """The likeliest relation, its probability, and whether it has a ground."""
        clash = max((f.strength for f in known.found if f.stance == "clash"), default=0.0)
        rivals = clash >= self.settings.rival and known.gate.apart == 0
        if 1 - odds.neutral < (self.settings.related_rivals if rivals else self.settings.related):
            return "neutral", odds.neutral, False
        relation = odds.related
        # What is shown is how likely it is; what two claims are to each other does not hang on the company they keep.
        sure = of_one_story(odds, self.settings.one_story) if known.of_one_story else odds
        confidence = float(getattr(sure, relation))
        grounded = GROUNDS[relation](known)
        if relation == "conflict" and not grounded and settled_by_values(known.found) and GROUNDS["agree"](known):
            # A contradiction without a ground is ruled out: what is left of the odds is the agreement's.
            relation, confidence, grounded = "agree", sure.agree / (1 - sure.conflict), True
        untyped = relation == "conflict" and not grounded and clash < self.settings.typed
        if untyped and 1 - odds.neutral < self.settings.untyped:
            if clash > 0 or known.seen.has_nli or known.gate.apart or known.gate.predicates < self.settings.told_alike:
                return "neutral", odds.neutral, False
            # Nothing speaks of a clash, not even weakly: if they are of one fact, they agree.
            relation, confidence = "agree", sure.agree
            grounded = GROUNDS[relation](known)
        # Figures that measure two things, and things of one sort, are what is taken for one fact most often.
        doubted = max(known.gate.frames_apart, known.gate.other_apart)
        if doubted and not grounded and clash < self.settings.sure:
            return "neutral", odds.neutral, False
        return relation, confidence, grounded


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
