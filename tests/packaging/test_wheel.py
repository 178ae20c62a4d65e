"""The wheel as a user gets it: built, installed elsewhere, and run there on two articles."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import tarfile
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.packaging

ARTICLES = {
    "phare.md": (
        "---\ntitle: Effondrement à Valdor\nsource: Le Phare\npublished: 2025-06-05\nlang: fr\n---\n"
        "Onze mineurs sont morts jeudi 5 juin dans l’effondrement de la mine de Valdor, selon la direction."
    ),
    "gazette.md": (
        "---\ntitle: Drame à Valdor\nsource: La Gazette\npublished: 2025-06-05\nlang: fr\n---\n"
        "Neuf mineurs sont morts jeudi 5 juin dans l’effondrement de la mine de Valdor, selon le syndicat."
    ),
}


def build(root: Path, out: Path, kind: str) -> Path:
    """Build one distribution of the checkout into ``out``."""
    command = [sys.executable, "-m", "build", f"--{kind}", "--no-isolation", "--outdir", str(out), str(root)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return next(out.iterdir())


@pytest.fixture(scope="module")
def wheel(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(root, tmp_path_factory.mktemp("wheel"), "wheel")


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The ``bin`` folder of a new environment that holds the wheel, and sees our dependencies but not our checkout."""
    home = tmp_path_factory.mktemp("elsewhere") / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(home)], check=True)
    scripts = home / ("Scripts" if os.name == "nt" else "bin")
    python = scripts / "python"
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install", "-q", "--no-deps", "--no-index", str(wheel)]
    subprocess.run(pip, check=True, capture_output=True)
    ask = "import sysconfig; print(sysconfig.get_path('purelib'))"
    site = subprocess.run([str(python), "-c", ask], capture_output=True, text=True, check=True).stdout.strip()
    # A path listed in a .pth file is searched, but the .pth files in it (our editable install) are not followed.
    paths = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    Path(site, "dependencies.pth").write_text("\n".join(sorted(paths)) + "\n", encoding="utf-8")
    return scripts


def environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "COV_"))}


def test_wheel_holds_everything_it_needs_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    assert {"factcheck/py.typed", "factcheck/articles/publishers.toml", "factcheck/__main__.py"} <= names
    assert any(name.endswith("/licenses/LICENSE") for name in names)
    assert {name.split("/")[0].split("-")[0] for name in names} == {"factcheck"}
    assert not [name for name in names if name.endswith((".pyc", ".orig", ".pkl", ".pt"))]


def test_wheel_holds_every_file_of_the_package(root: Path, wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    files = (path for path in (root / "factcheck").rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    assert {path.relative_to(root).as_posix() for path in files} <= names


def test_wheel_holds_the_models(wheel: Path, shipped: Path) -> None:
    listed = json.loads((shipped / "MANIFEST.json").read_text(encoding="utf-8"))["models"]
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    for model, entry in listed.items():
        assert {f"factcheck/_models/{model}/{file}" for file in entry["files"]} <= names


def test_installed_command_answers_elsewhere(installed: Path, tmp_path: Path) -> None:
    command = [str(installed / "factcheck"), "--version"]
    done = subprocess.run(command, cwd=tmp_path, env=environment(), capture_output=True, text=True, check=True)
    assert done.stdout.startswith("factcheck 0.")
    ask = [str(installed / "python"), "-c", "import factcheck; print(factcheck.__file__)"]
    done = subprocess.run(ask, cwd=tmp_path, env=environment(), capture_output=True, text=True, check=True)
    assert Path(done.stdout.strip()).is_relative_to(installed.parent)


def test_report_runs_from_the_installed_wheel(installed: Path, shipped: Path, tmp_path: Path) -> None:
    for name, text in ARTICLES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    command = [str(installed / "factcheck"), "report", ".", "--out", "found"]
    done = subprocess.run(
        command, cwd=tmp_path, env=environment(), capture_output=True, text=True, check=False, timeout=300
    )
    assert done.returncode == 0, done.stderr
    report = json.loads((tmp_path / "found" / "report.json").read_text(encoding="utf-8"))
    assert {article["source"] for article in report["articles"]} == {"Le Phare", "La Gazette"}
    assert report["claims"]
    assert (tmp_path / "found" / "report.html").is_file()


def test_shipped_models_are_found_in_the_installed_wheel(installed: Path, shipped: Path, tmp_path: Path) -> None:
    command = [str(installed / "factcheck"), "models", "verify"]
    done = subprocess.run(command, cwd=tmp_path, env=environment(), capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "all models are whole\n")


def test_source_distribution_builds(root: Path, tmp_path: Path) -> None:
    with tarfile.open(build(root, tmp_path, "sdist")) as archive:
        names = {name.split("/", 1)[1] for name in archive.getnames() if "/" in name}
    assert {"pyproject.toml", "LICENSE", "CHANGELOG.md", "constraints.txt", "corpus/README.md"} <= names
    assert "factcheck/articles/publishers.toml" in names
    assert "tests/packaging/test_wheel.py" in names
