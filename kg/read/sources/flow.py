"""Text as it flows in a document: paragraphs become lines, and so do the rows of tables."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from kg.read.sources.cells import row
from kg.read.sources.characters import mended

_SPACES = re.compile(r"[ \t\r\n\f]+")
_WIDEST = 100  # columns that a cell may span
_LONGEST = 20  # lines in a cell; one with more holds a page, not a datum


@dataclass(slots=True)
class Cell:
    """A cell of a table that is being read: its lines, and how many columns and rows it spans."""

    lines: list[str] = field(default_factory=list)
    across: int = 1
    down: int = 1

    def widen(self, columns: int) -> None:
        """Let it span some columns, within reason."""
        self.across = max(1, min(columns, _WIDEST))


@dataclass(slots=True)
class _Table:
    around: list[str]
    rows: list[list[Cell]] = field(default_factory=list)
    cell: Cell | None = None
    holds_page: bool = False


class Flow:
    """Gathers the lines of a document from what a parser meets in it, in order."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._text: list[str] = []
        self._tables: list[_Table] = []

    @property
    def cell(self) -> Cell | None:
        """The cell that is open."""
        return self._tables[-1].cell if self._tables else None

    def add(self, text: str) -> None:
        """Go on in the line that is open. White space of the file is a space, an ideographic space stays."""
        self._text.append(text)

    def end_line(self) -> None:
        """End the line that is open, if it holds anything."""
        line = mended(_SPACES.sub(" ", self.take())).strip(" ")
        if line:
            self._sink().append(line)

    def take(self) -> str:
        """What the open line holds so far, which is then outside the text until it is added again."""
        text = "".join(self._text)
        self._text.clear()
        return text

    def start_table(self) -> None:
        """Open a table. One that stands in a cell of another makes that one the frame of a page."""
        self.end_line()
        self.mark_page()
        self._tables.append(_Table(self._sink()))

    def start_row(self) -> None:
        """Open a row of a table."""
        self.end_cell()
        if self._tables:
            self._tables[-1].rows.append([])

    def start_cell(self, across: int = 1, down: int = 1) -> None:
        """Open a cell of a row."""
        self.end_cell()
        if self._tables:
            table = self._tables[-1]
            table.rows = table.rows or [[]]
            table.cell = Cell(down=down)
            table.cell.widen(across)
            table.rows[-1].append(table.cell)

    def end_cell(self) -> None:
        """Close the cell that is open."""
        self.end_line()
        if self._tables:
            self._tables[-1].cell = None

    def end_table(self) -> None:
        """Close a table."""
        self.end_cell()
        if self._tables:
            table = self._tables.pop()
            table.around.extend(_table_lines(table))

    def mark_page(self) -> None:
        """Take the table that is open for the frame of a page: its cells hold text of their own."""
        if self._tables:
            self._tables[-1].holds_page = True

    def text(self) -> str:
        """All lines, when the document has ended."""
        while self._tables:
            self.end_table()
        self.end_line()
        return "\n".join(self._lines)

    def _sink(self) -> list[str]:
        """Where a line goes: into the open cell; what a table holds outside its cells stands before it."""
        if self.cell:
            return self.cell.lines
        return self._tables[-1].around if self._tables else self._lines


def _table_lines(table: _Table) -> list[str]:
    cells = [cell for cells in table.rows for cell in cells]
    if table.holds_page or any(len(cell.lines) > _LONGEST for cell in cells):
        return [line for cell in cells for line in cell.lines]
    made: list[str] = []
    pending: dict[int, int] = {}  # column → rows that a cell above still takes
    for cells in table.rows:
        alone = len(cells) == 1 and not pending
        texts, pending = _placed(cells, pending)
        made += cells[0].lines if alone else [row(texts)]
    return [line for line in made if line]


def _placed(cells: list[Cell], pending: dict[int, int]) -> tuple[list[str], dict[int, int]]:
    """The texts of a row by column, empty where a cell spans several, and the columns that cells take below."""
    texts: list[str] = []
    below = {column: rows - 1 for column, rows in pending.items() if rows > 1}
    for cell in cells:
        while len(texts) in pending:
            texts.append("")
        for column in range(len(texts), len(texts) + cell.across):
            if cell.down > 1:
                below[column] = cell.down - 1
        texts += [" ".join(cell.lines), *[""] * (cell.across - 1)]
    while len(texts) in pending:
        texts.append("")
    return texts, below
