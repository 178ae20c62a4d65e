"""Comments that set findings aside: where they hold, and when they hold for nothing."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from factcheck.checking import Remark, suppress
from factcheck.checking.suppression import read_suppressions
from tests.checking.findings_of import found

DAY = dt.date(2026, 1, 15)
NINE, FIVE = "Neuf mineurs sont morts jeudi.", "Cinq mineurs sont morts jeudi."
BOTH = "conflict.date, conflict.number"
QUOTED = ("<!-- factcheck: ignore reason='neuf' -->", "<!-- factcheck: ignore reason=«\u202fcinq\u202f» -->")
REASON = 'reason="the agency has since corrected its figure"'


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def states(text: str, name: str = "new.md") -> tuple[list[str], list[Remark]]:
    Path(name).write_text(text, encoding="utf-8")
    marked, remarks = suppress(found(name, (NINE, FIVE)), [name, "old.md", "none.md"], DAY)
    return [finding.state for finding in marked], remarks


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"<!-- factcheck: ignore[conflict.number] {REASON} -->\n{NINE}\n\n{FIVE}\n", ["suppressed", "new"]),
        (f"{NINE}\n\n\n<!-- factcheck:ignore {REASON} -->\n\n\n{FIVE}\nMerci.\n", ["new", "suppressed"]),
        (f"{NINE} <!-- factcheck: ignore {REASON} until=2026-01-15 -->\n\n{FIVE}\n", ["suppressed", "new"]),
        (f"Hier,\n{NINE}\n<!-- factcheck: ignore {REASON} -->\n\n{FIVE}\n", ["suppressed", "new"]),
        (f"{NINE}\n\n{FIVE}\n\n<!-- factcheck: ignore-file[{BOTH}] {REASON} -->", ["suppressed"] * 2),
        (f"---\ntitle: t\n---\n\n<!-- factcheck: ignore\n  {REASON}\n-->\n{NINE}\n\n{FIVE}\n", ["suppressed", "new"]),
        (f"{QUOTED[0]}\n{NINE}\n\n{QUOTED[1]}\n{FIVE}\n", ["suppressed"] * 2),
    ],
)  # fmt: skip
def test_markdown(text: str, expected: list[str]) -> None:
    assert states(text) == (expected, [])


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (f"<p>{NINE}</p><!-- factcheck: ignore {REASON} --><p>{FIVE}</p>", ["new", "suppressed"]),
        (f"<p>{NINE}<!-- factcheck: ignore {REASON} --></p>\n<p>{FIVE}</p>", ["suppressed", "new"]),
        (f"<!-- factcheck: ignore-file {REASON} --><p>{NINE}</p>\n<p>{FIVE}</p>", ["suppressed", "suppressed"]),
    ],
)
def test_html(body: str, expected: list[str]) -> None:
    filler = "<p>La préfecture a tenu un point de presse dans la soirée pour les familles et les journalistes.</p>"
    page = f"<html><head><title>Mine</title></head><body><article>{filler}{body}{filler}</article></body></html>"
    assert states(page, "new.html") == (expected, [])


@pytest.mark.parametrize(
    ("comment", "words"),
    [
        ("ignore", "gives no reason"),
        ('ignore reason="  "', "gives no reason"),
        ("ignore[conflict.nombre] " + REASON, "no rule 'conflict.nombre'"),
        ("ignore[number] " + REASON, "did you mean 'conflict.number'"),
        ("ignore[] " + REASON, "no rule ''"),
        ("ignore until=2026-01-14 " + REASON, "ended on 2026-01-14"),
        ("ignore until=demain " + REASON, "is no date"),
        ("ignore because=so " + REASON, "'because' is not understood"),
        ("ignore the rest", "'the rest' is not understood"),
        ("disable " + REASON, "is not understood"),
    ],
)
def test_what_holds_for_nothing(comment: str, words: str) -> None:
    marked, remarks = states(f"Un chapeau.\n\n<!-- factcheck: {comment} -->\n{NINE}\n\n{FIVE}\n")
    assert marked == ["new", "new"]
    (remark,) = remarks
    assert (remark.path, remark.line) == ("new.md", 3)
    assert words in remark.message


def test_other_rules_are_not_set_aside_and_unused_comments_are_told() -> None:
    marked, remarks = states(f"<!-- factcheck: ignore[conflict.date] {REASON} -->\n{NINE}\n\n{FIVE}\n")
    assert marked == ["new", "new"]
    assert [remark.message for remark in remarks] == ["this suppression sets nothing aside; remove it"]


def test_the_other_side_may_set_aside_when_it_is_checked_too() -> None:
    Path("old.md").write_text(
        f"<!-- factcheck: ignore {REASON} -->\nOnze mineurs sont morts jeudi.\n", encoding="utf-8"
    )
    assert states(f"{NINE}\n\n{FIVE}\n")[0] == ["suppressed", "suppressed"]
    Path("new.md").write_text(f"{NINE}\n\n{FIVE}\n", encoding="utf-8")
    assert [f.state for f in suppress(found("new.md", (NINE, FIVE)), ["new.md"], DAY)[0]] == ["new", "new"]


def test_many_comments_take_linear_time() -> None:
    for name in ("x.md", "x.html"):
        text = f"<p>a</p>\n\n<!-- factcheck: ignore {REASON} -->\n\n" * 4_000
        assert len(list(read_suppressions(text, name, DAY))) == 4_000
