"""Printed lines: what they hold without white space, how wide they are, and which of them are page furniture."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_LINE = re.compile(r"[^\r\n\f]+")
_SPACES = re.compile(r"[\s\ufeff]+")
_LEADER = re.compile(
    r"(?P<title>[^\s.．·•…].*?)\s*(?:[.．·•]\s?){3,}\s*(?P<page>\d{1,4})|(?P<title2>\S.*?)\s*…{2,}\s*(?P<page2>\d{1,4})"
)
_CONTENTS_HEAD = re.compile(r"目[录次]\d*")
_RUNNING_HEAD = re.compile(
    r"[•・·.]?\d{1,4}[•・·.]?[一-鿿]{2,8}年鉴[（(\[]?\d{4}[）)\]]?|[一-鿿]{2,8}年鉴[（(]\d{4}[）)][•・·.]?\d{1,4}[•・·.]?"
)
_NOISE = re.compile(r"h|mailto:.*|[-—=_*•・·.~^|]+\d?")


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line: `text` without white space, `offsets` of its characters in the source.

    `width` counts a Chinese character as 2 and anything narrow as 1, white space included, as a typesetter would.
    """

    text: str
    offsets: tuple[int, ...]
    width: int


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """A line of the table of contents: the title, its printed page, and the width that tells its level."""

    title: str
    page: int
    width: int


def printed_lines(source: str) -> Iterator[Line]:
    """The lines of a source that hold anything, in order."""
    for match in _LINE.finditer(source):
        raw, start = match.group(), match.start()
        offsets = tuple(start + i for i, char in enumerate(raw) if not (char.isspace() or char == "\ufeff"))
        if offsets:
            yield Line(_SPACES.sub("", raw), offsets, _width(raw.strip()))


def contents_line(source: str, line: Line) -> ContentsLine | None:
    """The line read as one of the table of contents (title, dot leader, page), or None."""
    raw = source[line.offsets[0] : line.offsets[-1] + 1]
    match = _LEADER.fullmatch(raw)
    if not match:
        return None
    title = _SPACES.sub("", match["title"] or match["title2"])
    return ContentsLine(title, int(match["page"] or match["page2"]), line.width)


def is_noise(line: Line) -> bool:
    """Whether a line is dirt of the scan: a lone `h`, a rule, a mail link."""
    return _NOISE.fullmatch(line.text) is not None


def is_furniture(line: Line, running_titles: frozenset[str]) -> bool:
    """Whether a line belongs to the page and not to the text: a running head.

    `running_titles` are the chapter titles that pages repeat beside their number.
    """
    text = line.text
    if _RUNNING_HEAD.fullmatch(text) or _CONTENTS_HEAD.fullmatch(text):
        return True
    bare = text.strip("0123456789•・·.")
    return bare != text and bare in running_titles


def _width(raw: str) -> int:
    return sum(2 if ord(char) > 0x2000 and char != "…" else 1 for char in raw)
