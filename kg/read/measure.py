"""How wide the lines of a book are, and what a line shows of where paragraphs begin and end. A scan has lost indents
and styles; what is left is how wide a line is, how it ends and how the next one opens."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from kg.read.lines import Line
from kg.resources import patterns

_HANGING = 2  # half-widths by which punctuation at its end may hang over a full line
_FEW = 4


@cache
def shape(name: str) -> re.Pattern[str]:
    """What the lines of a paragraph show, by its name among the patterns of reading."""
    return re.compile(patterns("reading")["lines"][name])


def is_closed(line: Line) -> bool:
    """Whether a sentence, or what else stands alone, ends with the line."""
    return shape("closed").search(line.text) is not None


def opens_text(line: Line) -> bool:
    """Whether a line opens as an entry, an item of a chronicle or a numbered point does."""
    return any(shape(name).match(line.text) for name in ("entry", "item", "ordinal"))


def is_spaced_out(line: Line) -> bool:
    """Whether white space stands between nearly all characters of a line, as in a short title set wide."""
    return len(line.text) > _FEW and line.offsets[-1] - line.offsets[0] >= 2 * len(line.text) - _FEW


@dataclass(frozen=True, slots=True)
class Measure:
    """The usual width of a full line, and what follows from it (widths as in `Line`)."""

    full: int

    @property
    def short(self) -> int:
        """At most this wide, a line ends its paragraph."""
        return self.full - 7

    @property
    def narrow(self) -> int:
        """At most this wide, a line is no line of the column that is cut a little short."""
        return self.full * 3 // 4

    @property
    def cell(self) -> int:
        """At most this wide, a line may be one of a narrow column of a table."""
        return self.full // 2

    def opens(self, line: Line) -> bool:
        """Whether a full line is narrower by the two characters of a paragraph's lost indent."""
        return self.full - 6 <= line.width <= self.full - 3

    def fills(self, line: Line) -> bool:
        """Whether a line takes up the column, as a paragraph's first does not."""
        return line.width > self.full - 3

    def overruns(self, line: Line) -> bool:
        """Whether a line is wider than any of the column, hanging punctuation aside."""
        return self.full + 2 * _HANGING <= line.width < self.full * 5 // 4 and line.text[-1].isalnum()


def measure(lines: Sequence[Line]) -> Measure:
    """The measure of a book: its most usual width among lines of some length."""
    widths = Counter(line.width for line in lines if line.width > 20)
    return Measure(min(widths.items(), key=lambda item: (-item[1], item[0]))[0] if widths else 40)
