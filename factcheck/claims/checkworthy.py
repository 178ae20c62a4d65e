"""Which sentences can hold a claim, how surely, and why the others are left out.

The reasons are fixed keys; ``reason_text`` gives the words to show. Rules decide what is left out; the score
says how much a sentence looks like a checkable statement of fact.
"""

from __future__ import annotations

import math
import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from factcheck.claims._dangling import dangles, hangs
from factcheck.claims._placed import closes_quote
from factcheck.claims._tree import base, children, find, is_verb, low, subject
from factcheck.claims._types import Clause, Frame, Parsed
from factcheck.claims.lang import discourse, mood, persons, worth
from factcheck.claims.lang.schema import Worth
from factcheck.claims.sentences import UnitKind

__all__ = [
    "REASONS",
    "Assessment",
    "assess",
    "clause_reason",
    "is_bare",
    "is_unheard",
    "reason_text",
    "repeated",
    "score",
]

REASONS = ("question", "opinion", "call", "boilerplate", "generality", "heading", "no_verb", "repeated", "no_claim")

_OPENING = " \t\u00a0\u202f«“\"'‘(—–-•*"
_CLOSING = " \t\u00a0\u202f»”\"'’)]"
_QUOTES = '«»“”"'
_DIGIT = re.compile(r"\d")
_CLEFTS = frozenset({"advcl:cleft", "acl:relcl"})
_ITEM = re.compile(r"\d{1,2}[.)]? [^\W\d_]")
_LEFT_OUT = 0.3
_CUT_OFF = re.compile(r"\[(?:…|\.{3})\]\s*$")
_SHORTEST_REPEAT = 20
_CONTENT = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "VERB"})
_BARE = 1


@dataclass(frozen=True, slots=True)
class Assessment:
    """How check-worthy a sentence is (0..1), and the key of the reason when it is left out."""

    score: float
    reason: str | None


def reason_text(reason: str, lang: str) -> str:
    """The words for a reason key in a language. Raises ``KeyError`` for an unknown key."""
    return worth(lang).reasons[reason]


def assess(text: str, kind: UnitKind, parsed: Parsed, frames: tuple[Frame, ...], lang: str) -> Assessment:
    """Judge one sentence, heading, list item or row. Raises ``LanguageError`` for a language without a table."""
    table = worth(lang)
    reason = _line_reason(text, table) or _sentence_reason(text, kind, parsed, frames, table, lang)
    value = score(parsed, frames, lang)
    return Assessment(min(value, _LEFT_OUT) if reason else value, reason)


def repeated(assessment: Assessment, text: str, seen: set[str]) -> Assessment:
    """The assessment of a sentence that may repeat one before it word for word; ``seen`` grows by the sentence.

    Teasers and pull quotes are printed twice; what is said once is one claim.
    """
    plain = " ".join(text.split()).casefold()
    again = plain in seen
    seen.add(plain)
    if not again or assessment.reason is not None or len(plain) < _SHORTEST_REPEAT:
        return assessment
    return Assessment(min(assessment.score, _LEFT_OUT), "repeated")


def _line_reason(text: str, table: Worth) -> str | None:
    bare = text.strip().lstrip(_OPENING).replace("’", "'")
    if not any(char.isalpha() for char in bare) or _at_head(table.boilerplate).match(bare):
        return "boilerplate"
    if _at_head(table.greetings).match(bare) or _CUT_OFF.search(bare):
        return "boilerplate"
    return None


def _sentence_reason(
    text: str, kind: UnitKind, parsed: Parsed, frames: tuple[Frame, ...], table: Worth, lang: str
) -> str | None:  # fmt: skip
    bare = text.strip().lstrip(_OPENING).replace("’", "'")
    ending = text.rstrip(_CLOSING)
    facts = any(char.isdigit() for char in text) or _has_fact(parsed, table)
    if facts and _ITEM.match(bare) and not any("Fin" in token.morph.get("VerbForm") for token in parsed.doc):
        # "1 Pop-up parks": the number of an item is no figure.
        facts = any(char.isdigit() for char in bare.partition(" ")[2])
    asked = ending.rstrip("." + _CLOSING).endswith("?") or bare.lower().startswith(table.asking)
    if asked or (not frames and _is_inverted_question(parsed, table)):
        return "question"
    quoted = text.strip()[:1] in _QUOTES and text.strip()[-1:] in _QUOTES
    if kind == "heading" and not facts and (quoted or not _tells(parsed, lang)):
        return "heading"
    leads = _at_head(table.leads).match(bare) and not _named(parsed)
    if not facts and (leads or _at_head(table.generalities).match(bare)):
        return "generality"
    if not facts and not frames and _at_head(table.judging).match(bare) and _judges(parsed, table):
        return "opinion"
    if ending.endswith("!") and not facts and (_at_head(table.exclamations).match(bare) or len(bare.split()) < 8):
        return "opinion"
    if _at_head(table.opinions).match(bare) and not frames and not facts:
        return "opinion"
    if not facts and _anywhere(table.stances).search(bare):
        return "opinion"
    if not facts and (_at_head(table.calls).match(bare) or _is_imperative(parsed)):
        return "call"
    if any(frame.lemma in discourse(lang).jests and not facts for frame in frames):
        return "opinion"
    if not any(is_verb(token) for token in parsed.doc) and not facts:
        return "no_verb"
    return None


def clause_reason(clause: Clause, parsed: Parsed, lang: str) -> str | None:
    """Why a clause is no claim: an evaluation, a feeling or a call without a fact in it; ``None`` when it is one."""
    table = worth(lang)
    bare = clause.text.strip().lstrip(_OPENING).replace("’", "'")
    if dangles(clause, parsed, table) or _at_head(table.echoes).match(bare):
        return "no_claim"
    if not parsed.title and not _has_verb(clause, parsed, lang):
        return "no_verb"
    kept = {piece.token for piece in clause.pieces if piece.token is not None}
    if _has_fact(parsed, table, kept):
        return None
    predicate = parsed.doc[clause.predicate]
    own = subject(predicate)
    if own is not None and low(own) in table.second_persons:
        return "opinion"
    if own is not None and low(own) in table.first_persons and any(low(parsed.doc[i]) in table.addressed for i in kept):
        return "opinion"  # "je t'embrasse"
    if _is_evaluation(predicate, clause.text, table) or _is_feeling(predicate, table):
        return "opinion"
    # "c'est cette secousse qui a fait céder le mur" tells a cause; "c'est une décision qui plaît" does not.
    known = not any("Ind" in child.morph.get("Definite") for child in predicate.children)
    cleft = known and predicate.pos_ in {"NOUN", "PROPN"} and any(c.dep_ in _CLEFTS for c in predicate.children)
    told = own is not None and any("Past" in c.morph.get("Tense") for c in children(own, "acl"))
    vague = own is not None and low(own) in table.vague_subjects and not (cleft or told or _names(parsed, kept))
    if vague and _in_speech(clause, parsed):
        return "opinion"
    if _at_head(table.calls).match(bare):
        return "call"
    if _at_head(table.opinions).match(bare) and not clause.frames:
        return "opinion"
    return None


def _in_speech(clause: Clause, parsed: Parsed) -> bool:
    """Whether the clause stands between quotation marks, or before one that closes what an earlier sentence opens."""
    if clause.quoted:
        return True
    closing = next((t.i for t in parsed.doc if t.text in {"»", "”"}), None)
    opening = next((t.i for t in parsed.doc if t.text in {"«", "“"}), None)
    straight = [t.i for t in parsed.doc if t.text == '"']
    if closing is None and len(straight) % 2 and closes_quote(parsed.doc, straight[0] + 1):
        closing = straight[0]
    return closing is not None and clause.predicate < closing and (opening is None or closing < opening)


def _names(parsed: Parsed, kept: set[int]) -> bool:
    """Whether a name stands among the tokens ``kept``."""
    return any(parsed.doc[index].pos_ == "PROPN" for index in kept)


def is_unheard(clause: Clause, parsed: Parsed, lang: str) -> bool:
    """Whether the clause speaks of an ``I``: without a speaker it says nothing that could be checked."""
    if clause.subject is None or not any(piece.token == clause.subject for piece in clause.pieces):
        return False
    return low(parsed.doc[clause.subject]) in persons(lang).singular_subjects


def is_bare(clause: Clause, parsed: Parsed, unresolved: Collection[str], lang: str) -> bool:
    """Whether nobody knows of whom a clause speaks, and it says next to nothing (``Il tutoyait``)."""
    if clause.subject is None or parsed.doc[clause.subject].text not in unresolved:
        return False
    if low(parsed.doc[clause.subject]) in worth(lang).first_persons:
        return False
    kept = {piece.token for piece in clause.pieces if piece.token is not None}
    said = sum(parsed.doc[index].pos_ in _CONTENT for index in kept)
    return said <= _BARE and not _has_fact(parsed, worth(lang), kept) and not _names(parsed, kept)


def _has_verb(clause: Clause, parsed: Parsed, lang: str) -> bool:
    """Whether a clause has a verb form, words put in to make a sentence of it, or a figure of a thing (``huit morts``).

    A verb of saying that was tagged as a noun counts; a row of names and numbers does not.
    """
    if clause.kind != "main" or clause.copula:
        return True
    kept = {piece.token for piece in clause.pieces if piece.token is not None}
    words = [parsed.doc[index] for index in kept]
    if any(piece.token is None and any(c.isalpha() for c in piece.text) for piece in clause.pieces):
        return True
    finite = [word for word in words if word.pos_ == "AUX" or "Fin" in word.morph.get("VerbForm")]
    predicate = parsed.doc[clause.predicate]
    if any(not hangs(word, clause) for word in finite):
        return True
    if any(low(child) in discourse(lang).times for child in children(predicate, "nmod") if child.i < predicate.i):
        return False  # "deux semaines après l'incendie qui a détruit Notre-Dame": it tells when, and not what
    # What a clause tells of a name is worth keeping, whatever noun it hangs on.
    if finite and _names(parsed, kept):
        return True
    bare = "Inf" in predicate.morph.get("VerbForm") and subject(predicate) is None
    if predicate.pos_ in {"VERB", "AUX"} and not bare:
        return True
    verbs = discourse(lang).verbs
    counted = _has_fact(parsed, worth(lang), kept) and sum(w.pos_ == "NOUN" for w in words) > 1
    return counted or any(low(word) in verbs and word.pos_ not in {"VERB", "AUX"} for word in words)


def score(parsed: Parsed, frames: tuple[Frame, ...], lang: str) -> float:
    """A logistic score from what the sentence holds: figures, names, a finite verb, somebody to answer for it.

    The weights were set by hand. On the human labels of Factcheck-GPT (English, 311 sentences) a fitted scale and
    offset leave them as they are (1.1, -0.1): scores of 0.7, 0.8 and 0.9 up go with 86, 88 and 96 % yes.
    """
    table = worth(lang)
    doc = parsed.doc
    names = sum(token.pos_ == "PROPN" for token in doc)
    figures = len(_figures(parsed, table))
    finite = any("Fin" in token.morph.get("VerbForm") for token in doc)
    first = any(word in table.first_persons for word in parsed.words)
    judged = any(_is_evaluative(token, table) for token in doc)
    value = (
        -0.2 + 0.8 * finite + 0.5 * min(names, 3) + 0.7 * min(figures, 3) + 0.5 * bool(frames)
        + 0.04 * min(len(doc), 25) - 0.9 * first - 0.6 * judged
    )  # fmt: skip
    return round(1 / (1 + math.exp(-value)), 3)


@cache
def _at_head(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


@cache
def _anywhere(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){pattern}(?!\w)", re.IGNORECASE)


def _has_fact(parsed: Parsed, table: Worth, kept: set[int] | None = None) -> bool:
    """Whether a figure stands in the sentence, or in the tokens ``kept`` of it."""
    found = _figures(parsed, table)
    return bool(found if kept is None else found & kept)


def _is_inverted_question(parsed: Parsed, table: Worth) -> bool:
    """``Quand viendrez-vous.``, ``Sont-ils efficaces...``: an inverted subject without a question mark."""
    word = next((token for token in parsed.doc if not token.is_punct), None)
    if word is None:
        return False
    if is_verb(word) and word.i + 1 < len(parsed.doc) and parsed.doc[word.i + 1].text.startswith("-"):
        return bool(parsed.doc[word.i + 1].pos_ == "PRON")
    if low(word) not in table.interrogatives:
        return False
    return any(token.text.startswith("-") and token.pos_ == "PRON" for token in parsed.doc)


def _judges(parsed: Parsed, table: Worth) -> bool:
    """Whether the sentence holds a word that judges, and no name."""
    return not _named(parsed) and any(_is_evaluative(token, table) for token in parsed.doc)


def _named(parsed: Parsed) -> bool:
    return any(token.pos_ == "PROPN" for token in parsed.doc[1:])


def _tells(parsed: Parsed, lang: str) -> bool:
    """Whether a heading has a finite verb, or the infinitive that headlines use for a future."""
    marks = mood(lang).headline_marks
    root = next((token for token in parsed.doc if token.head.i == token.i and not token.is_punct), None)
    planned = root is not None and root.pos_ == "VERB" and any(low(c) in marks for c in children(root, "mark"))
    return planned or any("Fin" in token.morph.get("VerbForm") for token in parsed.doc)


@lru_cache(maxsize=256)
def _figures(parsed: Parsed, table: Worth) -> frozenset[int]:
    return frozenset(i for i, word in enumerate(parsed.words) if word in table.number_words or _DIGIT.search(word))


def _is_imperative(parsed: Parsed) -> bool:
    """A root in the imperative, or an English bare root without subject at the head of the sentence."""
    for token in parsed.doc:
        if token.head.i != token.i or token.pos_ not in {"VERB", "AUX"}:
            continue
        if subject(token) is not None or find(token, "aux", "cop", "ccomp") is not None:
            return False
        return "Imp" in token.morph.get("Mood")
    return False


def _is_evaluation(predicate: Any, text: str, table: Worth) -> bool:
    """A copular judgement: ``c'est une décision courageuse``, ``the plan is absurd``."""
    if find(predicate, "cop") is None:
        return False
    if (_is_evaluative(predicate, table) and not _is_emotion(predicate, table)) or _anywhere(table.asides).search(text):
        return True
    own = subject(predicate)
    pronoun = own is not None and own.pos_ in {"PRON", "DET"}
    return pronoun and any(_is_evaluative(child, table) for child in children(predicate, "amod"))


def _is_feeling(predicate: Any, table: Worth) -> bool:
    own = subject(predicate)
    if own is None or low(own) not in table.first_persons:
        return False
    verbs = [predicate, *(c for c in children(predicate, "aux", "cop"))]
    return predicate.lemma_ in table.feelings or any(_is_evaluative(token, table) for token in verbs)


def _is_evaluative(token: Any, table: Worth) -> bool:
    if token.pos_ not in {"ADJ", "NOUN", "ADV"} or base(token) == "cop":
        return False
    return bool(_stems(token) & table.evaluations)


def _is_emotion(token: Any, table: Worth) -> bool:
    """``Le maire est fier`` tells of the mayor; ``c'est triste`` judges."""
    own = subject(token)
    return own is not None and own.pos_ in {"NOUN", "PROPN"} and bool(_stems(token) & table.emotions)


def _stems(token: Any) -> set[str]:
    word = low(token)
    return {str(token.lemma_), word, word[:-1], word[:-2], word[:-3]}
