"""A cluster seen as one fact: its positions in order, the value each puts in the disputed place, its headline."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from factcheck.records import Claim, Cluster, Value, Verdict
from factcheck.reports.clean import clip, one_line
from factcheck.reports.context import Context
from factcheck.reports.contrast import compared_values, same_measure
from factcheck.reports.reading import bounds, parse_moment, reading

__all__ = ["Fact", "Headline", "fact", "headline", "trend"]

_ALTERNATIVES, _MOST_VERDICTS, _SIDE, _OWN_WORDS = 5, 400, 150, 40


@dataclass(frozen=True, slots=True)
class Headline:
    """The fact in one line, taking no side.

    ``rivals`` are (text, language) pairs: the figures that the positions put between ``before`` and ``after``,
    or the rival claims themselves when ``whole``. Without rivals, ``before`` is the claim all agree on.
    """

    before: str
    rivals: tuple[tuple[str, str], ...]
    after: str
    lang: str
    more: bool = False
    whole: bool = False

    def plain(self, join: str) -> str:
        """The line as plain text, the rivals joined by ``join``."""
        rivals = join.join(text for text, _ in self.rivals) + (" …" if self.more else "")
        return f"{self.before}{rivals}{self.after}"


@dataclass(frozen=True, slots=True)
class Fact:
    """A cluster with its leading verdict ``top`` worked out.

    ``groups`` are the positions as claims: those of a leading contradiction first, then in order of publication.
    The first ``central`` of them take part in the dispute that the leading verdict is about, the others in another
    one or in none. ``values`` holds the value of each claim that was compared as the leading verdict's values were,
    and ``figures`` what each position puts there, with its language; both are empty where positions that clash do not
    differ in a value.
    """

    cluster: Cluster
    top: Verdict | None
    groups: tuple[tuple[Claim, ...], ...]
    values: Mapping[str, Value]
    figures: tuple[tuple[str, str], ...]
    central: int


def fact(context: Context, cluster: Cluster, verdicts: Sequence[Verdict]) -> Fact:
    """Work out a cluster; ``verdicts`` are its leading ones, most telling first."""
    top = verdicts[0] if verdicts else None
    groups = _groups(context, cluster)
    if top is not None and cluster.status in ("contested", "updated"):
        groups = _parted(groups, top, context.verdicts(cluster))
    central = len(groups)
    if top is not None and cluster.status == "contested":
        sides, party = {top.a, top.b}, _party(top, context.verdicts(cluster))
        groups = tuple(sorted(groups, key=lambda group: (not _holds(group, sides), not _holds(group, party))))
        central = sum(_holds(group, party) for group in groups)
    values = _disputed(context, cluster, top)
    shared = _shared(values)
    figures = tuple(_figure(context, group, values, shared) for group in groups)
    if len({figure for figure, _ in figures if figure}) < 2:
        figures = (("", ""),) * len(groups)
        values = values if cluster.status == "corroborated" else {}
    return Fact(cluster, top, groups, values, figures, central)


def _holds(group: Sequence[Claim], wanted: AbstractSet[str]) -> bool:
    return any(claim.id in wanted for claim in group)


def _party(top: Verdict, verdicts: Sequence[Verdict]) -> set[str]:
    """The claims that verdicts like the leading one speak of."""
    alike = [verdict for verdict in verdicts if verdict.relation == top.relation and verdict.kind == top.kind]
    return {claim for verdict in (top, *alike) for claim in (verdict.a, verdict.b)}


def _groups(context: Context, cluster: Cluster) -> tuple[tuple[Claim, ...], ...]:
    """The positions as claims in order of publication, the earliest position first."""

    def when(claim: Claim) -> tuple[int, int, str]:
        return context.place[claim.article_id], claim.span[0], claim.id

    own = set(cluster.claims)
    placed: set[str] = set()
    groups: list[tuple[Claim, ...]] = []
    for position in cluster.positions:
        members = [claim for claim in dict.fromkeys(position) if claim in own and claim not in placed]
        placed.update(members)
        if members:
            groups.append(tuple(sorted((context.claims[claim] for claim in members), key=when)))
    groups += [(context.claims[claim],) for claim in dict.fromkeys(cluster.claims) if claim not in placed]
    return tuple(sorted(groups, key=lambda group: when(group[0])))


def _parted(
    groups: tuple[tuple[Claim, ...], ...], top: Verdict, verdicts: Sequence[Verdict]
) -> tuple[tuple[Claim, ...], ...]:
    """The positions with the one that holds both sides of the leading verdict cut in two.

    Claims agree by majority, so that two which clash may share a position; a reader has to see both sides.
    Those that agree with the later side and not with the earlier one go with it.
    """
    both = next((group for group in groups if {top.a, top.b} <= {claim.id for claim in group}), None)
    if both is None:
        return groups
    order = [claim.id for claim in both]
    first, second = sorted((top.a, top.b), key=order.index)
    friends: dict[str, set[str]] = {first: {first}, second: {second}}
    for verdict in verdicts:
        if verdict.relation == "agree":
            for one, other in ((verdict.a, verdict.b), (verdict.b, verdict.a)):
                if one in friends:
                    friends[one].add(other)
    leaving = friends[second] - friends[first]
    stay = tuple(claim for claim in both if claim.id not in leaving)
    leave = tuple(claim for claim in both if claim.id in leaving)
    return tuple(part for group in groups for part in ((stay, leave) if group is both else (group,)))


def _disputed(context: Context, cluster: Cluster, top: Verdict | None) -> dict[str, Value]:
    """The value of each claim that a verdict of the leading one's kind compared, the surest verdicts first."""
    if top is None:
        return {}
    pair = compared_values(context.claims[top.a], context.claims[top.b], top.kind, top.explanation)
    if pair is None:
        return {}
    found = {top.a: pair[0], top.b: pair[1]}
    others = [
        verdict for verdict in context.verdicts(cluster) if verdict.kind == top.kind and verdict.relation != "neutral"
    ]
    others.sort(key=lambda verdict: (-verdict.confidence, verdict.a, verdict.b))
    for verdict in others[:_MOST_VERDICTS]:
        if verdict.a in found and verdict.b in found:
            continue
        compared = compared_values(
            context.claims[verdict.a], context.claims[verdict.b], verdict.kind, verdict.explanation
        )
        for claim, value in zip((verdict.a, verdict.b), compared or (), strict=False):
            if all(same_measure(value, side) for side in pair):
                found.setdefault(claim, value)
    return found


def _figure(context: Context, group: Sequence[Claim], values: Mapping[str, Value], shared: str) -> tuple[str, str]:
    """What a position puts in the disputed place, and in which language.

    Vague figures keep their own words, which say what an interval does not; other rough ones do so where the reader
    of the report can read them.
    """
    code = context.tongue.code
    for claim in group:
        value = values.get(claim.id)
        if value is not None:
            own = value.approx == "vague" or (value.approx == "about" and claim.lang == code)
            if own and value.kind != "date" and len(value.text) <= _OWN_WORDS:
                words = one_line(value.text)
                return (words[:1].lower() + words[1:] if value.span[0] == 0 else words), claim.lang
            return one_line(reading(value, context.tongue, full=False, shared=shared), 60), code
    return "", ""


def _shared(values: Mapping[str, Value]) -> str:
    """What all the dates in dispute have in common and need not repeat: ``day``, ``year`` or nothing."""
    ends = [parse_moment(end) for value in values.values() for end in (value.lo, value.hi)]
    moments = [end for end in ends if end is not None]
    if not moments or len(moments) < len(ends):
        return ""
    if len({day for day, _ in moments}) == 1 and all(clock for _, clock in moments):
        return "day"
    return "year" if len({day.year for day, _ in moments}) == 1 else ""


def headline(context: Context, fact: Fact) -> Headline:
    """The fact in one line: the claim with the rival figures in place, else the rival claims, else the claim."""
    top = fact.top
    told = [context.claims[claim] for claim in ((top.a, top.b) if top else ())] or [fact.groups[0][0]]
    told.sort(key=lambda claim: (context.place[claim.article_id], claim.span, claim.id))
    first = min(told, key=lambda claim: bool(claim.unresolved))
    value = fact.values.get(first.id)
    named = list(dict.fromkeys(figure for figure in fact.figures[: fact.central] if figure[0]))
    start, end = value.span if value else (0, 0)
    if value is not None and len(named) > 1 and first.text[start:end] == value.text:
        rivals = tuple(named[:_ALTERNATIVES])
        if not first.text[:start].strip():
            rivals = ((rivals[0][0][:1].upper() + rivals[0][0][1:], rivals[0][1]), *rivals[1:])
        before, after = _flat(_tail(first.text[:start])), _flat(clip(first.text[end:], _SIDE))
        return Headline(before, rivals, after, first.lang, more=len(named) > _ALTERNATIVES)
    if fact.cluster.status in ("contested", "updated") and len(told) == 2:
        rivals = tuple((_quoted(context, claim), claim.lang) for claim in told)
        return Headline("", rivals, "", first.lang, whole=True)
    return Headline(one_line(first.text, 180), (), "", first.lang)


def _tail(text: str) -> str:
    return text if len(text) <= _SIDE else "… " + text[10 - _SIDE :].partition(" ")[2]


def _quoted(context: Context, claim: Claim) -> str:
    return context.tongue.t("headline.quoted", text=one_line(claim.text, 110))


def _flat(text: str) -> str:
    """One line that keeps its outer spaces, for joining."""
    flat = one_line(text)
    return (" " if text[:1].isspace() else "") + flat + (" " if flat and text[-1:].isspace() else "")


def trend(context: Context, fact: Fact) -> str:
    """Which way the figure moved from position to position, empty when it went both ways or is no figure."""
    firsts = [
        next((fact.values[claim.id] for claim in group if claim.id in fact.values), None) for group in fact.groups
    ]
    known = [value for value in firsts if value is not None]
    middles = []
    for value in known:
        ends = [end for end in bounds(value) if end is not None]
        middles.append(sum(ends) / len(ends))
    steps = [after - before for before, after in itertools.pairwise(middles)]
    kind = "date" if known and known[0].kind == "date" else "number"
    if steps and all(step > 0 for step in steps):
        return context.tongue.t(f"trend.{kind}.up")
    if steps and all(step < 0 for step in steps):
        return context.tongue.t(f"trend.{kind}.down")
    return ""
