"""The rows of a table as print has left them: what opens a row, and which of its lines belong to which cell."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from math import inf

from kg.read.lines import Line, width_of
from kg.read.measure import Measure
from kg.resources import patterns

KEYS = ("file", "serial", "day", "number")
_MISREAD = str.maketrans({"l": "1", "I": "1", "o": "0", "O": "0", "n": "11", "H": "11"})
_MOST_LOST = 2  # numbers in a row that the scan may have lost between two rows
_TEXT = 24  # from this width on a cell is set like text, its first line set in by up to _INDENT
_INDENT = 6
_WIDTH_COST = 0.2  # what a unit of a cell's width costs where a unit left open at the end of one of its lines costs 1
_EMPTY = 100  # at most so much white space stands before a line's first character
_ENDED_COST = 4  # what a sentence costs that ends with a line inside a cell
_SENTENCE_ENDS = ("。", "！", "？")

Cell = tuple[Line, ...]


@cache
def _key(kind: str) -> re.Pattern[str]:
    return re.compile(patterns("reading")["keys"][kind])


def key_end(kind: str, line: Line, source: str) -> int:
    """Where the key ends that a line opens a row with, 0 where it opens none; `kind` is one of `KEYS`.

    The number of a document is a key whatever follows, a day alone or in a cell of its own, any other where it stands
    apart from what follows.
    """
    if kind == "day":
        first = divided(line, source)[0]
        return len(first[0].text) if first and _key(kind).fullmatch(first[0].text) else 0
    if kind == "number":
        first_gap = next(gaps(line), len(line.text))
        return first_gap if _key(kind).fullmatch(line.text, 0, first_gap) else 0
    match = _key(kind).match(line.text)
    end = match.end() if match else 0
    apart = kind == "file" or end == len(line.text) or end in gaps(line)
    return end if apart else 0


def key_follows(kind: str, key: str, before: str) -> bool:
    """Whether a row with this key can come behind one with that."""
    if kind in ("file", "day"):
        return True
    number, last = _number(key), _number(before)
    return last < number and (kind == "serial" or number <= last + 1 + _MOST_LOST)


def _number(key: str) -> int:
    digits = re.search(r"\d+", key.translate(_MISREAD))
    return int(digits.group()) if digits else 0


def gaps(line: Line) -> Iterator[int]:
    """Where in a line's text white space stood."""
    return (i for i in range(1, len(line.text)) if line.offsets[i] > line.offsets[i - 1] + 1)


def part(line: Line, start: int, end: int) -> Line:
    """A stretch of a line as a line of its own."""
    if (start, end) == (0, len(line.text)):
        return line
    text, offsets = line.text[start:end], line.offsets[start:end]
    spaces = offsets[-1] - offsets[0] + 1 - len(text)
    return Line(text, offsets, spaces + width_of(text))


def divided(line: Line, source: str) -> tuple[Cell, ...]:
    """The cells of a line that tabs divide, or else ideographic spaces; a cell between two tabs may be empty."""
    before = source[max(0, line.offsets[0] - _EMPTY) : line.offsets[0]]
    begin = line.offsets[0] - len(re.split(r"[\r\n\f]", before)[-1])
    raw = source[begin : line.offsets[-1] + 1]
    mark = "\t" if "\t" in raw else "\u3000"
    cuts = [i for i, char in enumerate(raw, begin) if char == mark and (mark == "\t" or i > line.offsets[0])]
    bounds = [0, *(bisect_left(line.offsets, at) for at in cuts), len(line.text)] if cuts else ()
    cells: list[Cell] = [(part(line, start, end),) if start < end else () for start, end in itertools.pairwise(bounds)]
    if mark != "\t":
        cells = [cell for cell in cells if cell]
    return tuple(cells) or ((line,),)


def fields(line: Line) -> tuple[Line, ...]:
    """The stretches of a line between white space; characters that stand alone side by side are one, spaced out."""
    words = itertools.pairwise([0, *gaps(line), len(line.text)])
    made: list[Line] = []
    for single, group in itertools.groupby(words, key=lambda word: word[1] - word[0] == 1):
        run = list(group)
        bounds = [(run[0][0], run[-1][1])] if single else run
        made.extend(part(line, start, end) for start, end in bounds)
    return tuple(made)


def cells_of(kind: str, lines: Sequence[Line], count: int, usual: Measure, source: str) -> tuple[Cell, ...]:
    """The cells of a row, `count` of them (some may be empty), each with its lines. The first is the key."""
    first, *rest = lines
    sure = divided(first, source)
    if len(sure) == 1:
        end = key_end(kind, first, source)
        behind = part(first, end, len(first.text)) if end < len(first.text) else None
        words = fields(behind) if behind and count > 2 else ()
        if len(words) == count - 1:
            sure = ((part(first, 0, end),), *((word,) for word in words))
        else:
            left = [behind, *rest] if behind else rest
            return (part(first, 0, end),), *_parted(kind, left, count - 1, usual)
    made = [*sure[: count - 1], tuple(itertools.chain(*sure[count - 1 :], rest))]
    return (*made, *((),) * (count - len(made)))[:count]


def _parted(kind: str, lines: Sequence[Line], count: int, usual: Measure) -> Iterator[Cell]:
    """The lines behind a key as so many cells."""
    if count > 1 and kind == "day":
        narrow = _narrow(lines, usual)
        yield tuple(lines[:narrow])
        yield tuple(lines[narrow:])
        return
    bounds = _bounds(lines, count)
    yield from (tuple(lines[start:end]) for start, end in itertools.pairwise(bounds))


def _narrow(lines: Sequence[Line], usual: Measure) -> int:
    """How many lines at the beginning are of one narrow column: alike in width, but for a short one at its end."""
    for i, line in enumerate(lines):
        wide = line.width > (lines[0].width + 1 if i else usual.cell)
        if wide or line.text.endswith(("：", ":")):
            return i
        if line.width < lines[0].width - 3:
            return i + 1
    return len(lines)


def _bounds(lines: Sequence[Line], count: int) -> list[int]:
    """Where to cut lines into so many cells, each of which fills its lines but the last: cells as narrow as can be, as
    little space left open as can be, and no sentence that ends inside."""
    number = len(lines)
    if number <= count:
        return [*range(number), *[number] * (count - number + 1)]
    costs = [_costs(lines[start:]) for start in range(number)]
    best: list[list[tuple[float, int]]] = [[(0.0, 0), *[(inf, 0)] * number]]
    for _ in range(count):
        before = best[-1]
        best.append(
            [min(((before[a][0] + costs[a][b - a], a) for a in range(b)), default=(inf, 0)) for b in range(number + 1)]
        )
    bounds = [number]
    for level in reversed(best[1:]):
        bounds.append(level[bounds[-1]][1])
    return bounds[::-1]


def _costs(lines: Sequence[Line]) -> list[float]:
    """What a cell of the first 0, 1, 2 … of the lines costs."""
    costs = [inf]
    widest = total = ended = 0
    for number, line in enumerate(lines):
        widest = max(widest, line.width)
        indent = min(_INDENT, widest - lines[0].width) if number and widest >= _TEXT else 0
        costs.append(number * widest - total - indent + _ENDED_COST * ended + _WIDTH_COST * widest)
        total += line.width
        ended += line.text.endswith(_SENTENCE_ENDS)
    return costs
