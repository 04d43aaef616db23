"""Paragraphs of one section read as one text: tables and notes that print has broken up."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass

from kg.link.scene import Linked, Passage, Scene
from kg.model import BlockKind, Kind, Section, Span


@dataclass(frozen=True, slots=True)
class Run:
    """The body of a section: its text, a paragraph a line, whose first character has the clean offset `start`."""

    scene: Scene
    text: str
    start: int
    passages: tuple[Passage, ...]

    @property
    def section(self) -> Section:
        """The section it is the body of."""
        return self.passages[0].section

    def span(self, start: int, end: int) -> Span:
        """The source span of a stretch of its text, without the line ends around it."""
        inner = self.text[start:end]
        start += len(inner) - len(inner.lstrip("\n"))
        end -= len(inner) - len(inner.rstrip("\n"))
        return self.scene.span(self.start + start, self.start + end)

    def mentions(self, start: int, end: int, *kinds: Kind) -> list[Linked]:
        """The mentions in a stretch of its text, of some kinds where any are given."""
        clean = (self.start + start, self.start + end)
        return [one for passage in self.passages for one in passage.between(*clean, *kinds)]


def runs(scene: Scene) -> Iterator[Run]:
    """The bodies of all sections, in the book's order."""
    for _, group in itertools.groupby(scene.passages, key=lambda passage: passage.section.number):
        body = tuple(p for p in group if scene.book.block_at(p.start).kind is not BlockKind.HEADING)
        if body:
            yield Run(scene, scene.book.text[body[0].start : body[-1].end], body[0].start, body)
