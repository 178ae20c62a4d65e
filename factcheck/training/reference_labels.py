"""Articles in which every reference was read: what each pronoun, possessive and short description stands for.

``tables/references.tsv`` names a reference by its article and the character behind it, and its antecedents by the
characters at which their head nouns begin; it holds no text. A large language model read each article of OrangeSum and
OneStopEnglish (both CC BY-SA 4.0) as a whole, under written instructions. English has also the documents of GUM train
that may be shipped, whose coreference people annotated (Zeldes 2017): see ``gum_articles``.
"""

from __future__ import annotations

import gzip
import json
import lzma
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from importlib import resources
from pathlib import Path

from factcheck.records import Article

__all__ = ["NONE", "UNSURE", "ReadArticle", "gum_articles", "read_articles"]

TABLE = "references.tsv"
NONE, UNSURE = "-", "?"
_MENTION = re.compile(r"\([^()]*\)?|[^()]+\)")
_GENRES = frozenset({"bio", "interview", "news", "textbook", "voyage"})


@dataclass(slots=True)
class ReadArticle:
    """An article and its references by the offset behind each: the starts of its antecedents' heads.

    ``descriptions`` are those of ``references`` that are nouns. An antecedent of several parts is a tuple of their
    starts. No antecedent at all is ``NONE`` (it stands for nothing) or ``UNSURE``.
    """

    name: str
    article: Article
    references: dict[int, str | tuple[tuple[int, ...], ...]] = field(default_factory=dict)
    descriptions: set[int] = field(default_factory=set)

    def told(self, end: int, *, described: bool) -> str | tuple[tuple[int, ...], ...] | None:
        """What the reference that ends at an offset stands for; ``None`` where nobody has read it as one of its kind.

        A description that a reader was not sure of counts as not read.
        """
        told = self.references.get(end)
        if told is None or described != (end in self.descriptions) or (described and told == UNSURE):
            return None
        return told


def read_articles(data: Path, lang: str) -> list[ReadArticle]:
    """The articles of the table in a language, in the order of their names."""
    corpus = {"fr": _orangesum, "en": _onestop}[lang]
    found: dict[str, ReadArticle] = {}
    wanted = list(_rows(lang))
    texts = corpus(data, {name for name, _, _, _ in wanted})
    for name, end, sort, told in wanted:
        one = found.setdefault(name, ReadArticle(name, texts[name]))
        if sort == "d":
            one.descriptions.add(end)
        one.references[end] = (
            told
            if told in {NONE, UNSURE}
            else tuple(tuple(int(start) for start in part.split("+")) for part in told.split(","))
        )
    return [found[name] for name in sorted(found)]


def _rows(lang: str) -> Iterator[tuple[str, int, str, str]]:
    text = resources.files("factcheck.training.tables").joinpath(TABLE).read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.startswith(f"{lang}\t"):
            _, name, end, sort, told = line.split("\t")
            yield name, int(end), sort, told


def _orangesum(data: Path, names: set[str]) -> Mapping[str, Article]:
    found = {}
    with gzip.open(data / "text" / "mono" / "fr-orangesum-news.meta.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            name = str(row["id"])
            if name in names:
                text = f"{row['heading']}\n\n{row['article']}"
                found[name] = Article.from_text(text, source="Orange", published=row["date"], lang="fr", path=name)
    return found


def _onestop(data: Path, names: set[str]) -> Mapping[str, Article]:
    path = data / "text" / "mono" / "en-onestopenglish.txt.gz"
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        documents = lines.read().split("\n\n")
    found = {}
    for number, document in enumerate(documents):
        if str(number) in names:
            text = "\n\n".join(document.strip().split("\n"))
            found[str(number)] = Article.from_text(text, source="OneStopEnglish", lang="en", path=str(number))
    return found


def gum_articles(data: Path) -> list[ReadArticle]:
    """The documents of GUM train from Wikimedia and OpenStax, with their annotated coreference.

    An ``Entity`` of the last column opens and closes mentions in brackets, ``(12-person-…`` and ``12)``; mentions of
    one number are one entity (https://gucorpling.org/gum/annotations.html).
    """
    found = []
    for name, sentences in _conllu(data / "ud" / "en_gum-train.conllu.xz"):
        if name.split("_")[1] in _GENRES:
            found.append(_annotated(name, sentences))
    return found


@dataclass(slots=True)
class _Sentence:
    text: str
    opens_paragraph: bool
    words: list[list[str]] = field(default_factory=list)


def _conllu(path: Path) -> Iterator[tuple[str, list[_Sentence]]]:
    name, sentences, opens = "", list[_Sentence](), False
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in (line.rstrip("\n") for line in lines):
            if line.startswith("# newdoc id = "):
                if name:
                    yield name, sentences
                name, sentences = line.removeprefix("# newdoc id = "), []
            elif line.startswith("# newpar"):
                opens = True
            elif line.startswith("# text = "):
                sentences.append(_Sentence(line.removeprefix("# text = "), opens))
                opens = False
            elif line[:1].isdigit() and line.split("\t", 1)[0].isdigit():
                sentences[-1].words.append(line.split("\t"))
    if name:
        yield name, sentences


def _annotated(name: str, sentences: list[_Sentence]) -> ReadArticle:
    text = ""
    entities: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for sentence in sentences:
        text += ("\n\n" if sentence.opens_paragraph else " ") if text else ""
        places = _places(sentence, len(text))
        text += sentence.text
        for entity, first, last in _mentions(sentence):
            head = next((n for n in range(first, last + 1) if not first <= int(sentence.words[n][6]) - 1 <= last), None)
            if head is not None:
                entities[entity].append((*places[head], sentence.words[head][3]))
    read = ReadArticle(name, Article.from_text(text, source="GUM", lang="en", path=name))
    for mentions in entities.values():
        nouns = [start for start, _, tag in mentions if tag in {"NOUN", "PROPN"}]
        for start, end, tag in mentions:
            if tag in {"PRON", "DET"}:
                read.references[end] = tuple((noun,) for noun in nouns) or UNSURE
            elif tag == "NOUN":
                read.references[end] = tuple((noun,) for noun in nouns if noun < start) or NONE
                read.descriptions.add(end)
    return read


def _places(sentence: _Sentence, offset: int) -> list[tuple[int, int]]:
    """The start and end of every word in the document; parts of a contraction stand where it does."""
    found, place = [], 0
    for word in sentence.words:
        start = sentence.text.find(word[1], place)
        start = place if start < 0 else start
        found.append((offset + start, offset + start + len(word[1])))
        if sentence.text.startswith(word[1], start):
            place = start + len(word[1])
    return found


def _mentions(sentence: _Sentence) -> Iterator[tuple[str, int, int]]:
    """The entity, first and last word of each mention."""
    opened: dict[str, list[int]] = defaultdict(list)
    for place, word in enumerate(sentence.words):
        told = re.search(r"Entity=([^|]+)", word[9])
        for part in _MENTION.findall(told.group(1)) if told else ():
            entity = part.strip("()").split("-")[0]
            if not part.startswith("("):
                if opened[entity]:
                    yield entity, opened[entity].pop(), place
            elif part.endswith(")"):
                yield entity, place, place
            else:
                opened[entity].append(place)
