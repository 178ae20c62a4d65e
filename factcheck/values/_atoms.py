"""One number as said, before its unit and its bounds are known: digits, words, fractions, vague and collective ones."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from factcheck.records import Approx
from factcheck.values._grammar import VULGAR, Grammar, first_word
from factcheck.values._nouns import counted_at
from factcheck.values._numerals import plain_number, read_digits, read_numeral, read_ordinal

__all__ = ["Atom", "Number", "read_atom", "read_multiplier", "round_fraction", "times"]

Number = float | int
Form = Literal["number", "collective", "vague", "fraction", "ordinal"]

_DIGIT_FRACTION = re.compile(r"(\d{1,2})/(\d{1,3})(?![\d/])")
_MIXED = re.compile(rf" ?([{''.join(VULGAR)}])| ([1-9])/([2-9])(?= [^\W\d_]|-)")
_LARGEST_DENOMINATOR = 10
_LARGEST_SHARE = 30
_FEW_WORDS = 2
_LONGEST_WORD = 20
_ROUND_DENOMINATORS = frozenset({100, 1000})
_BEFORE_POINT = frozenset(" (")
_DECIMALS = re.compile(r"\d{1,15}(?![\d.,])")


@dataclass(frozen=True, slots=True)
class Atom:
    """A number without unit or bound. ``base`` is the number said; ``scale`` its last multiplying word, else 1.

    A fraction holds percents. ``of_follows`` tells that what is counted comes after "of"; ``half_unit`` that the
    number is none without its unit (``un demi-kilomètre``).
    """

    start: int
    end: int
    lo: Number | None
    hi: Number | None
    base: Number | None
    form: Form = "number"
    approx: Approx = "exact"
    digits: bool = False
    scale: Number = 1
    of_follows: bool = False
    half_unit: bool = False


def times(value: Number, factor: Number | str) -> Number:
    """Exact product of two decimal numbers."""
    return plain_number(Decimal(str(value)) * Decimal(str(factor)))


def round_fraction(numerator: Number, denominator: Number) -> Number:
    """A fraction as percents with two decimals, the way the contract writes one third: 33.33."""
    return plain_number(Decimal(str(round(100 * numerator / denominator, 2))))


def read_atom(lower: str, start: int, g: Grammar) -> Atom | None:
    """The number that starts at ``start`` of the lower-case text; ``None`` when there is none."""
    if lower[start].isdigit():
        return _digits(lower, start, g)
    if lower[start] in VULGAR:
        numerator, denominator = VULGAR[lower[start]]
        share = round_fraction(numerator, denominator)
        return Atom(start, start + 1, share, share, share, "fraction")
    for reader in _READERS:
        atom = reader(lower, start, g)
        if atom is not None:
            return atom
    return None


def read_multiplier(text: str, atom: Atom, g: Grammar, *, money: bool) -> Atom:
    """``atom`` times the letters behind its digits (``100K``, ``2 Md``, and with a currency sign ``5m``)."""
    pattern = g.money_multiplier if money else g.multiplier
    match = pattern.match(text, atom.end) if atom.digits else None
    if match is None or atom.base is None or atom.scale != 1:
        return atom
    units = g.table.units
    factor = units.multipliers.get(match[1]) or units.money_multipliers[match[1]]
    value = times(atom.base, factor)
    return replace(atom, end=match.end(), lo=value, hi=value, base=value, scale=factor)


def _number(start: int, end: int, value: Number, **more: bool) -> Atom:
    return Atom(start, end, value, value, value, **more)  # type: ignore[arg-type]


def _digits(lower: str, start: int, g: Grammar) -> Atom | None:
    if start and lower[start - 1] == g.numerals.decimal and (start == 1 or lower[start - 2] in _BEFORE_POINT):
        return _bare_decimals(lower, start)
    ordinal = g.digit_ordinal.match(lower, start)
    if ordinal:
        return replace(_number(start, ordinal.end(), int(ordinal[1]), digits=True), form="ordinal")
    slash = _DIGIT_FRACTION.match(lower, start)
    if slash:
        return _slash_fraction(lower, start, slash, g)
    read = read_numeral(lower, start, g.lang)
    if read is None:
        return None
    value, end = read
    mixed = _MIXED.match(lower, end)
    if mixed and isinstance(value, int):
        numerator, denominator = VULGAR[mixed[1]] if mixed[1] else (int(mixed[2]), int(mixed[3]))
        return _number(start, mixed.end(), value + numerator / denominator, digits=True)
    plain = read_digits(lower, start, g.lang)
    scale = value / plain[0] if plain and plain[1] < end and plain[0] else 1
    atom = replace(_number(start, end, value, digits=True), scale=scale)
    return _fraction_of(lower, atom, g) or _out_of(lower, atom, g) or _times_collective(lower, atom, g)


def _bare_decimals(lower: str, start: int) -> Atom | None:
    """``.25`` in English, ``,25`` in French."""
    match = _DECIMALS.match(lower, start)
    return _number(start - 1, match.end(), float(f"0.{match[0]}"), digits=True) if match else None


def _slash_fraction(lower: str, start: int, slash: re.Match[str], g: Grammar) -> Atom | None:
    numerator, denominator = int(slash[1]), int(slash[2])
    if not 0 < numerator < denominator or not g.of.match(lower, slash.end()):
        return None
    share = round_fraction(numerator, denominator)
    return Atom(start, slash.end(), share, share, share, "fraction")


def _read_half_number(lower: str, start: int, g: Grammar) -> Atom | None:
    match = g.halves.match(lower, start)
    if match is None:
        return None
    value = plain_number(Decimal(str(g.table.counts.halves_of_number[_key(match[0], g.table.counts.halves_of_number)])))
    return replace(_number(start, match.end(), value), scale=1_000_000 if value > 1000 else 1)


def _read_half_unit(lower: str, start: int, g: Grammar) -> Atom | None:
    match = g.half_unit.match(lower, start)
    if match is None:
        return None
    units = g.unit_index.get(first_word(lower[match.end() : match.end() + _LONGEST_WORD]), ())
    if not any(
        unit.kind in {"quantity", "money", "points", "bare_points"} and lower.startswith(unit.phrase, match.end())
        for unit in units
    ):
        return None
    return replace(_number(start, match.end(), 0.5), half_unit=True)


def _read_vague(lower: str, start: int, g: Grammar) -> Atom | None:
    match = g.vague.match(lower, start)
    if match is None:
        return None
    counts = g.table.counts
    lo, hi, approx = counts.vague[_key(match[0], counts.vague)]
    longer = g.plural.match(lower, start)
    if longer and longer.end() > match.end():
        return None
    if any(lower.startswith(word, match.end() + 1) for word in counts.not_vague_before):
        return None
    number = read_numeral(lower, match.end() + 1, g.lang) if lower[match.end() : match.end() + 1] == " " else None
    if number is not None and lower[match.end() + 1].isdigit():
        return None
    return Atom(start, match.end(), lo, hi, lo, "vague", approx)


def _read_plural(lower: str, start: int, g: Grammar) -> Atom | None:
    match = g.plural.match(lower, start)
    counts = g.table.counts
    if match is None or not (match[1] or match[2] in counts.bare_plurals):
        return None
    unit = counts.plurals[match[2]]
    lo, hi = counts.plural_bounds.get(match[2], (2 * unit, 10 * unit - 1))
    if match[3]:
        scale = counts.plurals[match[3]]
        lo, hi = lo * scale, (hi + 1) * scale - 1
    elif match[2] == "tens":
        return None
    return Atom(start, match.end(), lo, hi, None, "vague", "vague", scale=unit, of_follows=True)


def _read_collective(lower: str, start: int, g: Grammar) -> Atom | None:
    match = g.collective.match(lower, start)
    if match is None:
        return None
    counts = g.table.counts
    noun = _key(match[1], counts.collectives)
    base, lo, hi = counts.collectives[noun]
    follows_of = g.of.match(lower, match.end()) is not None
    if noun in counts.needs_of and not follows_of:
        return None
    factor: Number = counts.plurals[match[2]] if match[2] else 1
    approx: Approx = "exact" if lo == hi else "about"
    end = match.end()
    half = next((half for half in g.numerals.halves if lower.startswith(f" {half} ", end)), None)
    if half and lo == hi:
        factor, end = factor * 1.5, end + len(half) + 1
    return Atom(
        start, end, times(lo, factor), times(hi, factor), times(base, factor), "collective", approx,
        scale=factor, of_follows=True,
    )  # fmt: skip


def _read_whole(lower: str, start: int, g: Grammar) -> Atom | None:
    match = g.whole.match(lower, start)
    if match is None:
        return None
    numerator, denominator = g.table.counts.wholes[_key(match[0], g.table.counts.wholes)]
    share = round_fraction(numerator, denominator)
    return Atom(start, match.end(), share, share, share, "fraction")


def _read_ordinal(lower: str, start: int, g: Grammar) -> Atom | None:
    if lower.startswith(g.article_starts, start):
        return None
    read = read_ordinal(lower, start, g.lang)
    return replace(_number(start, read[1], read[0]), form="ordinal") if read else None


def _read_words(lower: str, start: int, g: Grammar) -> Atom | None:
    read = read_numeral(lower, start, g.lang, join=not _after_between(lower, start, g))
    if read is None:
        article = next((one for one in g.table.counts.one if lower.startswith(one + " ", start)), None)
        if article is None:
            return None
        read = 1, start + len(article)
    value, end = read
    atom = replace(_number(start, end, value), scale=_last_scale(lower[start:end], g))
    return _fraction_of(lower, atom, g) or _out_of(lower, atom, g) or _times_collective(lower, atom, g)


def _last_scale(said: str, g: Grammar) -> int:
    """The scale word that ends a numeral (``deux millions``, ``un milliard et demi``), 1 for none."""
    for half in g.numerals.halves:
        said = said.removesuffix(half).rstrip(" -")
    last = re.split(r"[ -]", said)[-1]
    return 100 if last in g.numerals.hundreds else g.numerals.scales.get(last, 1)


def _after_between(lower: str, start: int, g: Grammar) -> bool:
    return lower[max(0, start - 12) : start].rstrip().endswith(g.between)


def _fraction_of(lower: str, atom: Atom, g: Grammar) -> Atom | None:
    """``deux tiers``, ``a third``: the atom as numerator of the word behind it."""
    match = g.denominator.match(lower, atom.end)
    if match is None or not isinstance(atom.base, int) or not 0 < atom.base < 100:
        return None
    denominator = g.table.counts.denominators[match[1]]
    if atom.base > 1 and not match[1].endswith("s"):
        return None
    share = round_fraction(atom.base, denominator)
    return Atom(atom.start, match.end(), share, share, share, "fraction")


def _out_of(lower: str, atom: Atom, g: Grammar) -> Atom | None:
    """``six sur dix``, ``one in every five``: a share when the numbers are small, else ``None``."""
    match = g.out_of.match(lower, atom.end)
    if match is None or not isinstance(atom.base, int):
        return None
    read = read_numeral(lower, match.end(), g.lang)
    if read is None or not isinstance(read[0], int) or not _is_share(atom.base, read[0]):
        return None
    between = match[1].split()
    # "une victime de violences sur huit" is a share; other small words part the two numbers.
    if any(word in g.table.nouns.stop and word not in g.table.counts.of for word in between):
        return None
    # "une étude menée sur 480 malades": what is counted behind a large number makes a sample of it.
    doubtful = read[0] > _LARGEST_SHARE or len(between) > _FEW_WORDS
    if between and doubtful and counted_at(lower, read[1], g, many=True, skip_of=False) is not None:
        return None
    share = round_fraction(atom.base, read[0])
    return Atom(atom.start, read[1], share, share, share, "fraction")


def _is_share(numerator: int, denominator: int) -> bool:
    if not 0 < numerator < denominator:
        return False
    if numerator == 1:
        return denominator <= 1_000_000
    return denominator <= _LARGEST_DENOMINATOR or (denominator in _ROUND_DENOMINATORS and numerator < 100)


def _times_collective(lower: str, atom: Atom, g: Grammar) -> Atom:
    """``deux dizaines``, ``two dozen``: the atom times the noun behind it."""
    match = g.collective_times.match(lower, atom.end)
    if match is None or atom.base is None or atom.scale != 1:
        return atom
    counts = g.table.counts
    noun = _key(match[1], {**counts.collectives, **counts.plurals})
    unit = counts.collectives[noun][0] if noun in counts.collectives else counts.plurals[noun]
    scale = counts.plurals[match[2]] if match[2] else 1
    value = times(times(atom.base, unit), scale)
    return replace(_number(atom.start, match.end(), value), scale=scale, of_follows=True)


def _key(said: str, table: Mapping[str, object]) -> str:
    """The spelling of ``said`` that is a key of ``table``: a hyphen may stand for a space and the other way."""
    if said in table:
        return said
    for variant in (said.replace("-", " "), said.replace(" ", "-")):
        if variant in table:
            return variant
    return next(key for key in table if key.replace("-", " ") == said.replace("-", " "))


_READERS: tuple[Callable[[str, int, Grammar], Atom | None], ...] = (
    _read_half_number, _read_collective, _read_plural, _read_vague, _read_half_unit, _read_whole, _read_ordinal,
    _read_words,
)  # fmt: skip
