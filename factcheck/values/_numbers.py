"""Finds every number of a text that is a value: reads it, measures it, bounds it, and says what it counts."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from factcheck.records import Approx, Span, Value
from factcheck.values._acceptance import is_age, is_value
from factcheck.values._atoms import Atom, Number, read_atom
from factcheck.values._bounds import apply_bound, bound_after, bound_before
from factcheck.values._found import Found
from factcheck.values._grammar import Grammar, grammar
from factcheck.values._linking import Opening, compatible, is_change, merged, opening, share_scale, share_unit
from factcheck.values._measures import Measured, measure, measure_money, read_sign
from factcheck.values._names import chain_end, follows_name, is_capitalised_name, is_trap, name_end
from factcheck.values._nouns import Counted, counted_at
from factcheck.values._roles import as_values
from factcheck.values._roman import roman_value
from factcheck.values._signs import signed
from factcheck.values._single import single_counts
from factcheck.values._text import Normalised

__all__ = ["find_numbers", "is_amount", "is_share_of"]

_DIGIT_RUN = re.compile(r"[\d.,]*\d")
_NEXT_WORD = re.compile(r" ([^\W\d_]+)")
_WORD = re.compile(r"[^\W\d_]+")
_HIGHEST_SCORE = 40
_FAR_APART = 10
_BIG = 1000
_SIGNS = frozenset("+-")


def find_numbers(norm: Normalised, lang: str, taken: Sequence[Span] = ()) -> list[Value]:
    """The numbers of a normalised text outside the ``taken`` spans (sorted), in order; spans are of that text."""
    g = grammar(lang)
    found = _Finder(norm.text, norm.lower, g, taken).run()
    return as_values(norm.text, norm.lower, found, g) if found else []


def is_amount(norm: Normalised, lang: str, date: Value) -> bool:
    """Whether four digits read as a year have a unit behind them (``1000 EUR``), and so are an amount."""
    start, end = date.span
    if date.grain != "year" or not norm.text[start:end].isdigit() or not norm.text[end : end + 5].strip()[:3].isupper():
        return False
    measured = _Finder(norm.text, norm.lower, grammar(lang), ()).measured(start)
    return measured is not None and measured.kind == "money"


def is_share_of(norm: Normalised, lang: str, duration: Value) -> bool:
    """Whether a duration in quarters is a share of something instead: ``three quarters of the seats``."""
    if duration.unit != "quarter":
        return False
    return grammar(lang).of.match(norm.lower, duration.span[1]) is not None


class _Finder:
    """One pass over a text from left to right; every offset is looked at a bounded number of times."""

    def __init__(self, text: str, lower: str, g: Grammar, taken: Sequence[Span]) -> None:
        self.text = text
        self.lower = lower
        self.g = g
        self.taken = taken
        self.taken_starts = [start for start, _ in taken]
        self.found: list[Found] = []
        self.last_end = 0

    def run(self) -> list[Found]:
        pos = 0
        while match := self.g.start.search(self.lower, pos):
            start = match.start()
            if match[0] in self.g.articles and not self._may_count(match.end()):
                pos = match.end()
                continue
            pos = self._taken_until(start) or self._read(start) or self._past(match)
        self._add_roman_ordinals()
        return single_counts(self.lower, self.found, self.g)

    def _may_count(self, end: int) -> bool:
        """A quick look at what follows an article, since most articles are no numbers."""
        word = _NEXT_WORD.match(self.lower, end)
        if word is None or word[1] in self.g.after_article:
            return True
        return self.g.out_of.match(self.lower, end) is not None

    def _taken_until(self, start: int) -> int | None:
        index = bisect_right(self.taken_starts, start) - 1
        return self.taken[index][1] if index >= 0 and start < self.taken[index][1] else None

    def _past(self, match: re.Match[str]) -> int:
        """Where to go on when nothing was read: behind the whole run of digits, or behind one word."""
        run = (_DIGIT_RUN if self.lower[match.start()].isdigit() else _WORD).match(self.lower, match.start())
        return run.end() if run else match.start() + 1

    def _read(self, start: int) -> int | None:
        """Read the number at ``start``: where to go on, or ``None`` when none was read."""
        skip = name_end(self.text, self.lower, start, self.g)
        if skip is not None:
            return skip
        first = self.measured(start)
        if first is None:
            return None
        return self._pair(first) or self._emit(first)

    def measured(self, start: int) -> Measured | None:
        """The number at ``start`` with its unit."""
        text, lower, g = self.text, self.lower, self.g
        sign = read_sign(text, lower, start, g)
        if sign:
            atom = read_atom(lower, sign[1], g)
            return measure_money(text, lower, start, atom, sign[0], g) if atom and atom.form == "number" else None
        if _ends_compound(lower, start):
            return None
        atom = read_atom(lower, start, g)
        if atom is None or (not atom.digits and self._is_trapped(atom)):
            return None
        atom = signed(lower, atom, g)
        return self._beside_taken(atom, measure(text, lower, atom, g))

    def _beside_taken(self, atom: Atom, measured: Measured) -> Measured | None:
        """The number without a unit that belongs to the next date; ``None`` when the number does itself."""
        index = bisect_right(self.taken_starts, measured.start)
        if index == len(self.taken) or self.taken_starts[index] >= measured.end:
            return measured
        return Measured(atom, atom.start, atom.end, "cardinal") if atom.end <= self.taken_starts[index] else None

    def _is_trapped(self, atom: Atom) -> bool:
        words = list(_WORD.finditer(self.lower, atom.start, atom.end))
        return any(is_trap(self.lower, word.start(), word[0], self.g) for word in (*words[:1], *words[-1:]))

    def _pair(self, first: Measured) -> int | None:
        """``entre X et Y``, ``de X à Y``, ``X à Y``, ``X ou Y``, ``X-Y``: one interval, or two values for a change."""
        g, lower, counts = self.g, self.lower, self.g.table.counts
        if first.kind == "ordinal" or first.atom.base is None:
            return None
        link = g.connect.match(lower, first.end)
        if link is None or self._taken_until(link.end()):
            return None
        opened = opening(lower, first.start, g)
        word = link[1] or "-"
        if word in counts.between_and and word not in counts.to and not opened.between:
            return None
        begin = link.end() + (lower[link.end() : link.end() + 1] in _SIGNS)
        second = self.measured(begin) if g.start.match(lower, begin) else None
        if second is None or second.atom.base is None or not compatible(first, second):
            return None
        return self._linked(share_scale(first, second), second, word, opened)

    def _linked(self, first: Measured, second: Measured, word: str, opened: Opening) -> int | None:
        lo, hi = first.atom.base, second.atom.base
        assert lo is not None
        assert hi is not None
        to = word in self.g.table.counts.to and not opened.between
        both = first.own_unit and second.own_unit and not opened.from_
        if to and both and (is_change(self.lower, first.start, self.g) or hi > _FAR_APART * lo):
            # "rose 5% to 48%", "a pris 3 centimes à 1,75 euro": by how much, and to what.
            return None
        if to and not first.has_unit and second.has_unit and self._has_no_unit(first):
            return None
        percent = "%" in {first.unit, second.unit}
        changed = lo >= hi or is_change(self.lower, first.start, self.g, percent=percent)
        if to and changed and (opened.from_ or lo >= hi):
            return self._change(first, second) if opened.from_ else None
        if lo >= hi or (word == "-" and not self._is_dash_range(first, second)):
            return None
        start = opened.start if opened.between or (opened.from_ and to) else first.start
        return self._emit(merged(first, second), start)

    def _has_no_unit(self, measured: Measured) -> bool:
        """``magnitude 7,2 à 10 km``: the word before names a number that never has a unit."""
        words = self.lower[max(0, measured.start - 20) : measured.start].split()
        return any(word in self.g.table.units.unitless for word in words[-2:])

    def _is_dash_range(self, first: Measured, second: Measured) -> bool:
        """``10-15 %`` against the score ``3-1``: a range has a unit, a noun, a bound, or no team scores that high."""
        if first.has_unit or second.has_unit or bound_before(self.lower, first.start, self.g, first.atom):
            return True
        return self._noun(second) is not None or (second.atom.base or 0) > _HIGHEST_SCORE

    def _change(self, first: Measured, second: Measured) -> int:
        first, second = share_unit(first, second)
        self._emit(first, certain=True)
        self._emit(second, certain=True)
        return second.end

    def _emit(self, measured: Measured, start: int | None = None, *, certain: bool = False) -> int | None:
        """Bound the number and keep it when it is a value. Returns where to go on."""
        atom, g = measured.atom, self.g
        if measured.kind == "ordinal":
            return self._emit_ordinal(measured)
        begin = measured.start if start is None else start
        bound = bound_before(self.lower, begin, g, atom, has_unit=measured.has_unit)
        noun = self._noun(measured) if measured.kind in {"cardinal", "percent"} else None
        if bound is None and noun is None and is_age(self.text, self.lower, measured, g):
            self._keep(Found("duration", atom.lo, atom.hi, begin, measured.end, measured.end, "year"))
            return measured.end
        if not certain and not is_value(self.text, self.lower, measured, bound, noun, g):
            return chain_end(self.lower, measured.end) if atom.digits else None
        lo, hi, approx, end = atom.lo, atom.hi, atom.approx, measured.end
        if bound and bound.start >= self.last_end:
            begin = bound.start
            lo, hi, approx = apply_bound(bound.kind, atom)
        else:
            lo, hi, approx, end = self._bounded_behind(measured, noun)
        self._keep(
            Found(measured.kind, lo, hi, max(begin, self.last_end), end, measured.end, measured.unit, approx, noun)
        )
        return end

    def _bounded_behind(
        self, measured: Measured, noun: Counted | None
    ) -> tuple[Number | None, Number | None, Approx, int]:
        atom, end = measured.atom, measured.end
        for place in (end, noun.end if noun else end):
            behind = bound_after(self.lower, place, self.g)
            if behind and atom.base is not None:
                kind, stop = behind
                return (*apply_bound(kind, atom), stop if place == end else end)
        return atom.lo, atom.hi, atom.approx, end

    def _keep(self, found: Found) -> None:
        self.found.append(found)
        self.last_end = found.end

    def _emit_ordinal(self, measured: Measured) -> int:
        start, end, number = measured.start, measured.end, measured.atom.base
        if not self.text[start].isdigit() and is_capitalised_name(self.text, start, end):
            return end
        if self.text[start].isdigit() and self.text[end - 1].isupper() and self.text[start - 6 : start].islower():
            # "en catégorie 2E" is a code.
            return end
        before = self.g.table.designators.adverbs.get(self.lower[start:end])
        if self.g.after_ordinal.match(self.lower, end) or (before is not None and not self._ranks(start, end, before)):
            return end
        self._keep(Found("ordinal", number, number, start, end, end))
        return end

    def _ranks(self, start: int, end: int, before: frozenset[str]) -> bool:
        """Whether a word that is also an adverb (``first``) ranks something here."""
        words = self.lower[max(0, start - 24) : start].split()
        if words and (words[-1] in before or words[-1].endswith(self.g.table.designators.possessives)):
            return True
        if not words and not self.lower[end:].strip(" .!"):
            return True
        rest = self.lower[end : end + 16].lstrip(" ,")
        return rest.startswith(tuple(self.g.numerals.ordinals))

    def _noun(self, measured: Measured) -> Counted | None:
        atom, g, end = measured.atom, self.g, measured.end
        if g.of_them.match(self.lower, end):
            return Counted(None, end, end)
        said = atom.hi if atom.hi is not None else atom.base
        grouped = (
            atom.form in {"vague", "collective"} or atom.of_follows or atom.scale >= _BIG or measured.kind == "percent"
        )
        many = grouped or said is None or abs(said) >= 2
        return counted_at(self.lower, end, g, many=many, skip_of=grouped)

    def _add_roman_ordinals(self) -> None:
        if self.g.roman is None:
            return
        more: list[Found] = []
        for match in self.g.roman.finditer(self.text):
            value = roman_value(match[1].lower())
            start, end = match.span()
            if (
                value is None
                or self._taken_until(start)
                or follows_name(self.text, start)
                or self.g.after_ordinal.match(self.lower, end)
            ):
                continue
            more.append(Found("ordinal", value, value, start, end, end))
        if more:
            starts = {item.start for item in self.found}
            self.found = sorted(
                [*self.found, *(item for item in more if item.start not in starts)], key=lambda item: item.start
            )


def _ends_compound(lower: str, start: int) -> bool:
    """``fly-half``, ``avant-première``: the word is the last part of a compound."""
    return start > 1 and lower[start - 1] == "-" and lower[start - 2].isalpha() and lower[start].isalpha()
