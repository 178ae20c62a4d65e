"""Where a number is part of a name, a label, a phone number or an idiom, and so no value."""

from __future__ import annotations

import re

from factcheck.values._grammar import Grammar

__all__ = [
    "chain_end",
    "follows_name",
    "is_capitalised_name",
    "is_label",
    "is_model",
    "is_trap",
    "is_year_of_name",
    "name_end",
    "stands_in_name",
]

_WORD_BEFORE = re.compile(r"([^\s\d]*[^\W\d_][^\s\d]*|[°§#])[ ]?$")
_BEFORE_GLUE = frozenset("/_=&?#@%\\")
_SENTENCE_START = re.compile(r"(?:^|[.!?:;»«\"“”\n(\[]|- ?)[ ]*$")
_SCORE = re.compile(r"-\d{1,3}(?!\d)")
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_TRAP_WINDOW = 40
_CALL_WINDOW = 30
_LINE = 200
_LABEL_WINDOW = 36
_FIRST_YEAR, _LAST_YEAR = 1000, 2100


def name_end(text: str, lower: str, start: int, g: Grammar) -> int | None:
    """Where the phone number, clock time, address or half-read date that starts here ends; ``None`` if none does."""
    if lower[start].isdigit():
        if start and (lower[start - 1] in _BEFORE_GLUE or _glued_to_word(lower, start)):
            return max(chain_end(lower, start), start + 1)
        begin = start - 1 if start and lower[start - 1] in "+(" else start
        match = g.at_digits.match(lower, begin)
        if match:
            return match.end()
    match = g.at_written.match(text, start)
    return match.end() if match else None


def _glued_to_word(lower: str, start: int) -> bool:
    """``T-72``, ``L.121``: a dash or a full stop ties the digits to letters."""
    before = lower[start - 1]
    if before not in "-." or start < 2:
        return False
    return lower[start - 2].isalpha() or (before == "." and lower[start - 2].isdigit())


_CHAIN = re.compile(r"[\d.,:/-]*\d")


def chain_end(lower: str, start: int) -> int:
    """The end of the digits, dashes and points that go on at ``start``."""
    match = _CHAIN.match(lower, start)
    return match.end() if match else start


def is_trap(lower: str, start: int, word: str, g: Grammar) -> bool:
    """Whether the number word at ``start`` stands in a phrase where it is no number."""
    traps = g.traps.get(word)
    if not traps:
        return False
    before = lower[max(0, start - _TRAP_WINDOW) : start]
    return any(
        (trap.after is None or trap.after.match(lower, start)) and (trap.before is None or trap.before.search(before))
        for trap in traps
    )


def is_label(lower: str, start: int, g: Grammar) -> bool:
    """Whether the word before says that the number only labels something: ``page 12``, ``Boeing 737``."""
    before = lower[max(0, start - _LABEL_WINDOW) : start]
    listed = g.label_list.search(before)
    match = _WORD_BEFORE.search(before[: listed.start()] if listed else before)
    if match is None:
        return False
    word = match[1].lstrip("(«\"'")
    word = word.rsplit("'", 1)[-1] or word
    names = g.table.designators
    return word in names.labels or word in names.names


def stands_in_name(text: str, lower: str, start: int, end: int, value: float | int, g: Grammar) -> bool:
    """Whether bare digits with nothing counted belong to a proper name, a phone call or are a year left over."""
    if isinstance(value, int) and end - start == 4 and _FIRST_YEAR <= value <= _LAST_YEAR and text[start:end].isdigit():
        return start > 0 or end < len(text)
    if _SCORE.match(text, end) or (start > 1 and text[start - 1] == "-" and text[start - 2].isdigit()):
        return False
    window = text[max(0, start - _LINE) : start]
    if g.call_before.search(window[-_CALL_WINDOW:].lower()):
        return True
    match = _WORD_BEFORE.search(window)
    if match is None:
        return _numbers_a_line(text, start, end)
    if not match[0].endswith((" ", "'")):
        return False
    word = match[1].lstrip("(«\"'")
    word = word.rstrip("'").rsplit("'", 1)[-1]
    if word.lower() in g.table.designators.singular_determiners and value != 1 and text[end : end + 1] != "-":
        return True
    if not word or not word[0].isupper() or word.lower() in g.table.nouns.stop:
        return False
    if word.lower() in g.bounds or not word[-1].isalnum():
        return False
    line = window[window.rfind("\n") + 1 :]
    if line.isupper() and len(line) > len(word) + 1:
        return False
    return not (_SENTENCE_START.search(window[: match.start()]) and word.isupper() and len(word) > 5)


def _numbers_a_line(text: str, start: int, end: int) -> bool:
    """``5 Svetlana Kuznetsova``, ``3. Results``: the number of an item of a list."""
    opens = start == 0 or text[start - 1] == "\n"
    return opens and re.match(r"[.)]? [^\W\d_a-zß-ÿ]", text[end : end + 3]) is not None and end - start <= 2


def follows_name(text: str, start: int) -> bool:
    """Whether a Roman ordinal follows a capitalised word (``François Ier``) in the middle of a sentence."""
    window = text[max(0, start - _LINE) : start]
    match = _WORD_BEFORE.search(window)
    return match is not None and match[1][0].isupper() and not _SENTENCE_START.search(window[: match.start()])


def is_capitalised_name(text: str, start: int, end: int) -> bool:
    """Whether a number word is written as a name (``contacted Five``) in a line that is not all in capitals."""
    if not text[start].isupper() or text[start + 1 : start + 2].isupper():
        return False
    if _SENTENCE_START.search(text, max(0, start - _TRAP_WINDOW), start):
        return False
    begin = text.rfind("\n", max(0, start - _LINE), start) + 1
    line = text[max(begin, start - _LINE) : end + _TRAP_WINDOW]
    words = _LONG_WORD.findall(line)
    capitals = [word for word in words if word[0].isupper()]
    return 2 * len(capitals) <= len(words)


def is_year_of_name(text: str, start: int, end: int, g: Grammar) -> bool:
    """``the 1989 Children Act``: four digits that may be a year between a determiner and a capital."""
    if end - start != 4 or text[start] not in "12" or not text[end + 1 : end + 2].isupper():
        return False
    words = text[max(0, start - 8) : start].split()
    return bool(words) and words[-1].lower() in g.table.bounds.determiners


def is_model(text: str, start: int, number_end: int, end: int, g: Grammar) -> bool:
    """``une 4L``: one capital glued to digits behind a singular determiner names a model, not a unit."""
    if end - number_end != 1 or not text[number_end].isupper() or not text[start].isdigit():
        return False
    words = text[max(0, start - 8) : start].lower().split()
    return bool(words) and words[-1] in g.table.designators.singular_determiners
