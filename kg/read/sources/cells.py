"""How a row of a table stands in the text of a source, whatever the format: its cells in one line, a tab between."""

from __future__ import annotations

import re
from collections.abc import Sequence

_SPACES = re.compile(r"\s+")


def row(cells: Sequence[str]) -> str:
    """A row as a line. Every row of a table has as many tabs, empty cells too; a lone cell is a line like others."""
    line = "\t".join(_SPACES.sub(" ", cell).strip() for cell in cells)
    return line if line.strip() else ""
