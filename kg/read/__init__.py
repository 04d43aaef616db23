"""Floor 2: a source file → `Book`. It knows of lines, pages and headings; it knows no names."""

from __future__ import annotations

from array import array
from pathlib import Path

from kg.model import Book, Source
from kg.read.about import read_about
from kg.read.contents import find_headings
from kg.read.furniture import sift
from kg.read.outline import lay_out
from kg.read.paragraphs import paragraphs
from kg.read.repair import mend
from kg.read.sources import open_source

__all__ = ["open_source", "read_book", "read_text"]


def read_book(path: Path, *, title: str | None = None, year: int | None = None, city: str | None = None) -> Book:
    """Read a yearbook from a text, PDF, Word or HTML file. What is given overrides what the book says of itself.

    A text without any yearbook structure is read as well: its outline holds nothing but the book.
    Raises SourceError where the file cannot be read.
    """
    return read_text(open_source(path), path.stem, title=title, year=year, city=city)


def read_text(
    source: str | Source, name: str, *, title: str | None = None, year: int | None = None, city: str | None = None
) -> Book:
    """Read a yearbook from a text, as `read_book` does from a file; `name` says where it came from.

    A plain string is taken for lines as they are printed in a column.
    """
    source = source if isinstance(source, Source) else Source(source)
    printed = sift(source)
    said = read_about("".join(line.text for line in printed.lines))
    title = title or said.title or name
    year = year or said.year
    headings = find_headings(printed.entries, printed.lines)
    mended, repairs = mend(paragraphs(printed.lines, headings, source.text, wrapped=source.wrapped), printed.dropped)
    layout = lay_out(title, year, mended, printed.entries, printed.pages)
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
        tables=layout.tables,
        repairs=repairs,
        contents=layout.contents,
        pages=printed.pages,
        dropped=printed.dropped,
    )
