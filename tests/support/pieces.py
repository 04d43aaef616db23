"""What a book's source printed, told from the book: its characters without what was dropped, before any repair."""

from __future__ import annotations

from kg.model import Book

Piece = tuple[int, str]
"""An offset in the source and what stands there."""


def without_spaces(text: str) -> str:
    """The text without white space and byte order marks."""
    return "".join(char for char in text if not (char.isspace() or char == "\ufeff"))


def clean_pieces(book: Book) -> list[Piece]:
    """The characters of the clean text, line feeds left out."""
    return [(offset, char) for offset, char in zip(book.offsets, book.text, strict=True) if char != "\n"]


def untouched_pieces(book: Book) -> list[Piece]:
    """Those of them that no repair covers."""
    covered = {offset for repair in book.repairs for offset in range(repair.span.start, repair.span.end)}
    return [(offset, char) for offset, char in clean_pieces(book) if offset not in covered]


def printed_pieces(book: Book) -> list[Piece]:
    """The same with what was printed where a repair stands, in the source's order."""
    return sorted([*untouched_pieces(book), *((repair.span.start, repair.printed) for repair in book.repairs)])
