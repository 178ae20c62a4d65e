"""The flow of factcheck, from articles to a report, and nothing else.

Every stage is a function or a small class that can be used alone; this module only hands the results of one to
the next.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from factcheck.config import Settings
from factcheck.records import Article, Claim, Report, Sentence, Skipped, Verdict

if TYPE_CHECKING:
    from factcheck.judgement import Judge
    from factcheck.models import NLI, Encoder
    from factcheck.store import Index

__all__ = ["CrossChecker"]

LANGUAGES = ("fr", "en")


class CrossChecker:
    """Extracts claims, compares them across articles, and says where sources agree, clash or changed.

    ``settings`` holds every choice; keyword arguments override single fields of it (``encoder``, ``nli``, ``lang``,
    ``similarity``, ...). Models load on first use and stay loaded. One checker may serve several threads.

    >>> checker = CrossChecker(lang="en")
    >>> checker.compare("Nine miners died.", "Eleven miners died.", lang="en").relation
    'conflict'
    """

    def __init__(self, settings: Settings | None = None, **overrides: Any) -> None:
        self.settings = dataclasses.replace(settings or Settings(), **overrides)

    @cached_property
    def encoder(self) -> Encoder:
        """The sentence encoder: ``encode(texts)`` gives float32 (n, d), L2-normalised."""
        from factcheck.models import load_encoder

        settings = self.settings
        return load_encoder(settings.encoder, allow_download=settings.allow_download, backend=settings.backend)

    @cached_property
    def nli(self) -> NLI:
        """The NLI model: ``predict(pairs)`` gives float32 (n, 3): entailment, neutral, contradiction."""
        from factcheck.models import load_nli

        settings = self.settings
        return load_nli(settings.nli, allow_download=settings.allow_download, backend=settings.backend)

    @cached_property
    def judge(self) -> Judge:
        """The judge of claim pairs: typed comparers, the NLI model, and their fusion."""
        from factcheck.judgement import Judge

        return Judge(self.nli, self.encoder)

    def extract(self, article: Article) -> list[Claim]:
        """The atomic claims of one article, in the order of its text."""
        return self.read([article])[0]

    def read(
        self, articles: Iterable[Article], skipped: list[Skipped] | None = None
    ) -> tuple[list[Claim], list[Sentence]]:
        """The claims of many articles and all their sentences, in the order of the articles.

        An article on which the reading fails is left out and told of in ``skipped``; without that list its error is
        raised. Many articles are read in as many processes as ``workers`` says, one for each core by default.
        """
        from factcheck.workers import FEW, Failed, Workers, cores

        given = list(articles)
        count = self.settings.workers or cores()
        if len(given) <= FEW or count == 1:
            return self.read_here(given) if skipped is None else self._read_patiently(given, skipped)
        claims: list[Claim] = []
        sentences: list[Sentence] = []
        with Workers(self, count) as workers:
            for found in workers.read(given):
                if isinstance(found, Failed):
                    found.tell(skipped)
                    continue
                claims += found[0]
                sentences += found[1]
        return claims, sentences

    def _read_patiently(
        self, articles: Sequence[Article], skipped: list[Skipped]
    ) -> tuple[list[Claim], list[Sentence]]:
        from factcheck.faults import is_of_article
        from factcheck.workers import Failed, Workers

        try:
            return self.read_here(articles)
        except Exception as error:
            if not is_of_article(error):
                raise
        # One of them is to blame: each is read alone.
        claims: list[Claim] = []
        sentences: list[Sentence] = []
        for found in Workers(self, 1).read(articles):
            if isinstance(found, Failed):
                found.tell(skipped)
            else:
                claims += found[0]
                sentences += found[1]
        return claims, sentences

    def read_here(self, articles: Sequence[Article]) -> tuple[list[Claim], list[Sentence]]:
        """``read`` in this process."""
        from factcheck.claims import extract_many

        claims: list[Claim] = []
        sentences: list[Sentence] = []
        for extraction in extract_many(articles):
            claims += extraction.claims[: self.settings.max_claims]
            sentences += extraction.sentences
        return claims, sentences

    def report(self, articles: Iterable[Article], skipped: Iterable[Skipped] = ()) -> Report:
        """Compare all claims of ``articles`` with each other. ``skipped`` is passed through to the report."""
        return self._run(_in_order(articles), None, tuple(skipped))

    def check(
        self, new: Iterable[Article], against: Iterable[Article] | Index = (), skipped: Iterable[Skipped] = ()
    ) -> Report:
        """Compare ``new`` articles with ``against`` (articles or an index), with each other and with themselves.

        Pairs of two known articles are not judged. The verdicts are those that ``report`` would give of the same
        pairs on the same set of articles. Of an index, the report holds the articles that the verdicts speak of.
        """
        from factcheck.store import Index

        fresh = _in_order(new)
        if isinstance(against, Index):
            from factcheck.indexing import check_against_index

            made = {"models": self._model_names(), "settings": _shown(self.settings)}
            return check_against_index(self, fresh, against, tuple(skipped), **made)
        ids = {article.id for article in fresh}
        known = [article for article in _in_order(against) if article.id not in ids]
        return self._run(_in_order([*fresh, *known]), frozenset(ids), tuple(skipped))

    def compare(
        self,
        a: str,
        b: str,
        *,
        published_a: str | dt.date | None = None,
        published_b: str | dt.date | None = None,
        lang: str = "fr",
    ) -> Verdict:
        """One verdict for two claims given as text; ``lang`` is the language of the explanation.

        Each text is read as one claim in the language it is written in (``lang`` when that is not clear). Raises
        ``EmptyArticleError`` for an empty text and ``ArticleError`` for a date that is not ISO 8601.
        """
        from factcheck.claims import whole

        texts = ((a, published_a, "A"), (b, published_b, "B"))
        articles = [
            Article.from_text(text, published=published, source=source, lang=_language(text, lang))
            for text, published, source in texts
        ]
        claims = [whole(article) for article in articles]
        return self.judge.judge([(claims[0], claims[1])], claims, articles, lang)[0]

    def _run(self, articles: list[Article], fresh: frozenset[str] | None, skipped: tuple[Skipped, ...]) -> Report:
        from factcheck.articles.publishers import families
        from factcheck.articles.undated import dated
        from factcheck.clusters import candidates, group
        from factcheck.faults import judge_patiently, unjudged

        settings = self.settings
        articles = dated(articles)
        faults: list[Skipped] = []
        claims, sentences = self.read(articles, faults)
        vectors = self.encoder.encode([claim.text for claim in claims])
        pairs = candidates(
            claims, articles, vectors=vectors, similarity=settings.similarity, neighbours=settings.neighbours
        )
        if fresh is not None:
            pairs = [(a, b) for a, b in pairs if a.article_id in fresh or b.article_id in fresh]
        lang = self.report_language(Counter(article.lang for article in articles))
        known = {claim.text: row for claim, row in zip(claims, vectors, strict=True)}
        judged = judge_patiently(
            lambda some: self.judge.judge(some, claims, articles, lang, least=settings.min_confidence, vectors=known),
            pairs,
        )
        faults += unjudged(pairs, judged, articles)
        kept = [verdict for verdict in judged if verdict.relation != "neutral"]
        return Report(
            articles=tuple(articles),
            claims=tuple(claims),
            verdicts=tuple(kept),
            clusters=group(
                claims,
                judged,
                articles,
                families=families(settings.publishers),
                least_confidence=settings.min_confidence,
            ),
            sentences=tuple(sentences),
            skipped=(*skipped, *faults),
            models=self._model_names(),
            settings=_shown(settings),
            pairs=len(pairs),
        )

    def report_language(self, count: Mapping[str, int]) -> str:
        """The language set, else the one that most articles are written in (French on a tie); ``count`` by language."""
        if self.settings.lang != "auto":
            return self.settings.lang
        return "en" if count.get("en", 0) > count.get("fr", 0) else "fr"

    def _model_names(self) -> dict[str, str]:
        from pathlib import Path

        return {
            "encoder": f"{Path(self.encoder.path).name} {self.encoder.digest}",
            "nli": f"{Path(self.nli.path).name} {self.nli.digest}",
        }


def _in_order(articles: Iterable[Article]) -> list[Article]:
    """Sorted by path and id, each id once: the order of the input must not show in the output."""
    once = {article.id: article for article in articles}
    return sorted(once.values(), key=lambda article: (article.path or "", article.id))


def _language(text: str, default: str) -> str:
    """The language of a short text when it is clearly French or English, else ``default``."""
    from factcheck.articles.language import detect_language
    from factcheck.errors import FactcheckError

    try:
        return detect_language(text)
    except FactcheckError:
        return default if default in LANGUAGES else LANGUAGES[0]


def _shown(settings: Settings) -> dict[str, Any]:
    """The settings that shape the findings; where they are written to and read from does not belong in a report."""
    hidden = {
        "out", "formats", "publishers", "workers", "allow_download", "encoder", "nli", "backend", "baseline",
        "index", "search_memory", "per_path", "fail_level",
    }  # fmt: skip
    return {key: value for key, value in dataclasses.asdict(settings).items() if key not in hidden}
