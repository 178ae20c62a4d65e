"""What the models say of a pair: similarities of the encoder, entailment both ways, and entailment with the differing
values made equal.

The last asks the same-fact question in the NLI model's own terms: if *forty minutes* is put where the other claim
says *ninety*, does one claim follow from the other? If so, only the value differs.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal, Protocol

from factcheck.judgement.comparers.base import Finding
from factcheck.judgement.settings import JudgeSettings
from factcheck.judgement.strangers import told_together
from factcheck.judgement.view import View, without
from factcheck.records import Claim

__all__ = [
    "ASKINGS",
    "EMPTY",
    "Asking",
    "Evidence",
    "Pair",
    "SentenceEncoder",
    "TextClassifier",
    "Vectors",
    "cosine_of",
    "encoded",
    "entailments",
    "equalised",
    "gather",
    "similarities",
    "text_of",
    "value_finding",
    "worth_reading",
]

COUNTS = frozenset({"number.value", "amount.value", "percentage.value"})
VALUE_COMPARERS = COUNTS | {"duration.value", "date.value"}
TYPED = 0.45
TYPED_SIMILAR = 0.5
TYPED_TOGETHER = 0.3
"""Strength of a finding, and likeness beside it, that make a pair worth reading where two houses tell one story."""
LONGEST = 600
"""Characters of a text that a model is given; claims are far shorter."""


class SentenceEncoder(Protocol):
    """Texts to L2-normalised float32 vectors (n, d)."""

    def encode(self, texts: Sequence[str]) -> Any: ...


class TextClassifier(Protocol):
    """Premise-hypothesis pairs to float32 (n, 3): entailment, neutral, contradiction."""

    def predict(self, pairs: Sequence[tuple[str, str]]) -> Any: ...


@dataclass(frozen=True, slots=True)
class Evidence:
    """Scores of the models, 0..1; all 0 and ``has_*`` false where a model was not asked.

    cos, cos_frame, cos_context     similarity of the claims, of them without the compared values, of their contexts
    ent_ab, con_ab, ent_ba, con_ba  entailment and contradiction each way
    same_ab, same_ba                entailment each way once the compared values are made equal
    """

    cos: float = 0.0
    cos_frame: float = 0.0
    cos_context: float = 0.0
    ent_ab: float = 0.0
    con_ab: float = 0.0
    ent_ba: float = 0.0
    con_ba: float = 0.0
    same_ab: float = 0.0
    same_ba: float = 0.0
    has_encoder: bool = False
    has_nli: bool = False


EMPTY = Evidence()
Pair = tuple[View, View, tuple[Finding, ...]]
Asking = Literal["ab", "ba", "same_ab", "same_ba"]
ASKINGS: tuple[Asking, ...] = ("ab", "ba", "same_ab", "same_ba")
"""What the NLI model is asked of a pair: whether one claim follows from the other, and that with the values equal."""
Vectors = Mapping[str, Any]
"""Texts to their vectors (d), in half precision at least."""


def value_finding(findings: Sequence[Finding]) -> Finding | None:
    """The strongest finding about two values that stand in the texts."""
    return next((f for f in findings if f.spans and f.comparer in VALUE_COMPARERS), None)


def _framed(view: View, finding: Finding | None, side: int) -> str:
    if finding is None or finding.spans is None:
        return text_of(view.claim)
    return without(view, [finding.spans[side]])[:LONGEST]


def _equalised(a: View, b: View, finding: Finding) -> str:
    """The second claim with the first one's value in the place of its own."""
    assert finding.spans is not None
    (start, end), (i, j) = finding.spans[1], finding.spans[0]
    text = b.claim.text
    return f"{text[:start]}{a.claim.text[i:j]}{text[end:]}"[:LONGEST]


def gather(
    pairs: Sequence[Pair],
    encoder: SentenceEncoder | None,
    nli: TextClassifier | None,
    settings: JudgeSettings,
    *,
    vectors: Vectors | None = None,
    contexts: bool = True,
) -> list[Evidence]:
    """The models' evidence for each pair; the NLI model is asked only where the encoder finds some likeness.

    ``vectors`` are those of texts that were encoded before; ``contexts`` says whether these are compared.
    """
    near = similarities(pairs, encoder, vectors=vectors, contexts=contexts)
    if nli is None:
        return near
    places = [i for i, seen in enumerate(near) if worth_reading(pairs[i], seen, settings)]
    read = iter(entailments([pairs[i] for i in places], [near[i] for i in places], nli))
    chosen = frozenset(places)
    return [next(read) if i in chosen else seen for i, seen in enumerate(near)]


def entailments(
    pairs: Sequence[Pair], near: Sequence[Evidence], nli: TextClassifier, asking: Sequence[Asking] = ASKINGS
) -> list[Evidence]:
    """The evidence of the encoder with that of the NLI model: all of it, or what it answers to some of the askings.

    What is asked of claims whose values were made equal counts beside the answers to the claims as they are: these
    must be asked no later.
    """
    values = [value_finding(found) for *_, found in pairs]
    # Where no value can be made equal, that question is the first one again.
    asked = [
        (place, one, _asked_texts(pairs[place], one))
        for one in ASKINGS if one in asking
        for place, value in enumerate(values) if equalised(value) or not one.startswith("same")
    ]  # fmt: skip
    distinct = list(dict.fromkeys(texts for *_, texts in asked))
    scores = nli.predict(distinct) if distinct else []
    by_text = {pair: tuple(float(x) for x in row) for pair, row in zip(distinct, scores, strict=True)}
    out = list(near)
    for place, one, texts in asked:
        out[place] = _told(out[place], one, by_text[texts], values[place])
    return out


def _asked_texts(pair: Pair, asking: Asking) -> tuple[str, str]:
    a, b, found = pair
    mine, theirs = text_of(a.claim), text_of(b.claim)
    if asking.startswith("same"):
        value = value_finding(found)
        theirs = _equalised(a, b, value) if value is not None and equalised(value) else theirs
    return (mine, theirs) if asking.endswith("ab") else (theirs, mine)


def equalised(value: Finding | None) -> bool:
    """Whether a finding's two values can be made equal: they are said in other words.

    *L'an dernier* and *en 2024* may be one year, which the model cannot know.
    """
    return value is not None and value.left != value.right


def _told(seen: Evidence, asking: Asking, answer: tuple[float, ...], value: Finding | None) -> Evidence:
    """The evidence with one more answer in it."""
    entailed, against = answer[0], answer[2]
    # Where the values agree, what the model holds against them in other words is no contradiction.
    agreed = value is not None and value.stance == "agree"
    match asking:
        case "ab":
            same = seen.same_ab if equalised(value) else entailed
            return replace(seen, ent_ab=entailed, con_ab=against, same_ab=same, has_nli=True)
        case "ba":
            same = seen.same_ba if equalised(value) else entailed
            return replace(seen, ent_ba=entailed, con_ba=against, same_ba=same, has_nli=True)
        case "same_ab":
            return replace(seen, same_ab=entailed, con_ab=min(seen.con_ab, against) if agreed else seen.con_ab)
        case _:
            return replace(seen, same_ba=entailed, con_ba=min(seen.con_ba, against) if agreed else seen.con_ba)


def worth_reading(pair: Pair, seen: Evidence, settings: JudgeSettings) -> bool:
    """Whether a pair goes to the NLI model: near in meaning, or with a sure typed finding and some likeness.

    What two houses tell of one story is read more often: most pairs there that bear a relation are less alike.
    """
    a, b, found = pair
    alike = max(seen.cos, seen.cos_frame)
    if not seen.has_encoder or alike >= settings.least_similar:
        return True
    typed = max((finding.strength for finding in found), default=0.0)
    if typed >= TYPED and alike >= TYPED_SIMILAR:
        return True
    near = alike >= settings.least_similar_together or min(alike, typed) >= TYPED_TOGETHER
    return near and told_together(a.article, b.article)


def similarities(
    pairs: Sequence[Pair],
    encoder: SentenceEncoder | None,
    *,
    vectors: Vectors | None = None,
    frames: bool = True,
    contexts: bool = True,
) -> list[Evidence]:
    """What the encoder says of each pair; ``cos_frame`` and ``cos_context`` stay 0 where they are not asked for.

    Without ``frames`` only those pairs have a ``cos_frame`` of which no value is left out.
    """
    if encoder is None:
        return [EMPTY] * len(pairs)
    rows = []
    for a, b, found in pairs:
        value = value_finding(found)
        mine, theirs = text_of(a.claim), text_of(b.claim)
        framed = (_framed(a, value, 0), _framed(b, value, 1)) if frames or value is None else ("", "")
        around = (a.context[:LONGEST], b.context[:LONGEST]) if contexts else ("", "")
        rows.append((mine, theirs, *framed, *around))
    at = encoded(sorted({text for row in rows for text in row if text}), encoder, vectors or {})

    def cosine(x: str, y: str) -> float:
        return cosine_of(at[x], at[y]) if x and y else 0.0

    return [
        Evidence(
            cos=cosine(row[0], row[1]), cos_frame=cosine(row[2], row[3]), cos_context=cosine(row[4], row[5]),
            has_encoder=True,
        )
        for row in rows
    ]  # fmt: skip


def text_of(claim: Claim) -> str:
    """What the models are given of a claim."""
    return claim.text[:LONGEST]


def cosine_of(a: Any, b: Any) -> float:
    """The cosine of two vectors that ``encoded`` gave, 0..1."""
    return max(0.0, min(1.0, float(a @ b)))


def _halved(row: Any) -> Any:
    """A vector rounded to half precision as an index keeps it, so that both judge alike."""
    import numpy as np

    return np.asarray(row, dtype=np.float16).astype(np.float32)


def encoded(texts: Sequence[str], encoder: SentenceEncoder, known: Vectors) -> dict[str, Any]:
    """The vector of each text, as an index keeps it; ``known`` are those of texts that were encoded before."""
    missing = [text for text in texts if text not in known]
    fresh = dict(zip(missing, encoder.encode(missing) if missing else [], strict=True))
    return {text: _halved(fresh[text] if text in fresh else known[text]) for text in texts}
