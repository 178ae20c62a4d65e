"""Treebank sentences made to look like news: its typography, and its shapes that treebanks hold too few of.

News opens sentences with participles (``Fondée en 1931, la filature ...``) and dates by ``il y a``; a small parser
that has seen each a few times reads the first as a name and the second as a clause.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace

from factcheck.training._treebanks import Tree, Word

__all__ = ["augmented"]

_FRONTED = 0.5
_AGO = 0.3
_PHRASE = 0.06
_TIME_NOUNS = frozenset({"an", "mois", "jour", "semaine", "heure", "minute", "année", "siècle", "décennie"})
_TIME_CASES = frozenset({"depuis", "pendant", "durant", "en", "dans", "après"})
_AGO_WORDS = (
    ("il", "lui", "PRON", ""),
    ("y", "y", "PRON", ""),
    ("a", "avoir", "VERB", "Mood=Ind|Tense=Pres|VerbForm=Fin"),
)


def augmented(tree: Tree, lang: str, rng: random.Random) -> Tree:
    """One sentence changed at random: often not at all, else in its shape, its typography, or both."""
    words = list(tree.words)
    if rng.random() < _PHRASE:
        words = _phrase(words, rng)
    if rng.random() < _FRONTED:
        words = _fronted(words)
    if lang == "fr" and rng.random() < _AGO:
        words = _ago(words)
    return replace(tree, words=tuple(_set_as_news(words, lang, rng)))


# Shapes ------------------------------------------------------------------------------------------------------------


def _below(words: Sequence[Word], top: int) -> list[int]:
    found = [top]
    for index in found:
        found.extend(k for k, word in enumerate(words) if word.head == index and k != index)
    return sorted(found)


def _is_block(tokens: Sequence[int]) -> bool:
    return tokens[-1] - tokens[0] + 1 == len(tokens)


def _reordered(words: Sequence[Word], order: Sequence[int]) -> list[Word]:
    """The words in another order, with heads renumbered; words left out must have nothing under them."""
    place = {old: new for new, old in enumerate(order)}
    return [replace(words[old], head=place[words[old].head]) for old in order]


def _fronted(words: list[Word]) -> list[Word]:
    """The participle on a subject put before it: ``La filature fondée en 1931 a fermé`` to ``Fondée en 1931, la``."""
    for index, word in enumerate(words):
        if word.dep.partition(":")[0] != "nsubj" or index >= word.head:
            continue
        for kid, other in enumerate(words):
            if other.head != index or other.dep != "acl" or "VerbForm=Part" not in other.feats or kid < index:
                continue
            moved = _moved_front(words, index, kid, word.head)
            if moved is not None:
                return moved
    return words


def _moved_front(words: list[Word], noun: int, participle: int, verb: int) -> list[Word] | None:
    inside = [k for k in _below(words, participle) if words[k].text != ","]
    subject = _below(words, noun)
    if len(inside) < 3 or not _is_block(inside) or inside[0] != participle or subject[0] != 0 or inside[-1] > verb:
        return None
    commas = {k for k in (inside[0] - 1, inside[-1] + 1) if words[k].text == ","}
    if any(word.head in commas for word in words):
        return None
    rest = [k for k in range(len(words)) if k not in inside and k not in commas]
    changed = list(words)
    changed[participle] = replace(
        words[participle], text=_capital(words[participle].text), head=verb, dep="advcl"
    )  # fmt: skip
    if words[0].pos != "PROPN":
        changed[0] = replace(words[0], text=words[0].text[:1].lower() + words[0].text[1:])
    changed[inside[-1]] = replace(changed[inside[-1]], space=False)
    if inside[0] - 1 in rest or inside[0] - 2 in rest:
        left = inside[0] - 1 if inside[0] - 1 in rest else inside[0] - 2
        changed[left] = replace(changed[left], space=True)
    return _reordered_with_comma(changed, inside, rest, participle)


def _reordered_with_comma(words: list[Word], inside: list[int], rest: list[int], owner: int) -> list[Word]:
    comma = len(words)
    extended = [*words, Word(",", ",", "PUNCT", "", owner, "punct", True)]
    return _reordered(extended, [*inside, comma, *rest])


def _phrase(words: list[Word], rng: random.Random) -> list[Word]:
    """A participial or adverbial phrase on its own, as headlines and captions have them."""
    tops = [k for k, word in enumerate(words) if word.dep in {"acl", "advcl"} and "VerbForm=Part" in word.feats]
    rng.shuffle(tops)
    for top in tops:
        inside = _below(words, top)
        while inside and words[inside[0]].pos == "PUNCT":
            inside.pop(0)
        while inside and words[inside[-1]].pos == "PUNCT":
            inside.pop()
        if len(inside) < 4 or not _is_block(inside) or any(words[k].head not in inside for k in inside if k != top):
            continue
        changed = list(words)
        changed[top] = replace(words[top], head=top, dep="ROOT")
        changed[inside[0]] = replace(changed[inside[0]], text=_capital(changed[inside[0]].text))
        return _reordered(changed, inside)
    return words


def _ago(words: list[Word]) -> list[Word]:
    """``depuis trois ans`` to ``il y a trois ans``, annotated as the French treebanks do."""
    for index, word in enumerate(words):
        if word.lemma not in _TIME_NOUNS or word.dep.partition(":")[0] != "obl":
            continue
        case = next((k for k, other in enumerate(words) if other.head == index and other.dep == "case"), None)
        counted = any(other.head == index and other.dep == "nummod" for other in words)
        if case is None or not counted or words[case].lemma not in _TIME_CASES or case == 0:
            continue
        if any(other.head == case for other in words):
            continue
        size = len(words)
        extended = list(words)
        for place, (text, lemma, pos, feats) in enumerate(_AGO_WORDS):
            head = index if place == 0 else size
            extended.append(Word(text, lemma, pos, feats, head, "case" if place == 0 else "fixed", True))
        order = [*range(case), size, size + 1, size + 2, *range(case + 1, size)]
        return _reordered(extended, order)
    return words


# Typography --------------------------------------------------------------------------------------------------------


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _set_as_news(words: list[Word], lang: str, rng: random.Random) -> list[Word]:
    if rng.random() < 0.35:
        words = [replace(word, text=word.text.replace("'", "’")) for word in words]
    if rng.random() < 0.5:
        words = _quotes(words, ("« ", " »") if lang == "fr" else ("“", "”"))
    if rng.random() < 0.3:
        dash = rng.choice("–—")
        words = [replace(word, text=dash) if word.text in {"-", "--"} else word for word in words]
    roll = rng.random()
    if roll < 0.03:
        return [replace(word, text=word.text.lower()) for word in words]
    if roll < 0.04:
        return [replace(word, text=word.text.upper()) for word in words]
    last = len(words) - 1
    if roll < 0.10 and last > 1 and words[last].text == "." and all(word.head != last for word in words):
        return words[:last]
    return words


def _quotes(words: list[Word], marks: tuple[str, str]) -> list[Word]:
    opened = False
    changed: list[Word] = []
    for word in words:
        if word.text == '"':
            mark = marks[opened].strip()
            # French sets its marks apart from the words inside.
            if mark == "»" and changed:
                changed[-1] = replace(changed[-1], space=True)
            changed.append(replace(word, text=mark, space=mark == "«" or word.space))
            opened = not opened
        else:
            changed.append(word)
    return changed
