"""The order in which a page is read. What runs across its columns cuts the page into bands; in each band one column is
read after the other."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from statistics import median

from kg.read.sources.pdf.pieces import Piece, line, rows

_LONG = 5  # em: pieces that tell how wide the text of a page is
_DRIFT = 0.06  # of its width, that a gutter may be off its place
_STEPS = 12  # places looked at on either side
_FREE = 0.4  # em on either side of the middle of a gutter
_FILLED = 0.5  # of a column's width, that half of its lines have at least
_FEWEST = 2  # lines in a column
_LARGER = 1.15  # times the usual size: a heading that begins at the left and stands over all columns

Gutters = tuple[float, ...]


def frame(pieces: Iterable[Piece]) -> tuple[float, float] | None:
    """The left and the right edge of the text of a page; None where no line is long enough to tell."""
    long = [piece for piece in pieces if piece.width >= _LONG * piece.em]
    return (min(piece.left for piece in long), max(piece.right for piece in long)) if long else None


def find_gutters(pieces: Sequence[Piece]) -> Gutters:
    """The middles of the gutters between the columns of a page, all of one width; none for a page of one column."""
    found: list[Gutters] = []
    if edges := frame(pieces):
        left, right = edges
        for count in (2, 3):
            places = [left + (right - left) * i / count for i in range(1, count)]
            gutters = tuple(_clearest(pieces, place, _DRIFT * (right - left)) for place in places)
            if _are_filled(pieces, gutters, (right - left) / count):
                found.append(gutters)
    return min(found, key=lambda gutters: sum(_stands_in(piece, gutters) for piece in pieces), default=())


def fits(pieces: Sequence[Piece], gutters: Gutters) -> bool:
    """Whether a page whose own lines are too short to tell may have the gutters of other pages: most stands clear of
    them, and there is one piece to a line."""
    free = [piece for piece in pieces if not _stands_in(piece, gutters)]
    columns = [rows(part) for part in _columns(free, gutters)]
    alone = all(column and median(map(len, column)) == 1 for column in columns)
    return alone and len(free) * 2 > len(pieces)


def reading_order(pieces: Sequence[Piece], gutters: Gutters) -> Iterator[str]:
    """The lines of a page as a reader meets them."""
    across = _across(pieces, gutters)
    ordered = sorted(pieces, key=lambda piece: -piece.middle)
    lefts = [min((piece.left for piece in part), default=0.0) for part in _columns(pieces, gutters)]
    for whole, group in groupby(ordered, key=lambda piece: piece in across):
        band = list(group)
        parts = [band] if whole else _columns(band, gutters)
        for left, part in zip(lefts, parts, strict=False):
            yield from (line(row, left) for row in rows(part))


def _clearest(pieces: Iterable[Piece], place: float, drift: float) -> float:
    """Where fewest pieces stand in a gutter, nearest to its place."""
    places = [place + drift * step / _STEPS for step in range(-_STEPS, _STEPS + 1)]
    return min(places, key=lambda at: (sum(_stands_in(piece, (at,)) for piece in pieces), abs(at - place)))


def _are_filled(pieces: Iterable[Piece], gutters: Gutters, width: float) -> bool:
    """Whether there is running text in all columns, side by side. The cells of a table are too short for that."""
    columns = [rows(part) for part in _columns((p for p in pieces if not _stands_in(p, gutters)), gutters)]
    if any(len(column) < _FEWEST for column in columns):
        return False
    if any(
        one[0][0].base < other[-1][0].base or other[0][0].base < one[-1][0].base for one, other in pairwise(columns)
    ):
        return False
    longest = ([max(piece.width for piece in row) for row in column] for column in columns)
    return all(median(widths) >= _FILLED * width for widths in longest)


def _columns(pieces: Iterable[Piece], gutters: Gutters) -> list[list[Piece]]:
    """Pieces by the column that their left edge stands in."""
    columns: list[list[Piece]] = [[] for _ in range(len(gutters) + 1)]
    for piece in pieces:
        columns[bisect(gutters, piece.left)].append(piece)
    return columns


def _across(pieces: Sequence[Piece], gutters: Gutters) -> set[Piece]:
    """The pieces that columns give way to: those over a gutter, those in one row with them, and headings that begin at
    the left and stand over all columns."""
    made = {piece for piece in pieces if _is_across(piece, gutters)}
    heights = [piece.base for piece in made]
    made |= {piece for piece in pieces if any(abs(piece.base - height) <= _FREE * piece.em for height in heights)}
    if gutters:
        usual = median(piece.em for piece in pieces)
        first, *others = _columns((piece for piece in pieces if piece not in made), gutters)
        large = [piece for piece in first if piece.em >= _LARGER * usual]
        text = [piece for piece in first if piece.em < _LARGER * usual]
        made |= {piece for piece in large if _is_over(piece, text, [other for part in others for other in part])}
    return made


def _is_over(heading: Piece, first: Iterable[Piece], others: Iterable[Piece]) -> bool:
    """Whether nothing stands beside a heading, and what is below it stands in all columns, or on the next page."""
    if any(abs(other.middle - heading.middle) <= (other.em + heading.em) / 2 for other in others):
        return False
    return any(other.middle < heading.middle for other in others) or all(
        piece.middle > heading.middle for piece in first
    )


def _is_across(piece: Piece, gutters: Gutters) -> bool:
    return any(piece.left < at - _FREE * piece.em and piece.right > at + _FREE * piece.em for at in gutters)


def _stands_in(piece: Piece, gutters: Gutters) -> bool:
    return any(piece.left < at + _FREE * piece.em and piece.right > at - _FREE * piece.em for at in gutters)
