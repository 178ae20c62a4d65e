"""The unit of a number: percent, points, money, physical quantities; also a currency written before it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from factcheck.records import ValueKind
from factcheck.values._atoms import Atom, read_multiplier, times
from factcheck.values._grammar import CURRENCY_SIGNS, Grammar, UnitWord, first_word, is_code, sign_currency
from factcheck.values._nouns import counted_at
from factcheck.values._numerals import read_numeral
from factcheck.values._units import SYMBOLS

__all__ = ["Measured", "measure", "read_sign"]

_BIG = 1000
_MILLION = 1_000_000
_LONGEST_UNIT = 48
_MOST_POINTS = 40
_CONTEXT = 120
_HOTTEST_CELSIUS = 57
_TURNS = frozenset({45, 90, 180, 270, 360})
_TWO_DIGITS = re.compile(r" (\d\d)(?!\w|[,.]\d| ?%)")
_METRES = re.compile(r" ?m ?(\d\d)(?![\w.,]\d|\w| 000)")
_FEET = re.compile(r"(?: ?(?:ft|feet|foot|') ?(\d{1,2}) ?(?:in(?:s|ch|ches)?(?!\w)|\")|-foot-(\d{1,2})(?!\w))")
_QUOTE = re.compile(r" ?[\"»”](?= )")
_WORD = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Measured:
    """An atom with its kind and unit; ``end`` includes the unit. ``unit_said`` tells a null unit from no unit."""

    atom: Atom
    start: int
    end: int
    kind: ValueKind
    unit: str | None = None

    @property
    def own_unit(self) -> bool:
        """Whether the unit stands at this number, rather than taken from another."""
        return self.has_unit and (self.end > self.atom.end or self.start < self.atom.start)

    @property
    def has_unit(self) -> bool:
        return self.kind not in {"cardinal", "ordinal"}


def read_sign(text: str, lower: str, start: int, g: Grammar) -> tuple[str | None, int] | None:
    """A currency before a number at ``start``: its code and where the number starts."""
    match = g.sign_prefix.match(lower, start)
    if match is None or not lower[match.end() : match.end() + 1].isdigit():
        return None
    code = match[3]
    if code and not (text[start : start + 3].isupper() or code in {"eur", "usd", "gbp", "chf"}):
        return None
    return sign_currency(match[1], match[2], code, g.table), match.end()


def measure(text: str, lower: str, atom: Atom, g: Grammar) -> Measured:
    """``atom`` with the unit that follows it, if any does."""
    if atom.form == "ordinal":
        return Measured(atom, atom.start, atom.end, "ordinal")
    atom = _multiplied(text, lower, atom, g)
    if atom.form == "fraction":
        return _measured_fraction(lower, atom, g)
    length = _compound_length(lower, atom)
    if length:
        return length
    found = _read_unit(text, lower, atom, g)
    if found is None:
        return Measured(atom, atom.start, atom.end, "cardinal")
    word, end = found
    half = g.half_after.match(lower, end) if isinstance(atom.base, int) and atom.form == "number" else None
    if half:
        value = times(2 * (atom.base or 0) + 1, "0.5")
        atom, end = replace(atom, lo=value, hi=value, base=value), half.end()
    return _with_unit(lower, atom, word, end, g)


def _compound_length(lower: str, atom: Atom) -> Measured | None:
    """``1m20`` is 1.2 m, ``6ft 2in`` 74 in."""
    if not isinstance(atom.base, int) or not atom.digits or atom.scale != 1:
        return None
    metres = _METRES.match(lower, atom.end)
    if metres:
        value = times(100 * atom.base + int(metres[1]), "0.01")
        return Measured(replace(atom, lo=value, hi=value, base=value), atom.start, metres.end(), "quantity", "m")
    feet = _FEET.match(lower, atom.end)
    if feet:
        value = 12 * atom.base + int(feet[1] or feet[2])
        return Measured(replace(atom, lo=value, hi=value, base=value), atom.start, feet.end(), "quantity", "in")
    return None


def measure_money(text: str, lower: str, start: int, atom: Atom, code: str | None, g: Grammar) -> Measured:
    """``atom`` as money whose currency was written at ``start``, before it."""
    atom = read_multiplier(text, atom, g, money=True)
    end = atom.end
    found = _read_unit(text, lower, atom, g)
    if found and found[0].kind == "money":
        code, end = found[0].unit or code, found[1]
    return Measured(atom, start, end, "money", code)


def _multiplied(text: str, lower: str, atom: Atom, g: Grammar) -> Atom:
    scaled = read_multiplier(text, atom, g, money=False)
    if scaled is not atom:
        glued = text[atom.end : atom.end + 1] != " "
        rest = lower[scaled.end : scaled.end + 3]
        if (
            glued
            or len(lower[atom.end : scaled.end].strip()) > 1
            or not rest.strip()
            or _money_follows(lower, scaled.end, g)
        ):
            return scaled
        return atom
    money = read_multiplier(text, atom, g, money=True)
    if money is not atom and text[atom.end : atom.end + 1] == "m" and _counts_in_millions(lower, money.end, g):
        return money
    if money is not atom and (
        _money_follows(lower, money.end, g) or (text[money.end : money.end + 1] or " ") in CURRENCY_SIGNS
    ):
        return money
    return atom


def _counts_in_millions(lower: str, pos: int, g: Grammar) -> bool:
    """``5m people`` against ``100m hurdles``; only a language that names its metre nouns writes millions so."""
    noun = counted_at(lower, pos, g, many=True, skip_of=False) if g.table.units.metre_nouns else None
    return noun is not None and lower[noun.start : noun.end] not in g.table.units.metre_nouns


def _money_follows(lower: str, pos: int, g: Grammar) -> bool:
    of = g.of.match(lower, pos)
    start = of.end() if of else pos + (lower[pos : pos + 1] == " ")
    return any(entry.kind == "money" for entry in g.unit_index.get(first_word(lower[start : start + 20]), ()))


def _measured_fraction(lower: str, atom: Atom, g: Grammar) -> Measured:
    """``un quart de point`` is points; any other fraction is percents."""
    for gap in (" de ", " d'", " ", "-", ""):
        if not lower.startswith(gap, atom.end):
            continue
        start = atom.end + len(gap)
        for entry in g.unit_index.get(first_word(lower[start : start + 20]), ()):
            if entry.kind in {"points", "bare_points"} and _at(lower, start, entry.phrase):
                assert atom.base is not None
                value = times(atom.base, "0.01")
                return Measured(
                    replace(atom, lo=value, hi=value, base=value),
                    atom.start,
                    start + len(entry.phrase),
                    "percent",
                    "pp",
                )
    return Measured(atom, atom.start, atom.end, "percent", "%")


def _at(lower: str, start: int, phrase: str) -> bool:
    end = start + len(phrase)
    return lower.startswith(phrase, start) and not (
        phrase[-1].isalpha() and end < len(lower) and _WORD.match(lower, end) is not None
    )


def _read_unit(text: str, lower: str, atom: Atom, g: Grammar) -> tuple[UnitWord, int] | None:
    start = atom.end
    if atom.scale >= _BIG or atom.of_follows or atom.form == "vague" or (atom.base or 0) >= _MILLION:
        # A quotation may end between the number and its unit: « 5 milliards » d'euros.
        of = g.of.match(lower, _past_quote(lower, start))
        if of:
            found = _unit_at(text, lower, of.end(), atom, g)
            return found if found and found[0].kind in {"money", "quantity", "cents", "bare_points"} else None
    if atom.half_unit:
        return _unit_at(text, lower, start, atom, g)
    for gap in (" ", "-", "  ", ""):
        if lower.startswith(gap, start):
            return _unit_at(text, lower, start + len(gap), atom, g)
    return None


def _past_quote(lower: str, pos: int) -> int:
    match = _QUOTE.match(lower, pos)
    return match.end() if match else pos


def _unit_at(text: str, lower: str, start: int, atom: Atom, g: Grammar) -> tuple[UnitWord, int] | None:
    named = _cldr_unit(lower, start, g)
    window = lower[start : start + _LONGEST_UNIT]
    best: UnitWord | None = None
    for entry in g.unit_index.get(first_word(window), ()):
        if _at(window, 0, entry.phrase):
            best = entry
            break
    if named and (best is None or len(named.phrase) > len(best.phrase)):
        return named, start + len(named.phrase)
    glued = g.glued.match(text, start) if g.glued and atom.digits and start == atom.end else None
    if glued:
        units = g.table.units
        if glued[1] in units.glued_cents:
            return UnitWord(glued[1], "cents", units.glued_cents[glued[1]]), glued.end()
        return UnitWord(glued[1], "quantity", units.glued_symbols[glued[1]]), glued.end()
    symbol = g.symbols.match(text, start)
    if symbol and (best is None or len(symbol[0]) > len(best.phrase)):
        return UnitWord(symbol[0], "quantity", SYMBOLS[symbol[0]]), symbol.end()
    if best is None:
        code = text[start : start + 3]
        if is_code(code) and not text[start + 3 : start + 4].isalpha():
            return UnitWord(code, "money", code), start + 3
        return None
    return best, start + len(best.phrase)


@lru_cache(maxsize=8)
def _cldr_names(lang: str) -> dict[str, tuple[tuple[str, str], ...]]:
    """Full currency names of CLDR by their first word, the longest first (``dollar canadien`` CAD)."""
    from babel import Locale

    locale = Locale.parse(lang)
    names: dict[str, str] = {}
    for code, forms in sorted(locale._data["currency_names_plural"].items()):
        for name in forms.values():
            if " " in name and "(" not in name:
                names.setdefault(name.lower(), code)
    index: dict[str, list[tuple[str, str]]] = {}
    for name, code in sorted(names.items(), key=lambda item: (-len(item[0]), item[0])):
        index.setdefault(first_word(name), []).append((name, code))
    return {word: tuple(entries) for word, entries in index.items()}


_NEXT_WORDS = re.compile(r"([^\W\d_]+) ([^\W\d_]+)(?: ([^\W\d_]+))?(?: ([^\W\d_]+))?")


def _cldr_unit(lower: str, start: int, g: Grammar) -> UnitWord | None:
    words = _NEXT_WORDS.match(lower, start)
    if words is None:
        return None
    heads = g.table.units.currency_heads
    if not any(word and (word in heads or word.removesuffix("s") in heads) for word in words.groups()):
        return None
    for name, code in _cldr_names(g.lang).get(words[1], ()):
        if _at(lower, start, name):
            return UnitWord(name, "money", code)
    return None


def _with_unit(lower: str, atom: Atom, word: UnitWord, end: int, g: Grammar) -> Measured:
    plain = Measured(atom, atom.start, atom.end, "cardinal")
    if word.kind == "percent":
        return Measured(atom, atom.start, end, "percent", "%")
    if word.kind == "per_mille":
        return Measured(_scaled(atom, "0.1"), atom.start, end, "percent", "%")
    if word.kind == "points":
        return Measured(atom, atom.start, end, "percent", "pp")
    if word.kind == "basis":
        return Measured(_scaled(atom, "0.01"), atom.start, end, "percent", "pp")
    if word.kind == "bare_points":
        return Measured(atom, atom.start, end, "percent", "pp") if _are_percent_points(lower, atom, g) else plain
    if word.kind == "cents":
        return Measured(_scaled(atom, "0.01"), atom.start, end, "money", word.unit)
    if word.kind == "degrees":
        if atom.lo is None or re.search(
            g.table.units.diploma_words, lower[max(0, atom.start - _CONTEXT) : end + _CONTEXT]
        ):
            return plain
        return Measured(atom, atom.start, end, "quantity", _degrees(lower, atom, g))
    if word.kind == "quantity":
        return Measured(atom, atom.start, end, "quantity", word.unit)
    units = g.table.units
    near = lower[max(0, atom.start - _CONTEXT) : end + _CONTEXT]
    if word.phrase in units.weights and re.search(units.weight_context, near):
        return Measured(atom, atom.start, end, "quantity", units.weights[word.phrase])
    small = atom.scale < _BIG and (atom.base is None or atom.base < _BIG)
    if word.phrase in units.doubtful and small and not re.search(units.money_context, near):
        return plain
    atom, end = _with_cents(lower, atom, end, word, g)
    return Measured(atom, atom.start, end, "money", word.unit)


def _scaled(atom: Atom, factor: str) -> Atom:
    return replace(
        atom,
        lo=None if atom.lo is None else times(atom.lo, factor),
        hi=None if atom.hi is None else times(atom.hi, factor),
        base=None if atom.base is None else times(atom.base, factor),
    )


def _with_cents(lower: str, atom: Atom, end: int, word: UnitWord, g: Grammar) -> tuple[Atom, int]:
    """``15 euros et 20 centimes``, ``3 euros 50``: the hundredths join the number."""
    if not isinstance(atom.base, int) or atom.form != "number" or atom.scale != 1:
        return atom, end
    cents: float | int | None = None
    for join in (*g.table.units.cents_join, ""):
        start = end + len(join) + 2 if join else end + 1
        if join and not lower.startswith(f" {join} ", end):
            continue
        read = read_numeral(lower, start, g.lang) if lower[end : end + 1] == " " else None
        if read is None or not 0 < read[0] < 100:
            continue
        following = next((unit for unit in g.table.units.cents if _at(lower, read[1] + 1, unit)), None)
        if following:
            cents, end = read[0], read[1] + 1 + len(following)
            break
        two = _TWO_DIGITS.match(lower, end) if not join else None
        if two and not re.match(r" [^\W\d_]", lower[two.end() : two.end() + 2]):
            cents, end = int(two[1]), two.end()
            break
    if cents is None:
        return atom, end
    value = times(atom.base * 100 + cents, "0.01")
    return replace(atom, lo=value, hi=value, base=value), end


def _are_percent_points(lower: str, atom: Atom, g: Grammar) -> bool:
    """Whether bare ``points`` are points of a percentage: the sentence speaks of rates, not of games or indices."""
    units = g.table.units
    start, end = _sentence(lower, atom.start, atom.end)
    sentence = lower[start:end]
    if atom.base is None or atom.base > _MOST_POINTS or re.search(units.not_points_context, sentence):
        return False
    # Nobody scores 1.2 points; a rate gains them.
    return isinstance(atom.base, float) or re.search(units.points_context, sentence) is not None


def _sentence(lower: str, start: int, end: int) -> tuple[int, int]:
    window = lower[max(0, start - 2 * _CONTEXT) : start]
    begin = start - len(window) + max(window.rfind(". "), window.rfind("\n"), -1) + 1
    stop = re.search(r"\.(?: |$)|\n", lower[end : end + 2 * _CONTEXT])
    return begin, end + (stop.start() if stop else 2 * _CONTEXT)


def _degrees(lower: str, atom: Atom, g: Grammar) -> str:
    """Bare degrees: Celsius (Fahrenheit when nothing on earth is as hot) unless the text speaks of turns and angles."""
    near = lower[max(0, atom.start - _CONTEXT) : atom.end + _CONTEXT]
    value = atom.base if atom.base is not None else 0
    hot = re.search(g.table.units.heat_words, near) is not None
    if not hot and (value in _TURNS or re.search(g.table.units.angle_words, near)):
        return "°"
    return "°F" if g.table.units.bare_fahrenheit and value > _HOTTEST_CELSIUS else "°C"
