"""Independent origins: sources that are one voice are counted once.

Wire copies, outlets of one publishing house, and claims put in the mouth of one speaker (three papers quoting one
agency) are merged.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence

from factcheck.records import Article, Claim

__all__ = ["Origins"]


def _plain(name: str) -> str:
    bare = "".join(c for c in unicodedata.normalize("NFKD", name.lower()) if not unicodedata.combining(c))
    return " ".join(re.findall(r"[^\W_]+", bare))


class Origins:
    """Answers which independent origins stand behind some claims. ``families`` maps outlets to houses."""

    def __init__(self, articles: Iterable[Article], families: Mapping[str, str] | None = None) -> None:
        from factcheck.articles.copies import groups
        from factcheck.articles.publishers import family, source_name

        self._articles = {article.id: article for article in articles}
        self._voice: dict[str, str] = {i: family(a, families) for i, a in self._articles.items()}
        self._name: dict[str, str] = {i: source_name(a) for i, a in self._articles.items()}
        self._copies: dict[str, tuple[str, ...]] = {}
        for members in groups(self._articles.values()):
            self._copies.update(dict.fromkeys(members, members))

    def of(self, claims: Sequence[Claim]) -> tuple[str, ...]:
        """The origins of some claims by name, sorted: an outlet, a house, or the speaker whom several quote."""
        leader = list(range(len(claims)))

        def find(i: int) -> int:
            while leader[i] != i:
                leader[i] = leader[leader[i]]
                i = leader[i]
            return i

        first: dict[str, int] = {}
        for i, claim in enumerate(claims):
            for mark in self._marks(claim):
                j = first.setdefault(mark, i)
                low, high = sorted((find(i), find(j)))
                leader[high] = low
        members: dict[int, list[Claim]] = {}
        for i, claim in enumerate(claims):
            members.setdefault(find(i), []).append(claim)
        return tuple(sorted({self._label(group) for group in members.values()}))

    def _marks(self, claim: Claim) -> list[str]:
        """What two claims of one origin have in common."""
        marks = [f"house:{_plain(self._voice.get(claim.article_id, claim.article_id))}"]
        copies = self._copies.get(claim.article_id)
        if copies:
            marks.append(f"copy:{copies[0]}")
        if claim.attribution is not None and claim.attribution.canonical:
            marks.append(f"speaker:{_plain(claim.attribution.canonical)}")
        return marks

    def _label(self, claims: Sequence[Claim]) -> str:
        outlets = sorted({self._voice.get(c.article_id, c.article_id) for c in claims})
        if len(outlets) == 1:
            names = sorted({self._name.get(c.article_id, c.article_id) for c in claims})
            return names[0] if len(names) == 1 else outlets[0]
        speakers = sorted({c.attribution.canonical for c in claims if c.attribution is not None})
        return speakers[0] if speakers and not self._are_copies(claims) else outlets[0]

    def _are_copies(self, claims: Sequence[Claim]) -> bool:
        return len({self._copies.get(c.article_id, (c.article_id,))[0] for c in claims}) == 1
