"""Characters → pieces of lines → rows: what stands side by side on a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from kg.read.sources.characters import mended
from kg.read.sources.pdf.glyphs import Glyph, Rule

_RISE = 0.3  # em that the next character of a piece may stand higher or lower
_BACK = 0.6  # em that it may stand back
_APART = 0.2  # em from which on it stands apart, as by a space
_GAP, _SPACE = 0.9, 1.6  # em that it may be away, and where white space is written between
_WIDEST = 60  # em that a gap is written as
_SAME_ROW = 0.5  # em between the lines that two pieces of a row stand on


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters side by side on the line at `base`, without a wide gap; no white space at either end.

    `em` is the size of an ideograph. A table is a piece of many lines.
    """

    text: str
    left: float
    right: float
    base: float
    em: float
    is_table: bool = False

    @property
    def width(self) -> float:
        """From its left to its right edge."""
        return self.right - self.left

    @property
    def middle(self) -> float:
        """The height of its middle."""
        return self.base + 0.35 * self.em


def read_pieces(glyphs: Iterable[Glyph], upright: Sequence[Rule] = ()) -> Iterator[Piece]:
    """The pieces of some characters in their order; an upright rule between two characters parts them."""
    current: list[Glyph] = []
    for glyph in glyphs:
        if glyph.char.isspace() and not current:
            continue
        if current and (_is_away(current, glyph) or (upright and _is_parted(current[-1], glyph, upright))):
            yield from _piece(current)
            current = []
            if glyph.char.isspace():
                continue
        current.append(glyph)
    if current:
        yield from _piece(current)


def rows(pieces: Iterable[Piece]) -> list[list[Piece]]:
    """Pieces in rows from the top down, each from left to right."""
    made: list[list[Piece]] = []
    base = em = 0.0
    for piece in sorted(pieces, key=lambda piece: (-piece.base, piece.left)):
        if not made or base - piece.base > _SAME_ROW * max(em, piece.em):
            made.append([])
            base, em = piece.base, piece.em
        elif piece.em > em:  # the small one before it is a raised figure: the row stands where this one does
            base, em = piece.base, piece.em
        made[-1].append(piece)
    return [sorted(row, key=lambda piece: piece.left) for row in made]


def line(row: Sequence[Piece], left: float | None = None) -> str:
    """A row as a line of text. A gap is as wide in ideographic spaces, and so is the indent from `left`."""
    if row[0].is_table:
        return "\n".join(piece.text for piece in row)
    text, end = "", row[0].left if left is None else left
    for piece in row:
        gap = (piece.left - end) / piece.em
        text += "\u3000" * min(round(gap), _WIDEST) or (" " if text and gap > _APART else "")
        text += piece.text
        end = piece.right
    return text


def _is_away(before: Sequence[Glyph], glyph: Glyph) -> bool:
    """Whether a character does not stand right behind those before it."""
    last = before[-1]
    ink = last if not last.char.isspace() else next(past for past in reversed(before) if not past.char.isspace())
    em = max(ink.em, glyph.em)
    room = _SPACE if glyph.char.isspace() or ink is not last else _GAP
    return abs(glyph.base - ink.base) > _RISE * em or not -_BACK * em <= glyph.left - ink.right <= room * em


def _is_parted(last: Glyph, glyph: Glyph, upright: Sequence[Rule]) -> bool:
    """Whether an upright rule stands between two characters."""
    left, right, height = (last.left + last.right) / 2, (glyph.left + glyph.right) / 2, glyph.base + 0.35 * glyph.em
    return any(left < rule.at < right and rule.start < height < rule.end for rule in upright)


def _piece(glyphs: Sequence[Glyph]) -> Iterator[Piece]:
    """The piece of some glyphs, if any is to be seen."""
    if text := mended("".join(_spaced(glyphs))).strip():
        shown = [glyph for glyph in glyphs if not glyph.char.isspace()]
        em, base = median(glyph.em for glyph in shown), median(glyph.base for glyph in shown)
        yield Piece(text, shown[0].left, max(glyph.right for glyph in shown), base, em)


def _spaced(glyphs: Sequence[Glyph]) -> Iterator[str]:
    """The characters, with the spaces that a file only leaves room for."""
    for last, glyph in pairwise([glyphs[0], *glyphs]):
        spaced = last.char.isspace() or glyph.char.isspace()
        yield glyph.char if spaced or glyph.left - last.right <= _APART * glyph.em else f" {glyph.char}"
