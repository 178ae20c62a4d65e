"""Finds every number of a text that is a value: reads it, measures it, bounds it, and says what it counts."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from factcheck.records import Approx, Span, Value
from factcheck.values._atoms import Atom, Number, read_atom, roman_value
from factcheck.values._bounds import Bound, apply_bound, bound_after, bound_before
from factcheck.values._found import Found
from factcheck.values._grammar import Grammar, grammar
from factcheck.values._linking import Opening, compatible, is_change, merged, opening, share_scale, share_unit
from factcheck.values._measures import Measured, measure, measure_money, read_sign
from factcheck.values._names import chain_end, follows_name, is_label, is_trap, name_end, stands_in_name
from factcheck.values._nouns import Counted, counted_at
from factcheck.values._roles import as_values
from factcheck.values._signs import signed
from factcheck.values._single import single_counts
from factcheck.values._text import Normalised

__all__ = ["find_numbers", "is_share_of"]

_DIGIT_RUN = re.compile(r"[\d.,]*\d")
_WORD = re.compile(r"[^\W\d_]+")
_GLUED = re.compile(r"[^\W_]")
_AGE_FOLLOW = re.compile(r"[,)]|\.(?: |$)")
_NAME_BEFORE = re.compile(r"[A-Z][\w'-]+, $")
_NAME_WINDOW = 30
_OLDEST = 115
_HIGHEST_SCORE = 40
_BIG = 1000
_LABELLED_WORDS_UP_TO = 20


def find_numbers(norm: Normalised, lang: str, taken: Sequence[Span] = ()) -> list[Value]:
    """The numbers of a normalised text outside the ``taken`` spans (sorted), in order; spans are of that text."""
    g = grammar(lang)
    found = _Finder(norm.text, norm.lower, g, taken).run()
    return as_values(norm.text, norm.lower, found, g) if found else []


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
            pos = self._taken_until(start) or self._read(start) or self._past(match)
        self._add_roman_ordinals()
        return single_counts(self.lower, self.found, self.g)

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
        first = self._measured(start)
        if first is None:
            return None
        return self._pair(first) or self._emit(first)

    def _measured(self, start: int) -> Measured | None:
        text, lower, g = self.text, self.lower, self.g
        sign = read_sign(text, lower, start, g)
        if sign:
            atom = read_atom(lower, sign[1], g)
            return measure_money(text, lower, start, atom, sign[0], g) if atom and atom.form == "number" else None
        if _ends_compound(lower, start):
            return None
        atom = read_atom(lower, start, g)
        if atom is None or not atom.digits and self._is_trapped(atom):
            return None
        return measure(text, lower, signed(lower, atom, g), g)

    def _is_trapped(self, atom: Atom) -> bool:
        words = list(_WORD.finditer(self.lower, atom.start, atom.end))
        return any(is_trap(self.lower, word.start(), word[0], self.g) for word in {words[0], words[-1]}) if words else False

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
        second = self._measured(link.end()) if g.start.match(lower, link.end()) else None
        if second is None or second.atom.base is None or not compatible(first, second):
            return None
        return self._linked(share_scale(first, second), second, word, opened)

    def _linked(self, first: Measured, second: Measured, word: str, opened: Opening) -> int | None:
        lo, hi = first.atom.base, second.atom.base
        assert lo is not None and hi is not None
        to = word in self.g.table.counts.to and not opened.between
        if to and (opened.from_ or lo >= hi) and (lo >= hi or is_change(self.lower, first.start, self.g)):
            return self._change(first, second) if opened.from_ else None
        if lo >= hi or word == "-" and not self._is_dash_range(first, second):
            return None
        start = opened.start if opened.between or opened.from_ and to else first.start
        return self._emit(merged(first, second), start)

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
        bound = bound_before(self.lower, begin, g, atom)
        noun = self._noun(measured) if measured.kind in {"cardinal", "percent"} else None
        if bound is None and noun is None and self._is_age(measured):
            self._keep(Found("duration", atom.lo, atom.hi, begin, measured.end, measured.end, "year"))
            return measured.end
        if not certain and not self._is_value(measured, bound, noun):
            return chain_end(self.lower, measured.end) if atom.digits else None
        lo, hi, approx, end = atom.lo, atom.hi, atom.approx, measured.end
        if bound and bound.start >= self.last_end:
            begin = bound.start
            lo, hi, approx = apply_bound(bound.kind, atom)
        else:
            lo, hi, approx, end = self._bounded_behind(measured, noun)
        self._keep(Found(measured.kind, lo, hi, max(begin, self.last_end), end, measured.end, measured.unit, approx, noun))
        return end

    def _bounded_behind(self, measured: Measured, noun: Counted | None) -> tuple[Number | None, Number | None, Approx, int]:
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
        before = self.g.table.designators.adverbs.get(self.lower[start:end])
        if self.g.after_ordinal.match(self.lower, end) or before is not None and not self._ranks(start, end, before):
            return end
        self._keep(Found("ordinal", number, number, start, end, end))
        return end

    def _ranks(self, start: int, end: int, before: frozenset[str]) -> bool:
        """Whether a word that is also an adverb (``first``) ranks something here."""
        words = self.lower[max(0, start - 24) : start].split()
        if words and (words[-1] in before or words[-1].endswith(("'s", "s'"))):
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
        grouped = atom.form in {"vague", "collective"} or atom.of_follows or atom.scale >= _BIG or measured.kind == "percent"
        many = grouped or said is None or abs(said) >= 2
        return counted_at(self.lower, end, g, many=many, skip_of=grouped)

    def _is_age(self, measured: Measured) -> bool:
        """``John Smith, 63, said``: a number between commas behind a name is an age where the language writes it so."""
        atom = measured.atom
        if not (self.g.table.designators.age_between_commas and atom.digits and measured.kind == "cardinal"):
            return False
        if not isinstance(atom.base, int) or not 1 <= atom.base <= _OLDEST or not _AGE_FOLLOW.match(self.lower, atom.end):
            return False
        return _NAME_BEFORE.search(self.text, max(0, atom.start - _NAME_WINDOW), atom.start) is not None

    def _is_value(self, measured: Measured, bound: Bound | None, noun: Counted | None) -> bool:
        g, lower, atom = self.g, self.lower, measured.atom
        if g.times_more.match(lower, atom.end):
            return False
        said = lower[atom.start : atom.end]
        if said in g.table.counts.articles:
            return measured.has_unit and said in g.table.counts.articles_that_count
        if atom.half_unit:
            return measured.has_unit
        if measured.has_unit:
            return atom.form != "fraction" or measured.unit != "%" or self._is_share(measured, bound)
        if atom.form != "number":
            return True
        if atom.digits:
            return self._is_digit_value(atom, bound, noun)
        if said in g.table.counts.one:
            return noun is not None or bound is not None
        labelled = (atom.base or 0) <= _LABELLED_WORDS_UP_TO and bound is None and is_label(lower, atom.start, g)
        return not labelled and not _is_hyphenated(lower, atom, noun)

    def _is_digit_value(self, atom: Atom, bound: Bound | None, noun: Counted | None) -> bool:
        g, lower = self.g, self.lower
        if _GLUED.match(lower, atom.end) or lower[atom.end : atom.end + 1] == "/" and lower[atom.end + 1 : atom.end + 2].isdigit():
            return False
        if bound is not None or atom.scale != 1:
            return True
        if is_label(lower, atom.start, g):
            return False
        return noun is not None or not stands_in_name(self.text, lower, atom.start, atom.end, atom.base or 0, g)

    def _is_share(self, measured: Measured, bound: Bound | None) -> bool:
        """``un tiers des voix`` against ``un tiers`` as a third party or ``a third man``."""
        g, lower, atom = self.g, self.lower, measured.atom
        said = lower[atom.start : atom.end]
        if bound is not None or not said[0].isalpha() or said in g.table.counts.sure_wholes or g.out_of.search(said):
            return True
        first = said.replace("-", " ").split(" ")[0]
        plain = first in g.table.counts.one or g.whole.fullmatch(said) is not None
        return not plain or g.fraction_follow.match(lower, atom.end) is not None

    def _add_roman_ordinals(self) -> None:
        if self.g.roman is None:
            return
        more: list[Found] = []
        for match in self.g.roman.finditer(self.text):
            value = roman_value(match[1].lower())
            start, end = match.span()
            if value is None or self._taken_until(start) or follows_name(self.text, start) or self.g.after_ordinal.match(self.lower, end):
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


def _is_hyphenated(lower: str, atom: Atom, noun: Counted | None) -> bool:
    """``trois-quarts``, ``deux-roues``: the word is the first part of a compound that counts nothing."""
    return lower[atom.end : atom.end + 1] == "-" and lower[atom.end + 1 : atom.end + 2].isalpha() and noun is None
