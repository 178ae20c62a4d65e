"""The table of given names by gender, made from the lists of the Faker library (MIT licence).

``python -m factcheck.training.given_names --data DATA --out factcheck/claims/lang/given_names.tsv``

A name is kept when two lists have it at least and all that have it agree on its gender, when it is no place of the
gazetteer and begins the name of no country (*Sierra Leone*), and when news hardly ever write it small (*rose*, *prince*
are words first). Needs the ``train`` extra.
"""

from __future__ import annotations

import argparse
import gzip
import re
from collections import Counter
from collections.abc import Iterator
from importlib import import_module, resources
from pathlib import Path

from factcheck.claims.lang import reference
from factcheck.clusters.words import plain
from factcheck.reports.files import write_text

__all__ = ["main", "named"]

LOCALES = (
    "en", "fr_FR", "fr_BE", "fr_CA", "fr_CH", "fr_DZ", "en_GB", "en_IE", "en_US", "en_NZ", "de_AT", "de_DE", "es_AR",
    "es_CL", "es_CO", "es_ES", "es_MX", "it_IT", "nl_BE", "nl_NL", "pl_PL", "pt_BR", "pt_PT", "ro_RO", "sv_SE",
)  # fmt: skip
TEXTS = ("en-bbc-news.txt.gz", "en-onestopenglish.txt.gz", "en-reuters-c50.txt.gz", "fr-orangesum-news.meta.jsonl.gz")
SMALL = 0.1
"""The share of its occurrences that may be written small for a word to be a name."""
BOTH = frozenset({"alix", "bobby", "dana", "frankie", "hilary", "jackie", "jocelyn", "lesley", "nikita", "vivian"})
"""Names of women in the lists that well-known men bear too."""
LISTS = 2
FEW = 3
SHORTEST = 3
_NAME = re.compile(r"[A-ZÀ-Þ][a-zß-ÿ]+(?:-[A-ZÀ-Þ][a-zß-ÿ]+)?")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")


def named() -> dict[str, str]:
    """Each name of several lists, in lower case, to ``Fem`` or ``Masc``; without those that women and men bear."""
    found: dict[str, set[str]] = {}
    lists: Counter[str] = Counter()
    for locale in LOCALES:
        provider = import_module(f"faker.providers.person.{locale}").Provider
        for gender, names in (("Fem", provider.first_names_female), ("Masc", provider.first_names_male)):
            known = {name.lower() for name in names if len(name) >= SHORTEST and _NAME.fullmatch(name)}
            lists.update(known)
            for name in known:
                found.setdefault(name, set()).add(gender)
    return {name: min(genders) for name, genders in found.items() if len(genders) == 1 and lists[name] >= LISTS}


def _places() -> frozenset[str]:
    """The plain names of the places in the gazetteer, and the first words of those of countries and capitals."""
    raw = resources.files("factcheck.judgement").joinpath("data/places.tsv.gz").read_bytes()
    rows = [line.split("\t") for line in gzip.decompress(raw).decode("utf-8").splitlines()]
    rows = [row for row in rows if len(row) == 3]
    names = frozenset(name for row in rows for name in row[2].split(";"))
    great = (row[2] for row in rows if row[0] in {"country", "capital"})
    return names.union(name.split()[0] for forms in great for name in forms.split(";"))


def _words(data: Path) -> Iterator[str]:
    for name in TEXTS:
        with gzip.open(data / "text" / "mono" / name, "rt", encoding="utf-8") as lines:
            for line in lines:
                yield from _WORD.findall(line)


def main(arguments: list[str] | None = None) -> int:
    """Write the table; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder of the development data")
    parser.add_argument("--out", type=Path, required=True, help="the table")
    options = parser.parse_args(arguments)
    names = named()
    large: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for word in _words(options.data):
        if word.lower() in names:
            (small if word.islower() else large)[word.lower()] += 1
    places = _places() | reference("fr").not_names | reference("en").not_names
    kept = sorted(
        name
        for name in names
        if name not in BOTH
        and not {name, plain(name)} & places
        and small[name] <= max(FEW, SMALL * (small[name] + large[name]))
        and (large[name] or not small[name])
    )
    head = "# Given names and the gender of those who bear them, from the lists of Faker (MIT), by "
    head += "factcheck.training.given_names\n"
    write_text(options.out, head + "".join(f"{name}\t{names[name]}\n" for name in kept))
    print(f"{len(kept)} of {len(names)} names kept")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
