"""How good the mentions are in passages that nothing has learned from: of the book as it is printed, of the same book
with the names of another city in it (`swap.py`), of the sample, and of invented books of other places."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from kg.evaluate import ALL, Evaluation, Linking, Score, compare
from kg.extract import extract, read_by_rules
from kg.extract.tagger.annotations import Annotated, read_annotations
from kg.model import Mention
from kg.read import open_source, read_text
from kg.resources import sample_book
from tests.bench.passages import ELSEWHERE, SAMPLE, UNSEEN, as_gold, invented, stand_off
from tests.bench.swap import other_names, swapped

_SEED = 11


def as_printed(source: str, mentions: Sequence[Mention]) -> Evaluation:
    """The mentions of a book against the unseen passages."""
    return compare(as_gold(source, read_annotations(UNSEEN)), rows(mentions))


def renamed(source: str) -> Evaluation:
    """The same passages in the same book, its places and people renamed, read and extracted anew."""
    book = read_text(source, "printed")
    return extracted(swapped(source, other_names(book, read_by_rules(book), _SEED)), read_annotations(UNSEEN))


def sample() -> Evaluation:
    """The bundled sample, an invented city."""
    return extracted(open_source(sample_book()).text, stand_off(SAMPLE))


def elsewhere() -> Evaluation:
    """The invented passages of other places."""
    return together([extracted(one.text, one.passages) for one in invented(ELSEWHERE)])


def extracted(text: str, passages: Iterable[Annotated]) -> Evaluation:
    """A text read and extracted, against its marked passages."""
    return compare(as_gold(text, passages), rows(extract(read_text(text, "measured"))))


def together(measured: Sequence[Evaluation]) -> Evaluation:
    """Several measurements as one, their linking left out."""
    kinds = {kind: sum((one.kinds[kind] for one in measured), Score()) for kind in ALL}
    return Evaluation(kinds, sum((one.dates for one in measured), Score()), Linking(0, 0.0, 0.0))


def rows(mentions: Sequence[Mention]) -> list[dict[str, Any]]:
    """Mentions as the scorer reads them."""
    made = [{"start": one.span.start, "end": one.span.end, "type": one.kind.value} for one in mentions]
    return sorted(made, key=lambda row: (row["start"], row["end"]))
