"""A yearbook as it was read: where things stand in the source, the outline, the blocks, and what was mended."""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of the source file, `start` inclusive and `end` exclusive, in code points."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")


class Level(StrEnum):
    """The levels of a yearbook's outline (部类, 分目, 次分目, 条目); a chronicle item stands beside the entries."""

    CHAPTER = "chapter"
    SECTION = "section"
    SUBSECTION = "subsection"
    ENTRY = "entry"
    ITEM = "item"


class BlockKind(StrEnum):
    """What a paragraph of the book is."""

    HEADING = "heading"
    BODY = "body"
    POINT = "point"  # one of a numbered row: 一、…
    STATISTICS = "statistics"  # mostly figures
    CAPTION = "caption"
    CREDIT = "credit"  # （…供稿）
    NOTE = "note"  # labelled fields under a title: （提案者：…。提案号：…）
    TABLE = "table"  # a cell

    @property
    def is_prose(self) -> bool:
        """Whether it is running text."""
        return self in (BlockKind.BODY, BlockKind.POINT, BlockKind.STATISTICS)


class Fate(StrEnum):
    """What became of a title of the table of contents."""

    PRINTED = "printed"  # the body prints it as a heading
    INFERRED = "inferred"  # its heading is lost; where its text begins was worked out
    LOST = "lost"  # it should be here, and was not found
    ABSENT = "absent"  # the file ends before it


@dataclass(frozen=True, slots=True)
class Section:
    """One node of the outline. `start` and `end` are offsets in the clean text, `page` is the printed page it opens on.

    `page_known` tells a page that the book states from one worked out between two such. `number` is its path among
    its siblings (`3.2.1`), stable from build to build; `date` is the EDTF date that governs the text (a chronicle
    item's day), or None.
    """

    number: str
    level: Level
    title: str
    start: int
    end: int
    page: int | None = None
    date: str | None = None
    children: tuple[Section, ...] = ()
    page_known: bool = False

    def walk(self) -> Iterator[Section]:
        """This section and all below it, in the book's order."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of the clean text: `text[start:end]`, inside the section at `section` (index into `Book.outline`).

    One that `continues` goes on with the sentence of the last block before it that is no caption.
    """

    kind: BlockKind
    start: int
    end: int
    section: int
    continues: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table: `text[start:end]` of the book, under the head of its column (empty where none is printed)."""

    column: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Table:
    """A table, or the note of labelled fields under a proposal's title (a table of one row), row by row.

    `title` is the line above it, or its section's title; `section` is an index into `Book.outline`.
    """

    title: str
    section: int
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Repair:
    """A misreading of the scan set right: what is printed at `span`, what is meant, why, and how surely (0 to 1)."""

    span: Span
    printed: str
    mended: str
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Page:
    """Where a page of the printed book begins: `start` is an offset in the source, as far as it is known."""

    number: int
    start: int


@dataclass(frozen=True, slots=True)
class Promise:
    """A title of the table of contents with its printed page, and what became of it."""

    title: str
    level: Level
    page: int
    fate: Fate


@dataclass(frozen=True, slots=True)
class Dropped:
    """What the source holds and the clean text does not: `kind` is `contents`, `running head` or `noise`."""

    span: Span
    kind: str


@dataclass(frozen=True, slots=True)
class Source:
    """A file's text as it was opened, which all spans count in.

    `wrapped` tells lines as they are printed in a column from lines that are whole paragraphs; `pages` are those that
    the file format itself knows.
    """

    text: str
    wrapped: bool = True
    pages: tuple[Page, ...] = ()


@dataclass(frozen=True, slots=True)
class Book:
    """A yearbook as it was read: clean text, the way back to the source, the outline.

    `text` holds no white space but one line feed after each block, and misread characters mended. `offsets[i]` is the
    code point in the source of `text[i]`, never less than the one before: a line feed has that of the character
    before it, and so has a character that a repair adds. `outline` lists every section in the book's order; index 0 is
    the book itself, a section of level chapter that covers everything. `year` is the year the book covers (one less
    than the year of its title), `city` and `province` are as the book names them.
    """

    title: str
    year: int | None
    city: str | None
    province: str | None
    source: str
    text: str
    offsets: Sequence[int]
    outline: tuple[Section, ...]
    blocks: tuple[Block, ...]
    tables: tuple[Table, ...] = ()
    repairs: tuple[Repair, ...] = ()
    contents: tuple[Promise, ...] = ()
    pages: tuple[Page, ...] = ()
    dropped: tuple[Dropped, ...] = ()

    def span(self, start: int, end: int) -> Span:
        """The source span of the clean stretch `start:end`: to the end of what is printed, where a repair ends it."""
        last = self.offsets[end - 1]
        at = bisect_right(self.repairs, last, key=lambda repair: repair.span.start) - 1
        repaired = at >= 0 and self.repairs[at].span.end > last and self.clean(self.repairs[at].span)[1] == end
        return Span(self.offsets[start], self.repairs[at].span.end if repaired else last + 1)

    def clean(self, span: Span) -> tuple[int, int]:
        """The clean stretch that a source span covers."""
        end = bisect_right(self.offsets, span.end - 1)
        return bisect_left(self.offsets, span.start), end - (self.text[end - 1 : end] == "\n")

    def printed(self, start: int, end: int) -> str:
        """The clean stretch `start:end` as the source prints it, white space left out: the repairs inside it undone."""
        made, at = [], start
        first = bisect_left(self.repairs, self.offsets[start], key=lambda repair: repair.span.start)
        for repair in itertools.islice(self.repairs, first, None):
            begin, stop = self.clean(repair.span)
            if stop > end:
                break
            made += [self.text[at:begin], repair.printed]
            at = stop
        return "".join([*made, self.text[at:end]])

    def page_at(self, offset: int, section: int) -> tuple[int | None, bool]:
        """The printed page of an offset of the source that lies in the section at an index, and whether it is sure:
        where the next page is known too. Else it is the later one of the last page known and the page its section
        opens on; None where neither is known."""
        after = bisect_right(self.pages, offset, key=lambda page: page.start)
        known = self.pages[after - 1].number if after else 0
        if after and after < len(self.pages) and self.pages[after].number == known + 1:
            return known, True
        return max(known, self.outline[section].page or 0) or None, False

    def block_at(self, offset: int) -> Block:
        """The block that holds a clean offset."""
        return self.blocks[bisect_right(self.blocks, offset, key=lambda block: block.start) - 1]
