"""The gates: a figure under its floor fails, a raised floor never goes down, other data is not accepted."""

from __future__ import annotations

import json

from factcheck.evaluation import gates


def test_shortfalls_name_the_figure_and_its_floor():
    lines = gates.shortfalls({"nli.a": 66.0, "sts.b": 0.8}, {"nli.a": 65.9, "sts.b": 0.8})
    assert lines == ["nli.a: 65.9 is under its floor 66"]


def test_raised_floors_never_go_down():
    floors = gates.raised({"nli.a": 66.0, "nli.b": 70.0}, {"nli.a": 70.0, "nli.b": 69.0})
    assert floors == {"nli.a": 70.0 - gates.MARGINS["nli"], "nli.b": 70.0}


def test_other_data_is_refused(tmp_path):
    (tmp_path / "a").write_text("x")
    lines = gates.check_files(tmp_path, {"a": "0" * 64, "b": "0" * 64})
    assert [line.split(":")[0] for line in lines] == ["a", "b"]


def test_main_fails_on_a_figure_that_is_no_longer_measured(tmp_path, monkeypatch, capsys):
    floors = tmp_path / "floors.json"
    floors.write_text(json.dumps({"files": {}, "floors": {"sts.fr.gone": 0.5}}))
    monkeypatch.setattr(gates, "FLOORS", floors)
    monkeypatch.setitem(gates.TASKS, "sts", lambda data: {"sts.fr.spearman": 0.9})
    assert gates.main(["--data", str(tmp_path)]) == 1
    assert "sts.fr.gone" in capsys.readouterr().err


def test_raise_rewrites_the_floors(tmp_path, monkeypatch):
    floors = tmp_path / "floors.json"
    floors.write_text(json.dumps({"files": {}, "floors": {"sts.fr.spearman": 0.5}}))
    monkeypatch.setattr(gates, "FLOORS", floors)
    monkeypatch.setitem(gates.TASKS, "sts", lambda data: {"sts.fr.spearman": 0.9})
    assert gates.main(["--data", str(tmp_path), "--raise"]) == 0
    assert json.loads(floors.read_text())["floors"] == {"sts.fr.spearman": 0.898}


def test_the_shipped_floors_are_of_known_tasks():
    content = json.loads(gates.FLOORS.read_text(encoding="utf-8"))
    assert content["floors"]
    assert all(name.split(".")[0] in gates.TASKS for name in content["floors"])
