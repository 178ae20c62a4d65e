"""Put a trained model into ``models/``: fp16 safetensors, the files that loading needs, and its manifest entry.

::

    python -m factcheck.training.ship --from OUT --name nli-fr-en --models models --command "..." --seed 17
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from factcheck.errors import DataError
from factcheck.models.manifest import NAME, write_manifest

__all__ = ["main", "ship"]

WANTED = (
    "config.json",
    "tokenizer.json",
    "tokenizer_config.json",
    "modules.json",
    "sentence_bert_config.json",
    "1_Pooling/config.json",
)
DROPPED = ("position_ids", "pooler.")


def ship(source: Path, target: Path, *, keep_pooler: bool) -> None:
    """Copy a model folder with its weights in half precision; the configuration asks for fp32 at run time."""
    import numpy as np
    from safetensors.numpy import load_file, save_file

    refuse_unlicensed(source, judge=keep_pooler)
    weights = source / "model.safetensors"
    if not weights.is_file():
        raise DataError(f"{source}: holds no model.safetensors; train a model into it first")
    shutil.rmtree(target, ignore_errors=True)
    for name in WANTED:
        if (source / name).is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source / name, target / name)
    dropped = DROPPED[:1] if keep_pooler else DROPPED
    half = {
        name: np.ascontiguousarray(value.astype(np.float16))
        for name, value in load_file(str(weights)).items()
        if not any(part in name for part in dropped)
    }
    save_file(half, str(target / "model.safetensors"), metadata={"format": "pt"})
    config = json.loads((target / "config.json").read_text(encoding="utf-8"))
    # The weights travel in half precision; arithmetic on a CPU wants, and reproducible figures need, single precision.
    config["dtype"] = "float32"
    for key in ("_name_or_path", "transformers_version", "torch_dtype"):
        config.pop(key, None)
    (target / "config.json").write_text(json.dumps(config, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def refuse_unlicensed(source: Path, *, judge: bool = False) -> None:
    """Raise ``DataError`` when a training log names a source that may not be shipped, or a ``judge`` has no log."""
    from factcheck.training.corpora import ABLATION_NLI

    barred = {entry.name for entry in ABLATION_NLI}
    logs = sorted(source.glob("**/sources.json"))
    if judge and not logs:
        raise DataError(f"{source}: holds no sources.json that tells what it was trained on; train it by the recipe")
    for log in logs:
        used = {name.partition(":")[0] for name in json.loads(log.read_text(encoding="utf-8"))}
        if found := sorted(used & barred):
            raise DataError(f"{log}: trained on {', '.join(found)}, whose licence bars shipping; train without them")


def _commit() -> str:
    done = subprocess.run(["git", "rev-parse", "HEAD"], capture_output=True, text=True, check=False)
    return done.stdout.strip() or "unknown"


def record(models: Path, name: str, facts: dict[str, Any]) -> None:
    """Write the manifest anew with ``facts`` for the model ``name``; the other entries keep theirs."""
    manifest = models / NAME
    known = json.loads(manifest.read_text(encoding="utf-8"))["models"] if manifest.is_file() else {}
    made = {model: {k: v for k, v in entry.items() if k != "files"} for model, entry in known.items()}
    made[name] = facts
    write_manifest(models, {model: entry for model, entry in made.items() if (models / model).is_dir()})


def main(arguments: list[str] | None = None) -> int:
    """Ship one model; returns the exit code."""
    parser = argparse.ArgumentParser(prog="factcheck.training.ship", description=__doc__)
    parser.add_argument("--from", dest="source", type=Path, help="trained folder; without it only the manifest changes")
    parser.add_argument("--name", required=True)
    parser.add_argument("--models", type=Path, default=Path("models"))
    parser.add_argument("--command", required=True, help="the command that trained the model")
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--commit", default=_commit(), help="the commit it was trained at; default: the present one")
    parser.add_argument("--licence", default="Apache-2.0")
    options = parser.parse_args(arguments)
    kind = {"encoder": "encoder", "nli": "nli", "parser": "parser"}[options.name.split("-")[0]]
    if options.source is not None:
        ship(options.source, options.models / options.name, keep_pooler=kind == "nli")
    facts = {
        "kind": kind,
        "command": options.command,
        "commit": options.commit,
        "seed": options.seed,
        "licence": options.licence,
    }
    record(options.models, options.name, facts)
    return 0


if __name__ == "__main__":
    sys.exit(main())
