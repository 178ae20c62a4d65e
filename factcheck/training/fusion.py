"""The recipe of ``judgement/fusion.json``: boosted trees under sign constraints, and a few weights set by hand.

::

    python -m factcheck.training.fusion --data ../shared/data --nli models/nli-fr-en
    python -m factcheck.training.fusion --data ../shared/data --check     # figures by cross-fitting, nothing written
    python -m factcheck.training.fusion --data ../shared/data --stories   # the model for stories alone, the rest stays

takes about ten minutes on one core, most of it to read the archive's articles and for the NLI model's reading
of the pairs. Needs scikit-learn.
"""

from __future__ import annotations

import argparse
import datetime as dt
import hashlib
import json
import logging
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from factcheck.judgement.features import READ_BY_MODELS, SIMILARITIES
from factcheck.judgement.fusion import RELATIONS, parse
from factcheck.judgement.lang import words
from factcheck.training.archive_pairs import archive_pairs, retold_pairs
from factcheck.training.glance import fit_glance, glanced_at
from factcheck.training.judged_pairs import LabelledPair, edited_pairs, family_pairs, story_pairs, wild_pairs
from factcheck.training.newsroom import MET, PLANTED, newsroom_pairs
from factcheck.training.trees import tree_of
from factcheck.training.weigh_stories import fit_stories

__all__ = [
    "FITTED",
    "FOLDS",
    "HAND_SET",
    "blanked",
    "fit",
    "fold_of",
    "main",
    "pairs_of",
    "rows_of",
    "target",
    "weight_of",
    "write",
]


@dataclass(frozen=True, slots=True)
class Plan:
    """What one model may use: features that may only speak for *yes*, only against it, or either way, and weights that
    are set by hand on top of what is fitted."""

    up: frozenset[str]
    down: frozenset[str]
    free: frozenset[str] = frozenset()
    fixed: Mapping[str, float] = field(default_factory=dict)


CLASHES = words(
    """value_clash date_clash negation_clash antonym_clash role_clash denial_clash exclusive_clash place_clash
    state_clash causal_clash order_clash"""
)
FITTED = {
    "same": Plan(
        up=words(
            """words concepts predicates contained context names dates_near cos cos_frame same_min same_max ent_max
            ent_min con_cos value_agree date_agree place_agree name_agree rare_value frame"""
        )
        | CLASHES,
        down=words(
            """dates_far names_apart measures_both events_apart other_apart periods_apart scope_apart frames_apart
            subject_apart same_article names_foreign part_apart"""
        ),
        free=words("has_nli length con_max con_min"),
        # What keeps two facts apart, or makes them one, is rare in any training set and certain when it is there.
        fixed={
            "events_apart": -3.0,
            "periods_apart": -3.0,
            "scope_apart": -1.0,
            "subject_apart": -0.5,
            "twins": 4.0,
            "rebuttal": 4.0,
            "other_apart": -1.5,
        },
    ),
    "clash": Plan(
        up=words("name_clash quantifier_clash clashes con_max con_min value_clash_same date_clash_same") | CLASHES,
        down=words(
            "ent_max ent_min value_agree date_agree place_agree antonym_agree role_agree agreements same_min name_agree"
        ),
        free=words("has_nli cos cos_frame both_sides cross_language"),
        # A comparer that is sure has read the two sentences; few training pairs have each kind of clash.
        fixed={
            "twins": 3.0,
            "value_clash": 1.5,
            "date_clash": 1.0,
            "role_clash": 4.0,
            "negation_clash": 1.5,
            "antonym_clash": 1.0,
            "exclusive_clash": 1.0,
            "quantifier_clash": 1.5,
            "denial_clash": 4.0,
            "place_clash": 0.5,
        },
    ),
}
HAND_SET: dict[str, dict[str, Any]] = {
    "update_clash": {
        "bias": -2.0, "features": [], "trees": [],
        "weights": {
            "grew": 3.5, "planned": 2.5, "settled": 2.5, "says_changed": 2.0, "after": 1.8, "state_agree": 0.5,
            "overtaken": 2.5,
            "fixed": -3.5, "shrank": -3.0, "undone": -3.0, "before": -1.0, "both_ahead": -0.8,
        },
    },
    "update_calm": {
        "bias": -2.5, "features": [], "trees": [],
        "weights": {
            "grew": 4.0, "planned": 3.3, "settled": 2.0, "says_changed": 1.0, "after": 0.5, "fixed": -2.0,
            "both_ahead": -1.5, "ent_min": -0.5,
        },
    },
}  # fmt: skip
"""When time explains a difference: a count that grows, a plan come true; the rules are those of ``updates``."""
TREES, DEPTH, RATE, LEAF, RIDGE = 120, 3, 0.06, 40, 5.0
FOLDS = 5


def fold_of(pair: LabelledPair, folds: int) -> int:
    """The part a pair belongs to, by a hash of its story, family or article, for ever the same."""
    return int(hashlib.sha256(f"fusion-{pair.group}".encode()).hexdigest(), 16) % folds


def rows_of(pairs: Sequence[LabelledPair], judge: Any, batch: int = 512) -> list[dict[str, float]]:
    """The features of each pair."""
    return [known.row for known in prepared(pairs, judge, batch)]


def prepared(pairs: Sequence[LabelledPair], judge: Any, batch: int = 512) -> list[Any]:
    """All that is known of each pair before it is judged."""
    found = []
    for start in range(0, len(pairs), batch):
        part = pairs[start : start + batch]
        articles = [article for pair in part for article in pair.articles]
        found += judge.prepare([(pair.a, pair.b) for pair in part], articles)
        logging.info("%d of %d pairs read", len(found), len(pairs))
    return found


def target(head: str, pair: LabelledPair) -> int | None:
    """The answer that a pair gives to the question of a model; ``None`` when it gives none."""
    if head == "same":
        return int(pair.relation != "neutral")
    return None if pair.clash is None else int(pair.clash)


def blanked(row: Mapping[str, float], names: frozenset[str]) -> dict[str, float]:
    """A row as it would be had the models not been asked."""
    return {name: 0.0 if name in names else value for name, value in row.items()}


def fit(
    name: str, pairs: Sequence[LabelledPair], rows: Sequence[Mapping[str, float]], weights: Sequence[float]
) -> dict[str, Any]:
    """One fitted model as JSON: bias, features, trees and the weights set by hand.

    A part of the rows is repeated without the NLI model's reading, and a smaller one without any model's, because the
    judge works without them too. Both answers weigh the same in the question whether two claims clash.
    """
    import numpy as np
    from sklearn.ensemble import HistGradientBoostingClassifier

    plan = FITTED[name]
    used = sorted(plan.up | plan.down | plan.free)
    chosen = [(i, t) for i, pair in enumerate(pairs) if (t := target(name, pair)) is not None]
    table = [rows[i] for i, _ in chosen]
    answers = [t for _, t in chosen]
    weight = [weights[i] for i, _ in chosen]
    for share, blank in ((0.15, READ_BY_MODELS), (0.05, READ_BY_MODELS | SIMILARITIES)):
        table = table + [blanked(rows[i], blank) for i, _ in chosen]
        weight = weight + [weights[i] * share for i, _ in chosen]
    repeats = len(table) // max(1, len(chosen))
    x = np.array([[row[n] for n in used] for row in table], dtype=np.float64)
    y = np.array(answers * repeats)
    w = np.array(weight)
    if name == "clash":
        for answer in (0, 1):
            w[y == answer] *= w.sum() / 2 / w[y == answer].sum()
    model = HistGradientBoostingClassifier(
        max_iter=TREES, max_depth=DEPTH, learning_rate=RATE, min_samples_leaf=LEAF, l2_regularization=RIDGE,
        monotonic_cst=[1 if n in plan.up else -1 if n in plan.down else 0 for n in used], early_stopping=False,
        random_state=0,
    ).fit(x, y, sample_weight=w / w.mean())  # fmt: skip
    trees = [tree_of(step[0]) for step in model._predictors]
    # The weights set by hand come on top of the trees: the bias takes back what they add on the whole.
    by_hand = np.array([sum(weight * row[n] for n, weight in plan.fixed.items()) for row in table])
    shift = _balancing(model.decision_function(x) + by_hand, y, w)
    bias = round(float(np.ravel(model._baseline_prediction)[0]) + shift, 4)
    return {"bias": bias, "features": used, "trees": trees, "weights": dict(plan.fixed)}


def _balancing(scores: Any, answers: Any, weights: Any) -> float:
    """What must be added to log-odds so that as many *yes* are expected as there are."""
    import numpy as np

    low, high = -10.0, 10.0
    for _ in range(60):
        middle = (low + high) / 2
        expected = (weights / (1 + np.exp(-(scores + middle)))).sum()
        low, high = (low, middle) if expected > (weights * answers).sum() else (middle, high)
    return (low + high) / 2


def write(path: Path, content: Mapping[str, Any]) -> None:
    """Write the fusion as one JSON file with its card, a tree a line; whole or not at all."""
    text = json.dumps({"card": content["card"]}, ensure_ascii=False, indent=1)[:-2]
    for group in ("heads", "trust", "chosen", "met"):
        heads = ",\n".join(_head_text(name, head) for name, head in content[group].items())
        text += f',\n "{group}": {{\n{heads}\n }}'
    if "glance" in content:
        text += f",\n{_head_text('glance', content['glance'])}"
    text += "\n}\n"
    json.loads(text)
    part = path.with_suffix(".part")
    part.write_text(text, encoding="utf-8")
    part.replace(path)


def _head_text(name: str, head: Mapping[str, Any]) -> str:
    rest = json.dumps({key: value for key, value in head.items() if key != "trees"}, ensure_ascii=False)[1:-1]
    trees = ",\n   ".join(json.dumps(tree, separators=(",", ":")) for tree in head["trees"])
    return f'  "{name}": {{{rest}, "trees": [\n   {trees}\n  ]}}' if trees else f'  "{name}": {{{rest}, "trees": []}}'


NEWS = "text/mono/fr-orangesum-news.meta.jsonl.gz"
WILD_FIRST, WILD_DAYS, WILD_ARTICLES = dt.date(2020, 6, 9), 3, 70
COUNTS = {"wild": 5000, "families": 600, "edits": 400}
WEIGHTS = {"wild": 0.4, "story": 0.4, "edit": 0.2, "family": 0.5, "archive": 0.0}
"""How much a pair of each sort counts: the stories are nearest to what is judged, the wild sets the prior. Look-alikes
of an archive teach the four models little but doubt."""
RETOLD = "retold"
COUNTED = {MET: 1.0, PLANTED: 2.0, RETOLD: 2.0}
"""How much a pair of a story counts: one that a judge meets there, one that the writer picked, one of real articles."""
SOURCES = [
    "fact families that the NLI model was not trained on (CC BY 4.0)",
    "stories of training/tables/stories.tsv (CC BY 4.0)",
    "OrangeSum news of 9 to 11 June 2020: candidate pairs as they come, taken as neutral (CC BY-SA 4.0)",
    "typed edits of OrangeSum sentences (CC BY-SA 4.0)",
    "stories: pairs of training/data/stories read one by one and labelled, training/tables/newsroom.tsv (CC BY 4.0)",
    "stories: pairs of OrangeSum articles of one story, training/tables/retold.tsv (CC BY-SA 4.0)",
    "trust, glance: pairs of OrangeSum articles read and labelled, training/tables/archive.tsv (CC BY-SA 4.0)",
]


def pairs_of(data: Path, encoder: Any, seed: int = 0) -> list[LabelledPair]:
    """All training pairs. Raises ``DataError`` when the folder lacks a file."""
    from factcheck.training import corpora
    from factcheck.training.heldout import held_out_families

    held = held_out_families(data / "families", corpora.OWN_FAMILIES)
    known = corpora.families(data / "families", corpora.OWN_FAMILIES)
    families = family_pairs([family for family in known if family["id"] in held], seed)
    random.Random(seed).shuffle(families)
    return [
        *story_pairs(encoder, seed),
        *wild_pairs(
            data / NEWS, encoder, COUNTS["wild"], first=WILD_FIRST, days=WILD_DAYS, most=WILD_ARTICLES, seed=seed
        ),
        *families[: COUNTS["families"]],
        *edited_pairs(data / NEWS, COUNTS["edits"], seed),
        *archive_pairs(data / NEWS),
    ]


def sort_of(pair: LabelledPair) -> str:
    """``wild``, ``edit``, ``archive``, ``story`` or ``family``."""
    if pair.kind == "wild":
        return "wild"
    if pair.kind.startswith("archive"):
        return "archive"
    if pair.kind.startswith("edit"):
        return "edit"
    return "story" if pair.group.startswith("story") else "family"


def weight_of(pair: LabelledPair) -> float:
    """How much a pair counts in the fit."""
    return WEIGHTS[sort_of(pair)]


def weighed_stories(content: Mapping[str, Any], data: Path, judge: Any) -> dict[str, Any]:
    """The two models for stories told by two houses, on top of the others: ``chosen`` without the pairs of real
    articles, of which nobody chose any, and ``met`` with them."""
    from factcheck.judgement.caution import with_grounds

    pairs = newsroom_pairs() + retold_pairs(data / NEWS)
    fusion = parse({"card": {}, "heads": content["heads"]})
    rows = [
        with_grounds(known, fusion(known.row), chosen=pair.kind == PLANTED)
        for pair, known in zip(pairs, prepared(pairs, judge), strict=True)
    ]
    logging.info("%d pairs of stories", len(pairs))
    fitted = {}
    for name, counted in (("chosen", COUNTED | {RETOLD: 0.0}), ("met", COUNTED)):
        kept = [i for i, pair in enumerate(pairs) if counted[pair.kind] > 0]
        relations, counts = [pairs[i].relation for i in kept], [counted[pairs[i].kind] for i in kept]
        fitted[name] = fit_stories([rows[i] for i in kept], relations, counts)
    return fitted


def glance_of(pairs: Sequence[LabelledPair], known: Sequence[Any], judge: Any) -> dict[str, Any]:
    """The model of what is worth reading, from what a judge shows of the archive's pairs."""
    met = [i for i, pair in enumerate(pairs) if sort_of(pair) == "archive" and glanced_at(known[i])]
    sure = [judge.weigh(judge.fusion(known[i].row), known[i]) for i in met]
    shown = [relation != "neutral" and confidence >= judge.settings.weighed for relation, confidence in sure]
    logging.info("%d of %d pairs of the archive are shown", sum(shown), len(shown))
    return fit_glance([known[i].row for i in met], shown, [fold_of(pairs[i], FOLDS) for i in met])


def main(arguments: list[str] | None = None) -> None:
    """Fit the fusion and write it, or print the cross-fitted figures."""
    from factcheck.judgement import Judge
    from factcheck.models import load_encoder, load_nli
    from factcheck.training.crossfit import crossfit, trusted

    parser = argparse.ArgumentParser(prog="factcheck.training.fusion", description=main.__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--nli", help="folder of the NLI model; default: the shipped one")
    parser.add_argument("--out", type=Path, default=Path(__file__).parents[1] / "judgement" / "fusion.json")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--backend", default="torch", help="torch, bfloat16 or auto")
    parser.add_argument("--stories", action="store_true", help="fit the model for stories alone")
    parser.add_argument("--check", action="store_true", help="print cross-fitted figures and write nothing")
    options = parser.parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    encoder, nli = load_encoder(), load_nli(options.nli, backend=options.backend)
    if options.stories:
        content = json.loads(options.out.read_text(encoding="utf-8"))
        content["card"] |= {"trained_on": SOURCES, "encoder": encoder.digest, "nli": nli.digest}
        write(options.out, content | weighed_stories(content, options.data, Judge(nli, encoder)))
        return
    pairs = pairs_of(options.data, encoder, options.seed)
    logging.info("%d pairs", len(pairs))
    known = prepared(pairs, Judge(nli, encoder))
    if options.check:
        print(json.dumps(crossfit(pairs, known, lambda fusion: Judge(nli, encoder, fusion=fusion)), indent=1))
        return
    rows = [one.row for one in known]
    weights = [weight_of(pair) for pair in pairs]
    kept = [i for i, weight in enumerate(weights) if weight > 0]
    heads = {
        name: fit(name, [pairs[i] for i in kept], [rows[i] for i in kept], [weights[i] for i in kept])
        for name in FITTED
    } | HAND_SET
    trust = trusted(pairs, known, lambda fusion: Judge(nli, encoder, fusion=fusion))
    card = {
        "trained_on": SOURCES,
        "pairs": {r: sum(pair.relation == r for pair in pairs) for r in RELATIONS},
        "weights": WEIGHTS,
        "encoder": encoder.digest,
        "nli": nli.digest,
        "licence": "CC BY-SA 4.0",
        "recipe": "factcheck.training.fusion",
    }
    content = {"card": card, "heads": heads, "trust": trust}
    content["glance"] = glance_of(pairs, known, Judge(nli, encoder, fusion=parse(content)))
    write(options.out, content | weighed_stories(content, options.data, Judge(nli, encoder)))
    logging.info("wrote %s", options.out)


if __name__ == "__main__":
    main()
