"""A book's outline for a terminal and for a machine."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from rich.cells import cell_len

from kg.model import Book, Fate, Level, Section

_WIDTH = 78  # terminal cells of a line with a page
_DEPTH = {level: depth for depth, level in enumerate(Level)}
_FATES = {Fate.PRINTED: "印出", Fate.INFERRED: "推断", Fate.LOST: "遗失", Fate.ABSENT: "文件未及"}


def outline_lines(book: Book, deepest: Level = Level.ITEM) -> Iterator[str]:
    """The outline down to the level `deepest`, one section a line: indented, with its number, title, date and page.

    A page that was worked out is marked (`~12`). The last line says what became of the titles of the contents.
    """
    for section in _shown(book.outline[0], deepest):
        yield from _lines(section, deepest, "")
    yield ""
    yield _fates(book)


def outline_data(book: Book, deepest: Level = Level.ITEM) -> dict[str, Any]:
    """The outline down to the level `deepest` as values of JSON: `sections` nested, `contents` title by title.

    `start` and `end` of a section are code points in the source, None where it has no text.
    """
    return {
        "title": book.title,
        "year": book.year,
        "city": book.city,
        "province": book.province,
        "source": book.source,
        "sections": [_data(book, section, deepest) for section in _shown(book.outline[0], deepest)],
        "contents": [
            {"title": promise.title, "level": promise.level, "page": promise.page, "fate": promise.fate}
            for promise in book.contents
        ],
    }


def _shown(section: Section, deepest: Level) -> list[Section]:
    return [child for child in section.children if _DEPTH[child.level] <= _DEPTH[deepest]]


def _lines(section: Section, deepest: Level, indent: str) -> Iterator[str]:
    said = f"{indent}{section.number} {section.title}"
    if section.date:
        said += f" {section.date}"
    # a title is text of the book: no character of it may steer the terminal
    said = "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in said)
    yield said if section.page is None else _leader(said, f"{'' if section.page_known else '~'}{section.page}")
    for child in _shown(section, deepest):
        yield from _lines(child, deepest, f"{indent}  ")


def _leader(title: str, page: str) -> str:
    dots = max(2, _WIDTH - cell_len(title) - cell_len(page) - 2)
    return f"{title} {'.' * dots} {page}"


def _fates(book: Book) -> str:
    if not book.contents:
        return "no table of contents found 未见目录"
    counts = Counter(promise.fate for promise in book.contents)
    said = ", ".join(f"{counts[fate]} {fate} {label}" for fate, label in _FATES.items())
    return f"{len(book.contents)} titles of the contents 目录标题: {said}"


def _data(book: Book, section: Section, deepest: Level) -> dict[str, Any]:
    span = book.span(section.start, section.end) if section.start < section.end else None
    return {
        "number": section.number,
        "level": section.level,
        "title": section.title,
        "date": section.date,
        "page": section.page,
        "page_known": section.page_known,
        "start": span and span.start,
        "end": span and span.end,
        "children": [_data(book, child, deepest) for child in _shown(section, deepest)],
    }
