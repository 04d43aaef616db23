"""Floor 2: a source file → `Book`. It knows of lines, pages and headings; it knows no names."""

from __future__ import annotations

from array import array
from pathlib import Path

from kg.model import Book
from kg.read.about import read_about
from kg.read.contents import find_headings, read_contents
from kg.read.decode import read_source
from kg.read.lines import is_furniture, is_noise, printed_lines
from kg.read.outline import lay_out
from kg.read.paragraphs import paragraphs

__all__ = ["read_book", "read_text"]


def read_book(path: Path, *, title: str | None = None, year: int | None = None, city: str | None = None) -> Book:
    """Read a yearbook from a text file. What is given overrides what the book says of itself.

    A text without any yearbook structure is read as well: its outline holds nothing but the book.
    Raises SourceError where the file cannot be read as text.
    """
    return read_text(read_source(path), path.stem, title=title, year=year, city=city)


def read_text(
    source: str, name: str, *, title: str | None = None, year: int | None = None, city: str | None = None
) -> Book:
    """Read a yearbook from a string, as `read_book` does from a file; `name` says where it came from."""
    lines = [line for line in printed_lines(source) if not is_noise(line)]
    entries, contents = read_contents(source, lines)
    lines = [line for i, line in enumerate(lines) if i not in contents]
    running = frozenset(entry.title for entry in entries)
    lines = [line for line in lines if not is_furniture(line, running)]
    said = read_about("".join(line.text for line in lines))
    title = title or said.title or name
    year = year or said.year
    layout = lay_out(title, year, paragraphs(lines, find_headings(entries, lines)), entries)
    return Book(
        title=title,
        year=year,
        city=city or said.area,
        province=said.province,
        source=name,
        text=layout.text,
        offsets=array("I", layout.offsets),
        outline=layout.outline,
        blocks=layout.blocks,
    )
