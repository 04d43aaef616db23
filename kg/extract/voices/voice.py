"""What a voice is: another's model that is asked of each paragraph, beside our rules and our tagger."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Protocol

from kg.extract.passage import Candidate
from kg.model import Kind
from kg.resources import patterns

Heard = Generator[list[Candidate], None, None]
"""For each paragraph in turn the candidates found in it; closing it frees what the voice holds."""


@dataclass(frozen=True, slots=True)
class Tally:
    """What a voice has said: `candidates` that it proposed, mentions `dropped` (of no known kind, or not in the text),
    and `failed`, the paragraphs that got no answer, of so many `paragraphs`; `why` the last of these got none."""

    paragraphs: int = 0
    candidates: int = 0
    dropped: int = 0
    failed: int = 0
    why: str = ""

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.paragraphs + other.paragraphs,
            self.candidates + other.candidates,
            self.dropped + other.dropped,
            self.failed + other.failed,
            other.why or self.why,
        )


class Voice(Protocol):
    """A model of another's. Its candidates carry its `name` as their rule; `tally` counts what it has said so far."""

    @property
    def name(self) -> str:
        """`spacy:NAME` or `llm:NAME`."""

    @property
    def tally(self) -> Tally:
        """What it has said so far."""

    def hear(self, texts: Sequence[str]) -> Heard:
        """Its candidates in each of some paragraphs, in their order. Raises ResourceError where it cannot go on."""


def kind_of(label: str) -> Kind | None:
    """The kind of mention that a model means by a label; None where it is none of ours."""
    return _kinds().get(label.upper())


@cache
def _kinds() -> dict[str, Kind]:
    ours = {kind.upper(): kind for kind in Kind}
    theirs = {label: Kind(kind) for kind, labels in patterns("voices")["labels"].items() for label in labels}
    return theirs | ours


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch without the marks that enclose the whole of it: our mentions stand between them."""
    pairs = patterns("voices")["enclosing"]
    while end - start > 2 and text[start] + text[end - 1] in pairs:
        start, end = start + 1, end - 1
    return start, end
