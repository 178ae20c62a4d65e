"""Every rule of every language builds something sound from texts that it matches."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping
from re import _constants as ops  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import pytest

from factcheck.values.dates import find
from factcheck.values.dates._cascade import Classes, Grammar, Rule
from factcheck.values.dates._language import Loaded, load
from factcheck.values.dates.build import keep

# An expression of each class that rules build, and figures and signs of each class that the lexer gives.
NODES: Mapping[str, Mapping[str, list[str]]] = {
    "fr": {
        "DAY": ["12 mai 2024", "6 août", "hier", "mardi 8 juillet", "Noël 2024"], "WEEKDAY": ["lundi", "mardi dernier"],
        "MONTH": ["mai", "août 2024"], "YEAR": ["en 2024", "l'an dernier"], "PERIOD": ["été 2024", "il y a deux ans"],
        "WEEK": ["la semaine dernière"], "RELMONTH": ["le mois dernier"], "DECADE": ["années 1990"],
        "DAYPART": ["ce matin", "lundi soir"], "CLOCK": ["à 21h30", "minuit"], "NIGHT": ["cette nuit"],
        "RANGE": ["du 11 au 13 juillet", "de 14h à 16h"], "AMOUNT": ["trois jours", "une heure"],
        "QUANTITY": ["une dizaine de", "deux ou trois"],
    },
    "en": {
        "DAY": ["12 May 2024", "August 6", "yesterday", "Tuesday, July 8"], "WEEKDAY": ["Monday", "last Tuesday"],
        "MONTH": ["in May", "August 2024"], "YEAR": ["in 2024", "last year"], "PERIOD": ["summer 2024",
        "two years ago"],
        "WEEK": ["last week"], "RELMONTH": ["last month"], "DECADE": ["the 1990s"],
        "DAYPART": ["this morning", "Monday evening"], "CLOCK": ["9:30 p.m.", "midnight"], "NIGHT": ["tonight"],
        "RANGE": ["July 11-13", "9am to 5pm"], "AMOUNT": ["three days", "an hour and a half"],
        "QUANTITY": ["two or three", "between 2 and 4"],
    },
}  # fmt: skip
FIGURES = {
    "n12": ["1", "12"], "n24": ["20", "24"], "n31": ["25", "31"], "n59": ["45"], "n99": ["80"],
    "year4": ["1990", "2024"],
    "number": ["250"], "hm": ["21h30", "2 h 15"], "hm_colon": ["21:30"], "clock12": ["9 p.m.", "10:30am"],
    "numeric_day": ["13/07/2025"], "numeric_dm": ["22/04"], "numeric_dotted": ["5.6.24"], "dash": ["-"], "comma": [","],
    "dot": ["."], "slash": ["/"], "stop": [". X"], "lpar": ["("], "rpar": [")"], "percent": ["%"], "colon": [":"],
}  # fmt: skip
SAMPLES = 4


class Sampler:
    """Texts that a pattern over token classes matches, more or less."""

    def __init__(self, loaded: Loaded, lang: str, seed: int) -> None:
        self.random = random.Random(seed)
        self.names = {char: name for name, char in loaded.classes._chars.items()}
        self.words: dict[str, list[str]] = {**FIGURES, **NODES[lang]}
        for word, (token, _) in sorted(loaded.single.items()):
            self.words.setdefault(token, []).append(word)
        for first, options in sorted(loaded.phrases.items()):
            for rest, (token, _) in options:
                self.words.setdefault(token, []).append(" ".join((first, *rest)))

    def word(self, char: str) -> str:
        name = self.names.get(char, "w")
        word = self.random.choice(self.words.get(name, ["mot"]))
        return word.title() if name.startswith(("month", "weekday")) else word

    def sample(self, pattern: str) -> str:
        return " ".join(self.parts(parser.parse(pattern)))

    def parts(self, parsed: Any) -> Iterator[str]:
        for op, value in parsed:
            if op is ops.LITERAL:
                yield self.word(chr(value))
            elif op is ops.IN:
                chars = [chr(char) for kind, char in value if kind is ops.LITERAL]
                yield "mot" if value[0][0] is ops.NEGATE else self.word(self.random.choice(chars))
            elif op is ops.MAX_REPEAT:
                low, high, inner = value
                for _ in range(self.random.randint(low, min(high, 2))):
                    yield from self.parts(inner)
            elif op is ops.SUBPATTERN:
                yield from self.parts(value[3])
            elif op is ops.BRANCH:
                yield from self.parts(self.random.choice(value[1]))
            elif op is ops.ASSERT:
                yield from self.parts(value[1])


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_every_rule_builds_sound_values(lang: str) -> None:
    loaded = load(lang)
    sampler = Sampler(loaded, lang, seed=7)
    for stage in loaded.grammar._stages:
        for rule in stage:
            for _ in range(SAMPLES):
                text = sampler.sample(rule.pattern.pattern)
                for reference in ("2025-07-13", None, "2024-02-29T10:00"):
                    for value in find(text, lang, reference):
                        assert text[value.span[0] : value.span[1]] == value.text, text
                        assert value.lo is None or value.hi is None or value.lo <= value.hi, text  # type: ignore[operator]


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_no_rule_repeats_without_bound(lang: str) -> None:
    for stage in load(lang).grammar._stages:
        for rule in stage:
            assert not re.search(r"[*+](?![^\[]*\])", rule.pattern.pattern), rule.pattern.pattern


def test_an_alias_can_be_no_token_class() -> None:
    with pytest.raises(ValueError, match="alias"):
        Classes({"any": "a|b"}).char("any")


def test_a_rule_replaces_its_tokens() -> None:
    class Node:
        token = "NODE"

    classes = Classes({})
    grammar = Grammar([[Rule("x=<a> <b>? (?=<c>)", lambda found: Node())], [Rule("x=<NODE> <c>", keep)]], classes)
    from factcheck.values.dates._cascade import Tokens

    tokens = Tokens("".join(map(classes.char, "zabc")), [0, 1, 2, 3], [0, 2, 4, 6], [1, 3, 5, 7])
    done = grammar.run(tokens)
    assert done.classes == classes.char("z") + classes.char("NODE")
    assert (done.starts, done.ends) == ([0, 2], [1, 7])
