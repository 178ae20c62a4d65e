"""What is counted: the noun behind a number, its lemma, and what became of those counted."""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.values._grammar import Grammar

__all__ = ["Counted", "counted_at", "lemma_of", "role_of"]

_WORD = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)*)('?)")
_GAP = re.compile(r" {1,2}|-|\n(?!\n)")
_COMPOUND = re.compile(r"[^\W\d_]{3,}")
_ROLE_WINDOW = 90
_ACT_WINDOW = 36
_CLAUSE_END = re.compile(r"[.;:!?\n]")


@dataclass(frozen=True, slots=True)
class Counted:
    """The noun counted; ``lemma`` is ``None`` for ``autres``, whose noun was said before."""

    lemma: str | None
    start: int
    end: int


def counted_at(lower: str, pos: int, g: Grammar, *, many: bool, skip_of: bool) -> Counted | None:
    """The noun counted by the number that ends at ``pos``; ``many`` when it must be a plural."""
    if lower[pos : pos + 1] == "-" and not g.table.nouns.noun_first:
        return _compound_noun(lower, pos + 1, g)
    if skip_of:
        of = g.of.match(lower, pos)
        if of:
            pos = _after_determiner(lower, of.end(), g) - 1
            return _noun_from(lower, pos, g, many=many, first=True)
    return _noun_from(lower, pos, g, many=many, first=False)


def _compound_noun(lower: str, start: int, g: Grammar) -> Counted | None:
    """``a 12-member panel``: the noun of the compound stands in the singular."""
    word = _COMPOUND.match(lower, start)
    if word is None or word[0] in g.table.nouns.stop or word[0] in g.table.nouns.adjectives:
        return None
    return Counted(lemma_of(word[0], g), start, word.end())


def _after_determiner(lower: str, pos: int, g: Grammar) -> int:
    word = _WORD.match(lower, pos)
    if word and word[1] in g.table.bounds.determiners and lower[word.end() : word.end() + 1] == " ":
        return word.end() + 1
    return pos


def _noun_from(lower: str, pos: int, g: Grammar, *, many: bool, first: bool) -> Counted | None:
    nouns = g.table.nouns
    found: Counted | None = None
    for index in range(nouns.longest_phrase):
        start = pos + 1
        if not (first and index == 0):
            gap = _GAP.match(lower, pos)
            if gap is None:
                break
            start = gap.end()
        word = _WORD.match(lower, start)
        if word is None or (word[2] and word[1] not in nouns.lemmas):
            break
        text = word[1]
        if text in nouns.others:
            return Counted(None, start, word.end(1))
        if text in nouns.stop:
            break
        if text in nouns.adjectives or text in nouns.skip:
            pos = word.end(1)
            continue
        if found and (text in g.role_of or not _looks_plural(text, g)):
            break
        if _looks_plural(text, g) if many else _may_be_one(text, g):
            found = Counted(lemma_of(text, g), start, word.end(1))
            if nouns.noun_first:
                return found
        elif found or nouns.noun_first or _is_participle(text, g):
            break
        pos = word.end(1)
    return found


def _may_be_one(word: str, g: Grammar) -> bool:
    if word in g.table.nouns.lemmas:
        return True
    return not _is_participle(word, g) and not word.endswith(g.table.nouns.verbal_endings)


def _looks_plural(word: str, g: Grammar) -> bool:
    nouns = g.table.nouns
    if word in nouns.lemmas:
        return not word.endswith(nouns.verbal_endings) or word in g.role_of
    return word.endswith(nouns.plural_endings) and not word.endswith(nouns.singular_endings) and len(word) > 2


def _is_participle(word: str, g: Grammar) -> bool:
    if word in g.role_of or word in g.table.nouns.lemmas:
        return False
    return any(pattern.fullmatch(word) for _, pattern in g.role_verbs)


def lemma_of(word: str, g: Grammar) -> str:
    """The singular of a noun as the tables and rules of the language have it."""
    nouns = g.table.nouns
    if word in nouns.lemmas:
        return nouns.lemmas[word]
    if word in nouns.unchanged:
        return word
    for ending, singular in nouns.endings:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return word[: -len(ending)] + singular
    return word


def role_of(
    lower: str,
    start: int,
    noun: Counted | None,
    end: int,
    following: tuple[int, int] | None,
    g: Grammar,
    *,
    shares: bool = True,
) -> str | None:
    """What became of those counted by the number at ``start..end``, from the noun, a participle or the verb before.

    ``following`` is where the next number starts and where what it counts ends; ``shares`` whether a participle
    behind both may be of both.
    """
    if noun and noun.lemma is not None and noun.lemma in g.role_of:
        return g.role_of[noun.lemma]
    before = lower[max(0, start - _ACT_WINDOW) : start]
    for role, pattern in g.role_acts:
        if pattern.search(before):
            return role
    pos = noun.end if noun else end
    window = lower[pos : pos + _ROLE_WINDOW]
    if following is not None and not shares:
        window = window[: max(0, following[0] - pos)]
    stop = _CLAUSE_END.search(window)
    if stop:
        window = window[: stop.start()]
    shifted = (following[0] - pos, following[1] - pos) if following else None
    return _role_after(window, shifted, g)


def _role_after(window: str, following: tuple[int, int] | None, g: Grammar) -> str | None:
    best: tuple[int, str] | None = None
    for role, pattern in g.role_verbs:
        for match in pattern.finditer(window):
            if not g.intransitive.match(match[0]) and _is_active(window, match, g):
                continue
            if best is None or match.start() < best[0]:
                best = match.start(), role
            break
    if best is None:
        return None
    if following is None or not 0 <= following[0] < best[0]:
        return best[1]
    # Behind the next number the participle is shared only by a bare coordination ("300 civils et 20 soldats tués").
    shared = best[0] >= following[1] and g.coordination.fullmatch(window[: following[0]])
    return best[1] if shared else None


def _is_active(window: str, match: re.Match[str], g: Grammar) -> bool:
    before = window[: match.start()]
    if g.active.search(before):
        return True
    return g.object_follows.match(window, match.end()) is not None and not g.passive.search(before)
