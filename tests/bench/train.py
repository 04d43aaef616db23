"""`make train`: train the tagger, and measure it on passages it has not learned from.

    python -m tests.bench.train                writes kg/extract/tagger/weights.npz
    python -m tests.bench.train --folds 5      cross-validates instead: every dev passage judged by a tagger that has
                                               not seen it

Learns from the dev gold, from `silver.tsv` (passages of the same book marked by second readers, stand-off) and from
`invented.txt` (passages of invented yearbooks of other places); all are in `tests/gold`, but for the book and the gold,
which lie beside the checkout.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from rich.console import Console

from kg.evaluate import evaluate
from kg.extract import Read, read_by_rules
from kg.extract.tagger.annotations import Annotated, read_annotations
from kg.extract.tagger.retag import retag
from kg.extract.tagger.training import Sample, samples, save, train
from kg.extract.tagger.weights import PATH
from kg.model import Book, Mention
from kg.read import open_source, read_text
from kg.tables import evaluation_table
from tests.bench.passages import INVENTED, SILVER, invented, stand_off

SHARED = Path(__file__).parents[3] / "shared"
BOOK = SHARED / "corpus" / "liaoyang-2021.txt"
GOLD = SHARED / "gold" / "dev"


def as_read() -> tuple[Book, list[Read]]:
    """The book by the rules."""
    book = read_text(open_source(BOOK), BOOK.stem)
    return book, read_by_rules(book)


def of_other_places() -> Iterator[Sample]:
    """What there is to learn from the invented passages."""
    for one in invented(INVENTED):
        book = read_text(one.text, one.name)
        yield from samples(book, read_by_rules(book), one.passages)


def cross_validated(book: Book, read: Sequence[Read], folds: int) -> Iterator[Mention]:
    """The mentions inside the dev passages, those of each fold by a tagger that has learned from the others."""
    silver, dev = read_annotations(SILVER), sorted(stand_off(GOLD), key=lambda one: one.start)
    elsewhere = list(of_other_places())
    for fold in range(folds):
        held_out = dev[fold::folds]
        rest = [one for one in (*dev, *silver) if not any(_overlap(one, other) for other in held_out)]
        found = retag([(p, s) for _, p, s in read], train([*samples(book, read, rest), *elsewhere]))
        for (block, _, _), candidates in zip(read, found, strict=True):
            for one in candidates:
                span = book.span(block.start + one.start, block.start + one.end)
                if any(other.start <= span.start < other.end for other in held_out):
                    yield Mention(one.kind, "", span, one.rule, one.value)


def _overlap(one: Annotated, other: Annotated) -> bool:
    return one.start < other.end and other.start < one.end


def main() -> None:
    """Train, or cross-validate."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folds", type=int, default=0, help="cross-validate in so many folds")
    folds = parser.parse_args().folds
    if not folds:
        passages = [*stand_off(GOLD), *read_annotations(SILVER)]
        save(train([*samples(*as_read(), passages), *of_other_places()]), PATH)
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "mentions.jsonl")
        rows = (
            {"start": m.span.start, "end": m.span.end, "type": m.kind.value} | ({"value": m.value} if m.value else {})
            for m in cross_validated(*as_read(), folds)
        )
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf8")
        Console().print(evaluation_table(evaluate(path, GOLD)))


if __name__ == "__main__":
    main()
