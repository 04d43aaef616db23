"""What the finders work on: one paragraph with its words, and the candidates found in it so far."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from kg.model import Kind


@dataclass(frozen=True, slots=True, order=True)
class Candidate:
    """A stretch `start:end` of a passage that a rule holds to be a mention."""

    start: int
    end: int
    kind: Kind
    rule: str
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Token:
    """A word of the segmenter with its part of speech (the tags of jieba)."""

    start: int
    end: int
    text: str
    tag: str


@dataclass(slots=True)
class Passage:
    """A paragraph: its text, its tokens, the EDTF date that governs it and the candidates found so far."""

    text: str
    tokens: Sequence[Token]
    date: str | None = None
    year: int | None = None
    heading: bool = False
    candidates: list[Candidate] = field(default_factory=list)
    _starts: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._starts = [token.start for token in self.tokens]

    def add(self, found: Iterable[Candidate]) -> None:
        """Keep what a finder found."""
        self.candidates.extend(found)

    def of(self, *kinds: Kind) -> list[Candidate]:
        """The candidates of some kinds, in the order of the text."""
        return sorted(candidate for candidate in self.candidates if candidate.kind in kinds)

    def token_before(self, offset: int) -> Token | None:
        """The token that holds the character before an offset."""
        if not 0 < offset <= len(self.text):
            return None
        return self.tokens[bisect_right(self._starts, offset - 1) - 1]

    def date_ends(self, *, years: bool) -> set[int]:
        """Where dates end: no name reaches over one. A year, a quarter or a half-year may stand in a name, so that all
        but days can be left out."""
        return {found.end for found in self.of(Kind.DATE) if years or self.text.endswith("日", found.start, found.end)}

    def within(self, start: int, end: int) -> Sequence[Token]:
        """The words that start in `start:end`."""
        return self.tokens[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def tagged(self, start: int, end: int, tags: frozenset[str]) -> int:
        """How many words that start in `start:end` have one of the tags."""
        return sum(token.tag in tags for token in self.within(start, end))

    def is_boundary(self, offset: int) -> bool:
        """Whether a word starts or the text ends at an offset."""
        if offset in (0, len(self.text)):
            return True
        return self.tokens[bisect_right(self._starts, offset) - 1].start == offset
