"""Printed lines → paragraphs. A scan has lost indents and styles; what is left is how wide a line is, how it ends
and how the next one opens."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.read.lines import Line

_CLOSED = re.compile(r"[。！？：；.!?]$|[》」）)][0oO]?$|[摄稿][）)]$")
_ENTRY = re.compile(r"[【［\[]")
_ITEM = re.compile(r"同日|▲|(?:\d{1,2}月)?[0-9lIoOnH]{1,2}日|\d{1,2}月$")
_ORDINAL = re.compile(r"[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.、．](?!\d)")
_MONTH = re.compile(r"\d{1,2}月$")
_LABEL = re.compile(r"[^：，。]{1,6}：$|续表|第\d+号$")


@dataclass(frozen=True, slots=True)
class Measure:
    """The usual width of a full line, and what follows from it (widths as in `Line`)."""

    full: int

    @property
    def short(self) -> int:
        """At most this wide, a line ends its paragraph."""
        return self.full - 7

    def opens(self, line: Line) -> bool:
        """Whether a full line is narrower by the two characters of a paragraph's lost indent."""
        return self.full - 6 <= line.width <= self.full - 3


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong together; `entry` is the contents entry that the paragraph prints as a heading, or None."""

    lines: tuple[Line, ...]
    entry: int | None = None

    @property
    def text(self) -> str:
        """The paragraph's characters without white space."""
        return "".join(line.text for line in self.lines)

    @property
    def offsets(self) -> Iterator[int]:
        """The source offset of each of them."""
        return (offset for line in self.lines for offset in line.offsets)


def measure(lines: Sequence[Line]) -> Measure:
    """The measure of a book: its most usual width among lines of some length."""
    widths = Counter(line.width for line in lines if line.width > 20)
    return Measure(min(widths.items(), key=lambda item: (-item[1], item[0]))[0] if widths else 40)


def paragraphs(lines: Sequence[Line], headings: Mapping[int, int]) -> tuple[Paragraph, ...]:
    """Join lines into paragraphs. `headings` maps the index of a heading's line to its contents entry."""
    usual = measure(lines)
    made: list[Paragraph] = []
    current: list[Line] = []
    for i, line in enumerate(lines):
        if current and (i in headings or i - 1 in headings or _breaks(current, line, usual)):
            made.append(Paragraph(tuple(current), headings.get(i - 1)))
            current = []
        current.append(line)
    if current:
        made.append(Paragraph(tuple(current), headings.get(len(lines) - 1)))
    return tuple(made)


def _breaks(current: Sequence[Line], line: Line, usual: Measure) -> bool:
    """Whether `line` opens a new paragraph after the lines of `current`."""
    last = current[-1]
    closed = bool(_CLOSED.search(last.text))
    if _MONTH.match(last.text) and _ITEM.match(line.text):
        return False
    if _ENTRY.match(line.text) and (closed or last.width <= usual.short):
        return True
    if _ITEM.match(line.text) and closed:
        return True
    if _ORDINAL.match(line.text) and (closed or last.width <= usual.short):
        return True
    if last.width <= usual.short:
        return not _runs_on(current, line, closed, usual)
    heads = line.width <= usual.short and not _CLOSED.search(line.text)
    return closed and (heads or usual.opens(line))


def _runs_on(current: Sequence[Line], line: Line, closed: bool, usual: Measure) -> bool:
    """Whether a short line still goes on in the next: a line of a narrow table column, or one cut a little short."""
    last = current[-1]
    if closed or _LABEL.search(last.text) or _LABEL.search(line.text):
        return False
    if _ORDINAL.match(current[0].text) and len(current) == 1:
        return False
    if last.width > usual.full * 3 // 4:
        return True
    in_column = len(current) > 1 and abs(current[-2].width - last.width) <= 2
    opens_column = last.width >= 12 and abs(last.width - line.width) <= 1 and last.width <= usual.full // 2
    return in_column or opens_column
