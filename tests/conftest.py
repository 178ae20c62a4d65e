"""What all tests share: where the shared data and the models are, when they are there at all."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def root() -> Path:
    """The root of the checkout."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of data that stands beside the checkout and is not part of it."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("the shared data is not beside the checkout")
    return folder


@pytest.fixture(scope="session")
def shipped() -> Path:
    """The folder of the shipped models."""
    folder = ROOT / "models"
    if not (folder / "MANIFEST.json").is_file():
        pytest.skip("the shipped models are not in this checkout")
    return folder
