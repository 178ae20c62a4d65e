"""Where one sentence ends and the next begins inside a block of text."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

from factcheck.claims.lang.schema import Typography
from factcheck.records import Span

__all__ = ["boundaries"]

_SPACES = " \t\n\r\u00a0\u202f\u2009\u2007\u2002\u2003\u200a\u3000"
_OPENERS = "«“„\"‘'([—–-¿¡*_"
_FOOTNOTE = re.compile(r"\[\d{1,3}\]|[¹²³⁴⁵⁶⁷⁸⁹⁰]+")
_WORD_BEFORE = re.compile(r"[^\W_](?:[\w.\-]*[^\W_])?$")
_TOKEN_BEFORE = re.compile(r"\S*$")
_FIGURE = re.compile(r"\d[\d.,]*")
_AFTER_DASH = frozenset({" ", '"', "«", "“", "\u00a0"})
_COUNT = re.compile(r"\d[\d,.]*\s[^\W\d_]{3}")
_SMALL = re.compile(r"[a-zß-öø-ÿ]+$")
_NEXT_WORD = re.compile(r"[^\W_]+(?:['’](?=\w))?")
_PAIRS = {"«": "»", "“": "”", "(": ")", "[": "]"}
_LEFT_OUT = r"[(\[](?:\.{3}|…)[)\]]"
_SHORT_QUOTE = 60
_SHORT_BRACKET = 300


@cache
def _candidates(table: Typography) -> re.Pattern[str]:
    """Runs of terminal marks, and the empty seam where a lost line break glued a heading to a sentence."""
    words = [word for word in table.starters if len(word) > 1 and word not in table.never_glued]
    starters = "|".join(sorted(word.capitalize().replace("'", "['’]") for word in words))
    seam = r"(?:(?<=[a-zß-öø-ÿ]{3})|(?<=[a-zß-öø-ÿ][\"”»])|(?<=[A-ZÀ-ÖØ-Þ]{4}))"
    inside = r"(?<=[a-zß-öø-ÿ]{5})(?=[A-ZÀ-ÖØ-Þ](?:[a-zß-öø-ÿ]|['’]\w))|(?<=[a-zß-öø-ÿ]\")(?=\"[A-ZÀ-ÖØ-Þ])"
    return re.compile(rf"{_LEFT_OUT}|[.!?…]+|{seam}(?=(?:{starters})(?:\s|(?<=['’])\w))|(?:{inside})(?P<inside>)")


def boundaries(text: str, span: Span, table: Typography) -> list[int]:
    """The offsets in ``span`` at which a sentence is over, closing marks included; not the end itself."""
    start, end = span
    shut = _shut(text, span)
    straight = _Straight(text, span)
    found: list[int] = []
    begun = start
    for match in _candidates(table).finditer(text, start, end):
        if any(low < match.start() < high for low, high in shut.get(match.start() // _GRID, ())):
            continue
        if match.group()[:1] in ("(", "["):
            if _leaves_out(text, match, (begun, end), table):
                found.append(match.end())
                begun = match.end()
            continue
        if not match.group():
            if match["inside"] is not None and not _is_seam(text, match.start()):
                continue
            found.append(match.end())
            begun = match.end()
            continue
        stop, quoted = _closers(text, match.end(), end, straight)
        if stop >= end:
            break
        if _ends(text, match, stop, (begun, end), quoted, table):
            found.append(stop)
            begun = stop
    return found


def _is_seam(text: str, offset: int) -> bool:
    """Whether two sentences meet inside a word (``une enquête ouverteLoin de là``): as against a name that is written
    so (``LinkedIn``), the first part is small throughout."""
    if text[offset - 1] == '"':
        return True
    before = _SMALL.search(text, max(0, offset - 30), offset)
    return before is not None and not text[before.start() - 1 : before.start()].isalnum()


def _leaves_out(text: str, match: re.Match[str], span: Span, table: Typography) -> bool:
    """Whether a sentence begins behind ``(...)``, as a word that begins many says: what was left out ended another."""
    begun, end = span
    following = _NEXT_WORD.search(text, match.end(), min(end, match.end() + 40))
    if following is None or not text[match.end() : following.start()].isspace() or not following.group()[0].isupper():
        return False
    said = any(char.isalnum() for char in text[begun : match.start()])
    return said and following.group().lower().replace("’", "'") in table.starters


_GRID = 256


def _shut(text: str, span: Span) -> dict[int, list[Span]]:
    """Brackets and short quotes that a sentence does not end in, by the grid cells they touch."""
    found: dict[int, list[Span]] = {}
    stacks: dict[str, list[int]] = {close: [] for close in _PAIRS.values()}
    for offset in range(*span):
        char = text[offset]
        if char in _PAIRS:
            stacks[_PAIRS[char]].append(offset)
        elif stacks.get(char):
            opened = stacks[char].pop()
            if _is_shut(text, opened, offset, span[1]):
                for cell in range(opened // _GRID, offset // _GRID + 1):
                    found.setdefault(cell, []).append((opened, offset))
    return found


def _is_shut(text: str, opened: int, closed: int, end: int) -> bool:
    if text[closed] in ")]":
        return closed - opened <= _SHORT_BRACKET
    following = text[closed + 1 : min(end, closed + 4)].lstrip(_SPACES)
    goes_on = following[:1].islower() and text[opened + 1 : closed].rstrip(_SPACES)[-1:] not in tuple(".!?…,")
    return closed - opened <= _SHORT_QUOTE and goes_on


class _Straight:
    """The straight double quotes of a block: the spaces beside one say whether it closes, else the count."""

    def __init__(self, text: str, span: Span) -> None:
        self._text = text
        self._offsets = [offset for offset in range(*span) if text[offset] == '"']

    def closes(self, offset: int) -> bool:
        before = self._text[offset - 1 : offset]
        after = self._text[offset + 1 : offset + 2]
        if before.strip() and not after.strip():
            return True
        if after.strip() and not before.strip():
            return False
        return bisect_left(self._offsets, offset) % 2 == 1


def _closers(text: str, stop: int, end: int, straight: _Straight) -> tuple[int, bool]:
    """Go past the closing quotes and brackets after a terminal; say whether a quote was closed."""
    quoted = False
    while stop < end:
        probe = stop
        while probe < end and text[probe] in _SPACES:
            probe += 1
        char = text[probe] if probe < end else ""
        note = _FOOTNOTE.match(text, stop, end)
        if note:
            stop = note.end()
        elif char == "»" or (char == "”" and probe - stop <= 1):
            stop, quoted = probe + 1, True
        elif probe == stop and char in ")]":
            stop = probe + 1
        elif probe == stop and char in "’'":
            following = text[probe + 1 : probe + 2]
            if following and not following.isspace():
                break
            stop, quoted = probe + 1, True
        elif char == '"' and straight.closes(probe):
            stop, quoted = probe + 1, True
        else:
            break
    return stop, quoted


def _ends(
    text: str, match: re.Match[str], stop: int, span: Span, quoted: bool, table: Typography
) -> bool:  # fmt: skip
    begun, end = span
    probe = stop
    while probe < end and text[probe] in _SPACES:
        probe += 1
    glued = probe == stop
    while probe < end and text[probe] in _OPENERS + _SPACES:
        probe += 1
    following = text[probe : probe + 1]
    if glued and text[stop : stop + 1] in "-–" and text[stop + 1 : stop + 2] in _AFTER_DASH:
        # ".- Un été sans eau -", a heading between dashes whose line break was lost.
        return True
    if glued and not _glued(text, match, probe, end, table):
        return False
    if following.islower() or following in ",;:":
        return False
    if quoted and match.group() != "." and _speech_follows(text, probe, end, table):
        return False
    if match.group() != ".":
        return True
    return quoted or _stop_ends(text, match.start(), probe, begun, following, table)


def _glued(text: str, match: re.Match[str], probe: int, end: int, table: Typography) -> bool:
    """A space lost between two sentences (``1961.Cette``), as against ``lemonde.fr`` or ``U.S.``."""
    dot = match.start()
    word = text[probe : min(end, probe + 3)].replace("’", "'")
    begins = len(word) >= 2 and word[0].isupper() and (word[1].islower() or word[1] in "'.")
    token = _TOKEN_BEFORE.search(text, max(0, dot - 40), dot)
    before = token.group() if token else ""
    if match.group() != ".":
        return begins and "/" not in before
    next_word = _NEXT_WORD.match(text, probe)
    sure = next_word is not None and len(next_word.group()) > 1
    if sure and next_word is not None and next_word.group().lower().replace("’", "'") in table.starters:
        return begins and not any(mark in before for mark in "/@_") and len(before) > 1
    if _FIGURE.fullmatch(before):
        return begins
    if any(mark in before for mark in "./@_"):
        return False
    if word[:1].isdigit():
        return before[-3:].isalpha() and before.islower() and _COUNT.match(text, probe, end) is not None
    if word[1:2] == "." and before.isalpha() and (len(before) < 3 or not before.islower()):
        return False
    return begins and (len(before) >= 2 or before.isdigit())


def _speech_follows(text: str, probe: int, end: int, table: Typography) -> bool:
    words = text[probe : min(end, probe + 80)].split()[:5]
    return any(word.rstrip(",.:;").lower() in table.speech for word in words[1:])


def _stop_ends(text: str, dot: int, probe: int, begun: int, following: str, table: Typography) -> bool:
    """Whether a single full stop ends its sentence: it does unless an abbreviation or initial owns it."""
    match = _WORD_BEFORE.search(text, max(begun, dot - 24), dot)
    if match is None:
        return True
    word = match.group()
    lowered = word.lower()
    next_match = _NEXT_WORD.match(text, probe)
    next_word = next_match.group().lower().replace("’", "'") if next_match else ""
    starts = next_word in table.starters
    if following.isdigit() and (word.isdigit() or lowered in table.before_number):
        return word.isdigit() and len(word) == 4
    if word in table.titles:
        return False
    if lowered in table.often_final:
        return next_word not in table.never_after_clock
    if word in table.abbreviations or text[max(begun, dot - 12) : dot + 1].lower().endswith(table.compounds):
        return starts
    if _is_initial(word) and text[match.start() - 1 : match.start()] != "°":
        name = next_word in table.particles and not _lower_before(text, match.start(), begun)
        return starts and not name
    return not (word.isdigit() and len(word) <= 2 and not text[begun : match.start()].strip())


def _is_initial(word: str) -> bool:
    return all(len(part) == 1 and part.isupper() for part in re.split(r"[.\-]+", word) if part)


def _lower_before(text: str, position: int, begun: int) -> bool:
    """Whether the word before ``position`` is a common one, so that a letter after it is no initial."""
    before = text[max(begun, position - 24) : position].split()
    return bool(before) and before[-1].islower()
