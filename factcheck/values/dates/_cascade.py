"""A cascade of finite-state rules over token classes.

Every token of a text has a class, and a class is one character, so that a text is also a short string of classes
and a rule is an ordinary regular expression over that string. A rule that matches replaces the tokens by one token
whose class says what was built; later stages match on it. Rules have no unbounded repeat, so that the whole is
linear in the text.

In a pattern ``<name>`` stands for a token class or an alias of classes, ``<a|b>`` for either, ``<!name>`` for any
other; ``x=<name>`` names the token ``x``; ``(: )`` holds the part to replace where it is not all of the match. White
space is ignored and everything else is regular expression syntax.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

__all__ = ["BLOCKED", "Classes", "Found", "Grammar", "Rule", "Tokens"]

Builder = Callable[["Found"], Any]
"""Makes what the matched tokens stand for: an object with a ``token`` class name, ``BLOCKED``, or ``None``."""

_NAMED = re.compile(r"(?:(\w+)=)?<(!?)([\w|]+)>")
_GROUP = re.compile(r"\([^()]*\)")


def _top_level(pattern: str) -> str:
    while (outer := _GROUP.sub("", pattern)) != pattern:
        pattern = outer
    return pattern


class _Blocked:
    token = "blocked"


BLOCKED = _Blocked()
"""Built by a rule whose words are no value, and whose parts shall be none either (``30 février``)."""


@dataclass(slots=True)
class Tokens:
    """The tokens of a text as parallel lists; ``classes`` is one character a token."""

    classes: str
    values: list[Any]
    starts: list[int]
    ends: list[int]


class Classes:
    """Gives each class name its character; aliases stand for several classes."""

    def __init__(self, aliases: Mapping[str, str]) -> None:
        self._chars: dict[str, str] = {}
        self._aliases = aliases

    def char(self, name: str) -> str:
        if name in self._aliases:
            raise ValueError(f"{name!r} is an alias of token classes and can be no token class itself")
        if name not in self._chars:
            # Private use: never special in a regular expression.
            self._chars[name] = chr(0xE000 + len(self._chars))
        return self._chars[name]

    def chars(self, names: str) -> str:
        """The characters of ``a|b|alias``."""
        out: list[str] = []
        for name in names.split("|"):
            if name in self._aliases:
                out.append(self.chars(self._aliases[name]))
            else:
                out.append(self.char(name))
        return "".join(out)


@dataclass(frozen=True, slots=True)
class Rule:
    """``pattern`` over token classes, and the ``build`` of what it stands for, called with ``values``."""

    pattern: str
    build: Builder
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(slots=True)
class Found:
    """A match of a rule, for its builder."""

    match: re.Match[str]
    tokens: Tokens
    static: Mapping[str, Any]

    def __contains__(self, name: str) -> bool:
        return name in self.static or (name in self.match.re.groupindex and self.match.start(name) >= 0)

    def __getitem__(self, name: str) -> Any:
        if name in self.static:
            return self.static[name]
        return self.tokens.values[self.match.start(name)]

    def get(self, name: str, default: Any = None) -> Any:
        if name not in self:
            return default
        return self[name]


@dataclass(frozen=True, slots=True)
class _Compiled:
    pattern: re.Pattern[str]
    needs: tuple[frozenset[str], ...]
    build: Builder
    values: Mapping[str, Any]


class Grammar:
    """Stages of rules, compiled against one set of classes."""

    def __init__(self, stages: Iterable[Sequence[Rule]], classes: Classes) -> None:
        self._classes = classes
        self._stages = [[self._compile(rule) for rule in stage] for stage in stages]

    def _compile(self, rule: Rule) -> _Compiled:
        def expand(match: re.Match[str]) -> str:
            name, negated, names = match.groups()
            chars = self._classes.chars(names)
            single = chars if len(chars) == 1 and not negated else f"[{'^' * bool(negated)}{chars}]"
            return f"(?P<{name}>{single})" if name else single

        source = "".join(_NAMED.sub(expand, rule.pattern).split()).replace("(:", "(?P<span>")
        return _Compiled(re.compile(source), self._needs(rule.pattern), rule.build, rule.values)

    def _needs(self, pattern: str) -> tuple[frozenset[str], ...]:
        """The class sets of which a text must hold one each, or the rule cannot match: a cheap gate."""
        needs: list[frozenset[str]] = []
        depth = 0
        position = 0
        if "|" in _top_level(_NAMED.sub("", pattern)):
            return ()
        while position < len(pattern):
            named = _NAMED.match(pattern, position)
            if named:
                position = named.end()
                optional = pattern[position : position + 1] in {"?", "*", "{"}
                if depth == 0 and not named[2] and not optional:
                    needs.append(frozenset(self._classes.chars(named[3])))
                continue
            depth += {"(": 1, ")": -1}.get(pattern[position], 0)
            position += 1
        return tuple(dict.fromkeys(needs))

    def run(self, tokens: Tokens) -> Tokens:
        """The tokens with all that the rules built, stage after stage, in order."""
        present = set(tokens.classes)
        for stage in self._stages:
            for rule in stage:
                for need in rule.needs:
                    if present.isdisjoint(need):
                        break
                else:
                    changed = self._apply(rule, tokens)
                    if changed is not None:
                        tokens = changed
                        present = set(tokens.classes)
        return tokens

    def _apply(self, rule: _Compiled, tokens: Tokens) -> Tokens | None:
        built: list[tuple[int, int, Any]] = []
        for match in rule.pattern.finditer(tokens.classes):
            start, end = match.span("span") if "span" in rule.pattern.groupindex else match.span()
            made = rule.build(Found(match, tokens, rule.values))
            if made is not None and end > start:
                built.append((start, end, made))
        return self._reduced(tokens, built) if built else None

    def _reduced(self, tokens: Tokens, built: list[tuple[int, int, Any]]) -> Tokens:
        classes: list[str] = []
        values: list[Any] = []
        starts: list[int] = []
        ends: list[int] = []
        at = 0
        for start, end, made in built:
            classes += [tokens.classes[at:start], self._classes.char(made.token)]
            values += tokens.values[at:start]
            values.append(made)
            starts += tokens.starts[at : start + 1]
            ends += tokens.ends[at:start]
            ends.append(tokens.ends[end - 1])
            at = end
        classes.append(tokens.classes[at:])
        values += tokens.values[at:]
        starts += tokens.starts[at:]
        ends += tokens.ends[at:]
        return Tokens("".join(classes), values, starts, ends)
