"""Places in a claim, resolved by a gazetteer (see ``data/places.tsv``), and how two of them relate."""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Literal

from factcheck.clusters.words import Words, plain
from factcheck.judgement.lang import Language
from factcheck.records import Claim

__all__ = ["Place", "place_relation", "places_of"]

LONGEST = 4
LONGEST_OFFICIAL = 6
PlaceRelation = Literal["same", "inside", "apart", "unknown"]


@dataclass(frozen=True, slots=True)
class Place:
    """A place said in a claim: ``path`` from the place itself up to its country; ``known`` to the gazetteer.

    ``located`` says that a preposition of place stands before it. A demonym (``sud-coréen``) names its country
    without locating anything.
    """

    text: str
    path: tuple[str, ...]
    known: bool
    located: bool
    demonym: bool
    words: tuple[int, int]

    @property
    def country(self) -> str:
        """The ISO code of the country, or an empty string."""
        return self.path[-1] if self.known else ""


@lru_cache(maxsize=1)
def _gazetteer() -> tuple[dict[str, tuple[str, ...]], dict[str, str], dict[str, tuple[str, ...]]]:
    """Names to paths, demonyms to countries, countries to the path of their capital."""
    raw = resources.files("factcheck.judgement.data").joinpath("places.tsv.gz").read_bytes()
    names: dict[str, tuple[str, ...]] = {}
    demonyms: dict[str, str] = {}
    capitals: dict[str, tuple[str, ...]] = {}
    for line in gzip.decompress(raw).decode("utf-8").splitlines():
        if line.startswith("#"):
            continue
        kind, path, forms = line.split("\t")
        steps = tuple(path.split("<"))
        if kind == "demonym":
            demonyms.update(dict.fromkeys(forms.split(";"), steps[-1]))
        else:
            for form in forms.split(";"):
                names.setdefault(form, steps)  # the file lists the bigger place first
            if kind == "capital":
                capitals[steps[-1]] = steps
    for form, code in official_names().items():
        names.setdefault(form, (code,))
    return names, demonyms, capitals


@lru_cache(maxsize=1)
def _first_words() -> tuple[frozenset[str], frozenset[str]]:
    """The first words of all names and demonyms, and of the demonyms."""
    names, demonyms, _ = _gazetteer()
    people = frozenset(form.split(" ", 1)[0] for form in demonyms)
    return people.union(form.split(" ", 1)[0] for form in names), people


@lru_cache(maxsize=1)
def official_names() -> dict[str, str]:
    """The official and other common names of countries in plain form, to their codes (``data/official.tsv``)."""
    text = resources.files("factcheck.judgement.data").joinpath("official.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    return {plain(name): code for code, forms in rows for name in forms.split(";")}


def _form(words: list[str], start: int, length: int) -> str:
    """The plain form of ``length`` words, empty when they are not all there."""
    return " ".join(plain(w) for w in words[start : start + length]) if 0 <= start <= len(words) - length else ""


def _capital_phrase(words: list[str], i: int) -> tuple[tuple[str, ...], int] | None:
    """``capitale nord-coréenne``, ``North Korean capital``, ``capital of North Korea`` name the capital itself."""
    if words[i] not in ("capitale", "capital"):
        return None
    names, demonyms, capitals = _gazetteer()
    for length in range(LONGEST, 0, -1):
        form = _form(words, i + 1, length)
        if form in demonyms and demonyms[form] in capitals:
            return capitals[demonyms[form]], i + 1 + length
        for link in (1, 2):  # `of`, `du`, `de la`
            owner = _form(words, i + 1 + link, length)
            if owner in names and names[owner][-1] in capitals:
                return capitals[names[owner][-1]], i + 1 + link + length
        before = _form(words, i - length, length)
        if words[i] == "capital" and before in demonyms and demonyms[before] in capitals:
            return capitals[demonyms[before]], i + 1
    return None


def places_of(claim: Claim, words: Words, lang: Language) -> tuple[Place, ...]:
    """The places of a claim in order, longest names first."""
    names, demonyms, _ = _gazetteer()
    first_words, first_of_people = _first_words()
    norms = list(words.norms)
    entity_words = {
        i: entity.kind for entity in claim.entities for i in range(*words.at(*entity.span))
    }  # fmt: skip
    found: list[Place] = []
    i = 0
    while i < len(norms):
        phrase = _capital_phrase(norms, i)
        if phrase:
            text = claim.text[words.spans[i][0] : words.spans[phrase[1] - 1][1]]
            found.append(Place(text, phrase[0], True, True, False, (i, phrase[1])))
            i = max(phrase[1], i + 1)
            continue
        step = 1
        # A place has a capital; what has none can only be a demonym.
        initial = claim.text[words.spans[i][0]]
        opening = plain(norms[i]).split(" ", 1)[0]
        opens = opening in first_words or i in entity_words if initial.isupper() else opening in first_of_people
        reach = _reach(initial) if opens else 0
        for length in range(min(reach, len(norms) - i), 0, -1):
            start, end = words.spans[i][0], words.spans[i + length - 1][1]
            text = claim.text[start:end]
            form = plain(text)
            if form in demonyms and len(form) > 3 and entity_words.get(i) not in ("person", "organisation"):
                found.append(Place(text, (demonyms[form],), True, False, True, (i, i + length)))
                step = length
                break
            if not text[0].isupper() or not text[-1].isalnum() or entity_words.get(i) in ("person", "organisation"):
                continue
            located = _located(norms, i, lang)
            if form in names and (length > 1 or i > 0 or form not in lang.stopwords):
                found.append(Place(text, names[form], True, located, False, (i, i + length)))
                step = length
                break
            whole = all(j in entity_words for j in range(i, i + length)) and i + length not in entity_words
            if entity_words.get(i) == "place" and whole:
                found.append(Place(text, (f"?{form}",), False, located, False, (i, i + length)))
                step = length
                break
        i += step
    return tuple(found)


def _reach(first: str) -> int:
    """How many words a name may have: official names, which begin with a capital, are longer."""
    return LONGEST_OFFICIAL if first.isupper() else LONGEST


def _located(norms: list[str], i: int, lang: Language) -> bool:
    """Whether a preposition of place stands right before a name, an article at most between."""
    if i > 0 and norms[i - 1] in lang.place_prepositions:
        return True
    return i > 1 and norms[i - 1] in lang.articles and norms[i - 2] in lang.place_prepositions


def place_relation(a: Place, b: Place) -> PlaceRelation:
    """Whether two places are the same, one inside the other, or apart; ``unknown`` when the gazetteer lacks one."""
    if a.path[0] == b.path[0]:
        return "same"
    if not (a.known and b.known):
        return "unknown"
    if a.path[0] in b.path or b.path[0] in a.path:
        return "inside"
    return "apart"
