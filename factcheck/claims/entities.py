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

from factcheck.claims._types import Parsed
from factcheck.claims.clauses._graph import Graph
from factcheck.claims.lang import reference, syntax
from factcheck.claims.lang.given import given_gender
from factcheck.claims.lang.places import EXONYMS
from factcheck.claims.lang.referring import Reference
from factcheck.records import Entity, EntityKind

__all__ = ["Name", "Names", "key"]

_MODEL = re.compile(r"[A-Z]?\d{1,4}[A-Z]?")
_HYPHENS = frozenset("-‐‑")
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
        graphs = [Graph.of(parsed, syntax(lang)) for parsed in sentences]
        inside = _seen_inside(graphs)
        found = [
            name
            for parsed, graph in zip(sentences, graphs, strict=True)
            for name in _find(parsed, graph, table, inside)
        ]
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


def _seen_inside(graphs: Sequence[Graph]) -> frozenset[str]:
    """Words that have a capital somewhere else than at the head of a sentence."""
    return frozenset(
        text for graph in graphs for index, text in enumerate(graph.text)
        if index and _capital(text) and not _opens(graph, index)
    )  # fmt: skip


def _capital(text: str) -> bool:
    return text[:1].isupper() and (len(text) > 1 or text not in "AIÀ")


def _opens(graph: Graph, index: int) -> bool:
    """Whether only punctuation stands before it in its sentence, or a colon right before it."""
    index -= 1
    while index >= 0:
        if graph.pos[index] != "PUNCT" and any(c.isalnum() for c in graph.text[index]):
            return False
        if graph.text[index] == ":":
            return True
        index -= 1
    return True


def _find(parsed: Parsed, graph: Graph, table: Reference, inside: frozenset[str]) -> list[Name]:
    found = []
    index = 0
    while index < graph.size:
        if not _capital(graph.text[index]) or not _starts(graph, index, table, inside):
            index += 1
            continue
        end = _end(graph, index, table)
        name = _named(parsed, graph, index, end, table)
        if name is not None:
            found.append(name)
        index = end
    return found


def _starts(graph: Graph, index: int, table: Reference, inside: frozenset[str]) -> bool:
    low = graph.low[index]
    if low in table.not_names or low in table.titles:
        return False
    if not _opens(graph, index):
        return True
    text = graph.text[index]
    if text in inside or text in table.places or low in table.feminine or low in table.masculine:
        return True
    last = index + 1 >= graph.size
    if not last and _capital(graph.text[index + 1]) and given_gender(low):
        return True
    return graph.pos[index] == "PROPN" and (
        last or _capital(graph.text[index + 1]) or graph.pos[index + 1] not in {"NOUN", "ADJ"}
    )


def _end(graph: Graph, start: int, table: Reference) -> int:
    """Where the name that begins at ``start`` ends: over capitals, particles, and the nouns of an institution."""
    index = end = start + 1
    institution = graph.low[start] in table.organisations
    first = graph.low[start]
    given = first in table.feminine or first in table.masculine or bool(given_gender(first))
    while index < graph.size:
        low, text = graph.low[index], graph.text[index]
        if text in _HYPHENS and not graph.spaced[index] and index + 1 < graph.size and not graph.spaced[index + 1]:
            # "Hale-Morton", where the tokens are cut at the hyphen.
            index += 1
            if not _capital(graph.text[index]):
                break
            index = end = index + 1
            continue
        small = low in table.not_names and low not in table.particles
        model = bool(_MODEL.fullmatch(text)) and end == index and graph.text[index - 1].isupper()
        inner = institution and graph.pos[index] in {"NOUN", "ADJ"} and _under(graph, index, start)
        if (_capital(text) and low not in table.titles and not small) or model or inner:
            end = index + 1
        elif low not in table.particles or graph.pos[index] == "PUNCT" or (low in table.joining and not institution):
            break
        elif given and low in table.place_cases:
            # "Inès Balmont sur Radio Nord": where she said it.
            break
        index += 1
        if index - end > 2:
            break
    return end


def _under(graph: Graph, index: int, top: int) -> bool:
    steps = 0
    while graph.head[index] != index and steps < 6:
        index = graph.head[index]
        if index == top:
            return True
        steps += 1
    return False


def _named(parsed: Parsed, graph: Graph, start: int, end: int, table: Reference) -> Name | None:
    offset = parsed.span[0]
    text = parsed.text[graph.start[start] - offset : graph.end[end - 1] - offset]
    if not any(c.isalpha() for c in text):
        return None
    kind, gender = _kind(graph, start, end, text, table)
    return Name(text, kind, parsed.index, start, end, gender)


def _kind(graph: Graph, start: int, end: int, text: str, table: Reference) -> tuple[EntityKind, str]:
    words = [word.lower() for word in re.findall(r"[\w'-]+", text)]
    before = graph.low[start - 1] if start else ""
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
    if len(words) > 1 and words[0] in table.feminine:
        return "person", "Fem"
    if len(words) > 1 and words[0] in table.masculine:
        return "person", "Masc"
    if len(words) > 1:
        gender = gender or given_gender(words[0])
    noun = _described_by(graph, start, end)
    if noun is not None:
        low = graph.low[noun]
        told = "Fem" if low in table.feminine else "Masc" if low in table.masculine else ""
        if told or low in table.people:
            return "person", told or graph.feature(noun, "Gender") or gender
    if len(words) == 1 and before in table.place_cases and start:
        return "place", ""
    if 1 < end - start < 4 and graph.dep[start] in {"nsubj", "nsubj:pass", "obl:agent"} and len(words) > 1:
        return "person", gender
    return "other", gender


def _described_by(graph: Graph, start: int, end: int) -> int | None:
    """The common noun that a name is set to: ``le procureur Jean Vial``, ``la préfète, Agnès Morteau``."""
    head = next((i for i in range(start, end) if not start <= graph.head[i] < end), start)
    governor = graph.head[head]
    if graph.rel[head] in {"appos", "flat", "compound"} and graph.pos[governor] == "NOUN":
        return governor
    return next((k for k in graph.children(head, "appos", "compound") if graph.pos[k] == "NOUN"), None)
