"""The table of contents: its entries with level and page, and where the body prints them as headings."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.model import Level
from kg.read.chains import longest_increasing
from kg.read.lines import ContentsLine, Line, contents_line

_FEWEST = 5
_INDENT = 3
_LONG_TITLE = 30
_OUTSIDE_WORDS = re.compile(r"[^\w]+")


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """One title of the table of contents with its level and printed page."""

    title: str
    level: Level
    page: int


def read_contents(source: str, lines: Sequence[Line]) -> tuple[tuple[ContentsEntry, ...], range]:
    """The table of contents and the lines it takes up; empty where the book prints none."""
    found = {i: entry for i, line in enumerate(lines) if (entry := contents_line(source, line))}
    if len(found) < _FEWEST:
        return (), range(0)
    region = range(min(found), _end_of_run(found) + 1)
    printed = [_whole_title(lines, found, i, region) for i in region if i in found]
    chapter_width = _chapter_width(printed)
    entries = tuple(
        ContentsEntry(entry.title, Level.CHAPTER if entry.width >= chapter_width else Level.SECTION, entry.page)
        for entry in printed
    )
    return entries, region


def find_headings(entries: Sequence[ContentsEntry], lines: Sequence[Line]) -> dict[int, int]:
    """Line index → index of the contents entry it prints: the longest alignment that keeps both orders."""
    where: dict[str, list[int]] = defaultdict(list)
    for i, line in enumerate(lines):
        where[heading_key(line.text)].append(i)
    pairs = [(k, i) for k, entry in enumerate(entries) for i in reversed(where.get(heading_key(entry.title), ()))]
    chain = longest_increasing([(line, 0) for _, line in pairs])
    return {pairs[n][1]: pairs[n][0] for n in chain}


def heading_key(title: str) -> str:
    """A title as it is compared: full and half width alike, without punctuation."""
    return _OUTSIDE_WORDS.sub("", unicodedata.normalize("NFKC", title))


def _end_of_run(found: Mapping[int, ContentsLine], gap: int = 40) -> int:
    """The last line of the first dense run of contents lines (a leader deep in the body is no contents)."""
    last = min(found)
    for i in sorted(found):
        if i - last > gap:
            break
        last = i
    return last


def _whole_title(lines: Sequence[Line], found: Mapping[int, ContentsLine], i: int, region: range) -> ContentsLine:
    """The entry of line i, with the line before it where that was the first half of a long title."""
    entry, before = found[i], lines[i - 1]
    if i - 1 in region and i - 1 not in found and before.width > _LONG_TITLE:
        return ContentsLine(before.text + entry.title, entry.page, entry.width)
    return entry


def _chapter_width(printed: Sequence[ContentsLine]) -> int:
    """The width from which a contents line is a chapter's: sections are indented, so their lines are narrower."""
    usual = Counter(entry.width for entry in printed).most_common(1)[0][0]
    return usual + _INDENT if any(entry.width >= usual + _INDENT for entry in printed) else 0
