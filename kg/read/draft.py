"""Paragraphs → the clean text as it grows, its blocks, and the marks where sections open."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from kg.model import BlockKind, Level
from kg.read.chronicle import Day, next_day
from kg.read.contents import ContentsEntry
from kg.read.kinds import pieces
from kg.read.paragraphs import Paragraph
from kg.read.subheadings import Standing, is_uncredited_caption, level_of, overviews
from kg.read.tables import CellPlace

_ENTRY = re.compile(r"[【［\[](?!\d+[】］\]])(?P<title>[^【】［］\[\]。]{1,70})[】］\]]")
_OPEN = re.compile(r"[《“（(‘][^》”）)’]*$")
_BEFORE_ENTRY = tuple("。！？；)）”oO0")
CHRONICLE = "大事记"


@dataclass(frozen=True, slots=True)
class Mark:
    """A place in the clean text where a section opens; `entry` is the contents entry it is, if any, on its `page`."""

    start: int
    level: Level
    title: str
    entry: int | None = None
    page: int | None = None
    date: str | None = None


def listed(entries: Sequence[ContentsEntry], k: int, start: int) -> Mark:
    """The mark of a contents entry that opens at `start`."""
    return Mark(start, entries[k].level, entries[k].title, k, entries[k].page)


@dataclass(frozen=True, slots=True)
class Piece:
    """A block of the draft, as `Block` has it."""

    kind: BlockKind
    start: int
    end: int
    continues: bool = False


@dataclass(slots=True)
class Draft:
    """The clean text as it grows, with the blocks in it, the places of those that are cells of tables (by where they
    start), and the marks of the sections that the body prints."""

    chars: list[str] = field(default_factory=list)
    offsets: list[int] = field(default_factory=list)
    blocks: list[Piece] = field(default_factory=list)
    cells: dict[int, CellPlace] = field(default_factory=dict)
    marks: list[Mark] = field(default_factory=list)

    def text(self, start: int, end: int) -> str:
        """A stretch of it."""
        return "".join(self.chars[start:end])

    def between(self, start: int, end: int) -> list[Piece]:
        """The blocks that begin in a stretch of it."""
        first, last = (bisect_left(self.blocks, at, key=lambda piece: piece.start) for at in (start, end))
        return self.blocks[first:last]

    def add(self, kind: BlockKind, text: str, offsets: Iterable[int], continues: bool = False) -> None:
        """Append a block."""
        start = len(self.chars)
        self.chars.extend(text)
        self.offsets.extend(offsets)
        self.blocks.append(Piece(kind, start, len(self.chars), continues))
        self.chars.append("\n")
        self.offsets.append(self.offsets[-1])

    def open(self, level: Level, title: str, date: str | None = None) -> None:
        """Let a section open with the next block."""
        self.marks.append(Mark(len(self.chars), level, title, date=date))

    def open_listed(self, entries: Sequence[ContentsEntry], k: int) -> None:
        """Let the section of a contents entry open with the next block."""
        self.marks.append(listed(entries, k, len(self.chars)))

    def levels_here(self) -> set[Level]:
        """The levels opened since the last heading that the table of contents knows."""
        found: set[Level] = set()
        for mark in reversed(self.marks):
            if mark.entry is not None:
                break
            if mark.title not in overviews():
                found.add(mark.level)
        return found


def compose(made: Sequence[Paragraph], entries: Sequence[ContentsEntry], year: int | None) -> Draft:
    """The draft of a book from its paragraphs and its table of contents."""
    draft = Draft()
    day: Day | None = None
    for i, paragraph in enumerate(made):
        if paragraph.entry is not None:
            draft.open_listed(entries, paragraph.entry)
            draft.add(BlockKind.HEADING, paragraph.text, paragraph.offsets)
            day = Day() if CHRONICLE in entries[paragraph.entry].title else None
        elif paragraph.kind is not None:
            _add_told(draft, paragraph, paragraph.kind)
        elif day is not None and year is not None:
            day = _add_item(draft, paragraph, day, year)
        else:
            _add_paragraph(draft, paragraph, _standing(draft, made, i), bool(entries))
    return draft


def _add_told(draft: Draft, paragraph: Paragraph, kind: BlockKind) -> None:
    """Append a paragraph whose lines told what it is."""
    if paragraph.cell:
        draft.cells[len(draft.chars)] = paragraph.cell
    draft.add(kind, paragraph.text, paragraph.offsets)


def _add_item(draft: Draft, paragraph: Paragraph, day: Day, year: int) -> Day:
    """Append a paragraph of a chronicle; return the day it has got to."""
    after = next_day(paragraph.text, day, year)
    if after:
        title = f"{after.month}月{after.day}日" if after.day else f"{after.month}月"
        draft.open(Level.ITEM, title, date=after.edtf(year))
    _add_text(draft, paragraph.text, paragraph.offsets, paragraph.continues)
    return after or day


def _standing(draft: Draft, made: Sequence[Paragraph], i: int) -> Standing:
    """What paragraph i stands between."""
    before = made[i - 1] if i else None
    after = made[i + 1] if i + 1 < len(made) else None
    levels = draft.levels_here()
    return Standing(
        made[i].text,
        before.text if before and before.entry is None else "",
        after.text if after and after.entry is None else "",
        bool(after and after.entry is None and _ENTRY.match(after.text)),
        Level.ENTRY in levels,
        Level.SUBSECTION in levels,
        draft.marks[-1].title if draft.marks and draft.marks[-1].level is Level.ENTRY else "",
    )


def _add_paragraph(draft: Draft, paragraph: Paragraph, line: Standing, contents: bool) -> None:
    """Append a paragraph: a heading of its own, or text cut before and after each 【title】 in it.

    What stands before the first heading that the table of contents knows has no headings of its own.
    """
    front_matter = contents and all(mark.entry is None for mark in draft.marks)
    if not front_matter and (level := level_of(line)):
        draft.open(level, paragraph.text)
        draft.add(BlockKind.HEADING, paragraph.text, paragraph.offsets)
        return
    at = 0
    for match in _ENTRY.finditer(paragraph.text):
        if not _opens_entry(paragraph.text, at, match):
            continue
        _add_part(draft, paragraph, at, match.start(), before_entry=True)
        draft.open(Level.ENTRY, match["title"])
        draft.add(BlockKind.HEADING, match.group(), paragraph.offsets[match.start() : match.end()])
        at = match.end()
    if at == 0 and is_uncredited_caption(line):
        draft.add(BlockKind.CAPTION, line.text, paragraph.offsets)
    else:
        _add_part(draft, paragraph, at, len(paragraph.text))


def _add_part(draft: Draft, paragraph: Paragraph, start: int, end: int, before_entry: bool = False) -> None:
    """Append a stretch of a paragraph, with the caption that may stand behind its last sentence, before an entry."""
    tail = _behind_full_stop(paragraph.text[start:end]) if before_entry else ""
    caption = end - len(tail) if tail and _is_caption_before_entry(tail) else end
    continues = paragraph.continues and start == 0
    _add_text(draft, paragraph.text[start:caption], paragraph.offsets[start:caption], continues)
    if caption < end:
        draft.add(BlockKind.CAPTION, paragraph.text[caption:end], paragraph.offsets[caption:end])


def _opens_entry(text: str, at: int, match: re.Match[str]) -> bool:
    """Whether a 【title】 in a paragraph opens an entry: behind a full stop, or the caption it begins with."""
    before = text[at : match.start()]
    if not before or before.endswith(_BEFORE_ENTRY):
        return True
    tail = _behind_full_stop(before)
    return tail[-1] not in "，、" and _is_caption_before_entry(tail) and not _OPEN.search(tail)


def _behind_full_stop(text: str) -> str:
    """What follows the last sentence of a text; nothing where the text ends as entries' texts do."""
    return "" if text.endswith(_BEFORE_ENTRY) else text[max(text.rfind(mark) for mark in "。！？；") + 1 :]


def _is_caption_before_entry(text: str) -> bool:
    return is_uncredited_caption(Standing(text, "", "", entry_follows=True))


def _add_text(draft: Draft, text: str, offsets: Sequence[int], continues: bool = False) -> None:
    """Append text, in as many blocks as it has kinds."""
    for kind, start, end in pieces(text):
        draft.add(kind, text[start:end], offsets[start:end], continues and start == 0)
