"""The public face: what is exported, that it is light to import, and that every part says what it is."""

from __future__ import annotations

import ast
import importlib.util
import pkgutil
import subprocess
import sys
from pathlib import Path

import pytest

import factcheck

HEAVY = (
    "torch",
    "transformers",
    "sentence_transformers",
    "spacy",
    "pandas",
    "trafilatura",
    "babel",
    "datasketch",
    "rich",
)


def test_public_names_are_sorted_and_there() -> None:
    assert factcheck.__all__ == sorted(factcheck.__all__)
    for name in factcheck.__all__:
        if name != "CrossChecker":
            assert getattr(factcheck, name) is not None


def test_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'Checker'"):
        factcheck.Checker  # noqa: B018


def test_package_is_typed(root: Path) -> None:
    assert (root / "factcheck" / "py.typed").is_file()


@pytest.mark.parametrize(
    "module", ["factcheck", "factcheck.cli", "factcheck.articles", "factcheck.config", "factcheck.models"]
)
def test_importing_is_light(module: str) -> None:
    code = f"import sys, {module}; print([name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def modules() -> list[str]:
    found = pkgutil.walk_packages(factcheck.__path__, "factcheck.")
    return sorted(module.name for module in found if module.name != "factcheck.__main__")


@pytest.mark.parametrize("name", modules())
def test_every_module_says_what_it_is(name: str) -> None:
    spec = importlib.util.find_spec(name)
    assert spec is not None
    assert spec.origin is not None
    tree = ast.parse(Path(spec.origin).read_text(encoding="utf-8"))
    assert ast.get_docstring(tree), f"{name} has no docstring"


def test_errors_are_drawn_as_a_tree() -> None:
    from factcheck import errors

    for name in errors.__all__:
        assert name in (errors.__doc__ or ""), f"{name} is missing from the tree in factcheck.errors"
        assert issubclass(getattr(errors, name), errors.FactcheckError)
