"""Paragraphs → blocks of clean text and the outline: 部类, 分目, 次分目, 条目, chronicle items.

Headings come from the table of contents; entries from their 【titles】; a title that the table of contents does not
know but that stands alone before an entry heads a 次分目; a credit （…供稿） closes the 分目 that it credits.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from kg.model import Block, BlockKind, Level, Section
from kg.read.chronicle import Day, next_day
from kg.read.contents import ContentsEntry
from kg.read.paragraphs import Paragraph
from kg.read.unprinted import gaps, leaves, share_out

_ENTRY = re.compile(r"[【［\[](?P<title>[^【】［］\[\]。]{1,70})[】］\]]")
_BEFORE_ENTRY = re.compile(r"(?:^|[。！？；)）”oO0])$")
_CREDIT = re.compile(r"[（(][^（）()]{2,40}供稿[)）]$")
_CAPTION = re.compile(r"[（(][^（）()]{2,20}摄影?[)）]$")
_SUBHEADING = re.compile(r"[^，。；：、！？（）()\d]{2,16}")
_CHRONICLE = "大事记"
_DEPTH = {level: depth for depth, level in enumerate(Level)} | {Level.ITEM: 3}


@dataclass(frozen=True, slots=True)
class Mark:
    """A place in the clean text where a section opens."""

    start: int
    level: Level
    title: str
    page: int | None = None
    date: str | None = None


@dataclass(slots=True)
class _Draft:
    """The clean text as it grows."""

    chars: list[str] = field(default_factory=list)
    offsets: list[int] = field(default_factory=list)
    blocks: list[tuple[BlockKind, int, int]] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)

    def add(self, kind: BlockKind, text: str, offsets: Iterable[int]) -> int:
        """Append a block; return where it starts."""
        start = len(self.chars)
        self.chars.extend(text)
        self.offsets.extend(offsets)
        self.blocks.append((kind, start, len(self.chars)))
        self.chars.append("\n")
        self.offsets.append(self.offsets[-1])
        return start


@dataclass(frozen=True, slots=True)
class Layout:
    """What the outline floor makes: clean text, offsets, outline and blocks, as `Book` holds them."""

    text: str
    offsets: tuple[int, ...]
    outline: tuple[Section, ...]
    blocks: tuple[Block, ...]


def lay_out(title: str, year: int | None, made: Sequence[Paragraph], entries: Sequence[ContentsEntry]) -> Layout:
    """Clean text, blocks and outline of a book from its paragraphs and its table of contents."""
    draft = _Draft()
    day: Day | None = None
    for i, paragraph in enumerate(made):
        if paragraph.entry is not None:
            entry = entries[paragraph.entry]
            start = draft.add(BlockKind.HEADING, paragraph.text, paragraph.offsets)
            draft.marks.append(Mark(start, entry.level, entry.title, entry.page))
            day = Day() if _CHRONICLE in entry.title else None
            continue
        if day is not None and year is not None and (after := next_day(paragraph.text, day)):
            day = after
            draft.marks.append(Mark(len(draft.chars), Level.ITEM, _item_title(day), date=day.edtf(year)))
        follower = made[i + 1].text if i + 1 < len(made) and made[i + 1].entry is None else ""
        if day is None and _SUBHEADING.fullmatch(paragraph.text) and _ENTRY.match(follower):
            draft.marks.append(Mark(len(draft.chars), Level.SUBSECTION, paragraph.text))
            draft.add(BlockKind.HEADING, paragraph.text, paragraph.offsets)
            continue
        _add_body(draft, paragraph)
    marks = _with_unprinted(draft, entries)
    outline = _outline(title, marks, len(draft.chars))
    return Layout("".join(draft.chars), tuple(draft.offsets), outline, _blocks(draft.blocks, outline))


def _item_title(day: Day) -> str:
    return f"{day.month}月{day.day}日" if day.day else f"{day.month}月"


def _add_body(draft: _Draft, paragraph: Paragraph) -> None:
    """Append a paragraph, cut before and after each 【title】 in it."""
    text, offsets = paragraph.text, list(paragraph.offsets)
    at = 0
    for match in _ENTRY.finditer(text):
        if match.start() and not _BEFORE_ENTRY.search(text[: match.start()]):
            continue
        if match.start() > at:
            _add_text(draft, text[at : match.start()], offsets[at : match.start()])
        draft.marks.append(Mark(len(draft.chars), Level.ENTRY, match["title"]))
        draft.add(BlockKind.HEADING, match.group(), offsets[match.start() : match.end()])
        at = match.end()
    if at < len(text):
        _add_text(draft, text[at:], offsets[at:])


def _add_text(draft: _Draft, text: str, offsets: Sequence[int]) -> None:
    kind = BlockKind.CAPTION if _CAPTION.search(text) and len(text) < 80 else BlockKind.BODY
    draft.add(kind, text, offsets)


def _with_unprinted(draft: _Draft, entries: Sequence[ContentsEntry]) -> list[Mark]:
    """The marks with those of headings that the scan lost; a 部类 whose own is lost opens with its first 分目."""
    placed = {(mark.title, mark.page): mark for mark in draft.marks if mark.page is not None}
    known = [placed.get((entry.title, entry.page)) for entry in entries]
    for first, stop in gaps(known):
        before, after = known[first], known[stop] if stop < len(known) else None
        if before is not None:
            missing = leaves(entries, first + 1, stop)
            _place(draft, entries, known, before, missing, after.start if after else len(draft.chars))
    _open_chapters(entries, known)
    others = [mark for mark in draft.marks if mark.page is None]
    return sorted([*others, *filter(None, known)], key=lambda mark: (mark.start, _DEPTH[mark.level]))


def _place(
    draft: _Draft,
    entries: Sequence[ContentsEntry],
    known: list[Mark | None],
    before: Mark,
    missing: Sequence[int],
    limit: int,
) -> None:
    """Share the text from `before` to `limit` out among `before` and the `missing` entries, at the credits in it."""
    cuts = [end + 1 for end in _section_ends(draft, before) if before.start < end < limit - 1]
    bounds = [before.start, *cuts, limit]
    pieces = ["".join(draft.chars[a:b]) for a, b in itertools.pairwise(bounds)]
    starts = share_out([before.title, *(entries[k].title for k in missing)], pieces) if missing else None
    for k, piece in zip(missing, starts[1:] if starts else (), strict=bool(starts)):
        known[k] = Mark(bounds[piece], entries[k].level, entries[k].title, entries[k].page)


def _section_ends(draft: _Draft, before: Mark) -> list[int]:
    """Where sections end: after a credit; in a chronicle after its last item, which is one paragraph."""
    if _CHRONICLE in before.title:
        items = {mark.start for mark in draft.marks if mark.level is Level.ITEM}
        return [end for _, start, end in draft.blocks if start in items][-1:]
    tails = (("".join(draft.chars[max(start, end - 45) : end]), end) for _, start, end in draft.blocks)
    return [end for tail, end in tails if _CREDIT.search(tail)]


def _open_chapters(entries: Sequence[ContentsEntry], known: list[Mark | None]) -> None:
    """Let a chapter whose own heading is lost open with the first of its sections that was found."""
    for k, entry in enumerate(entries):
        if known[k] or entry.level is not Level.CHAPTER:
            continue
        below = k + 1
        while below < len(entries) and entries[below].level is not Level.CHAPTER:
            if mark := known[below]:
                known[k] = Mark(mark.start, Level.CHAPTER, entry.title, entry.page)
                break
            below += 1


def _outline(title: str, marks: Sequence[Mark], end: int) -> tuple[Section, ...]:
    """All sections in the book's order, each holding those below it; the first is the book itself."""
    top, _ = _children(marks, 0, end, -1, "")
    root = Section("0", Level.CHAPTER, title, 0, end, children=top)
    return (root, *(section for child in top for section in child.walk()))


def _children(marks: Sequence[Mark], i: int, end: int, depth: int, prefix: str) -> tuple[tuple[Section, ...], int]:
    """The sections deeper than `depth` from mark `i` on, and the mark after them."""
    made: list[Section] = []
    while i < len(marks) and (own := _DEPTH[marks[i].level]) > depth:
        mark, number = marks[i], f"{prefix}{len(made) + 1}"
        below, i = _children(marks, i + 1, end, own, f"{number}.")
        stop = marks[i].start if i < len(marks) else end
        made.append(Section(number, mark.level, mark.title, mark.start, stop, mark.page, mark.date, below))
    return tuple(made), i


def _blocks(drafted: Sequence[tuple[BlockKind, int, int]], outline: Sequence[Section]) -> tuple[Block, ...]:
    """Each block with the deepest section it stands in."""
    made = []
    at = 0
    for kind, start, end in drafted:
        while at + 1 < len(outline) and outline[at + 1].start <= start:
            at += 1
        made.append(Block(kind, start, end, at))
    return tuple(made)
