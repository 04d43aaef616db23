"""Stretches of text ↔ a label a character: B-, I-, E- and S- (begin, inside, end, single) with the kind, or O."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
import numpy.typing as npt

from kg.model import Kind

KINDS = (
    Kind.ORGANIZATION,
    Kind.PLACE,
    Kind.PERSON,
    Kind.ROLE,
    Kind.DATE,
    Kind.PROJECT,
    Kind.DOCUMENT,
    Kind.EVENT,
)
LABELS = ("O", *(f"{part}-{kind}" for kind in KINDS for part in "BIES"))
OUTSIDE = 0

Stretch = tuple[int, int, Kind]
"""Start, end (exclusive) and kind."""


def encode(stretches: Iterable[Stretch], length: int) -> list[int]:
    """The label of each of `length` characters, as indices into LABELS; kinds that have no label are left out."""
    labels = [OUTSIDE] * length
    for start, end, kind in stretches:
        if kind not in KINDS:
            continue
        begin, inside, last, single = (1 + 4 * KINDS.index(kind) + part for part in range(4))
        labels[start:end] = [single] if end - start == 1 else [begin, *[inside] * (end - start - 2), last]
    return labels


def decode(labels: Sequence[int]) -> Iterator[Stretch]:
    """The stretches that a well-formed row of labels marks."""
    start = 0
    for at, label in enumerate(labels):
        part = (label - 1) % 4 if label else None
        if part in (0, 3):
            start = at
        if part in (2, 3):
            yield start, at + 1, KINDS[(label - 1) // 4]


def allowed() -> npt.NDArray[np.bool_]:
    """Which label may follow which: within a mention only its own inside or end, outside one only a beginning."""
    count = len(LABELS)
    table = np.zeros((count, count), dtype=bool)
    opens = [OUTSIDE, *(label for label in range(1, count) if (label - 1) % 4 in (0, 3))]
    for label in range(count):
        if label and (label - 1) % 4 < 2:
            base = label - (label - 1) % 4
            table[label, [base + 1, base + 2]] = True
        else:
            table[label, opens] = True
    return table


def may_begin() -> npt.NDArray[np.bool_]:
    """Which label may stand first."""
    begins: npt.NDArray[np.bool_] = allowed()[OUTSIDE]
    return begins


def may_end() -> npt.NDArray[np.bool_]:
    """Which label may stand last."""
    ends: npt.NDArray[np.bool_] = allowed()[:, OUTSIDE]
    return ends
