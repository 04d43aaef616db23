"""The tagger's weights, and the best row of labels under them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from kg.errors import ResourceError
from kg.extract.tagger.features import Encoded
from kg.extract.tagger.labels import LABELS, allowed, may_begin, may_end

PATH = Path(__file__).with_name("weights.npz")
_SLOT = np.uint64(2**18 - 1)
_SHIFTS = tuple(map(np.uint64, (46, 28, 10, 37, 19, 1)))
_CHUNK = 4096  # characters whose weights fit a processor's cache
_NEVER = np.float32(-1e9)
_FLOAT = np.float32

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Weights:
    """A weight for each label under each feature (`keys`, sorted, one row each), and for each label after another."""

    keys: npt.NDArray[np.uint64]
    state: Floats
    transition: Floats
    index: tuple[tuple[np.uint64, npt.NDArray[np.int32]], ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "index", tuple(_index(self.keys)))

    def emissions(self, encoded: Encoded) -> Floats:
        """The weight of each label at each character, all features together."""
        total = np.zeros((encoded.keys.shape[1], len(LABELS)), dtype=_FLOAT)
        for start in range(0, len(total), _CHUNK):
            part = total[start : start + _CHUNK]
            for codes in encoded.keys[:, start : start + _CHUNK]:
                for shift, table in self.index:
                    at = table[(codes >> shift) & _SLOT]
                    known = np.flatnonzero(self.keys[at] == codes)
                    part[known] += self.state[at[known]]
        return total


def _index(keys: npt.NDArray[np.uint64]) -> Iterator[tuple[np.uint64, npt.NDArray[np.int32]]]:
    """Tables from some bits of a key to its row, each for the keys that found their slot taken in those before. An
    empty slot says row 0, whose key is another."""
    left = np.arange(len(keys), dtype=np.int32)
    for shift in _SHIFTS:
        table = np.zeros(_SLOT + np.uint64(1), dtype=np.int32)
        slots = (keys[left] >> shift) & _SLOT
        table[slots[::-1]] = left[::-1]
        yield shift, table
        left = left[table[slots] != left]
        if not len(left):
            return
    raise ResourceError(f"{PATH.name}: {len(left)} features have no place")


@cache
def weights() -> Weights:
    """The weights that are shipped. Raises ResourceError where they are missing or broken."""
    try:
        with np.load(PATH) as stored:
            return Weights(stored["keys"], stored["state"].astype(_FLOAT), stored["transition"].astype(_FLOAT))
    except (OSError, KeyError, ValueError) as error:
        raise ResourceError(f"cannot read {PATH.name}: {error}") from error


def best(emissions: Sequence[Floats], transition: Floats) -> list[list[int]]:
    """The best well-formed row of labels of each text (Viterbi 1967), texts of all lengths side by side."""
    if not emissions:
        return []
    order = sorted(range(len(emissions)), key=lambda i: -len(emissions[i]))
    lengths = np.array([len(emissions[i]) for i in order])
    laid = _by_position([emissions[i] for i in order], lengths)
    score = np.where(may_begin(), laid[0], _NEVER)
    last, back = np.empty((len(order), len(LABELS)), dtype=_FLOAT), []
    for at in range(1, len(laid)):
        going = len(laid[at])
        last[going : len(score)] = score[going:]
        score, chosen = _step(score[:going], laid[at], transition)
        back.append(chosen)
    last[: len(score)] = score
    ends = np.where(may_end(), last, _NEVER).argmax(axis=1)
    rows = [_traced(back, place, int(label), int(lengths[place])) for place, label in enumerate(ends)]
    return [row for _, row in sorted(zip(order, rows, strict=True))]


def _by_position(emissions: Sequence[Floats], lengths: npt.NDArray[np.int_]) -> list[Floats]:
    """The weights at each position, of those texts that reach so far; `emissions` come by length, longest first."""
    flat = np.concatenate(emissions)
    starts = np.cumsum(lengths) - lengths
    return [flat[starts[: np.searchsorted(-lengths, -at)] + at] for at in range(lengths[0])]


def _step(score: Floats, emission: Floats, transition: Floats) -> tuple[Floats, npt.NDArray[np.int8]]:
    """The scores one character on, and the label each came from: a mention goes on from its own labels, any other
    label follows one that leaves no mention open."""
    made = np.empty_like(emission)
    chosen = np.empty(emission.shape, dtype=np.int8)
    for into, out_of in _groups():
        reached = score[:, out_of, None] + transition[np.ix_(out_of, into)]
        which = reached.argmax(axis=1)
        made[:, into] = np.take_along_axis(reached, which[:, None], axis=1)[:, 0]
        chosen[:, into] = np.array(out_of, dtype=np.int8)[which]
    return made + emission, chosen


@cache
def _groups() -> tuple[tuple[list[int], list[int]], ...]:
    """Labels that may follow the same ones: (the labels, those they follow)."""
    groups: dict[tuple[int, ...], list[int]] = {}
    for label, before in enumerate(allowed().T):
        groups.setdefault(tuple(np.flatnonzero(before).tolist()), []).append(label)
    return tuple((labels, list(before)) for before, labels in groups.items())


def _traced(back: Sequence[npt.NDArray[np.int8]], place: int, label: int, length: int) -> list[int]:
    row = [label]
    for at in range(length - 2, -1, -1):
        row.append(int(back[at][place, row[-1]]))
    return row[::-1]
