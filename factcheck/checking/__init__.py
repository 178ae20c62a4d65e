"""What stands between findings and the exit code: the baseline, suppression in the text, and the level that fails."""

from __future__ import annotations

from factcheck.checking.baseline import Baseline, mark_known
from factcheck.checking.changes import changed_files
from factcheck.checking.levels import fails
from factcheck.checking.suppression import Remark, suppress

__all__ = ["Baseline", "Remark", "changed_files", "fails", "mark_known", "suppress"]
