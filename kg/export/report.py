"""The report on a build: one self-contained page that says how the book was read, and what is doubtful about it.

A panel is one function that says what is to be shown and one template `report/NAME.html.j2` that shows it; the panels
of one floor make a chapter.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.export.pages import write_page
from kg.export.reading import PANELS, Panel
from kg.model import Knowledge


@dataclass(frozen=True, slots=True)
class _Chapter:
    """The panels on what one floor did."""

    name: str
    title: str
    panels: Sequence[Panel]


def write_report(knowledge: Knowledge, path: Path, views: str | None = None) -> Path:
    """Write the report on what was understood of a book, and return its path.

    `views` is the address, from the report's folder, of the page that opens the book's views.
    Raises OSError where the report cannot be written.
    """
    chapters = [_reading(knowledge)]
    return write_page(path, "report/page.html.j2", book=knowledge.book, chapters=chapters, views=views)


def _reading(knowledge: Knowledge) -> _Chapter:
    return _Chapter("reading", "阅读 Reading", [panel(knowledge.book) for panel in PANELS])
