"""Tables that are ruled: where level and upright rules cross, the text between them is cells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.read.sources.cells import row
from kg.read.sources.pdf.glyphs import Rule
from kg.read.sources.pdf.pieces import Piece, rows

_NEAR = 3.0  # points between rules that are one, or that touch
_LEVEL = 1.0  # points between the lines of cells that stand side by side
_MOST_RULES = 1500  # more make a map or a chart

Cell = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Grid:
    """The rules of one table. `across` are the edges of its columns from left to right, `down` those of its rows from
    the top down."""

    across: tuple[float, ...]
    down: tuple[float, ...]
    level: tuple[Rule, ...]
    upright: tuple[Rule, ...]

    def cell(self, piece: Piece) -> Cell | None:
        """The row and the column that a piece stands in, those of the first where cells are merged; None outside."""
        x, y = (piece.left + piece.right) / 2, piece.middle
        if not (self.across[0] < x < self.across[-1] and self.down[-1] < y < self.down[0]):
            return None
        return self.first(sum(edge > y for edge in self.down) - 1, sum(edge < x for edge in self.across) - 1)

    def first(self, i: int, j: int) -> Cell:
        """The first of the cells that row `i`, column `j` is merged with: no rule stands between them."""
        while j and not _covers(self.upright, self.across[j], (self.down[i] + self.down[i + 1]) / 2):
            j -= 1
        while i and not _covers(self.level, self.down[i], (self.across[j] + self.across[j + 1]) / 2):
            i -= 1
        return i, j


def find_grids(level: Sequence[Rule], upright: Sequence[Rule]) -> list[Grid]:
    """The ruled tables of a page, the narrowest first: two rows and two columns at least. Their sides may be open."""
    grids: list[Grid] = []
    if max(len(level), len(upright)) > _MOST_RULES:
        return grids
    for lying, standing in _crossing(_merged(level), _merged(upright)):
        ends = [end for rule in lying for end in (rule.start, rule.end)]
        across = _distinct([*(rule.at for rule in standing), min(ends), max(ends)])
        down = _distinct(rule.at for rule in lying)[::-1]
        if len(across) > 2 and len(down) > 2:
            grids.append(Grid(tuple(across), tuple(down), tuple(lying), tuple(standing)))
    return sorted(grids, key=lambda grid: grid.across[-1] - grid.across[0])


def table_rows(grid: Grid, pieces: Iterable[Piece]) -> list[str]:
    """The rows of a table as lines, of the pieces that stand in it; one wide cell is a line like others."""
    cells: dict[Cell, list[Piece]] = {}
    for piece in pieces:
        if cell := grid.cell(piece):
            cells.setdefault(cell, []).append(piece)
    made: list[str] = []
    for i in range(len(grid.down) - 1):
        firsts = [grid.first(i, j) for j in range(len(grid.across) - 1)]
        columns = [rows(cells.get(first, ())) if first == (i, j) else [] for j, first in enumerate(firsts)]
        made += map(row, _parted(columns if len(set(firsts)) > 1 else columns[:1]))
    return [text for text in made if text]


def _parted(columns: Sequence[list[list[Piece]]]) -> Iterator[list[str]]:
    """The cells of a ruled row, or of several where no rule parts them: a column numbers them, and no line of another
    column stands between two numbers."""
    texts = [["".join(piece.text for piece in line) for line in column] for column in columns]
    for column, numbers in zip(columns, texts, strict=True):
        heights = [line[0].base for line in column]
        if len(numbers) > 1 and all(map(str.isdigit, numbers)) and _stand_at(columns, heights):
            for height in heights:
                yield [
                    "".join(text for text, line in zip(words, lines, strict=True) if _is_near(line[0].base, height))
                    for words, lines in zip(texts, columns, strict=True)
                ]
            return
    yield ["".join(column) for column in texts]


def _stand_at(columns: Iterable[list[list[Piece]]], heights: Sequence[float]) -> bool:
    return all(any(_is_near(line[0].base, height) for height in heights) for column in columns for line in column)


def _is_near(one: float, other: float) -> bool:
    return abs(one - other) <= _LEVEL


def _crossing(level: Sequence[Rule], upright: Sequence[Rule]) -> list[tuple[list[Rule], list[Rule]]]:
    """Level and upright rules that touch, directly or through others."""
    groups: list[tuple[list[Rule], list[Rule]]] = []
    for standing in upright:
        touched = [group for group in groups if any(_touch(lying, standing) for lying in group[0])]
        known = {lying for group in groups for lying in group[0]}
        lying = [rule for rule in level if rule not in known and _touch(rule, standing)]
        groups = [group for group in groups if group not in touched]
        groups.append(
            (
                [*(rule for group in touched for rule in group[0]), *lying],
                [*(rule for group in touched for rule in group[1]), standing],
            )
        )
    return [group for group in groups if group[0]]


def _touch(lying: Rule, standing: Rule) -> bool:
    return (
        lying.start - _NEAR <= standing.at <= lying.end + _NEAR
        and standing.start - _NEAR <= lying.at <= standing.end + _NEAR
    )


def _covers(rules: Iterable[Rule], at: float, point: float) -> bool:
    return any(abs(rule.at - at) <= _NEAR and rule.start <= point <= rule.end for rule in rules)


def _merged(rules: Iterable[Rule]) -> list[Rule]:
    """Rules in line that overlap or touch as one; so are the two edges of a thin box."""
    made: list[Rule] = []
    for rule in sorted(rules):
        near = [other for other in made if rule.at - other.at <= _NEAR and _overlap(rule, other)]
        made = [other for other in made if other not in near]
        parts = [*near, rule]
        made.append(Rule(parts[0].at, min(part.start for part in parts), max(part.end for part in parts)))
    return made


def _overlap(one: Rule, other: Rule) -> bool:
    return one.start <= other.end + _NEAR and other.start <= one.end + _NEAR


def _distinct(places: Iterable[float]) -> list[float]:
    """Places from the lowest up, those that are near each other once."""
    made: list[float] = []
    for place in sorted(places):
        if not made or place - made[-1] > _NEAR:
            made.append(place)
    return made
