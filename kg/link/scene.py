"""The book as the claim rules see it: paragraphs of clean text with linked mentions in them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.link.areas import Areas
from kg.link.organizations import Surroundings
from kg.model import Block, Book, Kind, Mention, Section, Span

_SENTENCE = re.compile(r"[^。！？；\n]+[。！？；]?")


@dataclass(frozen=True, slots=True)
class Linked:
    """A mention with the entity it means; `start` and `end` are clean offsets."""

    mention: Mention
    start: int
    end: int
    entity: str | None = None

    @property
    def kind(self) -> Kind:
        """The mention's kind."""
        return self.mention.kind

    @property
    def text(self) -> str:
        """The mention's text."""
        return self.mention.text


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of clean text (a paragraph or a sentence) with its mentions, in the text's order.

    `section` is the deepest section it stands in, `path` the sections from the book down to it, `where` what bare
    names mean there.
    """

    text: str
    start: int
    section: Section
    path: tuple[Section, ...]
    where: Surroundings
    mentions: tuple[Linked, ...]

    @property
    def end(self) -> int:
        """The clean offset behind its last character."""
        return self.start + len(self.text)

    def of(self, *kinds: Kind) -> list[Linked]:
        """Its mentions of some kinds."""
        return [mention for mention in self.mentions if mention.kind in kinds]

    def between(self, start: int, end: int, *kinds: Kind) -> list[Linked]:
        """The mentions inside a clean stretch, of some kinds where any are given."""
        return [m for m in self.mentions if start <= m.start and m.end <= end and (not kinds or m.kind in kinds)]

    def sentences(self) -> Iterator[Passage]:
        """Its sentences, cut at 。！？；, each with its own mentions."""
        for match in _SENTENCE.finditer(self.text):
            start, end = self.start + match.start(), self.start + match.end()
            yield Passage(match.group(), start, self.section, self.path, self.where, tuple(self.between(start, end)))


@dataclass(frozen=True, slots=True)
class Scene:
    """The whole book: its paragraphs, its areas, and what each entity is called and is."""

    book: Book
    areas: Areas
    passages: tuple[Passage, ...]
    names: Mapping[str, str]
    kinds: Mapping[str, str]

    def span(self, start: int, end: int) -> Span:
        """The source span of a clean stretch: evidence for a claim."""
        return self.book.span(start, end)

    def in_section(self, number: str) -> list[Passage]:
        """The paragraphs that stand in a section or below it."""
        return [p for p in self.passages if any(section.number == number for section in p.path)]


def blocks_with_mentions(
    book: Book, mentions: Sequence[Mention]
) -> Iterator[tuple[Block, list[tuple[Mention, int, int]]]]:
    """Each block with the mentions in it and their clean offsets."""
    placed = [(mention, *book.clean(mention.span)) for mention in mentions]
    starts = [start for _, start, _ in placed]
    for block in book.blocks:
        yield block, placed[bisect_left(starts, block.start) : bisect_right(starts, block.end)]


def section_paths(book: Book) -> tuple[tuple[Section, ...], ...]:
    """For each section of the outline the sections from the book down to it."""
    paths: dict[str, tuple[Section, ...]] = {}

    def walk(section: Section, above: tuple[Section, ...]) -> None:
        paths[section.number] = (*above, section)
        for child in section.children:
            walk(child, paths[section.number])

    walk(book.outline[0], ())
    return tuple(paths[section.number] for section in book.outline)
