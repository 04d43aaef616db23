"""Printed lines: what they hold without white space, how wide they are, and which of them are page furniture."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_LINE = re.compile(r"[^\r\n\f]+")
_INDENT = "\u3000"
_SPACES = re.compile(r"[\s\ufeff]+")
_PAGE = re.compile(r"(?<!\d)\d{1,4}$")
_LEADER = ".．·•… \t\u3000"
_DOTS = re.compile(r"(?:[.．·•]\s?){3}|……")
_CONTENTS_HEAD = re.compile(r"目[录次]\d*")
_RUNNING_HEAD = re.compile(
    r"[•・·.]?\d{1,4}[•・·.]?[一-鿿]{2,8}年鉴[（(\[]?\d{4}[）)\]]?|[一-鿿]{2,8}年鉴[（(]\d{4}[）)][•・·.]?\d{1,4}[•・·.]?"
)
_NUMBERING = "0123456789•・·."
_PAGE_NUMBER = re.compile(r"^\d{1,4}(?=[^\d年])|(?<=\D)\d{1,4}$")
_NOISE = re.compile(r"h|mailto:.*|[-—=_*•・·.~^|]+\d?")


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line: `text` without white space, `offsets` of its characters in the source.

    `width` counts a Chinese character as 2 and anything narrow as 1, white space included, as a typesetter would;
    `indented` tells one that opens with an ideographic space, as a paragraph does.
    """

    text: str
    offsets: tuple[int, ...]
    width: int
    indented: bool = False


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
            yield Line(_SPACES.sub("", raw), offsets, width_of(raw.strip()), raw.startswith(_INDENT))


def contents_line(source: str, line: Line) -> ContentsLine | None:
    """The line read as one of the table of contents (title, dot leader, page), or None."""
    raw = source[line.offsets[0] : line.offsets[-1] + 1]
    page = _PAGE.search(raw, len(raw) - 5 if len(raw) > 5 else 0)
    before = raw[: page.start()] if page else ""
    title = before.rstrip(_LEADER)
    if not page or not title or title[0] in _LEADER or not _DOTS.search(before, len(title)):
        return None
    return ContentsLine(_SPACES.sub("", title), int(page.group()), line.width)


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
    return any(bare != text and bare in running_titles for bare in (text.rstrip(_NUMBERING), text.lstrip(_NUMBERING)))


def page_number(line: Line) -> int | None:
    """The page that a running head numbers: the figures at one of its ends, never the year in brackets."""
    match = _PAGE_NUMBER.search(line.text.strip("•・·."))
    return int(match.group()) if match else None


def width_of(raw: str) -> int:
    """How wide a text is, as `Line` counts it."""
    return sum(2 if ord(char) > 0x2000 and char != "…" else 1 for char in raw)
