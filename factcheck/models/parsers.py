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
_INVERSION = re.compile(r"(?<=[ae])(?: t-| -t-|-t )(?=(?:ils?|elles?|on)\b)")
"""``a t-elle ajouté`` is how many write ``a-t-elle ajouté``."""
# A number in several words has one of these.
_TENS = {
    "fr": re.compile(
        r"(?i)\b(?:vingt|trente|quarante|cinquante|soixante|septante|huitante|octante|nonante|cent|mille)"
    ),
    "en": re.compile(r"(?i)\b(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand)"),
}


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
    plain = _WHITE.sub(" ", text)
    doc = nlp.make_doc(_INVERSION.sub("-t-", plain) if nlp.lang == "fr" else plain)
    _join_numbers(doc, nlp.lang or "")
    last = 0
    for token in doc:
        # What a semicolon parts are sentences to a parser; a short rest is an item of a list.
        after_semicolon = token.i > last + 2 and doc[token.i - 1].text == ";" and len(doc) - token.i > 3
        token.is_sent_start = token.i == 0 or after_semicolon
        if after_semicolon:
            last = token.i
    return doc


def _join_numbers(doc: Doc, lang: str) -> None:
    """Make a number in several words (``trente et un``, ``Thirty-one``) one token, which is read as its digits.

    Small parsers take the words for a coordination, or the first of them for a name or a verb.
    """
    pattern = _TENS.get(lang)
    if pattern is None or not pattern.search(doc.text):
        return
    from factcheck.values import parse

    with doc.retokenize() as retokenizer:
        for value in parse(doc.text, lang):
            span = doc.char_span(*value.span) if value.kind == "cardinal" else None
            if span is None or len(span) == 1 or any(char.isdigit() for char in span.text):
                continue
            if value.lo == value.hi and isinstance(value.lo, int | float):
                retokenizer.merge(span, attrs={"NORM": f"{value.lo:g}"})


def _read(lang: str) -> Language:
    from spacy import util
    from spacy.language import Language

    folder = shipped_dir() / f"parser-{lang}"
    if not lang.isalpha() or not folder.is_dir():
        known = ", ".join(sorted(path.name[7:] for path in shipped_dir().glob("parser-*"))) or "none"
        raise ModelError(f"{folder}: no parser for language {lang!r}; languages with one: {known}")
    # spaCy's own classes bring rules for cutting words, two seconds to compile, that the folder's own rules replace.
    # Their other parts, such as stop words, are used nowhere.
    plain: Any = type(f"Plain{lang.title()}", (Language,), {"lang": lang})
    try:
        read: Language = plain.from_config(util.load_config(folder / "config.cfg")).from_disk(folder)
    except (OSError, ValueError, KeyError, EOFError) as error:
        raise ModelError(f"{folder}: the parser cannot be read ({error}); reinstall factcheck") from error
    return read
