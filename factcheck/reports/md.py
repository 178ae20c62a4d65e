"""``report.md``: the report in a page of Markdown, for a pull request or a mail."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.records import Report, Status
from factcheck.reports.cards import Card, Position, card
from factcheck.reports.clean import clean, one_line
from factcheck.reports.context import STATUSES, Context
from factcheck.reports.lang import tongue
from factcheck.reports.ranking import ranked

__all__ = ["escape", "render"]

_SPECIAL = re.compile(r"([\\`*_\[\]#|~$])")
_AT_START = re.compile(r"^(\s*\d*)([-+=.)])")
_LIMITS: dict[Status, int] = {"contested": 30, "updated": 20, "corroborated": 20}
_POSITIONS, _SKIPPED = 4, 20


def escape(text: str, limit: int = 300) -> str:
    """Text as it will read, whatever Markdown makes of it: nothing in it becomes markup, a link or a mention.

    An empty comment after ``@`` and ``#`` and inside ``://`` and ``www.`` keeps hosts from notifying people and
    from linking what an article only quotes.
    """
    flat = one_line(clean(text), limit).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    flat = _SPECIAL.sub(r"\\\1", flat)
    for mark, broken in (("@", "@<!-- -->"), ("\\#", "\\#<!-- -->"), ("://", ":<!-- -->//"), ("www.", "www<!-- -->.")):
        flat = flat.replace(mark, broken)
    return _AT_START.sub(r"\1\\\2", flat)


def render(report: Report, lang: str = "fr") -> str:
    """The report as Markdown: the numbers, then contested facts with both quotes, updates and corroborated facts."""
    return "\n".join(_lines(Context(report, tongue(lang)))).rstrip() + "\n"


def _lines(context: Context) -> Iterator[str]:
    words = context.tongue
    found = {status: ranked(context, status) for status in STATUSES}
    yield f"# {words.t('page.kind')}"
    yield ""
    names = " | ".join(words.t(f"number.{status}", len(items)) for status, items in found.items())
    counts = " | ".join(f"**{words.number(len(items))}**" for items in found.values())
    extra = (
        ("claims", len(context.report.claims)),
        ("articles", len(context.report.articles)),
        ("sources", len(context.sources)),
    )
    yield f"| {names} | {' | '.join(words.t(f'number.{name}', count) for name, count in extra)} |"
    yield "|" + " ---: |" * (len(found) + len(extra))
    yield f"| {counts} | {' | '.join(words.number(count) for _, count in extra)} |"
    yield ""
    for status, limit in _LIMITS.items():
        items = found[status]
        if items or status == "contested":
            yield f"## {words.t(f'section.{status}')} ({words.number(len(items))})"
            yield ""
        if not items and status == "contested":
            yield words.t("none.contested")
            yield ""
        for cluster, verdicts, importance in items[:limit]:
            made = card(context, cluster, verdicts, importance)
            yield from _brief(context, made) if status == "corroborated" else _full(context, made)
        if len(items) > limit:
            yield words.t("md.more", len(items) - limit)
        if items:
            yield ""
    yield from _left_out(context)
    yield f"_{words.t('method.truth')}_"


def _full(context: Context, made: Card) -> Iterator[str]:
    words = context.tongue
    join = " → " if made.status == "updated" else f" *{words.t('headline.or')}* "
    rivals = join.join(f"**{escape(text)}**" for text, _ in made.headline.rivals)
    facts = [made.label, *([words.t(f"kind.{made.kind}")] if made.kind else [])]
    facts += [made.trend] if made.trend else []
    facts += [words.t("card.confidence", share=made.confidence)] if made.confidence else []
    facts.append(words.t("card.origins", len(made.origins)))
    yield f"### {_spaced(made.headline.before)}{rivals}{_spaced(made.headline.after)}"
    yield ""
    yield escape(" · ".join(facts))
    yield ""
    if made.explanation:
        yield escape(made.explanation, 500)
        yield ""
    for position in made.positions[:_POSITIONS]:
        yield _position(context, position)
    hidden = max(0, len(made.positions) - _POSITIONS) + len(made.asides) + made.unshown
    if hidden > 0:
        yield f"- {words.t('card.unshown', hidden)}"
    yield ""


def _spaced(text: str) -> str:
    inner = escape(text)
    return (" " if text[:1] == " " else "") + inner + (" " if text[-1:] == " " and inner else "")


def _position(context: Context, position: Position) -> str:
    first = position.holders[0]
    quote = "".join(piece.text for piece in first.pieces if piece.mark != "context")
    said = f", {escape(first.speaker)}" if first.speaker else ""
    more = f" ({context.tongue.t('position.others', position.count - 1)})" if position.count > 1 else ""
    shown = escape(context.tongue.t("headline.quoted", text=one_line(quote, 260)), 300)
    name = f"**{escape(first.source)}**"
    if first.url:
        # Parentheses would end the address too early.
        name = f"[{name}]({first.url.replace('(', '%28').replace(')', '%29')})"
    return f"- {name}, {escape(first.date)}{said}{more}{context.tongue.t('card.colon')}{shown}"


def _brief(context: Context, made: Card) -> Iterator[str]:
    origins = ", ".join(escape(origin) for origin in made.origins[:6])
    count = context.tongue.t("card.origins", len(made.origins))
    yield f"- {escape(made.headline.plain(' / '))} ({count}{context.tongue.t('card.colon')}{origins})"


def _left_out(context: Context) -> Iterator[str]:
    words, skipped = context.tongue, context.report.skipped
    if not skipped:
        return
    yield f"## {words.t('section.skipped')} ({words.number(len(skipped))})"
    yield ""
    for item in skipped[:_SKIPPED]:
        yield f"- {escape(item.path)}{words.t('card.colon')}{escape(words.reason(one_line(item.reason))[0])}"
    if len(skipped) > _SKIPPED:
        yield f"- {words.t('more.skipped', len(skipped) - _SKIPPED)}"
    yield ""
