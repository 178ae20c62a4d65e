"""Counter-statements: somebody is said to hold the opposite of what the sentence says."""

from __future__ import annotations

from typing import Any

from factcheck.claims._sources import pattern, top
from factcheck.claims._speaking import named
from factcheck.claims._tree import children, is_verb, low, subject, subtree
from factcheck.claims._types import Frame, Parsed
from factcheck.claims.lang.schema import Discourse

__all__ = ["counter_frames"]


def counter_frames(parsed: Parsed, table: Discourse) -> list[Frame]:
    doc = parsed.doc
    found = []
    match = pattern(table.counters).match(parsed.text)
    if match:
        verb = next((t for t in doc if t.idx >= match.end() and low(t) in table.verbs), None)
        comma = next((t for t in doc if verb is not None and t.i > verb.i and t.text == ","), None)
        if verb is not None and comma is not None and (source := subject(verb)) is not None:
            own = frozenset(range(comma.i + 1))
            found.append(_counter(verb, source, own, frozenset(range(len(doc))) - own, parsed, table))
    for token in doc:
        if table.verbs.get(low(token)) not in table.disputes or token.dep_ not in {"acl:relcl", "advcl", "ccomp"}:
            continue
        relative = next((c for c in children(token, "obj") if low(c) in table.dispute_relatives), None)
        source = subject(token)
        if relative is None or source is None or not _takes_clause(token, table):
            continue
        own = frozenset(range(token.left_edge.i - 1, token.right_edge.i + 1)) | subtree(token)
        own |= frozenset({token.head.i}) if token.head.pos_ == "PRON" else frozenset()
        found.append(_counter(token, source, own, frozenset(range(len(doc))) - own, parsed, table))
    return [frame for frame in found if frame.heads]


def _takes_clause(token: Any, table: Discourse) -> bool:
    """Whether the relative stands for a clause (``ce que``, ``, which``) and not for a noun."""
    head = token.head
    edge = token.left_edge.i
    return head.pos_ == "PRON" or is_verb(head) or (edge > 0 and head.doc[edge - 1].text == "," and not head.is_punct)


def _counter(
    verb: Any, source: Any, own: frozenset[int], content: frozenset[int], parsed: Parsed, table: Discourse
) -> Frame:  # fmt: skip
    speaker = named(source, parsed, table)
    return Frame(
        kind="counter",
        cue=str(verb.text),
        lemma=table.verbs[low(verb)],
        verb=verb.i,
        speaker=speaker[0] if speaker else None,
        speaker_span=speaker[1] if speaker else None,
        flips=True,
        tokens=own,
        content=content,
        heads=top(content, verb.doc),
        speaker_head=speaker[2] if speaker else None,
    )
