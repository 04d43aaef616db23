"""The marked passages of `tests/gold`, in the shape that training and measuring need them in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from kg.evaluate import GoldPassage, read_gold, unmarked
from kg.extract.tagger.annotations import Annotated

FOLDER = Path(__file__).parents[1] / "gold"
SILVER = FOLDER / "silver.tsv"
UNSEEN = FOLDER / "unseen.tsv"
INVENTED = FOLDER / "invented.txt"
ELSEWHERE = FOLDER / "elsewhere.txt"
SAMPLE = FOLDER / "sample"


@dataclass(frozen=True, slots=True)
class Marked:
    """A text with marked passages in it, in offsets of the text."""

    name: str
    text: str
    passages: tuple[Annotated, ...]


def invented(path: Path) -> Iterator[Marked]:
    """The texts of a file of invented passages: those that one hand wrote stand in one, a paragraph each."""
    lines = path.read_text("utf8").splitlines()
    rows = zip(lines[::2], lines[1::2], strict=True)
    for hand, passages in groupby(rows, key=lambda row: row[0].removeprefix("# ").partition("-")[0]):
        text, annotated = "", []
        for heading, marked in passages:
            plain, marks = unmarked(marked)
            places = tuple((len(text) + first, len(text) + last + 1, kind) for first, last, kind in marks)
            annotated.append(Annotated(heading.removeprefix("# "), len(text), len(text) + len(plain), places))
            text += plain + "\n\n"
        yield Marked(hand, text, tuple(annotated))


def stand_off(folder: Path) -> Iterator[Annotated]:
    """The passages of a gold folder in offsets of their source."""
    for one in read_gold(folder):
        marks = ((one.offsets[first], one.offsets[last] + 1, kind) for first, last, kind in one.marks)
        yield Annotated(one.name, one.start, one.end, tuple(marks))


def as_gold(text: str, passages: Iterable[Annotated]) -> Iterator[GoldPassage]:
    """Passages of a text for the scorer, which counts characters without white space."""
    for one in passages:
        offsets = [at for at in range(one.start, one.end) if not text[at].isspace()]
        index = {offset: place for place, offset in enumerate(offsets)}
        marks = {(index[start], index[end - 1], kind): (text[start:end], None) for start, end, kind in one.marks}
        yield GoldPassage(one.name, one.start, one.end, offsets, marks)
