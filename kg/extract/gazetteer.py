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
        for start, end, value in sorted(self.all(text), key=lambda hit: (hit[0], -hit[1])):
            if start >= last:
                yield start, end, value
                last = end

    def all(self, text: str) -> Iterator[tuple[int, int, V]]:
        """(start, end, value) of every name in a text, overlapping ones too."""
        if not self._names:
            return
        for last, (length, value) in self._automaton.iter(text):
            yield last + 1 - length, last + 1, value
