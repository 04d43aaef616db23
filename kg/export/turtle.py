"""Triples → a Turtle file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import count
from os import PathLike

import pyoxigraph as ox

from kg.vocabulary import ontology


def write_turtle(
    triples: Iterable[ox.Triple], path: str | PathLike[str], prefixes: Mapping[str, str] | None = None
) -> int:
    """Write triples to `path`, in the order given (grouped by subject they are short); return how many there were.

    `prefixes` are those of the ontology where none are given. The same triples make the same bytes.
    Raises OSError where the file cannot be written.
    """
    written = count()
    numbered = (triple for triple, _ in zip(triples, written, strict=False))
    ox.serialize(numbered, str(path), ox.RdfFormat.TURTLE, prefixes=dict(prefixes or ontology().prefixes))
    return next(written)
