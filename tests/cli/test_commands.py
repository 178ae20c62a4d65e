"""What the commands print and return, with a checker and an extractor that answer at once."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from click.testing import CliRunner, Result

from factcheck.cli import ExitCode, main
from factcheck.records import (
    Article,
    Attribution,
    Claim,
    Cluster,
    Report,
    Sentence,
    Skipped,
    Value,
    Verdict,
    claim_id,
)

OLD = "Onze mineurs sont morts jeudi dans la mine de Valdor."
NEW = "Neuf mineurs sont morts jeudi dans la mine de Valdor."


class FakeChecker:
    """Takes every article as one claim; claims of different articles conflict with the given confidence."""

    confidence = 0.9

    def report(self, articles: Sequence[Article], skipped: Sequence[Skipped] = ()) -> Report:
        claims = tuple(claim_of(article) for article in articles)
        pairs = [(a, b) for i, a in enumerate(claims) for b in claims[i + 1 :]]
        verdicts = tuple(
            Verdict(a.id, b.id, "conflict", "number", self.confidence, {"nli_ab": 0.1}, "11 n’est pas 9.")
            for a, b in pairs
        )
        ids = tuple(claim.id for claim in claims)
        cluster = Cluster("c1", ids, tuple((one,) for one in ids), ("a", "b"), "contested")
        return Report(tuple(articles), claims, verdicts, (cluster,), skipped=tuple(skipped))

    def check(self, new: Sequence[Article], against: Sequence[Article], skipped: Sequence[Skipped]) -> Report:
        return self.report([*against, *new], skipped)

    def compare(self, a: str, b: str, **known: Any) -> Verdict:
        assert known["lang"] == "fr"
        return Verdict("a", "b", "conflict", "number", 0.91, {"nli_ab": 0.25}, f"{known['published_a']}: onze, neuf.")


def claim_of(article: Article) -> Claim:
    span = (0, len(article.text))
    return Claim(
        claim_id(article.id, span, article.text), article.id, span, article.text, article.text, article.lang,
        modality="reported", attribution=Attribution("la direction", "la direction", "selon"),
        values=(Value("cardinal", 11, 11, "Onze", (0, 4)),),
    )  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with two articles and an empty file, and the fakes in place."""
    monkeypatch.chdir(tmp_path)
    for name, text in (("old.md", OLD), ("new.md", NEW), ("empty.txt", "")):
        (tmp_path / name).write_text(text, encoding="utf-8")
    for module in ("report", "check", "compare", "evaluate"):
        monkeypatch.setattr(f"factcheck.cli.{module}.make_checker", lambda run: FakeChecker())
    return tmp_path


def call(*arguments: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(main, list(arguments), input=stdin)


def test_report_writes_and_says_where(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written: dict[str, Any] = {}

    def write(report: Report, out: Path, formats: Sequence[str], lang: str, *, split: bool) -> list[Path]:
        written.update(report=report, out=out, formats=formats, lang=lang)
        return [out / "report.html"]

    monkeypatch.setattr("factcheck.reports.write", write, raising=False)
    result = call("report", ".", "--out", "found", "--format", "html,json", "--lang", "en")
    assert result.exit_code == ExitCode.OK
    assert written["out"] == Path("found")
    assert (written["formats"], written["lang"]) == (("html", "json"), "en")
    assert written["report"].skipped == (Skipped("empty.txt", "no text in it"),)
    assert result.stderr == "skipped: empty.txt: no text in it\n"
    assert result.stdout.splitlines() == [
        "2 articles, 2 claims, 1 verdicts; facts: 1 contested, 0 updated, 0 corroborated, 0 single-source; "
        "conflicts: 1",
        "found/report.html",
    ]


def test_report_of_nothing_is_not_green(folder: Path) -> None:
    result = call("report", "empty.txt")
    assert result.exit_code == ExitCode.ERROR
    assert result.stderr.splitlines()[0] == "skipped: empty.txt: no text in it"


def test_report_tells_of_a_bad_folder_before_the_work(folder: Path) -> None:
    result = call("report", "old.md", "--out", "new.md/found")
    assert result.exit_code == ExitCode.ERROR
    assert "choose another with --out" in result.stderr


def test_quiet_says_only_the_error(folder: Path) -> None:
    assert call("report", "empty.txt", "-q").stderr.startswith("error: no article")


@pytest.mark.parametrize(
    ("arguments", "confidence", "code"),
    [
        ([], 0.9, ExitCode.CONFLICTS),
        ([], 0.6, ExitCode.OK),
        (["--fail-level", "suspect"], 0.6, ExitCode.CONFLICTS),
        (["--fail-level", "none"], 0.9, ExitCode.OK),
        (["--fail-confidence", "0.5"], 0.6, ExitCode.CONFLICTS),
    ],
)
def test_check_fails_at_its_level(
    folder: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], confidence: float, code: ExitCode
) -> None:
    monkeypatch.setattr(FakeChecker, "confidence", confidence)
    assert call("check", "new.md", "--against", "old.md", *arguments).exit_code == code


def test_check_as_text_points_at_the_line(folder: Path) -> None:
    Path("new.md").write_text(f"---\nsource: Le Phare\n---\n\n{NEW}", encoding="utf-8")
    output = call("check", "new.md", "--against", "old.md").stdout
    assert output.startswith("new.md\n")
    assert "5:1" in output
    assert NEW.rstrip(".") in output
    assert "\x1b" not in output


def test_check_as_json(folder: Path) -> None:
    result = call("check", "-", "--against", "old.md", "--against", "empty.txt", "--format", "json", stdin=NEW)
    assert result.exit_code == ExitCode.CONFLICTS
    found = json.loads(result.stdout)
    assert found["verdicts"][0]["relation"] == "conflict"
    assert {claim["quote"] for claim in found["claims"]} == {OLD, NEW}
    assert found["skipped"] == [{"path": "empty.txt", "reason": "no text in it"}]
    (finding,) = found["findings"]
    assert finding["level"] == "conflict"
    assert (finding["here"]["path"], finding["there"]["path"], finding["there"]["line"]) == ("-", "old.md", 1)


@pytest.mark.parametrize(
    ("output", "start"), [("github", "::error file=new.md,line=1"), ("sarif", "{"), ("junit", "<?xml")]
)
def test_check_for_machines(folder: Path, output: str, start: str) -> None:
    result = call("check", "new.md", "--against", "old.md", "--format", output, "--lang", "en")
    assert result.exit_code == ExitCode.CONFLICTS
    assert result.stdout.startswith(start)
    assert result.stdout.endswith("\n")


def test_check_takes_one_kind_of_known_articles(folder: Path) -> None:
    result = call("check", "new.md", "--against", "old.md", "--index", "x.factcheck")
    assert result.exit_code == ExitCode.ERROR
    assert "--index FILE" in result.stderr


def test_check_against_a_missing_index(folder: Path) -> None:
    result = call("check", "new.md", "--index", "none.factcheck")
    assert result.exit_code == ExitCode.ERROR
    assert "none.factcheck" in result.stderr


@pytest.mark.parametrize("arguments", [["empty.txt", "--against", "old.md"], ["new.md", "--against", "empty.txt"]])
def test_check_needs_something_on_both_sides(folder: Path, arguments: list[str]) -> None:
    assert call("check", *arguments).exit_code == ExitCode.ERROR


@pytest.mark.parametrize(("empty", "side"), [("new.md", "new texts"), ("old.md", "known articles")])
def test_check_that_compared_nothing_is_not_green(
    folder: Path, monkeypatch: pytest.MonkeyPatch, empty: str, side: str
) -> None:
    def report(self: FakeChecker, articles: Sequence[Article], skipped: Sequence[Skipped] = ()) -> Report:
        claims = tuple(claim_of(article) for article in articles if article.path != empty)
        return Report(tuple(articles), claims, (), ())

    monkeypatch.setattr(FakeChecker, "report", report)
    result = call("check", "new.md", "--against", "old.md")
    assert result.exit_code == ExitCode.ERROR
    assert f"no claim was found in the {side}" in result.stderr


def test_compare(folder: Path) -> None:
    result = call("compare", OLD, NEW, "--published-a", "2025-07-13")
    assert result.exit_code == ExitCode.OK
    assert result.stdout.splitlines() == [
        "conflict (number, confidence 0.91)",
        "2025-07-13: onze, neuf.",
        "  nli_ab: 0.250",
    ]


def test_compare_as_json_with_standard_input(folder: Path) -> None:
    result = call("compare", "-", NEW, "--lang", "fr", "--json", stdin=OLD)
    assert json.loads(result.stdout)["scores"] == {"nli_ab": 0.25}


def test_compare_asks_for_the_language_it_cannot_tell(folder: Path) -> None:
    result = call("compare", "42", "43")
    assert result.exit_code == ExitCode.ERROR
    assert "--lang" in result.stderr


@pytest.fixture
def extractor(monkeypatch: pytest.MonkeyPatch) -> None:
    def extract_many(articles: Sequence[Article]) -> Iterator[Any]:
        for article in articles:
            sentence = Sentence(article.id, (0, 5), "Lire\x1b[31m aussi", "boilerplate")
            yield SimpleNamespace(claims=[claim_of(article)], sentences=[sentence])

    monkeypatch.setattr("factcheck.claims.extract_many", extract_many, raising=False)


@pytest.mark.usefixtures("extractor")
def test_claims_as_a_table(folder: Path) -> None:
    result = call("claims", "old.md", "--all")
    lines = result.stdout.splitlines()
    assert lines[0] == "old.md: 1 claims"
    assert lines[1].split() == ["0-5", "-", "Lire", "[31m", "aussi", "(boilerplate)"]
    assert re.search(r"reported\s+Onze mineurs .*\[said by la direction; cardinal 11\.\.11\]", lines[2])
    assert "\x1b" not in result.stdout


@pytest.mark.usefixtures("extractor")
def test_claims_as_json_lines(folder: Path) -> None:
    records = [json.loads(line) for line in call("claims", "old.md", "--all", "--json").stdout.splitlines()]
    assert [("reason" in record, record["span"][0]) for record in records] == [(True, 0), (False, 0)]
    assert records[1]["attribution"]["speaker"] == "la direction"


@pytest.mark.usefixtures("extractor")
def test_claims_diff_shows_what_changed_since_an_earlier_run(folder: Path) -> None:
    Path("before.jsonl").write_text(call("claims", "old.md", "--all", "--json").stdout, encoding="utf-8")
    assert call("claims", "old.md", "--diff", "before.jsonl").stdout == ""
    edited = Path("old.md").read_text(encoding="utf-8").replace("Onze", "Douze")
    Path("old.md").write_text(edited, encoding="utf-8")
    lines = call("claims", "old.md", "--diff", "before.jsonl").stdout.splitlines()
    assert [line.split()[:2] for line in lines] == [["old:"], ["~-", "Onze"], ["~+", "Douze"]]
    [change] = map(json.loads, call("claims", "old.md", "--diff", "before.jsonl", "--json").stdout.splitlines())
    assert (change["kind"], change["old"]["text"], change["new"]["text"]) == (
        "reworded",
        OLD,
        OLD.replace("Onze", "Douze"),
    )


@pytest.mark.usefixtures("extractor")
def test_claims_diff_refuses_what_is_no_list_of_claims(folder: Path) -> None:
    for wrong in ("old.md", "missing.jsonl"):
        result = call("claims", "old.md", "--diff", wrong)
        assert result.exit_code == ExitCode.ERROR
        assert wrong in result.stderr
        assert "claims --json" in result.stderr


def test_evaluate_prints_figures_and_json(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    module = SimpleNamespace(evaluate=lambda path: {"f1": 0.5, "by": {"fr": [1, "é"]}})
    monkeypatch.setitem(__import__("sys").modules, "factcheck.evaluation.values", module)
    assert call("evaluate", "values", "old.md").stdout.splitlines() == [
        "path: old.md",
        "f1: 0.5",
        "by:",
        '  fr: 1, "é"',
    ]
    assert json.loads(call("evaluate", "values", "old.md", "--json").stdout)["by"] == {"fr": [1, "é"]}


def test_columns_of_a_table_reach_the_reader(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.reports.write", lambda *_, **__: [], raising=False)
    Path("a.csv").write_text(f"corps;média\n{OLD};Le Phare\n", encoding="utf-8")
    result = call("report", "a.csv", "--text-column", "corps", "--source-column", "média")
    assert result.stdout.startswith("1 articles")


def test_many_skipped_are_counted(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.reports.write", lambda *_, **__: [], raising=False)
    for number in range(30):
        Path(f"x{number:02}.txt").touch()
    lines = call("report", ".").stderr.splitlines()
    assert len(lines) == 21
    assert lines[-1] == "skipped: 11 more; -v lists them"
    assert len(call("report", ".", "-v").stderr.splitlines()) == 31
