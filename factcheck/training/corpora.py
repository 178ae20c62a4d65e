"""Readers of the training data and the licence filter: which source may enter shipped weights, and why."""

from __future__ import annotations

import csv
import gzip
import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from factcheck.errors import DataError

__all__ = [
    "ABLATION_NLI",
    "CLEAN_NLI",
    "CLEAN_PARALLEL",
    "CLEAN_TEXT",
    "NliRow",
    "Source",
    "family_rows",
    "is_english",
    "mono",
    "nli_rows",
    "parallel",
    "sts_rows",
]


@dataclass(frozen=True, slots=True)
class Source:
    """A data file that may be trained on: its licence, how many rows a run takes at most, and how often each.

    A set that is taken ``times`` an epoch is code-switched anew each time.
    """

    name: str
    licence: str
    most: int = 10**9
    times: int = 1


CLEAN_PARALLEL = (
    Source("tatoeba-manythings", "CC BY 2.0"),
    Source("laws-lois-canada", "Open Government Licence - Canada", 60_000),
    Source("python-docs", "CC0 / PSF", 10_000),
    Source("php-manual", "CC BY 3.0", 10_000),
    Source("gnome-user-docs", "CC BY 3.0"),
    Source("mozilla-org-site", "MPL 2.0"),
    Source("bitcoin-org-site", "MIT"),
)
"""Parallel text whose licence allows commercial use. Left out: sources with no stated licence."""

CLEAN_TEXT = (
    Source("fr-orangesum-news.meta.jsonl.gz", "CC BY-SA 4.0", 25_000),
    Source("fr-commonvoice.txt.gz", "CC0", 60_000),
    Source("en-onestopenglish.txt.gz", "CC BY-SA 4.0", 5_000),
    Source("en-commonvoice.txt.gz", "CC0", 30_000),
    Source("en-cia-factbook.txt.gz", "CC0", 6_000),
)
"""Running text that a body reads, and how many lines or paragraphs of it. Left out although free: French Wikinews and
the debates of the Assemblée nationale, whose sentences the typed edits are scored on."""

CLEAN_NLI = (
    Source("mnli_ext_train_en", "MultiNLI (OANC, CC BY-SA 3.0, CC BY 3.0)", times=3),
    Source("mnli_sample_train_en", "MultiNLI (OANC, CC BY-SA 3.0, CC BY 3.0)", times=3),
    Source("snli_subset20k_en", "CC BY-SA 4.0"),
    Source("snli_dev_en", "CC BY-SA 4.0"),
    Source("cad_snli_train_en", "Apache-2.0, CC BY-SA 4.0"),
    Source("cad_snli_dev_en", "Apache-2.0, CC BY-SA 4.0"),
    Source("cad_snli_test_en", "Apache-2.0, CC BY-SA 4.0"),
    Source("inli_train_en", "CC BY-SA 4.0", 20_000),
    Source("inli_val_en", "CC BY-SA 4.0"),
    Source("inli_test_en", "CC BY-SA 4.0"),
    Source("tracie_train_en", "Apache-2.0"),
    Source("med_en", "CC BY-SA 4.0", 1_000),
    Source("conjnli_adv_train_en", "MIT", 4_000),
    Source("fm2_dev_en", "CC BY-SA 3.0"),
    Source("fm2_test_en", "CC BY-SA 3.0"),
    Source("negnli_snli_en", "MIT"),
    Source("negnli_rte_en", "MIT"),
    Source("scone_train_en", "CC BY-SA 4.0", 1_500),
    Source("help_conj_disj_en", "CC BY-SA 4.0", 1_000),
    Source("breaking_nli_en", "CC BY-SA 4.0", 2_000),
    Source("bump_edits_en", "MIT"),
    Source("summedits_edits_en", "Apache-2.0", 3_000),
    Source("ambient_en", "CC BY 4.0"),
    Source("factscore_decomposition_pairs_en", "MIT", 2_000),
    Source("pawsx_en_dev", "free for any purpose (PAWS)"),
    Source("pawsx_fr_dev", "free for any purpose (PAWS)"),
)
"""NLI sets whose licence allows commercial use.

Left out although free: FEVER (its dev claims are the seeds of the FEVER-symmetric test set) and the negated
MultiNLI set (rewritten from the MultiNLI dev set).
"""

ABLATION_NLI = (
    Source("mnli_ext_train_fr_detok", "XNLI machine translation, CC BY-NC 4.0"),
    Source("sick_fr_train", "CC BY-NC-SA 4.0"),
    Source("sick_en_train", "CC BY-NC-SA 3.0"),
    Source("lingnli_base_train_en", "not stated"),
    Source("lingnli_lots_train_en", "not stated"),
    Source("lingnli_litl_train_en", "not stated"),
)
"""Sets that may be trained on to learn what they would add, and never shipped: non-commercial, or no licence stated."""

OWN_FAMILIES = Path(__file__).with_name("data") / "families"
"""The fact families that ship with the package, beside those of the data folder."""

LABELS = {
    "entailment": (0,),
    "neutral": (1,),
    "contradiction": (2,),
    "not_entailment": (1, 2),
    "not_contradiction": (0, 1),
}
"""The classes that each label allows; coarse labels allow two (trained with the log of their summed probability)."""


@dataclass(frozen=True, slots=True)
class NliRow:
    """One training pair: texts, the allowed classes (entailment 0, neutral 1, contradiction 2), and its source."""

    premise: str
    hypothesis: str
    allowed: tuple[int, ...]
    source: str
    soft: tuple[float, float, float] | None = None


def is_english(row: NliRow) -> bool:
    """Whether both sides of a pair are English prose of a public set, so that words can be switched."""
    name, _, sides = row.source.partition(":")
    return "_en" in name or (name == "translated" and sides == "en-en")


def _tsv(path: Path) -> Iterator[dict[str, str]]:
    if not path.exists():
        raise DataError(f"{path}: not found; give the folder of the training data with --data")
    with gzip.open(path, "rt", encoding="utf-8", newline="") as handle:
        yield from csv.DictReader(handle, delimiter="\t", quoting=csv.QUOTE_NONE)


def parallel(data: Path, name: str) -> list[tuple[str, str]]:
    """The ``(english, french)`` pairs of one file of ``text/parallel``."""
    rows = _tsv(data / "text" / "parallel" / f"{name}.tsv.gz")
    return [(row["en"], row["fr"]) for row in rows if row.get("en") and row.get("fr")]


def mono(data: Path, name: str) -> Iterator[str]:
    """The lines of one file of ``text/mono`` (plain text, or the paragraphs of JSON lines)."""
    path = data / "text" / "mono" / name
    with gzip.open(path, "rt", encoding="utf-8") as handle:
        for line in handle:
            if name.endswith(".jsonl.gz"):
                row = json.loads(line)
                yield from (part for part in (row["title"], row["heading"], *row["article"].split("\n")) if part)
            elif line.strip():
                yield line.strip()


def nli_rows(data: Path, source: Source, seed: int) -> list[NliRow]:
    """The pairs of one NLI file, a seeded sample of at most ``source.most``."""
    rows = []
    for row in _tsv(data / "nli" / f"{source.name}.tsv.gz"):
        label = row["label"]
        if label not in LABELS:
            raise DataError(f"{source.name}: unknown label {label!r}; expected one of {', '.join(LABELS)}")
        rows.append(NliRow(row["premise"], row["hypothesis"], LABELS[label], source.name))
    if len(rows) > source.most:
        rows = random.Random(f"{seed}-{source.name}").sample(rows, source.most)
    return rows


def sts_rows(data: Path, name: str) -> list[tuple[str, str, float]]:
    """The ``(text, text, similarity 0..1)`` triples of one STS file."""
    return [
        (row["premise"], row["hypothesis"], float(row["label"]) / 5) for row in _tsv(data / "sts" / f"{name}.tsv.gz")
    ]


def families(folder: Path, *more: Path) -> list[dict[str, object]]:
    """All fact families of the folders of JSON lines, in file order. Raises ``DataError`` when there are none."""
    found: list[dict[str, object]] = []
    for path in (path for place in (folder, *more) for path in sorted(place.glob("*.jsonl"))):
        found.extend(json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip())
    if not found:
        raise DataError(f"{folder}: no fact families (*.jsonl) found")
    return found


def family_rows(family: dict[str, object], per_family: int, seed: int, pairs: tuple[str, ...]) -> list[NliRow]:
    """A balanced, seeded sample of the labelled pairs of one fact family.

    The relations that follow are those of ``families/README.md``. ``pairs`` names the language pairs
    (``fr-fr``, ``en-en``, ``fr-en``, ``en-fr``); they take turns, so that no pair is drowned. Updates are left out.
    """
    parts: dict[str, list[dict[str, str]]] = {"base": [family["base"]]}  # type: ignore[list-item]
    for key in ("same", "general", "specific", "contra", "neutral"):
        parts[key] = list(family.get(key, []))  # type: ignore[call-overload]
    told = parts["base"] + parts["same"]
    stronger = parts["specific"]
    entail = [(a, b) for a in told for b in told if a is not b]
    entail += [(a, b) for a in told + stronger for b in parts["general"]]
    entail += [(a, b) for a in stronger for b in told]
    neutral = [(b, a) for a in told + stronger for b in parts["general"]] + [(b, a) for a in stronger for b in told]
    traps = [pair for a in told for b in parts["neutral"] for pair in ((a, b), (b, a))]
    clash = [pair for a in told + stronger for b in parts["contra"] for pair in ((a, b), (b, a))]
    rng = random.Random(f"{seed}-{family['id']}")
    rows = []
    share = per_family // 3
    # A third each: entailment, contradiction, and neutral (half of it traps, half of it the more general side).
    plan = (
        ((0,), entail, share),
        ((1,), neutral, share // 2),
        ((1,), traps, share - share // 2),
        ((2,), clash, share),
    )
    for allowed, pool, count in plan:
        chosen = rng.sample(pool, min(count, len(pool)))
        for index, (a, b) in enumerate(chosen):
            left, right = pairs[index % len(pairs)].split("-")
            rows.append(NliRow(a[left], b[right], allowed, f"families:{left}-{right}"))
    return rows
