"""The checker a command works with, made from its settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.cli._command import Run
    from factcheck.pipeline import CrossChecker

__all__ = ["make_checker"]


def make_checker(run: Run) -> CrossChecker:
    """A ``CrossChecker`` with the models and thresholds of the run's settings; models load on first use."""
    from factcheck.pipeline import CrossChecker

    if run.settings.workers is not None:
        import torch

        torch.set_num_threads(run.settings.workers)
    return CrossChecker(settings=run.settings)
