"""Many names looked for at once, by Aho and Corasick's automaton (Communications of the ACM 18, 1975)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from operator import itemgetter
from typing import Generic, TypeVar

import ahocorasick

V = TypeVar("V")


class Gazetteer(Generic[V]):
    """A set of names, each with what is known of it."""

    def __init__(self, names: Mapping[str, V]) -> None:
        self._names = dict(names)
        self._automaton = ahocorasick.Automaton()
        for name, value in sorted(self._names.items(), key=itemgetter(0)):
            self._automaton.add_word(name, (len(name), value))
        if self._names:
            self._automaton.make_automaton()
        self._searched: tuple[str, list[tuple[int, int, V]]] = ("", [])

    def __contains__(self, name: str) -> bool:
        return name in self._names

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)

    def get(self, name: str) -> V | None:
        """What is known of a name, or None."""
        return self._names.get(name)

    def longest(self, text: str) -> Iterator[tuple[int, int, V]]:
        """(start, end, value) of the names in a text, leftmost longest, none overlapping another."""
        last = 0
        for start, end, value in self._hits(text):
            if start >= last:
                yield start, end, value
                last = end

    def all(self, text: str) -> Iterator[tuple[int, int, V]]:
        """(start, end, value) of every name in a text, overlapping ones too, the longer of two that start together
        first."""
        return iter(self._hits(text))

    def _hits(self, text: str) -> list[tuple[int, int, V]]:
        """The hits in a text, which several finders ask for one after another."""
        if not self._names:
            return []
        if self._searched[0] is not text:
            found = [(last + 1 - size, last + 1, value) for last, (size, value) in self._automaton.iter(text)]
            self._searched = text, sorted(found, key=_place)
        return self._searched[1]


def _place(hit: tuple[int, int, object]) -> tuple[int, int]:
    return hit[0], -hit[1]
