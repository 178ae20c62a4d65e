"""Reports that nobody should trust: every text field made of markup, control characters and lies."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from factcheck.articles import read
from factcheck.records import Article, Attribution, Claim, Cluster, Entity, Report, Sentence, Skipped, Value, Verdict

TEXTS = {
    "script": "<script>window.pwned=1</script>",
    "image": '<img src=x onerror="window.pwned=1">',
    "attribute": '" onmouseover="window.pwned=1" x="',
    "single-quote": "' onfocus='window.pwned=1' autofocus='",
    "closing": "</style></script></textarea></title><svg onload=window.pwned=1>",
    "comment": "--><!--<script>window.pwned=1</script>",
    "template": "{{ 7*7 }}{% raw %}${7*7}#{7*7}",
    "entity": "&lt;script&gt;&#0;&#x202e;&notanentity;&amp",
    "override": "avant \u202egnp.erusnec\u202c après \u2066isolé\u2069",
    "surrogate": "cassé \ud83d ici \udc00 et là",
    "controls": "nul \x00 bell \x07 escape \x1b[31m delete \x7f next \x85 sub \x9f",
    "noncharacters": "non \ufffe \uffff \U0001fffe \ufdd0 fin",
    "formula": '=HYPERLINK("http://example.org","x")',
    "lines": "un\rdeux\r\ntrois\u2028quatre\u2029cinq\x0bsix\x0csept",
    "combining": "Z" + "\u0301\u0327" * 200 + "algo",
    "mark": "**gras** [lien](javascript:alert(1)) @equipe #12 | col | ~~barré~~ `code` http://www.example.org",
    "xml": "]]></failure><![CDATA[ %%EOF ::error file=x::y",
    "long-word": "x" * 20_000,
    "spaces": "   \t  \u00a0  ",
    "emoji": "👩‍👩‍👧‍👦🏳️‍🌈 \U0001f1eb\U0001f1f7",
    "quotes": "«»“”\"'‘’‹›",
    "rtl": "קול עברי صوت עם 12 و34",
}
URLS = [
    "javascript:window.pwned=1",
    "JaVaScRiPt:window.pwned=1",
    "java\nscript:window.pwned=1",
    "\x01javascript:window.pwned=1",
    "data:text/html,<script>window.pwned=1</script>",
    "vbscript:x",
    "file:///etc/passwd",
    "//example.org/x",
    "https://known.example@example.org/",
    'https://example.org/"onmouseover="window.pwned=1',
    "https://example.org/\u202egnp.exe",
    "https://[::1",
    "http://",
    "https://example.org/" + "a" * 3000,
    "mailto:a@example.org",
    "blob:https://example.org/x",
]


_FRONT = "---\ntitle: {0}\nsource: {0}\npublished: 2026-01-02\nlang: fr\nurl: {1}\npublisher: {0}\n---\n{2}\n"
_SAID = "Trois personnes sont mortes lundi dans la crue de la Brève. Le pont a cédé dans la nuit."
FILES: dict[str, bytes] = {
    "front-script.md": _FRONT.format("'<script>window.pwned=1</script>'", "javascript:window.pwned=1", _SAID).encode(),
    "front-anchor.md": f"---\ntitle: &a [x, y]\nsource: *a\nurl: {{k: v}}\n---\n{_SAID}".encode(),
    "front-tag.md": f"---\ntitle: !!python/object/apply:os.system ['true']\n---\n{_SAID}".encode(),
    "front-bomb.md": (
        "---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\n"
        f"title: *c\n---\n{_SAID}"
    ).encode(),
    "front-open.md": f"---\ntitle: jamais fermé\n{_SAID}".encode(),
    "front-date.md": _FRONT.format("Date folle", "https://example.org/d", _SAID)
    .replace("2026-01-02", "9999999-99-99")
    .encode(),
    "front-lang.md": _FRONT.format("Langue folle", "https://example.org/l", _SAID)
    .replace("lang: fr", "lang: '\"><script>window.pwned=1</script>'")
    .encode(),
    "front-bytes.md": b"---\ntitle: \xff\xfe caf\xe9\n---\n" + _SAID.encode("latin-1"),
    "link.md": f"[c](javascript:window.pwned=1) ![i](x onerror=window.pwned=1) <b onclick=pwned=1>{_SAID}</b>".encode(),
    "broken-utf8.txt": b"Le bilan \xc3\x28 \xf0\x9f\x92 \xed\xa0\x80 est de trois morts. " + _SAID.encode(),
    "overlong.txt": b"\xc0\xbcscript\xc0\xbe window.pwned=1 " + _SAID.encode(),
    "utf16.txt": f"<script>window.pwned=1</script> {_SAID}".encode("utf-16"),
    "utf7.txt": b"+ADw-script+AD4-window.pwned=1+ADw-/script+AD4- " + _SAID.encode(),
    "nul.txt": f"\x00<img src=x onerror=window.pwned=1>\x00 {_SAID}".encode(),
    "override.txt": f"\u202e{_SAID}\u2066\u2067\u2068\u202d".encode(),
    "ansi.txt": f"\x1b]8;;javascript:window.pwned=1\x07clic\x1b]8;;\x07 {_SAID}".encode(),
    "page.html": (
        "<html><head><title><script>window.pwned=1</script></title><base href='javascript:/'>"
        "<meta property='og:site_name' content='\"><script>window.pwned=1</script>'>"
        f"<meta http-equiv='refresh' content='0;url=javascript:window.pwned=1'></head><body><p>{_SAID}</p>"
        f"<svg onload=window.pwned=1><p>{_SAID.replace('Trois', 'Quatre')}</p></body></html>"
    ).encode(),
    "template.html": f"<p>{{{{constructor.constructor('window.pwned=1')()}}}} {_SAID}</p><template><p>x</p>".encode(),
    "rows.jsonl": b'{"text": "<script>window.pwned=1</script> '
    + _SAID.encode()
    + b'", "url": "data:text/html,x"}\n{"te',
    "formula.csv": f'title,source,text,url\n"=cmd|\' /C calc\'!A0","@S","{_SAID}","vbscript:x"\n'.encode(),
    "one-line.txt": ("Le pont a fermé lundi " + "et encore mardi " * 65_000).encode(),
    "one-word.txt": b"a" * 300_000 + b" " + _SAID.encode(),
    "marks.txt": ("Le" + "\u0301" * 100_000 + f" pont. {_SAID}").encode(),
    "empty.txt": b" \n\t ",
}
"""Files as an enemy would send them, by name."""


def read_files(folder: Path) -> Report:
    """A report on ``FILES``, read like any articles; each line of an article's start is a claim, all in dispute."""
    for name, content in FILES.items():
        (folder / name).write_bytes(content)
    found = read(folder, root=folder, lang="fr")
    claims = []
    for number, article in enumerate(found.articles):
        for start in range(0, min(400, len(article.text)), 60):
            span = (start, min(start + 60, len(article.text)))
            quote = article.text[slice(*span)]
            claims.append(Claim(f"c{number}-{start}", article.id, span, quote, quote, article.lang))
    ids = tuple(claim.id for claim in claims)
    verdicts = tuple(Verdict(ids[0], other, "conflict", "other", 0.9, {}, "Les deux.") for other in ids[1:40])
    cluster = Cluster("files", ids, tuple((one,) for one in ids), ("x", "y"), "contested")
    return Report(tuple(found.articles), tuple(claims), verdicts, (cluster,), skipped=tuple(found.skipped))


def together(reports: Sequence[Report]) -> Report:
    """Several reports as one; their ids must differ."""
    return Report(
        *(
            tuple(itertools.chain.from_iterable(getattr(report, name) for report in reports))
            for name in ("articles", "claims", "verdicts", "clusters", "sentences", "skipped")
        ),
        models=dict(itertools.chain.from_iterable(report.models.items() for report in reports)),
        settings=dict(itertools.chain.from_iterable(report.settings.items() for report in reports)),
    )


def poisoned(text: str, url: str | None = None) -> Report:
    """A small report that says ``text`` in every field that is a text, ids included."""
    body = f"{text} Trois personnes. {text}\n{text} Quatre personnes. {text}"
    articles, claims, sentences = [], [], []
    for number in range(3):
        identifier = f"{text}-{number}"
        articles.append(
            Article(
                id=identifier, text=body, lang="fr", path=text, url=url or text, title=text, source=f"{text}{number}",
                publisher=text, published=dt.date(2026, 1, 1 + number), published_from="inferred",
                published_until=dt.date(2026, 2, 1), published_reason=text,
            )
        )  # fmt: skip
        span = (0, len(text) + 16)
        lo = 3.0 + number
        value = Value("cardinal", lo, lo, text, (0, len(text)), unit=text, counted=text, role=text)
        claims.append(
            Claim(
                id=f"claim-{text}-{number}", article_id=identifier, span=span, quote=body[: span[1]],
                text=f"{text} {lo}", lang="fr", attribution=Attribution(text, f"{text}.", text), values=(value,),
                entities=(Entity("other", text, text, (0, 1)),), unresolved=(text,),
            )
        )  # fmt: skip
        sentences.append(Sentence(identifier, (span[1], len(body)), body[span[1] :], text))
    ids = [claim.id for claim in claims]
    verdicts = (
        Verdict(ids[0], ids[1], "conflict", "number", 0.9, {text: 0.5}, text),
        Verdict(ids[1], ids[2], "update", "date", 0.9, {text: float("nan")}, text),
        Verdict("no such claim", ids[2], "agree", "other", 0.9, {}, text),
    )
    clusters = (
        Cluster(text, (ids[0], ids[1]), ((ids[0],), (ids[1],)), (text, text + "2"), "contested"),
        Cluster(text + "u", (ids[2],), ((ids[2],),), (text,), "updated"),
        Cluster("gone", ("no such claim",), (("no such claim",),), (), "corroborated"),
    )
    return Report(
        tuple(articles), tuple(claims), verdicts, clusters, tuple(sentences), (Skipped(text, text),), {text: text},
        {text: {text: [text, float("inf"), None, {1, 2}]}},
    )  # fmt: skip


def mob(size: int, each: int = 1) -> Report:
    """One contested cluster of ``size`` claims, each in a position of its own, ``each`` of them in an article."""
    articles, claims = [], []
    for first in range(0, size, each):
        numbers = range(first, min(size, first + each))
        texts = [f"La foule comptait {number} personnes." for number in numbers]
        articles.append(
            Article(f"a{first}", "\n".join(texts), "fr", source=f"S{first % 50}", published=dt.date(2026, 1, 1))
        )
        at = 0
        for number, text in zip(numbers, texts, strict=True):
            value = Value("cardinal", float(number), float(number), str(number), (18, 18 + len(str(number))))
            claims.append(Claim(f"c{number}", f"a{first}", (at, at + len(text)), text, text, "fr", values=(value,)))
            at += len(text) + 1
    ids = [claim.id for claim in claims]
    verdicts = tuple(Verdict(ids[0], other, "conflict", "number", 0.9, {}, "x") for other in ids[1:])
    cluster = Cluster("mob", tuple(ids), tuple((one,) for one in ids), ("S0", "S1"), "contested")
    return Report(tuple(articles), tuple(claims), verdicts, (cluster,))


def crowd(size: int) -> Report:
    """``size`` long articles of a few sources, with one contested and one corroborated fact for each two of them."""
    articles, claims, clusters, verdicts = [], [], [], []
    for number in range(size):
        lines = [f"Le relevé {number} de la ligne {line} compte {number + line} passages." for line in range(24)]
        text = "\n".join(lines)
        day = dt.date(2026, 1, 1) + dt.timedelta(days=number % 60)
        articles.append(
            Article(f"a{number}", text, "fr", title=f"Relevé {number}", source=f"S{number % 9}", published=day)
        )
        at = 0
        for line, sentence in enumerate(lines):
            claims.append(Claim(f"c{number}-{line}", f"a{number}", (at, at + len(sentence)), sentence, sentence, "fr"))
            at += len(sentence) + 1
    for number in range(0, size - 1, 2):
        for line, status, relation in (
            (0, "contested", "conflict"),
            (1, "corroborated", "agree"),
            (2, "updated", "update"),
        ):
            pair = (f"c{number}-{line}", f"c{number + 1}-{line}")
            positions = (pair,) if status == "corroborated" else ((pair[0],), (pair[1],))
            clusters.append(Cluster(f"{status}{number}", pair, positions, ("S1", "S2"), status))  # type: ignore[arg-type]
            verdicts.append(Verdict(*pair, relation, "number", 0.9, {}, "Les relevés."))  # type: ignore[arg-type]
    return Report(tuple(articles), tuple(claims), tuple(verdicts), tuple(clusters))


def broken_spans(report: Report) -> Report:
    """The same report with spans that point nowhere, overlap wildly or run backwards."""
    odd = ((10**9, 10**9 + 5), (50, 10), (0, 10**9), (3, 3))
    claims = tuple(replace(claim, span=odd[at % len(odd)]) for at, claim in enumerate(report.claims))
    values = tuple(
        replace(claim, values=tuple(replace(value, span=(5, 10**6)) for value in claim.values)) for claim in claims
    )
    return replace(report, claims=values)
