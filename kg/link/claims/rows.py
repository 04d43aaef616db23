"""The rows of the book's tables and notes as the claim rules see them: cells with the mentions in them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from kg.link.scene import Linked, Passage, Scene
from kg.model import Cell, Kind, Section, Span


@dataclass(frozen=True, slots=True)
class Field:
    """A cell that holds something: its text, a paragraph a line, whose first character has the clean offset `start`."""

    scene: Scene
    column: str
    text: str
    start: int
    passages: tuple[Passage, ...]

    @property
    def span(self) -> Span:
        """Where it is printed."""
        return self.scene.span(self.start, self.start + len(self.text))

    def mentions(self, *kinds: Kind) -> list[Linked]:
        """The mentions in it, of some kinds where any are given."""
        end = self.start + len(self.text)
        return [one for passage in self.passages for one in passage.between(self.start, end, *kinds)]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table `title`, in `section`: its cells that hold something. `alone` tells a table of one row."""

    title: str
    section: Section
    fields: tuple[Field, ...]
    alone: bool

    def under(self, head: re.Pattern[str]) -> Field | None:
        """The first cell under a head that fits."""
        return next((field for field in self.fields if head.fullmatch(field.column)), None)


def rows(scene: Scene) -> Iterator[Row]:
    """The rows of all tables, in the book's order."""
    starts = [passage.start for passage in scene.passages]
    for table in scene.book.tables:
        section = scene.book.outline[table.section]
        for cells in table.rows:
            fields = tuple(_field(scene, starts, cell) for cell in cells if cell.start < cell.end)
            yield Row(table.title, section, fields, len(table.rows) == 1)


def _field(scene: Scene, starts: list[int], cell: Cell) -> Field:
    first = max(0, bisect_left(starts, cell.start + 1) - 1)
    own = scene.passages[first : bisect_left(starts, cell.end)]
    return Field(scene, cell.column, scene.book.text[cell.start : cell.end], cell.start, own)
