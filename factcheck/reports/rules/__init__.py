"""What each rule of ``factcheck check`` means, with an example that it finds and one that it lets pass.

A rule is a relation and a kind: ``conflict.date``, ``update.number``. The texts of a language are one module here.
"""

from __future__ import annotations

import difflib
import importlib
from functools import cache
from typing import TYPE_CHECKING, get_args

from factcheck.errors import InputError
from factcheck.records import VerdictKind
from factcheck.reports.rules._table import Example, Rule, RuleTable

if TYPE_CHECKING:
    from factcheck.reports.findings import Finding
    from factcheck.reports.lang import Tongue

__all__ = [
    "RULES",
    "STATES",
    "Example",
    "Rule",
    "check_rule",
    "explain",
    "finding_title",
    "help_text",
    "rule",
    "state_name",
]

RULES = tuple(f"{relation}.{kind}" for relation in ("conflict", "update") for kind in get_args(VerdictKind))
"""The names of all rules."""
STATES = ("known", "suppressed")
"""The states of a finding that does not count, in the order in which they are told."""
LANGUAGES = ("fr", "en")


def check_rule(name: str) -> str:
    """``name`` when it is a rule's. Raises ``InputError`` with the nearest one otherwise."""
    if name not in RULES:
        close = [r for r in RULES if r.endswith(f".{name}")] or difflib.get_close_matches(name, RULES, n=1)
        mend = f"did you mean {close[0]!r}?" if close else f"the rules are {', '.join(RULES)}"
        raise InputError(f"no rule {name!r}; {mend}")
    return name


def rule(name: str, lang: str) -> Rule:
    """The text of a rule in a language."""
    relation, kind = check_rule(name).split(".")
    table = _table(lang)
    return table.updates if relation == "update" else table.conflicts[kind]


def explain(name: str) -> str:
    """What a rule means, with examples, in every language."""
    return "\n\n".join(f"{name} ({lang})\n{_body(rule(name, lang), _table(lang))}" for lang in LANGUAGES) + "\n"


def help_text(name: str, lang: str) -> str:
    """What a rule means, with examples, in one language."""
    return _body(rule(name, lang), _table(lang))


def state_name(state: str, lang: str, count: int = 1) -> str:
    """The word for a state of ``count`` findings."""
    return _table(lang).states[state][0 if count < 2 else 1]


def finding_title(finding: Finding, words: Tongue) -> str:
    """The level and kind of a finding, and that it is known when it is."""
    title = words.t(
        "finding.title", level=words.t(f"level.{finding.level}"), kind=words.t(f"kind.{finding.verdict.kind}")
    )
    return f"{title} [{state_name('known', words.code)}]" if finding.state == "known" else title


def _body(text: Rule, table: RuleTable) -> str:
    lines = [text.meaning]
    for heading, example in ((table.found, text.found), (table.passed, text.passed)):
        lines += [heading, *(table.side.format(date=date, text=said) for date, said in example.sides)]
    return "\n".join(lines)


@cache
def _table(lang: str) -> RuleTable:
    module = importlib.import_module(f"factcheck.reports.rules.{lang}")
    table: RuleTable = module.TABLE
    return table
