"""A small engine without models: deterministic, and just clever enough to agree and to contradict."""

from __future__ import annotations

import hashlib
import re
import time
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from factcheck.clusters import candidates, group
from factcheck.clusters.candidates import keys_of
from factcheck.records import (
    Article,
    Attribution,
    Claim,
    Cluster,
    Entity,
    Relation,
    Sentence,
    Skipped,
    Value,
    Verdict,
    claim_id,
)
from factcheck.store.engine import Question, short_digest

WIDTH = 24
_SENTENCE = re.compile(r"[^.?]+[.?]")
_WORD = re.compile(r"\w+")


@dataclass
class FakeEngine:
    """Claims are sentences, vectors hash their words; two claims that differ in a number alone clash.

    ``seconds`` is what reading one article takes; ``real_groups`` makes clusters as the report does.
    """

    extractor: str = "reads-1"
    encoder: str = "encodes-1"
    nli: str = "judges-1"
    similarity: float = 0.4
    neighbours: int = 5
    seconds: float = 0.0
    real_groups: bool = False
    poisoned: frozenset[str | None] = frozenset()
    calls: dict[str, int] = field(default_factory=lambda: {"read": 0, "encode": 0, "judge": 0})

    def __enter__(self) -> FakeEngine:
        return self

    def __exit__(self, *_: object) -> None: ...

    @property
    def models(self) -> Mapping[str, str]:
        judge = short_digest(self.encoder, self.nli, str(self.similarity), str(self.neighbours))
        return {"extractor": self.extractor, "encoder": self.encoder, "judge": judge}

    def language(self, count: Mapping[str, int]) -> str:
        return "en" if count.get("en", 0) > count.get("fr", 0) else "fr"

    def prepare(self, articles: Sequence[Article]) -> list[Article]:
        return list(articles)

    def read(
        self, articles: Sequence[Article], skipped: list[Skipped] | None = None
    ) -> tuple[list[Claim], list[Sentence]]:
        self.calls["read"] += len(articles)
        time.sleep(self.seconds)
        claims: list[Claim] = []
        sentences: list[Sentence] = []
        for article in articles:
            for match in _SENTENCE.finditer(article.text):
                span = match.span()
                question = match[0].endswith("?")
                sentences.append(Sentence(article.id, span, match[0], "question" if question else None))
                if not question:
                    claims.append(_claim(article, span, match[0]))
        return claims, sentences

    def read_each(
        self, articles: Sequence[Article]
    ) -> Iterator[tuple[list[Claim], list[Sentence], npt.NDArray[np.float32]] | Skipped]:
        for article in articles:
            if article.path in self.poisoned:
                yield Skipped(article.path or article.id, "left out")
                continue
            claims, sentences = self.read([article])
            yield claims, sentences, self.encode([claim.text for claim in claims])

    def encode(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        self.calls["encode"] += len(texts)
        return _encoded(self.encoder, texts)

    def keys(self, claim: Claim) -> Collection[str]:
        return keys_of(claim)

    def candidates(
        self, claims: Sequence[Claim], articles: Sequence[Article], vectors: npt.NDArray[np.float32]
    ) -> list[tuple[Claim, Claim]]:
        return candidates(claims, articles, vectors=vectors, similarity=self.similarity, neighbours=self.neighbours)

    def judge(self, question: Question, lang: str) -> list[Verdict]:
        self.calls["judge"] += len(question.pairs)
        homes = {article.id for article in question.articles}
        assert all(claim.article_id in homes for pair in question.pairs for claim in pair)
        texts = [text for text in question.vectors if any(text == c.text for pair in question.pairs for c in pair)]
        known = np.array([question.vectors[text] for text in texts], dtype=np.float16)
        assert np.array_equal(known, _encoded(self.encoder, texts).astype(np.float16)) or not texts
        return [_verdict(a, b, self.nli, lang) for a, b in question.pairs]

    def judge_each(self, questions: Iterable[Question], count: int, lang: str) -> Iterator[list[Verdict]]:
        return (self.judge(question, lang) for question in questions)

    def group(self, claims: Sequence[Claim], verdicts: Sequence[Verdict], articles: Sequence[Article]) -> list[Cluster]:
        if self.real_groups:
            return list(group(claims, verdicts, articles))
        ids = tuple(sorted(claim.id for claim in claims))
        return [Cluster(f"of-{ids[0]}", ids, tuple((i,) for i in ids), (), "contested")] if ids else []


def _encoded(encoder: str, texts: Sequence[str]) -> npt.NDArray[np.float32]:
    vectors = np.full((len(texts), WIDTH), 0.01, dtype=np.float32)
    for row, text in zip(vectors, texts, strict=True):
        for word in _WORD.findall(text.lower()):
            digest = hashlib.blake2b(f"{encoder}{word}".encode(), digest_size=2).digest()
            row[digest[0] % WIDTH] += 1.0 if digest[1] % 2 else 0.5
    return np.asarray(vectors / np.linalg.norm(vectors, axis=1, keepdims=True), dtype=np.float32)


def _claim(article: Article, span: tuple[int, int], text: str) -> Claim:
    numbers = tuple(
        Value("cardinal", float(m[0]), float(m[0]), m[0], m.span(), counted="personne")
        for m in re.finditer(r"\d+", text)
    )
    names = tuple(Entity("person", m[0], m[0], m.span()) for m in re.finditer(r"[A-Z]\w+", text))
    said = Attribution("la préfète", "la préfète Odile Brun", "selon") if "selon" in text else None
    return Claim(
        claim_id(article.id, span, text.strip()), article.id, span, text, text.strip(), article.lang,
        attribution=said, values=numbers, entities=names, unresolved=("elle",) if " elle " in text else (),
    )  # fmt: skip


def _verdict(a: Claim, b: Claim, judge: str, lang: str) -> Verdict:
    left, right = (set(_WORD.findall(claim.text.lower())) for claim in (a, b))
    shared = len(left & right) / max(1, min(len(left), len(right)))
    numbers = [{word for word in words if word.isdigit()} for words in (left, right)]
    if shared < 0.6:
        return Verdict(a.id, b.id, "neutral", "other", 0.9)
    clash = bool(numbers[0]) and bool(numbers[1]) and numbers[0] != numbers[1]
    relation: Relation = "conflict" if clash else "agree"
    return Verdict(
        a.id, b.id, relation, "number", round(0.5 + shared / 2, 4), {"shared": round(shared, 4)}, f"{lang}: {judge}"
    )


TOPICS = ("Valmorey", "Castagnole", "Brévent", "Orsille", "Taverne", "Loubrac")


def made_up(count: int, *, first: int = 0, lang: str = "fr") -> list[Article]:
    """Articles on a few invented towns, whose tolls agree or differ from one to the next."""
    return [_made_up(number, lang) for number in range(first, first + count)]


def _made_up(number: int, lang: str) -> Article:
    town = TOPICS[number % len(TOPICS)]
    text = (
        f"La crue de la rivière à {town} a tué {number % 3 + 7} personnes samedi. "
        f"Le maire de {town} a promis {number % 4 + 2} logements neufs selon la préfète. "
        f"Qui paiera la reconstruction de {town} ? "
        f"La route numéro {number} restera fermée jusqu'en juin car elle menace ruine. "
        f"Le collège de {town} accueille {number % 2 + 200} élèves depuis lundi."
    )
    return Article.from_text(
        text,
        source=f"Le Courrier {number}",
        lang=lang,
        published=f"2025-03-{number % 27 + 1:02d}",
        path=f"articles/{number:04d}.md",
    )
