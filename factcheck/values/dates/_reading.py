"""From a text to its date expressions, and from those to values."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from factcheck.records import Value
from factcheck.values._text import Normalised, normalise
from factcheck.values.dates import _calendar as cal
from factcheck.values.dates._amount import Amount
from factcheck.values.dates._calendar import Stretch
from factcheck.values.dates._cascade import Tokens
from factcheck.values.dates._context import Context, Node
from factcheck.values.dates._fixed import Year
from factcheck.values.dates._language import load
from factcheck.values.dates._lexer import lexer
from factcheck.values.dates._numeric import order_shown
from factcheck.values.dates._relative import Afterwards, Ahead
from factcheck.values.dates._tense import SentenceTense, Verb
from factcheck.values.dates._yearly import Yearly

__all__ = ["Expression", "Reading", "read_reference"]

_OUTPUT = "DAY|WEEKDAY|MONTH|YEAR|PERIOD|WEEK|RELMONTH|DECADE|DAYPART|CLOCK|NIGHT|RUNNING|RANGE|OPEN|AMOUNT|AHEAD"


@dataclass(frozen=True, slots=True)
class Expression:
    """A date expression or an amount of time, at ``start``..``end`` of the normalised text, in sentence ``sentence``.

    ``this`` is whether the word for "this" stands before it (``ce lundi 27 octobre``), ``within`` whether one for
    "in" or "during" does, so that it says when and not which (``en 2017``, not ``l'élection de 2017``).
    """

    node: Any
    start: int
    end: int
    sentence: int
    this: bool = False
    within: bool = False


def read_reference(reference: str | dt.date | dt.datetime | None) -> dt.date | dt.datetime | None:
    """A reference as a date or a date-time without a zone."""
    if isinstance(reference, str):
        parsed = dt.datetime.fromisoformat(reference.strip())
        timed = "T" in reference or ":" in reference
        return parsed.replace(tzinfo=None) if timed else parsed.date()
    if isinstance(reference, dt.datetime):
        return reference.replace(tzinfo=None)
    return reference


_DIGIT = re.compile(r"\d")
_BEFORE = 80
_WORD = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=8)
def _output_classes(lang: str) -> frozenset[str]:
    return frozenset(load(lang).classes.chars(_OUTPUT))


class Reading:
    """The date expressions of a text; ``values`` resolves them against a reference."""

    def __init__(self, text: str, lang: str, normalised: Normalised | None = None) -> None:
        self.given = text
        self._text = normalised or normalise(text)
        self._loaded = load(lang)
        self._stops: list[int] = []
        self._tenses: dict[int, SentenceTense] = {}
        self.expressions: list[Expression] = list(self._read(lang))

    def _read(self, lang: str) -> Iterator[Expression]:
        # Half of all sentences end here, at a tenth of the cost.
        if not _DIGIT.search(self._text.lower) and self._loaded.triggers.isdisjoint(_WORD.findall(self._text.lower)):
            return
        read = lexer(lang).read(self._text)
        stop = self._loaded.classes.char("stop")
        tokens = self._loaded.grammar.run(read)
        self._stops = [end for char, end in zip(tokens.classes, tokens.ends, strict=True) if char == stop]
        yield from self._outputs(tokens, _output_classes(lang))

    def _outputs(self, tokens: Tokens, output: frozenset[str]) -> Iterator[Expression]:
        char_of = self._loaded.classes.char
        this_class, article, stop = char_of("this"), char_of("art"), char_of("stop")
        within = {char_of("en"), char_of("in"), char_of("during")}
        dated = False
        for index, char in enumerate(tokens.classes):
            if char in output:
                start, end = tokens.starts[index], tokens.ends[index]
                before = tokens.classes[index - 1]
                found = Expression(
                    tokens.values[index],
                    start,
                    end,
                    bisect_right(self._stops, start),
                    this=before == this_class or self._begins_with_this(start),
                    within=tokens.classes[index - 2 if before == article and index > 1 else index - 1] in within,
                )
                ahead = found.node
                if isinstance(ahead, Afterwards):
                    is_amount = not dated
                else:
                    is_amount = isinstance(ahead, Ahead) and ahead.is_duration(
                        self.verb(found), opens_sentence=before == stop
                    )
                if is_amount:
                    found = replace(found, node=ahead.amount)
                dated = dated or not isinstance(found.node, Amount)
                yield found

    def _begins_with_this(self, start: int) -> bool:
        word = _WORD.match(self._text.lower, start)
        return word is not None and self._loaded.single.get(word[0], ("",))[0] == "this"

    def verb(self, expression: Expression) -> Verb | None:
        """The form of the verb that governs an expression."""
        return self._tense(expression).at(expression.start, expression.end)

    def surely_past(self, expression: Expression) -> bool:
        """Whether an expression is told as over, without doubt."""
        return self._tense(expression).surely_past(expression.start, expression.end)

    def _tense(self, expression: Expression) -> SentenceTense:
        sentence = expression.sentence
        if sentence not in self._tenses:
            start, end = self.sentence(expression)
            self._tenses[sentence] = SentenceTense(self._text.text, start, end, self._loaded.language.tense)
        return self._tenses[sentence]

    def resolved(self, context: Context) -> Iterator[tuple[Expression, Stretch]]:
        """Each date expression with when it is, in order; those that cannot be are left out."""
        nodes = [expression.node for expression in self.expressions]
        context.latest_year = self._latest_year(nodes)
        if self._loaded.language.day_first:
            context.month_first = False
        else:
            context.month_first = order_shown(nodes)
        sentence = -1
        for expression in self.expressions:
            if isinstance(expression.node, Amount):
                continue
            if expression.sentence != sentence:
                sentence = expression.sentence
                context.start_sentence()
            context.verb = self._verb_of(expression)
            node: Node = expression.node
            stretch = node.resolve(context)
            if stretch is not None:
                context.say(stretch)
                yield expression, stretch

    def _verb_of(self, expression: Expression) -> Callable[[], Verb | None]:
        return lambda: self.verb(expression)

    def _latest_year(self, nodes: list[Any]) -> int | None:
        years = [node.number for node in nodes if isinstance(node, Year)]
        years += [node.year for node in nodes if isinstance(node, Yearly) and isinstance(node.year, int)]
        return max(years, default=None)

    def values(self, reference: dt.date | dt.datetime | None, today: dt.date | None) -> list[Value]:
        if not self.expressions:
            return []
        moment = reference if isinstance(reference, dt.datetime) else None
        context = Context(
            today=today or dt.date.today(),
            reference=None if reference is None else cal.day(reference),
            moment=moment,
        )
        found = [self._date(expression, stretch) for expression, stretch in self.resolved(context)]
        found += [self._duration(item) for item in self.expressions if isinstance(item.node, Amount)]
        return sorted(found, key=lambda value: value.span)

    def _date(self, expression: Expression, stretch: Stretch) -> Value:
        text, span = self._slice(expression)
        return Value(
            "date", cal.iso(stretch.lo), cal.iso(stretch.hi), text, span, grain=stretch.grain, approx=stretch.approx
        )

    def _duration(self, expression: Expression) -> Value:
        amount: Amount = expression.node
        lo, hi = amount.quantity.bounds()
        text, span = self._slice(expression)
        return Value("duration", lo, hi, text, span, unit=amount.unit, approx=amount.quantity.approx)

    def sentence(self, expression: Expression) -> tuple[int, int]:
        """Where the sentence of an expression starts and ends in the normalised text."""
        index = expression.sentence
        start = self._stops[index - 1] if index else 0
        return start, self._stops[index] if index < len(self._stops) else len(self._text.lower)

    @property
    def day_first(self) -> bool:
        """Whether the language writes the day before the month in figures."""
        return self._loaded.language.day_first is True

    def before(self, expression: Expression) -> str:
        """What stands before an expression in its line, in lower case, at most the last eighty characters."""
        line = self._text.lower.rfind("\n", 0, expression.start) + 1
        return self._text.lower[max(line, expression.start - _BEFORE) : expression.start]

    def words(self, expression: Expression) -> str:
        """The words of an expression as given."""
        return self._slice(expression)[0]

    def _slice(self, expression: Expression) -> tuple[str, tuple[int, int]]:
        span = self._text.span(expression.start, expression.end)
        return self.given[span[0] : span[1]], span
