"""Where in the book a span stands: its section, the chapter above, the words around it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from kg.model import Book, Section, Span

_CONTEXT = 20  # characters shown on either side of a quotation


@dataclass(frozen=True, slots=True)
class Quotation:
    """The clean text of a span, what stands before and after it in its paragraph, and the section it is in."""

    before: str
    text: str
    after: str
    section: Section


class Outline:
    """The outline of a book, asked by source span or by section."""

    def __init__(self, book: Book) -> None:
        """Index the book once; every question after that is a bisection."""
        self._book = book
        self._starts = [block.start for block in book.blocks]
        sections = book.outline
        self._parents = {child.number: section for section in sections for child in section.children}

    def section(self, span: Span) -> Section:
        """The deepest section that holds the start of a span."""
        start, _ = self._book.clean(span)
        return self._book.outline[self._book.blocks[self._block(start)].section]

    def parent(self, section: Section) -> Section | None:
        """The section above, None above a chapter."""
        above = self._parents.get(section.number)
        return None if above is self._book.outline[0] else above

    def chapter(self, section: Section) -> Section:
        """The chapter a section belongs to: the uppermost section above it, or itself."""
        while above := self.parent(section):
            section = above
        return section

    def quote(self, span: Span) -> Quotation:
        """The text of a span with its surroundings, which end where its paragraphs do."""
        start, end = self._book.clean(span)
        text, blocks = self._book.text, self._book.blocks
        first, last = blocks[self._block(start)], blocks[self._block(end - 1)]
        before = text[max(first.start, start - _CONTEXT) : start]
        after = text[end : min(max(last.end, end), end + _CONTEXT)]
        return Quotation(before, text[start:end], after, self._book.outline[first.section])

    def _block(self, offset: int) -> int:
        return max(0, bisect_right(self._starts, offset) - 1)
