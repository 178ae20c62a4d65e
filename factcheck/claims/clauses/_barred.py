"""The words of reporting frames, which no claim is made of."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.claims._types import Frame
from factcheck.claims.clauses._graph import Graph
from factcheck.claims.lang.grammar import Syntax

__all__ = ["barred_words"]

_NEAR = 3


def barred_words(frames: Sequence[Frame], graph: Graph, table: Syntax) -> frozenset[int]:
    """Token indices that belong to the frames: their own words, the whole name of the speaker, how he was reached.

    What one verb of saying reports is not barred when it hangs inside the speaker of another
    (``a dit le maire, précisant que ...``).
    """
    barred = {index for frame in frames for index in frame.tokens}
    for frame in frames:
        barred |= _speaker(frame, graph)
        if frame.kind == "source":
            barred |= _reached(frame, graph, table)
    for frame in frames:
        nested = any(other is not frame and frame.verb in other.tokens for other in frames)
        if frame.kind in {"complement", "quote"} and nested:
            barred -= frame.content
    return frozenset(barred)


def _speaker(frame: Frame, graph: Graph) -> set[int]:
    """The speaker's full name beside the verb of an inserted frame: the parser may have cut it in two."""
    if frame.speaker_span is None or frame.kind not in {"parenthetical", "quote"} or not frame.tokens:
        return set()
    start, end = frame.speaker_span
    name = {i for i in range(graph.size) if start <= graph.start[i] and graph.end[i] <= end}
    near = name and min(name) - max(frame.tokens) < _NEAR and min(frame.tokens) - max(name) < _NEAR
    return name if near else set()


def _reached(frame: Frame, graph: Graph, table: Syntax) -> set[int]:
    """``selon le procureur, joint par la radio,``: the participle after a source is of the source."""
    after = max(frame.tokens, default=graph.size) + 1
    first = after + 1
    if first >= graph.size or graph.text[after] != "," or not table.participle_shape.search(graph.low[first]):
        return set()
    if graph.pos[first] != "VERB" or graph.is_finite(first):
        return set()
    comma = next((i for i in range(first, graph.size) if graph.text[i] == ","), None)
    return set() if comma is None else set(range(after, comma + 1))
