"""What stands in the lines of a page as a table does: heads of columns, and rows with a cell for each."""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from kg.read.lines import Line
from kg.read.measure import Measure, is_closed, opens_text
from kg.read.rows import KEYS, Cell, cells_of, divided, fields, key_end, key_follows
from kg.resources import patterns

_FEWEST_ROWS = 2
_FEWEST_COLUMNS = 2
_MOST_COLUMNS = 16
_MOST_LINES = 120  # of a row
_UNEVEN = 6  # half-widths that full lines differ by at most
_WIDER = 8  # half-widths by which a table across the page is wider than a column, at least


@dataclass(frozen=True, slots=True)
class Page:
    """What tables are looked for in. Where lines are whole paragraphs they have no measure (`wrapped` is false)."""

    lines: Sequence[Line]
    headings: Mapping[int, int]
    usual: Measure
    wrapped: bool
    source: str
    tabs: bool

    def is_text(self, i: int) -> bool:
        """Whether a line is as wide as those of running text."""
        return abs(self.lines[i].width - self.usual.full) <= _UNEVEN

    def is_tabbed(self, i: int) -> bool:
        """Whether tabs divide a line."""
        return self.tabs and "\t" in self.source[self.lines[i - 1].offsets[-1] if i else 0 : self.lines[i].offsets[-1]]


@dataclass(frozen=True, slots=True)
class Grid:
    """The rows of a table, each with a cell for every column, and the line behind the last."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    stop: int


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(patterns("reading")["tables"][name])


@cache
def _last_of_titles() -> frozenset[str]:
    """The characters that titles can end with: a quick look before a long one."""
    return frozenset("）)").union(word[-1] for word in patterns("reading")["tables"]["titles"])


@cache
def _title() -> re.Pattern[str]:
    ends = "|".join(patterns("reading")["tables"]["titles"])
    return re.compile(patterns("reading")["tables"]["title"].replace("{titles}", ends))


def is_title(page: Page, i: int) -> bool:
    """Whether a line is one that stands above tables."""
    line = page.lines[i]
    if line.width > page.usual.full or line.text[-1] not in _last_of_titles() or not _title().fullmatch(line.text):
        return False
    if i == 0 or i - 1 in page.headings or not page.wrapped or columns_at(page, i + 1)[0]:
        return True
    return is_closed(page.lines[i - 1]) or page.lines[i - 1].width <= page.usual.short


def columns_at(page: Page, i: int) -> tuple[tuple[str, ...], int]:
    """The heads of columns that stand in line i, or one a line from there on, and the line behind them."""
    if i >= len(page.lines) or i in page.headings or not _pattern("first").match(page.lines[i].text):
        return (), i
    line = page.lines[i]
    sure = [cell[0].text for cell in divided(line, page.source) if cell]
    heads = sure if len(sure) > 1 else [word.text for word in fields(line)]
    stop = i + 1
    while _MOST_COLUMNS > len(heads) == stop - i and stop < len(page.lines) and _is_head(page, stop):
        heads.append(page.lines[stop].text)
        stop += 1
    fit = len(heads) >= _FEWEST_COLUMNS and all(_pattern("column").fullmatch(head) for head in heads)
    return (tuple(heads), stop) if fit and _pattern("first").fullmatch(heads[0]) else ((), i)


def _is_head(page: Page, i: int) -> bool:
    """Whether a line can be the head of a column that stands alone."""
    text = page.lines[i].text
    return i not in page.headings and _pattern("alone").fullmatch(text) is not None and not _key_kind(page, i)


def _key_kind(page: Page, i: int) -> str | None:
    """What kind of key line i opens a row with."""
    return next((kind for kind in KEYS if key_end(kind, page.lines[i], page.source)), None)


def keyed(page: Page, begin: int, columns: tuple[str, ...], titled: bool, heading: bool) -> Grid | None:
    """The rows that keys open, from the line `begin` on."""
    kind = _key_kind(page, begin) if begin < len(page.lines) and begin not in page.headings else None
    if not kind or (heading and not (titled or columns) and kind != "file"):
        return None
    starts, stop = _row_starts(page, begin, kind, "".join(columns))
    if len(starts) < (1 if columns else _FEWEST_ROWS):
        return None
    bounds = [*starts, _resumed(page, starts, stop, kind)]
    bare = [
        [page.lines[i] for i in range(a, b) if not _is_loose(page.lines[i], "".join(columns))]
        for a, b in itertools.pairwise(bounds)
    ]
    count = len(columns) or max(3 if kind == "day" else 2, *(len(divided(row[0], page.source)) for row in bare))
    rows = tuple(cells_of(kind, row, count, page.usual, page.source) for row in bare)
    return Grid(columns or ("",) * count, rows, bounds[-1])


def _row_starts(page: Page, begin: int, kind: str, heads: str) -> tuple[list[int], int]:
    """The lines that open rows, and the line that closes the table."""
    starts = [begin]
    before = page.lines[begin].text[: key_end(kind, page.lines[begin], page.source)]
    i = begin + 1
    while i < len(page.lines) and i - starts[-1] < _MOST_LINES and not _closes(page, i):
        line = page.lines[i]
        end = 0 if _is_loose(line, heads) else key_end(kind, line, page.source)
        if end and key_follows(kind, line.text[:end], before):
            starts.append(i)
            before = line.text[:end]
        i += 1
    return starts, i


def _closes(page: Page, i: int) -> bool:
    """Whether a table ends before line i: at a heading, an entry, a credit or another table."""
    if i in page.headings or _pattern("end").match(page.lines[i].text):
        return True
    return is_title(page, i) and bool(columns_at(page, i + 1)[0])


def _is_loose(line: Line, heads: str) -> bool:
    """Whether a line among the rows is none of them: 续表, or the heads of the columns once more."""
    return _pattern("again").fullmatch(line.text) is not None or line.text == heads


def _resumed(page: Page, starts: Sequence[int], stop: int, kind: str) -> int:
    """Where running text resumes behind the last row, or `stop`."""
    last = starts[-1]
    if not page.wrapped:
        several = any(after - before > 1 for before, after in itertools.pairwise(starts))
        return stop if several else last + 1
    widest = max(line.width for line in page.lines[starts[0] : max(last, min(last + 2, stop))])
    other = widest > page.usual.full + _WIDER or (len(starts) > 1 and widest < page.usual.full - _WIDER)
    stretches = max((_stretches(page, a, b) for a, b in itertools.pairwise(starts)), default=1)
    alone = key_end(kind, page.lines[last], page.source) == len(page.lines[last].text)
    for i in range(last + 1 + alone, stop):
        line, above = page.lines[i], page.lines[i - 1]
        ended = is_closed(above) or above.width <= widest * 3 // 4
        text = other and page.is_text(i)
        if text and ((ended and widest > line.width) or (i + 1 < stop and page.is_text(i + 1))):
            return i
        again = len(starts) > _FEWEST_ROWS and _stretches(page, last, i + 1) > max(stretches, 1)
        if kind != "day" and (again or (ended and opens_text(line))):
            return i
    return stop


def _stretches(page: Page, start: int, stop: int) -> int:
    """How many times lines as wide as a column begin among some lines."""
    wide = [line.width > page.usual.short for line in page.lines[start:stop]]
    return sum(now and not before for before, now in zip([False, *wide], wide, strict=False))


def spaced(page: Page, begin: int, columns: tuple[str, ...]) -> Grid | None:
    """Rows of figures that stand in lines, as many fields in each as there are columns."""
    rows: list[tuple[Cell, ...]] = []
    i = begin
    while i < len(page.lines) and i not in page.headings:
        words = fields(page.lines[i])
        figures = sum(word.text[0].isdigit() or word.text[0] in "-—" for word in words[1:])
        if len(words) != len(columns) or 2 * figures < len(words) - 1:
            break
        rows.append(tuple((word,) for word in words))
        i += 1
    return Grid(columns, tuple(rows), i) if len(rows) >= _FEWEST_ROWS else None


def tabbed(page: Page, begin: int) -> Grid | None:
    """Rows whose cells tabs divide; the first is the heads of the columns where it holds no figures."""
    i = begin
    while i < len(page.lines) and i not in page.headings and page.is_tabbed(i):
        i += 1
    if i - begin < _FEWEST_ROWS:
        return None
    rows = [divided(line, page.source) for line in page.lines[begin:i]]
    heads = ["".join(line.text for line in cell) for cell in rows[0]]
    headed = all(_pattern("column").fullmatch(head) and not any(map(str.isdigit, head)) for head in heads)
    count = max(map(len, rows))
    filled = [(*row, *((),) * (count - len(row))) for row in rows]
    columns = (*heads, *("",) * (count - len(heads))) if headed else ("",) * count
    return Grid(columns, tuple(filled[headed:]), i)
