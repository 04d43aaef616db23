"""Tables that print has flattened into lines: their titles, columns and rows, cell by cell.

A table is announced by a title (…一览表, …目录) or by the heads of its columns (序号 …), and its rows open with a key:
a number, the number of a document, a day. It ends at a heading, an entry, a credit, or where running text resumes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.model import Block, BlockKind, Cell, Section, Table
from kg.read.grids import Grid, Page, columns_at, is_title, keyed, spaced, tabbed
from kg.read.kinds import fields
from kg.read.lines import Line
from kg.read.measure import Measure, is_closed

_PARAGRAPHS = Measure(48)  # stands in where lines have no measure


@dataclass(frozen=True, slots=True)
class TableHead:
    """A table's title as printed (empty where none is), the heads of its columns (empty where none are printed), and
    its number in the book, which tells it from others that look like it."""

    number: int
    title: str
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CellPlace:
    """Where a cell stands: its table, its row and its column, counted from 0."""

    table: TableHead
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Part:
    """Lines of a table that belong together: a paragraph of a cell, or, without a place, its title, heads, 续表."""

    lines: tuple[Line, ...]
    place: CellPlace | None = None


@dataclass(frozen=True, slots=True)
class FoundTable:
    """A table as it stands in the lines `start:stop`, its parts in their order."""

    start: int
    stop: int
    parts: tuple[Part, ...]


def find_tables(
    lines: Sequence[Line], headings: Mapping[int, int], usual: Measure | None, source: str = ""
) -> Iterator[FoundTable]:
    """The tables among the lines of a book, in its order.

    `headings` maps the index of a heading's line to its contents entry; `usual` is None where lines are whole
    paragraphs; in `source` are the tabs between cells.
    """
    page = Page(lines, headings, usual or _PARAGRAPHS, usual is not None, source, "\t" in source)
    i = number = 0
    while i < len(lines):
        found = _table_at(page, i, number)
        if found:
            yield found
            number += 1
        i = found.stop if found else i + 1


def _table_at(page: Page, i: int, number: int) -> FoundTable | None:
    """The table that line i opens: its title, the heads of its columns or its first row."""
    titled, heading = is_title(page, i), i in page.headings
    after = i + 1 if titled or heading else i
    columns, begin = columns_at(page, after)
    grid = keyed(page, begin, columns, titled, heading) if titled or heading or columns else None
    if not grid and columns and (titled or heading):
        grid = spaced(page, begin, columns)
    if not grid and page.tabs:
        grid = tabbed(page, after)
    if not grid:
        return None
    start = i + 1 if heading else i
    head = TableHead(number, page.lines[i].text if titled else "", grid.columns)
    return FoundTable(start, grid.stop, tuple(_parts(page, range(start, grid.stop), head, grid)))


def _parts(page: Page, within: range, head: TableHead, grid: Grid) -> Iterator[Part]:
    """The lines of a table as parts, in their order: the paragraphs of each cell, and what is in no cell."""
    places = {
        line.offsets[0]: (row, column)
        for row, cells in enumerate(grid.rows)
        for column, cell in enumerate(cells)
        for line in cell
    }
    pieces = sorted(_pieces(page.lines[within.start : within.stop], grid), key=lambda line: line.offsets[0])
    widest = [
        max((line.width for cell in column for line in cell), default=0) for column in zip(*grid.rows, strict=True)
    ]
    group: list[Line] = []
    for piece, behind in zip(pieces, [*pieces[1:], None], strict=True):
        group.append(piece)
        place = places.get(piece.offsets[0])
        same = place and behind and places.get(behind.offsets[0]) == place
        if not (same and place and behind) or _ends_paragraph(page, piece, behind, widest[place[1]]):
            yield Part(tuple(group), CellPlace(head, *place) if place else None)
            group = []


def _pieces(lines: Sequence[Line], grid: Grid) -> Iterator[Line]:
    """The lines of a table, those of its rows cut into cells."""
    within = [line for cells in grid.rows for cell in cells for line in cell]
    yield from within
    covered = {offset for line in within for offset in line.offsets}
    yield from (line for line in lines if line.offsets[0] not in covered)


def _ends_paragraph(page: Page, line: Line, behind: Line, widest: int) -> bool:
    """Whether a line of a cell ends a paragraph: it is closed, and short of its column or before a label."""
    if not page.wrapped:
        return True
    full = max(widest, page.usual.full) if widest > page.usual.cell else widest
    return is_closed(line) and (line.width <= full * 3 // 4 or behind.text.endswith(("：", ":")))


def tables_of(
    text: str, blocks: Sequence[Block], places: Mapping[int, CellPlace], outline: Sequence[Section]
) -> tuple[Table, ...]:
    """The tables of a book, in its order: from its clean text, its blocks, the places of those that are cells (by
    where they start), and its outline. A note of labelled fields is a table of one row.

    A cell that holds nothing starts and ends where the cell before it ends.
    """
    made: list[tuple[int, Table]] = []
    cells: dict[TableHead, list[Block]] = {}
    for block in blocks:
        if place := places.get(block.start):
            cells.setdefault(place.table, []).append(block)
        elif block.kind is BlockKind.NOTE:
            made.append((block.start, _note(text, block, outline)))
    for head, own in cells.items():
        title = head.title or outline[own[0].section].title
        made.append((own[0].start, Table(title, own[0].section, head.columns, _rows(head, own, places))))
    return tuple(table for _, table in sorted(made, key=lambda item: item[0]))


def _rows(head: TableHead, blocks: Sequence[Block], places: Mapping[int, CellPlace]) -> tuple[tuple[Cell, ...], ...]:
    """The rows of a table from its blocks, a cell for every column."""
    bounds: dict[tuple[int, int], tuple[int, int]] = {}
    for block in blocks:
        place = places[block.start]
        start = bounds.get((place.row, place.column), (block.start, 0))[0]
        bounds[place.row, place.column] = (start, block.end)
    rows = []
    at = blocks[0].start
    for row in range(max(row for row, _ in bounds) + 1):
        cells = []
        for column, name in enumerate(head.columns):
            start, at = bounds.get((row, column), (at, at))
            cells.append(Cell(name, start, at))
        rows.append(tuple(cells))
    return tuple(rows)


def _note(text: str, block: Block, outline: Sequence[Section]) -> Table:
    """A note as a table of one row, a column for each label."""
    found = fields(text[block.start : block.end])
    cells = tuple(Cell(label, block.start + start, block.start + end) for label, start, end in found)
    return Table(outline[block.section].title, block.section, tuple(cell.column for cell in cells), (cells,))
