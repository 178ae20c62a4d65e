"""Which pairs can reach a verdict that is sure enough to be shown, told before the dear evidence is there.

Most pairs of a corpus are neutral or nearly so. What the comparers and the encoder say of a pair bounds what the fusion
can still make of it (see ``bounds``), and the grounds that ``caution`` asks for can be looked for in the most
favourable answer that the NLI model could give. Where neither leaves room for a confidence of ``least``, the model is
not asked. Nothing that would be shown is lost by that: a pair so sifted is one whose verdict is neutral or below
``least``.

Three more sieves are no bounds, but were measured. Of what two houses tell of one story all is judged that has any
chance without the NLI model (``JudgeSettings.hopeful``): of 151 verdicts on 16 stories none was lost. Claims of one
house whose vectors are far apart are passed over (``_far``). And of an archive, where hardly one pair in a hundred
bears a relation, those are passed over that a small model finds unlike all that was shown (``Fusion.glance``): that
spares half of the NLI model's work and loses about one verdict in a hundred.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from factcheck.clusters.words import plain, split_words
from factcheck.judgement.bounds import bounds
from factcheck.judgement.caution import GROUNDS, with_grounds
from factcheck.judgement.comparers import Finding
from factcheck.judgement.doubts import settled_by_values
from factcheck.judgement.evidence import (
    ASKINGS,
    EMPTY,
    TYPED_SIMILAR,
    Asking,
    Evidence,
    Pair,
    SentenceEncoder,
    TextClassifier,
    Vectors,
    cosine_of,
    encoded,
    entailments,
    equalised,
    similarities,
    text_of,
    value_finding,
    worth_reading,
)
from factcheck.judgement.fusion import Fusion, Trust, uses
from factcheck.judgement.gate import gate
from factcheck.judgement.lang import language
from factcheck.judgement.prepared import Prepared, Views
from factcheck.judgement.settings import JudgeSettings
from factcheck.judgement.shortcuts import shortcut
from factcheck.judgement.strangers import strangers, told_together, two_houses
from factcheck.judgement.twins import LEAST_WORDS, Twins, findings_of, twins
from factcheck.judgement.updates import course
from factcheck.judgement.view import View
from factcheck.records import Article, Claim

__all__ = ["Sieve"]

READING: tuple[tuple[tuple[Asking, ...], tuple[Asking, ...]], ...] = (
    (("ab",), ("ba", "same_ab", "same_ba")),
    (("ba",), ("same_ab", "same_ba")),
    (("same_ab", "same_ba"), ()),
)
"""What the NLI model is asked step by step, and what it was not asked by then."""
FAR_WITHOUT_VALUES = 0.68
"""Least cosine of two claims of one house, or of two stories, that may be of one fact, unless both have values: of
3,886 pairs of an archive below it, but for those of one claim inside the other's words, none was shown."""
GLANCED = ("fr", "fr")
"""The languages of the archive that ``Fusion.glance`` was fitted to."""
ROUNDING = 1e-4
"""A confidence is rounded to four decimals before it is compared."""


@dataclass(frozen=True, slots=True)
class Sieve:
    """Prepares pairs for a judge of these models and settings whose verdicts are wanted from ``least`` on."""

    encoder: SentenceEncoder | None
    nli: TextClassifier | None
    settings: JudgeSettings
    fusion: Fusion
    least: float
    lang: str
    vectors: Vectors | None = None

    def prepare(self, pairs: Sequence[tuple[Claim, Claim]], views: Views) -> list[Prepared | None]:
        """What is known of each pair; ``None`` for those whose verdict cannot be shown."""
        kept: list[Prepared | None] = [None] * len(pairs)
        open_pairs: dict[int, Prepared] = {}
        met_before: dict[tuple[str, str], tuple[bool, float, float]] = {}
        # Whose verdict has no ground cannot be shown; without one these two kinds of pairs have none.
        grounded = self._floor > self.settings.ungrounded
        at = self._vectors(pairs) if grounded else {}
        for place, (first, second) in enumerate(pairs):
            home = first.article_id, second.article_id
            if home not in met_before:
                met_before[home] = self._between(views.article(first), views.article(second), grounded=grounded)
            apart, *nearest = met_before[home]
            far = apart or _far(first, second, at, *nearest)
            if far and not _may_be_alike(first, second):
                continue
            a, b, turned = views.pair(first, second)
            met = twins(a, b, self.lang)
            if shortcut(a, b) or (met is not None and not met.clashing):
                kept[place] = self._compared(a, b, turned, met)
            elif not apart:
                open_pairs[place] = self._compared(a, b, turned, met)
        for place, known in self._evident(open_pairs).items():
            kept[place] = known
        return kept

    def _compared(self, a: View, b: View, turned: bool, met: Twins | None) -> Prepared:
        found = findings_of(a, b, met, self.lang)
        return Prepared(a, b, turned, found, gate(a, b, self.lang), course(a, b, found), EMPTY, met)

    def _between(self, left: Article | None, right: Article | None, *, grounded: bool) -> tuple[bool, float, float]:
        """Whether two articles are strangers, and how near two claims of theirs must be: others, and with values both.

        Values may be what keeps claims apart, so that those with values may be farther from each other.
        """
        if not grounded or told_together(left, right):
            return False, 0.0, 0.0
        others, both = (TYPED_SIMILAR, 0.0) if two_houses(left, right) else (FAR_WITHOUT_VALUES, TYPED_SIMILAR)
        most = self.settings.least_similar
        return strangers(left, right), min(others, most), min(both, most)

    def _vectors(self, pairs: Sequence[tuple[Claim, Claim]]) -> Mapping[str, Any]:
        """The vectors of the claims, by their texts; none without an encoder."""
        if self.encoder is None:
            return {}
        return encoded(sorted({text_of(claim) for pair in pairs for claim in pair}), self.encoder, self.vectors or {})

    def _evident(self, met: dict[int, Prepared]) -> dict[int, Prepared]:
        """The pairs that the models leave, with the models' evidence."""
        likely = self.fusion.met
        together = {} if likely is None else {p: k for p, k in met.items() if k.told_together}
        kept = {} if likely is None else self._retold(self._near(together, contexts=True), likely)
        near = self._near({p: k for p, k in met.items() if p not in together}, frames=False)
        framed = self._near(self._hopeful(self._promising(near), frames=False))
        hopeful = self._hopeful(framed, frames=True)
        read = {place: known for place, known in hopeful.items() if self._is_read(known)}
        for step, unread in READING if read else ():
            read = self._hopeful(self._read(read, step), frames=True, unread=unread)
        # Contexts are long, and seldom what a verdict hangs on.
        unasked = {place: known for place, known in hopeful.items() if not self._is_read(known)}
        return kept | self._around(unasked | read)

    def _promising(self, near: dict[int, Prepared]) -> dict[int, Prepared]:
        """The pairs without those of an archive that are unlike all that is shown; all of them where less sure verdicts
        are wanted than it was fitted to, or a model is missing."""
        glance = self.fusion.glance
        if glance is None or None in (self.encoder, self.nli) or self._floor < self.settings.weighed:
            return near
        return {p: known for p, known in near.items() if not _of_an_archive(known) or glance.score(known.row) >= 0}

    def _retold(self, near: dict[int, Prepared], likely: Trust) -> dict[int, Prepared]:
        """What two houses tell of one story, as far as it has a chance without the NLI model."""
        hopeful = {}
        for place, known in near.items():
            found = likely(with_grounds(known, self.fusion(known.row), chosen=False))
            if 1 - found.neutral >= self.settings.hopeful:
                hopeful[place] = known
        return self._read(hopeful)

    def _read(self, near: dict[int, Prepared], asking: Sequence[Asking] = ASKINGS) -> dict[int, Prepared]:
        """The pairs with what the NLI model says of those that it reads."""
        if self.nli is None:
            return near
        asked = {p: k for p, k in near.items() if worth_reading(_pair(k), k.seen, self.settings)}
        read = entailments([_pair(k) for k in asked.values()], [k.seen for k in asked.values()], self.nli, asking)
        return near | {p: replace(k, seen=seen) for (p, k), seen in zip(asked.items(), read, strict=True)}

    def _near(self, met: dict[int, Prepared], *, frames: bool = True, contexts: bool = False) -> dict[int, Prepared]:
        seen = similarities(
            [_pair(known) for known in met.values()], self.encoder, vectors=self.vectors, frames=frames,
            contexts=contexts and uses(self.fusion, "cos_context"),
        )  # fmt: skip
        return {place: replace(known, seen=s) for (place, known), s in zip(met.items(), seen, strict=True)}

    def _around(self, met: dict[int, Prepared]) -> dict[int, Prepared]:
        """The pairs with what the encoder says of their contexts."""
        if not uses(self.fusion, "cos_context", together=False):
            return met
        seen = self._near(met, frames=False, contexts=True)
        return {
            place: replace(known, seen=replace(known.seen, cos_context=seen[place].seen.cos_context))
            for place, known in met.items()
        }

    def _hopeful(
        self, met: dict[int, Prepared], *, frames: bool, unread: Sequence[Asking] = ASKINGS
    ) -> dict[int, Prepared]:
        """Those that could still be shown, whatever the encoder may say of the contexts, and of the ``frames`` where
        they are not known, and the NLI model to what is ``unread``."""
        if not met:
            return {}
        lows, highs = [], []
        for known in met.values():
            # No value is left out of the frame of a pair without one: it is the claim, and known.
            open_frame = not frames and value_finding(known.found) is not None
            asked = bool(unread) and self.nli is not None and (open_frame or self._is_read(known))
            least = replace(known.seen, has_nli=known.seen.has_nli or (asked and frames))
            lows.append(replace(known, seen=_worst(least, known.found, unread) if asked else least))
            seen = replace(known.seen, cos_context=1.0, cos_frame=1.0 if open_frame else known.seen.cos_frame)
            highs.append(replace(known, seen=_best(seen, known.found, unread) if asked else seen))
        most = bounds(self.fusion, [known.row for known in lows], [known.row for known in highs])
        hopeful = {}
        for number, (place, best) in enumerate(zip(met, highs, strict=True)):
            # Raised log-odds multiply a probability by no more than their exponential.
            most_raised = math.exp(self.settings.one_story) if best.of_one_story else 1.0
            chances = {
                name: min(1.0, most_raised * float(column[number]))
                for name, column in (("agree", most.agree), ("conflict", most.conflict), ("update", most.update))
            }
            if settled_by_values(best.found) and chances["conflict"] < 1:
                chances["agree"] = min(1.0, chances["agree"] / (1 - chances["conflict"]))
            elif settled_by_values(best.found):
                chances["agree"] = 1.0
            shown = any(
                self._held_down(chances[name], grounded=ground(best)) >= self._floor - ROUNDING
                for name, ground in GROUNDS.items()
            )
            if shown and float(most.related[number]) >= min(self.settings.related, self.settings.related_rivals):
                hopeful[place] = met[place]
        return hopeful

    @property
    def _floor(self) -> float:
        """What a confidence must reach: those to be weighed once more may come out of it surer than they went in."""
        return self.least if self.fusion.trust is None else min(self.least, self.settings.weighed)

    def _held_down(self, chance: float, *, grounded: bool) -> float:
        return chance if grounded else min(chance, self.settings.ungrounded)

    def _is_read(self, known: Prepared) -> bool:
        return self.nli is not None and worth_reading(_pair(known), known.seen, self.settings)


def _best(seen: Evidence, found: Sequence[Finding], unread: Sequence[Asking]) -> Evidence:
    """The answers of the NLI model to what is ``unread`` that speak most for any relation."""
    ab, ba, same_ab, same_ba = (one in unread for one in ASKINGS)
    apart = equalised(value_finding(found))
    return replace(
        seen,
        ent_ab=1.0 if ab else seen.ent_ab, con_ab=1.0 if ab else seen.con_ab,
        ent_ba=1.0 if ba else seen.ent_ba, con_ba=1.0 if ba else seen.con_ba,
        same_ab=1.0 if ab or (same_ab and apart) else seen.same_ab,
        same_ba=1.0 if ba or (same_ba and apart) else seen.same_ba,
        has_nli=True,
    )  # fmt: skip


def _worst(seen: Evidence, found: Sequence[Finding], unread: Sequence[Asking]) -> Evidence:
    """The evidence with what is read already, as far as what is ``unread`` cannot take it back."""
    value = value_finding(found)
    if value is None or value.stance != "agree" or not equalised(value):
        return seen
    return replace(
        seen,
        con_ab=0.0 if "same_ab" in unread else seen.con_ab,
        con_ba=0.0 if "same_ba" in unread else seen.con_ba,
    )  # fmt: skip


def _far(first: Claim, second: Claim, at: Mapping[str, Any], nearest: float, with_values: float) -> bool:
    """Whether two claims are less alike than ``nearest``, or ``with_values`` where both have some."""
    if not at or nearest <= 0:
        return False
    cosine = cosine_of(at[text_of(first)], at[text_of(second)])
    return cosine < nearest and (cosine < with_values or not (_has_values(first) and _has_values(second)))


def _of_an_archive(known: Prepared) -> bool:
    """Whether a pair is such as ``Fusion.glance`` was fitted to: of two French articles of one house or two stories."""
    a, b = known.a.claim, known.b.claim
    return a.article_id != b.article_id and (a.lang, b.lang) == GLANCED and not known.of_two_houses


def _pair(known: Prepared) -> Pair:
    return known.a, known.b, known.found


def _has_values(claim: Claim) -> bool:
    """Whether a claim has values, or says of something that there is none (*aucun mort*), which is one too."""
    return bool(claim.values) or _says_none(claim.text, claim.lang)


@lru_cache(maxsize=8_192)
def _says_none(text: str, lang: str) -> bool:
    return any(label == "none" for *_, label in language(lang).quantifiers.among(split_words(text).norms))


def _may_be_alike(first: Claim, second: Claim) -> bool:
    """Whether two claims may say the very same words: one inside the other, or all but the values."""
    left, right = plain(first.text), plain(second.text)
    if left in right or right in left:
        return True
    if first.lang != second.lang or not (first.values and second.values):
        return False
    mine, theirs = _content_words(first.text, first.lang), _content_words(second.text, second.lang)
    shared = mine.keys() & theirs.keys()
    return len(shared) >= LEAST_WORDS or sum(min(mine[word], theirs[word]) for word in shared) >= LEAST_WORDS


# A claim is met in many pairs.
@lru_cache(maxsize=8_192)
def _content_words(text: str, lang: str) -> Mapping[str, int]:
    """How often a text says each of its words of content."""
    ignored = language(lang).stopwords
    return Counter(word for word in split_words(text).norms if word not in ignored and any(map(str.isalnum, word)))
