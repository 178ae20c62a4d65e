"""What a run found, written for people and for machines: ``write(report, out_dir, formats, lang)``.

One renderer a file. Every output depends on the report alone: same report, same bytes.
"""

from __future__ import annotations

from factcheck.reports.writing import FORMATS, write

__all__ = ["FORMATS", "write"]
