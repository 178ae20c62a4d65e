"""An alternation of many words as one prefix tree, so that a search tries each first letter once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

__all__ = ["trie"]

_Node = dict[str, Any]
_END = ""


def trie(words: Iterable[str]) -> str:
    """A pattern that matches any of ``words``, the longest first; a space in them may be a hyphen."""
    root: _Node = {}
    for word in sorted(set(words)):
        node = root
        for char in word:
            node = node.setdefault(char, {})
        node[_END] = {}
    return _pattern(root)


def _pattern(node: _Node) -> str:
    branches = [
        ("[ -]" if char == " " else re.escape(char)) + _pattern(child)
        for char, child in sorted(node.items())
        if char != _END
    ]
    if not branches:
        return ""
    joined = branches[0] if len(branches) == 1 and _END not in node else f"(?:{'|'.join(branches)})"
    return f"{joined}?" if _END in node else joined
