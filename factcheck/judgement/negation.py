"""Which words of a claim stand under a negation."""

from __future__ import annotations

from factcheck.clusters.words import Words
from factcheck.judgement.lang import Language

__all__ = ["negated_words"]

SUBJECT = 4
OPENING, STRAIGHT = frozenset("«“"), '"'
SCOPE = 9
"""A negation reaches at most this many words, never past a clause break; its subject stands this near before it."""


def _clause_end(norms: tuple[str, ...], start: int, lang: Language) -> int:
    stop = min(len(norms), start + SCOPE)
    # "n'a reçu "aucun signalement"": where a quotation opens no clause ends.
    breaks = (i for i in range(start, stop) if norms[i] in lang.clause_breaks and not _opens_quote(norms, i))
    joined = (i for i in range(start, stop) if _joins(norms, i, lang))
    return min(next(breaks, stop), next(joined, stop))


def _opens_quote(norms: tuple[str, ...], i: int) -> bool:
    return norms[i] in OPENING or (norms[i] == STRAIGHT and norms[:i].count(STRAIGHT) % 2 == 0)


def _joins(norms: tuple[str, ...], i: int, lang: Language) -> bool:
    """Whether a word joins a clause that has a subject of its own (*is not here and we carry on*)."""
    return norms[i] in lang.conjunctions and i + 1 < len(norms) and norms[i + 1] in lang.subjects


def _clause_start(norms: tuple[str, ...], stop: int, breaks: frozenset[str]) -> int:
    return next((i + 1 for i in range(stop - 1, -1, -1) if norms[i] in breaks), 0)


def _pairs(norms: tuple[str, ...], lang: Language) -> dict[int, list[int]]:
    """Two-part negations: the index of each particle (``ne``) with the indices of its second halves."""
    found = {}
    cues = lang.cues.among(norms)
    for i, word in enumerate(norms):
        if word in lang.particles:
            around = (*range(max(0, i - SUBJECT), i), *range(i + 1, min(len(norms), i + 7)))
            halves = [j for j in around if norms[j] in lang.paired_negators]
            ceaseless = any(label == "ceaseless" and start == i for start, _, label in cues)
            if halves or ceaseless:  # `ne ... que` restricts, and a lone `ne` is expletive
                found[i] = halves
    return found


def negated_words(words: Words, lang: Language) -> frozenset[int]:
    """The indices of the words that stand under an odd number of negations.

    A negation reaches forward to the end of its clause. Where the verb it denies says nothing by itself (*the
    inspection was never carried out*), what is denied is the subject before it. A verb of refraining (*refused to
    sign*) denies what follows it.
    """
    norms = words.norms
    flips = [0] * len(norms)
    pairs = _pairs(norms, lang)
    taken = {j for halves in pairs.values() for j in halves}
    cues = lang.cues.among(norms)
    unhesitating = [start for start, _, label in cues if label == "unhesitating"]
    telling = [stop for _, stop, label in cues if label == "telling"]
    empty_verbs = [start for start, _, label in cues if label == "empty_verb"]
    idioms = {start for start, _, label in cues if label == "idiom"}
    # "n'aurait jamais dû être arrêté" was: who regrets a thing does not deny it.
    regretted = {i for start, stop, label in cues if label == "regret" for i in range(start - 1, stop)}
    for i, word in enumerate(norms):
        if i in regretted:
            continue
        if i not in pairs and (word not in lang.negators or i in taken or i in idioms):
            continue
        begin = min((i, *pairs.get(i, ())))
        end = _clause_end(norms, i + 1, lang)
        # "n'hésite pas à soutenir" supports: nothing behind such a verb is denied.
        end = next((j for j in unhesitating if i < j < end), end)
        # "n'a pas précisé la date de la condamnation" denies no conviction.
        end = next((j for j in telling if i < j < end), end)
        if any(i <= j < end for j in empty_verbs):
            begin = min(begin, _clause_start(norms, i, lang.clause_breaks))
        for j in range(begin, end):
            flips[j] += 1
    silent = {start for start, _, label in cues if label == "silent"}
    for start, stop, label in cues:
        # Who renounces doing a thing does not do it; the verb of renouncing itself is not denied.
        if label == "refraining" and start not in silent:
            for j in range(stop, _clause_end(norms, stop, lang)):
                flips[j] += 1
    return frozenset(i for i, count in enumerate(flips) if count % 2)
