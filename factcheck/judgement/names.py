"""Names in a claim and whether two names mean the same: titles, first names, acronyms and aliases apart."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

from factcheck.clusters.words import plain, split_words
from factcheck.judgement.lang import Language, words
from factcheck.records import Claim

__all__ = ["Name", "names_of", "same_name"]

LONGEST = 5
_CAPITALISED = re.compile(
    r"[^\W\d_a-zà-öø-ÿœæ][\w’'.&-]*(?:\s+(?:(?:de|du|des|la|le|van|von|der|den|al|el|ben|bin|of|and|et)\s+){0,2}"
    r"[^\W\d_a-zà-öø-ÿœæ][\w’'&-]*)*"
)
PARTICLES = words("de du des la le les l d van von der den al el ben bin of the and et a")


@dataclass(frozen=True, slots=True)
class Name:
    """A name: its kind (an entity kind, or ``other``), its plain form, its words and its well-known alias."""

    kind: str
    text: str
    plain: str
    words: tuple[str, ...]
    alias: str | None
    span: tuple[int, int]


@lru_cache(maxsize=1)
def _aliases() -> dict[str, str]:
    text = resources.files("factcheck.judgement.data").joinpath("aliases.tsv").read_text(encoding="utf-8")
    table = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            canonical, names = line.split("\t")
            table.update({plain(name): canonical for name in names.split(";")})
    return table


@lru_cache(maxsize=1)
def _alias_openings() -> frozenset[str]:
    """The first words of all aliases."""
    return frozenset(form.split(" ", 1)[0] for form in _aliases())


def _name(kind: str, text: str, canonical: str, span: tuple[int, int], lang: Language) -> Name | None:
    words = [w for w in plain(canonical or text).split() if w not in PARTICLES]
    while len(words) > 1 and words[0] in lang.titles:
        words.pop(0)
    words = words[1:] if words and words[0] in lang.feasts else words
    if not words or (len(words) == 1 and words[0] in lang.titles):
        return None
    form = " ".join(words)
    return Name(kind, text, form, tuple(words), _aliases().get(form) or _aliases().get(plain(text)), span)


def _known(claim: Claim, lang: Language) -> list[Name]:
    """The well-known names said, whatever their kind: the longest phrase with a capital that the table lists."""
    words = split_words(claim.text)
    opening = _alias_openings()
    found, i = [], 0
    while i < len(words.norms):
        if plain(words.norms[i]).split(" ", 1)[0] not in opening:
            i += 1
            continue
        start = words.spans[i][0]
        step = 1
        for length in range(min(LONGEST, len(words.norms) - i), 0, -1):
            end = words.spans[i + length - 1][1]
            text = claim.text[start:end]
            if not text[-1].isalnum() or text.islower() or not any(map(str.isupper, text)):
                continue
            form = plain(text)
            if form in _aliases():
                found.append(Name("other", text, form, tuple(form.split()), _aliases()[form], (start, end)))
                step = length
                break
        i += step
    return found


def names_of(claim: Claim, lang: Language) -> tuple[Name, ...]:
    """The names of a claim: its entities (its capitalised words when none were found) and the well-known names."""
    found = _known(claim, lang)
    taken = [name.span for name in found] + [value.span for value in claim.values if value.kind == "date"]
    for name in _entities(claim, lang) if claim.entities else _capitalised(claim, lang):
        if not any(start < name.span[1] and name.span[0] < end for start, end in taken):
            found.append(name)
    return tuple(sorted(found, key=lambda name: name.span))


def _entities(claim: Claim, lang: Language) -> list[Name]:
    named = [_name(e.kind, e.text, e.canonical, e.span, lang) for e in claim.entities]
    return [name for name in named if name is not None]


def _capitalised(claim: Claim, lang: Language) -> list[Name]:
    found = []
    for match in _CAPITALISED.finditer(claim.text):
        text = match.group().strip(" .'’")
        first = plain(text).split()[:1]
        if not first or len(text) < 2 or not text[0].isupper():
            continue
        # A sentence's first word is a name only when more capitals follow it or it is no common word.
        if match.start() == 0 and " " not in text and not text.isupper():
            continue
        if first[0] in lang.stopwords and " " in text:
            text = text.split(" ", 1)[1]
        name = _name("other", text, text, (match.start(), match.start() + len(match.group())), lang)
        if name and name.words[0] not in lang.stopwords:
            found.append(name)
    return found


def _initials(name: Name) -> str:
    return "".join(word[0] for word in name.words)


def same_name(a: Name, b: Name) -> bool:
    """Whether two names may mean the same person, body or place.

    Equal, a known alias, an acronym of the other, or one's words inside the other's (``Lavrov`` in ``Sergueï
    Lavrov``); two different first names before the same last name keep two people apart.
    """
    if a.plain == b.plain or (a.alias is not None and a.alias == b.alias):
        return True
    for short, full in ((a, b), (b, a)):
        if len(short.words) == 1 and len(full.words) > 1:
            acronym = short.text.isupper() and 2 <= len(short.plain) <= 6
            if (acronym and short.plain == _initials(full)) or short.words[0] in full.words:
                return True
        elif 1 < len(short.words) < len(full.words) and set(short.words) <= set(full.words):
            return True
    if len(a.words) == len(b.words) > 1 and a.words[-1] == b.words[-1]:
        return a.words[0][0] == b.words[0][0] and 1 in (len(a.words[0]), len(b.words[0]))
    return False
