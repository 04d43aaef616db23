"""Captions among the lines of a column. A photograph stands where the page had room for it: between two paragraphs, or
in the middle of a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.read.kinds import is_caption
from kg.read.lines import Line
from kg.read.measure import Measure, is_closed, is_spaced_out, opens_text, shape

_MOST_LINES = 3
_BRACKETS = "）)"


@dataclass(frozen=True, slots=True)
class Caption:
    """A caption: the lines `start:stop`. Where it `interrupts`, the line behind it goes on with the sentence before."""

    start: int
    stop: int
    interrupts: bool


def captions(lines: Sequence[Line], headings: Mapping[int, int], usual: Measure) -> Iterator[Caption]:
    """The captions that their lines show.

    One shows by the credit at its end (…摄）), or by its measure: its first line is wider than the column, its last one
    short of it and without a full stop.
    """
    at = 0
    for i, line in enumerate(lines):
        if i < at or i in headings or not (usual.overruns(line) or line.text[-1] in _BRACKETS):
            continue
        found = _by_credit(lines, i) or _by_measure(lines, headings, usual, i)
        if found and found.start >= at:
            interrupts = _interrupts(lines, headings, usual, found)
            first = found.start - 1
            start = first if not interrupts and first >= at and _opens(lines, headings, first) else found.start
            yield Caption(start, found.stop, interrupts)
            at = found.stop


def _by_credit(lines: Sequence[Line], i: int) -> range | None:
    """The caption that ends in a credit on line i, which the end of a line may have broken."""
    if is_caption(lines[i].text):
        return range(i, i + 1)
    broken = i and not is_closed(lines[i - 1]) and is_caption(lines[i - 1].text + lines[i].text)
    return range(i - 1, i + 1) if broken else None


def _by_measure(lines: Sequence[Line], headings: Mapping[int, int], usual: Measure, i: int) -> range | None:
    """The caption that a line wider than the column opens."""
    if not usual.overruns(lines[i]) or shape("entry").match(lines[i].text):
        return None
    for j in range(i + 1, min(i + _MOST_LINES, len(lines))):
        if j in headings:
            return None
        if lines[j].width <= usual.narrow or is_spaced_out(lines[j]):
            credited = is_caption("".join(line.text for line in lines[i : j + 1]))
            return range(i, j + 1) if credited or not is_closed(lines[j]) else None
    return None


def _opens(lines: Sequence[Line], headings: Mapping[int, int], i: int) -> bool:
    """Whether line i is the first of what is no text: nothing goes on in it, and it does not end."""
    line = lines[i]
    if i in headings or is_closed(line) or opens_text(line):
        return False
    return i == 0 or i - 1 in headings or is_closed(lines[i - 1])


def _interrupts(lines: Sequence[Line], headings: Mapping[int, int], usual: Measure, caption: range) -> bool:
    """Whether a sentence stops before a caption and goes on behind it."""
    last, behind = caption.start - 1, caption.stop
    if last < 0 or behind >= len(lines) or last in headings or behind in headings:
        return False
    if is_closed(lines[last]) or opens_text(lines[behind]):
        return False
    return usual.fills(lines[behind]) or (lines[behind].width <= usual.short and is_closed(lines[behind]))
