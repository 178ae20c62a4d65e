"""What passes between the steps of the claim extractor: parsed sentences, clauses and reporting frames.

Every ``Span`` here is a pair of character offsets into ``Article.text``.

The order of the steps: ``sentences.split`` cuts the text; the parser reads it (``Parsed``);
``attribution.find_frames(parsed)`` finds who says what inside a sentence (``Frame``); ``clauses.split(parsed, frames)``
makes the ``Clause`` texts, leaves the frames' own ``tokens`` out of them and gives each clause the frames whose
``content`` holds its predicate; ``standalone`` resolves; ``attribution`` names the speaker; ``modality`` judges.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from factcheck.records import Span

__all__ = ["Clause", "ClauseKind", "Frame", "FrameKind", "Parsed", "Piece"]

ClauseKind = Literal[
    "main", "conjunct", "content", "relative", "participial", "apposition", "adverbial", "split",
]  # fmt: skip
"""Where a clause stood in its sentence.

``main`` is the root, ``conjunct`` a coordinated predicate, ``content`` the complement of a reporting verb,
``adverbial`` a subordinate clause of time or contrast, ``split`` one of several claims made of one predicate
because its subjects or objects are counted apart.
"""

FrameKind = Literal["complement", "parenthetical", "source", "quote", "counter"]
"""How a claim is put in somebody's mouth.

``complement``: ``Kiev affirme que ...``; ``parenthetical``: ``..., a indiqué Kiev``; ``source``: ``selon Kiev``;
``quote``: the words stand between quotation marks and the frame is beside them; ``counter``: somebody is said to hold
the opposite of a clause (``contrairement à ce qu'affirme X, ...``; ``..., ce que X conteste``): the clause of
``heads[0]`` stands as it is, and once more with its polarity turned and this frame alone around it.
"""


@dataclass(frozen=True, slots=True)
class Parsed:
    """A sentence with its parse.

    ``doc`` is a spaCy ``Doc`` of exactly ``Article.text[span[0]:span[1]]``, so that ``token.idx + span[0]`` is
    an offset into the article. ``index`` counts the sentences of the article; ``paragraph`` its paragraphs.
    """

    index: int
    span: Span
    doc: Any
    paragraph: int = 0
    title: bool = False
    text: str = field(init=False, repr=False, compare=False)
    words: tuple[str, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Keep the sentence as written and its words in lower case: spaCy makes both anew each time it is asked."""
        object.__setattr__(self, "text", str(self.doc.text))
        object.__setattr__(self, "words", tuple(t.text.lower().replace("’", "'") for t in self.doc))


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a clause's text: a token of the article, or words put in to make a sentence of it.

    ``span`` is where the piece stands in the article and ``token`` its index in the sentence's doc; both are
    ``None`` for words put in. ``space`` says that white space goes before it.
    """

    text: str
    span: Span | None = None
    token: int | None = None
    space: bool = True


@dataclass(frozen=True, slots=True)
class Frame:
    """Who puts a clause in whose mouth, as the sentence's own syntax shows it.

    ``cue`` is the reporting word as written (``a affirmé``, ``selon``), ``lemma`` its head's lemma, ``verb`` the
    token index of that head. ``speaker`` is ``None`` when the sentence names none (``il est dit que``,
    ``are thought to``). ``flips`` says that the frame denied its complement (``a démenti que``) and that the
    clause's text has been negated for it. ``hedges`` says the frame itself makes the content doubtful
    (``are thought to have``, ``craindre que``).

    The sets are token indices of the sentence's doc: ``tokens`` are the frame's own words (verb, auxiliaries,
    speaker, mark, the commas around), never part of a clause's text; ``content`` all that it reports; ``heads`` the
    predicates it reports, first the one nearest. ``speaker_head`` is the speaker's head noun. ``infinitive`` says that
    the content has no subject of its own and takes the speaker's (``dit avoir repris``, ``denied having sold``).
    ``act`` says that the saying is itself the news (``a reconnu``, ``a promis``): the frame stays a claim.
    """

    kind: FrameKind
    cue: str
    lemma: str
    verb: int | None
    speaker: str | None
    speaker_span: Span | None = None
    flips: bool = False
    hedges: bool = False
    tokens: frozenset[int] = frozenset()
    content: frozenset[int] = frozenset()
    heads: tuple[int, ...] = ()
    speaker_head: int | None = None
    infinitive: bool = False
    act: bool = False


@dataclass(frozen=True, slots=True)
class Clause:
    """One predicate with what belongs to it, as a sentence in the article's own words.

    ``span`` is the stretch of the article it came from; ``pieces`` make its ``text``. ``predicate`` and ``subject``
    are token indices of the heads in the sentence's doc (``subject`` is ``None`` for impersonal or verbless ones).
    ``frames`` are the reporting frames around it, outermost first: the last one is its nearest speaker.
    ``quoted`` says that its predicate stands between quotation marks. ``copula`` marks clauses made of an
    apposition (``X est ...``), where ``predicate`` is a noun. ``negated`` is the polarity of ``text``.
    """

    kind: ClauseKind
    span: Span
    text: str
    pieces: tuple[Piece, ...]
    predicate: int
    subject: int | None
    frames: tuple[Frame, ...] = ()
    quoted: bool = False
    copula: bool = False
    negated: bool = False
