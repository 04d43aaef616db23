"""Headings that the scan lost. A 分目 ends with the credit of its contributors; so the pieces between credits are
shared out, in order, among the titles that the table of contents knows and the body does not print."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from functools import cache

from kg.model import Level
from kg.read.contents import ContentsEntry, heading_key


def share_out(titles: Sequence[str], pieces: Sequence[str]) -> list[int] | None:
    """For each title the first piece that is its own: each gets one or more neighbouring pieces, in order, such that
    the pieces speak of their titles most. None where there are fewer pieces than titles."""
    if len(pieces) < len(titles):
        return None
    fit = [[_says(title, piece) for piece in pieces] for title in titles]
    fit = [[count / (sum(row) or 1) for count in row] for row in fit]

    @cache
    def best(title: int, piece: int) -> tuple[float, tuple[int, ...]]:
        """The best split of the pieces from `piece` on among the titles from `title` on."""
        if title == len(titles) - 1:
            return sum(fit[title][piece:]), (piece,)
        options = []
        for stop in range(piece + 1, len(pieces) - (len(titles) - title - 2)):
            score, starts = best(title + 1, stop)
            options.append((score + sum(fit[title][piece:stop]), (piece, *starts)))
        return max(options, key=lambda option: (option[0], option[1]))

    return list(best(0, 0)[1])


def gaps(known: Sequence[object]) -> Iterator[tuple[int, int]]:
    """Pairs of neighbouring known entries (or the end) that have unknown ones between them."""
    indices = [k for k, mark in enumerate(known) if mark is not None] + [len(known)]
    return ((a, b) for a, b in itertools.pairwise(indices) if b - a > 1)


def leaves(entries: Sequence[ContentsEntry], first: int, stop: int) -> list[int]:
    """The contents entries of `first:stop` that have none below them."""
    return [
        k
        for k in range(first, stop)
        if entries[k].level is not Level.CHAPTER or k + 1 == len(entries) or entries[k + 1].level is Level.CHAPTER
    ]


def _says(title: str, piece: str) -> float:
    """How much a piece speaks of a title: its pairs of characters, for a piece of usual length."""
    key = heading_key(title)
    pairs = [key[i : i + 2] for i in range(max(1, len(key) - 1))]
    return sum(piece.count(pair) for pair in pairs) / len(pairs) / (len(piece) + 500)
