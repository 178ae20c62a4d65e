"""Loading and running of the shipped parsers, one spaCy pipeline a language."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any

from factcheck.errors import ModelError
from factcheck.models._paths import shipped_dir

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

__all__ = ["load_parser", "parse_sentences"]

_LOCK = threading.RLock()
_LOADED: dict[str, Any] = {}
_WHITE = re.compile(r"\s")


def load_parser(lang: str) -> Language:
    """The spaCy pipeline of a language (``fr`` or ``en``), read once and kept.

    Raises ``ModelError`` when the language has none, or when its folder is damaged.
    """
    with _LOCK:
        if lang not in _LOADED:
            _LOADED[lang] = _read(lang)
        found: Language = _LOADED[lang]
        return found


def parse_sentences(nlp: Language, sentences: Iterable[str], *, batch_size: int = 256) -> Iterator[Doc]:
    """One parsed ``Doc`` for each sentence, in order, whatever the batch size; each is held to be one
    sentence, or several parted by semicolons.

    White space of any kind (no-break spaces, line ends) is read as a plain space, so that ``doc.text`` may differ
    from the sentence there; all character offsets are those of the sentence as given.
    """
    waiting = iter(sentences)
    while batch := list(islice(waiting, batch_size)):
        # A pipeline's vocabulary is shared and not safe to grow from two threads at once.
        with _LOCK:
            docs = list(nlp.pipe([_one_sentence(nlp, text) for text in batch], batch_size=batch_size))
        yield from docs


def _one_sentence(nlp: Language, text: str) -> Doc:
    doc = nlp.make_doc(_WHITE.sub(" ", text))
    last = 0
    for token in doc:
        # What a semicolon parts are sentences to a parser; a short rest is an item of a list.
        after_semicolon = token.i > last + 2 and doc[token.i - 1].text == ";" and len(doc) - token.i > 3
        token.is_sent_start = token.i == 0 or after_semicolon
        if after_semicolon:
            last = token.i
    return doc


def _read(lang: str) -> Language:
    import spacy

    folder = shipped_dir() / f"parser-{lang}"
    if not lang.isalpha() or not folder.is_dir():
        known = ", ".join(sorted(path.name[7:] for path in shipped_dir().glob("parser-*"))) or "none"
        raise ModelError(f"{folder}: no parser for language {lang!r}; languages with one: {known}")
    try:
        return spacy.load(folder)
    except (OSError, ValueError, KeyError, EOFError) as error:
        raise ModelError(f"{folder}: the parser cannot be read ({error}); reinstall factcheck") from error
