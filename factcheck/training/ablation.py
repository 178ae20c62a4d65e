"""What each ingredient of the judge's recipe adds: one short run with all of them, then one without each.

``python -m factcheck.training.ablation --data DATA --out OUT [--teacher FOLDER] [--steps 450]``

Every run starts from the shipped encoder with one seed and takes the same number of steps, so that what an ingredient
leaves free is filled with the others. Short runs show what helps early; they do not show where a long one ends. The
table is written anew after each run, and runs that are in ``OUT`` already are not made again.
"""

from __future__ import annotations

import argparse
import json
import logging
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from factcheck.evaluation import edits, families, nli
from factcheck.models import load_encoder, load_nli, shipped_dir
from factcheck.training.annotated import annotated_rows
from factcheck.training.loop import Plan
from factcheck.training.nli import train_nli
from factcheck.training.recipes import (
    ANNOTATED_REPEATS,
    FIRST_RATE,
    INGREDIENTS,
    STORY_REPEATS,
    TRANSFER,
    typed_edits,
)
from factcheck.training.transfer import transfer_rows

__all__ = ["COLUMNS", "ablate", "main", "table"]

STEPS = 450
EVERYTHING = "everything"
Scores = Mapping[str, float]

COLUMNS = {
    "xnli_fr": "XNLI fr", "xnli_en": "XNLI en", "rte3_fr": "RTE3 fr", "families": "families",
    "families_opposite": "families, contradictions entailed", "edits_fr": "edits fr", "edits_en": "edits en",
}  # fmt: skip
"""The scores of a run, all in percent, by the heading of their column."""


def ablate(data: Path, out: Path, teacher: Path, plan: Plan) -> dict[str, Scores]:
    """The scores of the run with everything and of the runs without each ingredient, by its name.

    ``teacher`` labels the transferred pairs, of which it is the only maker in every run.
    """
    from factcheck.training.judged_pairs import story_rows

    encoder = shipped_dir() / "encoder-fr-en"
    extra = {
        "annotated": annotated_rows(data) * ANNOTATED_REPEATS,
        "edits": typed_edits(data, plan.seed),
        "stories": story_rows(load_encoder(str(encoder)), plan.seed, STORY_REPEATS),
        "transfer": transfer_rows(data, encoder, teacher, TRANSFER, plan.seed, plan.device),
    }
    scores: dict[str, Scores] = {}
    for left_out in (EVERYTHING, *INGREDIENTS):
        folder, kept = out / left_out, out / f"{left_out}.json"
        if not kept.is_file():
            rows = [row for name, made in extra.items() if name != left_out for row in made]
            train_nli(encoder, data, folder, _without(plan, left_out), extra=rows, rate=FIRST_RATE)
            kept.write_text(json.dumps(_scores(data, load_nli(str(folder)))) + "\n", encoding="utf-8")
        scores[left_out] = json.loads(kept.read_text(encoding="utf-8"))
        (out / "table.md").write_text(table(scores), encoding="utf-8")
    return scores


def _without(plan: Plan, left_out: str) -> Plan:
    return plan if left_out == EVERYTHING else replace(plan, without=frozenset({left_out}))


def _scores(data: Path, judge: Any) -> Scores:
    dev = {name: nli.evaluate(data / "nli" / f"{name}_dev.tsv.gz", judge) for name in ("xnli_fr", "xnli_en", "rte3_fr")}
    told, edited = families.evaluate(data / "families", judge)["all"], edits.evaluate(data / "text" / "mono", judge)
    return {name: figures["accuracy"] for name, figures in dev.items()} | {
        "families": told["accuracy"],
        "families_opposite": told["contradiction_as_entailment"],
        "edits_fr": edited["fr"],
        "edits_en": edited["en"],
    }


def table(scores: Mapping[str, Scores]) -> str:
    """The scores as a Markdown table: the run with everything, then by how much each other run differs from it."""
    lines = [f"| | {' | '.join(COLUMNS.values())} |", f"| --- |{' --- |' * len(COLUMNS)}"]
    whole = scores[EVERYTHING]
    for name, run in scores.items():
        if name == EVERYTHING:
            lines.append(f"| {name} | {' | '.join(f'{run[column]:.1f}' for column in COLUMNS)} |")
        else:
            lines.append(f"| without {name} | {' | '.join(f'{run[c] - whole[c]:+.1f}' for c in COLUMNS)} |")
    return "\n".join(lines) + "\n"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the ablation and print its table; returns the exit code."""
    parser = argparse.ArgumentParser(prog="factcheck.training.ablation", description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--teacher", type=Path, default=shipped_dir() / "nli-fr-en")
    parser.add_argument("--steps", type=int, default=STEPS, help="steps of each run")
    parser.add_argument("--seed", type=int, default=17)
    options = parser.parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    options.out.mkdir(parents=True, exist_ok=True)
    # Scored at the end alone: the loop's own scores would take as long as the run.
    plan = Plan(steps=options.steps, seed=options.seed, every=1e6)
    sys.stdout.write(table(ablate(options.data, options.out, options.teacher, plan)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
