"""Passages with what the rules settled → the mentions that the tagger believes in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extract.passage import Candidate
from kg.extract.tagger.features import Settled, features
from kg.extract.tagger.labels import KINDS, decode
from kg.extract.tagger.weights import Weights, best, weights

_CUT = re.compile(r"[^。；！？]*[。；！？]?")
RULE = "tagger"


def retag(read: Sequence[Settled], model: Weights | None = None) -> list[list[Candidate]]:
    """The mentions of passages, in the order of the text: the stretches of the best labels. One that a rule proposed
    keeps that rule's name and value; kinds without a label stay as they were settled."""
    model = model or weights()
    encoded = features(read)
    emissions = model.emissions(encoded)
    pieces = [(n, start, end) for n, (passage, _) in enumerate(read) for start, end in sentences(passage.text)]
    columns = [(encoded.starts[n] + start, encoded.starts[n] + end) for n, start, end in pieces]
    rows = best([emissions[start:end] for start, end in columns], model.transition)
    found: list[list[Candidate]] = [[] for _ in read]
    for (n, offset, _), row in zip(pieces, rows, strict=True):
        found[n].extend(_candidates(read[n], offset, row))
    return [_with_others(settled, made) for (_, settled), made in zip(read, found, strict=True)]


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """The stretches that are labelled one by one."""
    return ((match.start(), match.end()) for match in _CUT.finditer(text) if match.group())


def _candidates(read: Settled, offset: int, row: Sequence[int]) -> Iterator[Candidate]:
    passage, settled = read
    for start, end, kind in decode(row):
        wanted = (offset + start, offset + end, kind)
        known = (c for c in (*settled, *passage.candidates) if (c.start, c.end, c.kind) == wanted)
        yield next(known, Candidate(*wanted, RULE))


def _with_others(settled: Sequence[Candidate], made: Sequence[Candidate]) -> list[Candidate]:
    """The mentions made, and the settled candidates of kinds without a label that overlap none of them."""
    return sorted([*made, *(c for c in settled if c.kind not in KINDS and not any(_overlap(c, m) for m in made))])


def _overlap(one: Candidate, other: Candidate) -> bool:
    return one.start < other.end and other.start < one.end
