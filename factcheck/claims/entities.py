"""Named entities of an article and their aliases: persons, organisations, places, events.

Names are found by their capitals and the words around them, not by a trained recogniser: no clean labelled data
exists in French. ``key`` is the form under which names meet across spellings, scripts and languages.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from factcheck.claims._types import Parsed
from factcheck.claims.lang import reference
from factcheck.claims.lang.places import EXONYMS
from factcheck.claims.lang.referring import Reference
from factcheck.records import Entity, EntityKind

__all__ = ["Name", "Names", "key"]

_FOLDS = (
    ("tch", "c"), ("sch", "s"), ("tsch", "c"), ("sh", "s"), ("ch", "s"), ("kh", "h"), ("gh", "g"), ("ph", "f"),
    ("ou", "u"), ("oo", "u"), ("w", "v"), ("q", "k"), ("ck", "k"), ("ï", "i"), ("y", "i"), ("ss", "s"), ("ff", "v"),
    ("x", "ks"),
)  # fmt: skip


@lru_cache(maxsize=65536)
def key(name: str) -> str:
    """A form of a name that ignores case, accents, hyphens, and how its sounds are spelt in either language.

    >>> key("Koursk") == key("Kursk"), key("Kim Jong-un") == key("Kim Jong Un"), key("Moscou") == key("Moscow")
    (True, True, True)
    """
    low = " ".join(name.lower().replace("’", "'").split())
    low = EXONYMS.get(low, low)
    plain = "".join(c for c in unicodedata.normalize("NFD", low) if not unicodedata.combining(c))
    for old, new in _FOLDS:
        plain = plain.replace(old, new)
    words = [re.sub(r"(.)\1+", r"\1", word) for word in re.findall(r"[a-z0-9]+", plain)]
    return " ".join(_ending(word) for word in words)


def _ending(word: str) -> str:
    if len(word) > 4:
        word = re.sub(r"(?:e|i+)$", "", word)
    return word


@dataclass(frozen=True, slots=True)
class Name:
    """One occurrence of a name: token indices ``start`` to ``end`` (exclusive) of a sentence."""

    text: str
    kind: EntityKind
    sentence: int
    start: int
    end: int
    gender: str = ""


@dataclass(slots=True)
class Names:
    """The names of an article. ``canonical`` gives the fullest form of one."""

    lang: str
    names: tuple[Name, ...]
    _full: dict[str, str] = field(default_factory=dict)
    _kinds: dict[str, EntityKind] = field(default_factory=dict)
    _genders: dict[str, str] = field(default_factory=dict)
    _pattern: re.Pattern[str] | None = None

    @classmethod
    def of(cls, sentences: Sequence[Parsed], lang: str) -> Names:
        """The names in the sentences of one article. Raises ``LanguageError`` for a language without tables."""
        table = reference(lang)
        found = [name for parsed in sentences for name in _find(parsed, table, _seen_inside(sentences))]
        made = cls(lang, tuple(found))
        made._tie(table, [parsed.text for parsed in sentences])
        return made

    def canonical(self, name: str) -> str:
        """The fullest form under which the article gives a name; the name itself when it is not known.

        A title before a surname is passed over (``M. Lavrov``).
        """
        bare = _without_title(name, reference(self.lang))
        return self._full.get(key(bare), name)

    def kind(self, name: str) -> EntityKind | None:
        """What a name stands for, ``None`` for one that is not in the article."""
        return self._kinds.get(key(self.canonical(name)))

    def gender(self, name: str) -> str:
        """``Masc``, ``Fem`` or ``""``."""
        return self._genders.get(key(self.canonical(name)), "")

    def entities(self, text: str) -> tuple[Entity, ...]:
        """The article's names in a text made of its words, with offsets into that text."""
        if self._pattern is None:
            forms = sorted({name.text for name in self.names}, key=lambda form: (-len(form), form))
            self._pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, forms))})(?!\w)" if forms else r"(?!)")
        found = []
        for match in self._pattern.finditer(text):
            canonical = self.canonical(match.group())
            kind = self._kinds.get(key(canonical), "other")
            found.append(Entity(kind, match.group(), canonical, match.span()))
        return tuple(found)

    def _tie(self, table: Reference, texts: Iterable[str]) -> None:
        """Map every form to the fullest one of the same entity, when only one entity fits."""
        forms = Counter(name.text for name in self.names)
        kinds: dict[str, Counter[str]] = {}
        for name in self.names:
            kinds.setdefault(key(name.text), Counter())[name.kind] += 1
        best = {
            form: max(sorted(count), key=lambda kind: (kind != "other", count[kind])) for form, count in kinds.items()
        }
        ranked = sorted(forms, key=lambda form: (-len(form.split()), -forms[form], form))
        fullest: dict[str, str] = {}
        for form in ranked:
            fullest.setdefault(key(form), form)
        for code, form in fullest.items():
            longer = [other for other in fullest if _is_short_of(code, other) and best[other] == "person"]
            single = len(longer) == 1 and best[code] in {"person", "other"}
            self._full[code] = fullest[longer[0]] if single else form
        for expanded, short in _acronyms(texts, fullest):
            self._full[key(short)] = self._full.get(key(expanded), expanded)
            best.setdefault(key(expanded), "organisation")
        for code in self._full:
            target = key(self._full[code])
            kind = best.get(target, best.get(code, "other"))
            self._kinds[target] = kind  # type: ignore[assignment]
        for name in self.names:
            if name.gender:
                self._genders.setdefault(key(self.canonical(name.text)), name.gender)


def _is_short_of(short: str, full: str) -> bool:
    """Whether one key is the surname at the end of another."""
    return short != full and full.endswith(" " + short)


def _without_title(name: str, table: Reference) -> str:
    words = name.split()
    while len(words) > 1 and words[0].lower() in table.titles:
        words = words[1:]
    return " ".join(words)


def _acronyms(texts: Iterable[str], fullest: dict[str, str]) -> list[tuple[str, str]]:
    """``Commission de régulation de l'énergie (CRE)``: pairs of the long form and its letters."""
    found = []
    for text in texts:
        for match in re.finditer(r"\(([A-ZÉ][A-Za-zÉé]{1,9})\)", text):
            short = match.group(1)
            before = text[max(0, match.start() - 120) : match.start()].rstrip()
            for form in fullest.values():
                letters = "".join(w[0] for w in re.findall(r"[\wÀ-ÿ]+", form) if len(w) > 3 or w[0].isupper())
                if before.endswith(form) and letters.upper().startswith(short.upper()[:2]) and len(form) > len(short):
                    found.append((form, short))
    return found


# Finding -----------------------------------------------------------------------------------------------------------


def _seen_inside(sentences: Sequence[Parsed]) -> frozenset[str]:
    """Words that have a capital somewhere else than at the head of a sentence."""
    return frozenset(
        token.text for parsed in sentences for token in parsed.doc if token.i and _capital(token) and not _opens(token)
    )


def _capital(token: Any) -> bool:
    text = str(token.text)
    return text[:1].isupper() and (len(text) > 1 or text not in "AIÀ")


def _opens(token: Any) -> bool:
    """Whether only punctuation stands before it in its sentence."""
    index = token.i - 1
    while index >= 0:
        if any(c.isalnum() for c in token.doc[index].text):
            return False
        if token.doc[index].text == ":":
            return True
        index -= 1
    return True


def _find(parsed: Parsed, table: Reference, inside: frozenset[str]) -> list[Name]:
    doc = parsed.doc
    found = []
    index = 0
    while index < len(doc):
        if not _starts(doc[index], table, inside):
            index += 1
            continue
        end = _end(doc, index, table)
        name = _named(parsed, index, end, table)
        if name is not None:
            found.append(name)
        index = end
    return found


def _starts(token: Any, table: Reference, inside: frozenset[str]) -> bool:
    if not _capital(token):
        return False
    low = token.text.lower().replace("’", "'")
    if low in table.not_names or low in table.titles:
        return False
    if not _opens(token):
        return True
    following = token.nbor(1) if token.i + 1 < len(token.doc) else None
    known = token.text in inside or token.text in table.places or low in table.feminine | table.masculine
    return known or (token.pos_ == "PROPN" and (following is None or _capital(following) or following.pos_ not in {"NOUN", "ADJ"}))


def _end(doc: Any, start: int, table: Reference) -> int:
    """Where the name that begins at ``start`` ends: over capitals, particles between them, and an institution's nouns."""
    index = start + 1
    end = index
    institution = doc[start].text.lower() in table.organisations
    while index < len(doc):
        token = doc[index]
        low = token.text.lower().replace("’", "'")
        if (_capital(token) and low not in table.titles and not (low in table.not_names and low not in table.particles)) or (re.fullmatch(r"[A-Z]?\d{1,4}[A-Z]?", token.text) and end == index and doc[index - 1].text.isupper()) or (institution and token.pos_ in {"NOUN", "ADJ"} and index > start and _under(token, doc[start])):
            end = index + 1
        elif low not in table.particles or token.is_punct or (low in {"et", "and", "y"} and not institution):
            break
        index += 1
        if index - end > 2:
            break
    return end


def _under(token: Any, top: Any) -> bool:
    steps = 0
    while token.head.i != token.i and steps < 6:
        token = token.head
        if token.i == top.i:
            return True
        steps += 1
    return False


def _named(parsed: Parsed, start: int, end: int, table: Reference) -> Name | None:
    doc = parsed.doc
    text = doc.text[doc[start].idx : doc[end - 1].idx + len(doc[end - 1].text)]
    if not any(c.isalpha() for c in text):
        return None
    kind, gender = _kind(doc, start, end, text, table)
    return Name(text, kind, parsed.index, start, end, gender)


def _kind(doc: Any, start: int, end: int, text: str, table: Reference) -> tuple[EntityKind, str]:
    words = [word.lower() for word in re.findall(r"[\w'-]+", text)]
    before = doc[start - 1].text.lower() if start else ""
    gender = "Fem" if before in table.feminine else "Masc" if before in table.masculine else ""
    if before in table.titles:
        return "person", gender
    if text in table.places:
        return "place", ""
    if any(word in table.organisations for word in words) or (text.isupper() and 1 < len(text) < 7):
        return "organisation", ""
    if any(word in table.events for word in words):
        return "event", ""
    if any(word in table.place_words for word in words):
        return "place", ""
    first = words[0]
    if len(words) > 1 and first in table.feminine:
        return "person", "Fem"
    if len(words) > 1 and first in table.masculine:
        return "person", "Masc"
    noun = _described_by(doc, start, end)
    if noun is not None and noun.text.lower() in table.people | table.feminine | table.masculine:
        low = noun.text.lower()
        gender = "Fem" if low in table.feminine or "Fem" in noun.morph.get("Gender") else "Masc" if "Masc" in noun.morph.get("Gender") else gender
        return "person", gender
    if len(words) == 1 and before in table.place_cases and start:
        return "place", ""
    if 1 < end - start < 4 and doc[start].dep_ in {"nsubj", "nsubj:pass", "obl:agent"} and len(words) > 1:
        return "person", ""
    return "other", ""


def _described_by(doc: Any, start: int, end: int) -> Any | None:
    """The common noun that a name is set to: ``le procureur Jean Vial``, ``la préfète, Agnès Morteau``."""
    head = next((doc[i] for i in range(start, end) if not start <= doc[i].head.i < end), doc[start])
    if head.dep_.partition(":")[0] in {"appos", "flat", "compound"} and head.head.pos_ == "NOUN":
        return head.head
    for child in head.children:
        if child.dep_.partition(":")[0] in {"appos", "compound"} and child.pos_ == "NOUN":
            return child
    return None

