"""What stands between findings and the exit code: the baseline, suppression in the text, and the level that fails."""

from __future__ import annotations

from factcheck.checking.baseline import Baseline, Entry, mark_known
from factcheck.checking.changes import changed_files
from factcheck.checking.levels import by_path, fails, level_for
from factcheck.checking.suppression import Remark, suppress

__all__ = [
    "Baseline",
    "Entry",
    "Remark",
    "by_path",
    "changed_files",
    "fails",
    "level_for",
    "mark_known",
    "suppress",
]
