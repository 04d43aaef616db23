"""Credits: who contributed a section （某某供稿）, who took a photograph （某某摄）."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extract.shapes import split_names
from kg.link.claims.ledger import Finding
from kg.link.claims.offices import pattern
from kg.link.scene import Passage, Scene
from kg.model import BlockKind, Book, Claim, Entity, Kind, Level, Section

_LONGEST_CAPTION = 80


def credits(scene: Scene) -> Iterator[Finding]:
    """The contributors of each section that ends in a credit, and the photographers of captions."""
    last = 0
    before: Passage | None = None
    for passage in scene.passages:
        for match in pattern("credits", "contributed").finditer(passage.text):
            start, end = passage.start + match.start(), passage.start + match.end()
            section = _credited(scene, passage, last, end)
            last = end
            for name in _names(passage, match):
                yield Entity(f"person/{name}", "Person", name)
                evidence = (scene.span(start, end),)
                yield Claim(f"section/{section.number}", "nj:contributor", f"person/{name}", evidence, "credit")
        yield from _photographs(scene, passage, before)
        before = passage


def _credited(scene: Scene, passage: Passage, last: int, end: int) -> Section:
    """The section that a credit closes which ends at `end`: the least one that holds all since the `last` credit, but
    no entry, and a chapter only where the credit is the last word of it."""
    first = next((s.start for s in scene.book.outline[1:] if s.start >= last), last)
    fits = [s for s in passage.path[1:] if s.level not in (Level.ENTRY, Level.ITEM)]
    if not fits:
        return passage.section
    if len(fits) > 1 and not _closes(scene, fits[0], end):
        fits = fits[1:]
    return next((s for s in reversed(fits) if s.start <= first), fits[0])


def _closes(scene: Scene, section: Section, end: int) -> bool:
    """Whether nothing but captions follows in a section behind an offset."""
    later = [b for b in scene.book.blocks if end < b.start < section.end and b.end - b.start > 1]
    return all(block.kind is BlockKind.CAPTION for block in later)


def _photographs(scene: Scene, passage: Passage, before: Passage | None) -> Iterator[Finding]:
    """The photographs whose captions end in a credit."""
    for match in pattern("credits", "photographed").finditer(passage.text):
        found = _caption(scene, passage, match.start())
        if not match.start() and before and before.section is passage.section:
            found = _caption(scene, before, len(before.text))
        names = _names(passage, match)
        if found is None or not names:
            continue
        caption, start = found
        yield Entity(f"photograph/{caption}", "Photograph", caption)
        for name in names:
            yield Entity(f"person/{name}", "Person", name)
            evidence = (scene.span(start, passage.start + match.end()),)
            yield Claim(f"photograph/{caption}", "nj:photographer", f"person/{name}", evidence, "photo-credit")


def _caption(scene: Scene, passage: Passage, end: int) -> tuple[str, int] | None:
    """The caption that ends at an offset of a passage, and where it starts in the clean text. One that was run
    together with a paragraph starts behind the end of a sentence or of another credit, on a line of its own."""
    marks = [m.end() for m in pattern("credits", "sentence").finditer(passage.text, 0, end)]
    credits = [m.end() for m in pattern("credits", "photographed").finditer(passage.text, 0, end)]
    start = max([*marks, *credits], default=0)
    lines = [at for at in range(start, end) if at and _opens_line(scene.book, passage.start + at)]
    if lines and ("，" in passage.text[start:end] or (start and lines[0] != start)):
        start = lines[-1]
    caption = passage.text[start:end]
    return (caption, passage.start + start) if 2 <= len(caption) <= _LONGEST_CAPTION else None


def _opens_line(book: Book, at: int) -> bool:
    """Whether a clean offset opens a line of the source: blank lines stand between the lines of a scanned page."""
    return book.offsets[at] - book.offsets[at - 1] > 2


def _names(passage: Passage, match: re.Match[str]) -> Sequence[str]:
    """The names of a credit, written with or without marks between them; behind a unit's name those known to be."""
    group = "names" if match["names"] else "listed"
    start, end = (passage.start + at for at in match.span(group))
    pieces = [piece for piece in re.split(r"[、，,\s]+", match[group]) if piece]
    found = [[piece[a:b] for a, b in split_names(piece)] for piece in pieces]
    unlike = any(pattern("members", "unlike").search(piece) for piece in pieces)
    if all(found) and not unlike and not passage.between(start, end, Kind.ORGANIZATION):
        return [name for names in found for name in names]
    return [person.text for person in passage.between(start, end, Kind.PERSON)]
