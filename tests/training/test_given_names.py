"""The table of given names: whom all lists agree on, no places, no words first."""

from __future__ import annotations

import gzip
from pathlib import Path
from types import SimpleNamespace

import pytest

from factcheck.claims.lang.given import given_gender
from factcheck.training import given_names

LISTS = {
    "aa": (("Brunehilde", "Rose", "Camille", "Paris", "April", "Sierra", "Once"), ("Théodulf", "Camille")),
    "bb": (("Brunehilde", "Rose", "Camille", "Paris", "April", "Sierra", "O'"), ("Théodulf", "anatole")),
}


def test_what_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def provider(name: str) -> SimpleNamespace:
        women, men = LISTS[name.rsplit(".", 1)[1]]
        return SimpleNamespace(Provider=SimpleNamespace(first_names_female=women, first_names_male=men))

    monkeypatch.setattr(given_names, "LOCALES", tuple(LISTS))
    monkeypatch.setattr(given_names, "import_module", provider)
    monkeypatch.setattr(given_names, "TEXTS", ("news.txt.gz",))
    mono = tmp_path / "text" / "mono"
    mono.mkdir(parents=True)
    with gzip.open(mono / "news.txt.gz", "wt", encoding="utf-8") as lines:
        lines.write("Brunehilde porte une rose.\n" + "La rose, une rose, des rose et Rose.\n" * 3)
    out = tmp_path / "names.tsv"
    assert given_names.main(["--data", str(tmp_path), "--out", str(out)]) == 0
    rows = [line for line in out.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    assert rows == ["brunehilde\tFem", "théodulf\tMasc"]
    assert "2 of 6 names kept" in capsys.readouterr().out


def test_the_table_that_ships_is_sound() -> None:
    text = Path(given_names.__file__).parents[1] / "claims" / "lang" / "given_names.tsv"
    rows = [line.split("\t") for line in text.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    assert len(rows) > 1500
    assert {gender for _, gender in rows} == {"Fem", "Masc"}
    assert [name for name, _ in rows] == sorted({name for name, _ in rows})
    assert all(given_gender(name) == gender for name, gender in rows)
