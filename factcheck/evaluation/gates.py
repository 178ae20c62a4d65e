"""The evaluation gates: a change that lowers a figure fails.

``python -m factcheck.evaluation.gates --data ../shared/data`` measures every figure that has a floor in
``floors.json`` and exits with 1 when one is under it; ``--raise`` moves the floors up to what was measured, never
down. The SHA-256 of each data file stands beside the floors, so that a figure is always that of the same data.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from factcheck.models._digest import file_sha256

__all__ = ["MARGINS", "check_files", "main", "measure", "raised", "shortfalls"]

FLOORS = Path(__file__).with_name("floors.json")
MARGINS = {"nli": 0.4, "families": 1.0, "edits": 1.0, "sts": 0.002, "values": 0.0, "claims": 1.0, "clusters": 0.03}
"""How far under the measured figure a raised floor stays, by task: what another processor may change."""


def _nli(data: Path) -> dict[str, float]:
    from factcheck.evaluation.nli import evaluate, evaluate_mixed
    from factcheck.models import load_nli

    nli = load_nli()
    found = {}
    for name in ("xnli_fr", "xnli_en", "rte3_fr"):
        result = evaluate(data / "nli" / f"{name}_dev.tsv.gz", nli)
        found[f"nli.{name}.accuracy"] = result["accuracy"]
        found[f"nli.{name}.contradiction_recall"] = result["contradiction_recall"]
    mixed = evaluate_mixed(data / "nli" / "xnli_fr_dev.tsv.gz", data / "nli" / "xnli_en_dev.tsv.gz", nli)
    found["nli.xnli_mixed.accuracy"] = round((mixed["fr-en"]["accuracy"] + mixed["en-fr"]["accuracy"]) / 2, 2)
    return found


def _families(data: Path) -> dict[str, float]:
    from factcheck.evaluation.families import evaluate
    from factcheck.models import load_nli

    return _flat("families", evaluate(data / "families", load_nli()))


def _edits(data: Path) -> dict[str, float]:
    from factcheck.evaluation.edits import evaluate
    from factcheck.models import load_nli

    return _flat("edits", evaluate(data / "text" / "mono", load_nli()))


def _sts(data: Path) -> dict[str, float]:
    from factcheck.evaluation.sts import evaluate
    from factcheck.models import load_encoder

    encoder = load_encoder()
    return {
        f"sts.{lang}.spearman": evaluate(data / "sts" / f"stsb_{lang}_dev.tsv.gz", encoder)["spearman"]
        for lang in ("fr", "en")
    }


def _values(data: Path) -> dict[str, float]:
    from factcheck.evaluation.values import evaluate

    return _flat("values", evaluate(data / "gold" / "values_dev.jsonl"))


def _claims(data: Path) -> dict[str, float]:
    from factcheck.evaluation.claims import evaluate

    return _flat("claims", evaluate(data / "gold" / "claims_dev.jsonl"))


def _clusters(data: Path) -> dict[str, float]:
    from factcheck.evaluation.clusters import evaluate
    from factcheck.pipeline import CrossChecker

    return _flat("clusters", evaluate(data / "gold" / "clusters", CrossChecker()))


def _flat(prefix: str, tree: dict[str, Any]) -> dict[str, float]:
    """Every number of nested figures under its dotted path."""
    found: dict[str, float] = {}
    for key, value in tree.items():
        if isinstance(value, dict):
            found |= _flat(f"{prefix}.{key}", value)
        elif isinstance(value, int | float) and not isinstance(value, bool):
            found[f"{prefix}.{key}"] = float(value)
    return found


TASKS: dict[str, Callable[[Path], dict[str, float]]] = {
    "nli": _nli,
    "families": _families,
    "edits": _edits,
    "sts": _sts,
    "values": _values,
    "claims": _claims,
    "clusters": _clusters,
}


def measure(data: Path, floors: dict[str, float]) -> dict[str, float]:
    """The present figure of everything that has a floor, by its dotted path."""
    found: dict[str, float] = {}
    for task, figures in TASKS.items():
        if any(name.startswith(f"{task}.") for name in floors):
            found |= figures(data)
    return {name: found.get(name, float("-inf")) for name in floors}


def shortfalls(floors: dict[str, float], measured: dict[str, float]) -> list[str]:
    """One line for each figure under its floor."""
    return [
        f"{name}: {measured[name]:g} is under its floor {floor:g}"
        for name, floor in sorted(floors.items())
        if measured[name] < floor
    ]


def raised(floors: dict[str, float], measured: dict[str, float]) -> dict[str, float]:
    """The floors moved up to the measured figures less the margin of the task; none moves down."""
    return {
        name: max(floor, round(measured[name] - MARGINS[name.split(".")[0]], 4))
        for name, floor in sorted(floors.items())
    }


def check_files(data: Path, files: dict[str, str]) -> list[str]:
    """One line for each data file that is missing or differs from the one the floors were measured on."""
    problems = []
    for name, expected in sorted(files.items()):
        path = data / name
        if not path.is_file():
            problems.append(f"{name}: missing under {data}")
        elif file_sha256(path) != expected:
            problems.append(f"{name}: differs from the file that the floors were measured on")
    return problems


def main(arguments: list[str] | None = None) -> int:
    """Entry point of ``python -m factcheck.evaluation.gates``; returns the exit code."""
    parser = argparse.ArgumentParser(prog="factcheck.evaluation.gates", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="folder of the labelled data")
    parser.add_argument("--raise", dest="up", action="store_true", help="move the floors up to what is measured")
    options = parser.parse_args(arguments)
    content = json.loads(FLOORS.read_text(encoding="utf-8"))
    problems = check_files(options.data, content["files"])
    floors = content["floors"]
    measured = {} if problems else measure(options.data, floors)
    for name, value in measured.items():
        sys.stdout.write(f"{name:<44} {value:>9g}   floor {floors[name]:g}\n")
    problems += shortfalls(floors, measured) if measured else []
    if options.up and measured:
        content["floors"] = raised(floors, measured)
        FLOORS.write_text(json.dumps(content, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    for line in problems:
        sys.stderr.write(f"gate: {line}\n")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
