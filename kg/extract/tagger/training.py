"""How the tagger is trained: annotated passages of a book + what the rules make of that book ─▶ `weights.npz`.

Training is that of CRFsuite (Okazaki 2007; L-BFGS with an elastic penalty), which is deterministic: the same passages
give the same bytes. It is needed here only, never to use the tagger.
"""

from __future__ import annotations

import tempfile
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pycrfsuite

from kg.extract.passage import Candidate, Passage
from kg.extract.tagger.annotations import Annotated
from kg.extract.tagger.features import features
from kg.extract.tagger.labels import LABELS, encode
from kg.extract.tagger.retag import sentences
from kg.extract.tagger.weights import Weights
from kg.model import Block, Book

_OPTIONS = {"c1": 0.1, "c2": 0.05, "max_iterations": 200, "feature.minfreq": 2, "feature.possible_transitions": True}
_LEAST = 0.01  # a feature none of whose weights is larger is left out


@dataclass(frozen=True, slots=True)
class Sample:
    """A sentence to learn from: the name of the passage it is of, its features and its labels."""

    passage: str
    keys: Any
    labels: Sequence[int]


Read = Sequence[tuple[Block, Passage, Sequence[Candidate]]]
"""What the rules made of a book: each block with its passage and what they settled on."""


def samples(book: Book, read: Read, annotated: Iterable[Annotated]) -> Iterator[Sample]:
    """The sentences of annotated passages, as the rules have read the book."""
    encoded = features([(passage, settled) for _, passage, settled in read])
    blocks = [block.start for block, _, _ in read]
    for one in annotated:
        first, last = bisect_left(book.offsets, one.start), bisect_left(book.offsets, one.end)
        marks = [(*_clean(book, start, end), kind) for start, end, kind in one.marks]
        labels = encode(((start - first, end - first, kind) for start, end, kind in marks), last - first)
        for at in range(max(0, bisect_left(blocks, first + 1) - 1), bisect_left(blocks, last)):
            block, passage, _ = read[at]
            for start, end in sentences(passage.text):
                begin, stop = max(first, block.start + start), min(last, block.start + end)
                if begin < stop:
                    column = encoded.starts[at] - block.start
                    keys = encoded.keys[:, column + begin : column + stop]
                    yield Sample(one.name, keys, labels[begin - first : stop - first])


def train(learned_from: Iterable[Sample]) -> Weights:
    """The weights that fit some sentences best."""
    trainer = pycrfsuite.Trainer(verbose=False, params=_OPTIONS)
    for sample in learned_from:
        rows = [[f"{key:x}" for key in column] for column in sample.keys.T.tolist()]
        trainer.append(rows, [LABELS[label] for label in sample.labels])
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder, "model"))
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        tagger.open(path)
        info = tagger.info()
        return _weights(info.state_features, info.transitions)


def save(weights: Weights, path: Path) -> None:
    """Write weights, half as precise as they were learned. Raises OSError where the file cannot be written."""
    with path.open("wb") as file:
        np.savez_compressed(
            file,
            keys=weights.keys,
            state=weights.state.astype(np.float16),
            transition=weights.transition.astype(np.float16),
        )


def _weights(state: Mapping[tuple[str, str], float], transitions: Mapping[tuple[str, str], float]) -> Weights:
    index = {label: number for number, label in enumerate(LABELS)}
    large = sorted({int(key, 16) for (key, _), weight in state.items() if abs(weight) > _LEAST})
    rows = {key: row for row, key in enumerate(large)}
    table = np.zeros((len(large), len(LABELS)), dtype=np.float32)
    for (key, label), weight in state.items():
        if (row := rows.get(int(key, 16))) is not None:
            table[row, index[label]] = weight
    steps = np.zeros((len(LABELS), len(LABELS)), dtype=np.float32)
    for (before, after), weight in transitions.items():
        steps[index[before], index[after]] = weight
    return Weights(np.array(large, dtype=np.uint64), table, steps)


def _clean(book: Book, start: int, end: int) -> tuple[int, int]:
    """The clean stretch of a source stretch."""
    return bisect_left(book.offsets, start), bisect_left(book.offsets, end)
