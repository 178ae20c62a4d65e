"""Figures of the claim extractor: claims found, speakers and modalities right, sentences rightly left empty.

A claim matches a gold claim when the F1 of their tokens is 0.75 or more, case, punctuation and the accents of first
letters aside; each matches once, the best pairs first (greedy on falling F1, ties by position). Attribution
and modality are counted over the matched pairs.
"""

from __future__ import annotations

import datetime as dt
import gzip
import json
import re
import sys
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.claims import extract_many, read_sentences
from factcheck.claims._repairs import mend
from factcheck.claims._types import Parsed
from factcheck.claims.attribution import find_frames
from factcheck.errors import DataError
from factcheck.records import Article, Claim

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["coverage", "evaluate", "evaluate_recall", "match", "token_f1", "tokens"]

_WORD = re.compile(r"\w+|[%€$£°]")
_FIELDS = ("text", "attribution", "modality")
_MATCH = 0.75
_RECALL = 0.6
_SHOWN = 20
_SAME_SPEAKER = 0.75
_ARTICLES = frozenset(["le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "the", "a", "an"])
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})


def evaluate(path: str | Path, parser: Mapping[str, Language] | None = None) -> dict[str, Any]:
    """Score the extractor on a file of gold claims, or on a file of human decompositions (see ``evaluate_recall``).

    ``parser`` holds a pipeline for each language; the shipped ones are used for those it lacks. Shares are percent.
    Raises ``DataError`` for a malformed line.
    """
    rows = list(_rows(path))
    if rows and "sentences" in rows[0][1]:
        return evaluate_recall(path, parser)
    lines = [_line(row, path, number) for number, row in rows]
    results = [_score(line, found) for line, found in zip(lines, _extracted(lines, parser), strict=True)]
    figures = {"file": Path(path).name, **_figures(results)}
    for lang in sorted({line.article.lang for line in lines}):
        figures[lang] = _figures([r for line, r in zip(lines, results, strict=True) if line.article.lang == lang])
    return figures


# Gold claims -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Line:
    """A sentence with its context as an article; claims that begin before ``start`` belong to the context."""

    article: Article
    start: int
    gold: tuple[Mapping[str, Any], ...]


@dataclass(frozen=True, slots=True)
class _Result:
    gold: int
    found: int
    matched: int
    speakers: int
    modalities: int


def _rows(path: str | Path) -> Iterator[tuple[int, dict[str, Any]]]:
    file = Path(path)
    opener = gzip.open if file.suffix == ".gz" else open
    with opener(file, "rt", encoding="utf-8") as handle:
        for number, text in enumerate(handle, 1):
            if not text.strip():
                continue
            try:
                row = json.loads(text)
            except ValueError as error:
                raise DataError(f"{file}, line {number}: not JSON ({error}); give one object a line") from error
            if not isinstance(row, dict):
                raise DataError(f"{file}, line {number}: not an object; give one object a line")
            yield number, row


def _line(row: Mapping[str, Any], path: str | Path, number: int) -> _Line:
    try:
        context, sentence = str(row.get("context") or ""), str(row["sentence"])
        published = dt.date.fromisoformat(row["published"]) if row.get("published") else None
        gold = tuple({name: claim[name] for name in _FIELDS} for claim in row["claims"])
        lang = str(row["lang"])
    except (KeyError, TypeError, ValueError) as error:
        raise DataError(f"{path}, line {number}: {error!r}; see the labelled data formats for the fields") from error
    text = f"{context} {sentence}" if context else sentence
    article = Article(id=f"line-{number}", text=text, lang=lang, published=published)
    return _Line(article, len(text) - len(sentence), gold)


def _extracted(lines: Sequence[_Line], parser: Mapping[str, Language] | None) -> list[list[Claim]]:
    found = extract_many([line.article for line in lines], parsers=parser)
    return [
        [claim for claim in extraction.claims if claim.span[0] >= line.start]
        for line, extraction in zip(lines, found, strict=True)
    ]


def _score(line: _Line, found: Sequence[Claim]) -> _Result:
    pairs = match([claim.text for claim in found], [str(gold["text"]) for gold in line.gold])
    speakers = sum(_same_speaker(_speaker(found[i]), line.gold[j]["attribution"]) for i, j in pairs)
    modalities = sum(found[i].modality == line.gold[j]["modality"] for i, j in pairs)
    return _Result(len(line.gold), len(found), len(pairs), speakers, modalities)


def _figures(results: Sequence[_Result]) -> dict[str, Any]:
    gold, found = sum(r.gold for r in results), sum(r.found for r in results)
    matched = sum(r.matched for r in results)
    return {
        "sentences": len(results),
        "gold": gold,
        "found": found,
        "matched": matched,
        "precision": _percent(matched, found),
        "recall": _percent(matched, gold),
        "f1": _percent(2 * matched, gold + found),
        "attribution": _percent(sum(r.speakers for r in results), matched),
        "modality": _percent(sum(r.modalities for r in results), matched),
        "emptiness": _percent(sum((r.gold == 0) == (r.found == 0) for r in results), len(results)),
    }


def _percent(part: int, whole: int) -> float:
    return round(100 * part / whole, 2) if whole else 0.0


def tokens(text: str) -> list[str]:
    """The words of a text as they are compared: folded, the accent of a first letter dropped, no punctuation."""
    words = _WORD.findall(unicodedata.normalize("NFC", text).casefold())
    return [_plain(word[0]) + word[1:] for word in words]


def _plain(letter: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFD", letter) if not unicodedata.combining(char))


def token_f1(first: str, second: str) -> float:
    """The F1 of two texts' tokens, counted as often as they stand. Two texts without tokens are equal."""
    a, b = Counter(tokens(first)), Counter(tokens(second))
    if not a or not b:
        return float(a == b)
    return 2 * (a & b).total() / (a.total() + b.total())


def match(found: Sequence[str], gold: Sequence[str], least: float = _MATCH) -> list[tuple[int, int]]:
    """Pairs of indices ``(found, gold)`` whose F1 is at least ``least``, each index once, best pairs first."""
    scored = [
        (-score, i, j) for i, a in enumerate(found) for j, b in enumerate(gold) if (score := token_f1(a, b)) >= least
    ]
    pairs, used_found, used_gold = [], set(), set()
    for _, i, j in sorted(scored):
        if i not in used_found and j not in used_gold:
            pairs.append((i, j))
            used_found.add(i)
            used_gold.add(j)
    return pairs


def _speaker(claim: Claim) -> str | None:
    return claim.attribution.speaker if claim.attribution is not None else None


def _same_speaker(found: str | None, gold: str | None) -> bool:
    if found is None or gold is None:
        return found == gold
    a, b = (" ".join(word for word in tokens(name) if word not in _ARTICLES) for name in (found, gold))
    return token_f1(a, b) >= _SAME_SPEAKER


# Human decompositions ----------------------------------------------------------------------------------------------


def evaluate_recall(path: str | Path, parser: Mapping[str, Language] | None = None) -> dict[str, Any]:
    """Recall of human atomic facts (FActScore, Factcheck-GPT; English) at token F1 of 0.6 or more.

    A fact is found when one claim of its sentence reaches that F1. ``baseline`` is the recall of the whole sentence
    returned as one claim. Raises ``DataError`` for a malformed line.
    """
    articles, plans = [], []
    for number, row in _rows(path):
        try:
            text = str(row["output"] if "output" in row else row["response"])
            facts = [(str(s["text"]), _facts(s)) for s in row["sentences"] or ()]
        except (KeyError, TypeError) as error:
            raise DataError(f"{path}, line {number}: {error!r}; expected output or response, and sentences") from error
        articles.append(Article(id=f"line-{number}", text=text, lang="en"))
        plans.append(facts)
    total = found = baseline = claims = 0
    for article, extraction, facts in zip(articles, extract_many(articles, parsers=parser), plans, strict=True):
        place = 0
        for sentence, wanted in facts:
            start = article.text.find(sentence, place)
            if start < 0 or not wanted:
                continue
            place = start + len(sentence)
            mine = [c.text for c in extraction.claims if start <= c.span[0] < place]
            claims += len(mine)
            total += len(wanted)
            found += sum(any(token_f1(fact, text) >= _RECALL for text in mine) for fact in wanted)
            baseline += sum(token_f1(fact, sentence) >= _RECALL for fact in wanted)
    return {
        "file": Path(path).name,
        "facts": total,
        "claims": claims,
        "recall": _percent(found, total),
        "baseline": _percent(baseline, total),
    }


def _facts(sentence: Mapping[str, Any]) -> list[str]:
    facts = sentence.get("human_atomic_facts")
    if facts is not None:
        return [str(fact["text"]) for fact in facts]
    return [str(claim) for claim in sentence.get("claims") or ()]


# Coverage ----------------------------------------------------------------------------------------------------------


def coverage(articles: Sequence[Article], parser: Mapping[str, Language] | None = None) -> dict[str, Any]:
    """The share of content words of check-worthy sentences that stand in a claim of theirs, or name its speaker.

    Content words are nouns, names, verbs, adjectives and numerals by the parser. The words of a reporting frame
    (``a dit vendredi le maire``) do not count: the frame is no claim. ``lost`` lists the sentences that lose most.
    """
    total = kept = 0
    losses: list[tuple[int, str, str]] = []
    for article, extraction in zip(articles, extract_many(articles, parsers=parser), strict=True):
        worthy = {sentence.span: sentence for sentence in extraction.sentences if sentence.reason is None}
        starts = sorted(worthy)
        for parsed in read_sentences(article, parser):
            place = bisect_right(starts, (parsed.span[0], sys.maxsize)) - 1
            if place < 0 or parsed.span[0] >= starts[place][1]:
                continue
            low, high = starts[place]
            said: Counter[str] = Counter()
            for claim in extraction.claims:
                if low <= claim.span[0] < high:
                    said |= Counter(tokens(claim.text))
            words = _content_words(parsed, article.lang)
            missing = [word for word in words if not all(part in said for part in tokens(word))]
            total += len(words)
            kept += len(words) - len(missing)
            losses.append((-len(missing), ", ".join(missing), article.text[low:high]))
    worst = [f"{missing} | {text}" for count, missing, text in sorted(losses)[:_SHOWN] if count]
    return {"words": total, "coverage": _percent(kept, total), "lost": worst}


def _content_words(parsed: Parsed, lang: str) -> list[str]:
    mend(parsed, lang)
    framed = {i for frame in find_frames(parsed, lang) if not frame.act for i in frame.tokens}
    return [str(token.text) for token in parsed.doc if token.pos_ in _CONTENT and token.i not in framed]
