"""Annotated passages stand-off: where they are in a source, and where and of what kind their mentions are; no text.

A line a passage, its fields divided by tabs: name, start, end, then a mention a field as `Organization 120 126`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.errors import ResourceError
from kg.extract.tagger.labels import Stretch
from kg.model import Kind


@dataclass(frozen=True, slots=True)
class Annotated:
    """A passage that somebody has marked: its stretch of the source, and the marks, in offsets of the source."""

    name: str
    start: int
    end: int
    marks: tuple[Stretch, ...]


def read_annotations(path: Path) -> list[Annotated]:
    """The passages of a file. Raises ResourceError where it is missing or malformed."""
    try:
        lines = path.read_text("utf8").splitlines()
        return [_passage(line) for line in lines if not line.startswith("#")]
    except (OSError, ValueError) as error:
        raise ResourceError(f"cannot read {path.name}: {error}") from error


def written(passages: Iterable[Annotated]) -> Iterator[str]:
    """The lines of a file of passages, by where they stand."""
    for one in sorted(passages, key=lambda passage: (passage.start, passage.name)):
        marks = (f"{kind} {start} {end}" for start, end, kind in sorted(one.marks))
        yield "\t".join((one.name, str(one.start), str(one.end), *marks))


def _passage(line: str) -> Annotated:
    name, start, end, *marks = line.split("\t")
    return Annotated(name, int(start), int(end), tuple(map(_mark, marks)))


def _mark(field: str) -> Stretch:
    kind, start, end = field.split(" ")
    return int(start), int(end), Kind(kind)
