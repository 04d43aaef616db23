"""The printed page of any place in the book, from the pages that running heads and the table of contents state."""

from __future__ import annotations

import itertools
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.model import Page
from kg.read.chains import longest_increasing

_MOST = 0.9


@dataclass(frozen=True, slots=True)
class Anchor:
    """A clean offset whose page is stated. `opens` tells one where the page begins from one somewhere on it."""

    at: int
    page: int
    opens: bool = False

    @property
    def position(self) -> float:
        """How far into the book it is, in pages."""
        return self.page if self.opens else self.page + 0.5


class Pagination:
    """Pages of clean offsets."""

    def __init__(self, anchors: Iterable[Anchor]) -> None:
        """Keep the longest chain of anchors whose pages grow with the text: a misread number falls out."""
        ordered = sorted(set(anchors), key=lambda anchor: (anchor.at, anchor.page, anchor.opens))
        self._anchors = _growing(ordered)
        self._offsets = [anchor.at for anchor in self._anchors]

    def page(self, at: int) -> tuple[int | None, bool]:
        """The page of a clean offset, and whether it is certain: stated there, or the same before and after.

        Between two stated pages it is where the text would be if all pages held as much as their neighbours; behind
        the last one likewise; before the first one it is unknown.
        """
        i = bisect_right(self._offsets, at)
        if i == 0:
            return None, False
        before = self._anchors[i - 1]
        if before.at == at:
            return before.page, True
        if i == len(self._anchors):
            return int(before.position + (at - before.at) * self._pages_a_character()), False
        after = self._anchors[i]
        last = after.page - after.opens
        share = (at - before.at) / (after.at - before.at)
        estimate = int(before.position + (after.position - before.position) * share)
        return max(before.page, min(estimate, last)), before.page >= last

    def _pages_a_character(self) -> float:
        first, last = self._anchors[0], self._anchors[-1]
        return (last.page - first.page) / ((last.at - first.at) or 1)


def _growing(anchors: Sequence[Anchor]) -> list[Anchor]:
    """The longest chain of anchors whose pages never fall."""
    return [anchors[i] for i in longest_increasing([(anchor.page, i) for i, anchor in enumerate(anchors)])]


def with_page_tops(heads: Sequence[Page], tops: Sequence[int]) -> tuple[Page, ...]:
    """The pages that running heads number, and those between them: `tops` are the offsets where the text file seems to
    begin a page without a head. They are believed between two heads that leave room for just so many, and behind the
    last one where they were right nearly everywhere."""
    stretches = [
        (one, [top for top in tops if one.start < top < other.start], other.number - one.number - 1)
        for one, other in itertools.pairwise(heads)
    ]
    right = [len(between) == wanted for _, between, wanted in stretches]
    made = list(heads)
    for (head, between, _), believed in zip(stretches, right, strict=True):
        made += _counted(head, between) if believed else ()
    if right and sum(right) >= _MOST * len(right):
        made += _counted(heads[-1], [top for top in tops if top > heads[-1].start])
    return tuple(sorted(made, key=lambda page: page.start))


def _counted(head: Page, tops: Sequence[int]) -> Iterator[Page]:
    return (Page(head.number + i, top) for i, top in enumerate(tops, start=1))
