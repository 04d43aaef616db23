"""Running heads and feet, page numbers, tabs at the edge: what pages repeat around their text."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from kg.read.sources.pdf.columns import frame
from kg.read.sources.pdf.pieces import Piece, rows

_OFTEN = 3  # pages that repeat it, or agree in how they count
_SHARE = 0.6  # of what stands at one height on all pages, that must be a running head for any to be one
_HEIGHT = 3.0  # points that it may stand higher or lower
_NUMBER = re.compile(r"^\W*第?(\d{1,4})(?!\d)|(?<!\d)(\d{1,4})页?\W*$")
_NO_WORDS = re.compile(r"[\d\W]+")


@dataclass(frozen=True, slots=True)
class _Edge:
    """What stands at the top, the bottom or a side of a page: `words` are what it repeats, all but figures and marks;
    `ahead` is how far the figures at its ends are from the place of the page in the file."""

    page: int
    pieces: tuple[Piece, ...]
    words: str
    ahead: tuple[int, ...]


def part_running(pages: Sequence[Sequence[Piece]]) -> Iterator[tuple[list[Piece], int | None]]:
    """For each page the pieces that are its text, and its number where its running head or foot states one.

    Figures are page numbers where three pages agree in how far they are from the place of the page in the file.
    """
    ends, sides = list(_ends(pages)), list(_sides(pages))
    agreed = Counter(by for edge in (*ends, *sides) for by in set(edge.ahead))
    counting = {by for by, count in agreed.items() if count >= _OFTEN}
    around: dict[int, list[_Edge]] = defaultdict(list)
    for edge in (*_running(ends, counting), *_repeated(sides, counting)):
        around[edge.page].append(edge)
    for i, pieces in enumerate(pages):
        left_out = {piece for edge in around[i] for piece in edge.pieces}
        stated = [i + by for edge in around[i] for by in edge.ahead if by in counting]
        yield [piece for piece in pieces if piece not in left_out], min(stated, default=None)


def _edge(page: int, pieces: Sequence[Piece]) -> _Edge:
    text = unicodedata.normalize("NFKC", "".join("".join(piece.text for piece in pieces).split()))
    ahead = tuple(int(first or last) - page for first, last in _NUMBER.findall(text))
    return _Edge(page, tuple(pieces), _NO_WORDS.sub("", text), ahead)


def _ends(pages: Sequence[Sequence[Piece]]) -> Iterator[_Edge]:
    """The first and the last row of each page."""
    for i, pieces in enumerate(pages):
        lines = rows(pieces)
        yield from (_edge(i, row) for row in (lines[:1] + lines[1:][-1:]))


def _sides(pages: Sequence[Sequence[Piece]]) -> Iterator[_Edge]:
    """What stands outside the usual edges of the text, which left and right pages each have their own."""
    frames = [frame(pieces) for pieces in pages]
    for parity in (0, 1):
        known = [edges for edges in frames[parity::2] if edges]
        if not known:
            continue
        left, right = (median(edges[side] for edges in known) for side in (0, 1))
        for i in range(parity, len(pages), 2):
            for outside in (
                [piece for piece in pages[i] if piece.right < left - piece.em / 2],
                [piece for piece in pages[i] if piece.left > right + piece.em / 2],
            ):
                if outside:
                    yield _edge(i, sorted(outside, key=lambda piece: (-piece.base, piece.left)))


def _running(ends: Iterable[_Edge], counting: set[int]) -> Iterator[_Edge]:
    """Those of the first and last rows that are running heads or feet: most of what stands at their height is."""
    for level in _levels(ends):
        found = _repeated(level, counting)
        if len(found) >= max(_OFTEN, _SHARE * len(level)):
            yield from found


def _repeated(edges: Sequence[_Edge], counting: set[int]) -> list[_Edge]:
    """Those that count the pages, or are the same on many."""
    words = Counter(edge.words for edge in edges)
    return [e for e in edges if (e.words and words[e.words] >= _OFTEN) or not counting.isdisjoint(e.ahead)]


def _levels(ends: Iterable[_Edge]) -> list[list[_Edge]]:
    """Rows that stand at one height, whatever their page."""
    levels: list[list[_Edge]] = []
    lowest = 0.0
    for edge in sorted(ends, key=lambda edge: (edge.pieces[0].base, edge.page)):
        if not levels or edge.pieces[0].base - lowest > _HEIGHT:
            levels.append([])
            lowest = edge.pieces[0].base
        levels[-1].append(edge)
    return levels
