"""What is drawn on a page, as PDFium tells it: characters and rules (straight lines), with their places.

Lengths are in points. A page is turned so that its text runs from left to right; heights grow upwards.
"""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator
from typing import Any, NamedTuple

from pypdfium2 import raw

_WIDE = 0x2E80  # the first of the characters that are as wide as they are high
_SLANT = 0.1  # quarter turns that a line of text may be off the level
_STRAIGHT, _SHORTEST = 1.0, 5.0  # points that a rule may be off its axis, and that it has at least
_FARTHEST = 1e5  # points that a place on a page may be away
_MOST_SEGMENTS = 5000  # a path of more is a drawing

Point = tuple[float, float]


class Glyph(NamedTuple):
    """A character, from `left` to `right` on the line at `base`; `em` is the size of an ideograph of its font."""

    char: str
    left: float
    right: float
    base: float
    em: float


class Rule(NamedTuple):
    """A straight line: at `at`, from `start` to `end` along the other axis."""

    at: float
    start: float
    end: float


def read_glyphs(text_page: Any) -> dict[int, list[Glyph]]:
    """The characters of a page in the file's order, by the direction that they run in, in quarter turns.

    What slants, as stamps across a page do, is left out, and so is the white space that PDFium adds of its own.
    """
    found: dict[int, list[Glyph]] = {}
    box, matrix, x, y = raw.FS_RECTF(), raw.FS_MATRIX(), ctypes.c_double(), ctypes.c_double()
    for i, char in _characters(text_page):
        angle = raw.FPDFText_GetCharAngle(text_page, i) / (math.pi / 2)
        if abs(angle - round(angle)) > _SLANT or not raw.FPDFText_GetLooseCharBox(text_page, i, box):
            continue
        raw.FPDFText_GetCharOrigin(text_page, i, x, y)
        raw.FPDFText_GetMatrix(text_page, i, matrix)
        turn, size = round(angle) % 4, raw.FPDFText_GetFontSize(text_page, i)
        left, base = _turned((x.value, y.value), turn)
        right = max(_turned((box.left, box.bottom), turn)[0], _turned((box.right, box.top), turn)[0])
        if ord(char) >= _WIDE:  # some files have the box of the ink only
            right = max(right, left + size * math.hypot(matrix.a, matrix.b))
        em = size * math.hypot(matrix.c, matrix.d) or 1.0
        if abs(left) + abs(right) + abs(base) + em < _FARTHEST:
            found.setdefault(turn, []).append(Glyph(char, left, right, base, em))
    return found


def read_rules(page: Any, turn: int) -> tuple[list[Rule], list[Rule]]:
    """The level and the upright rules of a page whose text runs in direction `turn`; a box gives its edges."""
    level: list[Rule] = []
    upright: list[Rule] = []
    for i in range(raw.FPDFPage_CountObjects(page)):
        drawn = raw.FPDFPage_GetObject(page, i)
        if raw.FPDFPageObj_GetType(drawn) != raw.FPDF_PAGEOBJ_PATH:
            continue
        for begin, end in _strokes(drawn):
            (x0, y0), (x1, y1) = _turned(begin, turn), _turned(end, turn)
            if abs(y0 - y1) < _STRAIGHT and abs(x0 - x1) > _SHORTEST:
                level.append(Rule((y0 + y1) / 2, min(x0, x1), max(x0, x1)))
            elif abs(x0 - x1) < _STRAIGHT and abs(y0 - y1) > _SHORTEST:
                upright.append(Rule((x0 + x1) / 2, min(y0, y1), max(y0, y1)))
    return level, upright


def _characters(text_page: Any) -> Iterator[tuple[int, str]]:
    """The index and the character of all that the file holds; one outside the BMP comes as two halves."""
    high = 0
    for i in range(raw.FPDFText_CountChars(text_page)):
        code = raw.FPDFText_GetUnicode(text_page, i)
        if 0xD800 <= code < 0xDC00:
            high = code
        elif raw.FPDFText_IsGenerated(text_page, i) != 1:
            if high and 0xDC00 <= code < 0xE000:
                code = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00)
            high = 0
            yield i, chr(code)


def _turned(point: Point, turn: int) -> Point:
    """A point of a page after text that runs in direction `turn` (clockwise, as PDFium counts) is laid level."""
    x, y = point
    return ((x, y), (-y, x), (-x, -y), (y, -x))[turn]


def _strokes(path: Any) -> Iterator[tuple[Point, Point]]:
    """The straight lines of a path."""
    count = raw.FPDFPath_CountSegments(path)
    if not 0 < count <= _MOST_SEGMENTS:
        return
    matrix, x, y = raw.FS_MATRIX(), ctypes.c_float(), ctypes.c_float()
    raw.FPDFPageObj_GetMatrix(path, matrix)
    first = last = (0.0, 0.0)
    for i in range(count):
        segment = raw.FPDFPath_GetPathSegment(path, i)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        kind = raw.FPDFPathSegment_GetType(segment)
        point = (
            matrix.a * x.value + matrix.c * y.value + matrix.e,
            matrix.b * x.value + matrix.d * y.value + matrix.f,
        )
        if kind == raw.FPDF_SEGMENT_MOVETO:
            first = point
        elif kind == raw.FPDF_SEGMENT_LINETO:
            yield last, point
        if raw.FPDFPathSegment_GetClose(segment):
            yield point, first
        last = point
