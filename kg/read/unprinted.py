"""Headings that the scan lost. A 分目 ends with the credit of its contributors, and the next one opens with an
overview; so the pieces between such places are shared out, in order, among the titles that the table of contents knows
and the body does not print."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.model import BlockKind, Fate, Level
from kg.read.contents import ContentsEntry, heading_key
from kg.read.draft import CHRONICLE, Draft, Mark, listed
from kg.read.subheadings import overviews

_MOST_LOST = 100  # in a row; more are the contents of something else
_ONE_CHARACTER = 0.2  # what a single character of a title counts beside a pair

DEPTH = {level: depth for depth, level in enumerate(Level)} | {Level.ITEM: 3}


@dataclass(frozen=True, slots=True)
class Gap:
    """Titles without a heading (`missing`, as contents entries) between two that have one: `before` is the first of
    these, whose clean text, up to `end`, they share."""

    before: Mark
    missing: tuple[int, ...]
    end: int


def with_unprinted(draft: Draft, entries: Sequence[ContentsEntry], year: int | None) -> tuple[list[Mark], list[Fate]]:
    """All marks of the draft, those of lost headings included, in order; and the fate of each contents entry."""
    found: dict[int, Mark] = {mark.entry: mark for mark in draft.marks if mark.entry is not None}
    printed = set(found)
    for gap in _gaps(draft, entries, found):
        found |= {k: listed(entries, k, start) for k, start in _placed(draft, entries, gap, year)}
    found |= _opened_chapters(entries, found)
    marks = [mark for mark in draft.marks if mark.entry is None] + list(found.values())
    last = max(found, default=-1)
    fates = [
        Fate.PRINTED if k in printed else Fate.INFERRED if k in found else Fate.LOST if k < last else Fate.ABSENT
        for k in range(len(entries))
    ]
    return sorted(marks, key=lambda mark: (mark.start, DEPTH[mark.level], mark.entry or 0)), fates


def share_out(titles: Sequence[str], pieces: Sequence[str]) -> list[int] | None:
    """For each title the first piece that is its own: each gets one or more neighbouring pieces, in order, such that
    the pieces speak of their titles most. None where there are fewer pieces than titles."""
    if len(pieces) < len(titles):
        return None
    fit = [[_says(title, piece) for piece in pieces] for title in titles]
    told = [[0.0, *itertools.accumulate(count / (sum(row) or 1) for count in row)] for row in fit]
    count = len(pieces)
    # ahead[stop]: the best that the titles behind this one can say of the pieces from `stop` on, and where they begin
    ahead: dict[int, tuple[float, tuple[int, ...]]] = {count: (0.0, ())}
    for title in range(len(titles) - 1, -1, -1):
        own: dict[int, tuple[float, tuple[int, ...]]] = {}
        best: tuple[float, tuple[int, ...]] = (float("-inf"), ())
        for start in range(count - (len(titles) - title), title - 1, -1):
            if start + 1 in ahead:
                score, starts = ahead[start + 1]
                best = max(best, (score + told[title][start + 1], starts))
            elif title == len(titles) - 1:
                best = (told[title][count], ())
            own[start] = (best[0] - told[title][start], (start, *best[1]))
        ahead = own
    return list(ahead[0][1])


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


def _gaps(draft: Draft, entries: Sequence[ContentsEntry], found: dict[int, Mark]) -> Iterator[Gap]:
    for first, stop in gaps([found.get(k) for k in range(len(entries))]):
        missing = tuple(leaves(entries, first + 1, stop))
        end = found[stop].start if stop in found else len(draft.chars)
        if 0 < len(missing) <= _MOST_LOST:
            yield Gap(found[first], missing, end)


def _placed(draft: Draft, entries: Sequence[ContentsEntry], gap: Gap, year: int | None) -> Iterator[tuple[int, int]]:
    """The missing entries of a gap, each with the clean offset where its text begins; none where they have no place."""
    before, missing = gap.before, gap.missing
    if before.level is Level.CHAPTER and before.entry == missing[0] - 1:
        heading = next(piece.end for piece in draft.blocks if piece.start == before.start)
        before = listed(entries, missing[0], heading + 1)
        if before.start >= gap.end:
            return
        yield missing[0], before.start
        missing = missing[1:]
    titles = [_telling(entries, k) for k in (before.entry, *missing) if k is not None]
    for cuts in (_credited(draft, before, gap.end), _all_cuts(draft, before, gap.end, year)):
        bounds = [before.start, *cuts, gap.end]
        pieces = [draft.text(a, b) for a, b in itertools.pairwise(bounds)]
        if missing and (starts := share_out(titles, pieces)):
            yield from ((k, bounds[piece]) for k, piece in zip(missing, starts[1:], strict=True))
            return


def _telling(entries: Sequence[ContentsEntry], k: int) -> str:
    """The title that tells what an entry is about: that of its chapter where its own is an overview's."""
    if entries[k].title not in overviews():
        return entries[k].title
    return next((entries[i].title for i in range(k, -1, -1) if entries[i].level is Level.CHAPTER), entries[k].title)


def _credited(draft: Draft, before: Mark, end: int) -> list[int]:
    """Where a section may open: behind a credit; in a chronicle behind its last item, which is one paragraph."""
    if CHRONICLE in before.title:
        items = {mark.start for mark in draft.marks if mark.level is Level.ITEM}
        ends = [piece.end for piece in draft.blocks if piece.start in items][-1:]
    else:
        ends = [piece.end for piece in draft.between(before.start, end) if piece.kind is BlockKind.CREDIT]
    return [stop + 1 for stop in ends if before.start < stop < end - 1]


def _all_cuts(draft: Draft, before: Mark, end: int, year: int | None) -> list[int]:
    """The same, and before an overview: an entry of that title, or text behind an entry's that opens with the year."""
    cuts = set(_credited(draft, before, end))
    entries = {mark.start for mark in draft.marks if mark.level is Level.ENTRY and mark.title in overviews()}
    for above, piece in itertools.pairwise(draft.between(before.start, end)):
        opens_year = year and draft.text(piece.start, piece.end).startswith(f"{year}年，")
        if above.kind is not BlockKind.HEADING and (piece.start in entries or opens_year):
            cuts.add(piece.start)
    return sorted(cut for cut in cuts if before.start < cut < end)


def _opened_chapters(entries: Sequence[ContentsEntry], found: dict[int, Mark]) -> dict[int, Mark]:
    """Each chapter whose own heading is lost opens with the first of its sections that was found."""
    opened = {}
    for k, entry in enumerate(entries):
        if k in found or entry.level is not Level.CHAPTER:
            continue
        below = itertools.takewhile(lambda i: entries[i].level is not Level.CHAPTER, range(k + 1, len(entries)))
        first = next((found[i] for i in below if i in found), None)
        if first:
            opened[k] = listed(entries, k, first.start)
    return opened


def _says(title: str, piece: str) -> float:
    """How much a piece speaks of a title: its pairs of characters and a little its characters, for a piece of usual
    length."""
    key = heading_key(title)
    pairs = [key[i : i + 2] for i in range(max(1, len(key) - 1))]
    count = sum(piece.count(pair) for pair in pairs) / len(pairs)
    count += _ONE_CHARACTER * sum(piece.count(char) for char in key) / (len(key) or 1)
    return count / (len(piece) + 500)
