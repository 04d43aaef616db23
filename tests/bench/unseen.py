"""How good the mentions are in passages that nothing has learned from: as they are printed, and with the names of
another city in them (`swap.py`)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from kg.evaluate import Evaluation, GoldPassage, compare
from kg.extract import extract, read_by_rules
from kg.extract.tagger.annotations import read_annotations
from kg.extract.tagger.weights import PATH
from kg.model import Mention
from kg.read import read_text
from tests.bench.swap import other_names, swapped

UNSEEN = PATH.with_name("unseen.tsv")
_SEED = 11  # not one that the tagger has been trained with


def as_printed(source: str, mentions: Sequence[Mention]) -> Evaluation:
    """The mentions of a book against the unseen passages."""
    return compare(passages(source), _rows(mentions))


def elsewhere(source: str) -> Evaluation:
    """The same passages in the same book, its places and people renamed, read and extracted anew."""
    book = read_text(source, "printed")
    other = swapped(source, other_names(book, read_by_rules(book), _SEED))
    return compare(passages(other), _rows(extract(read_text(other, "renamed"))))


def passages(source: str) -> Iterator[GoldPassage]:
    """The unseen passages of a source."""
    for one in read_annotations(UNSEEN):
        offsets = [at for at in range(one.start, one.end) if not source[at].isspace()]
        index = {offset: place for place, offset in enumerate(offsets)}
        marks = {(index[start], index[end - 1], kind): (source[start:end], None) for start, end, kind in one.marks}
        yield GoldPassage(one.name, one.start, one.end, offsets, marks)


def _rows(mentions: Sequence[Mention]) -> list[dict[str, Any]]:
    rows = [{"start": one.span.start, "end": one.span.end, "type": one.kind.value} for one in mentions]
    return sorted(rows, key=lambda row: (row["start"], row["end"]))
