"""The table of contents → triples: what became of each title, and a section for each that has no text in the file."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator

import pyoxigraph as ox

from kg.graph.iri import Namer
from kg.graph.terms import term, types, zh
from kg.model import Book, Fate, Level, Promise, Section


def contents(book: Book, names: Namer) -> Iterator[ox.Triple]:
    """Each title of the table of contents with its presence; a title without text becomes a section (`c12`, the
    twelfth title) below its chapter, with the printed page, so that the outline is whole as the editors made it."""
    chapter, order = names.book, 0
    for i, (promise, section) in enumerate(kept(book), start=1):
        node = ox.NamedNode(names.section(section.number if section else f"c{i}"))
        chapters = promise.level is Level.CHAPTER
        order = 0 if chapters else order + 1
        if section is None:
            yield from types(node, "Section")
            yield ox.Triple(node, term("skos:prefLabel"), zh(promise.title))
            yield ox.Triple(node, term("schema:isPartOf"), ox.NamedNode(names.book if chapters else chapter))
            yield ox.Triple(node, term("nj:level"), ox.Literal(promise.level))
            yield ox.Triple(node, term("nj:page"), ox.Literal(promise.page))
            yield ox.Triple(node, term("nj:order"), ox.Literal(_chapter_number(book, i) if chapters else order))
        yield ox.Triple(node, term("nj:presence"), ox.Literal(promise.fate))
        chapter = node.value if chapters else chapter


def kept(book: Book) -> list[tuple[Promise, Section | None]]:
    """Each title of the contents with the section that it became: both come in the book's order."""
    waiting: defaultdict[tuple[Level, str], deque[Section]] = defaultdict(deque)
    for section in book.outline[1:]:
        waiting[section.level, section.title].append(section)
    found = []
    for promise in book.contents:
        sections = waiting[promise.level, promise.title] if promise.fate in (Fate.PRINTED, Fate.INFERRED) else None
        found.append((promise, sections.popleft() if sections else None))
    return found


def _chapter_number(book: Book, i: int) -> int:
    return sum(promise.level is Level.CHAPTER for promise in book.contents[:i])
