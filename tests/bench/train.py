"""`make train`: train the tagger, and measure it on passages it has not learned from.

    python tests/bench/train.py                writes kg/extract/tagger/weights.npz
    python tests/bench/train.py --folds 5      cross-validates instead: every dev passage judged by a tagger that has
                                               not seen it

Learns from the dev gold and from `silver.tsv`: passages of the same book marked by second readers, stand-off. The book
and the gold lie beside the checkout.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from rich.console import Console

from kg.evaluate import evaluate, read_gold
from kg.extract import Read, read_by_rules
from kg.extract.tagger.annotations import Annotated, read_annotations
from kg.extract.tagger.retag import retag
from kg.extract.tagger.training import samples, save, train
from kg.extract.tagger.weights import PATH
from kg.model import Book, Mention
from kg.read import read_book
from kg.tables import evaluation_table

SHARED = Path(__file__).parents[3] / "shared"
BOOK = SHARED / "corpus" / "liaoyang-2021.txt"
GOLD = SHARED / "gold" / "dev"
SILVER = PATH.with_name("silver.tsv")


def gold() -> Iterator[Annotated]:
    """The dev gold in offsets of the source."""
    for one in read_gold(GOLD):
        marks = ((one.offsets[first], one.offsets[last] + 1, kind) for first, last, kind in one.marks)
        yield Annotated(one.name, one.start, one.end, tuple(marks))


def mentions(book: Book, read: Sequence[Read], learned_from: Iterable[Annotated]) -> Iterator[Mention]:
    """The mentions of a book by a tagger that has learned from some passages."""
    weights = train(samples(book, read, learned_from))
    for (block, _, _), found in zip(read, retag([(p, s) for _, p, s in read], weights), strict=True):
        for one in found:
            span = book.span(block.start + one.start, block.start + one.end)
            yield Mention(one.kind, "", span, one.rule, one.value)


def cross_validated(book: Book, read: Sequence[Read], folds: int) -> Iterator[Mention]:
    """The mentions inside the dev passages, those of each fold by a tagger that has learned from the others."""
    silver, dev = read_annotations(SILVER), sorted(gold(), key=lambda one: one.start)
    for fold in range(folds):
        held_out = dev[fold::folds]
        rest = [one for one in (*dev, *silver) if not any(_overlap(one, other) for other in held_out)]
        for mention in mentions(book, read, rest):
            if any(one.start <= mention.span.start < one.end for one in held_out):
                yield mention


def _overlap(one: Annotated, other: Annotated) -> bool:
    return one.start < other.end and other.start < one.end


def main() -> None:
    """Train, or cross-validate."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folds", type=int, default=0, help="cross-validate in so many folds")
    folds = parser.parse_args().folds
    book = read_book(BOOK)
    read = read_by_rules(book)
    if not folds:
        save(train(samples(book, read, [*gold(), *read_annotations(SILVER)])), PATH)
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "mentions.jsonl")
        rows = (
            {"start": m.span.start, "end": m.span.end, "type": m.kind.value} | ({"value": m.value} if m.value else {})
            for m in cross_validated(book, read, folds)
        )
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf8")
        Console().print(evaluation_table(evaluate(path, GOLD)))


if __name__ == "__main__":
    main()
