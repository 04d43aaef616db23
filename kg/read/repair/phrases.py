"""Misread characters in the book's own phrases: what stands once among neighbours with which the book often has a
character that looks alike."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from kg.read.repair.edits import Edit
from kg.read.repair.language import Codes, Language, Places
from kg.read.repair.lookalikes import twins

_LENGTH = 5
_OFTEN = 3
_MARGIN = 6
_RARE = 2
_BASE = 1000003

Counts = npt.NDArray[np.int64]


def phrases(language: Language) -> Iterator[Edit]:
    """Single characters that neighbours on both sides know as another."""
    places, others = _candidates(language)
    if not len(places):
        return
    printed, meant = _counts(language.codes, places, others)
    for at, other in zip(places[_agreed(printed, meant)], others[_agreed(printed, meant)], strict=True):
        yield Edit(int(at), language.text[at], chr(other), "phrase", 0.9)


def _candidates(language: Language) -> tuple[Places, Codes]:
    """The places of single characters that have twins in the book, and each twin."""
    pairs = [
        (places, ord(other))
        for char, places in language.places_of("".join(twins())).items()
        for other in twins()[char]
        if other in language.chars
    ]
    places = np.concatenate([language.alone[:0], *(places for places, _ in pairs)])
    others = np.repeat(np.array([code for _, code in pairs], dtype=np.uint64), [len(places) for places, _ in pairs])
    inside = (places >= _LENGTH) & (places < len(language.text) - 2 * _LENGTH)
    return places[inside], others[inside]


def _counts(chars: Codes, places: Places, others: Codes) -> tuple[Counts, Counts]:
    """How often the book has each stretch of five around a place, as printed and with the other character; a row a
    place, a column for where in the stretch it is."""
    codes = np.zeros(len(chars) - _LENGTH + 1, dtype=np.uint64)
    for i in range(_LENGTH):
        codes = codes * np.uint64(_BASE) + chars[i : i + len(codes)]
    known, which, often = np.unique(codes, return_inverse=True, return_counts=True)
    printed = np.empty((len(places), _LENGTH), dtype=np.int64)
    meant = np.empty_like(printed)
    for i in range(_LENGTH):
        step = np.uint64(pow(_BASE, _LENGTH - 1 - i, 2**64))
        wanted = codes[places - i] + (others - chars[places]) * step
        found = np.minimum(np.searchsorted(known, wanted), len(known) - 1)
        printed[:, i] = often[which[places - i]]
        meant[:, i] = np.where(known[found] == wanted, often[found], 0)
    return printed, meant


def _agreed(printed: Counts, meant: Counts) -> npt.NDArray[np.bool_]:
    """Where the neighbours of both sides want the other character: together, or each side by itself."""
    better = (meant >= _OFTEN) & (meant >= _MARGIN * printed)
    together = better[:, 1:-1].any(axis=1) | (better[:, 0] & better[:, -1])
    rare: npt.NDArray[np.bool_] = printed.min(axis=1) <= _RARE
    return together & rare
