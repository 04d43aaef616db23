"""Paragraphs → blocks of clean text and the outline: 部类, 分目, 次分目, 条目, chronicle items.

Headings come from the table of contents; entries from their 【titles】; a title that the table of contents does not
know but that stands alone before an entry heads a 次分目; a credit （…供稿） closes the 分目 that it credits.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from kg.model import Block, Level, Page, Promise, Section, Table
from kg.read.contents import ContentsEntry
from kg.read.draft import Mark, Piece, compose
from kg.read.pages import Anchor, Pagination
from kg.read.paragraphs import Paragraph
from kg.read.tables import tables_of
from kg.read.unprinted import DEPTH, with_unprinted

_FEWEST_PAGES = 5  # from so many on, running heads are the better witness: contents are printed before the last changes


@dataclass(frozen=True, slots=True)
class Layout:
    """What the outline floor makes: clean text, offsets, outline, blocks, contents and tables, as `Book` holds them."""

    text: str
    offsets: tuple[int, ...]
    outline: tuple[Section, ...]
    blocks: tuple[Block, ...]
    contents: tuple[Promise, ...]
    tables: tuple[Table, ...]


def lay_out(
    title: str,
    year: int | None,
    made: Sequence[Paragraph],
    entries: Sequence[ContentsEntry],
    pages: Sequence[Page] = (),
) -> Layout:
    """Clean text, blocks and outline of a book from its paragraphs, its table of contents and its numbered pages."""
    draft = compose(made, entries, year)
    marks, fates = with_unprinted(draft, entries, year)
    numbered = [Anchor(bisect_left(draft.offsets, page.start), page.number, opens=True) for page in pages]
    listed = [Anchor(mark.start, mark.page) for mark in marks if mark.page is not None]
    pagination = Pagination(numbered if len(numbered) >= _FEWEST_PAGES else numbered + listed)
    outline = _outline(title, marks, len(draft.chars), pagination)
    contents = zip(entries, fates, strict=True)
    text, blocks = "".join(draft.chars), _blocks(draft.blocks, outline)
    return Layout(
        text,
        tuple(draft.offsets),
        outline,
        blocks,
        tuple(Promise(entry.title, entry.level, entry.page, fate) for entry, fate in contents),
        tables_of(text, blocks, draft.cells, outline),
    )


def _outline(title: str, marks: Sequence[Mark], end: int, pagination: Pagination) -> tuple[Section, ...]:
    """All sections in the book's order, each holding those below it; the first is the book itself."""
    top, _ = _children(marks, 0, end, -1, "", pagination)
    root = Section("0", Level.CHAPTER, title, 0, end, children=top)
    return (root, *(section for child in top for section in child.walk()))


def _children(
    marks: Sequence[Mark], i: int, end: int, depth: int, prefix: str, pagination: Pagination, above: int = 0
) -> tuple[tuple[Section, ...], int]:
    """The sections deeper than `depth` from mark `i` on, and the mark after them. A page that is worked out is not
    before that of the section `above`."""
    made: list[Section] = []
    while i < len(marks) and (own := DEPTH[marks[i].level]) > depth:
        mark, number = marks[i], f"{prefix}{len(made) + 1}"
        page, known = pagination.page(mark.start) if mark.page is None else (mark.page, True)
        page = page if known or page is None else max(page, above)
        below, i = _children(marks, i + 1, end, own, f"{number}.", pagination, page or above)
        stop = marks[i].start if i < len(marks) else end
        made.append(Section(number, mark.level, mark.title, mark.start, stop, page, mark.date, below, known))
    return tuple(made), i


def _blocks(pieces: Sequence[Piece], outline: Sequence[Section]) -> tuple[Block, ...]:
    """Each block with the deepest section it stands in."""
    made = []
    at = 0
    for piece in pieces:
        while at + 1 < len(outline) and outline[at + 1].start <= piece.start:
            at += 1
        made.append(Block(piece.kind, piece.start, piece.end, at, piece.continues))
    return tuple(made)
