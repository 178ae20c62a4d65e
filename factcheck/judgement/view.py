"""What the judge sees of a claim: words, concepts, cues, measures, dates, names, and the time it speaks of."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import lru_cache

from factcheck.clusters.words import Words, key, plain, split_words
from factcheck.judgement.lang import Language, language, relations
from factcheck.judgement.measures import Measure, measures_of
from factcheck.judgement.names import Name, names_of
from factcheck.judgement.negation import negated_words
from factcheck.judgement.places import Place, places_of
from factcheck.judgement.scopes import Scope, scopes_of
from factcheck.judgement.timeline import Dated, dates_of, nominal_dates, report_time
from factcheck.records import Article, Claim, Span

__all__ = ["Mention", "View", "event_dates", "is_future", "view_of"]

_SENTENCE_END = re.compile(r"[.!?…]['\"»”)]*\s+|\n+")


@dataclass(frozen=True, slots=True)
class Mention:
    """A concept said in a claim: the words ``start..stop``, and whether it is denied there."""

    concept: str
    start: int
    stop: int
    negated: bool


@dataclass(frozen=True, slots=True)
class View:
    """A claim prepared for comparison.

    ``said`` is the ``content`` outside the names and values, ``concepts`` are all that ``mentions`` say, ``context`` is
    its own sentence and the one before, ``vocabulary`` the plain words of its article. ``nominal`` holds the dates of
    an undated report as if it were told on a day of its own (see ``event_dates``). ``named``
    holds the indices of the words of names.
    """

    claim: Claim
    article: Article | None
    lang: Language
    words: Words
    content: frozenset[str]
    said: frozenset[str]
    mentions: tuple[Mention, ...]
    concepts: frozenset[str]
    cues: frozenset[str]
    measures: tuple[Measure, ...]
    scopes: tuple[Scope, ...]
    dates: tuple[Dated, ...]
    nominal: tuple[Dated, ...]
    names: tuple[Name, ...]
    named: frozenset[int]
    places: tuple[Place, ...]
    negated: frozenset[int]
    reported: tuple[dt.date, dt.date] | None
    context: str
    vocabulary: frozenset[str]
    context_concepts: frozenset[str]

    @property
    def ahead(self) -> bool:
        """Whether the claim speaks of something that is still to come for its speaker."""
        return "plan" in self.cues or self.claim.modality == "forecast"

    @property
    def source(self) -> str:
        """The outlet's name, or an empty string."""
        return (self.article.source or self.article.publisher or "") if self.article else ""


@lru_cache(maxsize=2048)
def _vocabulary(text: str) -> frozenset[str]:
    """The words of an article in plain form."""
    return frozenset(plain(text).split())


@lru_cache(maxsize=8192)
def _said_around(context: str, code: str) -> frozenset[str]:
    """The concepts said in a context, which the claims of one sentence share."""
    return frozenset(concept for *_, concept in language(code).concepts.among(split_words(context).norms))


def _context(claim: Claim, article: Article | None) -> str:
    if article is None:
        return claim.text
    text = article.text
    start, end = claim.span
    starts = [0, *(match.end() for match in _SENTENCE_END.finditer(text, max(0, start - 800), start))]
    begin = starts[-2] if len(starts) > 1 else starts[-1]
    after = _SENTENCE_END.search(text, max(start, end - 1), min(len(text), end + 400))
    return text[begin : after.start() + 1 if after else end].strip()


def _mentions(words: Words, lang: Language, negated: frozenset[int]) -> tuple[Mention, ...]:
    found: dict[tuple[str, int], Mention] = {}
    for start, stop, concept in lang.concepts.among(words.norms):
        denied = any(i in negated for i in range(start, stop))
        found.setdefault((concept, start), Mention(concept, start, stop, denied))
    return tuple(found[at] for at in sorted(found, key=lambda at: (at[1], at[0])))


def _cues(words: Words, lang: Language, negated: frozenset[int]) -> frozenset[str]:
    met = [(label, start) for start, _, label in lang.cues.among(words.norms)]
    # Who does not wish to do something announces nothing.
    found = {"plan" if label == "wish" else label for label, start in met if label != "wish" or start not in negated}
    return frozenset(found | {"plan"} if any(is_future(word, lang) for word in words.norms) else found)


def is_future(word: str, lang: Language) -> bool:
    """Whether a word ends like a verb of the future tense."""
    return len(word) > 5 and word.endswith(lang.future_endings) and word not in lang.future_exceptions


def _content(words: Words, lang: Language, besides: frozenset[int] = frozenset()) -> frozenset[str]:
    return frozenset(
        key(word)
        for i, word in enumerate(words.norms)
        if i not in besides and word not in lang.stopwords and (len(word) > 3 or word.isdigit()) and word[0].isalnum()
    )


def _within(words: Words, spans: list[Span]) -> frozenset[int]:
    """The indices of the words that some characters touch."""
    return frozenset(i for span in spans for i in range(*words.at(*span)))


def view_of(claim: Claim, article: Article | None = None) -> View:
    """Prepare a claim. ``article`` gives its date, source and context; without it these are unknown."""
    lang = language(claim.lang)
    words = split_words(claim.text)
    negated = negated_words(words, lang)
    mentions = _mentions(words, lang, negated)
    cues = _cues(words, lang, negated)
    context = _context(claim, article)
    dates = dates_of(claim, words, negated)
    scopes = scopes_of(words, lang, relations())
    names = names_of(claim, lang)
    named = _within(words, [name.span for name in names])
    return View(
        claim=claim,
        article=article,
        lang=lang,
        words=words,
        content=_content(words, lang),
        said=_content(words, lang, named | _within(words, [value.span for value in claim.values])),
        mentions=mentions,
        concepts=frozenset(mention.concept for mention in mentions),
        cues=cues,
        measures=measures_of(claim, words, lang, negated, relations(), scopes, names),
        scopes=scopes,
        dates=dates,
        nominal=() if article is not None and article.published else nominal_dates(claim, words, negated),
        names=names,
        named=named,
        places=places_of(claim, words, lang),
        negated=negated,
        reported=report_time(article, dates, cues),
        context=context,
        vocabulary=_vocabulary(article.text) if article else frozenset(),
        context_concepts=_said_around(context, claim.lang),
    )


def event_dates(a: View, b: View) -> tuple[tuple[Dated, ...], tuple[Dated, ...]]:
    """The dates of two claims to be held against each other.

    Two reports of which neither is dated are read as told on one day: *lundi* and *mardi* are two days then.
    """
    if a.reported is None and b.reported is None:
        return a.nominal or a.dates, b.nominal or b.dates
    return a.dates, b.dates


def without(view: View, spans: list[tuple[int, int]]) -> str:
    """The claim's text with the given character spans left out, for comparing what remains."""
    text = view.claim.text
    for start, end in sorted(spans, reverse=True):
        text = f"{text[:start]}…{text[end:]}"
    return re.sub(r"\s+", " ", text).strip()
